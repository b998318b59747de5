//! Breaks a galley into pages by dynamic programming over page ends, including the notes on each page.
//!
//! A state is the next piece, the next note, the next line of that note and the number of floats placed. The
//! cost of a path counts empty lines, divided notes and bad breaks. This applies Knuth and Plass's method for
//! lines to pages (Plass, "Optimal Pagination Techniques", 1981).

use super::column::{Column, MOST_ELASTIC, empty_cost};
use super::depth::{between_notes, notes_bottom};
use super::float::{Float, Pending, floats};
use super::galley::{BreakAfter, Galley, Piece, Variant};
use super::notes::{self, PlacedNotes};
use super::scan::Scan;
use super::side::SpreadSide;
use crate::geom::Length;
use crate::typeset::design::Design;
use std::collections::BTreeMap;
use std::ops::Range;

/// The content of a page of a galley.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PageContent {
    /// The first piece.
    pub start: usize,
    /// One past the last piece.
    pub end: usize,
    /// The floats at the head of the page, postponed from pages before, each with the space below it.
    pub top: Vec<Range<usize>>,
    /// The floats postponed from this page to those after it, each with the spaces around it.
    pub postponed: Vec<Range<usize>>,
    /// The notes at its foot.
    pub notes: Vec<NotePart>,
    /// The variant of the paragraph within which it begins; `start` counts the lines of that variant.
    pub opens: Variant,
    /// The variant of the paragraph within which it ends; `end` counts the lines of that variant.
    pub closes: Variant,
    /// By how many lines its spaces are widened in total.
    pub stretch: i64,
    /// How many blocks have half a line more before and after them.
    pub pairs: i64,
    /// By how many lines the spaces between its stanzas are widened in total.
    pub stanzas: i64,
    /// How many of its paragraphs are set with a line more; negative for a line less.
    pub elastic: i64,
    /// How many lines stay empty at its foot, or between its text and its notes.
    pub empty_lines: i64,
    /// Whether it has notes at its foot.
    pub has_notes: bool,
    /// How many lines above the foot its notes end, so that it ends like its facing page.
    pub raised: i64,
}

impl PageContent {
    /// How many lines above the foot it ends.
    #[must_use]
    pub fn lack(&self) -> i64 {
        if self.has_notes { self.raised } else { self.empty_lines }
    }
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

/// What remains to be placed: pieces, and notes that were cited but are not complete.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct State {
    /// The next piece, or the next line of the paragraph's variant.
    pub piece: usize,
    /// The next note.
    pub note: usize,
    /// The next line of that note.
    pub line: usize,
    /// The variant of the paragraph that contains the piece; its lines are counted from the paragraph's first
    /// piece.
    pub variant: Variant,
    /// How many floats are placed. Those that begin before the piece and are not placed head the next pages.
    pub floats: usize,
    /// The side of the next page, if known.
    pub side: SpreadSide,
}

impl State {
    /// The next note and its next line.
    fn notes(self) -> (usize, usize) {
        (self.note, self.line)
    }
}

/// The cheapest path to a state.
#[derive(Clone, Debug)]
struct Path {
    cost: i64,
    before: Option<State>,
    page: PageContent,
}

/// Cost of a page, so that a chapter ends a page earlier if it can.
const PAGE: i64 = 2_500;
/// Cost of a note that continues on the next page: more than two empty lines, less than three.
const DIVIDED: i64 = 70_000;
/// Cost of a note that begins on a later page than its mark, or skips a page; so high that it is the last
/// resort.
const LATE: i64 = 50_000_000;
/// Cost of a break where none is allowed.
const FORCED: i64 = 5_000_000;
/// Cost of a last page with fewer than five lines, per square of the missing lines: for a single line a
/// little less than a page that is one line short.
const SHORT_LAST_PAGE: i64 = 700;
/// How many more empty lines than the fullest page a page may have to be considered.
pub const MAX_EXTRA_EMPTY_LINES: i64 = 6;

/// Breaks a galley into pages. If the side of the first page is known, facing pages end alike where possible.
#[must_use]
pub fn compose(galley: &Galley, design: &Design, first: SpreadSide) -> Vec<PageContent> {
    let (marks, depths) = (marks(galley), notes::depths(&galley.notes));
    let (floats, notes_bottom) = (floats(galley, design), notes_bottom(design));
    let composer = Composer { galley, design, notes_bottom, marks, depths, floats };
    composer.run(first)
}

/// For each position between pieces, the number of notes cited before it.
fn marks(galley: &Galley) -> Vec<usize> {
    let mut marked = 0;
    let mut marks = vec![0];
    for piece in &galley.pieces {
        marked = marked_by(piece, marked, galley.notes.len());
        marks.push(marked);
    }
    marks
}

