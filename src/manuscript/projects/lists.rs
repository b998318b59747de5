//! The lists of chapters of other tools, read as `SUMMARY.md` is.

use super::settings::{docs_of, gitbook_root};
use super::{ProjectFolder, leanpub, toctrees};
use crate::book::Matter;
use crate::error::Error;
use crate::header::Tree;
use crate::manuscript::folder::{Folder, PathTarget};
use crate::manuscript::is_text;
use crate::manuscript::order::plain;
use crate::manuscript::summary::{self, Entry, Summary};

/// A list of chapters.
pub(in crate::manuscript) struct List {
    /// The name of the file that it was read from.
    pub(in crate::manuscript) name: &'static str,
    /// The chapters and parts, with paths from the folder of the chapters.
    pub(in crate::manuscript) summary: Summary,
}

/// A function that reads a tool's list: the name of the file and the lines.
type Reader = fn(&ProjectFolder) -> Result<Option<(&'static str, Lines)>, Error>;

const READERS: [Reader; 10] =
    [gitbook, quarto, bookdown, jupyter, toc, myst, mkdocs, leanpub::read, pandoc, toctrees::read];

/// The list of chapters of the tool whose files are in a folder, limited to the chapters in `room`.
///
/// # Errors
/// Where a file is there but cannot be read.
pub(in crate::manuscript) fn listing(folder: &Folder, room: &Folder) -> Result<Option<List>, Error> {
    let project = ProjectFolder { folder };
    for read in READERS {
        let Some((name, lines)) = read(&project)? else { continue };
        let summary = lines.within(&room.base);
        if summary.chapters.iter().any(|entry| entry.path.is_some()) {
            return Ok(Some(List { name, summary }));
        }
    }
    Ok(None)
}

/// Whether a list of chapters of any tool is there.
///
/// # Errors
/// Where a file is there but cannot be read.
pub(super) fn is_there(project: &ProjectFolder) -> Result<bool, Error> {
    for read in READERS {
        if read(project)?.is_some_and(|(_, lines)| lines.list.iter().any(|line| line.path.is_some())) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// The lines of a list, with paths from the folder of the settings.
#[derive(Default)]
pub(super) struct Lines {
    pub(super) list: Vec<Entry>,
    pub(super) matter: Option<Matter>,
    /// How many chapters the next one is nested in, and whether it belongs to a part.
    level: u8,
    pub(super) in_part: bool,
    /// Chapters without a file.
    rest: Vec<Entry>,
}

impl Lines {
    fn matter(&self) -> Matter {
        self.matter.unwrap_or(Matter::Body)
    }

    /// Adds a chapter by its path; anything after `#` or `?` is ignored.
    pub(super) fn file(&mut self, title: Option<&str>, base: &str, path: &str) {
        let path = path.split(['#', '?']).next().unwrap_or("").trim().trim_start_matches('/');
        if path.is_empty() || path.contains("://") || path.starts_with("mailto:") {
            return;
        }
        let path = if base.is_empty() { path.to_owned() } else { format!("{base}/{path}") };
        self.add(title.unwrap_or(""), Some(path), false);
    }

    /// Adds the title of a part and its entries; within another part the title of a chapter with others below it.
    fn group(&mut self, title: &str, read: impl FnOnce(&mut Self)) {
        if self.level > 0 || self.in_part || self.matter() != Matter::Body {
            self.add(title, None, false);
            return self.below(read);
        }
        self.add(title, None, true);
        self.within_part(read);
    }

    /// Reads the entries of the part whose title was added last.
    fn within_part(&mut self, read: impl FnOnce(&mut Self)) {
        let before = std::mem::replace(&mut self.in_part, true);
        read(self);
        self.in_part = before;
    }

    /// Begins a part that ends where the next begins.
    pub(super) fn begin_part(&mut self, title: &str) {
        (self.level, self.in_part) = (0, false);
        self.add(title, None, true);
        self.in_part = true;
    }

    /// Nests the entries that follow below the one that was added last.
    pub(super) fn go_down(&mut self) {
        self.level += 1;
    }

    /// Ends the nesting begun by [`Lines::go_down`].
    pub(super) fn go_up(&mut self) {
        self.level -= 1;
    }

    fn add(&mut self, title: &str, path: Option<String>, is_part: bool) {
        let (title, matter) = (title.trim().to_owned(), self.matter());
        if path.is_some() || !title.is_empty() {
            let (level, in_part) = (self.level, self.in_part && !is_part);
            self.list.push(Entry { title, path, is_part, in_part, level, matter, range: 0..0 });
        }
    }

    /// Reads entries below the one that was added last.
    fn below(&mut self, read: impl FnOnce(&mut Self)) {
        self.level += 1;
        read(self);
        self.level -= 1;
    }

    /// The list with its paths relative to a folder below; files outside that folder are left out.
    fn within(self, base: &str) -> Summary {
        let mut summary = Summary { rest: self.rest, ..Summary::default() };
        let mut kept: Vec<Entry> = Vec::new();
        for mut entry in self.list {
            if let Some(path) = &entry.path {
                let climbs = path.starts_with("../");
                let path = if climbs { path.clone() } else { plain(path) };
                let below = if base.is_empty() {
                    Some(path.as_str())
                } else {
                    path.strip_prefix(base).and_then(|rest| rest.strip_prefix('/'))
                };
                let Some(below) = below else { continue };
                entry.path = Some(below.to_owned());
            }
            kept.push(entry);
        }
        let mut kept = kept.into_iter().peekable();
        while let Some(entry) = kept.next() {
            // An entry with a title alone is kept for entries after it that are nested in it or belong to it.
            let is_over =
                |next: &Entry| next.level > entry.level || entry.is_part && next.in_part && !next.is_part;
            match entry.path.is_some() || kept.peek().is_some_and(is_over) {
                true => summary.chapters.push(entry),
                false if entry.is_part => {}
                false => summary.rest.push(entry),
            }
        }
        summary
    }
}

/// Reads `SUMMARY.md` under the name or in the folder that GitBook's settings name.
fn gitbook(project: &ProjectFolder) -> Result<Option<(&'static str, Lines)>, Error> {
    let Some((_, tree)) = project.tree(&[".gitbook.yaml", ".gitbook.yml", "book.json"])? else {
        return Ok(None);
    };
    let root = gitbook_root(&tree);
    let file = tree.get("structure.summary").and_then(Tree::text).unwrap_or(summary::NAME);
    let file = file.trim_start_matches("./");
    let path = if root.is_empty() { file.to_owned() } else { format!("{root}/{file}") };
    let Some(read) = project.text(&path)?.and_then(|text| summary::read(&text)) else { return Ok(None) };
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let mut lines = Lines::default();
    lines.rest.extend(read.rest.into_iter().map(|entry| Entry { range: 0..0, ..entry }));
    for mut entry in read.chapters {
        entry.range = 0..0;
        entry.path = entry.path.map(|path| if folder.is_empty() { path } else { format!("{folder}/{path}") });
        lines.list.push(entry);
    }
    Ok(Some((summary::NAME, lines)))
}

/// Reads Quarto's list: `chapters` and `appendices` of a book, the sidebar of a site.
fn quarto(project: &ProjectFolder) -> Result<Option<(&'static str, Lines)>, Error> {
    let Some((name, tree)) = project.tree(&["_quarto.yml", "_quarto.yaml"])? else { return Ok(None) };
    let mut lines = Lines::default();
    if let Some(chapters) = tree.get("book.chapters") {
        chapters.items().for_each(|item| lines.of_quarto(item));
        if let Some(references) = tree.get("book.references").and_then(Tree::text) {
            lines.file(None, "", references);
        }
        lines.matter = Some(Matter::Back);
        tree.get("book.appendices").into_iter().flat_map(Tree::items).for_each(|item| lines.of_quarto(item));
    } else if let Some(sidebar) = tree.get("website.sidebar") {
        for one in sidebar.items() {
            one.get("contents").into_iter().flat_map(Tree::items).for_each(|item| lines.of_quarto(item));
        }
    }
    Ok(Some((name, lines)))
}

/// Reads Bookdown's list: `rmd_files`, for all formats or the first that has some.
fn bookdown(project: &ProjectFolder) -> Result<Option<(&'static str, Lines)>, Error> {
    let Some((name, tree)) = project.tree(&["_bookdown.yml", "_bookdown.yaml"])? else { return Ok(None) };
    let mut lines = Lines::default();
    if let Some(files) = tree.get("rmd_files") {
        let of_format = ["epub", "latex", "html"].iter().find_map(|format| files.get(format));
        // Bookdown puts the index before all others, whether or not it is named.
        let names: Vec<&str> = of_format.unwrap_or(files).items().filter_map(Tree::text).collect();
        let first = ["index.Rmd", "index.rmd"].into_iter().find(|first| project.is_file(first));
        for name in first.filter(|first| !names.contains(first)).into_iter().chain(names) {
            lines.file(None, "", name);
        }
    }
    Ok(Some((name, lines)))
}

/// Reads Jupyter Book's list, `_toc.yml`.
fn jupyter(project: &ProjectFolder) -> Result<Option<(&'static str, Lines)>, Error> {
    let Some((name, tree)) = project.tree(&["_toc.yml", "_toc.yaml"])? else { return Ok(None) };
    let mut lines = Lines::default();
    if let Some(root) = tree.get("root").and_then(Tree::text) {
        lines.matter = Some(Matter::Front);
        lines.file(None, "", root);
        lines.matter = None;
    }
    lines.of_toc(&tree, 0);
    Ok(Some((name, lines)))
}

/// Reads a `toc.yml` of files, titles and lists below them.
fn toc(project: &ProjectFolder) -> Result<Option<(&'static str, Lines)>, Error> {
    let Some((name, tree)) = project.tree(&["toc.yml", "toc.yaml"])? else { return Ok(None) };
    let mut lines = Lines::default();
    lines.of_toc(&tree, 0);
    Ok(Some((name, lines)))
}

fn myst(project: &ProjectFolder) -> Result<Option<(&'static str, Lines)>, Error> {
    let Some((name, tree)) = project.tree(&["myst.yml", "myst.yaml"])? else { return Ok(None) };
    let mut lines = Lines::default();
    if let Some(toc) = tree.get("project.toc") {
        lines.of_toc(toc, 0);
    }
    Ok(Some((name, lines)))
}

/// Reads MkDocs' `nav`: paths, pairs of a title and a path or a list.
fn mkdocs(project: &ProjectFolder) -> Result<Option<(&'static str, Lines)>, Error> {
    let Some((name, tree)) = project.tree(&["mkdocs.yml", "mkdocs.yaml"])? else { return Ok(None) };
    let mut lines = Lines::default();
    let docs = docs_of(&tree);
    if let Some(nav) = tree.get("nav").or_else(|| tree.get("pages")) {
        nav.items().for_each(|item| lines.of_mkdocs(item, &docs));
    }
    Ok(Some((name, lines)))
}

/// Reads the `input-files` of Pandoc's options.
fn pandoc(project: &ProjectFolder) -> Result<Option<(&'static str, Lines)>, Error> {
    const FILES: [&str; 4] = ["defaults.yaml", "defaults.yml", "pandoc.yaml", "pandoc.yml"];
    let Some((name, tree)) = project.tree(&FILES)? else { return Ok(None) };
    let mut lines = Lines::default();
    let files = tree.get("input-files").or_else(|| tree.get("input-file"));
    for file in files.into_iter().flat_map(Tree::items).filter_map(Tree::text) {
        let is_title = file.ends_with(".yaml") || file.ends_with(".yml") || file.ends_with("title.txt");
        if !is_title {
            lines.file(None, "", file);
        }
    }
    Ok(Some((name, lines)))
}

impl Lines {
    /// Adds an entry of Quarto's lists: a path, a chapter with a title of its own, a part, a section of a sidebar.
    fn of_quarto(&mut self, item: &Tree) {
        if let Some(path) = item.text() {
            // Hyphens are a separator of the sidebar.
            if !path.trim_matches('-').is_empty() {
                self.file(None, "", path);
            }
            return;
        }
        let of = |key: &str| item.get(key).and_then(Tree::text);
        let title = of("text").or_else(|| of("title"));
        let below = |lines: &mut Self| {
            if let Some(path) = of("file").or_else(|| of("href")) {
                lines.file(title, "", path);
            }
            for key in ["chapters", "contents"] {
                item.get(key).into_iter().flat_map(Tree::items).for_each(|item| lines.of_quarto(item));
            }
        };
        match of("part").or_else(|| of("section")) {
            Some(part) if is_text(part) => {
                self.file(None, "", part);
                let is_part = self.level == 0 && !self.in_part && self.matter() == Matter::Body;
                if let Some(last) = self.list.last_mut() {
                    last.is_part = is_part;
                }
                if is_part { self.within_part(below) } else { self.below(below) }
            }
            Some(part) => self.group(part, below),
            None => below(self),
        }
    }

    /// Adds an entry of a `toc.yml`, or the whole of one.
    fn of_toc(&mut self, item: &Tree, depth: usize) {
        /// The largest depth of a list.
        const DEEPEST: usize = 20;
        if depth > DEEPEST {
            return;
        }
        match item {
            Tree::List(items) => items.iter().for_each(|item| self.of_toc(item, depth + 1)),
            Tree::Text(path) | Tree::Number(path) => self.file(None, "", path),
            Tree::Nothing | Tree::Flag(_) => {}
            Tree::Table(_) => {
                let of = |key: &str| item.get(key).and_then(Tree::text);
                let file = of("file").or_else(|| of("url")).or_else(|| of("href")).or_else(|| of("glob"));
                let title =
                    of("title").or_else(|| of("caption")).or_else(|| of("part")).or_else(|| of("header"));
                let below = |lines: &mut Self| {
                    for key in ["parts", "chapters", "sections", "children", "items", "subtrees"] {
                        if let Some(below) = item.get(key) {
                            lines.of_toc(below, depth + 1);
                        }
                    }
                };
                // The first file of a list has all chapters below it and beside it alike.
                let is_root = item.get("root").is_some();
                match (file, title) {
                    (Some(file), title) if of("glob").is_none() => {
                        self.file(title, "", file);
                        if is_root { below(self) } else { self.below(below) }
                    }
                    (None, Some(title)) if !is_root => self.group(title, below),
                    _ => below(self),
                }
            }
        }
    }

    fn of_mkdocs(&mut self, item: &Tree, docs: &str) {
        match item {
            Tree::Text(path) | Tree::Number(path) => self.file(None, docs, path),
            Tree::Table(pairs) => {
                for (title, value) in pairs {
                    match value {
                        Tree::Text(path) | Tree::Number(path) => self.file(Some(title), docs, path),
                        Tree::List(items) => self.group(title, |lines| {
                            items.iter().for_each(|item| lines.of_mkdocs(item, docs));
                        }),
                        _ => {}
                    }
                }
            }
            _ => {}
        }
    }
}

impl ProjectFolder<'_> {
    pub(super) fn is_file(&self, name: &str) -> bool {
        matches!(self.folder.named(name, 0), PathTarget::File(_))
    }
}
