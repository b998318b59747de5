//! Lists the messages of a file of the catalogue and their arguments: for `build.rs`, and for tests.

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;
use std::collections::{BTreeMap, BTreeSet};

/// The messages of one file: by their names, their parts (`""` for the value, else the attribute's name), each with its
/// arguments.
pub(crate) type Messages = BTreeMap<String, BTreeMap<String, BTreeSet<String>>>;

/// Reads a file of messages.
///
/// # Panics
/// Where it is not Fluent, or contains a message twice.
pub(crate) fn messages(file: &str, text: &str) -> Messages {
    let resource = parser::parse(text).unwrap_or_else(|(_, errors)| {
        let lines: Vec<String> =
            errors.iter().map(|error| format!("line {}: {error}", line(text, error.pos.start))).collect();
        panic!("{file}: {}", lines.join("; "))
    });
    let mut found = Messages::new();
    for entry in &resource.body {
        let Entry::Message(message) = entry else { continue };
        let mut parts = BTreeMap::new();
        if let Some(pattern) = &message.value {
            parts.insert(String::new(), arguments(pattern));
        }
        for attribute in &message.attributes {
            parts.insert(attribute.id.name.to_owned(), arguments(&attribute.value));
        }
        let name = message.id.name.to_owned();
        assert!(found.insert(name.clone(), parts).is_none(), "{file}: “{name}” stands there twice");
    }
    found
}

/// Returns the line of a place in a text, from 1.
fn line(text: &str, at: usize) -> usize {
    text[..at.min(text.len())].matches('\n').count() + 1
}

/// Returns the variables that a pattern uses.
fn arguments(pattern: &Pattern<&str>) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    in_pattern(pattern, &mut names);
    names
}

fn in_pattern(pattern: &Pattern<&str>, names: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        match element {
            PatternElement::Placeable { expression: Expression::Inline(inline) } => in_inline(inline, names),
            PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                in_inline(selector, names);
                variants.iter().for_each(|variant| in_pattern(&variant.value, names));
            }
            PatternElement::TextElement { .. } => {}
        }
    }
}

fn in_inline(inline: &InlineExpression<&str>, names: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            names.insert(id.name.to_owned());
        }
        InlineExpression::FunctionReference { arguments, .. } => {
            arguments.positional.iter().for_each(|argument| in_inline(argument, names));
        }
        InlineExpression::Placeable { expression } => match expression.as_ref() {
            Expression::Inline(inline) => in_inline(inline, names),
            Expression::Select { selector, variants } => {
                in_inline(selector, names);
                variants.iter().for_each(|variant| in_pattern(&variant.value, names));
            }
        },
        _ => {}
    }
}
