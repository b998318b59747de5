//! MyST and d2l: directives between fences or colons, roles before code, labels on lines of their own.

use super::figures::Figure;
use super::glossaries;
use super::inline::Change;
use super::lists;
use super::myst_lines::{attributes, heading, hidden_line, old_line, target};
use super::walk::{Line, Walker, fence_end, fence_of};

/// Names of directives that are boxes.
const BOXES: [&str; 21] = [
    "note",
    "tip",
    "hint",
    "important",
    "warning",
    "attention",
    "caution",
    "danger",
    "error",
    "seealso",
    "admonition",
    "dropdown",
    "sidebar",
    "margin",
    "topic",
    "todo",
    "exercise",
    "solution",
    "example",
    "proof",
    "details",
];
/// Boxes whose title is the text after the name.
const TITLED: [&str; 8] =
    ["admonition", "dropdown", "sidebar", "topic", "exercise", "solution", "proof", "details"];
/// Directives of which only the content is kept.
const PARTS: [&str; 8] =
    ["tab-set", "div", "container", "grid", "grid-item", "only", "card-carousel", "aside"];
/// Directives whose title is set above their content.
const TABS: [&str; 5] = ["tab-item", "tab", "card", "rubric", "grid-item-card"];
/// Directives that are quotations.
const QUOTES: [&str; 4] = ["pull-quote", "highlights", "blockquote", "epigraph-quote"];
/// Directives of mathematics that are boxes, also behind `prf:`.
const PROOFS: [&str; 15] = [
    "theorem",
    "lemma",
    "corollary",
    "definition",
    "axiom",
    "remark",
    "conjecture",
    "criterion",
    "property",
    "proposition",
    "assumption",
    "observation",
    "algorithm",
    "example",
    "proof",
];
/// Directives that are left out.
const LEFT: [&str; 10] = [
    "toctree",
    "tableofcontents",
    "contents",
    "bibliography",
    "index",
    "iframe",
    "raw",
    "youtube",
    "video",
    "listfigures",
];

/// Rewrites a directive, a label, or a tab of d2l.
pub(super) fn block(walker: &mut Walker, lines: &[Line], at: usize) -> Option<usize> {
    let words = walker.words(lines, at);
    match words.as_bytes().first()? {
        b'#' => heading(walker, lines, at),
        b'(' if words.ends_with(")=") => target(walker, lines, at),
        b':' if words.starts_with(":::") => colons(walker, lines, at),
        b':' => old_line(walker, lines, at),
        b'%' | b'+' => hidden_line(walker, lines, at),
        b'{' => attributes(walker, lines, at),
        b'`' | b'~' => {
            let fence = fence_of(words)?;
            let end = fence_end(walker.task.text, lines, at, fence);
            directive(walker, lines, (at, end), &words[fence.1..])
        }
        _ => None,
    }
}

/// Rewrites a directive between colons; directives in it have fewer colons.
fn colons(walker: &mut Walker, lines: &[Line], at: usize) -> Option<usize> {
    let words = walker.words(lines, at);
    let count = words.len() - words.trim_start_matches(':').len();
    let info = &words[count..];
    if !info.starts_with('{') || info.starts_with("{.") || info.starts_with("{#") {
        return None;
    }
    let mut depth = 0;
    for (offset, line) in lines[at + 1..].iter().enumerate() {
        let words = walker.text(line).trim();
        let own = words.len() - words.trim_start_matches(':').len();
        if own < 3 {
            continue;
        }
        match (own == words.len(), own >= count) {
            (true, true) if depth == 0 => return directive(walker, lines, (at, at + 1 + offset), info),
            (true, _) if depth > 0 => depth -= 1,
            (false, _) if own <= count => depth += 1,
            _ => {}
        }
    }
    None
}

