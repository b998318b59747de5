//! Other tools' Markdown: what their authors type is rewritten in this tool's own Markdown, stretch by stretch, before it
//! is read; every stretch knows its place in the author's text.
//!
//! What means one thing alone is rewritten in every manuscript, what may be ordinary text only in a project that is
//! known for a tool's. Code is left as it is.

mod critic;
mod forms;
mod gitbook;
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
mod obsidian;
mod out;
mod pandoc;
mod quarto;
mod quire;
mod shortcodes;
mod tables;
mod variables;
mod walk;

pub use labels::{ChapterLabels, Labels};
pub use out::{Left, Stretch};
pub use variables::Variables;

use crate::lang::Words;
use crate::source::Text;
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

/// Every dialect with the name that authors give it, and the files and folders by which its projects are known.
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
    /// The dialect of a project whose folder has some files.
    #[must_use]
    pub fn of(has: impl Fn(&str) -> bool) -> Option<Self> {
        DIALECTS.iter().find(|(.., files)| files.iter().any(|file| has(file))).map(|(dialect, ..)| *dialect)
    }

    /// The dialect that an author names.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        let name = name.trim().to_lowercase();
        DIALECTS.iter().find(|(_, own, _)| *own == name).map(|(dialect, ..)| *dialect)
    }

    /// The names of all dialects.
    pub fn names() -> impl Iterator<Item = &'static str> {
        DIALECTS.iter().map(|(_, name, _)| *name)
    }
}

/// A chapter that was rewritten.
#[derive(Debug)]
pub struct Translation {
    /// Its text.
    pub text: Text,
    /// Where each stretch of it comes from, in order.
    pub stretches: Vec<Stretch>,
    /// What was left out.
    pub left: Vec<Left>,
}

/// A chapter to be rewritten, and what is around it.
#[derive(Clone, Copy, Debug)]
pub struct Task<'a> {
    /// Its text.
    pub text: &'a str,
    /// The name by which links lead to it.
    pub slug: &'a str,
    /// The tool that it was written for, where that is known.
    pub dialect: Option<Dialect>,
    /// What references in the book may name.
    pub labels: &'a Labels,
    /// The words of the book's language.
    pub words: &'static Words,
    /// What the project's settings say.
    pub variables: &'a Variables,
}

/// Rewrites a chapter; none where nothing in it is another tool's.
#[must_use]
pub fn translate(task: Task) -> Option<Translation> {
    let mut walker = Walker::new(task);
    walker.chapter();
    walker.out.finish(task.text)
}

#[cfg(test)]
mod tests;
