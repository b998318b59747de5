//! Reads BibLaTeX: every entry that can be read, and every error with its place. The door to biblatex.

use super::fields;
use super::raw::{self, Abbreviations};
use super::tex::Macros;
use super::unfold;
use super::work::Work;
use crate::diag::{Diagnostic, Problem, SyntaxFault, Warned};
use crate::limits;
use crate::source::{SourceId, Span};
use biblatex::{Bibliography, Pair, ParseErrorKind, RawBibliography, RawChunk, RawEntry, Spanned, Token};
use std::collections::BTreeSet;
use std::collections::btree_map::{BTreeMap, Entry};
use std::ops::Range;

/// Deepest nesting of braces that is accepted: the reader follows them by recursion.
const DEEPEST: usize = 48;

/// Most bytes that all fields of a file may have, their abbreviations written out.
const LONGEST: usize = 2 * limits::BIBLIOGRAPHY as usize;

/// A field as it is written: words and abbreviations.
type Field<'a> = [Spanned<RawChunk<'a>>];

/// Ranges of an entry and its fields in the file, in bytes.
#[derive(Clone, Debug, Default)]
pub(super) struct EntryPlaces {
    /// The type of the entry: the word after `@`.
    pub(super) kind: Range<usize>,
    pub(super) kind_word: String,
    pub(super) key: Range<usize>,
    /// The fields by their names in small letters.
    pub(super) fields: BTreeMap<String, Range<usize>>,
}

/// Reads a file: each work with the place of its key. An entry that cannot be read is reported and left out.
pub(super) fn read(text: &str, source: SourceId) -> Warned<Vec<(Work, Span)>> {
    let mut diagnostics = Vec::new();
    let mut report = |range: Range<usize>, problem: Problem| {
        diagnostics.push(Diagnostic::new(problem, Span::new(source, range)));
    };
    let mut whole =
        RawBibliography { preamble: String::new(), entries: Vec::new(), abbreviations: Vec::new() };
    let mut offsets = Vec::new();
    for (start, piece) in pieces(text) {
        match parse(piece) {
            Ok(raw) => {
                offsets.extend(std::iter::repeat_n(start, raw.entries.len()));
                whole.entries.extend(raw.entries);
                whole.preamble += &raw.preamble;
                whole.abbreviations.extend(raw.abbreviations);
            }
            Err((range, fault)) => {
                let ends = range.start >= piece.trim_end().len();
                // What is not closed is reported where it opens, not where the file ends.
                let range = if ends { opening(piece) } else { range };
                let range = start + range.start..(start + range.end).min(text.len());
                report(visible_range(text, range), Problem::WorkSyntax { reason: fault });
            }
        }
    }
    let is_foreign = |line: &str| !line.trim().is_empty() && !line.trim_start().starts_with('%');
    if !text.contains('@') && text.lines().any(is_foreign) {
        report(visible_range(text, 0..0), Problem::WorkSyntax { reason: SyntaxFault::Expected("@") });
    }
    let sizes =
        unfold::sizes(&whole.abbreviations.iter().map(|pair| (pair.key.v, parts(&pair.value.v))).collect());
    let mut left = LONGEST;
    let mut fits = |field: &Field| {
        let (own, called) = parts(field);
        let mut sizes = called.into_iter().map(|name| sizes.get(name).copied().unwrap_or(Some(0)));
        let size = sizes.try_fold(own, |sum, size| Some(sum.saturating_add(size?)));
        let rest = size.and_then(|size| left.checked_sub(size));
        left = rest.unwrap_or(left);
        rest.is_some()
    };
    let abbreviations: Abbreviations =
        whole.abbreviations.iter().map(|pair| (pair.key.v, pair.value.v.as_slice())).collect();
    let macros = Macros::read(&whole.preamble);
    let mut readable = Vec::new();
    let mut places = BTreeMap::new();
    let circles = circles(&whole.entries);
    for (entry, start) in whole.entries.iter().zip(offsets) {
        let key = entry.v.key.v.trim().to_owned();
        let place = places_of(&entry.v, start);
        if key.is_empty() {
            let problem = Problem::WorkSyntax { reason: SyntaxFault::Expected("a–z") };
            report(visible_range(text, place.key), problem);
        } else if circles.contains(&key) {
            report(place.key, Problem::WorkSyntax { reason: SyntaxFault::Circle });
        } else if !entry.v.fields.iter().all(|field| fits(&field.value.v)) {
            report(place.key, Problem::WorkSyntax { reason: SyntaxFault::TooLong });
        } else if let Some((name, at)) = raw::unexplained(&entry.v, &abbreviations) {
            let problem = Problem::WorkSyntax { reason: SyntaxFault::Abbreviation(name.to_owned()) };
            report(visible_range(text, start + at.start..(start + at.end).min(text.len())), problem);
        } else if let Entry::Vacant(free) = places.entry(key) {
            free.insert(place);
            let plain = raw::plain(&entry.v, &abbreviations, &macros);
            for (at, command) in &plain.unknown {
                let range = start + at.start..(start + at.end).min(text.len());
                report(visible_range(text, range), Problem::WorkCommandUnknown { command: command.clone() });
            }
            readable.push((entry, plain.fields));
        } else {
            let key = entry.v.key.v.trim().to_owned();
            report(place.key, Problem::WorkDuplicate { key });
        }
    }
    let entries = readable.iter().map(|(entry, fields)| rewritten(entry, fields)).collect();
    let raw = RawBibliography { preamble: String::new(), entries, abbreviations: Vec::new() };
    let entries = match Bibliography::from_raw(raw) {
        Ok(entries) => entries,
        Err(error) => {
            report(0..0, Problem::WorkSyntax { reason: fault(error.kind) });
            Bibliography::new()
        }
    };
    let mut works = Vec::new();
    for entry in entries.iter() {
        let Some(place) = places.get(entry.key.trim()) else { continue };
        let work = fields::work(entry, place, source);
        works.extend(work.value.map(|work| (work, Span::new(source, place.key.clone()))));
        diagnostics.extend(work.diagnostics);
    }
    Warned { value: works, diagnostics }
}

