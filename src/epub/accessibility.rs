//! What the e-book says of its own accessibility (EPUB Accessibility 1.1, 2): only what is true of this book.

use super::package::{meta, refine};
use super::words;
use super::xml::Element;
use crate::config::Config;

/// What is true of a book.
#[derive(Clone, Copy, Debug, Default)]
pub struct Facts {
    /// It has images that tell something, the cover included.
    pub images: bool,
    /// Each of them says in words what it tells.
    pub described: bool,
    /// It marks where pages of the typeset book begin.
    pub pages: bool,
    /// It has notes.
    pub notes: bool,
}

/// The metadata that follow from the facts.
#[must_use]
pub fn metadata(facts: &Facts, config: &Config) -> Vec<Element> {
    let mut all = vec![meta("schema:accessMode", "textual")];
    if facts.images {
        all.push(meta("schema:accessMode", "visual"));
        all.push(meta("schema:accessModeSufficient", "textual,visual"));
    }
    if facts.described || !facts.images {
        all.push(meta("schema:accessModeSufficient", "textual"));
    }
    all.extend(features(facts).into_iter().map(|feature| meta("schema:accessibilityFeature", feature)));
    all.push(meta("schema:accessibilityHazard", "none"));
    all.push(meta("schema:accessibilitySummary", &summary(facts, config)));
    if let Some(reviewer) = &config.epub.accessibility_reviewed_by {
        let claim = "EPUB Accessibility 1.1 - WCAG 2.1 Level AA";
        all.push(meta("dcterms:conformsTo", claim).with("id", "conformance"));
        all.push(refine("conformance", "a11y:certifiedBy", reviewer));
    }
    all
}

fn features(facts: &Facts) -> Vec<&'static str> {
    let mut features =
        vec!["tableOfContents", "readingOrder", "structuralNavigation", "displayTransformability"];
    if facts.images && facts.described {
        features.push("alternativeText");
    }
    if facts.pages {
        features.extend(["pageBreakMarkers", "pageNavigation"]);
    }
    features
}

fn summary(facts: &Facts, config: &Config) -> String {
    let words = words::of(&config.language);
    let mut sentences = vec![words.summary];
    if facts.images && facts.described {
        sentences.push(words.summary_images);
    }
    if facts.notes {
        sentences.push(words.summary_notes);
    }
    if facts.pages {
        sentences.push(words.summary_pages);
    }
    sentences.join(" ")
}
