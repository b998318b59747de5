//! Errors outside the manuscript: files that cannot be read or written, libraries that refuse to write an output.

use crate::source::display_path;
use std::fmt;
use std::path::{Path, PathBuf};

/// An error without a place in the manuscript. Exit code 2.
#[derive(Debug)]
pub enum Error {
    /// A file or folder could not be read or written.
    Io {
        /// The file or folder.
        path: PathBuf,
        /// The operating system's error.
        source: std::io::Error,
    },
    /// A library refused to make the output: a defect of this tool.
    Output(String),
    /// Whoever observes the build cancelled it.
    Cancelled,
}

impl Error {
    /// An input or output error at a path.
    #[must_use]
    pub fn io(path: &Path, source: std::io::Error) -> Self {
        Self::Io { path: path.to_owned(), source }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Io { path, source } => write!(out, "{}: {source}", display_path(path)),
            Self::Output(reason) => write!(out, "{reason}"),
            Self::Cancelled => write!(out, "the build was ended"),
        }
    }
}

impl std::error::Error for Error {}
