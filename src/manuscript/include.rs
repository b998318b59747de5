//! `{{#include file}}` as in mdBook: replaced by the text of a file, or some lines of it.
//!
//! The path is relative to the folder of the file that names it and stays in the project's folder; hidden files and
//! folders are not part of a book. What cannot be included is reported and stays as it was typed.

use super::embed::Vault;
use super::folder::{Folder, PathTarget};
use super::{ChapterFile, Loader};
use crate::diag::{Diagnostic, ForeignFault, IncludeFault, Problem, nearest};
use crate::error::Error;
use crate::limits;
use crate::source::{Piece, SourceId, Sources, Span};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::path::PathBuf;

/// Directives that include a file.
const NAMES: [&str; 3] = ["include", "rustdoc_include", "playground"];
/// The most files included in one chapter, repeats counted.
const MOST: usize = 10_000;
/// The most bytes of files that are searched for one chapter, repeats counted.
const MOST_LOOKED_THROUGH: u64 = 16 * limits::CHAPTER;

/// The state of putting one chapter together.
struct Job<'a> {
    folder: &'a Folder,
    text: String,
    pieces: Vec<Piece>,
    /// The number of files that were requested.
    count: usize,
    /// Bytes of the files that were searched for lines.
    looked_through: u64,
    /// The real paths of the files that are being included, the chapter's own first.
    open: Vec<PathBuf>,
}

/// A directive: its bytes, the file that it names and the part of the file.
#[derive(Debug, PartialEq, Eq)]
struct Directive {
    range: Range<usize>,
    path: String,
    part: String,
}

/// The reason why a file is not included.
enum Refused {
    /// The file is outside the project's folder, or hidden in it.
    Outside,
    /// The file cannot be included, for this reason.
    For(IncludeFault),
}

impl From<IncludeFault> for Refused {
    fn from(why: IncludeFault) -> Self {
        Self::For(why)
    }
}

/// Files that were included in chapters, by their real paths.
#[derive(Default)]
pub(super) struct Included {
    pub(super) read: BTreeMap<PathBuf, SourceId>,
    /// The texts that may be embedded; read when the first embedding is met.
    pub(super) vault: Option<Vault>,
    /// The directives for which a fault was reported.
    reported: BTreeSet<Span>,
    /// The real paths of the included files.
    pub(super) paths: BTreeSet<PathBuf>,
}

impl Loader {
    /// The chapter with other files included in it; unchanged where it includes none.
    ///
    /// # Errors
    /// Where a file is there but cannot be read.
    pub(super) fn put_together(
        &mut self,
        room: &Folder,
        chapter: ChapterFile,
        included: &mut Included,
    ) -> Result<ChapterFile, Error> {
        let source = self.loaded.sources.get(chapter.source);
        if directives(&source.text, 0..source.text.len()).is_empty() {
            return self.embedded(room, chapter, included);
        }
        let (path, length) = (source.path.clone(), source.text.len());
        let open = self.store.real(&path).into_iter().collect();
        let mut job =
            Job { folder: room, text: String::new(), pieces: Vec::new(), count: 0, looked_through: 0, open };
        self.put(&mut job, (chapter.source, 0..length), folder_of(&chapter.path), included)?;
        self.count(job.text.len().saturating_sub(length) as u64);
        let source = self.loaded.sources.add_joined(path, job.text, job.pieces);
        self.embedded(room, ChapterFile { source, ..chapter }, included)
    }

