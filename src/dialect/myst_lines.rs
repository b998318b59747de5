//! Lines of MyST and d2l with a meaning of their own: labels, comments, ids above headings, tabs of d2l.

use super::Dialect;
use super::walk::{Line, Walker};

/// Leaves out a comment of MyST, `% words`, or the line between two of its blocks, `+++`.
pub(super) fn hidden_line(walker: &mut Walker, lines: &[Line], at: usize) -> Option<usize> {
    let body = walker.text(&lines[at]);
    let is_comment = body.starts_with("% ") || body.trim_end() == "%";
    let is_between = body.starts_with("+++") && !body.starts_with("++++");
    if !walker.is(&[Dialect::Myst]) || !is_comment && !is_between {
        return None;
    }
    walker.out.leave(if is_comment { "% …" } else { "+++" }, lines[at].body.clone());
    Some(1)
}

/// Rewrites an id above a heading, `{#id}`.
pub(super) fn attributes(walker: &mut Walker, lines: &[Line], at: usize) -> Option<usize> {
    let words = walker.words(lines, at);
    let id = words.strip_prefix("{#")?.strip_suffix('}')?;
    let is_id = !id.is_empty() && id.chars().all(|sign| sign.is_alphanumeric() || "-_:.".contains(sign));
    let next = walker.words(lines, at + 1);
    if !is_id || !next.starts_with('#') || next.ends_with('}') {
        return None;
    }
    let line = &lines[at + 1];
    let end = line.body.start + walker.text(line).trim_end().len();
    walker.out.copy(walker.task.text, line.lead.start..line.body.start);
    walker.inline(line.body.start..end);
    walker.out.make(end, &format!(" {{#{id}}}\n"));
    Some(2)
}

/// Rewrites a heading with a label of d2l below it: the label becomes the heading's.
pub(super) fn heading(walker: &mut Walker, lines: &[Line], at: usize) -> Option<usize> {
    let words = walker.words(lines, at);
    let level = words.len() - words.trim_start_matches('#').len();
    if !words[level..].starts_with(' ') || words.ends_with('}') {
        return None;
    }
    let below = (1..=2).find(|offset| !walker.words(lines, at + offset).is_empty())?;
    let label = walker.words(lines, at + below).strip_prefix(":label:`")?.strip_suffix('`')?.to_owned();
    let line = &lines[at];
    let end = line.body.start + walker.text(line).trim_end().len();
    let kept = Line { lead: line.lead.clone(), body: line.body.start..end };
    walker.out.copy(walker.task.text, kept.lead.start..kept.body.start);
    walker.inline(kept.body);
    walker.out.make(end, &format!(" {{#{label}}}\n"));
    Some(below + 1)
}

/// Rewrites `(label)=` above a heading.
pub(super) fn target(walker: &mut Walker, lines: &[Line], at: usize) -> Option<usize> {
    let words = walker.words(lines, at);
    let label = &words[1..words.len() - 2];
    let is_label =
        !label.is_empty() && label.chars().all(|sign| sign.is_alphanumeric() || "-_:./".contains(sign));
    if !is_label {
        return None;
    }
    let below = (1..=2).find(|offset| !walker.words(lines, at + offset).is_empty()).unwrap_or(1);
    let next = walker.words(lines, at + below);
    if !next.starts_with('#') || next.ends_with('}') {
        walker.out.leave("(…)=", lines[at].body.clone());
        return Some(1);
    }
    let line = &lines[at + below];
    let end = line.body.start + walker.text(line).trim_end().len();
    walker.out.copy(walker.task.text, line.lead.start..line.body.start);
    walker.inline(line.body.start..end);
    walker.out.make(end, &format!(" {{#{label}}}\n"));
    Some(below + 1)
}

/// Rewrites a line of d2l that begins with a name between colons.
pub(super) fn old_line(walker: &mut Walker, lines: &[Line], at: usize) -> Option<usize> {
    let words = walker.words(lines, at);
    let line = &lines[at];
    let (name, rest) = words[1..].split_once(':')?;
    match name {
        "begin_tab" => {
            let title = rest.trim().trim_matches('`').trim_start_matches("toc").trim();
            if title.is_empty() {
                return Some(1);
            }
            let start = line.body.start + walker.text(line).rfind(title)?;
            walker.title("", start..start + title.len(), start);
        }
        "end_tab" => walker.part(line.body.start),
        "label" | "eqlabel" | "width" | "height" if rest.starts_with('`') && rest.ends_with('`') => {
            if name == "eqlabel" {
                // The formula is above: links lead to the place behind it.
                let id = rest.trim_matches('`');
                walker.out.make(line.body.start, &format!("\n<a id=\"{id}\"></a>\n\n"));
            } else if name == "label" {
                walker.out.leave(&format!(":{name}:"), line.body.clone());
            }
            return Some(1);
        }
        _ => return None,
    }
    Some(1)
}