/// Returns the entry with fields that have no LaTeX.
fn rewritten<'a>(entry: &Spanned<RawEntry<'a>>, fields: &'a [(String, String)]) -> Spanned<RawEntry<'a>> {
    // The places in the file are known already: these are of no file, and biblatex counts on from them.
    let field = |(name, words): &'a (String, String)| {
        let words = vec![Spanned::new(RawChunk::Normal(words.as_str()), 0..0)];
        Pair::new(Spanned::new(name.as_str(), 0..0), Spanned::new(words, 0..0))
    };
    let fields = fields.iter().map(field).collect();
    Spanned::new(
        RawEntry { key: entry.v.key.clone(), kind: entry.v.kind.clone(), fields },
        entry.span.clone(),
    )
}

/// Returns the length of a field in bytes, and the abbreviations in it.
fn parts<'a>(field: &Field<'a>) -> (usize, Vec<&'a str>) {
    let mut parts = (1, Vec::new());
    for chunk in field {
        match chunk.v {
            RawChunk::Normal(text) => parts.0 += text.len(),
            RawChunk::Abbreviation(name) => parts.1.push(name),
        }
    }
    parts
}

/// Returns the file as one piece where it can be read, else divided before each line that begins with `@`, so
/// that one bad entry does not hide the others.
fn pieces(text: &str) -> Vec<(usize, &str)> {
    if parse(text).is_ok() {
        return vec![(0, text)];
    }
    let mut cuts = vec![0];
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if at > 0 && line.trim_start().starts_with('@') {
            cuts.push(at);
        }
        at += line.len();
    }
    cuts.push(text.len());
    cuts.windows(2).map(|pair| (pair[0], &text[pair[0]..pair[1]])).collect()
}

/// Returns the place of the line with which the last entry of a piece begins.
fn opening(piece: &str) -> Range<usize> {
    let start = piece.rfind("\n@").map(|at| at + 1).or_else(|| piece.find('@')).unwrap_or(0);
    let length = piece[start..].lines().next().map_or(0, |line| line.trim_end().len());
    start..start + length
}

