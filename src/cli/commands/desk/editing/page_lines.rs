//! Maps a line of a typeset page to its words in the manuscript, and words to their line on the spread.
//!
//! Typeset pages contain the letters of a line but not their place in the manuscript. A line is therefore
//! searched for in its chapter's file: every word that both contain votes for a place, and the place with
//! most votes wins.

use super::fixes::{byte_offset, utf16_offset};
use super::{EditingService, Refusal, Request, stale};
use crate::cli::commands::desk::builder::{Build, LastGood};
use crate::cli::commands::desk::findings::Finder;
use crate::geom::Length;
use crate::page::{Content, Item, Page};
use crate::source::{Sources, Span};
use serde::Serialize;
use std::collections::BTreeMap;
use std::ops::Range;

/// How many words a line may have more or fewer than the file: note marks, formatted citations.
const SLACK: usize = 3;
/// On how many pages a paragraph is searched for, from its first page on.
const PAGES: usize = 4;

/// A line of a page: its edges as fractions of the page's width and height, and its words in the manuscript.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(in crate::cli::commands::desk) struct PageLine {
    left: f64,
    right: f64,
    top: f64,
    bottom: f64,
    /// Path of the file.
    path: String,
    /// Start and end in the file, in UTF-16 code units.
    start: usize,
    end: usize,
}

/// The place of words on the spread.
#[derive(Serialize)]
pub(super) struct PagePlace {
    page: Option<usize>,
    line: Option<PageLine>,
}

impl EditingService {
    /// The lines of a page that are found in the manuscript.
    pub(in crate::cli::commands::desk) fn lines(&self, good: &LastGood, at: usize) -> Option<Vec<PageLine>> {
        let page = good.pages.pages.get(at)?;
        let sources = &good.publication.manuscript.sources;
        let Some((chapter, begin)) = chapter_of(good, at) else { return Some(Vec::new()) };
        let text = &sources.get(chapter).text;
        let words = Words::of(text);
        let mut expected = begin;
        let mut found = Vec::new();
        for line in lines_of(page) {
            let Some(range) = words.find(&line.words, expected) else { continue };
            expected = range.end;
            let span = sources.origin(Span::new(chapter, range));
            let Some(path) = self.own_path(&sources.get(span.source).path) else { continue };
            found.push(line.placed(page, path, span, sources));
        }
        Some(found)
    }

    /// The page and line of the words at a place of a file.
    pub(super) fn place(&self, build: &Build, request: &Request) -> Result<PagePlace, Refusal> {
        let good = build.good.as_deref().ok_or_else(stale)?;
        let sources = &good.publication.manuscript.sources;
        let source = self.source_of(build, &request.path).ok_or_else(stale)?;
        let at = byte_offset(&sources.get(source).text, request.offset);
        let finder = Finder::of(&good.publication.book, &good.pages);
        let first = finder.page(Span::new(source, at..at));
        let pages = first.into_iter().flat_map(|first| first..first + PAGES);
        for page in pages {
            let lines = self.lines(good, page).unwrap_or_default();
            let is_it = |line: &&PageLine| {
                line.path == request.path && line.start <= request.offset && request.offset <= line.end + 1
            };
            if let Some(line) = lines.iter().find(is_it) {
                return Ok(PagePlace { page: Some(page), line: Some(line.clone()) });
            }
        }
        Ok(PagePlace { page: first, line: None })
    }
}

/// The source of the chapter on a page, and the approximate byte at which the page begins.
fn chapter_of(good: &LastGood, at: usize) -> Option<(crate::source::SourceId, usize)> {
    let finder = Finder::of(&good.publication.book, &good.pages);
    let (block, span) = finder.begin(at)?;
    let chapters = &good.publication.book.chapters;
    let own = |chapter: &&std::sync::Arc<crate::book::Chapter>| {
        chapter.blocks.first().is_some_and(|first| first.key <= block)
    };
    let chapter = chapters.iter().rfind(own)?;
    let begin = if span.source == chapter.source { span.start as usize } else { 0 };
    Some((chapter.source, begin))
}

/// A line of text as it is drawn on a page.
struct DrawnLine {
    words: String,
    left: Length,
    right: Length,
    baseline: Length,
    size: Length,
}

impl DrawnLine {
    fn placed(&self, page: &Page, path: String, span: Span, sources: &Sources) -> PageLine {
        let (width, height) = (page.size.width, page.size.height);
        let text = &sources.get(span.source).text;
        PageLine {
            left: self.left.ratio(width),
            right: self.right.ratio(width),
            top: (self.baseline - self.size).ratio(height),
            bottom: (self.baseline + self.size * 3 / 10).ratio(height),
            path,
            start: utf16_offset(text, span.start as usize),
            end: utf16_offset(text, span.end as usize),
        }
    }
}

