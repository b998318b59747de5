//! `[press]` of `book.toml`: paper, binding and inks of the print shop.

use crate::geom::Length;
use serde::Deserialize;

/// Settings of the files for the print shop.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Press {
    /// Bleed beyond the trim, in millimetres; 3 by default.
    pub bleed: Option<f64>,
    /// Thickness of a sheet of the inner paper, in millimetres.
    pub thickness: Option<f64>,
    /// Weight of the inner paper in g/m², from which its thickness is calculated if not given.
    pub gsm: Option<f64>,
    /// Volume of the inner paper in cm³/g: 1 is dense and coated, 1.25 common, 2 bulky.
    pub bulk: Option<f64>,
    /// The binding.
    pub binding: Binding,
    /// The direction of the text on the spine.
    pub spine: SpineDirection,
    /// How far the cover's images already extend beyond the trim on every side, in millimetres; 0 if they are
    /// as large as the page.
    pub cover_bleed: Option<f64>,
    /// The number of pages is padded to a multiple of this; 4 by default.
    pub pad: Option<f64>,
    /// Path of the press's ICC profile, relative to the manuscript folder.
    pub profile: Option<String>,
}

/// How the leaves of a book are bound.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Binding {
    /// Glued or sewn, with a spine.
    #[default]
    Glued,
    /// Stapled through the fold, without a spine.
    Stapled,
}

/// The direction of the text on a spine.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum SpineDirection {
    /// From head to foot: readable when the book lies on its back cover (ISO 6357).
    #[default]
    Down,
    /// From foot to head.
    Up,
}

/// Thickness of 80 g/m² paper of common volume, in millimetres.
const COMMON: f64 = 0.1;
/// Volume of common uncoated paper, in cm³/g.
const COMMON_BULK: f64 = 1.25;

impl Press {
    /// The bleed beyond the trim.
    #[must_use]
    pub fn bleed(&self) -> Length {
        Length::mm(self.bleed.unwrap_or(3.0))
    }

    /// Thickness of a sheet of the inner paper: as given, else from weight and volume, else 0.1 mm.
    #[must_use]
    pub fn thickness(&self) -> Length {
        let from_weight = self.gsm.map(|gsm| sheet(gsm, self.bulk.unwrap_or(COMMON_BULK)));
        self.thickness.map(Length::mm).or(from_weight).unwrap_or(Length::mm(COMMON))
    }

    /// The number of which the page count must be a multiple; at least 1.
    #[must_use]
    pub fn pad(&self) -> usize {
        self.pad.map_or(4, |pad| (pad as usize).max(1))
    }
}

/// Thickness of a sheet from its weight in g/m² and volume in cm³/g: 80 at 1.25 is 0.1 mm.
#[must_use]
pub fn sheet(gsm: f64, bulk: f64) -> Length {
    Length::mm(gsm * bulk / 1000.0)
}

#[cfg(test)]
mod tests {
    use super::Press;
    use crate::geom::Length;

    #[test]
    fn thickness_is_given_or_follows_from_weight() {
        let of = |thickness, gsm, bulk| Press { thickness, gsm, bulk, ..Press::default() }.thickness();
        assert_eq!(of(None, None, None), Length::mm(0.1));
        assert_eq!(of(None, Some(90.0), Some(2.0)), Length::mm(0.18));
        assert_eq!(of(None, Some(80.0), None), Length::mm(0.1));
        assert_eq!(of(Some(0.12), Some(90.0), Some(2.0)), Length::mm(0.12));
    }
}
