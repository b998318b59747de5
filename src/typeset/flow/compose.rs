//! Breaks a galley into pages: a dynamic programme over page ends, with the notes that each page must carry.
//!
//! A way is a state (next piece, next note, next line of that note); its cost counts empty lines,
//! divided notes and unlucky breaks. Knuth and Plass's idea for lines, applied to pages
//! (Plass, "Optimal Pagination Techniques", 1981).

use super::galley::{Galley, Keep, Kind, Piece};
use super::notes::PlacedNotes;
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
    /// The notes at its foot.
    pub notes: Vec<NotePart>,
    /// Whole lines that its spaces are widened by.
    pub stretch: i64,
    /// How many of its paragraphs are set with a line more; with a line less where negative.
    pub elastic: i64,
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
struct State {
    piece: usize,
    note: usize,
    line: usize,
}

/// The cheapest way to a state.
#[derive(Clone, Debug)]
struct Way {
    cost: i64,
    before: Option<State>,
    page: Break,
}

/// Cost of the square of each line that stays empty.
const EMPTY: i64 = 3000;
/// Cost of a space widened by a line; the second line costs five times as much, a third is never given.
const STRETCHED: i64 = 120;
/// Cost of a paragraph set with a line more or less than its best.
const ELASTIC: i64 = 90;
/// How many paragraphs of a page may be.
const MOST_ELASTIC: i64 = 3;
/// Cost of a page: a chapter that can end a page earlier does.
const PAGE: i64 = 2_500;
/// Cost of a note that goes on on the next page.
const DIVIDED: i64 = 6_000;
/// Cost of a note that begins on a later page than its mark, or pauses: only where nothing else is possible.
const LATE: i64 = 50_000_000;
/// Cost of a break where none should be.
const FORCED: i64 = 5_000_000;
/// Cost of a last page with fewer than five lines, for each that lacks.
const MEAGRE: i64 = 700;
/// How many more empty lines than the fullest page a page may have to be considered.
const SPREAD: i64 = 6;

/// Breaks a galley into pages.
#[must_use]
pub fn compose(galley: &Galley, design: &Design) -> Vec<Break> {
    let composer = Composer { galley, design, marks: marks(galley) };
    composer.run()
}

/// For each place between pieces, how many notes were marked before it.
fn marks(galley: &Galley) -> Vec<usize> {
    let mut marked = 0;
    let mut marks = vec![0];
    for piece in &galley.pieces {
        let last = piece.notes.iter().map(|note| note.0 + 1).max().unwrap_or(0);
        marked = marked.max(last).min(galley.notes.len());
        marks.push(marked);
    }
    marks
}

/// Where the foot of the notes is, from the top of the text: their last baseline is the grid's.
#[must_use]
pub fn notes_bottom(design: &Design) -> Length {
    let note_baseline = design.note_leading.scale(0.5) + design.note.scale(0.32);
    design.depth() - (design.leading - design.baseline) + (design.note_leading - note_baseline)
}

/// The height that pieces take from the top of a page, spaces at its top left out.
#[must_use]
pub fn advance(y: Length, piece: &Piece, design: &Design) -> Length {
    let top = if piece.grid { design.whole_lines(y) } else { y };
    top + piece.height
}

struct Composer<'a> {
    galley: &'a Galley,
    design: &'a Design,
    marks: Vec<usize>,
}

/// The pieces of a page so far.
#[derive(Clone, Copy, Debug, Default)]
struct Column {
    /// Their height.
    y: Length,
    /// Spaces that may be widened.
    stretches: i64,
    /// Whole paragraphs that could be a line shorter.
    tighter: i64,
    /// Whole paragraphs that could be a line longer.
    looser: i64,
}

/// Fills empty lines with longer paragraphs, then with wider spaces; gives what that costs.
fn fill(page: &mut Break, column: &Column, empty: i64, tightened: i64) -> i64 {
    let looser = if tightened > 0 { 0 } else { empty.min(column.looser).min(MOST_ELASTIC) };
    // Above notes a little white is hardly seen: there spaces grow by a line at most.
    let most = if page.notes.is_empty() { 2 } else { 1 };
    let stretch = (empty - looser).min(column.stretches * most);
    let twice = (stretch - column.stretches).max(0);
    let rest = empty - looser - stretch;
    page.elastic += looser;
    page.stretch = stretch;
    EMPTY * rest * rest + STRETCHED * (stretch + 4 * twice) + ELASTIC * looser
}

/// A page that could follow a state.
struct Candidate {
    page: Break,
    next: State,
    cost: i64,
    empty: i64,
}

