//! The command line of matbaa.

use matbaa::cli::{Args, run};
use std::process::ExitCode;

fn main() -> ExitCode {
    run(&Args::read())
}
