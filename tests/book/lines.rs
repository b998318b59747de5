//! Lines keep within the measure, sit on the grid, and stand at the page's edge in company.

use crate::book::chapters::{chapters, config, elements};
use crate::book::notes::baselines;
use crate::book::project::{Books, booklet, fixture};
use crate::book::reading::{Element, Mark, PageRead, Shown};
use std::collections::{BTreeMap, BTreeSet};

/// How far off a line may be, in points.
const TOLERANCE: f64 = 0.5;

/// A stop, hyphen, quote or bracket that may hang in the margin, by its own width at most.
fn hangs(text: &str) -> bool {
    text.chars().all(|character| !character.is_alphanumeric())
}

fn text_of(page: &PageRead) -> impl Iterator<Item = &Shown> {
    page.shown.iter().filter(|glyph| glyph.mark != Mark::Artifact && !glyph.text.trim().is_empty())
}

/// The value that comes most often, to a hundredth of a point.
fn most(values: impl Iterator<Item = f64>) -> f64 {
    let mut counts: BTreeMap<i64, usize> = BTreeMap::new();
    for value in values {
        *counts.entry((value * 100.0).round() as i64).or_default() += 1;
    }
    let (value, _) = counts.into_iter().max_by_key(|(_, count)| *count).expect("a value");
    value as f64 / 100.0
}

/// Pages of chapters: index, and whether a page of the same chapter follows.
fn pages(books: &Books) -> Vec<(usize, bool)> {
    let mut pages = Vec::new();
    for chapter in chapters(books) {
        let mut own = chapter.set.walk().into_iter().flat_map(Element::pages).collect::<Vec<_>>();
        own.sort_unstable();
        own.dedup();
        let last = own.last().copied();
        pages.extend(own.into_iter().map(|page| (page, Some(page) != last)));
    }
    pages
}

/// The text's left and right edge on right-hand and on left-hand pages: where most lines of text
/// begin, and as far on the other side of the folio, which stands in the middle.
fn edges(books: &Books) -> [(f64, f64); 2] {
    let size = config(books).pdf.text_size();
    [0, 1].map(|side| {
        let of_side: Vec<usize> =
            pages(books).iter().map(|(page, _)| *page).filter(|page| page % 2 == side).collect();
        let begins = of_side.iter().flat_map(|page| line_starts(&books.pdf.pages[*page], size));
        let left = most(begins);
        let middle = most(of_side.iter().map(|page| folio_middle(&books.pdf.pages[*page])));
        (left, 2.0 * middle - left)
    })
}

fn line_starts(page: &PageRead, size: f64) -> Vec<f64> {
    let mut starts: BTreeMap<i64, f64> = BTreeMap::new();
    for glyph in text_of(page).filter(|glyph| (glyph.size - size).abs() < 0.01) {
        let start = starts.entry((glyph.y * 10.0).round() as i64).or_insert(glyph.x);
        *start = start.min(glyph.x);
    }
    starts.into_values().collect()
}

fn folio_middle(page: &PageRead) -> f64 {
    let artifacts = page.artifacts();
    let folio = artifacts.iter().find(|word| word.text == page.label).expect("a folio");
    (folio.x + folio.end) / 2.0
}

