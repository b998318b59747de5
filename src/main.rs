//! The command line of matbaa.

use matbaa::cli::{Args, run};
use mimalloc::MiMalloc;
use std::process::ExitCode;

#[global_allocator]
static MEMORY: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    run(&Args::read())
}