impl Composer<'_> {
    fn run(&self) -> Vec<Break> {
        let mut open: BTreeMap<State, Way> = BTreeMap::new();
        let mut closed: BTreeMap<State, Way> = BTreeMap::new();
        open.insert(State::default(), Way { cost: 0, before: None, page: Break::default() });
        while let Some((state, way)) = open.pop_first() {
            let cost = way.cost;
            closed.insert(state, way);
            if self.is_done(state) {
                return path(&closed, state);
            }
            for candidate in self.candidates(state) {
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
        state.piece >= self.galley.pieces.len() && state.note >= self.galley.notes.len()
    }

    /// All pages that may begin at a state.
    fn candidates(&self, state: State) -> Vec<Candidate> {
        let start = self.skip_spaces(state.piece);
        let mut found = Vec::new();
        let mut column = Column { y: self.repeated_head(start), ..Column::default() };
        let mut elastic = self.elastic_from(start);
        let pieces = &self.galley.pieces;
        for end in start..=pieces.len() {
            if end > start {
                let piece = &pieces[end - 1];
                column.y = advance(column.y, piece, self.design);
                column.stretches += i64::from(matches!(piece.kind, Kind::Space { stretch: true }));
                elastic = self.count_elastic(&mut column, elastic, end);
                if piece.is_space() && end < pieces.len() {
                    continue;
                }
            }
            let most = self.design.depth() + self.design.leading * MOST_ELASTIC;
            if column.y > most && end > start + 1 {
                break;
            }
            if end == start && state.line == 0 && end < pieces.len() {
                continue;
            }
            found.extend(self.candidate(state, start..end, &column));
        }
        prune(found)
    }

    fn skip_spaces(&self, mut piece: usize) -> usize {
        while self.galley.pieces.get(piece).is_some_and(Piece::is_space) {
            piece += 1;
        }
        piece
    }

    fn repeated_head(&self, start: usize) -> Length {
        match self.galley.pieces.get(start).map(|piece| piece.kind) {
            Some(Kind::Row(table)) => self.galley.heads[table].height,
            _ => Length::ZERO,
        }
    }

    /// The first elastic paragraph at or after a piece.
    fn elastic_from(&self, piece: usize) -> usize {
        self.galley.elastic.partition_point(|paragraph| paragraph.pieces.start < piece)
    }

    /// Counts the elastic paragraphs that end before a piece.
    fn count_elastic(&self, column: &mut Column, mut next: usize, end: usize) -> usize {
        while let Some(paragraph) = self.galley.elastic.get(next).filter(|found| found.pieces.end <= end) {
            column.tighter += i64::from(paragraph.tighter.is_some());
            column.looser += i64::from(paragraph.looser.is_some());
            next += 1;
        }
        next
    }

    /// The cheapest page of some pieces with their notes: as it is, or with paragraphs a line shorter.
    fn candidate(&self, state: State, pieces: Range<usize>, column: &Column) -> Option<Candidate> {
        let needed = self.excess_lines(column.y);
        // A page of one piece that is too tall stands as it is: nothing could make it fit.
        let first = if pieces.len() > 1 { needed } else { 0 };
        let most = column.tighter.min(MOST_ELASTIC).max(first.min(0));
        (first..=most.max(first).min(first + 2))
            .filter(|&tightened| tightened == 0 || tightened <= column.tighter.min(MOST_ELASTIC))
            .filter_map(|tightened| self.tightened(state, pieces.clone(), column, tightened))
            .min_by_key(|candidate| candidate.cost)
    }

    /// Lines by which a column is deeper than a page.
    fn excess_lines(&self, y: Length) -> i64 {
        let line = self.design.leading.to_sp();
        ((y - self.design.depth()).to_sp() + line - 1).div_euclid(line).max(0)
    }

    /// The page with so many paragraphs a line shorter.
    fn tightened(
        &self,
        state: State,
        pieces: Range<usize>,
        column: &Column,
        tightened: i64,
    ) -> Option<Candidate> {
        let is_last = pieces.end == self.galley.pieces.len();
        let mut cost = PAGE + ELASTIC * tightened + self.break_cost(&pieces, is_last);
        let y = column.y - self.design.leading * tightened;
        let room = notes_bottom(self.design) - y - self.design.note_gap;
        let fresh = state.note + usize::from(state.line > 0);
        let marked = self.marks[pieces.end];
        let notes = PlacedNotes::fill(&self.galley.notes, (state.note, state.line), marked, room);
        let late = marked.saturating_sub(notes.begun.max(fresh)) as i64;
        let paused = i64::from(state.line > 0 && notes.parts.is_empty());
        cost += (late + paused) * LATE + notes.divided * DIVIDED;
        if pieces.is_empty() && notes.parts.is_empty() {
            return None;
        }
        let finished = is_last && notes.next.0 >= self.galley.notes.len();
        let empty = self.empty_lines(y, notes.height);
        let mut page = Break {
            start: pieces.start,
            end: pieces.end,
            notes: notes.parts,
            stretch: 0,
            elastic: -tightened,
        };
        if finished {
            let lines = self.design.lines - empty;
            cost += if pieces.start > 0 && lines < 5 { MEAGRE * (5 - lines) } else { 0 };
        } else {
            // The rows of a table give way a little: up to a line is spread between them.
            let rows = pieces.clone().last().is_some_and(|last| self.is_row(last));
            cost += fill(&mut page, column, (empty - i64::from(rows)).max(0), tightened);
        }
        let next = State { piece: self.skip_spaces(pieces.end), note: notes.next.0, line: notes.next.1 };
        Some(Candidate { page, next, cost, empty })
    }

    fn is_row(&self, piece: usize) -> bool {
        matches!(self.galley.pieces[piece].kind, Kind::Row(_))
    }

    /// What a page's end costs.
    fn break_cost(&self, pieces: &Range<usize>, is_last: bool) -> i64 {
        if pieces.is_empty() || is_last {
            return 0;
        }
        match self.galley.pieces[pieces.end - 1].keep {
            Keep::Together => FORCED,
            Keep::Break(cost) => cost,
        }
    }

    /// Whole lines between the text and its notes, or below the text.
    fn empty_lines(&self, y: Length, notes: Length) -> i64 {
        let full = if notes > Length::ZERO {
            notes_bottom(self.design) - self.design.note_gap - notes
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

/// The pages on the way to a state.
fn path(closed: &BTreeMap<State, Way>, end: State) -> Vec<Break> {
    let mut pages = Vec::new();
    let mut at = Some(end);
    while let Some(way) = at.and_then(|state| closed.get(&state)) {
        if way.before.is_some() {
            pages.push(way.page.clone());
        }
        at = way.before;
    }
    pages.reverse();
    pages
}
