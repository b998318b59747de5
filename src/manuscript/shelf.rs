//! Finds and reads the author's bibliographies, the citation style and the profile of the press.

use super::Loader;
use super::folder::{Folder, PathTarget};
use super::toml::Places;
use crate::config::{Citations, Press};
use crate::diag::{Diagnostic, Problem, Warned, nearest};
use crate::error::Error;
use crate::limits;
use crate::source::Shelf;
use std::path::PathBuf;
use std::sync::Arc;

/// The names of bibliographies where `book.toml` names none.
const USUAL: [&str; 3] = ["sources.bib", "sources.yml", "sources.yaml"];

/// The files of bibliographies and style, by the author's names for them.
#[derive(Default)]
pub(super) struct FoundShelf {
    /// Bibliographies, in the order of `book.toml`.
    pub(super) files: Vec<(String, PathBuf)>,
    /// The style file.
    pub(super) style: Option<(String, PathBuf)>,
    /// Bibliographies in the folder that `book.toml` does not name.
    pub(super) unnamed: Vec<String>,
}

/// Finds the files; those that are named and missing are reported. Where none are named, an edition with a folder
/// (`room`) of its own has the works of that folder and those of the book.
pub(super) fn find(
    folder: &Folder,
    room: &Folder,
    citations: &Citations,
    places: &Places,
) -> Warned<FoundShelf> {
    let mut found = Warned::clean(FoundShelf::default());
    match &citations.files {
        None => {
            let own = Some(room).filter(|room| !room.base.is_empty());
            for place in own.into_iter().chain([folder]) {
                for name in USUAL {
                    if let PathTarget::File(path) = place.named(name, 0) {
                        found.value.files.push((place.seen(name), path));
                    }
                }
            }
        }
        Some(names) => {
            for (at, name) in names.iter().enumerate() {
                match named(folder, "citations.files", name) {
                    Ok(path) => found.value.files.push((name.clone(), path)),
                    Err(problem) => {
                        let key = format!("citations.files[{at}]");
                        found.diagnostics.push(places.blame(&key, problem));
                    }
                }
            }
        }
    }
    if let Some(name) = &citations.style {
        match named(folder, "citations.style", name) {
            Ok(path) => found.value.style = Some((name.clone(), path)),
            Err(problem) => found.diagnostics.push(places.blame("citations.style", problem)),
        }
    }
    if found.value.files.is_empty() {
        let all = folder.entries(&folder.path).unwrap_or_default();
        found.value.unnamed =
            all.into_iter().map(|(name, _)| name).filter(|name| name.ends_with(".bib")).collect();
    }
    found.diagnostics.extend(strangers(room, citations, places));
    found
}

/// The file of the style that a dependent style refers to, which must be beside it (CSL 1.0.2, "Dependent Styles"): its
/// name is the end of the address.
pub(super) fn parent_style(name: &str, xml: &str) -> Option<String> {
    let links = xml.split("<link").skip(1).filter_map(|link| link.split('>').next());
    let link = links.into_iter().find(|link| link.contains("independent-parent"))?;
    let address = link.split("href=").nth(1)?.get(1..)?.split(['"', '\'']).next()?;
    let file = address.trim_end_matches('/').rsplit('/').next().filter(|file| !file.is_empty())?;
    let folder = name.rfind('/').map_or("", |slash| &name[..=slash]);
    Some(format!("{folder}{}.csl", file.trim_end_matches(".csl")))
}

/// Diagnostics for the files in `[citations] sourced` that are not in the folder.
fn strangers(room: &Folder, citations: &Citations, places: &Places) -> Vec<Diagnostic> {
    let wrong = citations.sourced.iter().enumerate().filter_map(|(at, name)| {
        let problem = named(room, "citations.sourced", name).err()?;
        Some(places.blame(&format!("citations.sourced[{at}]"), problem))
    });
    wrong.collect()
}

/// The path of a file that `book.toml` names; it may be beside the manuscript folder.
pub(super) fn named(folder: &Folder, key: &str, name: &str) -> Result<PathBuf, Problem> {
    match folder.named(name, 1) {
        PathTarget::File(path) => Ok(path),
        PathTarget::Outside => Err(Problem::PathOutside { path: name.to_owned() }),
        PathTarget::Missing => {
            let all = folder.entries(&folder.path).unwrap_or_default();
            let near = || nearest(name, all.iter().map(|(name, _)| name.as_str()));
            let nearest = folder.as_spelled(name).or_else(near);
            Err(Problem::FileMissing { key: key.to_owned(), path: folder.seen(name), nearest })
        }
    }
}

impl Loader {
    /// Reads the bibliographies and the style file.
    pub(super) fn shelf(
        &mut self,
        (folder, room): (&Folder, &Folder),
        citations: &Citations,
        places: &Places,
    ) -> Result<Shelf, Error> {
        let found = find(folder, room, citations, places);
        self.loaded.diagnostics.extend(found.diagnostics);
        let mut shelf = Shelf::default();
        for (name, path) in found.value.files {
            shelf.files.push(self.file(&path, &folder.path.join(name), limits::BIBLIOGRAPHY)?);
        }
        shelf.unnamed = found.value.unnamed;
        if let Some((name, path)) = found.value.style {
            let own = self.file(&path, &folder.path.join(&name), limits::BIBLIOGRAPHY)?;
            shelf.style = Some(own);
            let parent = parent_style(&name, &self.loaded.sources.get(own).text);
            if let Some(name) = parent.filter(|parent| *parent != name)
                && let Ok(path) = named(folder, "citations.style", &name)
            {
                shelf.style = Some(self.file(&path, &folder.path.join(name), limits::BIBLIOGRAPHY)?);
            }
        }
        Ok(shelf)
    }

    /// Reads the profile of the press.
    pub(super) fn profile(
        &mut self,
        folder: &Folder,
        press: &Press,
        places: &Places,
    ) -> Result<Option<Arc<[u8]>>, Error> {
        const KEY: &str = "press.profile";
        let Some(name) = &press.profile else { return Ok(None) };
        match named(folder, KEY, name) {
            Ok(path) => {
                let read = self.store.read(&path, limits::PROFILE)?;
                if read.is_none() {
                    let problem = Problem::FileTooLarge { path: name.clone(), most: limits::PROFILE };
                    self.loaded.diagnostics.push(places.blame(KEY, problem));
                }
                Ok(read.map(Arc::from))
            }
            Err(problem) => {
                self.loaded.diagnostics.push(places.blame(KEY, problem));
                Ok(None)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::parent_style;

    #[test]
    fn a_style_that_names_another_is_looked_for_beside_it() {
        for (name, link, wanted) in [
            (
                "a.csl",
                r#"<link href="http://www.zotero.org/styles/apa" rel="independent-parent"/>"#,
                Some("apa.csl"),
            ),
            (
                "b/a.csl",
                r#"<link rel="independent-parent" href="https://x.example/isnad.csl"/>"#,
                Some("b/isnad.csl"),
            ),
            ("a.csl", r#"<link rel='independent-parent' href='http://x.example/mla/'/>"#, Some("mla.csl")),
            ("a.csl", r#"<link rel="self" href="http://x.example/mla"/>"#, None),
            ("a.csl", r#"<link rel="independent-parent"/>"#, None),
            ("a.csl", "<link rel=\"independent-parent\" href=ı", None),
        ] {
            assert_eq!(parent_style(name, link).as_deref(), wanted, "{link}");
        }
    }
}
