//! Parts and chapters below others, as lists of other tools have them: in the contents and the outline of both books.

use crate::elsewhere::books::{self, Books, Folder};
use crate::reader;
use roxmltree::Node;

/// The contents of the e-book, a line each, those below others further in.
fn contents(books: &Books) -> Vec<String> {
    fn gather(list: Node, depth: usize, lines: &mut Vec<String>) {
        for item in list.children().filter(|node| node.has_tag_name(("http://www.w3.org/1999/xhtml", "li"))) {
            for kid in item.children().filter(Node::is_element) {
                match kid.tag_name().name() {
                    "a" => lines.push(format!("{}{}", "  ".repeat(depth), reader::words(kid))),
                    _ => gather(kid, depth + 1, lines),
                }
            }
        }
    }
    let nav = books.epub.xml("nav.xhtml");
    let toc = reader::with(&nav, "id", "toc").expect("contents");
    let list = toc.children().find(|node| node.tag_name().name() == "ol").expect("a list");
    let mut lines = Vec::new();
    gather(list, 0, &mut lines);
    lines
}

/// The number over the title of a chapter.
fn number(books: &Books, file: &str) -> String {
    let page = books.epub.xml(&format!("{file}.xhtml"));
    reader::with(&page, "class", "chapter-number").map(reader::words).unwrap_or_default()
}

