//! Characters: each one is in some face.

use super::{Facts, each_block, each_inline};
use crate::book::{BlockKind, Inline, InlineKind};
use crate::diag::{Diagnostic, Problem};
use crate::font::Fonts;
use crate::source::{Sources, Span};
use std::collections::{BTreeMap, BTreeSet};

/// Tells of every character that no face has, once, at its first place.
pub(super) fn check(facts: &Facts) -> Vec<Diagnostic> {
    let mut used = Used::default();
    each_inline(facts.book, &mut |inline| note_inline(inline, facts.sources, &mut used));
    each_block(facts.book, &mut |block| {
        if let BlockKind::Code { text } = &block.kind {
            note_all(text, block.span, facts.sources, &mut used);
        }
    });
    let used = used.all();
    let missing = missing(used.keys().copied(), facts.fonts);
    used.into_iter()
        .filter(|(character, _)| missing.contains(character))
        .map(|(character, span)| Diagnostic::new(Problem::CharacterMissing { character }, span))
        .collect()
}

fn note_inline(inline: &Inline, sources: &Sources, used: &mut Used) {
    if let InlineKind::Text(text) | InlineKind::Code(text) = &inline.kind {
        note_all(text, inline.span, sources, used);
    }
}

/// Remembers the first place of each character of a text.
///
/// Chapters come in reading order, but spans of one file compare by place; the first file read
/// that uses a character keeps it.
fn note_all(text: &str, span: Span, sources: &Sources, used: &mut Used) {
    for character in text.chars().filter(|character| is_drawn(*character)) {
        let known = used.place(character);
        if known.is_none_or(|known| known.source == span.source && span.start < known.start) {
            *known = Some(place_of(character, span, sources));
        }
    }
}

/// The first places of characters, those of Latin, Greek and Cyrillic by their numbers: each letter of a book is
/// looked up here.
#[derive(Default)]
struct Used {
    near: Vec<Option<Span>>,
    far: BTreeMap<char, Option<Span>>,
}

/// The first character that is looked up in a tree.
const FAR: usize = 0x800;

impl Used {
    /// The place of a character, if it has been met.
    fn place(&mut self, character: char) -> &mut Option<Span> {
        self.near.resize(FAR, None);
        match self.near.get_mut(character as usize) {
            Some(near) => near,
            None => self.far.entry(character).or_default(),
        }
    }

    /// All characters that were met, with their places.
    fn all(self) -> BTreeMap<char, Span> {
        let near = (0..).zip(self.near).filter_map(|(number, place)| Some((char::from_u32(number)?, place?)));
        let far = self.far.into_iter().filter_map(|(character, place)| Some((character, place?)));
        near.chain(far).collect()
    }
}

/// The exact place of a character within a span, where the source has it there as it is.
fn place_of(character: char, span: Span, sources: &Sources) -> Span {
    match sources.text(span).find(character) {
        Some(offset) => {
            let start = span.start + offset as u32;
            Span { start, end: start + character.len_utf8() as u32, ..span }
        }
        None => span,
    }
}

/// Whether a character needs a glyph: not a control, a joiner, a selector or a place to break.
fn is_drawn(character: char) -> bool {
    let is_invisible = matches!(
        character,
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}'
    );
    !character.is_ascii() && !is_invisible && !character.is_control() || character.is_ascii_graphic()
}

/// Those of some characters that no face has.
fn missing(characters: impl Iterator<Item = char>, fonts: &Fonts) -> BTreeSet<char> {
    let faces = || fonts.iter().map(|(_, face)| face);
    characters.filter(|character| !faces().any(|face| face.covers(*character))).collect()
}
