//! Makes the folder to distribute: all books of one edition, a page with links to them, a poster, checksums,
//! and a zip.

use crate::archive;
use crate::cli::args::{Common, Dist};
use crate::cli::folder::Place;
use crate::cli::job::Job;
use crate::cli::output;
use crate::cli::report::Screen;
use crate::cli::wording;
use crate::error::Error;
use crate::messages::say;
use crate::project::{Outputs, Session};
use crate::source::display_path;
use std::path::Path;

/// Makes the folder and its zip; returns `false` if errors in the manuscript prevent it.
pub(super) fn dist_of(options: &Dist, common: &Common, screen: &mut Screen) -> Result<bool, Error> {
    let mut job = Job::open(common, Outputs::ALL, screen)?.heeding(options.findings, screen);
    let name = output::stem(&job.checked.file_name);
    let usual = || Path::new("dist").join(&name);
    let place = Place::of(&options.output.clone().unwrap_or_else(usual), screen.locale)?;
    let path = |_: &str| place.folder.clone();
    let made = job.make(None, path, screen, |publication, findings| {
        publication.typeset(&mut Session::once(), screen)?;
        screen.divided(publication.divided_notes());
        let files = publication.parcel(&name, findings, screen)?;
        Ok(Some((files, publication.moment, publication.config().distribution.address().is_some())))
    })?;
    let Some(((made, moment, has_address), _)) = made else { return Ok(false) };
    let files = || made.iter().map(|file| (file.name.as_str(), file.bytes.as_slice()));
    let zip = archive::zip(&name, files(), moment)?;
    place.put(files(), &zip)?;
    if !has_address {
        screen.aside(&say::dist_no_address().text(screen.locale));
    }
    let sum = (made.len(), files().map(|(_, bytes)| bytes.len()).sum());
    let (folder, zip) = (display_path(&place.folder), display_path(&place.zip));
    screen.done(&wording::handed_out(&folder, sum, &zip, job.elapsed(), screen.locale));
    Ok(true)
}
