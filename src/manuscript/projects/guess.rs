//! Guesses a book's title and language where no settings name them.

use super::ProjectFolder;
use crate::brackets::closing;
use crate::error::Error;
use crate::header::Header;
use crate::lang::Language;
use crate::manuscript::folder::Folder;
use crate::manuscript::letters::{stem, words_of};
use crate::manuscript::summary;
use crate::manuscript::texts::{self, without_ending};

/// How many texts are looked at, and how much of each in bytes.
const TEXTS: usize = 6;
const LENGTH: usize = 20_000;

/// The language of a book that cannot be guessed.
const USUAL: &str = "tr";

/// Words that are frequent in one language and not in the others of this list.
const WORDS: [(&str, &[&str]); 8] = [
    (
        "tr",
        &["bir", "ve", "için", "bu", "ile", "gibi", "olarak", "çok", "değil", "ama", "daha", "olan", "diye"],
    ),
    (
        "az",
        &["və", "bir", "üçün", "bu", "ilə", "kimi", "olaraq", "çox", "deyil", "amma", "daha", "olan", "görə"],
    ),
    ("en", &["the", "and", "of", "to", "is", "that", "it", "with", "for", "this", "was", "are", "you"]),
    ("de", &["der", "die", "und", "das", "nicht", "ist", "ein", "eine", "mit", "auf", "wird", "sich"]),
    ("fr", &["le", "les", "et", "des", "est", "une", "dans", "pour", "que", "qui", "du", "pas"]),
    ("es", &["el", "los", "y", "las", "es", "una", "por", "que", "con", "para", "del", "se"]),
    ("it", &["il", "che", "di", "è", "una", "per", "non", "con", "della", "sono", "gli"]),
    ("ru", &["и", "в", "не", "на", "что", "с", "как", "это", "по", "для", "он"]),
];

/// Beginnings of some of a book's texts.
pub(super) struct Sample {
    /// The texts, each with its name.
    texts: Vec<(String, String)>,
}

impl Sample {
    /// The first texts below a folder of the project.
    pub(super) fn of(project: &ProjectFolder, base: &str) -> Result<Self, Error> {
        let room = project.folder.below(base);
        let mut files = texts::below(&room, &[])?.files;
        files.retain(|(_, path)| room.holds(path));
        let is_apart = |name: &str| texts::why_none(name).is_some() || name == summary::NAME;
        let mut texts = Vec::new();
        let (front, rest): (Vec<_>, Vec<_>) = files.into_iter().partition(|(name, _)| is_front(name));
        let rest = rest.into_iter().filter(|(name, _)| !is_apart(name)).take(TEXTS);
        for (name, path) in front.into_iter().take(2).chain(rest) {
            texts.push((name, beginning(&room, &path)));
        }
        Ok(Self { texts })
    }

    /// A sample of a single text.
    pub(super) fn of_one(name: &str, mut text: String) -> Self {
        text.truncate(text.floor_char_boundary(LENGTH));
        Self { texts: vec![(name.to_owned(), text)] }
    }

    /// The title of the folder's first text, or of the only one; else the folder's name. Also whether the title is the
    /// folder's name.
    pub(super) fn title(&self, folder: &Folder) -> (String, bool) {
        let only = self.texts.first().filter(|_| self.texts.len() == 1);
        let front = self.texts.iter().find(|(name, _)| !name.contains('/') && is_front(name)).or(only);
        if let Some(title) = front.and_then(|(_, text)| heading(text)) {
            return (title, false);
        }
        let language = Language::new(self.language().0);
        if let Some((name, _)) = only {
            return (words_of(stem(name), &language), false);
        }
        let real = folder.store.real(&folder.path).unwrap_or_else(|_| folder.path.clone());
        let name = real.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
        (words_of(if name.is_empty() { "book" } else { &name }, &language), true)
    }

    /// The language that most of the words belong to, and whether it is only the default.
    pub(super) fn language(&self) -> (&'static str, bool) {
        let mut counts = [0_usize; WORDS.len()];
        for (_, text) in &self.texts {
            let body = &text[Header::read(text).map_or(0, |header| header.length)..];
            for word in body.split(|sign: char| !sign.is_alphabetic()) {
                let word = word.to_lowercase();
                for (count, (_, words)) in counts.iter_mut().zip(WORDS) {
                    *count += usize::from(words.contains(&word.as_str()));
                }
            }
        }
        let most = counts.iter().copied().max().unwrap_or(0);
        let mut best = counts.iter().zip(WORDS).filter(|(count, _)| **count == most);
        match (most, best.next(), best.next()) {
            (1.., Some((_, (tag, _))), None) => (tag, false),
            _ => (USUAL, true),
        }
    }
}

