//! The characters that the e-book shows in each style, found by applying the rules of `style.css` to the finished
//! pages.

use super::look::Look;
use super::xml::{Element, Node};
use crate::config::Design;
use crate::config::design::{Caps, Face, TextStyle};
use crate::font::spelling::{self, Shifted};
use crate::font::{FaceId, Family, Fonts};
use std::collections::{BTreeMap, BTreeSet};

/// Characters that readers and hyphenation add: figures of lists, hyphens, spaces.
const ALWAYS: &str = " 0123456789.-\u{2010}\u{ad}\u{a0}•";

/// Style of text. Code is always upright and of one weight.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Style {
    family: Family,
    bold: bool,
    italic: bool,
    small_caps: bool,
}

/// Characters that a face of the e-book must have.
#[derive(Clone, Debug, Default)]
pub struct Needed {
    /// Characters of the face.
    pub characters: BTreeSet<char>,
    /// Whether small capitals are among them.
    pub small_caps: bool,
}

/// The characters that each face of the e-book must have.
pub type Usage = BTreeMap<FaceId, Needed>;

/// Writes ligatures, Roman numerals and fractions that no face has as one character by several; code and formulas
/// stay as they were typed.
pub struct Speller<'f> {
    fonts: &'f Fonts,
    /// Whether each of the first characters of Unicode stays as it is.
    stays: Vec<bool>,
}

impl<'f> Speller<'f> {
    /// Spells for the faces of a book.
    #[must_use]
    pub fn of(fonts: &'f Fonts) -> Self {
        let mut speller = Self { fonts, stays: Vec::new() };
        let changes = |character: char| {
            spelling::shifted(character).is_some()
                || spelling::plain(character.encode_utf8(&mut [0; 4]), |c| speller.has(c)).is_some()
        };
        speller.stays = ('\0'..'\u{250}').map(|character| !changes(character)).collect();
        speller
    }

    /// Returns a page as it is shown.
    #[must_use]
    pub fn spelled(&self, mut page: Element) -> Element {
        self.spell(&mut page);
        page
    }

    fn has(&self, character: char) -> bool {
        self.fonts.iter().any(|(_, face)| face.covers(character))
    }

    fn spell(&self, element: &mut Element) {
        let mut at = 0;
        while let Some(kid) = element.kids.get_mut(at) {
            at += 1;
            match kid {
                Node::Element(inner) if ["code", "math", "pre"].contains(&inner.name) => {}
                Node::Element(inner) => self.spell(inner),
                Node::Text(text) => {
                    let stays =
                        |character: char| self.stays.get(character as usize).copied().unwrap_or(false);
                    if text.chars().all(stays) {
                        continue;
                    }
                    let runs = spelling::shifted_runs(text, |run| self.fonts.shows_shifted(run));
                    let parts = self.with_shifted(text, runs);
                    let next = at - 1 + parts.len();
                    element.kids.splice(at - 1..at, parts);
                    at = next;
                }
                Node::Drawing(_) => {}
            }
        }
    }

    /// Returns a text with its raised and lowered characters as elements, and the rest in characters that faces have.
    fn with_shifted(&self, text: &str, runs: Vec<Shifted>) -> Vec<Node> {
        let plain = |text: &str| {
            let plain =
                || spelling::plain(text, |character| self.has(character)).unwrap_or_else(|| text.to_owned());
            (!text.is_empty()).then(|| Node::Text(plain()))
        };
        let (mut parts, mut from) = (Vec::new(), 0);
        for run in runs {
            parts.extend(plain(&text[from..run.range.start]));
            let name = if run.is_raised { "sup" } else { "sub" };
            parts.push(Element::new(name).text(run.parts).into());
            from = run.range.end;
        }
        parts.extend(plain(&text[from..]));
        parts
    }
}

/// A set of characters, into which a whole book's letters go quickly: a bit for each of the first 65,536 characters of
/// Unicode.
#[derive(Clone, Debug)]
struct Characters {
    bits: Vec<u64>,
    others: BTreeSet<char>,
}

impl Default for Characters {
    fn default() -> Self {
        Self { bits: vec![0; 1 << 10], others: BTreeSet::new() }
    }
}

impl Characters {
    fn insert(&mut self, character: char) {
        let code = u32::from(character) as usize;
        match self.bits.get_mut(code / 64) {
            Some(bits) => *bits |= 1 << (code % 64),
            None => {
                self.others.insert(character);
            }
        }
    }

    /// Returns the characters in the order of their codes.
    fn iter(&self) -> impl Iterator<Item = char> {
        let has = |code: &u32| self.bits[*code as usize / 64] >> (code % 64) & 1 == 1;
        let first = (0..self.bits.len() as u32 * 64).filter(has).filter_map(char::from_u32);
        first.chain(self.others.iter().copied())
    }
}

/// The characters that pages show, by style.
pub struct UsedCharacters<'a> {
    by_style: BTreeMap<Style, Characters>,
    look: Look<'a>,
}

impl<'a> UsedCharacters<'a> {
    /// No characters yet, in the look of a design.
    #[must_use]
    pub fn in_look(design: &'a Design) -> Self {
        Self { by_style: BTreeMap::new(), look: Look::of(design) }
    }

    /// Adds the characters of a page.
    pub fn add(&mut self, page: &Element) {
        let family = family(self.look.text());
        let plain = Style { family, bold: false, italic: false, small_caps: false };
        for kid in &page.kids {
            match kid {
                Node::Element(body) if body.name == "body" => self.visit(body, plain),
                _ => {}
            }
        }
    }

