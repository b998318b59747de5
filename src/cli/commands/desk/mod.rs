//! The book while it is written: made again, or shown again, whenever something was saved.

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
