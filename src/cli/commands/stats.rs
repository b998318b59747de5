//! The book in numbers.

use crate::cli::args::{Common, Shape, Stats};
use crate::cli::build::{measure, read, set_slips_aside};
use crate::cli::report::{Count, Screen};
use crate::cli::stats;
use crate::error::Error;

/// Counts text, paper, notes and works; false where errors in the manuscript stopped it.
pub(super) fn stats_of(options: &Stats, common: &Common, screen: &mut Screen) -> Result<bool, Error> {
    let is_for_people = options.format == Shape::Text;
    if !is_for_people {
        screen.hush();
    }
    let mut read = read(common, screen)?;
    set_slips_aside(&mut read.diagnostics);
    screen.problems(&read.diagnostics, &read.sources, None);
    let sound = read.text.filter(|_| Count::of(&read.diagnostics).errors == 0);
    if let Some((manuscript, book)) = &sound {
        let figures = measure(book, manuscript, screen)?;
        if is_for_people {
            screen.done(&stats::table(book, &figures, screen.voice));
        } else {
            screen.put(&stats::json(book, &figures));
        }
    }
    Ok(sound.is_some())
}
