//! A galley: a chapter as one long column of pieces, before it is broken into pages.

use super::compose::PageContent;
use crate::book::{BookPlace, NoteId};
use crate::geom::Length;
use crate::typeset::draw::{Anchor, Draw};
use std::ops::Range;

/// A chapter as one column, and its notes as columns of their own.
#[derive(Clone, Debug, Default)]
pub struct Galley {
    /// The text from top to bottom.
    pub pieces: Vec<Piece>,
    /// The footnotes, in the order of their first marks.
    pub notes: Vec<Vec<Piece>>,
    /// Data on the footnotes, in the same order.
    pub at_foot: Vec<FootnoteInfo>,
    /// In a section of endnotes: the piece with which each note begins, and the anchor of its mark.
    pub endnotes: Vec<(usize, Option<Anchor>)>,
    /// Table heads, repeated on each page of the table.
    pub heads: Vec<Head>,
    /// Paragraphs that can be set with a line more or less.
    pub elastic: Vec<ElasticParagraph>,
    /// Section headings: the first piece and the text of each.
    pub sections: Vec<(usize, String)>,
    /// The number of figures and tables that may float.
    pub floats: usize,
    /// The pieces with which headings and scene breaks begin; only a float that fills a page moves past them.
    pub float_barriers: Vec<usize>,
    /// The pieces behind lines that end with a colon and introduce what comes next, in order.
    pub introduced: Vec<usize>,
    /// The pieces before which the author requests a page break, in order.
    pub page_ends: Vec<usize>,
}

/// A note at the foot of a page.
#[derive(Clone, Debug)]
pub struct FootnoteInfo {
    /// The note.
    pub note: NoteId,
    /// Its mark.
    pub mark: String,
    /// Whether the mark is a sign, not a number.
    pub is_signed: bool,
}

/// A paragraph that can be set with a line more or less.
#[derive(Clone, Debug)]
pub struct ElasticParagraph {
    /// Its lines, as indices of pieces.
    pub pieces: Range<usize>,
    /// The variant with one line less.
    pub tighter: Option<Alternative>,
    /// The variant with one line more.
    pub looser: Option<Alternative>,
}

/// A variant of a paragraph with another number of lines.
#[derive(Clone, Debug)]
pub struct Alternative {
    /// The lines.
    pub lines: Vec<Piece>,
    /// The cost of using it on a page.
    pub cost: i64,
}

/// The variants of a paragraph.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Variant {
    /// The optimal lines.
    #[default]
    Best,
    /// One line less.
    Tighter,
    /// One line more.
    Looser,
}

impl ElasticParagraph {
    /// The lines of a variant other than the best.
    #[must_use]
    pub fn alternative(&self, variant: Variant) -> Option<&Alternative> {
        match variant {
            Variant::Best => None,
            Variant::Tighter => self.tighter.as_ref(),
            Variant::Looser => self.looser.as_ref(),
        }
    }

    /// All variants other than the best, to be changed together with it.
    pub fn alternatives_mut(&mut self) -> impl Iterator<Item = &mut Alternative> {
        self.tighter.iter_mut().chain(&mut self.looser)
    }
}

/// The head of a table, drawn on each page but present only once in the structure.
#[derive(Clone, Debug, Default)]
pub struct Head {
    /// Its height.
    pub height: Length,
    /// Its drawings.
    pub draws: Vec<Draw>,
}

/// A piece of a galley: a line, a space, a table row, a figure.
#[derive(Clone, Debug)]
pub struct Piece {
    /// Its height.
    pub height: Length,
    /// Its drawings, relative to the left edge of the text and the top of the piece.
    pub draws: Vec<Draw>,
    /// Whether a page may end after it.
    pub break_after: BreakAfter,
    /// The notes whose first marks are in it.
    pub notes: Vec<NoteId>,
    /// The place of the book with which it begins.
    pub place: Option<BookPlace>,
    /// Its kind.
    pub kind: PieceKind,
    /// Whether its top is on the grid.
    pub grid: bool,
    /// The float of which it is a part; a float moves to the next page as a whole.
    pub float: Option<usize>,
}

