//! The book as one page: title, contents, chapters with their notes, künye.

use super::super::anchors::{Anchors, TITLE_PAGE};
use super::super::images::Images;
use super::super::toc::{self, Entry};
use super::super::xml::{self, Element, Node};
use super::super::{Edition, front, index, ordered_chapters, style as style_of};
use super::links::Links;
use super::{COLOURS, faces, page, picture, within};
use crate::config::NotePlacement;
use crate::drawing::data_address;
use crate::error::Error;
use std::collections::BTreeMap;

/// Rules in addition to style.css, since this is one page where e-books have several files.
const OWN_STYLE: &str = include_str!("reading.css");

/// Id of the text in the page.
const TEXT: &str = "book-text";
const CONTENTS: &str = "book-contents";
const COLOPHON: &str = "colophon";

/// Returns the whole book in one file of HTML: notes at the end of their chapter, with links both ways.
///
/// # Errors
/// An image that is not of the format that its name indicates.
pub fn reading_edition(edition: &Edition) -> Result<String, Error> {
    let mut config = edition.config.clone();
    config.epub.notes = NotePlacement::Chapter;
    let edition = &Edition { config: &config, ..*edition };
    let images = Images::of(edition)?;
    let anchors = Anchors::of(edition.book, &index::targets(edition.book, &edition.map.places));
    let (mut chapters, _) = ordered_chapters(edition, &anchors, &images);
    let links = Links::of(&chapters, &[TEXT, CONTENTS, COLOPHON]);
    let language = &config.language;
    let mut lines: Vec<Node> = front::titles(&config).into_iter().map(Into::into).collect();
    let mut text = Element::new("main").with("id", TEXT).with("tabindex", "-1");
    for chapter in &mut chapters {
        links.adopt(&mut chapter.section, &chapter.file);
        links.lead(&mut chapter.entry);
        if chapter.file == TITLE_PAGE {
            lines = title_lines(chapter.section.clone());
            continue;
        }
        let foreign = chapter.lang != *language;
        let section = chapter.section.clone();
        text = text.kid(if foreign { section.spoken_within(&chapter.lang, language) } else { section });
    }
    let words = language.words();
    let entries = toc::tree(&chapters);
    let contents = Element::new("nav")
        .with("role", "doc-toc")
        .with("aria-labelledby", CONTENTS)
        .kid(Element::new("h2").with("id", CONTENTS).text(words.contents))
        .kid(list(&entries));
    let mut head = Element::new("header").with("class", "title-page");
    head = head.kids(picture(edition)?.map(Into::into)).kids(lines);
    let skip = Element::new("a").with("class", "skip").with("href", format!("#{TEXT}"));
    let skip = skip.text(words.hand_out.skip);
    let body = Element::new("body").kid(skip).kid(head).kid(contents).kid(text);
    // The künye names the faces that the rest uses.
    let (_, names) = faces(&body, (&config, &config.pdf.design), edition.fonts);
    let mut colophon = front::colophon_section(&config, &names);
    Links::default().adopt(&mut colophon, "");
    let mut body = body.kid(Element::new("footer").kid(colophon));
    let (embedded, _) = faces(&body, (&config, &config.pdf.design), edition.fonts);
    let files: BTreeMap<&str, String> = images
        .resources
        .iter()
        .map(|image| (image.file.as_str(), data_address(image.media_type, &image.bytes)))
        .collect();
    carry(&mut body, &files);
    let style = format!(
        "{}\n{}\n{COLOURS}\n{OWN_STYLE}",
        within(&embedded),
        embedded.with_others(&style_of(edition.book, edition.config))
    );
    Ok(xml::html(&page(&config, style, body)))
}

/// Returns the lines of a title page with notes, and the notes; the imprint is in the künye.
fn title_lines(section: Element) -> Vec<Node> {
    let is_imprint = |node: &Node| {
        matches!(node, Node::Element(line)
            if line.attribute("class").is_some_and(|class| class.starts_with("imprint")))
    };
    section.kids.into_iter().filter(|node| !is_imprint(node)).collect()
}

/// Embeds each picture into the page, in place of its file's name.
fn carry(element: &mut Element, files: &BTreeMap<&str, String>) {
    for (name, value) in &mut element.attributes {
        if let Some(data) = files.get(value.as_str()).filter(|_| *name == "src") {
            value.clone_from(data);
        }
    }
    for kid in &mut element.kids {
        if let Node::Element(kid) = kid {
            carry(kid, files);
        }
    }
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
