//! Citations in Pandoc's grammar: `[bkz. @key, s. 12; -@other]`, `@key [s. 12]`, `@{key}`.
//!
//! Not citations: the `@` of an e-mail or an address, and one after a backslash. A reference to a figure or a table
//! (`@fig:x`, `@fig-x`) is parsed as one until it is known that no work has that key.

use super::script::Script;
use super::texts::merge_texts;
use crate::book::draft::{Inline, InlineKind};
use crate::book::{Citation, CitationItem, for_each_inline};
use crate::source::Span;

/// Brackets nested deeper than this are text.
const DEEPEST: usize = 8;
/// Punctuation that may be within a key (Pandoc's manual, "Citation syntax").
const WITHIN_KEYS: &str = ":.#$%&-+?<>~/";

/// A piece of content: a bracket, or what is between brackets.
enum Piece {
    Open(Inline),
    Close(Inline),
    Other(Inline),
}

/// An `@` with its key within a text, in bytes.
struct FoundKey {
    /// The first byte: the `@`, or the `-` before it.
    start: usize,
    /// One past the key.
    end: usize,
    key: String,
    is_authorless: bool,
}

/// Makes citations of keys and brackets; all else stays as it is.
pub(super) fn fold(content: Vec<Inline>, script: &Script) -> Vec<Inline> {
    let has_key = |inline: &Inline| matches!(&inline.kind, InlineKind::Text(text) if text.contains('@'));
    if !content.iter().any(has_key) {
        return content;
    }
    let bracketed = brackets(content, script);
    let mut folded: Vec<Inline> =
        bracketed.into_iter().flat_map(|inline| narrative(inline, script)).collect();
    merge_texts(&mut folded);
    folded
}

/// The content with its innermost brackets made citations, where they name a work.
fn brackets(content: Vec<Inline>, script: &Script) -> Vec<Inline> {
    let pieces = content.into_iter().flat_map(|inline| pieces(inline, script));
    let mut levels: Vec<(Option<Inline>, Vec<Inline>)> = vec![(None, Vec::new())];
    for piece in pieces {
        match piece {
            Piece::Open(bracket) if levels.len() <= DEEPEST => levels.push((Some(bracket), Vec::new())),
            Piece::Close(closing) => close(&mut levels, closing, script),
            Piece::Open(inline) | Piece::Other(inline) => push(&mut levels, inline),
        }
    }
    while levels.len() > 1 {
        let Some((bracket, inner)) = levels.pop() else { break };
        if let Some((_, outer)) = levels.last_mut() {
            outer.extend(bracket);
            outer.extend(inner);
        }
    }
    let mut whole = levels.pop().map(|(_, content)| content).unwrap_or_default();
    merge_texts(&mut whole);
    whole
}

fn push(levels: &mut [(Option<Inline>, Vec<Inline>)], inline: Inline) {
    if let Some((_, content)) = levels.last_mut() {
        content.push(inline);
    }
}

fn close(levels: &mut Vec<(Option<Inline>, Vec<Inline>)>, closing: Inline, script: &Script) {
    if levels.len() < 2 {
        return push(levels, closing);
    }
    let Some((Some(bracket), mut content)) = levels.pop() else { return };
    merge_texts(&mut content);
    let span = Span { end: closing.span.end, ..bracket.span };
    // A citation within brackets is one by itself.
    let items = if holds_citation(&content) { Vec::new() } else { items(&content, script) };
    if items.is_empty() {
        let Some((_, outer)) = levels.last_mut() else { return };
        outer.push(bracket);
        outer.extend(content);
        outer.push(closing);
        return;
    }
    let citation = Citation { items, is_narrative: false, written: script.slice(span).replace('\n', " ") };
    push(levels, Inline::new(InlineKind::Citation(citation), span));
}

fn holds_citation(content: &[Inline]) -> bool {
    let mut found = false;
    for_each_inline(content, &mut |inline| found |= matches!(inline.kind, InlineKind::Citation(_)));
    found
}

