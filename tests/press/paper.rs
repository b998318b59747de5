//! Paper that is printed on, cut and looked at: pages rendered by hayro, which shares no code with the press.

use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_interpret::util::TransformExt;
use hayro::hayro_syntax::Pdf;
use hayro::kurbo::Affine;
use hayro::vello_cpu::color::palette::css::TRANSPARENT;
use hayro::vello_cpu::{Pixmap, RasterizerSettings, RenderContext, Resources, TargetInit};
use hayro::{RenderCache, RenderSettings, render_into};
use std::collections::BTreeSet;

/// A pixel may differ by this much of 255: sums of fractions are rounded in another order.
const ROUNDING: u8 = 24;

/// A file that is printed.
pub struct Renderer {
    pdf: Pdf,
}

/// A piece of paper as pixels: red, green, blue and ink's opacity, one pixel a point.
pub struct Cut {
    pixels: Vec<u8>,
    width: usize,
}

/// The inks of the test pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ink {
    Red,
    Green,
    Blue,
}

impl Renderer {
    pub fn new(pdf: &[u8]) -> Self {
        Self { pdf: Pdf::new(pdf.to_vec()).expect("a PDF") }
    }

    pub fn pages(&self) -> usize {
        self.pdf.pages().len()
    }

    /// A page as it is shown.
    pub fn whole(&self, page: usize) -> Cut {
        let (width, height) = self.pdf.pages()[page].render_dimensions();
        self.part(page, 0.0, 0.0, width.into(), height.into())
    }

    /// A part of a page, its corner from the page's upper left one, in points.
    pub fn part(&self, page: usize, x: f64, y: f64, width: f64, height: f64) -> Cut {
        self.enlarged(page, [x, y, width, height], 1.0)
    }

    /// The same, with more pixels to a point.
    pub fn enlarged(&self, page: usize, [x, y, width, height]: [f64; 4], scale: f64) -> Cut {
        let page = &self.pdf.pages()[page];
        let (width, height) = ((width * scale).floor() as u16, (height * scale).floor() as u16);
        let mut context = RenderContext::new(width, height);
        let transform =
            Affine::scale(scale) * Affine::translate((-x, -y)) * page.initial_transform(true).to_kurbo();
        let settings = RenderSettings { hinting: false, glyph_caching: false, ..RenderSettings::default() };
        render_into(
            page,
            &RenderCache::new(),
            &InterpreterSettings::default(),
            &settings,
            &mut context,
            transform,
        );
        context.flush();
        let mut pixmap = Pixmap::new(width, height);
        let raster = RasterizerSettings {
            target_init: TargetInit::Clear(TRANSPARENT),
            ..RasterizerSettings::default()
        };
        context.render_with(&mut pixmap, &mut Resources::default(), raster);
        Cut { pixels: pixmap.data_as_u8_slice().to_vec(), width: width.into() }
    }
}

impl Cut {
    /// Whether nothing is printed on it.
    pub fn is_blank(&self) -> bool {
        self.pixels.chunks_exact(4).all(|pixel| pixel[3] == 0)
    }

    /// Lengths of white and black along the middle row, by turns, white first.
    pub fn runs(&self) -> Vec<usize> {
        let rows = self.pixels.len() / 4 / self.width;
        let row = &self.pixels[rows / 2 * self.width * 4..][..self.width * 4];
        let mut runs = vec![0];
        let mut is_black = false;
        for pixel in row.chunks_exact(4) {
            let dark = pixel[3] > 127 && pixel[0] < 128;
            if dark != is_black {
                is_black = dark;
                runs.push(0);
            }
            *runs.last_mut().expect("one") += 1;
        }
        runs
    }

    /// How many pixels differ.
    pub fn difference(&self, other: &Self) -> usize {
        assert_eq!((self.pixels.len(), self.width), (other.pixels.len(), other.width), "pieces of one size");
        let differs = |one: &[u8], two: &[u8]| one.iter().zip(two).any(|(a, b)| a.abs_diff(*b) > ROUNDING);
        self.pixels.chunks_exact(4).zip(other.pixels.chunks_exact(4)).filter(|(a, b)| differs(a, b)).count()
    }
}

/// The inks in each quarter of a piece of paper, as far as they fill a pixel.
pub fn inks(cut: &Cut) -> Vec<Ink> {
    let rows = cut.pixels.len() / 4 / cut.width;
    let mut found = [const { BTreeSet::new() }; 4];
    for (at, pixel) in cut.pixels.chunks_exact(4).enumerate() {
        let quarter =
            usize::from(at % cut.width * 2 >= cut.width) + 2 * usize::from(at / cut.width * 2 >= rows);
        let ink = match pixel {
            [200..=255, 0..=30, 0..=30, 200..=255] => Ink::Red,
            [0..=30, 200..=255, 0..=30, 200..=255] => Ink::Green,
            [0..=30, 0..=30, 200..=255, 200..=255] => Ink::Blue,
            _ => continue,
        };
        found[quarter].insert(ink);
    }
    found.into_iter().flatten().collect()
}
