//! Typesets notes as columns of their own: the number, which links back to the mark, then the note's blocks.

use super::blocks::Flow;
use super::frame::Frame;
use super::galley::{FootnoteInfo, Piece, PieceKind, Stretchability};
use crate::book::{Block, BlockKind, Inline, Note, NoteId, display_formula};
use crate::geom::Length;
use crate::lang::Language;
use crate::page::{NodeId, StructRole};
use crate::typeset::par::{self, Measure};

/// The fraction of a page that one image of a note may take.
const PICTURE_OF_NOTE: f64 = 0.6;

/// Space below a table in a note, in lines.
const ROOM_BELOW_TABLE: f64 = 0.35;

/// The form of a note's number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Numeral {
    /// Raised, like its mark: at the foot of a page.
    Raised,
    /// On the line, with a full stop: after the text.
    Plain,
}

impl Flow<'_> {
    /// Typesets a note into a column of its own.
    pub(super) fn note(&mut self, note: &Note, id: NoteId, lang: &Language, node: NodeId) {
        let frame = self.note_frame(lang);
        let before = std::mem::take(&mut self.galley.pieces);
        let (elastic, after_heading) = (std::mem::take(&mut self.galley.elastic), self.after_heading);
        let (bounds, ranks, lead) = (self.galley.float_barriers.len(), self.ranks.clone(), self.lead);
        let structure_node = self.structure.add(Some(node), StructRole::Note);
        self.note_blocks(note, id, Numeral::Raised, &frame, structure_node);
        let column = std::mem::replace(&mut self.galley.pieces, before);
        self.galley.notes.push(closed_up(column, frame.leading));
        let (mark, is_signed) = (self.names.mark_text(id), self.names.is_signed(id));
        self.galley.at_foot.push(FootnoteInfo { note: id, mark, is_signed });
        self.galley.elastic = elastic;
        self.galley.float_barriers.truncate(bounds);
        self.ranks = ranks;
        self.tallest = self.design.depth();
        (self.after_heading, self.lead) = (after_heading, lead);
    }

    /// Sets the number of a note and its blocks.
    pub(super) fn note_blocks(
        &mut self,
        note: &Note,
        id: NoteId,
        numeral: Numeral,
        frame: &Frame,
        node: NodeId,
    ) {
        self.tallest = self.design.depth().scale(PICTURE_OF_NOTE);
        self.after_heading = true;
        let hanging = self.hanging(numeral);
        for (at, block) in note.blocks.iter().enumerate() {
            match &block.kind {
                BlockKind::Paragraph(content) if at == 0 && display_formula(content).is_none() => {
                    let frame = frame.with_language(block.lang.as_ref());
                    self.numbered(content, block, (id, numeral), &frame, node);
                    self.after_heading = false;
                }
                _ if at == 0 => self.number_beside(block, (id, numeral), frame, node),
                _ => self.block(block, &frame.inset(hanging), node),
            }
        }
    }

    /// Sets a note whose first block is not a paragraph (a table, a list, an image), with its number to the
    /// left of it.
    fn number_beside(
        &mut self,
        block: &Block,
        (id, numeral): (NoteId, Numeral),
        frame: &Frame,
        node: NodeId,
    ) {
        let paragraph = self.structure.add(Some(node), StructRole::Paragraph);
        let is_raised = numeral == Numeral::Raised;
        let atoms = self.collect(frame, paragraph, |collector| collector.note_number(id, is_raised));
        let lines = par::lines(&atoms, &Measure::ragged(frame.width), self.shaper);
        let style = if is_raised { self.shaper.superior(&frame.style) } else { frame.style.clone() };
        let number = self.shaper.word(&self.names.numeral(id, is_raised), &style).width;
        let inset = number + self.shaper.space(&frame.style);
        let x = if frame.is_mirrored() { frame.width - number } else { Length::ZERO };
        let draws = lines.into_iter().flat_map(|line| line.draws);
        let draws = draws.map(|draw| draw.moved(x, Length::ZERO)).collect();
        let first = self.galley.pieces.len();
        self.block(block, &frame.inset(inset), node);
        self.hang(first, draws, frame);
    }

    /// Sets the first paragraph of a note, with its number as the link back.
    fn numbered(
        &mut self,
        content: &[Inline],
        block: &Block,
        (id, numeral): (NoteId, Numeral),
        frame: &Frame,
        node: NodeId,
    ) {
        let node = self.structure.add(Some(node), StructRole::Paragraph);
        let atoms = self.collect(frame, node, |collector| {
            collector.note_number(id, numeral == Numeral::Raised);
            collector.generated("\u{a0}");
            collector.inlines(content);
        });
        let measure = Measure { rest: self.hanging(numeral), ..self.measure(frame) };
        let lines = par::lines(&atoms, &measure, self.shaper);
        self.push_lines(lines, frame, Some(block.key), block.span);
    }
}

/// A note's column without spaces at its ends; a little space remains below the last rule of a table.
fn closed_up(column: Vec<Piece>, leading: Length) -> Vec<Piece> {
    let mut kept: Vec<Piece> = Vec::with_capacity(column.len());
    for piece in column {
        let ends_table = || kept.last().is_some_and(|last| matches!(last.kind, PieceKind::Row(_)));
        if !piece.is_space() {
            kept.push(piece);
        } else if ends_table() {
            kept.push(Piece {
                kind: PieceKind::Fixed,
                ..Piece::space(leading.scale(ROOM_BELOW_TABLE), Stretchability::None)
            });
        }
    }
    kept
}
