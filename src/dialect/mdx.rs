//! Docusaurus, VitePress and d2l: import lines, comments of MDX, collapsible boxes, lists of chapters.

use super::walk::{Line, Walker};

/// Rewrites an import line, a comment, or the first line of a box of another name.
pub(super) fn block(walker: &mut Walker, lines: &[Line], at: usize) -> Option<usize> {
    let words = walker.words(lines, at);
    let place = lines[at].body.start;
    if is_import(words) {
        walker.out.leave("import … from", lines[at].body.clone());
        return Some(1);
    }
    if words.starts_with("{/*") && words.ends_with("*/}") {
        walker.out.leave("{/* … */}", lines[at].body.clone());
        return Some(1);
    }
    if words == "```toc" {
        // d2l's list of chapters, in place of which the book has its own.
        let count = lines[at + 1..].iter().take(500).position(|line| walker.text(line).trim() == "```")? + 2;
        walker.out.leave(words, lines[at].body.clone());
        return Some(count);
    }
    let rest = words.trim_start_matches(':');
    if words.len() - rest.len() < 3 {
        return None;
    }
    let (colons, rest) = (&words[..words.len() - rest.len()], rest.trim_start());
    let indent = walker.indent(&lines[at]);
    if let Some(title) =
        rest.strip_prefix("details").filter(|title| title.is_empty() || title.starts_with(' '))
    {
        let title = title.trim();
        walker.out.make(place, &format!("{indent}{colons} box "));
        let end = lines[at].body.start + walker.text(&lines[at]).trim_end().len();
        walker.out.copy(walker.task.text, end - title.len()..end);
        walker.out.make(place, "\n");
        return Some(1);
    }
    let is_group = ["code-group", "tabs", "raw", "v-pre"].contains(&rest);
    is_group.then(|| {
        walker.out.make(place, &format!("{indent}{colons} {{.{rest}}}\n"));
        1
    })
}

/// Whether a line imports a module: `import Tabs from '@theme/Tabs';`, `import './style.css'`.
fn is_import(words: &str) -> bool {
    let Some(rest) = words.strip_prefix("import ") else { return false };
    let rest = rest.trim_end_matches(';').trim_end();
    let module = rest.rsplit_once(" from ").map_or(rest, |(_, module)| module);
    let is_quoted = |sign: char| module.len() > 2 && module.starts_with(sign) && module.ends_with(sign);
    (is_quoted('\'') || is_quoted('"')) && !module[1..module.len() - 1].contains([' ', '\'', '"'])
}
