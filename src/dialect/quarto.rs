//! Quarto: figures with attributes, references, labelled formulas and captions, cells with hidden code.

use super::Dialect;
use super::figures::{Figure, is_of_page};
use super::forms::Becomes;
use super::shortcodes::arguments;
use super::walk::{Line, Walker, fence_end, fence_of};
use crate::brackets::spaced_destination;
use crate::lang::is_credit;
use std::ops::Range;

/// What Quarto's commands are rewritten as.
pub(super) const FORMS: &[(&str, Becomes)] = &[
    ("include", Becomes::Kept),
    ("pagebreak", Becomes::Kept),
    ("kbd", Becomes::Words),
    ("embed", Becomes::Left),
    ("video", Becomes::Left),
];

/// The largest number of lines of a paragraph that is a figure.
const MOST_LINES: usize = 40;

/// Rewrites lines that are a figure, a labelled formula or caption, or code that is not shown.
pub(super) fn block(walker: &mut Walker, lines: &[Line], at: usize) -> Option<usize> {
    let words = walker.words(lines, at);
    match words.as_bytes().first()? {
        b'!' => figure(walker, lines, at),
        b'$' if equation(walker, &lines[at]) => Some(1),
        b':' if words.starts_with(":::") => tabset(walker, lines, at),
        b':' => caption(walker, &lines[at]).then_some(1),
        b'T' if words.starts_with("Table: ") => {
            (walker.out.ends_with_row() && caption(walker, &lines[at])).then_some(1)
        }
        b'`' | b'~' => hidden_cell(walker, lines, at),
        _ => None,
    }
}

/// Rewrites the mark of a set of tabs, whose headings are the tabs' titles.
fn tabset(walker: &mut Walker, lines: &[Line], at: usize) -> Option<usize> {
    let words = walker.words(lines, at);
    let rest = words.trim_start_matches(':').trim();
    let inner = rest.strip_prefix('{').and_then(|rest| rest.strip_suffix('}'))?;
    let is_set = |word: &str| [".panel-tabset", ".tabset"].contains(&word);
    if !inner.split_whitespace().any(is_set) {
        return None;
    }
    let colons = &words[..words.len() - rest.len()];
    let indent = walker.indent(&lines[at]);
    walker.out.make(lines[at].body.start, &format!("{indent}{} {{.unnumbered}}\n", colons.trim()));
    Some(1)
}

