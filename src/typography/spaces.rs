//! Spaces: none twice, and none that would leave a sign alone at a line's beginning.

use super::run::{NBSP, Run, is_space};
use crate::lang::Tongue;

/// Leaves one of several spaces, and none between `%` and its number in Turkish (TDK: `%50`).
pub fn collapse(run: &mut Run) {
    let mut at = 0;
    while at < run.cells.len() {
        let twice = run.cells[at].ch == ' ' && run.after(at) == ' ' && run.may_collapse(at, at + 1);
        if twice {
            run.cells.remove(at + 1);
        } else if parts_percent(run, at) {
            run.cells.remove(at);
        } else {
            at += 1;
        }
    }
}

/// Whether the space at a place stands between a percent sign and the number it precedes.
fn parts_percent(run: &Run, at: usize) -> bool {
    let cell = run.cells[at];
    let sign = at.checked_sub(1);
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

/// Joins a spaced dash to the word before it, an ellipsis likewise, and a dash that opens a line to what it opens.
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
