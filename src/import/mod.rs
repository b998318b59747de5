//! Imports a word processor's document as chapters and notes: bytes in, Markdown and pictures out.
//!
//! A reader for each format makes one model; one writer makes Markdown of it. What cannot be kept is counted, never
//! dropped silently. Nothing here touches the disk.

mod archive;
mod assemble;
mod captions;
mod chapters;
mod docx;
mod encoding;
mod guess;
mod html;
mod losses;
mod model;
mod names;
mod odt;
mod pictures;
mod script;
mod settings;
mod spans;
mod tables;
mod titles;
mod txt;
mod xml;

pub use crate::diag::DocumentFault;

use crate::diag::Problem;
use crate::loss::Loss;
use archive::Archive;
use model::Document;

/// A document to import.
pub struct Source<'a> {
    /// The name of the file, for messages and for its format: `kitap.docx`.
    pub name: &'a str,
    /// The bytes of the file.
    pub bytes: &'a [u8],
    /// Reads the file of a picture beside the document, given the path in the document; `Err` where it is outside the
    /// document's folder.
    pub beside: &'a dyn Fn(&str) -> Beside,
    /// The language of the text where it is known better than from the document.
    pub language: Option<&'a str>,
    /// The language of a document that names none.
    pub otherwise: &'a str,
    /// The kind of place at which a chapter begins.
    pub chapters: Chapters,
    /// Makes file names: small ASCII letters, digits and hyphens.
    pub slug: &'a dyn Fn(&str) -> String,
}

/// The kinds of places at which a chapter begins.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Chapters {
    /// A heading; where there is none, a line that looks like one; where there is none either, a page.
    #[default]
    Auto,
    /// A paragraph with a heading's style, and nothing else.
    Headings,
    /// A short line, bold, in capitals or numbered.
    Lines,
    /// A page that the author began.
    Pages,
}

/// The file at a path beside a document, if there is one.
pub type Beside = Result<Option<Vec<u8>>, Outside>;

/// The error of a file outside the folder that it may be read from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outside;

/// An imported manuscript.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Imported {
    /// The title of the book.
    pub title: String,
    /// The language of the text, as a BCP 47 tag.
    pub language: String,
    /// The text of `book.toml`.
    pub book: String,
    /// The chapters in reading order: file name, text.
    pub chapters: Vec<(String, String)>,
    /// The pictures: path below the manuscript's folder, bytes.
    pub pictures: Vec<(String, Vec<u8>)>,
    /// The number of notes.
    pub notes: usize,
    /// The number of tables.
    pub tables: usize,
    /// Content that could not be kept, kind by kind.
    pub losses: Vec<Loss>,
}

/// The format of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Kind {
    Docx,
    Odt,
    Epub,
    /// A page in a zip, with its name there.
    Zipped(String),
    Html,
    Txt,
}

/// Imports a document.
///
/// # Errors
/// Where the document cannot be read at all.
pub fn import(source: &Source) -> Result<Imported, Problem> {
    let unfit = |fault| Problem::DocumentUnfit { path: source.name.to_owned(), fault };
    let document = read(source).map_err(unfit)?;
    if document.blocks.is_empty() {
        return Err(unfit(DocumentFault::Empty));
    }
    Ok(chapters::divide(document, source))
}

/// The path and the bytes of a file in an archive.
pub type PackedFile = (String, Vec<u8>);

/// The paths and bytes of the files in a zip archive that is none of the formats that [`import`] reads; `None` for all
/// other files. No path leaves the archive's folder by `..` or begins with `/`.
///
/// # Errors
/// Where the archive cannot be read.
pub fn unpacked(name: &str, bytes: &[u8]) -> Result<Option<Vec<PackedFile>>, Problem> {
    let unfit = |fault| Problem::DocumentUnfit { path: name.to_owned(), fault };
    if !bytes.starts_with(b"PK")
        || !matches!(kind(name, bytes), Ok(Kind::Zipped(_)) | Err(DocumentFault::Kind))
    {
        return Ok(None);
    }
    Archive::open(bytes).and_then(|mut archive| archive.files()).map(Some).map_err(unfit)
}

