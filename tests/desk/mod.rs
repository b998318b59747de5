//! Commands around the author's desk: beginning a book, codes, numbers, shells, and what a terminal sees.

#[cfg(unix)]
use crate::patience;
use crate::project;

mod codes;
#[cfg(unix)]
mod editing;
#[cfg(unix)]
mod first_hour;
mod init;
#[cfg(unix)]
mod start;
#[cfg(unix)]
mod terminal;
mod told;
#[cfg(unix)]
mod watch;
