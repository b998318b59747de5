//! That every word a reader sees comes from the catalogue: shown by a pseudo-language, in which each message stands in
//! brackets and is a third longer.

mod brackets;
mod pseudo;
mod served;
