//! Single pages for a print shop, with bleed and marks.

use super::findings::Findings;
use super::publication::{Publication, Purpose};
use super::stage::Observer;
use crate::config;
use crate::diag::{Diagnostic, Problem};
use crate::error::Error;
use crate::font::Family;
use crate::geom::Length;
use crate::press::{self, Inks, Profile, Slug, Surround};

/// What surrounds the trimmed page of a print shop's file, and in which inks.
#[derive(Clone, Copy, Debug)]
pub struct ShopOptions {
    /// Whether there are marks to cut and fold by.
    pub marks: bool,
    /// Whether all colours are said in the inks of the press whose profile `book.toml` names.
    pub cmyk: bool,
}

impl Default for ShopOptions {
    fn default() -> Self {
        Self { marks: true, cmyk: false }
    }
}

/// Single pages for the print shop, in numbers.
#[derive(Clone, Debug, PartialEq)]
pub struct Bound {
    /// Pages of the book.
    pub pages: usize,
    /// Blank pages that were added.
    pub blanks: usize,
    /// How far ink runs over the trim, in mm.
    pub bleed: f64,
    /// The press whose inks it is in.
    pub profile: Option<String>,
}

impl Publication {
    /// The pages for the print shop as a PDF file, and what they are in numbers; none where something stands against
    /// it, which is told.
    ///
    /// # Errors
    /// Where the file cannot be made, or the observer ends the build.
    pub fn press(
        &mut self,
        options: ShopOptions,
        findings: &mut Findings,
        observer: &dyn Observer,
    ) -> Result<Option<(Vec<u8>, Bound)>, Error> {
        let profile = match self.profile(options) {
            Ok(profile) => profile,
            Err(problem) => return Ok(refused(problem, findings)),
        };
        let pages = self.pages(Purpose::Press, findings, observer)?;
        self.proof(&pages, Length::ZERO, findings);
        let labels: Vec<String> = pages.pages.iter().map(|page| page.label.text()).collect();
        let pdf = self.pdf(pages, observer)?;
        let press = &self.config().press;
        let surround = surround(press, options, self.slug(&labels), profile.as_ref());
        let bound = match press::singles(&pdf, press.pad(), &surround) {
            Ok(bound) => bound,
            Err(problem) => return Ok(refused(problem, findings)),
        };
        let counted = Bound {
            pages: bound.pages,
            blanks: bound.blanks,
            bleed: press.bleed().to_mm(),
            profile: profile.as_ref().map(|profile| profile.name.clone()),
        };
        self.tell_padding(bound.pages, bound.blanks, findings);
        Ok(Some((bound.pdf, counted)))
    }

    /// Tells that blanks were added, where some were.
    pub(super) fn tell_padding(&self, pages: usize, blanks: usize, findings: &mut Findings) {
        if blanks > 0 {
            let multiple = self.config().press.pad();
            findings.add(vec![Diagnostic::nowhere(Problem::PagesPadded { pages, blanks, multiple })]);
        }
    }

    /// The press whose inks are asked for.
    pub(super) fn profile(&self, options: ShopOptions) -> Result<Option<Profile>, Problem> {
        if !options.cmyk {
            return Ok(None);
        }
        let path = self.config().press.profile.as_deref().unwrap_or_default();
        let bytes = self.manuscript.profile.clone().ok_or(Problem::ProfileMissing)?;
        Profile::read(path, bytes).map(Some)
    }

    /// The words beside the marks.
    pub(super) fn slug<'a>(&'a self, labels: &'a [String]) -> Slug<'a> {
        let (config, fonts) = (self.config(), &self.manuscript.fonts);
        let face = fonts.get(fonts.select(Family::Sans, false, false));
        Slug { face, title: &config.title, page: config.language.words().page, labels }
    }
}

/// Nothing but the reason why.
pub(super) fn refused<T>(problem: Problem, findings: &mut Findings) -> Option<T> {
    findings.add(vec![Diagnostic::nowhere(problem)]);
    None
}

pub(super) fn surround<'a>(
    press: &config::Press,
    options: ShopOptions,
    slug: Slug<'a>,
    profile: Option<&'a Profile>,
) -> Surround<'a> {
    let inks = profile.map_or(Inks::Light, Inks::Printing);
    Surround { bleed: press.bleed(), marks: options.marks.then_some(slug), inks }
}
