//! The second place of a problem that has two.

use crate::source::{Sources, Span};

/// The second place of a problem; its wording is known once the problem is traced to the author's file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OtherPlace {
    span: Span,
    pub(super) label: String,
}

impl OtherPlace {
    /// Makes a place that is not traced yet.
    #[must_use]
    pub fn at(span: Span) -> Self {
        Self { span, label: String::new() }
    }

    /// Finds the author's own file and the line there: `02-night.md:14`.
    pub(super) fn trace(&mut self, sources: &Sources) {
        let origin = sources.origin(self.span);
        let path = &sources.get(origin.source).path;
        let name = path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
        self.label = format!("{name}:{}", sources.place(origin).line);
    }
}
