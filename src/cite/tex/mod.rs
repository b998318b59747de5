//! Reads the LaTeX of a bibliography's fields: words with their forms; what is not understood, with its place.

mod commands;
mod macros;
mod symbols;

pub(super) use macros::Macros;

use super::marks::{self, CLOSE, Form};
use std::ops::Range;

/// The kind of content of a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Content {
    /// Words that are printed.
    Words,
    /// Names, whose braces hold together what belongs together.
    Names,
    /// An address or a key, whose signs are kept as they are.
    Literal,
}

/// A field without its LaTeX.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Plain {
    /// The words, in a form that biblatex does not interpret: signs and forms as the characters of [`marks`].
    pub(super) text: String,
    /// Commands and braces that are not understood, each at its place in the field.
    pub(super) unknown: Vec<(Range<usize>, String)>,
}

/// Deepest nesting of groups and arguments; deeper ones are read as if they ended.
const DEEPEST: usize = 60;

/// Reads a field.
pub(super) fn read(field: &str, content: Content, macros: &Macros) -> Plain {
    let mut reader = Reader {
        text: field,
        at: 0,
        out: String::with_capacity(field.len()),
        unknown: Vec::new(),
        content,
        is_math: false,
        depth: 0,
        quotes: 0,
        opened: 0,
        macros,
        outer: None,
    };
    reader.run(false);
    Plain { text: reader.out, unknown: reader.unknown }
}

struct Reader<'a> {
    text: &'a str,
    /// Index of the next byte to read.
    at: usize,
    out: String,
    unknown: Vec<(Range<usize>, String)>,
    content: Content,
    is_math: bool,
    depth: usize,
    /// Number of open quotations.
    quotes: usize,
    /// Number of forms that `\em` and the like have begun in this group.
    opened: usize,
    macros: &'a Macros,
    /// The place in the field of the macro that is being expanded.
    outer: Option<Range<usize>>,
}

impl<'a> Reader<'a> {
    fn peek(&self) -> Option<char> {
        self.text[self.at..].chars().next()
    }

    fn eat(&mut self) -> Option<char> {
        let next = self.peek()?;
        self.at += next.len_utf8();
        Some(next)
    }

    fn eat_if(&mut self, wanted: &str) -> bool {
        let is_there = self.text[self.at..].starts_with(wanted);
        if is_there {
            self.at += wanted.len();
        }
        is_there
    }

    fn skip_spaces(&mut self) {
        while self.peek().is_some_and(|next| next.is_ascii_whitespace()) {
            self.at += 1;
        }
    }

    /// Reads to the end of the field, or of the open group.
    fn run(&mut self, in_group: bool) {
        while let Some(next) = self.peek() {
            match next {
                '}' if in_group => return,
                '}' => {
                    self.report_unknown(self.at..self.at + 1, "}");
                    self.at += 1;
                }
                '{' => self.group(),
                '\\' => self.command(),
                _ if self.bare_address() => {}
                _ => self.sign(),
            }
        }
    }

    /// Reads one sign that is neither a brace nor a command.
    fn sign(&mut self) {
        let start = self.at;
        let Some(next) = self.eat() else { return };
        if self.content == Content::Literal {
            self.write(next);
            return;
        }
        match next {
            '$' => self.dollar(start),
            '^' | '_' if self.is_math => {
                let form = if next == '^' { Form::Superscript } else { Form::Subscript };
                self.formed(form);
            }
            '~' => self.write(if self.content == Content::Names { ' ' } else { '\u{a0}' }),
            '-' if self.is_math => self.write('\u{2212}'),
            '\'' if self.is_math => self.write('′'),
            '-' if self.eat_if("--") => self.write('—'),
            '-' if self.eat_if("-") => self.write('–'),
            '`' if self.eat_if("`") => self.write('“'),
            '`' if self.text[..start].ends_with('?') || self.text[..start].ends_with('!') => {
                let sign = if self.text[..start].ends_with('?') { '¿' } else { '¡' };
                self.out.pop();
                self.write(sign);
            }
            '`' => self.write('‘'),
            '\'' if self.eat_if("'") => self.write('”'),
            _ => self.write(next),
        }
    }

    /// Adds a character of the text itself.
    fn write(&mut self, character: char) {
        // Two hyphens that an author parted by braces (`xn-{}-p1ai`) are no dash to whoever reads the field next.
        let follows = self.out.ends_with('-') || self.out.ends_with(marks::sign('-'));
        let is_dash = character == '-' && (follows || self.content == Content::Literal);
        let is_sign = is_dash || character.is_ascii_punctuation() && !",.-/:;=()".contains(character);
        // Names are divided at commas and held together by braces; dates and pages have no other signs.
        let hidden = is_sign || character == '\u{a0}' || character == '\u{202f}';
        self.out.push(match character {
            _ if marks::is_private(character) => '\u{fffd}',
            '\u{202f}' => '\u{202f}',
            _ if hidden => marks::sign(character),
            _ => character,
        });
    }

    fn write_all(&mut self, words: &str) {
        words.chars().for_each(|character| self.write(character));
    }

    /// Records what is not understood, once for each place.
    fn report_unknown(&mut self, range: Range<usize>, name: &str) {
        let range = self.outer.clone().unwrap_or(range);
        if self.content != Content::Literal {
            self.unknown.push((range, name.to_owned()));
        }
    }

