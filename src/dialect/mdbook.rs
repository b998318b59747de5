//! mdBook: formulas, divisions of HTML, and the element `<Listing>` of the Rust book, whose words are the caption of its
//! code, and labels of rules.

use super::Dialect;
use super::inline::{Change, Part};
use super::shortcodes::arguments;
use super::walk::{Line, Walker, fence_end, fence_of};
use crate::book::LabelKind;
use crate::header::part_of_key;
use crate::lang::callouts;
use std::ops::Range;

/// The most lines that a tag may have.
const MOST_LINES: usize = 12;

/// The longest formula within a line, in bytes: one without an end is not searched for to the end of the text.
const LONGEST: usize = 2_000;
/// The most lines that a formula or a division of HTML may have.
const FARTHEST: usize = 200;

/// Rewrites the lines of a listing's tags, a formula, a division or a label.
pub(super) fn block(walker: &mut Walker, lines: &[Line], at: usize) -> Option<usize> {
    let words = walker.words(lines, at);
    if words.starts_with("\\\\[") {
        return display(walker, lines, at);
    }
    if fence_of(words).is_some_and(|fence| words[fence.1..].trim_start().starts_with("admonish")) {
        return admonish(walker, lines, at);
    }
    if words.starts_with("<div ") {
        return division(walker, lines, at);
    }
    if words.starts_with("r[") && words.ends_with(']') {
        let label = &words[2..words.len() - 1];
        let is_label = label.contains('.')
            && label.chars().all(|sign| sign.is_ascii_alphanumeric() || "._-".contains(sign));
        if is_label {
            walker.out.leave("r[…]", lines[at].body.clone());
            return Some(1);
        }
    }
    if words == "</Listing>" {
        if let Some(caption) = walker.caption.take() {
            walker.part(lines[at].body.start);
            walker.out.make(lines[at].body.start, &format!("{caption}\n\n"));
        }
        return Some(1);
    }
    let rest = words.strip_prefix("<Listing").filter(|rest| rest.is_empty() || rest.starts_with([' ', '>']));
    rest?;
    let count =
        lines[at..].iter().take(MOST_LINES).position(|line| walker.text(line).trim_end().ends_with('>'))? + 1;
    let text = walker.task.text;
    let start = lines[at].body.start + walker.text(&lines[at]).find("<Listing")? + "<Listing".len();
    let end = lines[at + count - 1].body.start + walker.text(&lines[at + count - 1]).rfind('>')?;
    let found = arguments(text, start..end.max(start));
    let value = |key: &str| {
        let range = found.iter().find(|(own, _)| own == key).map(|(_, range)| range.clone());
        range.map(|range| text[range].trim().to_owned()).filter(|value| !value.is_empty())
    };
    let number = value("number")
        .map(|number| format!("{} {number}", walker.task.words.references[LabelKind::Listing as usize][0]));
    let mut parts: Vec<String> = number.into_iter().collect();
    parts.extend(value("file-name").map(|name| format!("({name})")));
    let head = parts.join(" ");
    let caption = value("caption").map(|caption| without_tags(&caption));
    let whole = match caption {
        Some(caption) if head.is_empty() => caption,
        Some(caption) => format!("{head}: {caption}"),
        None => head,
    };
    walker.caption = Some(whole).filter(|whole| !whole.is_empty());
    walker.part(start);
    Some(count)
}

