//! Numbers of sections by a key of the design, and margins by a canon.

use crate::elsewhere::books::{self, Everything, plain};

fn made(keys: &str, chapters: &[(&str, &str)], name: &str) -> Everything {
    let book = format!("title = \"Deneme\"\nlanguage = \"tr\"\n[pdf]\nsize = \"140x210\"\n{keys}\n");
    books::everything(&[&[("book.toml", book.as_str())][..], chapters].concat(), &format!("numbered-{name}"))
}

fn headings(made: &Everything) -> Vec<String> {
    let all = made.pdf.structure.walk();
    let own = all.into_iter().filter(|element| ["H2", "H3", "H4"].contains(&element.role.as_str()));
    own.map(|heading| plain(&heading.text())).collect()
}

const SECTIONED: &str = "# Gece\n\n## Kent\n\nSöz.\n\n### Liman\n\nSöz.\n\n#### Rıhtım\n\n## Önce {.unnumbered}\n\nSöz.\n\n## Sonra\n\n### Bir {-}\n\nSöz.\n\n### İki\n\nSöz, [ora](#liman).\n";

#[test]
fn sections_are_numbered_as_deep_as_the_design_says() {
    let chapters = |levels: u8| {
        let design = format!("[headings]\nnumbered = {levels}\n");
        let files = [("01.md", "# Başta\n\n## Ara\n\nSöz.\n"), ("02.md", SECTIONED), ("own.toml", &design)];
        made("design = \"own\"", &files, &format!("levels-{levels}"))
    };
    let none = ["Ara", "Kent", "Liman", "Rıhtım", "Önce", "Sonra", "Bir", "İki"];
    assert_eq!(headings(&chapters(0)), none);
    assert_eq!(
        headings(&chapters(1)),
        ["1.1 Ara", "2.1 Kent", "Liman", "Rıhtım", "Önce", "2.2 Sonra", "Bir", "İki"]
    );
    let two = chapters(2);
    assert_eq!(two.codes, Vec::<&str>::new());
    let expected = ["1.1 Ara", "2.1 Kent", "2.1.1 Liman", "Rıhtım", "Önce", "2.2 Sonra", "Bir", "2.2.1 İki"];
    assert_eq!(headings(&two), expected);
    let chapter = plain(two.epub.text("OEBPS/02.xhtml"));
    assert!(
        chapter.contains("<h3 id=\"liman\">2.1.1 Liman</h3>") && chapter.contains("href=\"#liman\""),
        "{chapter}"
    );
    assert!(plain(two.epub.text("OEBPS/nav.xhtml")).contains("2.1 Kent"), "in the navigation");
    assert!(plain(&two.page).contains("2.1.1 Liman"));
    let mut titles = Vec::new();
    two.pdf.outline.iter().for_each(|entry| titles.extend(entry.kids.iter().map(|kid| plain(&kid.title))));
    assert!(titles.contains(&"2.1 Kent".to_owned()), "{titles:?}");
    // The numbers are not the author's.
    let files = [
        ("book.toml", "title = \"Deneme\"\nlanguage = \"tr\"\n[pdf]\ndesign = \"own\"\n"),
        ("own.toml", "[headings]\nnumbered = 2\n"),
        ("01.md", SECTIONED),
    ];
    let slips = crate::memory::understand(&matbaa::project::Files::in_memory(files)).slips();
    assert!(slips.iter().all(|slip| slip.problem.code() != "T024"), "{slips:?}");
    // The only chapter has no number, and its sections count from 1.
    let design = ("own.toml", "[headings]\nnumbered = 2\n");
    let only = made("design = \"own\"", &[("01.md", SECTIONED), design], "only");
    assert_eq!(headings(&only)[..3], ["1 Kent", "1.1 Liman", "Rıhtım"]);
}

