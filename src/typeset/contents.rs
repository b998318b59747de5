//! The table of contents: chapters, dot leaders, page labels.

use super::assembler::PageAssembler;
use super::chapter::TypesetChapter;
use super::draw::{Anchor, DraftTarget, Draw};
use super::par::{self, Measure, display_word};
use super::running_heads;
use super::style::{Features, Style};
use crate::config::design::Align;
use crate::geom::{Length, Rect};
use crate::page::{Content, GlyphRun, NodeId, StructRole};
use std::collections::BTreeSet;
use std::sync::Arc;

/// Height of the heading, in lines of the grid.
const HEADING: i64 = 5;
/// The most lines of a title; a longer one is cut.
const LONGEST: usize = 6;

/// The table of contents, complete except for the page labels.
#[derive(Debug)]
pub struct Contents {
    /// Indices of the pages reserved for it.
    pages: Vec<usize>,
    /// The lines for each chapter.
    entries: Vec<Entry>,
}

/// What an entry refers to: a chapter, a part, or a section of the only chapter.
#[derive(Debug)]
struct Named {
    number: Option<String>,
    title: String,
    /// The authors of the chapter.
    authors: Option<String>,
    anchor: Anchor,
    depth: usize,
    is_part: bool,
}

/// The typeset form of an entry.
#[derive(Debug)]
struct Entry {
    named: Named,
    /// Index of the page on which it is.
    page: usize,
    /// The top of its first line, from the top of the text area.
    y: Length,
    link: NodeId,
    /// The number.
    number: Vec<GlyphRun>,
    /// The indent of the number from the left.
    lead: Length,
    /// The left edge of the title, after the number; in a right-to-left book the indent from the right.
    x: Length,
    /// The title, line by line.
    title: Vec<Vec<Draw>>,
    /// The authors below the title, line by line.
    authors: Vec<Vec<Draw>>,
}

/// The most entries with which sections of two levels are listed.
const SECTIONS: usize = 80;

/// Typesets the table and reserves pages for it; a book of one chapter without sections gets none.
pub fn pages(assembler: &mut PageAssembler<'_>, chapters: &[Arc<TypesetChapter>]) {
    let named = named(chapters, &assembler.depths);
    if named.len() < 2 {
        return;
    }
    let document = assembler.document();
    let section = assembler.out.structure.add(Some(document), StructRole::Section);
    let mut pages = vec![assembler.front_page()];
    heading(assembler, pages[0], section);
    let list = assembler.out.structure.add(Some(section), StructRole::Toc);
    let mut entries: Vec<Entry> = named.into_iter().map(|one| entry(assembler, one, list)).collect();
    let (leading, depth) = (assembler.design.leading, assembler.design.depth());
    // A table that fits on one page has space between its entries.
    let height: Length = entries.iter().map(|entry| entry.height(leading) + leading / 2).sum();
    let gap = if leading * HEADING + height <= depth { leading / 2 } else { Length::ZERO };
    let heights: Vec<Length> = entries.iter().map(|entry| entry.height(leading) + gap).collect();
    let is_part: Vec<bool> = entries.iter().map(|entry| entry.named.is_part).collect();
    let starts = page_starts(&heights, &is_part, leading * HEADING, depth + gap);
    let (mut page, mut y) = (pages[0], leading * HEADING);
    for (at, entry) in entries.iter_mut().enumerate() {
        if starts.contains(&at) {
            (page, y) = (assembler.front_page(), Length::ZERO);
            pages.push(page);
        }
        (entry.page, entry.y) = (page, y);
        y += heights[at];
    }
    assembler.contents = Some(Contents { pages, entries });
}

/// The entries at which pages after the first begin.
///
/// No part is the last entry of a page, and no entry is alone on the last page, wherever an earlier entry can move down.
fn page_starts(heights: &[Length], is_part: &[bool], first_top: Length, depth: Length) -> Vec<usize> {
    let mut starts: Vec<usize> = Vec::new();
    let mut y = first_top;
    for (at, height) in heights.iter().enumerate() {
        if y + *height > depth && y > Length::ZERO {
            let begin = starts.last().copied().unwrap_or_default();
            let mut start = at;
            while start > begin + 1 && is_part[start - 1] {
                start -= 1;
            }
            starts.push(start);
            y = heights[start..at].iter().copied().sum();
        }
        y += *height;
    }
    let before = starts.len().checked_sub(2).map_or(0, |at| starts[at]);
    if let Some(last) = starts.last_mut()
        && *last + 1 == heights.len()
        && *last > before + 2
    {
        *last -= 1;
        while *last > before + 1 && is_part[*last - 1] {
            *last -= 1;
        }
    }
    starts
}

