//! Which characters the e-book shows in which style: what `style.css` says, read off the finished pages.

use super::xml::{Element, Node};
use crate::font::{FaceId, Family, Fonts};
use std::collections::{BTreeMap, BTreeSet};

/// What readers and hyphenation show of their own accord: figures of lists, hyphens, spaces.
const ALWAYS: &str = " 0123456789.-\u{2010}\u{ad}\u{a0}•";

/// How text is set. Code is always upright and of one weight.
#[derive(Clone, Copy, Debug)]
struct Style {
    family: Family,
    bold: bool,
    italic: bool,
}

/// The characters that each face of the e-book must show.
pub type Usage = BTreeMap<FaceId, BTreeSet<char>>;

/// The characters that pages show, by the face that shows them.
#[must_use]
pub fn of<'a>(pages: impl IntoIterator<Item = &'a Element>, fonts: &Fonts) -> Usage {
    let mut usage = Usage::new();
    let plain = Style { family: Family::Body, bold: false, italic: false };
    for page in pages {
        let bodies = page.kids.iter().filter_map(|kid| match kid {
            Node::Element(element) if element.name == "body" => Some(element),
            _ => None,
        });
        bodies.for_each(|body| visit(body, plain, fonts, &mut usage));
    }
    for characters in usage.values_mut() {
        let partners: Vec<_> = characters.iter().flat_map(|character| partners(*character)).collect();
        characters.extend(partners);
        characters.extend(ALWAYS.chars());
    }
    usage
}

fn visit(element: &Element, outer: Style, fonts: &Fonts, usage: &mut Usage) {
    let style = within(element, outer);
    for kid in &element.kids {
        match kid {
            Node::Element(element) => visit(element, style, fonts, usage),
            Node::Text(text) => {
                text.chars().for_each(|character| show(character, style, fonts, usage));
            }
            Node::Drawing(_) => {}
        }
    }
}

/// Gives a character to the face of its style, else to the face that `style.css` falls back to.
fn show(character: char, style: Style, fonts: &Fonts, usage: &mut Usage) {
    if character.is_control() {
        return;
    }
    let families = [style.family, Family::Body, Family::Sans, Family::Mono];
    let faces = families.map(|family| fonts.select(family, style.bold, style.italic));
    let face = faces.into_iter().find(|face| fonts.get(*face).covers(character));
    usage.entry(face.unwrap_or(faces[0])).or_default().insert(character);
}

/// The style within an element, as `style.css` sets it.
fn within(element: &Element, outer: Style) -> Style {
    let sans = Style { family: Family::Sans, ..outer };
    match (element.name, element.attribute("class").unwrap_or("")) {
        ("h1" | "h2" | "h3" | "h4" | "h5" | "h6", _) | ("p", "box-title") => Style { bold: true, ..sans },
        ("table" | "figcaption", _)
        | ("p", "chapter-number" | "author" | "subtitle" | "contributor" | "imprint") => sans,
        ("th" | "strong" | "dt", _) => Style { bold: true, ..outer },
        ("em", _) => Style { italic: !outer.italic, ..outer },
        ("code", _) => Style { family: Family::Mono, bold: false, italic: false },
        _ => outer,
    }
}

/// A character's capitals and small letters, in Turkish too: readers' own settings may ask for them.
fn partners(character: char) -> Vec<char> {
    let mut partners: Vec<char> = character.to_lowercase().chain(character.to_uppercase()).collect();
    match character {
        'i' => partners.push('İ'),
        'I' => partners.push('ı'),
        _ => {}
    }
    partners
}
