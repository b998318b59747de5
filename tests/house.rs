//! The rules of the repository: its code, its crates, its guides, what CI runs.

mod conformance;
mod guide;
mod tidy;
