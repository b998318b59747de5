//! The text of every file of the author, and places in it.

use std::ops::Deref;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

/// A path as messages and machine-readable output show it: with `/` between its parts on every system, and without the
/// prefix that Windows adds to long paths.
#[must_use]
pub fn display_path(path: &Path) -> String {
    with_slashes(&path.to_string_lossy(), std::path::MAIN_SEPARATOR)
}

/// A path with `/` instead of a system's own separator: elsewhere `\` may be a letter of a name.
fn with_slashes(path: &str, separator: char) -> String {
    if separator == '/' {
        return path.to_owned();
    }
    match path.strip_prefix(r"\\?\UNC\") {
        Some(server) => format!("//{}", server.replace(separator, "/")),
        None => path.strip_prefix(r"\\?\").unwrap_or(path).replace(separator, "/"),
    }
}

/// The number of a file of the manuscript.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SourceId(pub u32);

/// A stretch of a manuscript file, in bytes from its beginning.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(test, derive(Default))]
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

    /// The empty span at its end: the place of generated words.
    #[must_use]
    pub fn after(&self) -> Self {
        Self { start: self.end, ..*self }
    }

    /// The stretch as a range of bytes.
    #[must_use]
    pub fn range(&self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// A text that is shared instead of copied.
#[derive(Clone, Debug, Default)]
pub struct Text(Arc<Measured>);

/// A text, and its ruler once a place in it was looked up.
#[derive(Debug, Default)]
struct Measured {
    text: String,
    ruler: OnceLock<Ruler>,
}

impl Deref for Text {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0.text
    }
}

impl From<String> for Text {
    fn from(text: String) -> Self {
        Self(Arc::new(Measured { text, ruler: OnceLock::new() }))
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        text.to_owned().into()
    }
}

impl PartialEq for Text {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0) || **self == **other
    }
}

impl Eq for Text {}

/// One file that the author wrote.
#[derive(Clone, Debug)]
pub struct Source {
    /// The path as the author knows it: the manuscript folder as given, then the file.
    pub path: PathBuf,
    /// The whole text, without a byte order mark, line ends as `\n`.
    pub text: Text,
    /// The origins of the text, piece by piece, where other files were included in the author's.
    pub pieces: Vec<Piece>,
    /// The title in a list of chapters.
    pub title: Option<String>,
}

/// A stretch of a text with included files, up to the next piece.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The first byte of the piece in the text.
    pub start: usize,
    /// The file that it comes from.
    pub source: SourceId,
    /// The first byte of the piece in its file.
    pub at: usize,
    /// Whether the words are generated, in the place of the author's.
    pub is_made: bool,
}

/// The author's bibliographies and citation style: files, read and not yet parsed.
#[derive(Clone, Debug, Default)]
pub struct Shelf {
    /// Bibliographies: BibLaTeX, or Hayagriva where the name ends in `.yml` or `.yaml`.
    pub files: Vec<SourceId>,
    /// The CSL file of the citation style.
    pub style: Option<SourceId>,
    /// Bibliographies in the folder that are not read: their names are not the usual ones and `book.toml` does not list
    /// them.
    pub unnamed: Vec<String>,
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
    /// Adds a file and returns its id.
    pub fn add(&mut self, path: PathBuf, text: impl Into<Text>) -> SourceId {
        self.add_joined(path, text, Vec::new())
    }

    /// Adds a file's text with other files included in it, which were added before.
    pub fn add_joined(&mut self, path: PathBuf, text: impl Into<Text>, pieces: Vec<Piece>) -> SourceId {
        let id = SourceId(self.files.len() as u32);
        self.files.push(Source { path, text: text.into(), pieces, title: None });
        id
    }

    /// Sets the title that a list of chapters has for a file.
    pub fn call(&mut self, id: SourceId, title: String) {
        if let Some(source) = self.files.get_mut(id.0 as usize) {
            source.title = Some(title);
        }
    }

    /// The place in the author's own file that a span of a text comes from, up to the end of one piece.
    #[must_use]
    pub fn origin(&self, span: Span) -> Span {
        let pieces = &self.get(span.source).pieces;
        let after = pieces.partition_point(|piece| piece.start <= span.start as usize);
        let Some(piece) = after.checked_sub(1).and_then(|at| pieces.get(at)) else { return span };
        let limit = pieces.get(after).map_or(usize::MAX, |next| next.start);
        let range = span.range();
        if piece.is_made {
            return Span::new(piece.source, piece.at..piece.at);
        }
        let start = range.start - piece.start + piece.at;
        let length = range.end.min(limit).saturating_sub(range.start);
        Span::new(piece.source, start..start + length)
    }

