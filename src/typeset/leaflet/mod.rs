//! A page of instructions for the copy shop: how to print, fold and staple a booklet.

mod figure;
mod words;

use super::par::{self, Measure};
use super::shape::Shaper;
use super::style::Style;
use crate::artwork::{Artwork, ArtworkKind};
use crate::enumerator::Numbering;
use crate::font::Fonts;
use crate::geom::{Length, Rect, Size};
use crate::lang::Language;
use crate::page::{Item, NodeId, Page, PageLabel, Pages, StructRole};

/// The data of an imposed booklet.
#[derive(Clone, Debug)]
pub struct Folding<'a> {
    /// The book's title.
    pub title: &'a str,
    /// The language of the page.
    pub language: &'a Language,
    /// Name of the file with the sheets.
    pub file: &'a str,
    /// Name of the file with the cover's sheet, if it is separate.
    pub cover: Option<&'a str>,
    /// Number of pages of the book.
    pub pages: usize,
    /// Number of blank pages added.
    pub blanks: usize,
    /// Name of the paper.
    pub paper: &'a str,
    /// Width and height of a sheet in landscape.
    pub sheet: Size,
    /// Size of the folded page.
    pub page: Size,
    /// The smallest scale of a page, in percent.
    pub percent: u32,
    /// Number of sheets of each signature.
    pub signatures: &'a [usize],
    /// Thickness of a sheet.
    pub thickness: Length,
    /// Whether the book is read from right to left.
    pub right_to_left: bool,
    /// Whether the sheets have crop marks.
    pub is_marked: bool,
    /// Page numbers on the first side, from left to right; `None` for a blank.
    pub first: [Option<usize>; 2],
}

/// A4, which every copy shop has.
const PAPER: Size = Size { width: Length::mm(210.0), height: Length::mm(297.0) };
const MARGIN: Length = Length::mm(22.0);
/// Indent of a step's text, with room for its number.
const INDENT: Length = Length::mm(9.0);

/// Typesets the page.
#[must_use]
pub fn set(folding: &Folding<'_>, fonts: &Fonts) -> Pages {
    let shaper = Shaper::new(fonts);
    let mut out = Pages::default();
    let document = out.structure.add(None, StructRole::Document);
    out.pages.push(Page { size: PAPER, label: PageLabel::Arabic(1), items: Vec::new() });
    let section = out.structure.add(Some(document), StructRole::Section);
    let mut canvas = Canvas { out, shaper, y: MARGIN };
    let messages = words::words(folding);
    let style = |size: f64| Style::sans(Length::pt(size), folding.language);
    canvas.heading(&messages.heading, &style(25.0).bold(), section);
    canvas.paragraph(
        &format!("{} · {}", folding.title, messages.counted),
        &style(13.0),
        Length::ZERO,
        section,
        1.35,
    );
    canvas.y += Length::pt(14.0);
    canvas.figure(&figure::draw(folding, &messages.captions), &messages.figure, section);
    canvas.y += Length::pt(16.0);
    let list = canvas.out.structure.add(Some(section), StructRole::List(Numbering::Decimal));
    for (at, (name, text)) in messages.steps.iter().enumerate() {
        canvas.step(at + 1, name, text, &style(13.0), list);
    }
    canvas.out
}

/// The page so far.
struct Canvas<'a> {
    out: Pages,
    shaper: Shaper<'a>,
    y: Length,
}

impl Canvas<'_> {
    fn heading(&mut self, text: &str, style: &Style, section: NodeId) {
        let node = self.out.structure.add(Some(section), StructRole::Heading(1, text.to_owned()));
        self.lines(text, style, Length::ZERO, node, 1.3);
    }

    fn paragraph(&mut self, text: &str, style: &Style, x: Length, parent: NodeId, leading: f64) {
        let node = self.out.structure.add(Some(parent), StructRole::Paragraph);
        self.lines(text, style, x, node, leading);
    }

    /// Adds a numbered step: its name in bold, and the instruction below.
    fn step(&mut self, number: usize, name: &str, text: &str, style: &Style, list: NodeId) {
        let item = self.out.structure.add(Some(list), StructRole::ListItem);
        let label = self.out.structure.add(Some(item), StructRole::ListLabel);
        let begin = self.y;
        self.lines(&format!("{number}."), &style.clone().bold(), Length::ZERO, label, 1.35);
        self.y = begin;
        let body = self.out.structure.add(Some(item), StructRole::ListBody);
        self.paragraph(name, &style.clone().bold(), INDENT, body, 1.35);
        self.paragraph(text, style, INDENT, body, 1.35);
        self.y += Length::pt(7.0);
    }

    /// Adds lines of text, indented by `x`; the page continues below them.
    fn lines(&mut self, text: &str, style: &Style, x: Length, node: NodeId, leading: f64) {
        let measure = Measure { balanced: false, ..Measure::ragged(PAPER.width - MARGIN * 2 - x) };
        let within = (&mut self.out.structure, node);
        let set = par::display(&self.shaper, within, style.clone(), &measure, |words| words.generated(text));
        let leading = style.size.scale(leading);
        for line in set {
            self.draw(&line.draws, MARGIN + x, self.y + leading.scale(0.75));
            self.y += leading;
        }
    }

    fn draw(&mut self, draws: &[super::draw::Draw], x: Length, y: Length) {
        let mut set = super::layout::ChapterPage::default();
        set.place(draws, x, y);
        if let Some(page) = self.out.pages.last_mut() {
            page.items.extend(set.into_items());
        }
    }

    /// Adds a drawing across the page.
    fn figure(&mut self, svg: &str, alt: &str, section: NodeId) {
        let width = PAPER.width - MARGIN * 2;
        let height = width.scale(figure::HEIGHT / figure::WIDTH);
        let size = Size { width: Length::pt(figure::WIDTH), height: Length::pt(figure::HEIGHT) };
        let node = self.out.structure.add(Some(section), StructRole::Figure(alt.to_owned()));
        let leaf = Some(self.out.structure.leaf(node));
        self.out.artworks.push(Artwork::new(ArtworkKind::Svg, svg.as_bytes(), size));
        let rect = Rect::new(MARGIN, self.y, width, height);
        let item = Item::Image { artwork: self.out.artworks.len() - 1, rect, leaf };
        if let Some(page) = self.out.pages.last_mut() {
            page.items.push(item);
        }
        self.y += height;
    }
}
