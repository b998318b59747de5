//! Reads the settings files of other tools, one function per tool.

use super::ProjectFolder;
use super::books::{leanpub, pandoc, quire};
use super::values::{NOTES, Values, set};
use crate::error::Error;
use crate::header::Tree;

/// The names of Hugo's settings files.
pub(super) const HUGO: [&str; 9] = [
    "hugo.toml",
    "hugo.yaml",
    "hugo.yml",
    "hugo.json",
    "config.toml",
    "config.yaml",
    "config.yml",
    "config.json",
    "config/_default/hugo.toml",
];

/// The settings of a tool's project.
#[derive(Default)]
pub(super) struct ToolSettings {
    /// The tool's name; empty for a folder that no tool made.
    pub(super) tool: &'static str,
    /// The file with its settings; empty where there is none.
    pub(super) file: &'static str,
    pub(super) values: Values,
    /// Keys that are left out of the book.
    pub(super) left: Vec<String>,
}

impl ToolSettings {
    /// Creates the settings of a tool's file; keys that are not in `known` count as left out.
    pub(super) fn of(
        tool: &'static str,
        file: &'static str,
        values: Values,
        tree: &Tree,
        known: &[&str],
    ) -> Self {
        let mut left = Vec::new();
        leave(tree, "", known, &mut left);
        left.retain(|key| values.notes.is_none() || key != NOTES);
        Self { tool, file, values, left }
    }
}

pub(super) type Maybe = Result<Option<ToolSettings>, Error>;

/// The settings of the tool whose files are in the folder; empty where there are none.
pub(super) fn find(project: &ProjectFolder) -> Result<ToolSettings, Error> {
    for tool in [mdbook, quarto, bookdown, jupyter, myst, mkdocs, gitbook, hugo, leanpub, quire, pandoc] {
        if let Some(found) = tool(project)? {
            return Ok(found);
        }
    }
    let tool = if project.has_folder(".obsidian") { "Obsidian" } else { "" };
    Ok(ToolSettings { tool, ..ToolSettings::default() })
}

/// Collects the keys of a tree that are not in `known`, from inside a table only where some of its keys are.
pub(super) fn leave(tree: &Tree, before: &str, known: &[&str], left: &mut Vec<String>) {
    for (key, value) in tree.pairs() {
        let full = if before.is_empty() { key.clone() } else { format!("{before}.{key}") };
        if known.contains(&full.as_str()) || matches!(value, Tree::Nothing) {
            continue;
        }
        let below = format!("{full}.");
        if matches!(value, Tree::Table(_)) && known.iter().any(|known| known.starts_with(&below)) {
            leave(value, &full, known, left);
        } else {
            left.push(full);
        }
    }
}

fn mdbook(project: &ProjectFolder) -> Maybe {
    const FILE: &str = "book.toml";
    let Some(tree) = project.text(FILE)?.and_then(|text| super::mdbook(&text)) else { return Ok(None) };
    let mut values = Values::default();
    for (key, value) in tree.get("book").map_or(&[][..], Tree::pairs) {
        match key.as_str() {
            "title" => values.take_title(value),
            "authors" | "author" => values.take_authors(value),
            "description" => set(&mut values.description, value),
            "language" => values.take_language(value),
            _ => {}
        }
    }
    let source = tree.get("book.src").and_then(Tree::text).unwrap_or("src").trim_matches(['/', '.']);
    values.folder = Some(source.to_owned()).filter(|source| project.has_folder(source));
    let known = [
        "book.title",
        "book.authors",
        "book.author",
        "book.description",
        "book.language",
        "book.src",
        "book.multilingual",
        "build",
    ];
    Ok(Some(ToolSettings::of("mdBook", FILE, values, &tree, &known)))
}

/// Reads Quarto's settings: a book's keys are below `book`, those of Pandoc beside it.
fn quarto(project: &ProjectFolder) -> Maybe {
    let Some((file, tree)) = project.tree(&["_quarto.yml", "_quarto.yaml"])? else { return Ok(None) };
    let mut values = Values::default();
    if let Some(place) = tree.get(NOTES) {
        // Each chapter is a document.
        values.take_notes(place, "chapter");
    }
    for table in ["book", "website", "manuscript"] {
        if let Some(table) = tree.get(table) {
            values.take_pandoc(table);
        }
    }
    values.take_pandoc(&tree);
    if let Some(format) = tree.get("format.epub") {
        values.take_pandoc(format);
    }
    let known = [
        "project.type",
        "project.output-dir",
        "book.title",
        "book.subtitle",
        "book.author",
        "book.date",
        "book.description",
        "book.abstract",
        "book.cover-image",
        "book.chapters",
        "book.appendices",
        "book.references",
        "book.rights",
        "book.publisher",
        "website.title",
        "website.description",
        "website.sidebar",
        "bibliography",
        "csl",
        "lang",
        "title",
        "subtitle",
        "author",
        "date",
        "rights",
        "description",
        "abstract",
        "publisher",
        "cover-image",
        "number-sections",
    ];
    Ok(Some(ToolSettings::of("Quarto", file, values, &tree, &known)))
}

/// Reads Bookdown's settings: its own file has the order, the head of the first text all else.
fn bookdown(project: &ProjectFolder) -> Maybe {
    let Some((file, tree)) = project.tree(&["_bookdown.yml", "_bookdown.yaml"])? else { return Ok(None) };
    let mut values = Values::default();
    for first in ["index.Rmd", "index.rmd", "index.qmd", "index.md"] {
        if let Some(head) = project.text(first)?.and_then(|text| Tree::head(&text)) {
            values.take_pandoc(&head);
        }
    }
    let known = [
        "book_filename",
        "rmd_files",
        "rmd_subdir",
        "output_dir",
        "delete_merged_file",
        "language",
        "new_session",
    ];
    Ok(Some(ToolSettings::of("Bookdown", file, values, &tree, &known)))
}

