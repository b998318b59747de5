//! Decides which files are chapters, in which order and under which names.

use super::files::Store;
use super::folder::{Folder, PathTarget};
use super::letters::{composed, slug, stem};
use super::open;
use super::summary::{self, Entry, Summary};
use super::texts::{self, Texts, is_text};
use super::toml::Places;
use crate::book::{Matter, Standing};
use crate::config::{Member, Order};
use crate::diag::nearest;
use crate::diag::{Absence, Diagnostic, ForeignFault, Problem, Warned};
use crate::error::Error;
use crate::header;
use crate::limits;
use crate::source::{SourceId, Span};
use std::collections::BTreeSet;
use std::path::{Component, Path, PathBuf};

/// Endings that tools omit from the names in their lists.
const ENDINGS: [&str; 5] = ["md", "qmd", "Rmd", "rmd", "markdown"];

/// Names of the text that a folder in a list means.
const FIRST_NAMES: [&str; 5] = ["index.md", "README.md", "_index.md", "index.qmd", "readme.md"];

/// Whether a file says that it belongs before or after the text, such as a dedication.
pub(super) fn belongs_elsewhere(store: &Store, path: &Path) -> Result<bool, Error> {
    let bytes = store.read(path, limits::CHAPTER)?.unwrap_or_default();
    let kind = header::kind_of(&String::from_utf8_lossy(&bytes));
    Ok(kind.is_some_and(|kind| kind.matter() != Matter::Body))
}

/// One chapter's file before it is read.
pub(super) struct Listed {
    /// The path relative to the manuscript folder, in composed letters.
    pub(super) name: String,
    /// The path at which the file can be read.
    pub(super) path: PathBuf,
    /// The chapter's place among the others.
    pub(super) standing: Standing,
    /// The name in ASCII, unique in the book.
    pub(super) slug: String,
    /// The title in a list of chapters.
    pub(super) title: Option<String>,
    /// Whether no list names it: it is a chapter because it is in the folder.
    pub(super) is_free: bool,
    /// The title of a part without a file, and its place in the list.
    pub(super) words: Option<(String, Span)>,
}

impl Listed {
    /// Creates the entry of a file that a list names.
    fn new(name: String, path: PathBuf, standing: Standing) -> Self {
        Self { name, path, standing, slug: String::new(), title: None, is_free: false, words: None }
    }

    /// Creates the entry of a file that no list names.
    fn free(file: LeftOut) -> Self {
        Self { is_free: true, ..Self::new(file.name, file.path, Standing::of(Matter::Body)) }
    }
}

/// The chapters of a folder.
#[derive(Default)]
pub(super) struct Chapters {
    /// The chapters in reading order.
    pub(super) chapters: Vec<Listed>,
    /// Texts of the folder that `[order]` does not name: chapters where they say themselves that they belong before or
    /// after the text.
    pub(super) unordered: Vec<Listed>,
    /// Texts of the folder that are not in the book.
    pub(super) left_out: Vec<LeftOut>,
}

/// A text of the folder that is not in the book.
pub(super) struct LeftOut {
    pub(super) name: String,
    pub(super) path: PathBuf,
    pub(super) why: Absence,
}

/// Files and folders of other editions, which this one does not miss.
#[derive(Default)]
pub(super) struct OtherEditions {
    /// Folders of the other editions' chapters, from that of this edition's chapters.
    pub(super) folders: Vec<String>,
    /// Files of the same folder that the other editions' orders name.
    pub(super) named: BTreeSet<String>,
}

/// The list of chapters of another tool, and the file that it was read from.
pub(super) struct Listing {
    /// The name of the file.
    pub(super) name: &'static str,
    pub(super) summary: Summary,
    pub(super) source: SourceId,
}