    /// Adds a stretch of a file, with what it includes in turn; `folder` is the file's own.
    fn put(
        &mut self,
        job: &mut Job,
        (source, range): (SourceId, Range<usize>),
        folder: &str,
        included: &mut Included,
    ) -> Result<(), Error> {
        let mut done = range.start;
        for directive in directives(&self.loaded.sources.get(source).text, range.clone()) {
            job.add(&self.loaded.sources, source, done..directive.range.start);
            done = directive.range.end;
            let place = Span::new(source, directive.range.clone());
            if let Err(why) = self.fetch(job, &directive, folder, included)? {
                // A file that is included twice has its faults reported once.
                if included.reported.insert(place) {
                    let path = directive.path;
                    let problem = match why {
                        Refused::Outside => Problem::PathOutside { path },
                        Refused::For(why) => ForeignFault::Include { path, why }.into(),
                    };
                    self.loaded.diagnostics.push(Diagnostic::new(problem, place));
                }
                job.add(&self.loaded.sources, source, directive.range);
            }
        }
        job.add(&self.loaded.sources, source, done..range.end);
        Ok(())
    }

    /// Adds the file that a directive names; returns the reason why it cannot be included.
    fn fetch(
        &mut self,
        job: &mut Job,
        directive: &Directive,
        folder: &str,
        included: &mut Included,
    ) -> Result<Result<(), Refused>, Error> {
        let most = limits::INCLUDES;
        job.count += 1;
        if job.count > MOST || job.looked_through > MOST_LOOKED_THROUGH {
            return Ok(Err(IncludeFault::TooLarge { most: limits::CHAPTER }.into()));
        }
        if job.open.len() as u64 > most {
            return Ok(Err(IncludeFault::Deep { most }.into()));
        }
        let Some(path) = joined(folder, &directive.path) else { return Ok(Err(Refused::Outside)) };
        let file = match locate(job.folder, &path) {
            Ok(file) => file,
            Err(why) => return Ok(Err(why)),
        };
        let real = self.store.real(&file).map_err(|error| Error::io(&file, error))?;
        if job.open.contains(&real) {
            return Ok(Err(IncludeFault::Deep { most }.into()));
        }
        included.paths.insert(real.clone());
        let source = match included.read.get(&real) {
            Some(source) => *source,
            None => {
                let source = self.file(&file, &job.folder.path.join(&path), limits::CHAPTER)?;
                included.read.insert(real.clone(), source);
                source
            }
        };
        let text = &self.loaded.sources.get(source).text;
        job.looked_through += text.len() as u64;
        let Some(parts) = part_of(text, &directive.part) else {
            return Ok(Err(IncludeFault::Part { name: directive.part.clone() }.into()));
        };
        let length: usize = parts.iter().map(Range::len).sum();
        if (job.text.len() + length) as u64 > limits::CHAPTER {
            return Ok(Err(IncludeFault::TooLarge { most: limits::CHAPTER }.into()));
        }
        job.open.push(real);
        for part in parts {
            self.put(job, (source, part), folder_of(&path), included)?;
        }
        job.open.pop();
        Ok(Ok(()))
    }
}

impl Job<'_> {
    fn add(&mut self, sources: &Sources, source: SourceId, range: Range<usize>) {
        // The first piece names the author's own file even where nothing of it comes first.
        if !range.is_empty() || self.pieces.is_empty() {
            self.pieces.push(Piece { start: self.text.len(), source, at: range.start, is_made: false });
            self.text.push_str(&sources.get(source).text[range]);
        }
    }
}

/// The real path of a file, given its path from the chapters' folder; it may be beside the manuscript folder.
fn locate(folder: &Folder, path: &str) -> Result<PathBuf, Refused> {
    let is_hidden = |part: &str| part.starts_with('.') && part != "..";
    if path.split('/').any(is_hidden) {
        return Err(Refused::Outside);
    }
    let climb = 1 + folder.base.split('/').filter(|part| !part.is_empty()).count();
    match folder.named(path, climb) {
        PathTarget::File(file) => {
            let real = folder.store.real(&file).unwrap_or_default();
            let inner = real.strip_prefix(&folder.project).unwrap_or(&real);
            let hidden = inner.components().any(|part| part.as_os_str().to_string_lossy().starts_with('.'));
            if hidden { Err(Refused::Outside) } else { Ok(file) }
        }
        PathTarget::Outside => Err(Refused::Outside),
        PathTarget::Missing => {
            let before = path.rfind('/').map_or("", |slash| &path[..slash]);
            let siblings = folder.entries(&folder.path.join(before)).unwrap_or_default();
            let names: Vec<String> = siblings.into_iter().map(|(name, _)| name).collect();
            let name = path.rsplit('/').next().unwrap_or(path);
            let near = || nearest(name, names.iter().map(String::as_str));
            Err(IncludeFault::Missing { nearest: folder.as_spelled(path).or_else(near) }.into())
        }
    }
}

