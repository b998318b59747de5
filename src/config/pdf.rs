//! `[pdf]` of `book.toml`: design, paper, text and notes of the typeset book.

use super::Design;
use crate::geom::{Length, Size};
use serde::de::{self, Visitor};
use serde::{Deserialize, Deserializer};
use std::fmt;
use std::sync::Arc;

/// Settings of the typeset book.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Pdf {
    /// The design of the pages. Until its file is read, an author's own design has only its name.
    #[serde(deserialize_with = "design")]
    pub design: Arc<Design>,
    /// Paper: `A5`, `A4`, `B5` or `148x210` (mm, width × height); by default that of the design.
    pub size: Option<String>,
    /// Font size of the text in points; by default it follows from design and paper.
    pub text_size: Option<f64>,
    /// Distance of two baselines in points; by default it follows from the text size.
    pub leading: Option<f64>,
    /// Margins in millimetres, or the name of a canon; by default those of the design.
    #[serde(deserialize_with = "page_margins")]
    pub margins: Option<PageMargins>,
    /// Whether the covers are pages of the file.
    pub cover: bool,
    /// Where the numbered notes are placed.
    pub notes: PrintNotePlacement,
}

/// Deserialises a design by its name.
fn design<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Arc<Design>, D::Error> {
    let name = String::deserialize(deserializer)?;
    let unread = || Arc::new(Design { name: name.clone(), ..(*Design::default_design()).clone() });
    Ok(Design::named(&name).unwrap_or_else(unread))
}

/// The canon of a name.
pub(super) fn canon<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Canon>, D::Error> {
    let name = String::deserialize(deserializer)?;
    let known = CANONS.iter().find(|(own, _)| *own == name).map(|(_, canon)| *canon);
    let unknown = || de::Error::invalid_value(de::Unexpected::Str(&name), &CANONS[0].0);
    known.map(Some).ok_or_else(unknown)
}

/// The margins of a name or of a table.
fn page_margins<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<PageMargins>, D::Error> {
    struct Either;
    impl<'de> Visitor<'de> for Either {
        type Value = PageMargins;

        fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
            out.write_str(CANONS[0].0)
        }

        fn visit_str<E: de::Error>(self, name: &str) -> Result<PageMargins, E> {
            let known = canon(de::IntoDeserializer::<E>::into_deserializer(name))?;
            known.map(PageMargins::Canon).ok_or_else(|| E::invalid_value(de::Unexpected::Str(name), &self))
        }

        fn visit_map<A: de::MapAccess<'de>>(self, map: A) -> Result<PageMargins, A::Error> {
            Margins::deserialize(de::value::MapAccessDeserializer::new(map)).map(PageMargins::Given)
        }
    }
    deserializer.deserialize_any(Either).map(Some)
}

/// Where the numbered notes of the typeset book are placed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum PrintNotePlacement {
    /// At the foot of the page.
    #[default]
    Foot,
    /// At the end of their chapter.
    Chapter,
    /// In a section of their own after the text.
    Book,
}

impl Default for Pdf {
    fn default() -> Self {
        Self {
            design: Design::default_design(),
            size: None,
            text_size: None,
            leading: None,
            margins: None,
            cover: true,
            notes: PrintNotePlacement::Foot,
        }
    }
}

impl Pdf {
    /// The paper as the author wrote it, or that of the design.
    #[must_use]
    pub fn size(&self) -> &str {
        self.size.as_deref().unwrap_or(&self.design.page.size)
    }

    /// Font size of the text in points.
    ///
    /// If neither author nor design gives one, it is 10 on A5, smaller on narrower paper and larger on wider,
    /// so that lines have 55 to 70 letters.
    #[must_use]
    pub fn text_size(&self) -> f64 {
        let of_paper = || {
            let width = self.paper().map_or(148.0, |paper| paper.width.to_mm());
            let size = (10.0 + (width - 148.0) * 0.034).clamp(8.5, 11.5);
            (size * 4.0).round() / 4.0
        };
        self.text_size.or(self.design.text.size).unwrap_or_else(of_paper)
    }

    /// Distance of two baselines in points; that of the design if the author gives none.
    #[must_use]
    pub fn leading(&self) -> f64 {
        self.leading.unwrap_or_else(|| self.text_size() * self.design.text.leading)
    }

    /// The size of the paper, from a name (`A5`) or `148x210` in millimetres.
    ///
    /// `None` if it is neither, or if a side is not within 50 to 1000 mm.
    #[must_use]
    pub fn paper(&self) -> Option<Size> {
        let plain: String = self.size().to_lowercase().split_whitespace().collect();
        let plain = plain.strip_suffix("mm").unwrap_or(&plain);
        let named = PAPERS.iter().find(|(name, ..)| *name == plain);
        let (width, height) = match named {
            Some((_, width, height)) => (*width, *height),
            None => {
                let (width, height) = plain.split_once(['x', '×', '*'])?;
                (millimetres(width)?, millimetres(height)?)
            }
        };
        Some(Size { width: Length::mm(width), height: Length::mm(height) })
    }
}

/// Parses a side of the paper, in millimetres.
fn millimetres(side: &str) -> Option<f64> {
    let plain = side.trim_end_matches("mm").replace(',', ".");
    plain.parse().ok().filter(|side| (50.0..=1000.0).contains(side))
}

