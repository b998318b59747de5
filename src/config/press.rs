//! `[press]` of `book.toml`: what the print shop needs to know of paper and inks.

use crate::geom::Length;
use serde::Deserialize;

/// Settings of the files for the print shop.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Press {
    /// How far ink runs over the trim, in millimetres; 3 where absent.
    pub bleed: Option<f64>,
    /// Thickness of a sheet of the inner paper, in millimetres.
    pub thickness: Option<f64>,
    /// Weight of that paper, in g/m²: what its thickness is made from where it is not given.
    pub gsm: Option<f64>,
    /// Volume of that paper, in cm³/g: 1 is dense and coated, 1.25 common, 2 bulky.
    pub bulk: Option<f64>,
    /// How the leaves are held together.
    pub binding: Binding,
    /// Which way the words on the spine run.
    pub spine: Spine,
    /// How far the cover's pictures themselves run over the trim on every side, in millimetres; 0 where
    /// they are as large as the page.
    pub cover_bleed: Option<f64>,
    /// The number of pages is filled up to a multiple of this; 4 where absent.
    pub pad: Option<f64>,
    /// The ICC profile of the press, relative to the manuscript folder.
    pub profile: Option<String>,
}

/// How the leaves of a book are held together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Binding {
    /// Glued or sewn, with a spine.
    #[default]
    Glued,
    /// Stapled through the fold, without a spine.
    Stapled,
}

/// Which way the words on a spine run.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Spine {
    /// From head to foot: upright where the book lies on its back (ISO 6357).
    #[default]
    Down,
    /// From foot to head.
    Up,
}

/// Thickness of 80 g/m² paper of common volume.
const COMMON: f64 = 0.1;
/// Volume of common uncoated paper, in cm³/g.
const COMMON_BULK: f64 = 1.25;

impl Press {
    /// How far ink runs over the trim.
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

    /// What the number of pages is a multiple of.
    #[must_use]
    pub fn pad(&self) -> usize {
        self.pad.map_or(4, |pad| (pad as usize).max(1))
    }
}

/// Thickness of a sheet of a weight in g/m² and a volume in cm³/g: 80 at 1.25 is 0.1 mm.
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
