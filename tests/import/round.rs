//! Words in, words out: what is read from our Markdown is what stood in the document.

use crate::chance::Chance;
use crate::memory::understand;
use matbaa::book::draft::{Block, Chapter};
use matbaa::book::{for_each_line, plain_text};
use matbaa::import::{Chapters, Outside, Source, import};
use matbaa::project::Files;
use std::fs;
use std::io::{Cursor, Read};

/// The chapters of a document as the tool itself reads them.
fn chapters(name: &str, bytes: &[u8]) -> Vec<Chapter> {
    let source = Source {
        name,
        bytes,
        beside: &|_| Err(Outside),
        language: None,
        otherwise: "tr",
        chapters: Chapters::Auto,
        slug: &matbaa::manuscript::slug,
    };
    let made = import(&source).expect("a document");
    let book = ("book.toml".to_owned(), "title = \"Deneme\"\nlanguage = \"tr\"\n".to_owned());
    let draft = understand(&Files::in_memory(made.chapters.into_iter().chain([book]))).draft;
    assert!(draft.diagnostics.is_empty(), "{:?}", draft.diagnostics);
    draft.value.chapters
}

/// The words of blocks, line by line.
fn lines(blocks: &[Block]) -> Vec<String> {
    let mut lines = Vec::new();
    for_each_line(blocks, &mut |line| lines.push(plain_text(line)));
    lines.retain(|line| !line.is_empty());
    lines
}

fn words(chapters: &[Chapter]) -> Vec<String> {
    let mut words = Vec::new();
    for chapter in chapters {
        let notes = chapter.notes.iter().flat_map(|note| lines(&note.blocks));
        for line in std::iter::once(plain_text(&chapter.title)).chain(lines(&chapter.blocks)).chain(notes) {
            words.extend(line.split_whitespace().map(str::to_owned));
        }
    }
    words.sort();
    words
}

/// The words of some elements of a part, in the order of the alphabet.
fn words_of(zip: &[u8], parts: &[&str], is_text: impl Fn(&roxmltree::Node) -> bool) -> Vec<String> {
    let mut archive = zip::ZipArchive::new(Cursor::new(zip)).expect("a zip");
    let mut words = Vec::new();
    for part in parts {
        let mut xml = String::new();
        archive.by_name(part).expect("the part").read_to_string(&mut xml).expect("UTF-8");
        let tree = roxmltree::Document::parse(&xml).expect("XML");
        let is_paragraph = |node: &roxmltree::Node| ["p", "h"].contains(&node.tag_name().name());
        for paragraph in tree.descendants().filter(is_paragraph) {
            let mut text = String::new();
            for node in paragraph.descendants() {
                let own = node.ancestors().find(is_paragraph) == Some(paragraph);
                if ["br", "tab", "line-break"].contains(&node.tag_name().name()) {
                    text.push(' ');
                } else if own && node.is_text() && is_text(&node) {
                    text.push_str(node.text().unwrap_or(""));
                }
            }
            words.extend(text.replace('\u{ad}', "").split_whitespace().map(str::to_owned));
        }
    }
    words.sort();
    words
}

/// Words that the book has elsewhere: title and subtitle in `book.toml`; and those that the import adds
/// or Markdown has as signs: a chapter's name, a pause, the dash before who said a thing.
fn settled(mut words: Vec<String>, gone: &[&str]) -> Vec<String> {
    for word in gone {
        let at =
            words.iter().position(|other| other == word).unwrap_or_else(|| panic!("{word} in {words:?}"));
        words.remove(at);
    }
    words
}

const APART: [&str; 10] = ["Liman", "Işıkları", "Bir", "kıyı", "kasabasının", "günlüğü", "*", "*", "*", "—"];

