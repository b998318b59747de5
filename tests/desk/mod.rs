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
mod printed;
#[cfg(unix)]
mod start;
#[cfg(unix)]
mod terminal;
#[cfg(unix)]
mod watch;