/// Rewrites a paragraph that is an image with a caption or attributes of its own.
fn figure(walker: &mut Walker, lines: &[Line], at: usize) -> Option<usize> {
    let is_division = |words: &str| words.starts_with(":::");
    let is_apart =
        at == 0 || walker.words(lines, at - 1).is_empty() || is_division(walker.words(lines, at - 1));
    let text = walker.task.text;
    if !is_apart || !walker.words(lines, at).starts_with("![") || !lines[at].lead.is_empty() {
        return None;
    }
    let is_inside = |line: &&Line| {
        let words = walker.text(line).trim();
        !words.is_empty() && !is_division(words)
    };
    let count = lines[at..].iter().take(MOST_LINES).take_while(is_inside).count();
    let start = lines[at].body.start + walker.text(&lines[at]).find('!')?;
    let end = lines.get(at + count - 1)?.body.end;
    let image = Image::read(text, start, end)?;
    let mut rest = text[image.end..end].trim();
    // The label of d2l below an image.
    let mut label = None;
    while let Some(line) = rest.strip_prefix(':') {
        let (name, after) = line.split_once(":`")?;
        let (value, more) = after.split_once('`')?;
        match name {
            "label" => label = Some(value.to_owned()),
            "width" | "height" | "align" => {}
            _ => return None,
        }
        rest = more.trim_start();
    }
    if !rest.is_empty() {
        return None;
    }
    let value = |key: &str| {
        let found = image.attributes.iter().find(|(own, _)| own == key);
        found.map(|(_, range)| text[range.clone()].trim().to_owned()).filter(|value| !value.is_empty())
    };
    let is_id = |range: &Range<usize>| text[range.clone()].starts_with('#');
    let id = image.attributes.iter().find(|(key, range)| key.is_empty() && is_id(range));
    let id = label.or_else(|| id.map(|(_, range)| text[range.start + 1..range.end].to_owned()));
    let words = &text[image.words.clone()];
    let own = value("fig-cap");
    let alt = value("fig-alt").or_else(|| value("alt"));
    let is_numbered = id.as_deref().is_some_and(|id| walker.task.labels.is_numbered(id));
    let has_captions = walker.has_implicit_figures || walker.is(&[Dialect::Quarto, Dialect::Pandoc]);
    let is_implicit = has_captions && !words.trim().is_empty();
    if !(is_implicit || is_numbered || own.is_some() || alt.is_some()) {
        return None;
    }
    let title = image.title.map(|title| text[title].to_owned());
    let caption = own.or_else(|| Some(words.to_owned())).unwrap_or_default();
    let caption = if caption.trim() == "-" { title.unwrap_or_default() } else { caption };
    let caption = caption.split_whitespace().collect::<Vec<_>>().join(" ");
    let alt = alt.unwrap_or_else(|| words.to_owned());
    let width = value("width").or_else(|| value("out-width"));
    let width = width.map(|width| width.trim_matches(['"', '\'']).replace(' ', ""));
    let class = image.attributes.iter().filter(|(key, _)| key.is_empty());
    let mut class = class.filter_map(|(_, range)| text[range.clone()].strip_prefix('.'));
    let class = class.rfind(|class| is_of_page(class)).map(str::to_owned);
    let credit = image.attributes.iter().find(|(key, _)| is_credit(key));
    let credit = credit.map(|(_, range)| text[range.clone()].trim().to_owned());
    let path = text[image.path].to_owned();
    let figure = Figure { path, alt, caption, id, width, class, credit };
    walker.figure("", &figure, start);
    Some(count)
}

/// An image as it is written, with the stretch of each part.
struct Image {
    words: Range<usize>,
    path: Range<usize>,
    title: Option<Range<usize>>,
    attributes: Vec<(String, Range<usize>)>,
    end: usize,
}

impl Image {
    fn read(text: &str, start: usize, end: usize) -> Option<Self> {
        let open = start + 2;
        let close = matching(text, open, end, ('[', ']'))?;
        let from = close + 1;
        text[from..end].strip_prefix('(')?;
        let past = matching(text, from + 1, end, ('(', ')'))?;
        let inner = text[from + 1..past].trim();
        let at = from + 1 + text[from + 1..past].find(inner)?;
        let length = match inner.strip_prefix('<') {
            Some(rest) => rest.find('>')? + 2,
            None => match spaced_destination(inner) {
                Some((_, to)) => to,
                None => inner.find([' ', '\n']).unwrap_or(inner.len()),
            },
        };
        let path = if inner.starts_with('<') { at + 1..at + length - 1 } else { at..at + length };
        let title = inner[length..].trim();
        // An image has nothing but a path and a title between its brackets.
        if !title.is_empty() && !title.starts_with(['"', '\'', '(']) {
            return None;
        }
        let title = (title.len() > 1 && title.starts_with(['"', '\''])).then(|| {
            let from = at + length + inner[length..].len() - inner[length..].trim_start().len();
            from + 1..from + title.len() - 1
        });
        let (mut attributes, mut stop) = (Vec::new(), past + 1);
        if text[stop..end].starts_with('{') {
            let close = matching(text, stop + 1, end, ('{', '}'))?;
            attributes = arguments(text, stop + 1..close);
            stop = close + 1;
        }
        Some(Self { words: open..close, path, title, attributes, end: stop })
    }
}

