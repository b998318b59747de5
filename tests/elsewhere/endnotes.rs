//! Where the notes of the printed book stand: at the page's foot, at their chapter's end, at the book's end.

use crate::elsewhere::books::{self, Books, Folder, PICTURE, codes, plain};

/// A book of chapters in a language.
fn project(language: &str, keys: &str, chapters: &[(&str, &str)]) -> Folder {
    let settings = format!("title = \"Kitap\"\nlanguage = \"{language}\"\n{keys}");
    Folder::of(&[&[("book.toml", settings.as_str()), ("a.svg", PICTURE)][..], chapters].concat())
}

/// The letters of the typeset book: blocks stand beside each other there without spaces.
fn in_pdf(books: &Books) -> String {
    letters(&books.pdf.structure.text())
}

fn letters(text: &str) -> String {
    text.chars().filter(|sign| !sign.is_whitespace()).collect()
}

const FIRST: &str = "# Birinci bölüm[^baslik]\n\nSöz.[^bir] Yine.[^bir]\n\n\
    ## Ara başlık[^ara]\n\n\
    | A | B |\n|---|---|\n| bir[^hucre] | iki |\n\n: Üyeler[^tablo]\n\n\
    ![Kent](a.svg)\nKent.[^resim]\n\n\
    > Bir söz.\n>\n> — Yazar[^yazar]\n\n\
    [^baslik]: Başlığın notu.\n\
    [^bir]: Birinci not.\n\n    İkinci paragrafı.\n\n    - bir madde\n    - iki madde\n\n\
    [^ara]: Ara başlığın notu.\n[^hucre]: Gözün notu.\n[^tablo]: Tablonun notu.\n[^resim]: Resmin notu.\n\
    [^yazar]: Yazarın notu.\n";

/// A chapter of some pages, its first and its last sentence with a note.
fn long() -> String {
    let sentence = "Uzun bir söz burada durur ve satırları doldurur. ";
    let text = format!("{}[^uzun] {}Son söz.[^son]", sentence.trim_end(), sentence.repeat(120));
    format!(
        "# *İkinci* bölüm\n\n{text}\n\n[^uzun]: Uzun sözün notu: [@nelan1990].\n[^son]: Son sözün notu.\n"
    )
}

const BIB: &str =
    "@book{nelan1990,\n  title = {Kara Gün},\n  author = {Nelan, Bruce},\n  date = {1990},\n}\n";

fn set(language: &str, at: &str) -> Books {
    let keys = format!("[order]\nback = [\"90-liste.md\"]\n[pdf]\nnotes = \"{at}\"\n");
    let second = long();
    let list = "# Liste\n\n::: kaynakça\n";
    let chapters =
        [("01-bir.md", FIRST), ("02-iki.md", &second), ("90-liste.md", list), ("sources.bib", BIB)];
    let project = project(language, &keys, &chapters);
    assert_eq!(codes(&project), Vec::<&str>::new());
    books::books(project.path(), &format!("notes-{at}-{language}"))
}

/// The places of some words in a text, one after the other.
fn are_in_order(text: &str, words: &[&str]) {
    let mut rest = text;
    for word in words {
        let Some((_, behind)) = rest.split_once(&letters(word)) else {
            panic!("{word} is not in {}", rest.chars().take(300).collect::<String>())
        };
        rest = behind;
    }
}

/// Every mark leads to its note, and every note back to its first mark.
fn lead_both_ways(made: &Books) {
    let targets: Vec<&str> =
        made.pdf.pages.iter().flat_map(|page| &page.links).map(|link| link.target.as_str()).collect();
    for (slug, count) in [("01-bir", 7), ("02-iki", 2)] {
        for number in 1..=count {
            for name in [format!("{slug}#not-{number}"), format!("{slug}#gon-{number}")] {
                assert!(made.pdf.destinations.contains_key(&name), "{name}");
                assert!(targets.contains(&name.as_str()), "{name}: {targets:?}");
            }
        }
    }
    assert_eq!(made.pdf.structure.all("Note").len(), 9);
    assert!(made.pdf.structure.all("Note").iter().all(|note| note.id.is_some()));
}

const NOTES: [&str; 7] = [
    "Başlığın notu.",
    "Birinci not. İkinci paragrafı. • bir madde • iki madde",
    "Ara başlığın notu.",
    "Tablonun notu.",
    "Gözün notu.",
    "Resmin notu.",
    "Yazarın notu.",
];

#[test]
fn notes_stand_at_the_end_of_their_chapter() {
    for (language, words) in [("tr", "Notlar"), ("az", "Qeydlər"), ("en", "Notes")] {
        let made = set(language, "chapter");
        lead_both_ways(&made);
        let text = in_pdf(&made);
        let numbered: Vec<String> =
            (1..).zip(NOTES).map(|(number, note)| format!("{number}. {note}")).collect();
        let mut order = vec!["Bir söz. — Yazar", words];
        order.extend(numbered.iter().map(String::as_str));
        order.extend([
            "2 İkinci bölüm",
            "Son söz.",
            words,
            "1. Uzun sözün notu:",
            "2. Son sözün notu.",
            "Liste",
        ]);
        are_in_order(&text, &order);
        let kids =
            |at: usize| made.pdf.outline[at].kids.iter().map(|kid| kid.title.as_str()).collect::<Vec<_>>();
        assert_eq!(kids(0), ["Ara başlık", words]);
        assert_eq!(kids(1), [words]);
    }
}

