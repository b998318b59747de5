//! One project in Turkish, Azerbaijani and English: each edition is a book of its own language, from shared sources.

use crate::kept::keep;
use crate::project;
use crate::reader;
use crate::reading;

mod calls;
mod mistakes;
mod russian;

use matbaa::lang::Language;
use matbaa::typeset::hyphenate::hyphenate;
use project::Project;
use reader::{Reader, elements, words};
use reading::{Mark, Reading};
use std::fs;
use std::path::Path;
use std::sync::OnceLock;

/// An edition of the fixture, made in both formats.
pub struct Edition {
    language: &'static str,
    pdf: Reading,
    epub: Reader,
    bytes: [Vec<u8>; 2],
}

/// Tag and file name of the three editions.
const EDITIONS: [(&str, &str); 3] =
    [("tr", "harf-ve-kagit"), ("az", "herf-ve-kagiz"), ("en", "letter-and-paper")];

/// A copy of the fixture.
pub fn copied() -> Project {
    let home = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/uc-dil");
    let project = Project::new();
    copy(&home, project.folder.path());
    project
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder") {
        let path = entry.expect("an entry").path();
        let to = to.join(path.file_name().expect("a name"));
        if path.is_dir() {
            copy(&path, &to);
        } else {
            fs::copy(path, to).expect("copied");
        }
    }
}

fn made() -> Vec<Edition> {
    let project = copied();
    for format in ["epub", "pdf"] {
        project.run(&format!("{format} --all-editions --quiet")).stderr("").stdout("").success();
    }
    let read = |(language, name): (&'static str, &str)| {
        let bytes = ["pdf", "epub"]
            .map(|format| fs::read(project.path(&format!("dist/{name}.{format}"))).expect("a book"));
        for (bytes, format) in bytes.iter().zip(["pdf", "epub"]) {
            keep(&format!("edition-{language}.{format}"), bytes);
        }
        Edition { language, pdf: Reading::of(&bytes[0]), epub: Reader::open(&bytes[1]), bytes }
    };
    EDITIONS.map(read).into()
}

/// All editions of the fixture.
fn editions() -> &'static [Edition] {
    static MADE: OnceLock<Vec<Edition>> = OnceLock::new();
    MADE.get_or_init(made)
}

/// One thing of each edition, in the order of the fixture.
fn of_each<T>(what: impl Fn(&Edition) -> T) -> Vec<T> {
    editions().iter().map(what).collect()
}

/// The text of all pages of the e-book whose name begins so, in reading order.
fn text_of(edition: &Edition, page: &str) -> String {
    let pages = edition.epub.pages();
    let own = pages.iter().filter(|name| name.starts_with(page));
    let texts = own.map(|name| {
        let document = edition.epub.xml(name);
        let body = elements(&document, "body").next().expect("a body");
        words(body)
    });
    texts.collect::<Vec<_>>().join(" ").replace('\u{a0}', " ")
}

/// All text of the typeset book without its divisions.
fn set_text(edition: &Edition) -> String {
    let words = edition.pdf.pages.iter().flat_map(|page| page.words());
    words.map(|word| word.text).collect::<Vec<_>>().join(" ").replace('\u{a0}', " ")
}

#[test]
fn each_edition_says_its_language_to_machines() {
    assert_eq!(of_each(|edition| edition.epub.dublin_core("language")), [["tr"], ["az"], ["en"]]);
    let of_catalogue = |edition: &Edition| {
        let lang = edition.pdf.catalog().get(b"Lang").and_then(lopdf::Object::as_str).expect("a language");
        String::from_utf8_lossy(lang).into_owned()
    };
    assert_eq!(of_each(of_catalogue), ["tr", "az", "en"]);
    for edition in editions() {
        let chapter =
            edition.epub.pages().into_iter().find(|name| name.starts_with("01-")).expect("a chapter");
        let document = edition.epub.xml(&chapter);
        assert_eq!(document.root_element().attribute("lang"), Some(edition.language));
    }
}

#[test]
fn no_edition_has_a_number_of_another() {
    let mut identifiers = of_each(|edition| edition.epub.dublin_core("identifier").remove(0));
    assert!(identifiers.iter().all(|identifier| identifier.starts_with("urn:uuid:")), "{identifiers:?}");
    identifiers.sort();
    identifiers.dedup();
    assert_eq!(identifiers.len(), 3);
    let has = |isbn: &'static str| of_each(move |edition| set_text(edition).contains(isbn));
    assert_eq!(has("978-975-00000-0-"), [true, false, false]);
    assert_eq!(has("978-975-00000-1-"), [false, false, true]);
}

