//! Checks that every character is in one of the fonts.

use super::{CheckInput, each_block, each_inline};
use crate::book::{BlockKind, Chapter, InlineKind};
use crate::diag::{Diagnostic, Problem};
use crate::font::{Fonts, spelling};
use crate::memo::Memo;
use crate::source::{Sources, Span};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Reports every character that no face contains, once, at its first place.
pub(super) fn check(facts: &CheckInput, memo: &mut CharacterMemo) -> Vec<Diagnostic> {
    let chapters = facts.book.chapters.iter().collect();
    let key = |chapter: &&Arc<Chapter>| (chapter.slug.clone(), Arc::clone(*chapter));
    let mut used = UsedCharacters::default();
    memo.make(chapters, key, |chapter| Arc::new(UsedCharacters::of(chapter)))
        .iter()
        .for_each(|own| used.add(own));
    let missing = missing(&used, facts.fonts);
    if missing.is_empty() {
        return Vec::new();
    }
    let mut places = BTreeMap::new();
    each_text(&facts.book.chapters, &mut |text, span| {
        record_first_places(text, span, facts.sources, &missing, &mut places)
    });
    let first_places = places.into_iter();
    first_places
        .map(|(character, span)| Diagnostic::new(Problem::CharacterMissing { character }, span))
        .collect()
}

/// Calls `visit` with every piece of text of some chapters, code and note marks included, and its place.
fn each_text(chapters: &[Arc<Chapter>], visit: &mut impl FnMut(&str, Span)) {
    each_inline(chapters, &mut |inline| {
        if let InlineKind::Text(text) | InlineKind::Code(text) = &inline.kind {
            visit(text, inline.span);
        }
    });
    for note in chapters.iter().flat_map(|chapter| &chapter.notes).filter(|note| note.series.is_some()) {
        visit(&note.mark(), note.span);
    }
    each_block(chapters, &mut |block| {
        if let BlockKind::Code { text, .. } = &block.kind {
            visit(text, block.span);
        }
    });
}

/// Cache of the characters of chapters, by the chapter's content.
pub type CharacterMemo = Memo<Arc<Chapter>, Arc<UsedCharacters>>;

/// The characters used in a text. Those below U+3000, which are nearly all, are flags in a vector.
#[derive(Debug)]
pub struct UsedCharacters {
    common: Vec<bool>,
    rare: BTreeSet<char>,
    /// Letters with combining marks.
    marked: BTreeSet<String>,
}

impl Default for UsedCharacters {
    fn default() -> Self {
        Self { common: vec![false; 0x3000], rare: BTreeSet::new(), marked: BTreeSet::new() }
    }
}

impl UsedCharacters {
    fn of(chapter: &Arc<Chapter>) -> Self {
        let mut used = Self::default();
        each_text(std::slice::from_ref(chapter), &mut |text, _| used.insert_text(text));
        used
    }

    fn add(&mut self, other: &Self) {
        self.common.iter_mut().zip(&other.common).for_each(|(is_used, own)| *is_used |= own);
        self.rare.extend(&other.rare);
        self.marked.extend(other.marked.iter().cloned());
    }

    fn insert_text(&mut self, text: &str) {
        // Combining marks start at U+0300, whose first UTF-8 byte is CC; most text has no such byte.
        if text.bytes().all(|byte| byte < 0xcc) {
            return text.chars().for_each(|character| self.insert(character));
        }
        for (_, cluster) in spelling::clusters(text) {
            let mut characters = cluster.chars();
            match (characters.next(), characters.next()) {
                (Some(character), None) => self.insert(character),
                _ if self.marked.contains(cluster) => {}
                _ => {
                    self.marked.insert(cluster.to_owned());
                }
            }
        }
    }

    fn insert(&mut self, character: char) {
        match self.common.get_mut(character as usize) {
            Some(common) => *common = true,
            None => {
                self.rare.insert(character);
            }
        }
    }

    fn all(&self) -> impl Iterator<Item = char> {
        let common = self.common.iter().enumerate().filter(|(_, is_used)| **is_used);
        let common = common.filter_map(|(code, _)| char::from_u32(code as u32));
        common.chain(self.rare.iter().copied())
    }
}

/// Records the first place of each wanted character of a text.
///
/// Chapters are visited in reading order. Within one file the earliest place wins; among several files, the
/// one visited first.
fn record_first_places(
    text: &str,
    span: Span,
    sources: &Sources,
    wanted: &BTreeSet<char>,
    used: &mut BTreeMap<char, Span>,
) {
    for character in text.chars().filter(|character| wanted.contains(character)) {
        let known = used.get(&character);
        if known.is_none_or(|known| known.source == span.source && span.start < known.start) {
            used.insert(character, place_of(character, span, sources));
        }
    }
}

/// The exact place of a character within a span, or the whole span if its source text lacks the character.
fn place_of(character: char, span: Span, sources: &Sources) -> Span {
    match sources.text(span).find(character) {
        Some(offset) => {
            let start = span.start + offset as u32;
            Span { start, end: start + character.len_utf8() as u32, ..span }
        }
        None => span,
    }
}

/// Whether a character needs a glyph: no control, space, joiner, variation selector or break opportunity.
fn is_drawn(character: char) -> bool {
    !character.is_control() && !character.is_whitespace() && !spelling::is_ignorable(character)
}

/// The used characters that no face contains.
fn missing(used: &UsedCharacters, fonts: &Fonts) -> BTreeSet<char> {
    let shown = |text: &str| fonts.show(text);
    let is_missing = |character: &char| is_drawn(*character) && !shown(character.encode_utf8(&mut [0; 4]));
    let mut missing: BTreeSet<char> = used.all().filter(is_missing).collect();
    for cluster in used.marked.iter().filter(|cluster| !shown(cluster)) {
        let alone = missing.len();
        missing.extend(cluster.chars().filter(is_missing));
        // Each character is in some face, but no face has all of them, so the combining marks are missing.
        if missing.len() == alone && !cluster.chars().any(|part| missing.contains(&part)) {
            missing.extend(cluster.chars().skip(1).filter(|part| is_drawn(*part)));
        }
    }
    missing
}
