//! Words of a drawing that are set in another face than it names, or that cannot be shown.

use crate::font::spelling;
use resvg::usvg::roxmltree::{Document, Node as Element};
use resvg::usvg::{Group, Node, Text, TextFlow};
use std::collections::{BTreeMap, BTreeSet};

/// Elements that can be a path for text.
const SHAPES: [&str; 7] = ["circle", "ellipse", "line", "path", "polygon", "polyline", "rect"];

/// Elements whose text is not part of the visible words.
const UNSEEN: [&str; 5] = ["desc", "metadata", "script", "style", "title"];

/// Words of a drawing that are not shown as it specifies.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Departures {
    /// The name of the face that replaces each family which the drawing names and the book does not have.
    pub replaced: BTreeMap<String, String>,
    /// Characters that no face has.
    pub missing: BTreeSet<char>,
    /// Words that are not shown at all, a stretch each.
    pub unshown: Vec<String>,
}

/// Visits all texts of a drawing, those of its patterns, masks and inner drawings too.
pub(super) fn each_text(root: &Group, visit: &mut impl FnMut(&Text)) {
    let mut waiting = vec![root];
    while let Some(group) = waiting.pop() {
        for node in group.children() {
            match node {
                Node::Group(inner) => waiting.push(inner),
                Node::Text(text) => visit(text),
                Node::Path(_) | Node::Image(_) => {}
            }
            // A text as outlines of letters is not a text.
            if !matches!(node, Node::Text(_)) {
                node.subroots(|inner| within(inner, visit));
            }
        }
    }
}

/// Like [`each_text`], for a visitor of dynamic type: with a static one the recursion would make endless types.
fn within(root: &Group, visit: &mut dyn FnMut(&Text)) {
    each_text(root, &mut |text: &Text| visit(text));
}

/// Returns the characters of a text for which its face has no glyph.
pub(super) fn missing(text: &Text) -> BTreeSet<char> {
    let glyphs = text.layouted().iter().flat_map(|span| &span.positioned_glyphs);
    let missing = glyphs.filter(|glyph| glyph.id.0 == 0).flat_map(|glyph| glyph.text.chars());
    missing.filter(|character| is_drawn(*character)).collect()
}

/// Returns a text along a path, where a part of it is beyond the path's end and is not shown.
pub(super) fn beyond_its_path(text: &Text) -> Option<String> {
    let along = |flow: TextFlow| matches!(flow, TextFlow::Path(_));
    let chunks = || text.chunks().iter().filter(|chunk| along(chunk.text_flow()));
    chunks().next()?;
    let all: String = text.chunks().iter().map(|chunk| chunk.text()).collect();
    let glyphs = text.layouted().iter().flat_map(|span| &span.positioned_glyphs);
    let visible: usize = glyphs.map(|glyph| drawn(&glyph.text)).sum();
    (visible < drawn(&all)).then(|| all.split_whitespace().collect::<Vec<_>>().join(" "))
}

fn drawn(text: &str) -> usize {
    text.chars().filter(|character| is_drawn(*character)).count()
}

/// Whether a character leaves ink.
pub(super) fn is_drawn(character: char) -> bool {
    !character.is_whitespace() && !character.is_control() && !spelling::is_ignorable(character)
}

/// Returns the words within an element, separated by one space.
pub(super) fn words_of(element: &Element<'_, '_>) -> String {
    let is_style = |node: &Element<'_, '_>| node.ancestors().any(|outer| is_one_of(&outer, &UNSEEN));
    let pieces = element.descendants().filter(|node| node.is_text() && !is_style(node));
    let pieces = pieces.filter_map(|node| node.text());
    pieces.flat_map(str::split_whitespace).collect::<Vec<_>>().join(" ")
}

/// Whether a node is an element with one of some names, in any namespace.
fn is_one_of(node: &Element<'_, '_>, names: &[&str]) -> bool {
    node.is_element() && names.contains(&node.tag_name().name())
}

/// Returns the ids of all shapes that text may follow.
pub(super) fn paths<'a>(document: &'a Document<'_>) -> BTreeSet<&'a str> {
    let shapes = document.descendants().filter(|node| is_one_of(node, &SHAPES));
    shapes.filter_map(|node| node.attribute("id")).collect()
}

/// Whether text follows a path that the drawing does not have.
pub(super) fn is_along_nothing(element: &Element<'_, '_>, paths: &BTreeSet<&str>) -> bool {
    let href = element.attributes().find(|attribute| attribute.name() == "href");
    let id = href.and_then(|href| href.value().trim().strip_prefix('#'));
    id.is_none_or(|id| !paths.contains(id))
}