/// Cuts a text at its brackets.
fn pieces(inline: Inline, script: &Script) -> Vec<Piece> {
    let InlineKind::Text(text) = &inline.kind else { return vec![Piece::Other(inline)] };
    if !inline.is_in_step() {
        return vec![Piece::Other(inline)];
    }
    let start = inline.span.start as usize;
    let mut found = Vec::new();
    let mut done = 0;
    for (at, sign) in text.match_indices(['[', ']']).filter(|(at, _)| !script.is_escaped(start + at)) {
        if at > done {
            found.push(Piece::Other(inline.part(done..at)));
        }
        done = at + 1;
        let bracket = inline.part(at..done);
        found.push(if sign == "[" { Piece::Open(bracket) } else { Piece::Close(bracket) });
    }
    if done < text.len() {
        found.push(Piece::Other(inline.part(done..text.len())));
    }
    found
}

/// The works that the content of brackets names; empty where it names none.
///
/// A part between semicolons that has no key belongs to the work before it, or to the first.
fn items(content: &[Inline], script: &Script) -> Vec<CitationItem> {
    let mut items: Vec<CitationItem> = Vec::new();
    let mut waiting: Vec<Inline> = Vec::new();
    for piece in at_semicolons(content, script) {
        let spaced = trimmed_start(piece.clone(), items.is_empty() && waiting.is_empty());
        match item(&spaced, script) {
            Some(mut item) => {
                if !waiting.is_empty() {
                    waiting.append(&mut item.prefix);
                    item.prefix = std::mem::take(&mut waiting);
                }
                items.push(item);
            }
            None => match items.last_mut() {
                Some(last) => last.suffix.extend(piece),
                None => waiting.extend(piece),
            },
        }
    }
    items
}

/// The content cut before each semicolon outside of inner inlines; each part begins with its semicolon.
fn at_semicolons(content: &[Inline], script: &Script) -> Vec<Vec<Inline>> {
    let mut parts: Vec<Vec<Inline>> = vec![Vec::new()];
    for inline in content {
        let InlineKind::Text(text) = &inline.kind else {
            put(&mut parts, inline.clone());
            continue;
        };
        let mut done = 0;
        for (at, _) in text.match_indices(';').filter(|(at, _)| !is_escaped(inline, *at, script)) {
            put(&mut parts, inline.part(done..at));
            parts.push(Vec::new());
            done = at;
        }
        put(&mut parts, inline.part(done..text.len()));
    }
    parts
}

fn put(parts: &mut [Vec<Inline>], inline: Inline) {
    let is_empty = matches!(&inline.kind, InlineKind::Text(text) if text.is_empty());
    if let (Some(last), false) = (parts.last_mut(), is_empty) {
        last.push(inline);
    }
}

/// Content without the spaces at its beginning, and without the semicolon before it.
fn trimmed_start(mut content: Vec<Inline>, is_first: bool) -> Vec<Inline> {
    if let Some(first) = content.first_mut()
        && let InlineKind::Text(text) = &first.kind
    {
        let rest = if is_first { text.as_str() } else { text.strip_prefix(';').unwrap_or(text) };
        let rest = rest.trim_start();
        *first = first.part(text.len() - rest.len()..text.len());
    }
    content
}

/// One work of a citation: the text before its key, the key, the text after it.
fn item(content: &[Inline], script: &Script) -> Option<CitationItem> {
    for (at, inline) in content.iter().enumerate() {
        let InlineKind::Text(text) = &inline.kind else { continue };
        let Some(found) = next_key(inline, 0, script) else { continue };
        let mut prefix = content[..at].to_vec();
        let before = text[..found.start].trim_end().len();
        prefix.extend((before > 0).then(|| inline.part(0..before)));
        let mut suffix = Vec::new();
        suffix.extend((found.end < text.len()).then(|| inline.part(found.end..text.len())));
        suffix.extend_from_slice(&content[at + 1..]);
        let span = inline.part(found.start..found.end).span;
        let FoundKey { key, is_authorless, .. } = found;
        return Some(CitationItem { key, span, is_authorless, prefix, suffix });
    }
    None
}

