//! Finds formulas in a chapter's text before Markdown is parsed: nothing within a formula is markup, and no line of it
//! a heading, list, quotation or table.

use super::dollars::{self, Around};
use cover::{breaks_off, covered, seen};
use passed::{Passed, passed};
use std::ops::Range;

mod cover;
mod passed;

/// The largest lengths of a formula within a line and of a display formula, in bytes.
const LONGEST: [usize; 2] = [1_000, 20_000];

/// How often formulas that Markdown does not see are given up; each time it may see others.
const TRIES: usize = 4;

/// The most dollar signs within the braces of a formula.
const MOST_WITHIN: usize = 8;

/// The most bytes that are searched after a formula that never ends.
const MOST_UNCLOSED: usize = 200;

/// Environments that are formulas wherever they are.
const ENVIRONMENTS: [&str; 11] = [
    "equation",
    "align",
    "gather",
    "multline",
    "eqnarray",
    "alignat",
    "flalign",
    "displaymath",
    "math",
    "aligned",
    "dmath",
];

/// A formula in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct FoundFormula {
    /// The bytes of the formula with its signs.
    pub(super) range: Range<usize>,
    /// The text between the signs, without what its lines begin with.
    pub(super) source: String,
    /// Whether it is a display formula.
    pub(super) display: bool,
}

/// A text with its formulas hidden: as long as it was, each a formula of letters in one line.
#[derive(Clone, Debug, Default)]
pub(super) struct Hidden {
    /// The text.
    pub(super) text: String,
    /// The formulas, in order.
    pub(super) formulas: Vec<FoundFormula>,
    /// Dollar signs that belong to no formula.
    pub(super) dollars: Vec<usize>,
    /// Formulas that never end, or that are empty.
    pub(super) unclosed: Vec<Range<usize>>,
}

/// Hides the formulas of a text whose first bytes are settings; `None` where there is none, and no dollar sign.
pub(super) fn hide(text: &str, head: usize) -> Option<Hidden> {
    let signs = ["$", r"\(", r"\[", r"\begin{"];
    if !signs.iter().any(|sign| text[head..].contains(sign)) {
        return None;
    }
    let mut finder =
        Finder { text, passed: passed(text, head), at: head, line: head, hidden: Hidden::default() };
    finder.read();
    let mut hidden = finder.hidden;
    for _ in 0..TRIES {
        hidden.text = covered(text, &hidden.formulas);
        let mut seen = seen(&hidden, head).into_iter();
        let before = hidden.formulas.len();
        hidden.formulas.retain(|_| seen.next().unwrap_or(false));
        if hidden.formulas.len() == before {
            return Some(hidden);
        }
    }
    Some(Hidden { text: text.to_owned(), ..Hidden::default() })
}

/// Searches the text for formulas, from beginning to end.
struct Finder<'a> {
    text: &'a str,
    passed: Vec<Passed>,
    at: usize,
    /// The byte at which the current line begins.
    line: usize,
    hidden: Hidden,
}

