//! Finds the chapter that a link means, in the ways in which other tools name a file.

use super::links::{joined, plain_path};
use crate::address::is_remote;
use crate::book::draft::{Chapter, Inline, InlineKind, Target};
use crate::book::{for_each_block_mut, for_each_inline_mut};
use crate::config::Distribution;
use crate::manuscript::{ChapterFile, Manuscript, is_text, without_ending};
use std::collections::BTreeMap;

/// Names of the texts that the address of a folder means.
const FIRST: [&str; 5] = ["index", "_index", "readme", "article", "task"];

/// The chapters of a book by the names that links may have for them.
pub(super) struct Routes<'a> {
    /// Slugs by path, by path without an ending, by folder; in small letters too.
    paths: BTreeMap<String, &'a str>,
    /// Slugs by the last name of a path without the number before it; none where several have it.
    names: BTreeMap<String, Option<&'a str>>,
    /// Paths of other files, by their paths in small letters.
    files: BTreeMap<String, &'a str>,
    /// The settings of distribution, where such files are distributed with the book.
    shipped: Option<&'a Distribution>,
}

impl<'a> Routes<'a> {
    /// The chapters of a manuscript, and its other files.
    pub(super) fn of(manuscript: &'a Manuscript) -> Self {
        let mut routes = Self::to(&manuscript.chapters);
        let paths = manuscript.attachments.keys().map(String::as_str);
        routes.files = paths.map(|path| (path.to_lowercase(), path)).collect();
        routes.shipped = Some(&manuscript.config.distribution).filter(|_| manuscript.config.links.ship);
        routes
    }

    /// The chapters alone.
    fn to(files: &'a [ChapterFile]) -> Self {
        let (paths, names) = (BTreeMap::new(), BTreeMap::new());
        let mut routes = Self { paths, names, files: BTreeMap::new(), shipped: None };
        for file in files {
            routes.paths.insert(file.path.clone(), &file.slug);
        }
        // Full names go before shortened ones, and files before folders.
        for file in files {
            routes.add(without_ending(&file.path), &file.slug);
        }
        for file in files {
            let (folder, name) = file.path.rsplit_once('/').unwrap_or(("", &file.path));
            let is_first = FIRST.contains(&without_ending(name).to_lowercase().as_str());
            if is_first {
                routes.add(folder, &file.slug);
            }
            let last = if is_first { folder.rsplit('/').next().unwrap_or("") } else { without_ending(name) };
            let name = bare(last).to_lowercase();
            routes.names.entry(name).and_modify(|slug| *slug = None).or_insert(Some(&file.slug));
            routes.add(&file.path, &file.slug);
        }
        routes
    }

    fn add(&mut self, path: &str, slug: &'a str) {
        self.paths.entry(path.to_owned()).or_insert(slug);
        self.paths.entry(path.to_lowercase()).or_insert(slug);
    }

    /// Replaces the targets of links to chapters by the chapter's slug, whatever the name of its file.
    pub(super) fn name_chapters(&self, chapter: &mut Chapter, own_path: &str) {
        let mut rename = |inline: &mut Inline| {
            let InlineKind::Link { target, .. } = &mut inline.kind else { return };
            let target = match target {
                Target::Named { target, .. } => target,
                other => other,
            };
            let (Target::Unresolved(place) | Target::Chapter { place, .. }) = target else { return };
            let (path, id) = place.find('#').map_or((place.as_str(), ""), |hash| place.split_at(hash));
            if path.is_empty() {
                return;
            }
            let Some(slug) = self.find(path, own_path) else {
                if let Some(file) = self.file(path, own_path) {
                    let address = self.shipped.and_then(|distribution| distribution.address_of(file));
                    *target = address.map_or_else(|| Target::File(path.to_owned()), Target::Url);
                }
                return;
            };
            let place_of = format!("{slug}.md{id}");
            let is_own = path == format!("{slug}.md");
            match target {
                Target::Chapter { place, .. } => *place = place_of,
                Target::Unresolved(written) if !is_own => {
                    *target = Target::Chapter { place: place_of, written: std::mem::take(written) };
                }
                _ => {}
            }
        };
        for_each_inline_mut(&mut chapter.title, &mut rename);
        for blocks in chapter.columns_mut() {
            for_each_block_mut(blocks, &mut |block| {
                block.inlines_mut().into_iter().for_each(|line| for_each_inline_mut(line, &mut rename));
            });
        }
    }

