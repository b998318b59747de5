//! A document as every reader gives it: blocks, spans with their forms, notes and pictures.

use super::losses::Losses;

/// A manuscript that was read, before it is divided into chapters.
#[derive(Debug, Default)]
pub(super) struct Document {
    /// The title, where the document names one.
    pub(super) title: Option<String>,
    /// The line below the title.
    pub(super) subtitle: Option<String>,
    /// Who wrote it, as the document's properties say.
    pub(super) authors: Vec<String>,
    /// The language of the text as a BCP 47 tag.
    pub(super) language: Option<String>,
    /// The text.
    pub(super) blocks: Vec<Block>,
    /// The notes that marks lead to.
    pub(super) notes: Vec<Vec<Block>>,
    /// The pictures that images show.
    pub(super) pictures: Vec<Picture>,
    /// What cannot be kept.
    pub(super) losses: Losses,
}

/// A picture's file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Picture {
    /// The name that the document gives it.
    pub(super) name: String,
    /// The file.
    pub(super) bytes: Vec<u8>,
}

/// What stands below each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Block {
    /// A heading, its level from 1.
    Heading(u8, Vec<Span>),
    /// A paragraph.
    Paragraph(Vec<Span>),
    /// A list: the first number of a numbered one, the items.
    List(Option<u64>, Vec<Vec<Block>>),
    /// A quotation.
    Quote(Vec<Block>),
    /// Verse: stanzas of lines.
    Verse(Vec<Vec<Vec<Span>>>),
    /// A table.
    Table(Table),
    /// An image with its caption.
    Figure(Image, Vec<Span>),
    /// A caption that has not found its image or table yet.
    Caption(Vec<Span>),
    /// Lines of code.
    Code(String),
    /// A pause in the text.
    Rule,
}

/// A table: rows of cells, the first row being the heads.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Table {
    /// The caption.
    pub(super) caption: Vec<Span>,
    /// The rows.
    pub(super) rows: Vec<Vec<Vec<Span>>>,
}

/// A stretch of a line in one form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Span {
    /// What it is.
    pub(super) kind: SpanKind,
    /// How it looks.
    pub(super) form: Form,
}

/// What a stretch of a line is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum SpanKind {
    /// Text.
    Text(String),
    /// A line end that the author asked for.
    Break,
    /// The mark of a note: an index into `Document::notes`.
    Note(usize),
    /// An image.
    Image(Image),
}

/// An image of the document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Image {
    /// An index into `Document::pictures`.
    pub(super) picture: usize,
    /// What a reader who does not see it is told.
    pub(super) alt: String,
    /// Whether the document calls it mere ornament.
    pub(super) is_ornament: bool,
    /// Whether it floats beside the text.
    pub(super) floats: bool,
}

/// How a stretch of a line looks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Form {
    /// Italic.
    pub(super) emphasis: bool,
    /// Bold.
    pub(super) strong: bool,
    /// Struck out.
    pub(super) strike: bool,
    /// Superscript.
    pub(super) raised: bool,
    /// Subscript.
    pub(super) lowered: bool,
    /// Small capitals.
    pub(super) small_caps: bool,
    /// Code.
    pub(super) code: bool,
    /// The language, where it is known.
    pub(super) lang: Option<String>,
    /// Where it leads.
    pub(super) link: Option<String>,
}

impl Form {
    /// What two forms have in common.
    pub(super) fn common(&self, other: &Self) -> Self {
        let both = |one: &Option<String>, two: &Option<String>| one.clone().filter(|_| one == two);
        Self {
            emphasis: self.emphasis && other.emphasis,
            strong: self.strong && other.strong,
            strike: self.strike && other.strike,
            raised: self.raised && other.raised,
            lowered: self.lowered && other.lowered,
            small_caps: self.small_caps && other.small_caps,
            code: self.code && other.code,
            lang: both(&self.lang, &other.lang),
            link: both(&self.link, &other.link),
        }
    }
}

impl Span {
    /// Text in a form.
    pub(super) fn text(text: impl Into<String>, form: &Form) -> Self {
        Self { kind: SpanKind::Text(text.into()), form: form.clone() }
    }

    /// Anything else, which has no form of its own.
    pub(super) fn plain(kind: SpanKind) -> Self {
        Self { kind, form: Form::default() }
    }

    /// Whether it is the mark of a note.
    pub(super) fn is_note(&self) -> bool {
        matches!(self.kind, SpanKind::Note(_))
    }
}

/// The words of some spans.
pub(super) fn plain(spans: &[Span]) -> String {
    let mut words = String::new();
    for span in spans {
        match &span.kind {
            SpanKind::Text(text) => words.push_str(text),
            SpanKind::Break => words.push(' '),
            SpanKind::Note(_) | SpanKind::Image(_) => {}
        }
    }
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether nothing is seen of some spans.
pub(super) fn is_blank(spans: &[Span]) -> bool {
    spans.iter().all(|span| match &span.kind {
        SpanKind::Text(text) => text.trim().is_empty(),
        SpanKind::Break => true,
        SpanKind::Note(_) | SpanKind::Image(_) => false,
    })
}

/// Visits every line of spans of some blocks, to change it.
pub(super) fn for_each_line(blocks: &mut [Block], visit: &mut impl FnMut(&mut Vec<Span>)) {
    for block in blocks {
        match block {
            Block::Heading(_, spans) | Block::Paragraph(spans) | Block::Caption(spans) => visit(spans),
            Block::Figure(_, caption) => visit(caption),
            Block::List(_, items) => items.iter_mut().for_each(|item| for_each_line(item, visit)),
            Block::Quote(blocks) => for_each_line(blocks, visit),
            Block::Verse(stanzas) => stanzas.iter_mut().flatten().for_each(&mut *visit),
            Block::Table(table) => {
                visit(&mut table.caption);
                table.rows.iter_mut().flatten().for_each(&mut *visit);
            }
            Block::Code(_) | Block::Rule => {}
        }
    }
}
