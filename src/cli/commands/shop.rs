//! Makes the files for a print shop: single pages with bleed and marks, and the cover as one sheet.

use crate::cli::args::{Common, Cover, Print, Shop};
use crate::cli::job::Job;
use crate::cli::output;
use crate::cli::report::Screen;
use crate::cli::wording;
use crate::config::Binding;
use crate::error::Error;
use crate::project::{Outputs, Session, ShopOptions};
use crate::source::display_path;

/// Writes single pages for the print shop; returns `false` if errors prevent it.
pub(super) fn press_of(print: &Print, common: &Common, screen: &mut Screen) -> Result<bool, Error> {
    let mut job = Job::open(common, Outputs { pdf: true, ..Outputs::default() }, screen)?
        .heeding(print.build.findings, screen);
    if let Some(publication) = &mut job.checked.publication {
        let press = &mut publication.config_mut().press;
        press.bleed = print.shop.bleed.or(press.bleed);
        press.pad = print.pad.map(f64::from).or(press.pad);
    }
    let path = |title: &str| output::suffixed(&output::default_path(title, "pdf"), "press");
    let made = job.make(print.build.output.as_deref(), path, screen, |publication, findings| {
        publication.typeset(&mut Session::once(), screen)?;
        screen.divided(publication.divided_notes());
        publication.press(options(&print.shop), findings, screen)
    })?;
    let Some(((bytes, bound), path)) = made else { return Ok(false) };
    output::write(&path, &bytes)?;
    screen.done(&wording::bound(&display_path(&path), &bound, screen.locale));
    Ok(true)
}

/// Writes the cover as one sheet; returns `false` if errors prevent it.
pub(super) fn cover_of(cover: &Cover, common: &Common, screen: &mut Screen) -> Result<bool, Error> {
    let mut job = Job::open(common, Outputs { pdf: true, ..Outputs::default() }, screen)?
        .heeding(cover.build.findings, screen);
    if let Some(publication) = &mut job.checked.publication {
        let press = &mut publication.config_mut().press;
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
    let path = |title: &str| output::suffixed(&output::default_path(title, "pdf"), "cover");
    let made = job.make(cover.build.output.as_deref(), path, screen, |publication, findings| {
        publication.cover(options(&cover.shop), findings, screen)
    })?;
    let Some(((bytes, covered), path)) = made else { return Ok(false) };
    output::write(&path, &bytes)?;
    screen.done(&wording::covered(&display_path(&path), &covered, screen.locale));
    Ok(true)
}

fn options(shop: &Shop) -> ShopOptions {
    ShopOptions { marks: !shop.no_marks, cmyk: shop.cmyk }
}
