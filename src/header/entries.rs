//! Keys of a chapter's head that apply to this chapter alone: its authors, its abstract.

use super::Tree;
use crate::book::{ChapterKind, ChapterPart};
use crate::lang;
use std::ops::Range;

/// A key of a chapter's head that applies to this chapter alone, such as `author`, with its value.
#[derive(Clone, Debug, PartialEq)]
pub struct HeadEntry {
    /// The part of the chapter that the key sets; never [`ChapterPart::Affiliation`], which belongs to its person.
    pub what: ChapterPart,
    /// The bytes of the key's line.
    pub key: Range<usize>,
    /// The tag of the language that the key is a word of.
    pub lang: &'static str,
    /// The value of the key.
    pub value: HeadValue,
}

/// The value of a key of a chapter's head.
#[derive(Clone, Debug, PartialEq)]
pub enum HeadValue {
    /// Persons, with their affiliations.
    People(Vec<Credit>),
    /// Text in Markdown, and the bytes of its lines where the file has each letter by letter.
    Text(String, Vec<Range<usize>>),
}

/// A person named at a chapter's head.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Credit {
    /// The name.
    pub name: String,
    /// Whether the person translated the chapter.
    pub translates: bool,
    /// Affiliations and contact details, in Markdown.
    pub places: Vec<String>,
}

/// Keys of a person's name in the order of a printed name.
const NAME: [&str; 3] = ["given", "dropping-particle", "family"];
/// Keys of an affiliation in the order of a printed one.
const PLACE: [&str; 7] = ["group", "department", "name", "institution", "city", "region", "country"];
/// Keys of persons that are not shown to readers.
const SILENT: [&str; 12] = [
    "id",
    "attributes",
    "corresponding",
    "deceased",
    "equal-contributor",
    "equal_contributor",
    "note",
    "number",
    "ref",
    "roles",
    "role",
    "literal",
];

/// The part of a chapter that a key of its head, or a class in its text, means; in any language of the catalogue.
#[must_use]
pub fn part_of_key(name: &str) -> Option<ChapterPart> {
    word(name).map(|(what, _)| what)
}

/// The kind of chapter that a class, a key or a title means.
#[must_use]
pub fn kind(name: &str) -> Option<ChapterKind> {
    let name = name.trim().to_lowercase().replace(['-', '_'], " ");
    lang::all().find_map(|words| {
        let at = words.markup.kinds.iter().position(|names| names.contains(&name.as_str()))?;
        ChapterKind::ALL.get(at).copied()
    })
}

/// Whether a key of a head names the chapter's kind.
pub(super) fn is_kind_key(key: &str) -> bool {
    lang::all().any(|words| words.markup.kind_keys.contains(&key))
}

/// The part of a chapter that a word means, and the language of the word.
fn word(name: &str) -> Option<(ChapterPart, &'static str)> {
    let name = name.to_lowercase().replace(['-', '_'], " ");
    lang::all().find_map(|words| {
        let at = words.markup.chapter_parts.iter().position(|names| names.contains(&name.as_str()))?;
        Some((*ChapterPart::ALL.get(at)?, words.locale.split('-').next().unwrap_or_default()))
    })
}

/// Reads the value of a key; `all` are the pairs of the head. Also returns the keys that a book has no place for.
pub(super) fn read(
    (name, what): (&str, ChapterPart),
    value: &Tree,
    all: &[(String, Tree)],
    (text, key, end): (&str, Range<usize>, usize),
) -> (Option<HeadEntry>, Vec<String>) {
    let mut lost = Vec::new();
    let head_value = match what {
        ChapterPart::Affiliation => None,
        ChapterPart::Authors | ChapterPart::Translators => {
            let translates = what == ChapterPart::Translators;
            let mut people: Vec<Credit> =
                value.items().filter_map(|item| person(item, translates, all, &mut lost)).collect();
            // Where all of them work may be a key beside the names.
            if !translates && people.iter().all(|one| one.places.is_empty()) {
                let beside = all.iter().filter(|(key, _)| part_of_key(key) == Some(ChapterPart::Affiliation));
                let beside = beside.flat_map(|(_, value)| value.items());
                let places: Vec<String> = beside.filter_map(|one| place(one, all)).collect();
                people.iter_mut().for_each(|one| one.places.clone_from(&places));
            }
            (!people.is_empty()).then_some(HeadValue::People(people))
        }
        ChapterPart::Keywords => {
            let words: Vec<&str> = value.items().filter_map(Tree::text).collect();
            (!words.is_empty()).then(|| HeadValue::Text(words.join(", "), Vec::new()))
        }
        _ => match value {
            Tree::Text(words) if !words.trim().is_empty() => {
                let words = words.trim().to_owned();
                let lines = lines_in(&words, text, key.clone(), end);
                Some(HeadValue::Text(words, lines))
            }
            _ => None,
        },
    };
    let lang = word(name).map_or("", |(_, lang)| lang);
    let has_value = match value {
        Tree::Nothing | Tree::Flag(false) => false,
        Tree::Text(text) => !text.trim().is_empty(),
        _ => true,
    };
    let has_author = || all.iter().any(|(key, _)| part_of_key(key) == Some(ChapterPart::Authors));
    let mut lost: Vec<String> = lost.into_iter().map(|lost| format!("{name}.{lost}")).collect();
    if head_value.is_none() && has_value && !(what == ChapterPart::Affiliation && has_author()) {
        lost.push(name.to_owned());
    }
    (head_value.map(|value| HeadEntry { what, key, lang, value }), lost)
}

