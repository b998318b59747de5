//! `check --fix` changes no meaning: what it writes is read by a Markdown reader that shares no code with ours.

use crate::elsewhere::books::Project;
use crate::elsewhere::examples;
use markdown::{CompileOptions, Constructs, Options, ParseOptions, to_html_with_options};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What a text means to the other reader.
#[derive(Debug, PartialEq, Eq)]
struct Meaning {
    /// Its tags with their addresses, and its code letter by letter.
    structure: Vec<String>,
    /// All letters, figures and signs of its words in a row: what is mended are spaces, quotation marks, apostrophes,
    /// dashes and dots, and the place of a stop beside the mark of a note.
    letters: String,
}

fn meaning(text: &str) -> Meaning {
    let constructs = Constructs { frontmatter: true, ..Constructs::gfm() };
    let options = Options {
        parse: ParseOptions { constructs, ..ParseOptions::gfm() },
        compile: CompileOptions { allow_dangerous_html: true, ..CompileOptions::gfm() },
    };
    let html = to_html_with_options(text, &options).expect("HTML of any Markdown");
    let (mut structure, mut letters) = (Vec::new(), String::new());
    let (mut rest, mut in_code) = (html.as_str(), false);
    while !rest.is_empty() {
        let end = match rest.starts_with('<') {
            true => rest.find('>').map_or(rest.len(), |end| end + 1),
            false => rest.find('<').unwrap_or(rest.len()),
        };
        let (piece, after) = rest.split_at(end);
        rest = after;
        if piece.starts_with('<') {
            in_code = (in_code || piece.starts_with("<code")) && piece != "</code>";
            // Spaces of a title that Markdown shows and a book has as text.
            structure.push(piece.split_whitespace().collect::<Vec<_>>().join(" "));
        } else if in_code {
            structure.push(piece.to_owned());
        } else {
            letters.extend(piece.replace("&quot;", "").chars().filter(|sign| is_kept(*sign)));
        }
    }
    Meaning { structure, letters }
}

/// Whether a sign is none of those that are mended.
fn is_kept(sign: char) -> bool {
    !sign.is_whitespace() && !"\"'`´“”‘’«»„.…-–—,;:!?".contains(sign)
}

/// A folder's chapters before and after `check --fix`, those that it changed.
fn mended(folder: &Path) -> Vec<(PathBuf, String, String)> {
    let read = || -> Vec<(PathBuf, String)> {
        let files = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
        let mut files: Vec<PathBuf> =
            files.filter(|path| path.extension().is_some_and(|end| end == "md")).collect();
        files.sort();
        files.into_iter().map(|path| (path.clone(), fs::read_to_string(path).expect("a chapter"))).collect()
    };
    let before = read();
    let mut command = Command::new(env!("CARGO_BIN_EXE_matbaa"));
    command.args(["check", "--fix", "-q", "--manuscript"]).arg(folder);
    let output = command.output().expect("it runs");
    assert!(output.status.code().is_some_and(|code| code < 2), "{}", String::from_utf8_lossy(&output.stderr));
    let changed = before.into_iter().zip(read()).filter(|((_, before), (_, after))| before != after);
    changed.map(|((path, before), (_, after))| (path, before, after)).collect()
}

/// All examples of a family in a language: none means anything else when it is mended.
fn hold(family: &str, language: &str) -> usize {
    let project = Project::new();
    // An ordinal is no list in a book; `--fix` says so to every other program.
    let ordinals = if language == "en" { "" } else { "[check]\nallow = [\"M003\"]\n" };
    project.add("book.toml", &format!("title = \"Elsewhere\"\nlanguage = \"{language}\"\n{ordinals}"));
    for example in examples::of(family) {
        project.add(&format!("{:04}.md", example.number), &format!("# A\n\n{}", example.markdown));
    }
    let changed = mended(project.path());
    for (path, before, after) in &changed {
        assert_eq!(
            meaning(before),
            meaning(after),
            "{family} {language} {}\n{before}\n{after}",
            path.display()
        );
    }
    changed.len()
}

const FAMILIES: [&str; 16] = [
    "commonmark",
    "footnotes",
    "old-footnotes",
    "table",
    "gfm-table",
    "strikethrough",
    "gfm-strikethrough",
    "gfm-tasklist",
    "super-sub",
    "definition-lists",
    "heading-attrs",
    "math",
    "metadata-blocks",
    "wikilinks",
    "blockquotes-tags",
    "smart-punct",
];

#[test]
fn examples_mean_the_same_when_they_are_mended() {
    let changed: usize = FAMILIES.iter().map(|family| hold(family, "en")).sum();
    assert!(changed > 0, "nothing was mended");
}
