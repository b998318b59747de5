//! Checks which modules name which: nouns no stage, stages only nouns, the project all stages, and the command line the
//! project and a few stages that are commands of their own.

use crate::tidy::code::Path;
use crate::tidy::{Breach, File};
use std::collections::{BTreeMap, BTreeSet};

/// The stages and the command line; every other module of the crate is a noun.
const STAGES: [&str; 14] = [
    "manuscript",
    "import",
    "markdown",
    "cite",
    "typography",
    "index",
    "check",
    "typeset",
    "pdf",
    "epub",
    "press",
    "screen",
    "project",
    "cli",
];

/// The stages that the command line may name beside the project: those that read files outside projects, impose any PDF
/// and fix files.
const OF_COMMANDS: [&str; 4] = ["manuscript", "import", "markdown", "press"];

/// Modules that may touch the disk, the environment and the clock.
const OUTSIDE: [&str; 4] = ["manuscript", "cli", "main", "windowless"];

/// Refuses a path that leads against the flow of data.
pub fn one_way(file: &File) -> Vec<Breach> {
    let refused = |path: &Path| {
        let to = crate_module(file, path)?;
        (!may_name(file, to))
            .then(|| file.breach(path.line, format!("`{}` may not name `{to}`", file.module())))
    };
    file.code.paths().iter().filter_map(refused).collect()
}

fn may_name(file: &File, to: &str) -> bool {
    let from = file.module();
    let any = from == "lib" || from == "project" && to != "cli";
    let pairs = [("markdown", "manuscript"), ("main", "cli"), ("cli", "project")];
    let known = from == to || pairs.contains(&(from, to)) || from == "cli" && OF_COMMANDS.contains(&to);
    any || known || !STAGES.contains(&to)
}

/// Returns the module of the crate's root that a path leads into, where it leads there.
fn crate_module<'a>(file: &File, path: &'a Path) -> Option<&'a str> {
    let climbs = path.segments.iter().take_while(|segment| *segment == "super").count();
    let at = match path.segments[0].as_str() {
        "crate" => 1,
        "matbaa" if file.module() == "main" => 1,
        // An inline module of tests is one level deeper.
        "super" if climbs == depth(file) + usize::from(file.code.is_test(path.line)) => climbs,
        _ => return None,
    };
    path.segments.get(at).map(String::as_str)
}

/// Returns how many modules are between a file and the crate's root.
fn depth(file: &File) -> usize {
    let path = file.in_src().unwrap_or_default();
    match path {
        "lib.rs" | "main.rs" => 0,
        _ => path.trim_end_matches("/mod.rs").split('/').count(),
    }
}

/// Returns a circle of nouns that name each other, where there is one: `a → b → a`.
pub fn circle(files: &[File]) -> Option<String> {
    let mut named: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for file in files.iter().filter(|file| !["lib", "main"].contains(&file.module())) {
        let paths = file.code.paths();
        let product = paths.iter().filter(|path| !file.is_test(path.line));
        let others = product.filter_map(|path| crate_module(file, path)).filter(|to| *to != file.module());
        named.entry(file.module()).or_default().extend(others.map(str::to_owned));
    }
    let mut done = BTreeSet::new();
    named.keys().find_map(|module| walk(module, &named, &mut Vec::new(), &mut done))
}

fn walk(
    module: &str,
    named: &BTreeMap<&str, BTreeSet<String>>,
    way: &mut Vec<String>,
    done: &mut BTreeSet<String>,
) -> Option<String> {
    if let Some(start) = way.iter().position(|step| step == module) {
        return Some(format!("{} → {module}", way[start..].join(" → ")));
    }
    if !done.insert(module.to_owned()) {
        return None;
    }
    way.push(module.to_owned());
    let found = named.get(module).and_then(|others| others.iter().find_map(|to| walk(to, named, way, done)));
    way.pop();
    found
}

