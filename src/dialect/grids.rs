//! The cells of tables that are drawn with lines around every cell: `+---+`, `|`, and `+===+` below the heads.
//!
//! Where every line has as many bars as the table has columns, the bars part the cells, wherever they stand. Else the
//! lines are followed by their places, so that a cell may extend over several columns and rows.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// The largest number of columns.
pub(super) const MOST: usize = 100;

/// One cell with its place among the others.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Cell {
    pub(super) row: usize,
    pub(super) column: usize,
    pub(super) rows: usize,
    pub(super) columns: usize,
    /// The lines of its text, each a range of bytes in the table's line of this number.
    pub(super) lines: Vec<(usize, Range<usize>)>,
}

/// A table as it is drawn.
#[derive(Debug, Default)]
pub(super) struct Grid {
    /// The cells in reading order.
    pub(super) cells: Vec<Cell>,
    /// How many of the rows are heads, and how many are the foot.
    pub(super) heads: usize,
    pub(super) feet: usize,
    pub(super) rows: usize,
    /// The widths of the columns in signs.
    pub(super) widths: Vec<usize>,
    pub(super) aligns: Vec<&'static str>,
    /// Whether its lines do not enclose cells, so that words are put into the nearest.
    pub(super) is_torn: bool,
}

/// A line of a table with the place of each sign in columns of a screen.
struct Drawn<'a> {
    text: &'a str,
    /// The byte at which each column begins, and the end.
    bytes: Vec<usize>,
    /// Stretches of rules, from a plus sign to another.
    rules: Vec<(usize, usize)>,
}

impl<'a> Drawn<'a> {
    fn new(text: &'a str) -> Self {
        let mut bytes = Vec::with_capacity(text.len() + 1);
        for (at, sign) in text.char_indices() {
            bytes.extend(std::iter::repeat_n(at, columns_of(sign)));
        }
        bytes.push(text.len());
        let mut drawn = Self { text, bytes, rules: Vec::new() };
        drawn.rules = drawn.find_rules();
        drawn
    }

    fn sign(&self, column: usize) -> Option<u8> {
        self.text.as_bytes().get(*self.bytes.get(column)?).copied()
    }

    fn find_rules(&self) -> Vec<(usize, usize)> {
        let mut found = Vec::new();
        let mut start = 0;
        let is_drawn = |column: usize| matches!(self.sign(column), Some(b'+' | b'-' | b'=' | b':'));
        while start < self.bytes.len() {
            if self.sign(start) != Some(b'+') {
                start += 1;
                continue;
            }
            let end =
                (start..self.bytes.len()).take_while(|column| is_drawn(*column)).last().unwrap_or(start);
            let last = (start..=end).rev().find(|column| self.sign(*column) == Some(b'+')).unwrap_or(start);
            if last > start + 1 {
                found.push((start, last));
            }
            start = end + 1;
        }
        found
    }

    /// Whether the whole line is a rule.
    fn is_rule(&self) -> bool {
        self.rules.first().is_some_and(|(start, end)| *start == 0 && end + 2 >= self.bytes.len())
    }

    /// The columns of the plus signs in rules.
    fn corners(&self) -> impl Iterator<Item = usize> {
        let rules = self.rules.iter().flat_map(|(start, end)| *start..=*end);
        rules.filter(|column| self.sign(*column) == Some(b'+'))
    }

    /// Whether a rule covers some columns from corner to corner.
    fn covers(&self, from: usize, to: usize) -> bool {
        self.rules.iter().any(|(start, end)| *start <= from && to <= *end)
    }

    /// The bytes between two columns, without the spaces at their end.
    fn between(&self, from: usize, to: usize) -> Range<usize> {
        let last = self.bytes.len() - 1;
        let (start, end) = (self.bytes[from.min(last)], self.bytes[to.min(last)]);
        start..start + self.text[start..end.max(start)].trim_end().len()
    }

