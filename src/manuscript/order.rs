//! Which files are chapters, in which order, under which names.

use super::folder::{Folder, Named, ending, entries};
use super::letters::{composed, slug, stem};
use super::toml::Places;
use crate::book::Matter;
use crate::config::Order;
use crate::diag::nearest;
use crate::diag::{Diagnostic, Problem, Warned};
use crate::error::Error;
use crate::limits;
use std::collections::BTreeSet;
use std::path::{Component, Path, PathBuf};

/// One chapter's file before it is read.
pub(super) struct Listed {
    /// Its path relative to the manuscript folder, in composed letters.
    pub(super) name: String,
    /// Where it can be read.
    pub(super) path: PathBuf,
    /// Front, body or back matter.
    pub(super) matter: Matter,
    /// Its name in ASCII, unique.
    pub(super) slug: String,
}

/// The chapters in reading order: front, body, back.
///
/// # Errors
/// Where the folder cannot be read.
pub(super) fn chapters(
    folder: &Folder,
    order: &Order,
    places: &Places,
) -> Result<Warned<Vec<Listed>>, Error> {
    let mut all = entries(&folder.path)?;
    all.retain(|(name, _)| ending(name) == "md");
    let strange = all.extract_if(.., |(_, path)| !path.is_file());
    let diagnostics = strange.map(|(path, _)| Diagnostic::nowhere(Problem::NotAFile { path })).collect();
    let mut desk = Desk { folder, places, all, seen: BTreeSet::new(), diagnostics };
    desk.refuse_links();
    let front = desk.listed("order.front", &order.front, Matter::Front);
    let body = order.body.as_ref().map(|body| desk.listed("order.body", body, Matter::Body));
    let back = desk.listed("order.back", &order.back, Matter::Back);
    let body = body.unwrap_or_else(|| desk.unlisted());
    let mut chapters: Vec<Listed> = front.into_iter().chain(body).chain(back).collect();
    name_slugs(&mut chapters);
    if chapters.len() as u64 > limits::CHAPTERS {
        let problem = Problem::ChaptersTooMany { count: chapters.len(), most: limits::CHAPTERS };
        desk.diagnostics.push(Diagnostic::nowhere(problem));
        chapters.truncate(1);
    }
    Ok(Warned { value: chapters, diagnostics: desk.diagnostics })
}

/// What is known while the lists are gone through.
struct Desk<'a> {
    folder: &'a Folder,
    places: &'a Places,
    /// The Markdown files of the folder, in natural order.
    all: Vec<(String, PathBuf)>,
    /// Names listed so far.
    seen: BTreeSet<String>,
    diagnostics: Vec<Diagnostic>,
}

impl Desk<'_> {
    /// Takes out the files that are links out of the project.
    fn refuse_links(&mut self) {
        for (path, _) in self.all.extract_if(.., |(_, path)| !self.folder.holds(path)) {
            self.diagnostics.push(Diagnostic::nowhere(Problem::PathOutside { path }));
        }
    }

    /// The files of one list.
    fn listed(&mut self, key: &str, names: &[String], matter: Matter) -> Vec<Listed> {
        let mut files = Vec::new();
        for (at, written) in names.iter().enumerate() {
            match self.file(key, written) {
                Ok((name, path)) => files.push(Listed { name, path, matter, slug: String::new() }),
                Err(problem) => {
                    self.diagnostics.push(self.places.blame(&format!("{key}[{at}]"), problem));
                }
            }
        }
        files
    }

    /// The file that a name of a list means.
    fn file(&mut self, key: &str, written: &str) -> Result<(String, PathBuf), Problem> {
        match self.folder.named(written, 0) {
            Named::Outside => Err(Problem::PathOutside { path: written.to_owned() }),
            Named::Missing => Err(Problem::FileMissing {
                key: key.to_owned(),
                path: self.folder.seen(written),
                nearest: nearest(written, self.all.iter().map(|(name, _)| name.as_str())),
            }),
            Named::File(path) => {
                let name = plain(written);
                if self.seen.insert(name.clone()) {
                    Ok((name, path))
                } else {
                    Err(Problem::FileListedTwice { path: written.to_owned() })
                }
            }
        }
    }

    /// The Markdown files that no list names, as body chapters.
    fn unlisted(&self) -> Vec<Listed> {
        let rest = self.all.iter().filter(|(name, _)| !self.seen.contains(name));
        rest.map(|(name, path)| Listed {
            name: name.clone(),
            path: path.clone(),
            matter: Matter::Body,
            slug: String::new(),
        })
        .collect()
    }
}

/// A relative path without `.` and `..`, with `/` between parts.
fn plain(written: &str) -> String {
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

/// Gives every chapter its name in ASCII: of two that are alike the later gets `-2`.
fn name_slugs(chapters: &mut [Listed]) {
    let mut taken = BTreeSet::new();
    for chapter in chapters {
        let base = match slug(stem(&chapter.name)) {
            empty if empty.is_empty() => "chapter".to_owned(),
            base => base,
        };
        let numbered = (2..).map(|number: u32| format!("{base}-{number}"));
        let free = std::iter::once(base.clone()).chain(numbered).find(|name| !taken.contains(name));
        chapter.slug = free.unwrap_or(base);
        taken.insert(chapter.slug.clone());
    }
}