/// Whether a page may end after a piece.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BreakAfter {
    /// Yes, at a cost.
    Allowed(i64),
    /// No, except as the last resort.
    Avoided,
}

/// The kind of a piece.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PieceKind {
    /// A line of text.
    Line,
    /// Space, which vanishes at the top of a page.
    Space(Stretchability),
    /// A row of the table with this index; a page that begins with it repeats the table's head.
    Row(usize),
    /// Something that is never divided: a chapter's opening, a figure, a rule.
    Fixed,
}

/// How far a space may be widened on a page that is short.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stretchability {
    /// Not at all.
    None,
    /// By whole lines.
    Lines,
    /// By half a line, together with the other space of this number, on the other side of the same block.
    Half(usize),
    /// By its part of the whole lines that the spaces between the stanzas of this poem get on a page together.
    Stanzas(usize),
}

impl Galley {
    /// Whether a footnote is marked by a sign.
    #[must_use]
    pub fn is_signed(&self, at: usize) -> bool {
        self.at_foot.get(at).is_some_and(|own| own.is_signed)
    }

    /// Reduces the notes named by the pieces to footnotes, renumbered as indices into `notes`.
    pub fn mark_notes_at_foot(&mut self) {
        let at_foot = &self.at_foot;
        if at_foot.iter().enumerate().all(|(at, own)| own.note.0 == at) && !at_foot.is_empty() {
            return;
        }
        let lines = self.elastic.iter_mut().flat_map(ElasticParagraph::alternatives_mut);
        for piece in self.pieces.iter_mut().chain(lines.flat_map(|other| &mut other.lines)) {
            let place = |note: &NoteId| at_foot.binary_search_by_key(note, |own| own.note).ok();
            piece.notes = piece.notes.iter().filter_map(place).map(NoteId).collect();
        }
    }

    /// Ends the page after the last piece.
    pub fn end_page(&mut self) {
        let at = self.pieces.len();
        if self.pieces.iter().any(|piece| !piece.is_space()) && self.page_ends.last() != Some(&at) {
            self.page_ends.push(at);
            self.float_barriers.push(at);
        }
    }

    /// The last possible end of a page that begins at a piece: the author's next page break, else the end of
    /// the galley.
    #[must_use]
    pub fn page_end(&self, start: usize) -> usize {
        let next = self.page_ends.partition_point(|end| *end <= start);
        self.page_ends.get(next).copied().unwrap_or(self.pieces.len())
    }

    /// Whether a page always ends before a piece.
    #[must_use]
    pub fn ends_page(&self, at: usize) -> bool {
        at == self.pieces.len() || self.page_ends.binary_search(&at).is_ok()
    }

    /// Keeps the last piece, in every variant of its paragraph, with what follows, and any space between
    /// them.
    pub fn keep_last(&mut self) {
        let Some(last) = self.pieces.iter().rposition(|piece| !piece.is_space()) else { return };
        self.pieces[last..].iter_mut().for_each(|piece| piece.break_after = BreakAfter::Avoided);
        let count = last + 1;
        for elastic in self.elastic.iter_mut().rev().take_while(|found| found.pieces.end == count) {
            for alternative in elastic.alternatives_mut() {
                alternative
                    .lines
                    .last_mut()
                    .into_iter()
                    .for_each(|line| line.break_after = BreakAfter::Avoided);
            }
        }
    }

    /// Puts drawings into a piece, in every variant of its paragraph, before the existing ones.
    pub fn draw_first(&mut self, piece: usize, draws: &[Draw]) {
        let add = |piece: &mut Piece| drop(piece.draws.splice(0..0, draws.iter().cloned()));
        self.pieces.get_mut(piece).into_iter().for_each(add);
        for elastic in self.elastic.iter_mut().filter(|found| found.pieces.start == piece) {
            elastic.alternatives_mut().filter_map(|found| found.lines.first_mut()).for_each(add);
        }
    }

