//! Other tools' Markdown, rewritten as this tool's own, stretch by stretch, before it is parsed; every stretch has its
//! place in the author's text.
//!
//! A form that can mean only one thing is rewritten in every manuscript, one that may be ordinary text only in a
//! project of the form's tool. Code is left as it is.

mod critic;
mod drawn_tables;
mod enumerated;
mod figures;
mod forms;
mod gitbook;
mod glossaries;
mod grids;
mod headings;
mod hugo;
mod inline;
mod javascript_info;
mod labels;
mod leanpub;
mod lists;
mod mdbook;
mod mdx;
mod mkdocs;
mod myst;
mod myst_lines;
mod obsidian;
mod out;
mod pandoc;
mod pasted;
mod quarto;
mod quire;
mod raw;
mod shortcodes;
mod subfigures;
mod tables;
mod tex_headings;
mod tex_signs;
mod title_block;
mod variables;
mod walk;

pub use labels::{ChapterLabels, Labels};
pub use out::{Left, Pasted, Stretch};
pub use variables::Variables;

use crate::lang::Words;
use crate::source::Text;
use std::ops::Range;
use walk::Walker;

/// A tool whose Markdown has forms of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Dialect {
    Quarto,
    Pandoc,
    MdBook,
    MkDocs,
    Myst,
    Obsidian,
    GitBook,
    Hugo,
    Leanpub,
    JavascriptInfo,
    Quire,
}

/// Every dialect with its name in `book.toml`, and the files and folders by which its projects are recognised.
const DIALECTS: [(Dialect, &str, &[&str]); 11] = [
    (Dialect::Quarto, "quarto", &["_quarto.yml", "_quarto.yaml", "_bookdown.yml"]),
    (Dialect::Pandoc, "pandoc", &["metadata.yaml", "defaults.yaml", "pandoc.yaml"]),
    (Dialect::MkDocs, "mkdocs", &["mkdocs.yml", "mkdocs.yaml"]),
    (Dialect::Myst, "myst", &["_toc.yml", "myst.yml", "conf.py", "d2lbook.ini", "config.ini"]),
    (Dialect::Obsidian, "obsidian", &[".obsidian"]),
    (Dialect::GitBook, "gitbook", &[".gitbook.yaml", ".gitbook", "book.json"]),
    (Dialect::Quire, "quire", &["publication.yml", "publication.yaml"]),
    (Dialect::Hugo, "hugo", &["hugo.toml", "hugo.yaml", "hugo.json", "config.toml"]),
    (Dialect::Leanpub, "leanpub", &["Book.txt", "Sample.txt"]),
    (Dialect::JavascriptInfo, "javascript.info", &[]),
    (Dialect::MdBook, "mdbook", &["SUMMARY.md", "theme/index.hbs"]),
];

impl Dialect {
    /// The dialect of a project, recognised by its files; `has` tests whether a file is there.
    #[must_use]
    pub fn of(has: impl Fn(&str) -> bool) -> Option<Self> {
        DIALECTS.iter().find(|(.., files)| files.iter().any(|file| has(file))).map(|(dialect, ..)| *dialect)
    }

    /// The dialect with this name in `book.toml`.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        let name = name.trim().to_lowercase();
        DIALECTS.iter().find(|(_, own, _)| *own == name).map(|(dialect, ..)| *dialect)
    }

    /// Iterates over the names of all dialects.
    pub fn names() -> impl Iterator<Item = &'static str> {
        DIALECTS.iter().map(|(_, name, _)| *name)
    }
}

/// A chapter that was rewritten.
#[derive(Debug)]
pub struct Translation {
    /// The rewritten text.
    pub text: Text,
    /// The origin of each stretch of the text, in order.
    pub stretches: Vec<Stretch>,
    /// The forms that were left out.
    pub left: Vec<Left>,
    /// The places of drawn tables whose lines do not enclose cells.
    pub torn: Vec<Range<usize>>,
    /// What came along with pasted text, and the place of each.
    pub pasted: Vec<(Pasted, Range<usize>)>,
}

/// A chapter to be rewritten, with its context.
#[derive(Clone, Copy, Debug)]
pub struct Task<'a> {
    /// The chapter's text.
    pub text: &'a str,
    /// The name under which links reach the chapter.
    pub slug: &'a str,
    /// The tool that the chapter was written for, where it is known.
    pub dialect: Option<Dialect>,
    /// The labels that references in the book may name.
    pub labels: &'a Labels,
    /// The words of the book's language.
    pub words: &'static Words,
    /// The values of the project's settings.
    pub variables: &'a Variables,
}

/// Rewrites a chapter; none where it has no form of another tool.
#[must_use]
pub fn translate(task: Task) -> Option<Translation> {
    let mut walker = Walker::new(task);
    walker.chapter();
    walker.out.finish(task.text)
}

#[cfg(test)]
mod tests;
