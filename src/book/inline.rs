//! Inlines: what is set beside each other in a line.

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
    /// The kind of inline, with its content.
    pub kind: InlineKind<P>,
    /// The inline's place in the source.
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
    /// Text that is struck out.
    Strike(Vec<Inline<P>>),
    /// Highlighted text.
    Mark(Vec<Inline<P>>),
    /// Superscript.
    Superscript(Vec<Inline<P>>),
    /// Subscript.
    Subscript(Vec<Inline<P>>),
    /// Code.
    Code(String),
    /// A formula.
    Formula(Formula),
    /// A link.
    Link {
        /// The link's target.
        target: P::Target,
        /// The words of the link.
        content: Vec<Inline<P>>,
    },
    /// An image within a line.
    Image(ImageRef),
    /// The mark of a note of the same chapter.
    NoteMark(P::Note),
    /// A place that the index links to.
    IndexMark(IndexMark),
    /// Words in another language.
    Foreign {
        /// The language of the words.
        lang: Language,
        /// The words.
        content: Vec<Inline<P>>,
    },
    /// An abbreviation and its expansion.
    Abbreviation {
        /// The expansion: the words that the letters stand for.
        expansion: String,
        /// The abbreviation.
        content: Vec<Inline<P>>,
    },
    /// A citation that is not spelt out yet.
    Citation(P::Citation),
    /// A line break that the author typed.
    LineBreak,
}

/// The target of a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// An address outside the book, as written.
    Url(String),
    /// An id in the book, with the index of its chapter.
    Place {
        /// Index of the place's chapter in `Book::chapters`.
        chapter: usize,
        /// The id of the chapter or of a block.
        id: String,
    },
    /// A note of a chapter: the way back from a work to a citation of it.
    Note {
        /// Index into `Book::chapters`.
        chapter: usize,
        /// The note.
        note: NoteId,
    },
    /// A note of a chapter, named in the text by its number.
    NoteNumber {
        /// Index into `Book::chapters`.
        chapter: usize,
        /// The note.
        note: NoteId,
    },
    /// A place that a printed book names by its page number.
    Printed {
        /// The place.
        target: Box<Target>,
        /// Where the page number is printed.
        page: Paging,
    },
}

/// Where the page number of a link's place is printed. An e-book has none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paging {
    /// In brackets, after the words of another link; this link has no words.
    Behind,
    /// Instead of the words.
    Instead,
    /// Between the link's two words, which only the printed book has.
    Among,
}

/// The target of a link in a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WrittenTarget {
    /// An address outside the book, as written.
    Url(String),
    /// A target as written in the manuscript, not resolved yet: `03-x.md#id`, `#id`.
    Unresolved(String),
    /// A chapter or a place in one: the chapter's slug with `.md` and the id, and what the author wrote.
    Chapter {
        /// The chapter's slug and the id: `03-x.md#id`.
        place: String,
        /// The target as the author wrote it.
        written: String,
    },
    /// A file of the folder that is not part of the book, as it was written.
    File(String),
    /// A place that is referred to by its number or its page.
    Named {
        /// The target of the reference.
        target: Box<WrittenTarget>,
        /// The wording of the reference.
        naming: Naming,
    },
    /// Labels of figures, tables and the like, anywhere in the book.
    Labels(Vec<LabelRef>),
}

/// The target of a link while some targets are not resolved yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Way {
    /// A target as the author wrote it.
    Written(WrittenTarget),
    /// The entry of a work in a list of works, by its key.
    Work(String),
    /// A target that is resolved.
    Known(Target),
}

/// An image of the manuscript.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImageRef {
    /// The path as written, relative to the manuscript folder.
    pub path: String,
    /// The alternative text; empty where the image is decorative.
    pub alt: String,
    /// Whether the author marked the image as decorative (`alt` is then empty).
    pub decorative: bool,
    /// The width that the author asks for.
    pub width: Option<super::PictureWidth>,
}

/// The longest path that is shown to readers, in bytes; one that holds a whole picture (`data:`) is longer.
const SHOWN_PATH: usize = 160;