#[test]
fn every_word_of_a_document_is_in_the_book() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/import/documents");
    let docx = fs::read(format!("{folder}/liman.docx")).expect("the document");
    let is_text =
        |node: &roxmltree::Node| node.parent().is_some_and(|around| around.tag_name().name() == "t");
    let parts = ["word/document.xml", "word/footnotes.xml", "word/endnotes.xml"];
    let written = settled(words_of(&docx, &parts, is_text), &APART);
    assert_eq!(settled(words(&chapters("liman.docx", &docx)), &["Başlangıç"]), written);

    let odt = fs::read(format!("{folder}/liman.odt")).expect("the document");
    let is_text = |node: &roxmltree::Node| {
        let silent = ["annotation", "tracked-changes", "note-citation", "desc", "title"];
        !node.ancestors().any(|around| silent.contains(&around.tag_name().name()))
    };
    let written = settled(words_of(&odt, &["content.xml"], is_text), &APART);
    assert_eq!(settled(words(&chapters("liman.odt", &odt)), &["Başlangıç"]), written);
}

const PIECES: [&str; 84] = [
    "söz",
    "ışık",
    "İ",
    "1990.",
    "12)",
    "*",
    "**",
    "_",
    "__a__",
    "`",
    "``",
    "[",
    "]",
    "](x)",
    "[^1]",
    "[a]: b",
    "<b>",
    "<",
    ">",
    "&amp;",
    "&",
    "#",
    "##",
    "-",
    "--",
    "---",
    "+",
    "=",
    "===",
    "|",
    "| a",
    "~",
    "~~",
    "$",
    "$x$",
    "\\",
    "\\*",
    "!",
    "![a](b)",
    "{#x}",
    "]{lang=ru}",
    "@kim",
    "a@b.az",
    ":",
    ":::",
    "::: kutu",
    "“",
    "”",
    "’",
    "www.a_b.az",
    "<!-- x -->",
    "x^2",
    "{.klas}",
    "[^1]: not",
    "::: x",
    ":::x",
    "{{< x >}}",
    "{{x}}",
    "{% y %}",
    "$…$",
    "@anahtar",
    "[@a, s. 3]",
    "[[söz]]",
    "==x==",
    "%%x%%",
    "{++x++}",
    "{>>x<<}",
    "[TOC]",
    "@fig-x",
    "\\ref{x}",
    "!!! not",
    ":etiket:",
    "^id",
    "r[x]",
    "a)",
    "(1)",
    "i.",
    "**x",
    "{{",
    "https://a.org/b_(c",
    "![[x]]",
    "x~2~",
    "x^2^",
    "#+TITLE: x",
];

fn html(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[test]
fn no_sign_is_misread() {
    let mut chance = Chance(0x9e37_79b9_7f4a_7c15);
    for round in 0..1500 {
        let (mut page, mut expected) = (String::from("<h1>B</h1>"), Vec::new());
        for _ in 0..3 {
            let (mut inner, mut plain) = (String::new(), String::new());
            for _ in 0..=chance.below(7) {
                let piece = PIECES[chance.below(PIECES.len())];
                let tag = ["", "", "", "i", "b", "sup", "s"][chance.below(7)];
                let space = if chance.below(3) == 0 { "" } else { " " };
                plain.push_str(&format!("{piece}{space}"));
                let piece = html(piece);
                inner.push_str(&if tag.is_empty() {
                    format!("{piece}{space}")
                } else {
                    format!("<{tag}>{piece}</{tag}>{space}")
                });
            }
            let plain = plain.trim().to_owned();
            // Stars and dashes alone are a pause; a caption is joined to what it belongs to.
            let signs: String = plain.split_whitespace().collect();
            if signs.chars().all(|sign| "*-_~#–".contains(sign)) {
                continue;
            }
            let (tag, close) =
                [("p", "p"), ("h2", "h2"), ("blockquote><p", "p></blockquote"), ("ul><li", "li></ul")]
                    [chance.below(4)];
            page.push_str(&format!("<{tag}>{inner}</{close}>"));
            expected.push(plain.split_whitespace().collect::<Vec<_>>().join(" "));
        }
        if expected.is_empty() {
            continue;
        }
        let read = chapters("a.html", page.as_bytes());
        let spaced = |line: String| line.split_whitespace().collect::<Vec<_>>().join(" ");
        let got: Vec<String> = lines(&read[0].blocks).into_iter().map(spaced).collect();
        assert_eq!(got, expected, "round {round}: {page}");
    }
}
