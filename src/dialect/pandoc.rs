//! Pandoc: drawn tables, numbered examples, and commands of TeX that have a meaning in a book.

use super::Dialect;
use super::figures::Figure;
use super::inline::{Change, Part};
use super::walk::{Line, Walker};
use super::{drawn_tables, raw, subfigures, tables};
use crate::brackets::closing;
use crate::header::Tree;
use std::collections::BTreeMap;

/// Commands whose words have a form, with the signs before and after them in Markdown.
const FORMS: [(&str, &str, &str); 17] = [
    ("textbf", "**", "**"),
    ("textit", "*", "*"),
    ("emph", "*", "*"),
    ("textsl", "*", "*"),
    ("texttt", "`", "`"),
    ("textsc", "[", "]{.smallcaps}"),
    ("textsuperscript", "<sup>", "</sup>"),
    ("textsubscript", "<sub>", "</sub>"),
    ("sout", "~~", "~~"),
    ("st", "~~", "~~"),
    ("underline", "", ""),
    ("textrm", "", ""),
    ("textsf", "", ""),
    ("mbox", "", ""),
    ("text", "", ""),
    ("uline", "", ""),
    ("enquote", "\"", "\""),
];
/// Environments that are quotations.
const QUOTES: [&str; 3] = ["quote", "quotation", "displayquote"];
/// Commands that refer to a label.
const REFERENCES: [&str; 8] = ["ref", "autoref", "cref", "Cref", "eqref", "nameref", "vref", "pageref"];
/// Commands that are left out with the content of their braces.
const LEFT: [&str; 22] = [
    "cite",
    "citep",
    "citet",
    "parencite",
    "textcite",
    "autocite",
    "footcite",
    "citeauthor",
    "citeyear",
    "nocite",
    "label",
    "index",
    "vspace",
    "hspace",
    "setcounter",
    "addcontentsline",
    "markboth",
    "thispagestyle",
    "pagestyle",
    "input",
    "include",
    "bibliography",
];
/// Commands without braces that are left out where they are alone on a line.
const LINES: [&str; 14] = [
    "\\noindent",
    "\\centering",
    "\\raggedright",
    "\\bigskip",
    "\\medskip",
    "\\smallskip",
    "\\vfill",
    "\\hfill",
    "\\frontmatter",
    "\\mainmatter",
    "\\backmatter",
    "\\appendix",
    "\\listoffigures",
    "\\listoftables",
];
/// Environments of which only the content is kept.
const AROUND: [&str; 8] =
    ["center", "flushleft", "flushright", "minipage", "spacing", "samepage", "small", "footnotesize"];
/// The largest number of lines of an environment.
const MOST_LINES: usize = 60;

/// Whether the head of a chapter asks for the words of a picture as its caption: `implicit_figures: true`.
pub(super) fn has_implicit_figures(text: &str) -> bool {
    let head = text.contains("implicit_figures").then(|| Tree::head(text)).flatten();
    let value = head.as_ref().and_then(|head| head.get("implicit_figures")?.text());
    value.is_some_and(|value| value == "true")
}

/// Rewrites a drawn table, an example, or a figure of TeX.
pub(super) fn block(walker: &mut Walker, lines: &[Line], at: usize) -> Option<usize> {
    let words = walker.words(lines, at);
    if words.ends_with('+')
        && words.contains("+-")
        && let Some(count) = drawn_tables::grid(walker, lines, at)
    {
        return Some(count);
    }
    match words.as_bytes().first()? {
        b'-' => tables::dashed(walker, lines, at),
        b'(' => example_line(walker, lines, at),
        b'|' => tables::barred(walker, lines, at),
        b'\\' => environment(walker, lines, at),
        b'<' => end_of_page(walker, lines, at),
        b'~' if words.starts_with("~ ") => meaning(walker, &lines[at]),
        b'`' | b'~' => raw::block(walker, lines, at),
        _ => tables::simple(walker, lines, at),
    }
}

