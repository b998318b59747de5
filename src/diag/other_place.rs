//! Other places of a problem.

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

/// All places that a problem tells of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OtherPlaces(Vec<OtherPlace>);

/// How many places are shown.
const MOST_SHOWN: usize = 6;

impl OtherPlaces {
    /// Some places, in the order of the book.
    #[must_use]
    pub fn at(spans: &[Span]) -> Self {
        Self(spans.iter().take(MOST_SHOWN + 1).copied().map(OtherPlace::at).collect())
    }

    pub(super) fn trace(&mut self, sources: &Sources) {
        self.0.iter_mut().for_each(|place| place.trace(sources));
    }

    /// Returns the places as text, `01.md:3, 02.md:8`; of many only the first.
    pub(super) fn labels(&self) -> String {
        let mut places: Vec<&str> = self.0.iter().map(|place| place.label.as_str()).collect();
        if places.len() > MOST_SHOWN {
            places[MOST_SHOWN] = "…";
        }
        places.dedup();
        places.join(", ")
    }
}
