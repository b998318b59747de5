//! What is hard on a narrow screen: long words, long addresses, wide tables, deep lists.

use crate::epub::making::*;
use crate::epub::reader::{Reader, elements};
use crate::epub::sample::Sample;
use matbaa::book::*;

/// A book of hard cases, also left for the validators.
fn hard() -> Reader {
    let long =
        "https://www.example.org/arsiv/1990/01/20/kara-ocak-belgeleri/cok-uzun-bir-adres?sayfa=12&dil=tr";
    let wide: Vec<&str> = vec!["Uluslararasılaştırılamayanlar"; 8];
    let verse = Verse {
        stanzas: vec![vec![vec![t("uzun dize "), link(url(long), vec![t(long)])]]],
        attribution: vec![],
        numbers: None,
    };
    let blocks = vec![
        p(vec![t("Bir "), link(url(long), vec![t(long)]), t(" adres.")]),
        table("Çok geniş", &wide, &[&wide[..], &wide[..]]),
        table("Dört sütun", &wide[..4], &[&wide[..4]]),
        table("", &["", "Ölü"], &[&["Bakü", "1"]]),
        block(BlockKind::Code { caption: Vec::new(), text: "x".repeat(200) }),
        block(BlockKind::Verse(verse)),
        h(2, None, "Çok uzun bir başlık: uluslararasılaştırılamayanlardanmışsınızcasına"),
        h(3, None, "Üç"),
        h(4, None, "Dört"),
        h(5, None, "Beş"),
        h(6, None, "Altı"),
        ul(
            None,
            true,
            vec![vec![
                p(vec![t("a")]),
                ul(
                    None,
                    true,
                    vec![vec![
                        p(vec![t("b")]),
                        ul(
                            None,
                            true,
                            vec![vec![p(vec![t("c "), inline(InlineKind::Code("y".repeat(90)))])]],
                        ),
                    ]],
                ),
            ]],
        ),
        block(BlockKind::Aside {
            title: vec![],
            blocks: vec![p(vec![t("Başlıksız kutu.")]), table("Kutuda", &wide[..4], &[&wide[..4]])],
        }),
        block(BlockKind::Quote {
            blocks: vec![h(3, None, "Alıntıda başlık"), p(vec![t("söz")])],
            attribution: vec![t("Bir tanık")],
        }),
        figure("images/harita.svg", "", "Süs sayılan çizim"),
        p(vec![t("Son."), mark(0)]),
    ];
    let notes = vec![note("n", 1, 1, vec![p(vec![t(long)])])];
    let bytes = matbaa::epub::write(&Sample::of(blocks, notes).edition()).expect("an e-book");
    crate::epub::leave(&bytes);
    Reader::open(&bytes)
}

#[test]
fn tables_that_may_not_fit_scroll_by_keyboard() {
    let book = hard();
    let chapter = book.xml("bir.xhtml");
    let frames = elements(&chapter, "div").filter(|frame| frame.attribute("class") == Some("table"));
    let reached: Vec<_> = frames.map(|frame| frame.attribute("tabindex").is_some()).collect();
    assert_eq!(reached, [true, true, false, true]);
}

#[test]
fn a_head_without_words_is_no_head() {
    let book = hard();
    let chapter = book.xml("bir.xhtml");
    assert!(elements(&chapter, "th").all(|head| head.text().is_some_and(|text| !text.trim().is_empty())));
}

#[test]
fn headings_keep_their_levels() {
    let book = hard();
    let chapter = book.xml("bir.xhtml");
    let levels: Vec<_> = chapter
        .descendants()
        .map(|node| node.tag_name().name())
        .filter(|name| name.len() == 2 && name.starts_with('h') && *name != "hr")
        .collect();
    assert_eq!(levels, ["h1", "h2", "h3", "h4", "h5", "h6", "h3", "h2"]);
}
