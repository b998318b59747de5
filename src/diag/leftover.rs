//! Markup that a book has no place for and prints as it was typed: its kinds.

/// Kind of a piece of text that looks like markup and was left as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Leftover {
    /// Emphasis: `**`, `__` or `~~` without a partner.
    Emphasis,
    /// Highlighting: `==x==` and `++x++`.
    Highlight,
    /// A link: `[x] (y)`, `(x)[y]`, `![x]`, `[x][y]`.
    Link,
    /// A template: `{{< x >}}`, `{{x}}`, `{% x %}`, `<% x %>`.
    Template,
    /// A cross-reference: `@fig:x`, `:ref:`, `{ref}`.
    Reference,
    /// A command of LaTeX: `\name{x}`.
    Command,
    /// A table of contents: `[TOC]`, `{:toc}`.
    Contents,
    /// An admonition: `!!! note`, `.. note::`.
    Admonition,
    /// A box: `:::x`.
    Box,
    /// An emoji by its name: `:name:`.
    Emoji,
    /// A comment: `%%` without a partner.
    Comment,
    /// An id of a block: `^id` at a paragraph's end.
    BlockId,
    /// A tracked change: `{++x++}` and the like.
    Change,
    /// A speech of a dialogue: `- Kim o?`.
    Dialogue,
    /// Attributes: `{.x}`, `{: .x}`.
    Attributes,
    /// A heading: `##Title`.
    Heading,
    /// A table: `|---|`, `+---+`.
    Table,
    /// A label: `r[x]`, `*[x]:`, `#+x:`.
    Label,
    /// Emphasis within code: `*!*`.
    CodeMark,
    /// Code that is never closed.
    Code,
}

impl Leftover {
    /// Returns its name in the catalogue.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Emphasis => "emphasis",
            Self::Highlight => "highlight",
            Self::Link => "link",
            Self::Template => "template",
            Self::Reference => "reference",
            Self::Command => "command",
            Self::Contents => "contents",
            Self::Admonition => "admonition",
            Self::Box => "box",
            Self::Emoji => "emoji",
            Self::Comment => "comment",
            Self::BlockId => "block-id",
            Self::Change => "change",
            Self::Dialogue => "dialogue",
            Self::Attributes => "attributes",
            Self::Heading => "heading",
            Self::Table => "table",
            Self::Label => "label",
            Self::CodeMark => "code-mark",
            Self::Code => "code",
        }
    }
}
