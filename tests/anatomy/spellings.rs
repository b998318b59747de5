//! The parts of a book as other tools spell them: where they say the same, both books have the same bytes.

use crate::elsewhere::books::PICTURE;
use crate::kept::keep;
use matbaa::project::{Files, Findings, Project, Purpose, Session};

/// Both books of a chapter, and what is told of it.
pub struct Made {
    pub epub: Vec<u8>,
    pub pdf: Vec<u8>,
    pub codes: Vec<&'static str>,
}

/// Makes both books of some files, kept for the reference checkers.
pub fn books(files: &[(&str, &str)], name: &str) -> Made {
    let project = Project::open(&Files::in_memory(files.iter().copied()), None, &()).expect("readable files");
    let checked = project.understand(true, &mut Session::once(), &()).expect("nobody ends it");
    let codes = checked.findings.all().iter().map(|found| found.problem.code()).collect();
    let mut publication = checked.publication.expect("a book");
    let epub = publication.epub(&()).expect("an e-book");
    let pages =
        publication.take_pages(Purpose::Reading, &mut Findings::default(), &()).expect("nobody ends it");
    let pdf = publication.pdf(pages, &()).expect("a PDF");
    keep(&format!("spelling-{name}.epub"), &epub);
    keep(&format!("spelling-{name}.pdf"), &pdf);
    Made { epub, pdf, codes }
}

/// The chapter of an e-book, for a message.
fn chapter(made: &Made) -> String {
    let book = crate::reader::Reader::open(&made.epub);
    let text = book.text("OEBPS/01.xhtml");
    text[text.find("<section").unwrap_or(0)..].to_owned()
}

/// Requires that all spellings of a chapter, each with its tool, make the same two books without a word about them.
#[track_caller]
fn same(name: &str, spellings: &[(&str, &str)]) {
    let made = |(tool, text): &(&str, &str)| {
        let dialect = if tool.is_empty() { String::new() } else { format!("dialect = \"{tool}\"\n") };
        let book = format!("title = \"Deneme\"\nlanguage = \"tr\"\n{dialect}");
        let first = format!("# Bir\n\n{text}");
        let files = [
            ("book.toml", book.as_str()),
            ("a.svg", PICTURE),
            ("01.md", &first),
            ("02.md", "# İki\n\nSöz.\n"),
        ];
        books(&files, name)
    };
    let first = made(&spellings[0]);
    for (at, spelling) in spellings.iter().enumerate() {
        let other = made(spelling);
        assert_eq!(other.codes, Vec::<&str>::new(), "{name} {at}: {}", spelling.1);
        let is_same = (other.epub == first.epub, other.pdf == first.pdf);
        assert!(
            is_same == (true, true),
            "{name} {at} {is_same:?}: {}\n{}\n-- first\n{}",
            spelling.1,
            chapter(&other),
            chapter(&first)
        );
    }
}

#[test]
fn figures() {
    same(
        "figure",
        &[
            ("", "![Kent uzaktan.](a.svg){#fig:kent width=60%}\nKent ve *liman*.\n\nBak @fig:kent.\n"),
            (
                "quarto",
                "![Kent ve *liman*.](a.svg){#fig-kent width=60% fig-alt=\"Kent uzaktan.\"}\n\nBak @fig-kent.\n",
            ),
            (
                "quarto",
                "::: {#fig-kent}\n![](a.svg){width=60% fig-alt=\"Kent uzaktan.\"}\n\nKent ve *liman*.\n:::\n\nBak @fig-kent.\n",
            ),
            (
                "mdbook",
                "<figure id=\"fig-kent\">\n<img src=\"a.svg\" alt=\"Kent uzaktan.\" width=\"60%\">\n<figcaption>Kent ve \
                 <em>liman</em>.</figcaption>\n</figure>\n\nBak [](#fig-kent).\n",
            ),
            (
                "quarto",
                "![](a.svg){#fig-kent width=\"60%\" fig-cap=\"Kent ve *liman*.\" fig-alt=\"Kent uzaktan.\"}\n\n\
                 Bak @fig-kent.\n",
            ),
            (
                "pandoc",
                "![Kent ve *liman*.](a.svg){#fig:kent width=60% alt=\"Kent uzaktan.\"}\n\nBak [@fig:kent].\n",
            ),
            (
                "myst",
                "```{figure} a.svg\n:alt: Kent uzaktan.\n:name: fig-kent\n:width: 60%\n\nKent ve *liman*.\n```\n\n\
                 Bak {numref}`fig-kent`.\n",
            ),
            (
                "myst",
                ":::{figure} a.svg\n:alt: Kent uzaktan.\n:label: fig-kent\n:width: 60%\n\nKent ve *liman*.\n:::\n\n\
                 Bak [](#fig-kent).\n",
            ),
            (
                "hugo",
                "{{< figure src=\"a.svg\" alt=\"Kent uzaktan.\" caption=\"Kent ve *liman*.\" id=\"fig-kent\" \
                 width=\"60%\" >}}\n\nBak @fig-kent.\n",
            ),
        ],
    );
    same(
        "width",
        &[
            ("", "![Kent](a.svg){width=8cm}\n\nSöz ![im](a.svg){width=1cm} sürer.\n"),
            (
                "mdbook",
                "<img src=\"a.svg\" alt=\"Kent\" style=\"width: 8cm\">\n\nSöz <img src=\"a.svg\" alt=\"im\" style=\"width:1cm\"> sürer.\n",
            ),
        ],
    );
    same(
        "figure-of-tex",
        &[
            (
                "",
                "![Kent ve liman.](a.svg){#fig:kent width=60%}\nKent ve *liman*.\n\nBak Şekil [-@fig:kent].\n",
            ),
            (
                "pandoc",
                "\\begin{figure}\n\\includegraphics[width=0.6\\textwidth]{a.svg}\n\\caption{Kent ve \\emph{liman}.}\n\
                 \\label{fig:kent}\n\\end{figure}\n\nBak Şekil \\ref{fig:kent}.\n",
            ),
            (
                "pandoc",
                "\\begin{figure}\n\\includegraphics[alt={Kent ve liman.}, width=0.6\\linewidth]{a.svg}\n\
                 \\caption{Kent ve \\textit{liman}.\\label{fig:kent}}\n\\end{figure}\n\nBak Şekil \\ref{fig:kent}.\n",
            ),
        ],
    );
}

