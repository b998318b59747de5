//! The keys of a design, table by table. [`crate::config::design`] has the same keys as types; a test holds the two
//! together.

use super::schema::{Key, Kind, may};
use crate::config::CANON_NAMES;
use crate::config::design::{Align, Caps, Emphasis, Face};

/// The top of a design.
pub(super) const DESIGN: &[Key] = &[
    may("base", Kind::Design),
    may("page", Kind::Table(PAGE)),
    may("text", Kind::Table(TEXT)),
    may("chapter", Kind::Table(CHAPTER)),
    may("headings", Kind::Table(HEADINGS)),
    may("title_page", Kind::Table(TITLE_PAGE)),
    may("running", Kind::Table(RUNNING)),
    may("contents", Kind::Table(CONTENTS)),
    may("notes", Kind::Table(NOTES)),
    may("quotes", Kind::Table(QUOTES)),
    may("verse", Kind::Table(VERSE)),
    may("tables", Kind::Table(TABLES)),
    may("captions", Kind::Table(LETTERS)),
    may("code", Kind::Table(CODE)),
    may("pause", Kind::Table(PAUSE)),
];

const FACE: Kind = Kind::OneOf(Face::NAMES);
/// Shares of the size of the text.
const SIZE: Kind = Kind::Number(0.5, 8.0, "");
/// Letters further apart than their own width are no words.
const TRACKING: Kind = Kind::Whole(-100, 500);
/// Lines of the grid.
const LINES: Kind = Kind::Whole(0, 20);
/// Moved in, in the size of the text.
const INDENT: Kind = Kind::Number(0.0, 10.0, "");

const PAGE: &[Key] = &[
    may("size", Kind::Paper),
    may("inner", Kind::Number(0.02, 0.3, "")),
    may("outer", Kind::Number(0.02, 0.3, "")),
    may("top", Kind::Number(0.02, 0.35, "")),
    may("bottom", Kind::Number(0.02, 0.35, "")),
    may("margins", Kind::OneOf(&CANON_NAMES)),
    may("narrow", Kind::Number(0.02, 0.25, "")),
    may("widest", Kind::Number(15.0, 80.0, "")),
];

const TEXT: &[Key] = &[
    may("face", FACE),
    may("size", Kind::Number(5.0, 36.0, "pt")),
    may("leading", Kind::Number(1.0, 3.0, "")),
    may("align", Kind::OneOf(Align::OF_TEXT)),
    may("divide", Kind::Flag),
    may("indent", INDENT),
    may("gap", Kind::Whole(0, 3)),
    may("tracking", TRACKING),
    may("emphasis", Kind::OneOf(Emphasis::NAMES)),
];

const CHAPTER: &[Key] = &[
    may("sink", LINES),
    may("title_line", Kind::Whole(1, 6)),
    may("below", LINES),
    may("numbered", Kind::Flag),
    may("small_caps", Kind::Whole(0, 12)),
    may("initial", Kind::Whole(0, 6)),
    may("number", Kind::Table(LETTERS)),
    may("title", Kind::Table(LETTERS)),
];

const HEADINGS: &[Key] = &[
    may("above", Kind::Whole(0, 6)),
    may("below", Kind::Whole(0, 3)),
    may("numbered", Kind::Whole(0, 5)),
    may("section", Kind::Table(LETTERS)),
    may("subsection", Kind::Table(LETTERS)),
    may("minor", Kind::Table(LETTERS)),
];

const TITLE_PAGE: &[Key] = &[
    may("title", Kind::Table(LETTERS)),
    may("subtitle", Kind::Table(LETTERS)),
    may("author", Kind::Table(LETTERS)),
];

const RUNNING: &[Key] = &[
    may("heads", Kind::Flag),
    may("head", Kind::Table(RUNNING_LETTERS)),
    may("folio", Kind::Table(RUNNING_LETTERS)),
];

const CONTENTS: &[Key] = &[may("leaders", Kind::Flag), may("title", Kind::Table(LETTERS))];

const NOTES: &[Key] = &[
    may("size", Kind::Number(0.5, 1.2, "")),
    may("leading", Kind::Number(0.6, 3.0, "")),
    may("gap", Kind::Number(0.4, 5.0, "")),
    may("rule", Kind::Number(0.0, 200.0, "mm")),
];

const QUOTES: &[Key] =
    &[may("size", Kind::Number(0.6, 1.2, "")), may("indent", INDENT), may("italic", Kind::Flag)];

const VERSE: &[Key] =
    &[may("size", Kind::Number(0.6, 1.2, "")), may("indent", INDENT), may("stanza", Kind::Whole(0, 6))];

const TABLES: &[Key] = &[
    may("face", FACE),
    may("size", Kind::Number(0.5, 1.2, "")),
    may("leading", Kind::Number(0.6, 3.0, "")),
    may("heavy", Kind::Number(0.0, 6.0, "pt")),
    may("light", Kind::Number(0.0, 6.0, "pt")),
];

const CODE: &[Key] = &[may("size", Kind::Number(0.4, 1.2, ""))];

const PAUSE: &[Key] = &[may("ornament", Kind::Text)];

/// How words of one kind are set.
const LETTERS: &[Key] = &letters(Align::OF_DISPLAY);
const RUNNING_LETTERS: &[Key] = &letters(Align::OF_RUNNING);

const fn letters(aligns: &'static [&'static str]) -> [Key; 8] {
    [
        may("face", FACE),
        may("bold", Kind::Flag),
        may("italic", Kind::Flag),
        may("caps", Kind::OneOf(Caps::NAMES)),
        may("size", SIZE),
        may("tracking", TRACKING),
        may("grey", Kind::Whole(0, 255)),
        may("align", Kind::OneOf(aligns)),
    ]
}

#[cfg(test)]
mod tests {
    use super::DESIGN;
    use crate::config::design::{BASE, Design};
    use crate::manuscript::schema::{Key, Kind};
    use std::collections::BTreeSet;

    /// The keys that the types accept in a table, as serde's refusal of another lists them.
    fn accepted(table: &str) -> BTreeSet<String> {
        let heading = if table.is_empty() { String::new() } else { format!("[{table}]\n") };
        let error = toml::from_str::<Design>(&format!("{heading}zzz = 1\n")).expect_err("zzz is no key");
        let message = error.message().to_owned();
        let (_, list) = message.split_once("expected ").unwrap_or_else(|| panic!("{table}: {message}"));
        list.split('`').skip(1).step_by(2).map(str::to_owned).collect()
    }

    fn compare(keys: &[Key], table: &str) {
        let names: BTreeSet<String> =
            keys.iter().map(|key| key.name.to_owned()).filter(|name| name != BASE).collect();
        assert_eq!(names, accepted(table), "[{table}]");
        for key in keys {
            if let Kind::Table(inner) = key.kind {
                let below =
                    if table.is_empty() { key.name.to_owned() } else { format!("{table}.{}", key.name) };
                compare(inner, &below);
            }
        }
    }

    #[test]
    fn keys_and_types_of_a_design_are_the_same() {
        compare(DESIGN, "");
    }
}
