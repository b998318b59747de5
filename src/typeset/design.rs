//! The design of a page in lengths: every size, distance and margin of the typeset book.

use super::par::{Alignment, Measure};
use super::style::{Features, Style};
use crate::config::design::{Align, Caps, Emphasis, Face, TextStyle};
use crate::config::{self, Config, PageMargins};
use crate::font::Family;
use crate::geom::{Length, Size};
use crate::lang::Language;
use std::sync::Arc;

/// Sizes and distances of a book, calculated from `book.toml` and its design.
///
/// The text area is a whole number of lines high, so that every line of text is on the grid.
#[derive(Clone, Debug)]
pub struct Design {
    /// Size of the paper.
    pub page: Size,
    /// How far a picture over the whole page reaches beyond its trim.
    pub bleed: Length,
    /// Margin at the spine.
    pub inner: Length,
    /// Margin at the outer edge.
    pub outer: Length,
    /// From the top edge of the paper to the top of the first line's box.
    pub top: Length,
    /// Number of lines of text on a full page.
    pub lines: i64,
    /// Width of the text.
    pub measure: Length,
    /// Distance of two baselines of text: the grid.
    pub leading: Length,
    /// From the top of a line's box to its baseline.
    pub baseline: Length,
    /// Font size of the text.
    pub text: Length,
    /// Font size of quotations, verse and boxes.
    pub small: Length,
    /// Font size of notes.
    pub note: Length,
    /// Distance of two baselines of notes.
    pub note_leading: Length,
    /// From the last line of text to the first note, with room for the rule.
    pub note_gap: Length,
    /// Indent of a paragraph's first line.
    pub indent: Length,
    /// Font size of tables.
    pub table: Length,
    /// Distance of two baselines in tables and captions.
    pub table_leading: Length,
    /// Font size of code.
    pub code: Length,
    /// The design as configured.
    pub look: Arc<config::Design>,
    /// Whether the space after a dash that begins a paragraph has a fixed width.
    pub dialogue: bool,
    /// Alignment of running text.
    pub alignment: Alignment,
    /// Whether words of running text may be hyphenated.
    pub hyphens: bool,
    /// Baseline of the running head, from the top edge of the paper.
    pub head_baseline: Length,
    /// Baseline of the page number, from the top edge of the paper.
    pub folio_baseline: Length,
}

impl Design {
    /// Calculates the design from `book.toml`. An invalid paper size, which is reported when the book is
    /// read, becomes A5.
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
            bleed: config.press.bleed(),
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
            alignment: alignment(look.text.align),
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

    /// The left edge of the text on a page. Recto pages have odd numbers and their spine on the left.
    #[must_use]
    pub fn left(&self, recto: bool) -> Length {
        if recto { self.inner } else { self.outer }
    }

    /// The style of running text in the given size.
    #[must_use]
    pub fn text_style(&self, size: Length, lang: &Language) -> Style {
        let text = &self.look.text;
        let letters = TextStyle { face: text.face, tracking: text.tracking, ..TextStyle::default() };
        Style { size, ..self.style(&letters, lang) }
    }

    /// The style of one kind of text in the design.
    #[must_use]
    pub fn style(&self, letters: &TextStyle, lang: &Language) -> Style {
        let TextStyle { face, bold, italic, caps, size, tracking, grey, .. } = *letters;
        let small = caps == Caps::Small;
        let features = Features {
            small_caps: small,
            all_small_caps: small,
            // Display text uses lining figures, of the height of its capitals.
            old_style: small || face == Face::Body,
            as_typed: face == Face::Mono,
            ..Features::default()
        };
        let style =
            Style { bold, italic, features, tracking, grey, ..Style::text(self.text.scale(size), lang) };
        Style { family: family(face), bold_for_italic: self.bold_for_italic(), ..style }
    }

    /// Whether emphasis is in bold, and what is not emphasis but usually in italics upright.
    #[must_use]
    pub fn bold_for_italic(&self) -> bool {
        self.look.text.emphasis == Emphasis::Bold
    }

    /// The measure for lines of display text of the given width.
    #[must_use]
    pub fn display(&self, letters: &TextStyle, width: Length) -> Measure {
        Measure { alignment: alignment(letters.align), ..Measure::ragged(width) }
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
    let given = config.pdf.margins.or(config.pdf.design.page.margins.map(PageMargins::Canon));
    match given.map(|margins| margins.on(page)) {
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

/// Inner and outer margin if the author gives none.
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

/// The line setting for an alignment.
fn alignment(align: Align) -> Alignment {
    match align {
        Align::Justify => Alignment::Justified,
        Align::Center => Alignment::Centred,
        Align::Right => Alignment::Right,
        Align::Left | Align::Outer | Align::Inner => Alignment::Ragged,
    }
}

/// The font family of a face named by a design.
fn family(face: Face) -> Family {
    match face {
        Face::Body => Family::Body,
        Face::Sans => Family::Sans,
        Face::Mono => Family::Mono,
    }
}
