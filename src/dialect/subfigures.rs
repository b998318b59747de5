//! Pictures beside each other in TeX: `subfigure`, `\\subfloat`, several pictures in one figure.

use super::figures::Figure;
use super::pandoc::{braced, closing_brace, formed, tex_alt, tex_width};
use super::walk::Walker;

/// Environments around one picture of several.
const ENVIRONMENTS: [&str; 3] = ["subfigure", "subfigure*", "minipage"];
/// Commands around one picture, with its caption in brackets or, for the last, in braces.
const COMMANDS: [&str; 3] = ["\\subfloat", "\\subfigure", "\\subcaptionbox"];
const PICTURE: &str = "\\includegraphics";

/// Rewrites a figure with several pictures; whether it has several.
pub(super) fn rewrite(walker: &mut Walker, whole: &str, place: usize) -> bool {
    if whole.matches(PICTURE).count() < 2 {
        return false;
    }
    // What belongs to no picture has the caption of all.
    let mut outer = String::new();
    let mut panels: Vec<Figure> = Vec::new();
    let mut rest = whole;
    while let Some((at, length)) = next_part(rest) {
        let part = &rest[at..at + length];
        outer.push_str(&rest[..at]);
        panels.extend(panel(part));
        rest = &rest[at + length..];
    }
    outer.push_str(rest);
    let (caption, id) = captioned(&outer);
    walker.open_group("", id.as_deref(), place);
    for panel in &panels {
        walker.figure("", panel, place);
    }
    walker.close_group("", &caption, place);
    true
}

/// The next part with a picture: its place and length.
fn next_part(text: &str) -> Option<(usize, usize)> {
    let of_environment = |name: &&str| {
        let (begin, end) = (format!("\\begin{{{name}}}"), format!("\\end{{{name}}}"));
        let at = text.find(&begin)?;
        Some((at, text[at..].find(&end)? + end.len()))
    };
    let of_command = |name: &&str| {
        let at = text.find(*name)?;
        let mut length = name.len();
        // Options and arguments, up to the one with the picture.
        loop {
            let rest = &text[at + length..];
            let skipped = rest.len() - rest.trim_start().len();
            let inner = rest.trim_start();
            if let Some(options) = inner.strip_prefix('[') {
                length += skipped + options.find(']')? + 2;
            } else {
                let argument = inner.strip_prefix('{')?;
                let closes = closing_brace(argument)?;
                length += skipped + closes + 2;
                if argument[..closes].contains(PICTURE) {
                    return Some((at, length));
                }
            }
        }
    };
    let of_picture = || {
        let at = text.find(PICTURE)?;
        let open = text[at..].find('{')?;
        Some((at, open + 1 + closing_brace(&text[at + open + 1..])? + 1))
    };
    let environments = ENVIRONMENTS.iter().filter_map(of_environment);
    let all = environments.chain(COMMANDS.iter().filter_map(of_command)).chain(of_picture());
    all.min_by_key(|(at, _)| *at)
}

/// One picture with its own caption and label.
fn panel(part: &str) -> Option<Figure> {
    let path = braced(part, PICTURE)?.trim().to_owned();
    let (caption, id) = match COMMANDS.iter().find_map(|name| part.strip_prefix(name)) {
        Some(rest) => {
            let rest = rest.trim_start();
            let inner = match rest.strip_prefix('[') {
                Some(options) => options.split(']').next(),
                None => rest.strip_prefix('{').and_then(|inner| Some(&inner[..closing_brace(inner)?])),
            };
            let words = inner.filter(|inner| !inner.contains(PICTURE)).unwrap_or_default();
            let id = braced(words, "\\label").or_else(|| braced(part, "\\label")).map(str::to_owned);
            (without_label(words, id.as_deref()), id)
        }
        None if part.starts_with(PICTURE) => (String::new(), None),
        None => captioned(part),
    };
    Some(Figure { path, alt: tex_alt(part), caption, id, width: tex_width(part), ..Figure::default() })
}

/// The caption and the label in some TeX.
fn captioned(text: &str) -> (String, Option<String>) {
    let caption = braced(text, "\\caption").unwrap_or_default();
    let id = braced(text, "\\label").map(str::to_owned);
    (without_label(caption, id.as_deref()), id)
}

/// Words without the label among them, in Markdown.
fn without_label(words: &str, id: Option<&str>) -> String {
    let words = id.map_or_else(|| words.to_owned(), |id| words.replace(&format!("\\label{{{id}}}"), ""));
    formed(&words.split_whitespace().collect::<Vec<_>>().join(" "))
}
