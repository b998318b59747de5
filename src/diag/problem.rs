//! Everything that can be wrong with a manuscript: one row each.
//!
//! A row is a code, its severity, whether the author may allow it, and a variant with what is known of the place. Its
//! message is under the code in `locales/LANGUAGE/findings.ftl`; the fields are the arguments there.
//!
//! An error is a problem that leaves nothing to make, that would take something from outside the project's folder, or
//! that gives two things one identity. With all others the books are made as well as possible and the problem is
//! reported; `--strict`, or `deny` in `[check]`, prevents a book then.

use super::argument::{Argument, Extras};
use super::faults::{FaceFault, FormulaFault, MacroFault, StyleFault, SyntaxFault};
use super::row::problems;
use super::{
    DocumentFault, DrawingFault, Expected, ForeignFault, IndexFault, Leftover, OtherPlace, OtherPlaces, Rule,
};
use crate::config::AddressFault;

problems! {
/// Everything that can be wrong with a manuscript.
pub enum Problem {
    /// The folder has no `book.toml`.
    B001 Error Never => BookMissing { folder: String },
    /// `book.toml` is not TOML.
    B002 Error Never => BookSyntax { reason: String },
    /// A key that the program does not know.
    B003 Warning ByAuthor => KeyUnknown { key: String, nearest: Option<String> },
    /// A required key that is missing.
    B004 Error Never => KeyMissing { key: String },
    /// A value of the wrong kind or out of its range.
    B005 Error Never => ValueInvalid { key: String, expected: Expected },
    /// An ISBN whose length or check digit is wrong.
    B006 Error ByAuthor => IsbnInvalid { isbn: String, check_digit: Option<char> },
    /// A file that `book.toml` names does not exist.
    B007 Warning ByAuthor => FileMissing { key: String, path: String, nearest: Option<String> },
    /// A path that leaves the manuscript folder.
    B008 Error Never => PathOutside { path: String },
    /// The folder has no chapters.
    B009 Error Never => ChaptersMissing { folder: String },
    /// A file is not UTF-8.
    B010 Error Never => NotUtf8 { path: String },
    /// A face that no font file has.
    B011 Warning ByAuthor => FaceUnknown { name: String, nearest: Option<String> },
    /// A chapter that the order names twice.
    B012 Warning ByAuthor => FileListedTwice { path: String },
    /// A font file that cannot be set.
    B013 Warning ByAuthor => FaceUnfit { path: String, fault: FaceFault },
    /// A file in UTF-16.
    B014 Error Never => Utf16 { path: String },
    /// A design that neither the program has nor a file.
    B015 Error Never => DesignUnknown { key: String, name: String, nearest: Option<String> },
    /// A design that is not TOML.
    B016 Error Never => DesignSyntax { path: String, reason: String },
    /// A spelling dictionary that cannot be used.
    B017 Warning ByAuthor => DictionaryUnfit { name: String, reason: String },
    /// A chapter without a heading of level 1.
    M001 Warning ByAuthor => TitleMissing { path: String },
    /// A backtick or acute accent between letters, read as an apostrophe.
    M002 Warning ByAuthor => BacktickApostrophe { word: String, is_code: bool },
    /// An ordinal at a line's beginning that Markdown takes for a list.
    M003 Warning ByAuthor => OrdinalAsList { number: u64 },
    /// HTML that the program does not understand; its text is kept.
    M004 Warning ByAuthor => HtmlIgnored { tag: String },
    /// A box that is not closed, or closed twice.
    M005 Warning ByAuthor => BoxUnbalanced,
    /// A formula that cannot be understood.
    M006 Warning ByAuthor => FormulaWrong { fault: FormulaFault },
    /// Text that looks like markup and is printed as it was typed.
    M007 Warning ByAuthor => MarkupLeft { kind: Leftover, written: String },
    /// Private comments that are not in the book.
    M008 Note ByAuthor => CommentsHidden { count: usize },
    /// A macro for formulas that is not valid.
    M009 Warning ByAuthor => MacroUnfit { name: String, fault: MacroFault },
    /// A control character, which no book can show.
    M010 Warning ByAuthor => ControlCharacter { character: char, count: usize },
    /// Classes, styles and the like of HTML, which a book has no place for.
    M011 Note ByAuthor => HtmlLooks { count: usize },
    /// Elements of HTML that were left out with all their content.
    M012 Warning ByAuthor => HtmlDropped { name: String, count: usize },
    /// An item of a list whose number is not the one that is printed.
    M014 Warning ByAuthor => ItemRenumbered { written: u64, printed: u64 },
    /// Lines that Markdown would have joined, or have added to a list's last item.
    M015 Note ByAuthor => LinesKept { words: String, is_behind_list: bool },
    /// A plus or a minus before a number at a line's beginning, which Markdown takes for a list.
    M016 Warning ByAuthor => SignAsList { is_minus: bool },
    /// Notes typed by hand with raised numbers, which became notes.
    M017 Note ByAuthor => NotesByHand { written: String, count: usize },
    /// Signs right below a paragraph, which Markdown takes for the underline of a heading.
    M018 Note ByAuthor => RuleBelowText { words: String },
    /// A note mark without a note.
    N001 Warning ByAuthor => NoteUnresolved { label: String, nearest: Option<String> },
    /// A note without a mark.
    N002 Warning ByAuthor => NoteUnused { label: String },
    /// Two notes of one name.
    N003 Error ByAuthor => NoteDuplicate { label: String },
    /// A note mark where none is allowed.
    N004 Warning ByAuthor => NoteMisplaced { label: String },
    /// A citation of a work that no bibliography has.
    K001 Warning ByAuthor => WorkUnknown { key: String, nearest: Option<String>, file: String },
    /// A citation in a book without a bibliography; `file` is in the folder and is not read.
    K002 Warning ByAuthor => ShelfMissing { key: String, file: Option<String> },
    /// A bibliography that cannot be read at a place.
    K003 Warning ByAuthor => WorkSyntax { reason: SyntaxFault },
    /// Two works of one key.
    K004 Error ByAuthor => WorkDuplicate { key: String },
    /// A work of a type that the program does not know.
    K005 Warning ByAuthor => WorkKindUnknown { kind: String, nearest: Option<String> },
    /// A work without a required field.
    K006 Warning ByAuthor => WorkFieldMissing { key: String, field: &'static str },
    /// A field whose value is not valid.
    K007 Warning ByAuthor => WorkFieldInvalid { key: String, field: String, value: String },
    /// A field that is most likely mistyped.
    K008 Warning ByAuthor => WorkFieldUnknown { field: String, nearest: String },
    /// A work that the book neither cites nor lists.
    K009 Warning ByAuthor => WorkUnused { key: String },
    /// A range of pages that runs backwards.
    K010 Warning ByAuthor => PagesReversed { pages: String },
    /// A web page with neither a date of its own nor a date of access.
    K011 Warning ByAuthor => AccessDateMissing { key: String },
    /// A note without a work in a chapter whose notes must cite sources.
    K012 Warning ByAuthor => NoteUnsourced { number: u32 },
    /// A CSL file that cannot be used.
    K013 Warning ByAuthor => StyleUnfit { fault: StyleFault },
    /// A list of works that no work belongs to.
    K014 Warning ByAuthor => ListingEmpty { group: String, nearest: Option<String> },
    /// A command of LaTeX in a bibliography that is not understood.
    K015 Warning ByAuthor => WorkCommandUnknown { command: String },
    /// A date in words, which is printed as it is written.
    K016 Note ByAuthor => WorkDateKept { key: String, field: String, value: String },
    /// A link inside the book without a target.
    L001 Warning ByAuthor => LinkBroken { target: String, nearest: Option<String> },
    /// Two places of one id in a chapter.
    L002 Error ByAuthor => IdDuplicate { id: String, first: OtherPlace },
    /// A link to a file that is not part of the book.
    L003 Warning ByAuthor => LinkToFile { path: String },
    /// A label that two chapters have.
    L004 Warning ByAuthor => LabelDuplicate { id: String, first: OtherPlace },
    /// Captions with numbers that the author typed beside those that the book gives.
    L005 Warning ByAuthor => NumbersMixed { typed: String, given: String },
    /// One thing in two forms: the rarer one's places, and the commoner one.
    T070 Note ByAuthor => TwoForms { found: String, better: String, count: usize, common: usize, places: OtherPlaces },
    /// A chapter typed without the letters that its alphabet has beside the English ones.
    T071 Warning ByAuthor => LettersPlain { found: String, better: String, count: usize },
    /// A word that the spelling dictionary lacks, its places, and the likeliest word.
    T072 Warning ByAuthor => WordMisspelt { found: String, better: String, others: Option<String>, count: usize, places: OtherPlaces },
    /// An image that does not exist.
    I001 Warning ByAuthor => ImageMissing { path: String, nearest: Option<String> },
    /// An image that cannot be read.
    I002 Warning ByAuthor => ImageUnreadable { path: String, reason: String },
    /// An image from the network, which is never fetched.
    I003 Warning ByAuthor => ImageRemote { path: String },
    /// An image without alternative text.
    I004 Warning ByAuthor => AltMissing { path: String },
    /// A value behind a picture, or of pictures beside each other, that cannot be read.
    I008 Warning ByAuthor => PictureValue { written: String },
    /// A picture over a page or its margins where there are none.
    I009 Warning ByAuthor => PictureConfined { path: String },
    /// A picture over a whole page of another shape, and how much of it is cut off.
    I010 Note ByAuthor => PictureCut { path: String, percent: u32 },
    /// A picture over both margins that is too tall for that.
    I011 Note ByAuthor => PictureTall { path: String },
    /// A character that no face has.
    F001 Warning ByAuthor => CharacterMissing { character: char },
    /// One of the program's faces, which a browser fetches when it is used, cannot be fetched.
    F002 Error Never => FaceNotFetched,
    /// A line that cannot be broken to fit the measure.
    P001 Warning ByAuthor => LineOverfull { points: i64 },
    /// A table whose columns are too many, or too narrow for their words and figures.
    P002 Warning ByAuthor => TableTooWide { columns: usize },
    /// Two editions of one name, or of one language without names.
    Y001 Error Never => EditionNamedTwice { name: String },
    /// An edition that has words of the book in another language.
    Y002 Warning ByAuthor => EditionUntranslated { name: String, keys: String },
    /// An ISBN or identifier of two editions.
    Y003 Error ByAuthor => EditionShares { key: String, other: String },
    /// The key `edition` is a text and the list of editions at once.
    Y004 Error Never => EditionTwoThings,
    /// The folder of an edition's chapters is not there.
    Y005 Error Never => EditionFolderMissing { folder: String },
    /// A cover that uses words of the book that do not exist.
    Y006 Warning ByAuthor => PlaceholderUnknown { path: String, name: String, nearest: Option<String> },
    /// A file to be imposed that is not a PDF, or a damaged one.
    S001 Error Never => PdfUnreadable { reason: String },
    /// A PDF that a password protects.
    S002 Error Never => PdfEncrypted,
    /// A PDF without pages.
    S003 Error Never => PdfEmpty,
    /// A PDF of more pages than are imposed.
    S004 Error Never => PdfTooLong { pages: usize, most: usize },
    /// A page whose size cannot be printed.
    S005 Error Never => PageUnprintable { page: usize },
    /// A picture that has too few pixels for its size on paper.
    R001 Warning ByAuthor => ImageCoarse { path: String, dpi: u32 },
    /// A drawing with lines that presses cannot hold, in hundredths of a point as printed.
    R002 Warning ByAuthor => StrokeThin { path: String, hundredths: u32 },
    /// Text that a cut may hit, in tenths of a millimetre from the trim: the first page's label and the number of
    /// pages.
    R003 Warning ByAuthor => TextNearTrim { page: String, pages: usize, tenths: i64 },
    /// Words of a cover that a cut or a fold may hit, in tenths of a millimetre.
    R004 Warning ByAuthor => CoverTextNear { path: String, tenths: i64 },
    /// Blank pages that the paper needs.
    R005 Note ByAuthor => PagesPadded { pages: usize, blanks: usize, multiple: usize },
    /// A cover was wanted, and there is no picture for its front.
    R006 Error Never => CoverMissing,
    /// The inks of a press were wanted, and no profile is named.
    R007 Error Never => ProfileMissing,
    /// A profile that describes no press with four inks.
    R008 Error Never => ProfileUnfit { path: String, reason: String },
    /// An address that a poster cannot contain.
    C001 Warning ByAuthor => PublicAddressUnfit { url: String, fault: AddressFault },
    /// A file larger than is read.
    H001 Error Never => FileTooLarge { path: String, most: u64 },
    /// More chapters than are read.
    H002 Error Never => ChaptersTooMany { count: usize, most: u64 },
    /// More text than is read.
    H003 Error Never => TextTooLarge { most: u64 },
    /// Blocks or forms that are nested deeper than is kept.
    H004 Warning ByAuthor => NestedTooDeep { most: u64 },
    /// A chapter that is a folder, a pipe or a link to nowhere.
    H005 Warning ByAuthor => NotAFile { path: String },
}
nested {
    /// Something is wrong with the index.
    fault => IndexWrong { fault: IndexFault },
    /// A part of a manuscript for another tool cannot be kept as it is there.
    fault => Foreign { fault: ForeignFault },
    /// A document to be imported that cannot be read.
    fault => DocumentUnfit { path: String, fault: DocumentFault },
    /// Words of a drawing are not shown as it specifies.
    fault => DrawingChanged { path: String, fault: DrawingFault },
    /// A rule of the language that the text breaks: the words that were found, and what to write instead.
    rule => Slip { rule: &'static Rule, found: String, better: Option<String> },
}
}
