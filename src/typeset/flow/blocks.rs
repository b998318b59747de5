//! Blocks to pieces: paragraphs, headings, quotations, verse, boxes, code.

use super::galley::{Elastic, Galley, Keep, Kind, Piece};
use crate::artwork::Artworks;
use crate::book::{Block, BlockKey, BlockKind, BookPlace, Inline, Note, plain_text};
use crate::diag::{Diagnostic, Problem};
use crate::geom::{Length, Point, Size};
use crate::lang::Language;
use crate::page::{NodeId, StructRole, Structure};
use crate::source::Span;
use crate::typeset::design::Design;
use crate::typeset::draw::{Draw, Goal};
use crate::typeset::par::{self, Atom, Atoms, Collector, Divided, Line, Measure, NoteNames};
use crate::typeset::shape::Shaper;
use crate::typeset::style::Style;
use std::collections::BTreeSet;

/// Words in small capitals at a chapter's opening.
const OPENING_WORDS: usize = 3;

/// Where blocks stand and how they are set.
#[derive(Clone, Debug)]
pub struct Frame {
    /// From the left edge of the text.
    pub x: Length,
    /// Width.
    pub width: Length,
    /// Style of the text.
    pub style: Style,
    /// Distance of two baselines.
    pub leading: Length,
    /// From the top of a line's box to its baseline.
    pub baseline: Length,
    /// Whether lines sit on the grid.
    pub grid: bool,
    /// Indent of paragraphs that follow paragraphs.
    pub indent: Length,
}

impl Frame {
    /// The same, moved in from the left and narrower by as much.
    #[must_use]
    pub fn inset(&self, by: Length) -> Self {
        Self { x: self.x + by, width: self.width - by, ..self.clone() }
    }

    /// The same with another size of text.
    #[must_use]
    pub fn sized(&self, size: Length) -> Self {
        Self { style: Style { size, ..self.style.clone() }, ..self.clone() }
    }

    /// The same in another language, where there is one.
    #[must_use]
    pub fn speaking(&self, lang: Option<&Language>) -> Self {
        let lang = lang.unwrap_or(&self.style.lang).clone();
        Self { style: Style { lang, ..self.style.clone() }, ..self.clone() }
    }
}

/// Sets the blocks of one chapter.
pub struct Flow<'a> {
    /// Sizes.
    pub design: &'a Design,
    /// Glyphs.
    pub shaper: &'a Shaper<'a>,
    /// Divided words.
    pub divided: &'a Divided,
    /// Images.
    pub artworks: &'a Artworks,
    /// Names of anchors.
    pub names: NoteNames<'a>,
    /// What the chapter says.
    pub structure: Structure,
    /// The chapter as a column.
    pub galley: Galley,
    /// Lines that are too long.
    pub diagnostics: Vec<Diagnostic>,
    /// Headings and their anchors: level, words, anchor.
    pub headings: Vec<(u8, String, String)>,
    pub(super) seen: BTreeSet<usize>,
    pub(super) after_heading: bool,
    opens_with_caps: bool,
}

impl<'a> Flow<'a> {
    /// A flow of an empty chapter.
    #[must_use]
    pub fn new(
        design: &'a Design,
        shaper: &'a Shaper<'a>,
        divided: &'a Divided,
        artworks: &'a Artworks,
        names: NoteNames<'a>,
    ) -> Self {
        Self {
            design,
            shaper,
            divided,
            artworks,
            names,
            structure: Structure::default(),
            galley: Galley::default(),
            diagnostics: Vec::new(),
            headings: Vec::new(),
            seen: BTreeSet::new(),
            after_heading: true,
            opens_with_caps: false,
        }
    }

    /// Whether the next block, if it is a paragraph, begins with words in small capitals.
    pub fn open_with_caps(&mut self, wanted: bool) {
        self.opens_with_caps = wanted;
    }

    /// The measure of running text in a frame.
    pub(super) fn measure(&self, frame: &Frame) -> Measure {
        let (setting, hyphens) = (self.design.setting, self.design.hyphens);
        Measure { setting, hyphens, ..Measure::justified(frame.width) }
    }

    /// The frame of the text itself.
    #[must_use]
    pub fn text_frame(&self, lang: &Language) -> Frame {
        Frame {
            x: Length::ZERO,
            width: self.design.measure,
            style: Style::text(self.design.text, lang),
            leading: self.design.leading,
            baseline: self.design.baseline,
            grid: true,
            indent: self.design.indent,
        }
    }

    /// The frame of back matter: smaller, with a whole number of closer lines on a full page, the last
    /// of which stands where the last line of text would.
    #[must_use]
    pub fn back_frame(&self, lang: &Language) -> Frame {
        let text = self.text_frame(lang).sized(self.design.small);
        let depth = self.design.depth();
        let lines = depth.ratio(self.design.leading.scale(0.9)).round();
        let leading = depth.scale(1.0 / lines);
        let baseline = leading - (self.design.leading - self.design.baseline);
        Frame { leading, baseline, grid: false, indent: self.design.small, ..text }
    }