/// Whether a file is named as one that [`import`] reads.
#[must_use]
pub fn is_document(name: &str) -> bool {
    let ending = name.rsplit_once('.').map_or(String::new(), |(_, ending)| ending.to_ascii_lowercase());
    matches!(ending.as_str(), "docx" | "docm" | "odt" | "epub" | "html" | "htm" | "xhtml" | "txt" | "text")
}

fn read(source: &Source) -> Result<Document, DocumentFault> {
    match kind(source.name, source.bytes)? {
        Kind::Docx => docx::read(source),
        Kind::Odt => odt::read(source),
        Kind::Epub => html::ebook::read(source, Archive::open(source.bytes)?),
        Kind::Zipped(page) => html::zipped::read(source, Archive::open(source.bytes)?, &page),
        Kind::Html => html::read(source),
        Kind::Txt => Ok(txt::read(source.bytes)),
    }
}

/// Detects the format of a file by its first bytes, and by its name where they are not enough.
fn kind(name: &str, bytes: &[u8]) -> Result<Kind, DocumentFault> {
    let ending = name.rsplit_once('.').map_or(String::new(), |(_, ending)| ending.to_ascii_lowercase());
    if bytes.starts_with(b"PK") {
        let archive = Archive::open(bytes)?;
        return if archive.has("META-INF/container.xml") {
            Ok(Kind::Epub)
        } else if archive.has("content.xml") {
            Ok(Kind::Odt)
        } else if archive.has("[Content_Types].xml") || archive.has("word/document.xml") {
            Ok(Kind::Docx)
        } else {
            html::zipped::page_of(&archive).map(Kind::Zipped).ok_or(DocumentFault::Kind)
        };
    }
    // The compound file of Microsoft (MS-CFB 2.2): old documents, and new ones with a password.
    if bytes.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
        let package: Vec<u8> = "EncryptedPackage".bytes().flat_map(|letter| [letter, 0]).collect();
        let is_locked = bytes.windows(package.len()).any(|window| window == package);
        return Err(if is_locked { DocumentFault::Encrypted } else { DocumentFault::Old });
    }
    if bytes.starts_with(b"{\\rtf") {
        return Err(DocumentFault::Old);
    }
    if bytes.starts_with(b"%PDF") {
        return Err(DocumentFault::Kind);
    }
    match ending.as_str() {
        "docx" | "docm" | "odt" | "ott" | "dotx" => {
            Err(DocumentFault::Broken { reason: "not a zip file".to_owned() })
        }
        "html" | "htm" | "xhtml" => Ok(Kind::Html),
        "txt" | "text" => Ok(Kind::Txt),
        _ => Err(DocumentFault::Kind),
    }
}

#[cfg(test)]
mod tests {
    use super::{DocumentFault, Kind, kind};

    #[test]
    fn kinds_are_known_by_bytes_before_names() {
        assert_eq!(kind("a.HTML", b"x"), Ok(Kind::Html));
        assert_eq!(kind("a.txt", b"x"), Ok(Kind::Txt));
        assert_eq!(kind("a.docx", b"{\\rtf1"), Err(DocumentFault::Old));
        assert_eq!(kind("a.pdf", b"%PDF-1.7"), Err(DocumentFault::Kind));
        assert_eq!(kind("a", b"x"), Err(DocumentFault::Kind));
        let mut old = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest".to_vec();
        assert_eq!(kind("a.doc", &old), Err(DocumentFault::Old));
        old.extend("EncryptedPackage".bytes().flat_map(|letter| [letter, 0]));
        assert_eq!(kind("a.docx", &old), Err(DocumentFault::Encrypted));
        assert!(matches!(kind("a.docx", b"x"), Err(DocumentFault::Broken { .. })));
        assert!(matches!(kind("a.docx", b"PK\x03\x04"), Err(DocumentFault::Broken { .. })));
    }
}
