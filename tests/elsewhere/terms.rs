//! Abbreviations and the words of glossaries, marked in the text of both books and of the page for browsers.

use crate::elsewhere::books::{self, Everything, plain};

fn made(language: &str, keys: &str, chapters: &[(&str, &str)], name: &str) -> Everything {
    let book = format!("title = \"Deneme\"\nlanguage = \"{language}\"\n{keys}\n[pdf]\nsize = \"A5\"\n");
    books::everything(&[&[("book.toml", book.as_str())][..], chapters].concat(), &format!("terms-{name}"))
}

impl Everything {
    fn chapter(&self, file: &str) -> &str {
        self.epub.text(&format!("OEBPS/{file}.xhtml"))
    }

    /// The abbreviations of the PDF and what it says of them.
    fn expanded(&self) -> Vec<(String, String)> {
        let spans = self.pdf.structure.all("Span");
        let printed = spans.iter().filter_map(|span| Some((plain(&span.text()), span.expanded.clone()?)));
        printed.collect()
    }
}

const TEXT: &str = "# Gece\n\nTBMM'nin kararı, TBMM kararıdır. AB de *TBMM* de vardı; `AB` koddur, TBMMX değil.\n\
    NATO geldi.[^n]\n\n> AB budur.\n\n## AB nedir\n\n*[TBMM]: Türkiye Büyük Millet Meclisi\n*[AB]: Avrupa\n  Birliği\n\n[^n]: AB notu.\n";

#[test]
fn abbreviations_say_what_they_mean_wherever_they_stand() {
    let keys = "[abbreviations]\nNATO = \"Kuzey Atlantik Antlaşması Örgütü\"";
    let second = ("02.md", "# İki\n\nAB burada da.\n");
    let made = made("tr", keys, &[("01.md", TEXT), second], "abbreviations");
    assert_eq!(made.codes, Vec::<&str>::new());
    let own = "<abbr title=\"Türkiye Büyük Millet Meclisi\">TBMM</abbr>";
    for (page, name) in [(made.chapter("01"), "e-book"), (made.page.as_str(), "page")] {
        let stretches = [
            &format!("{own}’nin kararı, {own} kararıdır."),
            "<abbr title=\"Avrupa Birliği\">AB</abbr> de <em><abbr",
            "<code>AB</code>",
            "TBMMX",
            "<abbr title=\"Kuzey Atlantik Antlaşması Örgütü\">NATO</abbr> geldi.",
            "<abbr title=\"Avrupa Birliği\">AB</abbr> budur.",
            "AB nedir</h",
            "<abbr title=\"Avrupa Birliği\">AB</abbr> notu.",
        ];
        stretches.iter().for_each(|part| assert!(page.contains(*part), "{name}: {part}: {page}"));
        assert!(!page.contains("*["), "{name}: {page}");
    }
    assert!(made.chapter("02").contains("<abbr title=\"Avrupa Birliği\">AB</abbr> burada"));
    let expanded = made.expanded();
    let count = |short: &str, long: &str| {
        expanded.iter().filter(|(own, meaning)| own == short && meaning == long).count()
    };
    assert_eq!(count("TBMM", "Türkiye Büyük Millet Meclisi"), 3, "{expanded:?}");
    assert_eq!(count("AB", "Avrupa Birliği"), 4, "{expanded:?}");
    assert_eq!(count("NATO", "Kuzey Atlantik Antlaşması Örgütü"), 1, "{expanded:?}");
    assert!(plain(&made.pdf.structure.text()).contains("TBMM’nin kararı, TBMM kararıdır."));
}

#[test]
fn the_first_use_says_it_in_full_where_the_book_asks_for_it() {
    let second = ("02.md", "# İki\n\nTBMM burada. Avrupa Birliği (AB) yazılmıştı. AB.\n");
    for (value, again) in [("chapter", true), ("book", false)] {
        let keys = format!("[text]\nexpand_abbreviations = \"{value}\"");
        let made = made("tr", &keys, &[("01.md", TEXT), second], &format!("expand-{value}"));
        let text = plain(&made.pdf.structure.text());
        let epub = books::plain(
            &made
                .epub
                .xml("01.xhtml")
                .root_element()
                .descendants()
                .filter_map(|node| node.text().filter(|_| node.is_text()))
                .collect::<String>(),
        );
        for words in [&text, &epub] {
            assert!(words.contains("TBMM’nin (Türkiye Büyük Millet Meclisi) kararı, TBMM kararıdır. AB (Avrupa Birliği) de TBMM de"), "{words}");
            assert!(words.contains("AB budur."), "a quotation stays as it is: {words}");
        }
        assert_eq!(text.contains("TBMM (Türkiye Büyük Millet Meclisi) burada."), again, "{text}");
        assert!(text.contains("Avrupa Birliği (AB) yazılmıştı. AB."), "said already: {text}");
    }
}

