//! The index of both books, held against what stands on the pages and in the files that it leads to.

use crate::book::project::{Project, books};
use crate::book::reader::{Reader, elements, epub_type, with, words};
use crate::book::reading::structure::Kid;
use crate::book::reading::{Element, PageRead, Reading};
use roxmltree::Node;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

/// Entries, and the words by which the text has them.
const TERMS: [(&str, &[&str]); 5] = [
    ("Bakü", &["Bakü"]),
    ("Gence", &["Gence"]),
    ("Sovyetler Birliği", &["Sovyetler Birliği", "SSCB"]),
    ("Şuşa", &["Şuşa"]),
    ("Zaqatala", &["Zaqatala"]),
];

const KEYS: &str = r#"
[order]
front = ["00-onsoz.md"]
back = ["90-ek.md"]

[pdf]
size = "A6"

[index]
terms = ["Bakü", "Gence", { term = "Sovyetler Birliği", find = ["SSCB"] }, "Zaqatala"]
see = [{ term = "SSCB", to = "Sovyetler Birliği" }]
see_also = [{ term = "Bakü", to = "Gence" }]
"#;

/// A chapter of some pages in which the terms come and go, in notes too.
fn chapter(title: &str, seed: usize) -> String {
    let mut text = format!("# {title}\n\n");
    let mut notes = String::new();
    for paragraph in 0..14 {
        for word in 0..45 {
            let at = seed + paragraph * 45 + word;
            let printed = match at {
                _ if at % 97 == 3 => "Bakü’de",
                _ if at % 131 == 5 => "**Gence’nin**",
                _ if at % 211 == 7 => "SSCB’nin",
                _ if at % 389 == 11 => "Sovyetler *Birliği*",
                _ if at % 173 == 13 => "[Şuşa]{.index}’ya",
                _ => ["yol", "meydan", "kapı", "deniz", "sokak", "ışık", "kâğıt"][at % 7],
            };
            write!(text, "{printed} ").expect("a text");
        }
        if paragraph % 3 == 1 {
            write!(text, "son.[^n{paragraph}]").expect("a text");
            let printed = if paragraph % 2 == 0 { "Zaqatala’da" } else { "Bakü" };
            write!(notes, "[^n{paragraph}]: Not {printed} için.\n\n").expect("a text");
        }
        text.push_str("\n\n");
    }
    text + &notes
}

fn project() -> Project {
    let mut project = Project::new(KEYS).chapter("00-onsoz.md", chapter("Ön söz", 1000));
    for number in 1..=4 {
        project = project.chapter(&format!("0{number}-bolum.md"), chapter("Bölüm", number * 777));
    }
    let marked =
        "# Ek\n\nBakü [limanı]{.index term=\"Bakü!liman\" main} ve []{.index term=\"sessizlik\"}gece.\n";
    project.chapter("90-ek.md", marked)
}

/// The entries of the PDF: term, and for each link its words, its label and the index of its page.
fn entries(pdf: &Reading) -> BTreeMap<String, Vec<(String, usize)>> {
    let index = pdf.structure.all("Index");
    assert_eq!(index.len(), 1, "one index");
    let entry = |item: &&Element| {
        let body = item.text_but(&["L"]);
        let own = item.kids.iter().filter_map(|kid| match kid {
            Kid::Element(body) => Some(body),
            _ => None,
        });
        let links = own.flat_map(|body| &body.kids).filter_map(|kid| match kid {
            Kid::Element(link) if link.role == "Link" => {
                Some((link.text().replace('\u{a0}', " "), goal(pdf, link)))
            }
            _ => None,
        });
        (body.split(',').next().unwrap_or("").trim().to_owned(), links.collect())
    };
    index[0].all("LI").iter().map(entry).collect()
}

/// The page that a link leads to.
fn goal(pdf: &Reading, link: &Element) -> usize {
    let target = link.kids.iter().find_map(|kid| match kid {
        Kid::Link { page, link } => Some(&pdf.pages[*page].links[*link].target),
        _ => None,
    });
    pdf.destinations[target.expect("an annotation")].0
}

fn has(page: &PageRead, forms: &[&str]) -> bool {
    let words: Vec<String> = page.words().into_iter().map(|word| word.text).collect();
    let text = words.join(" ");
    forms.iter().any(|form| text.contains(form))
}

/// The pages of the index itself.
fn own_pages(pdf: &Reading) -> BTreeSet<usize> {
    pdf.structure.all("Index")[0].pages().into_iter().collect()
}

