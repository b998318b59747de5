//! What the tool has to say about a manuscript: a problem, its place and its stable code.
//!
//! Diagnostics are data; only `cli/report.rs` draws them.

mod bounds;
mod citing;
mod document;
mod drawings;
mod editions;
mod elsewhere;
mod expected;
pub mod explain;
mod finding;
mod formulas;
mod handing;
mod indexing;
mod leftover;
mod nearest;
mod printing;
mod reasons;
pub mod rules;
mod severity;
mod subject;
mod words;

pub use citing::{StyleFault, SyntaxFault, YamlFault};
pub use document::DocumentFault;
pub use drawings::DrawingFault;
pub use elsewhere::{Absence, ForeignFault, Guess, IncludeFault};
pub use expected::Expected;
pub use finding::{Diagnostic, Edit, Severity, Warned};
pub use indexing::IndexFault;
pub use leftover::Leftover;
pub use nearest::{Guesses, nearest};
pub use rules::Rule;
pub use severity::{may_be_judged, severity_of};
pub use subject::Subject;

use crate::config::AddressFault;
use crate::lang::Language;

/// What a diagnostic says, in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wording {
    /// What is wrong, in one sentence without a full stop.
    pub message: String,
    /// What to do about it.
    pub hint: String,
}

/// Why a font file cannot be set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FaceFault {
    /// It is no TTF or OTF.
    NotAFont,
    /// It holds several faces (TTC, OTC).
    Collection,
    /// Its weights are axes of one file, not cuts.
    Variable,
}

/// What is wrong with a formula.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FormulaFault {
    /// A command or an environment that is not known.
    Unknown(String),
    /// It ends before it is complete.
    Ends,
    /// Something stands where it cannot.
    Stray(String),
    /// A macro that uses itself.
    Endless(String),
    /// Anything else, in the library's English.
    Other(String),
}

/// Why a macro for formulas cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MacroFault {
    /// Its name is not made of the letters a to z and A to Z.
    Name,
    /// It is no text.
    Text,
    /// A brace in it has no partner.
    Braces,
}

