//! Files packed as one: a zip archive of the same bytes for the same files. The door to zip beside the e-book's.

use crate::date::Moment;
use crate::error::Error;
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

/// Largest deflation of zlib.
const LEVEL: i64 = 9;

/// Packs files by name into one folder of a zip archive, all with the same time.
///
/// # Errors
/// Where the zip library refuses a file.
pub fn zip<'a>(
    folder: &str,
    files: impl IntoIterator<Item = (&'a str, &'a [u8])>,
    moment: Moment,
) -> Result<Vec<u8>, Error> {
    let refused = |error: &dyn std::fmt::Display| Error::Output(format!("zip: {error}"));
    let Moment { year, month, day, hour, minute, second } = moment;
    // The years that zip can represent.
    let time = DateTime::from_date_and_time(year.clamp(1980, 2107), month, day, hour, minute, second)
        .unwrap_or_default();
    let options = SimpleFileOptions::default()
        .last_modified_time(time)
        .unix_permissions(0o644)
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(LEVEL));
    let mut files: Vec<_> = files.into_iter().collect();
    files.sort_by_key(|(name, _)| *name);
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        writer.start_file(format!("{folder}/{name}"), options).map_err(|error| refused(&error))?;
        writer.write_all(bytes).map_err(|error| refused(&error))?;
    }
    Ok(writer.finish().map_err(|error| refused(&error))?.into_inner())
}

/// Whether bytes are a zip archive with a file whose name satisfies `is_it`.
#[must_use]
pub fn holds(archive: &[u8], is_it: impl Fn(&str) -> bool) -> bool {
    ZipArchive::new(Cursor::new(archive)).is_ok_and(|archive| archive.file_names().any(is_it))
}

#[cfg(test)]
mod tests {
    use super::{holds, zip};
    use crate::date::Moment;

    #[test]
    fn the_order_of_files_is_that_of_their_names() {
        let (one, two) = (("b.txt", b"bir".as_slice()), ("a.txt", b"iki".as_slice()));
        let packed = zip("kitap", [one, two], Moment::default()).expect("packed");
        assert_eq!(packed, zip("kitap", [two, one], Moment::default()).expect("packed"));
        assert!(holds(&packed, |name| name == "kitap/a.txt") && !holds(&packed, |name| name == "a.txt"));
        assert!(!holds(b"not a zip", |_| true));
    }
}
