//! Typesets parts of a chapter that have a layout of their own, such as its authors and its summary.

use super::blocks::Flow;
use super::frame::Frame;
use super::galley::{Piece, PieceKind, Stretchability};
use crate::book::{
    Block, BlockKind, BookPlace, ChapterKind, ChapterPart, Definition, Inline, Note, behind_role, plain_text,
    text_length,
};
use crate::config::design::TextStyle;
use crate::enumerator::Numbering;
use crate::geom::Length;
use crate::page::{NodeId, StructRole};
use crate::typeset::contents::end_of;
use crate::typeset::draw::{Deferred, Draw};
use crate::typeset::par::{self, Alignment, Measure};
use crate::typeset::running_heads;
use crate::typeset::style::Style;

impl Flow<'_> {
    pub(super) fn chapter_part(
        &mut self,
        what: ChapterPart,
        blocks: &[Block],
        block: &Block,
        frame: &Frame,
        node: NodeId,
    ) {
        match what {
            _ if what.is_line() => return self.lines_of(what, blocks, frame, node),
            ChapterPart::Chronology => return self.dated(blocks, frame, node),
            ChapterPart::Glossary | ChapterPart::Abbreviations => return self.blocks(blocks, frame, node),
            ChapterPart::Letter => return self.written_letter(blocks, frame, node),
            _ if what.is_of_letter() => return self.lines_of_letter(what, blocks, frame, node),
            _ if what.listed().is_some() => return self.list_of(blocks, frame, node),
            _ => {}
        }
        let pair = self.pair();
        self.half_line(frame, pair);
        self.small_part(what, blocks, block, frame, node);
        self.half_line(frame, pair);
    }

    /// Sets what belongs to a chapter's title, and its notes: first the names, one per line, then smaller
    /// parts, with half a line between them.
    pub(super) fn of_title(
        &mut self,
        blocks: &[Block],
        (next_note, notes): (&mut usize, &[Note]),
        frame: &Frame,
        node: NodeId,
    ) {
        let mut around = None;
        for block in blocks {
            match &block.kind {
                BlockKind::ChapterPart { what, blocks } if !what.is_line() => {
                    let space =
                        if around.is_some() { Stretchability::None } else { *around.insert(self.pair()) };
                    self.half_line(frame, space);
                    let own = frame.with_language(block.lang.as_ref());
                    self.small_part(*what, blocks, block, &own, node);
                }
                _ => self.block(block, frame, node),
            }
            self.notes_cited(next_note, notes, frame, node);
        }
        if let Some(pair) = around {
            self.half_line(frame, pair);
        }
        if !blocks.is_empty() {
            self.galley.pieces.push(Piece::space(frame.leading, Stretchability::None));
            self.after_heading = true;
        }
    }

    /// Sets a summary or a similar part: smaller, and indented at both sides.
    fn small_part(
        &mut self,
        what: ChapterPart,
        blocks: &[Block],
        block: &Block,
        frame: &Frame,
        node: NodeId,
    ) {
        if what == ChapterPart::Epigraph {
            let inner = frame.inset(frame.width.scale(0.38)).sized(self.design.small.min(frame.style.size));
            return self.ragged(blocks, &Frame { grid: false, ..inner }, node);
        }
        let words = frame.style.lang.words();
        let node = self.structure.add(Some(node), StructRole::Division);
        self.set_language(node, block.lang.as_ref());
        let mut inner = frame.inset(self.design.indent).narrowed(self.design.indent);
        inner.style.size = inner.style.size.min(self.design.small);
        inner.grid = false;
        match what {
            ChapterPart::Keywords => self.run_in(words.keywords, blocks, &inner, node),
            ChapterPart::ToCite => self.run_in(words.to_cite, blocks, &inner, node),
            _ => {
                let heading = self.structure.add(Some(node), StructRole::Paragraph);
                let titled = Frame { style: self.label_style(&inner), ..inner.clone() };
                let atoms =
                    self.collect(&titled, heading, |collector| collector.generated(words.abstract_word()));
                let lines = par::lines(&atoms, &Measure::ragged(inner.width), self.shaper);
                self.push_lines(lines, &titled, None, block.span);
                self.galley.keep_last();
                self.after_heading = true;
                self.blocks(blocks, &inner, node);
            }
        }
    }

    /// Sets lines below a title: names in the text size, affiliations smaller.
    fn lines_of(&mut self, what: ChapterPart, blocks: &[Block], frame: &Frame, node: NodeId) {
        let (text, lang) = (self.design.text, &frame.style.lang);
        let title = &self.design.look.chapter.title;
        let style = match what {
            ChapterPart::Subtitle => {
                self.design.style(&TextStyle { face: title.face, size: 1.22, ..TextStyle::default() }, lang)
            }
            ChapterPart::Authors => self.design.text_style(text.scale(1.08), lang),
            ChapterPart::Translators => self.design.text_style(text, lang),
            _ => self.design.text_style(self.design.small, lang).italic(),
        };
        let lined = Frame { style, ..frame.clone() };
        let role = lang.words().roles[1];
        for block in blocks {
            let BlockKind::Paragraph(content) = &block.kind else {
                self.after_heading = true;
                self.blocks(std::slice::from_ref(block), &lined, node);
                continue;
            };
            let own = self.structure.add(Some(node), StructRole::Paragraph);
            let atoms = self.collect(&lined, own, |collector| {
                if what == ChapterPart::Translators && behind_role(&plain_text(content), role).is_none() {
                    collector.generated(&format!("{role}: "));
                }
                collector.inlines(content);
            });
            let lines = par::lines(&atoms, &self.design.display(title, lined.width), self.shaper);
            self.push_lines(lines, &lined, Some(block.key), block.span);
            self.galley.keep_last();
        }
        if what == ChapterPart::Subtitle {
            self.half_line(frame, Stretchability::None);
            self.half_line(frame, Stretchability::None);
        }
    }

    /// Sets a page without a heading: a dedication or an epigraph, a third of the way down the page and
    /// indented.
    pub fn page_without_heading(
        &mut self,
        kind: ChapterKind,
        blocks: &[Block],
        notes: &[Note],
        frame: &Frame,
        node: NodeId,
    ) {
        let lines = (self.design.depth().ratio(self.design.leading) / 3.0) as i64;
        let space = Piece::new(frame.leading * lines, Vec::new());
        self.galley.pieces.push(Piece { kind: PieceKind::Fixed, ..space }.keep_with_next());
        let mut inner = frame.inset(frame.width.scale(0.38));
        if kind == ChapterKind::Dedication {
            inner.style = inner.style.italic();
        }
        self.ragged(blocks, &inner, node);
        self.notes_cited(&mut 0, notes, frame, node);
    }

    /// Sets paragraphs and quotations flush left, with the attribution below.
    fn ragged(&mut self, blocks: &[Block], frame: &Frame, node: NodeId) {
        for block in blocks {
            let own = &frame.with_language(block.lang.as_ref());
            match &block.kind {
                BlockKind::Paragraph(content) => {
                    let paragraph = self.structure.add(Some(node), StructRole::Paragraph);
                    self.set_language(paragraph, block.lang.as_ref());
                    let atoms = self.collect(own, paragraph, |collector| collector.inlines(content));
                    let lines = par::lines(&atoms, &Measure::ragged(own.width), self.shaper);
                    self.push_lines(lines, own, Some(block.key), block.span);
                }
                BlockKind::Quote { blocks, attribution } => {
                    let quote = self.structure.add(Some(node), StructRole::BlockQuote);
                    self.ragged(blocks, own, quote);
                    self.attribution(attribution, 0, block, own, quote);
                }
                BlockKind::ChapterPart { blocks, .. } => self.ragged(blocks, own, node),
                _ => self.block(block, own, node),
            }
        }
    }

    /// Sets a list of figures or similar: entries with page numbers, with dot leaders if the contents have them;
    /// continuation lines are indented.
    fn list_of(&mut self, blocks: &[Block], frame: &Frame, node: NodeId) {
        let list = self.structure.add(Some(node), StructRole::Toc);
        for block in blocks {
            let BlockKind::Paragraph(content) = &block.kind else { continue };
            let own = self.structure.add(Some(list), StructRole::TocItem);
            // From right to left the page stands behind the words.
            let (words, page) = content.split_at(if frame.is_mirrored() { content.len() } else { 1 });
            let room = self.shaper.word("8888", &frame.style).width + frame.style.size * 2;
            let width = if page.is_empty() { frame.width } else { frame.width - room };
            let measure = Measure { rest: self.design.indent * 2, balanced: false, ..Measure::ragged(width) };
            let atoms = self.collect(frame, own, |collector| collector.inlines(words));
            let mut lines = par::lines(&atoms, &measure, self.shaper);
            if let (Some(last), false) = (lines.last_mut(), page.is_empty()) {
                let atoms = self.collect(frame, own, |collector| collector.inlines(page));
                let measure = Measure { alignment: Alignment::Right, ..Measure::ragged(frame.width) };
                let set = par::lines(&atoms, &measure, self.shaper);
                let page: Vec<Draw> = set.into_iter().flat_map(|line| line.draws).collect();
                let start = page.iter().find_map(number_start);
                if let Some(to) = start.filter(|_| self.design.look.contents.leaders) {
                    let from = end_of(&last.draws);
                    let dots = running_heads::leaders(from, to, &frame.style, self.shaper);
                    last.draws.extend(dots.into_iter().map(Draw::Glyphs));
                }
                last.draws.extend(page);
            }
            self.push_lines(lines, frame, Some(block.key), block.span);
        }
    }

    /// Sets a chronology: dates in a column of their own, with the events beside them.
    fn dated(&mut self, blocks: &[Block], frame: &Frame, node: NodeId) {
        for block in blocks {
            let BlockKind::Definitions(pairs) = &block.kind else {
                self.block(block, frame, node);
                continue;
            };
            let list = self.structure.add(Some(node), StructRole::List(Numbering::Bullets));
            let style = self.label_style(frame);
            let gap = frame.style.size.scale(0.9);
            let width = |pair: &Definition| self.shaper.word(&plain_text(&pair.term), &style).width;
            // A date as long as a sentence gets a line of its own.
            let most = frame.width.scale(0.34) - gap;
            let widest = pairs.iter().map(width).filter(|width| *width <= most).max().unwrap_or(most / 2);
            let inset = widest + gap;
            self.half_line(frame, Stretchability::None);
            let mut offset = 0;
            for pair in pairs {
                let item = self.structure.add(Some(list), StructRole::ListItem);
                let label = self.structure.add(Some(item), StructRole::ListLabel);
                let body = self.structure.add(Some(item), StructRole::ListBody);
                let dated = Frame { style: style.clone(), ..frame.clone() };
                let atoms = self.collect(&dated, label, |collector| collector.inlines(&pair.term));
                let is_wide = width(pair) > widest;
                let room = if is_wide { frame.width } else { inset };
                let lines = par::lines(&atoms, &Measure::ragged(room), self.shaper);
                let first = self.galley.pieces.len();
                let place = BookPlace { block: block.key, offset };
                offset += text_length(&pair.term);
                let beside = if is_wide {
                    self.push_lines(lines, frame, None, pair.span);
                    self.galley.keep_last();
                    None
                } else {
                    Some(lines)
                };
                self.after_heading = true;
                self.blocks(&pair.meanings.concat(), &frame.inset(inset), body);
                if let Some(lines) = beside {
                    let x = if frame.is_mirrored() { frame.width - inset } else { Length::ZERO };
                    let draws = lines.into_iter().flat_map(|line| line.draws);
                    let draws = draws.map(|draw| draw.moved(x, Length::ZERO)).collect();
                    self.hang(first, draws, frame);
                }
                if let Some(piece) = self.galley.pieces.get_mut(first) {
                    piece.place.get_or_insert(place);
                }
            }
            self.half_line(frame, Stretchability::None);
        }
    }

    /// Sets a label in bold, followed on the same line by its paragraph.
    fn run_in(&mut self, label: &str, blocks: &[Block], frame: &Frame, node: NodeId) {
        let (mut first, style) = (true, self.label_style(frame));
        for block in blocks {
            let content: Option<&[Inline]> = match &block.kind {
                BlockKind::Paragraph(content) => Some(content),
                _ => None,
            };
            let Some(content) = content.filter(|_| std::mem::take(&mut first)) else {
                self.after_heading = true;
                self.blocks(std::slice::from_ref(block), frame, node);
                continue;
            };
            let own = self.structure.add(Some(node), StructRole::Paragraph);
            let atoms = self.collect(frame, own, |collector| {
                collector.styled(style.clone(), |collector| collector.generated(&format!("{label}: ")));
                collector.inlines(content);
            });
            let lines = par::lines(&atoms, &Measure::ragged(frame.width), self.shaper);
            self.push_lines(lines, frame, Some(block.key), block.span);
        }
    }

    /// The style of labels that the program adds before the author's text.
    fn label_style(&self, frame: &Frame) -> Style {
        Style::sans(frame.style.size, &frame.style.lang).bold()
    }
}

/// Where the number of a page begins.
fn number_start(draw: &Draw) -> Option<Length> {
    match draw {
        Draw::Late(late) => match &**late {
            Deferred::Page { run, .. } => Some(run.origin.x),
            _ => None,
        },
        _ => None,
    }
}
