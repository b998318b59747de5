//! Every code has its text, in both languages, and the text says the truth about it.

use super::{explanation, explanations};
use crate::diag::{Severity, may_be_judged, rules};
use crate::lang::Language;
use std::collections::{BTreeMap, BTreeSet};

/// The code of problems, `Self::Name … => "X000"`, and whether they are errors, read from the enum's own file.
fn problems() -> BTreeMap<String, Severity> {
    let source = include_str!("../mod.rs");
    let body = |name: &str| {
        let (_, rest) = source.split_once(name).expect("the function is there");
        rest.split_once("\n    }\n").expect("its end").0.to_owned()
    };
    let (codes, severities) = (body("pub fn code("), body("pub fn severity("));
    let variant = |line: &str| {
        let (_, name) = line.split_once("Self::")?;
        Some(name.split([' ', '(', '{', '=', '|']).next().unwrap_or(name).to_owned())
    };
    let (warnings, _) = severities.rsplit_once("Severity::Warning").expect("some problems are warnings");
    let warned: BTreeSet<String> = warnings.lines().filter_map(variant).collect();
    let coded = codes.lines().filter_map(|line| {
        let code = line.split('"').nth(1)?;
        let is_warning = warned.contains(&variant(line)?);
        Some((code.to_owned(), if is_warning { Severity::Warning } else { Severity::Error }))
    });
    coded.collect()
}

#[test]
fn every_code_is_explained_with_its_severity() {
    let mut expected = problems();
    assert!(expected.len() >= 50, "{} problems were read", expected.len());
    // Families of problems that have a file of their own.
    let families =
        [include_str!("../indexing.rs"), include_str!("../document.rs"), include_str!("../elsewhere.rs")];
    for source in families {
        let codes = source.lines().filter_map(|line| line.split_once("=> \"")?.1.split('"').next());
        for code in codes.filter(|code| code.len() == 4 && code.ends_with(|sign: char| sign.is_ascii_digit()))
        {
            let severity = if may_be_judged(code) { Severity::Warning } else { Severity::Error };
            expected.insert(code.to_owned(), severity);
        }
    }
    expected.extend(["K016", "R005"].map(|code| (code.to_owned(), Severity::Note)));
    expected.extend(rules::ALL.iter().map(|rule| (rule.code.to_owned(), rule.severity)));
    let lacking: Vec<&String> = expected.keys().filter(|code| explanation(code).is_none()).collect();
    assert!(lacking.is_empty(), "write a text in src/diag/explain/*.txt for: {lacking:?}");
    for explained in explanations() {
        let severity = expected.get(explained.code);
        assert!(severity.is_some(), "{} is explained, but no problem has it", explained.code);
        assert_eq!(severity, Some(&explained.severity), "{}", explained.code);
    }
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
