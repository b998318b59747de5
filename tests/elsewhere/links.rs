//! Links that lead to other places than headings: ids in HTML, files beside the book, addresses of the author's own.

use crate::elsewhere::books::{self, Folder};
use crate::memory::understand;
use crate::reader;
use matbaa::project::Files;

/// Every link of a chapter of the e-book: its words and where it leads.
fn links(books: &books::Books, chapter: &str) -> Vec<(String, String)> {
    let page = books.epub.xml(&format!("{chapter}.xhtml"));
    let body = page.descendants().filter(|node| node.has_tag_name(("http://www.w3.org/1999/xhtml", "a")));
    let link = |node: roxmltree::Node| (reader::words(node), node.attribute("href").unwrap_or("").to_owned());
    body.map(link).collect()
}

#[test]
fn ids_in_html_are_places() {
    let project = Folder::new();
    project.add(
        "a.md",
        "# A\n\n<a id=\"Start\"></a>\n\nFirst.\n\n<a name=\"mid point\"></a>Second <span id=\"in\">word</span>.\n\n\
         <div id=\"box\">\n\nIn a box.\n\n</div>\n\n<ul><li id=\"one\">x</li></ul>\n\n> <p id=\"quoted\">Quote.</p>\n\n\
         <a id=\"end\"></a>\n",
    );
    project.add(
        "b.md",
        "# B\n\n[1](a.md#Start) [2](a.md#in) [3](a.md#box) [4](a.md#one) [5](a.md#quoted) [6](a.md#end) \
         [7](a.md#mid%20point)\n\n<h2 id=\"own\">Own</h2>\n\n[8](#own) [9](#Start)\n",
    );
    let made = books::books(project.path(), "links-ids");
    for (words, target) in links(&made, "b") {
        assert!(made.epub.resolves("b.xhtml", &target), "{words}: {target}");
        let (file, id) = target.split_once('#').expect("an id");
        let page = made.epub.xml(if file.is_empty() { "b.xhtml" } else { file });
        let place = reader::with(&page, "id", id).map(reader::words_from).unwrap_or_default();
        let expected = match words.as_str() {
            "1" | "9" => "First.",
            "2" | "7" => "Second word.",
            "3" => "In a box.",
            "4" => "x",
            "5" | "6" => "Quote.",
            _ => "Own",
        };
        assert!(place.starts_with(expected), "{words}: {place:?}");
    }
    assert_eq!(links(&made, "b").len(), 9);
}

#[test]
fn prefixes_of_the_author_lead_to_addresses_and_chapters() {
    let project = Folder::new();
    project.add(
        "book.toml",
        "title = \"E\"\nlanguage = \"en\"\n[links.prefixes]\n\"wiki:\" = \"https://en.wikipedia.org/wiki/{}\"\n\
         \"rfc:\" = \"https://www.rfc-editor.org/rfc/rfc\"\n\"see:\" = \"/{}.md\"\n",
    );
    project.add(
        "a.md",
        "# A\n\n[x](wiki:Baku) [y](rfc:3986#section-3) [z](see:b) <info:b> [](b.md#part) [](see:b) [w](WIKI:Az)\n",
    );
    project.add("b.md", "# The *other*\n\n## A part {#part}\n");
    let made = books::books(project.path(), "links-prefixes");
    let found = links(&made, "a");
    let found: Vec<(&str, &str)> = found.iter().map(|(words, to)| (words.as_str(), to.as_str())).collect();
    let expected = [
        ("x", "https://en.wikipedia.org/wiki/Baku"),
        ("y", "https://www.rfc-editor.org/rfc/rfc3986#section-3"),
        ("z", "b.xhtml#the-other"),
        ("The other", "b.xhtml#the-other"),
        ("A part", "b.xhtml#part"),
        ("The other", "b.xhtml#the-other"),
        ("w", "https://en.wikipedia.org/wiki/Az"),
    ];
    assert_eq!(found, expected);
}

#[test]
fn wikis_and_sites_name_chapters_in_their_own_ways() {
    let project = Folder::new();
    project.add("a.md", "# A\n\n[[Night-Watch]] [[Night Watch]] [[those who watch|night watch]] [[B-b|b]] [x](Night-Watch) [y](night-watch)\n");
    project.add("Night-Watch.md", "# The watch\n\nWords.\n");
    project.add("B-b.md", "# Bee\n\nWords.\n");
    let made = books::books(project.path(), "links-wikis");
    let found = links(&made, "a");
    let found: Vec<(&str, &str)> = found.iter().map(|(words, to)| (words.as_str(), to.as_str())).collect();
    let watch = "night-watch.xhtml#the-watch";
    let expected = [
        ("Night-Watch", watch),
        ("Night Watch", watch),
        ("those who watch", watch),
        ("b", "b-b.xhtml#bee"),
        ("x", watch),
        ("y", watch),
    ];
    assert_eq!(found, expected);
}

#[test]
fn files_beside_the_book_are_told_once_or_handed_out() {
    for (settings, target) in [
        ("", None),
        ("[links]\nship = true\n", None),
        ("[distribution]\nurl = \"https://example.org/b\"\n", None),
        (
            "[links]\nship = true\n[distribution]\nurl = \"https://example.org/b/\"\n",
            Some("https://example.org/b/file-data--s%C3%BCrvey%201.csv"),
        ),
    ] {
        let project = Folder::new();
        project.add("book.toml", &format!("title = \"E\"\nlanguage = \"en\"\n{settings}"));
        std::fs::create_dir(project.path().join("data")).expect("made");
        project.add("data/sürvey 1.csv", "a,b\n");
        project.add("a.md", "# A\n\nThe [table](<data/sürvey 1.csv>), [again](/data/s%C3%BCrvey%201.csv).\n");
        let found = understand(&Files::on_disk(project.path())).resolved.diagnostics;
        let codes: Vec<_> = found.iter().map(|found| found.problem.code()).collect();
        let made = books::books(project.path(), "links-files");
        let page = made.epub.xml("a.xhtml");
        assert!(reader::words(page.root_element()).contains("The table, again."), "{settings}");
        let found: Vec<String> = links(&made, "a").into_iter().map(|(_, to)| to).collect();
        match target {
            Some(target) => assert_eq!((found, codes), (vec![target.to_owned(); 2], Vec::new())),
            None => assert_eq!((found, codes), (Vec::new(), vec!["L003", "L003"]), "{settings}"),
        }
    }
}
