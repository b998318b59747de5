//! What a print shop is given: single pages with bleed and marks, and the cover in one piece.

use crate::barcode::Ean13;
use crate::book::Book;
use crate::cli::args::{Common, Cover, Print, Shop};
use crate::cli::build::{Format, Made, make, make_by, moment, proofread, read};
use crate::cli::output;
use crate::cli::report::Screen;
use crate::cli::tally::{Bound, Covered};
use crate::config::{Binding, Press, Spine};
use crate::diag::{Diagnostic, Problem};
use crate::error::Error;
use crate::font::Family;
use crate::geom::{Length, Size};
use crate::manuscript::{Manuscript, identifier};
use crate::press::{self, Inks, Jacket, Profile, Slug, Surround};
use crate::typeset::{self, jacket};
use crate::{check, pdf};

/// Writes single pages for the print shop; false where errors stopped it.
pub(super) fn press_of(print: &Print, common: &Common, screen: &mut Screen) -> Result<bool, Error> {
    let mut read = read(common, screen)?.heeding(print.build.findings, screen);
    if let Some((manuscript, _)) = &mut read.text {
        let press = &mut manuscript.config.press;
        press.bleed = print.shop.bleed.or(press.bleed);
        press.pad = print.pad.map(f64::from).or(press.pad);
    }
    let mut told = None;
    let path = |title: &str| output::suffixed(&output::default_path(title, "pdf"), "press");
    let made = make_by(&mut read, print.build.output.as_deref(), path, screen, |manuscript, book| {
        let (made, bound) = singles(manuscript, book, &print.shop, screen)?;
        told = bound;
        Ok(made)
    })?;
    let (Some((made, path)), Some(bound)) = (made, told) else { return Ok(false) };
    output::write(&path, &made.bytes)?;
    screen.done(&screen.voice.bound(&path.display().to_string(), &bound));
    Ok(true)
}

/// Writes the cover in one piece; false where errors stopped it.
pub(super) fn cover_of(cover: &Cover, common: &Common, screen: &mut Screen) -> Result<bool, Error> {
    let mut read = read(common, screen)?.heeding(cover.build.findings, screen);
    if let Some((manuscript, _)) = &mut read.text {
        let press = &mut manuscript.config.press;
        press.bleed = cover.shop.bleed.or(press.bleed);
        if cover.thickness.is_some() || cover.gsm.is_some() {
            press.thickness = cover.thickness;
        }
        press.gsm = cover.gsm.or(press.gsm);
        press.bulk = cover.bulk.or(press.bulk);
        if cover.stapled {
            press.binding = Binding::Stapled;
        }
    }
    let mut told = None;
    let path = |title: &str| output::suffixed(&output::default_path(title, "pdf"), "cover");
    let made = make_by(&mut read, cover.build.output.as_deref(), path, screen, |manuscript, book| {
        let (made, covered) = jacketed(manuscript, book, &cover.shop)?;
        told = covered;
        Ok(made)
    })?;
    let (Some((made, path)), Some(covered)) = (made, told) else { return Ok(false) };
    output::write(&path, &made.bytes)?;
    screen.done(&screen.voice.covered(&path.display().to_string(), &covered));
    Ok(true)
}

/// The pages of a book for the print shop, and them in numbers; where something stands against it, the
/// reason alone.
///
/// # Errors
/// Where the pages cannot be written.
pub(in crate::cli) fn singles(
    manuscript: &Manuscript,
    book: &Book,
    shop: &Shop,
    screen: &Screen,
) -> Result<(Made, Option<Bound>), Error> {
    let profile = match profile(manuscript, shop) {
        Ok(profile) => profile,
        Err(problem) => return Ok((refused(problem), None)),
    };
    let mut made = make(Format::Press, book, manuscript, screen)?;
    let press = &manuscript.config.press;
    let slug = slug(manuscript, &made.labels);
    let surround = surround(press, shop, slug, profile.as_ref());
    let bound = match press::singles(&made.bytes, press.pad(), &surround) {
        Ok(bound) => bound,
        Err(problem) => return Ok((refused(problem), None)),
    };
    let counted = Bound {
        pages: bound.pages,
        blanks: bound.blanks,
        bleed: press.bleed().to_mm(),
        profile: profile.as_ref().map(|profile| profile.name.clone()),
    };
    made.diagnostics.extend(padded(manuscript, bound.pages, bound.blanks));
    made.bytes = bound.pdf;
    Ok((made, Some(counted)))
}

