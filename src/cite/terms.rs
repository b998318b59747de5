//! The abbreviations of a note, by the language of the book.

use super::work::{EditorTask, Kind};
use crate::lang::{Language, NoteWords};

/// The words between the facts of a work.
pub(super) type Terms = NoteWords;

/// Returns the terms of a language; English ones where there are none.
pub(super) fn of(language: &Language) -> &'static Terms {
    &language.words().notes_say
}

impl NoteWords {
    pub(super) fn editor(&self, task: EditorTask) -> &'static str {
        self.editors[match task {
            EditorTask::Editor => 0,
            EditorTask::Preparer => 1,
            EditorTask::Compiler => 2,
        }]
    }

    /// Returns the term for the work of the note before.
    pub(super) fn same(&self, kind: Kind) -> &'static str {
        self.same[match kind {
            Kind::Book | Kind::Report => 0,
            Kind::Article | Kind::Chapter | Kind::Web => 1,
            Kind::Thesis => 2,
            Kind::Document => 3,
        }]
    }

    /// Returns a kind of thesis in words; other words as they are.
    pub(super) fn thesis<'a>(&'a self, genre: &'a str) -> &'a str {
        match genre {
            "phdthesis" => self.theses[0],
            "mathesis" | "mastersthesis" => self.theses[1],
            words => words,
        }
    }
}
