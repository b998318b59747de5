//! The NCX (OPF 2.0.1, 2.4.1): contents down to the sections of chapters, and pages, for readers older than EPUB 3.

use super::nav::Navigation;
use super::toc::Entry;
use super::xml::Element;

/// Returns the NCX of a book.
#[must_use]
pub fn document(navigation: &Navigation, lang: &str, title: &str, identifier: &str) -> Element {
    let depth = depth(&navigation.toc, navigation.levels);
    let pages = navigation.pages.len().to_string();
    let head = Element::new("head")
        .kid(meta("dtb:uid", identifier))
        .kid(meta("dtb:depth", &depth.to_string()))
        .kid(meta("dtb:totalPageCount", &pages))
        .kid(meta("dtb:maxPageNumber", &highest(navigation).to_string()));
    let mut map = Element::new("navMap");
    let mut number = 0;
    for entry in &navigation.toc {
        map = map.kid(point(entry, &mut number, navigation.levels));
    }
    let ncx = Element::new("ncx")
        .with("xmlns", "http://www.daisy.org/z3986/2005/ncx/")
        .with("version", "2005-1")
        .with("xml:lang", lang)
        .kid(head)
        .kid(Element::new("docTitle").kid(label(title)))
        .kid(map);
    if navigation.pages.is_empty() { ncx } else { ncx.kid(page_list(navigation)) }
}

/// Returns how many levels entries have, at most `most`.
fn depth(entries: &[Entry], most: usize) -> usize {
    let below = entries.iter().map(|entry| if most > 1 { depth(&entry.kids, most - 1) } else { 0 });
    below.max().map_or(0, |below| below + 1)
}

fn point(entry: &Entry, number: &mut usize, depth: usize) -> Element {
    *number += 1;
    let mut point = Element::new("navPoint")
        .with("id", format!("point-{number}"))
        .kid(Element::new("navLabel").kid(Element::new("text").text(entry.label.as_str())))
        .kid(Element::new("content").with("src", entry.target.as_str()));
    if depth > 1 {
        for kid in &entry.kids {
            point = point.kid(self::point(kid, number, depth - 1));
        }
    }
    point
}

fn page_list(navigation: &Navigation) -> Element {
    let mut list = Element::new("pageList");
    for (at, (printed, target)) in navigation.pages.iter().enumerate() {
        let value = printed.parse::<u32>().ok().map(|value| value.to_string());
        let kind = if value.is_some() { "normal" } else { "front" };
        let page = Element::new("pageTarget")
            .with("id", format!("page-{}", at + 1))
            .with("type", kind)
            .with_any("value", value.as_deref())
            .kid(Element::new("navLabel").kid(Element::new("text").text(printed.as_str())))
            .kid(Element::new("content").with("src", target.as_str()));
        list = list.kid(page);
    }
    list
}

fn highest(navigation: &Navigation) -> u32 {
    navigation.pages.iter().filter_map(|(label, _)| label.parse().ok()).max().unwrap_or(0)
}

fn meta(name: &str, content: &str) -> Element {
    Element::new("meta").with("name", name).with("content", content)
}

fn label(text: &str) -> Element {
    Element::new("text").text(text)
}
