//! The contents list: chapters, dotted leaders, page labels.

use super::chapter::SetChapter;
use super::draw::{Draw, Goal};
use super::furniture;
use super::sheets::Sheets;
use super::style::{Features, Style};
use crate::geom::{Length, Rect};
use crate::page::{Content, NodeId, StructRole};

/// Lines of the grid that the list's heading takes.
const HEADING: i64 = 5;
/// Lines that a title may take; what is longer is cut.
const LONGEST: usize = 6;

/// Where a chapter stands in the list.
struct Place {
    /// Which of the list's pages it is on.
    page: usize,
    /// The top of its first line, from the top of the text.
    y: Length,
    /// Its title, line by line.
    lines: Vec<String>,
}

/// Where each chapter stands: a title that is wider than the page goes on below its beginning.
fn places(sheets: &Sheets<'_>, chapters: &[SetChapter]) -> Vec<Place> {
    let leading = sheets.design.leading;
    let titles: Vec<Vec<String>> = chapters.iter().map(|chapter| lines(sheets, chapter)).collect();
    // A list that fits its page has room between its entries.
    let all: usize = titles.iter().map(Vec::len).sum();
    let airy = leading * (all as i64) + leading * (titles.len() as i64) / 2;
    let more = if airy <= leading * (sheets.design.lines - HEADING) { leading / 2 } else { Length::ZERO };
    let (mut page, mut y) = (0, leading * HEADING);
    let mut places = Vec::with_capacity(titles.len());
    for lines in titles {
        let height = leading * (lines.len() as i64);
        if y + height > sheets.design.depth() && y > Length::ZERO {
            (page, y) = (page + 1, Length::ZERO);
        }
        places.push(Place { page, y, lines });
        y += height + more;
    }
    places
}

/// The lines of a chapter's title.
fn lines(sheets: &Sheets<'_>, chapter: &SetChapter) -> Vec<String> {
    let design = sheets.design;
    let style = Style::text(design.text, &sheets.setting.config.language);
    // No page has its number yet: the widest that a book is likely to have, and as much room for leaders.
    let numbers = sheets.shaper.word("8888", &style).width;
    let room = design.measure - left_of(sheets, chapter) - numbers - design.text * 2;
    let width = |words: &str| sheets.shaper.word(words, &style).width;
    let mut lines: Vec<String> = Vec::new();
    for word in chapter.title.split(' ').filter(|word| !word.is_empty()) {
        let longer = lines.last().map(|line| format!("{line} {word}")).filter(|longer| width(longer) <= room);
        match (longer, lines.len()) {
            (Some(longer), count) => lines[count - 1] = longer,
            (None, ..LONGEST) => lines.push(word.to_owned()),
            (None, count) => {
                lines[count - 1].push_str(" …");
                break;
            }
        }
    }
    if lines.is_empty() { vec![String::new()] } else { lines }
}

/// Where a chapter's title begins: behind its number, if it has one.
fn left_of(sheets: &Sheets<'_>, chapter: &SetChapter) -> Length {
    if chapter.number.is_some() { sheets.design.indent.scale(1.6) } else { Length::ZERO }
}

/// Keeps pages for the list; a book of one chapter needs none.
pub fn pages(sheets: &mut Sheets<'_>, chapters: &[SetChapter]) {
    if chapters.len() < 2 {
        return;
    }
    let document = sheets.document();
    let section = sheets.out.structure.add(Some(document), StructRole::Section);
    let last = places(sheets, chapters).last().map_or(0, |place| place.page);
    let kept = (0..=last).map(|_| sheets.front_page()).collect();
    sheets.contents = Some((kept, section));
}

/// Writes the list, now that every chapter has its page.
pub fn fill(sheets: &mut Sheets<'_>, chapters: &[SetChapter]) {
    let Some((kept, section)) = sheets.contents.take() else { return };
    heading(sheets, kept[0], section);
    let list = sheets.out.structure.add(Some(section), StructRole::Toc);
    for (place, chapter) in places(sheets, chapters).iter().zip(chapters) {
        if let Some(&page) = kept.get(place.page) {
            entry(sheets, page, place, chapter, list);
        }
    }
    for page in kept {
        folio(sheets, page);
    }
}

