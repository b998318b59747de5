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

/// Keeps pages for the list; a book of one chapter needs none.
pub fn pages(sheets: &mut Sheets<'_>, chapters: &[SetChapter]) {
    if chapters.len() < 2 {
        return;
    }
    let document = sheets.document();
    let section = sheets.out.structure.add(Some(document), StructRole::Section);
    let rest = (chapters.len() as i64 - (sheets.design.lines - HEADING)).max(0);
    let more = (rest + sheets.design.lines - 1) / sheets.design.lines;
    let kept = (0..=more).map(|_| sheets.front_page()).collect();
    sheets.contents = Some((kept, section));
}

/// Writes the list, now that every chapter has its page.
pub fn fill(sheets: &mut Sheets<'_>, chapters: &[SetChapter]) {
    let Some((kept, section)) = sheets.contents.take() else { return };
    heading(sheets, kept[0], section);
    let list = sheets.out.structure.add(Some(section), StructRole::Toc);
    // A list that fits its page has room between its lines.
    let airy = (chapters.len() as i64 * 3) / 2 <= sheets.design.lines - HEADING;
    let step = sheets.design.leading.scale(if airy { 1.5 } else { 1.0 });
    let mut y = sheets.design.leading * HEADING;
    let mut page = kept.iter().copied();
    let mut at = page.next().unwrap_or_default();
    for chapter in chapters {
        if y >= sheets.design.depth() {
            y = Length::ZERO;
            at = page.next().unwrap_or(at);
        }
        entry(sheets, at, y, chapter, list);
        y += step;
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

/// One line: number, title, leaders, label; the whole line is a link.
fn entry(sheets: &mut Sheets<'_>, page: usize, y: Length, chapter: &SetChapter, list: NodeId) {
    let design = sheets.design;
    let lang = sheets.setting.config.language.clone();
    let style = Style::text(design.text, &lang);
    let item = sheets.out.structure.add(Some(list), StructRole::TocItem);
    let link = sheets.out.structure.add(Some(item), StructRole::Link);
    let leaf = sheets.out.structure.leaf(link);
    let baseline = y + design.baseline;
    let indent = design.indent.scale(1.6);
    if let Some(number) = chapter.number {
        let words = format!("{number} ");
        let word = sheets.shaper.word(&words, &style);
        draw(
            sheets,
            page,
            &furniture::run(&word, &words, &style, Content::Leaf(leaf)),
            Length::ZERO,
            baseline,
        );
    }
    let x = if chapter.number.is_some() { indent } else { Length::ZERO };
    let label = sheets.label(&chapter.anchor);
    let label_style = Style {
        features: Features { old_style: true, tabular: true, ..Features::default() },
        ..style.clone()
    };
    let label_word = sheets.shaper.word(&label, &label_style);
    let room = design.measure - x - label_word.width - design.text * 2;
    let title = fitting(&chapter.title, &style, room, sheets);
    let words = format!("{title} ");
    let word = sheets.shaper.word(&words, &style);
    draw(sheets, page, &furniture::run(&word, &words, &style, Content::Leaf(leaf)), x, baseline);
    let label_x = design.measure - label_word.width;
    leaders(sheets, page, x + word.width, label_x, baseline, &style);
    draw(
        sheets,
        page,
        &furniture::run(&label_word, &label, &label_style, Content::Leaf(leaf)),
        label_x,
        baseline,
    );
    let area = Rect::new(Length::ZERO, baseline - design.text, design.measure, design.leading);
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

/// A title cut at a space where it is wider than its room.
fn fitting(title: &str, style: &Style, room: Length, sheets: &Sheets<'_>) -> String {
    let mut kept = title.to_owned();
    while sheets.shaper.word(&kept, style).width > room {
        let Some((shorter, _)) = kept.trim_end_matches(" …").rsplit_once(' ') else { break };
        kept = format!("{shorter} …");
    }
    kept
}

fn draw(sheets: &mut Sheets<'_>, page: usize, runs: &[crate::page::GlyphRun], x: Length, y: Length) {
    let left = sheets.design.left(Sheets::is_recto(page));
    let draws: Vec<Draw> = runs.iter().cloned().map(|run| Draw::Glyphs(run).moved(x, y)).collect();
    sheets.place(page, &draws, left, sheets.design.top, 0);
}
