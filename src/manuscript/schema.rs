//! The keys of `book.toml`, table by table, with the kind of value of each.
//!
//! [`crate::config`] has the same keys as types; a test holds the two together.

use crate::diag::Expected;

/// One key of a table.
#[derive(Clone, Copy)]
pub(super) struct Key {
    /// The name of the key.
    pub(super) name: &'static str,
    /// Whether the key must be present.
    pub(super) required: bool,
    /// The kind of its value.
    pub(super) kind: Kind,
}

/// A kind of value.
#[derive(Clone, Copy)]
pub(super) enum Kind {
    /// A text that is not empty.
    Text,
    /// A list of texts that are not empty.
    Texts,
    /// A list of texts that are not empty, or of tables; with the description of what it should be.
    TextsOrTables(&'static [Key], Expected),
    /// A list of codes of problems that `[check] allow` may name.
    Codes,
    /// A list of codes of any problems.
    AnyCodes,
    /// `true` or `false`.
    Flag,
    /// A number within bounds, in a unit.
    Number(f64, f64, &'static str),
    /// A date, quoted or not.
    Date,
    /// A size of paper.
    Paper,
    /// A BCP 47 tag.
    LanguageTag,
    /// A folder below that of `book.toml`.
    Folder,
    /// An ISBN.
    Isbn,
    /// A person's role.
    Role,
    /// The name of a design, or of its file.
    Design,
    /// One of some names.
    OneOf(&'static [&'static str]),
    /// A whole number within bounds.
    Whole(i64, i64),
    /// The position of notes.
    NotePlacement,
    /// The position of notes in print.
    PrintNotePlacement,
    /// The writer of a series of notes.
    NoteAuthor,
    /// The way in which leaves are held together.
    Binding,
    /// The name of a tool whose Markdown the chapters are written in.
    Dialect,
    /// The direction of the words on the spine.
    Spine,
    /// A URN, an address or a UUID.
    Identifier,
    /// An address on the web.
    Address,
    /// An address on the web that a poster carries.
    PublicAddress,
    /// The reason why a book need not be accessible.
    Exemption,
    /// A table of macros for formulas, with any names.
    Macros,
    /// A table of addresses by the prefixes of links.
    Prefixes,
    /// A table of meanings by abbreviations.
    Abbreviations,
    /// The name of a canon of margins, or a table.
    Margins(&'static [Key]),
    /// A table.
    Table(&'static [Key]),
    /// A list of tables.
    Tables(&'static [Key]),
}

/// The top level of `book.toml`. `[[edition]]` is removed before it is checked, so that `edition` is a text here.
pub(super) const BOOK: &[Key] = &[
    must("title", Kind::Text),
    must("language", Kind::LanguageTag),
    may("folder", Kind::Folder),
    may("dialect", Kind::Dialect),
    may("subtitle", Kind::Text),
    may("title_note", Kind::Text),
    may("subtitle_note", Kind::Text),
    may("authors", Kind::Tables(AUTHOR)),
    may("publisher", Kind::Text),
    may("place", Kind::Text),
    may("date", Kind::Date),
    may("edition", Kind::Text),
    may("edition_statement", Kind::Text),
    may("version", Kind::Text),
    may("rights", Kind::Text),
    may("licence", Kind::Text),
    may("isbn", Kind::Table(ISBN)),
    may("identifier", Kind::Identifier),
    may("description", Kind::Text),
    may("subjects", Kind::Texts),
    may("thema", Kind::Texts),
    may("series", Kind::Table(SERIES)),
    may("colophon", Kind::Texts),
    may("contact", Kind::Text),
    may("cover", Kind::Table(COVER)),
    may("order", Kind::Table(ORDER)),
    may("fonts", Kind::Table(FONTS)),
    may("check", Kind::Table(CHECK)),
    may("names", Kind::Table(NAMES)),
    may("text", Kind::Table(TEXT)),
    may("abbreviations", Kind::Abbreviations),
    may("citations", Kind::Table(CITATIONS)),
    may("notes", Kind::Table(NOTES)),
    may("references", Kind::Table(REFERENCES)),
    may("index", Kind::Table(INDEX)),
    may("links", Kind::Table(LINKS)),
    may("math", Kind::Table(MATH)),
    may("pdf", Kind::Table(PDF)),
    may("epub", Kind::Table(EPUB)),
    may("press", Kind::Table(PRESS)),
    may("distribution", Kind::Table(DISTRIBUTION)),
];

/// A table `[[edition]]`: the keys of a book, of which the title is optional, and the name of the edition.
pub(super) const EDITION: &[Key] = &of_edition();

const fn of_edition() -> [Key; BOOK.len() + 1] {
    let mut keys = [may("name", Kind::Text); BOOK.len() + 1];
    let mut at = 0;
    while at < BOOK.len() {
        keys[at] = BOOK[at];
        at += 1;
    }
    // The title is the first key of a book.
    keys[0].required = false;
    keys
}

const AUTHOR: &[Key] =
    &[must("name", Kind::Text), may("file_as", Kind::Text), may("role", Kind::Role), may("note", Kind::Text)];

/// A book between two others of its series has a number such as 2.5.
const SERIES: &[Key] = &[must("name", Kind::Text), may("number", Kind::Number(0.0, 9999.0, ""))];

const ISBN: &[Key] = &[may("print", Kind::Isbn), may("epub", Kind::Isbn)];

const COVER: &[Key] =
    &[may("front", Kind::Text), may("back", Kind::Text), may("epub", Kind::Text), may("alt", Kind::Text)];

const ORDER: &[Key] = &[
    may("front", Kind::Texts),
    may("body", Kind::TextsOrTables(PART, Expected::Members)),
    may("back", Kind::Texts),
    may("number_parts", Kind::Flag),
    may("restart_chapters", Kind::Flag),
];

const PART: &[Key] = &[must("part", Kind::Text), must("chapters", Kind::Texts)];

const FONTS: &[Key] =
    &[may("body", Kind::Text), may("sans", Kind::Text), may("mono", Kind::Text), may("also", Kind::Texts)];

const CHECK: &[Key] = &[
    may("allow", Kind::Codes),
    may("deny", Kind::AnyCodes),
    may("dictionary", Kind::Text),
    may("words", Kind::Texts),
];

const NAMES: &[Key] = &[may("known", Kind::Texts), may("common", Kind::Texts)];

/// Numbers that stand further apart than 100 lines help nobody to find a line.
const TEXT: &[Key] = &[
    may("dialogue", Kind::Flag),
    may("verse_numbers", Kind::Whole(0, 100)),
    may("mark_abbreviations", Kind::Flag),
    may("expand_abbreviations", Kind::NotePlacement),
    may("link_terms", Kind::Flag),
];

const CITATIONS: &[Key] = &[
    may("files", Kind::Texts),
    may("style", Kind::Text),
    may("restart", Kind::NotePlacement),
    may("addresses_in_notes", Kind::Flag),
    may("backlinks", Kind::Flag),
    may("cite_chapters", Kind::Flag),
    may("sourced", Kind::Texts),
];

const NOTES: &[Key] = &[may("signs", Kind::Text), may("series", Kind::Tables(NOTE_SERIES))];

const NOTE_SERIES: &[Key] = &[
    must("labels", Kind::Text),
    may("of", Kind::NoteAuthor),
    may("name", Kind::Text),
    may("end", Kind::Text),
];

const REFERENCES: &[Key] = &[may("numbers", Kind::NotePlacement), may("pages", Kind::Flag)];

const INDEX: &[Key] = &[
    may("title", Kind::Text),
    may("terms", Kind::TextsOrTables(TERM, Expected::Terms)),
    may("see", Kind::Tables(CROSS)),
    may("see_also", Kind::Tables(CROSS)),
];

const TERM: &[Key] = &[must("term", Kind::Text), may("find", Kind::Texts), may("sort", Kind::Text)];

const CROSS: &[Key] = &[must("term", Kind::Text), must("to", Kind::Text)];

const LINKS: &[Key] = &[may("prefixes", Kind::Prefixes), may("ship", Kind::Flag)];

const MATH: &[Key] = &[may("macros", Kind::Macros)];

/// Text below 5 pt is unreadable; above 36 pt a line of A5 holds one word.
const PDF: &[Key] = &[
    may("design", Kind::Design),
    may("size", Kind::Paper),
    may("text_size", Kind::Number(5.0, 36.0, "pt")),
    may("leading", Kind::Number(5.0, 72.0, "pt")),
    may("margins", Kind::Margins(MARGINS)),
    may("cover", Kind::Flag),
    may("notes", Kind::PrintNotePlacement),
];

/// Printers keep 3 mm clear of the trim.
const MARGINS: &[Key] = &[
    must("inner", Kind::Number(3.0, 200.0, "mm")),
    must("outer", Kind::Number(3.0, 200.0, "mm")),
    must("top", Kind::Number(3.0, 200.0, "mm")),
    must("bottom", Kind::Number(3.0, 200.0, "mm")),
];

const EPUB: &[Key] = &[
    may("fonts", Kind::Flag),
    may("notes", Kind::NotePlacement),
    may("accessibility_reviewed_by", Kind::Text),
    may("accessibility_credential", Kind::Text),
    may("accessibility_report", Kind::Address),
    may("accessibility_exemption", Kind::Exemption),
];

/// The bleed of shops is 3 to 5 mm; sheets are no thinner than Bible paper and no thicker than board.
const PRESS: &[Key] = &[
    may("bleed", Kind::Number(0.0, 20.0, "mm")),
    may("thickness", Kind::Number(0.02, 2.0, "mm")),
    may("gsm", Kind::Number(20.0, 400.0, "g/m²")),
    may("bulk", Kind::Number(0.7, 3.0, "cm³/g")),
    may("binding", Kind::Binding),
    may("spine", Kind::Spine),
    may("cover_bleed", Kind::Number(0.0, 20.0, "mm")),
    may("pad", Kind::Number(1.0, 64.0, "")),
    may("profile", Kind::Text),
];
const DISTRIBUTION: &[Key] = &[may("url", Kind::PublicAddress), may("checksum", Kind::Flag)];

const fn must(name: &'static str, kind: Kind) -> Key {
    Key { name, required: true, kind }
}

pub(super) const fn may(name: &'static str, kind: Kind) -> Key {
    Key { name, required: false, kind }
}

#[cfg(test)]
mod tests {
    use super::{BOOK, Key, Kind};
    use crate::config::Config;
    use std::collections::BTreeSet;

    /// The keys that the types accept in a table, as serde's refusal of another lists them.
    fn accepted(table: &str) -> BTreeSet<String> {
        let text = format!("title = \"A\"\nlanguage = \"tr\"\n{table}\nzzz = 1\n");
        let error = toml::from_str::<Config>(&text).expect_err("zzz is no key").message().to_owned();
        let (_, list) = error.split_once("expected ").unwrap_or_else(|| panic!("{table}: {error}"));
        list.split('`').skip(1).step_by(2).map(str::to_owned).collect()
    }

    fn names(keys: &[Key]) -> BTreeSet<String> {
        keys.iter().map(|key| key.name.to_owned()).collect()
    }

    #[test]
    fn keys_and_types_are_the_same() {
        assert_eq!(names(BOOK), accepted(""));
        for key in BOOK {
            match key.kind {
                Kind::Table(keys) => assert_eq!(names(keys), accepted(&format!("[{}]", key.name))),
                Kind::Tables(keys) => assert_eq!(names(keys), accepted(&format!("[[{}]]", key.name))),
                _ => {}
            }
        }
        assert_eq!(names(super::NOTE_SERIES), accepted("[[notes.series]]"));
        assert_eq!(names(super::MARGINS), accepted("[pdf.margins]"));
        let of_edition = names(super::EDITION);
        let of_book = names(BOOK);
        let beside: Vec<&String> = of_edition.symmetric_difference(&of_book).collect();
        assert_eq!(beside, ["name"], "an edition may say all that a book says");
    }
}