    /// The text of the author's own file, without included files.
    #[must_use]
    pub fn written(&self, id: SourceId) -> &str {
        let source = self.get(id);
        source.pieces.first().map_or(&source.text, |piece| &self.get(piece.source).text)
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
        let ruler = text.0.ruler.get_or_init(|| Ruler::of(text));
        ruler.place(text, text.floor_char_boundary(span.start as usize))
    }
}

/// Marks along a text, by which line and column are found without reading the text from its beginning.
#[derive(Clone, Debug, Default)]
struct Ruler {
    /// The first byte of each line but the first.
    lines: Vec<u32>,
    /// Characters that begin before each multiple of [`STEP`] bytes.
    characters: Vec<u32>,
}

/// Bytes between two marks.
const STEP: usize = 1_024;

impl Ruler {
    fn of(text: &str) -> Self {
        let mut ruler = Self::default();
        let mut characters = 0;
        for (at, byte) in text.bytes().enumerate() {
            if at % STEP == 0 {
                ruler.characters.push(characters);
            }
            characters += u32::from(is_first(byte));
            if byte == b'\n' {
                ruler.lines.push(at as u32 + 1);
            }
        }
        ruler
    }

    /// The line and column of a byte.
    fn place(&self, text: &str, at: usize) -> Place {
        let line = self.lines.partition_point(|start| *start as usize <= at);
        let start = if line == 0 { 0 } else { self.lines[line - 1] as usize };
        Place { line: line + 1, column: self.before(text, at) - self.before(text, start) + 1 }
    }

    /// The number of characters that begin before a byte.
    fn before(&self, text: &str, at: usize) -> usize {
        let mark = at / STEP;
        let Some(before) = self.characters.get(mark) else { return text.chars().count() };
        *before as usize + text.as_bytes()[mark * STEP..at].iter().filter(|byte| is_first(**byte)).count()
    }
}

/// Whether a byte of UTF-8 begins a character (RFC 3629, 3).
fn is_first(byte: u8) -> bool {
    byte & 0xc0 != 0x80
}

#[cfg(test)]
mod tests {
    use super::{Piece, Place, SourceId, Sources, Span, with_slashes};
    use std::path::PathBuf;

    #[test]
    fn paths_are_told_with_slashes() {
        for (path, expected) in [
            (r"C:\Users\Ayşe\Kitap\01.md", "C:/Users/Ayşe/Kitap/01.md"),
            (r"..\covers/on.svg", "../covers/on.svg"),
            (r"\\?\C:\Uzun\yol", "C:/Uzun/yol"),
            (r"\\?\UNC\sunucu\pay\a", "//sunucu/pay/a"),
            (r"\\sunucu\pay", "//sunucu/pay"),
        ] {
            assert_eq!(with_slashes(path, '\\'), expected);
        }
        assert_eq!(with_slashes(r"a\b.md", '/'), r"a\b.md", "a letter of the name");
    }

    #[test]
    fn a_place_is_where_an_editor_shows_it() {
        let text = format!("ğış\n\n{}son\n", "çok uzun ".repeat(500));
        let mut sources = Sources::default();
        let source = sources.add(PathBuf::from("a.md"), text.clone());
        for at in 0..=text.len() + 2 {
            let before = &text[..text.floor_char_boundary(at)];
            let column = before.rsplit('\n').next().expect("a line").chars().count() + 1;
            let expected = Place { line: before.matches('\n').count() + 1, column };
            assert_eq!(sources.place(Span::new(source, at..at)), expected, "byte {at}");
        }
        assert_eq!(source, SourceId(0));
    }

    #[test]
    fn spans_lead_back_to_the_file_they_come_from() {
        let mut sources = Sources::default();
        let own = sources.add("a.md".into(), "bir {{x}} iki");
        let other = sources.add("x.md".into(), "\nüç\n");
        let pieces = vec![
            Piece { start: 0, source: own, at: 0, is_made: false },
            Piece { start: 4, source: other, at: 1, is_made: false },
            Piece { start: 8, source: own, at: 9, is_made: false },
            Piece { start: 13, source: own, at: 4, is_made: true },
        ];
        let joined = sources.add_joined("a.md".into(), "bir üç iki (x)", pieces);
        let found = |range: std::ops::Range<usize>| {
            let origin = sources.origin(Span::new(joined, range));
            (origin.source, sources.text(origin))
        };
        assert_eq!(found(0..3), (own, "bir"));
        assert_eq!(found(4..8), (other, "üç"));
        assert_eq!(found(4..12), (other, "üç"), "up to the end of the piece");
        assert_eq!(found(9..12), (own, "iki"));
        assert_eq!(sources.origin(Span::new(joined, 14..15)), Span::new(own, 4..4), "made for what is there");
        assert_eq!(sources.origin(Span::new(own, 1..2)), Span::new(own, 1..2));
        assert_eq!((sources.written(joined), sources.written(other)), ("bir {{x}} iki", "\nüç\n"));
    }
}