/// Reads a person: a name alone, or a table with more.
fn person(item: &Tree, translates: bool, all: &[(String, Tree)], lost: &mut Vec<String>) -> Option<Credit> {
    if let Some(name) = item.text() {
        return Some(Credit { name: name.to_owned(), translates, places: Vec::new() });
    }
    let mut credit = Credit { name: name_of(item)?, translates, places: Vec::new() };
    for (key, value) in item.pairs() {
        let text = value.text();
        match (key.as_str(), text) {
            ("name", _) => {}
            (part, _) if NAME.contains(&part) => {}
            ("role" | "roles", _) => {
                let is_translator = |role: &Tree| {
                    role.text().or_else(|| role.get("type")?.text()).and_then(part_of_key)
                        == Some(ChapterPart::Translators)
                };
                credit.translates |= value.items().any(is_translator);
            }
            ("orcid", Some(orcid)) => {
                let bare =
                    orcid.trim_start_matches("https://orcid.org/").trim_start_matches("http://orcid.org/");
                credit.places.push(format!("ORCID: [{bare}](https://orcid.org/{bare})"));
            }
            ("email", Some(email)) => credit.places.push(format!("<{email}>")),
            ("url" | "website" | "web", Some(url)) => credit.places.push(format!("<{url}>")),
            (own, _) if part_of_key(own) == Some(ChapterPart::Affiliation) => {
                let places: Vec<String> = value.items().filter_map(|one| place(one, all)).collect();
                credit.places.splice(0..0, places);
            }
            (silent, _) if SILENT.contains(&silent) => {}
            (_, None) if matches!(value, Tree::Nothing | Tree::Flag(_)) => {}
            (other, _) => lost.push(other.to_owned()),
        }
    }
    Some(credit)
}

/// The name of a person: as one text, or in parts.
fn name_of(person: &Tree) -> Option<String> {
    let name = person.get("name").unwrap_or(person);
    let whole = name.text().or_else(|| name.get("literal")?.text());
    let parts = || {
        let parts: Vec<&str> = NAME.iter().filter_map(|part| name.get(part)?.text()).collect();
        (!parts.is_empty()).then(|| parts.join(" "))
    };
    whole.map(str::to_owned).or_else(parts)
}

/// An affiliation: its name, its parts, or the entry of the head with the id that it names.
fn place(item: &Tree, all: &[(String, Tree)]) -> Option<String> {
    let by_id = |id: &str| {
        let lists = all.iter().filter(|(key, _)| part_of_key(key) == Some(ChapterPart::Affiliation));
        let mut places = lists.flat_map(|(_, value)| value.items());
        let found = places.find(|place| place.get("id").and_then(Tree::text) == Some(id))?;
        place_of_parts(found)
    };
    if let Some(text) = item.text() {
        return Some(by_id(text).unwrap_or_else(|| text.to_owned()));
    }
    let named = ["ref", "id"].iter().find_map(|key| item.get(key)?.text());
    place_of_parts(item).or_else(|| by_id(named?))
}

fn place_of_parts(item: &Tree) -> Option<String> {
    let parts: Vec<&str> = PLACE.iter().filter_map(|part| item.get(part)?.text()).collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// The bytes of a text's lines where the file has each letter by letter, below its key or behind it; then every word
/// has its place.
fn lines_in(words: &str, text: &str, key: Range<usize>, end: usize) -> Vec<Range<usize>> {
    let behind = text[key.clone()].find([':', '=']).map_or(key.end, |at| key.start + at + 1);
    if !words.contains('\n')
        && let Some(at) = text[behind..key.end.max(behind)].find(words)
    {
        let start = behind + at;
        return std::iter::once(start..start + words.len()).collect();
    }
    let mut wanted = words.lines().filter(|line| !line.trim().is_empty()).peekable();
    let mut found = Vec::new();
    let mut at = behind;
    for line in text[behind..end].split_inclusive('\n') {
        let own = line.trim();
        let Some(next) = wanted.peek() else { break };
        if own == next.trim() {
            let start = at + line.find(own).unwrap_or(0);
            found.push(start..start + own.len());
            wanted.next();
        } else if !found.is_empty() && !own.is_empty() {
            return Vec::new();
        }
        at += line.len();
    }
    // Text that is indented further would be code.
    let is_near = |line: &Range<usize>| {
        let start = text[..line.start].rfind('\n').map_or(0, |at| at + 1);
        line.start - start < 4 || found.len() == 1
    };
    if wanted.peek().is_some() || !found.iter().all(is_near) { Vec::new() } else { found }
}
