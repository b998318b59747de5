//! Inlines: what stands beside each other in a line.

use super::label::{LabelRef, Naming};
use super::phase::{Phase, Resolved};
use super::{IndexMark, NoteId};
use crate::address::is_remote;
use crate::lang::Language;
use crate::source::Span;
use std::ops::Range;

/// One inline with its place in the source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inline<P: Phase = Resolved> {
    /// What it is.
    pub kind: InlineKind<P>,
    /// Where it stands.
    pub span: Span,
}

/// The kinds of inlines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum InlineKind<P: Phase = Resolved> {
    /// Text. Line ends of the source are spaces here.
    Text(String),
    /// Emphasis: italic (upright within italic).
    Emphasis(Vec<Inline<P>>),
    /// Strong emphasis: bold.
    Strong(Vec<Inline<P>>),
    /// Small capitals, by the face's own glyphs.
    SmallCaps(Vec<Inline<P>>),
    /// Struck out.
    Strike(Vec<Inline<P>>),
    /// Marked, as by a pen that lets the words shine through.
    Mark(Vec<Inline<P>>),
    /// Raised.
    Superscript(Vec<Inline<P>>),
    /// Lowered.
    Subscript(Vec<Inline<P>>),
    /// Code.
    Code(String),
    /// A formula.
    Formula(Formula),
    /// A link.
    Link {
        /// Where it leads.
        target: P::Target,
        /// What is clicked.
        content: Vec<Inline<P>>,
    },
    /// An image within a line.
    Image(ImageRef),
    /// The mark of a note of the same chapter.
    NoteMark(P::Note),
    /// A place that the index leads to.
    IndexMark(IndexMark),
    /// Words in another language.
    Foreign {
        /// Their language.
        lang: Language,
        /// The words.
        content: Vec<Inline<P>>,
    },
    /// A citation that is yet to be spelt out.
    Citation(P::Citation),
    /// A line end that the author asked for.
    LineBreak,
}

/// Where a link leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// An address outside the book, as written.
    Url(String),
    /// An id in the book, with the index of its chapter.
    Place {
        /// Index into `Book::chapters`.
        chapter: usize,
        /// The id: the chapter's own or a block's.
        id: String,
    },
    /// A note of a chapter: the way back from a work to where it is cited.
    Note {
        /// Index into `Book::chapters`.
        chapter: usize,
        /// The note.
        note: NoteId,
    },
    /// A note of a chapter that the text names by its number.
    NoteNumber {
        /// Index into `Book::chapters`.
        chapter: usize,
        /// The note.
        note: NoteId,
    },
    /// A place that a printed book names by its page.
    Printed {
        /// The place.
        target: Box<Target>,
        /// Where the page stands.
        page: Paging,
    },
}

/// Where the page of a link's place stands in print. An e-book has none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paging {
    /// In brackets, behind the words of another link: this one has none.
    Behind,
    /// In the place of the words.
    Instead,
    /// Between the link's two words, which stand in print alone.
    Among,
}

/// Where a link of a draft leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WrittenTarget {
    /// An address outside the book, as written.
    Url(String),
    /// As written in the manuscript, not yet followed: `03-x.md#id`, `#id`.
    Unresolved(String),
    /// A chapter or a place in one: the chapter's slug with `.md` and the id, and what the author wrote.
    Chapter {
        /// `03-x.md#id`.
        place: String,
        /// As it was written.
        written: String,
    },
    /// A file of the folder that is no part of the book, as it was written.
    File(String),
    /// A place that is called by its number or its page.
    Named {
        /// Where it is.
        target: Box<WrittenTarget>,
        /// How it is called.
        naming: Naming,
    },
    /// Labels of figures, tables and their like, wherever in the book they are.
    Labels(Vec<LabelRef>),
}

/// Where a link leads while some are yet to be followed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Way {
    /// As the author wrote it.
    Written(WrittenTarget),
    /// To the entry of a work in a list of works.
    Work(String),
    /// To a place that is known.
    Known(Target),
}

/// An image of the manuscript.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImageRef {
    /// The path as written, relative to the manuscript folder.
    pub path: String,
    /// What a reader who does not see it is told; empty where it is mere ornament.
    pub alt: String,
    /// Whether the author said that it is mere ornament (`alt` is then empty).
    pub decorative: bool,
}

/// The longest path that readers are shown, in bytes; one that holds a whole picture (`data:`) is longer.
const SHOWN_PATH: usize = 160;

impl ImageRef {
    /// Whether it lies on the network, from where nothing is fetched.
    #[must_use]
    pub fn is_remote(&self) -> bool {
        is_remote(&self.path)
    }

    /// Where it is said to be, for readers of a book that cannot show it. None where its words are enough: an image
    /// of the network that has some, or is mere ornament.
    #[must_use]
    pub fn shown_path(&self) -> Option<String> {
        if self.is_remote() && (self.decorative || !self.alt.is_empty()) {
            return None;
        }
        let shown = &self.path[..self.path.floor_char_boundary(SHOWN_PATH)];
        Some(if shown.len() < self.path.len() { format!("{shown}…") } else { shown.to_owned() })
    }
}

/// A formula as TeX writes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Formula {
    /// What stands between the dollar signs.
    pub source: String,
    /// The TeX that both books are made from; `None` where they show the source, since one of them could not show it.
    pub tex: Option<String>,
    /// Whether it is set off from the text.
    pub display: bool,
}

