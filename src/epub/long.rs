//! Blocks too long for a file: a list, a quotation, a table, divided between their items, paragraphs or rows.
//!
//! One item, row or paragraph is never cut: one that is longer than a file may be stays whole.

use super::xml::{Element, Node};

/// Elements that are divided between any two of their children.
const HELD: [&str; 6] = ["blockquote", "dl", "div", "ol", "tbody", "ul"];

/// Roles of elements that must not be repeated in the repeated heads of a table.
const ONCE: [&str; 2] = ["doc-noteref", "doc-pagebreak"];

/// Divides a block into parts of at most so many bytes, as far as that is possible.
pub fn cut(block: Element, most: usize) -> Vec<Element> {
    match block.name {
        "div" if block.attribute("class") == Some("table") => framed(block, most),
        "table" => table(block, most),
        name if HELD.contains(&name) => held(block, most),
        _ => vec![block],
    }
}

/// Divides a block between its children; a numbered list continues its numbers, a term stays with its meaning.
fn held(block: Element, most: usize) -> Vec<Element> {
    let Element { name, attributes, kids } = block;
    let first: usize = attribute(&attributes, "start").and_then(|start| start.parse().ok()).unwrap_or(1);
    let mut written = first;
    let parts = groups(kids, most).into_iter().enumerate().map(|(at, kids)| {
        let mut part = Element { name, attributes: attributes.clone(), kids };
        if at > 0 {
            part.attributes.retain(|(name, _)| !["id", "start"].contains(name));
            part = part.with_any("start", (name == "ol").then(|| written.to_string()).as_deref());
        }
        written += part.kids.iter().filter(|kid| is(kid, "li")).count();
        part
    });
    parts.collect()
}

/// Groups children so that a group has at most so many bytes, or one child; what opens the next item stays with it.
fn groups(kids: Vec<Node>, most: usize) -> Vec<Vec<Node>> {
    let opens = |kid: &Node| is(kid, "dt") || is(kid, "span");
    let end_of = |group: &[Node]| group.iter().rposition(|kid| !opens(kid)).map_or(0, |at| at + 1);
    filled(kids, most, end_of)
}

/// Groups children so that a group has at most so many bytes. `end_of` returns how many of a group may be at its end:
/// those after them are moved to the next, and a group of which none may be at its end grows past its size.
pub(super) fn filled(
    kids: impl IntoIterator<Item = Node>,
    most: usize,
    end_of: impl Fn(&[Node]) -> usize,
) -> Vec<Vec<Node>> {
    let mut groups = Vec::new();
    let mut group: Vec<Node> = Vec::new();
    let mut bytes = 0;
    for kid in kids {
        let size = size(&kid);
        let end = end_of(&group);
        if bytes + size > most && end > 0 {
            let held = group.split_off(end);
            groups.push(std::mem::replace(&mut group, held));
            bytes = group.iter().map(self::size).sum();
        }
        bytes += size;
        group.push(kid);
    }
    groups.push(group);
    groups
}

/// Divides a table in its frame: each part has a frame.
fn framed(mut frame: Element, most: usize) -> Vec<Element> {
    let at = frame.kids.iter().position(|kid| is(kid, "table"));
    let Some(Node::Element(table)) = at.map(|at| frame.kids.remove(at)) else { return vec![frame] };
    let parts = self::table(table, most).into_iter().enumerate().map(|(at, table)| {
        let mut around = Element { kids: Vec::new(), ..frame.clone() };
        if at > 0 {
            around.attributes.retain(|(name, _)| *name != "id");
        }
        around.kid(table)
    });
    parts.collect()
}

/// Divides a table between its rows; the parts after the first repeat its heads, without notes and ids.
fn table(table: Element, most: usize) -> Vec<Element> {
    let Element { name, attributes, kids } = table;
    let (body, rest): (Vec<Node>, Vec<Node>) = kids.into_iter().partition(|kid| is(kid, "tbody"));
    let heads: Vec<Node> = rest.iter().filter(|kid| is(kid, "thead")).filter_map(again).collect();
    let room = most.saturating_sub(rest.iter().map(size).sum()).max(most / 2);
    let rows = body.into_iter().flat_map(|body| match body {
        Node::Element(body) => held(body, room),
        _ => Vec::new(),
    });
    let mut before = rest;
    let mut parts = Vec::new();
    for rows in rows {
        let mut part = Element { name, attributes: attributes.clone(), kids: before };
        if !parts.is_empty() {
            part.attributes.retain(|(name, _)| *name != "id");
        }
        parts.push(part.kid(rows));
        before = heads.clone();
    }
    if parts.is_empty() {
        parts.push(Element { name, attributes, kids: before });
    }
    parts
}