fn jupyter(project: &ProjectFolder) -> Maybe {
    let Some((file, tree)) = project.tree(&["_config.yml", "_config.yaml"])? else { return Ok(None) };
    if project.tree(&["_toc.yml", "_toc.yaml"])?.is_none() {
        return Ok(None);
    }
    let mut values = Values::default();
    values.take_pandoc(&tree);
    if let Some(names) = tree.get("bibtex_bibfiles") {
        values.take_bibliography(names);
    }
    if let Some(tag) = tree.get("sphinx.config.language") {
        values.take_language(tag);
    }
    let known = [
        "title",
        "author",
        "copyright",
        "description",
        "bibtex_bibfiles",
        "sphinx.config.language",
        "execute",
        "lang",
    ];
    Ok(Some(ToolSettings::of("Jupyter Book", file, values, &tree, &known)))
}

fn myst(project: &ProjectFolder) -> Maybe {
    let Some((file, tree)) = project.tree(&["myst.yml", "myst.yaml"])? else { return Ok(None) };
    let mut values = Values::default();
    if let Some(project) = tree.get("project") {
        values.take_pandoc(project);
    }
    let known = [
        "version",
        "project.title",
        "project.subtitle",
        "project.authors",
        "project.author",
        "project.date",
        "project.description",
        "project.bibliography",
        "project.toc",
        "project.id",
        "project.language",
        "project.copyright",
    ];
    Ok(Some(ToolSettings::of("MyST", file, values, &tree, &known)))
}

fn mkdocs(project: &ProjectFolder) -> Maybe {
    let Some((file, tree)) = project.tree(&["mkdocs.yml", "mkdocs.yaml"])? else { return Ok(None) };
    let mut values = Values::default();
    for (key, value) in tree.pairs() {
        match key.as_str() {
            "site_name" => values.take_title(value),
            "site_author" => values.take_authors(value),
            "site_description" => set(&mut values.description, value),
            "copyright" => set(&mut values.rights, value),
            _ => {}
        }
    }
    if let Some(tag) = tree.get("theme.language").or_else(|| tree.get("theme.locale")) {
        values.take_language(tag);
    }
    let docs = docs_of(&tree);
    values.folder = Some(docs).filter(|docs| project.has_folder(docs));
    let known = [
        "site_name",
        "site_author",
        "site_description",
        "copyright",
        "docs_dir",
        "nav",
        "pages",
        "site_url",
        "theme.language",
        "theme.locale",
        "theme.name",
        "site_dir",
    ];
    Ok(Some(ToolSettings::of("MkDocs", file, values, &tree, &known)))
}

/// The folder of MkDocs' texts.
pub(super) fn docs_of(tree: &Tree) -> String {
    let docs = tree.get("docs_dir").and_then(Tree::text).unwrap_or("docs");
    docs.trim_start_matches("./").trim_matches('/').to_owned()
}

fn gitbook(project: &ProjectFolder) -> Maybe {
    let yaml = project.tree(&[".gitbook.yaml", ".gitbook.yml"])?;
    let json = project.tree(&["book.json"])?;
    let Some((file, tree)) = json.or(yaml) else { return Ok(None) };
    let mut values = Values::default();
    values.take_pandoc(&tree);
    let root = gitbook_root(&tree);
    values.folder = Some(root).filter(|root| project.has_folder(root));
    let known = ["title", "author", "description", "language", "root", "structure", "gitbook"];
    Ok(Some(ToolSettings::of("GitBook", file, values, &tree, &known)))
}

/// The folder of GitBook's texts.
pub(super) fn gitbook_root(tree: &Tree) -> String {
    let root = tree.get("root").and_then(Tree::text).unwrap_or("");
    root.trim_start_matches("./").trim_matches('/').to_owned()
}

/// Reads the settings of Hugo, and of Zola, whose keys have the same names as far as they concern a book.
fn hugo(project: &ProjectFolder) -> Maybe {
    let Some((file, tree)) = project.tree(&HUGO)? else { return Ok(None) };
    let content = tree.get("contentDir").or_else(|| tree.get("contentdir")).and_then(Tree::text);
    let content = content.unwrap_or("content").trim_matches('/').to_owned();
    if !project.has_folder(&content) {
        return Ok(None);
    }
    let mut values = Values::default();
    for key in ["languageCode", "locale", "defaultContentLanguage", "default_language"] {
        if let Some(tag) = tree.get(key) {
            values.take_language(tag);
        }
    }
    for table in [Some(&tree), tree.get("params"), tree.get("extra")].into_iter().flatten() {
        values.take_pandoc(table);
    }
    values.folder = Some(content);
    let known = [
        "title",
        "languageCode",
        "locale",
        "defaultContentLanguage",
        "default_language",
        "copyright",
        "author",
        "authors",
        "description",
        "contentDir",
        "contentdir",
        "baseURL",
        "baseurl",
        "base_url",
        "theme",
        "params.author",
        "params.authors",
        "params.description",
        "params.subtitle",
        "extra.author",
        "enableRobotsTXT",
        "relativeURLs",
        "canonifyURLs",
    ];
    Ok(Some(ToolSettings::of("Hugo", file, values, &tree, &known)))
}
