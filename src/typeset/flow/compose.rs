//! Breaks a galley into pages: a dynamic programme over page ends, with the notes that each page must carry.
//!
//! A way is a state (next piece, next note, next line of that note, floats placed); its cost counts empty
//! lines, divided notes and unlucky breaks. Knuth and Plass's idea for lines, applied to pages
//! (Plass, "Optimal Pagination Techniques", 1981).

use super::column::{Column, MOST_ELASTIC};
use super::depth::{between_notes, notes_bottom};
use super::float::{Float, floats};
use super::galley::{Galley, Keep, Piece, Variant};
use super::notes::{self, PlacedNotes};
use super::scan::Scan;
use super::side::Side;
use crate::geom::Length;
use crate::typeset::design::Design;
use std::collections::BTreeMap;
use std::ops::Range;

/// What a page of a galley holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Break {
    /// The first piece.
    pub start: usize,
    /// One past the last piece.
    pub end: usize,
    /// The figure or table at its head that was passed over on the page before, with the space below it.
    pub top: Option<Range<usize>>,
    /// The figure or table that is passed over, with the spaces around it: it heads the next page.
    pub held: Option<Range<usize>>,
    /// The notes at its foot.
    pub notes: Vec<NotePart>,
    /// How the paragraph is set in whose middle it begins; `start` counts that setting's lines.
    pub opens: Variant,
    /// How the paragraph is set in whose middle it ends; `end` counts that setting's lines.
    pub closes: Variant,
    /// Whole lines that its spaces are widened by.
    pub stretch: i64,
    /// Blocks before and after which it stands half a line wider.
    pub pairs: i64,
    /// How many of its paragraphs are set with a line more; with a line less where negative.
    pub elastic: i64,
    /// Lines that stay empty at its foot.
    pub lack: i64,
}

/// Lines of a note on a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotePart {
    /// Index of the note.
    pub note: usize,
    /// Its first line here.
    pub from: usize,
    /// One past its last line here.
    pub to: usize,
}

/// What is still to be placed: pieces, and notes that were marked but not finished.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct State {
    /// The next piece, or line of the paragraph's setting.
    pub piece: usize,
    /// The next note.
    pub note: usize,
    /// The next line of that note.
    pub line: usize,
    /// How the paragraph is set that the piece stands in; its lines are counted from the paragraph's first piece.
    pub variant: Variant,
    /// How many floats are placed; one that begins before the piece and is not heads the next page.
    pub floats: usize,
    /// Which page of an opening comes next, where that is known.
    pub side: Side,
}

impl State {
    /// The note and line that come next.
    fn notes(self) -> (usize, usize) {
        (self.note, self.line)
    }
}

/// The cheapest way to a state.
#[derive(Clone, Debug)]
struct Way {
    cost: i64,
    before: Option<State>,
    page: Break,
}

/// Cost of a page: a chapter that can end a page earlier does.
const PAGE: i64 = 2_500;
/// Cost of a note that goes on on the next page: more than two empty lines, less than three.
const DIVIDED: i64 = 70_000;
/// Cost of a note that begins on a later page than its mark, or pauses: only where nothing else is possible.
const LATE: i64 = 50_000_000;
/// Cost of a break where none should be.
const FORCED: i64 = 5_000_000;
/// Cost of the square of the lines that a last page lacks to five: hardly less for a line alone than a page
/// costs that is a line short.
const MEAGRE: i64 = 700;
/// Cost of a figure or table on the page after its place.
const HELD: i64 = 300;
/// How many lines a page may be left short of, so that it ends as the other page of its opening does.
const MOST_SPARE: i64 = 2;
/// How many more empty lines than the fullest page a page may have to be considered.
pub const SPREAD: i64 = 6;

/// Breaks a galley into pages; where it is known on which side the first stands, so that facing pages end alike.
#[must_use]
pub fn compose(galley: &Galley, design: &Design, first: Side) -> Vec<Break> {
    let (marks, depths) = (marks(galley), notes::depths(&galley.notes));
    let (floats, notes_bottom) = (floats(galley), notes_bottom(design));
    let composer = Composer { galley, design, notes_bottom, marks, depths, floats };
    composer.run(first)
}

/// For each place between pieces, how many notes were marked before it.
fn marks(galley: &Galley) -> Vec<usize> {
    let mut marked = 0;
    let mut marks = vec![0];
    for piece in &galley.pieces {
        marked = marked_by(piece, marked, galley.notes.len());
        marks.push(marked);
    }
    marks
}

/// How many notes are marked after a piece, of all that there are.
pub fn marked_by(piece: &Piece, before: usize, all: usize) -> usize {
    piece.notes.iter().map(|note| note.0 + 1).fold(before, usize::max).min(all)
}

