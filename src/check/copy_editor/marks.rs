//! Checks marks and spaces: apostrophes after quotations, note marks, spaces beside punctuation, dashes. Points are
//! checked by `points`.

use super::azerbaijani::OF_NAMES;
use super::letters::{is_capitalised, to_lowercase};
use super::line::{Line, MAX_LOOKAHEAD, TokenKind};
use super::points;
use super::quotes::{closes_bracket, is_face};
use super::reporter::Reporter;
use crate::diag::rules;
use crate::lang::Tongue;

/// Checks every mark and space of a line.
pub(super) fn check(line: &Line, reporter: &mut Reporter) {
    for at in 0..line.tokens.len() {
        match line.kind(at) {
            TokenKind::Apostrophe => apostrophe(line, at, reporter),
            TokenKind::Note => note(line, at, reporter),
            TokenKind::Space => space(line, at, reporter),
            TokenKind::Mark => mark(line, at, reporter),
            _ => {}
        }
    }
}

/// Checks apostrophes before suffixes: `“Kanlı Ocak”’ın`, `Bakü 'de`, `Bakü’ de`.
fn apostrophe(line: &Line, at: usize, reporter: &mut Reporter) {
    let (before, after) = (line.kind_before(at), line.kind(at + 1));
    let whole = line.byte_range(at, at);
    let is_turkic = matches!(line.tongue, Tongue::Turkish | Tongue::Azerbaijani);
    if !is_turkic {
        return;
    }
    if matches!(line.word_before(at, 1), "”" | "\"" | "»") && after == TokenKind::Word && at > 1 {
        let first = if line.kind(at - 2) == TokenKind::Word { at - 2 } else { at - 1 };
        let shown = line.byte_range(first, at + 1);
        if is_suffix(line.word(at + 1)) {
            reporter.report_with_fix(&rules::APOSTROPHE_AFTER_QUOTE, line, shown, &[(whole, "")]);
        }
    } else if before == TokenKind::Space && after == TokenKind::Word && at > 1 && takes_suffix(line, at - 2) {
        if joins_names(line, at + 1) && !closes_later(line, at) {
            // In Azerbaijani the apostrophe is removed as well.
            let last = if line.tongue == Tongue::Azerbaijani { at } else { at - 1 };
            let gap = line.byte_range(at - 1, last);
            reporter.report_with_fix(
                &rules::SPACE_AT_APOSTROPHE,
                line,
                line.byte_range(at - 2, at + 1),
                &[(gap, "")],
            );
        }
    } else if after == TokenKind::Space && has_detached_suffix(line, at) {
        let first = if line.tongue == Tongue::Azerbaijani { at } else { at + 1 };
        let gap = line.byte_range(first, at + 1);
        reporter.report_with_fix(
            &rules::SPACE_AT_APOSTROPHE,
            line,
            line.byte_range(at - 1, at + 2),
            &[(gap, "")],
        );
    }
}

/// Whether a word is a suffix of names in the line's language.
fn joins_names(line: &Line, at: usize) -> bool {
    let word = line.word(at);
    is_suffix(word) || line.tongue == Tongue::Azerbaijani && OF_NAMES.contains(&word)
}

/// Whether the apostrophe at `at` is between a word and its suffix, followed by a space: `Bakü’ de`.
fn has_detached_suffix(line: &Line, at: usize) -> bool {
    let suffix = line.word(at + 2);
    let is_joined = at.checked_sub(1).is_some_and(|word| takes_suffix(line, word));
    is_joined && joins_names(line, at + 2) && suffix.chars().count() > 1 && !opens_before(line, at)
}

fn takes_suffix(line: &Line, at: usize) -> bool {
    line.kind(at) == TokenKind::Number || (line.kind(at) == TokenKind::Word && is_capitalised(line.word(at)))
}

/// Whether a word is a case ending as written after an apostrophe.
fn is_suffix(word: &str) -> bool {
    const SUFFIXES: &[&str] = &[
        "a", "e", "ə", "ı", "i", "u", "ü", "ya", "ye", "yə", "yı", "yi", "yu", "yü", "na", "ne", "nı", "ni",
        "nu", "nü", "ın", "in", "un", "ün", "nın", "nin", "nun", "nün", "da", "de", "də", "ta", "te", "dan",
        "den", "dən", "tan", "ten", "nda", "nde", "ndan", "nden", "daki", "deki", "taki", "teki", "la", "le",
        "yla", "yle", "lar", "ler", "ları", "leri", "ların", "lerin", "sı", "si", "su", "sü", "lı", "li",
        "lu", "lü",
    ];
    SUFFIXES.contains(&word)
}

