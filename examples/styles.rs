//! Runs CSL styles over a bibliography of all kinds of works, and counts faults that a reader would notice.
//!
//! ```text
//! cargo run --release --example styles -- STYLES tests/citing/all-types.bib [--language tr] [--out FOLDER]
//! ```
//!
//! STYLES is a folder of `.csl` files; those in folders below it only name others. For each style the entries of the
//! list and the notes are searched for misplaced punctuation, raw LaTeX, missing works and titles. With `--out` the
//! words of each style are written there, to be compared with those of another tool.

use matbaa::book::{Block, BlockKind, for_each_block, plain_text};
use matbaa::diag::Problem;
use matbaa::lang::Language;
use matbaa::messages::Locale;
use matbaa::project::{Files, Project, Session};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// Sequences of signs that no style prints on purpose, each with the fault.
const WRONG: [(&str, &str); 26] = [
    (" ,", "space before a comma"),
    (" .", "space before a full stop"),
    (" ;", "space before a semicolon"),
    (" )", "space within a bracket"),
    ("( ", "space within a bracket"),
    ("()", "empty brackets"),
    ("[]", "empty brackets"),
    ("(,", "comma after a bracket"),
    ("(.", "full stop after a bracket"),
    (",,", "doubled comma"),
    ("..", "doubled full stop"),
    (";;", "doubled semicolon"),
    ("::", "doubled colon"),
    (",;", "comma before a semicolon"),
    (", .", "comma before a full stop"),
    (",.", "comma before a full stop"),
    (":,", "colon before a comma"),
    (":.", "colon before a full stop"),
    ("?.", "full stop after a question mark"),
    ("“”", "empty quotation"),
    ("  ", "doubled space"),
    ("\\", "raw LaTeX"),
    ("{", "raw LaTeX"),
    ("}", "raw LaTeX"),
    ("$", "raw LaTeX"),
    ("ve ve ", "doubled word"),
];

struct Outcome {
    /// The reason why the style cannot be used.
    refused: Option<String>,
    faults: BTreeMap<String, Vec<String>>,
    lines: Vec<String>,
    took: Duration,
}

fn main() {
    let mut arguments = std::env::args().skip(1);
    let (mut places, mut language, mut out) = (Vec::new(), "tr".to_owned(), None);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--language" => language = arguments.next().unwrap_or_default(),
            "--out" => out = arguments.next().map(PathBuf::from),
            _ => places.push(PathBuf::from(argument)),
        }
    }
    let [styles, bib] = places.as_slice() else {
        eprintln!("usage: styles STYLES BIB [--language tr] [--out FOLDER]");
        std::process::exit(2);
    };
    let bib = std::fs::read_to_string(bib).expect("the bibliography is there");
    let mut files: Vec<PathBuf> = std::fs::read_dir(styles)
        .expect("the folder of styles is there")
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|ending| ending == "csl"))
        .collect();
    files.sort();
    report(&files, &bib, &Language::new(&language), out.as_deref());
}

fn report(files: &[PathBuf], bib: &str, language: &Language, out: Option<&Path>) {
    let mut refused: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut faults: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let (mut loaded, mut clean, mut slowest) = (0, 0, (Duration::ZERO, String::new()));
    for path in files {
        let name = path.file_stem().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let xml = std::fs::read_to_string(path).unwrap_or_default();
        let outcome = run(&xml, bib, language);
        if outcome.took > slowest.0 {
            slowest = (outcome.took, name.clone());
        }
        if let Some(reason) = outcome.refused {
            refused.entry(reason).or_default().push(name);
            continue;
        }
        loaded += 1;
        clean += usize::from(outcome.faults.is_empty());
        for (fault, lines) in outcome.faults {
            faults.entry(fault).or_default().push(format!("{name}: {}", lines[0]));
        }
        if let Some(out) = out {
            let text = outcome.lines.join("\n") + "\n";
            std::fs::write(out.join(format!("{name}.txt")), text).expect("written");
        }
    }
    println!("{} styles, {loaded} loaded, {clean} without a fault", files.len());
    println!("slowest: {} ({:?})", slowest.1, slowest.0);
    for (reason, names) in refused {
        println!("refused {}: {reason} – {}", names.len(), names.join(", "));
    }
    for (fault, lines) in faults {
        println!("{} styles: {fault}", lines.len());
        lines.iter().take(12).for_each(|line| println!("    {line}"));
    }
}

