//! What the e-book says of its own accessibility (EPUB Accessibility 1.1, 2): only what is true of this book.

use super::package::{meta, refine};
use super::xml::Element;
use crate::config::{Config, Exemption};

/// What is true of a book.
#[derive(Clone, Copy, Debug, Default)]
pub struct Facts {
    /// It has images that tell something, the cover included.
    pub images: bool,
    /// Each of them says in words what it tells.
    pub described: bool,
    /// It marks where pages of the typeset book begin.
    pub pages: bool,
    /// It has formulas.
    pub formulas: bool,
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
        all.push(refine("conformance", "a11y:certifiedBy", reviewer).with("id", "certifier"));
        let credential = config.epub.accessibility_credential.as_ref();
        all.extend(credential.map(|credential| refine("certifier", "a11y:certifierCredential", credential)));
        let report = config.epub.accessibility_report.as_ref();
        all.extend(report.map(|report| link("certifier", "a11y:certifierReport", report)));
    }
    all.extend(config.epub.accessibility_exemption.map(|reason| meta("a11y:exemption", exemption(reason))));
    all
}

/// A file on the web that says more of another entry.
fn link(id: &str, rel: &str, address: &str) -> Element {
    Element::new("link").with("refines", format!("#{id}")).with("rel", rel).with("href", address)
}

/// EPUB Accessibility 1.1.1, 4.3.5.
fn exemption(reason: Exemption) -> &'static str {
    match reason {
        Exemption::Microenterprise => "eaa-microenterprise",
        Exemption::Burden => "eaa-disproportionate-burden",
        Exemption::Alteration => "eaa-fundamental-alteration",
    }
}

fn features(facts: &Facts) -> Vec<&'static str> {
    let mut features =
        vec!["tableOfContents", "readingOrder", "structuralNavigation", "displayTransformability"];
    if facts.images && facts.described {
        features.push("alternativeText");
    }
    if facts.formulas {
        features.push("MathML");
    }
    if facts.pages {
        features.extend(["pageBreakMarkers", "pageNavigation"]);
    }
    features
}

fn summary(facts: &Facts, config: &Config) -> String {
    let words = &config.language.words().ebook;
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
