//! The lines of a paragraph as the author broke them, and the text at their beginning.

use super::texts::trim_end;
use crate::book::draft::{Inline, InlineKind};
use crate::source::Span;

/// Dashes that begin an attribution.
const DASHES: [&str; 3] = ["— ", "– ", "-- "];

/// Cuts content where the author ended a line; a form that extends over several lines is repeated in each.
///
/// Line breaks that the author typed end a line too where `at_breaks`.
pub(super) fn split(content: Vec<Inline>, at_breaks: bool) -> Vec<Vec<Inline>> {
    let mut lines = vec![Vec::new()];
    for inline in content {
        match &inline.kind {
            InlineKind::Text(text) if text.contains('\n') => split_text(&inline, text, &mut lines),
            InlineKind::LineBreak if at_breaks => lines.push(Vec::new()),
            _ => split_form(inline, at_breaks, &mut lines),
        }
    }
    for line in &mut lines {
        trim_end(line);
    }
    lines
}

fn push(lines: &mut [Vec<Inline>], inline: Inline) {
    if let Some(line) = lines.last_mut() {
        line.push(inline);
    }
}

fn split_text(inline: &Inline, text: &str, lines: &mut Vec<Vec<Inline>>) {
    let mut start = 0;
    for (at, piece) in text.split('\n').enumerate() {
        if at > 0 {
            lines.push(Vec::new());
        }
        if !piece.is_empty() {
            push(lines, inline.part(start..start + piece.len()));
        }
        start += piece.len() + 1;
    }
}

fn split_form(mut inline: Inline, at_breaks: bool, lines: &mut Vec<Vec<Inline>>) {
    let Some(children) = inline.children_mut() else { return push(lines, inline) };
    let inner = split(std::mem::take(children), at_breaks);
    let single = inner.len() == 1;
    for (at, line) in inner.into_iter().enumerate() {
        if at > 0 {
            lines.push(Vec::new());
        }
        if line.is_empty() && !single {
            continue;
        }
        let mut form = inline.clone();
        if let (Some(first), Some(last), false) = (line.first(), line.last(), single) {
            form.span = Span { end: last.span.end, ..first.span };
        }
        if let Some(children) = form.children_mut() {
            *children = line;
        }
        push(lines, form);
    }
}

/// Joins lines, with a line end between each two.
pub(super) fn join(lines: Vec<Vec<Inline>>) -> Vec<Inline> {
    let mut content: Vec<Inline> = Vec::new();
    for line in lines.into_iter().filter(|line| !line.is_empty()) {
        if let (Some(last), Some(first)) = (content.last(), line.first()) {
            let (start, end) = (last.span.end, first.span.start.max(last.span.end));
            content.push(Inline::new(InlineKind::Text("\n".to_owned()), Span { start, end, ..first.span }));
        }
        content.extend(line);
    }
    super::texts::merge_texts(&mut content);
    content
}

/// The text that content begins with, inside whatever forms.
pub(super) fn first_text(content: &[Inline]) -> Option<&Inline> {
    let mut first = content.first()?;
    while let Some(inner) = first.children().first() {
        first = inner;
    }
    matches!(first.kind, InlineKind::Text(_)).then_some(first)
}

/// The text that content begins with; empty where it begins with another inline.
pub(super) fn start_of(content: &[Inline]) -> &str {
    match first_text(content).map(|inline| &inline.kind) {
        Some(InlineKind::Text(text)) => text,
        _ => "",
    }
}

/// Removes some bytes from the text that content begins with; a text that becomes empty is removed.
pub(super) fn cut_start(content: &mut Vec<Inline>, bytes: usize) {
    let Some(first) = content.first_mut() else { return };
    if let Some(children) = first.children_mut() {
        cut_start(children, bytes);
        if children.is_empty() {
            content.remove(0);
        }
        return;
    }
    let InlineKind::Text(text) = &first.kind else { return };
    if bytes >= text.len() {
        content.remove(0);
    } else if text.is_char_boundary(bytes) {
        let length = text.len();
        *first = first.part(bytes..length);
    }
}

/// The length of the dash and spaces that begin an attribution; zero where there is none.
pub(super) fn dash_length(content: &[Inline]) -> usize {
    let text = start_of(content);
    let dash = DASHES.iter().find(|dash| text.starts_with(**dash));
    dash.map_or(0, |dash| text.len() - text[dash.len()..].trim_start_matches(' ').len())
}

/// Removes the dash from an attribution.
pub(super) fn without_dash(mut content: Vec<Inline>) -> Vec<Inline> {
    let length = dash_length(&content);
    if length > 0 {
        cut_start(&mut content, length);
    }
    content
}