/// The entries. A book of one chapter lists its sections: those of the two highest levels, or of the highest
/// only if there are too many.
fn named(chapters: &[Arc<TypesetChapter>], depths: &[usize]) -> Vec<Named> {
    let chapter = |(chapter, depth): (&Arc<TypesetChapter>, &usize)| Named {
        number: chapter.number.clone(),
        title: chapter.title.clone(),
        authors: chapter.authors.clone(),
        anchor: chapter.anchor.clone(),
        depth: *depth,
        is_part: chapter.is_part,
    };
    let shown = chapters.iter().zip(depths).filter(|(chapter, _)| !chapter.is_bare);
    let (notes, own): (Vec<_>, Vec<_>) = shown.clone().partition(|(chapter, _)| chapter.is_notes);
    if let [(only, _)] = own[..] {
        let levels: BTreeSet<u8> = only.headings.iter().map(|(level, ..)| *level).collect();
        let list = |most: usize| -> Vec<Named> {
            let depth = |level: u8| levels.iter().take(most).position(|own| *own == level);
            let section = |(level, title, anchor): &(u8, String, Anchor)| {
                let depth = depth(*level).filter(|_| !title.trim().is_empty())?;
                let (title, anchor) = (title.clone(), anchor.clone());
                Some(Named { number: None, title, authors: None, anchor, depth, is_part: false })
            };
            let notes = notes.iter().copied().map(chapter);
            only.headings.iter().filter_map(section).chain(notes).collect()
        };
        let both = list(2);
        return if both.len() > SECTIONS { list(1) } else { both };
    }
    shown.map(chapter).collect()
}

impl Entry {
    fn height(&self, leading: Length) -> Length {
        leading * (self.title.len().max(1) + self.authors.len()) as i64
    }
}

/// Typesets the number and title of a chapter; a title that is too wide continues on the next line.
fn entry(assembler: &mut PageAssembler<'_>, named: Named, list: NodeId) -> Entry {
    let (design, shaper) = (assembler.design, assembler.shaper);
    let style = design.text_style(design.text, &assembler.setting.config.language);
    let style = if named.is_part { style.bold() } else { style };
    let structure = &mut assembler.out.structure;
    let item = structure.add(Some(list), StructRole::TocItem);
    let link = structure.add(Some(item), StructRole::Link);
    let is_rtl = style.lang.is_right_to_left();
    // Each level is indented further, up to a third of the line.
    let lead = (design.indent.scale(1.6) * named.depth as i64).min(design.measure / 3);
    let (mut number, mut x) = (Vec::new(), lead);
    if let Some(words) = named.number.as_ref().map(|number| format!("{number} ")) {
        let content = Content::Leaf(structure.leaf(link));
        let word = display_word(&words, &style, shaper);
        number = running_heads::run(&word, &words, &style, content);
        if is_rtl {
            number.iter_mut().for_each(|run| run.origin.x += design.measure - word.width);
        }
        x += design.indent.scale(1.6).max(word.width + design.text.scale(0.3));
    }
    // Page labels are not known yet, so the widest likely one and some space for leaders are reserved.
    let room = design.measure - x - shaper.word("8888", &style).width - design.text * 2;
    let measure = Measure { balanced: false, ..Measure::ragged(room) };
    let whole = par::display(shaper, (structure, link), style.clone(), &measure, |words| {
        words.generated(&named.title);
        words.generated(" ");
    });
    let cut = whole.len() > LONGEST;
    let mut title: Vec<Vec<Draw>> = whole.into_iter().take(LONGEST).map(|line| line.draws).collect();
    if let Some(last) = title.last_mut().filter(|_| cut) {
        let content = Content::Leaf(structure.leaf(link));
        let word = display_word("… ", &style, shaper);
        let ellipsis = running_heads::run(&word, "… ", &style, content);
        let end = if is_rtl { start_of(last) - word.width } else { end_of(last) };
        last.extend(ellipsis.into_iter().map(|run| Draw::Glyphs(run).moved(end, Length::ZERO)));
    }
    let authors = named.authors.as_ref().map_or_else(Vec::new, |authors| {
        let style = style.clone().italic();
        let lines = par::display(shaper, (structure, link), style, &measure, |words| {
            words.generated(authors);
            words.generated(" ");
        });
        lines.into_iter().take(LONGEST).map(|line| line.draws).collect()
    });
    let x = if is_rtl { design.measure - x - room } else { x };
    Entry { named, page: 0, y: Length::ZERO, link, number, lead, x, title, authors }
}

/// The left edge of a line.
fn start_of(line: &[Draw]) -> Length {
    let starts = line.iter().filter_map(|draw| match draw {
        Draw::Glyphs(run) => Some(run.origin.x),
        _ => None,
    });
    starts.min().unwrap_or_default()
}

/// The right edge of a line.
pub fn end_of(line: &[Draw]) -> Length {
    let ends = line.iter().filter_map(|draw| match draw {
        Draw::Glyphs(run) => Some(run.origin.x + run.glyphs.width().scale(run.expansion)),
        _ => None,
    });
    ends.max().unwrap_or_default()
}

/// Writes the entries with their page labels, once all chapters have pages.
pub fn fill(assembler: &mut PageAssembler<'_>) {
    let Some(contents) = assembler.contents.take() else { return };
    for entry in contents.entries {
        write(assembler, entry);
    }
    for page in contents.pages {
        folio(assembler, page);
    }
}

