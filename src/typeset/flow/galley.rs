//! A galley: a chapter as one long column of pieces, before it has pages.

use super::compose::Break;
use crate::book::{BookPlace, NoteId};
use crate::geom::Length;
use crate::typeset::draw::Draw;
use std::ops::Range;

/// A chapter as one column, and its notes as columns of their own.
#[derive(Clone, Debug, Default)]
pub struct Galley {
    /// The text from top to bottom.
    pub pieces: Vec<Piece>,
    /// The notes in the order of their first marks.
    pub notes: Vec<Vec<Piece>>,
    /// Heads that are repeated where a table goes on over a page.
    pub heads: Vec<Head>,
    /// Paragraphs that can be set with a line more or less.
    pub elastic: Vec<Elastic>,
    /// How many figures and tables may be moved.
    pub floats: usize,
}

/// A paragraph that can be set with a line more or less, where it stands on one page as a whole.
#[derive(Clone, Debug)]
pub struct Elastic {
    /// Its lines, as indices of pieces.
    pub pieces: Range<usize>,
    /// Its lines with one less.
    pub tighter: Option<Vec<Piece>>,
    /// Its lines with one more.
    pub looser: Option<Vec<Piece>>,
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
    /// Space; none at the top of a page. It can be widened by whole lines where `stretch` says so.
    Space {
        /// Whether a page that is a line short may widen it.
        stretch: bool,
    },
    /// A row of the table with this number; the head is drawn again where a page begins with it.
    Row(usize),
    /// A chapter's opening, a figure, a rule: one thing that is never divided.
    Fixed,
}

impl Galley {
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
    pub fn space(height: Length, stretch: bool) -> Self {
        Self { kind: Kind::Space { stretch }, grid: false, ..Self::new(height, Vec::new()) }
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

    /// The same, kept with the next.
    #[must_use]
    pub fn together(self) -> Self {
        Self { keep: Keep::Together, ..self }
    }

    /// Whether it is space.
    #[must_use]
    pub fn is_space(&self) -> bool {
        matches!(self.kind, Kind::Space { .. })
    }
}

/// The pieces of a page, with the paragraphs that it asks for a line longer or shorter: the longest first.
#[must_use]
pub fn pieces_of<'a>(galley: &'a Galley, page: &Break) -> Vec<&'a Piece> {
    let inside = |found: &&Elastic| found.pieces.start >= page.start && found.pieces.end <= page.end;
    let other = |found: &'a Elastic| {
        if page.elastic < 0 { found.tighter.as_deref() } else { found.looser.as_deref() }
    };
    let mut chosen: Vec<(&Range<usize>, &[Piece])> = galley
        .elastic
        .iter()
        .filter(inside)
        .filter_map(|found| other(found).map(|lines| (&found.pieces, lines)))
        .collect();
    chosen.sort_by_key(|(pieces, _)| std::cmp::Reverse(pieces.len()));
    chosen.truncate(page.elastic.unsigned_abs() as usize);
    chosen.sort_by_key(|(pieces, _)| pieces.start);
    let mut all = Vec::new();
    let mut from = page.start;
    for (pieces, lines) in chosen {
        all.extend(&galley.pieces[from..pieces.start]);
        all.extend(lines);
        from = pieces.end;
    }
    all.extend(&galley.pieces[from..page.end]);
    all
}
