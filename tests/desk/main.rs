//! Commands around the author's desk: beginning a book, codes, numbers, shells, and what a terminal sees.

mod codes;
#[cfg(unix)]
mod first_hour;
mod init;
#[cfg(unix)]
#[path = "../support/patience.rs"]
mod patience;
#[path = "../support/project.rs"]
mod project;
#[cfg(unix)]
mod terminal;
mod told;
#[cfg(unix)]
mod watch;
