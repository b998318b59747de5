//! Collected volumes: who wrote a chapter, what it says in short, how it is cited, in both books.

use crate::elsewhere::books::{self, Folder, codes, in_epub, in_pdf};

/// A book in a language whose single chapters have their own authors.
fn project(language: &str, keys: &str, chapters: &[(&str, &str)]) -> Folder {
    let settings = format!(
        "title = \"Ocak\"\nlanguage = \"{language}\"\npublisher = \"Yayınevi\"\nplace = \"Bakü\"\ndate = \"2026\"\n\
         [[authors]]\nname = \"Zeynep Kara\"\nrole = \"editor\"\n{keys}\n[pdf]\nsize = \"A5\"\n"
    );
    Folder::of(&[&[("book.toml", settings.as_str())][..], chapters].concat())
}

const HEAD: &str = "---\ntitle: Gecenin tanıkları\nsubtitle: Bir deneme\nauthor:\n  - name: Ayşe Yılmaz\n    \
    affiliation: Ankara Üniversitesi\n  - name: Ali Kaya\n    affiliations:\n      - name: Ege Üniversitesi\n        \
    city: İzmir\ntranslator: Leyla Əliyeva\nözet: |\n  Bu bölüm \"tanıkların\" sözüdür.[^n] İkinci\n  satır.\n\n  \
    İkinci *paragraf*.\nabstract: The night in the words of those who saw it.\nkeywords: [Bakü, Ocak]\n---\n\n\
    Kent karanlıktaydı.\n\n[^n]: Notu.\n";

#[test]
fn a_head_says_who_wrote_a_chapter_and_what_it_says() {
    let second = "# Sabah\n\nMehmet Demir {.yazar kurum=\"Ege Üniversitesi\"}\nÇev. Ömer Öz {.çeviren}\n\n\
        ::: {.özet}\nDeftere bakılır.\n:::\n\nMetin.\n";
    let project =
        project("tr", "", &[("01-gece.md", HEAD), ("02-sabah.md", second), ("03-son.md", "# Son\n\nSöz.\n")]);
    assert_eq!(codes(&project), Vec::<&str>::new());
    let made = books::books(project.path(), "volume");
    let first = "Gecenin tanıkları Bir deneme Ayşe Yılmaz Ankara Üniversitesi Ali Kaya Ege Üniversitesi, İzmir \
        Çeviren: Leyla Əliyeva Özet Bu bölüm “tanıkların” sözüdür.1 İkinci satır. İkinci paragraf. Abstract The night in \
        the words of those who saw it. Anahtar kelimeler: Bakü, Ocak Kent karanlıktaydı.";
    let second = "Sabah Mehmet Demir Ege Üniversitesi Çev. Ömer Öz Özet Deftere bakılır. Metin.";
    assert!(in_epub(&made, "01-gece").contains(first), "{}", in_epub(&made, "01-gece"));
    assert!(in_epub(&made, "02-sabah").contains(second), "{}", in_epub(&made, "02-sabah"));
    let pdf = in_pdf(&made).replace(' ', "");
    for words in
        ["ÖzetBubölüm“tanıkların”sözüdür.", "Çeviren:LeylaƏliyeva", "MehmetDemirEgeÜniversitesiÇev.ÖmerÖz"]
    {
        assert!(pdf.contains(words), "{words}: {pdf}");
    }
    // In the contents of both books, by name.
    assert!(pdf.contains("GecenintanıklarıAyşeYılmazveAliKaya"), "{pdf}");
    let nav = made.epub.text("OEBPS/nav.xhtml");
    assert!(nav.contains("Gecenin tanıkları — Ayşe Yılmaz ve Ali Kaya</a>"), "{nav}");
    assert!(nav.contains("Sabah — Mehmet Demir</a>") && nav.contains(">Son</a>"), "{nav}");
    // What catalogues are told.
    let package = made.epub.text("OEBPS/content.opf");
    for words in [
        "<dc:contributor id=\"chapter-person-1\">Ayşe Yılmaz</dc:contributor>",
        "<meta refines=\"#chapter-person-3\" property=\"role\" scheme=\"marc:relators\">trl</meta>",
        "<meta refines=\"#file-01-gece.xhtml\" property=\"dcterms:creator\">Ali Kaya</meta>",
        "<meta refines=\"#file-02-sabah.xhtml\" property=\"dcterms:contributor\">Ömer Öz</meta>",
    ] {
        assert!(package.contains(words), "{words}: {package}");
    }
    let chapter = made.epub.text("OEBPS/01-gece.xhtml");
    for words in [
        "<meta name=\"author\" content=\"Ali Kaya\"/>",
        "<meta name=\"keywords\" content=\"Bakü, Ocak\"/>",
        "role=\"doc-subtitle\"",
        "role=\"doc-abstract\"",
        "xml:lang=\"en\"",
    ] {
        assert!(chapter.contains(words), "{words}: {chapter}");
    }
}

