//! The text of every file that the author wrote, and places in it.

use std::path::{Path, PathBuf};

/// Which of the manuscript's files.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SourceId(pub u32);

/// A stretch of a manuscript file, in bytes from its beginning.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The file.
    pub source: SourceId,
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Span {
    /// A span of a file, in bytes.
    #[must_use]
    pub fn new(source: SourceId, range: std::ops::Range<usize>) -> Self {
        Self { source, start: range.start as u32, end: range.end as u32 }
    }

    /// The same stretch as a range of bytes.
    #[must_use]
    pub fn range(&self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// One file that the author wrote.
#[derive(Clone, Debug)]
pub struct Source {
    /// The path as the author would name it: the manuscript folder as given, then the file.
    pub path: PathBuf,
    /// The whole text, without a byte order mark, line ends as `\n`.
    pub text: String,
}

/// What the author knows of works: the files, read and not yet understood.
#[derive(Clone, Debug, Default)]
pub struct Shelf {
    /// Bibliographies: BibLaTeX, or Hayagriva where the name ends in `.yml` or `.yaml`.
    pub files: Vec<SourceId>,
    /// The CSL file that says how works are cited.
    pub style: Option<SourceId>,
}

/// A place as an editor shows it: line and column from 1, the column in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
}

/// The text of every file of the manuscript that spans may point into.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    files: Vec<Source>,
}

impl Sources {
    /// Takes a file in and names it.
    pub fn add(&mut self, path: PathBuf, text: String) -> SourceId {
        let id = SourceId(self.files.len() as u32);
        self.files.push(Source { path, text });
        id
    }

    /// The file that an id names.
    #[must_use]
    pub fn get(&self, id: SourceId) -> &Source {
        &self.files[id.0 as usize]
    }

    /// The files in the order in which they were read.
    pub fn iter(&self) -> impl Iterator<Item = (SourceId, &Source)> {
        self.files.iter().enumerate().map(|(at, file)| (SourceId(at as u32), file))
    }

    /// The id of the file with this path, if it was read.
    #[must_use]
    pub fn find(&self, path: &Path) -> Option<SourceId> {
        self.iter().find(|(_, file)| file.path == path).map(|(id, _)| id)
    }

    /// The text that a span covers.
    #[must_use]
    pub fn text(&self, span: Span) -> &str {
        self.get(span.source).text.get(span.range()).unwrap_or("")
    }

    /// Line and column at which a span begins.
    #[must_use]
    pub fn place(&self, span: Span) -> Place {
        let text = &self.get(span.source).text;
        let mut at = (span.start as usize).min(text.len());
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        let before = &text[..at];
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        Place { line: before.matches('\n').count() + 1, column: before[line_start..].chars().count() + 1 }
    }
}
