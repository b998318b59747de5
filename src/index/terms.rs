//! Finds abbreviations and the glossary's words in the text: what they mean is said, and where it is said is led to.

use super::find::{Finder, Follows, Found, Sought};
use super::words::Words;
use super::wrap::{Change, change};
use crate::book::{
    Block, BlockKind, Book, Chapter, ChapterKind, ChapterPart, Definition, Inline, InlineKind, Target,
    for_each_block, for_each_inline, plain_text, text_length,
};
use crate::casing;
use crate::config::{Config, NotePlacement};
use crate::lang::Language;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Marks the abbreviations of a book, and links the words of its glossary, where there are any and the book asks for it.
#[must_use]
pub fn mark(mut book: Book, config: &Config) -> Book {
    let abbreviations = Abbreviations::of(&book.chapters, config);
    let glossary = Glossary::of(&book.chapters, config);
    if abbreviations.finder.is_empty() && glossary.finder.is_empty() {
        return book;
    }
    let mut marker = Marker { abbreviations, glossary, expanded: BTreeSet::new(), linked: BTreeSet::new() };
    for chapter in &mut book.chapters {
        if chapter.about.kind == Some(ChapterKind::Abbreviations) && config.text.mark_abbreviations {
            continue;
        }
        marker.chapter(chapter, config.text.expand_abbreviations);
    }
    book
}

/// The abbreviations of a book and what they mean.
struct Abbreviations {
    finder: Finder,
    /// The abbreviations, in the order of the finder, and their meanings.
    all: Vec<(String, String)>,
}

impl Abbreviations {
    fn of(chapters: &[Arc<Chapter>], config: &Config) -> Self {
        let mut known: BTreeMap<String, String> = config.abbreviations.clone();
        let mut add = |short: &str, long: &str| {
            let (short, long) = (short.trim(), long.trim());
            if !short.is_empty() && !long.is_empty() {
                known.entry(short.to_owned()).or_insert_with(|| long.to_owned());
            }
        };
        for chapter in chapters {
            chapter.about.abbreviations.iter().for_each(|(short, long)| add(short, long));
            let is_list =
                config.text.mark_abbreviations && chapter.about.kind == Some(ChapterKind::Abbreviations);
            if is_list {
                definitions(&chapter.blocks, &mut |pair| {
                    add(&plain_text(&pair.term), &meaning(pair));
                });
            }
        }
        let all: Vec<(String, String)> =
            known.into_iter().map(|(short, long)| (short, settled(&long))).collect();
        let sought = all.iter().map(|(short, _)| Sought {
            words: vec![short.clone()],
            own: None,
            follows: Follows::Nothing { has_capitals: false },
        });
        Self { finder: Finder::new(sought, &config.language), all }
    }
}

/// The words of a book's glossaries and their places.
struct Glossary {
    finder: Finder,
    places: Vec<Target>,
}

impl Glossary {
    fn of(chapters: &[Arc<Chapter>], config: &Config) -> Self {
        let mut sought = Vec::new();
        let mut places = Vec::new();
        if config.text.link_terms {
            for (number, chapter) in chapters.iter().enumerate() {
                for_each_block(&chapter.blocks, &mut |block| {
                    let BlockKind::ChapterPart { what: ChapterPart::Glossary, blocks } = &block.kind else {
                        return;
                    };
                    definitions(blocks, &mut |pair| {
                        let id = pair.meanings.iter().flatten().next().and_then(|first| first.id.clone());
                        let word = headword(&plain_text(&pair.term), &config.language);
                        if let (Some(id), false) = (id, word.is_empty()) {
                            places.push(Target::Place { chapter: number, id });
                            let follows = Follows::Endings(config.language.tongue());
                            sought.push(Sought { words: vec![word], own: None, follows });
                        }
                    });
                });
            }
        }
        Self { finder: Finder::new(sought.into_iter(), &config.language), places }
    }
}

