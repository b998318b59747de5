//! Lists and definitions to pieces: labels hang in the margin of their items.

use super::blocks::Flow;
use super::frame::Frame;
use super::galley::{Piece, PieceKind, Stretchability};
use crate::book::{
    Block, BlockKind, BookPlace, Definition, Inline, List, ListItem, for_each_line, plain_text,
};
use crate::enumerator::Numbering;
use crate::geom::Length;
use crate::lang::Language;
use crate::lang::direction::all_right_to_left;
use crate::page::{NodeId, StructRole};
use crate::typeset::draw::Draw;
use crate::typeset::par::{self, Alignment, Measure};
use crate::typeset::style::Style;

impl Flow<'_> {
    /// A list: bullets or numbers, then the items' blocks.
    pub(super) fn list(&mut self, list: &List, frame: &Frame, node: NodeId) {
        let node = self.structure.add(Some(node), StructRole::List(list.numbering()));
        let labels = labels(list);
        let starts_at_right =
            Frame { starts_at_right: frame.starts_at_right || runs_back(list), ..frame.clone() };
        let frame = &starts_at_right;
        let outer = self.most_inset;
        let most = outer.unwrap_or_else(|| frame.spare() / levels(list));
        self.most_inset = Some(most);
        let inset = self.label_width(&labels, frame).min(most);
        let outermost = frame.width == self.design.measure;
        if outermost {
            self.half_line(frame, Stretchability::None);
        }
        for (item, label) in list.items.iter().zip(&labels) {
            let item_node = self.structure.add(Some(node), StructRole::ListItem);
            let label_draws = self.label(label, inset, frame, item_node);
            let body = self.structure.add(Some(item_node), StructRole::ListBody);
            let first = self.galley.pieces.len();
            self.after_heading = true;
            self.items(&item.blocks, &frame.inset(inset), body, list.tight);
            self.hang(first, label_draws, frame);
        }
        self.most_inset = outer;
        if outermost {
            self.half_line(frame, Stretchability::None);
        }
    }

    /// An item's blocks; those of a loose item are paragraphs with indents.
    fn items(&mut self, blocks: &[Block], frame: &Frame, node: NodeId, tight: bool) {
        let mut inner = frame.clone();
        if tight {
            inner.indent = Length::ZERO;
        }
        self.blocks(blocks, &inner, node);
    }

    /// The widest label and a gap; bullets take one indent.
    fn label_width(&self, labels: &[String], frame: &Frame) -> Length {
        let widest = labels.iter().map(|label| self.shaper.word(label, &frame.style).width).max();
        let gap = frame.style.size.scale(0.5);
        (widest.unwrap_or(Length::ZERO) + gap).max(self.design.indent)
    }

    /// A label, flush with the gap before its item; relative to the frame.
    fn label(&mut self, label: &str, inset: Length, frame: &Frame, item: NodeId) -> Vec<Draw> {
        let node = self.structure.add(Some(item), StructRole::ListLabel);
        let width = inset - frame.style.size.scale(0.5);
        // Beside letters that run back, the stop of a number stands at its left.
        let lang = Language::new("ar");
        let spoken = frame
            .with_language((frame.starts_at_right && !frame.style.lang.is_right_to_left()).then_some(&lang));
        let atoms = self.collect(&spoken, node, |collector| collector.generated(label));
        let (x, measure) = if frame.is_mirrored() {
            // As wide as it is, so that it ends before the gap; its figures and its stop are shaped apart.
            let own = self.shaper.word(label, &frame.style).width + frame.style.size.scale(0.1);
            (frame.width - width, Measure::ragged(own.min(width)))
        } else {
            (Length::ZERO, Measure { alignment: Alignment::Right, ..Measure::ragged(width) })
        };
        let lines = par::lines(&atoms, &measure, self.shaper);
        lines.into_iter().flat_map(|line| line.draws).map(|draw| draw.moved(x, Length::ZERO)).collect()
    }

    /// Hangs a label – an item's, a note's number – before what is shown first since `first`, on its baseline; an
    /// item that shows nothing gets a line of its own.
    pub(super) fn hang(&mut self, first: usize, label: Vec<Draw>, frame: &Frame) {
        let pieces = &self.galley.pieces[first..];
        let is_thing =
            |draw: &Draw| matches!(draw, Draw::Glyphs(_) | Draw::Image { .. } | Draw::Formula { .. });
        let shown = pieces.iter().position(|piece| piece.draws.iter().any(is_thing));
        let tall = || pieces.iter().position(|piece| !piece.is_space() && piece.height > Length::ZERO);
        let line = shown.or_else(tall);
        let baseline = line.and_then(|at| baseline(&pieces[at])).unwrap_or(frame.baseline);
        let draws: Vec<Draw> = label.into_iter().map(|draw| draw.moved(frame.x, baseline)).collect();
        match line {
            Some(at) => self.galley.draw_first(first + at, &draws),
            None => {
                let piece = Piece::new(frame.leading, draws);
                self.galley.pieces.push(Piece { grid: frame.grid, ..piece });
            }
        }
    }

    /// Terms in bold, each run in with its meaning; further paragraphs are moved in.
    pub(super) fn definitions(&mut self, list: &[Definition], block: &Block, frame: &Frame, node: NodeId) {
        let node = self.structure.add(Some(node), StructRole::List(Numbering::Bullets));
        self.half_line(frame, Stretchability::None);
        let mut offset = 0;
        for definition in list {
            let item = self.structure.add(Some(node), StructRole::ListItem);
            let term = self.structure.add(Some(item), StructRole::ListLabel);
            let body = self.structure.add(Some(item), StructRole::ListBody);
            let mut meanings = definition.meanings.iter().flatten();
            let first = meanings.clone().next().and_then(|block| match &block.kind {
                BlockKind::Paragraph(content) => Some((block, content)),
                _ => None,
            });
            if first.is_some() {
                meanings.next();
            }
            let start = self.galley.pieces.len();
            self.term(definition, first, frame, term, body);
            if let Some(piece) = self.galley.pieces.get_mut(start) {
                piece.place = Some(BookPlace { block: block.key, offset });
            }
            // What a link to a glossary's word leads to.
            if let Some(id) = first.and_then(|(block, _)| block.id.as_ref()) {
                self.anchor(id, start);
            }
            offset += crate::book::text_length(&definition.term);
            for meaning in meanings {
                self.after_heading = true;
                self.blocks(std::slice::from_ref(meaning), &frame.inset(self.design.indent), body);
            }
        }
        self.half_line(frame, Stretchability::None);
    }

    /// A term and, on the same line, the paragraph that says what it means.
    fn term(
        &mut self,
        definition: &Definition,
        meaning: Option<(&Block, &Vec<Inline>)>,
        frame: &Frame,
        term: NodeId,
        body: NodeId,
    ) {
        let style = self.term_style(frame);
        let paragraph = meaning.map(|_| self.structure.add(Some(body), StructRole::Paragraph));
        let atoms = self.collect(frame, term, |collector| {
            collector.styled(style, |collector| collector.uncounted(&definition.term));
            collector.generated("\u{a0} ");
            if let (Some((_, content)), Some(paragraph)) = (meaning, paragraph) {
                collector.within(paragraph, |collector| collector.inlines(content));
            }
        });
        let measure = Measure { rest: self.design.indent, ..self.measure(frame) };
        let lines = par::lines(&atoms, &measure, self.shaper);
        self.push_lines(lines, frame, meaning.map(|(block, _)| block.key), definition.span);
    }

    fn term_style(&self, frame: &Frame) -> Style {
        Style::sans(frame.style.size, &frame.style.lang).bold()
    }
}