    /// The frame of notes.
    #[must_use]
    pub fn note_frame(&self, lang: &Language) -> Frame {
        let leading = self.design.note_leading;
        Frame {
            style: Style::text(self.design.note, lang),
            leading,
            baseline: leading.scale(0.5) + self.design.note.scale(0.32),
            grid: false,
            indent: self.design.note,
            ..self.text_frame(lang)
        }
    }

    /// Sets the chapter's own blocks; each block is followed in the structure by the notes it cites.
    pub fn chapter(&mut self, blocks: &[Block], notes: &[Note], frame: &Frame, node: NodeId) {
        let mut said = 0;
        for block in blocks {
            self.block(block, frame, node);
            while said < self.seen.len() {
                if let Some(note) = notes.get(said) {
                    self.note(note, crate::book::NoteId(said), &frame.style.lang, node);
                }
                said += 1;
            }
        }
    }

    /// Sets a note into a column of its own.
    fn note(&mut self, note: &Note, id: crate::book::NoteId, lang: &Language, node: NodeId) {
        let frame = self.note_frame(lang);
        let before = std::mem::take(&mut self.galley.pieces);
        let (elastic, after_heading) = (self.galley.elastic.len(), self.after_heading);
        let structure_node = self.structure.add(Some(node), StructRole::Note);
        self.after_heading = true;
        for (at, block) in note.blocks.iter().enumerate() {
            match &block.kind {
                BlockKind::Paragraph(content) if at == 0 => {
                    self.numbered(content, block, id, &frame, structure_node);
                    self.after_heading = false;
                }
                _ => self.block(block, &frame, structure_node),
            }
        }
        let column = std::mem::replace(&mut self.galley.pieces, before);
        self.galley.notes.push(column.into_iter().filter(|piece| !piece.is_space()).collect());
        self.galley.elastic.truncate(elastic);
        self.after_heading = after_heading;
    }

    /// The first paragraph of a note, with its number as the way back.
    fn numbered(
        &mut self,
        content: &[Inline],
        block: &Block,
        id: crate::book::NoteId,
        frame: &Frame,
        node: NodeId,
    ) {
        let node = self.structure.add(Some(node), StructRole::Paragraph);
        let number = self.names.number(id).to_string();
        let (anchor, goal) = (self.names.note(id), Goal::Name(self.names.mark(id)));
        let name = format!("{} {number}", self.names.word);
        let superior = self.shaper.superior(&frame.style);
        let atoms = self.collect(frame, node, |collector| {
            collector.anchor(anchor);
            collector.styled(superior, |collector| collector.generated_link(&number, goal, name));
            collector.generated("\u{a0}");
            collector.inlines(content);
        });
        let lines = par::lines(&atoms, &self.measure(frame), self.shaper);
        self.push_lines(lines, frame, Some(block.key), block.span);
    }

    /// Sets blocks below each other.
    pub fn blocks(&mut self, blocks: &[Block], frame: &Frame, node: NodeId) {
        for block in blocks {
            self.block(block, frame, node);
        }
    }

    fn block(&mut self, block: &Block, frame: &Frame, node: NodeId) {
        let frame = &frame.speaking(block.lang.as_ref());
        if let Some(id) = &block.id {
            self.anchor_here(id);
        }
        match &block.kind {
            BlockKind::Heading { level, content } => self.heading(*level, content, block, frame, node),
            BlockKind::Paragraph(content) => self.paragraph(content, block, frame, node),
            BlockKind::List(list) => self.list(list, frame, node),
            BlockKind::Definitions(list) => self.definitions(list, block, frame, node),
            BlockKind::Quote { blocks, attribution } => self.quote(blocks, attribution, block, frame, node),
            BlockKind::Verse(verse) => self.verse(verse, block, frame, node),
            BlockKind::Table(table) => self.table(table, block, frame, node),
            BlockKind::Figure(figure) => self.figure(figure, block, frame, node),
            BlockKind::Aside { title, blocks } => self.aside(title, blocks, block, frame, node),
            BlockKind::Code { text } => self.code(text, block, frame, node),
            BlockKind::Break => self.pause(frame),
        }
        self.opens_with_caps = false;
        self.after_heading = matches!(block.kind, BlockKind::Heading { .. } | BlockKind::Break);
    }