    /// Makes the pieces from `first` on one float.
    pub fn float_from(&mut self, first: usize) {
        for piece in &mut self.pieces[first..] {
            piece.float = Some(self.floats);
        }
        self.floats += 1;
    }
}

impl Piece {
    /// Creates a space.
    #[must_use]
    pub fn space(height: Length, give: Stretchability) -> Self {
        Self { kind: PieceKind::Space(give), grid: false, ..Self::new(height, Vec::new()) }
    }

    /// Creates a piece of a height with drawings.
    #[must_use]
    pub fn new(height: Length, draws: Vec<Draw>) -> Self {
        Self {
            height,
            draws,
            break_after: BreakAfter::Allowed(0),
            notes: Vec::new(),
            place: None,
            kind: PieceKind::Line,
            grid: true,
            float: None,
        }
    }

    /// Keeps the piece on the page of the next.
    #[must_use]
    pub fn keep_with_next(self) -> Self {
        Self { break_after: BreakAfter::Avoided, ..self }
    }

    /// Whether it is a space.
    #[must_use]
    pub fn is_space(&self) -> bool {
        matches!(self.kind, PieceKind::Space(_))
    }
}

/// The pieces of a page: the floats at its head, and its paragraphs in the variants chosen for it.
#[must_use]
pub fn pieces_of<'a>(galley: &'a Galley, page: &'a PageContent) -> Vec<&'a Piece> {
    let mut all: Vec<&Piece> = page.top.iter().flat_map(|top| &galley.pieces[top.clone()]).collect();
    if page.start == page.end {
        return all;
    }
    let mut from = page.start;
    if let Some((pieces, lines)) = divided_paragraph(galley, page.start, page.opens) {
        all.extend(&lines[page.start - pieces.start..]);
        from = pieces.end;
    }
    for (pieces, lines) in chosen(galley, page) {
        all.extend(stretch(galley, from..pieces.start, page));
        all.extend(lines);
        from = pieces.end;
    }
    match divided_paragraph(galley, page.end, page.closes) {
        Some((pieces, lines)) => {
            all.extend(stretch(galley, from..pieces.start, page));
            all.extend(&lines[..page.end - pieces.start]);
        }
        None => all.extend(stretch(galley, from..page.end, page)),
    }
    while all.last().is_some_and(|piece| piece.is_space()) {
        all.pop();
    }
    all
}

/// A range of pieces without the floats that the page postpones.
fn stretch<'a>(
    galley: &'a Galley,
    pieces: Range<usize>,
    page: &'a PageContent,
) -> impl Iterator<Item = &'a Piece> {
    let is_held = |at: &usize| page.postponed.iter().any(|postponed| postponed.contains(at));
    pieces.filter(move |at| !is_held(at)).map(|at| &galley.pieces[at])
}

/// The paragraph divided by a page's end, if its variant is not the best.
fn divided_paragraph(galley: &Galley, at: usize, variant: Variant) -> Option<(&Range<usize>, &[Piece])> {
    let found = galley.elastic.iter().find(|found| found.pieces.start < at && at < found.pieces.end)?;
    Some((&found.pieces, &found.alternative(variant)?.lines))
}

/// The paragraphs that a page sets a line longer or shorter, in order: those that cost least.
fn chosen<'a>(galley: &'a Galley, page: &PageContent) -> Vec<(&'a Range<usize>, &'a [Piece])> {
    let variant = if page.elastic < 0 { Variant::Tighter } else { Variant::Looser };
    let inside = |found: &&ElasticParagraph| found.pieces.start >= page.start && found.pieces.end <= page.end;
    let other = |found: &'a ElasticParagraph| found.alternative(variant).map(|other| (&found.pieces, other));
    let mut chosen: Vec<_> = galley.elastic.iter().filter(inside).filter_map(other).collect();
    chosen.sort_by_key(|(pieces, other)| (other.cost, std::cmp::Reverse(pieces.len())));
    chosen.truncate(page.elastic.unsigned_abs() as usize);
    chosen.sort_by_key(|(pieces, _)| pieces.start);
    chosen.into_iter().map(|(pieces, other)| (pieces, other.lines.as_slice())).collect()
}
