//! Turns lines into pieces, with the cost of page breaks between them and of a line more or less.

use super::blocks::Flow;
use super::frame::Frame;
use super::galley::{Alternative, BreakAfter, ElasticParagraph, Piece};
use crate::book::{Block, BlockKey, BookPlace, NoteId};
use crate::diag::{Diagnostic, Problem};
use crate::geom::Length;
use crate::source::Span;
use crate::typeset::draw::Draw;
use crate::typeset::par::{Line, Other, TypesetParagraph};

impl Flow<'_> {
    /// Adds a paragraph with its variants.
    pub(super) fn push_paragraph(&mut self, set: TypesetParagraph, frame: &Frame, block: &Block) {
        let first = self.galley.pieces.len();
        self.push_lines(set.best, frame, Some(block.key), block.span);
        // A variant changes the page by a line of the grid only if its lines have the grid's distance.
        if frame.leading != self.design.leading {
            return;
        }
        let other = |found: Other, price: fn(f64) -> i64| Alternative {
            cost: price(found.worst),
            lines: line_pieces(found.lines, frame, Some(block.key)),
        };
        let tighter = set.tighter.map(|found| other(found, tight_price));
        let looser = set.looser.map(|found| other(found, loose_price));
        if tighter.is_some() || looser.is_some() {
            let pieces = first..self.galley.pieces.len();
            self.galley.elastic.push(ElasticParagraph { pieces, tighter, looser });
        }
    }

    /// Adds the lines of a paragraph.
    pub(super) fn push_lines(&mut self, lines: Vec<Line>, frame: &Frame, key: Option<BlockKey>, span: Span) {
        self.tell_overfull(&lines, span);
        self.galley.pieces.extend(line_pieces(lines, frame, key));
    }

    /// Reports the overfull lines of a paragraph, once.
    pub(super) fn tell_overfull(&mut self, lines: &[Line], span: Span) {
        if let Some(by) = lines.iter().filter_map(|line| line.overfull).max() {
            let points = by.to_pt().ceil() as i64;
            self.diagnostics.push(Diagnostic::new(Problem::LineOverfull { points }, span));
        }
    }
}

/// The cost of a paragraph with a line less, by the badness of its worst line.
fn tight_price(worst: f64) -> i64 {
    90 + (worst * worst / 40.0) as i64
}

/// The cost of a paragraph with a line more. Loose lines cost more, since wide spaces are noticed before
/// narrow ones.
fn loose_price(worst: f64) -> i64 {
    90 + (worst * worst / 10.0) as i64
}

/// The lines of a paragraph as pieces, without widows and orphans.
fn line_pieces(lines: Vec<Line>, frame: &Frame, key: Option<BlockKey>) -> Vec<Piece> {
    let count = lines.len();
    // A page that begins with a line of two or three long words looks as if a paragraph ended there.
    let meagre: Vec<bool> = lines.iter().map(|line| spaces(line) < 3).collect();
    let piece = |(at, line): (usize, Line)| {
        let lonely = count > 1 && (at == 0 || at + 2 == count);
        let before_meagre = at + 1 < count && meagre[at + 1];
        let break_after = match (lonely, line.hyphenated) {
            (true, _) => BreakAfter::Avoided,
            (false, hyphenated) => {
                BreakAfter::Allowed(150 * i64::from(hyphenated) + 900 * i64::from(before_meagre))
            }
        };
        let place = key.zip(line.offset).map(|(block, offset)| BookPlace { block, offset });
        let above = room_above(&line, frame.leading, frame.baseline);
        let baseline = above + frame.baseline;
        let draws = line.draws.into_iter().map(|draw| draw.moved(frame.x, baseline)).collect();
        let piece =
            Piece { break_after, place, grid: frame.grid, ..Piece::new(frame.leading + above, draws) };
        Piece { notes: line.notes, ..piece }
    };
    lines.into_iter().enumerate().map(piece).collect()
}

/// The highest picture, in parts of the leading, that is within a line without room of its own.
const IN_LINE: f64 = 0.86;

/// The room, in whole lines, that a picture in a line needs above it.
pub(super) fn room_above(line: &Line, leading: Length, baseline: Length) -> Length {
    let height = |draw: &Draw| match draw {
        Draw::Image { rect, .. } => Some(rect.size.height),
        _ => None,
    };
    let tallest = line.draws.iter().filter_map(height).max().unwrap_or(Length::ZERO);
    if tallest <= leading.scale(IN_LINE) {
        return Length::ZERO;
    }
    let (over, line) = ((tallest - baseline).to_sp().max(0), leading.to_sp().max(1));
    Length::sp((over + line - 1) / line * line)
}

/// The lines of a caption, each with the distance of its baseline from the first line's top, and the height of all.
pub(super) fn stacked(lines: Vec<Line>, leading: Length) -> (Vec<(Line, Length)>, Length) {
    let (mut made, mut height) = (Vec::with_capacity(lines.len()), Length::ZERO);
    let baseline = leading.scale(0.75);
    for line in lines {
        height += room_above(&line, leading, baseline);
        made.push((line, height + baseline));
        height += leading;
    }
    (made, height)
}

/// Adds what a line draws, moved to a place, and the notes that it marks.
pub(super) fn place_line(
    line: Line,
    (x, baseline): (Length, Length),
    draws: &mut Vec<Draw>,
    notes: &mut Vec<NoteId>,
) {
    draws.extend(line.draws.into_iter().map(|draw| draw.moved(x, baseline)));
    notes.extend(line.notes);
}

/// The number of spaces between the words of a line.
fn spaces(line: &Line) -> usize {
    let texts = line.draws.iter().filter_map(|draw| match draw {
        Draw::Glyphs(run) => Some(run.text.as_str()),
        _ => None,
    });
    texts.collect::<String>().trim().matches(' ').count()
}