    /// The text between the bars of the line, as ranges of bytes; a bar behind a backslash is text.
    fn parts(&self) -> Vec<Range<usize>> {
        let mut parts = Vec::new();
        let mut start = None;
        let mut is_escaped = false;
        for (at, sign) in self.text.char_indices() {
            if sign == '|' && !is_escaped {
                parts.extend(start.map(|start| start..at));
                start = Some(at + 1);
            }
            is_escaped = sign == '\\' && !is_escaped;
        }
        let rest = start.unwrap_or(0);
        if !self.text[rest..].trim().is_empty() {
            parts.push(rest..self.text.len());
        }
        parts
    }
}

/// How many columns of a screen a sign takes.
fn columns_of(sign: char) -> usize {
    match sign as u32 {
        0x0300..=0x036f | 0x200b..=0x200f | 0xfe00..=0xfe0f => 0,
        0x1100..=0x115f
        | 0x2e80..=0xa4cf
        | 0xac00..=0xd7a3
        | 0xf900..=0xfaff
        | 0xfe30..=0xfe4f
        | 0xff00..=0xff60
        | 0xffe0..=0xffe6
        | 0x1f300..=0x1faff
        | 0x20000..=0x3fffd => 2,
        _ => 1,
    }
}

/// Whether a line is a rule from its first sign to its last.
pub(super) fn is_rule(words: &str) -> bool {
    words.len() > 2 && words.ends_with('+') && Drawn::new(words).is_rule()
}

/// Reads the lines of a table, the first of which is a rule; none where it has no columns.
pub(super) fn read(lines: &[&str]) -> Option<Grid> {
    let drawn: Vec<Drawn> = lines.iter().map(|line| Drawn::new(line)).collect();
    let first: Vec<usize> = drawn.first()?.corners().collect();
    if first.len() < 2 || first.len() > MOST || drawn.len() < 2 {
        return None;
    }
    let by_bars = || by_bars(&drawn, first.len() - 1, false);
    let mut grid =
        by_bars().or_else(|| by_places(&drawn)).or_else(|| self::by_bars(&drawn, first.len() - 1, true))?;
    grid.cells.sort_by_key(|cell| (cell.row, cell.column));
    Some(grid)
}

/// The table by the bars of its lines; none where a line has others than the table's columns need, unless any will do.
fn by_bars(drawn: &[Drawn], columns: usize, any: bool) -> Option<Grid> {
    let corners: Vec<usize> = drawn[0].corners().take(columns + 1).collect();
    let mut rules = Vec::new();
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    let mut is_open = false;
    for (at, line) in drawn.iter().enumerate() {
        if line.is_rule() {
            if !any && line.corners().count() != columns + 1 {
                return None;
            }
            rules.push((at, rows.len()));
            is_open = false;
            continue;
        }
        let parts = line.parts();
        let is_whole = line.text.starts_with('|') && line.text.ends_with('|');
        if !any && (parts.len() != columns || !is_whole || !line.rules.is_empty()) {
            return None;
        }
        if !std::mem::replace(&mut is_open, true) {
            let row = rows.len();
            let cell = |column| Cell { row, column, rows: 1, columns: 1, lines: Vec::new() };
            rows.push((0..columns).map(cell).collect());
        }
        let Some(row) = rows.last_mut() else { continue };
        let count = parts.len();
        for (number, part) in parts.into_iter().enumerate() {
            let column = if count == columns { number } else { nearest(line, &part, &corners) };
            let length = line.text[part.clone()].trim_end().len();
            row[column.min(columns - 1)].lines.push((at, part.start..part.start + length));
        }
    }
    let count = rows.len();
    let mut grid = Grid {
        cells: rows.into_iter().flatten().collect(),
        rows: count,
        widths: corners.windows(2).map(|pair| pair[1] - pair[0]).collect(),
        is_torn: any,
        ..Grid::default()
    };
    grid.mark(drawn, &rules, &corners);
    Some(grid)
}

/// The column in which the middle of a part of a line is.
fn nearest(line: &Drawn, part: &Range<usize>, corners: &[usize]) -> usize {
    let text = &line.text[part.clone()];
    let (start, end) =
        (part.start + text.len() - text.trim_start().len(), part.start + text.trim_end().len());
    let middle = line.bytes.partition_point(|byte| *byte < usize::midpoint(start, end));
    corners[1..].partition_point(|corner| *corner <= middle).min(corners.len() - 2)
}