/// The chapters in reading order: front, body, back. Where there is no list all texts below the folder are chapters, in
/// natural order, except those that are not meant as such.
///
/// # Errors
/// Where the folder cannot be read.
pub(super) fn chapters(
    folder: &Folder,
    (order, others): (&Order, &OtherEditions),
    places: &Places,
    summary: Option<&Listing>,
) -> Result<Warned<Chapters>, Error> {
    let Texts { files: all, strange, apart } = texts::below(folder, &others.folders)?;
    let mut diagnostics: Vec<Diagnostic> = Vec::new();
    diagnostics.extend(strange.into_iter().map(|path| Diagnostic::nowhere(Problem::NotAFile { path })));
    let mut left_out = apart;
    let mut free = Vec::new();
    let mut sorter = Sorter { folder, places, all, seen: BTreeSet::new(), diagnostics };
    sorter.refuse_links();
    if summary.is_some() {
        sorter.all.retain(|(name, _)| name != summary::NAME);
    }
    let summary = summary.filter(|_| order.is_absent());
    let front = sorter.listed("order.front", &order.front, Matter::Front);
    let body = order.body.as_ref().map(|body| sorter.members(body));
    let back = sorter.listed("order.back", &order.back, Matter::Back);
    let body = match (summary, body) {
        (Some(listing), _) => {
            let named = sorter.summed_up(listing);
            left_out.extend(sorter.rest(Absence::Unlisted(listing.name)));
            named
        }
        (None, Some(body)) => {
            let rest = sorter.rest(Absence::Unordered).into_iter();
            free = rest.filter(|file| !others.named.contains(&file.name)).map(Listed::free).collect();
            body
        }
        (None, None) => {
            let (chapters, apart) = sorter.unlisted(front.is_empty() && back.is_empty());
            left_out.extend(apart);
            chapters
        }
    };
    left_out.retain(|file| !others.named.contains(&file.name));
    let mut chapters: Vec<Listed> = front.into_iter().chain(body).chain(back).collect();
    let listed = chapters.len();
    chapters.append(&mut free);
    name_slugs(&mut chapters);
    let mut unordered = chapters.split_off(listed);
    if chapters.len() as u64 > limits::CHAPTERS {
        let problem = Problem::ChaptersTooMany { count: chapters.len(), most: limits::CHAPTERS };
        sorter.diagnostics.push(Diagnostic::nowhere(problem));
        chapters.truncate(1);
        unordered.clear();
    }
    Ok(Warned { value: Chapters { chapters, unordered, left_out }, diagnostics: sorter.diagnostics })
}

/// The one chapter of a book that is a single text.
pub(super) fn only(folder: &Folder, name: &str) -> Chapters {
    let path = folder.path.join(name);
    let mut chapters = vec![Listed::new(composed(name), path, Standing::of(Matter::Body))];
    name_slugs(&mut chapters);
    Chapters { chapters, ..Chapters::default() }
}

/// The state of going through the lists.
struct Sorter<'a> {
    folder: &'a Folder,
    places: &'a Places,
    /// The texts below the folder, in natural order.
    all: Vec<(String, PathBuf)>,
    /// Names listed so far.
    seen: BTreeSet<String>,
    diagnostics: Vec<Diagnostic>,
}

