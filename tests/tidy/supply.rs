//! Checks the crates of which the program is built: crates of one registry, under permissive licences, few of them
//! twice.

use serde_json::Value;
use std::collections::BTreeMap;
use std::process::Command;

/// Licences that require no more than their notice; of `A OR B` one is enough.
const LICENCES: [&str; 14] = [
    "0BSD",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "IJG",
    "ISC",
    "MIT",
    // Only of its own files, which are not changed here; deny.toml names the crates.
    "MPL-2.0",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
];

/// Crates that are twice in Cargo.lock, since libraries need different versions of them; none can be settled here.
const TWICE: [&str; 20] = [
    "fearless_simd",
    "font-types",
    "heck",
    "miniz_oxide",
    "phf",
    "phf_generator",
    "phf_macros",
    "phf_shared",
    "rand",
    "rand_core",
    "read-fonts",
    "roxmltree",
    "skrifa",
    "strum",
    "strum_macros",
    "syn",
    "thiserror",
    "thiserror-impl",
    "weezl",
    "write-fonts",
];

/// Whether the licences above satisfy an expression of SPDX.
fn is_met(expression: &str) -> bool {
    let plain = expression.replace('/', " OR ").replace(['(', ')'], "");
    // No expression here has an OR within an AND except at its first place: `(A OR B) AND C`.
    plain.split(" AND ").all(|all| all.split(" OR ").any(|one| LICENCES.contains(&one.trim())))
}

#[test]
fn licences_are_permissive() {
    let output = |program: &str, arguments: &[&str]| {
        let mut command = Command::new(program);
        let output =
            command.args(arguments).current_dir(env!("CARGO_MANIFEST_DIR")).output().expect("it runs");
        assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).expect("UTF-8")
    };
    let version = output("rustc", &["-vV"]);
    let host = version.lines().find_map(|line| line.strip_prefix("host: ")).expect("a host");
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    let metadata = output(
        &cargo,
        &["metadata", "--format-version=1", "--locked", "--offline", "--filter-platform", host],
    );
    let metadata: Value = serde_json::from_str(&metadata).expect("JSON");
    let crates = metadata["packages"].as_array().expect("a list");
    assert!(crates.len() > 100, "only {} crates were found", crates.len());
    let licences = crates.iter().map(|found| (&found["name"], found["license"].as_str().unwrap_or_default()));
    let wrong: Vec<_> = licences.filter(|(_, licence)| !is_met(licence)).collect();
    assert!(wrong.is_empty(), "{wrong:?}");
}

#[test]
fn crates_come_from_one_registry_and_few_are_twice() {
    let lock = include_str!("../../Cargo.lock");
    let mut versions: BTreeMap<&str, usize> = BTreeMap::new();
    for line in lock.lines() {
        if let Some(name) = line.strip_prefix("name = ") {
            *versions.entry(name.trim_matches('"')).or_default() += 1;
        }
        if let Some(source) = line.strip_prefix("source = ") {
            assert_eq!(source, "\"registry+https://github.com/rust-lang/crates.io-index\"");
        }
    }
    let twice: Vec<&str> =
        versions.into_iter().filter(|(_, count)| *count > 1).map(|(name, _)| name).collect();
    assert_eq!(twice, TWICE);
}

#[test]
fn an_expression_is_met_by_each_of_its_parts() {
    for expression in
        ["MIT", "MIT/Apache-2.0", "(MIT OR GPL-3.0) AND Unicode-3.0", "MIT OR LGPL-2.1-or-later"]
    {
        assert!(is_met(expression), "{expression}");
    }
    for expression in ["GPL-3.0", "MIT AND GPL-3.0", "null", ""] {
        assert!(!is_met(expression), "{expression}");
    }
}