#[test]
fn each_page_number_is_that_of_a_page_with_the_term_and_none_is_missing() {
    let project = project();
    let made = project.books("index");
    let pdf = &made.pdf;
    let (entries, own) = (entries(pdf), own_pages(pdf));
    for (term, forms) in TERMS {
        let links = &entries[term];
        let mut pages = BTreeSet::new();
        let mut last: Option<usize> = None;
        let text = pdf.structure.all("Index")[0].text();
        for (label, page) in links {
            let number = label.split(" dn.").next().unwrap_or("");
            // A cross-reference is a link too.
            if !number.chars().all(|sign| sign.is_ascii_digit() || "ivxl".contains(sign)) {
                continue;
            }
            let is_more = number != pdf.pages[*page].label;
            assert!(
                !is_more || label.parse::<u32>().is_ok(),
                "{term}: {label} is on {}",
                pdf.pages[*page].label
            );
            assert!(has(&pdf.pages[*page], forms), "{term} is not on page {label}");
            // What stands between the ends of a range belongs to it.
            if let Some(from) =
                last.filter(|from| text.contains(&format!("{}–{label}", pdf.pages[*from].label)))
            {
                pages.extend(from..*page);
            }
            pages.insert(*page);
            last = Some(*page);
        }
        let wanted: BTreeSet<usize> =
            (0..pdf.pages.len()).filter(|at| !own.contains(at) && has(&pdf.pages[*at], forms)).collect();
        assert!(wanted.len() > 3 && pages == wanted, "{term}: {pages:?} are not {wanted:?}");
    }
    assert!(entries.contains_key("liman") && entries.contains_key("sessizlik"), "{:?}", entries.keys());
    let text = pdf.structure.all("Index")[0].text().replace('\u{a0}', " ");
    for printed in ["SSCB, bkz. Sovyetler Birliği", "; ayrıca bkz. Gence", " dn. "] {
        assert!(text.contains(printed), "{printed}: {text}");
    }
    assert!(text.contains('–'), "a range: {text}");
    let bold =
        pdf.pages.iter().enumerate().filter(|(at, _)| own.contains(at)).flat_map(|(_, page)| page.words());
    let main = bold.filter(|word| word.font.contains("Bold") && word.text.parse::<u32>().is_ok()).count();
    assert_eq!(main, 1, "one main place");
    assert!(pdf.outline.iter().any(|entry| entry.title == "Dizin" && own.contains(&entry.page)));
}

/// What the e-book's index leads to is read in its own file.
#[test]
fn each_link_of_the_e_book_leads_to_a_block_with_the_term_on_the_page_it_names() {
    let project = project();
    let made = project.books("index-again");
    let epub: &Reader = &made.epub;
    let index = epub.xml("dizin.xhtml");
    let mut seen = 0;
    for item in elements(&index, "li") {
        let term = item
            .children()
            .find(|node| epub_type(*node) == Some("index-term"))
            .map(words)
            .unwrap_or_default();
        let Some((_, forms)) = TERMS.iter().find(|(known, _)| *known == term) else { continue };
        for link in item.children().filter(|node| epub_type(*node) == Some("index-locator")) {
            let (file, id) = link.attribute("href").and_then(|href| href.split_once('#')).expect("a place");
            let document = epub.xml(file);
            let place = with(&document, "id", id).unwrap_or_else(|| panic!("{file}#{id} is nowhere"));
            let block = place.ancestors().find(|node| ["p", "h1", "li"].contains(&node.tag_name().name()));
            let text = words(block.expect("a block"));
            assert!(forms.iter().any(|form| text.contains(form)), "{term}: {file}#{id}: {text}");
            let label = words(link);
            assert_eq!(link.attribute("aria-label"), Some(format!("Sayfa {label}").as_str()));
            let is_note = place.ancestors().any(|node| epub_type(node) == Some("endnote"));
            assert_eq!(is_note, label.contains("dn."), "{label}");
            if !is_note {
                assert_eq!(page_before(place), label, "{term}: {file}#{id}");
            }
            seen += 1;
        }
    }
    assert!(seen > 60, "{seen} places");
    let nav = epub.xml("nav.xhtml");
    let landmark = elements(&nav, "a").find(|node| epub_type(*node) == Some("index")).expect("a landmark");
    assert_eq!((landmark.attribute("href"), landmark.text()), (Some("dizin.xhtml"), Some("Dizin")));
    let section = elements(&index, "section").find(|node| node.attribute("role") == Some("doc-index"));
    assert!(section.is_some());
    for link in elements(&index, "a") {
        assert!(epub.resolves("dizin.xhtml", link.attribute("href").expect("a link")));
    }
}

/// The label of the last page that begins before a node.
fn page_before(place: Node) -> String {
    let marks = place.document().descendants().filter(|node| epub_type(*node) == Some("pagebreak"));
    let last = marks.rev().find(|mark| mark.range().start < place.range().start).expect("a page");
    let label = last.attribute("aria-label").expect("a label");
    label.trim_start_matches("Sayfa ").to_owned()
}

#[test]
fn the_same_index_has_the_same_bytes_and_marks_change_no_page() {
    let project = project();
    for format in ["pdf", "epub"] {
        let first = project.run(format);
        assert_eq!(first.code, Some(0), "{}", first.stderr);
        let before = project.made(format);
        project.run(format);
        assert!(before == project.made(format), "{format}: bytes differ");
    }
    let plain = Project::new(KEYS.split("[index]").next().unwrap_or(""));
    let unmarked = |text: String| text.replace("[Şuşa]{.index}", "Şuşa");
    let mut plain = plain.chapter("00-onsoz.md", unmarked(chapter("Ön söz", 1000)));
    for number in 1..=4 {
        plain = plain.chapter(&format!("0{number}-bolum.md"), unmarked(chapter("Bölüm", number * 777)));
    }
    let plain = plain.chapter("90-ek.md", "# Ek\n\nBakü limanı ve gece.\n");
    let (with, without) = (books(&project.path("m"), "index"), books(&plain.path("m"), "index-none"));
    // The half title, the title page and the contents, which has a line more, are left aside.
    let pages = |pdf: &Reading| -> Vec<Vec<(String, f64, f64)>> {
        let of = |page: &PageRead| page.words().into_iter().map(|word| (word.text, word.x, word.y)).collect();
        pdf.pages.iter().skip(6).map(of).collect()
    };
    let (with, without) = (pages(&with.pdf), pages(&without.pdf));
    assert!(without.len() > 12 && with.len() > without.len(), "{} and {}", with.len(), without.len());
    for (with, without) in with.iter().flatten().zip(without.iter().flatten()) {
        let is_like =
            with.0 == without.0 && (with.1 - without.1).abs() < 0.05 && (with.2 - without.2).abs() < 0.05;
        assert!(is_like, "{with:?} is not {without:?}");
    }
}