#[test]
fn they_are_listed_in_the_order_of_the_alphabet() {
    for (language, place) in [
        ("tr", "::: kısaltmalar"),
        ("az", "::: ixtisarlar"),
        ("en", "::: list-of-abbreviations"),
        ("ru", "::: {.сокращения}\n:::"),
    ] {
        let keys = "[abbreviations]\n\"ÇHC\" = \"Çin Halk Cumhuriyeti\"\nDTO = \"Dünya Ticaret Örgütü\"\nCIA = \"Central Intelligence Agency\"";
        let list = format!("# Liste\n\n{place}\n");
        let text = "# Gece\n\nÇHC ve AB.\n\n*[AB]: Avrupa Birliği\n";
        let made = made(language, keys, &[("01.md", text), ("02.md", &list)], &format!("list-{language}"));
        assert_eq!(made.codes, Vec::<&str>::new(), "{language}");
        let chapter = made.chapter("02");
        let places: Vec<Option<usize>> = ["<dt>AB</dt>", "<dt>CIA</dt>", "<dt>ÇHC</dt>", "<dt>DTO</dt>"]
            .map(|term| chapter.find(term))
            .to_vec();
        assert!(places.iter().all(Option::is_some), "{chapter}");
        if ["tr", "az"].contains(&language) {
            assert!(places.is_sorted(), "{chapter}");
        }
        assert!(chapter.contains("<p>Avrupa Birliği</p>") && made.page.contains("<dt>AB</dt>"));
        assert!(plain(&made.pdf.structure.text()).contains("Dünya Ticaret Örgütü"));
    }
}

#[test]
fn other_spellings_mean_the_same() {
    let html = "# Gece\n\n<abbr title=\"Avrupa Birliği\">AB</abbr> ve <abbr>BM</abbr>.\n";
    let made_html = made("tr", "", &[("01.md", html)], "html");
    assert!(made_html.chapter("01").contains("<abbr title=\"Avrupa Birliği\">AB</abbr> ve BM."));
    let myst = "# Gece\n\n{abbr}`AB (Avrupa Birliği)` ve {abbr}`BM`.\n";
    let made_myst = made("tr", "dialect = \"myst\"", &[("01.md", myst)], "myst");
    assert!(
        made_myst.chapter("01").contains("<abbr title=\"Avrupa Birliği\">AB</abbr> ve BM."),
        "{}",
        made_myst.chapter("01")
    );
    // The chapter's own list counts where the book says so.
    let list = ("02.md", "# Kısaltmalar {.kısaltmalar}\n\nAB\n: Avrupa Birliği.\n");
    let text = ("01.md", "# Gece\n\nAB kuruldu.\n");
    let plain_list = made("tr", "", &[text, list], "no-list");
    assert!(!plain_list.chapter("01").contains("<abbr"));
    let marked = made("tr", "[text]\nmark_abbreviations = true", &[text, list], "from-list");
    assert!(marked.chapter("01").contains("<abbr title=\"Avrupa Birliği\">AB</abbr> kuruldu."));
    assert!(!marked.chapter("02").contains("<abbr"), "a list does not explain itself");
    // A backslash keeps a line as it is, and words before the lines stay.
    let kept = "# Gece\n\n\\*[AB]: yıldız\n\nSöz AB.\n*[AB]: Avrupa Birliği\n";
    let made_kept = made("tr", "", &[("01.md", kept)], "kept");
    let chapter = made_kept.chapter("01");
    assert!(chapter.contains("*[<abbr title=\"Avrupa Birliği\">AB</abbr>]: yıldız"), "{chapter}");
    assert!(chapter.contains("<p>Söz <abbr title=\"Avrupa Birliği\">AB</abbr>.</p>"), "{chapter}");
}

/// The addresses of the links in a chapter of the e-book and the words of each.
fn links(made: &Everything, file: &str) -> Vec<(String, String)> {
    let page = made.epub.xml(&format!("{file}.xhtml"));
    let links = crate::reader::elements(&page, "a").filter(|link| link.attribute("href").is_some());
    let read = |link: roxmltree::Node| {
        (link.attribute("href").unwrap_or_default().to_owned(), plain(&crate::reader::words(link)))
    };
    links.map(read).collect()
}

