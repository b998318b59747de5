//! matbaa turns a Markdown manuscript with footnoted sources into an EPUB 3 e-book and a typeset PDF.
//!
//! Data flows one way: load → parse → cite → polish → index → check → typeset → write. Each stage is a
//! folder, each noun a file; a noun uses lower nouns alone, a stage uses nouns and no other stage,
//! and only [`project`] knows all stages. The library follows the program: its interface may change with any version.
//!
//! ```
//! use matbaa::project::{Files, Project, Purpose, Session};
//!
//! # fn main() -> Result<(), matbaa::error::Error> {
//! let files = Files::in_memory([
//!     ("book.toml", "title = \"Kara Ocak\"\nlanguage = \"tr\"\n"),
//!     ("01-gece.md", "# Gece\n\nBakü’de gece yarısı.[^1]\n\n[^1]: [@rapor, s. 12].\n"),
//!     ("sources.bib", "@book{rapor, author = {Soyad, Ad}, title = {Rapor}, date = {1990}}\n"),
//! ]);
//! let project = Project::open(&files, None, &())?;
//! let mut checked = project.understand(true, &mut Session::once(), &())?;
//! checked.proofread(&())?;
//! assert_eq!(checked.findings.count().errors, 0);
//! if let Some(book) = &mut checked.publication {
//!     let pages = book.pages(Purpose::Reading, &mut checked.findings, &())?;
//!     assert!(book.pdf(pages, &())?.starts_with(b"%PDF-1.7"));
//!     assert!(book.epub(&())?.starts_with(b"PK"));
//! }
//! # Ok(())
//! # }
//! ```

// In a worker of a browser nobody calls what `serve`, `watch` and `start` alone use.
#![cfg_attr(target_family = "wasm", allow(dead_code))]

mod address;
mod archive;
pub mod artwork;
pub mod barcode;
pub mod book;
mod brackets;
mod casing;
mod check;
pub mod checksum;
mod cite;
pub mod cli;
mod collate;
pub mod config;
pub mod date;
pub mod diag;
mod dialect;
mod dictionary;
pub mod drawing;
mod editing;
mod elements;
pub mod enumerator;
pub mod epub;
pub mod error;
pub mod font;
mod formula;
pub mod geom;
mod header;
pub mod import;
mod index;
pub mod lang;
pub mod limits;
mod loss;
pub mod manuscript;
mod markdown;
mod memo;
pub mod messages;
mod packed;
pub mod page;
pub mod pdf;
mod photograph;
pub mod press;
pub mod project;
mod qr;
mod roman;
mod screen;
pub mod source;
pub mod typeset;
mod typography;
mod word_map;
