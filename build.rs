//! Makes a function of each message of the program and of each word that it puts into books, from the English
//! catalogue.
//!
//! `program.ftl` and `book.ftl` in `locales/en` determine the messages and their arguments: `src/messages` includes the
//! functions that are written here, so that a message that is missing, or has an argument too many or too few, does not
//! compile. The other languages must have the same messages with the same attributes and arguments; where one has not,
//! the build ends and names it.
//!
//! The catalogue itself and the program's font files are deflated for `src/packed.rs`, which unpacks them when they are
//! first used. A program for a web worker is packed as a whole where it is downloaded: it gets the catalogue as it is, and
//! no font files.

#[path = "src/messages/arguments.rs"]
mod arguments;

use arguments::{Messages, messages};
use flate2::{Compress, Compression, FlushCompress, Status};
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

/// The language that determines which messages there are.
const FIRST: &str = "en";

/// The files from which functions are made, and the prefixes of those messages that are looked up by other names: the
/// help (by the arguments' names), the kinds of losses of an import, the words of the pages of `serve` and `start` (by
/// the names in their scripts); the terms of CSL.
const FILES: [(&str, &[&str]); 2] = [("program", &["help", "loss", "page", "opening"]), ("book", &["term"])];

fn file(language: &str, name: &str) -> String {
    format!("locales/{language}/{name}.ftl")
}

fn main() {
    println!("cargo:rerun-if-changed=locales");
    println!("cargo:rerun-if-changed=fonts");
    println!("cargo:rerun-if-changed=build.rs");
    println!("cargo:rerun-if-changed=src/messages/arguments.rs");
    let root = env::var("CARGO_MANIFEST_DIR").expect("cargo names the package's folder");
    let read = |file: &str| {
        let path = Path::new(&root).join(file);
        messages(
            file,
            &fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display())),
        )
    };
    let mut languages: Vec<String> = fs::read_dir(Path::new(&root).join("locales"))
        .expect("the catalogue is a folder")
        .map(|entry| entry.expect("it can be read").file_name().to_string_lossy().into_owned())
        .filter(|language| language != FIRST)
        .collect();
    languages.sort();
    let folder = env::var("OUT_DIR").expect("cargo names a folder for what is made");
    for (name, named) in FILES {
        let english = read(&file(FIRST, name));
        for language in &languages {
            let own = file(language, name);
            compare(&own, &read(&own), &english);
        }
        let made = functions(name, named, &english);
        fs::write(Path::new(&folder).join(format!("{name}.rs")), made).expect("the folder can be written to");
    }
    let is_wasm = env::var("CARGO_CFG_TARGET_FAMILY").is_ok_and(|family| family == "wasm");
    let (root, folder) = (Path::new(&root), Path::new(&folder));
    let files = files(&root.join("locales"), "ftl");
    let rows = files.iter().map(|path| {
        let packed = packed("locales", path, !is_wasm, root, folder);
        format!("({path:?}, PackedFile {{ {packed} }}),")
    });
    let rows: String = rows.collect();
    let made = format!(
        "/// The files below `locales`, by their paths.\nconst CATALOGUE: [(&str, PackedFile); {}] = [{rows}];",
        files.len()
    );
    fs::write(folder.join("catalogue.rs"), made).expect("the folder can be written to");
    let files = self::files(&root.join("fonts"), "ttf");
    let rows = files.iter().map(|path| {
        let packed = if is_wasm {
            String::new()
        } else {
            format!("packed: crate::packed::PackedFile {{ {} }},", packed("fonts", path, true, root, folder))
        };
        format!("OwnFile {{ path: {path:?}, {packed} unpacked: OnceLock::new() }},")
    });
    let rows: String = rows.collect();
    let made =
        format!("/// The font files below `fonts`.\nstatic FILES: [OwnFile; {}] = [{rows}];", files.len());
    fs::write(folder.join("fonts.rs"), made).expect("the folder can be written to");
}