#[test]
fn chapters_whose_title_asks_for_none_have_no_number() {
    let bib = "@book{deniz,\n  title = {Deniz},\n  author = {Kaya, Deniz},\n  date = {1990},\n}\n";
    let sourced = |title: &str| {
        format!("{title}\n\n![Bir](a.svg){{#fig:x}}\n\nBak @fig:x.[^a]\n\n[^a]: [@deniz, s. 3].\n")
    };
    for (at, title) in
        ["# Giriş {.unnumbered}", "# Giriş {-}", "# Giriş {#sec:giris .unnumbered}", "Giriş {-}\n====="]
            .into_iter()
            .enumerate()
    {
        let own = sourced(title);
        let files = [
            ("01.md", own.as_str()),
            (
                "02.md",
                "# Gece\n\n![Bir](a.svg){#fig:y}\n\nBak @fig:y ve @sec:gece.\n\n## Ara {#sec:gece}\n\nSöz.\n",
            ),
            ("03.md", "# Sabah\n\nSöz.\n"),
            ("90.md", "# Kaynakça\n\n::: kaynakça\n"),
            ("a.svg", books::PICTURE),
            ("sources.bib", bib),
        ];
        let made = made("[order]\nback = [\"90.md\"]\n", &files, &format!("plain-{at}"));
        assert_eq!(made.codes, Vec::<&str>::new(), "{title}");
        let number = |file: &str| made.epub.text(&format!("OEBPS/{file}.xhtml")).contains("chapter-number");
        assert_eq!([number("01"), number("02"), number("03")], [false, true, true], "{title}");
        let text = plain(&made.pdf.structure.text());
        for words in ["Bak Şekil 1.", "Bak Şekil 1.1 ve Ara.", "ön/1"] {
            assert!(text.contains(words), "{title}: {words}: {text}");
        }
        assert!(!text.contains("unnumbered") && !text.contains("{-}"), "{text}");
        let contents: Vec<String> =
            made.pdf.structure.all("TOCI").iter().map(|item| plain(&item.text())).collect();
        assert!(contents[0].starts_with("Giriş") && contents[1].starts_with("1 Gece"), "{contents:?}");
    }
}

#[test]
fn margins_follow_a_canon_by_name() {
    let text = format!(
        "# Gece\n\n{}\n",
        "Uzun bir paragraf sözleriyle sürer gider ve satırları doldurur. ".repeat(60)
    );
    for (name, parts) in [("van-de-graaf", 9.0), ("tschichold", 9.0), ("twelfths", 12.0)] {
        let made = made(&format!("margins = \"{name}\""), &[("01.md", &text)], name);
        assert_eq!(made.codes, Vec::<&str>::new(), "{name}");
        let page = made.pdf.pages.iter().find(|page| page.words().len() > 150).expect("a full page");
        let left = page.words().iter().map(|word| word.x).fold(f64::MAX, f64::min);
        let right = page.words().iter().map(|word| word.end).fold(0.0, f64::max);
        let (width, _) = page.size;
        let (inner, outer) = (width / parts, 2.0 * width / parts);
        let sides = [left, width - right];
        // Stops and hyphens hang a little into the margin.
        let fits = |one: f64, other: f64| (sides[0] - one).abs() < 6.0 && (sides[1] - other).abs() < 8.0;
        assert!(fits(inner, outer) || fits(outer, inner), "{name}: {sides:?}");
    }
    let book = "title = \"Deneme\"\nlanguage = \"tr\"\n[pdf]\nmargins = \"van-der-graf\"\n";
    let folder = books::Folder::of(&[("book.toml", book), ("01.md", &text)]);
    assert_eq!(books::codes(&folder), ["B005"]);
}

