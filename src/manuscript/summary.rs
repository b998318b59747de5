//! `SUMMARY.md`: the order of chapters as in mdBook and GitBook. Links in a list are the body, nested ones are chapters
//! below theirs; links before and after it are front and back matter; headings are parts.

use super::texts::is_text;
use crate::address::decoded;
use crate::book::Matter;
use std::ops::Range;

/// The name of the file.
pub(super) const NAME: &str = "SUMMARY.md";

/// The chapters and parts in the file.
#[derive(Debug, Default)]
pub(super) struct Summary {
    /// Chapters and parts in reading order; at least one has a file.
    pub(super) chapters: Vec<Entry>,
    /// Chapters without a file.
    pub(super) rest: Vec<Entry>,
}

/// An entry of the list.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Entry {
    /// The words of the entry.
    pub(super) title: String,
    /// The file; none for an entry with a title alone.
    pub(super) path: Option<String>,
    /// Whether it is the title of a part.
    pub(super) is_part: bool,
    /// Whether it belongs to a part.
    pub(super) in_part: bool,
    /// How many chapters it is nested in.
    pub(super) level: u8,
    /// Front, body or back matter.
    pub(super) matter: Matter,
    /// The bytes of the entry's line.
    pub(super) range: Range<usize>,
}

/// Parses the text; `None` where it links to no chapter and so is no such list.
pub(super) fn read(text: &str) -> Option<Summary> {
    let mut lines: Vec<Entry> = Vec::new();
    let mut matter = Matter::Front;
    let (mut is_headed, mut has_parts) = (false, false);
    // The indentation of the items that are open, in bytes.
    let mut open: Vec<usize> = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let range = start..start + line.trim_end().len();
        start += line.len();
        let words = line.trim();
        let lead = line.len() - line.trim_start().len();
        if let Some(title) = heading(words) {
            // The first heading is the title of the list.
            if (is_headed || !lines.is_empty()) && !title.is_empty() {
                let title = title.to_owned();
                let matter = Matter::Body;
                let path = None;
                lines.push(Entry { title, path, is_part: true, in_part: false, level: 0, matter, range });
                open.clear();
                has_parts = true;
            }
            is_headed = true;
            continue;
        }
        let item = without_bullet(words);
        let linked = link(item.unwrap_or(words));
        // An item without a link may have chapters below it.
        let bare = || item.filter(|words| !words.contains("](")).map(|words| (words.to_owned(), None));
        let Some((title, path)) = linked.or_else(bare).filter(|(title, _)| !title.is_empty()) else {
            continue;
        };
        matter = match (item, matter) {
            (Some(_), _) => Matter::Body,
            (None, Matter::Front) => Matter::Front,
            (None, _) => Matter::Back,
        };
        let columns = line[..lead].chars().map(|sign| if sign == '\t' { 4 } else { 1 }).sum();
        while open.last().is_some_and(|outer| *outer >= columns) {
            open.pop();
        }
        let level = u8::try_from(open.len()).unwrap_or(u8::MAX).min(DEEPEST);
        if item.is_some() {
            open.push(columns);
        } else {
            open.clear();
        }
        let level = if item.is_some() { level } else { 0 };
        let in_part = has_parts && matter == Matter::Body;
        let range = range.start + lead..range.end;
        lines.push(Entry { title, path, is_part: false, in_part, level, matter, range });
    }
    if lines.iter().all(|line| line.path.is_none()) {
        return None;
    }
    let mut summary = Summary::default();
    let mut lines = lines.into_iter().peekable();
    while let Some(entry) = lines.next() {
        let has_below = lines.peek().is_some_and(|next| next.level > entry.level && !next.is_part);
        let is_there = entry.path.is_some() || entry.is_part || has_below;
        if is_there { summary.chapters.push(entry) } else { summary.rest.push(entry) }
    }
    Some(summary)
}

/// The largest depth of a list.
const DEEPEST: u8 = 8;

/// The words of a heading, without marks around them.
fn heading(line: &str) -> Option<&str> {
    let words = line.trim_start_matches('#');
    let is_one = words.len() < line.len() && words.starts_with([' ', '\t']);
    is_one.then(|| words.trim().trim_end_matches('#').trim_end())
}

