//! The command line of matbaa.

use matbaa::cli::{Args, run};
use std::process::ExitCode;

#[cfg(not(target_family = "wasm"))]
#[global_allocator]
static MEMORY: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    run(&Args::read())
}
