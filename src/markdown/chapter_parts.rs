//! Parts below a chapter's title, such as its authors and its summary, from its head or from paragraphs with a class.

use super::attributes::Attributes;
use super::blocks::{Container, Frame, Reader};
use super::inlines::Inlines;
use super::{lines, quotes};
use crate::book::draft::{Block, BlockKind, Inline, InlineKind};
use crate::book::{About, ChapterPart, Person, Task, behind_role, listed, plain_text};
use crate::config::{Config, Role};
use crate::header::{Credit, HeadEntry, HeadValue, Header, part_of_key};
use crate::lang::{self, Language, Words};
use crate::source::Span;
use std::ops::Range;

/// A stretch of a chapter's head that is read as text.
#[derive(Clone, Debug)]
pub(super) struct Stretch {
    pub(super) what: ChapterPart,
    /// The byte of its key.
    pub(super) at: usize,
    /// The language, where the head has the same part in several.
    pub(super) lang: Option<Language>,
    /// The Markdown of the stretch.
    pub(super) text: String,
    /// The bytes of its lines where the file has each letter by letter.
    pub(super) lines: Vec<Range<usize>>,
}

/// The stretches of a chapter's head that are text, in the order of the file. What `book.toml` sets for the whole book
/// is not repeated.
pub(super) fn stretches(header: &Header, config: Option<&Config>, words: &Words) -> Vec<Stretch> {
    let entries: Vec<&HeadEntry> = header.entries.iter().filter(|entry| !is_of_book(entry, config)).collect();
    let count = |what: ChapterPart| entries.iter().filter(|entry| entry.what == what).count();
    // Without a summary they are for catalogues and search engines.
    let has_summary = count(ChapterPart::Abstract) > 0;
    let mut made = Vec::new();
    for entry in entries.iter().filter(|entry| entry.what != ChapterPart::Keywords || has_summary) {
        let (what, at) = (entry.what, entry.key.start);
        match &entry.value {
            HeadValue::Text(written, lines) => {
                let text = tame(written);
                let lines = if text == *written { lines.clone() } else { Vec::new() };
                let lang = (count(what) > 1).then(|| Language::new(entry.lang));
                made.push(Stretch { what, at, lang, text, lines });
            }
            HeadValue::People(people) => credits(people, at, words, &mut made),
        }
    }
    made.sort_by_key(|stretch| stretch.at);
    made
}

/// Whether `book.toml` has the same value for the whole book.
fn is_of_book(entry: &HeadEntry, config: Option<&Config>) -> bool {
    let Some(config) = config else { return false };
    let is_same = |text: &str, set: &Option<String>| set.as_deref().map(str::trim) == Some(text);
    match &entry.value {
        HeadValue::Text(text, _) => match entry.what {
            ChapterPart::Subtitle => is_same(text, &config.subtitle),
            ChapterPart::Abstract => is_same(text, &config.description),
            _ => false,
        },
        HeadValue::People(people) => {
            let is_translated = entry.what == ChapterPart::Translators;
            let role = if is_translated { Role::Translator } else { Role::Author };
            let of_role = || config.authors.iter().filter(|author| author.role == role);
            of_role().count() == people.len()
                && people.iter().all(|one| of_role().any(|author| author.name == one.name))
        }
    }
}

/// Adds the lines of persons: their names in one line, or each with an affiliation where those differ.
fn credits(people: &[Credit], at: usize, words: &Words, made: &mut Vec<Stretch>) {
    let mut add = |what, text: String| {
        made.push(Stretch { what, at, lang: None, text: tame(&text), lines: Vec::new() });
    };
    for (translates, what) in [(false, ChapterPart::Authors), (true, ChapterPart::Translators)] {
        let own: Vec<&Credit> = people.iter().filter(|one| one.translates == translates).collect();
        let Some(first) = own.first() else { continue };
        if own.iter().all(|one| one.places == first.places) {
            let names: Vec<&str> = own.iter().map(|one| one.name.as_str()).collect();
            add(what, listed(&names, words.and));
            if !first.places.is_empty() {
                add(ChapterPart::Affiliation, first.places.join(" · "));
            }
            continue;
        }
        for one in own {
            add(what, one.name.clone());
            if !one.places.is_empty() {
                add(ChapterPart::Affiliation, one.places.join(" · "));
            }
        }
    }
}

