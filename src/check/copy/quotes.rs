//! Quotation marks and brackets: nested as the language nests them, each with its counterpart.

use super::line::{Kind, Line, REACH, Standing};
use super::reporter::Reporter;
use crate::diag::rules;
use std::collections::BTreeMap;

/// A mark that is open.
struct Open {
    at: usize,
    sign: char,
}

/// The marks that are open, and for each which quotation was open before it: a text may open thousands of brackets
/// and close none, and nothing looks through them.
#[derive(Default)]
struct Nest {
    open: Vec<Open>,
    /// How many are open of each sign.
    counts: BTreeMap<char, usize>,
    /// The quotation marks among them, in order.
    quotations: Vec<char>,
}

impl Nest {
    fn push(&mut self, at: usize, sign: char) {
        self.open.push(Open { at, sign });
        *self.counts.entry(sign).or_default() += 1;
        if matches!(sign, '“' | '‘') {
            self.quotations.push(sign);
        }
    }

    fn pop(&mut self) -> Option<Open> {
        let last = self.open.pop()?;
        self.counts.entry(last.sign).and_modify(|count| *count -= 1);
        if matches!(last.sign, '“' | '‘') {
            self.quotations.pop();
        }
        Some(last)
    }

    fn has(&self, sign: char) -> bool {
        self.counts.get(&sign).is_some_and(|count| *count > 0)
    }
}

/// Looks at the quotations and brackets of a line; `next` is the line after it.
pub(super) fn check(line: &Line, next: Option<&Line>, reporter: &mut Reporter) {
    if line.standing == Standing::Verse {
        return;
    }
    let mut open = Nest::default();
    let mut last_straight: Option<usize> = None;
    for at in (0..line.tokens.len()).filter(|at| line.kind(*at) == Kind::Mark) {
        match line.word(at) {
            "“" => {
                if open.quotations.last() == Some(&'“') {
                    nested(line, at, reporter);
                }
                open.push(at, '“');
            }
            "‘" => open.push(at, '‘'),
            "\"" if last_straight.is_none() && is_inches(line, at) => {}
            "\"" => last_straight = last_straight.xor(Some(at)),
            _ if is_quoted(line, at) => {}
            "”" => close(line, at, '“', &mut open, reporter),
            "(" => open.push(at, '('),
            "[" => open.push(at, '['),
            ")" if is_list_mark(line, at) && !open.has('(') => {}
            ")" => close(line, at, '(', &mut open, reporter),
            "]" => close(line, at, '[', &mut open, reporter),
            _ => {}
        }
    }
    open.open.extend(last_straight.map(|at| Open { at, sign: '"' }));
    for one in open.open.into_iter().filter(|one| one.sign != '‘') {
        if !goes_on(&one, line, next) {
            alone(line, one.at, reporter);
        }
    }
}

/// An inner quotation with the marks of the outer one; its closing mark is found and both are changed.
fn nested(line: &Line, at: usize, reporter: &mut Reporter) {
    let mut depth = 0;
    let end = (at + 1..line.tokens.len()).take(REACH).find(|later| {
        match line.word(*later) {
            "“" => depth += 1,
            "”" if depth == 0 => return true,
            "”" => depth -= 1,
            _ => {}
        }
        false
    });
    let Some(end) = end else { return };
    let (first, last) = (line.stretch(at, at), line.stretch(end, end));
    reporter.mend(&rules::QUOTES_NOT_NESTED, line, first.start..last.end, &[(first, "‘"), (last, "’")]);
}

/// Closes the innermost mark of a kind; brackets and single marks within it were left open.
fn close(line: &Line, at: usize, sign: char, open: &mut Nest, reporter: &mut Reporter) {
    if !open.has(sign) {
        return alone(line, at, reporter);
    }
    while let Some(left) = open.pop().filter(|one| one.sign != sign) {
        if left.sign != '‘' {
            alone(line, left.at, reporter);
        }
    }
}

fn alone(line: &Line, at: usize, reporter: &mut Reporter) {
    let last = if matches!(line.kind(at + 1), Kind::Word | Kind::Number) { at + 1 } else { at };
    let first = if last == at && at > 0 && line.kind(at - 1) == Kind::Word { at - 1 } else { at };
    reporter.tell(&rules::UNBALANCED, line, line.stretch(first, last), None);
}

/// A quotation of several paragraphs opens each of them and closes in the last (TDK).
fn goes_on(one: &Open, line: &Line, next: Option<&Line>) -> bool {
    let opens = |line: &Line| line.text.trim_start().starts_with(['“', '"', '«']);
    matches!(one.sign, '“' | '"') && opens(line) && next.is_some_and(opens)
}

/// `5"`: a measure, where no quotation is open.
fn is_inches(line: &Line, at: usize) -> bool {
    line.kind_before(at) == Kind::Number && matches!(line.kind(at + 1), Kind::Space | Kind::Edge | Kind::Mark)
}

/// `")"`: a mark that is spoken of.
fn is_quoted(line: &Line, at: usize) -> bool {
    let is_quote = |word: &str| matches!(word, "\"" | "“" | "”" | "‘" | "’" | "'");
    is_quote(line.word_before(at, 1)) && is_quote(line.word(at + 1))
}

/// `a)` or `1)` at a line's beginning or after a space: an item of a list in the text.
fn is_list_mark(line: &Line, at: usize) -> bool {
    let before = at.checked_sub(2).map_or(Kind::Edge, |two| line.kind(two));
    let is_short = line.word_before(at, 1).chars().count() <= 2;
    let is_label = matches!(line.kind_before(at), Kind::Word | Kind::Number);
    is_short && is_label && matches!(before, Kind::Edge | Kind::Space)
}
