//! `[epub]` of `book.toml`: settings of the e-book and its accessibility metadata.

use serde::Deserialize;

/// Settings of the e-book.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Epub {
    /// Whether the fonts are embedded.
    pub fonts: bool,
    /// Where the notes are placed.
    pub notes: NotePlacement,
    /// The person who attests that the file's accessibility was reviewed; without one the file makes no
    /// claim.
    pub accessibility_reviewed_by: Option<String>,
    /// That person's credential: a certificate, or the address of one.
    pub accessibility_credential: Option<String>,
    /// The address of the accessibility report.
    pub accessibility_report: Option<String>,
    /// The exemption of this book from the European Accessibility Act, if any.
    pub accessibility_exemption: Option<Exemption>,
}

/// Why a book need not be accessible (Directive (EU) 2019/882, 4.5 and 14; EPUB Accessibility 1.1.1, 4.3.5).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Exemption {
    /// The publisher is a microenterprise.
    Microenterprise,
    /// Accessibility would be a disproportionate burden.
    Burden,
    /// Accessibility would fundamentally alter the book.
    Alteration,
}

/// Where the notes of the e-book are placed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum NotePlacement {
    /// At the end of their chapter.
    #[default]
    Chapter,
    /// In a chapter of their own at the end of the book.
    Book,
}

impl Default for Epub {
    fn default() -> Self {
        Self {
            fonts: true,
            notes: NotePlacement::Chapter,
            accessibility_reviewed_by: None,
            accessibility_credential: None,
            accessibility_report: None,
            accessibility_exemption: None,
        }
    }
}
