//! Tests that every code has its text, in every language, and that the text is true.

use super::{explanation, explanations};
use crate::diag::{Expected, Problem, Severity, row, rules};
use crate::messages::Locale;
use crate::messages::arguments::messages;
use std::collections::BTreeSet;

#[test]
fn every_code_has_one_row() {
    let all: Vec<&str> = row::codes().collect();
    let each: BTreeSet<&str> = all.iter().copied().collect();
    assert_eq!(each.len(), all.len(), "a code has two rows");
    assert_eq!(explanations().len(), all.len());
}

#[test]
fn every_text_is_whole_in_every_language() {
    for explained in explanations() {
        for locale in Locale::ALL {
            let (code, text) = (explained.code, explained.text(locale));
            assert!(!text.title.is_empty() && !text.title.ends_with('.'), "{code} {locale:?}: title");
            let prose = text.lines.join(" ");
            assert!(prose.ends_with('.') && prose.len() > 30, "{code} {locale:?}: {prose}");
            let has_outcome = !text.outcome.is_empty();
            let is_of_text = rules::ALL.iter().any(|rule| rule.code == code);
            assert!(
                has_outcome || is_of_text || explained.severity == Severity::Error,
                "{code} {locale:?}: outcome"
            );
            assert!(!has_outcome || text.outcome.ends_with('.'), "{code} {locale:?}: {}", text.outcome);
            assert!(!text.wrong.is_empty() && !text.right.is_empty(), "{code} {locale:?}: example");
            assert!((1..=4).contains(&text.lines.len()), "{code} {locale:?}: {} lines", text.lines.len());
            let widest = text.lines.iter().map(|line| line.chars().count()).max().unwrap_or(0);
            assert!(widest <= 140, "{code} {locale:?}: a line of {widest} letters");
            assert!(!explained.family(locale).is_empty(), "{code}");
        }
    }
}

/// Arguments that are not fields: they follow from one, or from several.
const MORE: [&str; 19] = [
    "address",
    "code_point",
    "has_nearest",
    "is_below",
    "is_circle",
    "is_scrivener",
    "is_yaml",
    "length",
    "list",
    "millimetres",
    "most",
    "name",
    "names",
    "nearest",
    "path",
    "points",
    "subject",
    "what",
    "why",
];

#[test]
fn messages_ask_for_what_their_problems_know() {
    let english = messages("findings.ftl", include_str!("../../../locales/en/findings.ftl"));
    let mut unused: BTreeSet<&str> = MORE.into_iter().collect();
    for (code, fields) in row::fields() {
        let parts = &english[*code];
        let asked: BTreeSet<&str> = parts.values().flatten().map(String::as_str).collect();
        for argument in &asked {
            let is_field = |name: &str| fields.contains(&name);
            let is_known = is_field(argument) || argument.strip_prefix("has_").is_some_and(is_field);
            assert!(is_known || MORE.contains(argument), "{code} asks for {argument}; it has {fields:?}");
            unused.remove(argument);
        }
        assert!(parts.contains_key("") && parts.contains_key("hint"), "{code}: message and hint");
    }
    for rule in rules::ALL {
        let parts: Vec<&str> = english[rule.code].keys().map(String::as_str).collect();
        assert!(parts.contains(&"what") && parts.contains(&"why"), "{}: {parts:?}", rule.code);
    }
    unused.retain(|name| !["what", "why"].contains(name));
    assert!(unused.is_empty(), "no message asks for {unused:?}");
}

#[test]
fn values_of_book_toml_are_printed_as_toml_writes_them() {
    let expected = Expected::Number { low: 0.5, high: 10_000.0, unit: "mm" };
    let problem = Problem::ValueInvalid { key: "pdf.margins".to_owned(), expected };
    let hint = "beklenen: 0.5 ile 10000 mm arasında bir sayı (tırnaksız, ondalık için nokta)";
    assert_eq!(problem.words(Locale::Turkish).hint, hint);
}

#[test]
fn codes_are_found_in_any_case() {
    assert_eq!(explanation(" t040 ").map(|explained| explained.code), Some("T040"));
    assert_eq!(explanation("T999"), None);
}
