//! The frame of every content document.

use super::xml::Element;
use crate::book::{Person, Task};
use crate::lang::Language;

/// Returns an XHTML file in a language, with its title, around its body.
#[must_use]
pub fn page(lang: &Language, title: &str, body: Element) -> Element {
    page_about(lang, title, (&[], &[]), body)
}

/// Returns an XHTML file with metadata: the people who made it, and its keywords.
#[must_use]
pub fn page_about(
    lang: &Language,
    title: &str,
    (people, keywords): (&[Person], &[String]),
    body: Element,
) -> Element {
    let meta = |name, content: &str| Element::new("meta").with("name", name).with("content", content).into();
    let names = people.iter().map(|person| match person.task {
        Task::Author => meta("author", &person.name),
        Task::Translator => meta("dcterms.contributor", &person.name),
    });
    let keywords = (!keywords.is_empty()).then(|| meta("keywords", &keywords.join(", ")));
    let head = Element::new("head")
        .kid(Element::new("meta").with("charset", "utf-8"))
        .kid(Element::new("title").text(title))
        .kid(
            Element::new("link")
                .with("rel", "stylesheet")
                .with("type", "text/css")
                .with("href", "stylesheet.css"),
        )
        .kids(names.chain(keywords));
    Element::new("html")
        .with("xmlns", "http://www.w3.org/1999/xhtml")
        .with("xmlns:epub", "http://www.idpf.org/2007/ops")
        .spoken(lang)
        .kid(head)
        .kid(body)
}
