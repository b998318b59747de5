//! Labels that references may name – figures, tables, formulas, code, sections – and their places in the book.

use super::tex_headings;
use super::walk::fence_of;
use crate::book::LabelKind;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Forms that define a label, each with the sign that ends it.
const DEFINED: [(&str, char); 6] = [
    ("{#", '}'),
    (":label:`", '`'),
    (":eqlabel:`", '`'),
    ("\\label{", '}'),
    (":name: ", '\n'),
    ("label: ", '\n'),
];
/// Forms of references that show that the labels named by them are numbered.
const NAMED: [&str; 10] = [
    "@",
    ":numref:`",
    ":eqref:`",
    "{numref}`",
    "{eq}`",
    "\\ref{",
    "\\eqref{",
    "\\autoref{",
    "\\cref{",
    "\\@ref(",
];

/// The place that a label names.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Label {
    slug: String,
    /// The words of a section's heading; none for a place with a number.
    title: Option<String>,
}

/// The labels in a chapter's text, found without regard to other chapters.
#[derive(Clone, Debug, Default)]
pub struct ChapterLabels {
    title: String,
    /// Ids of places in their order, each with the heading that it belongs to; a formula has none.
    places: Vec<(String, Option<String>)>,
    named: BTreeSet<String>,
    /// The titles of sections by the labels above them.
    sections: Vec<(String, String)>,
}

/// The labels of a book.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Labels {
    by_id: BTreeMap<String, Label>,
    named: BTreeSet<String>,
    /// The titles of chapters, by the names under which links reach them.
    chapters: BTreeMap<String, String>,
}

impl Labels {
    /// Collects the labels of a book's chapters, each given with the name under which links reach it.
    #[must_use]
    pub fn find<'a>(chapters: impl Iterator<Item = (&'a str, Arc<ChapterLabels>)>) -> Self {
        let mut labels = Self::default();
        for (slug, own) in chapters {
            labels.chapters.insert(slug.to_owned(), own.title.clone());
            labels.named.extend(own.named.iter().cloned());
            for (id, heading) in &own.places {
                labels.define(id, slug, heading.as_deref());
            }
            for (id, title) in &own.sections {
                if let Some(label) = labels.by_id.get_mut(id) {
                    label.title = Some(title.clone());
                }
            }
        }
        labels
    }

    fn define(&mut self, id: &str, slug: &str, heading: Option<&str>) {
        if id.is_empty() || id.len() > 100 || self.by_id.contains_key(id) {
            return;
        }
        let is_section = match (LabelKind::of_known(id), heading) {
            (_, None) => false,
            (Some(kind), _) => kind == LabelKind::Section,
            (None, Some(heading)) => !heading.is_empty(),
        };
        let title = heading.filter(|_| is_section).map(title_of);
        self.by_id.insert(id.to_owned(), Label { slug: slug.to_owned(), title });
    }

    /// Whether the place with an id has a number: by the form of the id, or because a reference names it.
    pub(super) fn is_numbered(&self, id: &str) -> bool {
        LabelKind::of(id).is_some() || self.named.contains(id) && self.by_id.contains_key(id)
    }

    /// Whether a place of the book has this label.
    pub(super) fn is_known(&self, id: &str) -> bool {
        self.by_id.contains_key(id)
    }

    /// The title of the chapter that a path names.
    pub(super) fn title(&self, path: &str) -> Option<&str> {
        let of_slug =
            |slug: &str| self.chapters.get(slug).map(String::as_str).filter(|title| !title.is_empty());
        of_slug(&path.replace('/', "-")).or_else(|| of_slug(path.rsplit('/').next().unwrap_or(path)))
    }

    /// A link from a chapter to a label's place; with the author's words, or with words by a class: `ref`, `number`,
    /// `page`.
    pub(super) fn link(&self, id: &str, own: &str, class: &str, from: &str) -> Option<String> {
        let label = self.by_id.get(id).filter(|label| label.title.as_deref() != Some(""))?;
        let chapter = if label.slug == from { String::new() } else { format!("{}.md", label.slug) };
        let class = if class.is_empty() { String::new() } else { format!("{{.{class}}}") };
        Some(format!("[{own}]({chapter}#{id}){class}"))
    }
}

