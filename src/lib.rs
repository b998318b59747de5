//! matbaa turns a Markdown manuscript with footnoted sources into an EPUB 3 e-book and a typeset PDF.
//!
//! Data flows one way: load → parse → cite → polish → index → check → typeset → write. Each stage is a
//! folder, each noun a file; a noun uses lower nouns alone, a stage uses nouns and no other stage,
//! and only `cli/build.rs` knows all stages.

pub mod address;
pub mod archive;
pub mod artwork;
pub mod barcode;
pub mod book;
pub mod casing;
pub mod check;
pub mod checksum;
pub mod cite;
pub mod cli;
pub mod collate;
pub mod config;
pub mod date;
pub mod diag;
pub mod dialect;
pub mod drawing;
pub mod editing;
pub mod elements;
pub mod epub;
pub mod error;
pub mod font;
pub mod formula;
pub mod geom;
pub mod header;
pub mod import;
pub mod index;
pub mod lang;
pub mod limits;
pub mod loss;
pub mod manuscript;
pub mod markdown;
pub mod memo;
pub mod page;
pub mod pdf;
pub mod photograph;
pub mod press;
pub mod qr;
pub mod screen;
pub mod source;
pub mod typeset;
pub mod typography;
