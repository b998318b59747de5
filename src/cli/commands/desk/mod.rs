//! Live preview: `watch` and `serve` rebuild the book, or show it again, whenever a file is saved.

mod engine;
mod findings;
#[cfg(not(target_family = "wasm"))]
pub(super) mod live;
mod page;
pub(super) mod site;
#[cfg(test)]
mod tests;
pub(super) mod worker;
pub(super) mod workshop;
