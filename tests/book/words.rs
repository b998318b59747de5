//! Every word of the manuscript stands in both books, once and in its place.

use crate::book::chapters::{Chapter, chapters, words};
use crate::book::plain;
use crate::book::project::{Books, booklet, fixture};
use crate::book::reader::{elements, with};
use crate::book::reading::Mark;
use roxmltree::Node;

/// Where two texts part, with the words about that place.
fn parted(found: &[String], expected: &[String], what: &str) -> Option<String> {
    let at = found.iter().zip(expected).take_while(|(found, expected)| found == expected).count();
    let about =
        |words: &[String]| words[at.saturating_sub(4).min(words.len())..words.len().min(at + 6)].join(" ");
    let is_same = found.len() == at && expected.len() == at;
    (!is_same).then(|| {
        let (found, wanted) = (about(found), about(expected));
        format!("{what}, word {at} of {}:\n  found    … {found} …\n  expected … {wanted} …", expected.len())
    })
}

/// The same where the tool adds words of works that are cited or listed: the author's own words stand
/// there in their order, each but for the punctuation about it.
fn parted_but_for_works(
    found: &[String],
    expected: &[String],
    what: &str,
    has_works: bool,
) -> Option<String> {
    if !has_works && !expected.iter().any(|word| word.contains("[@") || word.contains("[-@")) {
        return parted(found, expected, what);
    }
    let bare = |word: &String| word.trim_matches(|c: char| !c.is_alphanumeric()).to_owned();
    let mut rest = found.iter().map(bare);
    let own = plain::own_words(expected);
    let missing =
        own.iter().map(bare).filter(|word| !word.is_empty()).find(|word| !rest.any(|one| one == *word));
    missing.map(|word| format!("{what}: “{word}” is not in its place among\n  {}", found.join(" ")))
}

/// The words after a chapter's number and title.
fn after_title(chapter: &Chapter) -> Vec<String> {
    chapter.plain.words[chapter.plain.headings[0].1.len()..].to_vec()
}

/// Number and title as a reader hears them.
fn opening(chapter: &Chapter) -> Vec<String> {
    let number = chapter.number.map(|number| number.to_string());
    number.into_iter().chain(chapter.plain.headings[0].1.iter().cloned()).collect()
}

fn titles_are_apart_from_numbers(books: &Books) {
    let mut wrong = Vec::new();
    for chapter in chapters(books) {
        let title = words(chapter.set.all("H1")[0], &[]);
        wrong.extend(parted(&title, &opening(&chapter), &format!("PDF, title of {}", chapter.name)));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn typeset_has_every_word(books: &Books) {
    let mut wrong = Vec::new();
    for chapter in chapters(books) {
        let text = words(chapter.set, &["Note", "Reference", "H1"]);
        let what = format!("PDF, {}", chapter.name);
        wrong.extend(parted_but_for_works(&text, &after_title(&chapter), &what, chapter.plain.has_list));
        let notes = chapter.set.all("Note");
        assert_eq!(notes.len(), chapter.plain.notes.len(), "notes of {}", chapter.name);
        for (at, (note, plain)) in notes.iter().zip(&chapter.plain.notes).enumerate() {
            let what = format!("PDF, note {} of {}", at + 1, chapter.name);
            let words = words(note, &[]);
            assert_eq!(words[0], (at + 1).to_string(), "{what}");
            wrong.extend(parted_but_for_works(&words[1..], plain, &what, false));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Whether an element stands apart from the text about it.
fn is_block(node: Node) -> bool {
    !["a", "b", "cite", "code", "em", "i", "span", "strong", "sub", "sup", "wbr"]
        .contains(&node.tag_name().name())
}

/// The words of an XHTML element; marks, backlinks, numbers of notes and ornaments left out.
pub fn xhtml_words(node: Node) -> Vec<String> {
    let mut text = String::new();
    gather(node, &mut text);
    plain::words(&text)
}

fn gather(node: Node, text: &mut String) {
    if let Some(own) = node.text().filter(|_| node.is_text()) {
        text.push_str(own);
    }
    let class = node.attribute("class").unwrap_or_default();
    let role = node.attribute("role").unwrap_or_default();
    let is_formula = node.tag_name().name() == "math";
    if is_formula
        || ["doc-noteref", "doc-backlink"].contains(&role)
        || ["notes", "note-number", "break"].contains(&class)
    {
        return;
    }
    node.children().for_each(|kid| gather(kid, text));
    if node.is_element() && is_block(node) {
        text.push(' ');
    }
}

fn e_book_has_every_word(books: &Books) {
    let mut wrong = Vec::new();
    for chapter in chapters(books) {
        let document = books.epub.xml(&format!("{}.xhtml", chapter.name));
        let body = elements(&document, "body").next().expect("a body");
        let text = xhtml_words(body);
        wrong.extend(parted_but_for_works(
            &text,
            &[opening(&chapter), after_title(&chapter)].concat(),
            &format!("EPUB, {}", chapter.name),
            chapter.plain.has_list,
        ));
        for (at, plain) in chapter.plain.notes.iter().enumerate() {
            let note = with(&document, "id", &format!("note-{}", at + 1)).expect("a note");
            let what = format!("EPUB, note {} of {}", at + 1, chapter.name);
            wrong.extend(parted_but_for_works(&xhtml_words(note), plain, &what, false));
        }
        let notes =
            document.descendants().filter(|node| crate::book::reader::epub_type(*node) == Some("endnote"));
        assert_eq!(notes.count(), chapter.plain.notes.len(), "notes of {}", chapter.name);
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Every glyph of the text is in the structure once; nothing is unmarked.
fn nothing_stands_outside_the_structure(books: &Books) {
    let mut shown = 0;
    for (number, page) in books.pdf.pages.iter().enumerate() {
        for glyph in &page.shown {
            assert_ne!(glyph.mark, Mark::None, "page {number}: {glyph:?}");
            shown += if glyph.mark == Mark::Artifact { 0 } else { glyph.text.len() };
        }
    }
    let reported: usize =
        crate::book::chapters::stretches_as_set(&books.pdf.structure).iter().map(String::len).sum();
    assert_eq!(reported, shown, "bytes of text in the structure and on the pages");
}

/// Holds any book to all of this.
pub fn hold(books: &Books) {
    titles_are_apart_from_numbers(books);
    typeset_has_every_word(books);
    e_book_has_every_word(books);
    nothing_stands_outside_the_structure(books);
}

#[test]
fn a_chapter_s_number_is_apart_from_its_title() {
    titles_are_apart_from_numbers(booklet());
    titles_are_apart_from_numbers(fixture());
}

#[test]
fn the_booklet_s_pages_have_every_word() {
    typeset_has_every_word(booklet());
}

#[test]
fn the_booklet_s_e_book_has_every_word() {
    e_book_has_every_word(booklet());
}

#[test]
fn the_fixture_s_pages_have_every_word() {
    typeset_has_every_word(fixture());
}

#[test]
fn the_fixture_s_e_book_has_every_word() {
    e_book_has_every_word(fixture());
}

#[test]
fn all_text_is_in_the_structure_once() {
    nothing_stands_outside_the_structure(booklet());
    nothing_stands_outside_the_structure(fixture());
}
