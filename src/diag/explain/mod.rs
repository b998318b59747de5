//! What each code means at length: for `matbaa explain` and for the list of codes in the documentation.
//!
//! The texts lie beside this file, by family, Turkish and English side by side:
//!
//! ```text
//! # T040
//! tr: The title
//! What it means and why, in some lines.
//! = What the books have in its place.
//! - a line of the wrong example
//! + a line of the right one
//! en: The title
//! …
//! ```
//!
//! Where English has no example it shares that of Turkish.

use super::{Severity, may_be_judged, severity_of};
use crate::lang::{Language, Tongue};
use std::sync::LazyLock;

/// The families of codes: their letters, the texts, the names in Turkish and in English.
const FAMILIES: [Family; 18] = [
    family('B', "book.toml", "book.toml"),
    family('M', "Markdown metni", "Markdown text"),
    family('O', "Başka araçların metinleri", "Texts of other tools"),
    family('N', "Dipnotlar", "Notes"),
    family('K', "Kaynaklar", "Works cited"),
    family('L', "Bağlantılar", "Links"),
    family('I', "Görseller", "Images"),
    family('F', "Yazı karakterleri", "Faces"),
    family('P', "Sayfalar", "Pages"),
    family('D', "Dizin", "Index"),
    family('Y', "Baskılar", "Editions"),
    family('S', "Yapraklar", "Sheets"),
    family('R', "Matbaa", "Print shop"),
    family('C', "Dağıtım", "Handing out"),
    family('H', "Sınırlar", "Bounds"),
    family('G', "Belge alma", "Import"),
    family('T', "Türkçe ve bütün diller", "Turkish, and all languages"),
    family('A', "Azerbaycan Türkçesi", "Azerbaijani"),
];

/// The family of English, told apart from the rest since every code must have one.
const LAST: Family = family('E', "İngilizce", "English");

/// The texts.
const FILES: [&str; 11] = [
    include_str!("book.txt"),
    include_str!("text.txt"),
    include_str!("elsewhere.txt"),
    include_str!("sources.txt"),
    include_str!("pages.txt"),
    include_str!("index.txt"),
    include_str!("editions.txt"),
    include_str!("press.txt"),
    include_str!("import.txt"),
    include_str!("bounds.txt"),
    include_str!("language.txt"),
];

static ALL: LazyLock<Vec<Explanation>> = LazyLock::new(|| {
    let mut all: Vec<Explanation> = FILES.iter().flat_map(|file| read(file)).collect();
    all.sort_by_key(|explained| (position(explained.code), explained.code));
    all
});

/// What a code means, in both languages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explanation {
    /// The stable code.
    pub code: &'static str,
    /// How grave it is, unless `book.toml` says otherwise.
    pub severity: Severity,
    turkish: Text,
    english: Text,
}

/// What a code means, in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    /// What is wrong, in a line without a full stop.
    pub title: &'static str,
    /// What it means and why.
    pub lines: Vec<&'static str>,
    /// What the books have in its place, in one sentence; empty where there are none or nothing changes.
    pub outcome: &'static str,
    /// Lines as they should not be.
    pub wrong: Vec<&'static str>,
    /// The lines of `wrong` as they should be.
    pub right: Vec<&'static str>,
}

/// A family of codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Family {
    letter: char,
    turkish: &'static str,
    english: &'static str,
}

const fn family(letter: char, turkish: &'static str, english: &'static str) -> Family {
    Family { letter, turkish, english }
}

/// Every code with its meaning, family by family.
#[must_use]
pub fn explanations() -> &'static [Explanation] {
    &ALL
}

/// What a code means, in whatever case it is written.
#[must_use]
pub fn explanation(code: &str) -> Option<&'static Explanation> {
    ALL.iter().find(|explained| explained.code.eq_ignore_ascii_case(code.trim()))
}

impl Explanation {
    /// The text in a language: Turkish for Turkish and Azerbaijani, else English.
    #[must_use]
    pub fn text(&self, language: &Language) -> &Text {
        if is_turkish(language) { &self.turkish } else { &self.english }
    }

    /// Whether `[check]` of `book.toml` and a comment may switch it off.
    #[must_use]
    pub fn may_be_allowed(&self) -> bool {
        may_be_judged(self.code)
    }

    /// Its family.
    #[must_use]
    pub fn family(&self) -> Family {
        FAMILIES.into_iter().find(|family| self.code.starts_with(family.letter)).unwrap_or(LAST)
    }
}

impl Family {
    /// Its name in a language.
    #[must_use]
    pub fn name(&self, language: &Language) -> &'static str {
        if is_turkish(language) { self.turkish } else { self.english }
    }
}

fn is_turkish(language: &Language) -> bool {
    matches!(language.tongue(), Tongue::Turkish | Tongue::Azerbaijani)
}

/// Where a code's family stands among them.
fn position(code: &str) -> usize {
    FAMILIES.iter().position(|family| code.starts_with(family.letter)).unwrap_or(FAMILIES.len())
}

/// Reads the entries of a file.
fn read(file: &'static str) -> Vec<Explanation> {
    let entries = file.split("\n# ").map(|entry| entry.strip_prefix("# ").unwrap_or(entry));
    entries.filter_map(entry).collect()
}

/// Reads one entry, which begins with its code.
fn entry(text: &'static str) -> Option<Explanation> {
    let mut lines = text.lines();
    let code = lines.next()?.split(' ').next()?;
    let severity = severity_of(code)?;
    let (mut turkish, mut english) = (Text::default(), Text::default());
    let mut is_english = false;
    for line in lines.filter(|line| !line.is_empty()) {
        is_english |= line.starts_with("en: ");
        let text = if is_english { &mut english } else { &mut turkish };
        if let Some(title) = line.strip_prefix("tr: ").or_else(|| line.strip_prefix("en: ")) {
            text.title = title;
        } else if let Some(outcome) = line.strip_prefix("= ") {
            text.outcome = outcome;
        } else if let Some(wrong) = sample(line, '-') {
            text.wrong.push(wrong);
        } else if let Some(right) = sample(line, '+') {
            text.right.push(right);
        } else {
            text.lines.push(line);
        }
    }
    if english.wrong.is_empty() {
        (english.wrong, english.right) = (turkish.wrong.clone(), turkish.right.clone());
    }
    Some(Explanation { code, severity, turkish, english })
}

/// A line of an example, which may be empty.
fn sample(line: &'static str, sign: char) -> Option<&'static str> {
    let rest = line.strip_prefix(sign)?;
    rest.strip_prefix(' ').or(rest.is_empty().then_some(""))
}

#[cfg(test)]
mod tests;