    /// The slug of the chapter that a path means in a text: from the text's folder, from the root, from the folder of
    /// the text itself as on a site; from the root with the first parts of the path left out.
    fn find(&self, path: &str, own_path: &str) -> Option<&'a str> {
        if is_remote(path) {
            return None;
        }
        let path = plain_path(path.split('?').next().unwrap_or(""));
        let folder = own_path.rsplit_once('/').map_or("", |(folder, _)| folder);
        if let Some(rooted) = path.strip_prefix('/') {
            let parts = rooted.match_indices('/').map(|(at, _)| &rooted[at + 1..]);
            let ways =
                std::iter::once(rooted).chain(parts).filter(|way| !way.is_empty() || rooted.is_empty());
            let last = || {
                let last = rooted.trim_end_matches('/').rsplit('/').next().unwrap_or("");
                self.names.get(&bare(last).to_lowercase()).copied().flatten()
            };
            return ways.take(20).find_map(|way| self.at(way)).or_else(last);
        }
        let beside =
            |folder: &str| joined(folder, &path).and_then(|path| self.at(path.trim_start_matches('/')));
        // Hugo's names of pages are unique in the whole book.
        let bare_name = || {
            let is_name = !path.is_empty() && !path.contains(['/', '.', ':']);
            self.names.get(&path.to_lowercase()).copied().flatten().filter(|_| is_name)
        };
        beside(folder)
            .or_else(|| self.at(&path))
            .or_else(|| beside(without_ending(own_path)))
            .or_else(bare_name)
    }

    /// The file beside the chapters that a path means, from the text's folder or from the root.
    fn file(&self, path: &str, own_path: &str) -> Option<&'a str> {
        if is_remote(path) {
            return None;
        }
        let path = plain_path(path.split('?').next().unwrap_or(""));
        let folder = own_path.rsplit_once('/').map_or("", |(folder, _)| folder);
        let rooted = path.trim_start_matches('/');
        let file_at = |path: &str| self.files.get(&path.trim_start_matches('/').to_lowercase()).copied();
        let beside = || file_at(&joined(folder, &path)?);
        beside().or_else(|| file_at(rooted)).or_else(|| file_at(path.trim_start_matches("../")))
    }

    /// The chapter at a path from the root.
    fn at(&self, path: &str) -> Option<&'a str> {
        let whole = path.trim_end_matches('/');
        let slug_at =
            |path: &str| self.paths.get(path).or_else(|| self.paths.get(&path.to_lowercase())).copied();
        if let Some(slug) = slug_at(whole) {
            return Some(slug);
        }
        let page = [".html", ".htm"].iter().find_map(|ending| whole.strip_suffix(ending));
        let page = page.or_else(|| Some(without_ending(whole)).filter(|_| is_text(whole)))?;
        let is_first = |name: &str| FIRST.contains(&name.to_lowercase().as_str());
        let folder = match page.rsplit_once('/') {
            Some((folder, name)) if is_first(name) => Some(folder),
            None if is_first(page) => Some(""),
            _ => None,
        };
        slug_at(page).or_else(|| slug_at(folder?))
    }
}

/// A name without the number that sets its order: `05-array-methods`.
fn bare(name: &str) -> &str {
    let rest = name.trim_start_matches(|sign: char| sign.is_ascii_digit());
    let bare = rest.trim_start_matches(['-', '_', '.', ' ']);
    if rest.len() < name.len() && bare.len() < rest.len() && !bare.is_empty() { bare } else { name }
}

#[cfg(test)]
mod tests {
    use super::Routes;
    use crate::book::Matter;
    use crate::manuscript::ChapterFile;
    use crate::source::SourceId;

    #[test]
    fn a_link_names_a_chapter_as_any_tool_does() {
        let paths = [
            "README.md",
            "giriş.md",
            "kuyu/index.md",
            "kuyu/Toprak.md",
            "1-js/05-types/02-array-methods/article.md",
            "güney/kulübe.qmd",
        ];
        let file = |path: &&str| ChapterFile {
            source: SourceId(0),
            path: (*path).to_owned(),
            matter: Matter::Body,
            level: 0,
            is_part: false,
            in_part: false,
            slug: (*path).to_owned(),
            is_title_page: false,
        };
        let files: Vec<_> = paths.iter().map(file).collect();
        let routes = Routes::to(&files);
        for (path, own, expected) in [
            ("/giriş.md", "kuyu/index.md", Some("giriş.md")),
            ("/docs/giri%C5%9F.md", "kuyu/index.md", Some("giriş.md")),
            ("giriş.html", "README.md", Some("giriş.md")),
            ("giriş", "README.md", Some("giriş.md")),
            ("../giriş/", "kuyu/Toprak.md", Some("giriş.md")),
            ("kuyu/", "README.md", Some("kuyu/index.md")),
            ("./kuyu", "README.md", Some("kuyu/index.md")),
            ("kuyu/index.html", "README.md", Some("kuyu/index.md")),
            ("kuyu/README.md", "giriş.md", Some("kuyu/index.md")),
            ("toprak.md", "kuyu/index.md", Some("kuyu/Toprak.md")),
            ("/array-methods", "README.md", Some("1-js/05-types/02-array-methods/article.md")),
            ("../kulübe/", "güney/öteki.md", Some("güney/kulübe.qmd")),
            ("../kul%C3%BCbe/?x=1", "güney/öteki.md", Some("güney/kulübe.qmd")),
            ("/", "kuyu/index.md", Some("README.md")),
            ("yok.md", "README.md", None),
            ("plan.pdf", "README.md", None),
            ("https://a.az/giriş", "README.md", None),
            ("../../../giriş.md", "kuyu/Toprak.md", None),
        ] {
            assert_eq!(routes.find(path, own), expected, "{path} in {own}");
        }
    }
}
