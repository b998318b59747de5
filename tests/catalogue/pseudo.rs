//! The terminal and the pages of `dist` in the pseudo-language: no word stands outside the brackets
//! but the author's own, and nothing breaks though each message is a third longer.

use super::brackets::{bracketed, is_said, outside, words};
use crate::project::Project;
use crate::reading::Reading;
use matbaa::cli::{Args, run};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;

/// Holds the command line of the program that this test becomes, its words parted by lines.
const ASKED: &str = "MATBAA_TEST_PSEUDO";
/// Stands before what the program says, and after it where it ends by itself.
const MARK: &str = "\u{1}\n";

/// Becomes the program with the pseudo-language in the place of English, where another test asks for it.
#[test]
fn the_program_in_the_pseudo_language() {
    let Ok(line) = std::env::var(ASKED) else { return };
    matbaa::messages::rewrite(bracketed);
    print!("{MARK}");
    let given = ["matbaa"].into_iter().chain(line.split('\n')).map(Into::into).collect();
    let _ = run(&Args::of(given));
    print!("{MARK}");
}

pub fn program(folder: &Path, arguments: &str) -> Command {
    let mut command = Command::new(std::env::current_exe().expect("this program"));
    let own = "catalogue::pseudo::the_program_in_the_pseudo_language";
    command.args([own, "--exact", "--nocapture", "--test-threads=1"]).current_dir(folder).env_clear();
    command.env(ASKED, arguments.split_whitespace().collect::<Vec<_>>().join("\n"));
    command
}

/// What the program says in the pseudo-language, on both streams.
fn printed(project: &Project, arguments: &str) -> String {
    let output =
        program(project.folder.path(), &format!("{arguments} --lang en")).output().expect("it starts");
    let [out, err] = [output.stdout, output.stderr].map(|bytes| String::from_utf8(bytes).expect("UTF-8"));
    let out = out.split(MARK).nth(1).unwrap_or_else(|| panic!("{arguments}: {out}\n{err}")).to_owned();
    assert!(!err.contains("panicked"), "{arguments}: {err}");
    out + &err
}

/// Words that are no words of a language: names of the program, of its commands and options, of files and their kinds.
pub fn names() -> BTreeSet<String> {
    let mut names = words(
        "matbaa init epub pdf cover booklet watch serve start import dist check explain stats completions man book toml \
         manuscript sources bib md html zip svg SHA SHASUMS A EPUB PDF ISBN QR MB kB dpi mm cd HTML JPEG PNG January Literata Alegreya Sans https http example org",
    );
    let schema = include_str!("../../src/manuscript/schema.rs");
    names.extend(schema.split('"').skip(1).step_by(2).flat_map(words));
    names
}

/// The author's own words: those of every file that is text, and names of all files.
pub fn authors(project: &Project) -> BTreeSet<String> {
    let mut own = BTreeSet::new();
    let mut waiting = vec![project.folder.path().to_owned()];
    while let Some(folder) = waiting.pop() {
        for entry in fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path()) {
            own.extend(words(&entry.file_name().expect("a name").to_string_lossy()));
            if entry.is_dir() {
                waiting.extend((!entry.ends_with("dist")).then_some(entry));
            } else if let Ok(text) = fs::read_to_string(&entry) {
                own.extend(words(&text));
            }
        }
    }
    own
}

/// The words outside the brackets that are none of these, in capitals or not, and no digits of a checksum.
pub fn strangers(text: &str, allowed: &BTreeSet<String>) -> Vec<String> {
    let known: BTreeSet<String> = allowed.iter().map(|word| word.to_lowercase()).collect();
    let is_checksum = |word: &String| word.chars().all(|letter| matches!(letter, 'a'..='f'));
    let outside = outside(text).into_iter();
    outside.filter(|word| !is_checksum(word) && !known.contains(&word.to_lowercase())).collect()
}

/// Holds that a text says something, and nothing outside the brackets but these words.
#[track_caller]
fn hold(what: &str, text: &str, allowed: &BTreeSet<String>) {
    assert!(is_said(text), "{what} says nothing: {text}");
    let foreign = strangers(text, allowed);
    assert!(foreign.is_empty(), "{what} says {foreign:?} outside the catalogue:\n{text}");
}

