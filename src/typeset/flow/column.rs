//! A page's column as it grows, and what it costs to let it end exactly at its foot.

use super::compose::Break;
use super::galley::{Give, Kind, Piece};
use crate::geom::Length;

/// How many whole paragraphs of a page may be a line longer or shorter.
pub const MOST_ELASTIC: i64 = 3;
/// Cost of the square of the lines that stay empty at the foot of a page, beside which the facing page is full.
const EMPTY: i64 = 12_000;
/// The price of an empty line above notes, which end at the foot whatever is above them; one line costs less
/// still.
const EMPTY_ABOVE_NOTES: i64 = 9_000;
const LINE_ABOVE_NOTES: i64 = 1_500;
/// Cost of a space widened by a line, and what the second line costs beyond that; a third is never given.
const STRETCHED: i64 = 120;
const TWICE: i64 = 5_000;
/// Cost of half a line more both before and after a block.
const PAIRED: i64 = 350;

/// The pieces of a page so far.
#[derive(Clone, Debug, Default)]
pub struct Column {
    /// Their height.
    pub y: Length,
    /// Spaces that may be widened by lines.
    lines: i64,
    /// Blocks whose space before stands here, and whose space after may follow.
    before: Vec<usize>,
    /// Blocks both of whose spaces may be widened.
    pairs: i64,
    /// Rows of tables and other places at the end that give way a little.
    pub rows: i64,
    /// Whole paragraphs that could be a line shorter.
    pub tighter: Prices,
    /// Whole paragraphs that could be a line longer.
    pub looser: Prices,
}

/// What the cheapest paragraphs ask for another line.
#[derive(Clone, Copy, Debug, Default)]
pub struct Prices {
    count: i64,
    least: [i64; MOST_ELASTIC as usize],
}

impl Prices {
    /// One paragraph more.
    pub fn add(&mut self, cost: i64) {
        self.count += 1;
        let mut cost = cost;
        for (at, known) in self.least.iter_mut().enumerate() {
            if (at as i64) >= self.count || cost < *known || *known == 0 {
                std::mem::swap(known, &mut cost);
            }
        }
    }

    /// How many paragraphs may be asked.
    #[must_use]
    pub fn most(&self) -> i64 {
        self.count.min(MOST_ELASTIC)
    }

    /// What so many of them ask.
    #[must_use]
    pub fn sum(&self, count: i64) -> i64 {
        self.least[..count.clamp(0, self.most()) as usize].iter().sum()
    }
}

impl Column {
    /// The column from depth `y` on.
    #[must_use]
    pub fn at(&self, y: Length) -> Self {
        Self { y, rows: 0, ..self.clone() }
    }

    /// Counts what a piece, added to the column, can give.
    pub fn count(&mut self, piece: &Piece) {
        match piece.kind {
            Kind::Space(Give::Lines) => self.lines += 1,
            Kind::Space(Give::Half(block)) if self.before.contains(&block) => self.pairs += 1,
            Kind::Space(Give::Half(block)) => self.before.push(block),
            _ => {}
        }
        self.rows = match piece.kind {
            Kind::Row(_) => self.rows + 1,
            Kind::Space(_) => self.rows,
            _ => 0,
        };
    }

    /// Fills empty lines but for some that are to stay, as cheaply as possible, with longer paragraphs and wider
    /// spaces; gives what that and the lines left empty cost.
    pub fn fill(&self, page: &mut Break, empty: i64, spare: i64, above_notes: bool) -> i64 {
        if empty == 0 {
            return 0;
        }
        let (all, empty) = (empty, empty - spare);
        let longer = if page.elastic < 0 { 0 } else { self.looser.most() };
        // Above notes a little white is hardly seen: there spaces grow by a line at most.
        let most = if above_notes { 1 } else { 2 };
        let ways = (0..=longer.min(empty)).flat_map(|looser| {
            let spaces = (self.lines * most).min(empty - looser);
            (0..=spaces).map(move |stretch| (looser, stretch))
        });
        let cheapest = ways.map(|(looser, stretch)| {
            let pairs = self.pairs.min(empty - looser - stretch);
            let rest = empty - looser - stretch - pairs;
            let twice = (stretch - self.lines).max(0);
            let spaces = STRETCHED * stretch + TWICE * twice + PAIRED * pairs;
            (empty_cost(rest + spare, above_notes) + spaces + self.looser.sum(looser), looser, stretch, pairs)
        });
        let Some((cost, looser, stretch, pairs)) = cheapest.min() else { return 0 };
        page.elastic += looser;
        (page.stretch, page.pairs) = (stretch, pairs);
        page.lack = all - looser - stretch - pairs;
        cost
    }
}

/// What lines cost that stay empty.
fn empty_cost(lines: i64, above_notes: bool) -> i64 {
    match (above_notes, lines) {
        (true, ..=1) => LINE_ABOVE_NOTES * lines,
        (true, _) => EMPTY_ABOVE_NOTES * lines * lines,
        (false, _) => EMPTY * lines * lines,
    }
}

#[cfg(test)]
mod tests {
    use super::{Break, Column, EMPTY, Give, Piece, Prices};
    use crate::geom::Length;

    #[test]
    fn the_cheapest_paragraphs_are_asked_first() {
        let mut prices = Prices::default();
        for cost in [500, 90, 300, 100, 700] {
            prices.add(cost);
        }
        assert_eq!((prices.most(), prices.sum(1), prices.sum(2), prices.sum(3)), (3, 90, 190, 490));
        assert_eq!(Prices::default().sum(2), 0);
    }

    #[test]
    fn an_empty_line_is_filled_by_what_costs_least() {
        let mut column = Column::default();
        column.looser.add(2_000);
        let mut page = Break::default();
        assert_eq!(column.fill(&mut page, 2, 0, false), 2_000 + EMPTY);
        assert_eq!((page.elastic, page.stretch, page.pairs), (1, 0, 0));
        let half = || Piece::space(Length::pt(6.0), Give::Half(1));
        column.count(&half());
        column.count(&half());
        let mut page = Break::default();
        assert!(column.fill(&mut page, 1, 0, false) < 2_000);
        assert_eq!((page.elastic, page.stretch, page.pairs), (0, 0, 1));
        column.count(&Piece::space(Length::pt(6.0), Give::Lines));
        let mut page = Break::default();
        column.fill(&mut page, 2, 0, false);
        assert_eq!((page.elastic, page.stretch, page.pairs), (0, 1, 1));
    }

    #[test]
    fn one_space_of_a_block_alone_gives_nothing() {
        let mut column = Column::default();
        column.count(&Piece::space(Length::pt(6.0), Give::Half(1)));
        column.count(&Piece::space(Length::pt(6.0), Give::Half(2)));
        let mut page = Break::default();
        assert_eq!(column.fill(&mut page, 1, 0, false), EMPTY);
        assert_eq!((page.elastic, page.stretch, page.pairs), (0, 0, 0));
    }
}
