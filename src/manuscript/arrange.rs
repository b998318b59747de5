//! The order that chapters ask for at their heads, as Hugo's and Quarto's do, and which of them are none.

use super::include::Included;
use super::order::FIRST;
use super::{ChapterFile, Desk};
use crate::diag::{Absence, Diagnostic, ForeignFault};
use crate::header::Header;
use crate::source::Span;
use std::fs;
use std::path::PathBuf;

/// A chapter that was read, and where it was.
pub(super) struct ReadChapter {
    pub(super) file: ChapterFile,
    pub(super) path: PathBuf,
    /// Whether neither `book.toml` nor `SUMMARY.md` names it.
    pub(super) is_free: bool,
}

impl Desk {
    /// The chapters in their order: those that nobody placed by their own weight, those without one after them. Drafts
    /// and files that are put into others are no chapters, unless somebody placed them.
    pub(super) fn arrange(&mut self, chapters: Vec<ReadChapter>, included: &Included) -> Vec<ChapterFile> {
        let is_part =
            |path: &PathBuf| fs::canonicalize(path).is_ok_and(|real| included.paths.contains(&real));
        let mut free = Vec::new();
        let mut placed = Vec::new();
        for chapter in chapters {
            if !chapter.is_free {
                placed.push(Some(chapter.file));
                continue;
            }
            if !included.paths.is_empty() && is_part(&chapter.path) {
                continue;
            }
            let header = Header::read(&self.loaded.sources.get(chapter.file.source).text).unwrap_or_default();
            if header.is_draft {
                let fault = ForeignFault::LeftOut { path: chapter.file.path, why: Absence::Draft };
                let place = Span::new(chapter.file.source, 0..0);
                self.loaded.diagnostics.push(Diagnostic::new(fault.into(), place));
                continue;
            }
            // Hugo's weight of nothing is no weight.
            let otherwise =
                if FIRST.contains(&chapter.file.path.as_str()) { f64::NEG_INFINITY } else { f64::INFINITY };
            let weight = header.weight.filter(|weight| *weight != 0.0).unwrap_or(otherwise);
            free.push((weight, chapter.file));
            placed.push(None);
        }
        free.sort_by(|(one, _), (other, _)| one.total_cmp(other));
        let mut free = free.into_iter().map(|(_, file)| file);
        placed.into_iter().filter_map(|file| file.or_else(|| free.next())).collect()
    }
}
