//! English: every word that the tool says in a book of this language.

use super::words::{CslTerm, EbookWords, HandOutWords, Markup, NoteWords, Quotes, Words};

/// The words of English.
pub(super) const WORDS: Words = Words {
    contents: "Contents",
    notes: "Notes",
    note: "Note",
    back_to_text: "Back to text",
    cover: "Cover",
    title_page: "Title page",
    colophon: "Colophon",
    body: "Text",
    pages: "Pages",
    page: "Page",
    edition: "Edition",
    publisher: "Published by",
    place: "Place",
    date: "Date",
    licence: "Licence",
    isbn_print: "ISBN (print)",
    isbn_epub: "ISBN (e-book)",
    set_in: "Typefaces",
    series: "Series",
    months: [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    seasons: ["Spring", "Summer", "Autumn", "Winter"],
    index: "Index",
    see: ["see", "see also"],
    note_on_page: "n",
    roles: ["Edited by", "Translated by", "Illustrated by", "Compiled by", "Designed by"],
    callouts: ["Note", "Tip", "Important", "Warning", "Caution", "Abstract", "Question", "Example", "Quote"],
    quotes: Quotes { double: ['“', '”'], single: ['‘', '’'] },
    small: &[
        "a", "an", "and", "as", "at", "but", "by", "for", "from", "in", "nor", "of", "on", "or", "the", "to",
        "with",
    ],
    hand_out: HandOutWords {
        version: "Version",
        sum: "Checksum of the text (SHA-256)",
        skip: "Skip to the text",
        files: "Get the book",
        reading: [
            "Read in the browser",
            "Nothing to install, on a phone or a computer; once it is downloaded it needs no internet.",
        ],
        epub: ["E-book", "For phones, tablets and e-readers; its letters can be made larger and read aloud."],
        pdf: ["PDF for the screen", "Typeset pages, to be read on the screen and cited by page."],
        booklet: [
            "Booklet to print",
            "Printed on both sides, folded and stapled: at 100 %, flipped on the short edge.",
        ],
        press: ["Pages for the print shop", "Single pages with bleed and crop marks."],
        press_cover: ["Cover for the print shop", "Back, spine and front in one piece."],
        poster: ["Poster", "An A4 page with a QR code, for a wall or a table."],
        cover: ["Picture of the cover", "For announcements."],
        sums: [
            "Checksums of the files",
            "They show that your files are whole and unchanged: sha256sum -c SHA256SUMS",
        ],
        share: "Pass it on",
        share_address: "Address of the book:",
        share_files: "You can pass the files on as they are, by mail, by message or on a memory stick.",
        scan: "To read it, point your phone’s camera at the code.",
        code: "QR code:",
        about: "About the book",
        decimal: '.',
    },
    ebook: EbookWords {
        landmarks: "Parts of the book",
        summary: "All text can be read aloud, enlarged and navigated by headings.",
        summary_images: "Every image that carries meaning is described in words.",
        summary_pages: "Page numbers are those of the typeset edition.",
        summary_notes: "Notes are linked to the text and the text to its notes.",
    },
    notes_say: NoteWords {
        volume: "vol.",
        issue: "no.",
        page: "p.",
        edition: "ed.",
        ordinal,
        editors: ["ed.", "ed.", "comp."],
        translator: "trans.",
        others: "et al.",
        same: ["ibid."; 4],
        same_place: "same place",
        accessed: "accessed",
        theses: ["doctoral thesis", "master’s thesis"],
        matters: ["front", "back"],
        categories: ["Archival Documents", "Books", "Articles", "Newspapers", "Online Sources"],
    },
    locale: "en-US",
    date_order: ["month", "day", "year"],
    csl: &[
        CslTerm::one("accessed", "long", "accessed"),
        CslTerm::one("and", "long", "and"),
        CslTerm::one("and others", "long", "and others"),
        CslTerm::one("at", "long", "at"),
        CslTerm::one("edition", "short", "ed."),
        CslTerm::one("et-al", "long", "et al."),
        CslTerm::one("from", "long", "from"),
        CslTerm::one("ibid", "long", "ibid."),
        CslTerm::one("in", "long", "in"),
        CslTerm::one("no date", "short", "n.d."),
        CslTerm::one("online", "long", "online"),
        CslTerm::many("page", "short", "p.", "pp."),
        CslTerm::many("page", "long", "page", "pages"),
        CslTerm::many("volume", "short", "vol.", "vols."),
        CslTerm::many("issue", "short", "no.", "nos."),
        CslTerm::many("folio", "short", "fol.", "fols."),
        CslTerm::many("section", "short", "sec.", "secs."),
        CslTerm::many("chapter", "short", "chap.", "chaps."),
        CslTerm::many("column", "short", "col.", "cols."),
        CslTerm::many("note", "short", "n.", "nn."),
        CslTerm::many("editor", "short", "ed.", "eds."),
        CslTerm::many("editor", "long", "editor", "editors"),
        CslTerm::many("translator", "short", "trans.", "trans."),
        CslTerm::one("editor", "verb-short", "ed."),
        CslTerm::one("translator", "verb-short", "trans."),
        CslTerm::many("compiler", "short", "comp.", "comps."),
    ],
    markup: Markup {
        tables: &["Table"],
        boxes: &["box", "aside"],
        verses: &["verse"],
        listings: &["bibliography", "references"],
        indexes: &["index"],
        everything: &["all"],
        by_category: &["by category"],
        categories: [&["archives"], &["books"], &["articles"], &["newspapers"], &["online", "web"]],
    },
};

/// A number with its suffix: `1st`, `2nd`, `3rd`, `11th`.
fn ordinal(digits: &str) -> String {
    let is_teen = digits.len() > 1 && digits.as_bytes()[digits.len() - 2] == b'1';
    let suffix = match digits.as_bytes().last() {
        Some(b'1') if !is_teen => "st",
        Some(b'2') if !is_teen => "nd",
        Some(b'3') if !is_teen => "rd",
        _ => "th",
    };
    format!("{digits}{suffix}")
}

#[cfg(test)]
mod tests {
    use super::ordinal;

    #[test]
    fn numbers_take_their_suffix() {
        let of = |numbers: &str| numbers.split(' ').map(ordinal).collect::<Vec<_>>().join(" ");
        assert_eq!(of("1 2 3 4 11 12 13 21 102"), "1st 2nd 3rd 4th 11th 12th 13th 21st 102nd");
    }
}
