//! Both books as text: what a reader finds in them, a line for each block, for goldens that a person can read.

use crate::reader::{Reader, elements, epub_type};
use crate::reading::structure::Kid;
use crate::reading::{Element, OutlineRead, Reading};
use roxmltree::Node;
use std::fmt::Write as _;

/// Elements of the e-book that stand within a line.
const WITHIN_LINES: [&str; 16] = [
    "a", "abbr", "b", "br", "cite", "code", "em", "i", "img", "mark", "math", "s", "span", "strong", "sub",
    "sup",
];

/// Elements of the typeset book that stand within a line.
const IN_LINES: [&str; 10] =
    ["Span", "Link", "Reference", "Em", "Strong", "Quote", "Code", "Lbl", "Annot", "BibEntry"];

/// The contents of the e-book, and each of its files in reading order.
pub fn of_epub(book: &Reader) -> String {
    let mut out = String::new();
    let nav = book.xml("nav.xhtml");
    for list in elements(&nav, "nav") {
        if epub_type(list) == Some("page-list") {
            continue;
        }
        writeln!(out, "nav {}", epub_type(list).unwrap_or_default()).expect("written");
        entries(list, 0, &mut out);
    }
    for page in book.pages().iter().filter(|page| *page != "nav.xhtml") {
        let document = book.xml(page);
        let body = elements(&document, "body").next().expect("a body");
        writeln!(out, "\nfile {page}{}", marks(body)).expect("written");
        body.children().for_each(|node| block(node, 1, &mut out));
    }
    out
}

fn entries(node: Node, depth: usize, out: &mut String) {
    for kid in node.children().filter(Node::is_element) {
        match kid.tag_name().name() {
            "a" => line(depth, &words(kid), out),
            name => entries(kid, depth + usize::from(name == "ol"), out),
        }
    }
}

fn line(depth: usize, text: &str, out: &mut String) {
    writeln!(out, "{}{}", "  ".repeat(depth), text.trim()).expect("written");
}

/// Role, type, class, width and language of an element of the e-book.
fn marks(node: Node) -> String {
    let mut marks = String::new();
    marks.extend(node.attribute("class").map(|class| format!(".{}", class.replace(' ', "."))));
    marks.extend(epub_type(node).map(|kind| format!(" {kind}")));
    for name in ["role", "lang", "scope", "colspan", "rowspan", "style"] {
        marks.extend(node.attribute(name).map(|value| format!(" {name}={value}")));
    }
    marks
}

fn is_in_line(node: &Node) -> bool {
    node.is_text() || WITHIN_LINES.contains(&node.tag_name().name())
}

fn block(node: Node, depth: usize, out: &mut String) {
    if is_in_line(&node) {
        let text = inline(node);
        if !text.trim().is_empty() {
            line(depth, &format!("| {}", text.trim()), out);
        }
        return;
    }
    if !node.is_element() {
        return;
    }
    let head = format!("{}{}", node.tag_name().name(), marks(node));
    if node.children().all(|kid| is_in_line(&kid)) {
        line(depth, &format!("{head}: {}", words(node)), out);
    } else {
        line(depth, &head, out);
        node.children().for_each(|kid| block(kid, depth + 1, out));
    }
}

/// The words of a line with its forms in braces; marks of pages left out.
fn words(node: Node) -> String {
    let text: String = node.children().map(inline).collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn inline(node: Node) -> String {
    if node.is_text() {
        return node.text().unwrap_or_default().replace('\u{a0}', "~");
    }
    let attribute = |name| node.attribute(name).unwrap_or_default();
    match node.tag_name().name() {
        "a" if epub_type(node) == Some("noteref") => format!("{{note {}}}", words(node)),
        "a" => format!("{{→ {}}}", words(node)),
        "abbr" => format!("{{abbr {} = {}}}", words(node), attribute("title")),
        "img" => format!("{{img {} “{}” {}}}", attribute("src"), attribute("alt"), attribute("style")),
        "math" => format!("{{math {}}}", attribute("alttext")),
        "span" if epub_type(node) == Some("pagebreak") => String::new(),
        "span" => node.children().map(inline).collect(),
        "br" => " / ".to_owned(),
        name => format!("{{{name} {}}}", words(node)),
    }
}

/// The bookmarks, the pages and the tags of the typeset book.
pub fn of_pdf(book: &Reading) -> String {
    let mut out = String::from("bookmarks\n");
    book.outline.iter().for_each(|entry| bookmark(book, entry, 1, &mut out));
    out.push_str("\npages\n");
    for page in &book.pages {
        let own: Vec<String> = page.words().into_iter().map(|word| word.text).collect();
        let beside: Vec<String> = page.artifacts().into_iter().map(|word| word.text).collect();
        let shown = match &own[..] {
            [] => String::new(),
            [first] => first.clone(),
            [first, .., last] => format!("{first} … {last}"),
        };
        line(1, &format!("{}: {} words {shown} | {}", page.label, own.len(), beside.join(" ")), &mut out);
    }
    out.push_str("\ntags\n");
    tag(&book.structure, 1, &mut out);
    out.replace('\u{a0}', "~")
}

fn bookmark(book: &Reading, entry: &OutlineRead, depth: usize, out: &mut String) {
    line(depth, &format!("{} ({})", entry.title, book.pages[entry.page].label), out);
    entry.kids.iter().for_each(|kid| bookmark(book, kid, depth + 1, out));
}

fn tag(element: &Element, depth: usize, out: &mut String) {
    let mut head = element.role.clone();
    head.extend(element.lang.iter().map(|lang| format!(" lang={lang}")));
    head.extend(element.alt.iter().map(|alt| format!(" alt=“{alt}”")));
    for name in ["Scope", "ColSpan", "RowSpan", "ListNumbering"] {
        head.extend(element.attributes.get(name).map(|value| format!(" {name}={value}")));
    }
    let text = own_text(element);
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    line(depth, &if text.is_empty() { head } else { format!("{head}: {text}") }, out);
    blocks_below(element, depth + 1, out);
}

/// The tags of what stands below a block, also where a part of a line holds it, as a mark does its note.
fn blocks_below(element: &Element, depth: usize, out: &mut String) {
    for kid in &element.kids {
        match kid {
            Kid::Element(kid) if IN_LINES.contains(&kid.role.as_str()) => blocks_below(kid, depth, out),
            Kid::Element(kid) => tag(kid, depth, out),
            Kid::Content { .. } | Kid::Link { .. } => {}
        }
    }
}

/// The text of a block without that of the blocks in it; an abbreviation with what it means.
fn own_text(element: &Element) -> String {
    let parts = element.kids.iter().map(|kid| match kid {
        Kid::Element(kid) if IN_LINES.contains(&kid.role.as_str()) => match &kid.expanded {
            Some(meaning) => format!("{} {{= {meaning}}}", own_text(kid)),
            None => own_text(kid),
        },
        Kid::Content { text, .. } => text.replace('\u{ad}', ""),
        Kid::Element(_) | Kid::Link { .. } => String::new(),
    });
    parts.collect()
}
