//! Turns blocks into pieces: paragraphs, headings, quotations, verse, boxes, code.

use super::endnotes::is_at_foot;
use super::frame::Frame;
use super::galley::{BreakAfter, Galley, Piece, PieceKind, Stretchability};
use super::initial::Opened;
use super::introduced::Lead;
use crate::artwork::Artworks;
use crate::book::{
    Block, BlockKey, BlockKind, Inline, Note, Ranks, display_formula, has_own_lines, plain_text, title_blocks,
};
use crate::config::design::TextStyle;
use crate::diag::Diagnostic;
use crate::geom::{Length, Point};
use crate::lang::Language;
use crate::page::{NodeId, PrintedPlace, StructRole, Structure};
use crate::source::Span;
use crate::typeset::design::Design;
use crate::typeset::draw::{Anchor, Draw};
use crate::typeset::par::{self, AnchorNames, Atom, Atoms, Collector, Divided, Measure};
use crate::typeset::shape::Shaper;
use crate::typeset::style::Style;
use std::collections::{BTreeMap, BTreeSet};

/// Typesets the blocks of one chapter.
pub struct Flow<'a> {
    /// Sizes and distances.
    pub design: &'a Design,
    /// The shaper.
    pub shaper: &'a Shaper<'a>,
    /// Cache of hyphenated words.
    pub divided: &'a Divided,
    /// The images.
    pub artworks: &'a Artworks,
    /// Creates the anchors of the chapter.
    pub names: AnchorNames<'a>,
    /// The tag structure of the chapter.
    pub structure: Structure,
    /// The chapter as one column.
    pub galley: Galley,
    /// Warnings about overfull lines.
    pub diagnostics: Vec<Diagnostic>,
    /// The headings: level, text, anchor.
    pub headings: Vec<(u8, String, Anchor)>,
    /// The pages of the places to which an index refers.
    pub(super) printed: &'a BTreeMap<String, PrintedPlace>,
    /// The notes whose marks have been set.
    pub seen: BTreeSet<usize>,
    pub(super) after_heading: bool,
    /// What the last block asks of the next.
    pub(super) lead: Lead,
    /// The ranks of the chapter's headings.
    pub(super) ranks: Ranks,
    /// The greatest indent of a nested list.
    pub(super) most_inset: Option<Length>,
    /// The greatest height of a single image or formula.
    pub(super) tallest: Length,
    /// Whether numbered notes are at the foot of the page.
    pub(super) notes_at_foot: bool,
    /// How many words in small capitals start the next block, if it is a paragraph.
    pub(super) opens_with_caps: usize,
    /// Height in lines of the initial that starts the next block, if it is a paragraph.
    pub(super) opens_with_initial: usize,
    pairs: usize,
}