/// Rewrites the end of a page as the tools of Kindle and of editors have it: `<mbp:pagebreak />`, `<!-- pagebreak -->`.
fn end_of_page(walker: &mut Walker, lines: &[Line], at: usize) -> Option<usize> {
    let words = walker.words(lines, at);
    let comment = words.strip_prefix("<!--").and_then(|rest| rest.strip_suffix("-->"));
    let comment = comment.map(|inner| inner.replace(['-', '_', ' '], "").to_lowercase());
    let ends = comment.is_some_and(|inner| ["pagebreak", "newpage", "clearpage"].contains(&inner.as_str()))
        || words.starts_with("<mbp:pagebreak") && words.ends_with('>');
    ends.then(|| {
        let (indent, place) = (walker.indent(&lines[at]), lines[at].body.start);
        walker.part(place);
        walker.out.make(place, &format!("{indent}\\newpage\n\n"));
        1
    })
}

/// Rewrites the sign before a meaning, `~`, as the other one, `:`.
fn meaning(walker: &mut Walker, line: &Line) -> Option<usize> {
    if !walker.is(&[Dialect::Pandoc, Dialect::Quarto]) {
        return None;
    }
    let body = walker.text(line);
    let sign = line.body.start + body.find('~')?;
    walker.out.copy(walker.task.text, line.lead.start..sign);
    walker.out.make(sign, ":");
    walker.line(&Line { lead: sign + 1..sign + 1, body: sign + 1..line.body.end });
    Some(1)
}

/// The length of the sign of an example, `(@)` or `(@label)`, that words begin with.
pub(super) fn example_sign(words: &str) -> Option<usize> {
    let (label, rest) = words.strip_prefix("(@")?.split_once(')')?;
    let is_label = label.chars().all(|sign| sign.is_alphanumeric() || "-_".contains(sign));
    (is_label && rest.starts_with([' ', '\t'])).then_some(label.len() + 3)
}

/// Rewrites `(@) words` and `(@label) words`: examples numbered through the chapter.
fn example_line(walker: &mut Walker, lines: &[Line], at: usize) -> Option<usize> {
    let body = walker.text(&lines[at]);
    let start = body.len() - body.trim_start().len();
    let rest = &body[start + example_sign(&body[start..])?..];
    walker.examples += 1;
    let from = lines[at].body.start;
    walker.out.copy(walker.task.text, lines[at].lead.start..from + start);
    walker.out.make(from + start, &format!("+ ({}) ", walker.examples));
    let line =
        Line { lead: from..from, body: from + body.len() - rest.trim_start().len()..lines[at].body.end };
    walker.line(&line);
    Some(1)
}

/// Rewrites `(@label)` within a line as the number of the example.
pub(super) fn example(walker: &Walker, at: usize, end: usize) -> Option<Change> {
    let text = walker.task.text;
    // No label is longer: a parenthesis without an end is not searched for to the end of the text.
    let near = &text[at..text.floor_char_boundary(end.min(at + 100))];
    let (label, _) = near.strip_prefix("(@")?.split_once(')')?;
    if label.is_empty() || !label.chars().all(|sign| sign.is_alphanumeric() || "-_".contains(sign)) {
        return None;
    }
    let number = walker.labelled.get(label)?;
    Some(Change::made(at + label.len() + 3, format!("({number})")))
}

/// The numbers of a chapter's examples by their labels: `(@label) words`.
pub(super) fn labelled_examples(text: &str) -> BTreeMap<&str, usize> {
    let mut labelled = BTreeMap::new();
    let examples = text.lines().filter_map(|line| line.trim_start().strip_prefix("(@"));
    for (place, example) in examples.enumerate() {
        if let Some((label, _)) = example.split_once(')').filter(|(_, rest)| rest.starts_with(' ')) {
            labelled.entry(label).or_insert(place + 1);
        }
    }
    labelled
}

