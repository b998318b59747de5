//! The forms that Markdown and HTML put around inlines.

use crate::book::draft::{Inline, InlineKind, Target};
use crate::book::plain_text;
use crate::lang::Language;
use crate::source::Span;

/// The kind of an open inline.
#[derive(Debug)]
pub(super) enum Opening {
    /// The whole content of a paragraph, heading, cell or term.
    Leaf,
    /// A form.
    Wrap(Wrap),
    /// Single tildes: text, since `40~50` is a range and no deletion.
    Tildes,
    /// A link to a destination.
    Link(String),
    /// An address between `<` and `>`: its words are kept to the letter.
    Autolink(String),
    /// An image: its destination and title.
    Image { destination: String, title: String },
    /// A link in double brackets.
    Wiki { destination: String, has_words: bool, is_image: bool },
    /// An HTML element of the safe set.
    Html { name: String, tag: String, wraps: Vec<Wrap>, is_dropped: bool },
    /// An inline that is nested too deep: its content goes to its parent.
    Flat,
}

/// A form around inlines.
#[derive(Clone, Debug)]
pub(super) enum Wrap {
    Emphasis,
    Strong,
    Strike,
    Mark,
    Superscript,
    Subscript,
    SmallCaps,
    Foreign(Language),
    /// An abbreviation, with what it means.
    Abbreviation(String),
    Code,
    Link(Target),
    /// The words between quotation marks.
    Quoted,
}

impl Wrap {
    /// Makes the inline that gives content this form.
    pub(super) fn around(self, content: Vec<Inline>, span: Span) -> Inline {
        let kind = match self {
            Self::Emphasis => InlineKind::Emphasis(content),
            Self::Strong => InlineKind::Strong(content),
            Self::Strike => InlineKind::Strike(content),
            Self::Mark => InlineKind::Mark(content),
            Self::Superscript => InlineKind::Superscript(content),
            Self::Subscript => InlineKind::Subscript(content),
            Self::SmallCaps => InlineKind::SmallCaps(content),
            Self::Foreign(lang) => InlineKind::Foreign { lang, content },
            Self::Abbreviation(expansion) => InlineKind::Abbreviation { expansion, content },
            Self::Link(target) => InlineKind::Link { target, content },
            Self::Code | Self::Quoted => InlineKind::Code(plain_text(&content)),
        };
        Inline::new(kind, span)
    }

    /// Wraps content in the form, as one inline, several or none: nothing within code is lost.
    pub(super) fn apply(self, mut content: Vec<Inline>, span: Span) -> Vec<Inline> {
        let is_words = |inline: &Inline| matches!(inline.kind, InlineKind::Text(_) | InlineKind::Code(_));
        match self {
            Self::Code if content.is_empty() || !content.iter().all(is_words) => content,
            Self::Link(_) | Self::Abbreviation(_) if content.is_empty() => content,
            Self::Quoted => {
                let sign = |sign: &str, at| Inline::new(InlineKind::Text(sign.to_owned()), at);
                content.insert(0, sign("“", Span { end: span.start, ..span }));
                content.push(sign("”", span.after()));
                content
            }
            wrap => vec![wrap.around(content, span)],
        }
    }
}