impl<'a> Flow<'a> {
    /// Creates the flow of an empty chapter.
    #[must_use]
    pub fn new(
        design: &'a Design,
        shaper: &'a Shaper<'a>,
        divided: &'a Divided,
        artworks: &'a Artworks,
        names: AnchorNames<'a>,
        printed: &'a BTreeMap<String, PrintedPlace>,
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
            printed,
            seen: BTreeSet::new(),
            after_heading: true,
            lead: Lead::default(),
            ranks: Ranks::under(1),
            most_inset: None,
            tallest: design.depth(),
            notes_at_foot: true,
            opens_with_caps: 0,
            opens_with_initial: 0,
            pairs: 0,
        }
    }

    /// Starts the next block, if it is a paragraph, with words in small capitals.
    pub fn open_with_caps(&mut self, words: usize) {
        self.opens_with_caps = words;
    }

    /// Starts the next block, if it is a paragraph, with an initial of this height in lines.
    pub fn open_with_initial(&mut self, lines: usize) {
        self.opens_with_initial = lines;
    }

    /// Leaves the numbered notes out of the foot of the page.
    pub fn move_notes_to_end(&mut self) {
        self.notes_at_foot = false;
    }

    /// The measure of running text in a frame.
    pub(super) fn measure(&self, frame: &Frame) -> Measure {
        let (alignment, hyphens) = (frame.alignment.unwrap_or(self.design.alignment), self.design.hyphens);
        Measure { alignment, hyphens, ..Measure::justified(frame.width) }
    }

    /// The frame of running text.
    #[must_use]
    pub fn text_frame(&self, lang: &Language) -> Frame {
        Frame {
            x: Length::ZERO,
            width: self.design.measure,
            style: self.design.text_style(self.design.text, lang),
            leading: self.design.leading,
            baseline: self.design.baseline,
            grid: true,
            indent: self.design.indent,
            starts_at_right: false,
            alignment: None,
        }
    }

    /// The frame of back matter: smaller text and a smaller line height, chosen so that the last line of a
    /// full page is at the same height as the last line of running text.
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
            style: self.design.text_style(self.design.note, lang),
            leading,
            baseline: leading.scale(0.5) + self.design.note.scale(0.32),
            grid: false,
            indent: self.design.note,
            ..self.text_frame(lang)
        }
    }

    /// Typesets the chapter's own blocks. In the structure, each block is followed by the footnotes that it
    /// cites.
    pub fn chapter(&mut self, blocks: &[Block], notes: &[Note], frame: &Frame, node: NodeId) {
        let mut next_note = 0;
        // The title may cite notes.
        self.notes_cited(&mut next_note, notes, frame, node);
        let (of_title, text) = blocks.split_at(title_blocks(blocks));
        let opening = (self.opens_with_caps, self.opens_with_initial);
        self.of_title(of_title, (&mut next_note, notes), frame, node);
        (self.opens_with_caps, self.opens_with_initial) = opening;
        for block in text {
            self.block(block, frame, node);
            self.notes_cited(&mut next_note, notes, frame, node);
        }
    }

    /// Typesets the notes that were cited since the last call; `said` counts those already typeset.
    pub(super) fn notes_cited(&mut self, next_note: &mut usize, notes: &[Note], frame: &Frame, node: NodeId) {
        while *next_note < self.seen.len() {
            if let Some(note) = notes.get(*next_note).filter(|note| is_at_foot(note, self.notes_at_foot)) {
                self.note(note, crate::book::NoteId(*next_note), &frame.style.lang, node);
            }
            *next_note += 1;
        }
    }

    /// Typesets blocks one below the other.
    pub fn blocks(&mut self, blocks: &[Block], frame: &Frame, node: NodeId) {
        for block in blocks {
            self.block(block, frame, node);
        }
    }

    pub(super) fn block(&mut self, block: &Block, frame: &Frame, node: NodeId) {
        let frame = &frame.with_language(block.lang.as_ref());
        let lead = self.follow(block, frame);
        let first = self.galley.pieces.len();
        let kids = self.structure.nodes[node.0].kids.len();
        match &block.kind {
            BlockKind::Heading { level, content } => self.heading(*level, content, block, frame, node),
            BlockKind::Paragraph(content) => match display_formula(content) {
                Some(formula) if self.display(formula, block, frame, node) => {}
                _ if has_own_lines(content) => self.own_lines(content, block, frame, node),
                _ => self.paragraph(content, block, frame, node),
            },
            BlockKind::List(list) => self.list(list, frame, node),
            BlockKind::Definitions(list) => self.definitions(list, block, frame, node),
            BlockKind::Quote { blocks, attribution } => self.quote(blocks, attribution, block, frame, node),
            BlockKind::Verse(verse) => self.verse(verse, block, frame, node),
            BlockKind::Table(table) => self.table(table, block, frame, node),
            BlockKind::Figure(figure) => self.figure(figure, block, frame, node),
            BlockKind::FigureGroup(group) => self.figure_group(group, block, None, frame, node),
            BlockKind::Plates { blocks, per_page } => self.plates(blocks, *per_page, frame, node),
            BlockKind::Aside { title, blocks } => {
                // Neither a box nor the text after it gets small capitals or an initial.
                (self.opens_with_caps, self.opens_with_initial) = (0, 0);
                self.aside(title, blocks, block, frame, node);
            }
            BlockKind::ChapterPart { what, blocks } => self.chapter_part(*what, blocks, block, frame, node),
            BlockKind::Code { caption, text } => self.code(caption, text, block, frame, node),
            BlockKind::Break => self.pause(block, frame),
            BlockKind::PageBreak => self.galley.end_page(),
            BlockKind::Works(entries) => self.works(entries, frame, node),
            BlockKind::Index(index) => self.index(index, block.span, frame, node),
            BlockKind::Listing(never) => match *never {},
        }
        if let Some(lang) = &block.lang {
            self.structure.speak(node, kids, lang);
        }
        self.lead_on(block, lead, first);
        if let Some(id) = &block.id {
            self.anchor(id, self.piece_of(block, first));
        }
        (self.opens_with_caps, self.opens_with_initial) = (0, 0);
        // The sentence that contains a formula continues below it.
        let goes_on =
            matches!(&block.kind, BlockKind::Paragraph(content) if display_formula(content).is_some());
        let begins = match &block.kind {
            BlockKind::Heading { .. } | BlockKind::Break | BlockKind::PageBreak => true,
            BlockKind::ChapterPart { what, .. } => what.is_of_letter(),
            _ => false,
        };
        self.after_heading = goes_on || begins;
    }

    /// Collects the atoms of a paragraph that belongs to a node of the structure.
    pub fn collect(&mut self, frame: &Frame, node: NodeId, add: impl FnOnce(&mut Collector<'_>)) -> Atoms {
        let seen = std::mem::take(&mut self.seen);
        let mut collector = Collector::new(
            self.shaper,
            self.divided,
            &mut self.structure,
            self.names,
            node,
            Style { bold_for_italic: self.design.bold_for_italic(), ..frame.style.clone() },
        )
        .seen(seen)
        .showing(self.artworks);
        add(&mut collector);
        let (mut atoms, seen) = collector.finish();
        self.seen = seen;
        for atom in &mut atoms.list {
            if let Atom::Image { path, size, wanted, .. } = atom {
                *size = self.in_line(path, *wanted, frame);
            }
        }
        atoms
    }

    pub(super) fn paragraph(&mut self, content: &[Inline], block: &Block, frame: &Frame, node: NodeId) {
        let node = self.structure.add(Some(node), StructRole::Paragraph);
        self.set_language(node, block.lang.as_ref());
        let caps = std::mem::take(&mut self.opens_with_caps);
        let lines = std::mem::take(&mut self.opens_with_initial);
        if let Some(opened) = (lines > 1).then(|| Opened::of(content)).flatten() {
            return self.with_initial((&opened, lines, caps), block, frame, node);
        }
        let mut atoms = self.collect(frame, node, |collector| {
            collector.small_caps(caps);
            collector.inlines(content);
        });
        if self.design.dialogue {
            atoms.fix_space_behind_dash();
        }
        let indent = if self.after_heading { Length::ZERO } else { frame.indent };
        let rest = if has_own_lines(content) { indent } else { Length::ZERO };
        let measure = Measure { rest, ..self.measure(frame).first(indent) };
        let set = par::set(&atoms, &measure, self.shaper);
        self.gap(frame);
        self.push_paragraph(set, frame, block);
    }

    /// Adds the design's space between two paragraphs.
    fn gap(&mut self, frame: &Frame) {
        let gap = self.design.look.text.gap;
        let is_spaced = self.galley.pieces.last().is_none_or(Piece::is_space);
        if gap > 0 && frame.grid && !self.after_heading && !is_spaced {
            self.galley.pieces.push(Piece::space(frame.leading * i64::from(gap), Stretchability::Lines));
        }
    }

    pub(super) fn set_language(&mut self, node: NodeId, lang: Option<&Language>) {
        self.structure.nodes[node.0].lang = lang.cloned();
    }

    fn heading(&mut self, level: u8, content: &[Inline], block: &Block, frame: &Frame, node: NodeId) {
        let words = plain_text(content);
        let anchor = match &block.id {
            Some(id) => self.names.id_anchor(id),
            None => Anchor::block(self.names.slug, block.key),
        };
        let place = (Some(block.key), block.span);
        let first = self.set_heading((level, &words), anchor, place, (frame, node), |collector| {
            collector.inlines(content);
        });
        if level == 2 && frame.grid {
            self.galley.sections.push((first, words));
        }
    }

    /// Sets the lines of a heading, which stay together and on the page of what follows. Returns its first
    /// piece.
    pub(super) fn set_heading(
        &mut self,
        (level, words): (u8, &str),
        anchor: Anchor,
        (key, span): (Option<BlockKey>, Span),
        (frame, node): (&Frame, NodeId),
        add: impl FnOnce(&mut Collector<'_>),
    ) -> usize {
        let role = StructRole::Heading(self.ranks.next(level), words.to_owned());
        let node = self.structure.add(Some(node), role);
        let frame = Frame { style: self.heading_style(level, &frame.style.lang), ..frame.clone() };
        self.headings.push((level, words.to_owned(), anchor.clone()));
        let atoms = self.collect(&frame, node, |collector| {
            collector.anchor(anchor);
            add(collector);
        });
        let measure = self.design.display(self.heading_letters(level), frame.width);
        let lines = par::lines(&atoms, &measure, self.shaper);
        if !self.after_heading {
            let above = frame.leading * i64::from(self.design.look.headings.above);
            self.galley.pieces.push(Piece::space(above, Stretchability::Lines));
        }
        let first = self.galley.pieces.len();
        self.galley.float_barriers.push(first);
        self.push_lines(lines, &frame, key, span);
        let below = i64::from(self.design.look.headings.below);
        if below > 0 {
            self.galley.pieces.push(Piece::space(frame.leading * below, Stretchability::None));
        }
        for piece in &mut self.galley.pieces[first..] {
            piece.break_after = BreakAfter::Avoided;
        }
        first
    }

    pub(super) fn heading_style(&self, level: u8, lang: &Language) -> Style {
        self.design.style(self.heading_letters(level), lang)
    }

    fn heading_letters(&self, level: u8) -> &'a TextStyle {
        let headings = &self.design.look.headings;
        match level {
            2 => &headings.section,
            3 => &headings.subsection,
            _ => &headings.minor,
        }
    }

    /// A new number for the spaces before and after a block, which are widened together.
    pub(super) fn pair(&mut self) -> Stretchability {
        self.pairs += 1;
        Stretchability::Half(self.pairs)
    }

    /// Adds a space of half a line.
    pub(super) fn half_line(&mut self, frame: &Frame, give: Stretchability) {
        self.galley.pieces.push(Piece::space(frame.leading / 2, give));
    }

    /// Puts an anchor on the first piece from `first` on that is not a space, since spaces vanish at the top
    /// of a page.
    pub(super) fn anchor(&mut self, id: &str, first: usize) {
        let anchor = [Draw::anchor(self.names.id_anchor(id), Point::default())];
        match self.galley.pieces[first..].iter().position(|piece| !piece.is_space()) {
            Some(at) => self.galley.draw_first(first + at, &anchor),
            None => {
                let piece = Piece::new(Length::ZERO, anchor.to_vec());
                let piece = Piece { grid: false, kind: PieceKind::Fixed, ..piece };
                self.galley.pieces.push(piece.keep_with_next());
            }
        }
    }
}