/// A galley on its way to pages.
pub struct Composer<'a> {
    /// The chapter's column.
    pub galley: &'a Galley,
    /// Sizes.
    pub design: &'a Design,
    /// Where the foot of the notes is, from the top of the text.
    notes_bottom: Length,
    /// For each place between pieces, how many notes were marked before it.
    pub marks: Vec<usize>,
    /// The height of all notes before each.
    pub depths: Vec<Length>,
    /// What may be moved to the next page.
    pub floats: Vec<Float>,
}

/// Where a page could end.
#[derive(Clone, Copy, Debug)]
pub struct End {
    /// One past the last piece, or line of the last paragraph's setting.
    pub piece: usize,
    /// How the paragraph is set that the page ends in.
    pub variant: Variant,
    /// How many notes are marked up to there.
    pub marked: usize,
    /// What it costs to end there.
    pub cost: i64,
    /// The float that is passed over.
    pub held: Option<usize>,
}

/// A page that could follow a state.
pub struct Candidate {
    page: Break,
    next: State,
    cost: i64,
    empty: i64,
}

impl Candidate {
    /// Whether it is so full, and so lucky, that a page far from full is none beside it.
    #[must_use]
    pub fn is_full(&self) -> bool {
        self.cost < FORCED && self.empty <= MOST_ELASTIC
    }
}

