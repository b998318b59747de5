//! The project's folder: the files in it, and the paths that would leave it.

use super::files::Store;
use super::letters::{composed, natural};
use crate::error::Error;
use std::io;
use std::path::{Component, Path, PathBuf};

/// The manuscript folder and the project folder around it.
pub(super) struct Folder {
    /// The manuscript folder as it was named on the command line.
    pub(super) path: PathBuf,
    /// The project folder: the real parent of the manuscript folder.
    pub(super) project: PathBuf,
    /// The path from the folder of `book.toml`, with `/` between parts; empty where it is that folder.
    pub(super) base: String,
    /// Access to the files.
    pub(super) store: Store,
}

/// One file below a folder.
#[derive(Clone)]
pub(super) struct FoundFile {
    /// The file's path from that folder, with `/` between parts, in composed letters.
    pub(super) name: String,
    /// The path at which the file can be read.
    pub(super) path: PathBuf,
}

/// What is at a path that the author wrote.
pub(super) enum PathTarget {
    /// A file, at this path.
    File(PathBuf),
    /// Nothing, or a folder.
    Missing,
    /// Something outside the project's folder.
    Outside,
}

impl Folder {
    /// Opens the manuscript folder; `None` where there is none.
    ///
    /// # Errors
    /// Where the folder is there but cannot be read.
    pub(super) fn open(store: &Store, path: &Path) -> Result<Option<Self>, Error> {
        let real = match store.real(path) {
            Ok(real) => real,
            Err(error) if is_absence(&error) => return Ok(None),
            Err(error) => return Err(Error::io(path, error)),
        };
        let is_folder = store.is_dir(&real);
        if is_folder {
            // A folder whose files may not be listed is no empty one.
            store.list(&real).map_err(|error| Error::io(path, error))?;
        }
        let project = real.parent().unwrap_or(&real).to_owned();
        let (path, store) = (path.to_owned(), store.clone());
        Ok(is_folder.then(|| Self { path, project, base: String::new(), store }))
    }

    /// A folder below the manuscript folder, with the chapters of an edition; the same folder where the path is empty.
    pub(super) fn below(&self, path: &str) -> Self {
        let parts: Vec<&str> = path.split(['/', '\\']).filter(|part| !matches!(*part, "" | ".")).collect();
        let base = parts.join("/");
        let path = if base.is_empty() { self.path.clone() } else { self.path.join(&base) };
        Self { path, base, project: self.project.clone(), store: self.store.clone() }
    }

    /// The path of a file in this folder, from the folder of `book.toml`.
    pub(super) fn seen(&self, name: &str) -> String {
        if self.base.is_empty() { name.to_owned() } else { format!("{}/{name}", self.base) }
    }

    /// What is at a path that the author wrote, relative to the manuscript folder; the path may go up by `climb`
    /// folders.
    pub(super) fn named(&self, name: &str, climb: usize) -> PathTarget {
        let mut depth = climb;
        for part in Path::new(name).components() {
            match part {
                Component::Normal(_) => depth += 1,
                Component::CurDir => {}
                Component::ParentDir if depth > 0 => depth -= 1,
                _ => return PathTarget::Outside,
            }
        }
        let path = self.path.join(name);
        let path = if self.store.exists(&path) { path } else { self.other_form(&path).unwrap_or(path) };
        match self.store.real(&path) {
            Ok(real) if !real.starts_with(&self.project) => PathTarget::Outside,
            Ok(real) if self.store.is_file(&real) && self.is_spelled(name, &path) => PathTarget::File(path),
            _ => PathTarget::Missing,
        }
    }

    /// Whether a file that is there has exactly this name. A system that ignores case finds a file that others would
    /// not: what is missing on one system is missing on all.
    fn is_spelled(&self, name: &str, path: &Path) -> bool {
        let swapped = path.file_name().map(|name| path.with_file_name(swapped(&name.to_string_lossy())));
        let folds = swapped.is_some_and(|other| self.store.exists(&other));
        !folds || self.as_spelled(name).is_none()
    }

    /// The path in the folder's own spelling, where it exists once case is ignored.
    pub(super) fn as_spelled(&self, name: &str) -> Option<String> {
        let own = self.respelled(name)?;
        (own != parts(name)).then(|| own.join("/"))
    }

    /// The parts of a path as the folders spell them; none where it does not exist in any spelling.
    fn respelled(&self, name: &str) -> Option<Vec<String>> {
        let mut at = self.path.clone();
        let mut own = Vec::new();
        for part in parts(name) {
            if part == ".." {
                at.push(&part);
                own.push(part);
                continue;
            }
            let listed = self.store.list(&at).ok()?;
            let names = listed.iter().filter_map(|path| Some(composed(&path.file_name()?.to_string_lossy())));
            let found = spelling(&part, names.collect())?;
            at.push(&found);
            own.push(found);
        }
        Some(own)
    }

    /// Whether a file, links resolved, is in the project's folder.
    pub(super) fn holds(&self, path: &Path) -> bool {
        self.store.real(path).is_ok_and(|real| real.starts_with(&self.project))
    }

