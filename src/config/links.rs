//! `[links]` of `book.toml`: the author's own link prefixes, and whether linked files are distributed.

use serde::Deserialize;
use std::collections::BTreeMap;

/// Settings of links.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Links {
    /// Addresses by link prefix: `"wiki:" = "https://tr.wikipedia.org/wiki/{}"`. Without `{}` the rest of the
    /// link is appended to the address.
    pub prefixes: BTreeMap<String, String>,
    /// Whether files of the manuscript that are linked to are distributed with the book.
    pub ship: bool,
}

impl Links {
    /// Expands a link that begins with a prefix; the longest matching prefix applies. `None` if no prefix
    /// matches.
    #[must_use]
    pub fn expand(&self, written: &str) -> Option<String> {
        let fits = |(prefix, address): (&String, &String)| {
            let rest = written.get(..prefix.len()).filter(|start| start.eq_ignore_ascii_case(prefix))?.len();
            Some((rest, address.clone()))
        };
        let (length, address) = self.prefixes.iter().filter_map(fits).max_by_key(|(length, _)| *length)?;
        let rest = &written[length..];
        Some(if address.contains("{}") { address.replace("{}", rest) } else { format!("{address}{rest}") })
    }
}

#[cfg(test)]
mod tests {
    use super::Links;

    #[test]
    fn the_longest_prefix_that_fits_is_meant() {
        let prefixes = [
            ("w:", "https://en.wikipedia.org/wiki/{}"),
            ("w:tr:", "https://tr.wikipedia.org/wiki/{}?oldid=1"),
            ("info:", "/"),
            ("ığ:", "https://a.az/"),
        ];
        let prefixes = prefixes.map(|(prefix, address)| (prefix.to_owned(), address.to_owned())).into();
        let links = Links { prefixes, ship: false };
        for (written, meant) in [
            ("w:Baku", Some("https://en.wikipedia.org/wiki/Baku")),
            ("W:tr:Bakü", Some("https://tr.wikipedia.org/wiki/Bakü?oldid=1")),
            ("info:array-methods#map", Some("/array-methods#map")),
            ("ığ:x", Some("https://a.az/x")),
            ("http:x", None),
            ("ı", None),
            ("", None),
        ] {
            assert_eq!(links.expand(written).as_deref(), meant, "{written}");
        }
    }
}
