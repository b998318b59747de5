//! The words of a language: every word that the program itself puts into a book, from `book.ftl` of the catalogue.

use crate::messages::{Locale, book};

/// The program's own words inside a book.
#[derive(Debug)]
pub struct Words {
    /// Heading of the list of chapters.
    pub contents: &'static str,
    /// Heading over the notes of a chapter.
    pub notes: &'static str,
    /// Label of one note: "Not 3".
    pub note: &'static str,
    /// Label of a note that is marked by a sign.
    pub starred_note: &'static str,
    /// Label of a note of the translator, and its end; the same of the editor.
    pub notes_of: [[&'static str; 2]; 2],
    /// Accessible name of the link from a note back to its mark.
    pub back_to_text: &'static str,
    /// Label of the cover, as a landmark.
    pub cover: &'static str,
    /// Label of the title page, as a landmark.
    pub title_page: &'static str,
    /// Heading of the colophon (künye).
    pub colophon: &'static str,
    /// Label of the first chapter, as a landmark.
    pub body: &'static str,
    /// Heading of the list of pages.
    pub pages: &'static str,
    /// Label of one page: "Sayfa 12".
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
    /// The typefaces in which the book is set: the text around the list of their names.
    pub set_in: &'static str,
    /// "Series" in the colophon.
    pub series: &'static str,
    /// Names of months, from January.
    pub months: [&'static str; 12],
    /// Names of months in the form that follows the number of a day.
    pub months_after_day: [&'static str; 12],
    /// Names of seasons, from spring.
    pub seasons: [&'static str; 4],
    /// Heading of the index.
    pub index: &'static str,
    /// Name of the index's file, without its extension.
    pub index_file: &'static str,
    /// "See" and "see also" in the index.
    pub see: [&'static str; 2],
    /// Words between a page and the number of a note on it: "12 dn. 3".
    pub note_on_page: &'static str,
    /// Roles of an editor, a translator, an illustrator, a compiler and a designer.
    pub roles: [&'static str; 5],
    /// Headings of callouts without a title: note, tip, important, warning, caution, abstract, question, example, quote.
    pub callouts: [&'static str; 9],
    /// Words before the number of a figure, a map, a plate, a table, an equation, a listing, a chapter and a section,
    /// where a reference names one, and where it names several.
    pub references: [[&'static str; 2]; 8],
    /// Word between the last two places that a reference names.
    pub and: &'static str,
    /// Label of another author's words before a text: "Epigraph".
    pub epigraph: &'static str,
    /// Label of a section of pages with pictures alone: "Plates".
    pub plates: &'static str,
    /// Letters of pictures beside each other, in their order.
    pub panel_letters: &'static str,
    /// Label of a chapter's keywords.
    pub keywords: &'static str,
    /// Label of the line by which a chapter can be cited.
    pub to_cite: &'static str,
    /// Quotation marks.
    pub quotes: Quotes,
    /// Words of the files that accompany a book.
    pub hand_out: HandOutWords,
    /// Words that only the e-book has.
    pub ebook: EbookWords,
    /// Words between the facts of a work, in notes and in the list of works.
    pub notes_say: NoteWords,
    /// The language's locale in CSL: `tr-TR`.
    pub locale: &'static str,
    /// The order of a date's parts in CSL.
    pub date_order: [&'static str; 3],
    /// The terms of CSL styles.
    pub csl: &'static [CslTerm],
    /// Words by which authors mark things up in this language; understood in every book.
    pub markup: Markup,
}

impl Words {
    /// Returns the heading of a chapter's summary: "Abstract".
    #[must_use]
    pub fn abstract_word(&self) -> &'static str {
        self.callouts[5]
    }
}

/// The quotation marks of a language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quotes {
    /// The pair for a quotation written with `"`.
    pub double: [char; 2],
    /// The pair for a quotation written with `'`.
    pub single: [char; 2],
}

/// The words on a book that is handed out: of its page, its poster and its colophon.
#[derive(Debug)]
pub struct HandOutWords {
    /// "Version" in the colophon.
    pub version: &'static str,
    /// "Checksum of the text (SHA-256)" in the colophon.
    pub sum: &'static str,
    /// The link that skips what is before the text.
    pub skip: &'static str,
    /// Heading of the files to download.
    pub files: &'static str,
    /// The edition for a browser: its name, what it is good for.
    pub reading: [&'static str; 2],
    /// The e-book: its name, what it is good for.
    pub epub: [&'static str; 2],
    /// The PDF: its name, what it is good for.
    pub pdf: [&'static str; 2],
    /// The booklet of the PDF: its name, what it is good for.
    pub booklet: [&'static str; 2],
    /// The pages for a print shop: their name, what they are good for.
    pub press: [&'static str; 2],
    /// The cover for a print shop: its name, what it is good for.
    pub press_cover: [&'static str; 2],
    /// The poster: its name, what it is good for.
    pub poster: [&'static str; 2],
    /// The picture of the cover: its name, what it is good for.
    pub cover: [&'static str; 2],
    /// The checksums of the files: their name, what they are good for.
    pub sums: [&'static str; 2],
    /// Heading of how the book may be shared.
    pub share: &'static str,
    /// Words before the address of the book.
    pub share_address: &'static str,
    /// How the book may be shared without an address.
    pub share_files: &'static str,
    /// Words on the poster, beside the code.
    pub scan: &'static str,
    /// Alternative text of the code, before the address.
    pub code: &'static str,
    /// Heading of the facts of the book.
    pub about: &'static str,
}

/// Words that only the e-book has.
#[derive(Debug)]
pub struct EbookWords {
    /// Name of the list of landmarks.
    pub landmarks: &'static str,
    /// Accessibility summary: the part that is true of every book.
    pub summary: &'static str,
    /// Accessibility summary: images are described.
    pub summary_images: &'static str,
    /// Accessibility summary: page numbers are those of the typeset book.
    pub summary_pages: &'static str,
    /// Accessibility summary: notes are linked both ways.
    pub summary_notes: &'static str,
}

/// The words between the facts of a work.
#[derive(Debug)]
pub struct NoteWords {
    /// The language of these words.
    pub(super) language: Locale,
    /// Abbreviation before the number of a volume.
    pub volume: &'static str,
    /// Abbreviation before the number of an issue.
    pub issue: &'static str,
    /// Abbreviation before the number of a page.
    pub page: &'static str,
    /// Abbreviation after the number of an edition.
    pub edition: &'static str,
    /// Abbreviations of the tasks of an editor, a preparer and a compiler.
    pub editors: [&'static str; 3],
    /// Abbreviation of the task of a translator.
    pub translator: &'static str,
    /// Words after the first of more than three names.
    pub others: &'static str,
    /// Terms for the work of the note before: a book, an article, a thesis, a document.
    pub same: [&'static str; 4],
    /// Term for the same page of the work of the note before.
    pub same_place: &'static str,
    /// Words before the day on which an address was read.
    pub accessed: &'static str,
    /// Names of a doctoral and a master's thesis.
    pub theses: [&'static str; 2],
    /// Names of front and back matter, instead of a chapter's number.
    pub matters: [&'static str; 2],
    /// Headings of the categories: documents, books, articles, press, online.
    pub categories: [&'static str; 5],
}

impl NoteWords {
    /// Returns the number of an edition from its digits: "2.", "2-ci", "2nd".
    #[must_use]
    pub fn ordinal(&self, digits: &str) -> String {
        book::ordinal(digits, digits.parse::<f64>().unwrap_or(0.0)).text(self.language)
    }
}

/// A term of CSL (CSL 1.0.2, "Terms").
#[derive(Debug)]
pub struct CslTerm {
    /// Name of the term.
    pub name: &'static str,
    /// Form of the term: `long`, `short`, `verb-short`.
    pub form: &'static str,
    /// The singular.
    pub one: &'static str,
    /// The plural; empty where it is the same word.
    pub more: &'static str,
}

/// Words by which authors mark things up, in small letters except `tables` and `figures`.
#[derive(Debug)]
pub struct Markup {
    /// Words that begin a table's caption, before its number: "Tablo 1."
    pub tables: &'static [&'static str],
    /// Words that begin the caption of a picture, before its number, besides the word of references: "Resim 1."
    pub figures: &'static [&'static str],
    /// Keys of attributes for whose picture it is.
    pub credits: &'static [&'static str],
    /// Words after `:::` for pictures beside each other.
    pub figure_groups: &'static [&'static str],
    /// Words after `:::` for pages of pictures alone.
    pub plates: &'static [&'static str],
    /// Classes of a picture on a page of its own.
    pub full_pages: &'static [&'static str],
    /// Classes of a picture over the whole page and its bleed.
    pub bleeds: &'static [&'static str],
    /// Classes of a picture over both margins.
    pub over_margins: &'static [&'static str],
    /// Keys of attributes for the number of plates on a page.
    pub per_page: &'static [&'static str],
    /// Words after `:::` for a box beside the text.
    pub boxes: &'static [&'static str],
    /// Words after `:::` for verse.
    pub verses: &'static [&'static str],
    /// Classes and keys that ask for numbers beside verse.
    pub line_numbers: &'static [&'static str],
    /// Keys for the number of the first line of verse.
    pub first_numbers: &'static [&'static str],
    /// Classes, and keys of a chapter's head, for the parts below a title: subtitle, authors, affiliation,
    /// translators, epigraph, abstract, keywords, nothing; then chronology, glossary, lists of figures, maps and tables,
    /// letter, place and date, salutation, signature, list of abbreviations.
    pub chapter_parts: [&'static [&'static str]; 18],
    /// Keys of a chapter's head for the kind of a chapter.
    pub kind_keys: &'static [&'static str],
    /// Classes of a chapter's title, and titles, for the kind of a chapter, in the order of `ChapterKind`.
    pub kinds: [&'static [&'static str]; 17],
    /// Words after `:::` for the place of the list of works.
    pub listings: &'static [&'static str],
    /// Words after `:::` for the place of the index.
    pub indexes: &'static [&'static str],
    /// Names of a list of all works, cited or not.
    pub everything: &'static [&'static str],
    /// Names of a list with a heading for each category.
    pub by_category: &'static [&'static str],
    /// Names of lists of one category: documents, books, articles, press, online.
    pub categories: [&'static [&'static str]; 5],
    /// Beginnings of verbs of speaking.
    pub speech: &'static [&'static str],
    /// Words that, behind a hyphen at a line's end, are not the rest of the word before it.
    pub joining: &'static [&'static str],
    /// The beginnings of the word behind the number of a temperature.
    pub degrees: &'static [&'static str],
    /// Units and functions that have a power: `km²`, `sin²`.
    pub powered: &'static [&'static str],
    /// Labels of a place in a work, with capitals as they are: page, volume, issue, section, chapter, folio, column,
    /// line, note.
    pub locators: [&'static [&'static str]; 9],
}
