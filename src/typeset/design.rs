//! The design of a page in lengths: every size, distance and margin of the typeset book, in one place.

use super::par::{Measure, Setting};
use super::style::{Features, Style};
use crate::config::design::{Align, Caps, Face, Letters};
use crate::config::{self, Config};
use crate::font::Family;
use crate::geom::{Length, Size};
use crate::lang::Language;
use std::sync::Arc;

/// Sizes and distances of a book, made from `book.toml` and the design that it names.
///
/// The text area is a whole number of lines, so that every line of text sits on the grid.
#[derive(Clone, Debug)]
pub struct Design {
    /// Paper.
    pub page: Size,
    /// Margin towards the spine.
    pub inner: Length,
    /// Margin away from the spine.
    pub outer: Length,
    /// From the paper's top edge to the top of the first line's box.
    pub top: Length,
    /// Lines of text on a full page.
    pub lines: i64,
    /// Width of the text.
    pub measure: Length,
    /// Distance of two baselines of text: the grid.
    pub leading: Length,
    /// From the top of a line's box to its baseline.
    pub baseline: Length,
    /// Size of the text.
    pub text: Length,
    /// Size of quotations, verse and boxes.
    pub small: Length,
    /// Size of notes.
    pub note: Length,
    /// Distance of two baselines of notes.
    pub note_leading: Length,
    /// From the last line of text to the first note: room for the hairline.
    pub note_gap: Length,
    /// Indent of a paragraph's first line.
    pub indent: Length,
    /// Size of tables.
    pub table: Length,
    /// Distance of two baselines in tables and captions.
    pub table_leading: Length,
    /// Size of code.
    pub code: Length,
    /// What the design says.
    pub look: Arc<config::Design>,
    /// Whether the space behind a dash that begins a paragraph is as wide in every line.
    pub dialogue: bool,
    /// How lines of text end.
    pub setting: Setting,
    /// Whether words of text may be divided.
    pub hyphens: bool,
    /// Baseline of the running head, from the paper's top edge.
    pub head_baseline: Length,
    /// Baseline of the folio, from the paper's top edge.
    pub folio_baseline: Length,
}

impl Design {
    /// The design that `book.toml` asks for; A5 where its size is not understood (loading says so).
    #[must_use]
    pub fn new(config: &Config) -> Self {
        let a5 = Size { width: Length::mm(148.0), height: Length::mm(210.0) };
        Self::on_paper(config, config.pdf.paper().unwrap_or(a5))
    }

    fn on_paper(config: &Config, page: Size) -> Self {
        let pdf = &config.pdf;
        let look = &pdf.design;
        let text = Length::pt(pdf.text_size());
        let leading = Length::pt(pdf.leading());
        let (inner, outer, top, bottom) = margins(config, page);
        let lines = ((page.height - top - bottom).to_sp() / leading.to_sp()).max(4);
        let baseline = leading.scale(0.5) + text.scale(0.32);
        let foot = top + leading * (lines - 1) + baseline;
        Self {
            page,
            inner,
            outer,
            top,
            lines,
            measure: page.width - inner - outer,
            leading,
            baseline,
            text,
            small: text.scale(look.quotes.size),
            note: text.scale(look.notes.size),
            note_leading: text.scale(look.notes.leading),
            note_gap: text.scale(look.notes.gap),
            indent: text.scale(look.text.indent),
            table: text.scale(look.tables.size),
            table_leading: text.scale(look.tables.leading),
            code: text.scale(look.code.size),
            dialogue: config.text.dialogue,
            setting: setting(look.text.align),
            hyphens: look.text.divide,
            look: Arc::clone(look),
            head_baseline: top.scale(0.62),
            folio_baseline: foot + (page.height - foot).scale(0.48),
        }
    }

    /// Height of a full page's text.
    #[must_use]
    pub fn depth(&self) -> Length {
        self.leading * self.lines
    }

    /// The left edge of the text on a page: recto pages have odd numbers and their spine on the left.
    #[must_use]
    pub fn left(&self, recto: bool) -> Length {
        if recto { self.inner } else { self.outer }
    }

    /// The style of running text, in a size.
    #[must_use]
    pub fn text_style(&self, size: Length, lang: &Language) -> Style {
        let text = &self.look.text;
        let letters = Letters { face: text.face, tracking: text.tracking, ..Letters::default() };
        Style { size, ..self.style(&letters, lang) }
    }

    /// The style of words of one kind.
    #[must_use]
    pub fn style(&self, letters: &Letters, lang: &Language) -> Style {
        let Letters { face, bold, italic, caps, size, tracking, grey, .. } = *letters;
        let small = caps == Caps::Small;
        let features = Features {
            small_caps: small,
            all_small_caps: small,
            // Figures of display are as tall as its capitals.
            old_style: small || face == Face::Body,
            as_typed: face == Face::Mono,
            ..Features::default()
        };
        let style =
            Style { bold, italic, features, tracking, grey, ..Style::text(self.text.scale(size), lang) };
        Style { family: family(face), ..style }
    }

    /// The measure of lines of display over a width.
    #[must_use]
    pub fn display(&self, letters: &Letters, width: Length) -> Measure {
        Measure { setting: setting(letters.align), ..Measure::ragged(width) }
    }

    /// A height rounded up to whole lines.
    #[must_use]
    pub fn whole_lines(&self, height: Length) -> Length {
        let line = self.leading.to_sp();
        Length::sp((height.to_sp() + line - 1).div_euclid(line) * line)
    }
}

/// Inner, outer, top and bottom margin.
fn margins(config: &Config, page: Size) -> (Length, Length, Length, Length) {
    match config.pdf.margins.map(|margins| margins.on(page)) {
        Some(given) => (
            Length::mm(given.inner),
            Length::mm(given.outer),
            Length::mm(given.top),
            Length::mm(given.bottom),
        ),
        None => {
            let (inner, outer) = sides(config, page.width);
            let paper = &config.pdf.design.page;
            (inner, outer, page.height.scale(paper.top), page.height.scale(paper.bottom))
        }
    }
}

/// Inner and outer margin where the author gives none.
fn sides(config: &Config, width: Length) -> (Length, Length) {
    let paper = &config.pdf.design.page;
    if let Some(share) = paper.narrow.filter(|_| width < Length::mm(148.0)) {
        return (width.scale(share), width.scale(share));
    }
    let widest = Length::pt(config.pdf.text_size()).scale(paper.widest);
    let text = width.scale(1.0 - paper.inner - paper.outer).min(widest);
    let inner = (width - text).scale(paper.inner / (paper.inner + paper.outer));
    (inner, width - text - inner)
}

/// How lines end that stand at a place.
fn setting(align: Align) -> Setting {
    match align {
        Align::Justify => Setting::Justified,
        Align::Center => Setting::Centred,
        Align::Right => Setting::Right,
        Align::Left | Align::Outer | Align::Inner => Setting::Ragged,
    }
}

/// The part in the book of the faces that a design names.
fn family(face: Face) -> Family {
    match face {
        Face::Body => Family::Body,
        Face::Sans => Family::Sans,
        Face::Mono => Family::Mono,
    }
}
