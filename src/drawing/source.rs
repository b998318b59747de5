//! Prepares the text of an SVG for usvg: parts that usvg would silently drop are put into a form that it keeps.

use super::style::{self, LIGHT_DARK, VARIABLE};
use super::words::{is_along_nothing, is_drawn, paths, words_of};
use crate::font::{Fonts, spelling};
use resvg::usvg::roxmltree::{Document, Node, ParsingOptions};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// The feature of drawings that need extensions of SVG (SVG 1.1, appendix N).
const EXTENSIBILITY: &str = "http://www.w3.org/TR/SVG11/feature#Extensibility";

/// Attributes whose values are CSS.
const STYLED: [&str; 6] = ["color", "fill", "flood-color", "stop-color", "stroke", "style"];

/// Returns a drawing as XML; `None` where it is not, for which usvg has the better message.
pub(super) fn parsed(text: &str) -> Option<Document<'_>> {
    Document::parse_with_options(text, ParsingOptions { allow_dtd: true, ..ParsingOptions::default() }).ok()
}

/// Returns the drawing with characters that no face has written as those that it is made of, and without the words that
/// draw.io adds for readers that show no HTML.
pub(super) fn prepared(text: &str, fonts: &Fonts) -> String {
    let is_likely = [EXTENSIBILITY, "font:", LIGHT_DARK, VARIABLE].iter().any(|part| text.contains(part));
    let document = if is_likely { parsed(text) } else { None };
    let mut cuts = document.map(|document| cuts(&document)).unwrap_or_default();
    cuts.sort_by_key(|range| std::cmp::Reverse(range.start));
    let mut prepared = String::with_capacity(text.len());
    let mut cut = cuts.pop();
    let mut at = 0;
    while let Some(character) = text[at..].chars().next() {
        if let Some(range) = cut.take_if(|range| range.start <= at) {
            cut = cuts.pop();
            at = at.max(range.end);
            continue;
        }
        let (character, length) = referenced(&text[at..]).unwrap_or((character, character.len_utf8()));
        match spelled(character, fonts) {
            Some(spelled) => prepared.push_str(&spelled),
            // A raised character is searched for as itself later.
            None if spelling::shifted(character).is_some() => prepared.push(character),
            None => prepared.push_str(&text[at..at + length]),
        }
        at += length;
    }
    prepared
}

/// Returns a character beyond ASCII that is written by its number (XML 1.0, 4.1), and the length of that.
fn referenced(text: &str) -> Option<(char, usize)> {
    let (number, _) = text.strip_prefix("&#")?.split_once(';')?;
    let code = match number.strip_prefix('x') {
        Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16),
        None => number.parse(),
    };
    let character = char::from_u32(code.ok()?).filter(|character| !character.is_ascii())?;
    Some((character, number.len() + 3))
}

/// Returns the characters that replace one; `None` where it is kept.
fn spelled(character: char, fonts: &Fonts) -> Option<String> {
    // Separators of paragraphs: usvg reads only the first. XML has them as spaces.
    if matches!(character, '\u{85}' | '\u{2028}' | '\u{2029}') {
        return Some(" ".to_owned());
    }
    let is_shifted = spelling::shifted(character).is_some();
    if character.is_ascii() || is_shifted || spelling::is_ignorable(character) {
        return None;
    }
    let has = |wanted| fonts.iter().any(|(_, face)| face.covers(wanted));
    let spelled = spelling::spelled(character, has)?;
    let is_markup = spelled.iter().any(|character| matches!(character, '<' | '>' | '&' | '"' | '\''));
    (spelled.as_slice() != [character] && !is_markup).then(|| spelled.into_iter().collect())
}

/// Returns the parts of a drawing's text that are left out before it is read.
fn cuts(document: &Document<'_>) -> Vec<Range<usize>> {
    let mut cuts = apologies(document);
    let mut add = |range: Range<usize>| {
        let css = &document.input_text()[range.clone()];
        let placed = |cut: Range<usize>| range.start + cut.start..range.start + cut.end;
        cuts.extend(style::unread(css).into_iter().map(placed));
    };
    for node in document.descendants().filter(Node::is_element) {
        if node.tag_name().name() == "style" {
            add(node.range());
        }
        for attribute in node.attributes().filter(|attribute| STYLED.contains(&attribute.name())) {
            add(attribute.range_value());
        }
    }
    cuts
}