#[test]
fn tables() {
    let rows = "| Yıl | Üye |\n|:--|--:|\n| 1990 | 12 |\n| 2000 | 340 |\n";
    same(
        "table",
        &[
            ("", &format!("{rows}\n: Üyeler {{#tbl:uye}}\n\nBak [@tbl:uye].\n")),
            ("quarto", &format!("{rows}\n: Üyeler {{#tbl-uye}}\n\nBak @tbl-uye.\n")),
            ("quarto", &format!("::: {{#tbl-uye}}\n{rows}\nÜyeler\n:::\n\nBak @tbl-uye.\n")),
            ("quarto", &format!("::: {{#tbl-uye}}\n{rows}\n: Üyeler\n:::\n\nBak @tbl-uye.\n")),
            ("pandoc", &format!("Table: Üyeler {{#tbl:uye}}\n\n{rows}\nBak @tbl:uye.\n")),
            (
                "pandoc",
                "Yıl      Üye\n----  ------\n1990      12\n2000     340\n\n: Üyeler {#tbl:uye}\n\nBak @tbl:uye.\n",
            ),
            (
                "myst",
                &format!(":::{{table}} Üyeler\n:name: tbl-uye\n\n{rows}:::\n\nBak {{numref}}`tbl-uye`.\n"),
            ),
            (
                "mdbook",
                "<table id=\"tbl-uye\">\n<caption>Üyeler</caption>\n<thead><tr><th align=\"left\">Yıl</th>\
                 <th align=\"right\">Üye</th></tr></thead>\n<tbody><tr><td align=\"left\">1990</td>\
                 <td align=\"right\">12</td></tr>\n<tr><td align=\"left\">2000</td><td align=\"right\">340</td></tr>\
                 </tbody>\n</table>\n\nBak [](#tbl-uye).\n",
            ),
        ],
    );
    same(
        "table-of-lines",
        &[
            (
                "",
                "| Ad | Söz |\n|:--|:--|\n| Ali | uzun bir söz |\n| Ece | kısa |\n\n: Sözler {#tbl:soz widths=\"8 20\"}\n",
            ),
            (
                "pandoc",
                "-----------------------------\nAd       Söz\n-------- --------------------\nAli      uzun bir\n         söz\n\n\
                 Ece      kısa\n-----------------------------\n\n: Sözler {#tbl:soz}\n",
            ),
        ],
    );
    same(
        "table-turned",
        &[
            ("", "| A | B |\n|---|---|\n| a | b |\n\n: Geniş {#tbl:x .landscape}\n"),
            ("quarto", "::: {.landscape}\n| A | B |\n|---|---|\n| a | b |\n\n: Geniş {#tbl-x}\n:::\n"),
            ("pandoc", "::: landscape\n| A | B |\n|---|---|\n| a | b |\n\n: Geniş {#tbl:x}\n:::\n"),
            (
                "pandoc",
                "\\begin{landscape}\n\n| A | B |\n|---|---|\n| a | b |\n\n: Geniş {#tbl:x}\n\n\\end{landscape}\n",
            ),
        ],
    );
}

