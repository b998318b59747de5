//! Texts understood and set, each against its golden: Markdown, the copy-editor, citations, lines and pages.

#[path = "support/chance.rs"]
mod chance;
#[path = "dump/mod.rs"]
#[allow(dead_code, reason = "no root needs all of it")]
mod dump;
#[path = "support/goldens.rs"]
#[allow(dead_code, reason = "no root needs all of it")]
mod goldens;
#[path = "support/memory.rs"]
#[allow(dead_code, reason = "no root needs all of it")]
mod memory;
#[path = "support/project.rs"]
#[allow(dead_code, reason = "no root needs all of it")]
mod project;

mod citing;
mod copy;
mod dictionary;
mod explained;
mod hostile;
mod layout;
mod suite;
