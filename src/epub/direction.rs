//! Paragraphs whose letters all run from right to left, in a book that runs from left to right.

use super::xml::{Element, Node};
use crate::lang::direction::is_right_to_left;

/// Elements that are a paragraph, or hold text without an element of its own.
const LINES: [&str; 14] =
    ["caption", "dd", "div", "dt", "figcaption", "h1", "h2", "h3", "h4", "h5", "h6", "li", "p", "td"];

/// Marks the direction of such paragraphs, items, headings and cells on a page.
#[must_use]
pub fn turned(mut page: Element) -> Element {
    let is_rtl = page.attribute("dir") == Some("rtl");
    for kid in &mut page.kids {
        if let Node::Element(body) = kid
            && body.name == "body"
        {
            turn(body, is_rtl);
        }
    }
    page
}

fn turn(element: &mut Element, around: bool) {
    let stated = element.attribute("dir").map(|dir| dir == "rtl");
    let is_line = LINES.contains(&element.name) || element.name == "th";
    let turns = stated.is_none() && !around && is_line && has_words(element) && {
        let mut has_letters = false;
        runs_back(element, &mut has_letters) && has_letters
    };
    if turns {
        element.attributes.push(("dir", "rtl".into()));
    }
    let within = stated.unwrap_or(around || turns);
    for kid in &mut element.kids {
        if let Node::Element(inner) = kid {
            turn(inner, within);
        }
    }
    // A list that has only such items has its marks, and the room for them, at the right.
    let is_rtl = |kid: &Node| matches!(kid, Node::Element(item) if item.attribute("dir") == Some("rtl"));
    let holds = |kid: &Node| matches!(kid, Node::Element(item) if !item.kids.is_empty() && item.kids.iter().all(is_rtl));
    let is_turned = |kid: &Node| is_rtl(kid) || holds(kid);
    let is_list = ["ol", "ul"].contains(&element.name) && stated.is_none() && !around;
    if is_list && !element.kids.is_empty() && element.kids.iter().all(is_turned) {
        element.attributes.push(("dir", "rtl".into()));
    }
}

/// Whether an element has words that are in no paragraph within it.
fn has_words(element: &Element) -> bool {
    element.kids.iter().any(|kid| match kid {
        Node::Text(text) => !text.trim().is_empty(),
        Node::Element(inner) => !LINES.contains(&inner.name) && inner.name != "th" && has_words(inner),
        Node::Drawing(_) => false,
    })
}

/// Whether an element has no letter that runs from left to right, except in formulas and marks of notes; sets
/// `has_letters` where it has letters.
fn runs_back(element: &Element, has_letters: &mut bool) -> bool {
    element.kids.iter().all(|kid| match kid {
        Node::Text(text) => {
            let mut letters = text.chars().filter(|character| character.is_alphabetic()).peekable();
            *has_letters |= letters.peek().is_some();
            letters.all(is_right_to_left)
        }
        Node::Element(inner) => is_sign(inner) || runs_back(inner, has_letters),
        Node::Drawing(_) => true,
    })
}

/// Whether an element is not part of the words of the text: a formula, a mark of a note or of a page.
fn is_sign(element: &Element) -> bool {
    let role = element.attribute("role").unwrap_or("");
    element.name == "math" || ["doc-noteref", "doc-backlink", "doc-pagebreak"].contains(&role)
}
