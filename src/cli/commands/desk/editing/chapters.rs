//! Creates, moves, deletes and restores chapters, and adds images.

use super::files::{Kind, SETTINGS, checksum};
use super::{EditingService, Listing, PathResult, Refusal, Request};
use crate::cli::desk::without_interrupt;
use crate::config::quoted;
use crate::error::Error;
use crate::limits;
use crate::manuscript::{ordered, slug, with_chapter, with_value, without_chapter};
use crate::messages::{Locale, say};
use std::fs;

/// The folder for images.
const PICTURES: &str = "img";

impl EditingService {
    /// Creates a chapter after another one, or as the last.
    pub(super) fn add(&self, request: &Request, locale: Locale) -> Result<PathResult, Refusal> {
        let _writing = self.writing();
        let title: String = request.title.split_whitespace().collect::<Vec<_>>().join(" ");
        let title = if title.is_empty() { say::workshop_untitled().text(locale) } else { title };
        let text = format!("# {title}\n\n");
        self.place_chapter(&title, text.as_bytes(), &request.beside).map(|path| PathResult { path })
    }

    /// Writes a new chapter to a file after another chapter, and returns its path.
    pub(super) fn place_chapter(&self, title: &str, text: &[u8], beside: &str) -> Result<String, Refusal> {
        let files = self.folders.list()?;
        let chapter_files: Vec<&str> =
            files.iter().filter(|file| file.kind == Kind::Text).map(|file| file.path.as_str()).collect();
        let order = self.settings_text()?.map_or_else(Vec::new, |text| ordered(&text));
        let name = free_name(title, beside, &chapter_files);
        self.folders.replace(&name, text)?;
        if order.iter().any(|named| named == beside) {
            let set =
                |text: &str| with_chapter(text, &name, (beside, false)).ok_or_else(|| unordered().into());
            self.change(SETTINGS, set)?;
        }
        Ok(name)
    }

    /// Moves a chapter before or after another.
    ///
    /// If `book.toml` has no list of chapters yet, one is added with all of them. Files are not renamed, so
    /// links to them remain valid.
    pub(super) fn move_chapter(&self, request: &Request) -> Result<PathResult, Refusal> {
        let _writing = self.writing();
        let Request { path, beside, before, order, .. } = request;
        self.folders.resolve(path)?;
        let set = |text: &str| {
            let known = ordered(text);
            let is_known = |path: &String| known.contains(path);
            let made = if is_known(path) && is_known(beside) {
                without_chapter(text, path).and_then(|text| with_chapter(&text, path, (beside, *before)))
            } else {
                let names: Vec<String> =
                    order.iter().map(|name| format!("    {},\n", quoted(name))).collect();
                let body = format!("[\n{}]", names.concat());
                let listed = with_value(text, "order", "body", Some(&body));
                let is_whole = order.contains(path) && order.contains(beside);
                listed
                    .filter(|_| is_whole && !known.iter().any(|name| order.contains(name)))
                    .and_then(|text| without_chapter(&text, path))
                    .and_then(|text| with_chapter(&text, path, (beside, *before)))
            };
            made.ok_or_else(|| unordered().into())
        };
        self.change(SETTINGS, set)?;
        Ok(PathResult { path: path.clone() })
    }

    /// Moves a chapter to the bin, where it remains until it is restored.
    pub(super) fn delete(&self, path: &str) -> Result<PathResult, Refusal> {
        let _writing = self.writing();
        let (place, kind) = self.folders.resolve(path)?;
        if kind != Kind::Text {
            return Err(say::workshop_path(path).into());
        }
        let bin = self.folders.data_folder("bin")?;
        let flat = path.replace('/', " ");
        let taken = |name: &String| fs::symlink_metadata(bin.join(name)).is_ok();
        let name = numbered_variants(&flat).find(|name| !taken(name)).unwrap_or_default();
        without_interrupt(|| fs::rename(&place, bin.join(&name)))
            .map_err(|error| Error::io(&place, error))?;
        if self.settings_text()?.is_some_and(|text| ordered(&text).iter().any(|named| named == path)) {
            self.change(SETTINGS, |text| without_chapter(text, path).ok_or_else(|| unordered().into()))?;
        }
        Ok(PathResult { path: name })
    }

