//! A galley: a chapter as one long column of pieces, before it has pages.

use super::compose::Break;
use crate::book::{BookPlace, NoteId};
use crate::geom::Length;
use crate::typeset::draw::{Anchor, Draw};
use std::ops::Range;

/// A chapter as one column, and its notes as columns of their own.
#[derive(Clone, Debug, Default)]
pub struct Galley {
    /// The text from top to bottom.
    pub pieces: Vec<Piece>,
    /// The notes at the foot of pages, in the order of their first marks.
    pub notes: Vec<Vec<Piece>>,
    /// What those are, in their order.
    pub at_foot: Vec<AtFoot>,
    /// The pieces with which notes in a section of their own begin, and the notes' marks.
    pub endnotes: Vec<(usize, Option<Anchor>)>,
    /// Heads that are repeated where a table goes on over a page.
    pub heads: Vec<Head>,
    /// Paragraphs that can be set with a line more or less.
    pub elastic: Vec<Elastic>,
    /// Headings of sections: the piece that each begins with, and its words.
    pub sections: Vec<(usize, String)>,
    /// How many figures and tables may be moved.
    pub floats: usize,
    /// The pieces with which headings and pauses begin: nothing that may be moved passes them.
    pub bounds: Vec<usize>,
    /// The pieces before which the author ends a page, in their order.
    pub page_ends: Vec<usize>,
}

/// A note at the foot of a page.
#[derive(Clone, Debug)]
pub struct AtFoot {
    /// Which of the chapter's.
    pub note: NoteId,
    /// What marks it.
    pub mark: String,
    /// Whether that is a sign.
    pub is_signed: bool,
}

/// A paragraph that can be set with a line more or less.
#[derive(Clone, Debug)]
pub struct Elastic {
    /// Its lines, as indices of pieces.
    pub pieces: Range<usize>,
    /// Its lines with one less.
    pub tighter: Option<Alternative>,
    /// Its lines with one more.
    pub looser: Option<Alternative>,
}

/// Other lines of a paragraph than its best.
#[derive(Clone, Debug)]
pub struct Alternative {
    /// The lines.
    pub lines: Vec<Piece>,
    /// What a page pays for them.
    pub cost: i64,
}

/// How a paragraph is set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Variant {
    /// In its best lines.
    #[default]
    Best,
    /// With a line less.
    Tighter,
    /// With a line more.
    Looser,
}

impl Elastic {
    /// Its lines in another setting than the best.
    #[must_use]
    pub fn alternative(&self, variant: Variant) -> Option<&Alternative> {
        match variant {
            Variant::Best => None,
            Variant::Tighter => self.tighter.as_ref(),
            Variant::Looser => self.looser.as_ref(),
        }
    }

    /// All its settings other than the best, to be changed together with it.
    pub fn alternatives_mut(&mut self) -> impl Iterator<Item = &mut Alternative> {
        self.tighter.iter_mut().chain(&mut self.looser)
    }
}

/// The head of a table, drawn again but not read again.
#[derive(Clone, Debug, Default)]
pub struct Head {
    /// Its height.
    pub height: Length,
    /// What is drawn.
    pub draws: Vec<Draw>,
}

/// One piece: a line, a space, a row of a table, a figure.
#[derive(Clone, Debug)]
pub struct Piece {
    /// Its height.
    pub height: Length,
    /// What is drawn, relative to the left edge of the text and the piece's top.
    pub draws: Vec<Draw>,
    /// Whether a page may end after it.
    pub keep: Keep,
    /// Notes whose first marks stand in it.
    pub notes: Vec<NoteId>,
    /// The place of the book it begins with.
    pub place: Option<BookPlace>,
    /// What it is.
    pub kind: Kind,
    /// Whether its top sits on the grid.
    pub grid: bool,
    /// The figure or table that it is part of, where that may be moved to the next page as a whole.
    pub float: Option<usize>,
}

/// Whether a page may end after a piece.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keep {
    /// Yes, at a cost.
    Break(i64),
    /// Never, unless nothing else is possible.
    Together,
}

/// What a piece is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A line of text.
    Line,
    /// Space; none at the top of a page.
    Space(Give),
    /// A row of the table with this number; the head is drawn again where a page begins with it.
    Row(usize),
    /// A chapter's opening, a figure, a rule: one thing that is never divided.
    Fixed,
}

/// How far a space may be widened where a page is short.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Give {
    /// Not at all.
    None,
    /// By whole lines.
    Lines,
    /// By half a line, together with the other space of this number: they stand before and after one block.
    Half(usize),
}

impl Galley {
    /// Whether a sign marks a note at the foot.
    #[must_use]
    pub fn is_signed(&self, at: usize) -> bool {
        self.at_foot.get(at).is_some_and(|own| own.is_signed)
    }

    /// Makes the pieces name the notes at the foot alone, each by its place among those.
    pub fn mark_notes_at_foot(&mut self) {
        let at_foot = &self.at_foot;
        if at_foot.iter().enumerate().all(|(at, own)| own.note.0 == at) && !at_foot.is_empty() {
            return;
        }
        let lines = self.elastic.iter_mut().flat_map(Elastic::alternatives_mut);
        for piece in self.pieces.iter_mut().chain(lines.flat_map(|other| &mut other.lines)) {
            let place = |note: &NoteId| at_foot.binary_search_by_key(note, |own| own.note).ok();
            piece.notes = piece.notes.iter().filter_map(place).map(NoteId).collect();
        }
    }

