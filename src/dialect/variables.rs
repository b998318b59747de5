//! Values of a project's settings that its texts insert, as in Jekyll and Hugo: `{{ site.author }}`,
//! `{{ page.title }}`, `{{ .Site.Params.city }}`, `{{ "/a.png" | relative_url }}`.
//!
//! Values in the project's settings or the chapter's head replace the braces. Other braces stay as they are typed, and
//! are reported as markup left in the text.

use super::inline::{Change, Part};
use super::walk::Walker;
use crate::header::Tree;
use std::collections::BTreeMap;

/// The farthest distance, in bytes, from a name's beginning to its end.
const FARTHEST: usize = 200;
/// Filters that change no words of a value.
const FILTERS: [&str; 13] = [
    "escape",
    "xml_escape",
    "strip",
    "strip_html",
    "markdownify",
    "markdownify_inline",
    "smartify",
    "relative_url",
    "absolute_url",
    "relURL",
    "absURL",
    "safeHTML",
    "safe",
];
/// Names of the project's address on the web: links within a book begin at its root.
const ROOTS: [&str; 4] = ["site.baseurl", "site.url", "site.github.url", "baseurl"];

/// The values of a project's settings, by their names in small letters.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Variables {
    values: BTreeMap<String, String>,
}

impl Variables {
    /// Adds the values of a tree, their names after those of the tables around them: `site.params.city`.
    pub fn take(&mut self, before: &str, tree: &Tree) {
        for (key, value) in tree.pairs() {
            let name = format!("{before}.{}", key.to_lowercase());
            match value.text() {
                Some(text) => {
                    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
                    self.values.entry(name).or_insert(words);
                }
                None => self.take(&name, value),
            }
        }
    }

    /// The values at the head of a chapter.
    pub(super) fn of_page(text: &str) -> Self {
        let mut page = Self::default();
        if let Some(head) = Tree::head(text).filter(|_| text.contains("{{")) {
            page.take("page", &head);
        }
        page
    }

    fn get(&self, name: &str) -> Option<&str> {
        self.values.get(name).map(String::as_str)
    }
}

/// Rewrites `{{ name }}` as the value of the name.
pub(super) fn inline(walker: &Walker, at: usize, end: usize) -> Option<Change> {
    let text = walker.task.text;
    let near = &text[at..text.floor_char_boundary((at + FARTHEST).min(end))];
    let inner = near.strip_prefix("{{")?;
    let length = inner.find("}}")?;
    let whole = inner[..length].trim_matches(['-', ' ']);
    let stop = at + 2 + length + 2;
    let mut parts = whole.split('|').map(str::trim);
    let name = parts.next()?;
    if whole.contains(['<', '%', '#', '{']) || !parts.all(|filter| FILTERS.contains(&filter)) {
        return None;
    }
    // A path in quotation marks, from which the filter would make an address of the site.
    let quoted = ['"', '\''].iter().find_map(|quote| name.strip_prefix(*quote)?.strip_suffix(*quote));
    if let Some(words) = quoted.filter(|words| whole.contains('|') && !words.contains(['"', '\''])) {
        let start = at + 2 + inner[..length].find(words)?;
        return Some(Change { end: stop, parts: vec![Part::Own(start..start + words.len())], left: None });
    }
    let is_name = |sign: char| sign.is_alphanumeric() || matches!(sign, '.' | '_' | '-' | '$');
    if !name.chars().all(is_name) || !name.contains(['.', '$']) {
        return None;
    }
    let key = name.trim_start_matches(['.', '$']).to_lowercase();
    if ROOTS.contains(&key.as_str()) {
        return text[stop..].starts_with(['/', '{']).then(|| Change::made(stop, ""));
    }
    // In Hugo, a name after a dot alone belongs to the page.
    let of_page = key.strip_prefix("params.").or_else(|| key.strip_prefix("frontmatter.")).unwrap_or(&key);
    let page = of_page.strip_prefix("page.").unwrap_or(of_page).to_owned();
    let is_of_site = key.starts_with("site.");
    let from_settings = walker.task.variables.get(&key).map(str::to_owned);
    let from_page = || {
        let own = walker.page.get(&format!("page.{page}"));
        own.or_else(|| walker.page.get(&format!("page.{key}"))).map(str::to_owned)
    };
    let value = from_settings.or_else(|| from_page().filter(|_| !is_of_site))?;
    Some(Change::made(stop, value))
}
