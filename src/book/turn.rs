//! Converts a text of one phase to the next: what is the same in both stays, all else is up to the stage.

use super::phase::Phase;
use super::{
    Block, BlockKind, Cell, Chapter, Definition, Figure, FigureGroup, Inline, InlineKind, List, ListItem,
    Note, Row, Table, Verse,
};
use crate::source::Span;

/// A conversion from one phase to another. A block's own lines are converted before the blocks within it.
pub trait Turn: Sized {
    /// The phase of the text before.
    type From: Phase;
    /// The phase of the text after.
    type To: Phase;

    /// Adds what replaces a citation.
    fn citation(
        &mut self,
        citation: <Self::From as Phase>::Citation,
        span: Span,
        made: &mut Vec<Inline<Self::To>>,
    );

    /// Adds what replaces a note's mark.
    fn note_mark(&mut self, note: <Self::From as Phase>::Note, span: Span, made: &mut Vec<Inline<Self::To>>);

    /// Adds what replaces a link.
    fn link(
        &mut self,
        target: <Self::From as Phase>::Target,
        content: Vec<Inline<Self::To>>,
        span: Span,
        made: &mut Vec<Inline<Self::To>>,
    );

    /// Adds what replaces a list of works; `block` has its id and language.
    fn listing(
        &mut self,
        listing: <Self::From as Phase>::Listing,
        block: Block<Self::To>,
        made: &mut Vec<Block<Self::To>>,
    );

    /// Adds what replaces an index; `block` has its id and language.
    fn index(
        &mut self,
        index: <Self::From as Phase>::Index,
        block: Block<Self::To>,
        made: &mut Vec<Block<Self::To>>,
    );

    /// Returns the number of the next block.
    fn key(&mut self) -> <Self::To as Phase>::Key;

    /// Converts a chapter: its title, its text, then its notes.
    fn turned_chapter(
        &mut self,
        chapter: Chapter<Self::From>,
        anchors: <Self::To as Phase>::Anchors,
        notes: impl FnOnce(&mut Self, Vec<Note<Self::From>>) -> Vec<Note<Self::To>>,
    ) -> Chapter<Self::To> {
        let title = self.line(chapter.title);
        let blocks = self.blocks(chapter.blocks);
        let notes = notes(self, chapter.notes);
        Chapter {
            source: chapter.source,
            matter: chapter.matter,
            level: chapter.level,
            is_part: chapter.is_part,
            in_part: chapter.in_part,
            number: chapter.number,
            slug: chapter.slug,
            lang: chapter.lang,
            about: chapter.about,
            title,
            id: chapter.id,
            anchors,
            blocks,
            notes,
            span: chapter.span,
        }
    }

    /// Converts a line of a block or a title.
    fn line(&mut self, line: Vec<Inline<Self::From>>) -> Vec<Inline<Self::To>> {
        self.inlines(line)
    }

    /// Adds what replaces an inline.
    fn inline(&mut self, inline: Inline<Self::From>, made: &mut Vec<Inline<Self::To>>) {
        self.turned(inline, made);
    }

    /// Converts inlines within another, or beside each other.
    fn inlines(&mut self, inlines: Vec<Inline<Self::From>>) -> Vec<Inline<Self::To>> {
        let mut made = Vec::with_capacity(inlines.len());
        inlines.into_iter().for_each(|inline| self.inline(inline, &mut made));
        made
    }

    /// Converts an inline with all within it.
    fn turned(&mut self, inline: Inline<Self::From>, made: &mut Vec<Inline<Self::To>>) {
        let span = inline.span;
        let kind = match inline.kind {
            InlineKind::Text(text) => InlineKind::Text(text),
            InlineKind::Emphasis(content) => InlineKind::Emphasis(self.inlines(content)),
            InlineKind::Strong(content) => InlineKind::Strong(self.inlines(content)),
            InlineKind::SmallCaps(content) => InlineKind::SmallCaps(self.inlines(content)),
            InlineKind::Strike(content) => InlineKind::Strike(self.inlines(content)),
            InlineKind::Mark(content) => InlineKind::Mark(self.inlines(content)),
            InlineKind::Superscript(content) => InlineKind::Superscript(self.inlines(content)),
            InlineKind::Subscript(content) => InlineKind::Subscript(self.inlines(content)),
            InlineKind::Code(code) => InlineKind::Code(code),
            InlineKind::Formula(formula) => InlineKind::Formula(formula),
            InlineKind::Image(image) => InlineKind::Image(image),
            InlineKind::NoteMark(note) => return self.note_mark(note, span, made),
            InlineKind::IndexMark(mark) => InlineKind::IndexMark(mark),
            InlineKind::LineBreak => InlineKind::LineBreak,
            InlineKind::Foreign { lang, content } => {
                InlineKind::Foreign { lang, content: self.inlines(content) }
            }
            InlineKind::Abbreviation { expansion, content } => {
                InlineKind::Abbreviation { expansion, content: self.inlines(content) }
            }
            InlineKind::Link { target, content } => {
                let content = self.inlines(content);
                return self.link(target, content, span, made);
            }
            InlineKind::Citation(citation) => return self.citation(citation, span, made),
        };
        made.push(Inline::new(kind, span));
    }

