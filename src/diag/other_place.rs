//! A second place that a problem tells of.

use crate::source::{Sources, Span};

/// A second place that a problem tells of; how it is shown is known once the problem is traced to the author's file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OtherPlace {
    span: Span,
    pub(super) shown: String,
}

impl OtherPlace {
    /// A place.
    #[must_use]
    pub fn at(span: Span) -> Self {
        Self { span, shown: String::new() }
    }

    /// Finds the file that the author wrote and the line there: `02-night.md:14`.
    pub(super) fn trace(&mut self, sources: &Sources) {
        let origin = sources.origin(self.span);
        let path = &sources.get(origin.source).path;
        let name = path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
        self.shown = format!("{name}:{}", sources.place(origin).line);
    }
}