/// Text of a head that can open no block which would continue in the chapter.
fn tame(text: &str) -> String {
    let opens = |line: &str| line.trim_start().starts_with(['<', '`', '~', ':', '|', '#']);
    match text.lines().any(opens) {
        true => text.split_whitespace().collect::<Vec<_>>().join(" ").replace('`', "\\`"),
        false => text.to_owned(),
    }
}

/// The parts of a chapter in a paragraph whose lines each end with a class: `Ad Soyad {.author}`.
pub(super) fn from_paragraph(content: &[Inline], span: Span, inlines: &mut Inlines) -> Option<Vec<Block>> {
    let is_marked = |line: &[Inline]| class(line, inlines).is_some();
    if !is_marked(content) {
        return None;
    }
    let all = lines::split(content.to_vec(), true);
    // The class behind a name may be that of the lines above it, too.
    let whole = class(content, inlines).map(|(what, ..)| what).filter(|what| what.is_of_letter());
    if whole.is_none() && !all.iter().all(|line| is_marked(line)) {
        return None;
    }
    let mut made: Vec<Block> = Vec::new();
    for mut line in all {
        let Some((what, length, place)) = class(&line, inlines).or_else(|| Some((whole?, 0, None))) else {
            continue;
        };
        if let Some(last) = line.last_mut().filter(|_| length > 0)
            && let InlineKind::Text(text) = &last.kind
        {
            let kept = text[..text.len() - length].trim_end().len();
            *last = last.part(0..kept);
        }
        line.retain(|inline| !matches!(&inline.kind, InlineKind::Text(text) if text.is_empty()));
        let own = Span {
            start: line.first().map_or(span.start, |first| first.span.start),
            end: line.last().map_or(span.end, |last| last.span.end),
            ..span
        };
        let paragraph = Block::new(BlockKind::Paragraph(line), own);
        match made.last_mut() {
            Some(Block { kind: BlockKind::ChapterPart { what: before, blocks }, .. })
                if *before == what && what.is_of_letter() =>
            {
                blocks.push(paragraph);
            }
            _ => made.push(chapter_part(what, vec![paragraph], own)),
        }
        let text = |place: String| vec![Inline::new(InlineKind::Text(place), own.after())];
        let paragraph = |place| Block::new(BlockKind::Paragraph(text(place)), own.after());
        made.extend(place.map(|place| chapter_part(ChapterPart::Affiliation, vec![paragraph(place)], own)));
    }
    Some(made)
}

/// The part that the class at a line's end means, the length of its braces, and the affiliation in them.
fn class(line: &[Inline], inlines: &Inlines) -> Option<(ChapterPart, usize, Option<String>)> {
    let last = line.last().filter(|last| last.is_in_step())?;
    let InlineKind::Text(text) = &last.kind else { return None };
    let at = text.trim_end().ends_with('}').then(|| text.rfind('{'))??;
    let read = Attributes::read(&text[at..]).filter(|read| text[at + read.length..].trim().is_empty())?;
    let is_escaped = inlines.script.is_escaped(last.span.start as usize + at);
    let what =
        read.classes().find_map(part_of_key).filter(|what| what.is_of_title() || what.is_of_letter())?;
    let has_words = (at > 0 && !text[..at].trim().is_empty() || line.len() > 1) && !is_escaped;
    let place = read.words.iter().find_map(|word| {
        let (key, _) = word.split_once('=')?;
        (part_of_key(key)? == ChapterPart::Affiliation).then(|| read.value(key))?
    });
    has_words.then(|| (what, text.len() - at, place.map(str::to_owned)))
}

impl Reader<'_> {
    /// Opens or closes the stretch of the chapter's head that begins or ends before an offset in the prepared text.
    pub(super) fn turn_to_stretch(&mut self, at: usize) {
        while let Some((number, range)) = self.prepared.chapter_parts.get(self.stretched).cloned() {
            let is_open = self.frames.iter().any(|frame| matches!(frame.opening, Container::Stretch(_)));
            if is_open && at >= range.end {
                self.end_implicit();
                while self.frames.len() > 1 {
                    let is_last =
                        matches!(self.frames.last(), Some(Frame { opening: Container::Stretch(_), .. }));
                    self.end_elements();
                    self.close_block();
                    if is_last {
                        break;
                    }
                }
                self.stretched += 1;
            } else if !is_open && at >= range.start {
                let place = self.stretches.get(number).map_or(0, |stretch| stretch.at);
                self.open_frame(Container::Stretch(number), self.script.span(place..place));
                return;
            } else {
                return;
            }
        }
    }

    /// Adds the part of a stretch of the head once it is read.
    pub(super) fn add_stretch(&mut self, number: usize, blocks: Vec<Block>, span: Span) {
        let Some(stretch) = self.stretches.get(number).filter(|_| !blocks.is_empty()) else { return };
        let blocks = if stretch.what == ChapterPart::Epigraph { quoted(blocks, span) } else { blocks };
        let end = blocks.last().map_or(span.end, |last| last.span.end.max(span.start));
        self.add(Block {
            lang: stretch.lang.clone(),
            ..chapter_part(stretch.what, blocks, Span { end, ..span })
        });
    }
}

