//! The user guides, `docs/kilavuz` and `docs/guide`, as books of this tool: sound, built in both formats, alike
//! in both languages, and true in what they tell the reader to type.

use matbaa::config::Config;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// Folder and language of each guide, Turkish first.
const GUIDES: [(&str, &str); 2] = [("kilavuz", "tr"), ("guide", "en")];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn matbaa(arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_matbaa"));
    command.args(arguments).current_dir(root()).env_clear().output().expect("the program starts")
}

fn printed(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// The chapters of a guide, by name.
fn chapters(guide: &str) -> BTreeMap<String, String> {
    let folder = root().join("docs").join(guide);
    let paths = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    let chapters = paths.filter(|path| path.extension().is_some_and(|ending| ending == "md"));
    let read = |path: PathBuf| {
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        (name, fs::read_to_string(path).expect("UTF-8"))
    };
    chapters.map(read).collect()
}

/// A block of code: its language and its lines.
struct Code<'a> {
    language: &'a str,
    lines: Vec<&'a str>,
}

/// The blocks of code between lines of tildes, and the lines beside them.
fn parted(chapter: &str) -> (Vec<Code<'_>>, Vec<&str>) {
    let (mut blocks, mut beside) = (Vec::new(), Vec::new());
    let mut open: Option<Code> = None;
    for line in chapter.lines() {
        match (line.strip_prefix("~~~"), open.take()) {
            (Some(language), None) => open = Some(Code { language, lines: Vec::new() }),
            (Some(_), Some(block)) => blocks.push(block),
            (None, Some(mut block)) => {
                block.lines.push(line);
                open = Some(block);
            }
            (None, None) => beside.push(line),
        }
    }
    assert!(open.is_none(), "code without an end");
    (blocks, beside)
}

/// Every command that a chapter prints, in a block of code or in a line of text.
fn commands(chapter: &str) -> Vec<String> {
    let (blocks, beside) = parted(chapter);
    let of_blocks = blocks.iter().flat_map(|block| block.lines.iter().copied());
    let of_text = beside.iter().flat_map(|line| line.split('`').skip(1).step_by(2));
    let all = of_blocks.chain(of_text).flat_map(|line| line.split("&&").map(str::trim));
    all.filter(|line| line.starts_with("matbaa ")).map(str::to_owned).collect()
}

#[test]
fn both_guides_are_sound_and_make_both_books() {
    let conformance = Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("conformance");
    fs::create_dir_all(&conformance).expect("a folder");
    for (guide, language) in GUIDES {
        let folder = format!("docs/{guide}");
        let checked = matbaa(&["check", "--strict", "--quiet", "--manuscript", &folder]);
        assert!(checked.status.success() && checked.stderr.is_empty(), "{}", printed(&checked));
        for format in ["epub", "pdf"] {
            let book = conformance.join(format!("guide-{language}.{format}"));
            let path = book.to_str().expect("UTF-8");
            let made = matbaa(&[format, "--manuscript", &folder, "-o", path]);
            assert!(made.status.success() && made.stderr.is_empty(), "{}", printed(&made));
            assert!(fs::metadata(&book).expect("made").len() > 50_000, "{guide}.{format}");
        }
    }
}

#[test]
fn every_command_in_the_guides_is_one_of_the_tools() {
    let mut helps: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut named = BTreeSet::new();
    for (guide, _) in GUIDES {
        for (chapter, text) in chapters(guide) {
            for line in commands(&text) {
                let line = line.split(" #").next().unwrap_or(&line);
                let line = line.split(" > ").next().unwrap_or(line);
                let mut words = line.split_whitespace().skip(1);
                let command = words.next().expect("a command follows");
                named.insert(command.to_owned());
                if command.starts_with('-') {
                    let output = matbaa(&[command]);
                    assert!(output.status.success(), "{guide}/{chapter}: {line}");
                    continue;
                }
                let options = helps.entry(command.to_owned()).or_insert_with(|| {
                    let output = matbaa(&[command, "--help"]);
                    assert!(output.status.success(), "{guide}/{chapter}: {line}");
                    let help = String::from_utf8_lossy(&output.stdout).into_owned();
                    help.split([' ', ',', '\n'])
                        .filter(|word| word.starts_with('-'))
                        .map(str::to_owned)
                        .collect()
                });
                for word in words.filter(|word| word.starts_with('-')) {
                    assert!(options.contains(word), "{guide}/{chapter}: {word} in {line}");
                }
            }
        }
    }
    let help = matbaa(&["--help", "--lang", "en"]);
    let help = String::from_utf8_lossy(&help.stdout).into_owned();
    let listed =
        help.lines().skip_while(|line| *line != "Commands:").skip(1).take_while(|line| !line.is_empty());
    // What a command does may go on in a line that begins deeper.
    let all: Vec<&str> = listed
        .filter(|line| !line.starts_with("   "))
        .filter_map(|line| line.split_whitespace().next())
        .collect();
    assert!(all.len() > 12, "{all:?}");
    for command in all {
        assert!(named.contains(command), "the guides do not tell of {command}");
    }
}

#[test]
fn every_setting_in_the_guides_is_one_of_book_toml() {
    let mut seen = 0;
    for (guide, language) in GUIDES {
        for (chapter, text) in chapters(guide) {
            for block in parted(&text).0.iter().filter(|block| block.language == "toml") {
                let mut toml = block.lines.join("\n");
                let top: Vec<_> = block.lines.iter().take_while(|line| !line.starts_with('[')).collect();
                for (key, value) in [("language", language), ("title", "Ad")] {
                    if !top.iter().any(|line| line.starts_with(&format!("{key} = "))) {
                        toml.insert_str(0, &format!("{key} = \"{value}\"\n"));
                    }
                }
                // Editions are parted from the book before its keys are read; they are read apart here too.
                let mut table: toml::Table = toml.parse().expect("TOML");
                let editions = table.remove("edition").and_then(|editions| editions.as_array().cloned());
                for edition in editions.unwrap_or_default() {
                    let mut edition = edition.as_table().expect("a table").clone();
                    edition.remove("name");
                    edition.entry("title").or_insert("Ad".into());
                    let read = edition.try_into::<Config>();
                    assert!(read.is_ok(), "{guide}/{chapter}: {:?}", read.err());
                }
                let read = table.try_into::<Config>();
                assert!(read.is_ok(), "{guide}/{chapter}: {:?}\n{toml}", read.err());
                seen += 1;
            }
        }
    }
    assert!(seen >= 20, "only {seen} blocks of settings were read");
}

/// What a chapter is built of: headings of each depth, blocks of code by language, pictures, tables, notes, boxes.
fn build(chapter: &str) -> Vec<(String, usize)> {
    let (blocks, beside) = parted(chapter);
    let starting = |mark: &str| beside.iter().filter(|line| line.starts_with(mark)).count();
    let marks = ["# ", "## ", "![", "|:", "[^", "::: "];
    let mut built: Vec<_> = marks.iter().map(|mark| ((*mark).to_owned(), starting(mark))).collect();
    built.extend(blocks.iter().map(|block| (format!("~~~{}", block.language), 1)));
    built
}

#[test]
fn both_guides_have_the_same_chapters() {
    let [turkish, english] = GUIDES.map(|(guide, _)| chapters(guide));
    assert_eq!(turkish.len(), english.len());
    for ((one, turkish), (other, english)) in turkish.iter().zip(&english) {
        assert_eq!(one.split('-').next(), other.split('-').next(), "{one}, {other}");
        assert_eq!(build(turkish), build(english), "{one}, {other}");
    }
}
