//! mdBook: the element `<Listing>` of the Rust book, whose words are the caption of its code, and labels of rules.

use super::shortcodes::arguments;
use super::walk::{Line, Walker};

/// The most lines that a tag may have.
const MOST_LINES: usize = 12;

/// Rewrites the lines of a listing's tags, or a label.
pub(super) fn block(walker: &mut Walker, lines: &[Line], at: usize) -> Option<usize> {
    let words = walker.words(lines, at);
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
    let number = value("number").map(|number| format!("{} {number}", walker.task.words.references[4][0]));
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
