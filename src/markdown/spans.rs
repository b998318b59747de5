//! Bracketed spans: `[text]{.smallcaps}`, `[text]{lang=ru}`, also both at once.

use super::inlines::{DEEPEST, Wrap};
use super::script::{Script, is_in_step, part};
use super::texts::merge_texts;
use crate::book::{Inline, InlineKind};
use crate::lang::Language;

/// A stretch of a line's content, seen as brackets.
enum Piece {
    /// `[`, as text.
    Open(Inline),
    /// `]` without attributes, as text.
    Close(Inline),
    /// `]{…}` with attributes that are understood, as text.
    Attributed(Inline, Vec<Wrap>),
    /// Everything else.
    Other(Inline),
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
            Piece::Attributed(closing, wraps) => close_span(&mut levels, closing, wraps),
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

fn close_span(levels: &mut Vec<(Option<Inline>, Vec<Inline>)>, closing: Inline, wraps: Vec<Wrap>) {
    if levels.len() < 2 {
        return push(levels, closing);
    }
    let Some((Some(bracket), mut content)) = levels.pop() else { return };
    merge_texts(&mut content);
    let mut span = bracket.span;
    span.end = closing.span.end;
    if !content.is_empty() {
        for wrap in wraps.into_iter().rev() {
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
        } else if let Some((length, wraps)) = attributes(&text[done..]) {
            done += length;
            found.push(Piece::Attributed(part(&inline, at..done), wraps));
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
fn attributes(text: &str) -> Option<(usize, Vec<Wrap>)> {
    let inner = text.strip_prefix('{')?;
    let end = inner.find('}')?;
    let wraps: Option<Vec<Wrap>> = inner[..end].split_whitespace().map(attribute).collect();
    wraps.filter(|wraps| !wraps.is_empty()).map(|wraps| (end + 2, wraps))
}

fn attribute(word: &str) -> Option<Wrap> {
    if let Some(tag) = word.strip_prefix("lang=") {
        return language(tag.trim_matches(['"', '\''])).map(Wrap::Foreign);
    }
    matches!(word, ".smallcaps" | ".sc").then_some(Wrap::SmallCaps)
}

/// A language tag in the form of BCP 47: letters and figures in parts of at most eight.
pub(super) fn language(tag: &str) -> Option<Language> {
    let is_part =
        |part: &str| (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric());
    let primary = tag.split('-').next().unwrap_or("");
    let is_primary = (2..=8).contains(&primary.len()) && primary.bytes().all(|b| b.is_ascii_alphabetic());
    (is_primary && tag.split('-').all(is_part)).then(|| Language::new(tag))
}
