//! TeX: headings as commands, `\section{Words}`, and labels behind headings, `## Words \label{sec:x}`.

use super::pandoc::closing_brace;
use super::walk::{Line, Walker};
use crate::header::Header;
use std::ops::Range;

/// Commands that are headings, each a level below the one before it.
const COMMANDS: [&str; 4] = ["chapter", "section", "subsection", "subsubsection"];

/// A heading, and where its parts are in its line.
struct Heading {
    level: usize,
    words: Range<usize>,
    is_unnumbered: bool,
    /// What is behind the words.
    rest: Range<usize>,
}

/// Whether words are a heading as a command of TeX.
pub(super) fn is_command(words: &str) -> bool {
    command(words).is_some()
}

/// The words of a heading, without what TeX has around them.
pub(super) fn title(words: &str) -> &str {
    let words = command(words).map_or(words, |heading| &words[heading.words]);
    words.split("\\label{").next().unwrap_or(words).trim_end()
}

/// Rewrites a heading that is a command, or that has a label of TeX behind it or in the next line.
pub(super) fn block(walker: &mut Walker, lines: &[Line], at: usize) -> Option<usize> {
    let body = walker.text(&lines[at]);
    let words = body.trim();
    if !words.starts_with(['#', '\\']) {
        return None;
    }
    let from = lines[at].body.start + body.len() - body.trim_start().len();
    let heading = command(words).or_else(|| hashes(words))?;
    let is_command = words.starts_with('\\');
    let (rest, mut id) = without_label(&words[heading.rest.clone()]);
    let attributes = rest.trim();
    let is_braces = attributes.starts_with('{') && attributes.ends_with('}');
    if !attributes.is_empty() && !is_braces {
        return None;
    }
    let mut count = 1;
    if id.is_none() {
        let next = usize::from(walker.words(lines, at + 1).is_empty()) + 1;
        if let ("", Some(label)) = without_label(walker.words(lines, at + next)) {
            (id, count) = (Some(label), next + 1);
        }
    }
    if id.is_none() && !is_command {
        return None;
    }
    let level = heading.level - usize::from(is_command && !walker.has_chapter);
    let indent = walker.indent(&lines[at]);
    walker.part(from);
    walker.out.make(from, &format!("{indent}{} ", "#".repeat(level.max(1))));
    walker.inline(from + heading.words.start..from + heading.words.end);
    let own = attributes.trim_start_matches('{').trim_end_matches('}').trim();
    let id = id.filter(|_| !own.contains('#')).map(|id| format!("#{id}"));
    let class = heading.is_unnumbered.then(|| ".unnumbered".to_owned());
    let all: Vec<String> = id.into_iter().chain(class).chain([own.to_owned()]).collect();
    let made = all.join(" ");
    if !made.trim().is_empty() {
        walker.out.make(from, &format!(" {{{}}}", made.trim()));
    }
    walker.out.make(from, "\n\n");
    Some(count)
}

/// A heading as a command: `\section*[short]{Words}`.
fn command(words: &str) -> Option<Heading> {
    let rest = words.strip_prefix('\\')?;
    let length = rest.bytes().take_while(u8::is_ascii_alphabetic).count();
    let level = COMMANDS.iter().position(|name| *name == &rest[..length])? + 1;
    let is_unnumbered = rest[length..].starts_with('*');
    let mut at = 1 + length + usize::from(is_unnumbered);
    if words[at..].starts_with('[') {
        at += words[at..].find(']')? + 1;
    }
    let inner = words[at..].strip_prefix('{')?;
    let close = at + 1 + closing_brace(inner)?;
    Some(Heading { level, words: at + 1..close, is_unnumbered, rest: close + 1..words.len() })
}

/// A heading of Markdown with a label behind its words.
fn hashes(words: &str) -> Option<Heading> {
    let level = words.bytes().take_while(|sign| *sign == b'#').count();
    let own = words[level..].strip_prefix(' ').filter(|_| level < 7)?;
    let begins = words.len() - own.trim_start().len();
    let label = words.find("\\label{").unwrap_or(words.len());
    // Attributes before or behind the label.
    let open =
        words[begins..label.max(begins)].rfind(" {").filter(|_| words[..label].trim_end().ends_with('}'));
    let end = open.map_or(label, |open| begins + open);
    let end = begins + words.get(begins..end)?.trim_end().len();
    Some(Heading { level, words: begins..end, is_unnumbered: false, rest: end..words.len() })
}

/// A text without the label in it, and the label.
fn without_label(text: &str) -> (&str, Option<String>) {
    let found = text.split_once("\\label{").and_then(|(before, rest)| {
        let (id, after) = rest.split_once('}')?;
        let is_id = !id.is_empty() && !id.contains(char::is_whitespace);
        let kept = if before.trim().is_empty() { after } else { before };
        let is_alone = before.trim().is_empty() || after.trim().is_empty();
        (is_id && is_alone).then(|| (kept.trim(), Some(id.to_owned())))
    });
    found.unwrap_or((text, None))
}

/// Whether a chapter has a title above its sections; also where it has no sections as commands.
pub(super) fn has_chapter(text: &str) -> bool {
    !text.contains("section")
        || text.contains("\\chapter")
        || text.lines().any(|line| line.starts_with("# "))
        || Header::read(text).is_some_and(|header| header.title.is_some())
}
