//! The words of a language: every word that the tool itself puts into a book, as `book.ftl` of the catalogue says it.

use crate::messages::{Locale, book};

/// What the tool itself says inside a book.
#[derive(Debug)]
pub struct Words {
    /// Heading of the list of chapters.
    pub contents: &'static str,
    /// Heading over the notes of a chapter.
    pub notes: &'static str,
    /// One note, as a label: "Not 3".
    pub note: &'static str,
    /// A note that a sign marks, as a label.
    pub starred_note: &'static str,
    /// A note of the translator as a label, and what it ends with; of the editor.
    pub notes_of: [[&'static str; 2]; 2],
    /// Accessible name of the link from a note back to its mark.
    pub back_to_text: &'static str,
    /// The cover, as a landmark.
    pub cover: &'static str,
    /// The title page, as a landmark.
    pub title_page: &'static str,
    /// The colophon (künye).
    pub colophon: &'static str,
    /// Landmark of the first chapter.
    pub body: &'static str,
    /// The list of pages.
    pub pages: &'static str,
    /// One page, as a label: "Sayfa 12".
    pub page: &'static str,
    /// "Edition" in the colophon.
    pub edition: &'static str,
    /// "Publisher" in the colophon.
    pub publisher: &'static str,
    /// "Place" in the colophon.
    pub place: &'static str,
    /// "Date" in the colophon.
    pub date: &'static str,
    /// "Licence" in the colophon.
    pub licence: &'static str,
    /// "ISBN (print)".
    pub isbn_print: &'static str,
    /// "ISBN (e-book)".
    pub isbn_epub: &'static str,
    /// What typefaces the book is set in: the text around the list of names.
    pub set_in: &'static str,
    /// "Series" in the colophon.
    pub series: &'static str,
    /// Months, from January.
    pub months: [&'static str; 12],
    /// Months as they stand after the number of a day.
    pub months_after_day: [&'static str; 12],
    /// Seasons, from spring.
    pub seasons: [&'static str; 4],
    /// Heading of the index.
    pub index: &'static str,
    /// What the file of the index is called, without its ending.
    pub index_file: &'static str,
    /// "See" and "see also" in the index.
    pub see: [&'static str; 2],
    /// Between a page and the number of a note on it: "12 dn. 3".
    pub note_on_page: &'static str,
    /// What an editor, a translator, an illustrator, a compiler and a designer did.
    pub roles: [&'static str; 5],
    /// Headings of callouts without a title: note, tip, important, warning, caution, abstract, question, example, quote.
    pub callouts: [&'static str; 9],
    /// Before the number of a figure, a map, a table, an equation, a listing and a chapter, where a reference names one,
    /// and where it names several.
    pub references: [[&'static str; 2]; 6],
    /// Between the last two that a reference names.
    pub and: &'static str,
    /// Words of another before a text, as a label: "Epigraph".
    pub epigraph: &'static str,
    /// Before the words under which a chapter is looked up.
    pub keywords: &'static str,
    /// Before the line that says how a chapter is to be cited.
    pub to_cite: &'static str,
    /// Quotation marks.
    pub quotes: Quotes,
    /// What goes with a book that is handed out says.
    pub hand_out: HandOutWords,
    /// What the e-book alone says.
    pub ebook: EbookWords,
    /// What stands between the facts of a work, in notes and in the list of works.
    pub notes_say: NoteWords,
    /// The language's locale in CSL: `tr-TR`.
    pub locale: &'static str,
    /// The order of a date's parts in CSL.
    pub date_order: [&'static str; 3],
    /// The terms that CSL styles ask for.
    pub csl: &'static [CslTerm],
    /// What authors write in this language to mark things up; understood in every book.
    pub markup: Markup,
}

impl Words {
    /// Over the summary of a chapter: "Abstract".
    #[must_use]
    pub fn abstract_word(&self) -> &'static str {
        self.callouts[5]
    }
}

/// The quotation marks of a language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quotes {
    /// Opens and closes a quotation written with `"`.
    pub double: [char; 2],
    /// Opens and closes a quotation written with `'`.
    pub single: [char; 2],
}

/// What is said of a book that is handed out: by its page, its poster and its colophon.
#[derive(Debug)]
pub struct HandOutWords {
    /// "Version" in the colophon.
    pub version: &'static str,
    /// "Sum of the text (SHA-256)" in the colophon.
    pub sum: &'static str,
    /// The link that leads past what comes before the text.
    pub skip: &'static str,
    /// Above the files to be taken.
    pub files: &'static str,
    /// The edition to be read in a browser: its name, what it is good for.
    pub reading: [&'static str; 2],
    /// The e-book.
    pub epub: [&'static str; 2],
    /// The PDF.
    pub pdf: [&'static str; 2],
    /// Its booklet.
    pub booklet: [&'static str; 2],
    /// Pages for the print shop.
    pub press: [&'static str; 2],
    /// The cover for the print shop.
    pub press_cover: [&'static str; 2],
    /// The poster.
    pub poster: [&'static str; 2],
    /// The picture of the cover.
    pub cover: [&'static str; 2],
    /// The sums of the files.
    pub sums: [&'static str; 2],
    /// Above how the book is passed on.
    pub share: &'static str,
    /// Before the address of the book.
    pub share_address: &'static str,
    /// How the book is passed on without one.
    pub share_files: &'static str,
    /// On the poster, beside the code.
    pub scan: &'static str,
    /// What a reader who does not see the code is told, before the address.
    pub code: &'static str,
    /// Above what is known of the book.
    pub about: &'static str,
}

/// What only the e-book says in its own words.
#[derive(Debug)]
pub struct EbookWords {
    /// Name of the list of landmarks.
    pub landmarks: &'static str,
    /// Of the accessibility summary: what holds for every book.
    pub summary: &'static str,
    /// … that images are described.
    pub summary_images: &'static str,
    /// … that page numbers are those of the typeset book.
    pub summary_pages: &'static str,
    /// … that notes are linked both ways.
    pub summary_notes: &'static str,
}

/// What stands between the facts of a work.
#[derive(Debug)]
pub struct NoteWords {
    /// The language of these words.
    pub(super) language: Locale,
    /// Before the number of a volume.
    pub volume: &'static str,
    /// Before the number of an issue.
    pub issue: &'static str,
    /// Before the number of a page.
    pub page: &'static str,
    /// After the number of an edition.
    pub edition: &'static str,
    /// What an editor, a preparer and a compiler did.
    pub editors: [&'static str; 3],
    /// What a translator did.
    pub translator: &'static str,
    /// After the first of more than three names.
    pub others: &'static str,
    /// The work of the note before: a book, an article, a thesis, a document.
    pub same: [&'static str; 4],
    /// … and the same page of it.
    pub same_place: &'static str,
    /// Before the day on which an address was read.
    pub accessed: &'static str,
    /// A doctoral and a master's thesis.
    pub theses: [&'static str; 2],
    /// Front and back matter, in the place of a chapter's number.
    pub matters: [&'static str; 2],
    /// Headings of the categories: documents, books, articles, press, online.
    pub categories: [&'static str; 5],
}

impl NoteWords {
    /// The number of an edition from its digits: "2.", "2-ci", "2nd".
    #[must_use]
    pub fn ordinal(&self, digits: &str) -> String {
        book::ordinal(digits, digits.parse::<f64>().unwrap_or(0.0)).text(self.language)
    }
}

/// A term of CSL (CSL 1.0.2, "Terms").
#[derive(Debug)]
pub struct CslTerm {
    /// Its name.
    pub name: &'static str,
    /// Its form: `long`, `short`, `verb-short`.
    pub form: &'static str,
    /// One of it.
    pub one: &'static str,
    /// More of it; empty where that is the same word.
    pub more: &'static str,
}

/// What authors write to mark things up, in small letters but for `tables` and `figures`.
#[derive(Debug)]
pub struct Markup {
    /// Begin a table's caption, before its number: "Tablo 1."
    pub tables: &'static [&'static str],
    /// Begin the caption of a picture, before its number, beside the word of references: "Resim 1."
    pub figures: &'static [&'static str],
    /// After `:::`, a box beside the text.
    pub boxes: &'static [&'static str],
    /// After `:::`, verse.
    pub verses: &'static [&'static str],
    /// As classes and as keys of a chapter's head, what stands below a title: subtitle, authors, affiliation,
    /// translators, epigraph, abstract, keywords, nothing; then chronology, glossary, lists of figures, maps and tables.
    pub chapter_parts: [&'static [&'static str]; 13],
    /// As keys of a chapter's head, what the chapter is.
    pub kind_keys: &'static [&'static str],
    /// As classes of a chapter's title and as titles, what the chapter is, in the order of `ChapterKind`.
    pub kinds: [&'static [&'static str]; 17],
    /// After `:::`, the place of the list of works.
    pub listings: &'static [&'static str],
    /// After `:::`, the place of the index.
    pub indexes: &'static [&'static str],
    /// A list of all works, cited or not.
    pub everything: &'static [&'static str],
    /// A list with a heading for each category.
    pub by_category: &'static [&'static str],
    /// A list of one category: documents, books, articles, press, online.
    pub categories: [&'static [&'static str]; 5],
    /// How verbs begin that say who speaks.
    pub speech: &'static [&'static str],
    /// Before a place in a work, with capitals as they are: page, volume, issue, section, chapter, folio, column, line,
    /// note.
    pub locators: [&'static [&'static str]; 9],
}
