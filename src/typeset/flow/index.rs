//! Typesets the index: hanging entries in columns; each page of columns is one piece.

use super::blocks::Flow;
use super::depth::advance;
use super::frame::Frame;
use super::galley::{Piece, PieceKind};
use crate::book::{BookPlace, Index, IndexCross, IndexEntry};
use crate::enumerator::Numbering;
use crate::geom::Length;
use crate::page::{NodeId, PrintedPlace, StructRole};
use crate::source::Span;
use crate::typeset::draw::{Anchor, DraftTarget, Draw};
use crate::typeset::locators::{Locator, PlaceOnPage, locators};
use crate::typeset::par::{self, Alignment, Collector, Measure};
use crate::typeset::style::Style;
use std::ops::Range;

/// Distance between the columns, in multiples of the index's font size.
const GUTTER: f64 = 2.0;
/// The narrowest column, about thirty letters, in multiples of the index's font size. Narrower pages get one
/// column.
const NARROWEST: f64 = 14.0;
/// The least number of lines in the first column below other text; with fewer, the index begins on a new
/// page.
const LEAST: usize = 4;

/// One line of a column.
#[derive(Debug, Default)]
pub(super) struct Row {
    draws: Vec<Draw>,
    /// The place of the book, if the line begins an entry.
    place: Option<BookPlace>,
    /// Whether it must not be the last line of a column.
    pub(super) keeps: bool,
    /// Whether it is a space, which vanishes at the top of a column.
    pub(super) is_space: bool,
}

impl Flow<'_> {
    /// Sets the index in small type: letters as headings, and hanging entries.
    pub(super) fn index(&mut self, index: &Index, span: Span, frame: &Frame, node: NodeId) {
        let node = self.structure.add(Some(node), StructRole::Index);
        let notes = self.note_frame(&frame.style.lang);
        let baseline = notes.leading - (self.design.leading - self.design.baseline);
        let full = Frame { x: frame.x, width: frame.width, baseline, ..notes };
        let gutter = full.style.size.scale(GUTTER);
        let narrow = (full.width - gutter) / 2;
        let is_double = narrow >= full.style.size.scale(NARROWEST);
        let column =
            Frame { width: if is_double { narrow } else { full.width }, x: Length::ZERO, ..full.clone() };
        let mut rows = Vec::new();
        for group in &index.groups {
            if !rows.is_empty() {
                rows.push(Row { is_space: true, keeps: true, ..Row::default() });
            }
            rows.push(self.letter(&group.letter, &column, node));
            let list = self.structure.add(Some(node), StructRole::List(Numbering::Bullets));
            for entry in &group.entries {
                self.entry(entry, span, &column, list, &mut rows);
            }
        }
        let count = if is_double { 2 } else { 1 };
        let other = if full.is_mirrored() { -(column.width + gutter) } else { column.width + gutter };
        let first = if full.is_mirrored() { full.x + full.width - column.width } else { full.x };
        for page in pages(&rows, self.rows_left(full.leading), self.rows(full.leading), count) {
            let mut draws = Vec::new();
            let place = page.iter().flat_map(|rows| rows.clone()).find_map(|row| rows[row].place);
            let deepest = page.iter().map(|rows| rows.len()).max().unwrap_or(0);
            for (number, range) in page.into_iter().enumerate() {
                let x = first + other * number as i64;
                for (at, row) in rows[range].iter_mut().enumerate() {
                    let y = full.leading * at as i64;
                    draws.extend(std::mem::take(&mut row.draws).into_iter().map(|draw| draw.moved(x, y)));
                }
            }
            let piece = Piece::new(full.leading * deepest as i64, draws);
            self.galley.pieces.push(Piece { kind: PieceKind::Fixed, grid: false, place, ..piece });
        }
    }

    /// Number of lines on a full page.
    fn rows(&self, leading: Length) -> usize {
        (self.design.depth().to_sp() / leading.to_sp()).max(1) as usize
    }

    /// Number of lines left on a page below what precedes the index.
    fn rows_left(&self, leading: Length) -> usize {
        let deep = self.galley.pieces.iter().fold(Length::ZERO, |y, piece| advance(y, piece, self.design));
        let left = (self.design.depth() - deep).to_sp() / leading.to_sp();
        let has_notes = !self.galley.notes.is_empty();
        if left < LEAST as i64 || has_notes { self.rows(leading) } else { left as usize }
    }

    /// Sets a letter above its entries.
    fn letter(&mut self, letter: &str, frame: &Frame, node: NodeId) -> Row {
        let node = self.structure.add(Some(node), StructRole::Heading(2, letter.to_owned()));
        let style = Style::sans(frame.style.size.scale(1.12), &frame.style.lang).bold();
        let headed = Frame { style, ..frame.clone() };
        let atoms = self.collect(&headed, node, |collector| collector.generated(letter));
        let lines = par::lines(&atoms, &Measure::ragged(frame.width), self.shaper);
        let draws = lines.into_iter().flat_map(|line| line.draws);
        let draws = draws.map(|draw| draw.moved(Length::ZERO, frame.baseline)).collect();
        Row { draws, keeps: true, ..Row::default() }
    }

    /// Sets an entry and its subentries.
    fn entry(&mut self, entry: &IndexEntry, span: Span, frame: &Frame, list: NodeId, rows: &mut Vec<Row>) {
        let item = self.structure.add(Some(list), StructRole::ListItem);
        let body = self.structure.add(Some(item), StructRole::ListBody);
        let printed = self.printed;
        let found = locators(&entry.places, printed);
        let anchor = self.names.id_anchor(&entry.id);
        let names = self.names;
        let atoms = self.collect(frame, body, |collector| {
            collector.anchor(anchor);
            collector.inlines(&entry.term);
            let (page, slugs) = (frame.style.lang.words(), names);
            for locator in &found {
                collector.generated(", ");
                pages_of(locator, page, &|spot| slugs.place(spot.place.chapter, &spot.place.id), collector);
            }
            crosses(entry, page, &|cross| slugs.id_anchor(&cross.id), collector);
        });
        let hang = self.design.indent;
        let ragged = Measure { alignment: Alignment::Ragged, balanced: false, ..self.measure(frame) };
        let measure = Measure { rest: hang.scale(1.6), ..ragged };
        let lines = par::lines(&atoms, &measure, self.shaper);
        self.tell_overfull(&lines, span);
        let count = lines.len();
        for (at, line) in lines.into_iter().enumerate() {
            let draws = line.draws.into_iter().map(|draw| draw.moved(frame.x, frame.baseline)).collect();
            let place = (at == 0).then_some(BookPlace { block: entry.key, offset: 0 });
            let is_head = at + 1 == count && !entry.entries.is_empty();
            let is_lonely = count > 1 && (at == 0 || at + 2 == count);
            rows.push(Row { draws, place, keeps: is_head || is_lonely, is_space: false });
        }
        if !entry.entries.is_empty() {
            let under = self.structure.add(Some(body), StructRole::List(Numbering::Bullets));
            let inner = frame.inset(hang.scale(0.8));
            entry.entries.iter().for_each(|entry| self.entry(entry, span, &inner, under, rows));
        }
    }
}

