//! Obsidian: ids of blocks, links to them, embedded images with a width, lines of tags.

use super::Dialect;
use super::inline::{Change, Part};
use super::walk::{Line, Walker};

/// Leaves out a line of nothing but tags, in a vault of Obsidian.
pub(super) fn block(walker: &mut Walker, lines: &[Line], at: usize) -> Option<usize> {
    let words = walker.words(lines, at);
    let is_tag = |word: &str| {
        let name = word.strip_prefix('#').unwrap_or("");
        name.starts_with(|first: char| first.is_alphabetic())
            && name.chars().all(|sign| sign.is_alphanumeric() || "-_/".contains(sign))
    };
    if !walker.is(&[Dialect::Obsidian]) || words.is_empty() || !words.split_whitespace().all(is_tag) {
        return None;
    }
    walker.out.leave("#tag", lines[at].body.clone());
    Some(1)
}

/// Rewrites ` ^id` at the end of a line.
pub(super) fn block_id(walker: &Walker, at: usize, end: usize) -> Option<Change> {
    let text = walker.task.text;
    let id = text[at + 1..end].trim_end();
    let is_apart = text[..at].ends_with([' ', '\n']) || at == 0;
    let is_id = id.len() > 1
        && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
        && id.bytes().any(|byte| byte.is_ascii_alphabetic());
    (is_apart && is_id).then(|| Change::left(end, "^id"))
}

/// Rewrites `[[Page#^id|words]]`: the page alone is kept; within a table the bar that separates cells is escaped.
pub(super) fn link(walker: &Walker, at: usize, end: usize) -> Option<Change> {
    let text = walker.task.text;
    let inner = text[at..end].strip_prefix("[[")?;
    let length = inner.find("]]")?;
    let inner = &inner[..length];
    let start = at + 2;
    let bar = inner.find('|').map(|bar| if inner[..bar].ends_with('\\') { bar - 1 } else { bar });
    let place = &inner[..bar.unwrap_or(inner.len())];
    let cut = place.find("#^");
    let is_in_table = bar.is_some_and(|bar| inner.as_bytes()[bar] == b'|') && is_row(walker, at);
    if cut.is_none() && !is_in_table || cut == Some(0) {
        return None;
    }
    let mut parts = vec![Part::Own(at..start + cut.unwrap_or(place.len()))];
    if let Some(bar) = bar {
        let sign = if inner.as_bytes()[bar] == b'\\' { 2 } else { 1 };
        let is_row = is_row(walker, at);
        parts.push(Part::Made(if is_row { "\\|".to_owned() } else { "|".to_owned() }));
        parts.push(Part::Own(start + bar + sign..start + length));
    }
    parts.push(Part::Own(start + length..start + length + 2));
    Some(Change { end: start + length + 2, parts, left: None })
}

/// Rewrites `![[x.png|60]]` in a table: the image without its width.
pub(super) fn image(walker: &Walker, at: usize, end: usize) -> Option<Change> {
    let text = walker.task.text;
    let inner = text[at..end].strip_prefix("![[")?;
    let length = inner.find("]]")?;
    let bar = inner[..length].find('|')?;
    let name = inner[..bar].trim_end_matches('\\');
    let size = &inner[bar + 1..length];
    let is_size = !size.is_empty() && size.bytes().all(|byte| byte.is_ascii_digit() || byte == b'x');
    if !is_row(walker, at) {
        return None;
    }
    let (start, stop) = (at + 3, at + 3 + length);
    let mut parts = vec![Part::Own(at..start + name.len())];
    if !is_size {
        parts.push(Part::Made("\\|".to_owned()));
        parts.push(Part::Own(start + bar + 1..stop));
    }
    parts.push(Part::Own(stop..stop + 2));
    Some(Change { end: stop + 2, parts, left: None })
}

/// Whether a place is in a row of a table.
fn is_row(walker: &Walker, at: usize) -> bool {
    let text = walker.task.text;
    let start = text[..at].rfind('\n').map_or(0, |end| end + 1);
    text[start..].trim_start().starts_with('|')
}
