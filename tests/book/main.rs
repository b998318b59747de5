//! The whole way: from a folder with a manuscript to both books, read back and held against it.

#[path = "../epub/reader.rs"]
#[allow(dead_code)]
mod reader;
#[path = "../support/reading/mod.rs"]
mod reading;

mod chapters;
mod faces;
mod hostile;
mod lines;
mod links;
mod notes;
mod plain;
mod project;
mod refused;
mod same_bytes;
mod words;