/// Whether a text of this name is the first of its folder.
fn is_front(name: &str) -> bool {
    texts::is_first(name) || without_ending(name).eq_ignore_ascii_case("readme")
}

/// The title of a text: from its head, or its first heading.
fn heading(text: &str) -> Option<String> {
    let header = Header::read(text).unwrap_or_default();
    if let Some(title) = header.title {
        return Some(title.text);
    }
    let mut lines = text[header.length..].lines().map(str::trim).filter(|line| !line.is_empty()).peekable();
    while let Some(line) = lines.next() {
        let words = line.trim_start_matches('#');
        if words.len() < line.len() && words.starts_with(' ') {
            let words = words.split(" {").next().unwrap_or("").trim().trim_end_matches('#').trim();
            return Some(without_markup(words)).filter(|words| !words.is_empty());
        }
        if lines.peek().is_some_and(|next| next.len() > 2 && next.bytes().all(|byte| byte == b'=')) {
            return Some(without_markup(line)).filter(|words| !words.is_empty());
        }
    }
    None
}

/// The brackets around the words of a link.
const SQUARE: (char, char) = ('[', ']');

/// The words of a heading as readers see them: without emphasis, code, notes, pictures, attributes and tags; links keep
/// their words. Brackets that belong to none of these stay.
fn without_markup(heading: &str) -> String {
    let mut words = String::with_capacity(heading.len());
    let mut rest = heading;
    while let Some(sign) = rest.chars().next() {
        let after = &rest[sign.len_utf8()..];
        let next = after.chars().next();
        let is_between = |sign: char| {
            words.ends_with(char::is_alphanumeric)
                && after.trim_start_matches(sign).starts_with(char::is_alphanumeric)
        };
        rest = match sign {
            '\\' if next.is_some_and(|next| next.is_ascii_punctuation()) => {
                words.extend(next);
                &after[1..]
            }
            '*' | '`' => after,
            '~' if next == Some('~') => &after[1..],
            '_' if !is_between('_') => after,
            '!' if next == Some('[') => behind_link(after).unwrap_or(after),
            '[' if next == Some('^') => after.find(']').map_or(after, |end| &after[end + 1..]),
            '[' => match (behind_link(rest), closing(after, SQUARE)) {
                (Some(behind), Some(end)) => {
                    words.push_str(&without_markup(&after[..end]));
                    behind
                }
                _ => {
                    words.push('[');
                    after
                }
            },
            '<' if next.is_some_and(|next| next.is_ascii_alphabetic() || next == '/')
                && after.contains('>') =>
            {
                after.split_once('>').map_or(after, |(_, behind)| behind)
            }
            _ => {
                words.push(sign);
                after
            }
        };
    }
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The rest of a text after a link, a picture or a stretch with attributes: `[…](…)`, `[…][…]`, `[…]{…}`.
fn behind_link(text: &str) -> Option<&str> {
    let inner = text.strip_prefix('[')?;
    let behind = &inner[closing(inner, SQUARE)? + 1..];
    let close = match behind.chars().next()? {
        '(' => ')',
        '[' => ']',
        '{' => '}',
        _ => return None,
    };
    behind.split_once(close).map(|(_, rest)| rest)
}

/// The beginning of a text; empty where it cannot be read, which reading the chapters reports.
fn beginning(folder: &Folder, path: &std::path::Path) -> String {
    let bytes = folder.store.read(path, u64::MAX).ok().flatten().unwrap_or_default();
    let mut text = String::from_utf8_lossy(&bytes[..bytes.len().min(LENGTH)]).into_owned();
    text.truncate(text.trim_end_matches('\u{fffd}').len());
    text
}

#[cfg(test)]
mod tests {
    use super::heading;

    #[test]
    fn a_title_is_the_words_of_the_first_heading() {
        for (text, title) in [
            ("# Bölüm *bir*[^n]\n", Some("Bölüm bir")),
            ("# **Kara Ocak** {#ocak}\n", Some("Kara Ocak")),
            (
                "## [Liman](liman.md \"x\")ın `kod`u ve ~~eski~~ ad_soyad\n",
                Some("Limanın kodu ve eski ad_soyad"),
            ),
            ("# ![](rozet.svg) matbaa [![a](b.svg)](c)\n", Some("matbaa")),
            ("# _Giriş_ [sic] [söz]{.vurgu} 3 < 4 <b>son</b>\n", Some("Giriş [sic] söz 3 < 4 son")),
            ("# C\\# ve \\*yıldız\\*\n", Some("C# ve *yıldız*")),
            ("Bir __iki__[^a]\n=====\n", Some("Bir iki")),
            ("# ![](a.png)\n", None),
            ("Söz.\n", None),
        ] {
            assert_eq!(heading(text).as_deref(), title, "{text}");
        }
    }
}
