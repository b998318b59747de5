//! Checks where each external crate is named: only in its folder or file.

use crate::tidy::{Breach, File};
use std::collections::BTreeSet;

/// Each crate and the places below `src/` that may name it.
const DOORS: &[(&str, &[&str])] = &[
    ("annotate_snippets", &["cli/"]),
    ("anstream", &["cli/report.rs"]),
    ("base64", &["drawing/"]),
    ("biblatex", &["cite/"]),
    ("clap", &["cli/"]),
    ("clap_complete", &["cli/"]),
    ("clap_mangen", &["cli/"]),
    ("data_url", &["import/html/"]),
    ("ego_tree", &["import/html/"]),
    ("encoding_rs", &["dictionary.rs", "import/encoding.rs"]),
    ("ctrlc", &["cli/"]),
    ("epub_builder", &["epub/"]),
    ("fixed_decimal", &["messages/"]),
    ("fluent_bundle", &["messages.rs", "messages/"]),
    // Counts the checksums and the rows of a PNG; unpacks what is compiled in.
    ("flate2", &["pdf/png.rs", "artwork/", "drawing/", "packed.rs"]),
    ("getrandom", &["cli/"]),
    ("harfrust", &["typeset/"]),
    ("hashbrown", &["word_map.rs"]),
    // Named by no code: its features are set once, so that nothing is compiled twice.
    ("rustix", &[]),
    ("hayagriva", &["cite/"]),
    ("hypher", &["typeset/"]),
    ("icu_casemap", &["casing.rs"]),
    ("icu_collator", &["collate.rs"]),
    ("icu_decimal", &["messages/"]),
    ("icu_locale_core", &["casing.rs", "collate.rs", "messages/"]),
    ("icu_segmenter", &["typeset/"]),
    // Sizes on reading; pixels on writing.
    (
        "image",
        &["photograph.rs", "artwork/", "drawing/", "manuscript/", "pdf/", "epub/", "press/", "screen/"],
    ),
    ("indicatif", &["cli/"]),
    ("jpeg_encoder", &["epub/"]),
    ("krilla", &["pdf/"]),
    ("krilla_svg", &["pdf/"]),
    ("math_core", &["formula/"]),
    ("mimalloc", &["main.rs"]),
    ("moxcms", &["press/"]),
    ("pulldown_cmark", &["markdown/"]),
    ("lopdf", &["pdf/pack.rs", "press/"]),
    ("percent_encoding", &["address/"]),
    ("printpdf", &["press/"]),
    ("qrcode", &["qr.rs"]),
    ("notify", &["cli/"]),
    // Work on all cores, where it pays.
    (
        "rayon",
        &[
            "memo.rs",
            "check/copy_editor/",
            "check/images.rs",
            "typeset/",
            "epub/",
            "project/",
            "cli/commands/books.rs",
            "cli/tally.rs",
            "cli/commands/desk/",
            "pdf/",
        ],
    ),
    ("ratex_layout", &["formula/"]),
    ("ratex_parser", &["formula/"]),
    ("ratex_types", &["formula/"]),
    ("resvg", &["drawing/"]),
    // Tests also read drawings back with it.
    ("roxmltree", &["cite/csl.rs", "cli/init/", "import/", "screen/"]),
    ("scraper", &["import/html/"]),
    ("serde", &["cli/", "config.rs", "config/", "editing.rs", "header/yaml.rs", "lang.rs", "manuscript/"]),
    ("serde_json", &["cli/json.rs"]),
    ("serde_saphyr", &["header/yaml.rs"]),
    ("sha2", &["checksum.rs"]),
    ("skera", &["epub/"]),
    ("spellbook", &["dictionary.rs"]),
    ("skrifa", &["font.rs"]),
    // The nearest known word, for hints.
    ("strsim", &["diag/", "manuscript/"]),
    ("httparse", &["cli/"]),
    // Tests of code that reads folders make some.
    ("tempfile", &["cli/", "manuscript/"]),
    // The head of a chapter's file may be TOML too; tests of the index write `[index]` as an author does.
    (
        "toml",
        &["config/design/", "config/written.rs", "manuscript/", "header.rs", "header/", "index/tests.rs"],
    ),
    ("toml_writer", &["config/written.rs"]),
    ("unicode_bidi", &["typeset/par/"]),
    (
        "unicode_normalization",
        &["check/copy_editor/", "cite/tex/", "font/", "manuscript/", "markdown/", "typography/"],
    ),
    ("url", &["address/"]),
    ("uuid", &["manuscript/"]),
    ("zune_jpeg", &["artwork/"]),
    ("zip", &["archive.rs", "epub/", "import/archive.rs"]),
];

