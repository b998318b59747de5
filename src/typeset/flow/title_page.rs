//! Typesets the title page of a book whose titles or authors' names have notes, with the notes at its foot.

use super::blocks::Flow;
use super::depth::{between_notes, notes_bottom};
use super::frame::Frame;
use super::galley::{Piece, PieceKind};
use super::lines::place_line;
use crate::book::{BlockKind, Chapter, Inline, NoteId};
use crate::config::Config;
use crate::config::design::TextStyle;
use crate::geom::Length;
use crate::page::{NodeId, StructRole};
use crate::typeset::draw::Draw;
use crate::typeset::front::{TitleLine, imprint, title_lines};
use crate::typeset::par;

/// Lines of a title page from its top, and the notes on them.
#[derive(Default)]
struct Lines {
    draws: Vec<Draw>,
    notes: Vec<NoteId>,
    height: Length,
}

impl Flow<'_> {
    /// Sets the lines of the title page as `front` does, with the marks of their notes: each paragraph of the chapter is
    /// such a mark. The imprint is above the notes.
    pub fn title_page(&mut self, config: &Config, chapter: &Chapter, frame: &Frame, node: NodeId) {
        let mut marks = chapter.blocks.iter().filter_map(|block| match &block.kind {
            BlockKind::Paragraph(content) => Some(content.as_slice()),
            _ => None,
        });
        let mut lines = Lines::default();
        for TitleLine { words, style, above, has_note } in title_lines(config, self.design) {
            lines.height += above;
            let mark = if has_note { marks.next() } else { None };
            self.line_of_title((&words, mark.unwrap_or_default()), &style, frame, (&mut lines, node));
        }
        let (foot, style) = imprint(config, self.design);
        let mut below = Lines::default();
        for line in foot {
            self.line_of_title((line, &[]), &style, frame, (&mut below, node));
        }
        self.notes_cited(&mut 0, &chapter.notes, frame, node);
        let y = self.room_above_notes(below.height).max(lines.height + self.design.leading);
        lines.draws.extend(below.draws.into_iter().map(|draw| draw.moved(Length::ZERO, y)));
        let height = if below.height == Length::ZERO { lines.height } else { y + below.height };
        let page = Piece { kind: PieceKind::Fixed, notes: lines.notes, ..Piece::new(height, lines.draws) };
        self.galley.pieces.push(page);
    }

    /// Where lines of a height begin so that they end above all notes, on the grid.
    fn room_above_notes(&self, height: Length) -> Length {
        let design = self.design;
        let notes: Length = self.galley.notes.iter().flatten().map(|line| line.height).sum();
        let is_parted = self.galley.at_foot.iter().any(|note| note.is_signed)
            && self.galley.at_foot.iter().any(|note| !note.is_signed);
        let between = if is_parted { between_notes(design) } else { Length::ZERO };
        let room = match notes {
            Length::ZERO => design.leading * design.lines,
            notes => notes_bottom(design) - notes - between - design.note_gap,
        };
        design.leading * (((room - height).ratio(design.leading)) as i64)
    }

    /// Adds words with the mark of a note as a paragraph of display text.
    fn line_of_title(
        &mut self,
        (words, mark): (&str, &[Inline]),
        style: &TextStyle,
        frame: &Frame,
        (lines, node): (&mut Lines, NodeId),
    ) {
        let own = self.structure.add(Some(node), StructRole::Paragraph);
        let display = Frame { style: self.design.style(style, &frame.style.lang), ..frame.clone() };
        let leading = self.design.whole_lines(display.style.size.scale(1.15));
        let atoms = self.collect(&display, own, |collector| {
            collector.generated(words);
            collector.inlines(mark);
        });
        let measure = self.design.display(style, self.design.measure);
        for line in par::lines(&atoms, &measure, self.shaper) {
            let y = lines.height + leading.scale(0.75);
            place_line(line, (Length::ZERO, y), &mut lines.draws, &mut lines.notes);
            lines.height += leading;
        }
    }
}
