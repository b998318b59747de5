//! The column of a page while it is filled, and the cost of making it end exactly at the foot.

use super::compose::PageContent;
use super::galley::{Piece, PieceKind, Stretchability};
use crate::geom::Length;

/// The most whole paragraphs of a page that may be set a line longer or shorter.
pub const MOST_ELASTIC: i64 = 3;
/// Cost of empty lines at the foot of a page, per square of their number, while the facing page is full.
const EMPTY: i64 = 12_000;
/// Cost of empty lines above notes, per square of their number, since the notes are at the foot in any case.
/// A single line costs less.
const EMPTY_ABOVE_NOTES: i64 = 9_000;
const LINE_ABOVE_NOTES: i64 = 1_500;
/// Cost of widening a space by a line, and the extra cost of a second line. A space never gets a third.
const STRETCHED: i64 = 120;
const STRETCHED_TWICE: i64 = 5_000;
/// Cost of half a line more both before and after a block.
const PAIRED: i64 = 350;
/// Cost of a line more between stanzas: more than what a reader sees less. Each space gets one line at most.
const BETWEEN_STANZAS: i64 = 700;

/// The most lines that stay empty on a page worth filling. A page with more is short for every reader, and loose lines on
/// it would serve nothing.
const MOST_EMPTY: i64 = 3;

/// The pieces of a page so far.
#[derive(Clone, Debug, Default)]
pub struct Column {
    /// Their height.
    pub y: Length,
    /// Number of spaces that may be widened by lines.
    lines: i64,
    /// Blocks whose space before is in the column and whose space after has not come yet.
    before: Vec<usize>,
    /// Number of blocks both of whose spaces may be widened.
    pairs: i64,
    /// Number of spaces between stanzas.
    stanzas: i64,
    /// Number of table rows and similar places at the end that can be stretched slightly.
    pub rows: i64,
    /// Costs of whole paragraphs that could be a line shorter.
    pub tighter: VariantCosts,
    /// Costs of whole paragraphs that could be a line longer.
    pub looser: VariantCosts,
}

/// The costs of the cheapest paragraphs that can change by a line.
#[derive(Clone, Copy, Debug, Default)]
pub struct VariantCosts {
    count: i64,
    least: [i64; MOST_ELASTIC as usize],
}

impl VariantCosts {
    /// Adds a paragraph.
    pub fn add(&mut self, cost: i64) {
        self.count += 1;
        let mut cost = cost;
        for (at, known) in self.least.iter_mut().enumerate() {
            if (at as i64) >= self.count || cost < *known || *known == 0 {
                std::mem::swap(known, &mut cost);
            }
        }
    }

    /// The number of paragraphs that may change.
    #[must_use]
    pub fn count(&self) -> i64 {
        self.count.min(MOST_ELASTIC)
    }

    /// The cost of changing the `count` cheapest.
    #[must_use]
    pub fn cost_of(&self, count: i64) -> i64 {
        self.least[..count.clamp(0, self.count()) as usize].iter().sum()
    }
}

impl Column {
    /// A copy of the column at depth `y`, without rows at its end.
    #[must_use]
    pub fn at(&self, y: Length) -> Self {
        Self { y, rows: 0, ..self.clone() }
    }

    /// Counts how far a piece, added to the column, can be stretched or shrunk.
    pub fn count(&mut self, piece: &Piece) {
        match piece.kind {
            PieceKind::Space(Stretchability::Lines) => self.lines += 1,
            PieceKind::Space(Stretchability::Half(block)) if self.before.contains(&block) => self.pairs += 1,
            PieceKind::Space(Stretchability::Half(block)) => self.before.push(block),
            PieceKind::Space(Stretchability::Stanzas(_)) => self.stanzas += 1,
            _ => {}
        }
        self.rows = match piece.kind {
            PieceKind::Row(_) => self.rows + 1,
            PieceKind::Space(_) => self.rows,
            _ => 0,
        };
    }