/// Refuses a dependency that is named outside its door.
pub fn one_door(file: &File) -> Vec<Breach> {
    let Some(place) = file.in_src() else { return Vec::new() };
    let mut breaches = Vec::new();
    for path in file.code.paths() {
        let name = path.segments[0].as_str();
        let Some((_, doors)) = DOORS.iter().find(|(dependency, _)| *dependency == name) else { continue };
        let is_crate = path.imported || (path.segments.len() > 1 && !is_own_module(file, name));
        if is_crate && !doors.iter().any(|door| place.starts_with(door)) {
            breaches.push(file.breach(path.line, format!("`{name}` is named in {} alone", doors.join(", "))));
        }
    }
    breaches
}

/// Whether a name is that of a module the file declares or imports from the crate itself.
fn is_own_module(file: &File, name: &str) -> bool {
    let declared = (0..file.code.tokens.len()).any(|at| file.code.reads(at, &["mod", name]));
    let paths = file.code.paths();
    let mut imports = paths.iter().filter(|path| path.imported);
    declared
        || imports.any(|path| {
            ["crate", "self", "super"].contains(&path.segments[0].as_str())
                && path.segments.last().is_some_and(|last| last == name)
        })
}

/// Returns the crates that have a door, as they are named in code.
pub fn named() -> BTreeSet<String> {
    DOORS.iter().map(|(name, _)| (*name).to_owned()).collect()
}

/// Returns the names under `[dependencies]`, as crates are named in code.
pub fn dependencies(manifest: &str) -> BTreeSet<String> {
    let section = manifest.lines().skip_while(|line| *line != "[dependencies]").skip(1);
    let lines = section.take_while(|line| !line.starts_with('['));
    let names = lines.filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once('='));
    names.map(|(name, _)| name.trim().replace('-', "_")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(path: &str, text: &str) -> Vec<usize> {
        one_door(&File::new(path, text)).iter().map(|breach| breach.line).collect()
    }

    #[test]
    fn a_crate_beside_its_door_is_refused() {
        assert_eq!(refused("src/book/mod.rs", "//! x\nuse pulldown_cmark::Event;"), [2]);
        assert_eq!(refused("src/typeset/mod.rs", "fn f() { krilla::Document::new() }"), [1]);
        assert_eq!(refused("src/drawing.rs", "pub use {std::fmt, zip};"), [1]);
    }

    #[test]
    fn a_crate_at_its_door_is_let_in() {
        assert_eq!(refused("src/markdown/blocks.rs", "use pulldown_cmark::Event;"), [0_usize; 0]);
        assert_eq!(refused("src/font.rs", "use skrifa::{FontRef, MetadataProvider};"), [0_usize; 0]);
    }

    #[test]
    fn a_module_of_the_same_name_is_no_crate() {
        assert_eq!(refused("src/typeset/mod.rs", "mod image;\nfn f() { image::place() }"), [0_usize; 0]);
        assert_eq!(
            refused("src/typeset/flow.rs", "use super::image;\nfn f() { image::place() }"),
            [0_usize; 0]
        );
        assert_eq!(
            refused("src/typeset/flow.rs", "// krilla::x\nfn f(image: u8) { image + 1; }"),
            [0_usize; 0]
        );
    }

    #[test]
    fn dependencies_are_read_from_the_manifest() {
        let manifest = "[package]\nname = 'x'\n[dependencies]\n# Why = so\na-b = '1'\nc = { version = '2' }\n[dev-dependencies]\nd = '1'\n";
        assert_eq!(dependencies(manifest), BTreeSet::from(["a_b".to_owned(), "c".to_owned()]));
    }
}
