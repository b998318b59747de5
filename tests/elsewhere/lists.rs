//! Lists that are numbered by hand, and pages that the author ends, in both books.

use crate::elsewhere::books::{self, Folder, codes, in_epub, in_pdf};

const SETTINGS: &str = "title = \"Kitap\"\nlanguage = \"tr\"\n[pdf]\nsize = \"A5\"\n";

fn project(text: &str) -> Folder {
    Folder::of(&[("book.toml", SETTINGS), ("01.md", text)])
}

#[test]
fn items_that_are_numbered_by_hand_are_lists() {
    let text = "# Soru\n\nMahkeme üç şey sordu:\na) emri **kim** verdi,\n   i. Moskova’da,\n   ii. Bakü’de,\nb) ne zaman[^1],\n\
                   hangi gün,\nc) kim uydu.\n\n(1) İlk bent.\n\n(2) İkinci bent.\n\n1. Sayılı\n   A) büyük\n   B) harf\n\n\
                   ▪ Word’den\n▪ gelen\n\nç) sonra\nd) gelen\n\n[^1]: Bkz. s. 5.\n";
    let project = project(text);
    assert_eq!(codes(&project), Vec::<&str>::new());
    let made = books::books(project.path(), "lists");
    let chapter = made.epub.text("OEBPS/01.xhtml");
    for part in [
        "Mahkeme üç şey sordu:</p>\n<ol role=\"list\" class=\"labelled\">",
        "<span class=\"label\">a)</span> emri <strong>kim</strong> verdi,<ol role=\"list\" class=\"labelled\">",
        "<span class=\"label\">ii.</span> Bakü’de,</li>",
        "<ol role=\"list\" class=\"labelled loose\">",
        "<span class=\"label\">A)</span> büyük</li>",
        "<ul>\n<li>Word’den</li>\n<li>gelen</li>\n</ul>",
        "<span class=\"label\">ç)</span> sonra",
    ] {
        assert!(chapter.contains(part), "{part}: {chapter}");
    }
    assert!(
        in_epub(&made, "01").contains("b) ne zaman1, hangi gün, c) kim uydu."),
        "{}",
        in_epub(&made, "01")
    );
    let pdf = in_pdf(&made);
    for words in ["a)emri kim verdi,i.Moskova’da,ii.Bakü’de,b)ne zaman", "(1)İlk bent.(2)İkinci bent."]
    {
        assert!(pdf.contains(words), "{words}: {pdf}");
    }
}

#[test]
fn text_that_only_looks_like_an_item_stays_text() {
    for text in [
        "a) tek başına",
        "a\\) bir\nb) iki",
        "A. Behramov geldi.\nB. Hasanov gitti.",
        "Bkz. madde\na) bir",
        "1990 yılı.\n1991 yılı.",
        "— Kim o?\n— Benim.",
        "`a) bir`\n`b) iki`",
    ] {
        let made = books::understand(project(&format!("# Söz\n\n{text}\n")).path()).books("no-list");
        let chapter = made.epub.text("OEBPS/01.xhtml");
        assert!(!chapter.contains("<ol") && !chapter.contains("<ul"), "{text}: {chapter}");
    }
}

#[test]
fn pages_end_where_the_author_ends_them() {
    for (at, command) in [
        "\\newpage",
        "\\pagebreak[]",
        "\\clearpage{}",
        "{{< pagebreak >}}",
        "{.newpage}",
        "::: newpage",
        "::: {.page-break}\n:::",
        "<div style=\"page-break-after: always;\"></div>",
        "<div class=\"pagebreak\"></div>",
        "<p style=\"page-break-before:always\"></p>",
    ]
    .into_iter()
    .enumerate()
    {
        let text =
            format!("# Gece\n\n{command}\n\nBir.[^1]\n\n{command}\n\nİki.\n\n{command}\n\n[^1]: Not.\n");
        let project = project(&text);
        assert_eq!(codes(&project), Vec::<&str>::new(), "{command}");
        let made = books::understand(project.path()).books(&format!("pages-{at}"));
        let of = |wanted: &str| {
            let mut pages = made.pdf.pages.iter();
            pages.position(|page| page.words().iter().any(|word| word.text == wanted)).expect(wanted)
        };
        assert_eq!(
            (of("Bir."), of("Not."), of("İki.")),
            (of("Bir."), of("Bir."), of("Bir.") + 1),
            "{command}"
        );
        let chapter = made.epub.text("OEBPS/01.xhtml");
        assert_eq!(chapter.matches("<div class=\"page-break\"></div>").count(), 1, "{command}: {chapter}");
        assert_eq!(made.pdf.pages.len() - of("İki."), 1, "{command}: a page too many");
    }
}

