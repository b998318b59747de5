//! Pages that the program writes itself: cover, title page and künye; with only what the author filled in.

use super::xhtml::page;
use super::xml::Element;
use crate::config::{Author, Config, Role};

/// Returns the cover's page.
#[must_use]
pub fn cover(config: &Config, file: &str) -> Element {
    let words = config.language.words();
    let image = Element::new("img")
        .with("class", "cover")
        .with("role", "doc-cover")
        .with("src", file)
        .with("alt", cover_alt(config));
    let section = Element::new("section").with("epub:type", "cover").kid(image);
    let body = Element::new("body").with("epub:type", "frontmatter").with("class", "cover").kid(section);
    page(&config.language, words.cover, body)
}

/// Returns the alternative text of the cover.
#[must_use]
pub fn cover_alt(config: &Config) -> String {
    let words = config.language.words();
    let authors: Vec<_> = authors(config).map(|author| author.name.as_str()).collect();
    match (&config.cover.alt, authors.is_empty()) {
        (Some(alt), _) => alt.clone(),
        (None, true) => format!("{}: {}", words.cover, config.title),
        (None, false) => format!("{}: {}, {}", words.cover, config.title, authors.join(", ")),
    }
}

/// Returns the title page.
#[must_use]
pub fn title_page(config: &Config) -> Element {
    let section = Element::new("section").with("epub:type", "titlepage").with("class", "title-page");
    let mut section = section.kids(titles(config).into_iter().map(Into::into));
    let year = config.date.as_deref().and_then(|date| date.get(..4));
    let foot = [config.publisher.as_deref(), config.place.as_deref(), year];
    for (at, imprint) in foot.into_iter().flatten().enumerate() {
        section = section.kid(line(if at == 0 { "imprint first" } else { "imprint" }, imprint));
    }
    let body = Element::new("body").with("epub:type", "frontmatter").kid(section);
    page(&config.language, &config.title, body)
}

/// Returns authors, title, subtitle and all others who made the book, a line each.
#[must_use]
pub fn titles(config: &Config) -> Vec<Element> {
    let mut lines: Vec<Element> = authors(config).map(|author| line("author", &author.name)).collect();
    lines.push(Element::new("h1").with("class", "book-title").text(config.title.as_str()));
    if let Some(subtitle) = &config.subtitle {
        lines.push(line("subtitle", subtitle).with("role", "doc-subtitle"));
    }
    for author in config.authors.iter().filter(|author| author.role != Role::Author) {
        lines.push(line("contributor", &author.credit(&config.language)));
    }
    lines
}

/// Returns the künye's page.
#[must_use]
pub fn colophon(config: &Config, faces: &[String]) -> Element {
    let section = colophon_section(config, faces);
    let body = Element::new("body").with("epub:type", "frontmatter").kid(section);
    page(&config.language, config.language.words().colophon, body)
}

/// Returns the künye: what is known of the book, a paragraph each.
#[must_use]
pub fn colophon_section(config: &Config, faces: &[String]) -> Element {
    let words = config.language.words();
    let mut section = Element::new("section")
        .with("epub:type", "colophon")
        .with("role", "doc-colophon")
        .with("class", "colophon")
        .with("aria-labelledby", "colophon")
        .kid(Element::new("h1").with("id", "colophon").text(words.colophon));
    for (at, line) in config.colophon_lines(faces).into_iter().enumerate() {
        let line = match at {
            0 => Element::new("p").kid(Element::new("strong").text(line)),
            _ => Element::new("p").text(line),
        };
        section = section.kid(line);
    }
    section
}

fn authors(config: &Config) -> impl Iterator<Item = &Author> {
    config.authors.iter().filter(|author| author.role == Role::Author)
}

fn line(class: &str, text: &str) -> Element {
    Element::new("p").with("class", class).text(text)
}
