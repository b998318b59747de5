//! Enumerates the pages that may begin at a place: all ends within reach, with or without postponing the floats on the
//! way.

use super::column::{Column, MOST_ELASTIC};
use super::compose::{Candidate, Composer, End, MAX_EXTRA_EMPTY_LINES, State, marked_by};
use super::depth::advance;
use super::float::Pending;
use super::galley::{Alternative, BreakAfter, ElasticParagraph, PieceKind, Variant};
use crate::geom::Length;

/// The state of the walk down the galley from the start of a page.
pub struct Scan<'a> {
    composer: &'a Composer<'a>,
    state: State,
    start: usize,
    /// Whether ends that leave much of the page empty are tried too.
    early: bool,
    /// How many of the waiting floats head the page.
    tops: usize,
    found: Vec<Candidate>,
}

impl<'a> Scan<'a> {
    /// All pages that may begin at a state.
    ///
    /// Pages much emptier than others are tried only if there is no full page, since they would be pruned
    /// otherwise.
    #[must_use]
    pub fn of(composer: &'a Composer<'a>, state: State) -> Vec<Candidate> {
        let start = match state.variant {
            Variant::Best => composer.skip_spaces(state.piece),
            _ => state.piece,
        };
        let full = Self { composer, state, start, early: false, tops: 0, found: Vec::new() }.all();
        if full.iter().any(Candidate::is_full) {
            return full;
        }
        Self { composer, state, start, early: true, tops: 0, found: Vec::new() }.all()
    }

    fn all(mut self) -> Vec<Candidate> {
        let waiting = self.composer.waiting(self.state);
        if waiting.is_empty() {
            let column = self.table_head();
            let (first, column) = self.opening(column);
            self.walk(first, column, waiting);
            return self.found;
        }
        let ends_page = self.composer.ends_page_before(waiting, self.state);
        let mut column = Column::default();
        for at in waiting.from..waiting.to {
            let pending = Pending { from: at + 1, ..waiting };
            let Some(below) = self.top(at, column, pending) else { break };
            column = below;
            if !ends_page {
                let (first, column) = self.opening(column.clone());
                self.walk(first, column, pending);
            }
        }
        self.found
    }

    /// The column with the head of a table that continues on the page.
    fn table_head(&self) -> Column {
        let mut column = Column::default();
        let Composer { galley, .. } = self.composer;
        if let Some(PieceKind::Row(table)) = galley.pieces.get(self.start).map(|piece| piece.kind) {
            column.y = galley.heads[table].height;
        }
        column
    }

    /// Adds a postponed float to the head of the page, and tries the page that ends below it; none where it has no room
    /// below another.
    fn top(&mut self, at: usize, mut column: Column, pending: Pending) -> Option<Column> {
        let (pieces, design) = (&self.composer.galley.pieces, self.composer.design);
        let float = self.composer.floats[at];
        for piece in &pieces[float.first..float.last] {
            column.y = advance(column.y, piece, design);
        }
        if self.tops > 0 && column.y > design.depth() {
            return None;
        }
        self.tops += 1;
        self.end(End { variant: self.state.variant, ..self.end_at(self.start, pending) }, &column);
        for piece in &pieces[float.last..float.after] {
            column.y = advance(column.y, piece, design);
            column.count(piece);
        }
        Some(column)
    }

    /// The first piece after the rest of a paragraph in another variant, and the column up to there.
    fn opening(&self, mut column: Column) -> (usize, Column) {
        let Some((elastic, other)) = self.within() else { return (self.start, column) };
        for line in &other.lines[self.start - elastic.pieces.start..] {
            column.y = advance(column.y, line, self.composer.design);
        }
        (elastic.pieces.end, column)
    }

    /// The paragraph, with its variant, within which the page begins.
    fn within(&self) -> Option<(&'a ElasticParagraph, &'a Alternative)> {
        let elastic = self.composer.galley.elastic[..self.elastic_from(self.start)].last()?;
        Some((elastic, elastic.alternative(self.state.variant)?))
    }