impl Sorter<'_> {
    /// Removes and reports the files that are links out of the project.
    fn refuse_links(&mut self) {
        for (path, _) in self.all.extract_if(.., |(_, path)| !self.folder.holds(path)) {
            self.diagnostics.push(Diagnostic::nowhere(Problem::PathOutside { path }));
        }
    }

    /// The chapters of one list.
    fn listed(&mut self, key: &str, names: &[String], matter: Matter) -> Vec<Listed> {
        let one = |(at, written): (usize, &String)| {
            self.one(&format!("{key}[{at}]"), key, written, Standing::of(matter))
        };
        names.iter().enumerate().filter_map(one).collect()
    }

    /// The chapters of the body and the title pages of its parts.
    fn members(&mut self, members: &[Member]) -> Vec<Listed> {
        const KEY: &str = "order.body";
        let mut files = Vec::new();
        for (at, member) in members.iter().enumerate() {
            let place = format!("{KEY}[{at}]");
            let body = Standing::of(Matter::Body);
            match member {
                Member::Chapter(written) => files.extend(self.one(&place, KEY, written, body)),
                Member::Part { part, chapters } => {
                    let standing = Standing { is_part: true, ..body };
                    let key = format!("{place}.part");
                    if is_text(part) {
                        files.extend(self.one(&key, "order.body.part", part, standing));
                    } else {
                        let span = self.places.span(&key).unwrap_or_else(|| self.places.start());
                        let made = Listed::new(open::BOOK.to_owned(), PathBuf::new(), standing);
                        files.push(Listed { words: Some((part.clone(), span)), ..made });
                    }
                    let standing = Standing { in_part: true, ..body };
                    let key = format!("{place}.chapters");
                    let one = |(at, written): (usize, &String)| {
                        self.one(&format!("{key}[{at}]"), "order.body.chapters", written, standing)
                    };
                    files.extend(chapters.iter().enumerate().filter_map(one));
                }
            }
        }
        files
    }

    /// The chapter of a list's entry; one that cannot be used is reported at its place.
    fn one(&mut self, place: &str, key: &str, written: &str, standing: Standing) -> Option<Listed> {
        match self.file(key, written) {
            Ok((name, path)) => Some(Listed::new(name, path, standing)),
            Err(problem) => {
                self.diagnostics.push(self.places.blame(place, problem));
                None
            }
        }
    }

    /// The name and path of the file that an entry of a list names.
    fn file(&mut self, key: &str, written: &str) -> Result<(String, PathBuf), Problem> {
        match self.folder.named(written, 0) {
            PathTarget::Outside => Err(Problem::PathOutside { path: written.to_owned() }),
            PathTarget::Missing => Err(Problem::FileMissing {
                key: key.to_owned(),
                path: self.folder.seen(written),
                nearest: self
                    .folder
                    .as_spelled(written)
                    .or_else(|| nearest(written, self.all.iter().map(|(name, _)| name.as_str()))),
            }),
            PathTarget::File(path) => {
                let name = plain(written);
                if self.seen.insert(name.clone()) {
                    Ok((name, path))
                } else {
                    Err(Problem::FileListedTwice { path: written.to_owned() })
                }
            }
        }
    }

    /// The texts that no list names, as body chapters; and those that are not meant as chapters, unless the book would
    /// have none.
    fn unlisted(&self, is_all: bool) -> (Vec<Listed>, Vec<LeftOut>) {
        let rest = || self.all.iter().filter(|(name, _)| !self.seen.contains(name));
        let has_others = !is_all || rest().any(|(name, _)| texts::why_none(name).is_none());
        let mut chapters = Vec::new();
        let mut apart = Vec::new();
        for (name, path) in rest() {
            let (name, path) = (name.clone(), path.clone());
            match texts::why_none(&name).filter(|_| has_others) {
                Some(why) => apart.push(LeftOut { name, path, why }),
                None => {
                    let listed = Listed::new(name, path, Standing::of(Matter::Body));
                    chapters.push(Listed { is_free: true, ..listed });
                }
            }
        }
        (chapters, apart)
    }

    /// The texts that no list names.
    fn rest(&self, why: Absence) -> Vec<LeftOut> {
        let rest = self.all.iter().filter(|(name, _)| !self.seen.contains(name));
        rest.map(|(name, path)| LeftOut { name: name.clone(), path: path.clone(), why }).collect()
    }

    /// The chapters of a list, front and back matter around the body.
    fn summed_up(&mut self, listing: &Listing) -> Vec<Listed> {
        let place = |entry: &Entry| Span::new(listing.source, entry.range.clone());
        for entry in &listing.summary.rest {
            let fault = ForeignFault::Summary { title: entry.title.clone() };
            self.diagnostics.push(Diagnostic::new(fault.into(), place(entry)));
        }
        let mut files = Vec::new();
        for entry in &listing.summary.chapters {
            let Entry { matter, level, is_part, in_part, .. } = *entry;
            let standing = Standing { level, is_part, in_part, ..Standing::of(matter) };
            let Some(path) = &entry.path else {
                let made = Listed::new(listing.name.to_owned(), PathBuf::new(), standing);
                files.push(Listed { words: Some((entry.title.clone(), place(entry))), ..made });
                continue;
            };
            match self.file_of_list(listing.name, path) {
                Ok((name, path)) => {
                    let title = Some(entry.title.clone()).filter(|title| !title.is_empty());
                    files.push(Listed { title, ..Listed::new(name, path, standing) });
                }
                Err(Some(problem)) => self.diagnostics.push(Diagnostic::new(problem, place(entry))),
                Err(None) => {}
            }
        }
        files
    }

    /// The file that a line of a list means, in any of the ways in which tools name one; no problem where the line
    /// names a further place in a chapter.
    fn file_of_list(&mut self, list: &'static str, line: &str) -> Result<(String, PathBuf), Option<Problem>> {
        let written = line.split('#').next().unwrap_or("");
        let bare = written.strip_suffix(".html").unwrap_or(written).trim_end_matches('/');
        let endings = ENDINGS.iter().map(|ending| format!("{bare}.{ending}"));
        let first = FIRST_NAMES.iter().map(|name| format!("{bare}/{name}"));
        let climb = self.folder.base.split('/').filter(|part| !part.is_empty()).count();
        let mut is_other = false;
        for name in std::iter::once(written.to_owned()).chain(endings).chain(first) {
            match self.folder.named(&name, climb) {
                PathTarget::Outside => return Err(Some(Problem::PathOutside { path: line.to_owned() })),
                PathTarget::Missing => {}
                PathTarget::File(path)
                    if is_text(&name) || name.ends_with(".txt") || name.ends_with(".markua") =>
                {
                    let name = if name.starts_with("../") { name } else { plain(&name) };
                    if self.seen.insert(name.clone()) {
                        return Ok((name, path));
                    }
                    let again = Problem::FileListedTwice { path: written.to_owned() };
                    return Err(Some(again).filter(|_| written == line));
                }
                PathTarget::File(_) => is_other = true,
            }
        }
        let nearest = nearest(written, self.all.iter().map(|(name, _)| name.as_str()));
        let nearest = nearest.filter(|_| !is_other);
        let path = written.to_owned();
        Err(Some(ForeignFault::NotThere { list, path, is_file: is_other, nearest }.into()))
    }
}