/// Returns the paths of the files in the folders of a folder, below it, in the order of their names.
fn files(folder: &Path, ending: &str) -> Vec<String> {
    let entries = |folder: &Path| {
        let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
        let mut paths: Vec<_> = entries.map(|entry| entry.expect("it can be read").path()).collect();
        paths.sort();
        paths
    };
    let mut found = Vec::new();
    for inner in entries(folder).iter().filter(|path| path.is_dir()) {
        for file in entries(inner).iter().filter(|path| path.extension().is_some_and(|own| own == ending)) {
            let name = |path: &Path| path.file_name().expect("a name").to_string_lossy().into_owned();
            found.push(format!("{}/{}", name(inner), name(file)));
        }
    }
    found
}

/// Writes a file for the program into the build's folder, deflated where that is wanted; returns the fields of its
/// `PackedFile`.
fn packed(kind: &str, path: &str, deflate: bool, root: &Path, folder: &Path) -> String {
    let bytes = fs::read(root.join(kind).join(path)).unwrap_or_else(|error| panic!("{kind}/{path}: {error}"));
    let mut out = Vec::with_capacity(bytes.len());
    if deflate {
        let status =
            Compress::new(Compression::best(), false).compress_vec(&bytes, &mut out, FlushCompress::Finish);
        assert!(matches!(status, Ok(Status::StreamEnd)), "{kind}/{path} cannot be deflated: {status:?}");
    } else {
        out.clone_from(&bytes);
    }
    let own = format!("{kind}-{}", path.replace('/', "-"));
    fs::write(folder.join(&own), out).expect("the folder can be written to");
    format!("bytes: include_bytes!(concat!(env!(\"OUT_DIR\"), \"/{own}\")), length: {}", bytes.len())
}

/// Ends the build where a language has messages, attributes or arguments that differ from the English ones.
fn compare(file: &str, own: &Messages, english: &Messages) {
    let mut faults = Vec::new();
    for (name, parts) in english {
        match own.get(name) {
            None => faults.push(format!("“{name}” is missing")),
            Some(theirs) if theirs != parts => {
                faults.push(format!("“{name}” has {theirs:?}, in English {parts:?}"));
            }
            Some(_) => {}
        }
    }
    faults.extend(
        own.keys().filter(|name| !english.contains_key(*name)).map(|name| format!("“{name}” is not said")),
    );
    assert!(faults.is_empty(), "{file}: {}", faults.join("; "));
}

/// Returns a function for each message of a file; for those that are looked up by other names, a list of these names.
fn functions(file: &str, named: &[&str], english: &Messages) -> String {
    let mut out = String::new();
    for group in named {
        let names: Vec<&str> =
            english.keys().filter_map(|name| name.strip_prefix(group)?.strip_prefix('-')).collect();
        writeln!(out, "/// What follows `{group}-` in the names of messages.\n#[cfg_attr(not(test), allow(dead_code))]\npub(crate) const {}: [&str; {}] = {names:?};", group.to_uppercase(), names.len())
            .expect("a string takes all");
    }
    let is_named = |name: &str| {
        named.iter().any(|group| name.strip_prefix(group).is_some_and(|rest| rest.starts_with('-')))
    };
    for (name, parts) in english.iter().filter(|(name, _)| !is_named(name)) {
        let arguments: BTreeSet<&String> = parts.values().flatten().collect();
        let (mut given, mut set) = (String::new(), String::new());
        for argument in arguments {
            let own = argument.replace('-', "_");
            write!(given, "{own}: impl Into<Value>, ").expect("a string takes all");
            write!(set, ".with({argument:?}, {own})").expect("a string takes all");
        }
        let own = name.replace('-', "_");
        writeln!(out, "/// `{name}` of the catalogue.\npub(crate) fn {own}({given}) -> Message {{ Message::{file}({name:?}){set} }}")
            .expect("a string takes all");
    }
    out
}
