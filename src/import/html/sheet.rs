//! The rules of a page's style sheets that name a class: programs write italics and bold in this way.

use super::{At, name};
use std::collections::BTreeMap;

/// Declarations by class; each with the element that the rule applies to, or none for all.
#[derive(Debug, Default)]
pub(super) struct Sheet(BTreeMap<String, Vec<(Option<String>, String)>>);

impl Sheet {
    /// Reads the style sheets within a page.
    pub(super) fn of(root: At) -> Self {
        let mut sheet = Self::default();
        for node in root.descendants().filter(|node| name(*node) == "style") {
            let rules: String = node
                .descendants()
                .filter_map(|inner| inner.value().as_text().map(|text| text.to_string()))
                .collect();
            sheet.read(&rules);
        }
        sheet
    }

    fn read(&mut self, rules: &str) {
        let mut rest = without_comments(rules);
        while let Some((selectors, after)) = rest.split_once('{') {
            // A rule within another (`@media`) ends the outer one's selector.
            let Some((body, after)) = after.split_once('}') else { break };
            let (body, is_outer) = body.rsplit_once('{').map_or((body, false), |(_, body)| (body, true));
            if !is_outer && !selectors.contains('@') {
                for selector in selectors.split(',') {
                    self.add(selector.trim().trim_start_matches('}').trim(), body.trim());
                }
            }
            rest = after.to_owned();
        }
    }

    /// Adds a rule for one class: `.c1`, `span.c1`. Rules with other selectors depend on context and are ignored.
    fn add(&mut self, selector: &str, body: &str) {
        let Some((element, class)) = selector.split_once('.') else { return };
        let is_plain =
            |text: &str| text.chars().all(|sign| sign.is_alphanumeric() || matches!(sign, '-' | '_'));
        if class.is_empty() || !is_plain(class) || !is_plain(element) {
            return;
        }
        let element = (!element.is_empty()).then(|| element.to_ascii_lowercase());
        self.0.entry(class.to_owned()).or_default().push((element, body.to_ascii_lowercase()));
    }

    /// The declarations of an element's classes, in the order of the classes.
    pub(super) fn declarations(&self, node: At) -> String {
        let mut found = String::new();
        let classes = super::attribute(node, "class").unwrap_or_default();
        for (element, body) in classes.split_whitespace().filter_map(|class| self.0.get(class)).flatten() {
            if element.as_deref().is_none_or(|element| element == name(node)) {
                found.push_str(body);
                found.push(';');
            }
        }
        found
    }
}

fn without_comments(rules: &str) -> String {
    let mut out = String::with_capacity(rules.len());
    let mut rest = rules;
    while let Some((before, after)) = rest.split_once("/*") {
        out.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    out + rest
}

#[cfg(test)]
mod tests {
    use super::Sheet;

    #[test]
    fn rules_of_one_class_are_kept() {
        let mut sheet = Sheet::default();
        sheet.read(
            "@charset 'utf-8'; p{margin:0} .c1,.c2 { font-style: italic } /* .c3{a:b} */ span.c4{font-weight:700}\
             div .c5{a:b} @media print { .c6 { a: b } } .c7{vertical-align:super} .c8{",
        );
        assert_eq!(sheet.0.keys().collect::<Vec<_>>(), ["c1", "c2", "c4", "c7"]);
        assert_eq!(sheet.0["c4"], [(Some("span".to_owned()), "font-weight:700".to_owned())]);
    }
}