    /// Collects the atoms of a paragraph that belongs to a node.
    pub fn collect(&mut self, frame: &Frame, node: NodeId, add: impl FnOnce(&mut Collector<'_>)) -> Atoms {
        let seen = std::mem::take(&mut self.seen);
        let mut collector = Collector::new(
            self.shaper,
            self.divided,
            &mut self.structure,
            self.names,
            node,
            frame.style.clone(),
        )
        .seen(seen);
        add(&mut collector);
        let (mut atoms, seen) = collector.finish();
        self.seen = seen;
        for atom in &mut atoms.list {
            if let Atom::Image { path, size, .. } = atom {
                *size = self.in_line(path, frame);
            }
        }
        atoms
    }

    /// The size of an image within a line: its own, never taller than the line allows.
    fn in_line(&self, path: &str, frame: &Frame) -> Size {
        let Some(artwork) = self.artworks.get(path) else { return Size::default() };
        let tallest = frame.leading.scale(0.85);
        let scale = tallest.ratio(artwork.size.height).min(frame.width.ratio(artwork.size.width)).min(1.0);
        Size { width: artwork.size.width.scale(scale), height: artwork.size.height.scale(scale) }
    }

    fn paragraph(&mut self, content: &[Inline], block: &Block, frame: &Frame, node: NodeId) {
        let node = self.structure.add(Some(node), StructRole::Paragraph);
        self.speak(node, block.lang.as_ref());
        let caps = if std::mem::take(&mut self.opens_with_caps) { OPENING_WORDS } else { 0 };
        let atoms = self.collect(frame, node, |collector| {
            collector.small_caps(caps);
            collector.inlines(content);
        });
        let indent = if self.after_heading { Length::ZERO } else { frame.indent };
        let set = par::set(&atoms, &self.measure(frame).first(indent), self.shaper);
        let first = self.galley.pieces.len();
        self.push_lines(set.best, frame, Some(block.key), block.span);
        if frame.grid {
            let pieces = first..self.galley.pieces.len();
            let others =
                |lines: Option<Vec<Line>>| lines.map(|lines| line_pieces(lines, frame, Some(block.key)));
            let (tighter, looser) = (others(set.tighter), others(set.looser));
            self.galley.elastic.push(Elastic { pieces, tighter, looser });
        }
    }

    pub(super) fn speak(&mut self, node: NodeId, lang: Option<&Language>) {
        self.structure.nodes[node.0].lang = lang.cloned();
    }

    fn heading(&mut self, level: u8, content: &[Inline], block: &Block, frame: &Frame, node: NodeId) {
        let words = plain_text(content);
        let node = self.structure.add(Some(node), StructRole::Heading(level, words.clone()));
        let style = self.heading_style(level, &frame.style.lang);
        let frame = Frame { style, ..frame.clone() };
        let anchor = format!(
            "{}#{}",
            self.names.slug,
            block.id.clone().unwrap_or_else(|| format!("b{}", block.key.0))
        );
        self.headings.push((level, words, anchor.clone()));
        let atoms = self.collect(&frame, node, |collector| {
            collector.anchor(anchor);
            collector.inlines(content);
        });
        let lines = par::lines(&atoms, &Measure::ragged(frame.width), self.shaper);
        if !self.after_heading {
            self.galley.pieces.push(Piece::space(frame.leading, true));
        }
        let first = self.galley.pieces.len();
        self.push_lines(lines, &frame, Some(block.key), block.span);
        for piece in &mut self.galley.pieces[first..] {
            piece.keep = Keep::Together;
        }
    }

    fn heading_style(&self, level: u8, lang: &Language) -> Style {
        match level {
            2 => Style::sans(self.design.text.scale(1.22), lang).bold(),
            3 => Style::sans(self.design.text.scale(1.08), lang).bold(),
            _ => Style::text(self.design.text, lang).italic(),
        }
    }

    /// Half a line of space, a whole one where it is widened.
    pub(super) fn half_line(&mut self, frame: &Frame) {
        self.galley.pieces.push(Piece::space(frame.leading / 2, false));
    }

    /// An anchor that stands at the next piece.
    fn anchor_here(&mut self, id: &str) {
        let name = format!("{}#{id}", self.names.slug);
        let anchor = Draw::Anchor { name, point: Point::default() };
        let piece = Piece { grid: false, kind: Kind::Fixed, ..Piece::new(Length::ZERO, vec![anchor]) };
        self.galley.pieces.push(piece.together());
    }

    /// Pushes the lines of a paragraph.
    pub(super) fn push_lines(&mut self, lines: Vec<Line>, frame: &Frame, key: Option<BlockKey>, span: Span) {
        self.tell_overfull(&lines, span);
        self.galley.pieces.extend(line_pieces(lines, frame, key));
    }

    /// Tells once of a paragraph's lines that are too long.
    pub(super) fn tell_overfull(&mut self, lines: &[Line], span: Span) {
        if let Some(by) = lines.iter().filter_map(|line| line.overfull).max() {
            let points = by.to_pt().ceil() as i64;
            self.diagnostics.push(Diagnostic::new(Problem::LineOverfull { points }, span));
        }
    }
}

/// The lines of a paragraph as pieces: never one line alone before or after a page's end.
fn line_pieces(lines: Vec<Line>, frame: &Frame, key: Option<BlockKey>) -> Vec<Piece> {
    let count = lines.len();
    let piece = |(at, line): (usize, Line)| {
        let lonely = count > 1 && (at == 0 || at + 2 == count);
        let keep = match (lonely, line.hyphenated) {
            (true, _) => Keep::Together,
            (false, true) => Keep::Break(150),
            (false, false) => Keep::Break(0),
        };
        let place = key.zip(line.offset).map(|(block, offset)| BookPlace { block, offset });
        let draws = line.draws.into_iter().map(|draw| draw.moved(frame.x, frame.baseline)).collect();
        let piece = Piece { keep, place, grid: frame.grid, ..Piece::new(frame.leading, draws) };
        Piece { notes: line.notes, ..piece }
    };
    lines.into_iter().enumerate().map(piece).collect()
}
