//! Pages that the tool writes itself: cover, title page and künye; only what the author filled in is said.

use super::words;
use super::xhtml::page;
use super::xml::Element;
use crate::config::{Author, Config, Role};

/// The cover's page.
#[must_use]
pub fn cover(config: &Config, file: &str) -> Element {
    let words = config.language.words();
    let authors: Vec<_> = authors(config).map(|author| author.name.as_str()).collect();
    let told = match authors.is_empty() {
        true => format!("{}: {}", words.cover, config.title),
        false => format!("{}: {}, {}", words.cover, config.title, authors.join(", ")),
    };
    let image = Element::new("img")
        .with("class", "cover")
        .with("role", "doc-cover")
        .with("src", file)
        .with("alt", config.cover.alt.as_deref().unwrap_or(&told));
    let section = Element::new("section").with("epub:type", "cover").with("class", "cover").kid(image);
    let body = Element::new("body").with("epub:type", "frontmatter").kid(section);
    page(config.language.tag(), words.cover, body)
}

/// The title page.
#[must_use]
pub fn title_page(config: &Config) -> Element {
    let mut section = Element::new("section").with("epub:type", "titlepage").with("class", "title-page");
    for author in authors(config) {
        section = section.kid(line("author", &author.name));
    }
    section = section.kid(Element::new("h1").text(config.title.as_str()));
    if let Some(subtitle) = &config.subtitle {
        section = section.kid(line("subtitle", subtitle).with("role", "doc-subtitle"));
    }
    for author in config.authors.iter().filter(|author| author.role != Role::Author) {
        section = section.kid(line("contributor", &credited(config, author)));
    }
    for imprint in [&config.publisher, &config.place].into_iter().flatten() {
        section = section.kid(line("imprint", imprint));
    }
    let body = Element::new("body").with("epub:type", "frontmatter").kid(section);
    page(config.language.tag(), &config.title, body)
}

/// The künye: a list of what is known of the book.
#[must_use]
pub fn colophon(config: &Config, faces: &[String]) -> Element {
    let words = config.language.words();
    let title = match &config.subtitle {
        Some(subtitle) => format!("{}: {subtitle}", config.title),
        None => config.title.clone(),
    };
    let mut section = Element::new("section")
        .with("epub:type", "colophon")
        .with("role", "doc-colophon")
        .with("class", "colophon")
        .with("aria-labelledby", "colophon")
        .kid(Element::new("h1").with("id", "colophon").text(words.colophon))
        .kid(Element::new("p").kid(Element::new("strong").text(title)));
    for author in &config.authors {
        section = section.kid(Element::new("p").text(credited(config, author)));
    }
    let named = |label: &str, value: &Option<String>| value.as_ref().map(|value| format!("{label}: {value}"));
    let known = [
        config.edition.clone(),
        named(words.publisher, &config.publisher),
        named(words.place, &config.place),
        named(words.date, &config.date),
        config.rights.clone(),
        named(words.licence, &config.licence),
        named(words.isbn_print, &config.isbn.print),
        named(words.isbn_epub, &config.isbn.epub),
    ];
    let own = config.colophon.iter().chain(&config.contact).cloned();
    for text in known.into_iter().flatten().chain(own) {
        section = section.kid(Element::new("p").text(text));
    }
    if !faces.is_empty() {
        section = section.kid(Element::new("p").text(format!("{}: {}", words.set_in, faces.join(", "))));
    }
    let body = Element::new("body").with("epub:type", "frontmatter").kid(section);
    page(config.language.tag(), words.colophon, body)
}

fn authors(config: &Config) -> impl Iterator<Item = &Author> {
    config.authors.iter().filter(|author| author.role == Role::Author)
}

fn credited(config: &Config, author: &Author) -> String {
    match words::of(&config.language).role(author.role) {
        Some(role) => format!("{role}: {}", author.name),
        None => author.name.clone(),
    }
}

fn line(class: &str, text: &str) -> Element {
    Element::new("p").with("class", class).text(text)
}
