//! What is set off from the text: quotations, verse, boxes, code, pauses.

use super::blocks::Flow;
use super::frame::Frame;
use super::galley::{BreakAfter, Piece, PieceKind, Stretchability};
use crate::book::{Block, BookPlace, Inline, Verse, text_length};
use crate::diag::{Diagnostic, Problem};
use crate::geom::{Length, Rect};
use crate::page::{Content, Ink, NodeId, StructRole};
use crate::typeset::draw::Draw;
use crate::typeset::par::{self, Alignment, Measure};
use crate::typeset::style::Style;

/// Signs of a line of code that goes on, the best first.
const TURN_MARKS: [&str; 3] = ["↪", "»", ">"];

/// What every face has.
const PLAIN_ORNAMENT: &str = "* * *";

impl<'a> Flow<'a> {
    /// Lines that the author ended, such as an address: apart from running text, all at its paragraphs' indent.
    pub(super) fn own_lines(&mut self, content: &[Inline], block: &Block, frame: &Frame, node: NodeId) {
        let is_of_text = frame.width == self.design.measure && frame.grid;
        // As boxes, they open no chapter with small capitals or an initial.
        (self.opens_with_caps, self.opens_with_initial) = (0, 0);
        if is_of_text {
            self.half_line(frame, Stretchability::None);
        }
        self.paragraph(content, block, frame, node);
        if is_of_text {
            self.half_line(frame, Stretchability::None);
        }
    }

    pub(super) fn quote(
        &mut self,
        blocks: &[Block],
        attribution: &[Inline],
        block: &Block,
        frame: &Frame,
        node: NodeId,
    ) {
        let node = self.structure.add(Some(node), StructRole::BlockQuote);
        self.set_language(node, block.lang.as_ref());
        self.set_as_quotation(frame, |flow, inner| {
            flow.blocks(blocks, inner, node);
            flow.attribution(attribution, 0, block, inner, node);
        });
    }

    /// Sets what is set off as a quotation is: moved in at both sides, in the size of quotations, half a line apart.
    pub(super) fn set_as_quotation(&mut self, frame: &Frame, set: impl FnOnce(&mut Self, &Frame)) {
        let quotes = &self.design.look.quotes;
        let indent = self.design.text.scale(quotes.indent);
        let mut inner = frame.inset(indent).sized(self.small(frame)).narrowed(indent);
        inner.grid = false;
        inner.style.italic |= quotes.italic;
        let pair = self.pair();
        self.half_line(frame, pair);
        self.after_heading = true;
        set(self, &inner);
        self.half_line(frame, pair);
    }

    /// Who said it: flush right below the quotation, never alone on a page. `offset` is where its words
    /// begin in the block's own text.
    pub(super) fn attribution(
        &mut self,
        attribution: &[Inline],
        offset: usize,
        block: &Block,
        frame: &Frame,
        node: NodeId,
    ) {
        if attribution.is_empty() {
            return;
        }
        self.galley.keep_last();
        let node = self.structure.add(Some(node), StructRole::Paragraph);
        let atoms = self.collect(frame, node, |collector| {
            collector.generated("— ");
            collector.inlines_at(attribution, offset);
        });
        let alignment = if frame.is_mirrored() { Alignment::Ragged } else { Alignment::Right };
        let measure = Measure { alignment, ..Measure::ragged(frame.width) };
        let lines = par::lines(&atoms, &measure, self.shaper);
        self.push_lines(lines, frame, Some(block.key), block.span);
    }

    /// The size of quotations within a frame: notes keep theirs.
    fn small(&self, frame: &Frame) -> Length {
        frame.style.size.min(self.design.small)
    }

    /// Keeps the first line of a stanza with the second, and the last with the one before: no line stands alone on a page.
    ///
    /// `ends` is the number of pieces of the galley behind each line.
    fn keep_first_and_last(&mut self, ends: &[usize]) {
        let Some(inner) = ends.len().checked_sub(1).map(|last| &ends[..last]) else { return };
        for end in [inner.first(), inner.last()].into_iter().flatten() {
            if let Some(piece) = end.checked_sub(1).and_then(|at| self.galley.pieces.get_mut(at)) {
                piece.break_after = BreakAfter::Avoided;
            }
        }
    }

