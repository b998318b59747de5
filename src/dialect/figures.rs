//! Figures as the program's own Markdown has them: an image with attributes, its caption below it.

use super::walk::Walker;
use crate::book::PictureWidth;

/// An image set off from the text, with its caption.
#[derive(Debug, Default)]
pub(super) struct Figure {
    pub(super) path: String,
    pub(super) alt: String,
    pub(super) caption: String,
    pub(super) id: Option<String>,
    /// The width as it is written, without spaces.
    pub(super) width: Option<String>,
    /// The class that spreads it over a page or its margins.
    pub(super) class: Option<String>,
    /// Whose picture it is.
    pub(super) credit: Option<String>,
}

/// Whether a class spreads a picture over a page or its margins.
pub(super) fn is_of_page(class: &str) -> bool {
    PictureWidth::of_class(class).is_some()
}

impl Walker<'_> {
    /// Adds a figure: an image with its caption.
    pub(super) fn figure(&mut self, indent: &str, figure: &Figure, at: usize) {
        self.part(at);
        let caption = figure.caption.trim();
        let id = figure.id.as_ref().map(|id| format!("#{id}"));
        let width = figure.width.as_ref().map(|width| format!("width={width}"));
        let class = figure.class.as_ref().map(|class| format!(".{class}"));
        let credit = figure.credit.as_ref().map(|credit| format!("credit=\"{}\"", credit.replace('"', "”")));
        // Beside others, words that are only spoken would be the caption.
        let silent = (caption.is_empty() && !figure.alt.is_empty()).then(|| "fig-cap=\"\"".to_owned());
        let asked = [id, width, class, credit, silent].into_iter().flatten().collect::<Vec<_>>().join(" ");
        let asked = if asked.is_empty() { asked } else { format!("{{{asked}}}") };
        let alt = plain(if figure.alt.is_empty() { &figure.caption } else { &figure.alt });
        let path = if figure.path.contains([' ', '(', ')']) {
            format!("<{}>", figure.path)
        } else {
            figure.path.clone()
        };
        self.out.make(at, &format!("{indent}![{alt}]({path}){asked}\n"));
        if !caption.is_empty() {
            let start = if caption.starts_with("![") { "\\" } else { "" };
            self.out.make(at, &format!("{indent}{start}{caption}\n"));
        }
        self.out.make(at, "\n");
    }

    /// Opens pictures beside each other.
    pub(super) fn open_group(&mut self, indent: &str, id: Option<&str>, at: usize) {
        self.part(at);
        let id = id.map(|id| format!("#{id} ")).unwrap_or_default();
        self.out.make(at, &format!("{indent}::: {{{id}.figures}}\n\n"));
    }

    /// Closes pictures beside each other, the caption of all before it.
    pub(super) fn close_group(&mut self, indent: &str, caption: &str, at: usize) {
        self.part(at);
        if !caption.is_empty() {
            self.out.make(at, &format!("{indent}{caption}\n\n"));
        }
        self.out.make(at, &format!("{indent}:::\n\n"));
    }
}

/// Words without the signs of links, emphasis and notes, as alternative text.
fn plain(words: &str) -> String {
    let mut plain = String::new();
    let mut rest = words;
    while let Some(at) = rest.find("](") {
        let (before, after) = rest.split_at(at);
        plain.push_str(before);
        rest = after.split_once(')').map_or("", |(_, rest)| rest);
    }
    plain.push_str(rest);
    let spaced = plain.replace(['[', ']', '*', '`'], "").replace('\n', " ");
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}
