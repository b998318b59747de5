//! Checks that documents name files that exist, names that the code has, and no registry's host.

use crate::tidy::files;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Documents for those who change the code: each path in them, in code marks or as a link, must exist.
const FOR_CONTRIBUTORS: [&str; 6] = [
    "README.md",
    "CONTRIBUTING.md",
    "docs/architecture.md",
    "docs/SECURITY.md",
    "docs/release.md",
    "web/README.md",
];
/// Documents whose names of types, functions and tests must be in the code.
const WITH_NAMES: [&str; 2] = ["CONTRIBUTING.md", "docs/architecture.md"];
/// Folders of the project that paths in prose begin with.
const FOLDERS: [&str; 11] =
    [".ci", ".github", "benches", "covers", "docs", "examples", "fuzz", "release", "src", "tests", "web"];
/// Hosts of package registries and of the sites that they make of packages. Joined, so that this file does not name
/// them.
const HOSTS: [&str; 4] =
    [concat!("crates", ".io"), concat!("docs", ".rs"), concat!("npmjs", ".com"), concat!("pypi", ".org")];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(document: &str) -> String {
    fs::read_to_string(root().join(document)).unwrap_or_else(|error| panic!("{document}: {error}"))
}

/// Returns a document without its blocks of code.
fn prose(text: &str) -> String {
    let parts = text.split("\n```").enumerate();
    parts.filter(|(at, _)| at % 2 == 0).map(|(_, part)| part).collect::<Vec<_>>().join("\n")
}

/// Returns the texts between backticks.
fn marked(prose: &str) -> impl Iterator<Item = &str> {
    prose.split('`').skip(1).step_by(2)
}

/// Returns the paths to which links lead.
fn linked(prose: &str) -> impl Iterator<Item = &str> {
    let targets = prose.split("](").skip(1).filter_map(|rest| rest.split_once(')'));
    let paths = targets.map(|(target, _)| target.split('#').next().unwrap_or(target));
    paths.filter(|path| !path.is_empty() && !path.contains("://"))
}

/// Whether a path exists; a part `CODE` or `xx.rs` of it matches any name, and a star any end of one.
fn is_there(path: &Path) -> bool {
    let text = path.to_string_lossy();
    let parts: Vec<&str> = text.split('/').collect();
    let is_open = |part: &&str| part.contains('*') || *part == "CODE" || part.starts_with("xx.");
    let Some(at) = parts.iter().position(is_open) else { return root().join(path).exists() };
    let folder = root().join(parts[..at].join("/"));
    let begin = parts[at].split_once('*').map_or("", |(begin, _)| begin);
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries.into_iter().any(|entry| entry.file_name().to_string_lossy().starts_with(begin))
}

/// Returns the paths that a document names, relative to the project's folder.
fn paths(document: &str, text: &str) -> Vec<PathBuf> {
    let prose = prose(text);
    let is_path = |span: &&str| {
        let begins = |folder: &&str| span.split_once('/').is_some_and(|(first, _)| first == *folder);
        !span.contains(char::is_whitespace) && FOLDERS.iter().any(begins)
    };
    let named = marked(&prose).filter(is_path).map(PathBuf::from);
    let folder = Path::new(document).parent().expect("a folder");
    named.chain(linked(&prose).map(|path| folder.join(path))).collect()
}

/// Returns the names of the code that a text has in code marks: `Flow`, `par::set`, `each_crate_has_one_door`.
fn names(prose: &str) -> BTreeSet<&str> {
    let is_name = |part: &str| {
        part.starts_with(|sign: char| sign.is_ascii_alphabetic() || sign == '_')
            && part.chars().all(|sign| sign.is_ascii_alphanumeric() || sign == '_')
    };
    marked(prose).filter(|span| span.split("::").all(is_name)).flat_map(|span| span.split("::")).collect()
}

#[test]
fn documents_name_what_exists() {
    for document in FOR_CONTRIBUTORS {
        let paths = paths(document, &read(document));
        assert!(paths.len() > 5, "{document}: {} paths were read", paths.len());
        let lacking: Vec<_> = paths.iter().filter(|path| !is_there(path)).collect();
        assert!(lacking.is_empty(), "{document} names what is not there: {lacking:?}");
    }
    let sources: Vec<_> = ["src", "tests"].into_iter().flat_map(files).collect();
    let known: BTreeSet<&str> =
        sources.iter().flat_map(|file| file.code.tokens.iter().map(|token| token.text.as_str())).collect();
    for document in WITH_NAMES {
        let prose = prose(&read(document));
        let names = names(&prose);
        assert!(names.len() > 10, "{document}: {} names were read", names.len());
        let lacking: Vec<_> = names.into_iter().filter(|name| !known.contains(name)).collect();
        assert!(lacking.is_empty(), "{document} names what the code has not: {lacking:?}");
    }
}

#[test]
fn documents_name_no_registry() {
    let mut documents: Vec<String> =
        ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"].map(str::to_owned).into();
    for folder in ["docs", "docs/guide", "docs/kilavuz"] {
        let entries = fs::read_dir(root().join(folder)).expect("a folder");
        let names = entries.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned());
        documents.extend(names.filter(|name| name.ends_with(".md")).map(|name| format!("{folder}/{name}")));
    }
    for document in documents {
        let text = read(&document);
        let is_host = |word: &str| {
            let host = word.trim_start_matches("www.").trim_end_matches(['.', ',', ';', '”', '"']);
            HOSTS.contains(&host)
        };
        let words = text.split(|sign: char| sign.is_whitespace() || "/()<>[]`“".contains(sign));
        let named: Vec<_> = words.filter(|word| is_host(word)).collect();
        assert!(named.is_empty(), "{document} names {named:?}; link to the project itself");
    }
}

#[test]
fn paths_and_names_are_found_in_prose_alone() {
    let text = "See `src/lib.rs`, [x](CONTRIBUTING.md#a), [y](https://a.org) and `src/lang/xx.rs`.\n```\n`src/no.rs`\n```\n\
                `tests/check/CODE/in.md`, `par::set`, `a b`, `dist/x`\n";
    let found = paths("README.md", text);
    let expected = ["src/lib.rs", "src/lang/xx.rs", "tests/check/CODE/in.md", "CONTRIBUTING.md"];
    let expected = expected.map(PathBuf::from);
    assert_eq!(found, expected);
    assert_eq!(names(&prose(text)), BTreeSet::from(["par", "set"]));
    assert!(expected.iter().all(|path| is_there(path)));
    assert!(is_there(Path::new("tests/bad/svg-*")) && !is_there(Path::new("tests/bad/gif-*")));
    assert!(!is_there(Path::new("src/no.rs")) && !is_there(Path::new("no/xx.rs")));
}