    fn visit(&mut self, element: &Element, outer: Style) {
        let style = within(element, outer, &self.look);
        for kid in &element.kids {
            match kid {
                Node::Element(element) => self.visit(element, style),
                Node::Text(text) => {
                    let shown = self.by_style.entry(style).or_default();
                    let mut is_marked = false;
                    for character in text.chars() {
                        is_marked |= spelling::is_attached(character);
                        if !character.is_control() {
                            shown.insert(character);
                        }
                    }
                    // Shaping may set a letter and its marks as one glyph.
                    if is_marked {
                        spelling::composed(text).for_each(|character| shown.insert(character));
                    }
                }
                Node::Drawing(_) => {}
            }
        }
    }

    /// Returns the characters that are shown, by face: one that the face of its style lacks goes to the one that
    /// `style.css` falls back to.
    #[must_use]
    pub fn by_face(&self, fonts: &Fonts) -> Usage {
        let mut usage = Usage::new();
        for (style, characters) in &self.by_style {
            let families = [style.family, Family::Body, Family::Sans, Family::Mono];
            let mut faces = families.map(|family| fonts.select(family, style.bold, style.italic)).to_vec();
            faces.extend(fonts.others(style.bold, style.italic));
            for character in characters.iter() {
                let has = |face: &&FaceId, part: char| fonts.get(**face).covers(part);
                let parts = spelling::decomposed(character);
                let shows =
                    |face: &&FaceId| has(face, character) || parts.iter().all(|part| has(face, *part));
                let face = *faces.iter().find(shows).unwrap_or(&faces[0]);
                let needed = usage.entry(face).or_default();
                needed.characters.insert(character);
                if !fonts.get(face).covers(character) {
                    needed.characters.extend(parts);
                }
                needed.small_caps |= style.small_caps;
            }
        }
        for Needed { characters, .. } in usage.values_mut() {
            let partners: Vec<_> = characters.iter().flat_map(|character| partners(*character)).collect();
            characters.extend(partners);
            characters.extend(ALWAYS.chars());
        }
        usage
    }
}

/// Returns the family of faces of a part of the book.
fn family(face: Face) -> Family {
    match face {
        Face::Body => Family::Body,
        Face::Sans => Family::Sans,
        Face::Mono => Family::Mono,
    }
}

/// Returns the style within an element, as `style.css` sets it, or a design that differs from it.
fn within(element: &Element, outer: Style, look: &Look<'_>) -> Style {
    let sans = Style { family: Family::Sans, ..outer };
    let (name, class) = (element.name, element.attribute("class").unwrap_or(""));
    if let Some(TextStyle { face, bold, italic, caps, .. }) = look.letters(name, class) {
        return Style { family: family(face), bold, italic, small_caps: caps == Caps::Small };
    }
    match (name, class) {
        ("blockquote", _) if look.has_italic_quotes() => Style { italic: !outer.italic, ..outer },
        ("h1", "book-title") => Style { bold: true, ..outer },
        ("h1" | "h2" | "h3" | "h4" | "h5" | "h6", _) | ("p", "box-title" | "abstract-title") => {
            Style { bold: true, ..sans }
        }
        ("table" | "figcaption", _)
        | ("div", "chapter-subtitle")
        | ("p", "chapter-number" | "author" | "subtitle" | "contributor" | "imprint" | "imprint first") => {
            sans
        }
        ("th" | "strong" | "b" | "dt", _) => Style { bold: true, ..outer },
        ("em", _) if look.has_bold_emphasis() => Style { bold: true, ..outer },
        ("div", "chapter-affiliation") | ("section", "bare dedication") if !look.has_bold_emphasis() => {
            Style { italic: !outer.italic, ..outer }
        }
        ("em", _) => Style { italic: !outer.italic, ..outer },
        ("code", _) => Style { family: Family::Mono, bold: false, italic: false, small_caps: false },
        (_, "small-caps") => Style { small_caps: true, ..outer },
        _ => outer,
    }
}

/// Returns a character's capitals and small letters, in Turkish too: readers' own settings may need them.
fn partners(character: char) -> Vec<char> {
    match character {
        'i' => vec!['I', 'İ'],
        'I' => vec!['i', 'ı'],
        'İ' => vec!['i'],
        _ => character.to_lowercase().chain(character.to_uppercase()).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::{Look, Style, within};
    use crate::config::Design;
    use crate::epub::xml::Element;
    use crate::font::Family;

    #[test]
    fn lines_below_a_title_are_in_the_faces_of_the_style_sheet() {
        let outer = Style { family: Family::Body, bold: false, italic: false, small_caps: false };
        let design = Design::default_design();
        for (name, class, family, bold, italic) in [
            ("div", "chapter-subtitle", Family::Sans, false, false),
            ("div", "chapter-author", Family::Body, false, false),
            ("div", "chapter-affiliation", Family::Body, false, true),
            ("p", "abstract-title", Family::Sans, true, false),
            ("b", "", Family::Body, true, false),
            ("section", "bare dedication", Family::Body, false, true),
        ] {
            let style = within(&Element::new(name).with("class", class), outer, &Look::of(&design));
            assert_eq!((style.family, style.bold, style.italic), (family, bold, italic), "{name} {class}");
        }
    }
}
