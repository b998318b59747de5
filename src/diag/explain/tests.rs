//! Every code has its text, in both languages, and the text says the truth about it.

use super::{explanation, explanations};
use crate::diag::{Severity, rules, severity};
use crate::lang::Language;
use std::collections::BTreeSet;

/// The codes that problems have, read from the sources of the enums.
fn problems() -> BTreeSet<String> {
    let sources = [
        include_str!("../mod.rs"),
        include_str!("../indexing.rs"),
        include_str!("../document.rs"),
        include_str!("../drawings.rs"),
        include_str!("../elsewhere.rs"),
    ];
    let is_code = |word: &&str| {
        word.len() == 4
            && word.starts_with(|sign: char| sign.is_ascii_uppercase())
            && word[1..].bytes().all(|byte| byte.is_ascii_digit())
    };
    let of_line = |line: &'static str| line.split_once("=> \"")?.1.split('"').next().filter(is_code);
    sources.iter().flat_map(|source| source.lines()).filter_map(of_line).map(str::to_owned).collect()
}

#[test]
fn every_code_has_a_severity_and_is_explained() {
    let mut expected = problems();
    assert!(expected.len() >= 90, "{} problems were read", expected.len());
    let table: BTreeSet<String> = severity::codes().map(str::to_owned).collect();
    assert_eq!(table.len(), severity::codes().count(), "a code has two rows");
    assert_eq!(table, expected, "each problem has its row in src/diag/severity.rs");
    expected.extend(rules::ALL.iter().map(|rule| rule.code.to_owned()));
    let explained: BTreeSet<String> = explanations().iter().map(|one| one.code.to_owned()).collect();
    assert_eq!(explained, expected, "each has its text in src/diag/explain/*.txt");
    assert_eq!(explanations().len(), expected.len(), "a code is explained twice");
}

#[test]
fn every_text_is_whole_in_both_languages() {
    for explained in explanations() {
        for tag in ["tr", "en"] {
            let (code, text) = (explained.code, explained.text(&Language::new(tag)));
            assert!(!text.title.is_empty() && !text.title.ends_with('.'), "{code} {tag}: title");
            let prose = text.lines.join(" ");
            assert!(prose.ends_with('.') && prose.len() > 30, "{code} {tag}: {prose}");
            let has_outcome = !text.outcome.is_empty();
            let is_of_text = rules::ALL.iter().any(|rule| rule.code == code);
            assert!(
                has_outcome || is_of_text || explained.severity == Severity::Error,
                "{code} {tag}: outcome"
            );
            assert!(!has_outcome || text.outcome.ends_with('.'), "{code} {tag}: {}", text.outcome);
            assert!(!text.wrong.is_empty() && !text.right.is_empty(), "{code} {tag}: example");
            assert!((1..=4).contains(&text.lines.len()), "{code} {tag}: {} lines", text.lines.len());
            let widest = text.lines.iter().map(|line| line.chars().count()).max().unwrap_or(0);
            assert!(widest <= 140, "{code} {tag}: a line of {widest} letters");
        }
    }
}

#[test]
fn codes_are_found_in_any_case() {
    assert_eq!(explanation(" t040 ").map(|explained| explained.code), Some("T040"));
    assert_eq!(explanation("T999"), None);
}
