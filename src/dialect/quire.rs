//! Quire: figures, citations and divisions of its books.

use super::forms::Becomes;

/// What becomes of its commands.
pub(super) const FORMS: &[(&str, Becomes)] = &[
    // What the figure is stands in its own file of data, unless the command says it.
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