#[test]
fn title_pages_and_colophons_are_each_in_their_own_words() {
    let expected: [&[&str]; 3] = [
        &["Harf ve Kâğıt", "Bir basımevinin kısa tarihi", "1. baskı", "Tarih: 1 Mart 2026", "İçindekiler"],
        &[
            "Hərf və kağız",
            "Bir mətbəənin qısa tarixi",
            "1-ci nəşr",
            "Tərcüməçi: Elçin Qasımov",
            "Tarix: 1 mart 2026",
            "Naşir: Örnek Yayınevi",
            "Üz qabığı: hərf kassasının rəsmi.",
            "Mündəricat",
        ],
        &[
            "Letter and Paper",
            "A Short History of a Printing House",
            "1st edition",
            "Translated by: Mary Hale",
            "Date: 1 March 2026",
            "Published by: Örnek Yayınevi",
            "Contents",
        ],
    ];
    for (edition, expected) in editions().iter().zip(expected) {
        let set = set_text(edition);
        let nav = elements(&edition.epub.xml("nav.xhtml"), "body").map(words).collect::<String>();
        let shown = format!("{} {} {nav}", text_of(edition, "title-page"), text_of(edition, "colophon"));
        for words in expected {
            assert!(set.contains(words), "PDF {}: {words} is not in {set}", edition.language);
            assert!(shown.contains(words), "EPUB {}: {words} is not in {shown}", edition.language);
        }
        let others = EDITIONS.iter().filter(|(language, _)| *language != edition.language);
        for (other, _) in others {
            let foreign = match *other {
                "tr" => ["kısa tarihi", "Kapak: dizgi kasası çizimi.", "1. baskı"],
                "az" => ["qısa tarixi", "Üz qabığı: hərf kassasının rəsmi.", "1-ci nəşr"],
                _ => ["A Short History", "Translated by", "1st edition"],
            };
            for words in foreign {
                assert!(!set.contains(words) && !shown.contains(words), "{}: {words}", edition.language);
            }
        }
    }
}

#[test]
fn the_e_book_tells_its_parts_in_its_own_language() {
    let landmarks = of_each(|edition| {
        let document = edition.epub.xml("nav.xhtml");
        elements(&document, "a").map(words).collect::<Vec<_>>().join("|")
    });
    for (marks, expected) in landmarks.iter().zip([
        ["Kapak", "İç kapak", "Künye", "Metin"],
        ["Üz qabığı", "Titul səhifəsi", "Buraxılış məlumatları", "Mətn"],
        ["Cover", "Title page", "Colophon", "Text"],
    ]) {
        for name in expected {
            assert!(marks.split('|').any(|mark| mark == name), "{name}: {marks}");
        }
    }
    let summaries = of_each(|edition| edition.epub.properties("schema:accessibilitySummary").remove(0));
    let begin = ["Metin bütünüyle", "Mətn bütövlükdə", "All text can"];
    assert!(summaries.iter().zip(begin).all(|(summary, begin)| summary.starts_with(begin)), "{summaries:?}");
    let notes = of_each(|edition| {
        let chapter =
            edition.epub.pages().into_iter().find(|name| name.starts_with("01-")).expect("a chapter");
        edition.epub.text(&format!("OEBPS/{chapter}")).to_owned()
    });
    for (page, back) in notes.iter().zip(["Metne dön", "Mətnə qayıt", "Back to text"]) {
        assert!(page.contains(back), "{back}");
    }
}

#[test]
fn quotation_marks_and_terms_are_each_languages_own() {
    let texts = of_each(|edition| text_of(edition, "01-"));
    for (text, expected) in texts.iter().zip([
        ["“elin okuması”", "“çırağa ‘acele etme’ demek", "a.g.e., s. 41", "s. 88"],
        ["“əlin oxuması”", "“şagirdə ‘tələsmə’ demək", "Yenə orada, s. 41", "s. 88"],
        ["“reading by hand”", "“to tell an apprentice ‘no hurry’", "Ibid., p. 41", "p. 88"],
    ]) {
        for words in expected {
            assert!(text.to_lowercase().contains(&words.to_lowercase()), "{words} is not in {text}");
        }
        assert!(!text.contains(['"', '\'']), "{text}");
    }
}

