//! Paths with spaces in links and images, `![Harita](Resimler ve Çizimler/a.png)`: Markdown requires angle brackets
//! around them, which nobody types.

use super::options;
use crate::brackets::{closing, spaced_destination};
use pulldown_cmark::{Event, Parser, Tag};
use std::collections::BTreeSet;

/// The longest destination that is searched, in bytes.
const LONGEST: usize = 1_000;

/// Places where an angle bracket is inserted, in order.
pub(super) type Angles = Vec<(usize, &'static str)>;

/// A destination with spaces, and the end of the link or the definition that it belongs to.
struct Spaced {
    start: usize,
    end: usize,
    whole: usize,
}

/// The angle brackets that turn text meant as links and images into links and images.
pub(super) fn angles(text: &str) -> Angles {
    let found: Vec<Spaced> = in_brackets(text).into_iter().chain(in_definitions(text)).collect();
    if found.is_empty() {
        return Angles::new();
    }
    let mut angles: Vec<(usize, usize, &'static str)> = found
        .iter()
        .flat_map(|spaced| [(spaced.start, spaced.whole, "<"), (spaced.end, spaced.whole, ">")])
        .collect();
    angles.sort_unstable();
    let ends = ends(text, &angles);
    angles.into_iter().filter(|(_, whole, _)| ends.contains(whole)).map(|(at, _, sign)| (at, sign)).collect()
}

/// The ends of links, images and definitions of links in a text with the brackets inserted, in bytes of the text
/// without them: anything else, such as text in code or behind a backslash, stays as it was typed.
fn ends(text: &str, angles: &[(usize, usize, &'static str)]) -> BTreeSet<usize> {
    let mut tried = String::with_capacity(text.len() + angles.len());
    let mut done = 0;
    for (at, _, sign) in angles {
        tried.push_str(&text[done..*at]);
        tried.push_str(sign);
        done = *at;
    }
    tried.push_str(&text[done..]);
    // The bracket of a number is that many bytes further on.
    let before = |end: usize| {
        let (mut low, mut high) = (0, angles.len());
        while low < high {
            let middle = (low + high) / 2;
            if angles[middle].0 + middle < end { low = middle + 1 } else { high = middle }
        }
        end - low
    };
    let tried = without_marks(tried);
    let parser = Parser::new_ext(&tried, options());
    let mut ends: BTreeSet<usize> =
        parser.reference_definitions().iter().map(|(_, definition)| before(definition.span.end)).collect();
    ends.extend(
        parser
            .into_offset_iter()
            .filter(|(event, _)| matches!(event, Event::Start(Tag::Link { .. } | Tag::Image { .. })))
            .map(|(_, range)| before(range.end)),
    );
    ends
}

/// A text with letters instead of the marks of notes, which may be among the words of an image or a link.
fn without_marks(text: String) -> String {
    let marks: Vec<usize> = text.match_indices("[^").map(|(at, _)| at).collect();
    let mut bytes = text.into_bytes();
    for start in marks {
        let label = bytes[start..].iter().take(LONGEST).take_while(|byte| !b"]\n".contains(byte)).count();
        let end = start + label;
        if bytes.get(end) == Some(&b']') && bytes.get(end + 1) != Some(&b':') {
            bytes[start..=end].fill(b'x');
        }
    }
    // Whole characters were replaced.
    String::from_utf8(bytes).unwrap_or_default()
}

/// Destinations with spaces between `](` and `)`.
fn in_brackets(text: &str) -> Vec<Spaced> {
    let mut found = Vec::new();
    for (at, _) in text.match_indices("](") {
        let start = at + 2;
        let Some(length) = closing_in_line(&text[start..]) else { continue };
        let inner = &text[start..start + length];
        let Some((from, to)) = spaced_destination(inner) else { continue };
        found.push(Spaced { start: start + from, end: start + to, whole: start + length + 1 });
    }
    found
}

/// Destinations with spaces in lines such as `[harita]: Resimler ve Çizimler/a.png`.
fn in_definitions(text: &str) -> Vec<Spaced> {
    let mut found = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let words = line.trim_start_matches([' ', '>']);
        if let Some((label, inner)) = words.strip_prefix('[').and_then(|rest| rest.split_once("]:"))
            && !label.starts_with('^')
            && let Some((from, to)) = spaced_destination(inner.trim_end())
        {
            let inner_start = start + line.len() - inner.len();
            let whole = start + line.trim_end().len();
            found.push(Spaced { start: inner_start + from, end: inner_start + to, whole });
        }
        start += line.len();
    }
    found
}

/// The length up to the closing bracket in the same line; a bracket without an end is not searched for to the end of
/// the text.
fn closing_in_line(text: &str) -> Option<usize> {
    let line = text.split('\n').next().unwrap_or("");
    closing(&line[..line.ceil_char_boundary(LONGEST)], ('(', ')'))
}

#[cfg(test)]
mod tests {
    use super::angles;

    fn read(text: &str) -> String {
        let mut made = text.to_owned();
        for (at, sign) in angles(text).into_iter().rev() {
            made.insert_str(at, sign);
        }
        made
    }

    #[test]
    fn paths_with_spaces_are_put_in_angle_brackets() {
        for (text, expected) in [
            ("![x](Resimler ve Çizimler/a.png)", "![x](<Resimler ve Çizimler/a.png>)"),
            ("Bkz. [x](02 Şehir.md).", "Bkz. [x](<02 Şehir.md>)."),
            ("[x](02 Şehir.md#son söz) ve [y](a.md)", "[x](<02 Şehir.md#son söz>) ve [y](a.md)"),
            ("![x](Harita (1990).png \"Bir ad\")", "![x](<Harita (1990).png> \"Bir ad\")"),
            ("![x]( a b.png 'c')", "![x]( <a b.png> 'c')"),
            ("[x](https://a.az/bir iki)", "[x](<https://a.az/bir iki>)"),
            ("[a [b](c d.md) e](f g.md)", "[a [b](<c d.md>) e](f g.md)"),
            ("[![a](b c.png)](d e.md)", "[![a](<b c.png>)](<d e.md>)"),
            ("![Şema.[^a]](b c.svg)\n\n[^a]: Not.", "![Şema.[^a]](<b c.svg>)\n\n[^a]: Not."),
            ("> ![x](a b.png)\n", "> ![x](<a b.png>)\n"),
            ("[a]: Resimler ve/b.png\n\n![a][]", "[a]: <Resimler ve/b.png>\n\n![a][]"),
        ] {
            assert_eq!(read(text), expected, "{text}");
        }
    }

    #[test]
    fn all_else_stays_as_it_was_typed() {
        for text in [
            "[x](a.md)",
            "[x](<a b.md>)",
            "[x](a.md \"bir ad\")",
            "[sic](bir söz)",
            "[x](bir söz, s. 12)",
            "`[x](a b.md)`",
            "```\n[x](a b.md)\n```",
            "    [x](a b.md)",
            "\\[x](a b.md)",
            "x](a b.md)",
            "[x](a b.md",
            "[x] (a b.md)",
            "[Not]: önemli bir söz.\n",
            "",
        ] {
            assert_eq!(read(text), text);
        }
    }
}
