//! Packs the e-book: epub-builder collects the files, then its package documents are replaced by ours and everything is
//! packed again in a fixed order with the book's own time. The door to epub-builder and zip.

use super::package::Resource;
use crate::date::Moment;
use crate::error::Error;
use epub_builder::{EpubBuilder, EpubContent, EpubVersion, ZipLibrary};
use std::io::{Cursor, Read, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

/// Highest level of deflation in zlib.
const LEVEL: i64 = 9;

/// The package documents in their final form.
#[derive(Debug)]
pub struct Documents {
    /// `content.opf`.
    pub package: String,
    /// `nav.xhtml`.
    pub navigation: String,
    /// `toc.ncx`.
    pub ncx: String,
}

/// Returns the e-book as one file: the same bytes for the same content and moment.
///
/// # Errors
/// A library that refuses to pack.
pub fn seal(resources: &[Resource], documents: &Documents, moment: Moment) -> Result<Vec<u8>, Error> {
    let packed = collect(resources)?;
    let mut archive = ZipArchive::new(Cursor::new(packed)).map_err(refused)?;
    let mut names: Vec<String> = archive.file_names().map(str::to_owned).collect();
    // OCF 3.3, 4.2: `mimetype` first; then the container, then the book, by name.
    names.sort_by_key(|name| (name != "mimetype", !name.starts_with("META-INF/"), name.clone()));
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for name in names {
        let mut bytes = Vec::new();
        archive.by_name(&name).map_err(refused)?.read_to_end(&mut bytes).map_err(refused)?;
        let content = match name.as_str() {
            "OEBPS/content.opf" => documents.package.as_bytes(),
            "OEBPS/nav.xhtml" => documents.navigation.as_bytes(),
            "OEBPS/toc.ncx" => documents.ncx.as_bytes(),
            _ => &bytes,
        };
        writer.start_file(name.as_str(), options(&name, moment)).map_err(refused)?;
        writer.write_all(content).map_err(refused)?;
    }
    Ok(writer.finish().map_err(refused)?.into_inner())
}

/// Returns how a file is packed: deflated at the highest level, images too, since many programs leave slack in them;
/// others grow by a few bytes in ten thousand. The media type alone is stored (OCF 3.3, 4.2).
fn options(name: &str, moment: Moment) -> SimpleFileOptions {
    let options = SimpleFileOptions::default().last_modified_time(time(moment)).unix_permissions(0o644);
    if name == "mimetype" {
        return options.compression_method(CompressionMethod::Stored);
    }
    options.compression_method(CompressionMethod::Deflated).compression_level(Some(LEVEL))
}

/// Returns the moment within the range of zip: from 1980 to 2107.
fn time(moment: Moment) -> DateTime {
    let Moment { year, month, day, hour, minute, second } = moment;
    DateTime::from_date_and_time(year.clamp(1980, 2107), month, day, hour, minute, second).unwrap_or_default()
}

/// Returns all files as epub-builder packs them, with package documents of its own.
fn collect(resources: &[Resource]) -> Result<Vec<u8>, Error> {
    let mut builder = EpubBuilder::new(ZipLibrary::new().map_err(refused)?).map_err(refused)?;
    builder.epub_version(EpubVersion::V33);
    for resource in resources {
        let Resource { file, media_type, bytes, properties } = resource;
        let bytes = bytes.as_slice();
        match (*media_type, properties) {
            ("application/xhtml+xml", _) => builder.add_content(EpubContent::new(file.as_str(), bytes)),
            ("text/css", _) => builder.stylesheet(bytes),
            (_, Some("cover-image")) => builder.add_cover_image(file, bytes, *media_type),
            _ => builder.add_resource(file, bytes, *media_type),
        }
        .map_err(refused)?;
    }
    let mut packed = Vec::new();
    builder.generate(&mut packed).map_err(refused)?;
    Ok(packed)
}

fn refused(error: impl std::fmt::Display) -> Error {
    Error::Output(format!("e-book: {error}"))
}
