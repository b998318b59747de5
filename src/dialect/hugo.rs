//! Hugo: its own shortcodes, and those that many of its themes have.

use super::forms::Becomes;

/// What Hugo's commands are rewritten as.
pub(super) const FORMS: &[(&str, Becomes)] = &[
    ("figure", Becomes::Figure),
    ("img", Becomes::Figure),
    ("image", Becomes::Figure),
    ("ref", Becomes::Address),
    ("relref", Becomes::Address),
    ("highlight", Becomes::Code),
    ("notice", Becomes::Box),
    ("alert", Becomes::Box),
    ("callout", Becomes::Box),
    ("admonition", Becomes::Box),
    ("details", Becomes::Box),
    ("expand", Becomes::Box),
    ("collapse", Becomes::Box),
    ("note", Becomes::Box),
    ("tip", Becomes::Box),
    ("info", Becomes::Box),
    ("important", Becomes::Box),
    ("warning", Becomes::Box),
    ("caution", Becomes::Box),
    ("danger", Becomes::Box),
    ("attention", Becomes::Box),
    ("quote", Becomes::Box),
    ("example", Becomes::Box),
    ("tabpane", Becomes::Part),
    ("tabgroup", Becomes::Part),
    ("cards", Becomes::Part),
    ("card", Becomes::Tab),
    ("steps", Becomes::Part),
    ("rawhtml", Becomes::Part),
    ("button", Becomes::Link),
    ("abbr", Becomes::Words),
    ("mark", Becomes::Part),
];
