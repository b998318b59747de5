//! Lays out the pages of a chapter: the position of each piece and note, before the page numbers are known.

use super::design::Design;
use super::draw::{Anchor, Draw};
use super::flow::{self, Galley, NotePart, PageContent, Piece, PieceKind};
use crate::book::BookPlace;
use crate::geom::{Length, Rect};
use crate::page::{Ink, Item, LeafId};

/// A page of a chapter. Its origin is the left edge of the text and the top of the paper.
#[derive(Clone, Debug, Default)]
pub struct ChapterPage {
    /// The drawings.
    pub items: Vec<Draw>,
    /// The place of the book with which it begins.
    pub begins: Option<BookPlace>,
    /// The title of the last section that begins on it or continues on it.
    pub section: Option<String>,
    /// Number of lines left empty at its foot; `None` for the last page of a chapter, which may end anywhere.
    pub lack: Option<i64>,
    /// Marks of the notes that continue on the next page.
    pub divided: Vec<String>,
    /// The first and the last note mark on a page of the section of endnotes.
    pub noted: Option<(Anchor, Anchor)>,
}

/// Lays out the pages of a galley with the given breaks.
#[must_use]
pub fn pages(galley: &Galley, breaks: &[PageContent], design: &Design) -> Vec<ChapterPage> {
    breaks.iter().map(|page_break| page(galley, page_break, design)).collect()
}

fn page(galley: &Galley, page_break: &PageContent, design: &Design) -> ChapterPage {
    let mut page = ChapterPage::default();
    page.text(galley, page_break, design);
    page.notes(galley, page_break, design);
    page.begins = begin(galley, page_break);
    page.section = section(galley, page_break);
    page.noted = noted(galley, page_break);
    page.lack = (page_break.end < galley.pieces.len()).then(|| page_break.lack());
    let goes_on = |part: &&NotePart| part.to < galley.notes[part.note].len();
    let mark = |part: &NotePart| galley.at_foot.get(part.note).map(|own| own.mark.clone());
    page.divided = page_break.notes.iter().filter(goes_on).filter_map(mark).collect();
    page.items.shrink_to_fit();
    page
}

/// The place of the book with which a page begins. A figure that floated to this page counts for the page
/// before, which is where readers of the e-book find it.
fn begin(galley: &Galley, page_break: &PageContent) -> Option<BookPlace> {
    let pieces = flow::pieces_of(galley, page_break);
    let passed = page_break.top.iter().map(ExactSizeIterator::len).sum();
    let own = pieces.iter().skip(passed).find_map(|piece| piece.place);
    own.or_else(|| pieces.iter().find_map(|piece| piece.place))
}

/// The last section that begins on a page or before it.
fn section(galley: &Galley, page_break: &PageContent) -> Option<String> {
    let begun = |(piece, _): &&(usize, String)| *piece < page_break.end;
    galley.sections.iter().rev().find(begun).map(|(_, words)| words.clone())
}

/// The notes of a page in order: those with signs, then the numbered ones. A group whose first note continues
/// from the page before comes first, and one whose last note continues on the next page comes last.
fn groups(galley: &Galley, parts: &[NotePart]) -> [Vec<NotePart>; 2] {
    let (signed, numbered): (Vec<_>, Vec<_>) = parts.iter().partition(|part| galley.is_signed(part.note));
    let begun_before = |group: &[NotePart]| group.first().is_some_and(|part| part.from > 0);
    let goes_on =
        |group: &[NotePart]| group.last().is_some_and(|part| part.to < galley.notes[part.note].len());
    let turned = begun_before(&numbered) || goes_on(&signed) && !begun_before(&signed);
    if turned { [numbered, signed] } else { [signed, numbered] }
}

