//! The navigation document (EPUB 3.3, 7): contents, pages of the typeset book, landmarks.

use super::toc::Entry;
use super::xhtml::page;
use super::xml::Element;
use crate::lang::Language;

/// A landmark of the book.
#[derive(Clone, Debug)]
pub struct Landmark {
    /// Type of the landmark in the EPUB structural vocabulary.
    pub kind: &'static str,
    /// Words of the landmark.
    pub label: String,
    /// Link to the place.
    pub target: String,
}

/// All navigation of the e-book.
#[derive(Debug, Default)]
pub struct Navigation {
    /// Entries of the contents.
    pub toc: Vec<Entry>,
    /// Levels of the contents down to the highest sections of chapters.
    pub levels: usize,
    /// Pages of the typeset book: label and place.
    pub pages: Vec<(String, String)>,
    /// Landmarks in reading order.
    pub landmarks: Vec<Landmark>,
}

/// Returns the navigation document; it is also the contents page that readers see.
#[must_use]
pub fn document(navigation: &Navigation, lang: &Language) -> Element {
    let words = lang.words();
    let contents = Element::new("nav")
        .with("epub:type", "toc")
        .with("role", "doc-toc")
        .with("id", "toc")
        .with("aria-labelledby", "contents")
        .kid(Element::new("h1").with("id", "contents").text(words.contents))
        .kid(list(&navigation.toc));
    let mut body = Element::new("body").with("epub:type", "frontmatter").kid(contents);
    if !navigation.pages.is_empty() {
        let links = navigation.pages.iter().map(|(label, target)| (None, label.as_str(), target.as_str()));
        body = body.kid(hidden("page-list", words.pages, links).with("role", "doc-pagelist"));
    }
    let links =
        navigation.landmarks.iter().map(|mark| (Some(mark.kind), mark.label.as_str(), mark.target.as_str()));
    body = body.kid(hidden("landmarks", words.ebook.landmarks, links));
    page(lang, words.contents, body)
}

fn list(entries: &[Entry]) -> Element {
    let mut list = Element::new("ol");
    for entry in entries {
        let link = Element::new("a").with("href", entry.target.as_str()).text(entry.label.as_str());
        let mut item = Element::new("li").kid(link);
        if !entry.kids.is_empty() {
            item = item.kid(self::list(&entry.kids));
        }
        list = list.kid(item);
    }
    list
}

/// Returns a list for reading systems that is not shown on the page.
fn hidden<'a>(
    kind: &str,
    heading: &str,
    links: impl Iterator<Item = (Option<&'a str>, &'a str, &'a str)>,
) -> Element {
    let mut list = Element::new("ol");
    for (kind, label, target) in links {
        let link = Element::new("a").with_any("epub:type", kind).with("href", target).text(label);
        list = list.kid(Element::new("li").kid(link));
    }
    Element::new("nav")
        .with("epub:type", kind)
        .with("hidden", "hidden")
        .with("aria-label", heading)
        .kid(Element::new("h2").text(heading))
        .kid(list)
}
