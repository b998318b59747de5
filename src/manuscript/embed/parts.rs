//! Lines that embed a note, and the part of the note that they mean: a section, a block, the notes that it refers to.

use crate::header::Header;
use std::ops::Range;

/// A line that embeds: the text before the brackets, the name and the part between them.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Embedding<'a> {
    pub(super) lead: &'a str,
    pub(super) name: Range<usize>,
    pub(super) part: &'a str,
}

/// Parses a line that does nothing but embed: `![[note#part|words]]` after signs of quotations and items.
pub(super) fn embedding(line: &str) -> Option<Embedding<'_>> {
    let end = line.trim_end();
    let inner_end = end.strip_suffix("]]")?.len();
    let at = end.find("![[")?;
    let lead = &line[..at];
    let signs = lead.trim_start_matches([' ', '\t', '>']);
    let is_lead = signs.is_empty() || signs.len() < 6 && signs.ends_with(' ') && is_item(signs.trim_end());
    let inner = &line[at + 3..inner_end];
    if !is_lead || inner.contains(['[', ']']) {
        return None;
    }
    let target = inner.split('|').next().unwrap_or(inner);
    let (name, part) = target.split_once('#').unwrap_or((target, ""));
    let name = at + 3..at + 3 + name.len();
    (!name.is_empty()).then_some(Embedding { lead, name, part: part.trim() })
}

fn is_item(sign: &str) -> bool {
    let number = sign.trim_end_matches(['.', ')']);
    matches!(sign, "-" | "*" | "+")
        || number.len() + 1 == sign.len() && number.bytes().all(|byte| byte.is_ascii_digit())
}

/// The text before the further lines of an item: spaces instead of its sign.
pub(super) fn item_room(lead: &str) -> String {
    let kept = lead.trim_end_matches(|sign: char| !matches!(sign, '>' | '\t')).len();
    lead[..kept].to_owned() + &" ".repeat(lead.len() - kept)
}

/// The level of a line that is a heading.
pub(super) fn level(line: &str) -> Option<usize> {
    let level = line.len() - line.trim_start_matches('#').len();
    ((1..=6).contains(&level) && line[level..].starts_with([' ', '\t', '\n'])).then_some(level)
}

/// The lines of a text outside fences of code, with their places.
fn open_lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    let mut fence = None;
    text.split_inclusive('\n').filter_map(move |line| {
        let start = at;
        at += line.len();
        let bare = line.trim_start();
        let mark = ["```", "~~~"].into_iter().find(|mark| bare.starts_with(mark));
        match (fence, mark) {
            (None, Some(mark)) => fence = Some(mark),
            (Some(open), Some(mark)) if open == mark => fence = None,
            (None, None) => return Some((start, line)),
            _ => {}
        }
        None
    })
}

/// The level of the highest heading of a text.
pub(super) fn highest(text: &str) -> Option<usize> {
    open_lines(text).filter_map(|(_, line)| level(line)).min()
}

/// Iterates over the names of notes in a line outside of code, each with the byte where it ends.
pub(super) fn labels(line: &str) -> impl Iterator<Item = (&str, usize)> {
    line.match_indices("[^").filter_map(|(at, _)| {
        let inner = &line[at + 2..];
        let length = inner.find(']')?;
        let is_code = line[..at].matches('`').count() % 2 == 1;
        (!is_code).then_some((&inner[..length], at + 2 + length))
    })
}

/// The notes that a text defines, with their lines.
pub(super) fn definitions(text: &str) -> Vec<(&str, Range<usize>)> {
    let mut found: Vec<(&str, Range<usize>)> = Vec::new();
    let mut is_open = false;
    for (at, line) in open_lines(text) {
        let name = line.strip_prefix("[^").and_then(|rest| rest.split_once("]:"));
        let goes_on = line.starts_with("  ") || line.starts_with('\t') || line.trim().is_empty();
        match name {
            Some((name, _)) => {
                found.push((name, at..at + line.len()));
                is_open = true;
            }
            None if is_open && goes_on => {
                if let Some((_, range)) = found.last_mut() {
                    range.end = at + line.len();
                }
            }
            None => is_open = false,
        }
    }
    found
}

/// The definitions that parts of a text refer to and do not contain.
pub(super) fn wanted_notes(text: &str, parts: &[Range<usize>]) -> Vec<Range<usize>> {
    let is_called = |name: &str| {
        let mark = format!("[^{name}]");
        parts.iter().any(|part| text[part.clone()].contains(&mark))
    };
    let is_apart = |range: &Range<usize>| !parts.iter().any(|part| part.contains(&range.start));
    let wanted = definitions(text).into_iter().filter(|(name, range)| is_apart(range) && is_called(name));
    wanted.map(|(_, range)| range).collect()
}

