//! The pseudo-language: a file of the catalogue with each message in brackets, and what stands outside of them.

use fluent_syntax::ast::{Entry, Pattern, PatternElement, Resource};
use fluent_syntax::{parser, serializer};
use std::collections::BTreeSet;

/// The brackets, which the messages in English do not use, and which the tool's faces have.
const BRACKETS: [char; 2] = ['‹', '›'];

/// Messages that are data and no words, by how their names begin: names of files, lists that texts are read by, marks.
const DATA: [&str; 15] = [
    "page-lang",
    "opening-lang",
    "start-language-name",
    "instructions-file",
    "init-language-names",
    "init-chapters",
    "init-covers",
    "index-file",
    "quotes",
    "months",
    "seasons",
    "date-order",
    "locale-code",
    "markup-",
    "locator-",
];

/// A file of the catalogue with every message in brackets, a third longer, its arguments as they are.
pub fn bracketed(source: &str) -> String {
    let mut resource: Resource<String> = parser::parse(source.to_owned()).expect("a sound file");
    for entry in &mut resource.body {
        let Entry::Message(message) = entry else { continue };
        if DATA.iter().any(|name| message.id.name.starts_with(name)) {
            continue;
        }
        let attributes = message.attributes.iter_mut().map(|attribute| &mut attribute.value);
        message.value.iter_mut().chain(attributes).for_each(bracket);
    }
    serializer::serialize(&resource)
}

fn bracket(pattern: &mut Pattern<String>) {
    let letters: usize = pattern.elements.iter().map(length).sum();
    if letters == 0 {
        return;
    }
    let text = |value: String| PatternElement::TextElement { value };
    pattern.elements.insert(0, text(BRACKETS[0].to_string()));
    pattern.elements.push(text(format!("{}{}", " ~~~".repeat(letters.div_ceil(12)), BRACKETS[1])));
}

/// Roughly how long a part of a message is; a choice is as long as its first form.
fn length(element: &PatternElement<String>) -> usize {
    match element {
        PatternElement::TextElement { value } => value.chars().count(),
        PatternElement::Placeable { .. } => 6,
    }
}

/// The words that stand outside all brackets.
///
/// # Panics
/// Where brackets have no partner.
pub fn outside(text: &str) -> BTreeSet<String> {
    let mut kept = String::new();
    let mut depth = 0_usize;
    for sign in text.chars() {
        if sign == BRACKETS[0] {
            depth += 1;
            kept.push(' ');
        } else if sign == BRACKETS[1] {
            depth =
                depth.checked_sub(1).unwrap_or_else(|| panic!("a bracket closes that is not open: {text}"));
        } else if depth == 0 {
            kept.push(sign);
        }
    }
    assert_eq!(depth, 0, "a bracket is open: {text}");
    words(&kept)
}

/// The words of a text: two letters at least.
pub fn words(text: &str) -> BTreeSet<String> {
    let parts = text.split(|sign: char| !sign.is_alphabetic() && sign != '\u{301}');
    parts.filter(|part| part.chars().nth(1).is_some()).map(str::to_owned).collect()
}

/// Whether a text has a word in brackets.
pub fn is_said(text: &str) -> bool {
    text.contains(BRACKETS[0])
}

#[test]
fn messages_are_bracketed_and_their_arguments_kept() {
    let made = bracketed(
        "# A comment\na = One { $b }\n    .c = { $d ->\n        [one] x\n       *[other] y\n    }\nquotes = “ ”\n",
    );
    assert!(made.contains("a = ‹One { $b } ~~~›"), "{made}");
    assert!(made.contains("quotes = “ ”"), "{made}");
    assert!(made.contains(".c =") && made.contains('‹'), "{made}");
    assert_eq!(outside("‹a ‹bc› de› fg h ‹ij›"), BTreeSet::from(["fg".to_owned()]));
}
