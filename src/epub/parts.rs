//! Divides the text into files: chapters too long for one are divided between blocks, and every link follows its
//! target.

use super::anchors::unused;
use super::chapter::Document;
use super::long;
use super::nav::Navigation;
use super::toc::Entry;
use super::xhtml;
use super::xml::{Element, Node};
use std::collections::{BTreeMap, BTreeSet};

/// Most bytes of XHTML of a section: more makes readers slow.
const LONGEST: usize = 300_000;

/// One file of the text.
#[derive(Debug)]
pub struct Part {
    /// Name of the file.
    pub file: String,
    /// The page as an element.
    pub page: Element,
    /// File of the document of which it is a part, or the whole.
    whole: String,
}

/// All files of the text, and where ids are that are not in the file of their document.
#[derive(Debug, Default)]
pub struct Parts {
    /// The files in reading order.
    pub all: Vec<Part>,
    /// The file that now contains an id, by `file.xhtml#id` of its document.
    moved: BTreeMap<String, String>,
}

impl Parts {
    /// Lays documents out as files; `moved` are the ids that have left their document already.
    #[must_use]
    pub fn of(documents: Vec<Document>, moved: BTreeMap<String, String>) -> Self {
        let mut taken = documents.iter().map(|document| stem(&document.file).to_owned()).collect();
        let mut parts = Self { all: Vec::new(), moved };
        documents.into_iter().for_each(|document| parts.lay_out(document, &mut taken));
        if !parts.moved.is_empty() {
            let Self { all, moved } = &mut parts;
            for Part { file, page, whole } in all {
                each_link(page, &mut |link| *link = led(link, file, whole, moved));
            }
        }
        parts
    }

    fn lay_out(&mut self, document: Document, taken: &mut BTreeSet<String>) {
        let Document { file: whole, lang, title, division, section, people, keywords, .. } = document;
        for (at, section) in cut(section, LONGEST).into_iter().enumerate() {
            let mut file = whole.clone();
            if at > 0 {
                file = format!("{}.xhtml", unused(&format!("{}-{}", stem(&whole), at + 1), taken));
                each_id(&section, &mut |id| {
                    self.moved.insert(format!("{whole}#{id}"), file.clone());
                });
            }
            let body = Element::new("body").with("epub:type", division).kid(section);
            let page = xhtml::page_about(&lang, &title, (&people, &keywords), body);
            self.all.push(Part { file, page, whole: whole.clone() });
        }
    }

    /// Changes the links of the contents and the pages to the files that contain their targets.
    pub fn lead(&self, navigation: &mut Navigation) {
        if !self.moved.is_empty() {
            navigation.toc.iter_mut().for_each(|entry| self.lead_entry(entry));
            for (_, target) in &mut navigation.pages {
                *target = led(target, "", "", &self.moved);
            }
        }
    }

    fn lead_entry(&self, entry: &mut Entry) {
        entry.target = led(&entry.target, "", "", &self.moved);
        entry.kids.iter_mut().for_each(|kid| self.lead_entry(kid));
    }
}

/// Returns the present address of a link that was written as if its document were one file.
fn led(link: &str, file: &str, whole: &str, moved: &BTreeMap<String, String>) -> String {
    let Some((to, id)) = link.split_once('#').filter(|(to, _)| !to.contains(':')) else {
        return link.to_owned();
    };
    let mut to = if to.is_empty() { whole } else { to };
    // A note is moved to the chapter of notes, and then to a part of that chapter.
    while let Some(next) = moved.get(&format!("{to}#{id}")).filter(|next| *next != to) {
        to = next;
    }
    if to == file { format!("#{id}") } else { format!("{to}#{id}") }
}

/// Divides a section into sections of at most so many bytes, as far as that is possible: between blocks, never after a
/// heading or the mark of a page.
fn cut(section: Element, most: usize) -> Vec<Element> {
    let whole = section.size();
    if whole <= most {
        return vec![section];
    }
    let title = title_of(&section);
    let Element { name, attributes, kids } = section;
    // As many parts as are needed, of about the same size.
    let even = (whole / whole.div_ceil(most) / 20 * 21).min(most);
    let is_notes = attributes.iter().any(|(name, value)| *name == "class" && value == "notes");
    let kids = if is_notes { without_list(kids) } else { kids };
    let kids = kids.into_iter().flat_map(|kid| cut_kid(kid, most, even));
    let groups = long::filled(kids, even, end_of);
    let mut listed = 0;
    let sections = groups.into_iter().enumerate().map(|(at, kids)| {
        let attributes = if at == 0 { attributes.clone() } else { continued(&attributes, &title) };
        let kids = if is_notes { in_list(kids, &mut listed) } else { kids };
        Element { name, attributes, kids }
    });
    sections.collect()
}

/// Returns the children of a section of notes with each note by itself, to be divided like blocks.
fn without_list(kids: Vec<Node>) -> Vec<Node> {
    let opened = kids.into_iter().flat_map(|kid| match kid {
        Node::Element(list) if list.name == "ol" => list.kids,
        other => vec![other],
    });
    opened.collect()
}

/// Puts notes into a list whose numbers continue after `listed`.
fn in_list(kids: Vec<Node>, listed: &mut usize) -> Vec<Node> {
    let is_note = |kid: &Node| matches!(kid, Node::Element(element) if element.name == "li");
    let (notes, mut kids): (Vec<Node>, Vec<Node>) = kids.into_iter().partition(is_note);
    let start = (*listed > 0).then(|| (*listed + 1).to_string());
    *listed += notes.len();
    if !notes.is_empty() {
        kids.push(Element::new("ol").with_any("start", start.as_deref()).kids(notes).into());
    }
    kids
}

