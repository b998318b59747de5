//! Pages that the program writes itself: cover, title page and künye; with only what the author filled in.

use super::xhtml::page;
use super::xml::{Element, Node};
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
    let section = title_section().kids(titles(config).into_iter().map(Into::into)).kids(imprint(config));
    let body = Element::new("body").with("epub:type", "frontmatter").kid(section);
    page(&config.language, &config.title, body)
}

/// Returns the section of the title page where its lines have notes: the marks stand behind the lines, which are in
/// the order of print, so that the signs are in theirs.
#[must_use]
pub fn noted_title_section(config: &Config, marks: Vec<Vec<Node>>) -> Element {
    let mut marks = marks.into_iter();
    let of_authors = authors(config).map(author_line);
    let lines = of_title(config).into_iter().chain(of_authors).chain(contributors(config));
    let lines = lines.map(|(line, note)| match note {
        Some(_) => line.kids(marks.next().unwrap_or_default()).into(),
        None => line.into(),
    });
    title_section().kids(lines).kids(imprint(config))
}

fn title_section() -> Element {
    Element::new("section").with("epub:type", "titlepage").with("class", "title-page")
}

/// Returns publisher, place and year, a line each.
fn imprint(config: &Config) -> impl Iterator<Item = Node> {
    let year = config.date.as_deref().and_then(|date| date.get(..4));
    let foot = [config.publisher.as_deref(), config.place.as_deref(), year];
    let line = |(at, words)| line(if at == 0 { "imprint first" } else { "imprint" }, words).into();
    foot.into_iter().flatten().enumerate().map(line)
}

/// Returns authors, title, subtitle and all others who made the book, a line each.
#[must_use]
pub fn titles(config: &Config) -> Vec<Element> {
    let lines = authors(config).map(author_line).chain(of_title(config)).chain(contributors(config));
    lines.map(|(line, _)| line).collect()
}

/// A line of the title page, and the note on it.
type Line<'a> = (Element, Option<&'a str>);

fn of_title(config: &Config) -> Vec<Line<'_>> {
    let title = Element::new("h1").with("class", "book-title").text(config.title.as_str());
    let mut lines = vec![(title, config.title_note.as_deref())];
    if let Some(subtitle) = &config.subtitle {
        let subtitle = line("subtitle", subtitle).with("role", "doc-subtitle");
        lines.push((subtitle, config.subtitle_note.as_deref()));
    }
    lines
}

fn author_line(author: &Author) -> Line<'_> {
    (line("author", &author.name), author.note.as_deref())
}

fn contributors(config: &Config) -> impl Iterator<Item = Line<'_>> {
    let all = config.authors.iter().filter(|author| author.role != Role::Author);
    all.map(|author| (line("contributor", &author.credit(&config.language)), author.note.as_deref()))
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
