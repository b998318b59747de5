//! The document that every reader makes: blocks, spans with their forms, notes and pictures.

use super::losses::Losses;

/// A manuscript that was read, before it is divided into chapters.
#[derive(Debug, Default)]
pub(super) struct Document {
    /// The title, where the document names one.
    pub(super) title: Option<String>,
    /// The line below the title.
    pub(super) subtitle: Option<String>,
    /// The authors, from the document's properties.
    pub(super) authors: Vec<String>,
    /// The language of the text as a BCP 47 tag.
    pub(super) language: Option<String>,
    /// The text.
    pub(super) blocks: Vec<Block>,
    /// The notes that marks refer to.
    pub(super) notes: Vec<Vec<Block>>,
    /// The pictures that images refer to.
    pub(super) pictures: Vec<Picture>,
    /// Content that cannot be kept.
    pub(super) losses: Losses,
}

/// A picture's file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Picture {
    /// The name of the file in the document.
    pub(super) name: String,
    /// The bytes of the file.
    pub(super) bytes: Vec<u8>,
}

/// A block of the document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Block {
    /// A heading with its level, from 1.
    Heading(u8, Vec<Span>),
    /// A paragraph.
    Paragraph(Vec<Span>),
    /// A list: the first number of a numbered one, and its items.
    List(Option<u64>, Vec<Vec<Block>>),
    /// A quotation.
    Quote(Vec<Block>),
    /// Verse: stanzas of lines.
    Verse(Vec<Vec<Vec<Span>>>),
    /// A table.
    Table(Table),
    /// An image with its caption.
    Figure(Image, Vec<Span>),
    /// A caption without its image or table so far.
    Caption(Vec<Span>),
    /// Lines of code.
    Code(String),
    /// A pause in the text.
    Rule,
}

/// A table: rows of cells, the first row being the heads.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Table {
    /// The caption of the table.
    pub(super) caption: Vec<Span>,
    /// The rows of the table.
    pub(super) rows: Vec<Vec<Vec<Span>>>,
}

/// A stretch of a line in one form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Span {
    /// The kind of span, with its content.
    pub(super) kind: SpanKind,
    /// The formatting of the span.
    pub(super) form: Form,
}

/// The kind of a span.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum SpanKind {
    /// Text.
    Text(String),
    /// A line break that the author typed.
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
    /// The alternative text.
    pub(super) alt: String,
    /// Whether the document marks it as decorative.
    pub(super) is_ornament: bool,
    /// Whether it floats beside the text.
    pub(super) floats: bool,
}

/// The formatting of a stretch of a line.
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
    /// The address of the link that it is part of.
    pub(super) link: Option<String>,
}

impl Form {
    /// The formatting that two forms have in common.
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
    /// Creates a span of text with a form.
    pub(super) fn text(text: impl Into<String>, form: &Form) -> Self {
        Self { kind: SpanKind::Text(text.into()), form: form.clone() }
    }

    /// Creates a span of another kind, without a form of its own.
    pub(super) fn plain(kind: SpanKind) -> Self {
        Self { kind, form: Form::default() }
    }

    /// Whether the span is the mark of a note.
    pub(super) fn is_note(&self) -> bool {
        matches!(self.kind, SpanKind::Note(_))
    }
}

/// The text of some spans.
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

/// Whether some spans have nothing visible.
pub(super) fn is_blank(spans: &[Span]) -> bool {
    spans.iter().all(|span| match &span.kind {
        SpanKind::Text(text) => text.trim().is_empty(),
        SpanKind::Break => true,
        SpanKind::Note(_) | SpanKind::Image(_) => false,
    })
}

/// Visits every line of spans in some blocks, with mutable access.
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
