//! Spaces: none twice, and none that would leave a sign alone at a line's beginning.

use super::run::{NBSP, Run, is_space};
use crate::lang::Tongue;

/// Collapses several spaces into one, and removes the one between `%` and its number in Turkish (TDK: `%50`).
///
/// Each character is moved once, however many are left out.
pub fn collapse(run: &mut Run) {
    let mut kept = 0;
    for at in 0..run.cells.len() {
        let twice = run.cells[at].ch == ' ' && run.after(at) == ' ' && run.may_collapse(at, at + 1);
        if twice {
            // The first of them is the one that is kept.
            run.cells[at + 1] = run.cells[at];
        } else if !parts_percent(run, kept, at) {
            run.cells[kept] = run.cells[at];
            kept += 1;
        }
    }
    run.cells.truncate(kept);
}

/// Whether the space at a place is between a percent sign, the last of the characters kept so far, and the
/// number it precedes.
fn parts_percent(run: &Run, kept: usize, at: usize) -> bool {
    let cell = run.cells[at];
    let sign = kept.checked_sub(1);
    cell.ch == ' '
        && !cell.frozen
        && cell.manner.tongue == Tongue::Turkish
        && run.ch(sign) == '%'
        && run.after(at).is_ascii_digit()
        && sign.is_some_and(|sign| !run.cells[sign].frozen && parts_from_left(run.before(sign)))
}

fn parts_from_left(before: char) -> bool {
    is_space(before) || super::run::is_opening(before) || matches!(before, '"' | '\'')
}

/// Joins a spaced dash to the word before it, an ellipsis likewise, and a dash at the beginning of a line to the word
/// after it.
pub fn join_signs(run: &mut Run) {
    for at in 0..run.cells.len() {
        let cell = run.cells[at];
        if cell.frozen || cell.ch != ' ' {
            continue;
        }
        let (before, after) = (run.before(at), run.after(at));
        let closes = matches!(after, '–' | '—') && is_space(run.ch(Some(at + 2)));
        let trails = after == '…' && !is_space(before);
        let opens = matches!(before, '–' | '—') && (at == 1 || run.ch(at.checked_sub(2)) == '\n');
        if (closes && !is_space(before)) || trails || opens {
            run.cells[at].ch = NBSP;
        }
    }
}
