//! javascript.info: boxes between fences, marks that highlight code, commands in brackets.

use super::walk::{Line, Walker, fence_of};

/// Info strings of fences that are boxes.
const BOXES: [&str; 6] = ["smart", "warn", "header", "compare", "quote", "spoiler"];
/// Marks that highlight code.
const HIGHLIGHTS: [&str; 3] = ["*!*", "*/!*", "/*!*/"];
/// Commands in brackets, alone on a line.
const COMMANDS: [&str; 11] =
    ["cut", "codetabs", "iframe", "demo", "html", "js", "css", "edit", "online", "/online", "recent"];

/// Rewrites a box between fences, or a command in brackets.
pub(super) fn block(walker: &mut Walker, lines: &[Line], at: usize) -> Option<usize> {
    let words = walker.words(lines, at);
    if let Some(inner) = words.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
        let name = inner.split([' ', '=']).next().unwrap_or("");
        let is_plain = inner == name && ["cut", "online", "/online", "demo"].contains(&name);
        let is_known = COMMANDS.contains(&name) && (is_plain || inner.contains('='));
        if is_known && !inner.contains("](") {
            walker.out.leave(&format!("[{}]", name.trim_start_matches('/')), lines[at].body.clone());
            return Some(1);
        }
        return None;
    }
    let (sign, length) = fence_of(words)?;
    let info = words.trim_start_matches(sign).trim();
    let name = info.split([' ', '"', '=']).next().unwrap_or("");
    if !BOXES.contains(&name) {
        return None;
    }
    let rest = &info[name.len()..];
    if !(rest.trim().is_empty() || rest.contains('=')) {
        return None;
    }
    let end = closing(walker, lines, at, (sign, length))?;
    let indent = walker.indent(&lines[at]);
    let line = &lines[at];
    let place = line.body.start;
    let from = place + walker.text(line).find(info)? + name.len();
    let found = super::shortcodes::arguments(walker.task.text, from..from + rest.len());
    let title = found.iter().find(|(key, _)| ["header", "title"].contains(&key.as_str()) || key.is_empty());
    walker.open_box(&indent, name, title.map(|(_, range)| range.clone()), place);
    walker.inside(&lines[at + 1..end]);
    walker.close_box(&indent, lines[end].body.start);
    Some(end + 1 - at)
}

/// The line that closes a box; code in the box is between fences of the same length.
fn closing(walker: &Walker, lines: &[Line], at: usize, (sign, length): (char, usize)) -> Option<usize> {
    let mut is_code = false;
    for (offset, line) in lines[at + 1..].iter().enumerate() {
        let words = walker.text(line).trim();
        let run = words.chars().take_while(|next| *next == sign).count();
        if run < 3 {
            continue;
        }
        let is_bare = words.len() == run;
        match (is_code, is_bare) {
            (true, true) => is_code = false,
            (false, true) if run >= length => return Some(at + 1 + offset),
            (false, false) => is_code = true,
            _ => {}
        }
    }
    None
}

/// Copies a line of code without the marks that highlight it; whether it had some.
pub(super) fn code_line(walker: &mut Walker, line: &Line) -> bool {
    let body = walker.text(line);
    if !HIGHLIGHTS.iter().any(|mark| body.contains(mark)) {
        return false;
    }
    walker.out.leave("*!*", line.body.clone());
    if HIGHLIGHTS.contains(&body.trim()) {
        return true;
    }
    let text = walker.task.text;
    walker.out.copy(text, line.lead.clone());
    let (mut at, end) = (line.body.start, line.body.end);
    while let Some((start, mark)) = HIGHLIGHTS
        .iter()
        .filter_map(|mark| Some((at + text[at..end].find(mark)?, mark)))
        .min_by_key(|(start, mark)| (*start, std::cmp::Reverse(mark.len())))
    {
        walker.out.copy(text, at..start);
        at = start + mark.len();
    }
    walker.out.copy(text, at..end);
    walker.out.make(end, "\n");
    true
}
