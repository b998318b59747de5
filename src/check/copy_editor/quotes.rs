//! Checks that quotation marks and brackets are paired, and that quotation marks nest as the language
//! requires.

use super::line::{Line, LineKind, MAX_LOOKAHEAD, TokenKind};
use super::reporter::Reporter;
use crate::diag::rules;
use crate::lang::{Language, Quotes, Tongue};
use std::cell::OnceCell;
use std::collections::BTreeMap;

/// An opening mark whose closing mark has not been found yet.
struct Open {
    at: usize,
    sign: char,
}

/// The stack of open marks. Counts and a separate stack of quotation marks make every operation independent
/// of the depth, since a text may open thousands of brackets and close none.
#[derive(Default)]
struct OpenMarks {
    open: Vec<Open>,
    /// The number of open marks by sign.
    counts: BTreeMap<char, usize>,
    /// The open quotation marks, in order.
    quotations: Vec<char>,
}

/// The outer and inner quotation marks that are checked in a language.
fn quotation_marks(tongue: Tongue) -> Quotes {
    match tongue {
        Tongue::Russian => Language::new("ru").quotes(),
        _ => Quotes { double: ['“', '”'], single: ['‘', '’'] },
    }
}

/// Whether a mark opens a quotation, in any language.
fn opens_quotation(sign: char) -> bool {
    matches!(sign, '“' | '‘' | '«' | '„')
}

impl OpenMarks {
    fn push(&mut self, at: usize, sign: char) {
        self.open.push(Open { at, sign });
        *self.counts.entry(sign).or_default() += 1;
        if opens_quotation(sign) {
            self.quotations.push(sign);
        }
    }

    fn pop(&mut self) -> Option<Open> {
        let last = self.open.pop()?;
        self.counts.entry(last.sign).and_modify(|count| *count -= 1);
        if opens_quotation(last.sign) {
            self.quotations.pop();
        }
        Some(last)
    }

    fn has(&self, sign: char) -> bool {
        self.counts.get(&sign).is_some_and(|count| *count > 0)
    }
}

/// How many lines a quotation may go on: more than any speech has paragraphs.
const MAX_PARAGRAPHS: usize = 10;

/// Checks the quotation marks and brackets of the line at `here`.
pub(super) fn check(lines: &[&Line], here: usize, reporter: &mut Reporter) {
    let line = lines[here];
    if line.kind == LineKind::Verse {
        return;
    }
    let Quotes { double: [outer, outer_end], single: [inner, inner_end] } = quotation_marks(line.tongue);
    let is_russian = line.tongue == Tongue::Russian;
    let mut open = OpenMarks::default();
    let mut last_straight: Option<usize> = None;
    // The same for all marks of a kind in the line.
    let of_speech = [OnceCell::new(), OnceCell::new()];
    let is_of_speech = |sign: char| {
        let kept = &of_speech[usize::from(sign == '"')];
        matches!(sign, '"' | '“') && *kept.get_or_init(|| is_of_speech(sign, lines, here))
    };
    for at in (0..line.tokens.len()).filter(|at| line.kind(*at) == TokenKind::Mark) {
        let word = line.word(at);
        let sign = word.chars().next().unwrap_or_default();
        match word {
            "\"" if last_straight.is_none() && is_inches(line, at) => {}
            "\"" => last_straight = last_straight.xor(Some(at)),
            _ if sign == outer => {
                if open.quotations.last() == Some(&outer) {
                    nested(line, at, reporter);
                }
                open.push(at, outer);
            }
            _ if sign == inner => open.push(at, inner),
            // (deyiləcək:) closes what is open; :)) does not.
            ")" if open.has('(') && line.word(at + 1) != ")" && is_face(line, at) => {
                close(line, at, '(', &mut open, reporter);
            }
            _ if is_quoted(line, at) || is_face(line, at) => {}
            _ if sign == outer_end && !open.has(outer) && is_of_speech(outer) => {}
            _ if sign == outer_end => close(line, at, outer, &mut open, reporter),
            // In other languages a single closing mark may be an apostrophe; in Russian it cannot.
            _ if is_russian && sign == inner_end && open.has(inner) => {
                close(line, at, inner, &mut open, reporter);
            }
            "(" => open.push(at, '('),
            "[" => open.push(at, '['),
            ")" if is_list_mark(line, at) && !open.has('(') => {}
            ")" => close(line, at, '(', &mut open, reporter),
            "]" => close(line, at, '[', &mut open, reporter),
            _ => {}
        }
    }
    open.open.extend(last_straight.map(|at| Open { at, sign: '"' }));
    // A text that is cut off ends before its marks do: “Məktəbimiz müasir […]
    let is_cut = line.text.trim_end().ends_with("[…]") || line.text.trim_end().ends_with("[...]");
    for one in open.open.into_iter().filter(|_| !is_cut).filter(|one| one.sign != inner) {
        if !continues(&one, line, lines.get(here + 1).copied()) && !is_of_speech(one.sign) {
            report_unpaired(line, one.at, reporter);
        }
    }
}

