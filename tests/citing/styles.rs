//! CSL styles: what their notes and lists say, with the case and order of the book's language.

use super::{WORKS, chapter, lines};
use crate::memory::TestBook;
use matbaa::book::{Block, BlockKind, for_each_block};
use matbaa::lang::Language;

const KURUM: &str = include_str!("../suite/cite/csl/kurum.csl");
const AMERICAN: &str = include_str!("../suite/cite/csl/notes-en.csl");

/// The notes of a chapter in a style, then the entries of its list.
fn set(book: TestBook, notes: &[&str]) -> (Vec<String>, Vec<String>) {
    let text = chapter(notes) + "\n::: kaynakça\n";
    let done = book.chapter(&text).done().0;
    let only = &done.value.chapters[0];
    let notes = only.notes.iter().flat_map(|note| lines(&note.blocks)).collect();
    let mut list = Vec::new();
    for_each_block(&only.blocks, &mut |block: &Block| {
        if matches!(block.kind, BlockKind::Works(_)) {
            list.extend(lines(std::slice::from_ref(block)));
        }
    });
    (notes, list)
}

fn quiet(mut book: TestBook) -> TestBook {
    book.citations.backlinks = false;
    book
}

#[test]
fn a_turkish_style_keeps_i_and_dotless_i_apart() {
    let asked = [
        "[@iki, s. 3]",
        "[@iki, s. 4]",
        "[@celik1988, s. 5; @iki, s. 6]",
        "[@iki, s. 7]",
        "[@uc]",
        "[@ceviri, s. 9]",
        "[-@celik1988, s. 8]",
    ];
    let (notes, list) = set(quiet(TestBook::new(WORKS).style(KURUM)), &asked);
    let wanted = [
        "Oya Ilıcak ve Ömer İnalcık, *Defterler*, Ankara: Kalem, 1975, s. 3.",
        "a.g.e., s. 4.",
        "Işıl Çelik, *Limanın Gölgesi: Bir Kentin Yüzyılı*, İstanbul: Deniz Yayınları, 1988, s. 5; Ilıcak, İnalcık, Defterler, s. 6.",
        "Ilıcak, İnalcık, Defterler, s. 7.",
        "Ali Işık, Can Şen ve Ece Öz, *Üçlü Kitap*, Ankara: Kalem, 1991.",
        "John de Witt, *Harbour Nights*, İstanbul: Deniz Yayınları, 2001, s. 9.",
        "Limanın Gölgesi, s. 8.",
    ];
    assert_eq!(notes, wanted);
    let wanted = [
        "ÇELİK, Işıl. *Limanın Gölgesi: Bir Kentin Yüzyılı*. İstanbul: Deniz Yayınları, 1988.",
        "ILICAK, Oya; İNALCIK, Ömer. *Defterler*. Ankara: Kalem, 1975.",
        "IŞIK, Ali; ŞEN, Can; ÖZ, Ece. *Üçlü Kitap*. Ankara: Kalem, 1991.",
        "WITT, John de. *Harbour Nights*. İstanbul: Deniz Yayınları, 2001.",
    ];
    assert_eq!(list, wanted);
}

#[test]
fn an_english_style_says_ibid_and_sorts_by_english() {
    let mut book = quiet(TestBook::new(WORKS).style(AMERICAN));
    book.language = Language::new("en");
    let (notes, list) =
        set(book, &["[@ceviri, p. 3]", "[@ceviri, p. 5]", "[@celik1988]", "[@ceviri, pp. 7-9]"]);
    let wanted = [
        "John de Witt, *Harbour Nights* (İstanbul: Deniz Yayınları, 2001), 3.",
        "Ibid., 5.",
        "Işıl Çelik, *Limanın Gölgesi: Bir Kentin Yüzyılı* (İstanbul: Deniz Yayınları, 1988).",
        "Witt, *Harbour*, 7–9.",
    ];
    assert_eq!(notes, wanted);
    assert_eq!(list.len(), 2);
    assert!(list[0].starts_with("Çelik, Işıl. ") && list[1].contains("Witt"), "{list:?}");
}

#[test]
fn a_style_that_is_none_is_told_of_and_the_own_form_used() {
    for xml in [
        "",
        "<style/>",
        "merhaba",
        "<style xmlns=\"http://purl.org/net/xbiblio/csl\" class=\"note\" version=\"1.0\">",
    ] {
        let done = TestBook::new(WORKS).style(xml).chapter(&chapter(&["[@uc, s. 1]"])).done().0;
        assert!(done.diagnostics.iter().any(|reported| reported.problem.code() == "K013"), "{xml}");
        let note = lines(&done.value.chapters[0].notes[0].blocks);
        assert_eq!(note, ["Ali Işık – Can Şen – Ece Öz, *Üçlü Kitap*, Kalem, Ankara 1991, s. 1."]);
    }
}