impl ImageRef {
    /// Whether the image is on the network, from where nothing is fetched.
    #[must_use]
    pub fn is_remote(&self) -> bool {
        is_remote(&self.path)
    }

    /// The image's path, for readers of a book that cannot show the image. None where its alternative text is enough:
    /// an image of the network that has some, or is decorative.
    #[must_use]
    pub fn shown_path(&self) -> Option<String> {
        if self.is_remote() && (self.decorative || !self.alt.is_empty()) {
            return None;
        }
        let shown = &self.path[..self.path.floor_char_boundary(SHOWN_PATH)];
        Some(if shown.len() < self.path.len() { format!("{shown}…") } else { shown.to_owned() })
    }
}

/// A formula in TeX.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Formula {
    /// The text between the dollar signs.
    pub source: String,
    /// The TeX that both books are made from; `None` where both show `source`, since one of them could not show the
    /// formula.
    pub tex: Option<String>,
    /// Whether it is set off from the text.
    pub display: bool,
}

impl Formula {
    /// Whether the formula ends with a superscript: a number behind it would seem to be a power.
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

/// Whether a character is a superscript figure or letter by itself: `²`, `ⁿ`.
#[must_use]
pub fn is_raised(sign: char) -> bool {
    matches!(sign, '²' | '³' | '¹' | '⁰' | 'ⁱ' | '⁴'..='ⁿ')
}

/// The display formula that is all of a paragraph's content.
#[must_use]
pub fn display_formula<P: Phase>(content: &[Inline<P>]) -> Option<&Formula> {
    match content {
        [Inline { kind: InlineKind::Formula(formula), .. }] if formula.display => Some(formula),
        _ => None,
    }
}

/// The most letters of a line in a paragraph of lines, such as an address.
const LONGEST_LINE: usize = 60;

/// Whether a paragraph consists of short lines that the author ended, such as an address, rather than of running text.
#[must_use]
pub fn has_own_lines<P: Phase>(content: &[Inline<P>]) -> bool {
    let mut lines = content.split(|inline| matches!(inline.kind, InlineKind::LineBreak));
    let is_short = |line: &[Inline<P>]| plain_text(line).chars().count() <= LONGEST_LINE;
    content.iter().any(|inline| matches!(inline.kind, InlineKind::LineBreak)) && lines.all(is_short)
}

impl<P: Phase> Inline<P> {
    /// Creates an inline at a place.
    #[must_use]
    pub fn new(kind: InlineKind<P>, span: Span) -> Self {
        Self { kind, span }
    }

    /// Whether the inline is a text with as many bytes as its place in the source: then every part of it has its own
    /// place.
    #[must_use]
    pub fn is_in_step(&self) -> bool {
        matches!(&self.kind, InlineKind::Text(text) if text.len() == self.span.range().len())
    }

    /// A part of a text, in bytes, with the part's own place where the text has as many bytes as its place. Other
    /// inlines have no parts.
    #[must_use]
    pub fn part(&self, range: Range<usize>) -> Self {
        let InlineKind::Text(text) = &self.kind else { return self.clone() };
        let mut span = self.span;
        if self.is_in_step() {
            span.end = span.start + range.end as u32;
            span.start += range.start as u32;
        } else if range.len() == span.range().len() {
            // A text that has as many bytes as its place by chance must not seem to be the text there.
            span.end = span.start;
        }
        Self::new(InlineKind::Text(text[range].to_owned()), span)
    }

    /// The inlines directly inside this one; none in texts and the like.
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
            | InlineKind::Abbreviation { content, .. }
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
            | InlineKind::Abbreviation { content, .. }
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

/// Visits every inline in reading order, parents before children.
pub fn for_each_inline<'a, P: Phase>(inlines: &'a [Inline<P>], visit: &mut impl FnMut(&'a Inline<P>)) {
    for inline in inlines {
        visit(inline);
        for_each_inline(inline.children(), visit);
    }
}

/// The text of some inlines without notes and marks, as a contents list or a screen reader has it.
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

/// The number of bytes of text in some inlines: texts and code count, all else is zero.
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
