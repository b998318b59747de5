//! Keeps i and ı apart where a CSL processor changes case: it knows the capitals of English alone.
//!
//! Before a text is handed over, the Turkish pairs ı–I and i–İ become two pairs of Deseret letters
//! (Unicode chapter 20.4), whose capitals every processor knows and which no source has; afterwards
//! they become what they were, in the case that the style asked for.

use crate::lang::{Language, Tongue};
use biblatex::{Chunk, Entry as BibEntry};
use hayagriva::Entry;
use hayagriva::types::{ChunkedString, FormatString, Person};

/// What stands for each letter in the meantime: small and capital of both pairs.
const PAIRS: [(char, char); 4] =
    [('i', '\u{10428}'), ('İ', '\u{10400}'), ('ı', '\u{10429}'), ('I', '\u{10401}')];

/// Fields of BibLaTeX whose case a style may change.
const FIELDS: [&str; 17] = [
    "author",
    "booksubtitle",
    "booktitle",
    "editor",
    "institution",
    "journal",
    "journaltitle",
    "location",
    "organization",
    "publisher",
    "school",
    "series",
    "shorttitle",
    "subtitle",
    "title",
    "titleaddon",
    "translator",
];

/// Whether a language has the pairs.
pub(super) fn is_needed(language: &Language) -> bool {
    matches!(language.tongue(), Tongue::Turkish | Tongue::Azerbaijani)
}

/// The text with its letters hidden.
pub(super) fn hide(text: &str) -> String {
    text.chars()
        .map(|letter| PAIRS.iter().find(|(own, _)| *own == letter).map_or(letter, |(_, other)| *other))
        .collect()
}

/// The text with its letters shown again.
pub(super) fn show(text: &str) -> String {
    text.chars()
        .map(|letter| PAIRS.iter().find(|(_, other)| *other == letter).map_or(letter, |(own, _)| *own))
        .collect()
}

/// Hides the text between the tags of an XML file, not its tags: the terms of a locale.
pub(super) fn hide_xml(xml: &str) -> String {
    let mut hidden = String::with_capacity(xml.len());
    for (at, piece) in xml.split('>').enumerate() {
        if at > 0 {
            hidden.push('>');
        }
        let (text, tag) = piece.find('<').map_or((piece, ""), |start| piece.split_at(start));
        // Entities are names, not words.
        hidden.push_str(&if text.contains('&') { text.to_owned() } else { hide(text) });
        hidden.push_str(tag);
    }
    hidden
}

/// Hides the words of a BibLaTeX entry.
pub(super) fn hide_bib(entry: &BibEntry) -> BibEntry {
    let mut entry = entry.clone();
    for (field, chunks) in &mut entry.fields {
        if FIELDS.contains(&field.as_str()) {
            for chunk in chunks {
                let (Chunk::Normal(text) | Chunk::Verbatim(text) | Chunk::Math(text)) = &mut chunk.v;
                *text = hide_names(text);
            }
        }
    }
    entry
}

/// `and` and `others` between names are words of the format.
fn hide_names(text: &str) -> String {
    let words = text
        .split(' ')
        .map(|word| if ["and", "others"].contains(&word) { word.to_owned() } else { hide(word) });
    words.collect::<Vec<_>>().join(" ")
}

/// Hides the words of a Hayagriva entry and of what holds it.
pub(super) fn hide_entry(entry: &Entry) -> Entry {
    let mut hidden = entry.clone();
    if let Some(title) = entry.title() {
        hidden.set_title(hide_format(title));
    }
    if let Some(authors) = entry.authors() {
        hidden.set_authors(authors.iter().map(hide_person).collect());
    }
    if let Some(editors) = entry.editors() {
        hidden.set_editors(editors.iter().map(hide_person).collect());
    }
    hidden.set_parents(entry.parents().iter().map(hide_entry).collect());
    hidden
}

fn hide_person(person: &Person) -> Person {
    let part = |part: &Option<String>| part.as_deref().map(hide);
    Person {
        name: hide(&person.name),
        given_name: part(&person.given_name),
        prefix: part(&person.prefix),
        suffix: part(&person.suffix),
        ..person.clone()
    }
}

fn hide_format(words: &FormatString) -> FormatString {
    let chunks = |words: &ChunkedString| {
        let mut words = words.clone();
        for chunk in &mut words.0 {
            chunk.value = hide(&chunk.value);
        }
        words
    };
    FormatString {
        value: chunks(&words.value),
        short: words.short.as_ref().map(|short| Box::new(chunks(short))),
    }
}

#[cfg(test)]
mod tests {
    use super::{hide, hide_xml, show};

    #[test]
    fn case_is_changed_by_the_right_pairs() {
        for (text, upper, lower) in
            [("Işık", "IŞIK", "ışık"), ("İnalcık", "İNALCIK", "inalcık"), ("çelik", "ÇELİK", "çelik")]
        {
            assert_eq!(show(&hide(text)), text);
            assert_eq!(show(&hide(text).to_uppercase()), upper);
            assert_eq!(show(&hide(text).to_lowercase()), lower);
        }
    }

    #[test]
    fn tags_are_left_alone() {
        let xml = "<term name=\"in\">içinde</term><a i=\"I\"/>";
        assert_eq!(show(&hide_xml(xml)), xml);
        assert!(hide_xml(xml).contains("<term name=\"in\">"), "{}", hide_xml(xml));
        assert!(!hide_xml(xml).contains("içinde"));
    }
}