impl ChapterLabels {
    /// Finds the labels of a text, and the references to labels in it.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let mut own = Self::default();
        let title = text.lines().find(|line| line.starts_with("# ")).map(title_of);
        own.title = title.unwrap_or_default();
        // Most chapters have few of the forms, or none: each line is searched for those alone.
        let defined: Vec<_> = DEFINED.iter().filter(|(opening, _)| text.contains(opening)).collect();
        let named: Vec<_> = NAMED.iter().filter(|opening| text.contains(**opening)).collect();
        let mut heading = "";
        let mut fence = None;
        // Whether the open fence holds a formula, and whether it holds text.
        let (mut is_math, mut is_clear) = (false, false);
        for line in text.lines() {
            let words = line.trim();
            match (fence, fence_of(words)) {
                (None, Some((sign, length))) => {
                    fence = Some((sign, length));
                    is_clear = words.contains("{figure}") || words.contains("{table}");
                    is_math = words.ends_with("{math}");
                }
                (Some((sign, length)), Some((own, more))) if own == sign && more >= length => fence = None,
                _ => {}
            }
            let is_heading = words.starts_with('#') || tex_headings::is_command(words);
            if is_heading && (fence.is_none() || is_clear) {
                heading = words;
            }
            // Formulas of MyST: `$$ (label)`, and `:label:` in a directive.
            let behind = || words.rsplit_once("$$")?.1.trim().strip_prefix('(')?.strip_suffix(')');
            let directive =
                || words.strip_prefix(":label:").map(str::trim).filter(|_| is_math && fence.is_some());
            if let Some(id) = behind().or_else(directive).filter(|id| is_label(id)) {
                own.places.push((id.to_owned(), None));
            }
            let is_target = words.starts_with('(') && words.ends_with(")=");
            if is_target {
                own.places.push((words[1..words.len() - 2].to_owned(), Some("#".to_owned())));
            }
            for (opening, closing) in &defined {
                let mut rest = words;
                while let Some((_, after)) = rest.split_once(opening) {
                    let id = after.split([*closing, ' ', '}', '"']).next().unwrap_or("");
                    // MyST names a figure or a table as its author likes.
                    if *opening == ":name: " && is_label(id) && LabelKind::of_known(id).is_none() {
                        own.places.push((id.to_owned(), None));
                    }
                    let is_free = *opening == ":label:`"
                        || is_heading
                        || *opening == "\\label{" && !heading.is_empty() && words.starts_with(opening);
                    if is_free || LabelKind::of_known(id).is_some() {
                        own.places.push((id.to_owned(), Some(heading.to_owned())));
                    }
                    rest = after;
                }
            }
            for opening in &named {
                let mut rest = words;
                while let Some((_, after)) = rest.split_once(**opening) {
                    let id = &after[..id_length(after)];
                    let is_role = ["{eq}`", "{numref}`", ":numref:`"].contains(opening);
                    let id = if id.is_empty() && is_role {
                        let words = after.split('`').next().unwrap_or("");
                        let target = words.strip_suffix('>').and_then(|words| words.rsplit_once('<'));
                        Some(target.map_or(words, |(_, id)| id).trim())
                            .filter(|id| is_label(id))
                            .unwrap_or("")
                    } else {
                        id
                    };
                    if !id.is_empty() {
                        own.named.insert(id.to_owned());
                    }
                    rest = after;
                }
            }
            if !words.is_empty() && !is_heading && !words.starts_with(":label:") {
                heading = "";
            }
        }
        // A label of the form `(label)=` names the section below it.
        let mut waiting: Vec<&str> = Vec::new();
        for line in text.lines().map(str::trim) {
            if line.starts_with('(') && line.ends_with(")=") {
                waiting.push(&line[1..line.len() - 2]);
            } else if line.starts_with('#') {
                own.sections.extend(waiting.drain(..).map(|id| (id.to_owned(), title_of(line))));
            } else if !line.is_empty() {
                waiting.clear();
            }
        }
        own
    }
}

/// Whether words have the form of a label.
fn is_label(words: &str) -> bool {
    let is_sign = |sign: char| sign.is_alphanumeric() || matches!(sign, '-' | '_' | ':' | '.');
    words.starts_with(char::is_alphabetic) && words.len() < 100 && words.chars().all(is_sign)
}

/// The length of the label that a text begins with; none where its prefix is unknown.
fn id_length(text: &str) -> usize {
    let is_sign = |sign: char| sign.is_alphanumeric() || matches!(sign, '-' | '_' | ':' | '.');
    let id = &text[..text.find(|sign| !is_sign(sign)).unwrap_or(text.len())];
    let id = id.trim_end_matches([':', '.', '-', '_']);
    if LabelKind::of_known(id).is_some() { id.len() } else { 0 }
}

/// The words of a heading.
fn title_of(heading: &str) -> String {
    let words = tex_headings::title(heading).trim_start_matches('#').trim();
    let words = words.split(" {").next().unwrap_or(words).trim_end_matches([' ', '#']);
    words.replace(['[', ']', '`', '*'], "")
}
