//! What is wrong and leaves a book to make: it is made, with the author's words in it, and told; `--strict` and `deny`
//! make none and leave the old one.

mod judged;

use crate::project;
use crate::reading;

use project::Project;
use reading::Reading;
use std::fs;
use std::io::{Cursor, Read};

const BOOK: &str = "title = \"Gün\"\nlanguage = \"tr\"\n";
const BIB: &str = "@book{lat22, title = {Kara Ocak}, author = {Ad Soyad}, year = 1990, publisher = {Yay}}\n";

/// A manuscript with something wrong in it.
struct Case {
    code: &'static str,
    /// What follows title and language in `book.toml`.
    book: &'static str,
    /// The chapter after its title.
    text: &'static str,
    /// Other files.
    files: &'static [(&'static str, &'static str)],
    /// What both books say.
    words: &'static [&'static str],
}

const NONE: Case = Case { code: "", book: "", text: "Söz.", files: &[], words: &[] };

const CASES: &[Case] = &[
    Case { code: "B003", book: "zebra = 1\n", words: &["Söz."], ..NONE },
    Case {
        code: "B003",
        book: "[output.html]\ntheme = \"x\"\n[pdf]\nsise = \"A5\"\n",
        words: &["Söz."],
        ..NONE
    },
    Case { code: "B007", book: "[cover]\nfront = \"on.svg\"\n", words: &["Söz."], ..NONE },
    Case { code: "B007", book: "order.front = [\"00-yok.md\"]\n", words: &["Söz."], ..NONE },
    Case { code: "B007", book: "citations.files = [\"yok.bib\"]\n", words: &["Söz."], ..NONE },
    Case { code: "B011", book: "fonts.body = \"Yok Sans\"\n", words: &["Söz."], ..NONE },
    Case { code: "B012", book: "order.body = [\"01-a.md\", \"01-a.md\"]\n", words: &["Söz."], ..NONE },
    Case { code: "C001", book: "distribution.url = \"ornek.az\"\n", words: &["Söz."], ..NONE },
    Case {
        code: "D002", book: "[[index.see]]\nterm = \"Baku\"\nto = \"Bakü\"\n", words: &["Söz."], ..NONE
    },
    Case { code: "D004", text: "Söz []{.index term=\"!\"} biter.", words: &["Söz", "biter."], ..NONE },
    Case { code: "D005", text: "Söz.\n\n::: dizin\n", words: &["Söz."], ..NONE },
    Case {
        code: "I001",
        text: "![Eski harita](img/harita.png)",
        words: &["Eski harita", "img/harita.png"],
        ..NONE
    },
    Case {
        code: "I001",
        text: "![Eski harita](img/harita.png \"Kentin *planı*, 1918\")",
        words: &["Eski harita", "img/harita.png", "1918"],
        ..NONE
    },
    Case { code: "I001", text: "Bir ![im](im.png) söz.", words: &["Bir [im im.png] söz."], ..NONE },
    Case {
        code: "I001",
        text: "| a | b |\n|---|---|\n| x | ![im](im.png) |",
        words: &["[im im.png]"],
        ..NONE
    },
    Case { code: "I001", text: "Not.[^a]\n\n[^a]: Bak ![im](im.png).", words: &["Bak [im im.png]."], ..NONE },
    Case { code: "I001", text: "## Alt ![im](im.png)\n\nSöz.", words: &["Alt [im im.png]"], ..NONE },
    Case { code: "I001", text: "![-](sus.png)", words: &["sus.png"], ..NONE },
    Case {
        code: "I002",
        text: "![Harita](a.png)",
        files: &[("a.png", "GIF")],
        words: &["Harita", "a.png"],
        ..NONE
    },
    Case {
        code: "I002",
        text: "![Çizim](a.svg)",
        files: &[("a.svg", "<svg")],
        words: &["Çizim", "a.svg"],
        ..NONE
    },
    Case {
        code: "I002",
        book: "[cover]\nfront = \"on.png\"\n",
        files: &[("on.png", "bozuk")],
        words: &["Söz."],
        ..NONE
    },
    Case { code: "I003", text: "![Sürüm](https://img.shields.io/v.svg)", words: &["Sürüm"], ..NONE },
    Case {
        code: "I003",
        text: "Bir [![yapı](https://a.az/b.svg)](https://a.az) söz.",
        words: &["Bir yapı söz."],
        ..NONE
    },
    Case {
        code: "I004",
        text: "Bir söz.\n\n![](https://a.az/b.svg)",
        words: &["https://a.az/b.svg"],
        ..NONE
    },
    Case {
        code: "I008",
        text: "::: {layout-ncol=abc}\n![Bir](https://a.az/a.svg)\n\n![İki](https://a.az/b.svg)\n\nLiman.\n:::",
        words: &["(a) Bir", "(b) İki", "Liman."],
        ..NONE
    },
    Case {
        code: "I009",
        text: "Bir ![yer](https://a.az/a.svg){.full-page} söz.",
        words: &["Bir yer söz."],
        ..NONE
    },
    Case {
        code: "K001",
        text: "Düştü [@yok, s. 12].",
        files: &[("sources.bib", BIB)],
        words: &["[yok, s. 12]"],
        ..NONE
    },
    Case {
        code: "K001",
        text: "@yok böyle der.",
        files: &[("sources.bib", BIB)],
        words: &["[yok] böyle der."],
        ..NONE
    },
    Case {
        code: "K001",
        text: "Düştü [@lat22, s. 3; bkz. @yok, s. 4].",
        files: &[("sources.bib", BIB)],
        words: &["Kara Ocak", "s. 3; bkz. [yok], s. 4"],
        ..NONE
    },
    Case {
        code: "K001",
        text: "Düştü.[^a]\n\n[^a]: Bkz. [@yok; @lat22].",
        files: &[("sources.bib", BIB)],
        words: &["Bkz. [yok]; Ad Soyad", "Kara Ocak"],
        ..NONE
    },
    Case {
        code: "K002", text: "Düştü [@smith2020, s. 5].", words: &["Düştü [smith2020, s. 5]."], ..NONE
    },
    Case {
        code: "K003",
        text: "Düştü [@lat22].",
        files: &[(
            "sources.bib",
            "@book{bozuk, title = {A\n\n@book{lat22, title = {Kara Ocak}, author = {A B}, year = 1990}\n",
        )],
        words: &["Kara Ocak"],
        ..NONE
    },
    Case {
        code: "K003",
        text: "Düştü [@lat22].",
        files: &[(
            "sources.yml",
            "bozuk:\n  type: book\n  title: [a\nlat22:\n  type: book\n  title: Kara Ocak\n  author: Soyad, Ad\n",
        )],
        words: &["Kara Ocak"],
        ..NONE
    },
    Case {
        code: "K013",
        book: "citations.style = \"a.csl\"\n",
        text: "Düştü [@lat22].",
        files: &[("sources.bib", BIB), ("a.csl", "<style/>")],
        words: &["Kara Ocak"],
    },
    Case {
        code: "L001",
        text: "Bak: [kurulum sayfası](/docs/kurulum.md).",
        words: &["Bak: kurulum sayfası."],
        ..NONE
    },
    Case { code: "L001", text: "Bak: [gizli](../../gizli.pdf).", words: &["Bak: gizli."], ..NONE },
    Case {
        code: "L001", text: "Bak: [çalıştır](javascript:x()).", words: &["Bak: çalıştır."], ..NONE
    },
    Case { code: "L001", text: "Bak: [*eğik* yer](#yok).", words: &["Bak: eğik yer."], ..NONE },
    Case {
        code: "M005",
        text: "::: kutu Başlık\n\nKutunun sözü.",
        words: &["Başlık", "Kutunun sözü."],
        ..NONE
    },
    Case { code: "M005", text: "Söz.\n\n:::\n\nSon.", words: &["Söz.", "Son."], ..NONE },
    Case { code: "N001", text: "Söz[^yok] biter.", words: &["Söz[^yok] biter."], ..NONE },
    Case { code: "N004", text: "Söz.[^a]\n\n[^a]: Bak[^a] buna.", words: &["Bak[^a] buna."], ..NONE },
    Case { code: "N004", text: "Söz.^[Dış ^[iç söz] son]", words: &["Dış [iç söz] son"], ..NONE },
    Case {
        code: "O001",
        text: "Söz.",
        files: &[("02-b.md", "---\ntitle: a: b\n---\n\n# İki\n\nSon.\n")],
        words: &["Söz.", "Son."],
        ..NONE
    },
    Case {
        code: "O016",
        text: "+-----+-----+\n| bir | iki |\n| üç     | dört | beş\n+-----+-----+",
        words: &["bir", "iki", "üç", "dört", "beş"],
        ..NONE
    },
    Case {
        code: "O017",
        text: "| bir | iki |\n|---|---|\n| üç | dört |\n\n: Adı {widths=\"1 2 3\"}",
        words: &["bir", "iki", "üç", "dört", "Adı"],
        ..NONE
    },
    Case {
        code: "O018",
        text: "::: {.verse numbers=abc}\nDeniz ve gece\n:::",
        words: &["Deniz ve gece"],
        ..NONE
    },
    Case { code: "O005", text: "{{#include yok.txt}}", words: &["{{#include yok.txt}}"], ..NONE },
    Case {
        code: "Y006",
        book: "[cover]\nfront = \"on.svg\"\n",
        files: &[(
            "on.svg",
            "<svg xmlns='http://www.w3.org/2000/svg' width='30' height='40'><text y='9' font-family='Literata'>{{titel}}</text></svg>",
        )],
        words: &["Söz."],
        ..NONE
    },
];