/// The bytes of the part of a note: all of it after its settings, a section, or a block; none where there is no such
/// part.
pub(super) fn part_of(text: &str, part: &str) -> Option<Range<usize>> {
    let head = Header::read(text).map_or(0, |header| header.length);
    if part.is_empty() {
        return Some(head..text.len());
    }
    if let Some(id) = part.strip_prefix('^') {
        return block(text, id.trim());
    }
    // For headings below headings the last one counts.
    let wanted = plain(part.rsplit('#').next().unwrap_or(part));
    let mut found: Option<(usize, usize)> = None;
    for (at, line) in open_lines(text) {
        let Some(own) = level(line) else { continue };
        match found {
            Some((start, level)) if own <= level => return Some(start..at),
            None if plain(&line[own..]) == wanted => found = Some((at, own)),
            _ => {}
        }
    }
    found.map(|(start, _)| start..text.len())
}

/// The text of a heading, normalised for comparison.
fn plain(heading: &str) -> String {
    let words = heading.split(" {#").next().unwrap_or(heading).trim().trim_end_matches('#');
    let letters = words.chars().map(|sign| if sign.is_alphanumeric() { sign } else { ' ' });
    letters.collect::<String>().to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The paragraph, item or other block that ends with `^id`, or that is above a line of it.
fn block(text: &str, id: &str) -> Option<Range<usize>> {
    let mut paragraph = 0..0;
    let mut before = 0..0;
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let (start, end) = (at, at + line.len());
        at = end;
        let words = line.trim_end();
        if words.trim().is_empty() {
            if !paragraph.is_empty() {
                before = paragraph;
            }
            paragraph = end..end;
            continue;
        }
        let sign = words.trim_start().split(' ').next().unwrap_or("");
        if paragraph.is_empty() || is_item(sign) {
            paragraph = start..end;
        }
        paragraph.end = end;
        let own = words.strip_suffix(id).and_then(|rest| rest.strip_suffix('^'));
        match own {
            Some(rest) if rest.trim().is_empty() => {
                let above = paragraph.start..start;
                return Some(if above.is_empty() { before } else { above });
            }
            Some(rest) if rest.ends_with(' ') => return Some(paragraph.start..start + rest.trim_end().len()),
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::{embedding, item_room, part_of};

    #[test]
    fn a_line_embeds_where_it_does_nothing_else() {
        for (line, expected) in [
            ("![[Gece]]\n", Some(("", "Gece", ""))),
            ("> - ![[a/Gece.md#Kapı|söz]]  \n", Some(("> - ", "a/Gece.md", "Kapı"))),
            ("   ![[Gece#^kimlik]]", Some(("   ", "Gece", "^kimlik"))),
            ("12. ![[Gece]]", Some(("12. ", "Gece", ""))),
            ("Bak ![[Gece]]", None),
            ("![[Gece]] ![[Gün]]", None),
            ("![[#Kapı]]", None),
            ("![[Gece]", None),
        ] {
            let found = embedding(line);
            let parts = found.as_ref().map(|one| (one.lead, &line[one.name.clone()], one.part));
            assert_eq!(parts, expected, "{line}");
        }
        assert_eq!(item_room("> - "), ">   ");
        assert_eq!(item_room("  1. "), "     ");
    }

    #[test]
    fn parts_are_notes_sections_and_blocks() {
        let text = "---\ntitle: x\n---\n# Gece\n\nBir\niki ^a\n\n## *Kapı* önü\n\nÜç.\n\n```\n## Kapı\n```\n\n### Alt\n\nDört.\n\n\
                    ^b\n\n## Son\n\n- bir\n- iki ^c\n- üç\n\n> söz\n^d\n";
        let part = |name: &str| part_of(text, name).map(|part| text[part].trim().to_owned());
        for (name, expected) in [
            ("kapı önü", Some("## *Kapı* önü\n\nÜç.\n\n```\n## Kapı\n```\n\n### Alt\n\nDört.\n\n^b")),
            ("Gece#Alt", Some("### Alt\n\nDört.\n\n^b")),
            ("^a", Some("Bir\niki")),
            ("^b", Some("Dört.")),
            ("^c", Some("- iki")),
            ("^d", Some("> söz")),
            ("^e", None),
            ("Yok", None),
        ] {
            assert_eq!(part(name).as_deref(), expected, "{name}");
        }
        assert!(part("").is_some_and(|whole| whole.starts_with("# Gece")));
    }
}
