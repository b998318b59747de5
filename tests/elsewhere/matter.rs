//! Parts of a book by name: dedication, epigraph, chronology, glossary, lists of figures, in both books.

use crate::elsewhere::books::{self, Folder, PICTURE, codes, in_epub, in_pdf};
use crate::reading::Mark;

fn project(language: &str, keys: &str, chapters: &[(&str, &str)]) -> Folder {
    let settings = format!("title = \"Kitap\"\nlanguage = \"{language}\"\n{keys}\n[pdf]\nsize = \"A5\"\n");
    Folder::of(&[&[("book.toml", settings.as_str()), ("a.svg", PICTURE)][..], chapters].concat())
}

/// A book with every part, its classes in a language.
fn parts(names: [&str; 8]) -> Vec<(&'static str, String)> {
    let [dedication, epigraph, chronology, glossary, preface, term, figures, maps] = names;
    vec![
        (
            "01.md",
            format!(
                "# Gece\n\n::: {{.{epigraph}}}\nKent karanlıktı.\n\n— Bir tanık\n:::\n\nBurada [forma]{{.{term}}} ve \
                 [formaların]{{.{term} of=forma}}.\n\n![Kent](a.svg){{#fig:kent}}\n\n![Koy](a.svg){{#map:koy}}\n"
            ),
        ),
        ("02.md", format!("# Adanan {{.{dedication}}}\n\nAnneme\n")),
        ("03.md", format!("# Söz {{.{epigraph}}}\n\n> Söz uçar.\n>\n> — Atasözü\n")),
        (
            "04.md",
            format!(
                "# Olaylar {{.{chronology}}}\n\n1988\n: Bir şey olur.\n\n20 Ocak 1990\n: Tanklar girer.\n\n    Sonra susar.\n"
            ),
        ),
        ("05.md", format!("# Sözler {{.{glossary}}}\n\nForma\n: Katlanan yapraklar.\n")),
        ("06.md", format!("# Başlarken {{.{preface}}}\n\nBir söz.\n")),
        ("07.md", format!("# Listeler\n\n::: {figures}\n\n::: {{.{maps}}}\n:::\n")),
    ]
}

#[test]
fn parts_by_name_have_their_places_pages_and_semantics() {
    for (language, names) in [
        ("tr", ["ithaf", "epigraf", "kronoloji", "sözlük", "önsöz", "terim", "şekiller", "harita-listesi"]),
        ("az", ["ithaf", "epiqraf", "xronologiya", "lüğət", "ön-söz", "termin", "şəkillər", "xəritələr"]),
        (
            "en",
            [
                "dedication",
                "epigraph",
                "chronology",
                "glossary",
                "preface",
                "term",
                "list-of-figures",
                "list-of-maps",
            ],
        ),
    ] {
        let texts = parts(names);
        let chapters: Vec<(&str, &str)> = texts.iter().map(|(name, text)| (*name, text.as_str())).collect();
        let project = project(language, "", &chapters);
        assert_eq!(codes(&project), Vec::<&str>::new(), "{language}");
        let made = books::books(project.path(), &format!("matter-{language}"));
        let package = made.epub.text("OEBPS/content.opf");
        let order: Vec<&str> =
            package.split("idref=\"file-0").skip(1).filter_map(|rest| rest.get(..1)).collect();
        assert_eq!(order, ["2", "3", "6", "1", "7", "4", "5"], "{language}");
        let nav = made.epub.text("OEBPS/nav.xhtml");
        let toc = nav.split("</nav>").next().unwrap_or_default();
        assert!(!toc.contains("Adanan") && !toc.contains(">Söz<") && toc.contains("Başlarken"), "{toc}");
        for (file, parts) in [
            (
                "01",
                &[
                    "role=\"doc-epigraph\"",
                    "<p class=\"attribution\">— Bir tanık</p>",
                    "href=\"05.xhtml#terim-forma\">formaların</a>",
                ][..],
            ),
            ("02", &["epub:type=\"dedication\" role=\"doc-dedication\"", "aria-label=\"Adanan\""]),
            ("03", &["epub:type=\"epigraph\" role=\"doc-epigraph\""]),
            ("04", &["<div class=\"chronology\">", "<dt>1988</dt>"]),
            (
                "05",
                &[
                    "role=\"doc-glossary\"",
                    "<dt epub:type=\"glossterm\">Forma</dt>",
                    "<p id=\"terim-forma\">",
                ],
            ),
            ("06", &["epub:type=\"preface\" role=\"doc-preface\""]),
            (
                "07",
                &[
                    "epub:type=\"loi\" role=\"navigation\" aria-label=\"",
                    "href=\"01.xhtml#fig-kent\"",
                    "href=\"01.xhtml#map-koy\"",
                ],
            ),
        ] {
            let chapter = made.epub.text(&format!("OEBPS/{file}.xhtml"));
            parts
                .iter()
                .for_each(|part| assert!(chapter.contains(part), "{language} {file} {part}: {chapter}"));
        }
        let lists = made.pdf.structure.all("TOC");
        let entries: Vec<_> = lists.iter().map(|list| list.all("TOCI").len()).collect();
        assert_eq!(&entries[entries.len() - 2..], [1, 1], "{language}: the lists of figures and maps");
        let pdf = in_pdf(&made);
        let places: Vec<Option<usize>> =
            ["Anneme", "Söz uçar.", "Bir söz.", "Kent karanlıktı.", "Tanklar girer.", "Katlanan"]
                .into_iter()
                .map(|words| pdf.find(words))
                .collect();
        assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{places:?} {pdf}");
        assert!(!pdf.contains("Adanan"), "{pdf}");
        assert!(!made.epub.text("OEBPS/02.xhtml").contains("<h1"));
    }
}