#[test]
fn no_page_ends_within_a_quotation_a_list_or_a_note() {
    let text = "# Gece\n\nBir.[^1]\n\n> Söz.\n>\n> \\newpage\n\n- Öge\n\n  \\newpage\n\n[^1]: Not.\n\n    \\newpage\n";
    let project = project(text);
    assert_eq!(codes(&project), ["O008", "O008", "O008"]);
    let made = books::books(project.path(), "pages-within");
    let words = in_epub(&made, "01");
    assert!(
        ["Söz.", "Öge", "Not."].iter().all(|word| words.contains(word)) && !words.contains("newpage"),
        "{words}"
    );
}

/// The tags of the typeset book's lists, with how each counts.
fn numbering(made: &books::Books) -> Vec<String> {
    let lists = made.pdf.structure.all("L");
    lists.iter().map(|list| list.attributes["ListNumbering"].clone()).collect()
}

#[test]
fn items_with_signs_of_their_own_hold_blocks() {
    let text = "# Liste\n\na)  Birinci madde.\n\n    Birinci maddenin ikinci paragrafı.[^1]\n\n    i.  iç bir\n\n        \
        iç birin devamı\n\n    ii. iç iki\n\n        | A | B |\n        |---|---|\n        | x | y |\n\n\
        b)  İkinci madde.\n\n    > Alıntı\n\n    (1) ilk bent\n\n        devamı\n\n    (2) ikinci bent\n\n\
        c)  Üçüncü madde.\n\nç)  Dördüncü\n    satırı.\n\n    ```\n    kod\n    ```\n\nMetin.\n\n[^1]: Not.\n";
    let project = project(text);
    assert_eq!(codes(&project), Vec::<&str>::new());
    let made = books::books(project.path(), "lists-of-blocks");
    let chapter = made.epub.text("OEBPS/01.xhtml");
    for part in [
        "<p><span class=\"label\">a)</span> Birinci madde.</p>\n<p>Birinci maddenin ikinci paragrafı.<a ",
        "<li>\n<p><span class=\"label\">i.</span> iç bir</p>\n<p>iç birin devamı</p>\n</li>",
        "<p><span class=\"label\">ii.</span> iç iki</p>\n<div class=\"table\">\n<table>",
        "<p><span class=\"label\">b)</span> İkinci madde.</p>\n<blockquote>\n<p>Alıntı</p>\n</blockquote>",
        "<p><span class=\"label\">(1)</span> ilk bent</p>\n<p>devamı</p>",
        "<p><span class=\"label\">c)</span> Üçüncü madde.</p>",
        "<p><span class=\"label\">ç)</span> Dördüncü satırı.</p>\n<pre><code>kod\n</code></pre>",
        "<p>Metin.</p>",
    ] {
        assert!(chapter.contains(part), "{part}: {chapter}");
    }
    assert_eq!(chapter.matches("<pre>").count(), 1, "{chapter}");
    assert_eq!(numbering(&made), ["LowerAlpha", "LowerRoman", "Decimal"]);
    let labels: Vec<String> = made.pdf.structure.all("Lbl").iter().map(|label| label.text()).collect();
    assert_eq!(labels.concat(), "a)i.ii.b)(1)(2)c)ç)");
}

#[test]
fn signs_count_as_their_author_counts() {
    for (at, (text, labels, numbering_of)) in [
        ("A.  bir\nB.  iki", "A. B.", "UpperAlpha"),
        ("I.   bir\nII.  iki\nIII. üç", "I. II. III.", "UpperRoman"),
        ("A)  bir\n\n    devam\n\nB)  iki", "A) B)", "UpperAlpha"),
        ("  i.  bir\n\n      devam\n\n ii.  iki\n\niii.  üç", "i. ii. iii.", "LowerRoman"),
        ("iv) dört\n\n    devam\n\nv)  beş", "iv) v)", "LowerRoman"),
        ("c) bir\n   - alt\nç) iki", "c) ç)", "LowerAlpha"),
        ("a)\tbir\n\n\tdevam\n\n\ti.\talt\n\n\t\tdevam\n\n\tii.\talt\n\nb)\tiki", "a) b)", "LowerAlpha"),
        ("#.  bir\n\n    devam\n\n#.  iki", "", "Decimal"),
        ("1.  bir\n\n    a)  alt\n\n        devam\n\n    b)  alt\n\n2.  iki", "a) b)", "Decimal"),
        ("•   bir\n\n    devam\n\n•   iki", "", "Disc"),
        ("(@)  bir\n\n     devam\n\n(@iyi)  iki (@iyi)", "(1) (2)", "Decimal"),
    ]
    .into_iter()
    .enumerate()
    {
        let project = project(&format!("# Liste\n\n{text}\n"));
        assert_eq!(codes(&project), Vec::<&str>::new(), "{text}");
        let made = books::understand(project.path()).books(&format!("signs-{at}"));
        let chapter = made.epub.text("OEBPS/01.xhtml");
        assert!(!chapter.contains("<pre"), "{text}: {chapter}");
        let first = made.pdf.structure.all("L")[0];
        assert_eq!(first.attributes["ListNumbering"], numbering_of, "{text}: {chapter}");
        for label in labels.split_whitespace() {
            assert!(chapter.contains(&format!("<span class=\"label\">{label}</span>")), "{text}: {chapter}");
        }
        assert_eq!(chapter.matches("devam").count(), text.matches("devam").count(), "{text}");
    }
}

