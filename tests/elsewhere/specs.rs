//! Every example of the specifications stands in both books, word by word, or is told of by a code.

use crate::elsewhere::books::{Books, Folder, books, understand};
use crate::elsewhere::examples::{self, Example};
use crate::elsewhere::plain;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::fs;

/// The codes that are told of each example, and whether one of them is an error.
type Told = BTreeMap<String, (Vec<&'static str>, bool)>;

/// Which examples are told of, and with which codes; `UPDATE=1` writes it anew.
fn hold_told(family: &str, reported: &str) {
    let path = examples::file(&format!("told/{family}.txt"));
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&path, reported).expect("written");
    }
    let expected = fs::read_to_string(&path).unwrap_or_default();
    let (found, wanted): (BTreeSet<&str>, BTreeSet<&str>) =
        (reported.lines().collect(), expected.lines().collect());
    let new: Vec<_> = found.difference(&wanted).collect();
    let gone: Vec<_> = wanted.difference(&found).collect();
    assert!(new.is_empty() && gone.is_empty(), "{family}: told now {new:?}, no longer {gone:?}");
}

/// Codes of what a book does otherwise on purpose, and whether words may be lost, and others come to them.
const ON_PURPOSE: [(&str, bool, bool); 13] = [
    // An ordinal is text with its number, which a list would make itself.
    ("M003", false, true),
    // A formula that cannot be understood stops the build.
    ("M006", true, true),
    // A note that nothing marks, or whose mark stands in a title or another note, has no place.
    ("N002", true, false),
    ("N004", true, false),
    // Double brackets stay as they were typed.
    ("O004", true, true),
    // A character that no face has.
    ("F001", true, true),
    // In the place of an image that stops the build stands what was said of it.
    ("B008", true, true),
    ("I001", true, true),
    ("I002", true, true),
    ("I003", true, true),
    ("I004", true, true),
    // A word that is divided at a line's end is joined.
    ("O019", true, true),
    // Attributes that mean nothing to a book.
    ("O003", true, false),
];

/// What else is read otherwise on purpose, by family and number, as `differing.txt` says.
fn differing(family: &str) -> BTreeSet<usize> {
    let text = fs::read_to_string(examples::file("differing.txt")).expect("the list");
    let lines = text.lines().filter_map(|line| line.split_once(": "));
    let own = lines.filter_map(|(which, _)| which.strip_prefix(family)?.strip_prefix(' '));
    own.flat_map(|numbers| numbers.split(' ').map(|number| number.parse().expect("a number"))).collect()
}

fn name(example: &Example) -> String {
    format!("example-{}", example.number)
}

fn project(family: &str, examples: &[&Example]) -> Folder {
    let project = Folder::new();
    for example in examples {
        // Settings stand at the head of a file or nowhere.
        let title = if family == "metadata-blocks" {
            String::new()
        } else {
            format!("# Example {}\n\n", example.number)
        };
        project.add(&format!("{}.md", name(example)), &(title + &example.markdown));
    }
    project
}

/// The words of one list that another lacks, as often as it lacks them.
fn beyond(words: &[String], others: &[String]) -> Vec<String> {
    let mut rest = others.to_vec();
    let is_new = |word: &&String| match rest.iter().position(|other| other == *word) {
        Some(at) => {
            rest.swap_remove(at);
            false
        }
        None => true,
    };
    words.iter().filter(is_new).cloned().collect()
}

/// Both books beside what the examples mean; what is not alike.
fn compare(family: &str, examples: &[&Example], books: &Books, reported: &Told) -> Vec<String> {
    let sections = books.sections();
    assert_eq!(sections.len(), examples.len(), "{family}: a section for each example");
    let differing = differing(family);
    let mut wrong = Vec::new();
    for (example, section) in examples.iter().zip(sections) {
        let expected = plain::of_html(&example.html);
        let page = books.epub.xml(&format!("{}.xhtml", name(example)));
        let (_, in_epub) =
            plain::chapter(crate::elsewhere::reader::elements(&page, "body").next().expect("a body"));
        let in_pdf = plain::of_pages(section);
        let codes = reported.get(&name(example)).map_or(&[] as &[&str], |(codes, _)| codes);
        let purposes = || ON_PURPOSE.iter().filter(|(code, ..)| codes.contains(code));
        let (may_lose, may_gain) = (purposes().any(|(_, lost, _)| *lost), purposes().any(|(.., more)| *more));
        let is_unlike = |found: &[String]| {
            (!may_lose && !beyond(&expected, found).is_empty())
                || (!may_gain && !beyond(found, &expected).is_empty())
        };
        if (is_unlike(&in_epub) || is_unlike(&in_pdf)) != differing.contains(&example.number) {
            let n = example.number;
            wrong.push(format!(
                "{family} {n} {codes:?}\n{}  HTML {expected:?}\n  EPUB {in_epub:?}\n  PDF  {in_pdf:?}\n",
                example.markdown
            ));
        }
    }
    wrong
}

/// All examples of a family through both books.
fn hold(family: &str) {
    let _step = crate::steps::step(format!("examples of a specification ({family})"));
    let all = examples::of(family);
    let every: Vec<&Example> = all.iter().collect();
    let reported = understand(project(family, &every).path()).reported();
    let mut lines = String::new();
    for example in &all {
        if let Some((codes, _)) = reported.get(&name(example)) {
            writeln!(lines, "{} {}", example.number, codes.join(" ")).expect("a string");
        }
    }
    hold_told(family, &lines);
    let is_wrong = |example: &&Example| reported.get(&name(example)).is_some_and(|(_, is_wrong)| *is_wrong);
    let (refused, sound): (Vec<&Example>, Vec<&Example>) = every.into_iter().partition(is_wrong);
    let mut wrong = Vec::new();
    if !sound.is_empty() {
        let books = books(project(family, &sound).path(), &format!("{family}-sound"));
        wrong.extend(compare(family, &sound, &books, &reported));
    }
    if !refused.is_empty() {
        let books = understand(project(family, &refused).path()).books(&format!("{family}-refused"));
        wrong.extend(compare(family, &refused, &books, &reported));
    }
    assert!(wrong.is_empty(), "{} examples\n{}", wrong.len(), wrong.join("\n"));
}

macro_rules! families {
    ($($name:ident $family:literal;)+) => {
        $(#[test] fn $name() { hold($family); })+
    };
}

families! {
    commonmark "commonmark";
    footnotes "footnotes";
    old_footnotes "old-footnotes";
    tables "table";
    tables_of_github "gfm-table";
    strikethrough "strikethrough";
    strikethrough_of_github "gfm-strikethrough";
    tasks_of_github "gfm-tasklist";
    raised_and_lowered "super-sub";
    definitions "definition-lists";
    attributes_of_headings "heading-attrs";
    formulas "math";
    front_matter "metadata-blocks";
    wikilinks "wikilinks";
    alerts "blockquotes-tags";
    punctuation "smart-punct";
    regressions "regression";
}