/// Visits the definitions that are among some blocks.
fn definitions(blocks: &[Block], visit: &mut impl FnMut(&Definition)) {
    for block in blocks {
        match &block.kind {
            BlockKind::Definitions(pairs) => pairs.iter().for_each(&mut *visit),
            BlockKind::ChapterPart { blocks, .. } => definitions(blocks, visit),
            _ => {}
        }
    }
}

/// The first paragraph that says what a term means, without its stop.
fn meaning(pair: &Definition) -> String {
    let first = pair.meanings.iter().flatten().next().and_then(|block| match &block.kind {
        BlockKind::Paragraph(content) => Some(plain_text(content)),
        _ => None,
    });
    first.unwrap_or_default().trim().trim_end_matches('.').to_owned()
}

/// A word of a glossary as it stands within a sentence: without what is in brackets behind it, and without the capital that
/// begins an entry.
fn headword(term: &str, language: &Language) -> String {
    let word = term.split(" (").next().unwrap_or("").trim();
    let mut signs = word.chars();
    let Some(first) = signs.next() else { return String::new() };
    let rest = signs.as_str();
    if rest.chars().next().is_none_or(char::is_uppercase) {
        return word.to_owned();
    }
    format!("{}{rest}", casing::lower(first.encode_utf8(&mut [0; 4]), language))
}

/// Words of `book.toml` with the apostrophes of the text.
fn settled(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ").replace('\'', "’")
}

/// What may be done to a line.
#[derive(Clone, Copy)]
struct Manner {
    /// Whether words of the glossary are led to.
    links: bool,
    /// Whether an abbreviation may be followed by what it means.
    expands: bool,
}

struct Marker {
    abbreviations: Abbreviations,
    glossary: Glossary,
    /// The abbreviations that were said in full.
    expanded: BTreeSet<usize>,
    /// The words of the glossary that the chapter led to.
    linked: BTreeSet<usize>,
}

impl Marker {
    fn chapter(&mut self, chapter: &mut Arc<Chapter>, expands: Option<NotePlacement>) {
        if expands == Some(NotePlacement::Chapter) {
            self.expanded.clear();
        }
        self.linked.clear();
        if !self.has_any(chapter) {
            return;
        }
        let own = own_meanings(&mut self.abbreviations.all, &chapter.about.abbreviations);
        let chapter_now = Arc::make_mut(chapter);
        let manner = Manner { links: true, expands: expands.is_some() };
        let mut blocks = std::mem::take(&mut chapter_now.blocks);
        self.blocks(&mut blocks, manner);
        chapter_now.blocks = blocks;
        for note in &mut chapter_now.notes {
            self.blocks(&mut note.blocks, Manner { links: false, expands: false });
        }
        for (at, meaning) in own {
            self.abbreviations.all[at].1 = meaning;
        }
    }

    /// Whether a chapter has any of the words: one that has none is not copied.
    fn has_any(&self, chapter: &Chapter) -> bool {
        let mut has = false;
        for blocks in chapter.columns() {
            crate::book::for_each_line(blocks, &mut |line| {
                has = has || {
                    let words = Words::of(line);
                    !self.abbreviations.finder.find(&words).is_empty()
                        || !self.glossary.finder.find(&words).is_empty()
                };
            });
        }
        has
    }

    fn blocks(&mut self, blocks: &mut [Block], manner: Manner) {
        for block in blocks {
            let inner = match &mut block.kind {
                BlockKind::Works(_) | BlockKind::Index(_) | BlockKind::Heading { .. } => continue,
                BlockKind::ChapterPart { what, .. } if what.is_list() => continue,
                BlockKind::ChapterPart { what: ChapterPart::Glossary | ChapterPart::Chronology, .. } => {
                    Manner { links: false, expands: false }
                }
                BlockKind::Paragraph(content) => {
                    self.line(content, manner);
                    continue;
                }
                BlockKind::List(_) | BlockKind::Aside { .. } => manner,
                BlockKind::Definitions(_) | BlockKind::Quote { .. } => Manner { expands: false, ..manner },
                _ => Manner { links: false, expands: false },
            };
            let own = Manner { links: false, expands: false };
            block.inlines_mut().into_iter().for_each(|line| self.line(line, own));
            block.children_mut().into_iter().for_each(|blocks| self.blocks(blocks, inner));
        }
    }

