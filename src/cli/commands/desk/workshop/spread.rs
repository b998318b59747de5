//! Which words of the manuscript a line of a page has, and on which line of the spread words stand.
//!
//! Set pages have the letters of a line and no places of the manuscript: a line is found again by its words, among
//! those of its chapter's file. Each word that both have votes for a place; the place with most votes is the line's.

use super::mending::{byte, units};
use super::{Refusal, Request, Workshop, stale};
use crate::cli::commands::desk::engine::{LastGood, Turn};
use crate::cli::commands::desk::findings::Finder;
use crate::geom::Length;
use crate::page::{Content, Item, Page};
use crate::source::{Sources, Span};
use serde::Serialize;
use std::collections::BTreeMap;
use std::ops::Range;

/// How many words a line may have more or less than the file: marks of notes, names of citations.
const SLACK: usize = 3;
/// How many pages a paragraph is looked for on, from the one that it begins on.
const PAGES: usize = 4;

/// A line of a page: where it stands, in parts of the page's width and height, and the words that it has.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(in crate::cli::commands::desk) struct PageLine {
    left: f64,
    right: f64,
    top: f64,
    bottom: f64,
    /// The file.
    path: String,
    /// First and last place in it, in units of UTF-16.
    start: usize,
    end: usize,
}

/// Where words stand on the spread.
#[derive(Serialize)]
pub(super) struct SpreadPlace {
    page: Option<usize>,
    line: Option<PageLine>,
}

impl Workshop {
    /// The lines of a page whose words are found in the manuscript.
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

    /// Where the words at a place of a file stand.
    pub(super) fn place(&self, turn: &Turn, request: &Request) -> Result<SpreadPlace, Refusal> {
        let good = turn.good.as_deref().ok_or_else(stale)?;
        let sources = &good.publication.manuscript.sources;
        let source = self.source_of(turn, &request.path).ok_or_else(stale)?;
        let at = byte(&sources.get(source).text, request.at);
        let finder = Finder::of(&good.publication.book, &good.pages);
        let first = finder.page(Span::new(source, at..at));
        let pages = first.into_iter().flat_map(|first| first..first + PAGES);
        for page in pages {
            let lines = self.lines(good, page).unwrap_or_default();
            let is_it = |line: &&PageLine| {
                line.path == request.path && line.start <= request.at && request.at <= line.end + 1
            };
            if let Some(line) = lines.iter().find(is_it) {
                return Ok(SpreadPlace { page: Some(page), line: Some(line.clone()) });
            }
        }
        Ok(SpreadPlace { page: first, line: None })
    }
}

/// The file of the chapter that a page is of, and the byte that the page begins near.
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

/// A line as it is drawn.
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
            start: units(text, span.start as usize),
            end: units(text, span.end as usize),
        }
    }
}

/// The lines of a page's text, from the first to the last.
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

/// The words of a text with their places.
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

    /// The bytes of the words that a line has; of several places the first one behind what is expected.
    fn find(&self, line: &str, expected: usize) -> Option<Range<usize>> {
        let words: Vec<String> =
            split(line).map(|(_, word)| plain(word)).filter(|word| !word.is_empty()).collect();
        // For each place of the line's first word, by how the words lie: which of the line's words are there.
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

/// The words of a text: letters and figures in a row, hyphens of line breaking among them.
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