/// The folder of a path; empty for a file at the top.
fn folder_of(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// A path resolved against a folder, both with `/`; none where it begins at a root or a drive.
fn joined(folder: &str, path: &str) -> Option<String> {
    if path.starts_with(['/', '\\', '~']) || path.contains(':') {
        return None;
    }
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in path.split(['/', '\\']) {
        match part {
            "" | "." => {}
            ".." if parts.last().is_some_and(|last| *last != "..") => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

/// The directives of a stretch without a backslash before them.
fn directives(text: &str, range: Range<usize>) -> Vec<Directive> {
    let mut found = Vec::new();
    // Most texts have no brace at all, and searching for one character is faster than for a word.
    if !text[range.clone()].contains('{') {
        return found;
    }
    let mut at = range.start;
    while let Some(start) = text[at..range.end].find("{{#").map(|offset| at + offset) {
        at = start + 3;
        let Some(length) = text[at..range.end].find(['}', '\n']) else { continue };
        let inner = &text[at..at + length];
        let end = at + length + 2;
        let name =
            NAMES.iter().find_map(|name| inner.strip_prefix(name)).filter(|rest| rest.starts_with(' '));
        let is_closed = text[at + length..range.end].starts_with("}}");
        if let (Some(rest), true, false) = (name, is_closed, text[..start].ends_with('\\')) {
            let rest = rest.split_whitespace().next().unwrap_or("");
            let (path, part) = rest.split_once(':').unwrap_or((rest, ""));
            found.push(Directive { range: start..end, path: path.to_owned(), part: part.to_owned() });
            at = end;
        }
    }
    found.extend(quarto(text, range));
    found.sort_by_key(|directive| directive.range.start);
    found
}

/// The directives of the form `{{< include file >}}`, as in Quarto, alone on a line.
fn quarto(text: &str, range: Range<usize>) -> Vec<Directive> {
    let mut found = Vec::new();
    let mut at = range.start;
    while let Some(start) = text[at..range.end].find("{{< include ").map(|offset| at + offset) {
        at = start + "{{< include ".len();
        let line = text[at..range.end].lines().next().unwrap_or("");
        let Some((path, after)) = line.split_once(">}}") else { continue };
        let begins = text[..start].rsplit('\n').next().unwrap_or("").trim().is_empty();
        let path = path.trim().trim_matches(['"', '\'']);
        if begins && after.trim().is_empty() && !path.is_empty() && !path.contains([' ', '{']) {
            let end = at + line.len() - after.len();
            found.push(Directive { range: start..end, path: path.to_owned(), part: String::new() });
        }
    }
    found
}

/// The stretches of a text meant by `2`, `2:`, `:5`, `2:5` or the name of an anchor, without the last line end; none
/// where there are no such lines.
fn part_of(text: &str, part: &str) -> Option<Vec<Range<usize>>> {
    let mut starts = vec![0];
    starts.extend(text.match_indices('\n').map(|(at, _)| at + 1));
    let count = text.lines().count();
    let line = |number: usize| starts.get(number).copied().unwrap_or(text.len());
    let lines = |first: usize, last: usize| {
        let range = line(first - 1)..line(last).max(line(first - 1));
        let kept = text[range.clone()].trim_end_matches('\n').len();
        range.start..range.start + kept
    };
    if part.is_empty() {
        return Some(vec![lines(1, count.max(1))]);
    }
    let is_number = |word: &str| word.bytes().all(|byte| byte.is_ascii_digit());
    let (first, last) = part.split_once(':').unwrap_or((part, if is_number(part) { part } else { "" }));
    if is_number(first) && is_number(last) {
        let first = if first.is_empty() { 1 } else { first.parse().ok()? };
        let last = if last.is_empty() { count } else { last.parse::<usize>().ok()?.min(count) };
        return (first > 0 && first <= last).then(|| vec![lines(first, last)]);
    }
    anchored(text, part, &starts)
}

/// The lines between `ANCHOR: name` and `ANCHOR_END: name`, without the lines of other anchors' marks.
fn anchored(text: &str, name: &str, starts: &[usize]) -> Option<Vec<Range<usize>>> {
    let has_mark = |line: &str, word: &str| {
        line.split_once(word).is_some_and(|(_, rest)| rest.split_whitespace().next() == Some(name))
    };
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut is_open = false;
    let mut was_open = false;
    for (line, start) in text.split_inclusive('\n').zip(starts) {
        let range = *start..*start + line.len();
        if has_mark(line, "ANCHOR:") {
            (is_open, was_open) = (true, true);
        } else if has_mark(line, "ANCHOR_END:") {
            is_open = false;
        } else if is_open && !line.contains("ANCHOR:") && !line.contains("ANCHOR_END:") {
            match found.last_mut().filter(|last| last.end == range.start) {
                Some(last) => last.end = range.end,
                None => found.push(range),
            }
        }
    }
    if let Some(last) = found.last_mut().filter(|last| text[(*last).clone()].ends_with('\n')) {
        last.end -= 1;
    }
    was_open.then_some(found)
}

#[cfg(test)]
mod tests {
    use super::{directives, joined, part_of};

    fn part(text: &str, name: &str) -> Option<String> {
        Some(part_of(text, name)?.into_iter().map(|range| &text[range]).collect())
    }

    #[test]
    fn directives_name_a_file_and_a_part() {
        let text =
            "a {{#include b.md}} \\{{#include c.md}} {{#include d.md:2:3}} {{#title x}} {{#include\ne}}";
        let found = directives(text, 0..text.len());
        let named: Vec<_> = found.iter().map(|one| (one.path.as_str(), one.part.as_str())).collect();
        assert_eq!(named, [("b.md", ""), ("d.md", "2:3")]);
        assert_eq!(&text[found[0].range.clone()], "{{#include b.md}}");
    }

    #[test]
    fn parts_are_lines_or_anchors() {
        let text = "bir\niki\nüç\ndört\n";
        for (name, expected) in [
            ("", "bir\niki\nüç\ndört"),
            ("2", "iki"),
            ("2:", "iki\nüç\ndört"),
            (":2", "bir\niki"),
            ("2:3", "iki\nüç"),
            ("3:99", "üç\ndört"),
        ] {
            assert_eq!(part(text, name).as_deref(), Some(expected), "{name}");
        }
        for name in ["0", "5", "3:2", "yok", "99999999999999999999999"] {
            assert_eq!(part(text, name), None, "{name}");
        }
        assert_eq!(part("", "").as_deref(), Some(""));
        let text = "a\n// ANCHOR: x\nb\n// ANCHOR: y\nc\n// ANCHOR_END: y\nd\n// ANCHOR_END: x\ne\n";
        assert_eq!(part(text, "x").as_deref(), Some("b\nc\nd"));
        assert_eq!(part(text, "y").as_deref(), Some("c"));
    }

    #[test]
    fn paths_begin_in_the_folder_of_the_file() {
        assert_eq!(joined("a/b", "../c.md").as_deref(), Some("a/c.md"));
        assert_eq!(joined("a", "../../c.md").as_deref(), Some("../c.md"));
        assert_eq!(joined("", "c.md").as_deref(), Some("c.md"));
        for path in ["/etc/passwd", "C:\\x", "~/x", "file:///x"] {
            assert_eq!(joined("a", path), None, "{path}");
        }
    }
}
