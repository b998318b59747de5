//! Metadata of the file: XMP and the document information dictionary (ISO 32000-1, 14.3), page labels.

use super::Volume;
use super::strings::short;
use crate::config::{Config, Role};
use crate::date::Moment;
use crate::page::{Page, PageLabel};
use krilla::metadata::{DateTime, Metadata, TextDirection};
use krilla::page::{NumberingStyle, PageLabel as PdfLabel};
use std::num::NonZeroU32;

/// The program's name and version, as the creator of the file.
const TOOL: &str = concat!("matbaa ", env!("CARGO_PKG_VERSION"));

/// Returns title, people, subject, language, dates and identifier; krilla writes them both as XMP and as the
/// information dictionary, as PDF/A-3 6.6.2.3 requires.
pub fn metadata(volume: &Volume) -> Metadata {
    let config = volume.config;
    Metadata::new()
        .title(short(&title(config)))
        .authors(authors(config))
        .description(short(config.description.as_deref().unwrap_or_default()))
        .keywords(config.subjects.iter().map(|subject| short(subject)).collect())
        .language(config.language.tag().to_owned())
        .creator(TOOL.to_owned())
        .producer(TOOL.to_owned())
        .creation_date(date(volume.moment))
        .document_id(volume.identifier.to_owned())
        .text_direction(match config.language.is_right_to_left() {
            true => TextDirection::RightToLeft,
            false => TextDirection::LeftToRight,
        })
}

/// Returns title and subtitle in one line, as a viewer's title bar shows them.
fn title(config: &Config) -> String {
    match &config.subtitle {
        Some(subtitle) if !subtitle.is_empty() => format!("{}: {subtitle}", config.title),
        _ => config.title.clone(),
    }
}

/// Returns the authors of the book; where there are none, everyone who made it.
fn authors(config: &Config) -> Vec<String> {
    let writes = |role: Role| role == Role::Author;
    let any = config.authors.iter().any(|author| writes(author.role));
    config
        .authors
        .iter()
        .filter(|author| !any || writes(author.role))
        .map(|author| short(&author.name))
        .collect()
}

/// Returns a moment in UTC as PDF and XMP write it.
fn date(moment: Moment) -> DateTime {
    DateTime::new(moment.year)
        .month(moment.month)
        .day(moment.day)
        .hour(moment.hour)
        .minute(moment.minute)
        .second(moment.second)
        .utc_offset_hour(0)
}

/// Returns the label of each page (ISO 32000-1, 12.4.2). Pages without a number are named after the cover:
/// `Kapak`, then `Kapak 2`, since an empty label leaves a viewer's page field blank.
pub fn labels(pages: &[Page], cover: &str) -> Vec<PdfLabel> {
    let mut covers = 0;
    pages
        .iter()
        .map(|page| match page.label {
            PageLabel::Roman(number) => numbered(NumberingStyle::LowerRoman, number),
            PageLabel::Arabic(number) => numbered(NumberingStyle::Arabic, number),
            PageLabel::None => {
                covers += 1;
                let name = if covers == 1 { cover.to_owned() } else { format!("{cover} {covers}") };
                PdfLabel::new(None, Some(name), None)
            }
        })
        .collect()
}

/// Returns a numbered label; zero has no numeral in the styles of PDF and is written out.
fn numbered(style: NumberingStyle, number: u32) -> PdfLabel {
    match NonZeroU32::new(number) {
        Some(number) => PdfLabel::new(Some(style), None, Some(number)),
        None => PdfLabel::new(None, Some("0".to_owned()), None),
    }
}
