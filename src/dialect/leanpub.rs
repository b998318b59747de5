//! Leanpub: boxes of lines that begin with a letter and `>`, lines of attributes, divisions of the book.

use super::Dialect;
use super::inline::Change;
use super::walk::{Line, Walker};

/// Letters before `>`, each with the kind of its box.
const LETTERS: [(&str, &str); 11] = [
    ("A>", "aside"),
    ("B>", "blurb"),
    ("C>", ""),
    ("D>", "discussion"),
    ("E>", "error"),
    ("G>", "aside"),
    ("I>", "info"),
    ("Q>", "question"),
    ("T>", "tip"),
    ("W>", "warning"),
    ("X>", "example"),
];
/// Divisions of the book.
const LINES: [&str; 6] =
    ["{mainmatter}", "{frontmatter}", "{backmatter}", "{appendix}", "{toc}", "{blankpage}"];
/// Boxes between braces.
const BOXES: [&str; 8] =
    ["aside", "blurb", "warning", "tip", "error", "information", "discussion", "question"];

/// Rewrites the lines of a box, or a line between braces.
pub(super) fn block(walker: &mut Walker, lines: &[Line], at: usize) -> Option<usize> {
    let words = walker.words(lines, at);
    if let Some((letter, kind)) =
        LETTERS.iter().find(|(letter, _)| walker.text(&lines[at]).starts_with(letter))
    {
        return letters(walker, lines, at, (letter, kind));
    }
    if let Some(title) = words.strip_prefix("-# ").filter(|_| walker.task.dialect == Some(Dialect::Leanpub)) {
        let end = lines[at].body.start + walker.text(&lines[at]).trim_end().len();
        walker.out.make(lines[at].body.start, "# ");
        walker.inline(end - title.len()..end);
        walker.out.make(end, "\n");
        return Some(1);
    }
    let inner = words
        .strip_prefix('{')
        .and_then(|rest| rest.strip_suffix('}'))
        .filter(|inner| !inner.contains(['{', '}']))?;
    if inner.replace(' ', "") == "class:part" {
        return Some(1);
    }
    if words == "{pagebreak}" {
        walker.out.make(lines[at].body.start, "\n\\pagebreak\n\n");
        return Some(1);
    }
    if LINES.contains(&words) {
        walker.out.leave(words, lines[at].body.clone());
        return Some(1);
    }
    let place = lines[at].body.start;
    let name = inner.split([',', ' ']).next().unwrap_or("");
    if let Some(ended) = inner.strip_prefix('/').filter(|ended| BOXES.contains(ended)) {
        if walker.boxes.last().is_some_and(|open| *open == ended) {
            walker.boxes.pop();
            walker.close_box("", place);
        }
        return Some(1);
    }
    let closes = format!("{{/{name}}}");
    if BOXES.contains(&name) && lines[at..].iter().any(|line| walker.text(line).trim() == closes) {
        let class = inner.split(',').filter_map(|part| part.trim().strip_prefix("class:")).next();
        let kind = class.map_or(name, |class| class.trim().trim_matches('"')).to_owned();
        walker.open_box("", &kind, None, place);
        walker.boxes.push(name.to_owned());
        return Some(1);
    }
    attributes(walker, lines, at, inner)
}

/// Rewrites `{sample: true}` and `{title="x", lang=js}`: the title is the caption of the code below.
fn attributes(walker: &mut Walker, lines: &[Line], at: usize, inner: &str) -> Option<usize> {
    let is_pair = |part: &str| {
        let Some((key, value)) = part.split_once([':', '=']) else {
            return part.trim_start().starts_with('#');
        };
        let key = key.trim();
        !key.is_empty()
            && !value.is_empty()
            && key.chars().all(|sign| sign.is_ascii_alphanumeric() || "-_".contains(sign))
    };
    let is_known = inner.contains("sample:") || walker.is(&[Dialect::Leanpub]);
    if inner.is_empty() || inner.starts_with([':', '.']) || !is_known || !inner.split(',').any(is_pair) {
        return None;
    }
    let text = walker.task.text;
    let start = lines[at].body.start + walker.text(&lines[at]).find('{')? + 1;
    let found = super::shortcodes::arguments(text, start..start + inner.len());
    let caption = found.iter().find(|(key, _)| ["title", "caption"].contains(&key.as_str()));
    match caption {
        Some((_, range)) => walker.caption = Some(text[range.clone()].to_owned()),
        None => walker.out.leave("{key: value}", lines[at].body.clone()),
    }
    // A caption belongs only to code right below it.
    if super::walk::fence_of(walker.words(lines, at + 1)).is_none()
        && let Some(caption) = walker.caption.take()
    {
        walker.out.make(start, &format!("{caption}\n\n"));
    }
    Some(1)
}

/// Rewrites a box of lines that begin with a letter and `>`.
fn letters(walker: &mut Walker, lines: &[Line], at: usize, (letter, kind): (&str, &str)) -> Option<usize> {
    let is_apart =
        at == 0 || walker.words(lines, at - 1).is_empty() || walker.words(lines, at - 1).starts_with('{');
    let is_of = |line: &&Line| {
        let rest = walker.text(line).strip_prefix(letter);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    };
    let count = lines[at..].iter().take_while(is_of).count();
    if !is_apart || count == 0 {
        return None;
    }
    let cut = |line: &Line| {
        let rest = &walker.text(line)[letter.len()..];
        let start = line.body.start + letter.len() + usize::from(rest.starts_with(' '));
        Line { lead: start..start, body: start..line.body.end }
    };
    let mut inside: Vec<Line> = lines[at..at + count].iter().map(cut).collect();
    let place = lines[at].body.start;
    // A heading in the box is the box's title.
    let first = walker.text(&inside[0]);
    let title = first.trim_start_matches('#');
    let has_title = title.len() < first.len() && title.starts_with(' ');
    let range = inside[0].body.end - title.trim_start().len()..inside[0].body.end;
    if has_title {
        inside.remove(0);
    }
    if kind.is_empty() {
        walker.part(place);
        walker.inside(&inside);
        walker.part(lines[at + count - 1].body.end);
        return Some(count);
    }
    walker.open_box("", kind, has_title.then_some(range), place);
    walker.inside(&inside);
    walker.close_box("", lines[at + count - 1].body.end);
    Some(count)
}

/// Rewrites entries of the index within a line: `{i: "word"}`.
pub(super) fn inline(walker: &Walker, at: usize, end: usize) -> Option<Change> {
    let inner = walker.task.text[at..end].strip_prefix("{i: ")?;
    let length = inner.find('}')?;
    Some(Change::left(at + 4 + length + 1, "{i: …}"))
}
