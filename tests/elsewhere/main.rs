//! Other people's Markdown: the examples of its specifications, and manuscripts as other tools have them.

#[path = "../epub/reader.rs"]
#[allow(dead_code)]
mod reader;
#[path = "../support/reading/mod.rs"]
mod reading;

mod books;
mod examples;
mod markup;
mod mending;
mod plain;
mod specs;
mod wild;