    /// The chapters in the bin.
    pub(super) fn list_bin(&self) -> Result<Listing<String>, Refusal> {
        let bin = self.folders.data_folder("bin")?;
        let entries = fs::read_dir(&bin).map_err(|error| Error::io(&bin, error))?.flatten();
        let files = entries.filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_file()));
        let mut list: Vec<String> =
            files.filter_map(|entry| entry.file_name().to_str().map(str::to_owned)).collect();
        list.retain(|name| self.folders.resolve(name).is_ok());
        list.sort();
        Ok(Listing { list })
    }

    /// Restores a chapter from the bin.
    pub(super) fn restore(&self, name: &str) -> Result<PathResult, Refusal> {
        let _writing = self.writing();
        if !self.list_bin()?.list.iter().any(|own| own == name) {
            return Err(say::workshop_gone(name).into());
        }
        let from = self.folders.data_folder("bin")?.join(name);
        let path =
            numbered_variants(name).find(|name| !self.folders.folder.join(name).exists()).unwrap_or_default();
        let (to, _) = self.folders.resolve(&path)?;
        without_interrupt(|| fs::rename(&from, &to)).map_err(|error| Error::io(&from, error))?;
        if let Some(text) = self.settings_text()?
            && with_value(&text, "order", "body", None).is_some_and(|without| without != text)
            && let Some(last) = ordered(&text).last()
        {
            self.change(SETTINGS, |text| {
                with_chapter(text, &path, (last, false)).ok_or_else(|| unordered().into())
            })?;
        }
        Ok(PathResult { path })
    }

    /// Saves an image under an unused name and returns its path.
    pub(super) fn picture(&self, name: &str, bytes: &[u8]) -> Result<PathResult, Refusal> {
        let _writing = self.writing();
        let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
        let stem = slug(stem.rsplit(['/', '\\']).next().unwrap_or(stem));
        let stem: String =
            if stem.is_empty() { PICTURES.to_owned() } else { stem.chars().take(60).collect() };
        let path = format!("{PICTURES}/{stem}.{}", ending.to_ascii_lowercase());
        if Kind::of(&path) != Some(Kind::Picture) {
            return Err(say::workshop_picture(name.chars().take(80).collect::<String>()).into());
        }
        if bytes.len() as u64 > limits::IMAGE {
            return Err(say::workshop_large(path).into());
        }
        let path = self.free_picture(&path, bytes)?;
        Ok(PathResult { path })
    }

    /// Saves an image under a path, or a numbered variant of it that is unused. An identical existing image
    /// is reused.
    pub(super) fn free_picture(&self, path: &str, bytes: &[u8]) -> Result<String, Refusal> {
        for path in numbered_variants(path) {
            match self.folders.bytes(&path)? {
                Some(there) if checksum(&there) != checksum(bytes) => {}
                Some(_) => return Ok(path),
                None => return self.folders.replace(&path, bytes).map(|()| path),
            }
        }
        Ok(path.to_owned())
    }

    /// The text of `book.toml`; `None` if there is no such file.
    pub(super) fn settings_text(&self) -> Result<Option<String>, Refusal> {
        let bytes = self.folders.bytes(SETTINGS)?;
        Ok(bytes.and_then(|bytes| String::from_utf8(bytes).ok()))
    }
}

fn unordered() -> crate::messages::Message {
    say::workshop_unordered()
}

/// A name and its numbered variants: `a.md`, `a-2.md`, `a-3.md` …
pub(super) fn numbered_variants(name: &str) -> impl Iterator<Item = String> + '_ {
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    let more = (2..).map(move |number: u32| format!("{stem}-{number}.{ending}"));
    std::iter::once(name.to_owned()).chain(more)
}

/// An unused file name, in the folder of `beside`, that sorts after it by the number at its start.
fn free_name(title: &str, beside: &str, chapter_files: &[&str]) -> String {
    let (folder, last) = beside.rsplit_once('/').map_or(("", beside), |(folder, name)| (folder, name));
    let own: String = slug(title).chars().take(60).collect();
    let own = if own.is_empty() { "chapter".to_owned() } else { own };
    let number = |name: &str| {
        let figures: String = name.chars().take_while(char::is_ascii_digit).collect();
        figures.parse::<u64>().ok().map(|number| (number, figures.len()))
    };
    let siblings = || {
        let inner = chapter_files.iter().map(|path| path.rsplit_once('/').unwrap_or(("", path)));
        inner.filter(|(around, _)| *around == folder).filter_map(|(_, name)| number(name))
    };
    let highest = || siblings().map(|(number, _)| number).max();
    let start = number(last).map(|(number, _)| number).or_else(highest).map_or(1, |number| number + 1);
    let width = siblings().map(|(_, width)| width).max().unwrap_or(2);
    let before = if folder.is_empty() { String::new() } else { format!("{folder}/") };
    let named = format!("{before}{start:0width$}-{own}.md");
    let is_free = |name: &String| !chapter_files.contains(&name.as_str());
    numbered_variants(&named).find(is_free).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{free_name, numbered_variants};

    #[test]
    fn a_new_chapter_stands_behind_the_one_that_is_open() {
        let chapter_files = ["01-a.md", "02-b.md", "90-son.md", "ek/1.md"];
        for (beside, name) in [
            ("01-a.md", "02-yeni-soz.md"),
            ("02-b.md", "03-yeni-soz.md"),
            ("", "91-yeni-soz.md"),
            ("ek/1.md", "ek/2-yeni-soz.md"),
        ] {
            assert_eq!(free_name("Yeni söz", beside, &chapter_files), name, "{beside}");
        }
        assert_eq!(free_name("!", "", &[]), "01-chapter.md");
        assert_eq!(free_name("b", "01-x.md", &["02-b.md"]), "02-b-2.md");
        assert_eq!(numbered_variants("img/a.png").nth(1).as_deref(), Some("img/a-2.png"));
    }
}
