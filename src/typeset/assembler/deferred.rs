//! Draws what depends on all pages: page numbers in the text, running heads of endnotes.

use super::PageAssembler;
use crate::page::{Glyph, GlyphRun, Glyphs, Item, LinkTarget};
use crate::typeset::draw::{Deferred, DraftTarget, Draw, PAGE_SIGN};
use crate::typeset::running_heads;
use crate::typeset::shape::ShapedGlyph;
use crate::typeset::style::Style;
use crate::word_map::WordMap;
use std::sync::Arc;

impl PageAssembler<'_> {
    /// Draws the running heads of the pages of endnotes, which name the pages of the marks.
    pub(super) fn note_heads(&mut self) {
        let lang = &self.setting.config.language;
        for (page, (first, last)) in std::mem::take(&mut self.noted) {
            let words = lang.notes_to_pages(&self.label(&first), &self.label(&last));
            let recto = Self::is_recto(page);
            let head = running_heads::head(&words, lang, recto, self.design, self.shaper);
            self.place(page, &head, self.design.left(recto), self.design.head_baseline, 0);
        }
    }

    /// The items of a drawing, now that all pages are known. A link whose target is on no page becomes plain
    /// text.
    pub(super) fn placed(&mut self, draw: Draw, known: &mut WordMap<usize>) -> Vec<Item> {
        match draw {
            Draw::Image { artwork, rect, leaf } => {
                let artwork = self.artwork(&artwork);
                artwork.map(|artwork| Item::Image { artwork, rect, leaf }).into_iter().collect()
            }
            Draw::Link { areas, target: DraftTarget::Place(goal), leaf, name } => {
                let Some(target) = self.destination(known, &goal) else { return Vec::new() };
                let name =
                    if name.contains(PAGE_SIGN) { name.replace(PAGE_SIGN, &self.label(&goal)) } else { name };
                vec![Item::Link { areas, target: LinkTarget::Destination(target), leaf, name }]
            }
            Draw::Late(late) => match *late {
                Deferred::Anchor { .. } | Deferred::Spread { .. } => Vec::new(),
                Deferred::Page { run, style, goal } => {
                    let label = Some(self.label(&goal)).filter(|label| !label.is_empty());
                    vec![Item::Glyphs(self.filled(run, &style, label.unwrap_or_else(|| "?".to_owned())))]
                }
                Deferred::Pages { origin, width, style, leaf, goals: (first, last) } => {
                    let words = style.lang.notes_to_pages(&self.label(&first), &self.label(&last));
                    let runs = running_heads::line(&words, &style, (origin, width), leaf, self.shaper);
                    runs.into_iter().map(Item::Glyphs).collect()
                }
            },
            Draw::Turned { item, pivot } => {
                let items = self.placed(*item, known).into_iter();
                items.map(|item| Item::Turned { item: Box::new(item), pivot }).collect()
            }
            plain => Item::try_from(plain).into_iter().collect(),
        }
    }

    /// A page number in the space reserved for it.
    fn filled(&self, held: GlyphRun, style: &Style, label: String) -> GlyphRun {
        let word = self.shaper.word(&label, style);
        let own =
            word.parts.iter().flat_map(|part| &part.glyphs).filter(|glyph| glyph.text.end <= label.len());
        let room: Vec<Glyph> = held.glyphs.iter().collect();
        let is_same = room.len() == word.glyphs;
        let glyph = |(at, glyph): (usize, &ShapedGlyph)| Glyph {
            id: glyph.id,
            advance: room.get(at).filter(|_| is_same).map_or(glyph.advance, |held| held.advance),
            x_offset: glyph.x_offset,
            y_offset: glyph.y_offset,
            text: glyph.text.clone(),
        };
        let glyphs: Glyphs = own.enumerate().map(glyph).collect();
        GlyphRun { text: Arc::new(label), glyphs: Arc::new(glyphs), ..held }
    }
}