/// Returns a copy of a node, without ids and without marks of notes and pages.
fn again(node: &Node) -> Option<Node> {
    let Node::Element(element) = node else { return Some(node.clone()) };
    if element.attribute("role").is_some_and(|role| ONCE.contains(&role)) {
        return None;
    }
    let mut plain = Element { kids: element.kids.iter().filter_map(again).collect(), ..element.clone() };
    plain.attributes.retain(|(name, _)| *name != "id");
    Some(plain.into())
}

fn attribute<'a>(attributes: &'a [(&'static str, String)], name: &str) -> Option<&'a str> {
    attributes.iter().find(|(known, _)| *known == name).map(|(_, value)| value.as_str())
}

fn is(node: &Node, name: &str) -> bool {
    matches!(node, Node::Element(element) if element.name == name)
}

fn size(node: &Node) -> usize {
    match node {
        Node::Element(element) => element.size(),
        Node::Text(text) | Node::Drawing(text) => text.len(),
    }
}

#[cfg(test)]
mod tests {
    use super::cut;
    use crate::epub::xml::{Element, document};

    fn written(parts: Vec<Element>) -> Vec<String> {
        parts.iter().map(|part| document(part).lines().skip(1).collect()).collect()
    }

    #[test]
    fn a_numbered_list_goes_on_with_its_numbers() {
        let item = |text: &str| Element::new("li").with("id", text).text(text);
        let list = Element::new("ol").with("id", "x").with("start", "4");
        let list = list.kid(item("bir")).kid(item("iki")).kid(item("uc"));
        assert_eq!(
            written(cut(list, 50)),
            [
                "<ol id=\"x\" start=\"4\"><li id=\"bir\">bir</li><li id=\"iki\">iki</li></ol>",
                "<ol start=\"6\"><li id=\"uc\">uc</li></ol>"
            ]
        );
    }

    #[test]
    fn a_term_stays_with_its_meaning() {
        let pair = |list: Element, term: &str| {
            list.kid(Element::new("dt").text(term)).kid(Element::new("dd").text("x".repeat(30)))
        };
        let parts = written(cut(pair(pair(Element::new("dl"), "a"), "b"), 60));
        assert_eq!(parts.len(), 2);
        assert!(parts.iter().all(|part| part.starts_with("<dl><dt>")), "{parts:?}");
    }

    #[test]
    fn a_table_has_its_heads_again() {
        let mark = Element::new("a").with("role", "doc-noteref").with("id", "mark-1").text("1");
        let head = Element::new("tr").kid(Element::new("th").with("id", "h").text("Baş").kid(mark));
        let row = |text: &str| Element::new("tr").kid(Element::new("td").text(text));
        let table = Element::new("table")
            .kid(Element::new("caption").text("Tablo"))
            .kid(Element::new("thead").kid(head))
            .kid(Element::new("tbody").kid(row("bir")).kid(row("iki")));
        let frame = Element::new("div").with("class", "table").with("id", "t").kid(table);
        let parts = written(cut(frame, 30));
        assert_eq!(parts.len(), 2);
        assert!(parts[0].contains("<caption>Tablo</caption>") && parts[0].contains("mark-1"));
        assert!(
            parts[1].starts_with("<div class=\"table\"><table><thead><tr><th>Baş</th></tr></thead><tbody>")
        );
        assert!(parts[1].contains("iki") && !parts[1].contains("bir") && !parts[1].contains(" id="));
    }

    #[test]
    fn what_holds_one_thing_stays_whole() {
        let list = Element::new("ul").kid(Element::new("li").text("uzun ".repeat(50)));
        assert_eq!(cut(list, 20).len(), 1);
        assert_eq!(cut(Element::new("p").text("uzun ".repeat(50)), 20).len(), 1);
    }
}
