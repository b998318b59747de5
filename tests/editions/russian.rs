//! A small book in Russian: words, dashes, quotation marks, notes, order of the alphabet and division are Russian.

use super::copy;
use crate::kept::keep;
use crate::project::Project;
use crate::reader::{Reader, elements, words};
use crate::reading::Reading;
use matbaa::lang::Language;
use matbaa::typeset::hyphenate::hyphenate;
use std::fs;
use std::path::Path;
use std::sync::OnceLock;

/// The book in both formats.
struct Made {
    pdf: Reading,
    epub: Reader,
}

fn made() -> &'static Made {
    static MADE: OnceLock<Made> = OnceLock::new();
    MADE.get_or_init(|| {
        let home = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/bukvy-i-bumaga");
        let project = Project::new().with("LC_ALL", "ru_RU.UTF-8");
        copy(&home, project.folder.path());
        // No rule of Turkish speaks of a Russian book.
        let checked = project.run("check --strict");
        let printed = String::from_utf8_lossy(&checked.output.stdout).into_owned();
        assert!(printed.starts_with("ошибок нет"), "{printed}");
        checked.stderr("").success();
        let [epub, pdf] = ["epub", "pdf"].map(|format| {
            project.run(&format!("{format} --quiet")).stderr("").success();
            let bytes = fs::read(project.path(&format!("dist/bukvi-i-bumaga.{format}"))).expect("a book");
            keep(&format!("russian.{format}"), &bytes);
            bytes
        });
        Made { pdf: Reading::of(&pdf), epub: Reader::open(&epub) }
    })
}

/// All text of the e-book, in reading order.
fn text() -> String {
    let made = made();
    let pages = made.epub.pages();
    let text = |name: &String| {
        let document = made.epub.xml(name);
        words(elements(&document, "body").next().expect("a body"))
    };
    pages.iter().map(text).collect::<Vec<_>>().join(" ")
}

/// All text of the pages, without their division.
fn set() -> String {
    let words = made().pdf.pages.iter().flat_map(|page| page.words());
    words.map(|word| word.text).collect::<Vec<_>>().join(" ").replace('\u{a0}', " ")
}

#[test]
fn a_russian_book_says_its_own_words_in_russian() {
    assert_eq!(made().epub.dublin_core("language"), ["ru"]);
    let (read, set) = (text().replace('\u{a0}', " "), set());
    for words in [
        "Оглавление",
        "20 января 2026",
        "Издательство",
        "Редактор",
        "Список литературы",
        "Книги",
        "Статьи",
        "Указатель",
        "Там же, с. 37",
    ] {
        assert!(set.contains(words), "{words} in the pages: {set}");
    }
    for words in ["Выходные сведения", "Книги", "Указатель", "20 января 2026"]
    {
        assert!(read.contains(words), "{words} in the e-book: {read}");
    }
    for foreign in ["İçindekiler", "Contents", "Kaynakça", "a.g.e", "ibid", "p. 12", "s. 12", "Notes", "vol."]
    {
        assert!(!read.contains(foreign) && !set.contains(foreign), "{foreign}");
    }
}

#[test]
fn its_quotation_marks_dashes_and_spaces_are_russian() {
    let text = text();
    for words in [
        "записал в\u{a0}тетради: «У\u{a0}нас теперь новая касса, и\u{a0}в\u{a0}ней 134 отделения»",
        "12 типографий\u{a0}— больше",
        "«Ёмкость отделения,\u{a0}— объяснял Яновский ученикам,\u{a0}— говорит о\u{a0}языке больше, чем „учёная“ грамматика»",
        "20\u{a0}января 1905\u{a0}г.",
        "на\u{20}ул.\u{a0}Николаевской",
        "А.\u{a0}С.\u{a0}Яновский",
        "т.\u{a0}е.",
        "XV\u{a0}в.",
        "2\u{a0}кг",
        "с.\u{a0}12",
        "40\u{a0}000",
        "1911–1913\u{a0}гг.",
        "300\u{a0}кг.",
        "«Лист и\u{a0}страница», Журнал примеров",
        "1\u{a0}500\u{a0}экз.",
    ] {
        let near = words.split('\u{a0}').next().unwrap_or_default();
        let at =
            text.find(near).map_or("", |at| &text[at..text.ceil_char_boundary((at + 200).min(text.len()))]);
        assert!(text.contains(words), "{words:?} is {at:?}");
    }
}

#[test]
fn its_index_follows_the_alphabet_and_its_words_are_divided() {
    let text = text();
    let index = &text[text.rfind("Указатель").expect("an index")..];
    // Ё is sorted as е.
    let places: Vec<Option<usize>> =
        ["Баку,", "ель,", "ёмкость", "жёлтая", "касса,", "наборная касса", "Яновский,"]
            .map(|term| index.find(term))
            .into();
    assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{places:?}: {index}");
    assert!(index.contains("см. касса"), "{index}");
    let parts = |word: &str| hyphenate(word, &Language::new("ru")).len();
    assert!(parts("типографий") >= 2 && parts("предисловие") >= 3 && parts("ель") == 0);
}
