//! Quotations in Arabic letters, in the program's own face, in both books.

use crate::elsewhere::books::{Everything, everything, plain};

const OTTOMAN: &str = "باب عالی جوارنده کائن کتبخانه‌نك فهرستی: دولت علیهٔ عثمانیه‌نك ١٣٠٨ سنه‌سی سالنامه‌سنده (صحیفه ٤٥) مذکور \
    اولدیغی اوزره، بو کتابلر سلطان عبدالحمید خان ثانی طرفندن وقف ایدلمشدر؛ ڭ و گ و پ و چ و ژ.";

fn made(text: &str, name: &str) -> Everything {
    let book =
        "title = \"Kitap\"\nlanguage = \"tr\"\n[[authors]]\nname = \"Ayşe Ak\"\n[pdf]\nsize = \"A5\"\n";
    let made = everything(&[("book.toml", book), ("01.md", &format!("# Bir\n\n{text}\n"))], name);
    assert_eq!(made.codes, Vec::<&str>::new(), "{text}");
    made
}

fn is_arabic(text: &str) -> bool {
    text.chars().any(|sign| ('\u{600}'..='\u{6ff}').contains(&sign))
}

/// The words of a text in their order, each with its letters sorted: a page has those of words from right to left in the
/// order in which they are drawn, and says so (`ReversedChars`).
fn words_of(text: &str) -> String {
    let sorted = |word: &str| {
        let mut letters: Vec<char> = word.chars().filter(|sign| *sign != '\u{200c}').collect();
        letters.sort_unstable();
        letters.into_iter().collect::<String>()
    };
    plain(text).split(' ').map(sorted).collect::<Vec<_>>().join(" ")
}

#[test]
fn a_passage_is_set_from_the_right_in_its_order() {
    let made = made(
        &format!("Önce.\n\n::: {{lang=ota}}\n{OTTOMAN}\n\n**قالین** پاراغراف.\n:::\n"),
        "arabic-passage",
    );
    let letters: Vec<_> =
        made.pdf.pages.iter().flat_map(|page| &page.shown).filter(|glyph| is_arabic(&glyph.text)).collect();
    assert!(letters.len() > 150, "{}", letters.len());
    assert!(letters.iter().all(|glyph| glyph.font.contains("Amiri")), "{:?}", letters[0].font);
    assert!(letters.iter().any(|glyph| glyph.font.contains("Bold")), "bold words have a bold face");
    // In reading order, as it is copied from the page.
    let text = words_of(&made.pdf.structure.text());
    let (all_but_last, _) = OTTOMAN.rsplit_once(' ').expect("words");
    assert!(text.contains(&words_of(all_but_last)), "{text}");
    // Letters go to the left, and its lines begin at the right.
    let first = letters.iter().filter(|glyph| (glyph.y - letters[0].y).abs() < 1.0).map(|glyph| glyph.x);
    let first: Vec<f64> = first.collect();
    let page = made.pdf.pages.iter().find(|page| page.shown.iter().any(|glyph| is_arabic(&glyph.text)));
    let width = page.expect("a page").size.0;
    assert!(first.iter().copied().fold(0.0, f64::max) > width * 0.75, "{first:?}");
    let lines: std::collections::BTreeSet<i64> = letters.iter().map(|glyph| glyph.y.round() as i64).collect();
    assert!(lines.len() >= 4, "it is broken into lines: {lines:?}");
    let page = made.epub.xml("01.xhtml");
    let own = page.descendants().find(|node| node.attribute("lang") == Some("ota")).expect("the passage");
    assert_eq!(own.attribute("dir"), Some("rtl"));
    let names: Vec<&str> = made.epub.names.iter().map(String::as_str).collect();
    assert!(names.iter().any(|name| name.contains("fonts/amiri-regular")), "{names:?}");
    assert!(made.epub.text("OEBPS/stylesheet.css").contains("\"Book Code\", \"Book Amiri\""));
    assert!(made.page.contains("lang=\"ota\"") && made.page.contains("dir=\"rtl\""));
}

#[test]
fn mixed_lines_go_on_in_the_direction_of_the_book() {
    let line = "ve كتاب (kitap) ve «دولت علیه» sözü; yıl ١٣٠٨ (1890).";
    let made = made(&format!("Kelime {line}"), "arabic-mixed");
    let shown: Vec<_> = made.pdf.pages.iter().flat_map(|page| &page.shown).collect();
    let x = |text: &str| shown.iter().find(|glyph| glyph.text == text).map_or(f64::NAN, |glyph| glyph.x);
    assert!(x("K") < x("ك") && x("ت") < x("ك"), "the words stand in the line, their letters from the right");
    assert!(x("١") < x("٣") && x("٣") < x("٨"), "figures go to the right: {} {}", x("١"), x("٨"));
    let text = words_of(&made.pdf.structure.text());
    assert!(text.contains(&words_of(line)), "{text}");
}

#[test]
fn books_without_arabic_carry_no_face_for_it() {
    let made = made("Söz ve *eğik* söz.", "arabic-none");
    assert!(made.epub.names.iter().all(|name| !name.contains("amiri")), "{:?}", made.epub.names);
    assert!(made.pdf.fonts().iter().all(|(name, _)| !name.contains("Amiri")));
    assert!(!made.epub.text("OEBPS/stylesheet.css").contains("Amiri"));
}

#[test]
fn verse_and_boxes_say_their_language_too() {
    let text = "::: {.verse lang=ota numbers=2}\nدوستلر شعر\nایکنجی مصرع\n:::\n\n::: {.kutu title=\"Kutu\" lang=az}\nSöz.\n:::\n";
    let made = made(text, "arabic-verse");
    let page = made.epub.xml("01.xhtml");
    let langs: Vec<&str> = page.descendants().filter_map(|node| node.attribute("lang")).collect();
    assert!(langs.contains(&"ota") && langs.contains(&"az"), "{langs:?}");
}
