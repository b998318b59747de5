//! The book in numbers.

use crate::cli::args::Common;
use crate::cli::build::{read, set_slips_aside};
use crate::cli::report::{Count, Screen};
use crate::cli::stats;
use crate::error::Error;

/// Counts notes and works; false where errors in the manuscript stopped it.
pub(super) fn stats_of(common: &Common, screen: &mut Screen) -> Result<bool, Error> {
    let mut read = read(common, screen)?;
    set_slips_aside(&mut read.diagnostics);
    screen.problems(&read.diagnostics, &read.sources, None);
    let sound = read.text.filter(|_| Count::of(&read.diagnostics).errors == 0);
    if let Some((_, book)) = &sound {
        screen.done(&stats::table(book, screen.voice));
    }
    Ok(sound.is_some())
}
