//! Hides what Markdown must not parse: bare addresses, paths of Windows, signs between figures, and the marks of notes,
//! which it takes for links beside brackets.
//!
//! Neutral signs of the same length replace them while Markdown is parsed, so that all offsets stay; the reader of
//! blocks puts the original text back.

use super::prepare::{HiddenKind, HiddenText, Prepared};
use super::signs;
use super::survey::{Stretch, Survey};
use crate::address;
use std::collections::BTreeSet;

/// The sign that replaces those of an address: a letter, so that emphasis may begin and end beside it.
const LETTER: char = 'x';
/// The sign that replaces those of a note's mark: punctuation, like brackets.
const PUNCTUATION: char = ',';

/// Hides every bare address, every path and every mark of a note that is defined.
pub(super) fn hold(prepared: &mut Prepared) {
    let text = &prepared.text;
    let beginnings = ["://", "www.", "WWW.", "doi:", "DOI:", "@", "[^", "^[", ":\\", "\\\\"];
    if !beginnings.iter().any(|sign| text.contains(sign)) && !signs::may_be_literal(text) {
        return;
    }
    let survey = Survey::of(text);
    let notes = notes(text, &survey);
    let addresses = addresses(text, &survey, &notes);
    let is_free =
        |one: &HiddenText| !held_at(&notes, one.range.start) && !held_at(&addresses, one.range.start);
    let paths: Vec<HiddenText> = paths(text, &survey).into_iter().filter(is_free).collect();
    let is_free = |one: &HiddenText| is_free(one) && !held_at(&paths, one.range.start);
    let literal: Vec<HiddenText> = signs::literal(text, &survey).into_iter().filter(is_free).collect();
    prepared.hold(notes, PUNCTUATION, |_| true);
    prepared.hold(addresses, LETTER, |byte| byte.is_ascii_punctuation() && !b"/.:-".contains(&byte));
    prepared.hold(paths, LETTER, |byte| byte.is_ascii_punctuation());
    prepared.hold(literal, LETTER, |_| true);
    let ends = notes_in_text(&prepared.text, &survey);
    prepared.insert_neutral(&ends.into_iter().map(|end| (end, LETTER)).collect::<Vec<_>>());
    prepared.labels = survey.labels;
}

/// The addresses and the marks of notes among words without Markdown, in order.
pub(super) fn among_words(words: &str, labels: &BTreeSet<String>) -> Vec<HiddenText> {
    let mut found: Vec<HiddenText> =
        words.match_indices("[^").filter_map(|(start, _)| mark(words, start, labels)).collect();
    let mut at = 0;
    while let Some(bare) = address::first(words, at..words.len()) {
        at = bare.range.end;
        if !held_at(&found, bare.range.start) {
            let after = found.partition_point(|held| held.range.start < at);
            found.insert(after, HiddenText { range: bare.range.clone(), what: HiddenKind::Address(bare) });
        }
    }
    found
}

/// The marks of notes that are defined.
fn notes(text: &str, survey: &Survey) -> Vec<HiddenText> {
    if survey.labels.is_empty() {
        return Vec::new();
    }
    let is_text = |start: &usize| {
        // Within a label that a colon follows, a mark keeps it from being a label.
        let is_label = text[*start..].find(']').is_some_and(|end| text[start + end + 1..].starts_with("]:"));
        !is_label
            && !survey.definitions.contains(start)
            && !survey.is_opaque(*start)
            && !is_escaped(text, *start)
    };
    let places = text.match_indices("[^").map(|(start, _)| start).filter(is_text);
    places.filter_map(|start| mark(text, start, &survey.labels)).collect()
}

/// The mark of a note that begins at an offset, where its label is one of `labels`.
fn mark(text: &str, start: usize, labels: &BTreeSet<String>) -> Option<HiddenText> {
    let inner = &text[start + 2..];
    let length = inner.find([']', '[', '\n', '`']).filter(|end| inner[*end..].starts_with(']'))?;
    let label = &inner[..length];
    let range = start..start + length + 3;
    labels
        .contains(&label.to_lowercase())
        .then(|| HiddenText { range, what: HiddenKind::Note(label.to_owned()) })
}