    fn line(&mut self, line: &mut Vec<Inline>, manner: Manner) {
        self.abbreviate(line, manner);
        if manner.links && !self.glossary.finder.is_empty() {
            self.link(line);
        }
    }

    /// Marks the abbreviations of a line, and says behind the first of each what it means.
    fn abbreviate(&mut self, line: &mut Vec<Inline>, manner: Manner) {
        let words = Words::of(line);
        let found = self.abbreviations.finder.find(&words);
        if found.is_empty() {
            return;
        }
        let all = &self.abbreviations.all;
        let length = text_length(line);
        let wrap = |found: &Found| {
            let expansion = all[found.term].1.clone();
            let kind = InlineKind::Abbreviation { expansion, content: Vec::new() };
            Change::Wrap(words.bytes(found.signs.clone(), length), kind)
        };
        let changes: Vec<Change> = found.iter().map(wrap).collect();
        let is_marked = |kind: &InlineKind| matches!(kind, InlineKind::Abbreviation { .. });
        let made = change(line, &changes, is_marked);
        if !manner.expands {
            return;
        }
        let definition = plain_text(line);
        let mut added = Vec::new();
        for (_, found) in found.iter().enumerate().filter(|(at, _)| made.contains(at)) {
            let meaning = &all[found.term].1;
            if !self.expanded.insert(found.term) || definition.contains(meaning.as_str()) {
                continue;
            }
            let end = words.bytes(words.with_suffix(found.signs.end)..words.signs.len(), length).start;
            added.push(Change::Add(end, format!(" ({meaning})")));
        }
        let done = change(line, &added, is_marked);
        for (_, rest) in added.iter().enumerate().filter(|(at, _)| !done.contains(at)) {
            if let (Change::Add(at, words), Some(last)) = (rest, line.last().map(|last| last.span))
                && *at == length
            {
                line.push(Inline::new(InlineKind::Text(words.clone()), last));
            }
        }
    }

    /// Links the first of each of the glossary's words in the chapter.
    fn link(&mut self, line: &mut Vec<Inline>) {
        let places = &self.glossary.places;
        for_each_inline(line, &mut |inline| {
            if let InlineKind::Link { target, .. } = &inline.kind {
                let own = places.iter().enumerate().filter(|(_, place)| *place == target);
                self.linked.extend(own.map(|(at, _)| at));
            }
        });
        let words = Words::of(line);
        let length = text_length(line);
        let mut found = self.glossary.finder.find(&words);
        if found.is_empty() {
            return;
        }
        let mut seen = self.linked.clone();
        found.retain(|found| seen.insert(found.term));
        let wrap = |found: &Found| {
            let kind = InlineKind::Link { target: places[found.term].clone(), content: Vec::new() };
            Change::Wrap(words.bytes(found.signs.clone(), length), kind)
        };
        let changes: Vec<Change> = found.iter().map(wrap).collect();
        let made = change(line, &changes, |kind| matches!(kind, InlineKind::Link { .. }));
        self.linked.extend(made.into_iter().map(|at| found[at].term));
    }
}

/// Gives the abbreviations that a chapter says the meaning of that meaning; returns those before.
fn own_meanings(all: &mut [(String, String)], own: &[(String, String)]) -> Vec<(usize, String)> {
    let mut before = Vec::new();
    for (short, long) in own {
        if let Ok(at) = all.binary_search_by(|(known, _)| known.as_str().cmp(short)) {
            before.push((at, std::mem::replace(&mut all[at].1, settled(long))));
        }
    }
    before.reverse();
    before
}
