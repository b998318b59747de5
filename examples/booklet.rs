//! Imposes the pages of a book on sheets to be printed on both sides, folded and stapled.
//!
//! ```text
//! cargo run --example booklet -- MANUSCRIPT SHEETS.pdf
//! ```

use matbaa::error::Error;
use matbaa::press::{Paper, Plan, booklet};
use matbaa::project::{Files, Project, Purpose, Session};
use std::path::PathBuf;

fn main() -> Result<(), Error> {
    let paths: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    let [manuscript, sheets] = paths.as_slice() else {
        return Err(Error::Output("usage: booklet MANUSCRIPT SHEETS.pdf".to_owned()));
    };
    let project = Project::open(&Files::on_disk(manuscript), None, &())?;
    let mut checked = project.understand(true, &mut Session::once(), &())?;
    let Some(book) = &mut checked.publication else {
        return Err(Error::Output(format!("{}: there is no book", manuscript.display())));
    };
    let pages = book.pages(Purpose::Reading, &mut checked.findings, &())?;
    let pdf = book.pdf(pages, &())?;
    let plan = Plan { paper: Some(Paper::A4), back_cover: book.has_back_cover(), ..Plan::default() };
    let folded =
        booklet(&pdf, &plan).map_err(|problem| Error::Output(format!("{}: {problem:?}", problem.code())))?;
    std::fs::write(sheets, &folded.sheets).map_err(|error| Error::io(sheets, error))?;
    println!("{}: {} pages on {} sheets", sheets.display(), folded.pages, folded.count);
    Ok(())
}