#[test]
fn each_tool_s_spelling_says_the_same() {
    let plain_head = "---\ntitle: Gece\nauthor: Ayşe Yılmaz ve Ali Kaya\naffiliation: Ege Üniversitesi\nabstract: Kısaca.\n---\n\nMetin.\n";
    let heads = [
        (
            "pandoc",
            "---\ntitle: Gece\nauthor:\n- Ayşe Yılmaz\n- Ali Kaya\ninstitute: Ege Üniversitesi\nabstract: Kısaca.\n---\n\nMetin.\n",
        ),
        (
            "quarto",
            "---\ntitle: Gece\nauthors:\n  - name:\n      given: Ayşe\n      family: Yılmaz\n    affiliations:\n      - ref: ege\n  - name: Ali Kaya\n    affiliations:\n      - ref: ege\naffiliations:\n  - id: ege\n    name: Ege Üniversitesi\nabstract: |\n  Kısaca.\n---\n\nMetin.\n",
        ),
        (
            "toml",
            "+++\ntitle = \"Gece\"\nauthors = [\"Ayşe Yılmaz\", \"Ali Kaya\"]\naffiliation = \"Ege Üniversitesi\"\nsummary = \"Kısaca.\"\n+++\n\nMetin.\n",
        ),
        (
            "turkish",
            "---\ntitle: Gece\nyazarlar: [Ayşe Yılmaz, Ali Kaya]\nkurum: Ege Üniversitesi\nözet: Kısaca.\n---\n\nMetin.\n",
        ),
        (
            "marks",
            "# Gece\n\nAyşe Yılmaz ve Ali Kaya {.author}\nEge Üniversitesi {.affiliation}\n\n::: {.abstract}\nKısaca.\n:::\n\nMetin.\n",
        ),
    ];
    let of = |name: &str, text: &str| {
        let made = books::books(
            project("tr", "", &[("01-gece.md", text), ("02-son.md", "# Son\n\nSöz.\n")]).path(),
            name,
        );
        (
            made.epub.text("OEBPS/01-gece.xhtml").to_owned(),
            in_pdf(&made),
            made.epub.text("OEBPS/content.opf").to_owned(),
        )
    };
    let first = of("volume-plain", plain_head);
    assert!(
        first.0.contains("Ege Üniversitesi") && first.2.contains(">Ali Kaya</dc:contributor>"),
        "{}",
        first.0
    );
    for (name, head) in heads {
        assert_eq!(of(&format!("volume-{name}"), head), first, "{name}");
    }
}

#[test]
fn how_a_chapter_is_cited_has_its_pages_in_print_alone() {
    let keys = "[citations]\ncite_chapters = true\n";
    let short = "# Kısa\n\nMehmet Demir {.yazar}\n\nSöz.\n";
    let long = format!("{HEAD}\n{}", "Uzun bir söz burada durur.\n\n".repeat(120));
    let chapters = [("01-gece.md", long.as_str()), ("02-kisa.md", short), ("03-son.md", "# Son\n\nSöz.\n")];
    let made = books::books(project("tr", keys, &chapters).path(), "volume-cited");
    let pdf = in_pdf(&made);
    let bare = "Bu bölüme atıf için: YILMAZ, Ayşe – KAYA, Ali, “Gecenin tanıkları: Bir deneme”, Ocak, ed. Zeynep Kara, çev. \
        Leyla Əliyeva, Yayınevi, Bakü 2026";
    let behind = pdf.split(&format!("{bare}, s. 1–")).nth(1).unwrap_or_else(|| panic!("{pdf}"));
    let last = behind.split('.').next().and_then(|page| page.parse::<u32>().ok()).expect("a page");
    assert!(last > 3, "{last}");
    assert!(pdf.contains(&format!("Yayınevi, Bakü 2026, s. {}.", last + 1)), "{pdf}");
    assert!(in_epub(&made, "01-gece").contains(&format!("{bare}. Kent")), "{}", in_epub(&made, "01-gece"));
    assert!(in_epub(&made, "02-kisa").contains("Yayınevi, Bakü 2026. Söz."));
    assert!(!in_epub(&made, "03-son").contains("atıf"));
    // In a style of the author's.
    let project = project("en", "[citations]\ncite_chapters = true\nstyle = \"a.csl\"\n", &chapters);
    project.add("a.csl", STYLE);
    let made = books::books(project.path(), "volume-styled");
    let (pdf, epub) = (in_pdf(&made), in_epub(&made, "02-kisa"));
    assert!(
        pdf.contains(&format!("To cite this chapter: Mehmet Demir, Kısa (pp. {}), 2026", last + 1)),
        "{pdf}"
    );
    assert!(epub.contains("To cite this chapter: Mehmet Demir, Kısa, 2026"), "{epub}");
}