/// Rewrites a directive, given its first and last line.
fn directive(walker: &mut Walker, lines: &[Line], (at, end): (usize, usize), info: &str) -> Option<usize> {
    let (name, rest) = info.trim_start().strip_prefix('{')?.split_once('}')?;
    let rest = rest.trim();
    let place = lines[at].body.start;
    let stop = end.min(lines.len());
    let used = (end + 1).min(lines.len()) - at;
    let indent = walker.indent(&lines[at]);
    // Lines of options, up to an empty one.
    let is_option = |line: &&Line| {
        let words = walker.text(line).trim();
        words.strip_prefix(':').and_then(|rest| rest.split_once(':')).is_some_and(|(key, _)| {
            !key.is_empty() && key.chars().all(|sign| sign.is_ascii_alphanumeric() || "-_".contains(sign))
        })
    };
    let options = lines[at + 1..stop].iter().take_while(is_option).count();
    let text = walker.task.text;
    let option = |wanted: &str| {
        lines[at + 1..at + 1 + options].iter().find_map(|line| {
            let (key, value) = text[line.body.clone()].trim().strip_prefix(':')?.split_once(':')?;
            (key == wanted).then(|| value.trim().to_owned())
        })
    };
    let inside = &lines[at + 1 + options..stop];
    let line = &lines[at];
    let title = (!rest.is_empty()).then(|| {
        let from = line.body.start + walker.text(line).rfind(rest).unwrap_or(0);
        from..from + rest.len()
    });
    match name {
        "figure" | "subfigure" if has_pictures(walker, inside) => {
            let id = option("name").or_else(|| option("label")).filter(|id| !id.is_empty());
            walker.open_group(&indent, id.as_deref(), place);
            walker.inside(inside);
            let close = lines.get(end).map_or(place, |line| line.body.start);
            walker.close_group(&indent, "", close);
        }
        "figure" | "image" => {
            let text = |line: &Line| walker.text(line).trim().to_owned();
            let caption = inside.iter().map(text).collect::<Vec<_>>().join(" ").trim().to_owned();
            let id = option("name").or_else(|| option("label")).filter(|id| !id.is_empty());
            let alt = option("alt").unwrap_or_default();
            let width = option("width").map(|width| width.replace(' ', ""));
            let figure = Figure { path: rest.to_owned(), alt, caption, id, width, ..Figure::default() };
            walker.figure(&indent, &figure, place);
        }
        "math" => {
            let label = option("label").filter(|id| !id.is_empty());
            walker.part(place);
            walker.out.make(place, &format!("{indent}$$\n"));
            inside.iter().for_each(|line| walker.copy_line(line));
            let id = label.map(|id| format!(" {{#{id}}}")).unwrap_or_default();
            walker.out.make(place, &format!("{indent}$${id}\n\n"));
        }
        "glossary" => {
            let close = lines.get(end).map_or(place, |line| line.body.start);
            glossaries::rewrite(walker, inside, &indent, (place, close));
        }
        "table" | "list-table" => {
            walker.part(place);
            let rows = (name == "list-table").then(|| lists::rows(walker, inside)).flatten();
            match rows {
                Some(rows) => {
                    let has_heads = option("header-rows").is_some_and(|count| count != "0");
                    lists::table(walker, &rows, (&indent, place, has_heads));
                }
                None => inside.iter().for_each(|line| walker.line(line)),
            }
            if let Some(title) = title {
                walker.part(place);
                let id = option("name").unwrap_or_default();
                walker.out.make(place, &format!("{indent}: "));
                walker.inline(title);
                walker
                    .out
                    .make(place, &if id.is_empty() { "\n\n".to_owned() } else { format!(" {{#{id}}}\n\n") });
            }
        }
        "epigraph" => {
            walker.part(place);
            walker.out.make(place, &format!("{indent}::: {{.epigraph}}\n\n"));
            walker.inside(inside);
            walker.close_box(&indent, lines.get(end).map_or(place, |line| line.body.start));
        }
        _ if QUOTES.contains(&name) => {
            let close = lines.get(end).map_or(place, |line| line.body.start);
            walker.part(place);
            walker.out.make(place, &format!("{indent}<blockquote>\n\n"));
            walker.inside(inside);
            walker.part(close);
            walker.out.make(close, &format!("{indent}</blockquote>\n\n"));
        }
        _ if PROOFS.contains(&name.trim_start_matches("prf:")) && !BOXES.contains(&name) => {
            walker.open_box(&indent, name.trim_start_matches("prf:"), title, place);
            walker.inside(inside);
            walker.close_box(&indent, lines.get(end).map_or(place, |line| line.body.start));
        }
        _ if LEFT.contains(&name) => walker.out.leave(&format!("{{{name}}}"), line.body.clone()),
        _ if BOXES.contains(&name) => {
            // What stands beside the text has no name of its own.
            let bare = (name == "margin").then_some(place..place);
            let is_titled = TITLED.contains(&name) && title.is_some();
            let class = option("class").filter(|_| name == "admonition" && title.is_none());
            let kind = class.unwrap_or_else(|| name.to_owned());
            walker.open_box(&indent, &kind, title.clone().filter(|_| is_titled).or(bare), place);
            if let Some(words) = title.filter(|_| !is_titled) {
                walker.out.make(place, &indent);
                walker.inline(words);
                walker.out.make(place, "\n");
            }
            walker.inside(inside);
            walker.close_box(&indent, lines.get(end).map_or(place, |line| line.body.start));
        }
        _ if PARTS.contains(&name) || TABS.contains(&name) => {
            walker.part(place);
            if let Some(title) = title.filter(|_| TABS.contains(&name)) {
                walker.title(&indent, title, place);
            }
            walker.inside(inside);
            walker.part(place);
        }
        _ => return None,
    }
    Some(used)
}