/// Formats all works of a bibliography in a style.
fn run(xml: &str, bib: &str, language: &Language) -> Outcome {
    let started = Instant::now();
    let keys = keys(bib);
    let book = format!(
        "title = \"Deneme\"\nlanguage = {:?}\n[citations]\nfiles = [\"all.bib\"]\nstyle = \"style.csl\"\n\
         backlinks = false\n",
        language.tag()
    );
    let files =
        [("book.toml", book.as_str()), ("01.md", &chapter(&keys)), ("all.bib", bib), ("style.csl", xml)];
    let project = Project::open(&Files::in_memory(files), None, &()).expect("readable files");
    let checked = project.understand(true, &mut Session::once(), &()).expect("nobody ends it");
    let refused = checked.findings.all().iter().find_map(|diagnostic| match &diagnostic.problem {
        Problem::StyleUnfit { .. } => Some(format!(
            "{} {}",
            diagnostic.problem.code(),
            diagnostic.problem.words(Locale::English).message
        )),
        _ => None,
    });
    let book = checked.publication.expect("a manuscript").book;
    let chapter = &book.chapters[0];
    let mut entries = Vec::new();
    for_each_block(&chapter.blocks, &mut |block: &Block| {
        if let BlockKind::Works(works) = &block.kind {
            entries.extend(works.iter().flat_map(Block::inlines).map(plain_text));
        }
    });
    let notes: Vec<String> =
        chapter.notes.iter().flat_map(|note| &note.blocks).flat_map(Block::inlines).map(plain_text).collect();
    let faults = faults(&entries, &notes, bib, keys.len());
    let lines = notes.into_iter().chain([String::new()]).chain(entries).collect();
    Outcome { refused, faults, lines, took: started.elapsed() }
}

/// Returns a chapter with a note for each work, and the list of all.
fn chapter(keys: &[&str]) -> String {
    let marks: String = keys.iter().map(|key| format!("[^{key}] ")).collect();
    let notes: String = keys.iter().map(|key| format!("[^{key}]: [@{key}, s. 12]\n\n")).collect();
    format!("# Deneme\n\nSöz {marks}\n\n::: kaynakça\n\n{notes}")
}

/// Returns the keys of a bibliography, in its order.
fn keys(bib: &str) -> Vec<&str> {
    let entries = bib.lines().filter(|line| line.starts_with('@') && !line.starts_with("@string"));
    entries.filter_map(|line| line.split_once('{')?.1.split_once(',')).map(|(key, _)| key).collect()
}

/// Returns the first word of each title, in small letters.
fn titles(bib: &str) -> Vec<String> {
    let entries = bib.split("\n@").filter_map(|entry| entry.split_once(" title = {"));
    let words =
        entries.map(|(_, title)| title.split(['}', ' ', '\\', '?']).next().unwrap_or("").to_lowercase());
    words.filter(|word| word.len() > 3).collect()
}

fn faults(entries: &[String], notes: &[String], bib: &str, works: usize) -> BTreeMap<String, Vec<String>> {
    let mut faults: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut put = |fault: &str, line: String| faults.entry(fault.to_owned()).or_default().push(line);
    for line in entries.iter().chain(notes) {
        let plain = line.replace('\u{a0}', " ");
        for (signs, fault) in WRONG {
            if plain.contains(signs) && !(signs == ".." && plain.contains("...")) {
                put(fault, line.clone());
            }
        }
        if plain.starts_with([',', '.', ';', ':', ' ']) {
            put("begins with a sign", line.clone());
        }
        if plain.chars().any(|c| {
            ('\u{e000}'..='\u{f8ff}').contains(&c)
                || ('\u{10400}'..'\u{10450}').contains(&c)
                || c >= '\u{f0000}'
        }) {
            put("hidden characters", line.clone());
        }
        if plain
            .split(|c: char| !c.is_ascii_digit())
            .any(|figure| figure.len() == 5 && figure.starts_with("100"))
        {
            put("a year that stands for words", line.clone());
        }
    }
    if entries.len() != works {
        put("entries are missing", format!("{} of {works}", entries.len()));
    }
    let all = entries.join("\n").to_lowercase();
    let lost: Vec<String> = titles(bib).into_iter().filter(|title| !all.contains(title.as_str())).collect();
    if !lost.is_empty() {
        put("titles are missing", lost.join(" "));
    }
    for date in ["t.y.", "baskıda", "1328 [1912]", "1990/91", "yaklaşık 1905"] {
        if !all.contains(date) {
            put("a date in words is missing", date.to_owned());
        }
    }
    faults
}