/// Rewrites `\begin{figure}` up to its end, or a command on a line of its own.
fn environment(walker: &mut Walker, lines: &[Line], at: usize) -> Option<usize> {
    let words = walker.words(lines, at);
    if LINES.contains(&words) {
        walker.out.leave(words, lines[at].body.clone());
        return Some(1);
    }
    let ends = words.strip_prefix("\\end{");
    let (name, _) = words.strip_prefix("\\begin{").or(ends)?.split_once('}')?;
    let name = name.trim_end_matches('*');
    if name == "landscape" {
        let indent = walker.indent(&lines[at]);
        let attributes = if ends.is_none() { " {.landscape}" } else { "" };
        walker.part(lines[at].body.start);
        walker.out.make(lines[at].body.start, &format!("{indent}:::{attributes}\n\n"));
        return Some(1);
    }
    if QUOTES.contains(&name) && words.ends_with('}') && !words.ends_with("\\}") {
        let tag = if ends.is_none() { "<blockquote>" } else { "</blockquote>" };
        let indent = walker.indent(&lines[at]);
        walker.part(lines[at].body.start);
        walker.out.make(lines[at].body.start, &format!("{indent}{tag}\n\n"));
        return Some(1);
    }
    if AROUND.contains(&name) {
        if ends.is_none() {
            walker.out.leave(&format!("\\begin{{{name}}}"), lines[at].body.clone());
        }
        return Some(1);
    }
    if ends.is_some() || !["figure", "wrapfigure"].contains(&name) {
        return None;
    }
    let closes = format!("\\end{{{name}");
    let count = lines[at..].iter().take(MOST_LINES).position(|line| walker.text(line).contains(&closes))? + 1;
    let place = lines[at].body.start;
    let whole = &walker.task.text[place..lines[at + count - 1].body.end];
    if subfigures::rewrite(walker, whole, place) {
        return Some(count);
    }
    let caption =
        braced(whole, "\\caption").unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ");
    let id = braced(whole, "\\label").map(str::to_owned);
    let caption = id.as_ref().map_or(caption.clone(), |id| caption.replace(&format!("\\label{{{id}}}"), ""));
    let path = braced(whole, "\\includegraphics")?.trim().to_owned();
    let width = tex_width(whole);
    let alt = tex_alt(whole);
    let figure = Figure { path, alt, caption: formed(&caption), id, width, ..Figure::default() };
    walker.figure("", &figure, place);
    Some(count)
}

/// The options of a picture.
fn options(text: &str) -> Option<&str> {
    let (_, options) = text.split_once("\\includegraphics[")?;
    options.split_once(']').map(|(options, _)| options)
}

/// The description among the options of a picture, `alt={…}`; empty if there is none.
pub(super) fn tex_alt(text: &str) -> String {
    let alt = || {
        let (before, value) = options(text)?.split_once("alt={")?;
        let is_key = before.trim_end().is_empty() || before.trim_end().ends_with(',');
        is_key.then(|| Some(&value[..closing_brace(value)?]))?
    };
    alt().unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The width among the options of a picture, as Markdown has it: `0.8\textwidth` is `80%`.
pub(super) fn tex_width(text: &str) -> Option<String> {
    let value = options(text)?.split(',').find_map(|option| option.trim().strip_prefix("width="))?;
    match value.split_once('\\') {
        Some((share, _)) => {
            let share = if share.trim().is_empty() { 1.0 } else { share.trim().parse::<f64>().ok()? };
            Some(format!("{}%", (share * 100.0).round()))
        }
        None => Some(value.replace(' ', "")),
    }
}

/// The text in the braces of a command, without options before them.
pub(super) fn braced<'a>(text: &'a str, command: &str) -> Option<&'a str> {
    let (_, after) = text.split_once(command)?;
    let after = match after.strip_prefix('[') {
        Some(options) => options.split_once(']')?.1,
        None => after,
    };
    let inner = after.strip_prefix('{')?;
    Some(&inner[..closing_brace(inner)?])
}

