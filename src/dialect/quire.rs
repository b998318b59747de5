//! Quire: figures, citations and divisions of the book.

use super::forms::Becomes;

/// What Quire's commands are rewritten as.
pub(super) const FORMS: &[(&str, Becomes)] = &[
    // The caption of a figure is in a data file of its own, unless the command has one.
    ("q-figure", Becomes::Figure),
    ("q-figure-group", Becomes::Left),
    ("q-cite", Becomes::Words),
    ("q-class", Becomes::Part),
    ("q-loc", Becomes::Words),
    ("accordion", Becomes::Box),
    ("backmatter", Becomes::Part),
    ("title", Becomes::Part),
    ("annoref", Becomes::Words),
    ("ref", Becomes::Words),
];
