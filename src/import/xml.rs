//! Parses the XML inside word processors' files, and finds elements by plain names.
//!
//! Names are compared without their namespaces: both editions of OOXML (ECMA-376 and ISO 29500 strict) use the same
//! names in different namespaces.

use super::DocumentFault;
use roxmltree::{Document, Node, ParsingOptions};

/// The most elements and texts that a document may have.
const MOST_NODES: u32 = 6_000_000;
/// Elements nested deeper than this are refused before parsing.
const DEEPEST: usize = 1000;

/// Parses a part. Document types, and with them entities, are refused.
pub(super) fn parse<'a>(part: &str, text: &'a str) -> Result<Document<'a>, DocumentFault> {
    if depth(text) > DEEPEST {
        return Err(DocumentFault::Broken { reason: format!("{part}: elements nested too deep") });
    }
    let options = ParsingOptions { allow_dtd: false, nodes_limit: MOST_NODES, ..ParsingOptions::default() };
    Document::parse_with_options(text, options)
        .map_err(|error| DocumentFault::Broken { reason: format!("{part}: {error}") })
}

/// The largest depth of nested elements; an estimate that is never too low for well-formed XML.
fn depth(text: &str) -> usize {
    let (mut depth, mut deepest) = (0usize, 0usize);
    for tag in text.split('<').skip(1) {
        if tag.starts_with('/') {
            depth = depth.saturating_sub(1);
        } else if !tag.starts_with(['!', '?']) {
            let is_empty = tag.split('>').next().is_some_and(|inner| inner.ends_with('/'));
            depth += usize::from(!is_empty);
            deepest = deepest.max(depth);
        }
    }
    deepest
}

/// The name of an element without its namespace; empty for texts.
pub(super) fn name<'a>(node: Node<'a, '_>) -> &'a str {
    node.tag_name().name()
}

/// The value of an attribute, by its name without namespace.
pub(super) fn attribute<'a>(node: Node<'a, '_>, wanted: &str) -> Option<&'a str> {
    node.attributes().find(|attribute| attribute.name() == wanted).map(|attribute| attribute.value())
}

/// The first child element with this name.
pub(super) fn child<'a, 'b>(node: Node<'a, 'b>, wanted: &str) -> Option<Node<'a, 'b>> {
    node.children().find(|child| name(*child) == wanted)
}

/// The first element with this name anywhere inside.
pub(super) fn inner<'a, 'b>(node: Node<'a, 'b>, wanted: &str) -> Option<Node<'a, 'b>> {
    node.descendants().find(|inner| name(*inner) == wanted)
}

/// The elements with this name anywhere inside.
pub(super) fn all_inner<'a, 'b>(
    node: Node<'a, 'b>,
    wanted: &'static str,
) -> impl Iterator<Item = Node<'a, 'b>> {
    node.descendants().filter(move |inner| name(*inner) == wanted)
}

/// The text of all elements with this name inside, in order.
pub(super) fn texts(node: Node<'_, '_>, wanted: &'static str) -> String {
    all_inner(node, wanted).filter_map(|text| text.text()).collect()
}

/// The value of a child's attribute `val`, in which OOXML stores most values.
pub(super) fn value<'a>(node: Node<'a, '_>, wanted: &str) -> Option<&'a str> {
    child(node, wanted).and_then(|child| attribute(child, "val"))
}

/// An OOXML switch: whether it is present and not turned off (ISO 29500-1, 17.17.4); `None` where it is absent.
pub(super) fn switch(node: Node<'_, '_>, wanted: &str) -> Option<bool> {
    let value = attribute(child(node, wanted)?, "val");
    Some(!value.is_some_and(|value| ["0", "false", "off", "none"].contains(&value)))
}

#[cfg(test)]
mod tests {
    use super::{attribute, child, depth, inner, parse, switch};

    #[test]
    fn names_are_found_without_namespaces() {
        let text = "<w:p xmlns:w='x'><w:i w:val='0'/><w:b/><w:r><w:t w:id='7'>a</w:t></w:r></w:p>";
        let tree = parse("p", text).expect("sound");
        let root = tree.root_element();
        assert_eq!(inner(root, "t").and_then(|t| attribute(t, "id")), Some("7"));
        assert_eq!(
            (switch(root, "i"), switch(root, "b"), switch(root, "u")),
            (Some(false), Some(true), None)
        );
        assert!(child(root, "t").is_none());
    }

    #[test]
    fn what_could_exhaust_the_reader_is_refused() {
        assert!(parse("p", "<!DOCTYPE a [<!ENTITY b 'b'>]><a>&b;</a>").is_err());
        assert!(parse("p", &"<a>".repeat(100_000)).is_err());
        assert!(parse("p", &format!("{}{}", "<a>".repeat(900), "</a>".repeat(900))).is_ok());
        assert_eq!(depth("<a><b/><c></c></a>"), 2);
    }
}