/// Everything that can be wrong with a manuscript.
#[expect(missing_docs, reason = "fields are named for what they hold")]
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// There is no `book.toml` in the folder.
    BookMissing { folder: String },
    /// `book.toml` is not TOML.
    BookSyntax { reason: String },
    /// A key that the tool does not know.
    KeyUnknown { key: String, nearest: Option<String> },
    /// A key that must be there.
    KeyMissing { key: String },
    /// A value of the wrong kind or out of its range.
    ValueInvalid { key: String, expected: Expected },
    /// An ISBN whose length or check digit is wrong.
    IsbnInvalid { isbn: String, check_digit: Option<char> },
    /// A file that `book.toml` names is not there.
    FileMissing { key: String, path: String, nearest: Option<String> },
    /// A path that leaves the manuscript folder.
    PathOutside { path: String },
    /// The folder has no chapters.
    ChaptersMissing { folder: String },
    /// A file is not UTF-8.
    NotUtf8 { path: String },
    /// A face that no font file has.
    FaceUnknown { name: String, nearest: Option<String> },
    /// A chapter that the order names twice.
    FileListedTwice { path: String },
    /// A font file that cannot be set.
    FaceUnfit { path: String, fault: FaceFault },
    /// Two editions of one name, or of one language without names.
    EditionNamedTwice { name: String },
    /// An edition that has words of the book in another language.
    EditionUntranslated { name: String, keys: String },
    /// An ISBN or identifier of two editions.
    EditionShares { key: String, other: String },
    /// The key `edition` is a text and the list of editions at once.
    EditionTwoThings,
    /// The folder of an edition's chapters is not there.
    EditionFolderMissing { folder: String },
    /// A cover that asks for words of the book that there are none of.
    PlaceholderUnknown { path: String, name: String, nearest: Option<String> },
    /// A file larger than is read.
    FileTooLarge { path: String, most: u64 },
    /// More chapters than are read.
    ChaptersTooMany { count: usize, most: u64 },
    /// More text than is read.
    TextTooLarge { most: u64 },
    /// Blocks or forms deeper within each other than is kept.
    NestedTooDeep { most: u64 },
    /// A chapter that is a folder, a pipe or a link to nowhere.
    NotAFile { path: String },
    /// An address that a poster cannot carry.
    PublicAddressUnfit { url: String, fault: AddressFault },
    /// A chapter without a heading of level 1.
    TitleMissing { path: String },
    /// A backtick or acute accent between letters, read as an apostrophe.
    BacktickApostrophe { word: String, is_code: bool },
    /// An ordinal at a line's beginning that Markdown takes for a list.
    OrdinalAsList { number: u64 },
    /// HTML that the tool does not understand; its text is kept.
    HtmlIgnored { tag: String },
    /// A box that is not closed, or closed twice.
    BoxUnbalanced,
    /// A formula that cannot be understood.
    FormulaWrong { fault: FormulaFault },
    /// A macro for formulas that is none.
    MacroUnfit { name: String, fault: MacroFault },
    /// A note mark without a note.
    NoteUnresolved { label: String, nearest: Option<String> },
    /// A note without a mark.
    NoteUnused { label: String },
    /// Two notes of one name.
    NoteDuplicate { label: String },
    /// A note mark where none can stand.
    NoteMisplaced { label: String },
    /// A citation of a work that no bibliography has.
    WorkUnknown { key: String, nearest: Option<String>, file: String },
    /// A citation in a book without a bibliography; `file` lies in the folder and is not read.
    ShelfMissing { key: String, file: Option<String> },
    /// A bibliography that cannot be read at a place.
    WorkSyntax { reason: SyntaxFault },
    /// Two works of one key.
    WorkDuplicate { key: String },
    /// A work of a kind that the tool does not know.
    WorkKindUnknown { kind: String, nearest: Option<String> },
    /// A work that lacks what cannot be left out.
    WorkFieldMissing { key: String, field: &'static str },
    /// A field whose value says nothing.
    WorkFieldInvalid { key: String, field: String, value: String },
    /// A field that is most likely mistyped.
    WorkFieldUnknown { field: String, nearest: String },
    /// A command of LaTeX in a bibliography that is not understood.
    WorkCommandUnknown { command: String },
    /// A date in words, which is printed as it is written.
    WorkDateKept { key: String, field: String, value: String },
    /// A work that the book neither cites nor lists.
    WorkUnused { key: String },
    /// A range of pages that runs backwards.
    PagesReversed { pages: String },
    /// A web page whose date is told neither by itself nor by who read it.
    AccessDateMissing { key: String },
    /// A note without a work in a chapter that is to be sourced.
    NoteUnsourced { number: u32 },
    /// A CSL file that cannot be used.
    StyleUnfit { fault: StyleFault },
    /// A list of works that no work belongs to.
    ListingEmpty { group: String, nearest: Option<String> },
    /// Something is wrong with the index.
    IndexWrong { fault: IndexFault },
    /// What was written for another tool cannot be kept as it has it.
    Foreign { fault: ForeignFault },
    /// A link inside the book that leads nowhere.
    LinkBroken { target: String, nearest: Option<String> },
    /// A link leads to a file that is no part of the book.
    LinkToFile { path: String },
    /// Two places of one id in a chapter.
    IdDuplicate { id: String },
    /// An image that is not there.
    ImageMissing { path: String, nearest: Option<String> },
    /// An image that cannot be read.
    ImageUnreadable { path: String, reason: String },
    /// An image from the network, which is never fetched.
    ImageRemote { path: String },
    /// An image without words for those who do not see it.
    AltMissing { path: String },
    /// A character that no face has.
    CharacterMissing { character: char },
    /// A line that cannot be broken to fit the measure.
    LineOverfull { points: i64 },
    /// A table whose columns are too many, or too narrow for their words and figures.
    TableTooWide { columns: usize },
    /// A file to be laid out that is no PDF, or a damaged one.
    PdfUnreadable { reason: String },
    /// A PDF that a password protects.
    PdfEncrypted,
    /// A PDF without pages.
    PdfEmpty,
    /// A PDF of more pages than are laid out.
    PdfTooLong { pages: usize, most: usize },
    /// A page whose size cannot be printed.
    PageUnprintable { page: usize },
    /// A picture that has too few pixels for its size on paper.
    ImageCoarse { path: String, dpi: u32 },
    /// A drawing with lines that presses cannot hold, in hundredths of a point as printed.
    StrokeThin { path: String, hundredths: u32 },
    /// Text that a cut may hit, in tenths of a millimetre from the trim: the first page's label and how many
    /// pages there are.
    TextNearTrim { page: String, pages: usize, tenths: i64 },
    /// Words of a cover that a cut or a fold may hit, in tenths of a millimetre.
    CoverTextNear { path: String, tenths: i64 },
    /// Blank pages that the paper asks for.
    PagesPadded { pages: usize, blanks: usize, multiple: usize },
    /// A cover was asked for, and there is no picture for its front.
    CoverMissing,
    /// The inks of a press were asked for, and no profile is named.
    ProfileMissing,
    /// A profile that describes no press with four inks.
    ProfileUnfit { path: String, reason: String },
    /// A document to be brought in that cannot be read.
    DocumentUnfit { path: String, fault: DocumentFault },
    /// Words of a drawing are not shown as it has them.
    DrawingChanged { path: String, fault: DrawingFault },
    /// What looks like markup and is printed as it was typed.
    MarkupLeft { kind: Leftover, written: String },
    /// Private comments that are not in the book.
    CommentsHidden { count: usize },
    /// Classes, styles and the like of HTML, which a book has no place for.
    HtmlLooks { count: usize },
    /// Elements of HTML that were left out with all that stands in them.
    HtmlDropped { name: String, count: usize },
    /// A control character, which no book can show.
    ControlCharacter { character: char, count: usize },
    /// A file in UTF-16.
    Utf16 { path: String },
    /// A rule of the language that the text breaks: what was found, and what to write instead.
    Slip { rule: &'static Rule, found: String, better: Option<String> },
}

impl Problem {
    /// The stable code: a letter for the family, three digits.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::BookMissing { .. } => "B001",
            Self::BookSyntax { .. } => "B002",
            Self::KeyUnknown { .. } => "B003",
            Self::KeyMissing { .. } => "B004",
            Self::ValueInvalid { .. } => "B005",
            Self::IsbnInvalid { .. } => "B006",
            Self::FileMissing { .. } => "B007",
            Self::PathOutside { .. } => "B008",
            Self::ChaptersMissing { .. } => "B009",
            Self::NotUtf8 { .. } => "B010",
            Self::FaceUnknown { .. } => "B011",
            Self::FileListedTwice { .. } => "B012",
            Self::FaceUnfit { .. } => "B013",
            Self::EditionNamedTwice { .. } => "Y001",
            Self::EditionUntranslated { .. } => "Y002",
            Self::EditionShares { .. } => "Y003",
            Self::EditionTwoThings => "Y004",
            Self::EditionFolderMissing { .. } => "Y005",
            Self::PlaceholderUnknown { .. } => "Y006",
            Self::FileTooLarge { .. } => "H001",
            Self::ChaptersTooMany { .. } => "H002",
            Self::TextTooLarge { .. } => "H003",
            Self::NestedTooDeep { .. } => "H004",
            Self::NotAFile { .. } => "H005",
            Self::PublicAddressUnfit { .. } => "C001",
            Self::TitleMissing { .. } => "M001",
            Self::BacktickApostrophe { .. } => "M002",
            Self::OrdinalAsList { .. } => "M003",
            Self::HtmlIgnored { .. } => "M004",
            Self::BoxUnbalanced => "M005",
            Self::FormulaWrong { .. } => "M006",
            Self::MacroUnfit { .. } => "M009",
            Self::NoteUnresolved { .. } => "N001",
            Self::NoteUnused { .. } => "N002",
            Self::NoteDuplicate { .. } => "N003",
            Self::NoteMisplaced { .. } => "N004",
            Self::WorkUnknown { .. } => "K001",
            Self::ShelfMissing { .. } => "K002",
            Self::WorkSyntax { .. } => "K003",
            Self::WorkDuplicate { .. } => "K004",
            Self::WorkKindUnknown { .. } => "K005",
            Self::WorkFieldMissing { .. } => "K006",
            Self::WorkFieldInvalid { .. } => "K007",
            Self::WorkFieldUnknown { .. } => "K008",
            Self::WorkUnused { .. } => "K009",
            Self::PagesReversed { .. } => "K010",
            Self::AccessDateMissing { .. } => "K011",
            Self::NoteUnsourced { .. } => "K012",
            Self::StyleUnfit { .. } => "K013",
            Self::ListingEmpty { .. } => "K014",
            Self::WorkCommandUnknown { .. } => "K015",
            Self::WorkDateKept { .. } => "K016",
            Self::IndexWrong { fault } => fault.code(),
            Self::Foreign { fault } => fault.code(),
            Self::LinkBroken { .. } => "L001",
            Self::LinkToFile { .. } => "L003",
            Self::IdDuplicate { .. } => "L002",
            Self::ImageMissing { .. } => "I001",
            Self::ImageUnreadable { .. } => "I002",
            Self::ImageRemote { .. } => "I003",
            Self::AltMissing { .. } => "I004",
            Self::CharacterMissing { .. } => "F001",
            Self::LineOverfull { .. } => "P001",
            Self::TableTooWide { .. } => "P002",
            Self::PdfUnreadable { .. } => "S001",
            Self::PdfEncrypted => "S002",
            Self::PdfEmpty => "S003",
            Self::PdfTooLong { .. } => "S004",
            Self::PageUnprintable { .. } => "S005",
            Self::ImageCoarse { .. } => "R001",
            Self::StrokeThin { .. } => "R002",
            Self::TextNearTrim { .. } => "R003",
            Self::CoverTextNear { .. } => "R004",
            Self::PagesPadded { .. } => "R005",
            Self::CoverMissing => "R006",
            Self::ProfileMissing => "R007",
            Self::ProfileUnfit { .. } => "R008",
            Self::DocumentUnfit { fault, .. } => fault.code(),
            Self::DrawingChanged { fault, .. } => fault.code(),
            Self::MarkupLeft { .. } => "M007",
            Self::CommentsHidden { .. } => "M008",
            Self::HtmlLooks { .. } => "M011",
            Self::HtmlDropped { .. } => "M012",
            Self::ControlCharacter { .. } => "M010",
            Self::Utf16 { .. } => "B014",
            Self::Slip { rule, .. } => rule.code,
        }
    }

    /// How grave it is, unless `book.toml` says otherwise.
    #[must_use]
    pub fn severity(&self) -> Severity {
        severity_of(self.code()).unwrap_or(Severity::Error)
    }

    /// What to say, in Turkish for Turkish and Azerbaijani books, else in English.
    #[must_use]
    pub fn words(&self, language: &Language) -> Wording {
        words::wording(self, language.tongue())
    }
}