/// A book with everything that the program has a word for.
pub fn sound() -> Project {
    Project::new()
        .book(
            "title = \"Zurna\"\nlanguage = \"en\"\npublisher = \"Zambak\"\nplace = \"Zile\"\ndate = \"1990-01-20\"\n\
             edition_statement = \"Zil\"\nlicence = \"Zar\"\nrights = \"Zor\"\n[[authors]]\nname = \"Zeki Zan\"\n\
             [isbn]\nprint = \"978-0-306-40615-7\"\n\
             [cover]\nfront = \"zim.svg\"\nback = \"zim.svg\"\nalt = \"Zim\"\n\
             [distribution]\nurl = \"https://example.org/z\"\nchecksum = true\n[index]\nterms = [\"zurna\"]\n",
        )
        .chapter("01-z.md", chapter())
        .chapter("02-zz.md", "# Zeytin\n\n::: bibliography all\n")
        .chapter("sources.bib", "@book{zan1990, author = {Zan, Zeki}, title = {Zembil}, publisher = {Zambak}, date = {1990}}\n")
        .chapter(
            "zim.svg",
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 148 210\" width=\"148\" height=\"210\">\
             <rect width=\"148\" height=\"210\" fill=\"#eee\"/></svg>",
        )
}

fn chapter() -> &'static str {
    "# Zaman\n\nZurna zurna.[^a] Zal {#z}\n\n| Zam | Zil |\n|---|---|\n| 1 | 2 |\n\nTable 1. Zam.\n\n\
     ![Zim.](zim.svg)\nFigure 1. Zim.\n\n> [!NOTE]\n> Zan.\n\n[^a]: [@zan1990, p. 8].\n"
}

/// A manuscript that breaks as many rules as can be.
pub fn broken() -> Project {
    Project::new()
        .book(
            "title = \"Zurna\"\nlanguage = \"en\"\ntitel = \"Zer\"\n[isbn]\nprint = \"978-0-306-40615-8\"\n\
             [pdf]\ntext_size = \"zz\"\n[fonts]\nbody = \"Zar\"\n[index]\nterms = [\"zz\"]\n\
             see = [{ term = \"za\", to = \"zb\" }]\n[cover]\nfront = \"zz.svg\"\n[check]\nallow = [\"Z999\"]\n",
        )
        .chapter(
            "01-z.md",
            "# Zaman\n\nZan [^a] zan ,zan.[^b] zer  zer.. zur zur - zan “zam.\n\nZan [@zz2033] [zil](zz.md#z) ![](zz.png)\n\n\
             ![Zim](https://example.org/z.jpg)\n\n$\\zz{1$ <u>zan</u> <video>z</video>\n\n::: box Zan\nZil.\n\n\
             **zan {{ zil }} ==zer== a evening\n\n::: index\n\n[[Zz]] don`t \u{4e00}\n\n[^c]: Zil.\n[^d]: Zil.\n[^d]: Zil.\n",
        )
        .chapter("02-z.md", "Zan zan.\n")
        .chapter("03-z.md", b"# Z\xff\xfe")
        .chapter("sources.bib", "@boook{zan1990, title = {Zembil}, publiser = {Zz}, date = {20.1.1990}}\n@book{za, \n")
}

#[test]
fn the_help_says_nothing_outside_the_catalogue() {
    let project = Project::new();
    let names = names();
    let described = Args::described_in(Some("en"));
    let commands: Vec<String> =
        described.get_subcommands().map(|below| below.get_name().to_owned()).collect();
    let mut asked = vec![String::new()];
    asked.extend(commands.iter().map(|name| format!("{name} ")));
    for name in asked {
        let help = printed(&project, &format!("{name}--help"));
        // Options are named as they are typed.
        let plain: String = help
            .split_inclusive([' ', '\n', '[', ']', ',', '|'])
            .filter(|word| !word.trim_start_matches('‹').starts_with("--") || word.contains(['‹', '›']))
            .collect();
        hold(&format!("{name}--help"), &plain, &names);
        let long: Vec<&str> = help.lines().filter(|line| line.chars().count() > 100).collect();
        assert!(
            long.iter().all(|line| line.trim_start().starts_with("‹Usage") || line.contains("]...")),
            "{long:#?}"
        );
    }
    for wrong in
        ["zz", "check --zz", "booklet z.pdf --thickness 9", "pdf --press --booklet", "explain --lang"]
    {
        let reported = printed(&project, wrong);
        hold(wrong, &reported.replace("--", " --"), &(&names | &words(&wrong.replace('-', " "))));
    }
    let man = printed(&project, "man");
    assert!(is_said(&man) && man.contains(".SH"));
}