/// The offset of the brace that closes the one right before a text; one without an end is not searched for to the end.
pub(super) fn closing_brace(text: &str) -> Option<usize> {
    let within = text.char_indices().nth(4_000).map_or(text, |(end, _)| &text[..end]);
    closing(within, ('{', '}'))
}

/// Text of TeX with its most frequent forms in Markdown's syntax.
pub(super) fn formed(words: &str) -> String {
    let mut made = words.to_owned();
    for (name, open, close) in FORMS {
        let command = format!("\\{name}{{");
        while let Some(at) = made.find(&command) {
            let from = at + command.len();
            let Some(length) = closing_brace(&made[from..]) else { break };
            let inner = made[from..from + length].to_owned();
            made.replace_range(at..from + length + 1, &format!("{open}{inner}{close}"));
        }
    }
    made
}

/// The farthest distance, in bytes, from a place back to the beginning of a formula of several lines.
const FARTHEST: usize = 2_000;

/// Whether a place is within a formula of its paragraph.
pub(super) fn is_in_formula(text: &str, at: usize) -> bool {
    let near = &text[text.floor_char_boundary(at.saturating_sub(FARTHEST))..at];
    let paragraph = near.rsplit("\n\n").next().unwrap_or(near);
    let mut is_open = false;
    let mut last = ' ';
    for sign in paragraph.chars() {
        if sign == '$' && last != '$' && last != '\\' {
            is_open = !is_open;
        }
        last = sign;
    }
    is_open
}

/// Rewrites a command of TeX within a line.
pub(super) fn command(walker: &Walker, at: usize, end: usize) -> Option<Change> {
    let text = walker.task.text;
    let rest = &text[at + 1..end];
    let length = rest.bytes().take_while(u8::is_ascii_alphabetic).count();
    let name = &rest[..length];
    let star = usize::from(rest[length..].starts_with('*'));
    let mut from = length + star;
    while rest[from..].starts_with('[') {
        from += rest[from..].find(']')? + 1;
    }
    let inner = rest[from..].strip_prefix('{').filter(|_| length > 1)?;
    if is_in_formula(text, at) {
        return None;
    }
    let close = closing_brace(inner)?;
    let start = at + 1 + from + 1;
    let (range, stop) = (start..start + close, start + close + 1);
    if let Some((_, open, close)) = FORMS.iter().find(|(own, ..)| *own == name) {
        // In code there are no forms.
        let inner = if *open == "`" { Part::Own(range) } else { Part::Formed(range) };
        let parts = vec![Part::Made((*open).to_owned()), inner, Part::Made((*close).to_owned())];
        return Some(Change { end: stop, parts, left: None });
    }
    let task = walker.task;
    if REFERENCES.contains(&name) {
        // Authors of TeX write the word themselves: `Figure \ref{x}`, `page \pageref{x}`.
        let class = match name {
            "ref" | "eqref" => "number",
            "pageref" => "page",
            _ => "ref",
        };
        return Some(Change::made(stop, task.labels.link(&inner[..close], "", class, task.slug)?));
    }
    match name {
        "footnote" => Some(Change {
            end: stop,
            parts: vec![Part::Made("^[".to_owned()), Part::Formed(range), Part::Made("]".to_owned())],
            left: None,
        }),
        "url" => Some(Change {
            end: stop,
            parts: vec![Part::Made("<".to_owned()), Part::Own(range), Part::Made(">".to_owned())],
            left: None,
        }),
        "href" => {
            let words = text[stop..end].strip_prefix('{')?;
            let length = closing_brace(words)?;
            let parts = vec![
                Part::Made("[".to_owned()),
                Part::Formed(stop + 1..stop + 1 + length),
                Part::Made("](".to_owned()),
                Part::Own(range),
                Part::Made(")".to_owned()),
            ];
            Some(Change { end: stop + length + 2, parts, left: None })
        }
        _ if LEFT.contains(&name) => Some(Change::left(stop, format!("\\{name}{{…}}"))),
        _ => None,
    }
}