/// The marks of the first and the last note on a page of the section of endnotes.
fn noted(galley: &Galley, page_break: &PageContent) -> Option<(Anchor, Anchor)> {
    let notes = &galley.endnotes;
    let begun = |place: usize| notes.partition_point(|(piece, _)| *piece < place);
    let (before, last) = (begun(page_break.start + 1), begun(page_break.end));
    // The note that continues on this page, unless the page starts with a heading.
    let goes_on = before.checked_sub(1).filter(|_| !galley.float_barriers.contains(&page_break.start));
    let first = &notes.get(goes_on.unwrap_or(before))?.1;
    let last = &notes.get(last.checked_sub(1)?)?.1;
    first.clone().zip(last.clone())
}

impl ChapterPage {
    /// Places the pieces of the text.
    fn text(&mut self, galley: &Galley, page_break: &PageContent, design: &Design) {
        let mut y = Length::ZERO;
        let pieces = flow::pieces_of(galley, page_break);
        if let Some(PieceKind::Row(table)) = pieces.first().map(|piece| piece.kind) {
            let head = &galley.heads[table];
            self.place(&head.draws, Length::ZERO, design.top);
            y += head.height;
        }
        let last = galley.ends_page(page_break.end);
        let spread = if last || !page_break.notes.is_empty() {
            flow::TailStretch::default()
        } else {
            flow::TailStretch::of(&pieces, y, page_break, design)
        };
        let mut stretch = flow::LineStretch::of(&pieces, page_break);
        for (at, piece) in pieces.into_iter().enumerate() {
            let end = flow::advance(y, piece, design);
            let top = end - piece.height;
            self.place(&piece.draws, Length::ZERO, design.top + top);
            y = end + spread.after(at, piece) + stretch.after(piece, design.leading);
        }
    }

    /// Places the notes at the foot, with the rule above them.
    fn notes(&mut self, galley: &Galley, page_break: &PageContent, design: &Design) {
        if page_break.notes.is_empty() {
            return;
        }
        let groups = groups(galley, &page_break.notes);
        let between = flow::between_notes(design);
        let lines = |group: &[NotePart]| -> Vec<&Piece> {
            group.iter().flat_map(|part| &galley.notes[part.note][part.from..part.to]).collect()
        };
        let groups = groups.map(|group| lines(&group));
        let height: Length = groups.iter().flatten().map(|line| line.height).sum();
        let is_parted = groups.iter().all(|group| !group.is_empty());
        let height = height + if is_parted { between } else { Length::ZERO };
        let foot = flow::notes_bottom(design) - design.leading * page_break.raised;
        let mut y = design.top + foot - height;
        let above = y - design.note_gap.scale(0.42);
        let hairline = Rect::new(Length::ZERO, above, Length::mm(design.look.notes.rule), Length::pt(0.4));
        self.items.push(Item::Rule { rect: hairline, ink: Ink::grey(0) });
        for (at, group) in groups.into_iter().enumerate() {
            y += if at > 0 && is_parted { between } else { Length::ZERO };
            for line in group {
                self.place(&line.draws, Length::ZERO, y);
                y += line.height;
            }
        }
    }

    /// The places whose page numbers are printed on the page, each with the placeholder for the number.
    pub fn printed(&self) -> impl Iterator<Item = (&Anchor, &str)> {
        self.items.iter().filter_map(Draw::named_page)
    }

    /// Places drawings on the page. Later parts of a link extend its areas.
    pub fn place(&mut self, draws: &[Draw], x: Length, y: Length) {
        for draw in draws {
            let mut draw = draw.clone().moved(x, y);
            match &mut draw {
                Item::Link { areas, leaf, .. } => match self.link(*leaf) {
                    Some(known) => known.append(areas),
                    None => self.items.push(draw),
                },
                _ => self.items.push(draw),
            }
        }
    }

    /// The items of a page outside the book, such as a leaflet or a poster, which contains no places of the
    /// book.
    pub fn into_items(self) -> impl Iterator<Item = Item> {
        self.items.into_iter().filter_map(|draw| Item::try_from(draw).ok())
    }

    /// The areas of a link on the page.
    fn link(&mut self, wanted: LeafId) -> Option<&mut Vec<Rect>> {
        self.items.iter_mut().rev().find_map(|item| match item {
            Item::Link { areas, leaf, .. } if *leaf == wanted => Some(areas),
            _ => None,
        })
    }
}
