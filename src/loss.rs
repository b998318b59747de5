//! Losses of an import from a word processor: each kind counted, with its first place.

/// The kinds of content that an import cannot keep, or keeps in another form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LossKind {
    /// Comments in the margin.
    Comment,
    /// Deleted text whose deletion was recorded: it stays deleted.
    Deletion,
    /// Inserted text whose insertion was recorded: it is kept as text.
    Insertion,
    /// Hidden text.
    Hidden,
    /// A merged cell: its text is in the first of the cells.
    MergedCell,
    /// A cell of several paragraphs or of lists: its lines are kept.
    CellBlocks,
    /// A table within a cell: its lines are kept.
    NestedTable,
    /// A table of one cell: its text is outside of any table.
    LayoutTable,
    /// Columns beyond the largest number that a table may have.
    ManyColumns,
    /// Text of a text box: it follows the paragraph it is anchored to.
    TextBox,
    /// An image without alternative text.
    AltMissing,
    /// An image that is not in the document.
    ImageMissing,
    /// An image of the network, which is not fetched.
    ImageRemote,
    /// An image outside the folder of the document.
    ImageOutside,
    /// An image of a format that books cannot show; its file is kept.
    ImageFormat,
    /// A drawing, chart or embedded object.
    Drawing,
    /// An equation: its signs are kept as text.
    Equation,
    /// Underlined text.
    Underline,
    /// Text set in capitals.
    Capitals,
    /// Coloured or highlighted text.
    Colour,
    /// Text that is centred or set to the right.
    Alignment,
    /// A tab: replaced by a space.
    Tab,
    /// A page or column break.
    PageBreak,
    /// A sign of a symbol face without a Unicode character.
    Symbol,
    /// Numbers of a list in letters or roman numerals: they become figures.
    ListNumerals,
    /// Numbers that the word processor set before headings.
    HeadingNumber,
    /// A table of contents or index, which is made anew.
    Contents,
    /// A mark for an index.
    IndexMark,
    /// A cross-reference: its text is kept.
    CrossReference,
    /// A citation of a reference manager: its text is kept.
    CitationField,
    /// A link that cannot be followed: its text is kept.
    Link,
    /// A header or footer.
    Header,
    /// An endnote: a note like all others.
    Endnote,
    /// A note's own sign in place of a number.
    NoteSign,
    /// A note on a chapter's title: its mark is at the end of the first paragraph.
    TitleNote,
    /// A note within a note: its text follows that note.
    NoteInNote,
    /// A mark without a note, or a note without text.
    NoteMissing,
    /// Text that may be a note, in a document without notes of its own.
    NoteGuess,
    /// A line that was taken for a heading.
    HeadingGuess,
    /// Short lines that were taken for verse.
    VerseGuess,
    /// A paragraph indented on both sides that was taken for a quotation.
    QuoteGuess,
    /// Text before the first heading, which is made a chapter.
    FrontText,
    /// A text that is not UTF-8.
    Encoding,
    /// Content that is nested too deep: its text is kept.
    Depth,
    /// A part of the document that cannot be read.
    BrokenPart,
    /// A script, form or video of a web page.
    WebPart,
}

/// The losses of one kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Loss {
    /// The kind of loss.
    pub kind: LossKind,
    /// The number of losses.
    pub count: usize,
    /// The heading below which the first one is; empty before all headings.
    pub heading: String,
    /// The first words of the first one's paragraph, or its name.
    pub near: String,
}

impl LossKind {
    /// The stable name of the kind in machine-readable output.
    #[must_use]
    pub fn name(self) -> String {
        let mut name = String::new();
        for letter in format!("{self:?}").chars() {
            if letter.is_ascii_uppercase() && !name.is_empty() {
                name.push('-');
            }
            name.push(letter.to_ascii_lowercase());
        }
        name
    }
}

#[cfg(test)]
mod tests {
    use super::LossKind;

    #[test]
    fn names_are_for_machines() {
        assert_eq!(LossKind::ListNumerals.name(), "list-numerals");
    }
}