/// The table by the places of its lines; none where they do not enclose cells.
fn by_places(drawn: &[Drawn]) -> Option<Grid> {
    let edges: BTreeSet<usize> = drawn.iter().flat_map(Drawn::corners).collect();
    let edges: Vec<usize> = edges.into_iter().take(MOST + 2).collect();
    let rules: Vec<usize> = (0..drawn.len()).filter(|at| !drawn[*at].rules.is_empty()).collect();
    let (columns, rows) = (edges.len().checked_sub(1)?, rules.len().checked_sub(1)?);
    let is_closed = drawn[0].is_rule() && drawn[drawn.len() - 1].is_rule();
    if columns == 0 || columns > MOST || rows == 0 || !is_closed {
        return None;
    }
    let mut sets = Sets::new(rows * columns);
    for row in 0..rows {
        let lines = &drawn[rules[row] + 1..rules[row + 1]];
        for (number, edge) in edges.iter().enumerate() {
            let bars = lines.iter().filter(|line| matches!(line.sign(*edge), Some(b'|' | b'+'))).count();
            let is_inner = number > 0 && number < columns;
            match bars {
                // Lines that disagree, or a side that is open.
                _ if bars > 0 && bars < lines.len() || bars < lines.len() && !is_inner => return None,
                0 if is_inner && !lines.is_empty() => {
                    sets.join(row * columns + number - 1, row * columns + number)
                }
                _ => {}
            }
        }
        for column in 0..columns {
            if row > 0 && !drawn[rules[row]].covers(edges[column], edges[column + 1]) {
                sets.join((row - 1) * columns + column, row * columns + column);
            }
        }
    }
    // Each cell with the column behind it and the number of its places.
    let mut boxes: BTreeMap<usize, (Cell, usize, usize)> = BTreeMap::new();
    for row in 0..rows {
        for column in 0..columns {
            let empty = || (Cell { row, column, rows: 1, columns: 1, lines: Vec::new() }, 0, 0);
            let (cell, right, count) = boxes.entry(sets.root(row * columns + column)).or_insert_with(empty);
            cell.rows = row + 1 - cell.row;
            cell.column = cell.column.min(column);
            *right = (*right).max(column + 1);
            *count += 1;
        }
    }
    let mut cells = Vec::with_capacity(boxes.len());
    for (mut cell, right, count) in boxes.into_values() {
        cell.columns = right - cell.column;
        if count != cell.rows * cell.columns {
            return None;
        }
        let (left, right) = (edges[cell.column] + 1, edges[cell.column + cell.columns]);
        let lines = drawn.iter().enumerate().take(rules[cell.row + cell.rows]).skip(rules[cell.row] + 1);
        cell.lines.extend(lines.map(|(at, line)| (at, line.between(left, right))));
        cells.push(cell);
    }
    let widths = edges.windows(2).map(|pair| pair[1] - pair[0]).collect();
    let mut grid = Grid { cells, rows, widths, ..Grid::default() };
    let rules: Vec<(usize, usize)> = rules.into_iter().enumerate().map(|(row, at)| (at, row)).collect();
    grid.mark(drawn, &rules, &edges);
    Some(grid)
}

impl Grid {
    /// Finds the heads, the foot and the alignments by the rules, each with the number of rows above it.
    fn mark(&mut self, drawn: &[Drawn], rules: &[(usize, usize)], edges: &[usize]) {
        let is_double = |at: usize| drawn[at].is_rule() && drawn[at].text.contains('=');
        let double: Vec<(usize, usize)> =
            rules.iter().copied().filter(|(at, row)| is_double(*at) && *row > 0).collect();
        let heads = double.first().filter(|(_, row)| *row < self.rows);
        self.heads = heads.map_or(0, |(_, row)| *row);
        if let [.., (_, before), (_, last)] = double[..]
            && last == self.rows
            && before > self.heads
        {
            self.feet = last - before;
        }
        let line = &drawn[heads.map_or(0, |(at, _)| *at)];
        let colon = |column: usize| line.sign(column) == Some(b':');
        let align = |pair: &[usize]| match (colon(pair[0] + 1), colon(pair[1] - 1)) {
            (true, true) => "center",
            (false, true) => "right",
            _ => "",
        };
        self.aligns = edges.windows(2).map(align).collect();
    }
}

