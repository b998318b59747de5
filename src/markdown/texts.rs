//! Adjacent texts: joined where the source joins them, freed of stray spaces, searched for marks without notes.

use super::script::Script;
use crate::book::draft::{Inline, InlineKind};
use crate::book::for_each_inline;
use crate::source::Span;

/// Whether a text continues the text before it byte by byte in the source.
pub(super) fn joins(last: Option<&Inline>, next: &Inline) -> bool {
    last.is_some_and(|last| last.is_in_step() && next.is_in_step() && last.span.end == next.span.start)
}

pub(super) fn join(last: &mut Inline, next: &Inline) {
    if let (InlineKind::Text(text), InlineKind::Text(more)) = (&mut last.kind, &next.kind) {
        text.push_str(more);
        last.span.end = next.span.end;
    }
}

/// Joins adjacent texts that are together in the source, so that each is as long as possible.
pub(super) fn merge_texts(content: &mut Vec<Inline>) {
    let mut merged: Vec<Inline> = Vec::with_capacity(content.len());
    for inline in content.drain(..) {
        if joins(merged.last(), &inline) {
            if let Some(last) = merged.last_mut() {
                join(last, &inline);
            }
        } else {
            merged.push(inline);
        }
    }
    *content = merged;
}

/// Removes the space from a text that begins the content or follows a space: a comment or a tag between them was
/// removed.
pub(super) fn single_spaces(content: Vec<Inline>) -> Vec<Inline> {
    let mut kept: Vec<Inline> = Vec::with_capacity(content.len());
    let mut after_space = true;
    for inline in content {
        let InlineKind::Text(text) = &inline.kind else {
            after_space = matches!(inline.kind, InlineKind::LineBreak);
            kept.push(inline);
            continue;
        };
        let rest = if after_space { text.trim_start_matches([' ', '\n']) } else { text.as_str() };
        if rest.is_empty() {
            continue;
        }
        after_space = rest.ends_with([' ', '\n']);
        let range = text.len() - rest.len()..text.len();
        kept.push(inline.part(range));
    }
    kept
}

/// Removes line ends and breaks from the end of some content: nothing follows them.
pub(super) fn trim_end(content: &mut Vec<Inline>) {
    while let Some(last) = content.last_mut() {
        match &mut last.kind {
            InlineKind::LineBreak => {}
            InlineKind::Text(text) => {
                let kept = text.trim_end_matches(['\n', ' ']).len();
                // The place is shortened by as many bytes, so that `is_in_step` stays as it was.
                let cut = text.len() - kept;
                last.span.end = last.span.end.saturating_sub(cut as u32).max(last.span.start);
                text.truncate(kept);
                if kept > 0 {
                    return;
                }
            }
            _ => return,
        }
        content.pop();
    }
}

/// Finds `[^label]` that Markdown left as text.
pub(super) fn find_marks(inline: &Inline, script: &Script, unresolved: &mut Vec<(String, Span)>) {
    let InlineKind::Text(text) = &inline.kind else { return };
    let mut at = 0;
    while let Some(start) = text[at..].find("[^").map(|offset| at + offset) {
        at = start + 2;
        let Some(length) = text[at..].find([']', '[', '\n']).filter(|length| *length > 0) else { continue };
        if !text[at + length..].starts_with(']') {
            continue;
        }
        let label = text[at..at + length].to_owned();
        let place = inline.span.start as usize + start;
        let span = script.span(place..place + length + 3);
        if !inline.is_in_step() {
            unresolved.push((label, inline.span));
        } else if !script.is_escaped(place) {
            unresolved.push((label, span));
        }
    }
}
/// The text of an image's description, with that of images within it.
pub(super) fn spoken(content: &[Inline]) -> String {
    let mut words = String::new();
    for_each_inline(content, &mut |inline| match &inline.kind {
        InlineKind::Text(text) | InlineKind::Code(text) => words.push_str(text),
        InlineKind::Image(image) => words.push_str(&image.alt),
        InlineKind::Formula(formula) => words.push_str(&formula.source),
        InlineKind::LineBreak => words.push(' '),
        _ => {}
    });
    words
}