    pub(super) fn verse(&mut self, verse: &Verse, block: &Block, frame: &Frame, node: NodeId) {
        let node = self.structure.add(Some(node), StructRole::BlockQuote);
        let (text, look) = (self.design.text, &self.design.look.verse);
        let size = frame.style.size.min(text.scale(look.size));
        let mut inner = frame.inset(text.scale(look.indent)).sized(size);
        inner.grid = false;
        let (numbers, count) = (verse.numbers, verse.stanzas.iter().map(Vec::len).sum());
        let figures = Style { grey: 90, size: size.scale(0.8), italic: false, ..inner.style.clone() };
        let room = numbers
            .and_then(|numbers| numbers.last(count))
            .map_or(Length::ZERO, |last| self.shaper.word(&last.to_string(), &figures).width + size);
        let whole = inner.width;
        inner = inner.narrowed(room);
        let measure = Measure { rest: self.design.indent, ..Measure::ragged(inner.width) };
        let pair = self.pair();
        let between = match pair {
            Stretchability::Half(own) if frame.grid => Stretchability::Stanzas(own),
            _ => Stretchability::None,
        };
        self.half_line(frame, pair);
        let (mut offset, mut number) = (0, 0);
        for (at, stanza) in verse.stanzas.iter().enumerate() {
            for half in 0..if at > 0 { look.stanza } else { 0 } {
                self.half_line(frame, if half == 0 { between } else { Stretchability::None });
            }
            let paragraph = self.structure.add(Some(node), StructRole::Paragraph);
            let mut ends = Vec::with_capacity(stanza.len());
            for line in stanza {
                let atoms = self.collect(&inner, paragraph, |collector| {
                    collector.inlines_at(line, offset);
                    collector.generated(" ");
                });
                offset += text_length(line);
                let mut lines = par::lines(&atoms, &measure, self.shaper);
                let shown = numbers.and_then(|numbers| numbers.number_beside(number));
                if let (Some(shown), Some(first)) = (shown, lines.first_mut()) {
                    first.draws.extend(self.line_number(
                        shown,
                        &figures,
                        (whole - inner.width, whole),
                        &inner,
                    ));
                }
                number += 1;
                self.push_lines(lines, &inner, Some(block.key), block.span);
                ends.push(self.galley.pieces.len());
            }
            self.keep_first_and_last(&ends);
        }
        self.attribution(&verse.attribution, offset, block, &inner, node);
        self.half_line(frame, pair);
    }

    /// The number beside a line of verse, at the edge of the text that its lines do not begin at; no part of the text
    /// (ISO 32000-2, 14.8.2.2.2: line numbers are artifacts).
    fn line_number(
        &self,
        number: u32,
        style: &Style,
        (room, whole): (Length, Length),
        frame: &Frame,
    ) -> Vec<Draw> {
        let text = number.to_string();
        let word = self.shaper.word(&text, style);
        let x = if frame.is_mirrored() { -room } else { whole - word.width };
        let runs = crate::typeset::running_heads::run(&word, &text, style, Content::Ornament);
        runs.into_iter().map(|run| Draw::Glyphs(run).moved(x, Length::ZERO)).collect()
    }

    /// A box: its title and text between two rules.
    pub(super) fn aside(
        &mut self,
        title: &[Inline],
        blocks: &[Block],
        block: &Block,
        frame: &Frame,
        node: NodeId,
    ) {
        let node = self.structure.add(Some(node), StructRole::Division);
        let inset = self.design.text.scale(0.8);
        let mut inner = frame.inset(inset).sized(self.small(frame)).narrowed(inset);
        inner.grid = false;
        let pair = self.pair();
        self.half_line(frame, pair);
        self.rule(frame, Length::pt(0.8), BreakAfter::Avoided);
        if !title.is_empty() {
            let heading = self.structure.add(Some(node), StructRole::Paragraph);
            let style = Style::sans(self.design.text, &frame.style.lang).bold();
            let titled = Frame { style, ..inner.clone() };
            let atoms = self.collect(&titled, heading, |collector| collector.inlines(title));
            let lines = par::lines(&atoms, &Measure::ragged(inner.width), self.shaper);
            self.push_lines(lines, &titled, Some(block.key), block.span);
            self.galley.keep_last();
        }
        self.after_heading = true;
        self.blocks(blocks, &inner, node);
        self.galley.keep_last();
        self.rule(frame, Length::pt(0.4), BreakAfter::Allowed(0));
        self.half_line(frame, pair);
    }

