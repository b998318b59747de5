//! `[epub]`: settings of the e-book, and what is said of its accessibility.

use serde::Deserialize;

/// Settings of the e-book.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Epub {
    /// Whether the faces are embedded.
    pub fonts: bool,
    /// Where the notes stand.
    pub notes: NotesAt,
    /// Who attests that a person reviewed the file's accessibility; no claim where absent.
    pub accessibility_reviewed_by: Option<String>,
    /// What entitles that person to it: a certificate, or the address of one.
    pub accessibility_credential: Option<String>,
    /// The address of the report.
    pub accessibility_report: Option<String>,
    /// Why the European Accessibility Act does not bind this book.
    pub accessibility_exemption: Option<Exemption>,
}

/// Why a book need not be accessible (Directive (EU) 2019/882, 4.5 and 14; EPUB Accessibility 1.1.1, 4.3.5).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Exemption {
    /// Its publisher is a microenterprise.
    Microenterprise,
    /// It would be a disproportionate burden.
    Burden,
    /// It would be another book.
    Alteration,
}

/// Where the e-book's notes stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum NotesAt {
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
            notes: NotesAt::Chapter,
            accessibility_reviewed_by: None,
            accessibility_credential: None,
            accessibility_report: None,
            accessibility_exemption: None,
        }
    }
}