/// What must stay an error: nothing can be made, something outside the folder, two things of one identity.
const ERRORS: &[Case] = &[
    Case { code: "B004", book: "", text: "", ..NONE },
    Case { code: "B008", text: "![Gizli](../../gizli.png)", ..NONE },
    Case { code: "B008", text: "{{#include ../../gizli.txt}}", ..NONE },
    Case { code: "B008", book: "[cover]\nfront = \"../../gizli.svg\"\n", ..NONE },
    Case { code: "L002", text: "## Bir {#a}\n\n## İki {#a}", ..NONE },
    Case { code: "N003", text: "Söz.[^a]\n\n[^a]: Bir.\n\n[^a]: İki.", ..NONE },
    Case {
        code: "K004",
        files: &[("sources.bib", "@book{a, title = {A}}\n@book{a, title = {B}}\n")],
        ..NONE
    },
    Case { code: "B006", book: "isbn.print = \"978-0-306-40615-8\"\n", ..NONE },
];

impl Case {
    fn project(&self, more: &str) -> Project {
        let head = if self.code == "B004" { "language = \"tr\"\n" } else { BOOK };
        let book = format!("{head}{more}{}", self.book);
        let project = Project::new().book(&book).chapter("01-a.md", format!("# Gece\n\n{}\n", self.text));
        self.files.iter().fold(project, |project, (name, text)| project.chapter(name, text))
    }
}