/// Returns a block as it is, or in parts where it is too long by itself; notes are divided as their chapter is.
fn cut_kid(kid: Node, most: usize, even: usize) -> Vec<Node> {
    let parts = match kid {
        Node::Element(section) if section.name == "section" => cut(section, most),
        Node::Element(block) if block.size() > most => long::cut(block, even),
        kid => return vec![kid],
    };
    parts.into_iter().map(Into::into).collect()
}

/// Returns where a part may end at the latest: before headings and marks that belong to what follows.
fn end_of(group: &[Node]) -> usize {
    const OPENING: [&str; 7] = ["header", "h2", "h3", "h4", "h5", "h6", "span"];
    let opens = |node: &Node| matches!(node, Node::Element(element) if OPENING.contains(&element.name));
    group.iter().rposition(|node| !opens(node)).map_or(0, |at| at + 1)
}

/// Returns the attributes of a continued section, whose title is in another file.
fn continued(attributes: &[(&'static str, String)], title: &str) -> Vec<(&'static str, String)> {
    let kept = attributes.iter().filter(|(name, _)| *name != "id");
    let named = kept.map(|(name, value)| match *name {
        "aria-labelledby" => ("aria-label", title.to_owned()),
        name => (name, value.clone()),
    });
    named.collect()
}

/// Returns the words of the heading that names a section.
fn title_of(section: &Element) -> String {
    let named_by = section.attribute("aria-labelledby");
    let mut title = String::new();
    each_element(section, &mut |element| {
        if named_by.is_some() && element.attribute("id") == named_by {
            words(element, &mut title);
        }
    });
    title
}

/// Adds the words of a title without the marks of its notes.
fn words(element: &Element, words: &mut String) {
    for kid in &element.kids {
        match kid {
            Node::Text(text) => words.push_str(text),
            Node::Element(kid) if kid.attribute("class") != Some("note-mark") => self::words(kid, words),
            _ => {}
        }
    }
}

/// Visits every id below an element, its own included.
pub fn each_id(element: &Element, visit: &mut impl FnMut(&str)) {
    each_element(element, &mut |element| element.attribute("id").into_iter().for_each(&mut *visit));
}

fn each_element<'a>(element: &'a Element, visit: &mut impl FnMut(&'a Element)) {
    visit(element);
    for kid in &element.kids {
        if let Node::Element(kid) = kid {
            each_element(kid, visit);
        }
    }
}

/// Visits every link below an element to change it.
pub fn each_link(element: &mut Element, change: &mut impl FnMut(&mut String)) {
    let links = element.attributes.iter_mut().filter(|(name, _)| *name == "href");
    links.for_each(|(_, link)| change(link));
    for kid in &mut element.kids {
        if let Node::Element(kid) = kid {
            each_link(kid, change);
        }
    }
}

fn stem(file: &str) -> &str {
    file.trim_end_matches(".xhtml")
}

#[cfg(test)]
mod tests {
    use super::{cut, led};
    use crate::epub::xml::{Element, document};
    use std::collections::BTreeMap;

    fn paragraph(text: &str) -> Element {
        Element::new("p").text(text.repeat(20))
    }

    #[test]
    fn a_section_is_cut_before_the_heading_of_what_follows() {
        let header = Element::new("header").kid(Element::new("h1").with("id", "title").text("Gece"));
        let section = Element::new("section")
            .with("aria-labelledby", "title")
            .kid(header)
            .kid(paragraph("a"))
            .kid(paragraph("b"))
            .kid(Element::new("span").with("id", "page-2"))
            .kid(Element::new("h2").text("İki"))
            .kid(paragraph("c"));
        let parts: Vec<_> = cut(section.clone(), 190).iter().map(document).collect();
        assert_eq!(parts.len(), 2, "{parts:?}");
        assert!(parts[0].contains("<h1 id=\"title\">") && parts[0].contains("bbb"));
        assert!(parts[1].contains("<section aria-label=\"Gece\"><span id=\"page-2\">"), "{}", parts[1]);
        assert_eq!(cut(section, 9000).len(), 1);
    }

    #[test]
    fn what_cannot_be_cut_stays_whole() {
        let section = Element::new("section").kid(Element::new("h2").text("Bir")).kid(paragraph("uzun "));
        assert_eq!(cut(section, 10).len(), 1);
    }

    #[test]
    fn a_link_follows_what_it_leads_to() {
        let moved =
            [("a.xhtml#n", "notes.xhtml"), ("notes.xhtml#n", "notes-2.xhtml"), ("a.xhtml#m", "a-2.xhtml")];
        let moved: BTreeMap<_, _> = moved.map(|(id, file)| (id.to_owned(), file.to_owned())).into();
        for (link, file, expected) in [
            ("#n", "a.xhtml", "notes-2.xhtml#n"),
            ("#m", "a.xhtml", "a-2.xhtml#m"),
            ("#m", "a-2.xhtml", "#m"),
            ("#x", "a-2.xhtml", "a.xhtml#x"),
            ("b.xhtml#x", "a.xhtml", "b.xhtml#x"),
            ("b.xhtml", "a.xhtml", "b.xhtml"),
            ("https://a.az/#n", "a.xhtml", "https://a.az/#n"),
        ] {
            assert_eq!(led(link, file, "a.xhtml", &moved), expected, "{link} in {file}");
        }
    }
}
