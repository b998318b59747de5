//! The fields of an entry as they are written: abbreviations written out, LaTeX understood.

use super::tex::{self, Content, Macros};
use crate::lang::months;
use biblatex::{RawChunk, RawEntry, Spanned};
use std::collections::BTreeMap;
use std::ops::Range;

/// The values of `@string` abbreviations, by name.
pub(super) type Abbreviations<'a> = BTreeMap<&'a str, &'a [Spanned<RawChunk<'a>>]>;

/// Fields that hold names.
const NAMES: [&str; 19] = [
    "afterword",
    "annotator",
    "author",
    "bookauthor",
    "commentator",
    "compiler",
    "director",
    "editor",
    "editora",
    "editorb",
    "editorc",
    "foreword",
    "holder",
    "illustrator",
    "interviewer",
    "introduction",
    "recipient",
    "serieseditor",
    "translator",
];

/// Fields whose signs are kept as they are: addresses, keys, what programs keep for themselves.
const LITERAL: [&str; 15] = [
    "abstract",
    "annotation",
    "annote",
    "doi",
    "eprint",
    "file",
    "files",
    "groups",
    "isbn",
    "issn",
    "langid",
    "owner",
    "pdf",
    "timestamp",
    "url",
];

/// Fields that name other entries, which biblatex follows.
const LINKS: [&str; 5] = ["crossref", "ids", "options", "xdata", "xref"];

/// The fields of an entry without LaTeX.
#[derive(Debug, Default)]
pub(super) struct PlainEntry {
    /// The fields by name: names, and words as [`tex`] returns them.
    pub(super) fields: Vec<(String, String)>,
    /// Commands that are not understood, with their places in the entry's piece of the file.
    pub(super) unknown: Vec<(Range<usize>, String)>,
}

/// Returns the first abbreviation that is not defined, and its place.
pub(super) fn unexplained<'a>(
    entry: &RawEntry<'a>,
    known: &Abbreviations<'_>,
) -> Option<(&'a str, Range<usize>)> {
    let chunks = entry.fields.iter().flat_map(|field| &field.value.v);
    let mut names = chunks.filter_map(|chunk| match chunk.v {
        RawChunk::Abbreviation(name) => Some((name, chunk.span.clone())),
        RawChunk::Normal(_) => None,
    });
    names.find(|(name, _)| !known.contains_key(name) && !is_month(name))
}

fn is_month(name: &str) -> bool {
    name.len() == 3 && months::begun_in_english(name).is_some()
}

/// Returns the fields of an entry whose abbreviations are all defined and not circular.
pub(super) fn plain(entry: &RawEntry<'_>, known: &Abbreviations<'_>, macros: &Macros) -> PlainEntry {
    let mut plain = PlainEntry::default();
    for field in &entry.fields {
        let name = field.key.v.trim().to_lowercase();
        let content = match name.as_str() {
            name if NAMES.contains(&name) => Content::Names,
            name if LITERAL.contains(&name) || name.starts_with("bdsk-") => Content::Literal,
            _ => Content::Words,
        };
        let written = written(&field.value.v, known);
        if LINKS.contains(&name.as_str()) {
            plain.fields.push((name, written.text));
            continue;
        }
        let read = tex::read(&written.text, content, macros);
        let placed = |(range, command): (Range<usize>, String)| (written.place(range), command);
        plain.unknown.extend(read.unknown.into_iter().map(placed));
        plain.fields.push((name, read.text));
    }
    plain
}

/// A field with its abbreviations written out.
#[derive(Default)]
struct Written {
    text: String,
    /// Start of each piece in the text, and its range in the file: an abbreviation as a whole.
    pieces: Vec<(usize, Range<usize>, bool)>,
}

impl Written {
    /// Returns the place in the file of a stretch of the text.
    fn place(&self, range: Range<usize>) -> Range<usize> {
        let after = self.pieces.partition_point(|(start, ..)| *start <= range.start);
        let Some((start, own, is_own)) = after.checked_sub(1).and_then(|at| self.pieces.get(at)) else {
            return 0..0;
        };
        if !is_own {
            return own.clone();
        }
        let begin = (own.start + range.start - start).min(own.end);
        begin..(begin + range.len()).min(own.end)
    }
}

fn written(field: &[Spanned<RawChunk<'_>>], known: &Abbreviations<'_>) -> Written {
    let mut written = Written::default();
    for chunk in field {
        let start = written.text.len();
        match chunk.v {
            RawChunk::Normal(words) => {
                written.pieces.push((start, chunk.span.clone(), true));
                written.text.push_str(words);
            }
            RawChunk::Abbreviation(name) => {
                written.pieces.push((start, chunk.span.clone(), false));
                write_out(name, known, &mut written.text);
            }
        }
    }
    written
}

/// Writes an abbreviation out, and those within it: none is circular, or the entry would have been refused.
fn write_out(name: &str, known: &Abbreviations<'_>, text: &mut String) {
    let Some(chunks) = known.get(name) else {
        text.push_str(name);
        return;
    };
    for chunk in *chunks {
        match chunk.v {
            RawChunk::Normal(words) => text.push_str(words),
            RawChunk::Abbreviation(inner) => write_out(inner, known, text),
        }
    }
}