    /// Tries each end from a piece on.
    ///
    /// A float on the way is also postponed, and always where others are before it, so that floats keep their order.
    fn walk(&mut self, first: usize, mut column: Column, pending: Pending) {
        let composer = self.composer;
        let pieces = &composer.galley.pieces;
        let mut elastic = self.elastic_from(first);
        let mut entered = elastic;
        let page_end = composer.galley.page_end(self.start);
        let last = composer.last_before(pending).min(page_end);
        let is_noted = composer.is_noted(pending);
        let passed = composer.floats[pending.from..pending.to].last();
        let follows_float = first > self.start && passed.is_some_and(|float| float.after == first);
        for end in first..=last {
            if end > first {
                let piece = &pieces[end - 1];
                // Notes are numbered in reading order.
                if is_noted && !piece.notes.is_empty() {
                    return;
                }
                column.y = advance(column.y, piece, composer.design);
                column.count(piece);
                elastic = self.count_elastic(&mut column, elastic, end);
            }
            let float = composer.float_at(end);
            if let Some(at) = float
                && composer.floats[at].moves
                && end > self.start
            {
                let from = if pending.is_empty() { at } else { pending.from };
                self.walk(composer.floats[at].after, column.clone(), Pending { from, to: at + 1 });
            }
            if let Some(paragraph) = composer.galley.elastic.get(entered)
                && paragraph.pieces.start == end
            {
                self.try_variants(paragraph, pending, &column);
                entered += 1;
            }
            let after_space = end > first && pieces[end - 1].is_space() && end < page_end;
            let most = composer.design.depth() + composer.design.leading * MOST_ELASTIC;
            if column.y > most && end > self.start + 1 && end > first {
                return;
            }
            let empty = end == self.start && self.state.line == 0 && end < pieces.len();
            // Directly after a postponed float, the page may as well end before it.
            let behind = follows_float && end == first && end < pieces.len();
            if !after_space && !empty && !behind {
                let last = self.end_at(end, pending);
                if self.early || end == page_end || !self.is_far_from_full(column.y, last.marked) {
                    self.end(last, &column);
                }
            }
            if float.is_some() && !pending.is_empty() {
                return;
            }
        }
    }

    /// An end between pieces of the galley. The notes of floats that are still to be placed come with them.
    fn end_at(&self, piece: usize, pending: Pending) -> End {
        let cost = self.composer.break_cost(self.start..piece);
        let marked = self.composer.marked_without(pending, piece);
        End { piece, variant: Variant::Best, marked, cost, tops: self.tops, pending }
    }

    fn end(&mut self, end: End, column: &Column) {
        self.found.extend(self.composer.candidates(self.state, self.start, &end, column));
    }

    /// Tries the ends within a paragraph that begins at the end of the column, set with a line less or more.
    fn try_variants(&mut self, elastic: &ElasticParagraph, pending: Pending, column: &Column) {
        let at = elastic.pieces.start;
        for variant in [Variant::Tighter, Variant::Looser] {
            let Some(other) = elastic.alternative(variant) else { continue };
            self.lines(&End { variant, ..self.end_at(at, pending) }, other, column);
        }
    }

    /// Tries the ends between the lines of a paragraph's variant.
    fn lines(&mut self, begin: &End, other: &Alternative, column: &Column) {
        let Composer { galley, design, .. } = self.composer;
        let (mut y, mut marked) = (column.y, begin.marked);
        let is_noted = self.composer.is_noted(begin.pending);
        for (line, piece) in other.lines.iter().enumerate() {
            y = advance(y, piece, design);
            marked = marked_by(piece, marked, galley.notes.len());
            let left = other.lines.len() - line - 1;
            if left < 2 || y > design.depth() || is_noted && !piece.notes.is_empty() {
                return;
            }
            // The rest of the paragraph must fit on a page.
            let fits = (left as i64) < design.lines / 2;
            if let BreakAfter::Allowed(cost) = piece.break_after
                && fits
                && !self.is_far_from_full(y, marked)
            {
                let end = End { piece: begin.piece + line + 1, marked, cost: cost + other.cost, ..*begin };
                self.end(end, &column.at(y));
            }
        }
    }

    /// Whether ending here would leave so many lines empty that the page cannot be a good one.
    fn is_far_from_full(&self, y: Length, marked: usize) -> bool {
        let Composer { depths, design, .. } = self.composer;
        let notes = depths[marked.max(self.state.note)] - depths[self.state.note];
        y + notes + design.leading * (MAX_EXTRA_EMPTY_LINES + MOST_ELASTIC) < design.depth()
    }

    /// Index of the first elastic paragraph at or after a piece.
    fn elastic_from(&self, piece: usize) -> usize {
        self.composer.galley.elastic.partition_point(|paragraph| paragraph.pieces.start < piece)
    }

    /// Counts the elastic paragraphs that end before a piece.
    fn count_elastic(&self, column: &mut Column, mut next: usize, end: usize) -> usize {
        let elastic = &self.composer.galley.elastic;
        while let Some(paragraph) = elastic.get(next).filter(|found| found.pieces.end <= end) {
            paragraph.tighter.iter().for_each(|other| column.tighter.add(other.cost));
            paragraph.looser.iter().for_each(|other| column.looser.add(other.cost));
            next += 1;
        }
        next
    }
}
