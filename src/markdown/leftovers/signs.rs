//! Markup within a line, recognised by the sign that it begins or ends with.

use super::super::attributes::Attributes;
use super::super::script::Script;
use super::super::signs::{is_name, is_of_name};
use super::FoundMarkup;
use super::flat::{CODE, Flat, first_bytes, is_address};
use crate::diag::Leftover;
use std::ops::Range;

/// The farthest distance, in bytes, between a mark and its partner.
const FARTHEST: usize = 400;

/// Marks of editors around words that were added, removed, replaced, marked, or commented on; the fourth with the
/// replacement of two tildes in a flat text.
const CHANGES: [(&str, &str); 6] = [
    ("{++", "++}"),
    ("{--", "--}"),
    ("{~~", "~~}"),
    ("{\u{f0001}", "\u{f0001}}"),
    ("{==", "==}"),
    ("{>>", "<<}"),
];

/// Directives that another stage reports.
const DIRECTIVES: [&str; 5] = ["{{< include ", "{{#include ", "{{#rustdoc_include ", "{{#playground ", "![["];

/// A place in a flat text.
#[derive(Clone, Copy)]
struct At<'a> {
    text: &'a str,
    at: usize,
}

/// The most signs of a piece of markup that are checked for a backslash before them.
const MOST_SIGNS: usize = 8;

/// Finds all text within a line that looks like markup.
pub(super) fn find(flat: &Flat, script: &Script) -> Vec<FoundMarkup> {
    const SIGNS: &[char] = &['*', '_', '~', '=', '+', ']', ')', '{', '<', ':', '\\', '%', '^', '!'];
    const FIRST: [bool; 256] = first_bytes(SIGNS);
    let text = flat.text.as_str();
    let mut found = Vec::new();
    let mut at = 0;
    // All of them are ASCII: no letter begins with the same byte.
    while let Some(next) =
        text.as_bytes()[at..].iter().position(|byte| FIRST[usize::from(*byte)]).map(|offset| at + offset)
    {
        let here = At { text, at: next };
        let (one, end) = here.look();
        let second = next + text[next..].chars().next().map_or(1, char::len_utf8);
        let is_meant = |at: usize| at < end && flat.is_meant(at, script);
        // One escaped sign makes the others text, too.
        let is_escaped = |range: Range<usize>| {
            let signs = text[range.clone()].match_indices(['!', '[', ']', '(', ')', '{', '}', '=', '@', '^']);
            signs.take(MOST_SIGNS).any(|(at, _)| flat.is_meant(range.start + at, script))
        };
        match one.filter(|_| !is_meant(next) && !is_meant(second) && !here.is_in_address()) {
            Some(one) if !flat.is_meant(one.range.start, script) && !is_escaped(one.range.clone()) => {
                at = one.range.end.max(next + 1);
                found.push(one);
            }
            _ => at = end,
        }
    }
    found
}

