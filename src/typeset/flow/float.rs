//! Floats: a figure that would leave a hole goes to the top of the next page, and text fills the hole.

use super::compose::Break;
use super::galley::{Galley, Kind, Piece};
use crate::typeset::design::Design;

/// Composes a galley, moving figures on until no page ends early because of one.
pub fn float_figures(
    galley: &mut Galley,
    design: &Design,
    compose: fn(&Galley, &Design) -> Vec<Break>,
) -> Vec<Break> {
    let figures = galley.pieces.iter().filter(|piece| piece.kind == Kind::Figure).count();
    let mut breaks = compose(galley, design);
    for _ in 0..figures * 4 {
        let Some(figure) = early(galley, &breaks, design) else { break };
        if !defer(galley, figure) {
            break;
        }
        breaks = compose(galley, design);
    }
    breaks
}

/// The first figure that begins a page whose forerunner stayed emptier than two lines.
fn early(galley: &Galley, breaks: &[Break], design: &Design) -> Option<usize> {
    breaks.windows(2).find_map(|pair| {
        let figure = pair[1].start;
        let is_figure = galley.pieces.get(figure).is_some_and(|piece| piece.kind == Kind::Figure);
        (is_figure && empty_lines(galley, &pair[0], design) > 2).then_some(figure)
    })
}

/// Lines that a page leaves empty, its stretch counted.
fn empty_lines(galley: &Galley, page: &Break, design: &Design) -> i64 {
    let mut y = crate::geom::Length::ZERO;
    for piece in super::compose::pieces_of(galley, page) {
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
fn defer(galley: &mut Galley, figure: usize) -> bool {
    let pieces = &mut galley.pieces;
    let first = if figure > 0 && pieces[figure - 1].is_space() { figure - 1 } else { figure };
    let mut last = figure;
    while pieces.get(last + 1).is_some_and(Piece::is_space) {
        last += 1;
    }
    let Some(to) = paragraph_end(pieces, last + 1) else { return false };
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