/// Reports an inner quotation in outer marks. The fix changes the opening and the closing mark.
fn nested(line: &Line, at: usize, reporter: &mut Reporter) {
    let Quotes { double: [outer, outer_end], single } = quotation_marks(line.tongue);
    let mut depth = 0;
    let end = (at + 1..line.tokens.len()).take(MAX_LOOKAHEAD).find(|later| {
        let sign = line.word(*later).chars().next();
        if sign == Some(outer) {
            depth += 1;
        } else if sign == Some(outer_end) {
            if depth == 0 {
                return true;
            }
            depth -= 1;
        }
        false
    });
    let Some(end) = end else { return };
    let (first, last) = (line.byte_range(at, at), line.byte_range(end, end));
    let [open, close] = single.map(String::from);
    reporter.report_with_fix(
        &rules::QUOTES_NOT_NESTED,
        line,
        first.start..last.end,
        &[(first, &open), (last, &close)],
    );
}

/// Closes the innermost mark of a kind, and reports brackets inside it that were left open.
fn close(line: &Line, at: usize, sign: char, open: &mut OpenMarks, reporter: &mut Reporter) {
    if !open.has(sign) {
        return report_unpaired(line, at, reporter);
    }
    while let Some(left) = open.pop().filter(|one| one.sign != sign) {
        if !matches!(left.sign, '‘' | '„') {
            report_unpaired(line, left.at, reporter);
        }
    }
}

fn report_unpaired(line: &Line, at: usize, reporter: &mut Reporter) {
    let last = if matches!(line.kind(at + 1), TokenKind::Word | TokenKind::Number) { at + 1 } else { at };
    let first = if last == at && at > 0 && line.kind(at - 1) == TokenKind::Word { at - 1 } else { at };
    reporter.report(&rules::UNBALANCED, line, line.byte_range(first, last), None);
}

/// Whether a quotation continues in the next paragraph: each paragraph opens it and only the last closes it
/// (TDK).
fn continues(one: &Open, line: &Line, next: Option<&Line>) -> bool {
    let opens = |line: &Line| line.text.trim_start().starts_with(['“', '"', '«']);
    matches!(one.sign, '“' | '"' | '«') && opens(line) && next.is_some_and(opens)
}

/// Whether a line opens or closes a quotation of several paragraphs, by “ or by a straight mark: the next one that has an
/// unpaired mark closes it. A straight mark must begin the first paragraph and end the last one.
fn is_of_speech(sign: char, lines: &[&Line], here: usize) -> bool {
    let (open, close) = if sign == '"' { ("\"", "\"") } else { ("“", "”") };
    let count = |line: &Line, mark| {
        let is_mark = |at: &usize| line.kind(*at) == TokenKind::Mark && line.word(*at) == mark;
        (0..line.tokens.len()).filter(is_mark).count()
    };
    let surplus = |line: &Line| count(line, open) as i64 - count(line, close) as i64;
    let is_unpaired = |line: &&&Line| match open == close {
        true => count(line, open) % 2 == 1,
        false => surplus(line) != 0,
    };
    let begins = |line: &Line| if open == close { line.word(0) == open } else { surplus(line) == 1 };
    let ends = |line: &Line| match open == close {
        true => line.tokens.len().checked_sub(1).is_some_and(|last| line.word(last) == close),
        false => surplus(line) == -1,
    };
    if lines[here].kind != LineKind::Text {
        return false;
    }
    if begins(lines[here]) {
        return lines[here + 1..]
            .iter()
            .take(MAX_PARAGRAPHS)
            .find(is_unpaired)
            .is_some_and(|line| ends(line));
    }
    let mut before = lines[..here].iter().rev().take(MAX_PARAGRAPHS);
    ends(lines[here]) && before.find(is_unpaired).is_some_and(|line| begins(line))
}

/// Whether a straight mark means inches: `5"`, while no quotation is open.
fn is_inches(line: &Line, at: usize) -> bool {
    line.kind_before(at) == TokenKind::Number
        && matches!(line.kind(at + 1), TokenKind::Space | TokenKind::Outside | TokenKind::Mark)
}

/// Whether a bracket closes one that is open, neither too far before it.
pub(super) fn closes_bracket(line: &Line, at: usize) -> bool {
    let mut closed = 0_usize;
    let before = (0..at).rev().take(MAX_LOOKAHEAD).map(|before| line.word(before));
    let mut brackets = before.filter(|word| matches!(*word, "(" | ")"));
    line.word(at) == ")"
        && brackets.any(|bracket| {
            let is_open = bracket == "(" && closed == 0;
            closed = if bracket == ")" { closed + 1 } else { closed.saturating_sub(1) };
            is_open
        })
}

/// Whether a bracket is the mouth of a face: `:)`, `;-)`.
pub(super) fn is_face(line: &Line, at: usize) -> bool {
    let is_eye = |sign: &str| matches!(sign, ":" | ";");
    let is_nose = line.word_before(at, 1) == "-" && is_eye(line.word_before(at, 2));
    matches!(line.word(at), "(" | ")") && (is_eye(line.word_before(at, 1)) || is_nose)
}

/// Whether a mark is quoted as an example: `")"`.
fn is_quoted(line: &Line, at: usize) -> bool {
    let is_quote = |word: &str| matches!(word, "\"" | "“" | "”" | "‘" | "’" | "'");
    is_quote(line.word_before(at, 1)) && is_quote(line.word(at + 1))
}

/// Whether a bracket ends the label of a list item in running text: `a)` or `1)` at the start of a line or
/// after a space.
fn is_list_mark(line: &Line, at: usize) -> bool {
    let before = at.checked_sub(2).map_or(TokenKind::Outside, |two| line.kind(two));
    let is_short = line.word_before(at, 1).chars().count() <= 2;
    let is_label = matches!(line.kind_before(at), TokenKind::Word | TokenKind::Number);
    is_short && is_label && matches!(before, TokenKind::Outside | TokenKind::Space)
}
