//! Orders chapters by the settings at their heads, as Hugo and Quarto do, and leaves out drafts and included files.

use super::categories::Category;
use super::include::Included;
use super::texts::{by_name, is_first, parts};
use super::{ChapterFile, Loader};
use crate::book::{ChapterKind, Matter};
use crate::diag::{Absence, Diagnostic, ForeignFault};
use crate::header::{self, Header};
use crate::source::Span;
use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::path::PathBuf;

/// A chapter that was read, and its path.
pub(super) struct ReadChapter {
    pub(super) file: ChapterFile,
    pub(super) path: PathBuf,
    /// Whether no list of chapters names the file.
    pub(super) is_free: bool,
}

impl Loader {
    /// The chapters in their order: those that no list names by their own weight within their folder, those without a
    /// weight after them. Drafts and files that are included in others are no chapters, unless a list names them.
    pub(super) fn arrange(
        &mut self,
        chapters: Vec<ReadChapter>,
        included: &Included,
        categories: &BTreeMap<String, Category>,
    ) -> Vec<ChapterFile> {
        let store = self.store.clone();
        let is_part = |path: &PathBuf| store.real(path).is_ok_and(|real| included.paths.contains(&real));
        let mut free = Vec::new();
        let mut placed = Vec::new();
        let weight = |(folder, category): (&String, &Category)| Some((folder.clone(), category.position?));
        let mut of_folders: BTreeMap<String, f64> = categories.iter().filter_map(weight).collect();
        for chapter in chapters {
            if !chapter.is_free {
                placed.push(Some(chapter.file));
                continue;
            }
            if !included.paths.is_empty() && is_part(&chapter.path) {
                continue;
            }
            let header = Header::read(&self.loaded.sources.get(chapter.file.source).text).unwrap_or_default();
            // In Hugo, a weight of 0 means no weight.
            let weight = header.weight.filter(|weight| *weight != 0.0);
            let (folder, file) = chapter.file.path.rsplit_once('/').unwrap_or(("", &chapter.file.path));
            let begins = is_first(file);
            if begins && let Some(weight) = weight.filter(|_| !folder.is_empty()) {
                of_folders.insert(folder.to_owned(), weight);
            }
            if header.is_draft {
                let fault = ForeignFault::LeftOut { path: chapter.file.path, why: Absence::Draft };
                let place = Span::new(chapter.file.source, 0..0);
                self.loaded.diagnostics.push(Diagnostic::new(fault.into(), place));
                continue;
            }
            let own = match weight {
                Some(weight) if !begins || folder.is_empty() => weight,
                _ if begins => f64::NEG_INFINITY,
                _ => f64::INFINITY,
            };
            free.push((own, chapter.file));
            placed.push(None);
        }
        let mut free: Vec<(Vec<(f64, String)>, ChapterFile)> =
            free.into_iter().map(|(own, file)| (place(&file.path, own, &of_folders), file)).collect();
        free.sort_by(|(one, _), (other, _)| in_order(one, other));
        let mut free = free.into_iter().map(|(_, file)| (true, file));
        let placed = placed.into_iter().map(|file| file.map(|file| (false, file)));
        let all: Vec<(bool, ChapterFile)> = placed.filter_map(|file| file.or_else(|| free.next())).collect();
        self.by_kind(all)
    }

    /// Moves chapters of a kind, such as a dedication or a glossary, to the part of the book where they belong, unless
    /// a list names them.
    fn by_kind(&self, chapters: Vec<(bool, ChapterFile)>) -> Vec<ChapterFile> {
        let mut moved = false;
        let place = |(is_free, mut file): (bool, ChapterFile)| {
            let text = &self.loaded.sources.get(file.source).text;
            let kind = header::kind_of(text).filter(|_| is_free && file.matter == Matter::Body);
            if let Some(kind) = kind.filter(|kind| kind.matter() != Matter::Body) {
                file.matter = kind.matter();
                moved = true;
            }
            (kind, file)
        };
        let mut all: Vec<(Option<ChapterKind>, ChapterFile)> = chapters.into_iter().map(place).collect();
        if moved {
            // What is alone on its page comes first in the front matter; all else stays in the order of the files.
            let is_after = |kind: &Option<ChapterKind>| !kind.is_some_and(ChapterKind::is_bare);
            all.sort_by_key(|(kind, file)| (file.matter, is_after(kind), kind.filter(|kind| kind.is_bare())));
        }
        all.into_iter().map(|(_, file)| file).collect()
    }
}

/// The sort key of a chapter: for each folder its weight, which is that of the folder's first file, and its name; the
/// chapter's own last.
fn place(path: &str, own: f64, of_folders: &BTreeMap<String, f64>) -> Vec<(f64, String)> {
    let mut place = Vec::new();
    let mut folder = String::new();
    for part in path.split('/') {
        folder.push_str(part);
        place.push((of_folders.get(&folder).copied().unwrap_or(f64::INFINITY), part.to_owned()));
        folder.push('/');
    }
    if let (Some(last), Some(name)) = (place.last_mut(), parts(path).last()) {
        *last = (own, name.to_owned());
    }
    place
}

fn in_order(one: &[(f64, String)], other: &[(f64, String)]) -> Ordering {
    let parts = one.iter().zip(other);
    let order = parts.map(|(one, other)| one.0.total_cmp(&other.0).then_with(|| by_name(&one.1, &other.1)));
    order.fold(Ordering::Equal, Ordering::then).then(one.len().cmp(&other.len()))
}