/// Paper names with width and height in millimetres, portrait (ISO 216; US Letter, ANSI A).
const PAPERS: [(&str, f64, f64); 7] = [
    ("a4", 210.0, 297.0),
    ("a5", 148.0, 210.0),
    ("a6", 105.0, 148.0),
    ("b5", 176.0, 250.0),
    ("b6", 125.0, 176.0),
    ("a3", 297.0, 420.0),
    ("letter", 215.9, 279.4),
];

/// The margins of a page.
#[derive(Clone, Copy, Debug)]
pub enum PageMargins {
    /// Those that the author gives.
    Given(Margins),
    /// Those of a canon.
    Canon(Canon),
}

/// Margins as shares of the paper's sides: into how many parts these are divided, and how many of them each margin takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Canon {
    parts: u8,
    inner: u8,
    outer: u8,
}

/// Canons by name. Van de Graaf's divides the paper by nine, as Tschichold found it in manuscripts and early prints; the
/// division by twelve leaves more room for the text; even margins are for sheets that are looked at from both sides.
pub const CANONS: [(&str, Canon); 4] = [
    ("van-de-graaf", Canon { parts: 9, inner: 1, outer: 2 }),
    ("tschichold", Canon { parts: 9, inner: 1, outer: 2 }),
    ("twelfths", Canon { parts: 12, inner: 1, outer: 2 }),
    ("even", Canon { parts: 8, inner: 1, outer: 1 }),
];

/// The names of the canons.
pub const CANON_NAMES: [&str; CANONS.len()] = {
    let mut names = [""; CANONS.len()];
    let mut at = 0;
    while at < CANONS.len() {
        names[at] = CANONS[at].0;
        at += 1;
    }
    names
};

impl PageMargins {
    /// The margins on a sheet of paper.
    #[must_use]
    pub fn on(self, paper: Size) -> Margins {
        let Canon { parts, inner, outer } = match self {
            Self::Given(margins) => return margins,
            Self::Canon(canon) => canon,
        };
        let share = |side: Length, count: u8| side.to_mm() * f64::from(count) / f64::from(parts);
        Margins {
            inner: share(paper.width, inner),
            outer: share(paper.width, outer),
            top: share(paper.height, inner),
            bottom: share(paper.height, outer),
        }
    }
}

/// Margins of a page, in millimetres.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Margins {
    /// At the spine.
    pub inner: f64,
    /// At the outer edge.
    pub outer: f64,
    /// Above the text.
    pub top: f64,
    /// Below the text.
    pub bottom: f64,
}

#[cfg(test)]
mod tests {
    use super::{CANONS, Design, PageMargins, Pdf};
    use crate::geom::{Length, Size};

    fn paper(size: &str) -> Option<(i64, i64)> {
        let pdf = Pdf { size: Some(size.to_owned()), ..Pdf::default() };
        pdf.paper().map(|paper| {
            ((paper.width.to_mm() * 10.0 + 0.5) as i64, (paper.height.to_mm() * 10.0 + 0.5) as i64)
        })
    }

    #[test]
    fn the_text_suits_its_paper() {
        let text = |size: &str| Pdf { size: Some(size.to_owned()), ..Pdf::default() }.text_size();
        let sizes = ["A6", "B6", "135x210", "A5", "B5", "A4", "60x90"].map(text);
        assert_eq!(sizes, [8.5, 9.25, 9.5, 10.0, 11.0, 11.5, 8.5]);
        let design = Design::named("large print").expect("a design");
        let large = Pdf { design, size: Some("A6".to_owned()), ..Pdf::default() };
        assert_eq!(large.text_size(), 16.0);
        assert_eq!(Pdf { text_size: Some(12.0), ..large }.text_size(), 12.0);
    }

    #[test]
    fn the_text_of_a_canon_stands_on_the_diagonals_of_its_page() {
        let paper = Size { width: Length::mm(140.0), height: Length::mm(210.0) };
        for (name, canon) in CANONS {
            let margins = PageMargins::Canon(canon).on(paper);
            let (width, height) =
                (140.0 - margins.inner - margins.outer, 210.0 - margins.top - margins.bottom);
            assert!((height / width - 1.5).abs() < 0.01, "{name}: the text has the shape of the page");
            assert!(margins.inner <= margins.outer && margins.top <= margins.bottom, "{name}");
        }
        let ninths = PageMargins::Canon(CANONS[0].1).on(paper);
        // On paper of two to three the text is as tall as the page is wide.
        assert!((210.0 - ninths.top - ninths.bottom - 140.0).abs() < 0.01);
    }

    #[test]
    fn papers_by_name_and_by_measure() {
        assert_eq!(paper("A5"), Some((1480, 2100)));
        assert_eq!(paper("b5"), Some((1760, 2500)));
        assert_eq!(paper("Letter"), Some((2159, 2794)));
        for same in ["135x210", "135 × 210 mm", "135mm x 210mm", "135,0x210.0"] {
            assert_eq!(paper(same), Some((1350, 2100)), "{same}");
        }
        for wrong in
            ["", "A", "A55", "148", "148x", "x210", "1x1", "-148x210", "NaNx210", "9999x9999", "148x210x3"]
        {
            assert_eq!(paper(wrong), None, "{wrong}");
        }
    }
}
