//! Both books read back by readers of our own, and sheets and posters printed and looked at.

#[path = "support/chance.rs"]
mod chance;
#[path = "support/kept.rs"]
mod kept;
#[path = "support/memory.rs"]
#[allow(dead_code, reason = "no root needs all of it")]
mod memory;
#[path = "press/paper.rs"]
#[allow(dead_code, reason = "no root needs all of it")]
mod paper;
#[path = "support/patience.rs"]
#[allow(dead_code, reason = "no root needs all of it")]
mod patience;
#[path = "support/project.rs"]
#[allow(dead_code, reason = "no root needs all of it")]
mod project;
#[path = "epub/reader.rs"]
#[allow(dead_code, reason = "no root needs all of it")]
mod reader;
#[path = "support/reading/mod.rs"]
#[allow(dead_code, reason = "no root needs all of it")]
mod reading;
#[path = "support/setter.rs"]
#[allow(dead_code, reason = "no root needs all of it")]
mod setter;

#[path = "support/steps.rs"]
mod steps;

mod anatomy;
mod book;
mod designs;
mod dist;
mod editions;
mod elsewhere;
mod epub;
mod pdf;
mod press;