/// The contents of the typeset book: numbers, titles and pages; empty where it has none.
fn printed_contents(books: &Books) -> String {
    let lists = books.pdf.structure.all("TOC");
    let text: String = lists.iter().flat_map(|list| list.all("TOCI")).map(|item| item.text() + " ").collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

const TEXT: &str = "Words.\n\n## Section\n\nMore.\n";

#[test]
fn a_summary_has_parts_and_chapters_below_others() {
    let project = Folder::of(&[
        ("book.toml", "[book]\ntitle = \"Well\"\nlanguage = \"en\"\n"),
        (
            "src/SUMMARY.md",
            "# Summary\n\n[Before](before.md)\n\n- [One](one.md)\n\n# *First* part\n\n- [Two](two.md)\n  - [Three](three.md)\n\
             \x20 - [To come]()\n    - [Four](four.md)\n- [Later]()\n\n# Second part\n\n- [Five](five.md)\n\n---\n\n[After](after.md)\n",
        ),
        ("src/before.md", TEXT),
        ("src/one.md", TEXT),
        ("src/two.md", TEXT),
        ("src/three.md", TEXT),
        ("src/four.md", TEXT),
        ("src/five.md", TEXT),
        ("src/after.md", TEXT),
    ]);
    let made = books::books(project.path(), "parts-mdbook");
    let lines: Vec<_> = contents(&made).into_iter().filter(|line| line.trim() != "Section").collect();
    let expected = [
        "Before",
        "One",
        "First part",
        "  Two",
        "    Three",
        "    To come",
        "      Four",
        "Second part",
        "  Five",
        "After",
    ];
    assert_eq!(lines, expected);
    for (file, expected) in
        [("before", ""), ("one", "1"), ("two", "2"), ("three", "2.1"), ("four", "2.2.1"), ("five", "3")]
    {
        assert_eq!(number(&made, file), expected, "{file}");
    }
    let part = made.epub.xml("first-part.xhtml");
    assert!(part.descendants().any(|node| reader::epub_type(node) == Some("part")));
    let text = printed_contents(&made);
    // A part has the back of its page for itself.
    let list = "Before vi 1 One 1 First part 3 2 Two 5 2.1 Three 6 2.2 To come 7 2.2.1 Four 8 \
                Second part 9 3 Five 11 After 12";
    assert_eq!(text, list);
}

#[test]
fn parts_of_book_toml_are_those_of_other_lists() {
    let members = "body = [\n  \"index.md\",\n  { part = \"Early\", chapters = [\"a.md\"] },\n  { part = \"b.md\", chapters = \
                   [\"c.md\", \"d.md\"] },\n]\nback = [\"e.md\"]\n";
    let quarto = "project:\n  type: book\nbook:\n  title: Q\n  chapters:\n    - index.md\n    - part: Early\n      chapters: [a.md]\n\
                  \x20   - part: b.md\n      chapters: [c.md, d.md]\n  appendices: [e.md]\nlang: en\n";
    let chapters = ["index", "a", "b", "c", "d", "e"].map(|file| {
        let title = format!("{}{}", file[..1].to_uppercase(), &file[1..]);
        (format!("{file}.md"), format!("# {title}\n\nThe words and the text of it are here.\n"))
    });
    let made = |name: &str, settings: &[(&str, &str)]| {
        let texts = chapters.iter().map(|(name, text)| (name.as_str(), text.as_str()));
        let files: Vec<_> = settings.iter().copied().chain(texts).collect();
        books::books(Folder::of(&files).path(), name)
    };
    let book = |keys: &str| format!("title = \"Q\"\nlanguage = \"en\"\n[order]\n{members}{keys}");
    let plain = made("parts-own", &[("book.toml", &book(""))]);
    let expected = ["Index", "Early", "  A", "B", "  C", "  D", "E"];
    assert_eq!(contents(&plain), expected);
    assert_eq!(printed_contents(&plain), "1 Index 1 Early 3 2 A 5 B 7 3 C 9 4 D 10 E 11");
    let theirs = made("parts-quarto-alike", &[("_quarto.yml", quarto)]);
    assert_eq!(contents(&theirs), expected);
    assert_eq!(printed_contents(&theirs), printed_contents(&plain));
    // Numbered, and the chapters of each from 1; the same for the list of another tool.
    let keys = "number_parts = true\nrestart_chapters = true\n";
    let own = book(keys);
    let list = format!("title = \"Q\"\nlanguage = \"en\"\n[order]\n{keys}");
    let summary = "# Summary\n\n- [Index](index.md)\n\n# Early\n\n- [A](a.md)\n\n# B\n\n- [C](c.md)\n- [D](d.md)\n\n---\n\n[E](e.md)\n";
    for (name, settings) in [
        ("parts-counted", &[("book.toml", own.as_str())][..]),
        ("parts-counted-list", &[("book.toml", list.as_str()), ("SUMMARY.md", summary)]),
    ] {
        let made = made(name, settings);
        let text = "1 Index 1 I Early 3 1 A 5 II B 7 1 C 9 2 D 10 E 11";
        assert_eq!(printed_contents(&made), text, "{name}");
        let over = ["index", "early", "a", "b", "c", "d"].map(|file| number(&made, file));
        assert_eq!(over, ["1", "Part I", "1", "Part II", "1", "2"], "{name}");
    }
}

#[test]
fn parts_of_other_lists() {
    let quarto = "project:\n  type: book\nbook:\n  title: Q\n  chapters:\n    - index.md\n    - part: \"Early\"\n      chapters:\n\
                  \x20       - a.md\n    - part: b.md\n      chapters: [c.md]\n    - d.md\n  appendices:\n    - e.md\nlang: en\n";
    let mkdocs = "site_name: M\nnav:\n  - index.md\n  - Early:\n      - A: a.md\n      - Deep:\n          - b.md\n  - c.md\n";
    let myst = "version: 1\nproject:\n  title: M\n  toc:\n    - file: index.md\n    - title: Early\n      children:\n        - file: a.md\n\
         \x20         children:\n            - file: b.md\n    - file: c.md\n";
    let gitbook =
        "# Contents\n\n* [I](index.md)\n\n## Early\n\n* [A](a.md)\n  * [B](b.md)\n\n## Late\n\n* [C](c.md)\n";
    for (name, text, expected) in [
        ("_quarto.yml", quarto, &["Index", "Early", "  A", "B", "  C", "D", "E"][..]),
        ("mkdocs.yml", mkdocs, &["Index", "Early", "  A", "  Deep", "    B", "C"]),
        ("myst.yml", myst, &["Index", "Early", "  A", "    B", "C"]),
        ("SUMMARY.md", gitbook, &["Index", "Early", "  A", "    B", "Late", "  C"]),
    ] {
        let folder = if name == "mkdocs.yml" { "docs/" } else { "" };
        let chapters = ["index", "a", "b", "c", "d", "e"].map(|file| {
            let title = format!("{}{}", file[..1].to_uppercase(), &file[1..]);
            (format!("{folder}{file}.md"), format!("# {title}\n\nThe words and the text of it are here.\n"))
        });
        let mut files = vec![(name, text)];
        files.extend(chapters.iter().map(|(name, text)| (name.as_str(), text.as_str())));
        let project = Folder::of(&files);
        let made = books::books(project.path(), &format!("parts-{}", name.trim_start_matches('_')));
        assert_eq!(contents(&made), expected, "{name}");
    }
}

#[test]
fn lists_within_texts_and_files_beside_folders_make_parts() {
    let text = |title: &str| format!("# {title}\n\nThe words and the text of it are here.\n");
    let sphinx = "# Home\n\nThe words.\n\n```{toctree}\n:caption: Early\n\nz/first\n```\n\n:::{toctree}\n:caption: Late\nlast\n:::\n";
    let nested = "# First\n\n```{toctree}\n../last\ninner\n```\n";
    let d2l = "# Home\n\n```toc\n:maxdepth: 1\n\nchapter_z/index\nchapter_a/index\n```\n";
    let z = "# Zed\n\n```toc\nunder\n```\n";
    let early = "{\"label\": \"Early years\", \"position\": 2}";
    for (name, files, expected) in [
        (
            "sphinx",
            vec![
                ("index.md", sphinx.to_owned()),
                ("z/first.md", nested.to_owned()),
                ("z/inner.md", text("Inner")),
                ("last.md", text("Last")),
            ],
            &["Home", "Early", "  First", "    Inner", "Late", "  Last"][..],
        ),
        (
            "d2l",
            vec![
                ("config.ini", "[project]\n".to_owned()),
                ("index.md", d2l.to_owned()),
                ("chapter_z/index.md", z.to_owned()),
                ("chapter_z/under.md", text("Under")),
                ("chapter_a/index.md", text("Aye")),
            ],
            &["Home", "Zed", "  Under", "Aye"],
        ),
        (
            "docusaurus",
            vec![
                ("docs/intro.md", format!("---\nsidebar_position: 1\n---\n{}", text("Intro"))),
                ("docs/late/_category_.yml", "label: Later years\nposition: 3\n".to_owned()),
                ("docs/late/b.md", text("Bee")),
                ("docs/z/_category_.json", early.to_owned()),
                ("docs/z/a.mdx.md", text("Aye")),
                ("docs/z/deep/c.md", text("Sea")),
            ],
            &["Intro", "Early years", "  Aye", "  Sea", "Later years", "  Bee"],
        ),
        (
            "leanpub",
            vec![
                ("manuscript/Book.txt", "a.md\npart.md\nb.md\npart2.md\nc.md\n".to_owned()),
                ("manuscript/a.md", text("Aye")),
                ("manuscript/part.md", "-# Early *years*\n".to_owned()),
                ("manuscript/b.md", text("Bee")),
                ("manuscript/part2.md", "{class: part}\n# Later years\n".to_owned()),
                ("manuscript/c.md", text("Sea")),
            ],
            &["Aye", "Early years", "  Bee", "Later years", "  Sea"],
        ),
        (
            "javascript",
            vec![
                ("1-js/01-a/article.md", text("Aye")),
                ("1-js/01-a/1-one/task.md", text("Task")),
                ("1-js/02-b/article.md", text("Bee")),
            ],
            &["Aye", "Task", "Bee"],
        ),
    ] {
        let files: Vec<(&str, &str)> = files.iter().map(|(name, text)| (*name, text.as_str())).collect();
        let project = Folder::of(&files);
        let made = books::books(project.path(), &format!("parts-{name}"));
        assert_eq!(contents(&made), expected, "{name}");
    }
}

#[test]
fn a_book_of_one_chapter_lists_its_sections() {
    for (text, expected) in [
        ("# One\n\nIn.\n\n## A\n\nx\n\n### B\n\nx\n\n#### C\n\nx\n\n## D\n\nx\n", "A 1 B 1 D 1"),
        ("# One\n\n### A\n\nx\n\n#### *B*\n\nx\n", "A 1 B 1"),
        ("# One\n\n## A\n\nx\n", ""),
        ("# One\n\nx\n", ""),
    ] {
        let project = Folder::of(&[("one.md", text), ("book.toml", "title = \"T\"\nlanguage = \"en\"\n")]);
        assert_eq!(printed_contents(&books::books(project.path(), "parts-one")), expected, "{text}");
    }
}