/// The number of notes cited up to and including a piece, at most `all`.
pub fn marked_by(piece: &Piece, before: usize, all: usize) -> usize {
    piece.notes.iter().map(|note| note.0 + 1).fold(before, usize::max).min(all)
}

/// The data for breaking a galley into pages.
pub struct Composer<'a> {
    /// The chapter's column.
    pub galley: &'a Galley,
    /// Sizes and distances.
    pub design: &'a Design,
    /// Position of the foot of the notes, from the top of the text.
    notes_bottom: Length,
    /// For each position between pieces, the number of notes cited before it.
    pub marks: Vec<usize>,
    /// The total height of all notes before each note.
    pub depths: Vec<Length>,
    /// The floats, which may move to the next pages.
    pub floats: Vec<Float>,
}

/// A possible end of a page.
#[derive(Clone, Copy, Debug)]
pub struct End {
    /// One past the last piece, or line of the last paragraph's variant.
    pub piece: usize,
    /// The variant of the paragraph within which the page ends.
    pub variant: Variant,
    /// How many notes are cited up to there.
    pub marked: usize,
    /// The cost of ending there.
    pub cost: i64,
    /// The number of floats at the head of the page.
    pub tops: usize,
    /// The floats that are left for the pages after it.
    pub pending: Pending,
}

/// A page that could follow a state.
pub struct Candidate {
    page: PageContent,
    next: State,
    cost: i64,
    empty: i64,
}

impl Candidate {
    /// Whether it is full and without forced breaks, so that much emptier pages need no examination.
    #[must_use]
    pub fn is_full(&self) -> bool {
        self.cost < FORCED && self.empty <= MOST_ELASTIC
    }
}

