//! What the tool has to say about a manuscript: a problem, its place and its stable code.
//!
//! Diagnostics are data; only `cli/report.rs` draws them.

mod bounds;
mod citing;
mod document;
mod editions;
mod elsewhere;
mod expected;
pub mod explain;
mod finding;
mod handing;
mod indexing;
mod nearest;
mod printing;
pub mod rules;
mod words;

pub use citing::SyntaxFault;
pub use document::DocumentFault;
pub use elsewhere::{Absence, ForeignFault, IncludeFault};
pub use expected::Expected;
pub use finding::{Diagnostic, Edit, Severity, Warned};
pub use indexing::IndexFault;
pub use nearest::{Guesses, nearest};
pub use rules::Rule;

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
    /// Anything else, in the library's English.
    Other(String),
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
    /// A note mark without a note.
    NoteUnresolved { label: String, nearest: Option<String> },
    /// A note without a mark.
    NoteUnused { label: String },
    /// Two notes of one name.
    NoteDuplicate { label: String },
    /// A note mark where none can stand.
    NoteMisplaced { label: String },
    /// A citation of a work that no bibliography has.
    WorkUnknown { key: String, nearest: Option<String> },
    /// A citation in a book without a bibliography.
    ShelfMissing { key: String },
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
    /// A work that the book neither cites nor lists.
    WorkUnused { key: String },
    /// A range of pages that runs backwards.
    PagesReversed { pages: String },
    /// A web page whose date is told neither by itself nor by who read it.
    AccessDateMissing { key: String },
    /// A note without a work in a chapter that is to be sourced.
    NoteUnsourced { number: u32 },
    /// A CSL file that cannot be used.
    StyleUnfit { reason: String },
    /// A list of works that no work belongs to.
    ListingEmpty { group: String, nearest: Option<String> },
    /// Something is wrong with the index.
    IndexWrong { fault: IndexFault },
    /// What was written for another tool cannot be kept as it has it.
    Foreign { fault: ForeignFault },
    /// A link inside the book that leads nowhere.
    LinkBroken { target: String, nearest: Option<String> },
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
    /// A rule of the language that the text breaks: what was found, and what to write instead.
    Slip { rule: &'static Rule, found: String, better: Option<String> },
}

/// Codes of the warnings that are no rule of the language.
const WARNINGS: [&str; 33] = [
    "B013", "D001", "D006", "D007", "F001", "H004", "K005", "K006", "K007", "K008", "K009", "K010", "K011",
    "K012", "K014", "M001", "M002", "M003", "M004", "N002", "O002", "O003", "O004", "O006", "O007", "O008",
    "P001", "R001", "R002", "R003", "R004", "R005", "Y002",
];

/// Whether a code is that of a warning or a note, which `book.toml` and a comment may judge otherwise.
#[must_use]
pub fn may_be_judged(code: &str) -> bool {
    WARNINGS.contains(&code) || rules::ALL.iter().any(|rule| rule.code == code)
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
            Self::IndexWrong { fault } => fault.code(),
            Self::Foreign { fault } => fault.code(),
            Self::LinkBroken { .. } => "L001",
            Self::IdDuplicate { .. } => "L002",
            Self::ImageMissing { .. } => "I001",
            Self::ImageUnreadable { .. } => "I002",
            Self::ImageRemote { .. } => "I003",
            Self::AltMissing { .. } => "I004",
            Self::CharacterMissing { .. } => "F001",
            Self::LineOverfull { .. } => "P001",
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
            Self::Slip { rule, .. } => rule.code,
        }
    }

    /// How grave it is.
    #[must_use]
    pub fn severity(&self) -> Severity {
        match self {
            Self::FaceUnfit { .. }
            | Self::EditionUntranslated { .. }
            | Self::NestedTooDeep { .. }
            | Self::TitleMissing { .. }
            | Self::BacktickApostrophe { .. }
            | Self::OrdinalAsList { .. }
            | Self::HtmlIgnored { .. }
            | Self::NoteUnused { .. }
            | Self::WorkKindUnknown { .. }
            | Self::WorkFieldMissing { .. }
            | Self::WorkFieldInvalid { .. }
            | Self::WorkFieldUnknown { .. }
            | Self::WorkUnused { .. }
            | Self::PagesReversed { .. }
            | Self::AccessDateMissing { .. }
            | Self::NoteUnsourced { .. }
            | Self::ListingEmpty { .. }
            | Self::CharacterMissing { .. }
            | Self::LineOverfull { .. }
            | Self::ImageCoarse { .. }
            | Self::StrokeThin { .. }
            | Self::TextNearTrim { .. }
            | Self::CoverTextNear { .. } => Severity::Warning,
            Self::Foreign { fault } if fault.is_warning() => Severity::Warning,
            Self::IndexWrong { fault } if fault.is_warning() => Severity::Warning,
            Self::PagesPadded { .. } => Severity::Note,
            Self::Slip { rule, .. } => rule.severity,
            _ => Severity::Error,
        }
    }

    /// What to say, in Turkish for Turkish and Azerbaijani books, else in English.
    #[must_use]
    pub fn words(&self, language: &Language) -> Wording {
        words::wording(self, language.tongue())
    }
}
