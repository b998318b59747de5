//! What lies around a chapter, as far as its words may name it: the other chapters, the images, the book's language.

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

/// A chapter as others name it.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Named {
    path: String,
    slug: String,
    title: String,
}

/// What lies around a chapter, to be compared with that of the last build.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Content {
    /// Every setting, as text.
    config: String,
    chapters: Vec<Named>,
    listed: BTreeMap<String, String>,
    images: BTreeMap<String, Vec<String>>,
}

/// What lies around a chapter.
#[derive(Debug)]
pub(super) struct Around<'a> {
    /// The words of the book's language.
    pub(super) words: &'static Words,
    /// Whose rules of spelling the book follows.
    pub(super) tongue: Tongue,
    /// What `book.toml` says; none where a chapter is read alone.
    pub(super) config: Option<&'a Config>,
    chapters: Vec<Named>,
    /// What a list of chapters calls them, by path.
    listed: BTreeMap<String, String>,
    /// Paths of images by their file's name in small letters.
    images: BTreeMap<String, Vec<String>>,
}

impl<'a> Around<'a> {
    /// What lies around the chapters of a manuscript.
    pub(super) fn of(manuscript: &'a Manuscript) -> Self {
        let named = |file: &ChapterFile| Named::of(file, &manuscript.sources.get(file.source).text);
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

    /// A chapter that is read alone.
    #[cfg(test)]
    pub(super) fn alone(file: &ChapterFile, text: &str, words: &'static Words) -> Self {
        Self {
            words,
            tongue: Tongue::Turkish,
            config: None,
            chapters: vec![Named::of(file, text)],
            listed: BTreeMap::new(),
            images: BTreeMap::new(),
        }
    }

    /// All of it to be compared: where it is the same, a file of the same text gives the same chapter.
    pub(super) fn content(&self) -> Arc<Content> {
        Arc::new(Content {
            config: format!("{:?}", self.config),
            chapters: self.chapters.clone(),
            listed: self.listed.clone(),
            images: self.images.clone(),
        })
    }

    /// Where `[[name]]` or `[[name#heading]]` leads, in the form of an ordinary link; else the nearest name.
    pub(super) fn wikilink(&self, written: &str) -> Result<String, Option<String>> {
        let (name, heading) =
            written.split_once('#').map_or((written, ""), |(name, heading)| (name, heading));
        // Of `#^block`, and of headings below headings, the last heading is what there is a place for.
        let heading = heading.rsplit('#').next().filter(|heading| !heading.starts_with('^')).unwrap_or("");
        let id =
            if heading.trim().is_empty() { String::new() } else { format!("#{}", headings::slug(heading)) };
        if name.trim().is_empty() {
            return if id.is_empty() { Err(None) } else { Ok(id) };
        }
        match self.chapters.iter().find(|chapter| chapter.is_called(name.trim())) {
            Some(chapter) => Ok(format!("{}.md{id}", chapter.slug)),
            None => Err(nearest(name.trim(), self.chapters.iter().flat_map(Named::names))),
        }
    }

    /// Where a link leads, by the author's own shorthand or by what it is; `None` where it may not be followed.
    pub(super) fn target(&self, destination: &str) -> Option<Target> {
        let destination = destination.trim();
        let own = self.config.and_then(|config| config.links.meant(destination));
        // javascript.info's links to a page by its name alone.
        let by_name = || Some(format!("/{}", destination.strip_prefix("info:")?.trim_start_matches('/')));
        let Some(meant) = own.or_else(by_name) else { return links::target(destination) };
        match links::target(&meant)? {
            Target::Unresolved(place) => Some(Target::Chapter { place, written: destination.to_owned() }),
            other => Some(other),
        }
    }

    /// What a list of chapters calls a chapter.
    pub(super) fn listed_title(&self, path: &str) -> Option<&str> {
        self.listed.get(path).map(String::as_str)
    }

    /// The path of an image that is embedded by its path or by its file's name alone.
    pub(super) fn embedded(&self, written: &str) -> Option<String> {
        let path = links::plain_path(written.split('#').next().unwrap_or(""));
        let name = path.rsplit('/').next().unwrap_or("").to_lowercase();
        let known = self.images.get(&name)?;
        let is_path = |known: &&String| **known == path || known.ends_with(&format!("/{path}"));
        known.iter().find(|known| **known == path).or_else(|| known.iter().find(is_path)).cloned()
    }

    /// The path of an image that a chapter in a folder below names from there.
    pub(super) fn image_beside(&self, chapter: &str, path: &str) -> Option<String> {
        let (folder, _) = chapter.rsplit_once('/')?;
        let joined = links::joined(folder, path)?;
        let name = joined.rsplit('/').next().unwrap_or("").to_lowercase();
        self.images.get(&name)?.contains(&joined).then_some(joined)
    }
}

impl Named {
    fn of(file: &ChapterFile, text: &str) -> Self {
        let header = Header::read(text).unwrap_or_default();
        let title = header.title.map(|title| title.text).or_else(|| first_heading(&text[header.length..]));
        Self { path: file.path.clone(), slug: file.slug.clone(), title: title.unwrap_or_default() }
    }

    /// The file's name without its ending, and the title.
    fn names(&self) -> impl Iterator<Item = &str> {
        let name = self.path.rsplit('/').next().unwrap_or("");
        [without_ending(name), self.title.as_str()].into_iter()
    }

    fn is_called(&self, name: &str) -> bool {
        let name = without_ending(name).to_lowercase();
        let path = without_ending(&self.path).to_lowercase();
        // GitHub's wikis have hyphens for spaces in the names of files.
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