/// The baseline of a piece's first line of letters; none where a picture is its first thing.
fn baseline(piece: &Piece) -> Option<Length> {
    let mut lines = piece.draws.iter().filter_map(|draw| match draw {
        Draw::Glyphs(run) => Some(Some((run.origin.y, run.size))),
        Draw::Image { .. } if piece.kind != PieceKind::Line => Some(None),
        Draw::Formula { origin, em, .. } => Some(Some((origin.y, *em))),
        _ => None,
    });
    let (first, size) = lines.next()??;
    // What is raised stands less than its size above the letters beside it.
    let near = lines.flatten().map(|(y, _)| y).filter(|y| *y < first + size);
    Some(near.fold(first, Length::max))
}

/// How many lists lie within each other, the outermost with them.
fn levels(list: &List) -> i64 {
    fn within(blocks: &[Block]) -> i64 {
        let inner = |block: &Block| match &block.kind {
            BlockKind::List(list) => levels(list),
            _ => block.children().into_iter().map(within).max().unwrap_or(0),
        };
        blocks.iter().map(inner).max().unwrap_or(0)
    }
    1 + list.items.iter().map(|item| within(&item.blocks)).max().unwrap_or(0)
}

/// Whether all words of a list run from right to left.
fn runs_back(list: &List) -> bool {
    let (mut has_letters, mut runs_back) = (false, true);
    for item in &list.items {
        for_each_line(&item.blocks, &mut |line| {
            let words = if runs_back { plain_text(line) } else { String::new() };
            let has_own = words.contains(char::is_alphabetic);
            has_letters |= has_own;
            runs_back &= !has_own || all_right_to_left(words.chars());
        });
    }
    has_letters && runs_back
}

/// The items' own labels, else bullets or numbers from the list's first.
fn labels(list: &List) -> Vec<String> {
    let label = |(at, item): (u64, &ListItem)| match (&item.label, list.start) {
        (Some(label), _) => label.clone(),
        (None, Some(start)) => format!("{}.", start.saturating_add(at)),
        (None, None) => "•".to_owned(),
    };
    (0..).zip(&list.items).map(label).collect()
}
