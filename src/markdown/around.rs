//! The surroundings of a chapter that its text may refer to: the other chapters, the images, the book's language.

use super::headings;
use super::links;
use crate::artwork::Artworks;
use crate::book::draft::Target;
use crate::config::Config;
use crate::diag::nearest;
use crate::header::Header;
use crate::lang::{Tongue, Words};
use crate::manuscript::{ChapterFile, Manuscript, without_ending};
use std::collections::BTreeMap;
use std::sync::Arc;

/// A chapter with the names that links may have for it.
#[derive(Clone, Debug, PartialEq, Eq)]
struct NamedChapter {
    path: String,
    slug: String,
    title: String,
}

/// The surroundings of a chapter in a form that can be compared with that of the last build.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Content {
    /// Every setting, as text.
    config: String,
    chapters: Vec<NamedChapter>,
    listed: BTreeMap<String, String>,
    images: BTreeMap<String, Vec<String>>,
}

/// The surroundings of a chapter.
#[derive(Debug)]
pub(super) struct Around<'a> {
    /// The words of the book's language.
    pub(super) words: &'static Words,
    /// The language whose rules of spelling the book follows.
    pub(super) tongue: Tongue,
    /// The settings of `book.toml`; none where a chapter is read alone.
    pub(super) config: Option<&'a Config>,
    chapters: Vec<NamedChapter>,
    /// Titles in a list of chapters, by path.
    listed: BTreeMap<String, String>,
    /// Paths of images by their file names in small letters.
    images: BTreeMap<String, Vec<String>>,
}

impl<'a> Around<'a> {
    /// The surroundings of the chapters of a manuscript.
    pub(super) fn of(manuscript: &'a Manuscript) -> Self {
        let named = |file: &ChapterFile| NamedChapter::of(file, &manuscript.sources.get(file.source).text);
        let listed = |file: &ChapterFile| {
            Some((file.path.clone(), manuscript.sources.get(file.source).title.clone()?))
        };
        Self {
            words: manuscript.config.language.words(),
            tongue: manuscript.config.language.tongue(),
            config: Some(&manuscript.config),
            chapters: manuscript.chapters.iter().map(named).collect(),
            listed: manuscript.chapters.iter().filter_map(listed).collect(),
            images: images(&manuscript.artworks, manuscript.unreadable.keys()),
        }
    }

    /// The surroundings of a chapter that is read alone.
    #[cfg(test)]
    pub(super) fn alone(file: &ChapterFile, text: &str, words: &'static Words) -> Self {
        Self {
            words,
            tongue: Tongue::Turkish,
            config: None,
            chapters: vec![NamedChapter::of(file, text)],
            listed: BTreeMap::new(),
            images: BTreeMap::new(),
        }
    }

    /// Everything that a chapter depends on beside its file: where it is the same, the same file gives the same
    /// chapter.
    pub(super) fn content(&self) -> Arc<Content> {
        Arc::new(Content {
            config: format!("{:?}", self.config),
            chapters: self.chapters.clone(),
            listed: self.listed.clone(),
            images: self.images.clone(),
        })
    }

    /// The target of `[[name]]` or `[[name#heading]]`, in the form of an ordinary link; else the nearest name.
    pub(super) fn wikilink(&self, written: &str) -> Result<String, Option<String>> {
        let (name, heading) =
            written.split_once('#').map_or((written, ""), |(name, heading)| (name, heading));
        // For `#^block`, and for headings below headings, the last heading is the place that exists.
        let heading = heading.rsplit('#').next().filter(|heading| !heading.starts_with('^')).unwrap_or("");
        let id =
            if heading.trim().is_empty() { String::new() } else { format!("#{}", headings::slug(heading)) };
        if name.trim().is_empty() {
            return if id.is_empty() { Err(None) } else { Ok(id) };
        }
        match self.chapters.iter().find(|chapter| chapter.is_called(name.trim())) {
            Some(chapter) => Ok(format!("{}.md{id}", chapter.slug)),
            None => Err(nearest(name.trim(), self.chapters.iter().flat_map(NamedChapter::names))),
        }
    }

    /// The target of a link, by the author's own shorthand or by its form; `None` where it may not be followed.
    pub(super) fn target(&self, destination: &str) -> Option<Target> {
        let destination = destination.trim();
        let own = self.config.and_then(|config| config.links.expand(destination));
        // javascript.info links to a page by its name alone.
        let by_name = || Some(format!("/{}", destination.strip_prefix("info:")?.trim_start_matches('/')));
        let Some(meant) = own.or_else(by_name) else { return links::target(destination) };
        match links::target(&meant)? {
            Target::Unresolved(place) => Some(Target::Chapter { place, written: destination.to_owned() }),
            other => Some(other),
        }
    }

    /// The title of a chapter in a list of chapters.
    pub(super) fn listed_title(&self, path: &str) -> Option<&str> {
        self.listed.get(path).map(String::as_str)
    }

    /// The path of an image that is embedded by its path or by its file name alone.
    pub(super) fn embedded(&self, written: &str) -> Option<String> {
        let path = links::plain_path(written.split('#').next().unwrap_or(""));
        let name = path.rsplit('/').next().unwrap_or("").to_lowercase();
        let known = self.images.get(&name)?;
        let is_path = |known: &&String| **known == path || known.ends_with(&format!("/{path}"));
        known.iter().find(|known| **known == path).or_else(|| known.iter().find(is_path)).cloned()
    }

    /// The path of an image, given relative to the folder of a chapter.
    pub(super) fn image_beside(&self, chapter: &str, path: &str) -> Option<String> {
        let (folder, _) = chapter.rsplit_once('/')?;
        let joined = links::joined(folder, path)?;
        let name = joined.rsplit('/').next().unwrap_or("").to_lowercase();
        self.images.get(&name)?.contains(&joined).then_some(joined)
    }
}

impl NamedChapter {
    fn of(file: &ChapterFile, text: &str) -> Self {
        let header = Header::read(text).unwrap_or_default();
        let title = header.title.map(|title| title.text).or_else(|| first_heading(&text[header.length..]));
        Self { path: file.path.clone(), slug: file.slug.clone(), title: title.unwrap_or_default() }
    }

    /// Iterates over the file's name without its ending, and the title.
    fn names(&self) -> impl Iterator<Item = &str> {
        let name = self.path.rsplit('/').next().unwrap_or("");
        [without_ending(name), self.title.as_str()].into_iter()
    }

    fn is_called(&self, name: &str) -> bool {
        let name = without_ending(name).to_lowercase();
        let path = without_ending(&self.path).to_lowercase();
        // GitHub's wikis have hyphens instead of spaces in file names.
        let spaced = |name: &str| name.replace(['-', '_'], " ");
        path == name
            || self.names().any(|own| {
                let own = own.to_lowercase();
                own == name || spaced(&own) == spaced(&name)
            })
    }
}

/// The first heading of level 1, without attributes.
fn first_heading(text: &str) -> Option<String> {
    let line = text.lines().find(|line| line.starts_with("# "))?;
    let words = line[2..].split(" {").next().unwrap_or("");
    Some(words.trim().trim_end_matches('#').trim().to_owned())
}

fn images<'a>(
    artworks: &'a Artworks,
    unreadable: impl Iterator<Item = &'a String>,
) -> BTreeMap<String, Vec<String>> {
    let mut found: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let paths = artworks.iter().map(|(path, _)| path.to_owned()).chain(unreadable.cloned());
    for path in paths {
        let name = path.rsplit('/').next().unwrap_or("").to_lowercase();
        found.entry(name).or_default().push(path);
    }
    found
}