#[test]
fn formulas() {
    same(
        "formula",
        &[
            ("", "$$a = b^2$$ {#eq:alan}\n\nBak [@eq:alan] ve $c$.\n"),
            ("quarto", "$$\na = b^2\n$$ {#eq-alan}\n\nBak @eq-alan ve $c$.\n"),
            ("myst", "```{math}\n:label: eq-alan\na = b^2\n```\n\nBak {eq}`eq-alan` ve {math}`c`.\n"),
            ("myst", "$$\na = b^2\n$$ (eq-alan)\n\nBak {numref}`eq-alan` ve $c$.\n"),
            ("mdbook", "\\\\[ a = b^2 \\\\] {#eq:alan}\n\nBak @eq:alan ve \\\\( c \\\\).\n"),
            ("mdbook", "\\\\[\na = b^2\n\\\\] {#eq:alan}\n\nBak [](#eq:alan) ve \\\\(c\\\\).\n"),
        ],
    );
}

#[test]
fn sections() {
    same(
        "section",
        &[
            ("", "## Kent {#sec:kent}\n\nBak @sec:kent.\n"),
            ("quarto", "## Kent {#sec-kent}\n\nBak @sec-kent.\n"),
            ("myst", "(sec-kent)=\n## Kent\n\nBak {ref}`sec-kent`.\n"),
            ("mdbook", "<h2 id=\"sec-kent\">Kent</h2>\n\nBak [](#sec-kent).\n"),
        ],
    );
}

#[test]
fn boxes() {
    same(
        "box",
        &[
            ("", "::: kutu Kaynak\n\nBir *metin*.\n\n- öge\n\n:::\n"),
            ("quarto", "::: {.callout-note title=\"Kaynak\"}\nBir *metin*.\n\n- öge\n:::\n"),
            ("quarto", "::: {.callout-note}\n## Kaynak\n\nBir *metin*.\n\n- öge\n:::\n"),
            ("myst", ":::{admonition} Kaynak\nBir *metin*.\n\n- öge\n:::\n"),
            ("mkdocs", "!!! note \"Kaynak\"\n    Bir *metin*.\n\n    - öge\n"),
            ("obsidian", "> [!note] Kaynak\n> Bir *metin*.\n>\n> - öge\n"),
            ("mdbook", "<details><summary>Kaynak</summary>\n\nBir *metin*.\n\n- öge\n\n</details>\n"),
        ],
    );
    same(
        "callout",
        &[
            ("quarto", "::: {.callout-note}\nBir *metin*.\n:::\n"),
            ("mdbook", "> [!NOTE]\n> Bir *metin*.\n"),
            ("pandoc", "::: {.note}\nBir *metin*.\n:::\n"),
            ("myst", "```{note}\nBir *metin*.\n```\n"),
            ("mkdocs", "!!! note\n    Bir *metin*.\n"),
        ],
    );
}

#[test]
fn notes_and_forms() {
    same(
        "note",
        &[
            ("", "Söz.[^a] Yine.[^b]\n\n[^a]: Bir *not*, **iki**.\n[^b]: İkinci.\n"),
            ("pandoc", "Söz.^[Bir *not*, **iki**.] Yine.[^b]\n\n[^b]: İkinci.\n"),
            ("pandoc", "Söz.\\footnote{Bir \\emph{not}, \\textbf{iki}.} Yine.^[İkinci.]\n"),
        ],
    );
    same(
        "form",
        &[
            (
                "",
                "[tbmm]{.smallcaps} ve [Zeit]{lang=de}, 2^10^, H~2~O, ~~eski~~, *eğik **ve** koyu*, ==sarı==.\n",
            ),
            (
                "pandoc",
                "\\textsc{tbmm} ve [Zeit]{lang=de}, 2\\textsuperscript{10}, H~2~O, ~~eski~~, \
                 \\emph{eğik \\textbf{ve} koyu}, [sarı]{.mark}.\n",
            ),
            (
                "quarto",
                "[tbmm]{.smallcaps} ve [Zeit]{lang=\"de\"}, 2^10^, H~2~O, ~~eski~~, _eğik **ve** koyu_, [sarı]{.mark}.\n",
            ),
            (
                "mdbook",
                "<span style=\"font-variant: small-caps\">tbmm</span> ve <span lang=\"de\">Zeit</span>, \
                 2<sup>10</sup>, H<sub>2</sub>O, <del>eski</del>, <em>eğik <strong>ve</strong> koyu</em>, \
                 <mark>sarı</mark>.\n",
            ),
        ],
    );
    same(
        "abbreviation",
        &[
            ("", "TBMM toplandı.\n\n*[TBMM]: Meclis\n"),
            ("mkdocs", "TBMM toplandı.\n\n*[TBMM]: Meclis\n"),
            ("myst", "{abbr}`TBMM (Meclis)` toplandı.\n"),
            ("mdbook", "<abbr title=\"Meclis\">TBMM</abbr> toplandı.\n"),
        ],
    );
}

