//! MkDocs: boxes and tabs with indented bodies, and highlighted words.

use super::Dialect;
use super::inline::Change;
use super::walk::{Line, Walker, kind_of};
use std::ops::Range;

/// Marks that open a block with an indented body.
const MARKS: [&str; 4] = ["!!! ", "???+ ", "??? ", "==="];

/// Classes that set where a box is placed.
const CLASSES: [&str; 4] = ["inline", "end", "annotate", "collapsible"];

/// Rewrites a box or a tab with all that is indented below it.
pub(super) fn block(walker: &mut Walker, lines: &[Line], at: usize) -> Option<usize> {
    let line = &lines[at];
    let body = walker.text(line);
    let words = body.trim_start();
    let mark = MARKS.iter().find(|mark| words.starts_with(**mark))?;
    let own = body.len() - words.len();
    let start = line.body.start + own + mark.len();
    let rest = words[mark.len()..].trim_end();
    let is_tab = *mark == "===";
    let (kind, title) = if is_tab {
        let rest = rest.trim_start_matches(['!', '+']).trim_start();
        let from = start + words[mark.len()..].find(['"', '“'])? + quote_length(rest);
        ("", Some(from..from + quoted(rest)?))
    } else {
        let name = rest.split([' ', '"', '“']).next().unwrap_or("");
        let is_name = !name.is_empty() && name.chars().all(|sign| sign.is_ascii_lowercase() || sign == '-');
        if !is_name {
            return None;
        }
        let after = &rest[name.len()..];
        let open = after.find(['"', '“']);
        // Classes beside the name set the look of a box.
        let is_class = |class: &str| walker.is(&[Dialect::MkDocs]) || CLASSES.contains(&class);
        if !after[..open.unwrap_or(after.len())].split_whitespace().all(is_class) {
            return None;
        }
        if open.is_some_and(|open| quoted(&after[open..]).is_none()) {
            return None;
        }
        let title = open.and_then(|open| {
            let length = quoted(&after[open..])?;
            let from = start + name.len() + open + quote_length(&after[open..]);
            Some(from..from + length)
        });
        (name, title)
    };
    let (indent, count, inside) = indented(walker, lines, at, own);
    if inside.is_empty() && title.is_none() && kind_of(kind).is_none() {
        return None;
    }
    let place = line.body.start;
    if is_tab {
        walker.title(&indent, title?, place);
        walker.inside(&inside);
        walker.part(lines[at + count - 1].body.end);
    } else {
        walker.open_box(&indent, kind, title, place);
        walker.inside(&inside);
        walker.close_box(&indent, lines[at + count - 1].body.end);
    }
    Some(count)
}

/// The lines below one that are indented further than it, by four spaces or a tab: the indentation that they keep, the
/// number of lines with the first, and those lines.
fn indented(walker: &Walker, lines: &[Line], at: usize, own: usize) -> (String, usize, Vec<Line>) {
    let mut inside = Vec::new();
    let mut count = 1;
    let mut blank: Vec<Line> = Vec::new();
    for line in &lines[at + 1..] {
        let body = walker.text(line);
        if body.trim().is_empty() {
            blank.push(line.clone());
            continue;
        }
        let rest = body.get(own..).unwrap_or("");
        let is_kept = body.get(..own).is_some_and(|lead| lead.trim().is_empty());
        let cut = if rest.starts_with("    ") { 4 } else { usize::from(rest.starts_with('\t')) };
        if !is_kept || cut == 0 {
            break;
        }
        count += blank.len() + 1;
        inside.append(&mut blank);
        let lead =
            if line.lead.is_empty() { line.body.start..line.body.start + own } else { line.lead.clone() };
        inside.push(Line { lead, body: line.body.start + own + cut..line.body.end });
    }
    (walker.indent(&lines[at]), count, inside)
}

/// The length of the words between quotation marks at the beginning of a text.
fn quoted(text: &str) -> Option<usize> {
    let open = text.chars().next().filter(|open| matches!(open, '"' | '“'))?;
    let inner = &text[open.len_utf8()..];
    inner.rfind(if open == '“' { '”' } else { '"' })
}

fn quote_length(text: &str) -> usize {
    text.chars().next().map_or(0, char::len_utf8)
}

/// Rewrites `==words==` as highlighted words.
pub(super) fn mark(walker: &Walker, at: usize, end: usize) -> Option<Change> {
    let text = walker.task.text;
    let rest = &text[at..end];
    let is_free = text[..at]
        .chars()
        .next_back()
        .is_none_or(|before| !before.is_alphanumeric() && !"/={".contains(before));
    let inner = rest.strip_prefix("==").filter(|_| is_free)?;
    let opens = inner.starts_with(|next: char| next.is_alphanumeric() || "\"“‘'«(*[".contains(next));
    let length = inner.find("==").filter(|_| opens)?;
    let (words, after) = (&inner[..length], &inner[length + 2..]);
    if words.ends_with(char::is_whitespace)
        || after.starts_with(|next: char| next.is_alphanumeric() || next == '=')
    {
        return None;
    }
    let range: Range<usize> = at + 2..at + 2 + length;
    Some(Change::wrapped(at + length + 4, range, "mark"))
}