/// Sets of places that become one cell.
struct Sets(Vec<usize>);

impl Sets {
    fn new(count: usize) -> Self {
        Self((0..count).collect())
    }

    fn root(&mut self, mut at: usize) -> usize {
        while self.0[at] != at {
            self.0[at] = self.0[self.0[at]];
            at = self.0[at];
        }
        at
    }

    fn join(&mut self, one: usize, other: usize) {
        let (one, other) = (self.root(one), self.root(other));
        self.0[one.max(other)] = one.min(other);
    }
}

#[cfg(test)]
mod tests {
    use super::{Grid, read};

    fn grid(drawn: &str) -> Grid {
        read(&drawn.lines().collect::<Vec<_>>()).expect("a table")
    }

    /// The cells of a table: row and column, extent, words.
    fn shape(drawn: &str) -> Vec<String> {
        let lines: Vec<&str> = drawn.lines().collect();
        let shown = |cell: &super::Cell| {
            let each = cell.lines.iter().map(|(at, range)| lines[*at][range.clone()].trim());
            let words = each.filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" ");
            format!("{},{} {}x{} {words}", cell.row, cell.column, cell.columns, cell.rows)
        };
        grid(drawn).cells.iter().map(shown).collect()
    }

    #[test]
    fn cells_over_columns_and_rows_are_found() {
        let drawn = "\
+---------------------+----------+
| Property            | Earth    |
+=============+=======+==========+
|             | min   | -89.2 °C |
| Temperature +-------+----------+
| 1961-1990   | mean  | 14 °C    |
|             +-------+----------+
|             | max   | 56.7 °C  |
+-------------+-------+----------+";
        let wanted = [
            "0,0 2x1 Property",
            "0,2 1x1 Earth",
            "1,0 1x3 Temperature 1961-1990",
            "1,1 1x1 min",
            "1,2 1x1 -89.2 °C",
            "2,1 1x1 mean",
            "2,2 1x1 14 °C",
            "3,1 1x1 max",
            "3,2 1x1 56.7 °C",
        ];
        assert_eq!(shape(drawn), wanted);
        let found = grid(drawn);
        assert_eq!((found.heads, found.feet, found.rows, found.is_torn), (1, 0, 4, false));
    }

    #[test]
    fn heads_feet_and_alignments_are_marked_by_rules() {
        let drawn = "+---+----+\n| a | b  |\n+==:+:==:+\n| 1 | 2  |\n+===+====+\n| 3 | 4  |\n+===+====+";
        let found = grid(drawn);
        assert_eq!((found.heads, found.feet, found.rows), (1, 1, 3));
        assert_eq!(found.aligns, ["right", "center"]);
        let headless = grid("+--:+----+\n| a | b  |\n+---+----+");
        assert_eq!((headless.heads, headless.rows, headless.aligns[0]), (0, 1, "right"));
    }

    #[test]
    fn bars_part_cells_where_they_are_not_below_each_other() {
        let drawn = "+---+---+\n| ağaç | b |\n| c | deniz |\n+---+---+";
        assert_eq!(shape(drawn), ["0,0 1x1 ağaç c", "0,1 1x1 b deniz"]);
        assert!(!grid(drawn).is_torn);
    }

    #[test]
    fn a_torn_table_loses_no_word() {
        let drawn = "+----+----+\n| a  | b |\n| c       | d | e\n+----+----+";
        let found = grid(drawn);
        assert!(found.is_torn);
        let all = shape(drawn).join(" ");
        for word in ["a", "b", "c", "d", "e"] {
            assert!(all.split_whitespace().any(|found| found == word), "{word} in {all}");
        }
    }
}
