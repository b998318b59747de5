//! What authors call the kinds of boxes that other tools know as callouts.

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

/// The kind that a name in small letters means, as its place in [`KINDS`].
#[must_use]
pub fn kind(name: &str) -> Option<usize> {
    KINDS.iter().position(|names| names.contains(&name))
}