const STYLE: &str = r#"<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0"><info><title>a</title><id>a</id>
<updated>2026-01-01T00:00:00+00:00</updated></info><citation><layout><text variable="title"/></layout></citation><bibliography>
<layout><group delimiter=", "><names variable="author"/><group delimiter=" "><text variable="title"/><group prefix="(" suffix=")"
delimiter=" "><label variable="page" form="short"/><text variable="page"/></group></group><date variable="issued"><date-part
name="year"/></date></group></layout></bibliography></style>"#;

#[test]
fn each_language_has_its_words() {
    for (language, words) in [
        ("az", ["Tərcüməçi: Leyla Əliyeva", "Xülasə", "Açar sözlər: Bakü, Ocak", "Ayşe Yılmaz və Ali Kaya"]),
        (
            "en",
            ["Translated by: Leyla Əliyeva", "Abstract", "Keywords: Bakü, Ocak", "Ayşe Yılmaz and Ali Kaya"],
        ),
    ] {
        let head = HEAD.replace("özet:", if language == "az" { "xülasə:" } else { "özet:" });
        let made = books::books(
            project(language, "", &[("01.md", &head), ("02.md", "# B\n\nB.\n")]).path(),
            &format!("volume-{language}"),
        );
        let all = format!("{} {} {}", in_pdf(&made), in_epub(&made, "01"), made.epub.text("OEBPS/nav.xhtml"));
        for words in words {
            assert!(all.contains(words), "{words}: {all}");
        }
    }
}

#[test]
fn what_is_the_book_s_is_not_said_again_and_what_has_no_place_is_told() {
    let own = "[[authors]]\nname = \"Ayşe Yılmaz\"\n";
    let head = "---\ntitle: Gece\nauthor: Ayşe Yılmaz\nkeywords: [a, b]\n---\n\nMetin.\n";
    let project = project("tr", own, &[("01.md", head), ("02.md", "# Son\n\nSöz.\n")]);
    assert_eq!(codes(&project), Vec::<&str>::new());
    let made = books::books(project.path(), "volume-of-one");
    assert!(
        !in_epub(&made, "01").contains("Yılmaz") && !made.epub.text("OEBPS/nav.xhtml").contains("Yılmaz")
    );
    assert!(
        !in_epub(&made, "01").contains("a, b")
            && made.epub.text("OEBPS/01.xhtml").contains("content=\"a, b\"")
    );
    for (head, reported) in [
        ("author:\n  - name: A B\n    degrees: [MD]", vec!["O002"]),
        ("abstract: {tr: Bir, en: One}", vec!["O002"]),
        ("author:\n  - name: A B\n    corresponding: true", vec![]),
        ("kurum: Bir yer", vec!["O002"]),
    ] {
        let text = format!("---\ntitle: Gece\n{head}\n---\n\nMetin.\n");
        assert_eq!(codes(&self::project("tr", "", &[("01.md", &text)])), reported, "{head}");
    }
    // Braces that are escaped, or stand behind no words, are text.
    let text = "# Gece\n\nSöz \\{.author}\n\nMetin {.big} sürer.\n";
    let made = books::books(self::project("tr", "", &[("01.md", text)]).path(), "volume-no-author");
    assert!(in_epub(&made, "01").contains("Söz {.author}"), "{}", in_epub(&made, "01"));
}