#[test]
fn works_stand_in_the_order_of_each_alphabet() {
    let names = ["EKREM", "ƏLİZADƏ", "HALE", "IŞIK", "İNAL", "KAYA", "QASIMOV", "VURAL", "XƏLİLOV"];
    let order = |text: &str| -> String {
        let mut found: Vec<(usize, &str)> =
            names.iter().filter_map(|name| Some((text.find(&format!("{name},"))?, *name))).collect();
        found.sort();
        found.into_iter().map(|(_, name)| name).collect::<Vec<_>>().join(" ")
    };
    let expected = [
        "EKREM ƏLİZADƏ HALE IŞIK İNAL KAYA QASIMOV VURAL XƏLİLOV",
        "EKREM ƏLİZADƏ HALE XƏLİLOV IŞIK İNAL KAYA QASIMOV VURAL",
        "EKREM ƏLİZADƏ HALE İNAL IŞIK KAYA QASIMOV VURAL XƏLİLOV",
    ];
    assert_eq!(of_each(|edition| order(&text_of(edition, "93-"))), expected);
    assert_eq!(of_each(|edition| order(&set_text(edition))), expected);
}

/// The words that the typeset book divides: what stands before the hyphen and after it.
fn divided(edition: &Edition) -> Vec<(String, String)> {
    let mut divided = Vec::new();
    for page in &edition.pdf.pages {
        let text: String = page
            .shown
            .iter()
            .filter(|glyph| glyph.mark != Mark::Artifact)
            .map(|glyph| &*glyph.text)
            .collect();
        let parts: Vec<&str> = text.split('\u{ad}').collect();
        for pair in parts.windows(2) {
            let end = |c: char| !c.is_alphabetic();
            let head = pair[0].rsplit(end).next().unwrap_or_default();
            let tail = pair[1].split(end).next().unwrap_or_default();
            divided.push((head.to_owned(), tail.to_owned()));
        }
    }
    divided
}

#[test]
fn words_are_divided_by_the_rules_of_their_language() {
    for edition in editions() {
        let divided = divided(edition);
        assert!(divided.len() > 1, "{}: {divided:?}", edition.language);
        for (head, tail) in divided {
            let word = format!("{head}{tail}");
            let places = hyphenate(&word, &Language::new(edition.language));
            assert!(places.iter().any(|(at, _)| *at == head.len()), "{}: {head}-{tail}", edition.language);
        }
    }
    // The same letters are other syllables elsewhere.
    let places = |tag: &str| {
        let places = hyphenate("operator", &Language::new(tag));
        places.into_iter().map(|(at, _)| at).collect::<Vec<_>>()
    };
    assert_ne!(places("tr"), places("en"));
}

#[test]
fn image_and_cover_are_shared_and_the_cover_has_the_editions_words() {
    for edition in editions() {
        let chapter =
            edition.epub.pages().into_iter().find(|name| name.starts_with("01-")).expect("a chapter");
        assert!(
            edition.epub.text(&format!("OEBPS/{chapter}")).contains("images/kasa.svg"),
            "{}",
            edition.language
        );
        let cover = edition.epub.text("OEBPS/cover.xhtml");
        let alt = match edition.language {
            "tr" => "Dizgi kasasının gözleri",
            "az" => "Hərf kassasının gözləri",
            _ => "The boxes of a type case",
        };
        assert!(cover.contains(alt), "{cover}");
    }
    let images = of_each(|edition| edition.epub.bytes("OEBPS/images/kasa.svg").len() > 100);
    assert_eq!(images, [true; 3]);
    let covers =
        of_each(|edition| edition.pdf.pages[0].words().into_iter().map(|word| word.text).collect::<Vec<_>>());
    assert!(covers.iter().all(|words| !words.join(" ").contains("{{")), "{covers:?}");
    let jpegs = of_each(|edition| edition.epub.bytes("OEBPS/cover.jpg").to_vec());
    assert!(jpegs[0] != jpegs[1] && jpegs[1] != jpegs[2], "each has its own words");
}

#[test]
fn the_same_editions_are_the_same_bytes() {
    let again = made();
    for (one, other) in editions().iter().zip(&again) {
        assert!(one.bytes == other.bytes, "{}", one.language);
    }
}
