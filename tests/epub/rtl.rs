//! Books and passages from right to left.

use crate::epub::making::{block, inline, p, span, t};
use crate::epub::open;
use crate::epub::reader::{elements, with};
use crate::epub::sample::Sample;
use matbaa::book::{Block, BlockKind, InlineKind, List, ListItem};
use matbaa::lang::Language;

const XML: &str = "http://www.w3.org/XML/1998/namespace";

fn foreign(tag: &str, text: &str) -> matbaa::book::Inline {
    inline(InlineKind::Foreign { lang: Language::new(tag), content: vec![t(text)] })
}

#[test]
fn a_passage_from_right_to_left_says_so() {
    let mut quote =
        block(BlockKind::Quote { blocks: vec![p(vec![t("שלום עולם")])], attribution: vec![] });
    quote.lang = Some(Language::new("he"));
    let book = open(&Sample::of(
        vec![p(vec![t("Arapçası "), foreign("ar", "كتاب"), foreign("en", "book")]), quote],
        vec![],
    ));
    let page = book.xml("bir.xhtml");
    let arabic = with(&page, "lang", "ar").expect("Arabic words");
    assert_eq!((arabic.attribute("dir"), arabic.attribute((XML, "lang"))), (Some("rtl"), Some("ar")));
    assert_eq!(with(&page, "lang", "en").expect("English words").attribute("dir"), None);
    assert_eq!(elements(&page, "blockquote").next().and_then(|quote| quote.attribute("dir")), Some("rtl"));
    assert_eq!(page.root_element().attribute("dir"), None);
    let package = book.xml("content.opf");
    assert_eq!(
        elements(&package, "spine").next().and_then(|it| it.attribute("page-progression-direction")),
        None
    );
}

#[test]
fn a_book_from_right_to_left_turns_its_pages_so() {
    let code = block(BlockKind::Code { caption: Vec::new(), text: "f(x);".to_owned() });
    let mut sample =
        Sample::of(vec![p(vec![t("كتاب "), foreign("tr", "kitap"), foreign("fa", "کتاب")]), code], vec![]);
    sample.config.language = Language::new("ar");
    let book = open(&sample);
    let package = book.xml("content.opf");
    assert_eq!(package.root_element().attribute("dir"), Some("rtl"));
    let spine = elements(&package, "spine").next().expect("a spine");
    assert_eq!(spine.attribute("page-progression-direction"), Some("rtl"));
    for page in book.pages() {
        assert_eq!(book.xml(&page).root_element().attribute("dir"), Some("rtl"), "{page}");
    }
    let page = book.xml("bir.xhtml");
    let dir = |tag: &str| with(&page, "lang", tag).and_then(|span| span.attribute("dir"));
    let spans: Vec<_> = elements(&page, "span").filter_map(|span| span.attribute("dir")).collect();
    assert_eq!((dir("tr"), spans), (Some("ltr"), vec!["ltr", "rtl"]));
    assert_eq!(elements(&page, "pre").next().and_then(|code| code.attribute("dir")), Some("ltr"));
}

#[test]
fn a_list_of_words_from_right_to_left_turns_with_them() {
    let list = |words: [&str; 2], tight: bool| -> Block {
        let item = |words: &str| ListItem { label: None, blocks: vec![p(vec![t(words)])], span: span() };
        block(BlockKind::List(List { start: Some(1), tight, items: words.map(item).to_vec() }))
    };
    for (words, tight, expected) in [
        (["بسم", "الله"], true, Some("rtl")),
        (["שלום", "עולם 12"], false, Some("rtl")),
        (["بسم", "söz"], true, None),
        (["12", "13"], true, None),
    ] {
        let book = open(&Sample::of(vec![list(words, tight)], vec![]));
        let page = book.xml("bir.xhtml");
        let own = elements(&page, "ol").next().expect("a list");
        assert_eq!(own.attribute("dir"), expected, "{words:?}");
    }
}
