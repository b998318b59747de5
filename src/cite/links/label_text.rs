//! References where no link is possible: in the words of a link, in the description of a picture, in terms of the
//! index.

use super::Follower;
use crate::book::{Inline, InlineKind, LabelKind, LabelRef, Naming, for_each_inline_mut};
use crate::source::Span;

impl Follower<'_> {
    /// Replaces labels among the words of a link by the names of their places.
    pub(super) fn resolve_labels_within(&mut self, content: &mut [Inline]) {
        for_each_inline_mut(content, &mut |inline| {
            let span = inline.span;
            if let InlineKind::Text(text) = &mut inline.kind {
                self.resolve_labels(text, span);
            }
        });
    }

    /// Replaces labels in a text, `@fig:x` and `[@fig:x]`, by the names of their places.
    pub(super) fn resolve_labels(&mut self, text: &mut String, span: Span) {
        if !text.contains('@') {
            return;
        }
        let mut resolved = String::with_capacity(text.len());
        let mut rest = text.as_str();
        while let Some(at) = rest.find('@') {
            let (before, after) = rest.split_at(at);
            let id = label(&after[1..]);
            let is_label = !before.ends_with(char::is_alphanumeric) && LabelKind::of(id).is_some();
            resolved.push_str(before);
            if !is_label {
                resolved.push('@');
                rest = &after[1..];
                continue;
            }
            rest = &after[1 + id.len()..];
            if let (Some(_), Some(inner)) = (resolved.strip_suffix('['), rest.strip_prefix(']')) {
                resolved.pop();
                rest = inner;
            }
            let reference = LabelRef { id: id.to_owned(), naming: Naming::Label };
            resolved.push_str(&self.name_of(reference, span));
        }
        resolved.push_str(rest);
        *text = resolved;
    }
}

/// Returns the label that a text begins with.
fn label(text: &str) -> &str {
    let is_sign = |sign: char| sign.is_alphanumeric() || "-_:.".contains(sign);
    let length = text.find(|sign| !is_sign(sign)).unwrap_or(text.len());
    text[..length].trim_end_matches(['.', ':', '-', '_'])
}
