//! References by number: figures, maps, tables, formulas, sections and notes, in both books, as each tool writes them.

use crate::elsewhere::books::{self, Books, Folder, PICTURE, codes, in_epub, in_pdf};

/// A book of chapters in a language, with a picture.
fn project(language: &str, keys: &str, chapters: &[(&str, &str)]) -> Folder {
    let settings = format!("title = \"Kitap\"\nlanguage = \"{language}\"\n{keys}\n[pdf]\nsize = \"A4\"\n");
    Folder::of(&[&[("book.toml", settings.as_str()), ("a.svg", PICTURE)][..], chapters].concat())
}

/// Asserts that both books have some words of a chapter.
fn both_say(books: &Books, file: &str, words: &[&str]) {
    let (epub, pdf) = (in_epub(books, file), in_pdf(books));
    for words in words {
        assert!(epub.contains(words), "{file}: {words}\nE-BOOK {epub}");
        assert!(pdf.contains(words), "{file}: {words}\nPDF {pdf}");
    }
}

const FIRST: &str = "# Bir: @fig:kent\n\n\
    Önce @fig:kent, sonra [@tbl:uye]'de, [@eq:alan; @fig:kent; @fig:son], [-@map:koy].[^n]\n\n\
    ![Kent](a.svg){#fig:kent}\nKent, bkz. @map:koy.\n\n\
    ![Koy](a.svg){#map:koy}\n\n\
    | A | B |\n|---|---|\n| @fig:kent | 2 |\n\n: Üyeler {#tbl:uye}\n\n\
    $$a^2$$ {#eq:alan}\n\n\
    - Madde: [](#fig:kent)\n\n\
    [Sözü @fig:son olan](02-iki.md) ve [kod]{.index term=\"@fig:son\"}.\n\n\
    [^n]: Notta @fig:son, @sec:iki ve @sec:alt.\n";
const SECOND: &str = "# İki {#sec:iki}\n\n\
    ![-](a.svg){#fig:son}\n\n![Üçü](a.svg){#fig:uc}\n\n![Dördü](a.svg){#fig:dort}\n\n\
    [@fig:son; @fig:uc; @fig:dort]'te; [levha @fig:uc]. Bak not [](01-bir.md#fn:n).\n\n\
    ## Alt başlık {#sec:alt}\n\nSon.\n";

#[test]
fn places_are_called_by_their_numbers_in_both_books() {
    let chapters = [("01-bir.md", FIRST), ("02-iki.md", SECOND), ("90-dizin.md", "# Dizin\n\n::: dizin\n")];
    let project = project("tr", "[order]\nback = [\"90-dizin.md\"]", &chapters);
    assert_eq!(codes(&project), Vec::<&str>::new());
    let made = books::books(project.path(), "references");
    both_say(
        &made,
        "01-bir",
        &[
            "Bir: Şekil 1.1",
            "Önce Şekil 1.1, sonra Tablo 1.1’de, Denklem 1.1, Şekil 1.1 ve 2.1, 1.1.",
            "Şekil 1.1. Kent, bkz. Harita 1.1.",
            "Harita 1.1",
            "Tablo 1.1. Üyeler",
            "Madde: Şekil 1.1",
            "Sözü Şekil 2.1 olan",
            "Notta Şekil 2.1, Bölüm 2 ve Alt başlık.",
        ],
    );
    both_say(&made, "90-dizin", &["Şekil 2.1"]);
    both_say(&made, "02-iki", &["Şekil 2.1–2.3’te; levha 2.2. Bak not 1."]);
    let nav = made.epub.text("OEBPS/nav.xhtml");
    assert!(!nav.contains("@fig") && nav.contains("Bir: Şekil"), "{nav}");
    assert!(!in_pdf(&made).contains('@') && !in_epub(&made, "01-bir").contains('@'));
}