#[test]
fn words_that_no_glossary_has_are_told_and_order_in_book_toml_stands() {
    let text = "# Gece\n\nBurada [forma]{.term}.\n";
    let project = project("tr", "", &[("01.md", text)]);
    assert_eq!(codes(&project), ["L001"]);
    assert!(in_epub(&books::books(project.path(), "matter-no-term"), "01").contains("Burada forma."));
    let placed = "[order]\nbody = [\"01.md\", \"02.md\"]\n";
    let chapters = [("01.md", "# Gece\n\nSöz.\n"), ("02.md", "# Sözlük {.sözlük}\n\nForma\n: Yaprak.\n")];
    let made = books::books(self::project("tr", placed, &chapters).path(), "matter-placed");
    assert!(made.epub.text("OEBPS/02.xhtml").contains("epub:type=\"bodymatter\""));
    // A title alone moves nothing.
    let chapters = [("01.md", "# Sözlük\n\nSöz.\n"), ("02.md", "# Gece\n\nSöz.\n")];
    let made = books::books(self::project("tr", "", &chapters).path(), "matter-title");
    assert!(made.epub.text("OEBPS/01.xhtml").contains("role=\"doc-chapter\""));
}

#[test]
fn a_head_says_it_too_and_a_class_on_another_heading_is_told() {
    let head = "---\ntitle: Yazar hakkında\ntür: yazar hakkında\n---\n\nDoğdu.\n";
    let chapters = [("01.md", head), ("02.md", "# Gece\n\n## Ara {.ithaf}\n\nSöz.\n")];
    let project = project("tr", "", &chapters);
    assert_eq!(codes(&project), ["O003"]);
    let made = books::books(project.path(), "matter-head");
    assert!(made.epub.text("OEBPS/01.xhtml").contains("epub:type=\"backmatter\""));
}

#[test]
fn dots_lead_from_the_lines_of_lists_to_their_pages() {
    let long = "Kentin limanı, arkasında petrol kuleleri, önünde kayıkçılar ile onları seyreden kalabalık bir topluluk";
    let text = format!(
        "# Gece\n\n![Kent](a.svg){{#fig:kent}}\n\n![{long}](a.svg){{#fig:liman}}\n\n\\newpage\n\nSöz.\n\n![Koy](a.svg){{#fig:koy}}\n\n::: şekiller\n"
    );
    for (design, has_dots) in [("klasik", true), ("edebiyat", false)] {
        let settings =
            format!("title = \"Kitap\"\nlanguage = \"tr\"\n[pdf]\ndesign = \"{design}\"\nsize = \"A5\"\n");
        let files = [("book.toml", settings.as_str()), ("a.svg", PICTURE), ("01.md", text.as_str())];
        let made = books::books(Folder::of(&files).path(), &format!("matter-dots-{has_dots}"));
        let page = made
            .pdf
            .pages
            .iter()
            .find(|page| page.links.iter().filter(|link| link.name.contains("Şekil")).count() > 2)
            .expect("the list");
        let words = page.words();
        let rows: Vec<_> = words.iter().filter(|word| ["1", "2"].contains(&word.text.as_str())).collect();
        assert_eq!(rows.iter().map(|row| row.text.as_str()).collect::<Vec<_>>(), ["1", "1", "2"], "{design}");
        assert!(rows.iter().all(|row| (row.end - rows[0].end).abs() < 0.01), "{design}: at one edge");
        for row in rows {
            let dots = page.shown.iter().filter(|glyph| glyph.text == "." && (glyph.y - row.y).abs() < 0.01);
            let dots: Vec<f64> =
                dots.filter(|glyph| glyph.mark == Mark::Artifact).map(|dot| dot.end).collect();
            assert_eq!(dots.len() > 3, has_dots, "{design}: {dots:?}");
            assert!(dots.iter().all(|end| *end < row.x), "{design}: before the number");
            let own = words.iter().filter(|word| (word.y - row.y).abs() < 0.01 && word.text != row.text);
            let last = own.map(|word| word.end).fold(0.0, f64::max);
            assert!(last > 0.0 && dots.iter().all(|end| *end > last), "{design}: behind the words");
        }
    }
}

#[test]
fn a_list_of_the_text_leaves_what_names_its_own_place_where_it_belongs() {
    let order =
        "[order]\nbody = [\"01.md\", { part = \"Kısım\", chapters = [\"02.md\"] }]\nfront = [\"00.md\"]\n";
    let texts = [
        ("00.md", "# Sunuş\n\nSunulur.\n"),
        ("01.md", "# Bir\n\nİlk.\n"),
        ("02.md", "# İki\n\nSon.\n"),
        ("30.md", "---\nkind: glossary\n---\n\n# Sözler\n\nForma\n: Yapraklar.\n"),
        ("31.md", "# Adanan {.dedication}\n\nAnneme.\n"),
        ("32.md", "# Unutulan\n\nKalır.\n"),
        ("33.md", "# Başlarken {.introduction}\n\nMetindir.\n"),
    ];
    let project = project("tr", order, &texts);
    assert_eq!(codes(&project), ["O006", "O006"]);
    let made = books::books(project.path(), "matter-by-class");
    let pdf = in_pdf(&made);
    let places: Vec<Option<usize>> = ["Anneme.", "Sunulur.", "İlk.", "Son.", "Yapraklar."]
        .into_iter()
        .map(|words| pdf.find(words))
        .collect();
    assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{places:?} {pdf}");
    assert!(!pdf.contains("Kalır.") && !pdf.contains("Metindir."), "{pdf}");
}
