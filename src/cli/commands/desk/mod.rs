//! Live preview: `watch` and `serve` rebuild the book, or show it again, whenever a file is saved.

mod book_state;
mod builder;
pub(super) mod editing;
mod findings;
mod page;
mod page_diff;
#[cfg(not(target_family = "wasm"))]
pub(super) mod serve;
mod shared_session;
pub(super) mod site;
#[cfg(test)]
mod tests;
pub(super) mod worker;
