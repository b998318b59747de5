//! The abbreviations of a note, by the language of the book.

use super::work::{EditorTask, Kind};
use crate::lang::{Language, Tongue};

/// What stands between the facts of a work.
#[derive(Debug)]
pub(super) struct Terms {
    pub(super) volume: &'static str,
    pub(super) issue: &'static str,
    pub(super) page: &'static str,
    pub(super) edition: &'static str,
    /// What an editor, a preparer and a compiler did.
    editors: [&'static str; 3],
    pub(super) translator: &'static str,
    /// After the first of more than three names.
    pub(super) others: &'static str,
    /// The work of the note before: a book, an article, a thesis, a document.
    same: [&'static str; 4],
    /// … and the same page of it.
    pub(super) same_place: &'static str,
    /// Before the day on which an address was read.
    pub(super) accessed: &'static str,
    /// A doctoral and a master's thesis.
    theses: [&'static str; 2],
    /// Front and back matter, in the place of a chapter's number.
    pub(super) matters: [&'static str; 2],
    /// Headings of the categories: documents, books, articles, press, online.
    pub(super) categories: [&'static str; 5],
}

impl Terms {
    /// The terms of a language; English where there are none.
    pub(super) fn of(language: &Language) -> &'static Self {
        match language.tongue() {
            Tongue::Turkish => &TURKISH,
            Tongue::Azerbaijani => &AZERBAIJANI,
            Tongue::English | Tongue::Other => &ENGLISH,
        }
    }

    pub(super) fn editor(&self, task: EditorTask) -> &'static str {
        self.editors[match task {
            EditorTask::Editor => 0,
            EditorTask::Preparer => 1,
            EditorTask::Compiler => 2,
        }]
    }

    /// What stands for the work of the note before.
    pub(super) fn same(&self, kind: Kind) -> &'static str {
        self.same[match kind {
            Kind::Book | Kind::Report => 0,
            Kind::Article | Kind::Chapter | Kind::Web => 1,
            Kind::Thesis => 2,
            Kind::Document => 3,
        }]
    }

    /// A kind of thesis in words; other words stay as they are.
    pub(super) fn thesis<'a>(&'a self, genre: &'a str) -> &'a str {
        match genre {
            "phdthesis" => self.theses[0],
            "mathesis" | "mastersthesis" => self.theses[1],
            words => words,
        }
    }
}

const TURKISH: Terms = Terms {
    volume: "C.",
    issue: "S.",
    page: "s.",
    edition: "bs.",
    editors: ["ed.", "haz.", "der."],
    translator: "çev.",
    others: "ve diğerleri",
    same: ["a.g.e.", "a.g.m.", "a.g.t.", "a.g.b."],
    same_place: "aynı yer",
    accessed: "erişim tarihi",
    theses: ["Doktora Tezi", "Yüksek Lisans Tezi"],
    matters: ["ön", "ek"],
    categories: ["Arşiv Belgeleri", "Kitaplar", "Makaleler", "Gazeteler", "Çevrim İçi Kaynaklar"],
};

const AZERBAIJANI: Terms = Terms {
    volume: "C.",
    issue: "№",
    page: "s.",
    edition: "nəşr",
    editors: ["red.", "haz.", "tərt."],
    translator: "tərc.",
    others: "və b.",
    same: ["yenə orada"; 4],
    same_place: "eyni yer",
    accessed: "müraciət tarixi",
    theses: ["doktorluq dissertasiyası", "magistr dissertasiyası"],
    matters: ["ön", "əlavə"],
    categories: ["Arxiv sənədləri", "Kitablar", "Məqalələr", "Qəzetlər", "Onlayn mənbələr"],
};

const ENGLISH: Terms = Terms {
    volume: "vol.",
    issue: "no.",
    page: "p.",
    edition: "ed.",
    editors: ["ed.", "ed.", "comp."],
    translator: "trans.",
    others: "et al.",
    same: ["ibid."; 4],
    same_place: "same place",
    accessed: "accessed",
    theses: ["doctoral thesis", "master’s thesis"],
    matters: ["front", "back"],
    categories: ["Archival Documents", "Books", "Articles", "Newspapers", "Online Sources"],
};