    /// Fills `empty` lines, except `spare` of them, at the least cost with longer paragraphs and wider
    /// spaces; fills nothing if more than [`MOST_EMPTY`] lines would stay empty.
    ///
    /// Returns the cost of that and of the lines left empty.
    pub fn fill(&self, page: &mut PageContent, empty: i64, spare: i64, above_notes: bool) -> i64 {
        if empty == 0 {
            return 0;
        }
        let (all, empty) = (empty, empty - spare);
        let longer = if page.elastic < 0 { 0 } else { self.looser.count() };
        // Above notes some white space is hardly visible, so spaces grow by one line at most.
        let most = if above_notes { 1 } else { 2 };
        if empty - longer - self.lines * most - self.pairs - self.stanzas > MOST_EMPTY {
            page.empty_lines = all;
            return empty_cost(all, above_notes);
        }
        let ways = (0..=longer.min(empty)).flat_map(|looser| {
            let spaces = (self.lines * most).min(empty - looser);
            (0..=spaces).map(move |stretch| (looser, stretch))
        });
        let cheapest = ways.map(|(looser, stretch)| {
            let pairs = self.pairs.min(empty - looser - stretch);
            let stanzas = self.stanzas.min(empty - looser - stretch - pairs);
            let rest = empty - looser - stretch - pairs - stanzas;
            let twice = (stretch - self.lines).max(0);
            let spaces = STRETCHED * stretch + STRETCHED_TWICE * twice + PAIRED * pairs;
            let spaces = spaces + BETWEEN_STANZAS * stanzas;
            (
                empty_cost(rest + spare, above_notes) + spaces + self.looser.cost_of(looser),
                looser,
                stretch,
                pairs,
                stanzas,
            )
        });
        let Some((cost, looser, stretch, pairs, stanzas)) = cheapest.min() else { return 0 };
        page.elastic += looser;
        (page.stretch, page.pairs, page.stanzas) = (stretch, pairs, stanzas);
        page.empty_lines = all - looser - stretch - pairs - stanzas;
        cost
    }
}

/// The cost of lines that stay empty.
pub fn empty_cost(lines: i64, above_notes: bool) -> i64 {
    match (above_notes, lines) {
        (true, ..=1) => LINE_ABOVE_NOTES * lines,
        (true, _) => EMPTY_ABOVE_NOTES * lines * lines,
        (false, _) => EMPTY * lines * lines,
    }
}

#[cfg(test)]
mod tests {
    use super::{Column, EMPTY, PageContent, Piece, Stretchability, VariantCosts};
    use crate::geom::Length;

    #[test]
    fn the_cheapest_paragraphs_are_asked_first() {
        let mut prices = VariantCosts::default();
        for cost in [500, 90, 300, 100, 700] {
            prices.add(cost);
        }
        assert_eq!(
            (prices.count(), prices.cost_of(1), prices.cost_of(2), prices.cost_of(3)),
            (3, 90, 190, 490)
        );
        assert_eq!(VariantCosts::default().cost_of(2), 0);
    }

    #[test]
    fn an_empty_line_is_filled_by_what_costs_least() {
        let mut column = Column::default();
        column.looser.add(2_000);
        let mut page = PageContent::default();
        assert_eq!(column.fill(&mut page, 2, 0, false), 2_000 + EMPTY);
        assert_eq!((page.elastic, page.stretch, page.pairs), (1, 0, 0));
        let half = || Piece::space(Length::pt(6.0), Stretchability::Half(1));
        column.count(&half());
        column.count(&half());
        let mut page = PageContent::default();
        assert!(column.fill(&mut page, 1, 0, false) < 2_000);
        assert_eq!((page.elastic, page.stretch, page.pairs), (0, 0, 1));
        column.count(&Piece::space(Length::pt(6.0), Stretchability::Lines));
        let mut page = PageContent::default();
        column.fill(&mut page, 2, 0, false);
        assert_eq!((page.elastic, page.stretch, page.pairs), (0, 1, 1));
    }

    #[test]
    fn stanzas_give_what_nothing_else_does() {
        let mut column = Column::default();
        for _ in 0..2 {
            column.count(&Piece::space(Length::pt(6.0), Stretchability::Stanzas(1)));
        }
        column.count(&Piece::space(Length::pt(6.0), Stretchability::Lines));
        let mut page = PageContent::default();
        column.fill(&mut page, 1, 0, false);
        assert_eq!((page.stretch, page.stanzas, page.empty_lines), (1, 0, 0));
        let mut page = PageContent::default();
        column.fill(&mut page, 4, 0, false);
        assert_eq!((page.stretch, page.stanzas, page.empty_lines), (2, 2, 0));
    }

    #[test]
    fn a_page_that_stays_short_is_not_loosened() {
        let mut column = Column::default();
        column.looser.add(100);
        column.count(&Piece::space(Length::pt(6.0), Stretchability::Lines));
        let mut page = PageContent::default();
        assert_eq!(column.fill(&mut page, 7, 0, false), 49 * EMPTY);
        assert_eq!((page.elastic, page.stretch, page.empty_lines), (0, 0, 7));
        column.fill(&mut page, 6, 0, false);
        assert_eq!((page.elastic, page.stretch, page.empty_lines), (1, 2, 3));
    }

    #[test]
    fn one_space_of_a_block_alone_gives_nothing() {
        let mut column = Column::default();
        column.count(&Piece::space(Length::pt(6.0), Stretchability::Half(1)));
        column.count(&Piece::space(Length::pt(6.0), Stretchability::Half(2)));
        let mut page = PageContent::default();
        assert_eq!(column.fill(&mut page, 1, 0, false), EMPTY);
        assert_eq!((page.elastic, page.stretch, page.pairs), (0, 0, 0));
    }
}