/// Rewrites `{ref}`x``, `{numref}`x``, `{cite}`x`` and other roles.
pub(super) fn role(walker: &Walker, at: usize, end: usize) -> Option<Change> {
    let rest = &walker.task.text[at..end];
    let (name, after) = rest.strip_prefix('{')?.split_once('}')?;
    let is_name =
        !name.is_empty() && name.chars().all(|sign| sign.is_ascii_alphanumeric() || "-_:".contains(sign));
    is_name.then(|| read(walker, name, at + name.len() + 2, after))?
}

/// Rewrites roles in the old syntax: `:numref:`x``, `:cite:`x``.
pub(super) fn old_role(walker: &Walker, at: usize, end: usize) -> Option<Change> {
    let text = walker.task.text;
    let (name, after) = text[at..end].strip_prefix(':')?.split_once(':')?;
    let is_name =
        !name.is_empty() && name.chars().all(|sign| sign.is_ascii_alphanumeric() || "-_".contains(sign));
    is_name.then(|| read(walker, name, at + name.len() + 2, after))?
}

/// Rewrites a role by its name, with the text between backticks at a place.
fn read(walker: &Walker, name: &str, from: usize, after: &str) -> Option<Change> {
    let inner = after.strip_prefix('`')?;
    let length = inner.find('`')?;
    let (words, end) = (inner[..length].trim(), from + length + 2);
    let range = from + 1..from + 1 + length;
    // `words <target>`
    let (title, target) = match words.strip_suffix('>').and_then(|words| words.rsplit_once('<')) {
        Some((title, target)) => (Some(title.trim()).filter(|title| !title.is_empty()), target.trim()),
        None => (None, words),
    };
    let task = walker.task;
    let change = match name {
        "ref" | "numref" | "eq" | "eqref" | "prf:ref" => {
            // The number is where the author placed it; what follows it is no part of the link.
            let parted =
                title.and_then(|title| title.split_once("%s").or_else(|| title.split_once("{number}")));
            let link = match (parted, title) {
                (Some((before, after)), _) => task
                    .labels
                    .link(target, "", "number", task.slug)
                    .map(|link| format!("{before}{link}{after}")),
                (None, Some(own)) => task.labels.link(target, own, "", task.slug),
                (None, None) => {
                    let class = if name == "ref" { "" } else { "ref" };
                    task.labels.link(target, "", class, task.slug)
                }
            };
            match (link, title) {
                (Some(link), _) => Change::made(end, link),
                (None, Some(own)) => Change { left: Some(format!("{{{name}}}")), ..Change::made(end, own) },
                (None, None) => Change { left: Some(format!("{{{name}}}")), ..Change::own(end, range) },
            }
        }
        "eqlabel" if task.text[..from].trim_end_matches(":eqlabel:").ends_with("$$ ") => {
            Change::made(end, format!("{{#{words}}}"))
        }
        "label" | "eqlabel" => Change::left(end, format!(":{name}:")),
        "cite" | "cite:p" | "cite:alp" | "citep" | "citet" | "cite:t" | "cite:ct" => {
            let keys = words.split(',').map(|key| format!("@{}", key.trim())).collect::<Vec<_>>().join("; ");
            let is_textual = ["citet", "cite:t", "cite:ct"].contains(&name) && !keys.contains(';');
            Change::made(end, if is_textual { keys } else { format!("[{keys}]") })
        }
        "doc" => {
            let path = target.trim_start_matches('/');
            let path = path.trim_end_matches(".md");
            let name = task.labels.title(path).unwrap_or_else(|| path.rsplit('/').next().unwrap_or(path));
            Change::made(end, format!("[{}]({path}.md)", title.unwrap_or(name)))
        }
        "kbd" | "code" | "file" | "command" | "guilabel" => Change::own(end, from..end),
        "abbr" if words.ends_with(')') && words.contains(" (") => {
            let (short, long) = words.trim_end_matches(')').split_once(" (")?;
            let long = long.replace('"', "&quot;");
            Change::made(end, format!("<abbr title=\"{long}\">{short}</abbr>"))
        }
        "term" => {
            let words = title.unwrap_or(words);
            let of = if words == target {
                String::new()
            } else {
                format!(" of=\"{}\"", target.replace('"', "”"))
            };
            Change::made(end, format!("[{words}]{{.term{of}}}"))
        }
        "abbr" | "dfn" | "download" | "menuselection" | "text" | "keyref" => {
            title.map_or_else(|| Change::own(end, range), |title| Change::made(end, title))
        }
        "math" => Change::made(end, format!("${words}$")),
        "sub" | "subscript" => Change::made(end, format!("<sub>{words}</sub>")),
        "sup" | "superscript" => Change::made(end, format!("<sup>{words}</sup>")),
        "footcite" => Change::made(end, format!("[@{words}]")),
        _ => return None,
    };
    Some(change)
}

/// Whether pictures stand on lines of their own.
fn has_pictures(walker: &Walker, lines: &[Line]) -> bool {
    lines.iter().any(|line| walker.text(line).trim().starts_with("!["))
}
