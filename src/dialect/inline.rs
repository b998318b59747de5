//! Rewrites forms within a line: commands, references, roles, marks; code and formulas are left alone.

use super::walk::Walker;
use super::{
    critic, forms, headings, leanpub, mdbook, mkdocs, myst, obsidian, pandoc, raw, tex_signs, variables,
};
use std::ops::Range;

/// A form in a line, with what replaces it.
#[derive(Debug, Default)]
pub(super) struct Change {
    /// The byte at which the line goes on after the form.
    pub(super) end: usize,
    /// The parts that replace the form, in order.
    pub(super) parts: Vec<Part>,
    /// The form that is left out and reported, if any.
    pub(super) left: Option<String>,
}

/// A part of what replaces a form.
#[derive(Debug)]
pub(super) enum Part {
    /// A stretch of the author's own text.
    Own(Range<usize>),
    /// A stretch of the author's own text whose forms are rewritten, too.
    Formed(Range<usize>),
    /// Generated text.
    Made(String),
}

impl Change {
    /// Generated words instead of a form.
    pub(super) fn made(end: usize, words: impl Into<String>) -> Self {
        Self { end, parts: vec![Part::Made(words.into())], left: None }
    }

    /// A stretch of the author's text instead of a form.
    pub(super) fn own(end: usize, range: Range<usize>) -> Self {
        Self { end, parts: vec![Part::Own(range)], left: None }
    }

    /// A stretch of the author's text in an element of HTML.
    pub(super) fn wrapped(end: usize, range: Range<usize>, name: &str) -> Self {
        let tag = |sign: &str| Part::Made(format!("<{sign}{name}>"));
        Self { end, parts: vec![tag(""), Part::Own(range), tag("/")], left: None }
    }

    /// Nothing instead of a form, which is reported.
    pub(super) fn left(end: usize, form: impl Into<String>) -> Self {
        Self { end, parts: Vec::new(), left: Some(form.into()) }
    }
}

/// A rule for forms that begin with a sign: it gets the place of the sign and the end of the line.
type Rule = fn(&Walker, usize, usize) -> Option<Change>;

/// The rules by the sign that each begins with.
const RULES: [(char, Rule); 19] = [
    ('{', critic::change),
    ('{', variables::inline),
    ('+', critic::keys),
    ('{', forms::inline),
    ('{', myst::role),
    ('{', leanpub::inline),
    (':', myst::old_role),
    ('[', obsidian::link),
    ('[', headings::link),
    ('!', obsidian::image),
    ('=', mkdocs::mark),
    ('^', obsidian::block_id),
    ('\\', mdbook::formula),
    ('\\', pandoc::command),
    ('\\', tex_signs::reference),
    ('\\', tex_signs::space),
    ('\\', tex_signs::sign),
    ('`', raw::inline),
    ('(', pandoc::example),
];

/// Forms that are nested deeper stay as they are.
const DEEPEST: usize = 8;

impl Walker<'_> {
    /// Copies a stretch of a line with the forms in it rewritten.
    pub(super) fn inline(&mut self, range: Range<usize>) {
        self.inline_at(range, 0);
    }

    /// Copies a stretch that is in so many forms.
    fn inline_at(&mut self, range: Range<usize>, depth: usize) {
        let text = self.task.text;
        let (mut at, mut done) = (range.start, range.start);
        while let Some(next) =
            text.as_bytes()[at..range.end].iter().position(is_sign).map(|offset| at + offset)
        {
            let sign = char::from(text.as_bytes()[next]);
            let change = RULES
                .iter()
                .filter(|(own, _)| *own == sign)
                .find_map(|(_, rule)| rule(self, next, range.end))
                .filter(|change| change.end > next && change.end <= range.end);
            if let Some(change) = change {
                self.out.copy(text, done..next);
                if let Some(form) = &change.left {
                    self.out.leave(form, next..change.end);
                }
                for part in change.parts {
                    match part {
                        Part::Formed(own) if depth < DEEPEST => self.inline_at(own, depth + 1),
                        Part::Own(own) | Part::Formed(own) => self.out.copy(text, own),
                        Part::Made(words) => self.out.make(next, &words),
                    }
                }
                (at, done) = (change.end, change.end);
                continue;
            }
            at = next + skipped(&text[next..range.end], sign);
        }
        self.out.copy(text, done..range.end);
    }
}

/// Whether a byte may begin a form, or something in which there are no forms.
fn is_sign(byte: &u8) -> bool {
    matches!(byte, b'{' | b':' | b'[' | b'!' | b'=' | b'^' | b'+' | b'\\' | b'(' | b'`' | b'$' | b'<')
}

/// The length of code, a formula, a tag or an escaped sign, in which no form begins; else that of the sign.
fn skipped(rest: &str, sign: char) -> usize {
    match sign {
        '`' => {
            let run = rest.bytes().take_while(|byte| *byte == b'`').count();
            let mut from = run;
            while let Some(at) = rest[from..].find('`').map(|offset| from + offset) {
                let own = rest[at..].bytes().take_while(|byte| *byte == b'`').count();
                if own == run {
                    return at + own;
                }
                from = at + own;
            }
            run
        }
        '$' => {
            let run = rest.bytes().take_while(|byte| *byte == b'$').count();
            let is_open = rest[run..].starts_with(|next: char| !next.is_whitespace());
            let close = rest[run..].find(&rest[..run]).filter(|_| is_open);
            close.map_or(run, |at| at + 2 * run)
        }
        '<' => {
            let is_tag = rest[1..].starts_with(|next: char| next.is_ascii_alphabetic() || next == '/');
            rest.find('>').filter(|_| is_tag).map_or(1, |at| at + 1)
        }
        '\\' => 1 + rest[1..].chars().next().map_or(0, char::len_utf8),
        _ => sign.len_utf8(),
    }
}
