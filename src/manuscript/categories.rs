//! Docusaurus' files about folders: a folder's position among the others, and the title of the part that it is.

use super::arrange::ReadChapter;
use super::text::decode;
use super::{ChapterFile, Loader};
use crate::book::Matter;
use crate::error::Error;
use crate::header::Tree;
use crate::limits;
use crate::source::{SourceId, Span};
use std::collections::{BTreeMap, BTreeSet};

/// File names of a folder's settings.
const NAMES: [&str; 3] = ["_category_.json", "_category_.yml", "_category_.yaml"];

/// The settings of a folder.
pub(super) struct Category {
    label: Option<String>,
    /// The position of the folder among the others.
    pub(super) position: Option<f64>,
    source: SourceId,
}

impl Loader {
    /// Reads the settings of the folders that chapters are in, by the folders' paths.
    pub(super) fn categories(
        &mut self,
        chapters: &[ReadChapter],
    ) -> Result<BTreeMap<String, Category>, Error> {
        let mut found = BTreeMap::new();
        let mut seen = BTreeSet::new();
        for chapter in chapters.iter().filter(|chapter| chapter.is_free) {
            let depth = chapter.file.path.matches('/').count();
            for (at, folder) in chapter.path.ancestors().skip(1).take(depth).enumerate() {
                let name = chapter.file.path.rsplitn(at + 2, '/').last().unwrap_or("").to_owned();
                if !seen.insert(name.clone()) {
                    break;
                }
                let Some(path) =
                    NAMES.iter().map(|own| folder.join(own)).find(|path| self.store.is_file(path))
                else {
                    continue;
                };
                let Some(bytes) = self.store.read(&path, limits::SETTINGS)? else { continue };
                let text = decode(&bytes).text;
                let Some(tree) = Tree::yaml(&text) else { continue };
                let of = |key: &str| tree.get(key).and_then(Tree::text).map(str::trim);
                let label = of("label").filter(|label| !label.is_empty()).map(str::to_owned);
                let position = of("position").and_then(|position| position.parse().ok());
                let source = self.loaded.sources.add(path, text);
                found.insert(name, Category { label, position, source });
            }
        }
        Ok(found)
    }

    /// Adds the title page of a part before the chapters of each folder with a label; not in a book whose chapters a
    /// list names.
    pub(super) fn with_parts(
        &mut self,
        chapters: Vec<ChapterFile>,
        categories: &BTreeMap<String, Category>,
    ) -> Vec<ChapterFile> {
        let mut made: Vec<ChapterFile> = Vec::new();
        let mut last: Option<String> = None;
        for mut chapter in chapters {
            let part = folders(&chapter.path).find_map(|folder| {
                let category = categories.get(folder)?;
                Some((folder.to_owned(), category.label.clone()?, category.source))
            });
            let Some((folder, label, source)) = part.filter(|_| chapter.matter == Matter::Body) else {
                last = None;
                made.push(chapter);
                continue;
            };
            if last.as_ref() != Some(&folder) {
                let source = self.made(&label, Span::new(source, 0..0));
                let slug = format!("{}-part", chapter.slug);
                let (path, matter) = (format!("{folder}/_category_"), Matter::Body);
                made.push(ChapterFile {
                    source,
                    path,
                    matter,
                    level: 0,
                    is_part: true,
                    in_part: false,
                    slug,
                    is_title_page: false,
                });
                last = Some(folder);
            }
            chapter.in_part = true;
            made.push(chapter);
        }
        made
    }
}

/// Iterates over the folders that a path is in, the outermost first.
fn folders(path: &str) -> impl Iterator<Item = &str> {
    path.match_indices('/').map(|(at, _)| &path[..at])
}