    /// Ends the page behind the last piece.
    pub fn end_page(&mut self) {
        let at = self.pieces.len();
        if self.pieces.iter().any(|piece| !piece.is_space()) && self.page_ends.last() != Some(&at) {
            self.page_ends.push(at);
            self.bounds.push(at);
        }
    }

    /// The place where a page that begins at a piece ends at the latest: where the author ends it, else behind the last
    /// piece.
    #[must_use]
    pub fn page_end(&self, start: usize) -> usize {
        let next = self.page_ends.partition_point(|end| *end <= start);
        self.page_ends.get(next).copied().unwrap_or(self.pieces.len())
    }

    /// Whether a page ends before a piece in any case.
    #[must_use]
    pub fn ends_page(&self, at: usize) -> bool {
        at == self.pieces.len() || self.page_ends.binary_search(&at).is_ok()
    }

    /// Keeps the last piece with what follows, however its paragraph is set, and any space between them.
    pub fn keep_last(&mut self) {
        let Some(last) = self.pieces.iter().rposition(|piece| !piece.is_space()) else { return };
        self.pieces[last..].iter_mut().for_each(|piece| piece.keep = Keep::Together);
        let count = last + 1;
        for elastic in self.elastic.iter_mut().rev().take_while(|found| found.pieces.end == count) {
            for alternative in elastic.alternatives_mut() {
                alternative.lines.last_mut().into_iter().for_each(|line| line.keep = Keep::Together);
            }
        }
    }

    /// Draws something in a piece, however its paragraph is set, before what is there.
    pub fn draw_first(&mut self, piece: usize, draws: &[Draw]) {
        let add = |piece: &mut Piece| drop(piece.draws.splice(0..0, draws.iter().cloned()));
        self.pieces.get_mut(piece).into_iter().for_each(add);
        for elastic in self.elastic.iter_mut().filter(|found| found.pieces.start == piece) {
            elastic.alternatives_mut().filter_map(|found| found.lines.first_mut()).for_each(add);
        }
    }

    /// Makes the pieces from one on a float: they move together.
    pub fn float_from(&mut self, first: usize) {
        for piece in &mut self.pieces[first..] {
            piece.float = Some(self.floats);
        }
        self.floats += 1;
    }
}

impl Piece {
    /// A piece without text: a space.
    #[must_use]
    pub fn space(height: Length, give: Give) -> Self {
        Self { kind: Kind::Space(give), grid: false, ..Self::new(height, Vec::new()) }
    }

    /// A piece of a height with what is drawn in it.
    #[must_use]
    pub fn new(height: Length, draws: Vec<Draw>) -> Self {
        Self {
            height,
            draws,
            keep: Keep::Break(0),
            notes: Vec::new(),
            place: None,
            kind: Kind::Line,
            grid: true,
            float: None,
        }
    }

    /// Keeps the piece on the page of the next.
    #[must_use]
    pub fn together(self) -> Self {
        Self { keep: Keep::Together, ..self }
    }

    /// Whether it is space.
    #[must_use]
    pub fn is_space(&self) -> bool {
        matches!(self.kind, Kind::Space(_))
    }
}

/// The pieces of a page: what heads it, and its paragraphs as they are set there.
#[must_use]
pub fn pieces_of<'a>(galley: &'a Galley, page: &'a Break) -> Vec<&'a Piece> {
    let mut all: Vec<&Piece> = page.top.iter().flat_map(|top| &galley.pieces[top.clone()]).collect();
    if page.start == page.end {
        return all;
    }
    let mut from = page.start;
    if let Some((pieces, lines)) = crossing(galley, page.start, page.opens) {
        all.extend(&lines[page.start - pieces.start..]);
        from = pieces.end;
    }
    for (pieces, lines) in chosen(galley, page) {
        all.extend(stretch(galley, from..pieces.start, page));
        all.extend(lines);
        from = pieces.end;
    }
    match crossing(galley, page.end, page.closes) {
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

/// A stretch of the galley without the float that the page passes over.
fn stretch<'a>(galley: &'a Galley, pieces: Range<usize>, page: &'a Break) -> impl Iterator<Item = &'a Piece> {
    let is_held = |at: &usize| page.held.as_ref().is_some_and(|held| held.contains(at));
    pieces.filter(move |at| !is_held(at)).map(|at| &galley.pieces[at])
}

/// The paragraph that a page's end divides, in its setting where that is not the best.
fn crossing(galley: &Galley, at: usize, variant: Variant) -> Option<(&Range<usize>, &[Piece])> {
    let found = galley.elastic.iter().find(|found| found.pieces.start < at && at < found.pieces.end)?;
    Some((&found.pieces, &found.alternative(variant)?.lines))
}

/// The paragraphs that a page asks for a line longer or shorter, in order: those that suffer least.
fn chosen<'a>(galley: &'a Galley, page: &Break) -> Vec<(&'a Range<usize>, &'a [Piece])> {
    let variant = if page.elastic < 0 { Variant::Tighter } else { Variant::Looser };
    let inside = |found: &&Elastic| found.pieces.start >= page.start && found.pieces.end <= page.end;
    let other = |found: &'a Elastic| found.alternative(variant).map(|other| (&found.pieces, other));
    let mut chosen: Vec<_> = galley.elastic.iter().filter(inside).filter_map(other).collect();
    chosen.sort_by_key(|(pieces, other)| (other.cost, std::cmp::Reverse(pieces.len())));
    chosen.truncate(page.elastic.unsigned_abs() as usize);
    chosen.sort_by_key(|(pieces, _)| pieces.start);
    chosen.into_iter().map(|(pieces, other)| (pieces, other.lines.as_slice())).collect()
}