/// The offset of the bracket that closes the one right before a place.
fn matching(text: &str, from: usize, end: usize, (open, close): (char, char)) -> Option<usize> {
    let mut depth = 0;
    let mut is_escaped = false;
    for (at, sign) in text[from..end].char_indices() {
        match sign {
            _ if is_escaped => is_escaped = false,
            '\\' => is_escaped = true,
            _ if sign == open => depth += 1,
            _ if sign == close && depth == 0 => return Some(from + at),
            _ if sign == close => depth -= 1,
            _ => {}
        }
    }
    None
}

/// Rewrites the last line of a formula with a label, `$$ {#eq-x .class}` or `$$ (x)`, with the label alone behind it;
/// whether it was one.
pub(super) fn equation(walker: &mut Walker, line: &Line) -> bool {
    let body = walker.text(line);
    let Some(close) = body.rfind("$$") else { return false };
    let behind = body[close + 2..].trim();
    // MyST has the label in parentheses.
    let id = match behind.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')) {
        Some(id) => Some(id),
        None => behind
            .strip_prefix("{#")
            .filter(|rest| rest.ends_with('}'))
            .and_then(|rest| rest.split([' ', '}']).next())
            .filter(|id| id.starts_with("eq")),
    };
    let Some(id) = id.filter(|id| walker.task.labels.is_known(id)) else { return false };
    let (text, at) = (walker.task.text, line.body.start + close);
    walker.out.copy(text, line.lead.start..at + 2);
    walker.out.make(at + 2, &format!(" {{#{id}}}"));
    walker.out.make(at + 2, "\n");
    true
}

/// Rewrites the caption of a table, `: Words {#tbl-x}` or `Table: Words`, with the label alone behind it; whether it
/// was one.
fn caption(walker: &mut Walker, line: &Line) -> bool {
    let body = walker.text(line);
    let from = line.body.start;
    let Some(words) = body.strip_prefix(": ").or_else(|| body.strip_prefix("Table: ")) else { return false };
    let open = words.rfind("{#").filter(|_| words.trim_end().ends_with('}'));
    let id = open.map(|open| words[open + 2..].split([' ', '}']).next().unwrap_or(""));
    if !id.is_some_and(|id| walker.task.labels.is_numbered(id)) && !body.starts_with("Table: ") {
        return false;
    }
    let start = from + body.len() - words.len();
    let end = open.map_or(from + body.len(), |open| start + words[..open].trim_end().len());
    walker.out.make(from, ": ");
    walker.inline(start..end);
    if let Some(open) = open {
        walker.out.make(end, " ");
        walker.out.copy(walker.task.text, start + open..line.body.end);
    }
    walker.out.make(line.body.end, "\n");
    true
}

/// Leaves out a cell of code with an option that hides it.
fn hidden_cell(walker: &mut Walker, lines: &[Line], at: usize) -> Option<usize> {
    let words = walker.words(lines, at);
    let fence = fence_of(words)?;
    let info = words[fence.1..].trim();
    let language = info.strip_prefix('{')?.split([' ', ',', '}']).next()?;
    if !language.starts_with(|first: char| first.is_ascii_alphabetic()) || language.contains('-') {
        return None;
    }
    let last = fence_end(walker.task.text, lines, at, fence);
    let is_option = |line: &&Line| walker.text(line).trim_start().starts_with("#|");
    let options = lines[at + 1..last.min(lines.len())].iter().take_while(is_option);
    let hides = |option: &str| {
        let option = option.replace(' ', "").to_lowercase();
        ["echo:false", "include:false", "echo=false", "include=false"]
            .iter()
            .any(|hides| option.contains(hides))
    };
    let is_hidden = hides(info) || options.clone().any(|line| hides(walker.text(line)));
    if !is_hidden {
        return None;
    }
    walker.out.leave(&format!("{{{language}}} echo: false"), lines[at].body.clone());
    Some((last + 1).min(lines.len()) - at)
}