/// Makes citations of the keys in the sentences of a text.
fn narrative(inline: Inline, script: &Script) -> Vec<Inline> {
    let InlineKind::Text(text) = &inline.kind else { return vec![inline] };
    let mut made = Vec::new();
    let mut done = 0;
    while let Some(found) = next_key(&inline, done, script) {
        let start = if found.is_authorless { found.start + 1 } else { found.start };
        if start > done {
            made.push(inline.part(done..start));
        }
        let (suffix, end) = locator_after(&inline, found.end, script);
        let span = inline.part(start..end).span;
        let item = CitationItem {
            key: found.key,
            span: inline.part(start..found.end).span,
            is_authorless: false,
            prefix: Vec::new(),
            suffix,
        };
        let written = text[start..end].to_owned();
        let citation = Citation { items: vec![item], is_narrative: true, written };
        made.push(Inline::new(InlineKind::Citation(citation), span));
        done = end;
    }
    if done == 0 {
        return vec![inline];
    }
    if done < text.len() {
        made.push(inline.part(done..text.len()));
    }
    made
}

/// The locator in brackets right after a key in a sentence, `@key [s. 12]`, and the byte where it ends.
fn locator_after(inline: &Inline, from: usize, script: &Script) -> (Vec<Inline>, usize) {
    let InlineKind::Text(text) = &inline.kind else { return (Vec::new(), from) };
    let none = (Vec::new(), from);
    let Some(rest) = text[from..].strip_prefix(" [") else { return none };
    let Some(length) = rest.find([']', '[', '@']).filter(|end| rest[*end..].starts_with(']')) else {
        return none;
    };
    let start = from + 2;
    let follows = rest[length + 1..].chars().next();
    if length == 0 || is_escaped(inline, from + 1, script) || matches!(follows, Some('(' | '{' | '[')) {
        return none;
    }
    (vec![inline.part(start..start + length)], start + length + 1)
}

/// The next key at or after an offset of a text.
fn next_key(inline: &Inline, from: usize, script: &Script) -> Option<FoundKey> {
    let InlineKind::Text(text) = &inline.kind else { return None };
    if !inline.is_in_step() {
        return None;
    }
    let places = text[from..].match_indices('@').map(|(at, _)| from + at);
    places.filter(|at| !is_escaped(inline, *at, script)).find_map(|at| {
        let (key, length) = key(&text[at + 1..])?;
        let is_authorless = text[..at].ends_with('-') && begins_word(&text[..at - 1]);
        let start = if is_authorless { at - 1 } else { at };
        let end = at + 1 + length;
        begins_word(&text[..start]).then_some(FoundKey { start, end, key, is_authorless })
    })
}

/// Whether a key may follow this text: not after `ad` of `ad@site.az` or the `/` of an address.
fn begins_word(before: &str) -> bool {
    !before.ends_with(|last: char| last.is_alphanumeric() || "_./+@-=&".contains(last))
}

/// The key at the beginning of a text and its length with its braces.
pub(super) fn key(text: &str) -> Option<(String, usize)> {
    if let Some(rest) = text.strip_prefix('{') {
        let length = rest.find('}').filter(|length| *length > 0)?;
        let plain = !rest[..length].contains(char::is_whitespace);
        return plain.then(|| (rest[..length].to_owned(), length + 2));
    }
    let is_letter = |character: char| character.is_alphanumeric() || character == '_';
    let mut end = 0;
    let mut characters = text.char_indices().peekable();
    while let Some((at, character)) = characters.next() {
        let next = characters.peek().map(|(_, next)| *next);
        let joins = at > 0 && WITHIN_KEYS.contains(character) && next.is_some_and(is_letter);
        if !is_letter(character) && !joins {
            break;
        }
        end = at + character.len_utf8();
    }
    (end > 0).then(|| (text[..end].to_owned(), end))
}

fn is_escaped(inline: &Inline, at: usize, script: &Script) -> bool {
    inline.is_in_step() && script.is_escaped(inline.span.start as usize + at)
}
