//! Names of the kinds of boxes that other tools call callouts.

/// The names of each kind, the usual one first, in the order of [`Words::callouts`](super::Words::callouts).
pub const KINDS: [&[&str]; 9] = [
    &["note", "info", "todo"],
    &["tip", "hint", "success", "check", "done"],
    &["important"],
    &["warning", "attention"],
    &["caution", "danger", "error", "bug", "failure", "fail", "missing"],
    &["abstract", "summary", "tldr"],
    &["question", "help", "faq"],
    &["example"],
    &["quote", "cite"],
];

/// Returns the kind of a name in small letters, as its index in [`KINDS`].
#[must_use]
pub fn kind(name: &str) -> Option<usize> {
    KINDS.iter().position(|names| names.contains(&name))
}
