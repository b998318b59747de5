//! Notes begin on the page of their first mark, and go on before the notes of the next page.

use crate::book::chapters::chapters;
use crate::book::plain::words;
use crate::book::project::{Books, Project, booklet, fixture};
use crate::book::reading::structure::Kid;
use crate::book::reading::{Element, Mark, PageRead, Reading};
use std::collections::BTreeSet;

/// Every mark of a chapter's text: its number and page. Notes do not count.
fn marks(element: &Element) -> Vec<(usize, usize)> {
    if element.role == "Note" {
        return Vec::new();
    }
    if element.role == "Reference" {
        let number = element.text().trim().parse().expect("a number");
        return vec![(number, element.pages()[0])];
    }
    crate::book::chapters::elements(element).flat_map(marks).collect()
}

fn notes_begin_with_their_marks(books: &Books) {
    for chapter in chapters(books) {
        let marks = marks(chapter.set);
        let notes = chapter.set.all("Note");
        for (at, note) in notes.iter().enumerate() {
            let first = marks.iter().find(|(number, _)| *number == at + 1);
            let (_, page) = first.unwrap_or_else(|| panic!("note {} of {}: no mark", at + 1, chapter.name));
            let begins = note.pages()[0];
            assert_eq!(begins, *page, "note {} of {}: its page, its mark's page", at + 1, chapter.name);
        }
        let known = marks.iter().all(|(number, _)| (1..=notes.len()).contains(number));
        assert!(known, "{}: marks without notes", chapter.name);
    }
}

/// The baselines of an element on each of its pages, from above; marks raised above the line left out.
pub fn baselines(pdf: &Reading, element: &Element) -> Vec<(usize, Vec<f64>)> {
    let mut numbers = BTreeSet::new();
    let raised = ["Reference", "Note"];
    gather(element, &raised, &mut numbers);
    let pages: BTreeSet<usize> = numbers.iter().map(|(page, _)| *page).collect();
    let on = |page: usize| {
        let glyphs = pdf.pages[page].shown.iter().filter(|glyph| !glyph.text.trim().is_empty());
        let own = glyphs
            .filter(|glyph| matches!(glyph.mark, Mark::Content(number) if numbers.contains(&(page, number))));
        let mut all: Vec<f64> = own.map(|glyph| glyph.y).collect();
        all.sort_by(f64::total_cmp);
        // Raised and lowered letters belong to their line.
        all.dedup_by(|lower, upper| *lower - *upper < 4.5);
        all
    };
    pages.into_iter().map(|page| (page, on(page))).filter(|(_, lines)| !lines.is_empty()).collect()
}

fn gather(element: &Element, but: &[&str], numbers: &mut BTreeSet<(usize, i64)>) {
    for kid in &element.kids {
        match kid {
            Kid::Element(element) if !but.contains(&element.role.as_str()) => gather(element, but, numbers),
            Kid::Content { page, number, .. } => drop(numbers.insert((*page, *number))),
            _ => {}
        }
    }
}

/// Notes that go over pages leave two lines at least on each.
fn notes_are_split_by_two_lines(books: &Books) {
    for chapter in chapters(books) {
        for (at, note) in chapter.set.all("Note").into_iter().enumerate() {
            let pages = baselines(&books.pdf, note);
            if pages.len() > 1 {
                for (page, lines) in &pages {
                    let count = lines.len();
                    assert!(count >= 2, "note {} of {}: {count} line on page {page}", at + 1, chapter.name);
                }
                let follow = pages.windows(2).all(|two| two[1].0 == two[0].0 + 1);
                assert!(follow, "note {} of {} skips a page: {pages:?}", at + 1, chapter.name);
            }
        }
    }
}

/// On each page, notes stand below each other in their order, what goes on from the page before first.
fn notes_stand_in_order(books: &Books) {
    for chapter in chapters(books) {
        let mut below: Vec<(usize, f64)> = Vec::new();
        for (at, note) in chapter.set.all("Note").into_iter().enumerate() {
            for (page, lines) in baselines(&books.pdf, note) {
                let (name, number) = (&chapter.name, at + 1);
                let last = below.iter().filter(|(other, _)| *other == page).map(|(_, y)| *y);
                let last = last.fold(0.0, f64::max);
                assert!(lines[0] > last, "{name}, page {page}: note {number} stands above one before it");
                below.push((page, lines[lines.len() - 1]));
            }
        }
    }
}

/// Holds any book to all of this.
pub fn hold(books: &Books) {
    notes_begin_with_their_marks(books);
    notes_are_split_by_two_lines(books);
    notes_stand_in_order(books);
}

#[test]
fn notes_of_the_booklet() {
    hold(booklet());
}

#[test]
fn notes_of_the_fixture() {
    hold(fixture());
    let over =
        chapters(fixture()).iter().flat_map(|each| each.set.all("Note")).any(|it| it.pages().len() > 1);
    assert!(over, "the fixture has a note that goes over pages");
}

/// Words that are told apart by their numbers, in sentences of twelve.
fn numbered(word: &str, count: usize) -> String {
    let words = (1..=count).map(|at| format!("{word}{at}{}", if at % 12 == 0 { "." } else { "" }));
    words.collect::<Vec<_>>().join(" ")
}

#[test]
fn forty_short_notes_on_neighbouring_lines() {
    let marked: Vec<String> = (1..=40).map(|at| format!("{}[^n{at}]", numbered("kısa", 9))).collect();
    let notes: Vec<String> = (1..=40).map(|at| format!("[^n{at}]: Not {at} buradadır.\n")).collect();
    let text = format!("# Kırk not\n\n{}\n\n{}", marked.join(" "), notes.join("\n"));
    let project = Project::new("").chapter("01.md", text);
    hold(&project.books("kirk-not"));
}

#[test]
fn a_note_of_eighty_lines_goes_on_before_the_next_notes() {
    let marks = (2..=9).map(|at| format!("{}[^n{at}]", numbered("metin", 60)));
    let notes = (2..=9).map(|at| format!("[^n{at}]: Kısa not {at}.\n"));
    let text = format!(
        "# Uzun not\n\n{} Burada.[^n1]\n\n{}\n\n[^n1]: {}\n\n{}",
        numbered("baş", 80),
        marks.collect::<Vec<_>>().join("\n\n"),
        numbered("uzun", 800),
        notes.collect::<Vec<_>>().join("\n")
    );
    let project = Project::new("").chapter("01.md", text);
    let books = project.books("uzun-not");
    let chapter = &chapters(&books)[0];
    let note = chapter.set.all("Note")[0];
    let lines: usize = baselines(&books.pdf, note).iter().map(|(_, lines)| lines.len()).sum();
    assert!(lines >= 80, "{lines} lines");
    let pages = note.pages();
    assert!(pages.len() > 1, "the note goes over pages");
    for page in &pages[1..] {
        let begins = first_note_word(&books.pdf.pages[*page]);
        assert!(begins.starts_with("uzun"), "page {page}: its notes begin with {begins}");
    }
    hold(&books);
}

/// The first word in the size of notes, from above.
fn first_note_word(page: &PageRead) -> String {
    let text = page.words();
    let notes = text.iter().filter(|word| (word.size - 8.0).abs() < 0.05);
    let first = notes.min_by(|one, other| one.y.total_cmp(&other.y).then(one.x.total_cmp(&other.x)));
    words(&first.expect("a note").text).concat()
}
