//! GitBook: commands between `{%` and `%}`.

use super::forms::Becomes;

/// What GitBook's commands are rewritten as.
pub(super) const FORMS: &[(&str, Becomes)] = &[
    ("hint", Becomes::Box),
    ("tabs", Becomes::Part),
    ("tab", Becomes::Tab),
    ("code", Becomes::Tab),
    ("embed", Becomes::Link),
    ("file", Becomes::Link),
    ("content-ref", Becomes::Part),
    ("page-ref", Becomes::Part),
    ("stepper", Becomes::Part),
    ("step", Becomes::Part),
    ("columns", Becomes::Part),
    ("column", Becomes::Part),
    ("raw", Becomes::Part),
    ("updates", Becomes::Part),
    ("update", Becomes::Part),
];
