//! Imposes pages on sheets to be folded: those of the book, and those of any PDF.

use crate::cli::args::{Booklet, Folding, Sheet};
use crate::cli::output;
use crate::cli::report::Screen;
use crate::cli::tally::Folded;
use crate::cli::wording;
use crate::diag::{Diagnostic, Problem};
use crate::error::Error;
use crate::geom::Length;
use crate::lang::Language;
use crate::messages::{Locale, say};
use crate::press::{self, Imposed, Paper, Plan};
use crate::project::{Observer, Stage, leaflet};
use crate::source::{Sources, display_path};
use std::path::{Path, PathBuf};

/// Imposes any PDF; returns `false` if it cannot be imposed.
pub(super) fn sheets_of(booklet: &Booklet, screen: &Screen) -> Result<bool, Error> {
    let pdf = std::fs::read(&booklet.file).map_err(|error| Error::io(&booklet.file, error))?;
    let path = booklet.output.clone().unwrap_or_else(|| output::suffixed(&booklet.file, "booklet"));
    if output::is_same(&path, &booklet.file) {
        return Err(Error::Output(say::sheets_source(display_path(&path)).text(screen.locale)));
    }
    let plan = Plan { right_to_left: booklet.right_to_left, ..plan(&booklet.folding, booklet.back_cover) };
    fold(&pdf, &plan, booklet.folding.instructions, &path, screen)
}

/// Returns the plan of a booklet by its options.
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

/// The files of a booklet, with the path of each, and what was counted.
pub(super) struct FoldedFiles {
    pub(super) files: Vec<(PathBuf, Vec<u8>)>,
    pub(super) counted: Folded,
}

/// Imposes pages and writes the sheets; returns `false` if the pages cannot be imposed.
pub(super) fn fold(
    pdf: &[u8],
    plan: &Plan,
    instructions: bool,
    path: &Path,
    screen: &Screen,
) -> Result<bool, Error> {
    screen.begins(Stage::Impose);
    let folded = match fold_to_files(pdf, plan, instructions, path, screen.locale)? {
        Ok(folded) => folded,
        Err(problem) => {
            screen.problems(&[Diagnostic::nowhere(problem)], &Sources::default(), None);
            return Ok(false);
        }
    };
    screen.ends(Stage::Impose);
    for (path, bytes) in &folded.files {
        output::write(path, bytes)?;
    }
    screen.done(&wording::folded(&display_path(path), &folded.counted, screen.locale));
    Ok(true)
}

/// Imposes pages: returns the sheets as the file at `path`, the cover as a separate file if the plan asks for it, and
/// optionally a page of instructions for the copy shop.
pub(super) fn fold_to_files(
    pdf: &[u8],
    plan: &Plan,
    instructions: bool,
    path: &Path,
    locale: Locale,
) -> Result<Result<FoldedFiles, Problem>, Error> {
    let mut folded = match press::booklet(pdf, plan) {
        Ok(folded) => folded,
        Err(problem) => return Ok(Err(problem)),
    };
    let cover_path = folded.cover.as_ref().map(|_| output::suffixed(path, "cover"));
    let mut files = Vec::new();
    if instructions {
        let language = language(&folded, locale);
        let name = |path: &Path| path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let page =
            leaflet(&folded, plan, &name(path), cover_path.as_deref().map(name).as_deref(), &language)?;
        let suffix = say::instructions_file().text(Locale::choose(Some(language.tag()), None, None));
        files.push((output::suffixed(path, &suffix), page));
    }
    let counted = Folded {
        pages: folded.pages,
        blanks: folded.blanks,
        sheets: folded.count,
        paper: folded.paper.name(),
        percent: (folded.scale * 100.0).round() as u32,
    };
    let cover = cover_path.zip(folded.cover.take());
    files.splice(..0, cover.into_iter().chain([(path.to_owned(), folded.sheets)]));
    Ok(Ok(FoldedFiles { files, counted }))
}

/// Returns the language of the pages if the program has messages in it, else the language of messages.
fn language(folded: &Imposed, locale: Locale) -> Language {
    let own = folded.language.as_deref().map(Language::new);
    own.filter(|own| Locale::of_tag(own.tag()).is_some()).unwrap_or_else(|| locale.into())
}