/// The words of an epigraph as a quotation: its last line may name its source.
pub(super) fn quoted(blocks: Vec<Block>, span: Span) -> Vec<Block> {
    let is_whole = |block: &Block| matches!(block.kind, BlockKind::Quote { .. } | BlockKind::Verse(_));
    if blocks.iter().any(is_whole) { blocks } else { vec![quotes::quote(blocks, span)] }
}

/// Makes a part of the chapter of some blocks.
pub(super) fn chapter_part(what: ChapterPart, blocks: Vec<Block>, span: Span) -> Block {
    Block::new(BlockKind::ChapterPart { what, blocks }, span)
}

/// Collects facts for lists and catalogues from the blocks below a title.
pub(super) fn about(blocks: &[Block], header: Option<&Header>, words: &Words) -> About {
    let mut about = About::default();
    let lines = blocks.iter().filter_map(|block| match &block.kind {
        BlockKind::ChapterPart { what, blocks } => Some((*what, blocks)),
        _ => None,
    });
    for (what, blocks) in lines {
        let paragraphs = blocks.iter().filter_map(|block| match &block.kind {
            BlockKind::Paragraph(content) => Some(plain_text(content)),
            _ => None,
        });
        let task = match what {
            ChapterPart::Authors => Task::Author,
            ChapterPart::Translators => Task::Translator,
            ChapterPart::Keywords => {
                paragraphs.for_each(|words| about.keywords.extend(parted(&words, &[',', ';', '\n'])));
                continue;
            }
            _ => continue,
        };
        for line in paragraphs {
            let line = behind_role(&line, words.roles[1]).unwrap_or(&line);
            about.people.extend(names(line).into_iter().map(|name| Person { name, task }));
        }
    }
    if about.keywords.is_empty() {
        let entries = header.iter().flat_map(|header| &header.entries);
        let of_head = entries.filter_map(|entry| match &entry.value {
            HeadValue::Text(words, _) if entry.what == ChapterPart::Keywords => Some(words),
            _ => None,
        });
        about.keywords = of_head.flat_map(|words| parted(words, &[',', ';', '\n'])).collect();
    }
    about
}

fn parted(words: &str, signs: &[char]) -> Vec<String> {
    let parts = words.split(signs).map(|part| part.split_whitespace().collect::<Vec<_>>().join(" "));
    parts.filter(|part| !part.is_empty()).collect()
}

/// The names in a line: the last two have a word between them, those before commas. Commas alone do not separate names:
/// one may come before a title.
fn names(line: &str) -> Vec<String> {
    let line = line.replace(['\u{a0}', '\n'], " ").replace('\'', "’");
    let mut parted_line = line.clone();
    for and in lang::all().map(|words| words.and).chain(["&"]) {
        parted_line = parted_line.replace(&format!(" {and} "), ";");
    }
    let has_several = parted_line.contains(';');
    parted(&parted_line, if has_several { &[';', ','] } else { &[';'] })
}

#[cfg(test)]
mod tests {
    use super::names;

    #[test]
    fn names_of_a_line_are_separated() {
        for (line, expected) in [
            ("Ayşe Yılmaz", &["Ayşe Yılmaz"][..]),
            ("Ayşe Yılmaz ve Ali Kaya", &["Ayşe Yılmaz", "Ali Kaya"]),
            ("A B, C D və E F", &["A B", "C D", "E F"]),
            ("John Smith, Jr.", &["John Smith, Jr."]),
            ("A B; C D", &["A B", "C D"]),
            ("Sevil Veliyeva", &["Sevil Veliyeva"]),
        ] {
            assert_eq!(names(line), expected, "{line}");
        }
    }
}
