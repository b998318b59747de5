//! The frame of every content document.

use super::xml::Element;
use crate::lang::Language;

/// An XHTML file in a language, with its title, around its body.
#[must_use]
pub fn page(lang: &Language, title: &str, body: Element) -> Element {
    let head = Element::new("head")
        .kid(Element::new("meta").with("charset", "utf-8"))
        .kid(Element::new("title").text(title))
        .kid(
            Element::new("link")
                .with("rel", "stylesheet")
                .with("type", "text/css")
                .with("href", "stylesheet.css"),
        );
    Element::new("html")
        .with("xmlns", "http://www.w3.org/1999/xhtml")
        .with("xmlns:epub", "http://www.idpf.org/2007/ops")
        .spoken(lang)
        .kid(head)
        .kid(body)
}