impl<'a> At<'a> {
    fn rest(self) -> &'a str {
        &self.text[self.at..]
    }

    fn before(self) -> Option<char> {
        self.text[..self.at].chars().next_back()
    }

    /// The text before the place, up to the farthest distance of a partner.
    fn behind(self) -> &'a str {
        &self.text[self.text.floor_char_boundary(self.at.saturating_sub(FARTHEST))..self.at]
    }

    /// Whether the place is within an address.
    fn is_in_address(self) -> bool {
        let word = self.behind().rsplit(char::is_whitespace).next().unwrap_or("");
        let word = word.trim_start_matches(['(', '<', '[', '“', '"']);
        word.contains("://") || word.starts_with("www.") || word.starts_with("doi:")
    }

    /// The markup that begins or ends here, if any, and the offset at which to go on.
    fn look(self) -> (Option<FoundMarkup>, usize) {
        let sign = self.rest().chars().next().unwrap_or(' ');
        let run = self.rest().chars().take_while(|next| *next == sign).count();
        let found = match sign {
            '*' | '~' | '_' if run > 1 => self.unpaired(sign, run),
            '=' | '+' if run == 2 => self.highlight(),
            '%' if run == 2 && !self.before().is_some_and(|before| before.is_ascii_digit()) => {
                self.up_to_word(Leftover::Comment, 2)
            }
            ']' => self.bracket(),
            ')' => self.turned_round(),
            '!' => self.image(),
            '{' => self.brace(),
            '<' => self.template("<%", "%>").or_else(|| self.placeholder()),
            ':' => self.colons(run),
            '\\' => self.command(),
            '^' => self.block_id(),
            _ => None,
        };
        let length = if matches!(sign, '*' | '~' | '_' | '=' | '+' | '%' | ':') { run } else { 1 };
        (found, self.at + length * sign.len_utf8())
    }

    fn found(self, kind: Leftover, length: usize) -> Option<FoundMarkup> {
        Some(FoundMarkup::new(kind, self.at..self.at + length))
    }

    /// A mark with the word after it.
    fn up_to_word(self, kind: Leftover, mark: usize) -> Option<FoundMarkup> {
        let rest = near(&self.rest()[mark..]);
        let words = rest.trim_start();
        let spaces = rest.len() - words.len();
        self.found(kind, mark + spaces + words.find(char::is_whitespace).unwrap_or(words.len()))
    }

    /// Two stars, tildes or underscores at a word's beginning or end.
    fn unpaired(self, sign: char, run: usize) -> Option<FoundMarkup> {
        let after = self.rest()[run..].chars().next();
        let is_word = |sign: Option<char>| sign.is_some_and(char::is_alphanumeric);
        let is_apart = |sign: Option<char>| sign.is_none_or(|sign| !sign.is_alphanumeric());
        let opens = is_apart(self.before())
            && after.is_some_and(|next| next.is_alphanumeric() || "\"“”‘'«(".contains(next))
            && self.rest()[run..].chars().take(3).any(char::is_alphanumeric);
        let ends = after.is_none_or(|next| !next.is_alphanumeric() && next != '/');
        let closes = ends
            && (is_word(self.before()) || self.before().is_some_and(|before| ".,!?)”\"’…»".contains(before)));
        // A blank to be filled in, or a redacted word.
        let is_blank = run > 3 || (sign == '_' && run > 2);
        if is_blank || !(opens || closes) || sign == '_' && self.is_in_name() {
            return None;
        }
        if opens {
            self.up_to_word(Leftover::Emphasis, run)
        } else {
            self.with_word_before(Leftover::Emphasis, run)
        }
    }

    /// Whether the underscores here are of a name, which is printed as it was typed.
    fn is_in_name(self) -> bool {
        let start = self.at - (self.behind().len() - self.behind().trim_end_matches(is_of_name).len());
        let rest = near(self.rest());
        let end = self.at + rest.find(|sign: char| !is_of_name(sign)).unwrap_or(rest.len());
        is_name(self.text, start..end)
    }

    /// A mark with the word before it.
    fn with_word_before(self, kind: Leftover, mark: usize) -> Option<FoundMarkup> {
        let before = self.behind();
        let word = before.rsplit(char::is_whitespace).next().unwrap_or(before);
        Some(FoundMarkup::new(kind, self.at - word.len()..self.at + mark))
    }

    /// Highlighted or added words: `==words==` and `++words++`.
    fn highlight(self) -> Option<FoundMarkup> {
        let mark = &self.rest()[..2];
        let rest = &self.rest()[2..];
        let starts = self.before().is_none_or(|before| !before.is_alphanumeric() && before != '/')
            && rest.starts_with(|next: char| next.is_alphanumeric() || "\"“‘'«(*".contains(next));
        if !starts {
            return None;
        }
        let length = near(rest).find(mark)?;
        let (inner, after) = (&rest[..length], &rest[length + 2..]);
        let ends = !inner.ends_with(char::is_whitespace)
            && !after.starts_with(|next: char| next.is_alphanumeric() || mark.contains(next));
        if ends { self.found(Leftover::Highlight, length + 4) } else { None }
    }

    /// A broken link: `[words](…`, `[words] (address)` or `[words][label]`.
    fn bracket(self) -> Option<FoundMarkup> {
        let before = self.behind();
        let opening = self.at - before.len() + before.rfind('[')?;
        let words = &self.text[opening + 1..self.at];
        let rest = &self.rest()[1..];
        let whole = |length: usize| Some(FoundMarkup::new(Leftover::Link, opening..self.at + 1 + length));
        let start = Self { at: opening, ..self };
        if words.trim().is_empty() || words.starts_with('^') || start.before() == Some('[') {
            return None;
        }
        if let Some(inner) = rest.strip_prefix('(') {
            let line = near(inner).split('\n').next().unwrap_or("");
            return whole(1 + line.find(')').map_or(line.len(), |end| end + 1));
        }
        if let Some(inner) = rest.strip_prefix(" (").or_else(|| rest.strip_prefix("\n(")) {
            let length = near(inner).find(')')?;
            return if leads_somewhere(&inner[..length]) { whole(length + 3) } else { None };
        }
        let label = rest.strip_prefix('[')?;
        let length = near(label).find(']')?;
        let is_label = label[..length].chars().all(|sign| sign.is_alphanumeric() || "-_:. ".contains(sign));
        let has_letter = |words: &str| words.chars().filter(|sign| sign.is_alphabetic()).nth(1).is_some();
        let is_end = !label[length + 1..].starts_with(['(', '[', ':']);
        if is_label && is_end && has_letter(words) && has_letter(&label[..length]) {
            whole(length + 2)
        } else {
            None
        }
    }

    /// A link with its brackets exchanged: `(words)[address]`.
    fn turned_round(self) -> Option<FoundMarkup> {
        let inner = self.rest().strip_prefix(")[")?;
        let length = near(inner).find(']')?;
        let before = self.behind();
        let opening = self.at - before.len() + before.rfind('(')?;
        let is_link = leads_somewhere(&inner[..length]);
        is_link.then(|| FoundMarkup::new(Leftover::Link, opening..self.at + length + 3))
    }

    /// An image without an address: `![words]`.
    fn image(self) -> Option<FoundMarkup> {
        let inner = self.rest().strip_prefix("![")?;
        let is_directive = DIRECTIVES.iter().any(|opening| self.rest().starts_with(opening));
        if is_directive || self.before().is_some_and(|before| !before.is_whitespace() && before != '(') {
            return None;
        }
        let length = near(inner).find(']')?;
        let after = &inner[length + 1..];
        let gap = usize::from(after.starts_with(' '));
        let more = after[gap..]
            .strip_prefix('(')
            .and_then(|path| Some(near(path).find(')')? + 2 + gap))
            .unwrap_or(0);
        self.found(Leftover::Link, length + 3 + more)
    }

    fn brace(self) -> Option<FoundMarkup> {
        let rest = self.rest();
        if DIRECTIVES.iter().any(|opening| rest.starts_with(opening)) {
            return None;
        }
        for (opening, closing) in CHANGES {
            if let Some(length) = rest.strip_prefix(opening).and_then(|inner| near(inner).find(closing)) {
                return self.found(Leftover::Change, opening.len() + length + closing.len());
            }
        }
        let template = || self.template("{{", "}}").or_else(|| self.template("{%", "%}"));
        template().or_else(|| self.template("{# ", " #}")).or_else(|| self.attributes())
    }

    /// A command between two marks, without braces inside.
    fn template(self, opening: &str, closing: &str) -> Option<FoundMarkup> {
        let inner = self.rest().strip_prefix(opening)?;
        let length = near(inner).find(closing).filter(|length| *length > 0)?;
        let is_command = !inner[..length].contains(['{', '}']) && !inner[..length].starts_with('\n');
        // Three braces are those of Mustache.
        let inner = inner[..length].trim();
        let is_empty = inner.is_empty() || inner.chars().all(|sign| sign.is_ascii_digit() || sign == ',');
        if is_command && !is_empty {
            self.found(Leftover::Template, opening.len() + length + closing.len())
        } else {
            None
        }
    }

    /// A placeholder: `<$title>` of Scrivener, or `<o:p>`, which Word leaves in pasted text.
    fn placeholder(self) -> Option<FoundMarkup> {
        const OF_WORD: [&str; 6] = ["o:", "w:", "v:", "m:", "x:", "st1:"];
        let tag = self.rest()[1..].trim_start_matches('/');
        let name = OF_WORD.iter().find_map(|space| tag.strip_prefix(space));
        if name.is_some_and(|name| name.starts_with(|sign: char| sign.is_ascii_alphabetic())) {
            let end = near(self.rest()).find('>')?;
            return if self.rest().starts_with("</") {
                None
            } else {
                self.found(Leftover::Template, end + 1)
            };
        }
        let inner = self.rest().strip_prefix("<$")?;
        let length = near(inner).find('>').filter(|length| *length > 0)?;
        let is_name =
            inner[..length].chars().all(|sign| sign.is_ascii_alphanumeric() || "_:-".contains(sign));
        if is_name { self.found(Leftover::Template, length + 3) } else { None }
    }

    /// Attributes: `{.class}`, `{: .class}`, and `{ref}` before code.
    fn attributes(self) -> Option<FoundMarkup> {
        let rest = self.rest();
        if let Some(inner) = rest.strip_prefix("{:") {
            let length = near(inner).find('}').filter(|length| !inner[..*length].trim().is_empty())?;
            let is_contents = inner[..length].trim() == "toc";
            let kind = if is_contents { Leftover::Contents } else { Leftover::Attributes };
            return self.found(kind, length + 3);
        }
        if let Some(length) = near(rest).find('}').filter(|length| rest[length + 1..].starts_with(CODE)) {
            let is_name =
                rest[1..length].chars().all(|sign| sign.is_ascii_alphanumeric() || "-:".contains(sign));
            if is_name && length > 1 && length < FARTHEST {
                return self.found(Leftover::Reference, length + 1);
            }
        }
        let attributes = Attributes::read(rest)?;
        let is_sure = attributes.words.iter().any(|word| word.starts_with(['.', '#']));
        if is_sure { self.found(Leftover::Attributes, attributes.length) } else { None }
    }

    /// Names between colons: `:smile:`, `:ref:` before code; and `:::x` within a line.
    fn colons(self, run: usize) -> Option<FoundMarkup> {
        let rest = &self.rest()[run..];
        if run == 3 && rest.starts_with(char::is_alphabetic) {
            return self.up_to_word(Leftover::Box, run);
        }
        let length = near(rest).find(':')?;
        let (name, after) = (&rest[..length], &rest[length + 1..]);
        let is_name = (2..=30).contains(&length)
            && name.starts_with(|first: char| first.is_ascii_lowercase())
            && name
                .bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"_+-".contains(&byte));
        let is_apart = self.before().is_none_or(|before| !before.is_alphanumeric() && before != '/');
        if run != 1
            || !is_name
            || !is_apart
            || after.starts_with(|next: char| next.is_alphanumeric() || next == ':')
        {
            return None;
        }
        let kind = if after.starts_with(CODE) { Leftover::Reference } else { Leftover::Emoji };
        self.found(kind, length + 2)
    }

    /// A command of TeX such as `\ref{x}`, except in a path of Windows.
    fn command(self) -> Option<FoundMarkup> {
        let rest = &self.rest()[1..];
        let name = rest.bytes().take_while(|byte| byte.is_ascii_alphabetic()).count();
        let star = usize::from(rest[name..].starts_with('*'));
        let options = match rest[name + star..].strip_prefix('[') {
            Some(inner) => near(inner).find(']')? + 2,
            None => 0,
        };
        let inner = rest[name + star + options..].strip_prefix('{').filter(|_| name > 1)?;
        let is_path = self.before().is_some_and(|before| before.is_alphanumeric() || before == ':');
        let length = near(inner).find('}').filter(|_| !is_path)?;
        self.found(Leftover::Command, 1 + name + star + options + length + 2)
    }

    /// The id of a block: `^name` after a space, at the end of a line of content.
    fn block_id(self) -> Option<FoundMarkup> {
        let rest = &self.rest()[1..];
        let length =
            rest.find(|sign: char| !sign.is_ascii_alphanumeric() && sign != '-').unwrap_or(rest.len());
        let has_letter = rest[..length].bytes().any(|byte| byte.is_ascii_alphabetic());
        let is_last = rest[length..].trim_start_matches(' ').is_empty() || rest[length..].starts_with('\n');
        let is_apart = self.before().is_none_or(char::is_whitespace);
        if length > 1 && has_letter && is_last && is_apart {
            self.found(Leftover::BlockId, length + 1)
        } else {
            None
        }
    }
}

/// The beginning of a text, up to the farthest distance of a partner.
fn near(text: &str) -> &str {
    &text[..text.floor_char_boundary(FARTHEST)]
}

/// Whether words are an address or the path of a file.
fn leads_somewhere(words: &str) -> bool {
    let words = words.trim();
    let is_one = !words.is_empty() && !words.contains(char::is_whitespace);
    let has_ending = words.rsplit_once('.').is_some_and(|(name, ending)| {
        let ending = ending.split('#').next().unwrap_or("");
        name.starts_with(|first: char| first.is_alphanumeric() || "./".contains(first))
            && (2..=8).contains(&ending.len())
            && ending.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
            && ending.bytes().any(|byte| byte.is_ascii_lowercase())
    });
    is_one && (is_address(words) || words.starts_with(['#', '/']) || has_ending || words.starts_with("./"))
}