fn nothing_leaves_the_measure(books: &Books) {
    let edges = edges(books);
    let mut wrong = Vec::new();
    for (page, _) in pages(books) {
        let (left, right) = edges[page % 2];
        for glyph in text_of(&books.pdf.pages[page]) {
            let hang = if hangs(&glyph.text) { glyph.end - glyph.x } else { 0.0 };
            if glyph.end - hang > right + TOLERANCE || glyph.x + hang < left - TOLERANCE {
                wrong.push(format!("page {page}: {glyph:?} not within {left:.2}–{right:.2}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{} glyphs\n{}", wrong.len(), wrong[..wrong.len().min(12)].join("\n"));
}

fn nothing_leaves_the_paper(books: &Books) {
    for (number, page) in books.pdf.pages.iter().enumerate() {
        for glyph in &page.shown {
            let within =
                glyph.x >= 0.0 && glyph.end <= page.size.0 && glyph.y >= 0.0 && glyph.y <= page.size.1;
            assert!(within, "page {number}: {glyph:?}");
        }
    }
}

/// No two glyphs of a line stand on each other; the closest kerning of the faces is a fifth of an em.
fn words_do_not_touch(books: &Books) {
    let mut wrong = Vec::new();
    for (number, page) in books.pdf.pages.iter().enumerate() {
        let mut glyphs: Vec<&Shown> = text_of(page).collect();
        glyphs.sort_by(|one, other| one.y.total_cmp(&other.y).then(one.x.total_cmp(&other.x)));
        for two in glyphs.windows(2) {
            let (one, next) = (two[0], two[1]);
            if one.y == next.y && next.x < one.end - 0.22 * one.size {
                wrong.push(format!("page {number}: {one:?} {next:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{} places\n{}", wrong.len(), wrong[..wrong.len().min(6)].join("\n"));
}

fn lines_sit_on_the_grid(books: &Books) {
    let pdf = config(books).pdf;
    let (size, leading, face) = (pdf.text_size(), pdf.leading(), config(books).fonts.body.replace(' ', ""));
    let is_body = |glyph: &&Shown| (glyph.size - size).abs() < 0.01 && glyph.font.starts_with(&face);
    let text = |page: usize| text_of(&books.pdf.pages[page]).filter(is_body);
    let first = most(pages(books).iter().flat_map(|(page, _)| text(*page)).map(|glyph| glyph.y));
    for (page, _) in pages(books) {
        for glyph in text(page) {
            let off = (glyph.y - first) / leading;
            let off = (off - off.round()).abs() * leading;
            assert!(off < 0.1, "page {page}: {off:.2} pt off the grid: {glyph:?}");
        }
    }
}

/// The lowest line of each page that goes on, notes included, stands at the foot. Where it is of a table or a
/// caption, whose lines are not those of the grid, or of a list of works, of whose entries two lines stay together at
/// each end, it may stand two lines higher.
fn pages_end_on_one_line(books: &Books) {
    let pdf = config(books).pdf;
    let lowest = |page: usize| {
        let glyphs = text_of(&books.pdf.pages[page]);
        glyphs.max_by(|one, other| one.y.total_cmp(&other.y)).expect("a text")
    };
    let full: Vec<(usize, &Shown)> =
        pages(books).into_iter().filter(|(_, on)| *on).map(|(page, _)| (page, lowest(page))).collect();
    let foot = full.iter().map(|(_, last)| last.y).fold(0.0, f64::max);
    let is_of = |size: f64, part: f64| (size - pdf.text_size() * part).abs() < 0.01;
    let with_notes: BTreeSet<usize> = chapters(books)
        .iter()
        .flat_map(|chapter| chapter.set.all("Note").into_iter().flat_map(Element::pages).collect::<Vec<_>>())
        .collect();
    // Lists of works are set in the size of notes.
    let is_listed = |page: usize, size: f64| is_of(size, 0.8) && !with_notes.contains(&page);
    let is_off_grid = |page: usize, size: f64| is_of(size, 0.86) || is_listed(page, size);
    let lines = |page: usize, last: &Shown| if is_off_grid(page, last.size) { 2.0 } else { 0.0 };
    let ends_high = |page: usize, last: &Shown| foot - last.y > lines(page, last) * pdf.leading() + TOLERANCE;
    let short = full.iter().filter(|(page, last)| ends_high(*page, last)).map(|(page, last)| (*page, last.y));
    let short: Vec<(usize, f64)> = short.collect();
    assert!(short.is_empty(), "{} of {} pages end above {foot:.2}: {short:.2?}", short.len(), full.len());
}

/// Where the front matter ends on a right-hand page, nothing stands on its back, no head and no folio.
#[test]
fn a_left_hand_page_before_the_text_is_truly_blank() {
    let pages = &booklet().pdf.pages;
    let first = pages.iter().position(|page| page.label == "1").expect("page 1");
    let of_chapters = pages_of_chapters(booklet());
    let before = &pages[first - 1];
    assert!(!of_chapters.contains(&(first - 1)), "the booklet's front matter ends on a right-hand page");
    assert!(before.shown.is_empty() && before.links.is_empty(), "{:?}", before.shown);
}

fn pages_of_chapters(books: &Books) -> Vec<usize> {
    pages(books).into_iter().map(|(page, _)| page).collect()
}

/// Paragraphs of the text, in quotations and lists too; not those of tables and notes.
fn paragraphs(element: &Element) -> Vec<&Element> {
    match element.role.as_str() {
        "Table" | "Note" | "TOC" => Vec::new(),
        "P" => vec![element],
        _ => elements(element).flat_map(paragraphs).collect(),
    }
}

fn no_line_is_left_alone(books: &Books) {
    let mut wrong = Vec::new();
    for chapter in chapters(books) {
        for paragraph in paragraphs(chapter.set) {
            let pages = baselines(&books.pdf, paragraph);
            let alone = pages.iter().find(|(_, lines)| pages.len() > 1 && lines.len() < 2);
            let begins: String = paragraph.text().chars().take(40).collect();
            wrong.extend(alone.map(|(page, _)| format!("page {page}: one line of “{begins}…”")));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Two lines at least follow a heading on its page.
fn no_heading_ends_a_page(books: &Books) {
    for chapter in chapters(books) {
        let all: Vec<&Element> = elements(chapter.set).filter(|element| element.role != "Note").collect();
        for two in all.windows(2).filter(|two| ["H2", "H3", "H4"].contains(&two[0].role.as_str())) {
            let (heading, next) = (two[0].pages(), two[1].pages());
            assert_eq!(heading.last(), next.first(), "{}: “{}” ends a page", chapter.name, two[0].text());
        }
    }
}

/// Holds any book to what asks for no full page of text to measure by. Not to [`no_line_is_left_alone`]: a line of
/// verse in a list may stand alone on a page.
pub fn hold(books: &Books) {
    nothing_leaves_the_paper(books);
    words_do_not_touch(books);
    no_heading_ends_a_page(books);
}

over_both! {
    text_keeps_within_the_measure: nothing_leaves_the_measure,
    text_keeps_on_the_paper: nothing_leaves_the_paper,
    words_are_apart: words_do_not_touch,
    text_sits_on_the_grid: lines_sit_on_the_grid,
    full_pages_end_on_one_line: pages_end_on_one_line,
    no_widow_and_no_orphan: no_line_is_left_alone,
    headings_stay_with_their_text: no_heading_ends_a_page,
}

#[test]
fn margins_are_those_of_book_toml() {
    let pdf = config(fixture()).pdf;
    let margins = pdf.margins.zip(pdf.paper()).map(|(margins, paper)| margins.on(paper));
    let margins = margins.expect("the fixture names its margins");
    let [recto, verso] = edges(fixture());
    let pt = |mm: f64| mm * 72.0 / 25.4;
    let width = fixture().pdf.pages[0].size.0;
    let close =
        |found: f64, expected: f64| assert!((found - expected).abs() < 0.1, "{found} is not {expected}");
    close(recto.0, pt(margins.inner));
    close(recto.1, width - pt(margins.outer));
    close(verso.0, pt(margins.outer));
    close(verso.1, width - pt(margins.inner));
}