/// The bare addresses in the text.
fn addresses(text: &str, survey: &Survey, notes: &[HiddenText]) -> Vec<HiddenText> {
    let mut found = Vec::new();
    let mut stretches: Vec<(&Stretch, bool)> = survey.texts.iter().map(|stretch| (stretch, false)).collect();
    if !survey.formulas.is_empty() {
        stretches.extend(survey.formulas.iter().map(|stretch| (stretch, true)));
        stretches.sort_by_key(|(stretch, _)| stretch.range.start);
    }
    let (mut done, mut end) = (0, line_end(text, 0));
    for (stretch, is_formula) in stretches {
        let mut from = stretch.range.start.max(done);
        while from < stretch.range.end {
            if from > end {
                end = line_end(text, from);
            }
            let line = &text[..end.min(stretch.limit)];
            let Some(bare) = address::first(line, from..stretch.range.end.min(line.len())) else { break };
            from = bare.range.end.max(from + 1);
            let start = bare.range.start;
            let in_note = held_at(notes, start);
            // Text that is almost a link's destination must not become one.
            let before = text[..start].trim_end();
            // A note may begin with an address, though, and often does.
            let label = before.strip_suffix("]:").and_then(|rest| rest.rsplit('[').next());
            let in_definition = label.is_some_and(|label| !label.starts_with('^'));
            let in_link = before.ends_with("](") || before.ends_with("](<") || in_definition;
            let in_formula = is_formula && !text[..start].ends_with([' ', '(']);
            if !in_note && !in_formula && !in_link {
                done = bare.range.end;
                found.push(HiddenText { range: bare.range.clone(), what: HiddenKind::Address(bare) });
            }
        }
    }
    found
}

/// The paths of Windows in the text, whose backslashes escape nothing: `C:\\a\\.b`, `\\\\server\\share`.
fn paths(text: &str, survey: &Survey) -> Vec<HiddenText> {
    let mut found: Vec<HiddenText> = Vec::new();
    let mut done = 0;
    for (at, sign) in text.match_indices('\\') {
        let drive =
            text[..at].strip_suffix(':').filter(|before| before.ends_with(|c: char| c.is_ascii_alphabetic()));
        let start = if drive.is_some() { at - 2 } else { at };
        let rest = &text[at + sign.len()..];
        let name = match (drive, rest.strip_prefix('\\')) {
            (Some(_), None) => {
                rest.starts_with(|c: char| c.is_alphanumeric() || "_.$~".contains(c)).then_some(rest)
            }
            (None, Some(name)) => name.split_once('\\').and_then(|(server, share)| {
                let is_server =
                    !server.is_empty() && server.chars().all(|c| c.is_alphanumeric() || "-_.".contains(c));
                (is_server && share.starts_with(char::is_alphanumeric)).then_some(name)
            }),
            _ => None,
        };
        let length = name.map(path_length);
        let Some(length) = length else { continue };
        let begins = !text[..start].ends_with(|c: char| c.is_alphanumeric() || matches!(c, '\\' | '/' | '.'));
        let end = at + sign.len() + usize::from(drive.is_none()) + length;
        // With twice as many backslashes the author has escaped them.
        let is_escaped = drive.is_some() && text[start..end].contains("\\\\");
        if start >= done && begins && !is_escaped && !survey.is_opaque(start) {
            done = end;
            found.push(HiddenText { range: start..end, what: HiddenKind::Verbatim });
        }
    }
    found
}

/// The length of a path: it continues over a space where the next word has a backslash.
fn path_length(rest: &str) -> usize {
    let is_end = |c: char| c.is_whitespace() || "\"'”’»)>]}|*`,;".contains(c);
    let mut length = 0;
    loop {
        let word = rest[length..].find(is_end).map_or(rest.len(), |end| length + end);
        length = word;
        let next =
            rest[word..].strip_prefix(' ').map(|next| &next[..next.find(is_end).unwrap_or(next.len())]);
        match next {
            Some(next) if next.contains('\\') && !next.contains(":\\") && !next.starts_with('\\') => {
                length += 1
            }
            _ => break,
        }
    }
    rest[..length].trim_end_matches(['.', ':', '!', '?']).len()
}

fn line_end(text: &str, from: usize) -> usize {
    text[from..].find(['\n', '\r']).map_or(text.len(), |length| from + length)
}

fn held_at(held: &[HiddenText], at: usize) -> bool {
    let after = held.partition_point(|one| one.range.start <= at);
    after.checked_sub(1).is_some_and(|last| held[last].range.contains(&at))
}

/// The ends of notes in the text (`^[…]`) before brackets, which would make a link of the note's words.
fn notes_in_text(text: &str, survey: &Survey) -> Vec<usize> {
    if !text.contains("^[") {
        return Vec::new();
    }
    let mut ends = Vec::new();
    let mut open: Vec<bool> = Vec::new();
    let mut at = 0;
    while let Some(next) = text[at..].find(['[', ']', '\n']).map(|offset| at + offset) {
        at = next + 1;
        let rest = &text[at..];
        let is_link_end = text[next..].starts_with(']');
        if is_escaped(text, next) || (survey.is_opaque(next) && !is_link_end) {
            continue;
        }
        match &text[next..at] {
            "[" => open.push(text[..next].ends_with('^') && !is_escaped(text, next - 1)),
            "\n" if rest.trim_start_matches([' ', '\t', '>', '\r']).starts_with('\n') => open.clear(),
            "]" if open.pop() == Some(true) && rest.starts_with(['(', '[']) => ends.push(at),
            _ => {}
        }
    }
    ends
}

/// Whether an odd number of backslashes comes before an offset.
pub(super) fn is_escaped(text: &str, at: usize) -> bool {
    text.as_bytes()[..at].iter().rev().take_while(|byte| **byte == b'\\').count() % 2 == 1
}
