//! The whole way: from a folder with a manuscript to both books, read back and held against it.

/// Tests of the same rules over the booklet and over the manuscript with every block kind.
macro_rules! over_both {
    ($($name:ident: $rule:ident),+ $(,)?) => {
        mod of_booklet {
            $(#[test] fn $name() { super::$rule(super::booklet()); })+
        }
        mod of_fixture {
            $(#[test] fn $name() { super::$rule(super::fixture()); })+
        }
    };
}

use crate::paper;
use crate::patience;
use crate::reader;
use crate::reading;

mod anything;
mod chapters;
mod decodings;
mod dice;
mod drawings;
mod faces;
mod formulas;
mod glyphs;
mod hostile;
mod index;
mod lines;
pub mod links;
mod marks;
mod notes;
mod photographs;
mod plain;
mod project;
mod refused;
pub mod same_bytes;
mod strange_drawings;
mod strange_formulas;
mod words;