    /// Reads a group: its words keep their case, unless it contains only a command and its argument.
    fn group(&mut self) {
        self.at += 1;
        let is_special = self.text[self.at..].trim_start().starts_with('\\');
        let is_empty = self.peek() == Some('}');
        let holds = !is_special && !is_empty && !self.is_math;
        let (open, close) = match self.content {
            Content::Words if holds => (Some(marks::open(Form::Kept)), Some(CLOSE)),
            Content::Names if holds => (Some('{'), Some('}')),
            _ => (None, None),
        };
        self.out.extend(open);
        self.within_group();
        self.out.extend(close);
    }

    /// Reads past the brace that closes a group.
    fn within_group(&mut self) {
        let opened = std::mem::take(&mut self.opened);
        self.depth += 1;
        if self.depth > DEEPEST {
            self.report_unknown(self.at - 1..self.at, "{");
            self.at = self.text.len();
        }
        self.run(true);
        self.depth -= 1;
        self.eat_if("}");
        self.out.extend(std::iter::repeat_n(CLOSE, self.opened));
        self.opened = opened;
    }

    /// Reads an argument by itself: a group, a command with its own arguments, or one sign.
    fn argument(&mut self) -> String {
        self.skip_spaces();
        let before = std::mem::take(&mut self.out);
        match self.peek() {
            Some('{') => {
                self.at += 1;
                self.within_group();
            }
            Some('\\') if self.depth < DEEPEST => {
                self.depth += 1;
                self.command();
                self.depth -= 1;
            }
            Some('}') | None => {}
            Some(_) => self.sign(),
        }
        std::mem::replace(&mut self.out, before)
    }

    /// Returns an argument as it is written, without its braces.
    fn raw_argument(&mut self) -> &'a str {
        self.skip_spaces();
        if self.peek() != Some('{') {
            let start = self.at;
            self.eat();
            return &self.text[start..self.at];
        }
        let start = self.at + 1;
        let mut depth = 0_usize;
        let mut is_escaped = false;
        for (at, character) in self.text[self.at..].char_indices() {
            match character {
                _ if is_escaped => {}
                '{' => depth += 1,
                '}' => depth -= 1,
                _ => {}
            }
            is_escaped = character == '\\' && !is_escaped;
            if depth == 0 {
                let end = self.at + at;
                self.at = end + 1;
                return &self.text[start..end];
            }
        }
        self.at = self.text.len();
        &self.text[start..]
    }

    /// Skips arguments in square brackets.
    fn skip_options(&mut self) {
        while self.peek() == Some('[') {
            match within(&self.text[self.at..]).find(']') {
                Some(end) => self.at += end + 1,
                None => return,
            }
        }
    }

    /// Reads an argument and puts it in a form.
    fn formed(&mut self, form: Form) {
        self.skip_options();
        let words = self.argument();
        match self.content {
            Content::Words if !words.is_empty() => {
                self.out.push(marks::open(form));
                self.out.push_str(&words);
                self.out.push(CLOSE);
            }
            _ => self.out.push_str(&words),
        }
    }

    /// Reads a formula after a dollar sign; without one the sign is money.
    fn dollar(&mut self, start: usize) {
        let is_double = self.eat_if("$");
        let rest = &self.text[self.at..];
        let end =
            closing(within(rest)).filter(|end| is_double || is_formula(&rest[..*end], &rest[end + 1..]));
        let Some(end) = end.filter(|_| !self.is_math) else {
            self.at = start + 1;
            self.write('$');
            return;
        };
        let (whole, end) = (self.text, self.at + end);
        self.text = &whole[..end];
        self.formula();
        self.text = whole;
        self.at = end + 1;
        if is_double {
            self.eat_if("$");
        }
    }

    /// Reads the rest as a formula.
    fn formula(&mut self) {
        let was_math = std::mem::replace(&mut self.is_math, true);
        self.run(false);
        self.is_math = was_math;
    }

    /// Reads the words of a macro in its place.
    fn expand(&mut self, words: &str, place: Range<usize>) {
        let mut inner = Reader {
            text: words,
            at: 0,
            out: std::mem::take(&mut self.out),
            unknown: std::mem::take(&mut self.unknown),
            content: self.content,
            is_math: self.is_math,
            depth: self.depth + 1,
            quotes: self.quotes,
            opened: self.opened,
            macros: self.macros,
            outer: Some(self.outer.clone().unwrap_or(place)),
        };
        inner.run(false);
        (self.out, self.unknown, self.opened) = (inner.out, inner.unknown, inner.opened);
    }
}

/// Returns the beginning of a text, as long as a formula or an option may be: the end of an unclosed one is not sought
/// further.
fn within(text: &str) -> &str {
    &text[..text.floor_char_boundary(2_000)]
}

/// Returns the place of the dollar sign that closes a formula, within the same group.
fn closing(rest: &str) -> Option<usize> {
    let mut depth = 0_usize;
    let mut is_escaped = false;
    for (at, character) in rest.char_indices() {
        match character {
            _ if is_escaped => {}
            '$' if depth == 0 => return Some(at),
            '{' => depth += 1,
            '}' => depth = depth.checked_sub(1)?,
            _ => {}
        }
        is_escaped = character == '\\' && !is_escaped;
    }
    None
}

/// Whether the text between two dollar signs is a formula, and not the words between two sums.
fn is_formula(inner: &str, after: &str) -> bool {
    let has_spaces = inner.starts_with(char::is_whitespace) || inner.ends_with(char::is_whitespace);
    let is_sum = after.starts_with(|next: char| next.is_ascii_digit());
    inner.contains(['\\', '^', '_']) || !inner.is_empty() && !has_spaces && !is_sum
}

#[cfg(test)]
mod tests;
