//! A book that is a single document: it is brought in, and its books are made, in one go.

use super::{editions, import};
use crate::cli::args::Common;
use crate::cli::output;
use crate::cli::report::Screen;
use crate::cli::wording;
use crate::error::Error;
use std::env;
use std::path::Path;
use tempfile::TempDir;

/// Endings of the documents that are brought in.
const DOCUMENTS: [&str; 6] = ["docx", "odt", "epub", "html", "htm", "txt"];

/// Makes every edition that is asked for; of a document, after it was brought into a folder that goes away again.
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
    // It goes away with its holder.
    let room = TempDir::with_prefix("matbaa-").map_err(|error| Error::io(&env::temp_dir(), error))?;
    let folder = room.path().join("manuscript");
    for (path, bytes) in import::files(&made) {
        output::write(&folder.join(path), bytes)?;
    }
    screen.aside_lines(&wording::losses(&made.losses, screen.locale));
    let brought = Common { manuscript: Some(folder), ..common.clone() };
    editions::each(&brought, screen, make)
}

/// Whether a file is a document that is brought in before a book is made of it.
fn is_document(file: &Path) -> bool {
    let ending = file.extension().unwrap_or_default().to_string_lossy().to_ascii_lowercase();
    DOCUMENTS.contains(&ending.as_str())
}