impl Finder<'_> {
    fn read(&mut self) {
        let text = self.text;
        while let Some(next) = text[self.at..].find(['$', '\\']).map(|offset| self.at + offset) {
            if let Some(end) = self.passed_until(next) {
                self.at = end;
            } else {
                self.line = text[self.line..next].rfind('\n').map_or(self.line, |line| self.line + line + 1);
                if text[next..].starts_with('$') { self.dollar(next) } else { self.backslash(next) }
            }
        }
    }

    /// The end of the stretch around a place, if there is one.
    fn passed_until(&self, at: usize) -> Option<usize> {
        let after = self.passed.partition_point(|passed| passed.range.start <= at);
        // Few are nested: an address in a link, code in its words.
        let around = self.passed[..after].iter().rev().take(4);
        around.filter(|passed| passed.range.contains(&at)).map(|passed| passed.range.end).max()
    }

    /// Whether a fenced code block begins in a stretch, or code within a line that continues behind it.
    fn has_fence(&self, range: Range<usize>) -> bool {
        let from = self.passed.partition_point(|passed| passed.range.start < range.start);
        let mut within = self.passed[from..].iter().take_while(|passed| passed.range.start < range.end);
        within.any(|passed| passed.is_fenced || (passed.is_code && passed.range.end > range.end))
    }

    /// Reads one dollar sign or several.
    fn dollar(&mut self, start: usize) {
        let text = self.text;
        let length = text[start..].bytes().take_while(|byte| *byte == b'$').count();
        let is_found = match length {
            1 => self.within_line(start),
            2 => self.doubled(start),
            _ => false,
        };
        if !is_found {
            self.hidden.dollars.extend(start..start + length);
            self.at = start + length;
        }
    }

    /// Reads a formula within a line that begins at a dollar sign.
    fn within_line(&mut self, start: usize) -> bool {
        let text = self.text;
        let Some(end) = closing(text, start) else {
            self.look_for_unclosed(start);
            return false;
        };
        let content = &text[start + 1..end];
        let around = self.around(start..end + 1);
        let is_in_address = around.before.rsplit(char::is_whitespace).next().is_some_and(is_address);
        if is_in_address || self.has_fence(start..end) || !dollars::is_formula(content, around) {
            return false;
        }
        if breaks_off(content) && !dollars::is_tex(content) {
            return false;
        }
        self.add(start..end + 1, 1, false)
    }

    /// Reads a formula between two dollar signs on each side.
    fn doubled(&mut self, start: usize) -> bool {
        let text = self.text;
        let limit = text.floor_char_boundary((start + LONGEST[1]).min(text.len()));
        let Some(end) = next_unescaped(&text[start + 2..limit], "$$").map(|offset| start + 2 + offset) else {
            self.look_for_unclosed(start);
            return false;
        };
        let content = &text[start + 2..end];
        if content.trim().is_empty() && !content.contains('\n') {
            self.hidden.unclosed.push(start..end + 2);
            self.hidden.dollars.extend([start, start + 1, end, end + 1]);
            self.at = end + 2;
            return true;
        }
        let is_alone = self.begins_line(start) && ends_line(text, end + 2);
        let is_sound = if has_blank_line(content) {
            is_alone && !self.has_fence(start..end) && is_of_formula_lines(content)
        } else {
            !self.has_fence(start..end) && dollars::is_set_off(content, is_alone)
        };
        is_sound && self.add(start..end + 2, 2, true)
    }

    /// Reads what begins with a backslash: a formula between brackets, an environment, or an escape.
    fn backslash(&mut self, start: usize) {
        let rest = &self.text[start + 1..];
        let is_found = match rest.chars().next() {
            Some('(') => self.bracketed(start, r"\)", false),
            Some('[') => self.bracketed(start, r"\]", true),
            Some('b') if rest.starts_with("begin{") => self.environment(start),
            _ => false,
        };
        if !is_found {
            self.at = start + 1 + rest.chars().next().map_or(0, char::len_utf8);
        }
    }

    /// Reads a formula between `\(` and `\)`, or `\[` and `\]`.
    fn bracketed(&mut self, start: usize, close: &str, display: bool) -> bool {
        let text = self.text;
        let longest = LONGEST[usize::from(display)];
        let limit = text.floor_char_boundary((start + longest).min(text.len()));
        // The next one of its kind may have an end of its own.
        let next = text[start + 2..limit].find(&text[start..start + 2]);
        let rest = &text[start + 2..next.map_or(limit, |next| start + 2 + next)];
        let Some(end) = next_unescaped(rest, close).map(|offset| start + 2 + offset) else { return false };
        let content = &text[start + 2..end];
        let is_sound = !has_blank_line(content)
            && !self.has_fence(start..end)
            && dollars::is_bracketed(content, display)
            // Within a line `\[` is an escaped bracket.
            && (!display || (self.begins_line(start) && ends_line(text, end + 2)))
            && !(text[end + 2..].starts_with('(') && display);
        is_sound && self.add(start..end + 2, 2, display)
    }

    /// Reads an environment of formulas in the text itself.
    fn environment(&mut self, start: usize) -> bool {
        let text = self.text;
        let Some((name, _)) = text[start + 7..].split_once('}').filter(|(name, _)| name.len() < 20) else {
            return false;
        };
        let is_known = ENVIRONMENTS.contains(&name.trim_end_matches('*'));
        if !is_known || !self.begins_line(start) {
            return false;
        }
        let limit = text.floor_char_boundary((start + LONGEST[1]).min(text.len()));
        let close = format!("\\end{{{name}}}");
        let open = format!("\\begin{{{name}}}");
        let next = text[start + 1..limit].find(&open).map_or(limit, |next| start + 1 + next);
        let Some(end) = text[start..next].find(&close).map(|offset| start + offset + close.len()) else {
            self.hidden.unclosed.push(start..start + 8 + name.len());
            return false;
        };
        if self.has_fence(start..end) {
            return false;
        }
        self.add(start..end, 0, name != "math")
    }

    /// Adds a formula whose signs have this length.
    fn add(&mut self, range: Range<usize>, sign: usize, display: bool) -> bool {
        let depth = self.quotes_before(range.start);
        let content = &self.text[range.start + sign..range.end - sign];
        let in_row = self.in_row(range.start);
        let mut source = joined(content, depth);
        if in_row {
            source = source.replace(r"\|", "|");
        }
        // Each needs space for its own signs and a letter.
        let least = if display { 5 } else { 3 };
        if range.len() < least {
            return false;
        }
        self.at = range.end;
        self.hidden.formulas.push(FoundFormula { range, source, display });
        true
    }

    /// The text around a stretch in its paragraph.
    fn around(&self, range: Range<usize>) -> Around<'_> {
        let text = self.text;
        let from = text.floor_char_boundary(range.start.saturating_sub(200));
        let until = text.floor_char_boundary((range.end + 200).min(text.len()));
        let line = text[from..range.start].rfind('\n').map_or(from, |at| from + at + 1);
        let end = text[range.end..until].find('\n').map_or(until, |at| range.end + at);
        Around { before: &text[line..range.start], after: &text[range.end..end] }
    }

    /// Whether a place is in a row of a table, judged by its line.
    fn in_row(&self, at: usize) -> bool {
        self.text[self.line..at].trim_start_matches([' ', '\t', '>']).starts_with('|')
    }

    /// The number of quotation marks at the beginning of the line of a place.
    fn quotes_before(&self, at: usize) -> usize {
        let prefix = self.text[self.line..at].chars().take_while(|sign| matches!(sign, ' ' | '\t' | '>'));
        prefix.filter(|sign| *sign == '>').count()
    }

    /// Whether only markers of quotations and items come before a place in its line.
    fn begins_line(&self, at: usize) -> bool {
        let begin = &self.text[self.line..at];
        begin.len() < 200 && begin.chars().all(|sign| " \t>-+*.):0123456789".contains(sign))
    }

    /// Records a formula without an end: a command of TeX comes right after its sign.
    fn look_for_unclosed(&mut self, start: usize) {
        let rest = self.text[start..].trim_start_matches('$');
        let from = self.text.len() - rest.len();
        let rest = &rest[..rest.floor_char_boundary(MOST_UNCLOSED)];
        let line = rest.lines().next().unwrap_or("");
        let first = line.split_whitespace().next().unwrap_or("");
        let is_command = |text: &str| {
            let name =
                text.trim_start_matches(|sign: char| sign.is_ascii_alphanumeric() || "()+-= ".contains(sign));
            name.starts_with('\\')
                && name[1..].starts_with(|sign: char| sign.is_ascii_alphabetic())
                && !text.contains(":\\")
        };
        if is_command(first) || first.contains("^{") || first.contains("_{") {
            self.hidden.unclosed.push(start..from + line.trim_end().len());
        }
    }
}

