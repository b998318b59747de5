//! Pages on sheets to be folded: those of the book, and those of any PDF.

use crate::cli::args::{Booklet, Folding, Sheet};
use crate::cli::output;
use crate::cli::report::Screen;
use crate::cli::tally::Folded;
use crate::cli::words::{Step, Voice};
use crate::config::Config;
use crate::date::Moment;
use crate::diag::Diagnostic;
use crate::error::Error;
use crate::geom::{Length, Size};
use crate::lang::{Language, Tongue};
use crate::manuscript::{identifier, own_faces};
use crate::press::{self, Imposed, Paper, Plan};
use crate::source::Sources;
use crate::{pdf, typeset};
use std::path::Path;
use std::time::Instant;

/// Lays out a PDF from anywhere; false where it cannot be.
pub(super) fn sheets_of(booklet: &Booklet, screen: &Screen) -> Result<bool, Error> {
    let pdf = std::fs::read(&booklet.file).map_err(|error| Error::io(&booklet.file, error))?;
    let path = booklet.output.clone().unwrap_or_else(|| output::suffixed(&booklet.file, "booklet"));
    if output::is_same(&path, &booklet.file) {
        return Err(Error::Output(screen.voice.would_replace_source(&path.display().to_string())));
    }
    let plan = Plan { right_to_left: booklet.right_to_left, ..plan(&booklet.folding, booklet.back_cover) };
    fold(&pdf, &plan, booklet.folding.instructions, &path, screen)
}

/// The plan of a booklet as the options want it.
pub(super) fn plan(folding: &Folding, back_cover: bool) -> Plan {
    let paper = |sheet| match sheet {
        Sheet::A4 => Paper::A4,
        Sheet::A3 => Paper::A3,
    };
    let usual = Plan::default();
    Plan {
        paper: folding.paper.map(paper),
        thickness: folding.thickness.map_or(usual.thickness, Length::mm),
        signature: folding.signature.map(usize::from),
        back_cover,
        cover_apart: folding.cover_apart,
        ..usual
    }
}

/// Lays pages out and writes the sheets, and beside them that of the cover where it is apart; false
/// where the pages cannot be laid out.
pub(super) fn fold(
    pdf: &[u8],
    plan: &Plan,
    instructions: bool,
    path: &Path,
    screen: &Screen,
) -> Result<bool, Error> {
    screen.begin(Step::Fold);
    let begun = Instant::now();
    let folded = match press::booklet(pdf, plan) {
        Ok(folded) => folded,
        Err(problem) => {
            screen.problems(&[Diagnostic::nowhere(problem)], &Sources::default(), None);
            return Ok(false);
        }
    };
    screen.step(Step::Fold, begun.elapsed());
    if let Some(cover) = &folded.cover {
        output::write(&output::suffixed(path, "cover"), cover)?;
    }
    output::write(path, &folded.sheets)?;
    if instructions {
        let language = language(&folded, screen);
        let beside = output::suffixed(path, Voice::instructions(&language));
        output::write(&beside, &leaflet(&folded, plan, path, &language)?)?;
    }
    let counted = Folded {
        pages: folded.pages,
        blanks: folded.blanks,
        sheets: folded.count,
        paper: folded.paper.name(),
        percent: (folded.scale * 100.0).round() as u32,
    };
    screen.done(&screen.voice.folded(&path.display().to_string(), &counted));
    Ok(true)
}

/// The language that the pages are in where the tool speaks it, else its own.
fn language(folded: &Imposed, screen: &Screen) -> Language {
    let own = folded.language.as_deref().map(Language::new);
    own.filter(|own| own.tongue() != Tongue::Other).unwrap_or_else(|| screen.voice.language())
}

/// The page that tells the copy shop how to print, fold and staple the sheets.
///
/// # Errors
/// Where it cannot be written.
pub(in crate::cli) fn leaflet(
    folded: &Imposed,
    plan: &Plan,
    path: &Path,
    language: &Language,
) -> Result<Vec<u8>, Error> {
    let name = |path: &Path| path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let (file, cover) = (name(path), folded.cover.as_ref().map(|_| name(&output::suffixed(path, "cover"))));
    let title = folded.title.clone().unwrap_or_else(|| file.clone());
    let (width, height) = folded.paper.size();
    let number = |page: Option<usize>| page.map(|page| page + 1);
    let has_room =
        width - folded.page.width * 2 > Length::mm(6.0) || height - folded.page.height > Length::mm(6.0);
    let fonts = own_faces();
    let page = typeset::leaflet::set(
        &typeset::leaflet::Folding {
            title: &title,
            language,
            file: &file,
            cover: cover.as_deref(),
            pages: folded.pages,
            blanks: folded.blanks,
            paper: folded.paper.name(),
            sheet: Size { width, height },
            page: folded.page,
            percent: (folded.scale * 100.0).round() as u32,
            signatures: &folded.signatures,
            thickness: plan.thickness,
            right_to_left: folded.right_to_left,
            is_marked: has_room,
            first: [number(folded.first.left), number(folded.first.right)],
        },
        &fonts,
    );
    let named = Config::named(&title, language);
    let config = named.ok_or_else(|| Error::Output("a title alone makes no book".to_owned()))?;
    let identifier = identifier(&config);
    let moment = Moment::default();
    pdf::write(pdf::Volume { pages: page, config: &config, fonts: &fonts, moment, identifier: &identifier })
}
