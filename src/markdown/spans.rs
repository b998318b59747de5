//! Bracketed spans: `[text]{.smallcaps}`, `[text]{lang=ru}`, `[text]{.index}`, also several at once.

use super::inlines::{DEEPEST, Wrap};
use super::script::{Script, is_in_step, part};
use super::texts::merge_texts;
use crate::book::{IndexMark, Inline, InlineKind, index_path, index_term};
use crate::lang::Language;

/// A stretch of a line's content, seen as brackets.
enum Piece {
    /// `[`, as text.
    Open(Inline),
    /// `]` without attributes, as text.
    Close(Inline),
    /// `]{…}` with attributes that are understood, as text.
    Attributed(Inline, Attributes),
    /// Everything else.
    Other(Inline),
}

/// What the braces after a bracket say.
#[derive(Default)]
struct Attributes {
    wraps: Vec<Wrap>,
    index: Option<Indexed>,
}

/// What `.index` asks for.
#[derive(Default)]
struct Indexed {
    /// The term, where it is not the text itself.
    term: Option<String>,
    sort: Option<String>,
    is_main: bool,
}

/// Makes spans of the brackets that have attributes; all other brackets stay text.
pub(super) fn fold(content: Vec<Inline>, script: &Script) -> Vec<Inline> {
    let has_attributes =
        |inline: &Inline| matches!(&inline.kind, InlineKind::Text(text) if text.contains("]{"));
    if !content.iter().any(has_attributes) {
        return content;
    }
    let pieces = content.into_iter().flat_map(|inline| pieces(inline, script));
    let mut levels: Vec<(Option<Inline>, Vec<Inline>)> = vec![(None, Vec::new())];
    for piece in pieces {
        match piece {
            Piece::Open(bracket) if levels.len() <= DEEPEST => levels.push((Some(bracket), Vec::new())),
            Piece::Attributed(closing, attributes) => close_span(&mut levels, closing, attributes),
            Piece::Close(closing) => {
                spill(&mut levels);
                push(&mut levels, closing);
            }
            Piece::Open(inline) | Piece::Other(inline) => push(&mut levels, inline),
        }
    }
    while levels.len() > 1 {
        spill(&mut levels);
    }
    let mut folded = levels.pop().map(|(_, content)| content).unwrap_or_default();
    merge_texts(&mut folded);
    folded
}

fn push(levels: &mut [(Option<Inline>, Vec<Inline>)], inline: Inline) {
    if let Some((_, content)) = levels.last_mut() {
        content.push(inline);
    }
}

/// Gives the content of the innermost bracket, with the bracket itself, to what holds it.
fn spill(levels: &mut Vec<(Option<Inline>, Vec<Inline>)>) {
    if levels.len() < 2 {
        return;
    }
    if let (Some((bracket, inner)), Some((_, outer))) = (levels.pop(), levels.last_mut()) {
        outer.extend(bracket);
        outer.extend(inner);
    }
}

fn close_span(levels: &mut Vec<(Option<Inline>, Vec<Inline>)>, closing: Inline, attributes: Attributes) {
    if levels.len() < 2 {
        return push(levels, closing);
    }
    let Some((Some(bracket), mut content)) = levels.pop() else { return };
    merge_texts(&mut content);
    let mut span = bracket.span;
    span.end = closing.span.end;
    // The mark stands before the words: there the reader begins to look for them.
    if let Some(indexed) = attributes.index {
        push(levels, Inline::new(InlineKind::IndexMark(indexed.mark(&content)), span));
    }
    if !content.is_empty() {
        for wrap in attributes.wraps.into_iter().rev() {
            content = vec![wrap.around(content, span)];
        }
    }
    for inline in content {
        push(levels, inline);
    }
}