/// Returns the places where draw.io has a message for readers that show no HTML: behind an empty group that needs
/// extensions.
fn apologies(document: &Document<'_>) -> Vec<Range<usize>> {
    let apologises = |node: &Node<'_, '_>| {
        let first = node.first_element_child();
        node.has_tag_name("switch")
            && first.is_some_and(|first| {
                first.has_tag_name("g")
                    && !first.has_children()
                    && first.attribute("requiredFeatures") == Some(EXTENSIBILITY)
            })
    };
    document.descendants().filter(apologises).map(|node| node.range()).collect()
}

/// Returns the drawing with some characters of its texts in a face that is named for each, by a `tspan` of their own,
/// and with those that the faces have only on the baseline raised or lowered; `None` where it has none of them.
pub(super) fn with_faces(text: &str, faces: &BTreeMap<char, String>, fonts: &Fonts) -> Option<String> {
    let document = parsed(text)?;
    let is_shown =
        |run: &str| fonts.iter().any(|(_, face)| run.chars().all(|character| face.covers(character)));
    let mut out = String::new();
    let mut from = 0;
    for node in document.descendants().filter(is_of_a_text) {
        let range = node.range();
        // Text in an entity has no place of its own; a section of CDATA cannot contain elements.
        if range.start < from || text.get(range.clone()) != node.text() {
            continue;
        }
        let prefix = node.parent_element().and_then(|parent| parent.lookup_prefix(super::SVG));
        let name = prefix.map_or("tspan".to_owned(), |prefix| format!("{prefix}:tspan"));
        let words = &text[range.clone()];
        let mut changes: Vec<(Range<usize>, String, String)> = Vec::new();
        let runs = spelling::shifted_runs(words, is_shown);
        let is_shifted = |at: usize| {
            runs.get(runs.partition_point(|run| run.range.end <= at))
                .is_some_and(|run| run.range.contains(&at))
        };
        for run in &runs {
            let shift = if run.is_raised { "super" } else { "sub" };
            let style = format!("baseline-shift:{shift};font-size:66%");
            changes.push((run.range.clone(), style, run.parts.clone()));
        }
        for (at, character) in words.char_indices() {
            let Some(face) = faces.get(&character) else { continue };
            let face = face.replace(['\'', '"', '<', '&'], "");
            let place = at..at + character.len_utf8();
            if !is_shifted(at) {
                changes.push((place, format!("font-family:'{face}'"), character.to_string()));
            }
        }
        changes.sort_by_key(|(place, ..)| place.start);
        for (place, style, shown) in changes {
            out.push_str(&text[from..range.start + place.start]);
            out.push_str(&format!("<{name} style=\"{style}\">{shown}</{name}>"));
            from = range.start + place.end;
        }
    }
    (from > 0).then(|| out + &text[from..])
}

/// Whether a node is a stretch of visible words.
fn is_of_a_text(node: &Node<'_, '_>) -> bool {
    let is_text = |outer: Node<'_, '_>| outer.has_tag_name("text") || outer.has_tag_name("textPath");
    node.is_text() && node.ancestors().any(is_text)
}

/// Returns the characters that no face has in those texts of a drawing which contain one of `found`.
pub(super) fn without_a_face(text: &str, found: &BTreeSet<char>, fonts: &Fonts) -> BTreeSet<char> {
    let Some(document) = (if found.is_empty() { None } else { parsed(text) }) else { return BTreeSet::new() };
    let has = |character| fonts.iter().any(|(_, face)| face.covers(character));
    let texts = document.descendants().filter(|node| node.has_tag_name("text")).map(|node| words_of(&node));
    let texts = texts.filter(|words| words.contains(|character| found.contains(&character)));
    let missing = |character: &char| is_drawn(*character) && !has(*character);
    texts.flat_map(|words| words.chars().filter(missing).collect::<Vec<_>>()).collect()
}