fn heading(sheets: &mut Sheets<'_>, page: usize, section: NodeId) {
    let words = sheets.setting.config.language.words().contents;
    let style = Style::sans(sheets.design.title.scale(0.8), &sheets.setting.config.language).bold();
    let node = sheets.out.structure.add(Some(section), StructRole::Heading(1, words.to_owned()));
    let leaf = sheets.out.structure.leaf(node);
    let word = sheets.shaper.word(words, &style);
    let y = sheets.design.leading * 2 + sheets.design.baseline;
    draw(sheets, page, &furniture::run(&word, words, &style, Content::Leaf(leaf)), Length::ZERO, y);
}

fn folio(sheets: &mut Sheets<'_>, page: usize) {
    let label = sheets.out.pages[page].label.text();
    let recto = Sheets::is_recto(page);
    let language = &sheets.setting.config.language;
    let draws = furniture::folio(&label, language, recto, sheets.design, sheets.shaper);
    let left = sheets.design.left(recto);
    sheets.place(page, &draws, left, sheets.design.folio_baseline, 0);
}

/// Number, title, leaders, label; all of it is a link.
fn entry(sheets: &mut Sheets<'_>, page: usize, place: &Place, chapter: &SetChapter, list: NodeId) {
    let design = sheets.design;
    let lang = sheets.setting.config.language.clone();
    let style = Style::text(design.text, &lang);
    let item = sheets.out.structure.add(Some(list), StructRole::TocItem);
    let link = sheets.out.structure.add(Some(item), StructRole::Link);
    let leaf = sheets.out.structure.leaf(link);
    let first = place.y + design.baseline;
    if let Some(number) = chapter.number {
        let words = format!("{number} ");
        let word = sheets.shaper.word(&words, &style);
        draw(sheets, page, &furniture::run(&word, &words, &style, Content::Leaf(leaf)), Length::ZERO, first);
    }
    let x = left_of(sheets, chapter);
    let label = sheets.label(&chapter.anchor);
    let label_style = Style {
        features: Features { old_style: true, tabular: true, ..Features::default() },
        ..style.clone()
    };
    let label_word = sheets.shaper.word(&label, &label_style);
    let (mut baseline, mut end) = (first, x);
    for (at, line) in place.lines.iter().enumerate() {
        baseline = first + design.leading * (at as i64);
        let words = format!("{line} ");
        let word = sheets.shaper.word(&words, &style);
        draw(sheets, page, &furniture::run(&word, &words, &style, Content::Leaf(leaf)), x, baseline);
        end = x + word.width;
    }
    let label_x = design.measure - label_word.width;
    leaders(sheets, page, end, label_x, baseline, &style);
    draw(
        sheets,
        page,
        &furniture::run(&label_word, &label, &label_style, Content::Leaf(leaf)),
        label_x,
        baseline,
    );
    let height = design.leading * (place.lines.len() as i64);
    let area = Rect::new(Length::ZERO, first - design.text, design.measure, height);
    let goal = Goal::Name(chapter.anchor.clone());
    let name = format!("{}, {} {label}", chapter.title, lang.words().page);
    let left = design.left(Sheets::is_recto(page));
    sheets.place(page, &[Draw::Link { area, goal, leaf, name }], left, design.top, 0);
}

/// Dots on a grid of their own, so that they stand below each other on all lines.
fn leaders(sheets: &mut Sheets<'_>, page: usize, from: Length, to: Length, baseline: Length, style: &Style) {
    let dots = Style { grey: 110, ..style.clone() };
    let dot = sheets.shaper.word(".", &dots);
    let step = style.size.scale(0.55);
    let gap = style.size.scale(0.5);
    let first = (from + gap).to_sp() / step.to_sp() + 1;
    let last = (to - gap - dot.width).to_sp() / step.to_sp();
    for at in first..=last {
        let runs = furniture::run(&dot, ".", &dots, Content::Ornament);
        draw(sheets, page, &runs, step * at, baseline);
    }
}

fn draw(sheets: &mut Sheets<'_>, page: usize, runs: &[crate::page::GlyphRun], x: Length, y: Length) {
    let left = sheets.design.left(Sheets::is_recto(page));
    let draws: Vec<Draw> = runs.iter().cloned().map(|run| Draw::Glyphs(run).moved(x, y)).collect();
    sheets.place(page, &draws, left, sheets.design.top, 0);
}