    /// A rule over the frame's width, with a little room around it.
    fn rule(&mut self, frame: &Frame, weight: Length, break_after: BreakAfter) {
        let height = frame.leading.scale(0.45);
        let rect = Rect::new(frame.x, height / 2 - weight / 2, frame.width, weight);
        let piece = Piece::new(height, vec![Draw::Rule { rect, ink: Ink::grey(0) }]);
        self.galley.pieces.push(Piece { break_after, kind: PieceKind::Fixed, grid: false, ..piece });
    }

    /// Code under its caption. What is too long for a line goes on in the next, moved in as far as it and a little
    /// more, behind a sign that says so.
    pub(super) fn code(
        &mut self,
        caption: &[Inline],
        text: &str,
        block: &Block,
        frame: &Frame,
        node: NodeId,
    ) {
        let size = self.design.code.min(frame.style.size);
        let style = Style::sans(size, &frame.style.lang).code();
        let mut inner = Frame { style, ..frame.inset(self.design.indent) };
        inner.grid = false;
        let pair = self.pair();
        self.half_line(frame, pair);
        self.caption_above(caption, block, &inner, node);
        let node = self.structure.add(Some(node), StructRole::Code);
        let column = self.shaper.space(&inner.style);
        let mut offset = text_length(caption);
        for line in text.trim_end_matches('\n').split('\n') {
            let words = line.trim_start_matches([' ', '\t']);
            let indent = column * par::columns(&line[..line.len() - words.len()]) as i64;
            let indent = indent.min(inner.width / 2);
            let measure =
                Measure { rest: indent + column * 2, balanced: false, ..Measure::ragged(inner.width) };
            let atoms = self.collect(&inner, node, |collector| collector.code_line(line, offset));
            let mut lines = par::lines(&atoms, &measure, self.shaper);
            for line in lines.iter_mut().skip(1) {
                line.draws.extend(self.turn_mark(&inner.style, indent));
            }
            // Before the spaces that it is moved in by.
            if let Some(first) = lines.first_mut() {
                first.offset = Some(offset);
            }
            offset += line.len() + 1;
            self.push_lines(lines, &inner, Some(block.key), block.span);
        }
        self.half_line(frame, pair);
    }

    /// The sign before what goes on of a line of code: the first that the face of code has. It is no part of the
    /// text.
    fn turn_mark(&self, style: &Style, x: Length) -> Vec<Draw> {
        let face = self.shaper.face(style);
        let style = Style { grey: 120, ..style.clone() };
        let has = |sign: &&&str| self.shaper.fonts().showing(sign, face) == Some(face);
        let Some(sign) = TURN_MARKS.iter().find(has) else { return Vec::new() };
        let runs = crate::typeset::running_heads::run(
            &self.shaper.word(sign, &style),
            sign,
            &style,
            Content::Ornament,
        );
        runs.into_iter().map(|run| Draw::Glyphs(run).moved(x, Length::ZERO)).collect()
    }

    /// The design's ornament; three asterisks where no face has one of its signs, which is told once.
    fn ornament(&mut self, block: &Block, frame: &Frame) -> &'a str {
        let ornament = self.design.look.pause.ornament.as_str();
        let (fonts, face) = (self.shaper.fonts(), self.shaper.face(&frame.style));
        let is_missing =
            |sign: &char| *sign != ' ' && fonts.showing(sign.encode_utf8(&mut [0; 4]), face).is_none();
        let Some(character) = ornament.chars().find(is_missing) else { return ornament };
        let problem = Problem::CharacterMissing { character };
        if self.diagnostics.iter().all(|reported| reported.problem != problem) {
            self.diagnostics.push(Diagnostic::new(problem, block.span));
        }
        PLAIN_ORNAMENT
    }

    /// A pause in the text: an ornament.
    pub(super) fn pause(&mut self, block: &Block, frame: &Frame) {
        let ornament = self.ornament(block, frame);
        let word = self.shaper.word(ornament, &frame.style);
        let x = frame.x + (frame.width - word.width) / 2;
        let run = crate::typeset::running_heads::run(&word, ornament, &frame.style, Content::Ornament);
        let draws = run.into_iter().map(|run| Draw::Glyphs(run).moved(x, frame.baseline)).collect();
        let pair = self.pair();
        self.half_line(frame, pair);
        let place = Some(BookPlace { block: block.key, offset: 0 });
        let piece = Piece { grid: false, place, ..Piece::new(frame.leading, draws) };
        self.galley.float_barriers.push(self.galley.pieces.len());
        self.galley.pieces.push(piece.keep_with_next());
        self.half_line(frame, pair);
    }
}