/// The text after `- `, `* `, `+ ` or `1. `.
fn without_bullet(line: &str) -> Option<&str> {
    let digits = line.len() - line.trim_start_matches(|sign: char| sign.is_ascii_digit()).len();
    let rest =
        if digits > 0 { line[digits..].strip_prefix(['.', ')']) } else { line.strip_prefix(['-', '*', '+']) };
    rest.filter(|rest| rest.starts_with([' ', '\t'])).map(str::trim_start)
}

/// The words and the path of a line that is a link to a Markdown file, or to no file yet.
fn link(line: &str) -> Option<(String, Option<String>)> {
    let (title, rest) = line.strip_prefix('[')?.split_once("](")?;
    let path = rest.strip_suffix(')')?.trim();
    let path = path.strip_prefix('<').and_then(|path| path.strip_suffix('>')).unwrap_or(path);
    let path = decoded(path);
    let title = title.trim().to_owned();
    if path.is_empty() {
        return Some((title, None));
    }
    is_text(&path).then_some((title, Some(path)))
}

#[cfg(test)]
mod tests {
    use super::read;
    use crate::book::Matter;

    #[test]
    fn links_are_chapters_in_their_order() {
        let text = "# Summary\n\n[Önsöz](onsoz.md)\n\n# Birinci kısım\n\n- [Gece](gece.md)\n    * [Sabah](./a/sabah%201.md)\n\
                    - [Sonra]()\n\n---\n\n1. [Son](<son söz.md>)\n\n[Ekler](ekler.md)\n[Ağ](https://a.az)\n";
        let summary = read(text).expect("a summary");
        let entries: Vec<_> = summary
            .chapters
            .iter()
            .map(|entry| (entry.path.as_deref().unwrap_or(""), entry.matter))
            .collect();
        assert_eq!(
            entries,
            [
                ("onsoz.md", Matter::Front),
                ("", Matter::Body),
                ("gece.md", Matter::Body),
                ("./a/sabah 1.md", Matter::Body),
                ("son söz.md", Matter::Body),
                ("ekler.md", Matter::Back),
            ]
        );
        let rest: Vec<_> = summary.rest.iter().map(|entry| entry.title.as_str()).collect();
        assert_eq!(rest, ["Sonra"]);
        assert_eq!(&text[summary.chapters[3].range.clone()], "* [Sabah](./a/sabah%201.md)");
    }

    #[test]
    fn chapters_are_nested_and_in_parts() {
        let text = "# Summary\n\n* [A](README.md)\n\n## İlk küme ##\n\n- [B](b.md)\n\t- [C](c.md)\n\t\t- [D]()\n\
                    \t\t\t- [E](e.md)\n- Ara\n   - [F](f.md)\n- Boş\n- [Ç](ç.md)\n\n##\n\n[Son](son.md)\n";
        let summary = read(text).expect("a summary");
        let entries: Vec<_> = summary
            .chapters
            .iter()
            .map(|entry| (entry.title.as_str(), entry.path.is_some(), entry.level, entry.is_part))
            .collect();
        let expected = [
            ("A", true, 0, false),
            ("İlk küme", false, 0, true),
            ("B", true, 0, false),
            ("C", true, 1, false),
            ("D", false, 2, false),
            ("E", true, 3, false),
            ("Ara", false, 0, false),
            ("F", true, 1, false),
            ("Ç", true, 0, false),
            ("Son", true, 0, false),
        ];
        assert_eq!(entries, expected);
        assert_eq!(summary.rest.iter().map(|entry| entry.title.as_str()).collect::<Vec<_>>(), ["Boş"]);
    }

    #[test]
    fn a_chapter_of_that_name_is_none() {
        for text in [
            "",
            "# Özet\n\nBir [bağ](https://a.az) var.\n",
            "- [a](b.png)\n",
            "-[a](b.md)\n",
            "[a](b.md) ve\n",
        ] {
            assert!(read(text).is_none(), "{text}");
        }
    }
}