/// Whether a later mark may close a quotation that this mark opens.
fn closes_later(line: &Line, at: usize) -> bool {
    let closes = |later: &usize| {
        line.kind(*later) == TokenKind::Apostrophe
            && !matches!(line.kind(later + 1), TokenKind::Word | TokenKind::Number)
    };
    (at + 1..line.tokens.len()).take(MAX_LOOKAHEAD).any(|later| closes(&later))
}

/// Whether an earlier mark may open a quotation that this mark closes.
fn opens_before(line: &Line, at: usize) -> bool {
    let opens = |earlier: &usize| {
        matches!(line.kind_before(*earlier), TokenKind::Space | TokenKind::Mark | TokenKind::Outside)
            && (line.kind(*earlier) == TokenKind::Apostrophe || line.word(*earlier) == "‘")
    };
    (0..at).rev().take(MAX_LOOKAHEAD).any(|earlier| opens(&earlier))
}

/// Checks the place of a note mark: `söz[^1].`, `söz. [^1]`.
fn note(line: &Line, at: usize, reporter: &mut Reporter) {
    if line.kind_before(at) == TokenKind::Space && at > 1 {
        let gap = line.byte_range(at - 1, at - 1);
        if !line.word(at - 1).contains('\n') {
            let from = if line.kind(at - 2) == TokenKind::Mark && at > 2 { at - 3 } else { at - 2 };
            reporter.report_with_fix(
                &rules::SPACE_BEFORE_NOTE,
                line,
                line.byte_range(from, at),
                &[(gap, "")],
            );
        }
    }
    if line.tongue == Tongue::Russian {
        return; // In Russian a note mark precedes a point or a comma.
    }
    let is_last = line.kind(at + 1) == TokenKind::Mark;
    let ends = matches!(line.word(at + 1), "." | "," | ";" | "!" | "?" | "…")
        || (line.word(at + 1) == ":" && line.tongue != Tongue::English);
    if !is_last || !ends || line.kind_before(at) == TokenKind::Outside {
        return;
    }
    if line.word(at + 1) == "." && line.word(at + 2) == "." {
        return;
    }
    let is_between =
        |back: usize| line.kind(back) == TokenKind::Space && line.kind_before(back) == TokenKind::Note;
    let notes = (0..at)
        .rev()
        .take(MAX_LOOKAHEAD)
        .take_while(|back| line.kind(*back) == TokenKind::Note || is_between(*back));
    let first = notes.last().unwrap_or(at);
    let mark = line.word(at + 1).to_owned();
    let (insert, cut) = (line.byte_range(first, first).start, line.byte_range(at + 1, at + 1));
    if first == 0 {
        return;
    }
    let gap = usize::from(line.kind(first - 1) == TokenKind::Space);
    let shown = line.byte_range(first.saturating_sub(1 + gap), at + 1);
    reporter.report_with_fix(&rules::NOTE_BEFORE_MARK, line, shown, &[(insert..insert, &mark), (cut, "")]);
}

/// Reports two spaces, or a space before a punctuation mark.
fn space(line: &Line, at: usize, reporter: &mut Reporter) {
    let gap = line.word(at);
    let range = line.byte_range(at, at);
    let is_inside = line.kind_before(at) != TokenKind::Outside && line.kind(at + 1) != TokenKind::Outside;
    if !is_inside || gap.contains('\n') {
        return;
    }
    if gap.chars().count() > 1 && gap.chars().all(|space| space == ' ') {
        let shown = line.byte_range(at - 1, at + 1);
        reporter.report_with_fix(&rules::DOUBLE_SPACE, line, shown, &[(range.clone(), " ")]);
    }
    let mark = line.word(at + 1);
    let before = line.kind_before(at);
    let is_mark = match mark {
        "." | "," | ";" => true,
        // Text that is about the mark itself continues in lowercase: başına ! koyun. 3 : 2 is a ratio.
        "!" | "?" => line.kind(at + 3) != TokenKind::Word || is_capitalised(line.word(at + 3)),
        ":" => before == TokenKind::Word,
        _ => false,
    };
    let is_closed = matches!(line.word(at + 2), "”" | "\"" | ")" | "»" | "]");
    // A face is apart from what is before it: Güldü :)
    let is_face = || is_face(line, at + 2) && (line.word(at + 3) == ")" || !closes_bracket(line, at + 2));
    let ends =
        is_closed || matches!(line.kind(at + 2), TokenKind::Space | TokenKind::Outside | TokenKind::Note);
    let is_repeated = line.word(at + 1) == "." && line.word(at + 2) == ".";
    let is_counted = matches!(before, TokenKind::Word | TokenKind::Number);
    if is_mark && ends && !is_repeated && is_counted && !is_face() {
        reporter.report_with_fix(
            &rules::SPACE_BEFORE_MARK,
            line,
            line.byte_range(at - 1, at + 1),
            &[(range, "")],
        );
    } else if matches!(mark, "," | ";") && is_counted && line.kind(at + 2) == TokenKind::Word {
        // The space is on the wrong side: adam ,sonra.
        let behind = line.byte_range(at + 1, at + 1).end;
        let edits = [(range, ""), (behind..behind, " ")];
        reporter.report_with_fix(&rules::SPACE_BEFORE_MARK, line, line.byte_range(at - 1, at + 2), &edits);
    }
}

