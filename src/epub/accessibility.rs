//! Metadata on the accessibility of the e-book (EPUB Accessibility 1.1, 2): only what is true of this book.

use super::package::{meta, refine};
use super::xml::Element;
use crate::config::{Config, Exemption};

/// Facts of a book on which its accessibility depends.
#[derive(Clone, Copy, Debug, Default)]
pub struct Facts {
    /// Whether it has images with content, the cover included.
    pub images: bool,
    /// Whether each of them has a description in words.
    pub described: bool,
    /// Whether it marks where pages of the typeset book begin.
    pub pages: bool,
    /// Whether it has formulas.
    pub formulas: bool,
    /// Whether it has notes.
    pub notes: bool,
}

/// Returns the metadata that follow from the facts.
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

/// A link to a file on the web with more information on another entry.
fn link(id: &str, rel: &str, address: &str) -> Element {
    Element::new("link").with("refines", format!("#{id}")).with("rel", rel).with("href", address)
}

/// Returns the value for a reason of exemption (EPUB Accessibility 1.1.1, 4.3.5).
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
