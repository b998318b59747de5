//! The program as its user calls it: commands, their messages, what they write and refuse.

#[path = "support/chance.rs"]
mod chance;
#[path = "support/memory.rs"]
#[allow(dead_code, reason = "no root needs all of it")]
mod memory;
#[path = "support/patience.rs"]
#[allow(dead_code, reason = "no root needs all of it")]
mod patience;
#[path = "support/project.rs"]
#[allow(dead_code, reason = "no root needs all of it")]
mod project;
#[path = "support/reading/mod.rs"]
#[allow(dead_code, reason = "no root needs all of it")]
mod reading;

mod catalogue;
mod check_command;
mod cli;
mod desk;
mod import;
mod severity;
