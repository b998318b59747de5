//! Writes the typeset PDF: archival (PDF/A-3a) and accessible (PDF/UA-1) in one file. The door to krilla.
//!
//! It draws the items of [`crate::page`]: nothing here measures a text, chooses a place or reads the clock.

mod codes;
mod content;
mod faces;
mod formulas;
mod images;
mod links;
mod metadata;
mod outline;
mod pack;
mod png;
mod refusal;
mod section;
mod showing;
mod stream;
mod strings;
mod table_headers;
mod tags;
mod text;

pub use images::wanted;

use crate::config::Config;
use crate::date::Moment;
use crate::error::Error;
use crate::font::Fonts;
use crate::page::Pages;
use content::Drawn;
use faces::Faces;
use krilla::configure::{Accessibility, Archival, Configuration, ConfigurationBuilder};
use krilla::{Document, SerializeSettings};

/// Everything that is needed to make a PDF.
#[derive(Clone, Debug)]
pub struct Volume<'a> {
    /// The set pages; the memory of each is freed when it has been drawn.
    pub pages: Pages,
    /// The settings of the book.
    pub config: &'a Config,
    /// The faces in which the pages are set.
    pub fonts: &'a Fonts,
    /// Creation date of the file, from the book's settings.
    pub moment: Moment,
    /// The book's stable identifier: `urn:uuid:…`.
    pub identifier: &'a str,
}

/// Returns the pages as a PDF 1.7 file, tagged, with outline, page labels, named destinations and links.
///
/// The same volume gives the same bytes on every machine.
///
/// # Errors
/// [`Error::Output`] where the pages contradict themselves or the file would not conform.
pub fn write(mut volume: Volume) -> Result<Vec<u8>, Error> {
    if volume.pages.pages.is_empty() {
        return Err(contradiction("there is no page".to_owned()));
    }
    let settings = SerializeSettings {
        configuration: conformance()?,
        // The streams are compressed when the file is packed.
        compress_content_streams: false,
        ..SerializeSettings::default()
    };
    let mut document = Document::new_with(settings);
    let mut faces = Faces::new(volume.fonts);
    let Drawn { leaves, contents, rows } = content::draw(&mut document, &mut volume, &mut faces)?;
    document.set_tag_tree(tags::tree(&volume.pages.structure, leaves, &volume.config.language)?);
    links::name_destinations(&mut document, &volume.pages)?;
    document.set_outline(outline::outline(&volume.pages, &volume.config.title)?);
    document.set_metadata(metadata::metadata(&volume));
    let file = document.finish().map_err(|error| refusal::explain(&error, &faces))?;
    pack::pack(file, contents, rows)
}

/// Returns the configuration for PDF/A-3a (ISO 19005-3) together with PDF/UA-1 (ISO 14289-1), both on PDF 1.7.
fn conformance() -> Result<Configuration, Error> {
    ConfigurationBuilder::new()
        .with_archival_validator(Archival::A3_A)
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .map_err(|error| Error::Output(format!("the PDF standards contradict each other: {error:?}")))
}

/// Returns the error for a contradiction in the pages: a defect of typesetting, not of the manuscript.
fn contradiction(what: String) -> Error {
    Error::Output(format!("the set pages contradict themselves: {what}"))
}
