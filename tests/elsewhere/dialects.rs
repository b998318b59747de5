//! A small project of each dialect: both books are made of it, with every word that is seen and none of its signs.

use crate::elsewhere::{books, examples, plain};
use std::fs;
use std::path::Path;

/// Signs of other tools that no book may show.
const SIGNS: [&str; 22] = [
    "{{",
    "}}",
    "{%",
    "%}",
    ":::",
    "!!!",
    "???",
    "===",
    "%%",
    "*!*",
    "[cut]",
    "[TOC]",
    ":label:",
    ":numref:",
    "begin_tab",
    "{#",
    "#|",
    "\\textbf",
    "\\begin",
    "<Listing",
    "{pagebreak}",
    "![",
];

/// The dialects, with words that both books have and words that neither has.
const PROJECTS: [(&str, &[&str], &[&str]); 11] = [
    (
        "quarto",
        &[
            "As Figure 1.1 shows, and Table 1.1 counts, the night was long; see Chapter 2 and Equation 1.1.",
            "Figure 1.1. The street at night",
            "Only a caption",
            "Table 1.1. Nights by day",
            "A remark",
            "Inside the box.",
            "Own title",
            "Linux Under Linux. Windows Under Windows.",
            "Words of a part.",
            "print(\"shown\")",
            "Press Ctrl-C to end.",
            "Back to Figure 1.1 and Chapter 1; figure 1.1 alone.",
            "me@example.org",
        ],
        &["concealed", "video", "collapse"],
    ),
    (
        "mdbook",
        &[
            "Listing 1-1 (src/main.rs): A main that prints",
            "println!",
            "From the part.",
            "let two = 2;",
            "Cross by",
        ],
        &["use std", "items.fn", "caption="],
    ),
    (
        "mkdocs",
        &[
            "On flour White flour. • rye • wheat code stays",
            "Tip Knead it well.",
            "Hot! The oven is hot.",
            "No title here.",
            "By hand Mix slowly. By machine Mix quickly.",
            "Within Inside an item.",
            "Second with marked words here.",
            "Press Ctrl+Alt+Page Up in C++ and in a++b.",
            "An added word, gone words, old new ones, seen.",
            "Five == five, and a==b stay.",
        ],
        &["inline end", "\"Hot", "{++", "{--", "~>", "{==", "why"],
    ),
    (
        "obsidian",
        &[
            "A thought. See the idea and 02-more.",
            "more words",
            "A bright mark and ==code==.",
            "Two ^ three.",
        ],
        &["never seen", "thought-1", "#garden", "60", "^idea"],
    ),
    (
        "gitbook",
        &[
            "Note A hint with bold.",
            "Caution Do not cross. • Ever.",
            "Stone Stone lasts. Wood Wood floats.",
            "bridge.js cross();",
            "example.org/film",
            "A caption below.",
            "The bridge",
        ],
        &["lineNumbers", "hint style", ".gitbook"],
    ),
    (
        "myst",
        &[
            "A note in a fence.",
            "Own title Words of it.",
            "Figure 1.1. The night sky",
            "Figure 1.2. Old sky",
            "See Figure 1.1, the section, Figure 1.2, Chapter 1 and Orbits.",
            "telescope By telescope. eye By eye.",
            "A program print(1)",
            "Near Mercury. Far Neptune.",
            "Table 1.1. Planets by size",
            "Planet Size Mars small and red Jupiter Saturn a | b",
            "By Equation 1.2 and Equation 1.3 and Equation 1.3; see Table 1.1.",
        ],
        &["toctree", "intro", "400px", "{sub}", "admonition", "header-rows", "list-table"],
    ),
    (
        "pandoc",
        &[
            "Figure 1. An oak",
            "See Figure 1 and Table 1, Figure 2.",
            "Table 1. Kinds",
            "Oak lobed brown",
            "123 123 123",
            "Demonstration of simple tables.",
            "Example of a row that spans multiple lines.",
            "Figure 2. An elm tree",
            "As (2) shows, bold and slanted words",
            "A note of TeX.",
            "By 1 it is.",
            "In the middle.",
        ],
        &["knuth", "textwidth", "(@"],
    ),
    (
        "hugo",
        &[
            "The ship sails",
            "Over lines",
            "Tip Sail early.",
            "Warning Storm is near.",
            "More of it Inside the details.",
            "Read the other chapter.",
            "Wind By wind.",
            "fmt.Println(\"go\")",
        ],
        &["w7Ft2ymGmfc", "notice", "tabpane"],
    ),
    (
        "leanpub",
        &[
            "Aside Words of the aside.",
            "Hot water.",
            "Grind it fresh. • fine • coarse",
            "Recipe one spoon",
            "An index entry.",
        ],
        &["mainmatter", "sample", "A>", "T>", "blurb,"],
    ),
    (
        "javascript.info",
        &[
            "Good to know Water at night. let a = 1;",
            "Mind the thorns.",
            "let b = 2;",
            "Either One or other.",
        ],
        &["smart", "codetabs", "run"],
    ),
    (
        "quire",
        &[
            "The painting",
            "As noted Faure 1909, 304 and Blanc 1876.",
            "Inside a class.",
            "Further Further words.",
        ],
        &["q-figure", "cat-3", "backmatter", "##"],
    ),
];

#[test]
fn every_dialect_makes_both_books() {
    for (name, words, signs) in PROJECTS {
        let folder = examples::file("dialects").join(name);
        let books = books::books(&folder, &format!("dialect-{name}"));
        let mut in_epub = String::new();
        for chapter in chapters(&folder) {
            let page = books.epub.xml(&format!("{chapter}.xhtml"));
            in_epub += &plain::of_xhtml(page.root_element()).join(" ");
            in_epub.push(' ');
        }
        let in_pdf = books
            .sections()
            .iter()
            .flat_map(|section| plain::of_pages(section))
            .collect::<Vec<_>>()
            .join(" ");
        // Signs of items and of boxes that the books set themselves stand apart in each of them.
        let loose = |text: &str| {
            plain::words(text).into_iter().filter(|word| word != "•").collect::<Vec<_>>().join(" ")
        };
        for (book, text) in [("EPUB", loose(&in_epub)), ("PDF", loose(&in_pdf))] {
            for wanted in words {
                assert!(text.contains(&loose(wanted)), "{name}, {book}: {wanted:?} in {text}");
            }
            for sign in SIGNS.iter().chain(signs) {
                let is_shown = text.contains(sign) && !words.iter().any(|wanted| wanted.contains(sign));
                assert!(!is_shown, "{name}, {book}: {sign:?} in {text}");
            }
        }
    }
}

/// The names of a folder's chapters, in order.
fn chapters(folder: &Path) -> Vec<String> {
    let files = fs::read_dir(folder).expect("a folder").flatten();
    let mut names: Vec<String> = files
        .filter_map(|file| file.file_name().to_string_lossy().strip_suffix(".md").map(str::to_owned))
        .collect();
    names.sort();
    names
}
