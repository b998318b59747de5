//! Projects of other tools: their settings instead of a missing `book.toml`, their lists of chapters instead of
//! `[order]`.
//!
//! The settings of a tool are written as the text of a `book.toml` and read as one, so that a book built directly and
//! one built after `matbaa init --from` are the same.

mod books;
mod guess;
mod leanpub;
mod lists;
mod settings;
mod toctrees;
mod values;

pub(super) use lists::{List, listing};

use super::folder::{Folder, PathTarget};
use super::text::decode;
use super::texts;
use crate::diag::{Diagnostic, ForeignFault, Guess};
use crate::dialect::Variables;
use crate::error::Error;
use crate::header::Tree;
use crate::limits;
use values::Values;

/// The settings of another tool's project.
pub(super) struct Foreign {
    /// The text of the equivalent `book.toml`.
    pub(super) book: String,
    /// The folder of the texts, where it is below the project's.
    pub(super) folder: Option<String>,
    /// Diagnostics about the tool's files: which were read, what is left out, what was guessed.
    pub(super) diagnostics: Vec<Diagnostic>,
}

/// The settings of a `book.toml` that is mdBook's: it has a table `[book]`, which ours does not, and none of our keys.
fn mdbook(text: &str) -> Option<Tree> {
    let tree = Tree::toml(text)?;
    let has_table = matches!(tree.get("book"), Some(Tree::Table(_)));
    (has_table && tree.get("title").is_none() && tree.get("language").is_none()).then_some(tree)
}

/// Whether a `book.toml` is mdBook's.
pub(super) fn is_mdbook(text: &str) -> bool {
    mdbook(text).is_some()
}

/// Whether a folder has settings or a list of another tool.
///
/// # Errors
/// Where a file is there but cannot be read.
pub(super) fn is_one(folder: &Folder) -> Result<bool, Error> {
    let project = ProjectFolder { folder };
    Ok(!settings::find(&project)?.tool.is_empty() || lists::is_there(&project)?)
}

/// The settings in the files of other tools for the book in a folder; `None` where it has no texts.
///
/// # Errors
/// Where a file is there but cannot be read.
pub(super) fn read(folder: &Folder) -> Result<Option<Foreign>, Error> {
    let project = ProjectFolder { folder };
    let found = settings::find(&project)?;
    let mut values = found.values;
    if values.folder.is_none() && texts::below(folder, &[])?.files.is_empty() && !lists::is_there(&project)? {
        return Ok(None);
    }
    let mut diagnostics = Vec::new();
    let fault = ForeignFault::Project { tool: found.tool, file: found.file };
    diagnostics.push(Diagnostic::nowhere(fault.into()));
    if !found.left.is_empty() {
        let keys = found.left.join(", ");
        diagnostics.push(Diagnostic::nowhere(ForeignFault::Settings { file: found.file, keys }.into()));
    }
    for path in values.drop_missing(folder) {
        let fault = ForeignFault::NotThere { list: found.file, path, is_file: false, nearest: None };
        diagnostics.push(Diagnostic::nowhere(fault.into()));
    }
    let mut guessed = |what: Guess, value: &str| {
        let fault = ForeignFault::Guessed { what, value: value.to_owned() };
        diagnostics.push(Diagnostic::nowhere(fault.into()));
    };
    let sample = guess::Sample::of(&project, values.folder.as_deref().unwrap_or(""))?;
    if values.title.is_none() {
        let (title, is_folder) = sample.title(folder);
        guessed(if is_folder { Guess::TitleOfFolder } else { Guess::TitleOfText }, &title);
        values.title = Some(title);
    }
    if values.language.is_none() {
        let (language, is_usual) = sample.language();
        guessed(if is_usual { Guess::UsualLanguage } else { Guess::LanguageOfText }, language);
        values.language = Some(language.to_owned());
    }
    Ok(Some(Foreign { book: values.to_toml(), folder: values.folder, diagnostics }))
}

/// The settings of a single text: those at its head, and what can be guessed.
///
/// # Errors
/// Where it cannot be read.
pub(super) fn read_one(folder: &Folder, name: &str) -> Result<Foreign, Error> {
    let project = ProjectFolder { folder };
    let text = project.text(name)?.unwrap_or_default();
    let mut values = Values::default();
    if let Some(head) = Tree::head(&text) {
        values.take_pandoc(&head);
    }
    let mut diagnostics = Vec::new();
    for path in values.drop_missing(folder) {
        let fault = ForeignFault::NotThere { list: "", path, is_file: false, nearest: None };
        diagnostics.push(Diagnostic::nowhere(fault.into()));
    }
    let sample = guess::Sample::of_one(name, text);
    if values.title.is_none() {
        values.title = Some(sample.title(folder).0);
    }
    if values.language.is_none() {
        let (language, is_usual) = sample.language();
        let what = if is_usual { Guess::UsualLanguage } else { Guess::LanguageOfText };
        let fault = ForeignFault::Guessed { what, value: language.to_owned() };
        diagnostics.push(Diagnostic::nowhere(fault.into()));
        values.language = Some(language.to_owned());
    }
    values.body = vec![name.to_owned()];
    Ok(Foreign { book: values.to_toml(), folder: None, diagnostics })
}

/// The values of Jekyll's and Hugo's settings, which texts may insert; empty for files that cannot be read, which is
/// reported elsewhere.
pub(super) fn variables(folder: &Folder) -> Variables {
    const FILES: [&[&str]; 2] = [&["_config.yml", "_config.yaml"], &settings::HUGO];
    let project = ProjectFolder { folder };
    let mut variables = Variables::default();
    for tree in FILES.iter().filter_map(|files| project.tree(files).ok().flatten()) {
        variables.take("site", &tree.1);
    }
    variables
}

/// A folder whose settings files are read.
struct ProjectFolder<'a> {
    folder: &'a Folder,
}

impl ProjectFolder<'_> {
    /// The text of a file, where it is there and not too large for settings.
    fn text(&self, name: &str) -> Result<Option<String>, Error> {
        let PathTarget::File(path) = self.folder.named(name, 0) else { return Ok(None) };
        Ok(self.folder.store.read(&path, limits::SETTINGS)?.map(|bytes| decode(&bytes).text.to_string()))
    }

    /// The first of some files that is there and is a table or a list, with its name.
    fn tree(&self, names: &[&'static str]) -> Result<Option<(&'static str, Tree)>, Error> {
        for name in names {
            if let Some(text) = self.text(name)?
                && let Some(tree) =
                    if name.ends_with(".toml") { Tree::toml(&text) } else { Tree::yaml(&text) }
                && !tree.pairs().is_empty() | matches!(tree, Tree::List(_))
            {
                return Ok(Some((name, tree)));
            }
        }
        Ok(None)
    }

    /// Whether a folder of that name is there.
    fn has_folder(&self, name: &str) -> bool {
        let path = self.folder.path.join(name);
        !name.is_empty() && self.folder.store.is_dir(&path) && self.folder.holds(&path)
    }
}