fn parse(text: &str) -> Result<RawBibliography<'_>, (Range<usize>, SyntaxFault)> {
    if let Some(at) = too_deep(text) {
        return Err((at..at + 1, SyntaxFault::TooDeep));
    }
    RawBibliography::parse(text).map_err(|error| (error.span, fault(error.kind)))
}

/// Returns the first byte at which braces are nested too deep.
fn too_deep(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'{' => depth += 1,
            b'}' => depth = depth.saturating_sub(1),
            b'@' if at > 0 && text.as_bytes()[at - 1] == b'\n' => depth = 0,
            _ => {}
        }
        if depth > DEEPEST {
            return Some(at);
        }
    }
    None
}

/// Returns the range, an empty one widened to the character there or to the last one of the text.
fn visible_range(text: &str, range: Range<usize>) -> Range<usize> {
    let trimmed = text.trim_end().len();
    let mut start = range.start.min(trimmed.saturating_sub(1));
    while !text.is_char_boundary(start) {
        start -= 1;
    }
    let next = text[start..].chars().next().map_or(0, char::len_utf8);
    let mut end = range.end.clamp(start + next, text.len());
    while !text.is_char_boundary(end) {
        end += 1;
    }
    start..end
}

fn is_link(field: &str) -> bool {
    ["crossref", "xdata"].iter().any(|link| field.eq_ignore_ascii_case(link))
}

/// Returns the keys of entries that inherit from themselves, directly or through others.
fn circles(entries: &[Spanned<RawEntry<'_>>]) -> BTreeSet<String> {
    let mut parents: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for entry in entries {
        let links = entry.v.fields.iter().filter(|field| is_link(field.key.v));
        let named = links.flat_map(|field| &field.value.v).filter_map(|chunk| match chunk.v {
            RawChunk::Normal(text) => Some(text),
            RawChunk::Abbreviation(_) => None,
        });
        let named = named.flat_map(|text| text.split(',')).map(str::trim);
        parents.entry(entry.v.key.v.trim()).or_default().extend(named);
    }
    let leads_back = |start: &str| {
        let mut seen = BTreeSet::new();
        let mut waiting = parents.get(start).cloned().unwrap_or_default();
        while let Some(key) = waiting.pop() {
            if key == start {
                return true;
            }
            if seen.insert(key) {
                waiting.extend(parents.get(key).into_iter().flatten());
            }
        }
        false
    };
    parents.keys().filter(|key| leads_back(key)).map(|key| (*key).to_owned()).collect()
}

fn places_of(entry: &RawEntry<'_>, start: usize) -> EntryPlaces {
    let moved = |range: &Range<usize>| start + range.start..start + range.end;
    let fields = entry.fields.iter().map(|field| (field.key.v.to_lowercase(), moved(&field.key.span)));
    EntryPlaces {
        kind: moved(&entry.kind.span),
        kind_word: entry.kind.v.to_lowercase(),
        key: moved(&entry.key.span),
        fields: fields.collect(),
    }
}

fn fault(kind: ParseErrorKind) -> SyntaxFault {
    match kind {
        ParseErrorKind::Unexpected(token) => SyntaxFault::Unexpected(sign(token)),
        ParseErrorKind::Expected(token) => SyntaxFault::Expected(sign(token)),
        ParseErrorKind::UnknownAbbreviation(name) => SyntaxFault::Abbreviation(name),
        ParseErrorKind::MalformedCommand => SyntaxFault::Command,
        ParseErrorKind::ResolutionError(_) => SyntaxFault::Unexpected("crossref"),
        _ => SyntaxFault::Unclosed,
    }
}

fn sign(token: Token) -> &'static str {
    match token {
        Token::Identifier => "a–z",
        Token::OpeningBrace => "{",
        Token::ClosingBrace => "}",
        Token::Comma => ",",
        Token::QuotationMark => "\"",
        Token::Equals => "=",
        Token::DecimalPoint => ".",
    }
}