/// The words of some HTML; backticks and stars mean nothing in a caption of code and are left out.
fn without_tags(html: &str) -> String {
    let mut words = String::new();
    let mut rest = html;
    while let Some((before, after)) = rest.split_once('<') {
        words.push_str(before);
        rest = after.split_once('>').map_or("", |(_, rest)| rest);
    }
    words.push_str(rest);
    words.replace(['`', '*'], "").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Rewrites a formula that is set apart, `\\[ … \\]`, up to the end of its last line.
fn display(walker: &mut Walker, lines: &[Line], at: usize) -> Option<usize> {
    if !walker.is(&[Dialect::MdBook]) {
        return None;
    }
    let start = lines[at].body.start + walker.text(&lines[at]).find("\\\\[")? + 3;
    let text = walker.task.text;
    let (count, end) = lines[at..].iter().take(FARTHEST).enumerate().find_map(|(count, line)| {
        let from = line.body.start.max(start);
        Some((count, from + text[from..line.body.end].find("\\\\]")?))
    })?;
    let indent = walker.indent(&lines[at]);
    walker.part(start);
    walker.out.make(start, &format!("{indent}$$"));
    walker.out.copy(text, start..end);
    walker.out.make(end, "$$");
    walker.out.copy(text, end + 3..lines[at + count].body.end);
    walker.out.make(end, "\n\n");
    Some(count + 1)
}

/// Rewrites a formula within a line, `\\( … \\)`.
pub(super) fn formula(walker: &Walker, at: usize, end: usize) -> Option<Change> {
    let text = walker.task.text;
    let near = &text[at..text.floor_char_boundary(end.min(at + LONGEST))];
    let inner = near.strip_prefix("\\\\(").filter(|_| walker.is(&[Dialect::MdBook]))?;
    let length = inner.find("\\\\)")?;
    let formula = &inner[..length];
    let from = at + 3 + formula.len() - formula.trim_start().len();
    let own = from..from + formula.trim().len();
    let sign = || Part::Made("$".to_owned());
    (!own.is_empty()).then(|| Change {
        end: at + 3 + length + 3,
        parts: vec![sign(), Part::Own(own), sign()],
        left: None,
    })
}

/// Rewrites a division of HTML whose class is a part of a chapter, such as an epigraph: `<div class="epigraph">`.
fn division(walker: &mut Walker, lines: &[Line], at: usize) -> Option<usize> {
    let class = walker.words(lines, at).strip_prefix("<div class=\"")?.strip_suffix("\">")?;
    // mdBook shows `warning` as a box.
    let is_known = part_of_key(class).is_some_and(|what| !what.is_list()) || callouts::kind(class).is_some();
    if !is_known {
        return None;
    }
    let mut depth = 0_usize;
    let count = lines[at..].iter().take(FARTHEST).position(|line| {
        let words = walker.text(line).trim();
        depth += usize::from(words.starts_with("<div"));
        depth -= usize::from(words.ends_with("</div>") && depth > 0);
        depth == 0
    })?;
    if walker.words(lines, at + count) != "</div>" {
        return None;
    }
    let indent = walker.indent(&lines[at]);
    let (start, end) = (lines[at].body.start, lines[at + count].body.start);
    walker.part(start);
    walker.out.make(start, &format!("{indent}::: {{.{class}}}\n\n"));
    walker.inside(&lines[at + 1..at + count]);
    walker.close_box(&indent, end);
    Some(count + 1)
}

/// Rewrites a box of mdbook-admonish: a fence with `admonish warning "Title"` or `admonish tip title="Title"`.
fn admonish(walker: &mut Walker, lines: &[Line], at: usize) -> Option<usize> {
    let words = walker.words(lines, at);
    let fence = fence_of(words)?;
    let info = words[fence.1..].trim_start().strip_prefix("admonish")?;
    if !info.is_empty() && !info.starts_with([' ', ',']) {
        return None;
    }
    let name = info.trim_start_matches([' ', ',']).split([' ', ',', '"']).next().unwrap_or("");
    let kind = if name.is_empty() || name.contains('=') { "note" } else { name };
    let text = walker.task.text;
    let start = lines[at].body.start + walker.text(&lines[at]).find("admonish")? + "admonish".len();
    let title = text[start..lines[at].body.end].find('"').map(|open| start + open + 1);
    let title = title.map(|open| {
        let length = text[open..lines[at].body.end].find('"');
        open..length.map_or(lines[at].body.end, |length| open + length)
    });
    // A value in quotation marks may be that of another key.
    let is_title = |range: &Range<usize>| {
        let before = text[start..range.start - 1].trim_end();
        !before.ends_with('=') || before.ends_with("title=")
    };
    let end = fence_end(text, lines, at, fence);
    let close = lines.get(end).map_or(text.len(), |line| line.body.start);
    let indent = walker.indent(&lines[at]);
    walker.open_box(&indent, kind, title.filter(is_title), lines[at].body.start);
    walker.inside(&lines[at + 1..end.min(lines.len())]);
    walker.close_box(&indent, close);
    Some((end + 1).min(lines.len()) - at)
}