/// The dollar sign that closes the one at a place, in its paragraph: the next one outside of braces, else the next one
/// at all.
fn closing(text: &str, start: usize) -> Option<usize> {
    let limit = text.floor_char_boundary((start + 1 + LONGEST[0]).min(text.len()));
    let (mut at, mut depth, mut line_is_blank) = (start + 1, 0_usize, false);
    let (mut first, mut within) = (None, 0);
    while at < limit && within < MOST_WITHIN {
        match text.as_bytes()[at] {
            b'\\' => at += 1,
            b'{' => depth += 1,
            b'}' => depth = depth.saturating_sub(1),
            b'$' if depth == 0 => return Some(at),
            b'$' => {
                first = first.or(Some(at));
                within += 1;
            }
            b'\n' if line_is_blank => break,
            _ => {}
        }
        match text.as_bytes().get(at) {
            Some(b'\n') => line_is_blank = true,
            Some(b' ' | b'\t' | b'>' | b'\r') => {}
            _ => line_is_blank = false,
        }
        at += 1;
    }
    first
}

/// The place of the first sign without a backslash before it.
fn next_unescaped(text: &str, sign: &str) -> Option<usize> {
    let mut at = 0;
    while at < text.len() {
        if text[at..].starts_with(sign) {
            return Some(at);
        }
        let step = &text[at..];
        let first = step.chars().next()?;
        at += first.len_utf8();
        if first == '\\' {
            at += step[1..].chars().next().map_or(0, char::len_utf8);
        }
    }
    None
}

/// Whether only attributes come between a place and the end of its line.
fn ends_line(text: &str, at: usize) -> bool {
    let rest = text[at..].split('\n').next().unwrap_or("").trim();
    rest.is_empty() || (rest.starts_with('{') && rest.ends_with('}')) || rest.starts_with([',', '.', ';'])
}

/// Whether a line of a text has nothing but the markers of quotations.
fn has_blank_line(text: &str) -> bool {
    let mut lines = text.split('\n').skip(1).peekable();
    while let Some(line) = lines.next() {
        if lines.peek().is_some() && line.trim_matches([' ', '\t', '>', '\r']).is_empty() {
            return true;
        }
    }
    false
}

/// Whether each part between empty lines is one of a formula.
fn is_of_formula_lines(content: &str) -> bool {
    let lines = content.split('\n').filter(|line| !line.trim().is_empty());
    let mut count = 0;
    let sound = lines.inspect(|_| count += 1).all(|line| dollars::is_set_off(line, true));
    sound && count > 0
}

/// The lines of a formula as one, without the quotation marks that they begin with; a formula with comments keeps its
/// lines.
fn joined(content: &str, quotes: usize) -> String {
    let mut made = String::with_capacity(content.len());
    let keeps_lines = content.contains('%');
    for (number, line) in content.split('\n').enumerate() {
        let mut line = line.trim_end_matches('\r');
        if number > 0 {
            for _ in 0..quotes {
                line = line.trim_start_matches([' ', '\t']);
                line = line.strip_prefix('>').unwrap_or(line);
            }
            made.push(if keeps_lines { '\n' } else { ' ' });
            line = line.trim_start_matches([' ', '\t']);
        }
        made.push_str(line);
    }
    made.trim().to_owned()
}

fn is_address(word: &str) -> bool {
    word.contains("://") || word.starts_with("www.") || word.starts_with("doi:")
}

#[cfg(test)]
mod tests;
