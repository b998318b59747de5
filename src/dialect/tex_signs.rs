//! TeX: commands that are a sign or a name, and the space that no line ends at, `s.\ 12`.

use super::inline::Change;
use super::pandoc::is_in_formula;
use super::walk::Walker;

/// Commands without braces, and what they print.
const SIGNS: [(&str, &str); 10] = [
    ("LaTeX", "LaTeX"),
    ("LaTeXe", "LaTeX2e"),
    ("TeX", "TeX"),
    ("XeLaTeX", "XeLaTeX"),
    ("ldots", "…"),
    ("dots", "…"),
    ("textellipsis", "…"),
    ("textendash", "–"),
    ("textemdash", "—"),
    ("textbackslash", "\\\\"),
];

/// Rewrites a space behind a backslash, between two words, as one that no line ends at.
pub(super) fn space(walker: &Walker, at: usize, end: usize) -> Option<Change> {
    let text = walker.task.text;
    let next = text[at + 1..end].strip_prefix(' ')?.chars().next()?;
    let before = text[..at].chars().next_back()?;
    let is_between = (before.is_alphanumeric() || matches!(before, '.' | ',' | ')' | '*' | '_'))
        && (next.is_alphanumeric() || matches!(next, '(' | '*' | '_' | '[' | '"'));
    (is_between && !is_in_formula(text, at)).then(|| Change::made(at + 2, "\u{a0}"))
}

/// Rewrites a command that is a sign: `\LaTeX`, `\ldots{}`.
pub(super) fn sign(walker: &Walker, at: usize, end: usize) -> Option<Change> {
    let text = walker.task.text;
    let rest = &text[at + 1..end];
    let length = rest.bytes().take_while(u8::is_ascii_alphabetic).count();
    let (_, printed) = SIGNS.iter().find(|(name, _)| *name == &rest[..length])?;
    let is_free = !text[..at].ends_with(|sign: char| sign.is_alphanumeric() || matches!(sign, ':' | '\\'));
    let behind = &rest[length..];
    if !is_free || is_in_formula(text, at) || behind.starts_with(|sign: char| sign.is_alphanumeric()) {
        return None;
    }
    // What ends the name is no text: `\LaTeX{}`, `\LaTeX\ ve`.
    let closed = if behind.starts_with("{}") { 2 } else { usize::from(behind.starts_with("\\ ")) };
    Some(Change::made(at + 1 + length + closed, *printed))
}

/// Rewrites a reference of bookdown, `\@ref(fig:x)`, which is the number alone.
pub(super) fn reference(walker: &Walker, at: usize, end: usize) -> Option<Change> {
    let (id, _) = walker.task.text[at..end].strip_prefix("\\@ref(")?.split_once(')')?;
    let link = walker.task.labels.link(id, "", "number", walker.task.slug)?;
    Some(Change::made(at + id.len() + 7, link))
}
