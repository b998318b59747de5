//! Opens a word processor's file: a zip of parts, each read within limits. The door to zip.

use super::DocumentFault;
use std::io::{Cursor, Read};
use zip::ZipArchive;
use zip::result::ZipError;

/// The largest length of a part that is read, in bytes; text of that length is a hundred books.
const LONGEST_PART: u64 = 96 << 20;
/// The largest length of all parts that are read together, in bytes.
const LONGEST: u64 = 512 << 20;
/// The largest number of parts in a file.
const MOST_PARTS: usize = 20_000;

/// The parts of a file. Nothing is ever written under a name from inside the file.
pub(super) struct Archive<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    left: u64,
}

impl<'a> Archive<'a> {
    /// Opens a file.
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, DocumentFault> {
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(|error| broken(&error))?;
        if zip.len() > MOST_PARTS {
            return Err(DocumentFault::TooLarge);
        }
        Ok(Self { zip, left: LONGEST })
    }

    /// Whether the file has a part of this name.
    pub(super) fn has(&self, name: &str) -> bool {
        self.zip.index_for_name(name).is_some()
    }

    /// The names of all parts.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.zip.file_names()
    }

    /// The bytes of a part; `None` where the file does not have it.
    pub(super) fn bytes(&mut self, name: &str) -> Result<Option<Vec<u8>>, DocumentFault> {
        let part = match self.zip.by_name(name) {
            Ok(part) => part,
            Err(ZipError::FileNotFound) => return Ok(None),
            Err(error) => return Err(broken(&error)),
        };
        if part.encrypted() {
            return Err(DocumentFault::Encrypted);
        }
        // The length that the file claims for a part is not trusted.
        let most = LONGEST_PART.min(self.left);
        let mut bytes = Vec::new();
        part.take(most + 1)
            .read_to_end(&mut bytes)
            .map_err(|error| DocumentFault::Broken { reason: format!("{name}: {error}") })?;
        if bytes.len() as u64 > most {
            return Err(DocumentFault::TooLarge);
        }
        self.left -= bytes.len() as u64;
        Ok(Some(bytes))
    }

    /// The paths and bytes of all files, in the order of the file; folders are left out.
    pub(super) fn files(&mut self) -> Result<Vec<super::PackedFile>, DocumentFault> {
        let names: Vec<String> =
            self.names().filter(|name| !name.ends_with('/')).map(str::to_owned).collect();
        let mut files = Vec::new();
        for name in names {
            if let Some(bytes) = self.bytes(&name)? {
                // Archives of Windows have been seen with its own separator.
                files.push((resolved("", &name.replace('\\', "/")), bytes));
            }
        }
        Ok(files)
    }

    /// The text of a part; `None` where the file does not have it.
    pub(super) fn text(&mut self, name: &str) -> Result<Option<String>, DocumentFault> {
        Ok(self.bytes(name)?.map(|bytes| super::encoding::decode(&bytes).0))
    }
}

/// The folder of a part; empty at the top level.
pub(super) fn folder_of(part: &str) -> &str {
    part.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// The name of the part at a path, resolved from a folder of the file; `..` never leaves the file.
pub(super) fn resolved(folder: &str, path: &str) -> String {
    let from = if path.starts_with('/') { "" } else { folder };
    let mut parts: Vec<&str> = Vec::new();
    for part in from.split('/').chain(path.split('/')) {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    parts.join("/")
}

fn broken(error: &ZipError) -> DocumentFault {
    match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => DocumentFault::Encrypted,
        other => DocumentFault::Broken { reason: other.to_string() },
    }
}

#[cfg(test)]
mod tests {
    use super::{folder_of, resolved};

    #[test]
    fn paths_stay_in_the_file() {
        for (folder, path, part) in [
            ("word", "media/a.png", "word/media/a.png"),
            ("word", "/word/styles.xml", "word/styles.xml"),
            ("word", "../../../etc/passwd", "etc/passwd"),
            (folder_of("OEBPS/a/b.xhtml"), "../img/c.png", "OEBPS/img/c.png"),
            (folder_of("b.xhtml"), "../../etc/passwd", "etc/passwd"),
            (folder_of("OEBPS/b.xhtml"), "/c.png", "c.png"),
        ] {
            assert_eq!(resolved(folder, path), part);
        }
    }
}