/// The lines of a page's text, from top to bottom.
fn lines_of(page: &Page) -> Vec<DrawnLine> {
    let mut lines: Vec<DrawnLine> = Vec::new();
    for item in &page.items {
        let Item::Glyphs(run) = item else { continue };
        if !matches!(run.content, Content::Leaf(_)) {
            continue;
        }
        let width = run.glyphs.iter().fold(Length::ZERO, |sum, glyph| sum + glyph.advance);
        let (left, right) = (run.origin.x, run.origin.x + width.scale(run.expansion));
        match lines.last_mut() {
            Some(line) if line.baseline == run.origin.y => {
                line.words.push_str(&run.text);
                line.left = line.left.min(left);
                line.right = line.right.max(right);
                line.size = line.size.max(run.size);
            }
            _ => {
                let words = run.text.to_string();
                lines.push(DrawnLine { words, left, right, baseline: run.origin.y, size: run.size });
            }
        }
    }
    lines
}

/// The words of a text and their places.
struct Words {
    all: Vec<Range<usize>>,
    places: BTreeMap<String, Vec<usize>>,
}

impl Words {
    fn of(text: &str) -> Self {
        let mut words = Self { all: Vec::new(), places: BTreeMap::new() };
        for (start, word) in split(text) {
            words.places.entry(plain(word)).or_default().push(words.all.len());
            words.all.push(start..start + word.len());
        }
        words
    }

    /// The byte range of a line's words. Of equally good places the nearest to `expected` wins, where places
    /// before it count as four times as far.
    fn find(&self, line: &str, expected: usize) -> Option<Range<usize>> {
        let words: Vec<String> =
            split(line).map(|(_, word)| plain(word)).filter(|word| !word.is_empty()).collect();
        // For each offset between word indices of the text and of the line: the words of the text that match
        // at it.
        let mut votes: BTreeMap<i64, Vec<usize>> = BTreeMap::new();
        for (at, word) in words.iter().enumerate() {
            for place in self.places.get(word).into_iter().flatten() {
                votes.entry(*place as i64 - at as i64).or_default().push(*place);
            }
        }
        let near = |from: i64| votes.range(from..=from + SLACK as i64).flat_map(|(_, places)| places);
        let distance = |from: i64| {
            let start = near(from).min().and_then(|at| self.all.get(*at)).map_or(0, |word| word.start);
            if start >= expected { start - expected } else { (expected - start).saturating_mul(4) }
        };
        let count = |from: i64| near(from).collect::<std::collections::BTreeSet<_>>().len();
        let best =
            votes.keys().copied().max_by_key(|from| (count(*from), std::cmp::Reverse(distance(*from))))?;
        let is_enough = count(best) * 5 >= words.len() * 2;
        let (first, last) = (near(best).min()?, near(best).max()?);
        is_enough.then(|| self.all[*first].start..self.all[*last].end)
    }
}

/// The words of a text with their byte offsets: runs of letters and digits; soft hyphens are part of a word.
fn split(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let is_inside = |sign: char| sign.is_alphanumeric() || sign == '\u{ad}';
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + text[at..].find(is_inside)?;
        let end = text[start..].find(|sign| !is_inside(sign)).map_or(text.len(), |length| start + length);
        at = end;
        Some((start, &text[start..end]))
    })
}

fn plain(word: &str) -> String {
    word.replace('\u{ad}', "").to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::Words;

    #[test]
    fn a_line_is_found_by_its_words_whatever_stands_between_them() {
        let text = "# Gece\n\nKapı *açıldı*, sonra kapandı.[^ses] Kimse yoktu.\n\nKapı açıldı, sonra yine kapandı.\n\n[^ses]: Ses.\n";
        let words = Words::of(text);
        let found = |line: &str, from: &str| {
            let expected = text.find(from).expect("there");
            words.find(line, expected).map(|range| &text[range])
        };
        assert_eq!(
            found("Kapı açıldı, sonra kapandı.1 Kim\u{ad}", "#"),
            Some("Kapı *açıldı*, sonra kapandı")
        );
        assert_eq!(found("Kapı açıldı, sonra", "Kimse"), Some("Kapı açıldı, sonra"));
        assert_eq!(found("se yoktu.", "Kapı"), Some("yoktu"));
        assert_eq!(found("bambaşka sözler burada", "#"), None);
        assert_eq!(found("", "#"), None);
    }
}
