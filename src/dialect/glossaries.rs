//! Glossaries of MyST: terms, and below each, moved in, what it means.

use super::walk::{Line, Walker};

/// Rewrites the lines of a glossary as a box of terms; those that have colons before their meanings stay as they are.
pub(super) fn rewrite(walker: &mut Walker, inside: &[Line], indent: &str, (place, end): (usize, usize)) {
    walker.part(place);
    walker.out.make(place, &format!("{indent}::: {{.glossary}}\n\n"));
    let mut means = false;
    for line in inside {
        let body = walker.text(line);
        let words = body.trim_start();
        let depth = body.len() - words.len();
        let is_meaning = depth > 0 && !words.is_empty();
        if is_meaning && !means && !words.starts_with(':') {
            let from = line.body.start + depth;
            walker.out.make(from, &format!("{indent}: "));
            walker.line(&Line { lead: from..from, body: from..line.body.end });
        } else {
            walker.line(line);
        }
        means = is_meaning || means && words.is_empty();
    }
    walker.close_box(indent, end);
}
