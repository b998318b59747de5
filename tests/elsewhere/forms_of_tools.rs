//! Forms of Pandoc, Quarto, MyST and others that books of such authors have, by what the e-book has of them.

use crate::elsewhere::books::{self, Folder, PICTURE};

/// The chapter of a text in the e-book, and what is told of it.
fn chapter((dialect, language, text): (&str, &str, &str), name: &str) -> (Vec<&'static str>, String) {
    let dialect = if dialect.is_empty() { String::new() } else { format!("dialect = \"{dialect}\"\n") };
    let settings = format!("title = \"Kitap\"\nlanguage = \"{language}\"\n{dialect}");
    let project = Folder::of(&[("book.toml", &settings), ("a.svg", PICTURE), ("01.md", text)]);
    let codes = books::codes(&project);
    let made = books::understand(project.path()).books(name);
    assert!(!made.pdf.structure.text().is_empty());
    (codes, made.epub.text("OEBPS/01.xhtml").replace('\u{a0}', " "))
}

/// A text with its dialect and language, the codes that are told, parts of the chapter.
type Case<'a> = (&'a str, &'a str, &'a str, &'a [&'a str], &'a [&'a str]);

/// Requires that each text gives these parts of a chapter, and these codes alone.
#[track_caller]
fn hold(name: &str, cases: &[Case]) {
    for (at, (dialect, language, text, codes, parts)) in cases.iter().enumerate() {
        let (told, made) = chapter((dialect, language, text), &format!("forms-{name}-{at}"));
        assert_eq!(told, *codes, "{text}: {made}");
        for part in *parts {
            assert!(made.contains(part), "{text}\n{part}\n{made}");
        }
    }
}

#[test]
fn pandoc() {
    hold(
        "pandoc",
        &[
            (
                "pandoc",
                "tr",
                "% Kent\n  ve liman\n% Ali Kaya; Ece Su\n\nMetin.\n",
                &[],
                &[">Kent ve liman</h1>", "<p>Ali Kaya ve Ece Su</p>", "<p>Metin.</p>"],
            ),
            (
                "pandoc",
                "en",
                "% The city\n% Ann Lee\n  Bob Ray\n% 2024\n\nText.\n",
                &["M013"],
                &[">The city</h1>", "<p>Ann Lee and Bob Ray</p>"],
            ),
            (
                "pandoc",
                "tr",
                "# Bir\n\n## Şehir *ışıkları*\n\nBak [Şehir ışıkları], [oraya][şehir ışıkları] ve [Liman][].\n\n\
                 ## Liman {#l}\n\n[Yok] kalır.\n",
                &[],
                &[
                    "<a href=\"#sehir-isiklari\">Şehir ışıkları</a>",
                    "<a href=\"#sehir-isiklari\">oraya</a>",
                    "<a href=\"#l\">Liman</a>",
                    "[Yok] kalır.",
                ],
            ),
            ("", "tr", "# Bir\n\n## Liman\n\nBak [Liman].\n", &[], &["Bak [Liman]."]),
            (
                "pandoc",
                "tr",
                "# Bir\n\n| Gece karanlık\n|    girintili\n| uzun bir\n  satır\n|\n| son\n",
                &[],
                &["<span class=\"line\">uzun bir satır</span></p>\n<p class=\"stanza\">"],
            ),
            (
                "",
                "tr",
                "# Bir\n\ns.\\ 12, a^bir\\ iki^, \\LaTeX{} ve \\TeX\\ ile \\ldots\n",
                &[],
                &["s. 12, a<sup>bir iki</sup>, LaTeX ve TeX ile …"],
            ),
            ("pandoc", "tr", "# Bir\n\n::: center\nOrta.\n:::\n", &["O003"], &["<p>Orta.</p>"]),
            (
                "",
                "az",
                "# Bir\n\n![Kənd](a.svg){#fig:k}\n\nBax @fig:k-də və @fig:k-nin.\n",
                &[],
                &["Şəkil 1</a>-də və <a href=\"#fig-k\">Şəkil 1</a>-nin."],
            ),
            ("", "tr", "# Bir\n\n![Kent](a.svg){#fig:k-de}\n\nBak @fig:k-de.\n", &[], &["Şekil 1</a>."]),
        ],
    );
}

