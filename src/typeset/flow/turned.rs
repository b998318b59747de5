//! Tables turned on their side: set as wide as a page is deep, each page of them one piece that is read from the right.

use super::blocks::Flow;
use super::frame::Frame;
use super::galley::{BreakAfter, Galley, Head, Piece, PieceKind, Stretchability};
use crate::book::{Block, InlineKind, Table, for_each_inline, for_each_line, text_length};
use crate::geom::{Length, Point};
use crate::page::{NodeId, StructRole};

/// Share of a page's depth that a turned table takes which has notes at the foot.
const BESIDE_NOTES: f64 = 0.8;

impl Flow<'_> {
    /// A table on pages of its own, its top at the left of the page.
    pub(super) fn turned_table(&mut self, table: &Table, block: &Block, frame: &Frame, node: NodeId) {
        let (across, down) = (self.design.depth(), frame.width);
        let width = if has_notes(table) { across.scale(BESIDE_NOTES) } else { across };
        let inner = Frame { x: Length::ZERO, width, ..frame.clone() };
        let floats = self.galley.floats;
        let outer = std::mem::replace(&mut self.galley, Galley { floats, ..Galley::default() });
        self.caption_above(&table.caption, block, &inner, node);
        let node = self.structure.add(Some(node), StructRole::Table);
        self.set_language(node, block.lang.as_ref());
        let too_long = self.diagnostics.len();
        let columns = self.columns(table, block, &inner, down);
        let mut offset = text_length(&table.caption);
        self.all_rows(&columns, &mut offset, node);
        self.diagnostics.truncate(too_long + 1);
        let set = std::mem::replace(&mut self.galley, outer);
        let pages = pages(set.pieces, &set.heads, down);
        let is_single = pages.len() == 1;
        for pieces in pages {
            let first = self.galley.pieces.len();
            self.galley.pieces.push(turned(pieces, width, down));
            if is_single && frame.grid {
                self.galley.float_from(first);
            }
            self.galley.pieces.push(Piece::space(Length::ZERO, Stretchability::None));
        }
    }
}

/// Whether a table marks notes.
fn has_notes(table: &Table) -> bool {
    let mut found = false;
    let mut look = |line: &[crate::book::Inline]| {
        for_each_inline(line, &mut |inline| found |= matches!(inline.kind, InlineKind::NoteMark(_)));
    };
    look(&table.caption);
    for cell in table.cells() {
        look(&cell.content);
        for_each_line(&cell.blocks, &mut look);
    }
    found
}

/// The pieces of each page of a depth; the head is repeated on each.
fn pages(pieces: Vec<Piece>, heads: &[Head], depth: Length) -> Vec<Vec<Piece>> {
    let head_of = |piece: &Piece| match piece.kind {
        PieceKind::Row(number) => heads.get(number).map(|head| Piece::new(head.height, head.draws.clone())),
        _ => None,
    };
    let mut pages = Vec::new();
    let mut open: Vec<Piece> = Vec::new();
    let height = |pieces: &[Piece]| pieces.iter().map(|piece| piece.height).sum::<Length>();
    for piece in pieces {
        if !open.is_empty() && height(&open) + piece.height > depth {
            // The last place where a page may end; else right here.
            let place = open.iter().rposition(|piece| matches!(piece.break_after, BreakAfter::Allowed(_)));
            let place = place.filter(|place| *place > 0).map_or(open.len(), |place| place + 1);
            let mut next = open.split_off(place);
            pages.push(std::mem::take(&mut open));
            let begins = next.first().unwrap_or(&piece);
            let head = head_of(begins);
            next.splice(0..0, head);
            open = next;
        }
        open.push(piece);
    }
    if !open.is_empty() {
        pages.push(open);
    }
    pages
}

/// The pieces of a page in one, turned; in the middle of the text's width.
fn turned(pieces: Vec<Piece>, width: Length, depth: Length) -> Piece {
    let height: Length = pieces.iter().map(|piece| piece.height).sum();
    let mut whole = Piece { grid: false, kind: PieceKind::Fixed, ..Piece::new(width, Vec::new()) };
    let pivot = Point { x: (depth - height).max(Length::ZERO) / 2, y: width };
    let mut top = Length::ZERO;
    for piece in pieces {
        whole.draws.extend(piece.draws.into_iter().map(|draw| draw.moved(Length::ZERO, top).turned(pivot)));
        whole.notes.extend(piece.notes);
        whole.place = whole.place.or(piece.place);
        top += piece.height;
    }
    whole
}
