//! Values of a project that its texts name, as Jekyll and Hugo have them: `{{ site.author }}`, `{{ page.title }}`,
//! `{{ .Site.Params.city }}`, `{{ "/a.png" | relative_url }}`.
//!
//! What the project's settings or the chapter's head say stands there. All else stays as it is typed, and is told of as
//! markup that is left in the text.

use super::inline::{Change, Part};
use super::walk::Walker;
use crate::header::Tree;
use std::collections::BTreeMap;

/// How far the end of a name may lie from its beginning, in bytes.
const FARTHEST: usize = 200;
/// What is done to a value on its way that changes no words of it.
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
/// Where the project is to be found on the web: links within a book begin at its root.
const ROOTS: [&str; 4] = ["site.baseurl", "site.url", "site.github.url", "baseurl"];

/// What the settings of a project say, by the names of its values in small letters.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Variables {
    known: BTreeMap<String, String>,
}

impl Variables {
    /// Takes the values of a tree, their names behind those of the tables around them: `site.params.city`.
    pub fn take(&mut self, before: &str, tree: &Tree) {
        for (key, value) in tree.pairs() {
            let name = format!("{before}.{}", key.to_lowercase());
            match value.text() {
                Some(text) => {
                    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
                    self.known.entry(name).or_insert(words);
                }
                None => self.take(&name, value),
            }
        }
    }

    /// What the head of a chapter says.
    pub(super) fn of_page(text: &str) -> Self {
        let mut page = Self::default();
        if let Some(head) = Tree::head(text).filter(|_| text.contains("{{")) {
            page.take("page", &head);
        }
        page
    }

    fn get(&self, name: &str) -> Option<&str> {
        self.known.get(name).map(String::as_str)
    }
}

/// What stands in the place of `{{ name }}`.
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
    // A path in quotation marks, of which the address of the site is made.
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
    // Hugo's page is the one around its dot.
    let of_page = key.strip_prefix("params.").or_else(|| key.strip_prefix("frontmatter.")).unwrap_or(&key);
    let page = of_page.strip_prefix("page.").unwrap_or(of_page).to_owned();
    let is_of_site = key.starts_with("site.");
    let known = walker.task.variables.get(&key).map(str::to_owned);
    let own = || {
        let own = walker.page.get(&format!("page.{page}"));
        own.or_else(|| walker.page.get(&format!("page.{key}"))).map(str::to_owned)
    };
    let value = known.or_else(|| own().filter(|_| !is_of_site))?;
    Some(Change::made(stop, value))
}