#[test]
fn numbers_run_through_the_book_where_that_is_asked_and_in_chapters_without_numbers() {
    let labelled = |id: &str| format!("# {id}\n\n![Bir](a.svg){{#fig:{id}}}\n\nBak @fig:{id}.\n");
    let names = ["on", "bir", "iki", "ek"];
    let texts = names.map(labelled);
    let files: Vec<_> =
        ["00.md", "01.md", "02.md", "90.md"].into_iter().zip(texts.iter().map(String::as_str)).collect();
    let order = "[order]\nfront = [\"00.md\"]\nback = [\"90.md\"]\n";
    let by = |keys: &str, name: &str, expected: [&str; 4]| {
        let project = project("en", &format!("{order}{keys}"), &files);
        let made = books::books(project.path(), name);
        let text = in_pdf(&made);
        for number in expected {
            assert!(text.contains(&format!("Bak Figure {number}.")), "{name}: {number}: {text}");
        }
    };
    by("", "references-chapter", ["1", "1.1", "2.1", "2"]);
    by("[references]\nnumbers = \"book\"\n", "references-book", ["1", "2", "3", "4"]);
    let order = "[order]\nnumber_parts = true\nrestart_chapters = true\nbody = [{ part = \"A\", chapters = [\"00.md\", \
                 \"01.md\"] }, { part = \"B\", chapters = [\"02.md\", \"90.md\"] }]\n";
    let project = project("en", order, &files);
    let text = in_pdf(&books::books(project.path(), "references-parts"));
    for number in ["I.1.1", "I.2.1", "II.1.1", "II.2.1"] {
        assert!(text.contains(&format!("Bak Figure {number}.")), "{number}: {text}");
    }
}

#[test]
fn wrong_labels_are_told_and_never_printed_raw() {
    let text =
        "# Bir\n\nBak @fig:knet, [@fig:kent; @tbl:yok] ve [](#fig:yok).\n\n![Kent](a.svg){#fig:kent}\n";
    let broken = project("tr", "", &[("01-bir.md", text)]);
    assert_eq!(codes(&broken), ["L001"; 3]);
    let made = books::books(broken.path(), "references-wrong");
    both_say(&made, "01-bir", &["Bak Şekil ?, Şekil 1 ve Tablo ? ve Şekil ?."]);
    // A work of that key is cited.
    let bib = "@book{fig:kent,\n  title = {Kent},\n  author = {Nelan, Bruce},\n  date = {1990},\n}\n";
    let cited = project("tr", "", &[("01-bir.md", "# Bir\n\nSöz [@fig:kent].\n"), ("sources.bib", bib)]);
    assert_eq!(codes(&cited), Vec::<&str>::new());
    both_say(&books::books(cited.path(), "references-cited"), "01-bir", &["Nelan"]);
}

#[test]
fn typed_numbers_stay_and_are_what_references_say() {
    let text = "# Bir\n\n![Kent](a.svg)\nŞekil 7. Kent {#fig:kent}\n\nBak @fig:kent'de.\n";
    let project = project("tr", "", &[("01-bir.md", text)]);
    assert_eq!(codes(&project), Vec::<&str>::new());
    let made = books::books(project.path(), "references-typed");
    both_say(&made, "01-bir", &["Şekil 7. Kent", "Bak Şekil 7’de."]);
}

#[test]
fn pages_stand_behind_links_in_print_alone() {
    let long = "Uzun bir söz burada durur. ".repeat(900);
    let first = format!(
        "# Bir\n\nBak [İkinci bölüm](02-iki.md), @fig:son'te ve not [](#fn:n).[^n] Yalnız [](02-iki.md){{.page}}.\n\n{long}\n\n[^n]: Not.\n"
    );
    let second = "# İki\n\n![Son](a.svg){#fig:son}\n\n## Bak @fig:son\n\nSon.\n";
    let chapters = [("01-bir.md", first.as_str()), ("02-iki.md", second)];
    let on = books::books(project("tr", "[references]\npages = true\n", &chapters).path(), "pages-on");
    let text = in_pdf(&on);
    let page =
        text.split("İkinci bölüm (s. ").nth(1).and_then(|rest| rest.split(')').next()).expect("a page");
    assert!(page.parse::<u32>().is_ok_and(|page| page > 1), "{page}");
    for words in [
        &format!("Bak İkinci bölüm (s. {page}), Şekil 2.1’te (s. {page}) ve not 1 (s. 1).")[..],
        &format!("Yalnız s. {page}."),
    ] {
        assert!(text.contains(words), "{words}: {}", &text[..400]);
    }
    assert!(text.contains("Bak Şekil 2.1Son."), "no page in a heading");
    let epub = in_epub(&on, "01-bir");
    assert!(
        epub.contains("Bak İkinci bölüm, Şekil 2.1’te ve not 1.") && epub.contains("Yalnız İki."),
        "{}",
        &epub[..300]
    );
    let off = in_pdf(&books::books(project("tr", "", &chapters).path(), "pages-off"));
    assert!(
        off.contains("Bak İkinci bölüm, Şekil 2.1’te ve not 1.")
            && off.contains(&format!("Yalnız s. {page}."))
    );
}