impl Formula {
    /// Whether its last sign is raised: a number behind it would seem to be a power.
    #[must_use]
    pub fn ends_raised(&self) -> bool {
        let source = self.source.trim_end();
        let last = match source.strip_suffix('}') {
            Some(inner) => inner.rfind('{').unwrap_or(0),
            None => source.char_indices().next_back().map_or(0, |(at, _)| at),
        };
        source[..last].trim_end().ends_with('^')
    }
}

/// Whether a character is a raised figure or letter by itself: `²`, `ⁿ`.
#[must_use]
pub fn is_raised(sign: char) -> bool {
    matches!(sign, '²' | '³' | '¹' | '⁰' | 'ⁱ' | '⁴'..='ⁿ')
}

/// The formula that is the whole of a paragraph and set off from the text.
#[must_use]
pub fn display_formula<P: Phase>(content: &[Inline<P>]) -> Option<&Formula> {
    match content {
        [Inline { kind: InlineKind::Formula(formula), .. }] if formula.display => Some(formula),
        _ => None,
    }
}

impl<P: Phase> Inline<P> {
    /// An inline at a place.
    #[must_use]
    pub fn new(kind: InlineKind<P>, span: Span) -> Self {
        Self { kind, span }
    }

    /// Whether it is a text with as many bytes as its place in the source: then every part of it has its own place.
    #[must_use]
    pub fn is_in_step(&self) -> bool {
        matches!(&self.kind, InlineKind::Text(text) if text.len() == self.span.range().len())
    }

    /// A part of a text, in bytes, with the part's own place where the text is in step with the source. What is no text
    /// has no parts.
    #[must_use]
    pub fn part(&self, range: Range<usize>) -> Self {
        let InlineKind::Text(text) = &self.kind else { return self.clone() };
        let mut span = self.span;
        if self.is_in_step() {
            span.end = span.start + range.end as u32;
            span.start += range.start as u32;
        } else if range.len() == span.range().len() {
            // A text that happens to be as long as its place must not seem to be what stands there.
            span.end = span.start;
        }
        Self::new(InlineKind::Text(text[range].to_owned()), span)
    }

    /// What stands inside this inline, if anything can.
    #[must_use]
    pub fn children(&self) -> &[Inline<P>] {
        match &self.kind {
            InlineKind::Emphasis(content)
            | InlineKind::Strong(content)
            | InlineKind::SmallCaps(content)
            | InlineKind::Strike(content)
            | InlineKind::Mark(content)
            | InlineKind::Superscript(content)
            | InlineKind::Subscript(content)
            | InlineKind::Link { content, .. }
            | InlineKind::Foreign { content, .. } => content,
            InlineKind::Text(_)
            | InlineKind::Code(_)
            | InlineKind::Formula(_)
            | InlineKind::Image(_)
            | InlineKind::NoteMark(_)
            | InlineKind::IndexMark(_)
            | InlineKind::Citation(_)
            | InlineKind::LineBreak => &[],
        }
    }

    /// Mutable version of [`Inline::children`].
    pub fn children_mut(&mut self) -> Option<&mut Vec<Inline<P>>> {
        match &mut self.kind {
            InlineKind::Emphasis(content)
            | InlineKind::Strong(content)
            | InlineKind::SmallCaps(content)
            | InlineKind::Strike(content)
            | InlineKind::Mark(content)
            | InlineKind::Superscript(content)
            | InlineKind::Subscript(content)
            | InlineKind::Link { content, .. }
            | InlineKind::Foreign { content, .. } => Some(content),
            InlineKind::Text(_)
            | InlineKind::Code(_)
            | InlineKind::Formula(_)
            | InlineKind::Image(_)
            | InlineKind::NoteMark(_)
            | InlineKind::IndexMark(_)
            | InlineKind::Citation(_)
            | InlineKind::LineBreak => None,
        }
    }
}

/// Visits every inline in reading order, parents before what they hold.
pub fn for_each_inline<'a, P: Phase>(inlines: &'a [Inline<P>], visit: &mut impl FnMut(&'a Inline<P>)) {
    for inline in inlines {
        visit(inline);
        for_each_inline(inline.children(), visit);
    }
}

/// The text without marks: what a contents list or a screen reader says.
#[must_use]
pub fn plain_text<P: Phase>(inlines: &[Inline<P>]) -> String {
    let mut plain = String::new();
    for_each_inline(inlines, &mut |inline| match &inline.kind {
        InlineKind::Text(text) | InlineKind::Code(text) => plain.push_str(text),
        InlineKind::Formula(formula) => plain.push_str(&formula.source),
        InlineKind::LineBreak => plain.push(' '),
        _ => {}
    });
    plain
}

/// Bytes of text that inlines hold: texts and code count, all else is zero.
///
/// This is the measure of `BookPlace::offset`; a block's inlines are counted in the order of its
/// fields (a table: caption, head, rows).
#[must_use]
pub fn text_length<P: Phase>(inlines: &[Inline<P>]) -> usize {
    let mut length = 0;
    for_each_inline(inlines, &mut |inline| {
        if let InlineKind::Text(text) | InlineKind::Code(text) = &inline.kind {
            length += text.len();
        }
    });
    length
}