#[test]
fn myst() {
    hold(
        "myst",
        &[
            (
                "myst",
                "tr",
                "# Bir\n\n```{figure} a.svg\n:name: kent\n:alt: Kent\n\nYazı.\n```\n\nBak {numref}`kent`, \
                 {numref}`Resim %s <kent>`’te.\n",
                &[],
                &["<figure id=\"kent\">", "Şekil 1. Yazı.", "Şekil 1</a>, Resim <a href=\"#kent\">1</a>’te."],
            ),
            (
                "myst",
                "tr",
                "# Bir\n\n```{list-table} Üyeler\n:header-rows: 1\n:name: uyeler\n\n* - A\n  - B\n* - 1\n  - 2\n```\n\n\
                 Bak {numref}`uyeler`.\n",
                &[],
                &["Tablo 1. Üyeler", "Tablo 1</a>."],
            ),
            (
                "myst",
                "tr",
                "# Bir\n\nMetin.\n\n% yorum\n\n+++\n\nSon.\n",
                &["M013", "M013"],
                &["<p>Metin.</p>\n<p>Son.</p>"],
            ),
            (
                "myst",
                "tr",
                "# Bir\n\n```{pull-quote}\nSöz *uçar*.\n```\n\n```{margin}\nKenar.\n```\n",
                &[],
                &[
                    "<blockquote>\n<p>Söz <em>uçar</em>.</p>\n</blockquote>",
                    "<aside class=\"box\" role=\"note\">\n<p>Kenar.</p>",
                ],
            ),
            (
                "myst",
                "tr",
                "# Bir\n\n```{prf:theorem} Pisagor\n:label: p\n\nBir *söz*.\n```\n",
                &[],
                &["Pisagor</p>\n<p>Bir <em>söz</em>.</p>\n</aside>"],
            ),
            (
                "myst",
                "tr",
                "# Bir\n\n{#liman}\n## Körfez\n\nBak [](#liman).\n",
                &[],
                &["<h2 id=\"liman\">Körfez</h2>", "<a href=\"#liman\">Körfez</a>"],
            ),
        ],
    );
}

#[test]
fn others() {
    hold(
        "others",
        &[
            (
                "mdbook",
                "tr",
                "# Bir\n\n```admonish warning title=\"Dur\"\nBir *söz*.\n```\n\n```admonish\nİki.\n```\n\n\
                 <div class=\"warning\">\n\nÜç.\n\n</div>\n",
                &[],
                &[
                    ">Dur</p>\n<p>Bir <em>söz</em>.</p>\n</aside>",
                    ">Not</p>\n<p>İki.</p>\n</aside>",
                    ">Uyarı</p>\n<p>Üç.</p>\n</aside>",
                ],
            ),
            (
                "quarto",
                "tr",
                "# Bir\n\n![Kent](a.svg){#fig:kent}\n\nBak Şekil \\@ref(fig:kent) ve Tablo \\@ref(tab:x).\n\n\
                 | A |\n|---|\n| b |\n\n: Yazı {#tab:x}\n",
                &[],
                &["Şekil <a href=\"#fig-kent\">1</a> ve Tablo <a href=\"#tab-x\">1</a>."],
            ),
            (
                "",
                "tr",
                "# Bir\n\n![-](a.svg)\n\nSöz.\n\n![](a.svg)\nYazı.\n",
                &["I004"],
                &["class=\"ornament\"", "class=\"drawing\""],
            ),
            (
                "",
                "tr",
                "# Bir\n\nİlk.\n\n<mbp:pagebreak />\n\nİki.\n\n<!-- pagebreak -->\n\nÜç.\n",
                &[],
                &[
                    "<p>İlk.</p>\n<div class=\"page-break\"></div>",
                    "İki.</p>\n<div class=\"page-break\"></div>",
                ],
            ),
            (
                "",
                "tr",
                "# Bir\n\n<table><tr><th rowspan=\"2\">A</th><td>1</td></tr><tr><td>2</td></tr></table>\n",
                &[],
                &["<th scope=\"row\" rowspan=\"2\">A</th>", "<td>2</td>"],
            ),
            (
                "",
                "tr",
                "# Bir\n\n[formaların]{.term} ve [kitabı]{.terim}.\n\n::: sözlük\nForma\n: Yaprak.\n\nKitap\n: Cilt.\n:::\n",
                &[],
                &["<a href=\"#terim-forma\">formaların</a> ve <a href=\"#terim-kitap\">kitabı</a>."],
            ),
        ],
    );
}