#[test]
fn notes_stand_at_the_end_of_the_book_below_the_pages_of_their_marks() {
    for (language, words, page, pages) in [
        ("tr", "Notlar", "1. sayfanın notları", "2–4. sayfaların notları"),
        ("az", "Qeydlər", "Qeydlər: səh. 1", "Qeydlər: səh. 2–4"),
        ("en", "Notes", "Notes to page 1", "Notes to pages 2–4"),
    ] {
        let made = set(language, "book");
        lead_both_ways(&made);
        let text = in_pdf(&made);
        let mut order = vec!["Son söz.", words, "1 Birinci bölüm", page, "1. Başlığın notu."];
        order.extend([
            "7. Yazarın notu.",
            "2 İkinci bölüm",
            pages,
            "1. Uzun sözün notu:",
            "Son sözün notu.",
            "Liste",
        ]);
        are_in_order(&text, &order);
        // The list of contents and the bookmarks name the section before the list of works.
        let outline: Vec<&str> = made.pdf.outline.iter().map(|entry| entry.title.as_str()).collect();
        assert_eq!(outline, ["Birinci bölüm", "İkinci bölüm", words, "Liste"]);
        let groups: Vec<&str> = made.pdf.outline[2].kids.iter().map(|kid| kid.title.as_str()).collect();
        assert_eq!(groups, ["1\u{2002}Birinci bölüm", "2\u{2002}İkinci bölüm"]);
        are_in_order(&text, &["Birinci bölüm", "İkinci bölüm", words, "Liste", "Birinci bölüm"]);
        // The notes stand on later pages than their marks.
        let (mark, note) = (made.pdf.destinations["01-bir#gon-1"], made.pdf.destinations["01-bir#not-1"]);
        assert!(note.0 > mark.0);
    }
}

#[test]
fn running_heads_of_notes_tell_the_pages_of_their_marks() {
    let sentence = |at: usize| format!("Uzun bir söz burada durur, satırları doldurur.[^{at}]\n\n");
    let note =
        |at: usize| format!("[^{at}]: {}\n", "Notun sözü uzar, bir satırdan öteye geçer, bitmez. ".repeat(3));
    let text = |_| (0..60).map(sentence).chain((0..60).map(note)).collect::<String>();
    let texts = ["# A\n\n", "# B\n\n"].map(|title| title.to_owned() + &text(()));
    let project = project("en", "[pdf]\nnotes = \"book\"\n", &[("1.md", &texts[0]), ("2.md", &texts[1])]);
    let made = books::books(project.path(), "notes-heads");
    let words = made.pdf.pages.iter().flat_map(|page| page.artifacts());
    let heads = plain(&words.map(|word| word.text).collect::<Vec<_>>().join(" "));
    let reported: Vec<(u32, u32)> = heads
        .to_lowercase()
        .split("notes to page")
        .skip(1)
        .filter_map(|rest| {
            let pages = rest.trim_start_matches('s').trim_start().split(' ').next()?;
            let (first, last) = pages.split_once('–').unwrap_or((pages, pages));
            Some((first.parse().ok()?, last.parse().ok()?))
        })
        .collect();
    assert!(reported.len() > 3, "{heads}");
    assert!(reported.iter().all(|(first, last)| first <= last));
    assert!(reported.windows(2).all(|pair| pair[0].1 <= pair[1].0 && pair[0].0 < pair[1].1), "{reported:?}");
}

#[test]
fn a_book_of_one_chapter_lists_its_notes_behind_its_sections() {
    let text = "# Bir\n\n## Kıyı\n\nSöz.[^1]\n\n## Kent\n\nSöz.\n\n[^1]: Not.\n";
    let project = project("tr", "[pdf]\nnotes = \"book\"\n", &[("1.md", text)]);
    let made = books::books(project.path(), "notes-one");
    are_in_order(
        &in_pdf(&made),
        &["İçindekiler", "Kıyı", "Kent", "Notlar", "Bir", "Söz.", "Notlar", "1. Not."],
    );
}

#[test]
fn heads_of_notes_name_the_part_where_chapters_begin_anew() {
    let member = |part: &str, name: &str| format!("{{ part = \"{part}\", chapters = [\"{name}\"] }}");
    let texts = [
        ("01.md", "# Kent\n\nSöz.[^1]\n\n[^1]: İlk not.\n"),
        ("02.md", "# Köy\n\nSöz.[^1]\n\n[^1]: Son not.\n"),
    ];
    for (numbered, names) in [(true, ["I. Kısım", "II. Kısım"]), (false, ["Dün", "Bugün"])] {
        let members = [member("Dün", "01.md"), member("Bugün", "02.md")].join(", ");
        let keys = |restart: bool| {
            format!(
                "[order]\nbody = [{members}]\nnumber_parts = {numbered}\nrestart_chapters = {restart}\n\
                 [pdf]\nnotes = \"book\"\n[epub]\nnotes = \"book\"\n"
            )
        };
        let restarted = project("tr", &keys(true), &texts);
        assert_eq!(codes(&restarted), Vec::<&str>::new());
        let made = books::books(restarted.path(), &format!("notes-parts-{numbered}"));
        let heads =
            |chapter: &str, number: &str| names.map(|part| letters(&format!("{part} · {number}{chapter}")));
        let pdf = in_pdf(&made);
        let notes = made.epub.text("OEBPS/notes.xhtml");
        for (part, chapter) in names.into_iter().zip(["Kent", "Köy"]) {
            assert!(pdf.contains(&letters(&format!("{part} · 1 {chapter}"))), "{part}: {pdf}");
            assert!(notes.contains(&format!(">{part} · {chapter}</h2>")), "{part}: {notes}");
        }
        let counted = project("tr", &keys(false), &texts);
        let made = books::books(counted.path(), &format!("notes-no-parts-{numbered}"));
        assert!(heads("Kent", "1").iter().all(|head| !in_pdf(&made).contains(head)));
        assert!(made.epub.text("OEBPS/notes.xhtml").contains(">Kent</h2>"));
    }
}