/// Sets the page numbers of an entry, `12`, `12–14`, `12 dn. 3–4`, each a link to its place.
fn pages_of(
    locator: &Locator<'_>,
    words: &crate::lang::Words,
    place: &dyn Fn(PlaceOnPage<'_>) -> Anchor,
    collector: &mut Collector<'_>,
) {
    let style = collector.style();
    let style = if locator.is_main { style.bold() } else { style };
    let ends = std::iter::once(locator.first).chain(locator.last);
    collector.styled(style, |collector| {
        for (at, spot) in ends.enumerate() {
            if at > 0 {
                collector.generated("–");
            }
            let label = numbered(spot.page, spot.place.note, words);
            let said = format!("{} {label}", words.page);
            // A second note on the same page is given without the page number.
            let shown = spot.place.note.filter(|_| at > 0).map_or(label, |note| note.to_string());
            collector.generated_link(&shown, DraftTarget::Place(place(spot)), said);
        }
    });
}

/// A page number, with the number of the note if the place is in one.
fn numbered(page: &PrintedPlace, note: Option<u32>, words: &crate::lang::Words) -> String {
    let label = page.label.text();
    note.map_or_else(|| label.clone(), |note| format!("{label}{}{note}", words.note_on_page))
}

/// Sets cross-references, `bkz. Bakü; Gence`, each a link to its entry.
fn crosses(
    entry: &IndexEntry,
    words: &crate::lang::Words,
    place: &dyn Fn(&IndexCross) -> Anchor,
    collector: &mut Collector<'_>,
) {
    let [see, also] = words.see;
    let said = if entry.has_own() { also } else { see };
    for (at, cross) in entry.see.iter().enumerate() {
        if at == 0 {
            // A “see” reference follows a comma, a “see also” reference a semicolon.
            collector.generated(if entry.has_own() { "; " } else { ", " });
            let italic = collector.style().italic();
            collector.styled(italic, |collector| collector.generated(said));
            collector.generated(" ");
        } else {
            collector.generated("; ");
        }
        collector.link_to(&cross.term, DraftTarget::Place(place(cross)));
    }
}

/// The columns of each page: the first page has `first` lines, the others `full`; the columns on the last
/// page are balanced.
pub(super) fn pages(rows: &[Row], first: usize, full: usize, count: usize) -> Vec<Vec<Range<usize>>> {
    let mut pages = Vec::new();
    let mut at = 0;
    let mut deep = first.max(1);
    while rows[at..].iter().any(|row| !row.is_space) {
        let whole = columns(rows, at, deep, count);
        let is_last = whole.last().is_some_and(|last| last.end == rows.len());
        let least = (rows.len() - at).div_ceil(count).max(1);
        let balanced = || {
            let tries = (least..deep).map(|deep| columns(rows, at, deep, count));
            tries.into_iter().find(|tried| tried.last().is_some_and(|last| last.end == rows.len()))
        };
        let page = if is_last { balanced().unwrap_or(whole) } else { whole };
        at = page.last().map_or(rows.len(), |last| last.end);
        pages.push(page);
        deep = full.max(1);
    }
    pages
}

/// Fills `count` columns of at most `deep` lines.
fn columns(rows: &[Row], from: usize, deep: usize, count: usize) -> Vec<Range<usize>> {
    let mut at = from;
    let mut columns = Vec::new();
    for _ in 0..count {
        while rows.get(at).is_some_and(|row| row.is_space) {
            at += 1;
        }
        let most = (at + deep).min(rows.len());
        let fits = |end: &usize| *end == rows.len() || !rows[end - 1].keeps;
        let end = (at + 1..=most).rev().find(fits).unwrap_or(most);
        columns.push(at..end);
        at = end;
    }
    columns
}
