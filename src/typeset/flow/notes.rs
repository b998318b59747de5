//! Places footnotes on a page: as many lines as fit; a long note is divided.

use super::compose::NotePart;
use super::galley::{BreakAfter, Galley, Piece, PieceKind};
use crate::geom::Length;

/// The notes that fit on a page.
#[derive(Debug, Default)]
pub struct PlacedNotes {
    /// Their height.
    pub height: Length,
    /// The note and line with which the next page continues.
    pub next: (usize, usize),
    /// The number of divided notes: one or none.
    pub divided: i64,
}

impl PlacedNotes {
    /// Fills the room with notes, from a note and line up to, but not including, note `until`.
    ///
    /// `depths` are the heights of the notes, `between` is the distance between notes with signs and the
    /// others.
    pub fn fill(
        (galley, depths): (&Galley, &[Length]),
        next: (usize, usize),
        until: usize,
        room: Length,
        between: Length,
    ) -> Self {
        let mut placed = Self { next, ..Self::default() };
        let mut has = [false; 2];
        while placed.next.0 < until {
            let (note, from) = placed.next;
            let lines = &galley.notes[note];
            let height = depths[note + 1] - depths[note];
            // Notes with signs are separated from numbered ones.
            let own = usize::from(galley.is_signed(note));
            let gap = if has[1 - own] && !has[own] { between } else { Length::ZERO };
            if from == 0 && placed.height + gap + height <= room {
                placed.height += gap + height;
                placed.next = (note + 1, 0);
                has[own] = true;
                continue;
            }
            let fitting = fitting(&lines[from..], room - placed.height - gap);
            let whole = from + fitting == lines.len();
            let count = if whole { fitting } else { divided(&lines[from..], fitting) };
            if count == 0 && !lines.is_empty() {
                break;
            }
            placed.height += gap + lines[from..from + count].iter().map(|line| line.height).sum();
            has[own] = true;
            if !whole {
                placed.divided = 1;
                placed.next = (note, from + count);
                break;
            }
            placed.next = (note + 1, 0);
        }
        placed
    }

    /// Places at least one piece of the next note on a page that is otherwise empty, so that a piece too tall
    /// for any page is not lost.
    pub fn forced(columns: &[Vec<Piece>], (note, from): (usize, usize), until: usize, room: Length) -> Self {
        let pieces = columns[..until].get(note).map_or(&[][..], |pieces| &pieces[from..]);
        let count = fitting(pieces, room).max(1).min(pieces.len());
        let next = match () {
            () if count == 0 => (note, from),
            () if count == pieces.len() => (note + 1, 0),
            () => (note, from + count),
        };
        let height = pieces[..count].iter().map(|piece| piece.height).sum();
        Self { height, next, divided: i64::from(next.1 > 0) }
    }
}

/// The number of notes begun, if this note and line come next.
#[must_use]
pub fn begun((note, line): (usize, usize)) -> usize {
    note + usize::from(line > 0)
}

/// The lines of notes from one note and line up to, but not including, another.
#[must_use]
pub fn parts(columns: &[Vec<Piece>], from: (usize, usize), to: (usize, usize)) -> Vec<NotePart> {
    let end = |note: usize| if note == to.0 { to.1 } else { columns[note].len() };
    let begin = |note: usize| if note == from.0 { from.1 } else { 0 };
    let reached = if from == to { from.0 } else { begun(to) };
    (from.0..reached).map(|note| NotePart { note, from: begin(note), to: end(note) }).collect()
}

/// The total height of all notes before each note, and at the end that of all.
#[must_use]
pub fn depths(columns: &[Vec<Piece>]) -> Vec<Length> {
    let mut depths = vec![Length::ZERO];
    let mut depth = Length::ZERO;
    for lines in columns {
        depth += lines.iter().map(|line| line.height).sum();
        depths.push(depth);
    }
    depths
}

/// The number of lines that fit into a room.
fn fitting(lines: &[Piece], room: Length) -> usize {
    let mut height = Length::ZERO;
    lines
        .iter()
        .take_while(|line| {
            height += line.height;
            height <= room
        })
        .count()
}

/// The number of pieces of a divided note that stay: at least two lines on each page, without breaking what
/// must stay together.
fn divided(pieces: &[Piece], fitting: usize) -> usize {
    let is_lonely = |side: &[Piece]| matches!(side, [line] if line.kind == PieceKind::Line);
    let may_end = |here: &usize| {
        let (stay, go) = pieces.split_at(*here);
        let ends = stay.last().is_some_and(|last| last.break_after != BreakAfter::Avoided);
        ends && !go.is_empty() && !is_lonely(stay) && !is_lonely(go)
    };
    (1..=fitting.min(pieces.len())).rev().find(may_end).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::{NotePart, divided, fitting, parts};
    use crate::geom::Length;
    use crate::typeset::flow::{Piece, PieceKind};

    #[test]
    fn a_divided_note_leaves_two_lines_on_each_side() {
        let lines = |count: usize| vec![Piece::new(Length::pt(10.0), Vec::new()); count];
        assert_eq!(divided(&lines(10), 1), 0);
        assert_eq!(divided(&lines(10), 2), 2);
        assert_eq!(divided(&lines(10), 9), 8);
        assert_eq!(divided(&lines(3), 2), 0);
    }

    #[test]
    fn what_stands_together_in_a_note_is_not_divided() {
        let line = Piece::new(Length::pt(10.0), Vec::new());
        let row = Piece { kind: PieceKind::Row(0), ..line.clone() };
        let caption = line.clone().keep_with_next();
        let note = [caption, row.clone(), row.clone(), row.clone(), line.clone(), line];
        assert_eq!(divided(&note, 1), 0);
        assert_eq!(divided(&note, 2), 2);
        assert_eq!(divided(&note, 5), 4);
        assert_eq!(divided(&[row.clone(), row], 1), 1);
    }

    #[test]
    fn the_lines_of_a_page_are_those_between_its_ends() {
        let note = |lines: usize| vec![Piece::new(Length::pt(10.0), Vec::new()); lines];
        let columns = [note(3), note(1), note(4)];
        let part = |note, from, to| NotePart { note, from, to };
        assert_eq!(parts(&columns, (0, 0), (2, 2)), [part(0, 0, 3), part(1, 0, 1), part(2, 0, 2)]);
        assert_eq!(parts(&columns, (0, 2), (1, 0)), [part(0, 2, 3)]);
        assert_eq!(parts(&columns, (2, 1), (2, 3)), [part(2, 1, 3)]);
        assert_eq!(parts(&columns, (2, 1), (2, 1)), []);
        assert_eq!(parts(&columns, (1, 0), (1, 0)), []);
    }

    #[test]
    fn lines_fit_until_the_room_is_used_up() {
        let lines = vec![Piece::new(Length::pt(10.0), Vec::new()); 4];
        assert_eq!(fitting(&lines, Length::pt(29.0)), 2);
        assert_eq!(fitting(&lines, Length::pt(30.0)), 3);
        assert_eq!(fitting(&lines, Length::pt(-5.0)), 0);
    }
}