#[test]
fn quotations_and_epigraphs() {
    same(
        "quotation",
        &[
            ("", "Metin.\n\n> Söz uçar.\n>\n> — Atasözü\n"),
            ("hugo", "Metin.\n\n> Söz uçar.\n> — Atasözü\n"),
            ("mdbook", "Metin.\n\n<blockquote>\n<p>Söz uçar.</p>\n<p>— Atasözü</p>\n</blockquote>\n"),
            ("pandoc", "Metin.\n\n\\begin{quote}\nSöz uçar.\n\n— Atasözü\n\\end{quote}\n"),
        ],
    );
    same(
        "epigraph",
        &[
            ("", "::: {.epigraph}\nSöz uçar.\n\n— Atasözü\n:::\n\nMetin.\n"),
            ("pandoc", "::: epigraph\nSöz uçar.\n\n— Atasözü\n:::\n\nMetin.\n"),
            ("quarto", "::: {.epigraph}\n> Söz uçar.\n>\n> — Atasözü\n:::\n\nMetin.\n"),
            ("myst", "```{epigraph}\nSöz uçar.\n\n— Atasözü\n```\n\nMetin.\n"),
            ("mdbook", "<div class=\"epigraph\">\n\nSöz uçar.\n\n— Atasözü\n\n</div>\n\nMetin.\n"),
        ],
    );
}

#[test]
fn ends_of_pages() {
    let ends = [
        ("", "\\newpage"),
        ("", "{.newpage}"),
        ("quarto", "{{< pagebreak >}}"),
        ("pandoc", "\\pagebreak"),
        ("pandoc", "```{=latex}\n\\newpage\n```"),
        ("pandoc", "`\\newpage`{=tex}"),
        ("pandoc", "::: newpage\n:::"),
        ("mdbook", "<div style=\"break-before: page\"></div>"),
        ("mdbook", "<div style=\"page-break-after: always;\"></div>"),
        ("leanpub", "{pagebreak}"),
    ];
    let texts = ends.map(|(tool, end)| (tool, format!("Bir.\n\n{end}\n\nİki.\n")));
    same("page-end", &texts.each_ref().map(|(tool, text)| (*tool, text.as_str())));
}

#[test]
fn terms_lists_and_verse() {
    same(
        "terms",
        &[
            ("", "Forma\n: Katlanan *yapraklar*.\n\nPunto\n: Ölçü.\n"),
            ("pandoc", "Forma\n\n:   Katlanan *yapraklar*.\n\nPunto\n\n:   Ölçü.\n"),
            ("pandoc", "Forma\n  ~ Katlanan *yapraklar*.\n\nPunto\n  ~ Ölçü.\n"),
            (
                "mdbook",
                "<dl>\n<dt>Forma</dt>\n<dd>Katlanan <em>yapraklar</em>.</dd>\n<dt>Punto</dt>\n<dd>Ölçü.</dd>\n</dl>\n",
            ),
        ],
    );
    same(
        "glossary",
        &[
            (
                "",
                "[formaların]{.term of=Forma} ve [punto]{.term}\n\n::: {.glossary}\nForma\n: Yapraklar.\n\nPunto\n: Ölçü.\n:::\n",
            ),
            (
                "pandoc",
                "[formaların]{.term of=Forma} ve [punto]{.term}\n\n::: glossary\nForma\n:   Yapraklar.\n\nPunto\n:   Ölçü.\n:::\n",
            ),
            (
                "myst",
                "{term}`formaların <Forma>` ve {term}`punto`\n\n```{glossary}\nForma\n  Yapraklar.\n\nPunto\n  Ölçü.\n```\n",
            ),
        ],
    );
    same(
        "list",
        &[
            ("", "a) bir\n   i. alt\n   ii. iki\nb) iki\n"),
            ("pandoc", "a)  bir\n      i. alt\n     ii. iki\nb)  iki\n"),
        ],
    );
    same(
        "verse",
        &[
            ("", "| Kâğıt ak,\n| mürekkep kara.\n"),
            ("pandoc", "| Kâğıt ak,\n| mürekkep kara.\n"),
            ("", "::: dize\nKâğıt ak,\nmürekkep kara.\n:::\n"),
        ],
    );
    same(
        "code",
        &[
            ("", "```python title=\"Sayı\"\na = 1\n```\n"),
            ("pandoc", "``` {.python caption=\"Sayı\"}\na = 1\n```\n"),
            ("myst", "```{code-block} python\n:caption: Sayı\n\na = 1\n```\n"),
            ("mdbook", "<Listing caption=\"Sayı\">\n\n```python\na = 1\n```\n\n</Listing>\n"),
        ],
    );
}
