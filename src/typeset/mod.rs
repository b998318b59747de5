//! Sets a book: from blocks and inlines to pages.

pub mod hyphenate;