/// Returns the words of a drawing that usvg does not show, as they are in its source: HTML within it, text that flows,
/// text along a path that does not exist.
pub(super) fn unshown(text: &str) -> Vec<String> {
    let is_likely =
        ["foreignObject", "flowRoot", "textArea", "textPath"].iter().any(|name| text.contains(name));
    let Some(document) = (if is_likely { parsed(text) } else { None }) else { return Vec::new() };
    let (paths, mut unshown) = (paths(&document), Vec::new());
    for node in document.descendants().filter(Node::is_element) {
        let lost = match node.tag_name().name() {
            "foreignObject" | "flowRoot" | "textArea" => !is_shown_otherwise(&node),
            "textPath" => is_along_nothing(&node, &paths),
            _ => false,
        };
        let is_nested =
            || node.ancestors().skip(1).any(|outer| outer.has_tag_name((super::SVG, "foreignObject")));
        let words = if lost && !is_hidden(&node) && !is_nested() { words_of(&node) } else { String::new() };
        if !words.is_empty() {
            unshown.push(words);
        }
    }
    unshown
}

/// Whether an element or one around it is hidden.
fn is_hidden(node: &Node<'_, '_>) -> bool {
    node.ancestors().any(|outer| {
        let style = outer.attribute("style").unwrap_or("");
        outer.attribute("display") == Some("none") || style.replace(' ', "").contains("display:none")
    })
}

/// Whether a `switch` shows the same words, or a picture, instead of an element that usvg does not know.
fn is_shown_otherwise(node: &Node<'_, '_>) -> bool {
    let is_switch = node.parent_element().is_some_and(|parent| parent.has_tag_name("switch"));
    let Some(other) = node.next_sibling_element().filter(|_| is_switch) else { return false };
    let letters =
        |words: String| words.chars().filter(|character| !character.is_whitespace()).collect::<String>();
    other.has_tag_name("image") || letters(words_of(&other)) == letters(words_of(node))
}

#[cfg(test)]
mod tests {
    use super::{apologies, parsed, unshown, with_faces};
    use crate::font::Fonts;
    use std::collections::BTreeMap;

    fn lost(inside: &str) -> Vec<String> {
        let svg = format!("<svg xmlns='http://www.w3.org/2000/svg'>{inside}</svg>");
        unshown(&svg)
    }

    #[test]
    fn words_that_are_not_shown_are_found() {
        let html = "<foreignObject><div xmlns='http://www.w3.org/1999/xhtml'><p>Bir</p><p>iki</p></div></foreignObject>";
        assert_eq!(lost(html), ["Bir iki"]);
        assert_eq!(lost(&format!("<switch>{html}<text>Bir iki</text></switch>")), [""; 0]);
        assert_eq!(lost(&format!("<switch>{html}<text>Bir…</text></switch>")), ["Bir iki"]);
        assert_eq!(lost(&format!("<g style='display: none'>{html}</g>")), [""; 0]);
        assert_eq!(lost("<flowRoot><flowPara>Akar</flowPara></flowRoot>"), ["Akar"]);
        assert_eq!(lost("<text><textPath href='#yok'>Yol</textPath></text>"), ["Yol"]);
        let path = "<path id='var' d='M0 0H9'/>";
        assert_eq!(lost(&format!("{path}<text><textPath href='#var'>Yol</textPath></text>")), [""; 0]);
    }

    #[test]
    fn the_message_of_draw_io_to_old_readers_is_found() {
        let svg = "<svg xmlns='http://www.w3.org/2000/svg'><switch><g requiredFeatures=\
                   'http://www.w3.org/TR/SVG11/feature#Extensibility'/><text>Text is not SVG</text></switch></svg>";
        assert_eq!(apologies(&parsed(svg).expect("XML")).len(), 1);
    }

    #[test]
    fn characters_are_given_a_face() {
        let faces = BTreeMap::from([('→', "Own".to_owned())]);
        let svg =
            "<s:svg xmlns:s='http://www.w3.org/2000/svg'><s:desc>→</s:desc><s:text>a→b</s:text></s:svg>";
        let with = with_faces(svg, &faces, &Fonts::default()).expect("changed");
        assert!(
            with.contains("<s:text>a<s:tspan style=\"font-family:'Own'\">→</s:tspan>b</s:text>"),
            "{with}"
        );
        assert!(with.contains("<s:desc>→</s:desc>"), "{with}");
    }
}
