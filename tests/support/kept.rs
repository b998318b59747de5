//! The folder of finished books that the reference checkers read (`tests/conformance/run`).

use std::fs;
use std::io::Write;
use std::path::Path;

/// Keeps a book where the reference checkers find it. Tests run in parallel, and two may keep books of one name: each
/// is complete, and the last one remains.
pub fn keep(name: &str, bytes: &[u8]) {
    let target = Path::new(env!("CARGO_BIN_EXE_matbaa")).ancestors().nth(2).expect("the target folder");
    let folder = target.join("conformance");
    fs::create_dir_all(&folder).expect("a folder");
    let mut file = tempfile::NamedTempFile::new_in(&folder).expect("a file");
    file.write_all(bytes).expect("written");
    file.persist(folder.join(name)).expect("kept");
}