#[test]
fn examples_count_through_their_chapter() {
    let text = "# Örnek\n\n(@) Örnek bir.\n\nArada (@iyi) var.\n\n(@iyi) Örnek iki.\n\nSon.\n";
    let project = project(text);
    assert_eq!(codes(&project), Vec::<&str>::new());
    let made = books::understand(project.path()).books("examples");
    assert_eq!(in_epub(&made, "01"), "Örnek Örnek (1) Örnek bir. Arada (2) var. (2) Örnek iki. Son.");
}

#[test]
fn lists_of_html_count_as_they_ask() {
    for (at, (html, labels, numbering_of)) in [
        ("<ol type=\"a\" start=\"3\">", "c. d.", "LowerAlpha"),
        ("<ol type=\"A\">", "A. B.", "UpperAlpha"),
        ("<ol type=\"i\" start=\"4\">", "iv. v.", "LowerRoman"),
        ("<ol type='I'>", "I. II.", "UpperRoman"),
        ("<ol reversed>", "2. 1.", "Decimal"),
        ("<ol reversed start=\"10\">", "10. 9.", "Decimal"),
        ("<ol style=\"list-style-type: lower-roman\">", "i. ii.", "LowerRoman"),
        ("<ol type=\"1\" start=\"3\">", "", "Decimal"),
    ]
    .into_iter()
    .enumerate()
    {
        let project = project(&format!("# Liste\n\n{html}\n<li>bir</li>\n<li>iki</li>\n</ol>\n"));
        assert_eq!(codes(&project), Vec::<&str>::new(), "{html}");
        let made = books::understand(project.path()).books(&format!("html-lists-{at}"));
        let chapter = made.epub.text("OEBPS/01.xhtml");
        let found: Vec<&str> = chapter
            .split("<span class=\"label\">")
            .skip(1)
            .filter_map(|rest| rest.split_once('<').map(|(label, _)| label))
            .collect();
        assert_eq!(found.join(" "), labels, "{html}: {chapter}");
        assert_eq!(made.pdf.structure.all("L")[0].attributes["ListNumbering"], numbering_of, "{html}");
    }
    let project = project("# Liste\n\n<ol><li>bir</li><li value=\"5\">beş</li><li>altı</li></ol>\n");
    let made = books::understand(project.path()).books("html-lists-value");
    assert_eq!(in_epub(&made, "01"), "Liste Liste 1. bir 5. beş 6. altı");
    assert!(in_pdf(&made).replace(' ', "").ends_with("Liste1.bir5.beş6.altı"));
}

#[test]
fn such_lists_are_in_quotations_notes_and_meanings() {
    let list = "<p><span class=\"label\">a)</span> bir</p>\n<p>devam <em>eder</em></p>";
    for (at, text) in [
        "> Söz:\n>\n> a)  bir\n>\n>     devam \\emph{eder}\n>\n> b)  iki\n>\n> — Tanık",
        "Söz.[^1]\n\n[^1]: Not.\n\n    a)  bir\n\n        devam \\emph{eder}\n\n    b)  iki",
        "Terim\n\n:   Anlam\n\n    a)  bir\n\n        devam \\emph{eder}\n\n    b)  iki",
        "::: kutu\n\na)  bir\n\n    devam \\emph{eder}\n\nb)  iki\n\n:::",
    ]
    .into_iter()
    .enumerate()
    {
        let project = project(&format!("# Liste\n\n{text}\n"));
        assert_eq!(codes(&project), Vec::<&str>::new(), "{text}");
        let made = books::understand(project.path()).books(&format!("lists-within-{at}"));
        let chapter = made.epub.text("OEBPS/01.xhtml");
        assert!(chapter.contains(list) && !chapter.contains("<pre"), "{text}: {chapter}");
    }
    let project = project("# Liste\n\n#. bir\n#. iki\n   #. alt\n   #. son\n#. üç\n");
    let made = books::understand(project.path()).books("lists-nested-by-hash");
    let chapter = made.epub.text("OEBPS/01.xhtml");
    assert!(
        chapter.contains("<li>iki<ol>\n<li>alt</li>\n<li>son</li>\n</ol></li>\n<li>üç</li>"),
        "{chapter}"
    );
}
