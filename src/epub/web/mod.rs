//! The book for browsers: one page to read it from, and one that hands its files out.
//!
//! Each is one file that makes no network request: pictures and faces are part of it, and its own policy
//! forbids all else. There is no script.

mod landing;
mod links;
mod reading;

pub use landing::{Download, Offer, landing_page};
pub use reading::reading_edition;

use super::Edition;
use super::fonts::{Embedded, embed};
use super::images;
use super::package::Resource;
use super::usage::UsedCharacters;
use super::xml::{Element, Node};
use crate::config::{Config, Design};
use crate::drawing::data_address;
use crate::error::Error;
use crate::font::Fonts;

/// Style sheet of both pages: colours, light and dark.
const COLOURS: &str = include_str!("colours.css");

/// The page's policy: it may load only what it contains (Content Security Policy Level 3).
const POLICY: &str = "default-src 'none'; img-src data:; font-src data:; style-src 'unsafe-inline'; \
                      base-uri 'none'; form-action 'none'";

/// Most pixels of a cover within a page: sharp at a third of a wide screen.
const PICTURE: u64 = 480 * 768;

/// Most pixels of the cover that is handed out: 1600 × 2560.
const COVER: u64 = 1600 * 2560;

/// Most pixels of each cover that the pages show or lead to.
pub(super) const COVERS: [u64; 2] = [PICTURE, COVER];

/// Returns the cover as a JPEG to be handed out.
///
/// # Errors
/// A cover that is not of the format that its name indicates.
pub fn cover(edition: &Edition) -> Result<Option<Vec<u8>>, Error> {
    images::cover_jpeg(edition, COVER)
}

/// Returns the cover as part of a page.
fn picture(edition: &Edition) -> Result<Option<Element>, Error> {
    let bytes = images::cover_jpeg(edition, PICTURE)?;
    Ok(bytes.map(|bytes| {
        Element::new("img")
            .with("class", "cover")
            .with("src", data_address("image/jpeg", &bytes))
            .with("alt", super::front::cover_alt(edition.config))
    }))
}

/// Returns the whole page: its head around styles, and its body.
fn page(config: &Config, style: String, body: Element) -> Element {
    let title = match &config.subtitle {
        Some(subtitle) => format!("{}: {subtitle}", config.title),
        None => config.title.clone(),
    };
    let meta = |name, content: &str| Element::new("meta").with("name", name).with("content", content);
    let mut head = Element::new("head")
        .kid(Element::new("meta").with("charset", "utf-8"))
        .kid(Element::new("meta").with("http-equiv", "Content-Security-Policy").with("content", POLICY))
        .kid(meta("viewport", "width=device-width, initial-scale=1"))
        .kid(meta("referrer", "no-referrer"))
        .kid(meta("color-scheme", "light dark"))
        .kid(Element::new("title").text(title));
    if let Some(description) = &config.description {
        head = head.kid(meta("description", description));
    }
    for author in &config.authors {
        head = head.kid(meta("author", &author.name));
    }
    // Browsers read styles literally: nothing of them may be escaped, and nothing of ours needs it.
    let head = head.kid(Element::new("style").kids([Node::Drawing(style)]));
    let language = &config.language;
    Element::new("html")
        .with("xmlns", "http://www.w3.org/1999/xhtml")
        .with("lang", language.tag())
        .with_any("dir", language.is_right_to_left().then_some("rtl"))
        .kid(head)
        .kid(body)
}

/// Returns the faces that a body uses in the look of a design, as rules that contain them; none where the author disabled
/// them.
fn faces(body: &Element, (config, design): (&Config, &Design), fonts: &Fonts) -> (Embedded, Vec<String>) {
    if !config.epub.fonts || fonts.iter().next().is_none() {
        return (Embedded::default(), Vec::new());
    }
    let mut shown = UsedCharacters::in_look(design);
    shown.add(&Element::new("html").kid(body.clone()));
    let usage = shown.by_face(fonts);
    (embed(&usage, fonts), super::fonts::names(&usage, fonts))
}

/// Returns the rules of faces with the font files inside them.
fn within(embedded: &Embedded) -> String {
    embedded.resources.iter().fold(
        embedded.rules.clone(),
        |rules, Resource { file, media_type, bytes, .. }| {
            rules.replace(
                &format!("url(\"{file}\")"),
                &format!("url(\"{}\")", data_address(media_type, bytes)),
            )
        },
    )
}

#[cfg(test)]
mod tests {
    #[test]
    fn styles_hold_nothing_that_a_page_would_have_to_escape() {
        let styles =
            [super::COLOURS, super::super::STYLE, include_str!("reading.css"), include_str!("landing.css")];
        for style in styles {
            assert!(!style.contains(['<', '&']) && !style.contains("url(") && !style.contains("@import"));
        }
    }
}
