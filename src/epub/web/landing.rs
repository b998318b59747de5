//! The page that accompanies the files of a book: its description, its downloads, how to share it.

use super::super::xml::{self, Element};
use super::super::{Edition, front};
use super::{COLOURS, faces, page, picture, within};
use crate::config::{Config, Design};
use crate::error::Error;
use crate::lang::{HandOutWords, Language};
use crate::messages::book;

/// Style sheet of this page.
const OWN_STYLE: &str = include_str!("landing.css");

/// Kind of a file that is handed out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Offer {
    /// The edition for browsers.
    Reading,
    /// The e-book.
    Epub,
    /// The PDF.
    Pdf,
    /// The sheets of the PDF to be folded.
    Booklet,
    /// The pages for a print shop.
    Press,
    /// The cover for a print shop.
    PressCover,
    /// The poster.
    Poster,
    /// The picture of the cover.
    Cover,
}

/// A file beside the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Download<'a> {
    /// Kind of the file.
    pub offer: Offer,
    /// Name of the file, in ASCII.
    pub file: &'a str,
    /// Size of the file in bytes.
    pub bytes: usize,
}

/// Returns the page, with a link to each file and to `sums`, the file with their sums.
///
/// # Errors
/// A cover that is not of the format that its name indicates.
pub fn landing_page(edition: &Edition, downloads: &[Download], sums: &str) -> Result<String, Error> {
    let config = edition.config;
    let words = &config.language.words().hand_out;
    let mut head = Element::new("header").kids(picture(edition)?.map(Into::into));
    let mut facts = Element::new("div").kids(front::titles(config).into_iter().map(Into::into));
    for paragraph in config.description.iter().flat_map(|text| text.split("\n\n")) {
        facts = facts.kid(Element::new("p").with("class", "description").text(paragraph.trim()));
    }
    head = head.kid(facts);
    let mut list = Element::new("ul").with("class", "files");
    for download in downloads {
        list = list.kid(item(words, download, &config.language));
    }
    let [name, purpose] = words.sums;
    let sums = Element::new("p")
        .with("class", "sums")
        .kid(Element::new("a").with("href", sums).text(name))
        .text(format!(" – {purpose}"));
    let files = section(words.files).kid(list).kid(sums);
    let main = Element::new("main").kid(head).kid(files).kid(share(config, words));
    let main = main.kids(about(config).map(Into::into));
    let body = Element::new("body").kid(main);
    let (embedded, _) = faces(&body, (config, &Design::default_design()), edition.fonts);
    Ok(xml::html(&page(config, format!("{}\n{COLOURS}\n{OWN_STYLE}", within(&embedded)), body)))
}

/// Returns the entry of a file: what it is, its format and size, what it is good for.
fn item(words: &HandOutWords, download: &Download, language: &Language) -> Element {
    let (format, [name, purpose]) = match download.offer {
        Offer::Reading => ("HTML", words.reading),
        Offer::Epub => ("EPUB", words.epub),
        Offer::Pdf => ("PDF", words.pdf),
        Offer::Booklet => ("PDF", words.booklet),
        Offer::Press => ("PDF", words.press),
        Offer::PressCover => ("PDF", words.press_cover),
        Offer::Poster => ("PDF", words.poster),
        Offer::Cover => ("JPEG", words.cover),
    };
    let kind = format!("{format}, {}", size(download.bytes, language));
    let link = Element::new("a")
        .with("href", download.file)
        .kid(Element::new("strong").text(name))
        .text(" ")
        .kid(Element::new("span").with("class", "kind").text(format!("({kind})")));
    Element::new("li").kid(link).kid(Element::new("p").text(purpose))
}

/// Returns how the book may be shared.
fn share(config: &Config, words: &HandOutWords) -> Element {
    let section = section(words.share);
    let section = match config.distribution.address() {
        Some(url) => {
            let link = Element::new("a").with("href", url).text(url);
            section.kid(Element::new("p").text(format!("{} ", words.share_address)).kid(link))
        }
        None => section,
    };
    section.kid(Element::new("p").text(words.share_files))
}

/// Returns the facts of the book in `book.toml`; `None` where there are none.
fn about(config: &Config) -> Option<Element> {
    let words = config.language.words();
    let date = config.date.as_ref().map(|date| config.language.date(date));
    let series = config.series.as_ref().map(crate::config::Series::line);
    let facts = [
        (words.edition, config.edition.clone()),
        (words.hand_out.version, config.version.clone()),
        (words.date, date),
        (words.publisher, config.publisher.clone()),
        (words.place, config.place.clone()),
        (words.series, series),
        (words.isbn_print, config.isbn.print.clone()),
        (words.isbn_epub, config.isbn.epub.clone()),
        (words.licence, config.licence.clone()),
    ];
    let mut list = Element::new("dl");
    for (name, value) in facts {
        if let Some(value) = value {
            let pair =
                Element::new("div").kid(Element::new("dt").text(name)).kid(Element::new("dd").text(value));
            list = list.kid(pair);
        }
    }
    let rights = config.rights.as_ref().map(|rights| Element::new("p").text(rights.as_str()));
    let is_empty = list.kids.is_empty() && rights.is_none();
    let list = (!list.kids.is_empty()).then_some(list);
    let section = section(words.hand_out.about).kids(list.map(Into::into)).kids(rights.map(Into::into));
    (!is_empty).then_some(section)
}

/// Returns a section with its heading.
fn section(heading: &str) -> Element {
    Element::new("section").kid(Element::new("h2").text(heading))
}

/// Returns a size as readers write it: "820 kB", "1,2 MB".
fn size(bytes: usize, language: &Language) -> String {
    let size = match bytes.div_ceil(1000) {
        kilo @ 0..1000 => book::kilobytes(kilo),
        kilo => book::megabytes(kilo.div_ceil(100) as f64 / 10.0),
    };
    size.text(language.locale())
}

#[cfg(test)]
mod tests {
    use super::size;
    use crate::lang::Language;

    #[test]
    fn sizes_are_written_as_readers_know_them() {
        let written =
            [0, 1, 820_400, 999_001, 1_200_000, 12_345_678].map(|bytes| size(bytes, &Language::new("tr")));
        assert_eq!(
            written.map(|it| it.replace('\u{a0}', " ")),
            ["0 kB", "1 kB", "821 kB", "1,0 MB", "1,2 MB", "12,4 MB"]
        );
    }
}
