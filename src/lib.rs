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
pub mod project;
pub mod qr;
pub mod screen;
pub mod source;
pub mod typeset;
pub mod typography;
