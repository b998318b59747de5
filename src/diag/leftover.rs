//! Markup that a book has no place for and prints as it was typed: its kinds.

/// What looks like markup and was left in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Leftover {
    /// `**`, `__` or `~~` without a partner.
    Emphasis,
    /// `==x==` and `++x++`.
    Highlight,
    /// `[x] (y)`, `(x)[y]`, `![x]`, `[x][y]`.
    Link,
    /// `{{< x >}}`, `{{x}}`, `{% x %}`, `<% x %>`.
    Template,
    /// `@fig:x`, `:ref:`, `{ref}`.
    Reference,
    /// `\name{x}`.
    Command,
    /// `[TOC]`, `{:toc}`.
    Contents,
    /// `!!! note`, `.. note::`.
    Admonition,
    /// `:::x`.
    Box,
    /// `:name:`.
    Emoji,
    /// `%%` without a partner.
    Comment,
    /// `^id` at a paragraph's end.
    BlockId,
    /// `{++x++}` and its like.
    Change,
    /// Lines that each begin with `a)`, `(1)`, `•` and run together.
    Lines,
    /// `- Kim o?`.
    Dialogue,
    /// `{.x}`, `{: .x}`.
    Attributes,
    /// `##Title`.
    Heading,
    /// `|---|`, `+---+`.
    Table,
    /// `r[x]`, `*[x]:`, `#+x:`.
    Label,
    /// `*!*` within code.
    CodeMark,
    /// Code that is never closed.
    Code,
}

impl Leftover {
    /// Its name in the catalogue.
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
            Self::Lines => "lines",
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
