//! How grave each problem is, by what becomes of the book: one row a code.
//!
//! An error is what leaves nothing to make, what would take something from outside the project's folder, and what
//! gives two things one identity. With all else the books are made as well as can be and the author is told; whoever
//! wants no book then says `--strict`, or `deny` in `[check]`.

use super::{Severity, rules};
use Severity::{Error, Note, Warning};

/// Whether the author may say that a finding is no matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Judged {
    /// `allow` in `[check]` and a comment in the text silence it; the book is made as the finding says.
    ByAuthor,
    /// Nothing can be made with it, or the rule keeps the author safe.
    Never,
}

use Judged::{ByAuthor, Never};

/// Every code but those of the copy-editor's rules, which have their severity beside their words (`rules`) and may
/// all be judged.
const CODES: &[(&str, Severity, Judged)] = &[
    // book.toml
    ("B001", Error, Never),      // there is none
    ("B002", Error, Never),      // it is no TOML
    ("B003", Warning, ByAuthor), // unknown key: left out
    ("B004", Error, Never),      // no title or language: there is no book without
    ("B005", Error, Never),      // unfit value: what is meant cannot be guessed
    ("B006", Error, ByAuthor),   // unfit ISBN: it may be another book's
    ("B007", Warning, ByAuthor), // a named file is missing: made without
    ("B008", Error, Never),      // a file outside the folder
    ("B009", Error, Never),      // no chapters
    ("B010", Error, Never),      // not UTF-8: letters would be lost
    ("B011", Warning, ByAuthor), // unknown face: the tool's own
    ("B012", Warning, ByAuthor), // a chapter named twice: it stands once
    ("B013", Warning, ByAuthor), // unfit font file: left out
    ("B014", Error, Never),      // UTF-16: it cannot be read as text
    // Markdown
    ("M001", Warning, ByAuthor), // no title
    ("M002", Warning, ByAuthor), // accent for apostrophe
    ("M003", Warning, ByAuthor), // ordinal as list
    ("M004", Warning, ByAuthor), // unknown HTML: its words stay
    ("M005", Warning, ByAuthor), // open box: closed at the chapter's end
    ("M006", Warning, ByAuthor), // a formula that cannot be understood: its source
    ("M007", Warning, ByAuthor), // markup of another tool, or mistyped: printed as typed
    ("M008", Note, ByAuthor),    // private comments: left out
    ("M009", Warning, ByAuthor), // a macro that cannot be used: left out
    ("M010", Warning, ByAuthor), // a control character: left out
    ("M011", Note, ByAuthor),    // how HTML looks: left out
    ("M012", Warning, ByAuthor), // HTML that a book has no place for: left out
    ("M013", Warning, ByAuthor), // a form of another tool's: left out
    // Other tools
    ("O001", Warning, ByAuthor), // unreadable settings of a chapter: left out
    ("O002", Warning, ByAuthor), // settings of the book in a chapter: left out
    ("O003", Warning, ByAuthor), // unknown attributes: their words stay
    ("O004", Warning, ByAuthor), // link in double brackets: stays as typed
    ("O005", Warning, ByAuthor), // include that cannot be followed: stays as typed
    ("O006", Warning, ByAuthor), // chapter not in the book
    ("O007", Warning, ByAuthor), // line of SUMMARY.md without a file
    ("O008", Warning, ByAuthor), // page break: left out
    ("O010", Warning, ByAuthor), // settings without an end: read up to the first empty line
    ("O011", Note, ByAuthor),    // another tool's project: read as a book
    ("O012", Warning, ByAuthor), // a file that another tool names and that is not there: made without
    ("O013", Note, ByAuthor),    // another tool's settings: left out
    ("O014", Note, ByAuthor),    // title or language guessed
    ("O015", Note, ByAuthor),    // another tool's order: taken
    // Notes
    ("N001", Warning, ByAuthor), // mark without a note: its words stay in brackets
    ("N002", Warning, ByAuthor), // note without a mark
    ("N003", Error, ByAuthor),   // two notes of one name: joined where allowed
    ("N004", Warning, ByAuthor), // mark where none can stand: its words stay in brackets
    // Works
    ("K001", Warning, ByAuthor), // unknown key: in brackets, bold
    ("K002", Warning, ByAuthor), // no bibliography: the same
    ("K003", Warning, ByAuthor), // unreadable entry: the rest of the file is read
    ("K004", Error, ByAuthor),   // two works of one key: the first holds where allowed
    ("K005", Warning, ByAuthor), // unknown kind: a book
    ("K006", Warning, ByAuthor), // missing field
    ("K007", Warning, ByAuthor), // unfit field
    ("K008", Warning, ByAuthor), // unknown field
    ("K009", Warning, ByAuthor), // uncited work
    ("K010", Warning, ByAuthor), // pages backwards
    ("K011", Warning, ByAuthor), // web page without a date
    ("K012", Warning, ByAuthor), // note without a work
    ("K013", Warning, ByAuthor), // unfit CSL file: the tool's own style
    ("K014", Warning, ByAuthor), // empty list of works
    ("K015", Warning, ByAuthor), // unknown command of TeX: the words in its braces stay
    ("K016", Note, ByAuthor),    // a date in words: stays as written
    // Links
    ("L001", Warning, ByAuthor), // a link to nowhere: its words stay
    ("L002", Error, ByAuthor),   // two places of one id: the first holds where allowed
    ("L003", Warning, ByAuthor), // a link to a file beside the book: its words stay
    // Images
    ("I001", Warning, ByAuthor), // missing: a frame with its words
    ("I002", Warning, ByAuthor), // unreadable: the same; of a cover, no cover
    ("I003", Warning, ByAuthor), // on the network: its words, never fetched
    ("I004", Warning, ByAuthor), // no words for those who do not see it
    ("I005", Note, ByAuthor),    // a drawing's face is not the book's: one like it
    ("I006", Warning, ByAuthor), // a letter of a drawing that no face has
    ("I007", Warning, ByAuthor), // words of a drawing that cannot be shown
    // Faces, pages
    ("F001", Warning, ByAuthor), // a letter that no face has
    ("P001", Warning, ByAuthor), // a line that is too long
    ("P002", Warning, ByAuthor), // a table that is too wide: its words are broken anywhere
    // Index
    ("D001", Warning, ByAuthor), // a term that the text does not have
    ("D002", Warning, ByAuthor), // a cross-reference to nothing: left out
    ("D003", Warning, ByAuthor), // a cross-reference to another: left out
    ("D004", Warning, ByAuthor), // a term without letters: left out
    ("D005", Warning, ByAuthor), // a place where no index can stand: left out
    ("D006", Warning, ByAuthor), // an empty index
    ("D007", Warning, ByAuthor), // a mark behind the index
    // Editions
    ("Y001", Error, Never),      // two of one name
    ("Y002", Warning, ByAuthor), // words in another language
    ("Y003", Error, ByAuthor),   // two of one ISBN or identifier
    ("Y004", Error, Never),      // the key means two things
    ("Y005", Error, Never),      // its chapters are not there
    ("Y006", Warning, ByAuthor), // an unknown place in a cover: stays as typed
    // Sheets
    ("S001", Error, Never), // no PDF
    ("S002", Error, Never), // locked
    ("S003", Error, Never), // empty
    ("S004", Error, Never), // too long
    ("S005", Error, Never), // a page of no size
    // Print shop
    ("R001", Warning, ByAuthor), // coarse picture
    ("R002", Warning, ByAuthor), // thin stroke
    ("R003", Warning, ByAuthor), // text near the trim
    ("R004", Warning, ByAuthor), // words near the trim of the cover
    ("R005", Note, ByAuthor),    // blank pages
    ("R006", Error, Never),      // no picture for the cover that is asked for
    ("R007", Error, Never),      // no profile for the inks that are asked for
    ("R008", Error, Never),      // no profile of a press
    // Handing out
    ("C001", Warning, ByAuthor), // an address that fits in no code: no poster
    // Bounds
    ("H001", Error, Never),      // a file too large
    ("H002", Error, Never),      // too many chapters
    ("H003", Error, Never),      // too much text
    ("H004", Warning, ByAuthor), // nested too deep: without its form
    ("H005", Warning, ByAuthor), // no ordinary file: left out
    // Import
    ("G001", Error, Never), // unknown kind
    ("G002", Error, Never), // old kind
    ("G003", Error, Never), // locked
    ("G004", Error, Never), // damaged
    ("G005", Error, Never), // too large
    ("G006", Error, Never), // without text
];

/// How grave what has a code is, unless `book.toml` says otherwise; none where no problem has the code.
#[must_use]
pub fn severity_of(code: &str) -> Option<Severity> {
    let rule = || rules::ALL.iter().find(|rule| rule.code == code).map(|rule| rule.severity);
    row(code).map(|(_, severity, _)| *severity).or_else(rule)
}

/// Whether `allow` in `[check]` and a comment in the text may silence a code.
#[must_use]
pub fn may_be_judged(code: &str) -> bool {
    row(code).map_or_else(|| severity_of(code).is_some(), |(_, _, judged)| *judged == ByAuthor)
}

fn row(code: &str) -> Option<&'static (&'static str, Severity, Judged)> {
    CODES.iter().find(|(other, ..)| *other == code)
}

/// Every code of the table above.
#[cfg(test)]
pub(super) fn codes() -> impl Iterator<Item = &'static str> {
    CODES.iter().map(|(code, ..)| *code)
}