/// Refuses the disk, the environment, the clock and the terminal outside the modules that are for them.
pub fn pure(file: &File) -> Vec<Breach> {
    if OUTSIDE.contains(&file.module()) {
        return Vec::new();
    }
    let paths = file.code.paths();
    let named = paths.iter().filter(|path| touches_outside(path));
    let named = named.map(|path| (path.line, path.segments.join("::")));
    let printed = file.code.tokens.iter().enumerate().filter(|(at, token)| {
        ["print", "println", "eprint", "eprintln"].contains(&token.text.as_str())
            && file.code.reads(at + 1, &["!"])
    });
    let printed = printed.map(|(_, token)| (token.line, format!("{}!", token.text)));
    named
        .chain(printed)
        .filter(|(line, _)| !file.is_test(*line))
        .map(|(line, what)| {
            file.breach(line, format!("`{what}`: only {} touch what is outside", OUTSIDE.join(", ")))
        })
        .collect()
}

fn touches_outside(path: &Path) -> bool {
    let segments: Vec<_> = path.segments.iter().map(String::as_str).collect();
    matches!(segments[..], ["std", "fs" | "env" | "process" | "net", ..])
        || segments.iter().any(|segment| ["SystemTime", "Instant"].contains(segment))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(rule: impl Fn(&File) -> Vec<Breach>, path: &str, text: &str) -> Vec<usize> {
        rule(&File::new(path, text)).iter().map(|breach| breach.line).collect()
    }

    #[test]
    fn a_noun_that_names_a_stage_is_refused() {
        let text = "//! x\nuse crate::book::Book;\nuse crate::{lang, typeset::Line};\nfn f() { crate::pdf::write() }";
        assert_eq!(lines(one_way, "src/page.rs", text), [3, 4]);
        assert_eq!(lines(one_way, "src/book/block.rs", "use super::super::check::Code;"), [1]);
    }

    #[test]
    fn a_stage_that_names_another_is_refused() {
        assert_eq!(lines(one_way, "src/epub/nav.rs", "use crate::markdown;"), [1]);
        assert_eq!(lines(one_way, "src/epub/mod.rs", "use super::typeset::paginate;"), [1]);
        assert_eq!(lines(one_way, "src/markdown/mod.rs", "use crate::manuscript::Manuscript;"), [0_usize; 0]);
        assert_eq!(lines(one_way, "src/manuscript/mod.rs", "use crate::markdown;"), [1]);
        assert_eq!(
            lines(one_way, "src/epub/nav.rs", "use super::pdf; use crate::epub::fonts;"),
            [0_usize; 0]
        );
    }

    #[test]
    fn the_project_alone_names_all() {
        let text = "use crate::{cite, markdown, typeset};";
        assert_eq!(lines(one_way, "src/project/mod.rs", text), [0_usize; 0]);
        assert_eq!(lines(one_way, "src/cli/job.rs", text), [1, 1]);
        assert_eq!(lines(one_way, "src/project/mod.rs", "use crate::cli;"), [1]);
        assert_eq!(lines(one_way, "src/cli/job.rs", "use crate::project::Project;"), [0_usize; 0]);
        assert_eq!(
            lines(one_way, "src/main.rs", "fn main() { matbaa::cli::run(); matbaa::epub::write() }"),
            [1]
        );
    }

    #[test]
    fn tests_of_a_stage_keep_to_it_too() {
        let text = "#[cfg(test)]\nmod tests {\nuse super::super::super::cite;\nuse super::super::cite;\n}";
        assert_eq!(lines(one_way, "src/pdf/tags.rs", text), [3]);
    }

    #[test]
    fn a_circle_of_nouns_is_found() {
        let files = [File::new("src/a.rs", "use crate::b;"), File::new("src/b/c.rs", "use crate::a::A;")];
        assert_eq!(circle(&files), Some("a → b → a".to_owned()));
        assert_eq!(circle(&files[..1]), None);
    }

    #[test]
    fn a_stage_that_reads_disk_clock_or_environment_is_refused() {
        let text = "use std::{env, fmt, fs::File};\nfn f() { std::time::Instant::now(); println!(\"\") }";
        assert_eq!(lines(pure, "src/typeset/mod.rs", text), [1, 1, 2, 2]);
        assert_eq!(lines(pure, "src/cli/job.rs", text), [0_usize; 0]);
        assert_eq!(lines(pure, "src/pdf/mod.rs", "#[cfg(test)]\nmod tests { use std::fs; }"), [0_usize; 0]);
    }
}
