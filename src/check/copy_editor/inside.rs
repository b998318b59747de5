//! Reports spaces inside brackets and quotation marks: `( söz )`, `“ söz ”`.

use super::line::{Line, TokenKind};
use super::reporter::Reporter;
use crate::diag::rules;
use crate::lang::Tongue;

/// Checks every bracket and quotation mark of a line.
pub(super) fn check(line: &Line, reporter: &mut Reporter) {
    // Straight marks open and close alternately; with an odd number of them it is unknown which is which.
    let is_straight = |at: &usize| line.kind(*at) == TokenKind::Mark && line.word(*at) == "\"";
    let straight = (0..line.tokens.len()).filter(is_straight).count();
    let mut seen = 0;
    for at in (0..line.tokens.len()).filter(|at| line.kind(*at) == TokenKind::Mark) {
        match line.word(at) {
            "(" | "[" | "„" => opens(line, at, reporter),
            // In Russian, as in German, “ is the closing mark of „.
            "“" if line.tongue != Tongue::Russian => opens(line, at, reporter),
            ")" | "]" => closes(line, at, reporter),
            "”" => closes(line, at, reporter),
            "\"" if straight % 2 == 0 => {
                seen += 1;
                let is_free = matches!(line.kind_before(at), TokenKind::Space | TokenKind::Outside);
                if seen % 2 == 1 && is_free {
                    opens(line, at, reporter);
                } else if seen % 2 == 0
                    && matches!(line.kind(at + 1), TokenKind::Space | TokenKind::Outside | TokenKind::Mark)
                {
                    closes(line, at, reporter);
                }
            }
            _ => {}
        }
    }
}

/// Reports a space after an opening mark.
fn opens(line: &Line, at: usize, reporter: &mut Reporter) {
    let is_gap = line.kind(at + 1) == TokenKind::Space && !line.word(at + 1).contains('\n');
    if is_gap && matches!(line.kind(at + 2), TokenKind::Word | TokenKind::Number) {
        let gap = line.byte_range(at + 1, at + 1);
        reporter.report_with_fix(&rules::SPACE_INSIDE, line, line.byte_range(at, at + 2), &[(gap, "")]);
    }
}

/// Reports a space before a closing mark.
fn closes(line: &Line, at: usize, reporter: &mut Reporter) {
    let Some(before) = at.checked_sub(2) else { return };
    let is_gap = line.kind(at - 1) == TokenKind::Space && !line.word(at - 1).contains('\n');
    let is_mark = matches!(line.word(before), "." | "," | "!" | "?");
    if is_gap && (is_mark || matches!(line.kind(before), TokenKind::Word | TokenKind::Number)) {
        let gap = line.byte_range(at - 1, at - 1);
        reporter.report_with_fix(&rules::SPACE_INSIDE, line, line.byte_range(before, at), &[(gap, "")]);
    }
}
