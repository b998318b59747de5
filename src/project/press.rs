//! Single pages for a print shop, with bleed and marks.

use super::findings::Findings;
use super::publication::{Publication, Purpose};
use super::stage::Observer;
use crate::config;
use crate::diag::{Diagnostic, Problem};
use crate::error::Error;
use crate::font::Family;
use crate::geom::Length;
use crate::page::Page;
use crate::press::{self, Inks, Profile, Slug, Surround};

/// Options of a print shop's file: what surrounds the trimmed page, and its inks.
#[derive(Clone, Copy, Debug)]
pub struct ShopOptions {
    /// Whether there are marks to cut and fold by.
    pub marks: bool,
    /// Whether all colours are in the inks of the press whose profile `book.toml` names.
    pub cmyk: bool,
}

impl Default for ShopOptions {
    fn default() -> Self {
        Self { marks: true, cmyk: false }
    }
}

/// Facts of the single pages for a print shop.
#[derive(Clone, Debug, PartialEq)]
pub struct Bound {
    /// Number of pages in the book.
    pub pages: usize,
    /// Number of blank pages that were added.
    pub blanks: usize,
    /// Width of the bleed, in mm.
    pub bleed: f64,
    /// Name of the press in whose inks the file is, where it is in those of one.
    pub profile: Option<String>,
}

impl Publication {
    /// Returns the pages for the print shop as a PDF file, and their facts; `None` where they cannot be made, with the
    /// reason among the findings.
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
        let reaching: Vec<bool> = pages.pages.iter().map(Page::reaches_bleed).collect();
        let pdf = self.pdf(pages, observer)?;
        let press = &self.config().press;
        let surround = surround(press, options, self.slug(&labels), profile.as_ref());
        let bound = match press::singles(&pdf, press.pad(), &reaching, &surround) {
            Ok(bound) => bound,
            Err(problem) => return Ok(refused(problem, findings)),
        };
        let counted = Bound {
            pages: bound.pages,
            blanks: bound.blanks,
            bleed: press.bleed().to_mm(),
            profile: profile.as_ref().map(|profile| profile.name.clone()),
        };
        self.report_padding(bound.pages, bound.blanks, findings);
        Ok(Some((bound.pdf, counted)))
    }

    /// Reports that blanks were added, where some were.
    pub(super) fn report_padding(&self, pages: usize, blanks: usize, findings: &mut Findings) {
        if blanks > 0 {
            let multiple = self.config().press.pad();
            findings.add(vec![Diagnostic::nowhere(Problem::PagesPadded { pages, blanks, multiple })]);
        }
    }

    /// Returns the press whose inks are wanted.
    pub(super) fn profile(&self, options: ShopOptions) -> Result<Option<Profile>, Problem> {
        if !options.cmyk {
            return Ok(None);
        }
        let path = self.config().press.profile.as_deref().unwrap_or_default();
        let bytes = self.manuscript.profile.clone().ok_or(Problem::ProfileMissing)?;
        Profile::read(path, bytes).map(Some)
    }

    /// Returns the words beside the marks.
    pub(super) fn slug<'a>(&'a self, labels: &'a [String]) -> Slug<'a> {
        let (config, fonts) = (self.config(), &self.manuscript.fonts);
        let face = fonts.get(fonts.select(Family::Sans, false, false));
        Slug { face, title: &config.title, page: config.language.words().page, labels }
    }
}

/// Adds the reason why nothing is made, and returns `None`.
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
