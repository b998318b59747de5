//! Limits of what is read: size, count and depth. Beyond them a problem is reported, and memory stays bounded.
//!
//! `docs/limits.md` lists the same limits for authors; a test compares the two.

/// One limit, as a row of the table in `docs/limits.md`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limit {
    /// What is limited, in English.
    pub of: &'static str,
    /// The largest amount that is read, in `unit`.
    pub most: u64,
    /// The unit of `most`: `bytes`, `pixels`, `levels`.
    pub unit: &'static str,
    /// The code of the problem that is reported beyond the limit.
    pub code: &'static str,
}

/// `book.toml`, in bytes.
pub const SETTINGS: u64 = 1 << 20;
/// One chapter, in bytes: some five thousand pages.
pub const CHAPTER: u64 = 16 << 20;
/// One bibliography or style file, in bytes.
pub const BIBLIOGRAPHY: u64 = 32 << 20;
/// One image or cover, in bytes.
pub const IMAGE: u64 = 256 << 20;
/// One drawing (SVG), in bytes, unpacked.
pub const DRAWING: u64 = 64 << 20;
/// Pixels of an image within a drawing: it is decoded each time that the drawing is drawn.
pub const PIXELS_WITHIN: u64 = 50_000_000;
/// One font file, in bytes.
pub const FONT: u64 = 64 << 20;
/// One file of a spelling dictionary, in bytes.
pub const DICTIONARY: u64 = 64 << 20;
/// The ICC profile of a press, in bytes.
pub const PROFILE: u64 = 32 << 20;
/// Chapters of a book.
pub const CHAPTERS: u64 = 10_000;
/// The text of a whole book, in bytes.
pub const TEXT: u64 = 64 << 20;
/// The images of a folder, in bytes together: they are held in memory as files.
pub const IMAGES: u64 = 2 << 30;
/// The longer side of an image, in pixels: a metre at 500 pixels per inch.
pub const SIDE: u64 = 20_000;
/// Pixels of an image: decoded, four bytes each, it takes 800 MB.
pub const PIXELS: u64 = 200_000_000;
/// Nested blocks or inlines, in levels; what is nested deeper keeps its words and loses its form.
pub const NESTING: u64 = 50;
/// Files included in one another by `{{#include}}`, in levels, as in mdBook.
pub const INCLUDES: u64 = 10;

/// All limits, in the order of the table.
pub const ALL: [Limit; 16] = [
    Limit { of: "`book.toml`", most: SETTINGS, unit: "bytes", code: "H001" },
    Limit { of: "one chapter", most: CHAPTER, unit: "bytes", code: "H001" },
    Limit { of: "one bibliography or style file", most: BIBLIOGRAPHY, unit: "bytes", code: "H001" },
    Limit { of: "one image or cover", most: IMAGE, unit: "bytes", code: "I002" },
    Limit { of: "one drawing", most: DRAWING, unit: "bytes", code: "I002" },
    Limit { of: "one font file", most: FONT, unit: "bytes", code: "H001" },
    Limit { of: "one file of a spelling dictionary", most: DICTIONARY, unit: "bytes", code: "H001" },
    Limit { of: "the profile of a press", most: PROFILE, unit: "bytes", code: "H001" },
    Limit { of: "chapters of a book", most: CHAPTERS, unit: "files", code: "H002" },
    Limit { of: "all text of a book", most: TEXT, unit: "bytes", code: "H003" },
    Limit { of: "all images of a folder", most: IMAGES, unit: "bytes", code: "I002" },
    Limit { of: "the longer side of an image", most: SIDE, unit: "pixels", code: "I002" },
    Limit { of: "one image", most: PIXELS, unit: "pixels", code: "I002" },
    Limit { of: "one image within a drawing", most: PIXELS_WITHIN, unit: "pixels", code: "I002" },
    Limit { of: "blocks within blocks, forms within forms", most: NESTING, unit: "levels", code: "H004" },
    Limit { of: "files included in each other", most: INCLUDES, unit: "levels", code: "O005" },
];