/// The cover of a book in one piece, and it in numbers; where something stands against it, the reason alone.
///
/// # Errors
/// Where it cannot be written.
pub(in crate::cli) fn jacketed(
    manuscript: &Manuscript,
    book: &Book,
    shop: &Shop,
) -> Result<(Made, Option<Covered>), Error> {
    let profile = match profile(manuscript, shop) {
        Ok(_) if manuscript.covers.front.is_none() => return Ok((refused(Problem::CoverMissing), None)),
        Ok(profile) => profile,
        Err(problem) => return Ok((refused(problem), None)),
    };
    let mut config = manuscript.config.clone();
    config.pdf.cover = false;
    let Manuscript { artworks, covers, fonts, .. } = manuscript;
    let setting = typeset::Setting { book, config: &config, artworks, covers, fonts };
    let inner = typeset::paginate(&setting).value;
    let a5 = Size { width: Length::mm(148.0), height: Length::mm(210.0) };
    let page = config.pdf.paper().unwrap_or(a5);
    let press = &config.press;
    let multiple =
        if press.binding == Binding::Stapled { press.pad().next_multiple_of(4) } else { press.pad() };
    let pages = inner.pages.len().next_multiple_of(multiple);
    let spine = match press.binding {
        Binding::Stapled => Length::ZERO,
        Binding::Glued => press::spine(pages, press.thickness()),
    };
    let bleed = press.bleed();
    let art_bleed = Length::mm(press.cover_bleed.unwrap_or(0.0));
    let measures = jacket::Measures { page, spine, bleed, art_bleed };
    let isbn = config.isbn.print.as_deref().and_then(Ean13::of_isbn);
    let panels = jacket::panels(&setting, &measures, isbn.as_ref());
    let mut diagnostics = proofread(&panels.pages, book, manuscript, bleed);
    diagnostics.extend(padded(manuscript, inner.pages.len(), pages - inner.pages.len()));
    let (moment, identifier) = (moment(&config), identifier(&config));
    let volume = pdf::Volume { pages: panels.pages, config: &config, fonts, moment, identifier: &identifier };
    let drawn = pdf::write(volume)?;
    let surround = surround(press, shop, slug(manuscript, &[]), profile.as_ref());
    let right_to_left = config.language.is_right_to_left();
    let Size { width, height } = page;
    let whole = Jacket { width, height, spine, upwards: press.spine == Spine::Up, right_to_left, bleed };
    let bytes = match press::jacket(&drawn, &whole, &surround) {
        Ok(bytes) => bytes,
        Err(problem) => return Ok((refused(problem), None)),
    };
    let covered = Covered {
        pages,
        thickness: press.thickness().to_mm(),
        size: [width, height, spine].map(Length::to_mm),
        titled: panels.titled,
        barcode: isbn.is_some(),
        percent: (panels.enlarged * 100.0).round() as u32,
        bleed: bleed.to_mm(),
        profile: profile.map(|profile| profile.name),
    };
    Ok((Made { bytes, pages: 1, labels: Vec::new(), diagnostics }, Some(covered)))
}

/// Nothing but the reason why.
fn refused(problem: Problem) -> Made {
    let diagnostics = vec![Diagnostic::nowhere(problem)];
    Made { bytes: Vec::new(), pages: 0, labels: Vec::new(), diagnostics }
}

/// That blanks were added, where some were and the author wants to hear of it.
fn padded(manuscript: &Manuscript, pages: usize, blanks: usize) -> Vec<Diagnostic> {
    let multiple = manuscript.config.press.pad();
    let note = Diagnostic::nowhere(Problem::PagesPadded { pages, blanks, multiple });
    let notes = if blanks > 0 { vec![note] } else { Vec::new() };
    check::judge(notes, &manuscript.config.check, &manuscript.sources)
}

/// The press whose inks are asked for.
fn profile(manuscript: &Manuscript, shop: &Shop) -> Result<Option<Profile>, Problem> {
    if !shop.cmyk {
        return Ok(None);
    }
    let path = manuscript.config.press.profile.as_deref().unwrap_or_default();
    let bytes = manuscript.profile.clone().ok_or(Problem::ProfileMissing)?;
    Profile::read(path, bytes).map(Some)
}

/// The words beside the marks.
fn slug<'a>(manuscript: &'a Manuscript, labels: &'a [String]) -> Slug<'a> {
    let config = &manuscript.config;
    let face = manuscript.fonts.get(manuscript.fonts.select(Family::Sans, false, false));
    Slug { face, title: &config.title, page: config.language.words().page, labels }
}

fn surround<'a>(press: &Press, shop: &Shop, slug: Slug<'a>, profile: Option<&'a Profile>) -> Surround<'a> {
    let inks = profile.map_or(Inks::Light, Inks::Printing);
    Surround { bleed: press.bleed(), marks: (!shop.no_marks).then_some(slug), inks }
}
