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

#[path = "../press/paper.rs"]
#[allow(dead_code)]
mod paper;
#[path = "../epub/reader.rs"]
#[allow(dead_code)]
mod reader;
#[path = "../support/reading/mod.rs"]
mod reading;

mod anything;
mod chapters;
mod faces;
mod formulas;
mod hostile;
mod index;
mod lines;
mod links;
mod marks;
mod notes;
mod photographs;
mod plain;
mod project;
mod refused;
mod same_bytes;
mod words;
