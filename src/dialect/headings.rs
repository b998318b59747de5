//! Pandoc: headings as the targets of links by their words alone, `[The harbour]`, `[there][The harbour]`.

use super::Dialect;
use super::inline::{Change, Part};
use super::walk::{Walker, fence_of};
use std::collections::BTreeMap;

/// The longest heading that a link may name, in bytes.
const LONGEST: usize = 200;

/// The headings of a chapter by their words, each with its id; none where the chapter is not of a tool that has such
/// links.
pub(super) fn of(text: &str, dialect: Option<Dialect>) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    if !matches!(dialect, Some(Dialect::Pandoc | Dialect::Quarto)) {
        return found;
    }
    let mut is_code = false;
    for line in text.lines() {
        is_code ^= fence_of(line.trim_start()).is_some();
        let words = line.trim_start_matches('#');
        if is_code || words.len() == line.len() || !words.starts_with(' ') {
            continue;
        }
        let (words, attributes) = words.rsplit_once(" {").unwrap_or((words, ""));
        let words = words.trim().trim_end_matches('#').trim_end();
        let id = attributes.split(['}', ' ']).find_map(|word| word.strip_prefix('#'));
        let id = id.map_or_else(|| slug(words), str::to_owned);
        if !words.is_empty() && !id.is_empty() {
            found.entry(key(words)).or_insert(id);
        }
    }
    // A definition of the author's own comes first.
    for line in text.lines().filter(|line| line.starts_with('[')) {
        if let Some((label, _)) = line[1..].split_once("]:") {
            found.remove(&key(label));
        }
    }
    found
}

/// Rewrites `[words of a heading]`, `[words of a heading][]` and `[words][words of a heading]`.
pub(super) fn link(walker: &Walker, at: usize, end: usize) -> Option<Change> {
    let text = walker.task.text;
    if walker.headings.is_empty() || text[..at].ends_with(['!', ']', '^', '\\']) {
        return None;
    }
    let near = &text[at + 1..text.floor_char_boundary(end.min(at + 2 * LONGEST))];
    let (words, behind) = near.split_once(']').filter(|(words, _)| !words.contains('['))?;
    let range = at + 1..at + 1 + words.len();
    let named = behind.strip_prefix('[').and_then(|rest| rest.split_once(']'));
    let (name, stop) = match named {
        Some(("", _)) => (words, range.end + 3),
        Some((name, _)) => (name, range.end + 3 + name.len()),
        None if behind.starts_with(['(', '{', ':']) => return None,
        None => (words, range.end + 1),
    };
    let id = walker.headings.get(&key(name))?;
    let parts = vec![Part::Made("[".to_owned()), Part::Formed(range), Part::Made(format!("](#{id})"))];
    Some(Change { end: stop, parts, left: None })
}

/// Words in small letters, with one space between each two and without signs of emphasis.
fn key(words: &str) -> String {
    let plain = words.replace(['*', '_', '`'], "").to_lowercase();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The id that Pandoc gives a heading.
fn slug(words: &str) -> String {
    let kept = |sign: char| sign.is_alphanumeric() || matches!(sign, ' ' | '-' | '_' | '.');
    key(&words.chars().filter(|sign| kept(*sign)).collect::<String>()).replace(' ', "-")
}