impl Composer<'_> {
    fn run(&self, first: SpreadSide) -> Vec<PageContent> {
        let mut open: BTreeMap<State, Path> = BTreeMap::new();
        let mut closed: BTreeMap<State, Path> = BTreeMap::new();
        // The last page may be on the left or on the right.
        let mut end: Option<(i64, State)> = None;
        open.insert(
            State { side: first, ..State::default() },
            Path { cost: 0, before: None, page: PageContent::default() },
        );
        while let Some((state, way)) = open.pop_first() {
            let cost = way.cost;
            closed.insert(state, way);
            if self.is_done(state) {
                if end.is_none_or(|(least, _)| cost < least) {
                    end = Some((cost, state));
                }
                continue;
            }
            for candidate in prune(Scan::of(self, state)) {
                let total = cost.saturating_add(candidate.cost);
                if open.get(&candidate.next).is_none_or(|known| total < known.cost) {
                    let way = Path { cost: total, before: Some(state), page: candidate.page };
                    open.insert(candidate.next, way);
                }
            }
        }
        end.map_or_else(Vec::new, |(_, state)| self.path(&closed, state))
    }

    fn is_done(&self, state: State) -> bool {
        state.piece >= self.galley.pieces.len()
            && state.note >= self.galley.notes.len()
            && state.floats >= self.floats.len()
    }

    /// The first piece from `piece` on that is not a space.
    #[must_use]
    pub fn skip_spaces(&self, mut piece: usize) -> usize {
        while self.galley.pieces.get(piece).is_some_and(Piece::is_space) {
            piece += 1;
        }
        piece
    }

    /// The pages between two places: the cheapest, and some that are a little short so that facing pages may
    /// end alike.
    pub fn candidates<'c>(
        &'c self,
        state: State,
        start: usize,
        end: &'c End,
        column: &'c Column,
    ) -> impl Iterator<Item = Candidate> + 'c {
        state.side.spares().filter_map(move |spare| self.candidate(state, start, end, column, spare))
    }

    /// The cheapest page between two places with its notes, as it is or with some paragraphs a line shorter.
    fn candidate(
        &self,
        state: State,
        start: usize,
        end: &End,
        column: &Column,
        spare: i64,
    ) -> Option<Candidate> {
        let needed = self.excess_lines(column.y);
        // A single piece that is too tall for a page stays as it is, since nothing could make it fit.
        let single = end.piece <= start + 1 && (end.piece == start || end.tops == 0);
        let first = if single { 0 } else { needed };
        let most = column.tighter.count();
        let mut cheapest: Option<Candidate> = None;
        for tightened in first..=most.min(first + 2) {
            let Some((candidate, whole)) = self.tightened((state, spare), start, end, column, tightened)
            else {
                continue;
            };
            if cheapest.as_ref().is_none_or(|known| candidate.cost < known.cost) {
                cheapest = Some(candidate);
            }
            // More room than the notes need only makes the page emptier.
            if whole {
                break;
            }
        }
        cheapest
    }

    /// How many lines a column is deeper than a page.
    fn excess_lines(&self, y: Length) -> i64 {
        let line = self.design.leading.to_sp();
        ((y - self.design.depth()).to_sp() + line - 1).div_euclid(line).max(0)
    }

    /// The page with `tightened` paragraphs a line shorter, and whether all its notes are complete on it.
    fn tightened(
        &self,
        (state, spare): (State, i64),
        start: usize,
        end: &End,
        column: &Column,
        tightened: i64,
    ) -> Option<(Candidate, bool)> {
        let is_last = self.galley.ends_page(end.piece);
        let mut cost = PAGE + column.tighter.cost_of(tightened) + end.cost;
        let y = column.y - self.design.leading * tightened;
        let room = self.notes_bottom - y - self.design.note_gap;
        let (columns, between) = (self.galley.notes.as_slice(), between_notes(self.design));
        let galley = (self.galley, self.depths.as_slice());
        let mut notes = PlacedNotes::fill(galley, state.notes(), end.marked, room, between);
        if notes.next == state.notes() && end.piece == start && end.tops == 0 {
            notes = PlacedNotes::forced(columns, state.notes(), end.marked, room);
        }
        let late = end.marked.saturating_sub(notes::begun(notes.next)) as i64;
        let noted = notes.next != state.notes();
        let paused = i64::from(state.line > 0 && !noted);
        cost += (late + paused) * LATE + notes.divided * DIVIDED;
        if end.piece == start && !noted && end.tops == 0 {
            return None;
        }
        let finished = is_last && end.pending.is_empty() && notes.next.0 >= end.marked;
        let empty = self.empty_lines(y, notes.height);
        if spare > 0 && (finished || spare > empty) {
            return None;
        }
        // A page with notes ends where they do, however short its text is.
        let raised = if noted { spare } else { 0 };
        let mut page = PageContent {
            start,
            end: end.piece,
            opens: state.variant,
            closes: end.variant,
            top: self.tops(state, end.tops),
            postponed: self.held(end.pending, start),
            elastic: -tightened,
            has_notes: noted,
            raised,
            ..PageContent::default()
        };
        if finished {
            // Notes do not count: they are at the foot, far from the few lines of text.
            let lines = self.design.whole_lines(y).ratio(self.design.leading).round() as i64;
            cost += if start > 0 { SHORT_LAST_PAGE * (5 - lines).max(0).pow(2) } else { 0 };
        } else {
            // Table rows can be spread by up to a line in total.
            let rows = i64::from(column.rows > 0);
            let (spare, empty) = (spare - raised, empty - raised);
            cost += column.fill(&mut page, (empty - rows).max(spare), spare, noted);
            cost += empty_cost(raised, false) + state.side.cost(page.lack());
        }
        let side = state.side.next(page.lack());
        let piece = match end.variant {
            Variant::Best => self.skip_spaces(end.piece),
            _ => end.piece,
        };
        let floats = self.floats_before(piece) - end.pending.len();
        cost += self.cost_of(end.pending, start, end.piece);
        let next =
            State { piece, note: notes.next.0, line: notes.next.1, variant: end.variant, floats, side };
        let whole = late + paused + notes.divided == 0;
        Some((Candidate { page, next, cost, empty }, whole))
    }

    /// The cost of ending a page after some pieces.
    pub fn break_cost(&self, pieces: Range<usize>) -> i64 {
        if pieces.is_empty() || self.galley.ends_page(pieces.end) {
            return 0;
        }
        match self.galley.pieces[pieces.end - 1].break_after {
            BreakAfter::Avoided => FORCED,
            BreakAfter::Allowed(cost) => cost,
        }
    }

    /// The pages on the path to a state.
    fn path(&self, closed: &BTreeMap<State, Path>, end: State) -> Vec<PageContent> {
        let mut pages = Vec::new();
        let mut at = end;
        while let Some((before, page)) = closed.get(&at).and_then(|way| Some((way.before?, &way.page))) {
            let notes = notes::parts(&self.galley.notes, before.notes(), at.notes());
            pages.push(PageContent { notes, ..page.clone() });
            at = before;
        }
        pages.reverse();
        pages
    }

    /// Whole empty lines between the text and its notes, or below the text.
    fn empty_lines(&self, y: Length, notes: Length) -> i64 {
        let full = if notes > Length::ZERO {
            self.notes_bottom - self.design.note_gap - notes
        } else {
            self.design.depth()
        };
        (full - y).to_sp().div_euclid(self.design.leading.to_sp()).max(0)
    }
}

/// Removes the pages that are much emptier than the fullest.
fn prune(mut found: Vec<Candidate>) -> Vec<Candidate> {
    let fullest = found.iter().filter(|c| c.cost < FORCED).map(|c| c.empty).min();
    if let Some(fullest) = fullest {
        found.retain(|c| c.cost < FORCED && c.empty <= fullest + MAX_EXTRA_EMPTY_LINES);
    }
    found
}
