//! The cover in one piece for a print shop: back, spine and front.

use super::findings::Findings;
use super::press::{ShopOptions, refused, surround};
use super::publication::Publication;
use super::stage::Observer;
use crate::barcode::Ean13;
use crate::config::{Binding, SpineDirection};
use crate::diag::Problem;
use crate::error::Error;
use crate::geom::{Length, Size};
use crate::press::{self, Jacket};
use crate::typeset::cover_panels;

/// Facts of a cover in one piece.
#[derive(Clone, Debug, PartialEq)]
pub struct Covered {
    /// Number of pages between front and back, blanks included.
    pub pages: usize,
    /// Thickness of a sheet, in mm.
    pub thickness: f64,
    /// Width and height of the trimmed book, and width of its spine, in mm.
    pub size: [f64; 3],
    /// Whether the spine has words.
    pub titled: bool,
    /// Whether there is a bar code.
    pub barcode: bool,
    /// The largest scale of a picture, in per cent.
    pub percent: u32,
    /// Width of the bleed, in mm.
    pub bleed: f64,
    /// Name of the press in whose inks the file is, where it is in those of one.
    pub profile: Option<String>,
}

impl Publication {
    /// Returns the cover in one piece as a PDF file, and its facts; `None` where it cannot be made, with the reason
    /// among the findings.
    ///
    /// # Errors
    /// Where the file cannot be made, or the observer ends the build.
    pub fn cover(
        &mut self,
        options: ShopOptions,
        findings: &mut Findings,
        observer: &dyn Observer,
    ) -> Result<Option<(Vec<u8>, Covered)>, Error> {
        let profile = match self.profile(options) {
            Ok(_) if self.manuscript.covers.front.is_none() => {
                return Ok(refused(Problem::CoverMissing, findings));
            }
            Ok(profile) => profile,
            Err(problem) => return Ok(refused(problem, findings)),
        };
        let count = self.inner(observer)?.pages.len();
        let a5 = Size { width: Length::mm(148.0), height: Length::mm(210.0) };
        let config = self.config();
        let page = config.pdf.paper().unwrap_or(a5);
        let press = &config.press;
        let multiple =
            if press.binding == Binding::Stapled { press.pad().next_multiple_of(4) } else { press.pad() };
        let pages = count.next_multiple_of(multiple);
        let spine = match press.binding {
            Binding::Stapled => Length::ZERO,
            Binding::Glued => press::spine(pages, press.thickness()),
        };
        let bleed = press.bleed();
        let art_bleed = Length::mm(press.cover_bleed.unwrap_or(0.0));
        let measures = cover_panels::Measures { page, spine, bleed, art_bleed };
        let isbn = config.isbn.print.as_deref().and_then(Ean13::of_isbn);
        let panels = cover_panels::panels(&self.setting(), &measures, isbn.as_ref());
        self.proof(&panels.pages, bleed, findings);
        self.report_padding(count, pages - count, findings);
        let drawn = self.pdf(panels.pages, observer)?;
        let surround = surround(press, options, self.slug(&[]), profile.as_ref());
        let right_to_left = config.language.is_right_to_left();
        let Size { width, height } = page;
        let whole =
            Jacket { width, height, spine, upwards: press.spine == SpineDirection::Up, right_to_left, bleed };
        let bytes = match press::jacket(&drawn, &whole, &surround) {
            Ok(bytes) => bytes,
            Err(problem) => return Ok(refused(problem, findings)),
        };
        let covered = Covered {
            pages,
            thickness: press.thickness().to_mm(),
            size: [width, height, spine].map(Length::to_mm),
            titled: panels.titled,
            barcode: isbn.is_some(),
            percent: (panels.enlarged * 100.0).round() as u32,
            bleed: bleed.to_mm(),
            profile: profile.as_ref().map(|profile| profile.name.clone()),
        };
        Ok(Some((bytes, covered)))
    }
}