    /// Converts blocks below each other.
    fn blocks(&mut self, blocks: Vec<Block<Self::From>>) -> Vec<Block<Self::To>> {
        let mut made = Vec::with_capacity(blocks.len());
        blocks.into_iter().for_each(|block| self.block(block, &mut made));
        made
    }

    /// Converts a table, cell by cell.
    fn table(&mut self, table: Table<Self::From>) -> Table<Self::To> {
        let Table { caption, aligns, widths, heads, rows, feet, is_turned } = table;
        let caption = self.line(caption);
        let mut row = |row: Row<_>| {
            let cell = |cell: Cell<_>| {
                let Cell { content, blocks, across, down, is_covered, is_head } = cell;
                let (content, blocks) = (self.line(content), self.blocks(blocks));
                Cell { content, blocks, across, down, is_covered, is_head }
            };
            Row { cells: row.cells.into_iter().map(cell).collect() }
        };
        let heads = heads.into_iter().map(&mut row).collect();
        let rows = rows.into_iter().map(row).collect();
        Table { caption, aligns, widths, heads, rows, feet, is_turned }
    }

    /// Adds what replaces a block.
    fn block(&mut self, block: Block<Self::From>, made: &mut Vec<Block<Self::To>>) {
        self.turned_block(block, made);
    }

    /// Converts a block with all within it.
    fn turned_block(&mut self, block: Block<Self::From>, made: &mut Vec<Block<Self::To>>) {
        let Block { kind, span, id, lang, .. } = block;
        let mut block = Block { kind: BlockKind::Break, span, key: self.key(), id, lang };
        block.kind = match kind {
            BlockKind::Heading { level, content } => {
                BlockKind::Heading { level, content: self.line(content) }
            }
            BlockKind::Paragraph(content) => BlockKind::Paragraph(self.line(content)),
            BlockKind::List(List { start, tight, items }) => {
                let item = |ListItem { label, blocks, span }: ListItem<_>| ListItem {
                    label,
                    blocks: self.blocks(blocks),
                    span,
                };
                BlockKind::List(List { start, tight, items: items.into_iter().map(item).collect() })
            }
            BlockKind::Definitions(pairs) => {
                let (terms, meanings): (Vec<_>, Vec<_>) =
                    pairs.into_iter().map(|pair| ((pair.term, pair.span), pair.meanings)).unzip();
                let terms: Vec<_> = terms.into_iter().map(|(term, span)| (self.line(term), span)).collect();
                let pair = |((term, span), meanings): ((_, _), Vec<_>)| {
                    let meanings = meanings.into_iter().map(|blocks| self.blocks(blocks)).collect();
                    Definition { term, meanings, span }
                };
                BlockKind::Definitions(terms.into_iter().zip(meanings).map(pair).collect())
            }
            BlockKind::Quote { blocks, attribution } => {
                let attribution = self.line(attribution);
                BlockKind::Quote { blocks: self.blocks(blocks), attribution }
            }
            BlockKind::Verse(Verse { stanzas, attribution, numbers }) => {
                let stanza = |lines: Vec<_>| lines.into_iter().map(|line| self.line(line)).collect();
                let stanzas = stanzas.into_iter().map(stanza).collect();
                BlockKind::Verse(Verse { stanzas, attribution: self.line(attribution), numbers })
            }
            BlockKind::Table(table) => BlockKind::Table(self.table(table)),
            BlockKind::Figure(Figure { image, caption, credit, width }) => {
                let (caption, credit) = (self.line(caption), self.line(credit));
                BlockKind::Figure(Figure { image, caption, credit, width })
            }
            BlockKind::FigureGroup(FigureGroup { panels, rows, caption, credit }) => {
                let (caption, credit) = (self.line(caption), self.line(credit));
                BlockKind::FigureGroup(FigureGroup { panels: self.blocks(panels), rows, caption, credit })
            }
            BlockKind::Plates { blocks, per_page } => {
                BlockKind::Plates { blocks: self.blocks(blocks), per_page }
            }
            BlockKind::Aside { title, blocks } => {
                let title = self.line(title);
                BlockKind::Aside { title, blocks: self.blocks(blocks) }
            }
            BlockKind::ChapterPart { what, blocks } => {
                BlockKind::ChapterPart { what, blocks: self.blocks(blocks) }
            }
            BlockKind::Code { caption, text } => BlockKind::Code { caption: self.line(caption), text },
            BlockKind::Break => BlockKind::Break,
            BlockKind::PageBreak => BlockKind::PageBreak,
            BlockKind::Works(entries) => BlockKind::Works(self.blocks(entries)),
            BlockKind::Listing(listing) => return self.listing(listing, block, made),
            BlockKind::Index(index) => return self.index(index, block, made),
        };
        made.push(block);
    }
}
