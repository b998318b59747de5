//! Running heads, page numbers, and single lines of display text.

use super::design::Design;
use super::draw::Draw;
use super::par::display_word;
use super::shape::{Shaper, Word};
use super::style::Style;
use crate::config::design::Align;
use crate::geom::{Length, Point};
use crate::lang::Language;
use crate::page::{Content, Glyph, GlyphRun, Glyphs, LeafId};
use std::sync::Arc;

/// A shaped word as glyph runs that start at the origin.
#[must_use]
pub fn run(word: &Word, text: &str, style: &Style, content: Content) -> Vec<GlyphRun> {
    let mut x = Length::ZERO;
    let mut runs = Vec::new();
    for part in &word.parts {
        let origin = Point { x, y: Length::ZERO };
        let glyphs: Glyphs = part
            .glyphs
            .iter()
            .map(|glyph| Glyph {
                id: glyph.id,
                advance: glyph.advance,
                x_offset: glyph.x_offset,
                y_offset: glyph.y_offset,
                text: glyph.text.clone(),
            })
            .collect();
        x += glyphs.width();
        runs.push(GlyphRun {
            face: part.face,
            size: part.size,
            origin,
            expansion: 1.0,
            ink: style.ink(),
            text: Arc::new(text.to_owned()),
            glyphs: Arc::new(glyphs),
            hyphenated: false,
            content,
        });
    }
    runs
}

/// A line of display text in a style, from `origin`; text from right to left ends at the right of `width`.
#[must_use]
pub fn line(
    words: &str,
    style: &Style,
    (origin, width): (Point, Length),
    leaf: LeafId,
    shaper: &Shaper<'_>,
) -> Vec<GlyphRun> {
    let word = display_word(words, style, shaper);
    let lead = if style.lang.is_right_to_left() { width - word.width } else { Length::ZERO };
    let mut runs = run(&word, words, style, Content::Leaf(leaf));
    for run in &mut runs {
        run.origin.x += origin.x + lead;
        run.origin.y += origin.y;
    }
    runs
}

/// A running head.
#[must_use]
pub fn head(words: &str, lang: &Language, recto: bool, design: &Design, shaper: &Shaper<'_>) -> Vec<Draw> {
    let head = &design.look.running.head;
    let style = design.style(head, lang);
    let shown = shortened(words, &style, design.measure, shaper);
    placed((&shown, head.align), &style, recto, design, shaper, Content::Head)
}

/// A page number.
#[must_use]
pub fn folio(label: &str, lang: &Language, recto: bool, design: &Design, shaper: &Shaper<'_>) -> Vec<Draw> {
    let folio = &design.look.running.folio;
    placed((label, folio.align), &design.style(folio, lang), recto, design, shaper, Content::Folio)
}

/// Words centred in the measure, or at one of its edges.
fn placed(
    (words, align): (&str, Align),
    style: &Style,
    recto: bool,
    design: &Design,
    shaper: &Shaper<'_>,
    content: Content,
) -> Vec<Draw> {
    let word = display_word(words, style, shaper);
    let room = design.measure - word.width;
    let x = match (align, recto) {
        (Align::Outer, true) | (Align::Inner, false) => room,
        (Align::Outer, false) | (Align::Inner, true) => Length::ZERO,
        _ => room / 2,
    };
    run(&word, words, style, content)
        .into_iter()
        .map(|run| Draw::Glyphs(run).moved(x, Length::ZERO))
        .collect()
}

/// A text cut at a space, with an ellipsis, if it is wider than the measure.
fn shortened(words: &str, style: &Style, measure: Length, shaper: &Shaper<'_>) -> String {
    if shaper.word(words, style).width <= measure {
        return words.to_owned();
    }
    let mut kept = words;
    while let Some((shorter, _)) = kept.rsplit_once(' ') {
        kept = shorter;
        let shown = format!("{kept} …");
        if shaper.word(&shown, style).width <= measure {
            return shown;
        }
    }
    String::new()
}

/// Dots on a grid of their own, so that they stand below each other on all lines.
pub fn leaders(from: Length, to: Length, style: &Style, shaper: &Shaper<'_>) -> Vec<GlyphRun> {
    let dots = Style { grey: 110, ..style.clone() };
    let dot = shaper.word(".", &dots);
    let step = style.size.scale(0.55);
    let gap = style.size.scale(0.5);
    let first = (from + gap).to_sp() / step.to_sp() + 1;
    let last = (to - gap - dot.width).to_sp() / step.to_sp();
    let moved = |mut run: GlyphRun, at: i64| {
        run.origin.x += step * at;
        run
    };
    (first..=last)
        .flat_map(|at| {
            let runs = run(&dot, ".", &dots, Content::Ornament);
            runs.into_iter().map(move |run| moved(run, at))
        })
        .collect()
}