fn heading(assembler: &mut PageAssembler<'_>, page: usize, section: NodeId) {
    let words = assembler.setting.config.language.words().contents;
    let title = &assembler.design.look.contents.title;
    let style = assembler.design.style(title, &assembler.setting.config.language);
    let node = assembler.out.structure.add(Some(section), StructRole::Heading(1, words.to_owned()));
    let leaf = assembler.out.structure.leaf(node);
    let word = display_word(words, &style, assembler.shaper);
    let y = assembler.design.leading * 2 + assembler.design.baseline;
    let room = assembler.design.measure - word.width;
    let x = match (title.align, style.lang.is_right_to_left()) {
        (Align::Center, _) => room / 2,
        (Align::Right, false) | (_, true) => room,
        (_, false) => Length::ZERO,
    };
    draw(assembler, page, &running_heads::run(&word, words, &style, Content::Leaf(leaf)), x, y);
}

fn folio(assembler: &mut PageAssembler<'_>, page: usize) {
    let label = assembler.out.pages[page].label.text();
    let recto = PageAssembler::is_recto(page);
    let language = &assembler.setting.config.language;
    let draws = running_heads::folio(&label, language, recto, assembler.design, assembler.shaper);
    let left = assembler.design.left(recto);
    assembler.place(page, &draws, left, assembler.design.folio_baseline, 0);
}

/// Writes number, title, leaders and label; all are one link.
fn write(assembler: &mut PageAssembler<'_>, entry: Entry) {
    let Entry { page, link, x, .. } = entry;
    let Named { title, anchor, .. } = &entry.named;
    let design = assembler.design;
    let lang = &assembler.setting.config.language;
    let first = entry.y + design.baseline;
    let is_rtl = lang.is_right_to_left();
    draw(assembler, page, &entry.number, if is_rtl { -entry.lead } else { entry.lead }, first);
    let left = design.left(PageAssembler::is_recto(page));
    let (mut baseline, mut end) = (first, x);
    for (at, line) in entry.title.iter().enumerate() {
        baseline = first + design.leading * at as i64;
        end = x + if is_rtl { start_of(line) } else { end_of(line) };
        assembler.place(page, line, left + x, design.top + baseline, 0);
    }
    for (at, line) in entry.authors.iter().enumerate() {
        let below = baseline + design.leading * (at + 1) as i64;
        assembler.place(page, line, left + x, design.top + below, 0);
    }
    let label = assembler.label(anchor);
    let style = design.text_style(design.text, lang);
    let label_style = Style {
        features: Features { old_style: true, tabular: true, ..Features::default() },
        ..style.clone()
    };
    let label_word = display_word(&label, &label_style, assembler.shaper);
    let (label_x, from, to) = match is_rtl {
        true => (Length::ZERO, label_word.width, end),
        false => (design.measure - label_word.width, end, design.measure - label_word.width),
    };
    if design.look.contents.leaders {
        let dots = running_heads::leaders(from, to, &style, assembler.shaper);
        draw(assembler, page, &dots, Length::ZERO, baseline);
    }
    let leaf = assembler.out.structure.leaf(link);
    draw(
        assembler,
        page,
        &running_heads::run(&label_word, &label, &label_style, Content::Leaf(leaf)),
        label_x,
        baseline,
    );
    let area = Rect::new(Length::ZERO, first - design.text, design.measure, entry.height(design.leading));
    let goal = DraftTarget::Place(anchor.clone());
    let name = format!("{title}, {} {label}", lang.words().page);
    assembler.place(page, &[Draw::Link { areas: vec![area], target: goal, leaf, name }], left, design.top, 0);
}

fn draw(assembler: &mut PageAssembler<'_>, page: usize, runs: &[GlyphRun], x: Length, y: Length) {
    let left = assembler.design.left(PageAssembler::is_recto(page));
    let draws: Vec<Draw> = runs.iter().cloned().map(|run| Draw::Glyphs(run).moved(x, y)).collect();
    assembler.place(page, &draws, left, assembler.design.top, 0);
}

#[cfg(test)]
mod tests {
    use super::page_starts;
    use crate::geom::Length;

    #[test]
    fn no_part_ends_a_page_and_no_entry_is_alone_on_the_last() {
        let starts = |parts: &[usize], count: usize| {
            let heights = vec![Length::pt(10.0); count];
            let is_part: Vec<bool> = (0..count).map(|at| parts.contains(&at)).collect();
            page_starts(&heights, &is_part, Length::pt(50.0), Length::pt(100.0))
        };
        assert_eq!(starts(&[], 5), [] as [usize; 0]);
        assert_eq!(starts(&[], 8), [5]);
        assert_eq!(starts(&[], 6), [4], "the last entry gets company");
        assert_eq!(starts(&[3], 6), [3], "and takes a part along");
        assert_eq!(starts(&[4], 8), [4], "a part begins the page of its chapters");
        assert_eq!(starts(&[0, 1, 2, 3, 4], 7), [1], "a page of parts alone keeps one");
        assert_eq!(starts(&[], 16), [5, 14]);
    }
}
