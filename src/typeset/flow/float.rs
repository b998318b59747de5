//! Floats: a figure that would leave a hole goes to the top of the next page, and text fills the hole.

use super::compose::Break;
use super::galley::{Galley, Kind, Piece};
use crate::typeset::design::Design;
use std::ops::Range;

/// Composes a galley, moving figures and tables on until no page ends early because of one.
pub fn float_figures(
    galley: &mut Galley,
    design: &Design,
    compose: fn(&Galley, &Design) -> Vec<Break>,
) -> Vec<Break> {
    let mut breaks = compose(galley, design);
    for _ in 0..galley.floats * 4 {
        let Some(float) = early(galley, &breaks, design) else { break };
        if !defer(galley, float) {
            break;
        }
        breaks = compose(galley, design);
    }
    breaks
}

/// The first float that begins a page whose forerunner stayed emptier than two lines, or that a page
/// divides although it could move: its first piece and one past its last.
fn early(galley: &Galley, breaks: &[Break], design: &Design) -> Option<Range<usize>> {
    breaks.windows(2).find_map(|pair| {
        let number = galley.pieces.get(pair[1].start)?.float?;
        let first = galley.pieces.iter().position(|piece| piece.float == Some(number))?;
        let last = galley.pieces.iter().rposition(|piece| piece.float == Some(number))?;
        let divided = first < pair[1].start;
        (divided || empty_lines(galley, &pair[0], design) > 2).then_some(first..last + 1)
    })
}

/// Lines that a page leaves empty, its stretch counted.
fn empty_lines(galley: &Galley, page: &Break, design: &Design) -> i64 {
    let mut y = crate::geom::Length::ZERO;
    for piece in super::galley::pieces_of(galley, page) {
        y = super::compose::advance(y, piece, design);
    }
    let notes: crate::geom::Length = page
        .notes
        .iter()
        .flat_map(|part| &galley.notes[part.note][part.from..part.to])
        .map(|line| line.height)
        .sum();
    let gap = if page.notes.is_empty() { crate::geom::Length::ZERO } else { design.note_gap };
    (design.depth() - y - notes - gap).to_sp() / design.leading.to_sp()
}

/// Moves a figure and the spaces around it behind the next paragraph; `false` where none follows.
fn defer(galley: &mut Galley, float: Range<usize>) -> bool {
    let pieces = &mut galley.pieces;
    let before = float.start.checked_sub(1).filter(|&before| pieces[before].is_space());
    let first = before.unwrap_or(float.start);
    let mut last = float.end - 1;
    while pieces.get(last + 1).is_some_and(Piece::is_space) {
        last += 1;
    }
    let Some(to) = paragraph_end(pieces, last + 1) else { return false };
    // Notes are numbered as they are read: a float with notes never passes another note.
    let noted = |range: Range<usize>| pieces[range].iter().any(|piece| !piece.notes.is_empty());
    if noted(first..last + 1) && noted(last + 1..to) {
        return false;
    }
    pieces[first..to].rotate_left(last + 1 - first);
    let by = last + 1 - first;
    // A paragraph that the figure now stands in is no longer one stretch of lines.
    galley.elastic.retain(|found| found.pieces.end <= to || found.pieces.start >= to);
    for found in &mut galley.elastic {
        if found.pieces.start > last && found.pieces.end <= to {
            found.pieces = found.pieces.start - by..found.pieces.end - by;
        }
    }
    true
}

/// Where the run of lines that begins at a piece may be broken next; headings and other blocks stop the search.
fn paragraph_end(pieces: &[Piece], from: usize) -> Option<usize> {
    let mut at = from;
    while let Some(piece) = pieces.get(at) {
        if piece.kind != Kind::Line || !piece.grid {
            return None;
        }
        at += 1;
        // A line after which anything may follow: the last of its paragraph or one in its middle.
        if piece.keep != super::galley::Keep::Together {
            return Some(at);
        }
    }
    None
}