/// Reports marks without a space after them, repeated marks, and hyphens used as dashes.
fn mark(line: &Line, at: usize, reporter: &mut Reporter) {
    match line.word(at) {
        "." => points::check(line, at, reporter),
        "," | ";" => {
            let is_word =
                |at: usize| line.kind(at) == TokenKind::Word && line.word(at).chars().nth(1).is_some();
            if at.checked_sub(1).is_some_and(is_word) && is_word(at + 1) {
                no_space(line, at, reporter);
            }
        }
        "!" | "?" => {
            // In Azerbaijani two or three exclamation marks show strong feeling.
            let is_strong = line.tongue == Tongue::Azerbaijani && line.word(at) == "!";
            let is_first = line.word_before(at, 1) != line.word(at) && !is_strong;
            if line.kind_before(at) == TokenKind::Word
                && line.kind(at + 1) == TokenKind::Word
                && is_capitalised(line.word(at + 1))
            {
                no_space(line, at, reporter);
            } else if is_first && line.word(at + 1) == line.word(at) && !is_mentioned(line, at) {
                repeated(line, at, line.word(at), reporter);
            }
        }
        "-" => hyphen(line, at, reporter),
        _ => {}
    }
}

/// Reports a mark without a space after it, and puts one there.
pub(super) fn no_space(line: &Line, at: usize, reporter: &mut Reporter) {
    let end = line.byte_range(at, at).end;
    reporter.report_with_fix(
        &rules::NO_SPACE_AFTER_MARK,
        line,
        line.byte_range(at - 1, at + 1),
        &[(end..end, " ")],
    );
}

/// Whether marks stand alone in quotes, as signs that the text speaks of: `"!!"`.
fn is_mentioned(line: &Line, at: usize) -> bool {
    let sign = line.word(at);
    let end = (at..line.tokens.len()).take(MAX_LOOKAHEAD).find(|next| line.word(*next) != sign);
    let opens = matches!(line.word_before(at, 1), "\"" | "“" | "‘" | "'" | "«" | "(");
    opens && end.is_some_and(|end| matches!(line.word(end), "\"" | "”" | "’" | "'" | "»" | ")"))
}

/// Reports a repeated mark; `better` is the mark to write once.
pub(super) fn repeated(line: &Line, at: usize, better: &str, reporter: &mut Reporter) {
    let sign = line.word(at);
    let count = (at..line.tokens.len()).take_while(|next| line.word(*next) == sign).count();
    let range = line.byte_range(at, at + count - 1);
    let first = if line.kind_before(at) == TokenKind::Word { at - 1 } else { at };
    let before = if first < at { line.word(first) } else { "" };
    let better = format!("{before}{better}");
    reporter.report(
        &rules::REPEATED_MARK,
        line,
        line.byte_range(first, first).start..range.end,
        Some(better),
    );
}

/// Reports a hyphen used as a dash: `söz - söz`, `söz -- söz`.
fn hyphen(line: &Line, at: usize, reporter: &mut Reporter) {
    let is_last = line.word(at + 1) != "-";
    let first = if line.word_before(at, 1) == "-" { at - 1 } else { at };
    let is_spaced = line.kind_before(first) == TokenKind::Space && line.kind(at + 1) == TokenKind::Space;
    let is_long = first > 1 && line.word_before(first, 1) == "-";
    let is_between = first > 1
        && matches!(
            line.kind(first - 2),
            TokenKind::Word | TokenKind::Number | TokenKind::Apostrophe | TokenKind::Object | TokenKind::Mark
        )
        && matches!(
            line.kind(at + 2),
            TokenKind::Word | TokenKind::Number | TokenKind::Object | TokenKind::Mark
        )
        && line.word(at + 2) != "-"
        && to_lowercase(line.word(at + 2)) != "-";
    if is_last && is_spaced && is_between && !is_long {
        let range = line.byte_range(first, at);
        let dash = if line.tongue == Tongue::Russian { "—" } else { "–" };
        reporter.report_with_fix(
            &rules::HYPHEN_FOR_DASH,
            line,
            line.byte_range(first - 2, at + 2),
            &[(range, dash)],
        );
    }
}