    /// The files of a folder and of those below it, in natural order; hidden files and linked folders are skipped, and
    /// a folder that does not exist has no files.
    ///
    /// # Errors
    /// Where a folder cannot be read.
    pub(super) fn files_below(&self, root: &Path) -> Result<Vec<FoundFile>, Error> {
        let mut found = Vec::new();
        let mut waiting = vec![(root.to_owned(), String::new())];
        while let Some((folder, before)) = waiting.pop() {
            for (name, path) in self.entries(&folder)? {
                let name = format!("{before}{name}");
                if self.store.is_file(&path) {
                    found.push(FoundFile { name, path });
                } else if self.store.is_dir(&path) && !self.store.is_link(&path) {
                    waiting.push((path, format!("{name}/")));
                }
            }
        }
        found.sort_by(|one, other| natural(&one.name, &other.name));
        Ok(found)
    }

    /// The names in one folder, in natural order, without hidden ones.
    ///
    /// # Errors
    /// Where it cannot be read; a folder that does not exist is empty.
    pub(super) fn entries(&self, folder: &Path) -> Result<Vec<(String, PathBuf)>, Error> {
        let paths = match self.store.list(folder) {
            Ok(paths) => paths,
            Err(error) if is_absence(&error) => return Ok(Vec::new()),
            Err(error) => return Err(Error::io(folder, error)),
        };
        let name = |path: &PathBuf| composed(&path.file_name().unwrap_or_default().to_string_lossy());
        let named = paths.into_iter().map(|path| (name(&path), path));
        let mut entries: Vec<_> = named.filter(|(name, _)| !name.starts_with('.')).collect();
        entries.sort_by(|one, other| natural(&one.0, &other.0).then_with(|| one.1.cmp(&other.1)));
        Ok(entries)
    }

    /// The file with this name in another composition of its letters.
    fn other_form(&self, path: &Path) -> Option<PathBuf> {
        let name = path.file_name()?.to_string_lossy();
        // ASCII letters have one composition: such names are looked up often and mostly do not exist.
        if name.is_ascii() {
            return None;
        }
        let wanted = composed(&name);
        let siblings = self.entries(path.parent()?).ok()?;
        siblings.into_iter().find(|(name, _)| *name == wanted).map(|(_, path)| path)
    }
}

/// The parts of a path that the author wrote, in composed letters.
fn parts(name: &str) -> Vec<String> {
    let parts = Path::new(name).components().filter(|part| *part != Component::CurDir);
    parts.map(|part| composed(&part.as_os_str().to_string_lossy())).collect()
}

/// A name among those of a folder: the same, else the one that differs in case alone.
fn spelling(name: &str, names: Vec<String>) -> Option<String> {
    if names.iter().any(|own| own == name) {
        return Some(name.to_owned());
    }
    let folded = name.to_lowercase();
    let mut alike = names.into_iter().filter(|own| own.to_lowercase() == folded);
    alike.next().filter(|_| alike.next().is_none())
}

/// A name with its case swapped.
fn swapped(name: &str) -> String {
    let swap = |sign: char| match sign.is_ascii_uppercase() {
        true => sign.to_ascii_lowercase(),
        false => sign.to_ascii_uppercase(),
    };
    name.chars().map(swap).collect()
}

/// The ending of a name in small letters, without the dot.
pub(super) fn ending(name: &str) -> String {
    Path::new(name)
        .extension()
        .map_or_else(String::new, |ending| ending.to_string_lossy().to_ascii_lowercase())
}

/// Whether an error means that nothing is there.
fn is_absence(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory)
}

#[cfg(test)]
mod tests {
    use super::{Folder, PathTarget, spelling, swapped};
    use crate::manuscript::files::Files;
    use std::path::Path;

    #[test]
    fn a_name_is_found_by_its_capitals() {
        let names = || ["on-kapak.svg", "Arka.svg", "a.md", "A.md"].map(str::to_owned).to_vec();
        for (name, own) in [
            ("on-kapak.svg", Some("on-kapak.svg")),
            ("ON-kapak.SVG", Some("on-kapak.svg")),
            ("arka.svg", Some("Arka.svg")),
            ("A.md", Some("A.md")),
            ("b.md", None),
        ] {
            assert_eq!(spelling(name, names()).as_deref(), own, "{name}");
        }
        assert_eq!(spelling("a.MD", names()), None, "two are alike");
        assert_eq!(swapped("On-kapak_ı.SVG"), "oN-KAPAK_ı.svg");
    }

    #[test]
    fn paths_are_spelled_as_their_folders_are() {
        let files = Files::in_memory([("book.toml", ""), ("img/Kapak.svg", ""), ("img/kapak.png", "")]);
        let folder = Folder::open(&files.store, Path::new("")).expect("readable").expect("there");
        assert!(matches!(folder.named("img/Kapak.svg", 0), PathTarget::File(_)));
        for (name, own) in [("IMG/kapak.svg", "img/Kapak.svg"), ("./img/KAPAK.PNG", "img/kapak.png")] {
            assert!(matches!(folder.named(name, 0), PathTarget::Missing), "{name}");
            assert_eq!(folder.as_spelled(name).as_deref(), Some(own));
            assert!(folder.respelled(name).is_none_or(|parts| parts != super::parts(name)));
        }
        assert_eq!(folder.as_spelled("img/Kapak.svg"), None, "it is its name");
        assert_eq!(folder.as_spelled("img/yok.svg"), None);
    }
}
