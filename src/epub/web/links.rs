//! Makes the files of chapters parts of one page: ids that are unique in it, links that stay within it.

use super::super::anchors::unused;
use super::super::chapter::Document;
use super::super::parts::each_id;
use super::super::toc::Entry;
use super::super::xml::{Element, Node};
use std::collections::{BTreeMap, BTreeSet};

/// Prefixes of ids that each chapter has for itself.
const OF_CHAPTER: [&str; 5] = ["heading-", "label-", "mark-", "note", "title"];

/// Attributes that refer to ids of the page.
const NAMING: [&str; 4] = ["aria-labelledby", "aria-describedby", "headers", "for"];

/// New ids of all places in the page.
#[derive(Debug, Default)]
pub struct Links {
    /// The id in the page by file and id.
    ids: BTreeMap<(String, String), String>,
    /// The id of each file's heading.
    heads: BTreeMap<String, String>,
}

impl Links {
    /// Finds an id for everything in the chapters; `own` are the ids that the page has already.
    #[must_use]
    pub fn of(chapters: &[Document], own: &[&str]) -> Self {
        let mut taken: BTreeSet<String> = own.iter().map(|id| (*id).to_owned()).collect();
        let mut links = Self::default();
        for (at, chapter) in chapters.iter().enumerate() {
            each_id(&chapter.section, &mut |id| {
                let is_of_chapter = OF_CHAPTER.iter().any(|prefix| id.starts_with(prefix));
                let wanted = if is_of_chapter { format!("c{}-{id}", at + 1) } else { id.to_owned() };
                links.ids.insert((chapter.file.clone(), id.to_owned()), unused(&wanted, &mut taken));
            });
            let head = chapter.section.attribute("aria-labelledby").unwrap_or_default();
            if let Some(id) = links.id(&chapter.file, head) {
                links.heads.insert(chapter.file.clone(), id.to_owned());
            }
        }
        links
    }

    fn id(&self, file: &str, id: &str) -> Option<&str> {
        self.ids.get(&(file.to_owned(), id.to_owned())).map(String::as_str)
    }

    /// Returns a link of a file as it is in the page.
    #[must_use]
    pub fn led(&self, link: &str, file: &str) -> String {
        let (to, id) = link.split_once('#').unwrap_or((link, ""));
        let to = if to.is_empty() { file } else { to };
        let found = if id.is_empty() { self.heads.get(to).map(String::as_str) } else { self.id(to, id) };
        found.map_or_else(|| link.to_owned(), |id| format!("#{id}"))
    }

    /// Changes the links of the contents to the new ids.
    pub fn lead(&self, entry: &mut Entry) {
        entry.target = self.led(&entry.target, "");
        entry.kids.iter_mut().for_each(|kid| self.lead(kid));
    }

    /// Makes a chapter's element one of the page: ids, links, headings a level lower, nothing of EPUB's own.
    pub fn adopt(&self, element: &mut Element, file: &str) {
        element.name = lower(element.name);
        let is_notes = element.attribute("class") == Some("notes");
        element.attributes.retain(|(name, _)| !name.starts_with("epub:") && *name != "xml:lang");
        for (name, value) in &mut element.attributes {
            if *name == "id" {
                *value = self.id(file, value).unwrap_or(value).to_owned();
            } else if *name == "href" {
                *value = self.led(value, file);
            } else if NAMING.contains(name) {
                let named = value.split(' ').map(|id| self.id(file, id).unwrap_or(id));
                let mut names: Vec<&str> = named.collect();
                // Notes of many chapters are distinguished by their chapter's title.
                names.extend(self.heads.get(file).filter(|_| is_notes).map(String::as_str));
                *value = names.join(" ");
            }
        }
        for kid in &mut element.kids {
            if let Node::Element(kid) = kid {
                self.adopt(kid, file);
            }
        }
    }
}

/// Returns the name of a heading a level lower: the book's title is the page's first.
fn lower(name: &'static str) -> &'static str {
    match name {
        "h1" => "h2",
        "h2" => "h3",
        "h3" => "h4",
        "h4" => "h5",
        "h5" => "h6",
        name => name,
    }
}