#[test]
fn references_call_a_numbered_section_by_its_number() {
    let first = "# Başta\n\n## Ara {#sec:ara}\n\nSöz.\n\n### İç {#sec-ic}\n\nSöz.\n\n## Son {#sec:son}\n\n## Açık {#sec:acik .unnumbered}\n\nSöz.\n";
    let second =
        "# Gece\n\nBkz. @sec:ara; @sec-ic ve [@sec:ara; @sec:son], [@sec:acik].\n\n> Alıntıda @sec:son’da.\n";
    let english = |language: &str, levels: u8, name: &str| {
        let book =
            format!("title = \"T\"\nlanguage = \"{language}\"\n[pdf]\nsize = \"A5\"\ndesign = \"own\"\n");
        let design = format!("[headings]\nnumbered = {levels}\n");
        let files =
            [("book.toml", book.as_str()), ("own.toml", &design), ("01.md", first), ("02.md", second)];
        books::everything(&files, &format!("called-{name}"))
    };
    for (language, word, many, and) in [
        ("tr", "Bölüm", "Bölüm", "ve"),
        ("en", "Section", "Sections", "and"),
        ("az", "Bölmə", "Bölmə", "və"),
        ("ru", "Раздел", "Разделы", "и"),
    ] {
        let made = english(language, 2, language);
        assert_eq!(made.codes, Vec::<&str>::new());
        let wanted = format!("Bkz. {word} 1.1; {word} 1.1.1 ve {many} 1.1 {and} 1.2, Açık.");
        let pdf = plain(&made.pdf.structure.text());
        assert!(pdf.contains(&wanted) && pdf.contains(&format!("{word} 1.2’da")), "{wanted}: {pdf}");
        let epub = made.epub.text("OEBPS/02.xhtml").replace('\u{a0}', " ");
        assert!(epub.contains(&format!("<a href=\"01.xhtml#sec-ic\">{word} 1.1.1</a>")), "{epub}");
    }
    // What has no number is called by its words, as before.
    let plain_words = english("tr", 1, "one-level");
    let pdf = plain(&plain_words.pdf.structure.text());
    assert!(pdf.contains("Bkz. Bölüm 1.1; İç ve"), "{pdf}");
}

#[test]
fn a_design_takes_its_margins_from_a_canon() {
    let text = "Uzun bir paragraf sözleriyle sürer gider ve satırları doldurur. ".repeat(60);
    let text = format!("# Gece\n\n{text}\n");
    let left_and_right = |design: &str, name: &str| {
        let made =
            made("design = \"own\"", &[("01.md", &text), ("own.toml", design), ("base.toml", BASE)], name);
        assert_eq!(made.codes, Vec::<&str>::new(), "{design}");
        let page = made.pdf.pages.iter().find(|page| page.words().len() > 150).expect("a full page");
        let left = page.words().iter().map(|word| word.x).fold(f64::MAX, f64::min);
        let right = page.words().iter().map(|word| word.end).fold(0.0, f64::max);
        let mut sides = [left / page.size.0, 1.0 - right / page.size.0];
        sides.sort_by(f64::total_cmp);
        sides
    };
    const BASE: &str = "[page]\nmargins = \"twelfths\"\n";
    let is_near = |sides: [f64; 2], inner: f64, outer: f64| {
        (sides[0] - inner).abs() < 0.02 && (sides[1] - outer).abs() < 0.025
    };
    let ninths = left_and_right("[page]\nmargins = \"van-de-graaf\"\n", "canon-own");
    assert!(is_near(ninths, 1.0 / 9.0, 2.0 / 9.0), "{ninths:?}");
    let twelfths = left_and_right("base = \"base\"\n[text]\ngap = 0\n", "canon-base");
    assert!(is_near(twelfths, 1.0 / 12.0, 2.0 / 12.0), "{twelfths:?}");
    // Margins of a design go before the canon of the one that it builds upon.
    let given = left_and_right(
        "base = \"base\"\n[page]\ninner = 0.2\nouter = 0.25\ntop = 0.1\nbottom = 0.1\nwidest = 80.0\n",
        "canon-given",
    );
    assert!(is_near(given, 0.2, 0.25), "{given:?}");
    let book = "title = \"D\"\nlanguage = \"tr\"\n[pdf]\ndesign = \"own\"\n";
    let wrong = "[page]\nmargins = \"tschihold\"\n[text]\nemphasis = \"kalın\"\n";
    let folder = books::Folder::of(&[("book.toml", book), ("own.toml", wrong), ("01.md", &text)]);
    let codes = books::codes(&folder);
    assert!(!codes.is_empty() && codes.iter().all(|code| *code == "B005"), "{codes:?}");
}