/// Cuts a text at its brackets.
fn pieces(inline: Inline, script: &Script) -> Vec<Piece> {
    let InlineKind::Text(text) = &inline.kind else { return vec![Piece::Other(inline)] };
    if !is_in_step(&inline) {
        return vec![Piece::Other(inline)];
    }
    let mut found = Vec::new();
    let mut done = 0;
    while let Some(at) = next_bracket(text, done, &inline, script) {
        if at > done {
            found.push(Piece::Other(part(&inline, done..at)));
        }
        done = at + 1;
        if text[at..].starts_with('[') {
            found.push(Piece::Open(part(&inline, at..done)));
        } else if let Some((length, said)) = attributes(&text[done..]) {
            done += length;
            found.push(Piece::Attributed(part(&inline, at..done), said));
        } else {
            found.push(Piece::Close(part(&inline, at..done)));
        }
    }
    if done < text.len() {
        found.push(Piece::Other(part(&inline, done..text.len())));
    }
    found
}

/// The next bracket that no backslash makes text.
fn next_bracket(text: &str, from: usize, inline: &Inline, script: &Script) -> Option<usize> {
    let start = inline.span.start as usize;
    let is_bracket = |(at, _): &(usize, &str)| !script.is_escaped(start + from + at);
    text[from..].match_indices(['[', ']']).find(is_bracket).map(|(at, _)| from + at)
}

/// The attributes at the beginning of a text and their length: `{lang=ru .smallcaps}`.
fn attributes(text: &str) -> Option<(usize, Attributes)> {
    let (words, length) = words(text.strip_prefix('{')?)?;
    let mut said = Attributes::default();
    if words.contains(&".index") {
        said.index = Some(Indexed::default());
    }
    for word in &words {
        said.add(word)?;
    }
    (!words.is_empty()).then_some((length + 1, said))
}

/// The longest attributes, in bytes.
const LONGEST: usize = 2_000;

/// The words before a closing brace, those between quotation marks kept together, and their length with it.
fn words(text: &str) -> Option<(Vec<&str>, usize)> {
    let mut words = Vec::new();
    let mut start = 0;
    let mut quote = None;
    // What is never closed would else be looked through from every bracket to the end.
    let text = &text[..text.floor_char_boundary(LONGEST)];
    for (at, sign) in text.char_indices() {
        match (quote, sign) {
            (Some(open), _) if open == sign => quote = None,
            (Some(_), _) => {}
            (None, '"') => quote = Some(sign),
            (None, '\'') if text[..at].ends_with('=') => quote = Some(sign),
            (None, '}') => {
                words.push(&text[start..at]);
                words.retain(|word| !word.is_empty());
                return Some((words, at + 1));
            }
            (None, _) if sign.is_whitespace() => {
                words.push(&text[start..at]);
                start = at + sign.len_utf8();
            }
            _ => {}
        }
    }
    None
}

impl Attributes {
    /// Takes one word in; `None` where it says nothing that is understood.
    fn add(&mut self, word: &str) -> Option<()> {
        let (name, value) = word
            .split_once('=')
            .map_or((word, None), |(name, value)| (name, Some(value.trim_matches(['"', '\'']))));
        match (name, value, &mut self.index) {
            (".index", None, _) => {}
            ("lang", Some(tag), _) => self.wraps.push(Wrap::Foreign(language(tag)?)),
            (".smallcaps" | ".sc", None, _) => self.wraps.push(Wrap::SmallCaps),
            ("term", Some(term), Some(index)) => index.term = Some(term.replace('\n', " ")),
            ("sort", Some(sort), Some(index)) => index.sort = Some(sort.replace('\n', " ")),
            ("main" | ".main", None, Some(index)) => index.is_main = true,
            _ => return None,
        }
        Some(())
    }
}

impl Indexed {
    /// The mark; one without a term has no path, which is told where the index is made.
    fn mark(self, content: &[Inline]) -> IndexMark {
        let term = self.term.unwrap_or_else(|| index_term(content));
        let path = index_path(&term).unwrap_or_default();
        IndexMark { path, sort: self.sort, is_main: self.is_main, id: String::new() }
    }
}

/// A language tag in the form of BCP 47: letters and figures in parts of at most eight.
pub(super) fn language(tag: &str) -> Option<Language> {
    let is_part =
        |part: &str| (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric());
    let primary = tag.split('-').next().unwrap_or("");
    let is_primary = (2..=8).contains(&primary.len()) && primary.bytes().all(|b| b.is_ascii_alphabetic());
    (is_primary && tag.split('-').all(is_part)).then(|| Language::new(tag))
}