#[test]
fn a_bad_manuscript_is_told_of_in_the_catalogue_alone() {
    let project = broken();
    let allowed = &names() | &authors(&project);
    let reported = printed(&project, "check --all");
    hold("check", &reported, &allowed);
    let codes = reported.split('[').filter_map(|rest| rest.split_once(']')).map(|(code, _)| code);
    let codes: BTreeSet<&str> =
        codes.filter(|code| code.len() == 4 && code.ends_with(|c: char| c.is_ascii_digit())).collect();
    assert!(codes.len() > 25, "{codes:?}");
    hold("pdf", &printed(&project, "pdf"), &allowed);
    hold("explain", &printed(&project, "explain"), &names());
    let every: Vec<&str> =
        matbaa::diag::explain::explanations().iter().map(|explained| explained.code).collect();
    let explained = printed(&project, &format!("explain {}", every.join(" ")));
    hold("explain of every code", &explained, &allowed);
}

#[test]
fn a_book_is_counted_and_made_in_the_catalogue_alone() {
    let project = sound();
    let allowed = &names() | &authors(&project);
    for command in [
        "check",
        "stats",
        "stats --format text --verbose",
        "epub --verbose",
        "pdf --verbose",
        "pdf --booklet --instructions",
        "pdf --press",
        "cover",
        "booklet dist/zurna.pdf --instructions",
        "init zz --title Zz --author Zan",
        "import zz/manuscript/01-beginning.md",
    ] {
        let reported = printed(&project, command);
        hold(command, &reported, &(&allowed | &words(command)));
        assert!(!reported.contains("‹error") || command.starts_with("import"), "{command}: {reported}");
    }
    // The columns of the table stand below each other though its words are longer.
    let stats = printed(&project, "stats");
    assert!(
        stats.lines().any(|line| line.contains("Zaman"))
            && stats.lines().all(|line| line.chars().count() < 400)
    );
    // The page for the copy shop is one page, and its words stay on it.
    let pages =
        fs::read_dir(project.path("dist")).expect("made").map(|entry| entry.expect("an entry").path());
    let pages: Vec<_> = pages.filter(|path| path.to_string_lossy().contains("instructions")).collect();
    assert!(!pages.is_empty());
    for page in pages {
        let pdf = Reading::of(&fs::read(&page).expect("a file"));
        assert_eq!(pdf.pages.len(), 1, "{}", page.display());
        for word in pdf.pages[0].words() {
            assert!(word.x >= 0.0 && word.x < 595.0 && word.y > 0.0 && word.y < 842.0, "{word:?}");
        }
    }
}

/// The words of a page for browsers that are seen or read aloud.
fn seen(page: &str) -> String {
    let options = roxmltree::ParsingOptions { allow_dtd: true, ..roxmltree::ParsingOptions::default() };
    let page = roxmltree::Document::parse_with_options(page, options).expect("well-formed");
    let mut seen = String::new();
    for node in page.descendants() {
        let parent = node.parent().map_or("", |parent| parent.tag_name().name());
        if node.is_text() && !["style", "script"].contains(&parent) {
            seen += node.text().unwrap_or_default();
            seen.push('\n');
        }
        for name in ["alt", "title", "aria-label"] {
            seen += node.attribute(name).unwrap_or_default();
            seen.push('\n');
        }
    }
    seen
}

#[test]
fn the_pages_that_are_handed_out_say_nothing_outside_the_catalogue() {
    let project = sound();
    let allowed = &(&names() | &authors(&project)) | &words("th st nd rd");
    hold("dist", &printed(&project, "dist"), &allowed);
    let mut count = 0;
    let folder = project.path("dist/zurna");
    for entry in fs::read_dir(&folder).expect("made").map(|entry| entry.expect("an entry").path()) {
        if entry.extension().is_some_and(|ending| ending == "html") {
            count += 1;
            hold(&entry.display().to_string(), &seen(&fs::read_to_string(&entry).expect("text")), &allowed);
        }
    }
    assert_eq!(count, 2, "the page with links and the edition for browsers");
    for name in ["poster", "zurna"] {
        let entries = fs::read_dir(&folder).expect("made").map(|entry| entry.expect("an entry").path());
        let path = entries.into_iter().find(|path| path.to_string_lossy().ends_with(&format!("{name}.pdf")));
        let pdf = Reading::of(&fs::read(path.expect(name)).expect("a file"));
        let shown = pdf.pages.iter().flat_map(|page| page.words());
        let all = shown.map(|word| word.text).collect::<Vec<_>>().join(" ");
        assert!(is_said(&all) || name == "zurna", "{all}");
    }
}
