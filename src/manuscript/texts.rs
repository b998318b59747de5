//! The texts below a folder: which files may be chapters, in which order, and which are not meant as chapters.

use super::folder::{Folder, ending};
use super::letters::natural;
use super::order::LeftOut;
use crate::diag::Absence;
use crate::error::Error;
use std::cmp::Ordering;
use std::path::PathBuf;

/// Names, without endings, of the first file of a folder in other tools: Hugo, Quarto, MkDocs, javascript.info.
const FIRST: [&str; 3] = ["_index", "index", "article"];

/// Endings of texts: Markdown, Quarto and R Markdown.
const ENDINGS: [&str; 4] = ["md", "markdown", "qmd", "rmd"];
/// Folders with names that begin with `_` whose texts are chapters all the same.
const COLLECTIONS: [&str; 5] = ["_posts", "_chapters", "_docs", "_pages", "_articles"];
/// Names of folders of drafts, in several languages.
const DRAFTS: [&str; 6] = ["taslak", "taslaklar", "draft", "drafts", "qaralama", "qaralamalar"];

/// The texts below a folder.
pub(super) struct Texts {
    /// Every text, by its path from the folder, in the order of chapters.
    pub(super) files: Vec<(String, PathBuf)>,
    /// Names that end like a text's and are no files.
    pub(super) strange: Vec<String>,
    /// Folders that are books of their own.
    pub(super) apart: Vec<LeftOut>,
}

/// Finds all texts below a folder, except hidden ones and those of some folders. Linked folders are skipped.
///
/// # Errors
/// Where a folder cannot be read.
pub(super) fn below(root: &Folder, without: &[String]) -> Result<Texts, Error> {
    let mut found = Texts { files: Vec::new(), strange: Vec::new(), apart: Vec::new() };
    let mut waiting = vec![(root.path.clone(), String::new())];
    while let Some((folder, before)) = waiting.pop() {
        let inner = root.entries(&folder)?;
        if !before.is_empty() && inner.iter().any(|(name, _)| name == "book.toml") {
            found.apart.push(LeftOut { name: before, path: folder, why: Absence::OtherBook });
            continue;
        }
        for (name, path) in inner {
            let name = format!("{before}{name}");
            if root.store.is_file(&path) {
                if is_text(&name) {
                    found.files.push((name, path));
                }
            } else if is_text(&name) {
                found.strange.push(name);
            } else if root.store.is_dir(&path) && !root.store.is_link(&path) && !without.contains(&name) {
                waiting.push((path, format!("{name}/")));
            }
        }
    }
    found.files.sort_by(|(one, _), (other, _)| in_order(one, other));
    found.strange.sort();
    found.apart.sort_by(|one, other| in_order(&one.name, &other.name));
    Ok(found)
}

/// Whether a file is a text by its name.
#[must_use]
pub fn is_text(name: &str) -> bool {
    ENDINGS.contains(&ending(name).as_str())
}

/// A text's name without its ending; all other names as they are.
#[must_use]
pub fn without_ending(name: &str) -> &str {
    name.rsplit_once('.').filter(|_| is_text(name)).map_or(name, |(stem, _)| stem)
}

/// The reason why a text that no list names is no chapter: its name or its folder's begins with `_`, its folder is one
/// of drafts, or it is called README.
pub(super) fn why_none(name: &str) -> Option<Absence> {
    // Jekyll keeps texts of the book in folders of such names.
    let is_apart = |part: &str| part.starts_with('_') && !is_first(part) && !COLLECTIONS.contains(&part);
    if name.split('/').any(is_apart) {
        return Some(Absence::Underscore);
    }
    let (folder, file) = name.rsplit_once('/').unwrap_or(("", name));
    if folder.split('/').any(|part| DRAFTS.contains(&part.to_lowercase().as_str())) {
        return Some(Absence::Drafts);
    }
    without_ending(file).eq_ignore_ascii_case("readme").then_some(Absence::Readme)
}

/// Whether a file is the first of its folder.
pub(super) fn is_first(file: &str) -> bool {
    is_text(file) && FIRST.contains(&without_ending(file))
}

/// The order of two paths: folder by folder in natural order, the first file of a folder before all others, and a file
/// before the folder of its name.
pub(super) fn in_order(one: &str, other: &str) -> Ordering {
    let (mut left, mut right) = (parts(one), parts(other));
    loop {
        let order = match (left.next(), right.next()) {
            (None, None) => return one.cmp(other),
            (None, Some(_)) => Ordering::Less,
            (Some(_), None) => Ordering::Greater,
            (Some(left), Some(right)) => by_name(left, right),
        };
        if order != Ordering::Equal {
            return order;
        }
    }
}

/// The order of two parts of paths.
pub(super) fn by_name(one: &str, other: &str) -> Ordering {
    if one == other { Ordering::Equal } else { natural(one, other) }
}

/// The parts of a path by which it is ordered: the file without its ending, and none for the first file of a folder.
pub(super) fn parts(path: &str) -> impl Iterator<Item = &str> {
    let (folder, file) = path.rsplit_once('/').map_or((None, path), |(folder, file)| (Some(folder), file));
    let name = if is_first(file) { "" } else { without_ending(file) };
    folder.into_iter().flat_map(|folder| folder.split('/')).chain([name])
}

#[cfg(test)]
mod tests {
    use super::{in_order, why_none};
    use crate::diag::Absence;

    #[test]
    fn folders_are_among_files_as_people_count() {
        let sorted = [
            "index.md",
            "1-giriş.md",
            "2-kısım.md",
            "2-kısım/_index.md",
            "2-kısım/1.md",
            "2-kısım/10.qmd",
            "2-kısım/ek/1.md",
            "2-kısım 2/1.md",
            "10-son.md",
            "çıkış.markdown",
        ];
        let mut mixed = sorted.to_vec();
        mixed.sort();
        mixed.sort_by(|one, other| in_order(one, other));
        assert_eq!(mixed, sorted);
    }

    #[test]
    fn files_that_are_not_meant_as_chapters() {
        for name in ["_a.md", "b/_c.md", "_d/e.md", "_includes/x/y.qmd"] {
            assert_eq!(why_none(name), Some(Absence::Underscore), "{name}");
        }
        for name in ["taslak/a.md", "b/Drafts/c/d.md", "Qaralamalar/e.qmd"] {
            assert_eq!(why_none(name), Some(Absence::Drafts), "{name}");
        }
        for name in ["README.md", "a/readme.md", "Readme.markdown"] {
            assert_eq!(why_none(name), Some(Absence::Readme), "{name}");
        }
        for name in ["a.md", "a_b.md", "_index.md", "a/_index.qmd", "readme-2.md", "readme/a.md", "taslak.md"]
        {
            assert_eq!(why_none(name), None, "{name}");
        }
    }
}
