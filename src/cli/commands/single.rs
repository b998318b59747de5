//! Makes books from a single document: imports it and makes the books, in one command.

use super::{editions, import};
use crate::cli::args::Common;
use crate::cli::output;
use crate::cli::report::Screen;
use crate::cli::wording;
use crate::error::Error;
use std::env;
use std::path::Path;
use tempfile::TempDir;

/// File extensions of documents that can be imported.
const DOCUMENTS: [&str; 6] = ["docx", "odt", "epub", "html", "htm", "txt"];

/// Makes every requested edition; a document is first imported into a temporary folder.
pub(super) fn each(
    common: &Common,
    screen: &mut Screen,
    make: impl FnMut(&Common, &mut Screen) -> Result<bool, Error>,
) -> Result<bool, Error> {
    let Some(document) = common.single().filter(|file| is_document(file)) else {
        return editions::each(common, screen, make);
    };
    let lang = common.terminal.lang.as_deref();
    let Some(made) = import::read(document, lang, screen)? else { return Ok(false) };
    // The folder is removed when this value is dropped.
    let room = TempDir::with_prefix("matbaa-").map_err(|error| Error::io(&env::temp_dir(), error))?;
    let folder = room.path().join("manuscript");
    for (path, bytes) in import::files(&made) {
        output::write(&folder.join(path), bytes)?;
    }
    screen.aside_lines(&wording::losses(&made.losses, screen.locale));
    let imported = Common { manuscript: Some(folder), ..common.clone() };
    editions::each(&imported, screen, make)
}

/// Whether a file must be imported before a book is made of it.
fn is_document(file: &Path) -> bool {
    let ending = file.extension().unwrap_or_default().to_string_lossy().to_ascii_lowercase();
    DOCUMENTS.contains(&ending.as_str())
}