/// A relative path without `.` and `..`, with `/` between parts.
pub(super) fn plain(written: &str) -> String {
    let mut parts: Vec<String> = Vec::new();
    for part in Path::new(written).components() {
        match part {
            Component::Normal(name) => parts.push(composed(&name.to_string_lossy())),
            Component::ParentDir => {
                parts.pop();
            }
            _ => {}
        }
    }
    parts.join("/")
}

/// A title without the marks and the text of notes: `[^label]`, `^[words]`.
fn without_notes(title: &str) -> String {
    let (mut kept, mut rest) = (String::new(), title);
    while let Some(at) = rest.find("[^").into_iter().chain(rest.find("^[")).min() {
        kept.push_str(&rest[..at]);
        let mut depth = 0;
        let closes = |sign: char| {
            depth += i32::from(sign == '[') - i32::from(sign == ']');
            sign == ']' && depth == 0
        };
        let Some(end) = rest[at..].find(closes) else {
            rest = &rest[at..];
            break;
        };
        rest = &rest[at + end + 1..];
    }
    kept + rest
}

/// Gives every chapter its name in ASCII: of two that are the same the later one gets `-2`.
fn name_slugs(chapters: &mut [Listed]) {
    let mut taken = BTreeSet::new();
    for chapter in chapters {
        let own = chapter.words.as_ref().map(|(title, _)| without_notes(title));
        let base = match slug(own.as_deref().unwrap_or(stem(&chapter.name))) {
            empty if empty.is_empty() => "chapter".to_owned(),
            base => base,
        };
        let numbered = (2..).map(|number: u32| format!("{base}-{number}"));
        let free = std::iter::once(base.clone()).chain(numbered).find(|name| !taken.contains(name));
        chapter.slug = free.unwrap_or(base);
        taken.insert(chapter.slug.clone());
    }
}
