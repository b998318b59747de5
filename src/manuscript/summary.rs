//! `SUMMARY.md`, by which mdBook knows its chapters: links in a list are the body, links before and after it front and
//! back matter.

use super::texts::is_text;
use crate::book::Matter;
use std::ops::Range;

/// The file's name.
pub(super) const NAME: &str = "SUMMARY.md";

/// What the file says.
#[derive(Debug, Default)]
pub(super) struct Summary {
    /// The chapters in reading order.
    pub(super) chapters: Vec<Entry>,
    /// Titles of parts, and chapters without a file.
    pub(super) rest: Vec<Entry>,
}

/// A line of it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Entry {
    /// Its words.
    pub(super) title: String,
    /// The file; none for the title of a part and for a chapter without one.
    pub(super) path: Option<String>,
    /// Whether it is the title of a part.
    pub(super) is_part: bool,
    /// Front, body or back matter.
    pub(super) matter: Matter,
    /// Where it stands.
    pub(super) range: Range<usize>,
}

/// Reads the text; `None` where it links to no chapter and so is no such file.
pub(super) fn read(text: &str) -> Option<Summary> {
    let mut summary = Summary::default();
    let mut matter = Matter::Front;
    let mut is_headed = false;
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let range = start..start + line.trim_end().len();
        start += line.len();
        let words = line.trim();
        if let Some(title) = words.strip_prefix("# ") {
            // The first heading is the list's own.
            if is_headed || !summary.chapters.is_empty() {
                let title = title.trim().to_owned();
                summary.rest.push(Entry { title, path: None, is_part: true, matter, range });
            }
            is_headed = true;
            continue;
        }
        let item = without_bullet(words);
        let Some((title, path)) = link(item.unwrap_or(words)) else { continue };
        matter = match (item, matter) {
            (Some(_), _) => Matter::Body,
            (None, Matter::Front) => Matter::Front,
            (None, _) => Matter::Back,
        };
        let lead = line.len() - line.trim_start().len();
        let range = range.start + lead..range.end;
        let entry = Entry { title, path, is_part: false, matter, range };
        if entry.path.is_some() { summary.chapters.push(entry) } else { summary.rest.push(entry) }
    }
    (!summary.chapters.is_empty()).then_some(summary)
}

/// What follows `- `, `* `, `+ ` or `1. `.
fn without_bullet(line: &str) -> Option<&str> {
    let digits = line.len() - line.trim_start_matches(|sign: char| sign.is_ascii_digit()).len();
    let rest =
        if digits > 0 { line[digits..].strip_prefix(['.', ')']) } else { line.strip_prefix(['-', '*', '+']) };
    rest.filter(|rest| rest.starts_with([' ', '\t'])).map(str::trim_start)
}

/// The words and the path of a line that is a link to a Markdown file, or to nothing yet.
fn link(line: &str) -> Option<(String, Option<String>)> {
    let (title, rest) = line.strip_prefix('[')?.split_once("](")?;
    let path = rest.strip_suffix(')')?.trim();
    let path = path.strip_prefix('<').and_then(|path| path.strip_suffix('>')).unwrap_or(path);
    let path = path.replace("%20", " ");
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
        let told: Vec<_> = summary
            .chapters
            .iter()
            .map(|entry| (entry.path.as_deref().unwrap_or(""), entry.matter))
            .collect();
        assert_eq!(
            told,
            [
                ("onsoz.md", Matter::Front),
                ("gece.md", Matter::Body),
                ("./a/sabah 1.md", Matter::Body),
                ("son söz.md", Matter::Body),
                ("ekler.md", Matter::Back),
            ]
        );
        let rest: Vec<_> = summary.rest.iter().map(|entry| (entry.title.as_str(), entry.is_part)).collect();
        assert_eq!(rest, [("Birinci kısım", true), ("Sonra", false)]);
        assert_eq!(&text[summary.chapters[2].range.clone()], "* [Sabah](./a/sabah%201.md)");
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