#[test]
fn the_first_use_of_a_glossarys_word_leads_there_in_every_form() {
    for (language, first, second, glossary, expected) in [
        (
            "tr",
            "Formaların sayısı. Forma bir kitabı böler; kitaptaki forma. Formalite, kitapçı, adam.",
            "Kitap: [forma]{.terim}, forma.",
            "Forma\n: Yapraklar.\n\nKitap\n: Formalar.\n\nAda\n: Kara.\n",
            [
                vec!["terim-forma Formaların", "terim-kitap kitabı"],
                vec!["terim-kitap Kitap", "terim-forma forma"],
            ],
        ),
        (
            "az",
            "Otağı gördük, otaqda qaldıq. Ürəyimiz döyünürdü.",
            "Otaqlar boşdur.",
            "Otaq\n: Yer.\n\nÜrək\n: Orqan.\n",
            [vec!["terim-otaq Otağı", "terim-urek Ürəyimiz"], vec!["terim-otaq Otaqlar"]],
        ),
        (
            "en",
            "Signatures are sewn; a signature has sheets. The signal.",
            "The signature’s end.",
            "Signature\n: Sheets.\n",
            [vec!["terim-signature Signatures"], vec!["terim-signature signature"]],
        ),
        (
            "ru",
            "Картина без карты. Картами играют.",
            "Листов много.",
            "Карта\n: План.\n\nЛист\n: Бумага.\n",
            [vec!["карты"], vec!["Листов"]],
        ),
    ] {
        let first = format!("# Bir\n\n{first}\n\n## Forma otaq signature\n\n`forma`\n");
        let second = format!("# İki\n\n{second}\n");
        let class = match language {
            "tr" => "sözlük",
            "az" => "lüğət",
            "en" => "glossary",
            _ => "глоссарий",
        };
        let glossary = format!("# Son {{.{class}}}\n\n{glossary}");
        let chapters = [("01.md", first.as_str()), ("02.md", second.as_str()), ("90.md", glossary.as_str())];
        let made = made(language, "[text]\nlink_terms = true", &chapters, &format!("glossary-{language}"));
        assert_eq!(made.codes, Vec::<&str>::new(), "{language}");
        for (file, expected) in ["01", "02"].iter().zip(&expected) {
            let own: Vec<String> = links(&made, file)
                .into_iter()
                .map(|(address, words)| {
                    let id = address.split('#').nth(1).unwrap_or_default();
                    if language == "ru" { words } else { format!("{id} {words}") }
                })
                .collect();
            assert_eq!(&own, expected, "{language} {file}: {}", made.chapter(file));
        }
        assert!(links(&made, "90").is_empty(), "a glossary does not lead to itself");
        let in_print: usize = made.pdf.pages.iter().map(|page| page.links.len()).sum();
        assert!(in_print >= expected.iter().map(Vec::len).sum(), "{language}: {in_print}");
        assert!(made.page.matches("#terim-").count() >= 1 || language == "ru", "{language}");
    }
    let text = [("01.md", "# Gece\n\nForma.\n"), ("90.md", "# Sözlük {.sözlük}\n\nForma\n: Yaprak.\n")];
    assert!(links(&made("tr", "", &text, "glossary-off"), "01").is_empty());
}

#[test]
fn a_glossary_of_myst_is_one_in_both_of_its_forms() {
    for (at, body) in [
        "forma\n  Katlanan *yapraklar*.\n\nkitap\n  Formalar.\n",
        "forma\n: Katlanan *yapraklar*.\n\nkitap\n: Formalar.\n",
    ]
    .into_iter()
    .enumerate()
    {
        let glossary = format!("# Ek\n\n```{{glossary}}\n{body}```\n\nSon söz.\n");
        let chapters = [("01.md", "# Gece\n\nKitabı ve formayı gördük.\n"), ("02.md", glossary.as_str())];
        let keys = "dialect = \"myst\"\n[text]\nlink_terms = true";
        let made = made("tr", keys, &chapters, &format!("glossary-myst-{at}"));
        assert_eq!(made.codes, Vec::<&str>::new(), "{body}");
        let chapter = made.chapter("02");
        for part in ["<dt epub:type=\"glossterm\">forma</dt>", "<em>yapraklar</em>", "<p>Son söz.</p>"] {
            assert!(chapter.contains(part), "{part}: {chapter}");
        }
        let own: Vec<String> = links(&made, "01").into_iter().map(|(_, words)| words).collect();
        assert_eq!(own, ["Kitabı", "formayı"], "{}", made.chapter("01"));
    }
}