impl Composer<'_> {
    fn run(&self, first: Side) -> Vec<Break> {
        let mut open: BTreeMap<State, Way> = BTreeMap::new();
        let mut closed: BTreeMap<State, Way> = BTreeMap::new();
        open.insert(
            State { side: first, ..State::default() },
            Way { cost: 0, before: None, page: Break::default() },
        );
        while let Some((state, way)) = open.pop_first() {
            let cost = way.cost;
            closed.insert(state, way);
            if self.is_done(state) {
                return self.path(&closed, state);
            }
            for candidate in prune(Scan::of(self, state)) {
                let total = cost.saturating_add(candidate.cost);
                if open.get(&candidate.next).is_none_or(|known| total < known.cost) {
                    let way = Way { cost: total, before: Some(state), page: candidate.page };
                    open.insert(candidate.next, way);
                }
            }
        }
        Vec::new()
    }

    fn is_done(&self, state: State) -> bool {
        state.piece >= self.galley.pieces.len()
            && state.note >= self.galley.notes.len()
            && state.floats >= self.floats.len()
    }

    /// How many floats begin before a piece.
    fn floats_before(&self, piece: usize) -> usize {
        self.floats.partition_point(|float| float.first < piece)
    }

    /// The float whose space above is a piece; floats stand one after another.
    #[must_use]
    pub fn float_at(&self, piece: usize) -> Option<usize> {
        self.floats.binary_search_by_key(&piece, |float| float.before).ok()
    }

    /// The float that a state still has to place, at the head of its page.
    #[must_use]
    pub fn waiting(&self, state: State) -> Option<&Float> {
        (self.floats_before(state.piece) > state.floats).then(|| &self.floats[state.floats])
    }

    /// The first piece from one on that is no space.
    #[must_use]
    pub fn skip_spaces(&self, mut piece: usize) -> usize {
        while self.galley.pieces.get(piece).is_some_and(Piece::is_space) {
            piece += 1;
        }
        piece
    }

    /// The pages from a place to another: the cheapest, and those that are left a little short where that may make an
    /// opening end alike.
    pub fn candidates<'c>(
        &'c self,
        state: State,
        start: usize,
        end: &'c End,
        column: &'c Column,
    ) -> impl Iterator<Item = Candidate> + 'c {
        let most = if state.side == Side::Any { 0 } else { MOST_SPARE };
        (0..=most).filter_map(move |spare| self.candidate(state, start, end, column, spare))
    }

    /// The cheapest page from a place to another with its notes: as it is, or with paragraphs a line shorter.
    fn candidate(
        &self,
        state: State,
        start: usize,
        end: &End,
        column: &Column,
        spare: i64,
    ) -> Option<Candidate> {
        let needed = self.excess_lines(column.y);
        // A page of one piece that is too tall stands as it is: nothing could make it fit.
        let single = end.piece <= start + 1 && (end.piece == start || self.waiting(state).is_none());
        let first = if single { 0 } else { needed };
        let most = column.tighter.most();
        let mut cheapest: Option<Candidate> = None;
        for tightened in first..=most.min(first + 2) {
            let Some((candidate, whole)) = self.tightened((state, spare), start, end, column, tightened)
            else {
                continue;
            };
            if cheapest.as_ref().is_none_or(|known| candidate.cost < known.cost) {
                cheapest = Some(candidate);
            }
            // More room than its notes ask for only makes a page emptier.
            if whole {
                break;
            }
        }
        cheapest
    }

    /// Lines by which a column is deeper than a page.
    fn excess_lines(&self, y: Length) -> i64 {
        let line = self.design.leading.to_sp();
        ((y - self.design.depth()).to_sp() + line - 1).div_euclid(line).max(0)
    }

    /// The page with so many paragraphs a line shorter, and whether all its notes stand on it as they should.
    fn tightened(
        &self,
        (state, spare): (State, i64),
        start: usize,
        end: &End,
        column: &Column,
        tightened: i64,
    ) -> Option<(Candidate, bool)> {
        let is_last = self.galley.ends_page(end.piece);
        let mut cost = PAGE + column.tighter.sum(tightened) + end.cost;
        let y = column.y - self.design.leading * tightened;
        let room = self.notes_bottom - y - self.design.note_gap;
        let (columns, between) = (self.galley.notes.as_slice(), between_notes(self.design));
        let galley = (self.galley, self.depths.as_slice());
        let mut notes = PlacedNotes::fill(galley, state.notes(), end.marked, room, between);
        if notes.next == state.notes() && end.piece == start && self.waiting(state).is_none() {
            notes = PlacedNotes::forced(columns, state.notes(), end.marked, room);
        }
        let late = end.marked.saturating_sub(notes::begun(notes.next)) as i64;
        let noted = notes.next != state.notes();
        let paused = i64::from(state.line > 0 && !noted);
        cost += (late + paused) * LATE + notes.divided * DIVIDED;
        let top = self.waiting(state);
        if end.piece == start && !noted && top.is_none() {
            return None;
        }
        let finished = is_last && end.held.is_none() && notes.next.0 >= end.marked;
        let empty = self.empty_lines(y, notes.height);
        // Pages with notes end at the foot, however short their text is.
        if spare > 0 && (finished || noted || spare > empty) {
            return None;
        }
        let mut page = Break {
            start,
            end: end.piece,
            opens: state.variant,
            closes: end.variant,
            top: top.map(|float| float.first..float.after),
            held: end.held.map(|float| self.floats[float].before..self.floats[float].after),
            elastic: -tightened,
            ..Break::default()
        };
        if finished {
            // Notes are no company: they are at the foot, far from so little text.
            let lines = self.design.whole_lines(y).ratio(self.design.leading).round() as i64;
            cost += if start > 0 { MEAGRE * (5 - lines).max(0).pow(2) } else { 0 };
        } else {
            // The rows of a table give way a little: up to a line is spread between them.
            let rows = i64::from(column.rows > 0);
            cost += column.fill(&mut page, (empty - rows).max(spare), spare, noted);
            cost += if noted { state.side.cost(0) } else { state.side.cost(page.lack) };
        }
        let side = state.side.next(if noted { 0 } else { page.lack });
        let piece = match end.variant {
            Variant::Best => self.skip_spaces(end.piece),
            _ => end.piece,
        };
        let floats = self.floats_before(piece) - usize::from(end.held.is_some());
        cost += if end.held.is_some() { HELD } else { 0 };
        let next =
            State { piece, note: notes.next.0, line: notes.next.1, variant: end.variant, floats, side };
        let whole = late + paused + notes.divided == 0;
        Some((Candidate { page, next, cost, empty }, whole))
    }

    /// What it costs that a page ends after some pieces.
    pub fn break_cost(&self, pieces: Range<usize>) -> i64 {
        if pieces.is_empty() || self.galley.ends_page(pieces.end) {
            return 0;
        }
        match self.galley.pieces[pieces.end - 1].keep {
            Keep::Together => FORCED,
            Keep::Break(cost) => cost,
        }
    }

    /// The pages on the way to a state.
    fn path(&self, closed: &BTreeMap<State, Way>, end: State) -> Vec<Break> {
        let mut pages = Vec::new();
        let mut at = end;
        while let Some((before, page)) = closed.get(&at).and_then(|way| Some((way.before?, &way.page))) {
            let notes = notes::parts(&self.galley.notes, before.notes(), at.notes());
            pages.push(Break { notes, ..page.clone() });
            at = before;
        }
        pages.reverse();
        pages
    }

    /// Whole lines between the text and its notes, or below the text.
    fn empty_lines(&self, y: Length, notes: Length) -> i64 {
        let full = if notes > Length::ZERO {
            self.notes_bottom - self.design.note_gap - notes
        } else {
            self.design.depth()
        };
        (full - y).to_sp().div_euclid(self.design.leading.to_sp()).max(0)
    }
}

/// Leaves out pages that are much emptier than the fullest.
fn prune(mut found: Vec<Candidate>) -> Vec<Candidate> {
    let fullest = found.iter().filter(|c| c.cost < FORCED).map(|c| c.empty).min();
    if let Some(fullest) = fullest {
        found.retain(|c| c.cost < FORCED && c.empty <= fullest + SPREAD);
    }
    found
}