/// Text as a reader sees it, spaces made one.
fn plain(text: &str) -> String {
    let text = text.replace(['\u{a0}', '\u{202f}', '\u{200b}'], " ").replace('\u{ad}', "");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn text_of_pdf(project: &Project) -> String {
    plain(&Reading::of(&fs::read(project.path("out.pdf")).expect("a book")).structure.text())
}

fn text_of_epub(project: &Project) -> String {
    let bytes = fs::read(project.path("out.epub")).expect("a book");
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("a zip archive");
    let mut text = String::new();
    for at in 0..archive.len() {
        let mut file = archive.by_index(at).expect("a file");
        if !file.name().ends_with(".xhtml") {
            continue;
        }
        let mut content = String::new();
        file.read_to_string(&mut content).expect("text");
        let options = roxmltree::ParsingOptions { allow_dtd: true, ..Default::default() };
        let document = roxmltree::Document::parse_with_options(&content, options).expect("XML");
        for node in document.descendants().filter(|node| node.is_text()) {
            text += node.text().unwrap_or_default();
            // A break and a block part words.
            let is_apart = node.next_sibling().is_some_and(|next| next.has_tag_name("br"));
            text += if is_apart { " " } else { "" };
        }
        text += " ";
    }
    plain(&text)
}

fn printed(ran: &project::Ran) -> String {
    String::from_utf8_lossy(&ran.output.stderr).into_owned()
}

#[test]
fn what_leaves_a_book_to_make_is_told_and_both_books_have_the_words() {
    for case in CASES {
        let project = case.project("");
        for format in ["pdf", "epub"] {
            let ran = project.run(&format!("{format} -o out.{format} --lang en"));
            let reported = printed(&ran);
            assert_eq!(ran.output.status.code(), Some(0), "{} {format}: {reported}", case.code);
            assert!(
                reported.contains(&format!("warning[{}]", case.code)),
                "{} {format}: {reported}",
                case.code
            );
        }
        for (format, text) in [("pdf", text_of_pdf(&project)), ("epub", text_of_epub(&project))] {
            for words in case.words {
                assert!(text.contains(words), "{} {format}: “{words}” is not in “{text}”", case.code);
            }
        }
    }
}

#[test]
fn strict_and_deny_make_no_book_and_leave_the_old_one() {
    let mut seen: Vec<&str> = Vec::new();
    for case in CASES {
        if seen.contains(&case.code) {
            continue;
        }
        seen.push(case.code);
        let deny = format!("check.deny = [\"{}\"]\n", case.code);
        for (strict, project) in [(" --strict", case.project("")), ("", case.project(&deny))] {
            for format in ["pdf", "epub"] {
                let project = fs::write(project.path(&format!("out.{format}")), "old")
                    .map(|()| &project)
                    .expect("written");
                let ran = project.run(&format!("{format} -o out.{format} --lang en --quiet{strict}"));
                let reported = printed(&ran);
                assert_eq!(ran.output.status.code(), Some(1), "{} {format}: {reported}", case.code);
                assert!(
                    reported.contains(&format!("[{}]", case.code))
                        && reported.contains("no book was written"),
                    "{reported}"
                );
                let left = fs::read(project.path(&format!("out.{format}"))).expect("the old book");
                assert_eq!(left, b"old", "{} {format}", case.code);
            }
            project.run(&format!("check --quiet{strict}")).failure();
        }
    }
}

#[test]
fn allow_silences_what_is_no_safety_rule() {
    for case in CASES {
        let allow = format!("check.allow = [\"{}\"]\n", case.code);
        let reported = printed(&case.project(&allow).run("pdf -o out.pdf --lang en"));
        assert!(!reported.contains(&format!("[{}]", case.code)), "{}: {reported}", case.code);
    }
}

#[test]
fn what_leaves_no_book_stays_an_error_and_identities_are_the_authors_to_judge() {
    for case in ERRORS {
        let reported = printed(&case.project("").run("epub -o out.epub --lang en"));
        assert!(reported.contains(&format!("error[{}]", case.code)), "{}: {reported}", case.code);
        assert!(reported.contains("no book was written"), "{}: {reported}", case.code);
        let ran =
            case.project(&format!("check.allow = [\"{}\"]\n", case.code)).run("epub -o out.epub --lang en");
        let is_safety = case.code.starts_with("B00") && case.code != "B006";
        assert_eq!(ran.output.status.code(), Some(i32::from(is_safety)), "{}: {}", case.code, printed(&ran));
    }
}
