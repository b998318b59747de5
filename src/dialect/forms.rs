//! Rewrites commands between braces by the tables of all dialects.

use super::figures::{Figure, is_of_page};
use super::inline::{Change, Part};
use super::shortcodes::Shortcode;
use super::walk::{Line, Walker};
use super::{gitbook, hugo, quarto, quire};
use std::ops::Range;

/// What a command is rewritten as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Becomes {
    /// A box beside the text, whose kind is the command's name or first argument.
    Box,
    /// The command's title in bold, above its content.
    Tab,
    /// Nothing: the command only groups others.
    Part,
    /// An image with its caption.
    Figure,
    /// A link.
    Link,
    /// The command's arguments as words.
    Words,
    /// Code.
    Code,
    /// The address of a link.
    Address,
    /// The command as it is: another stage reads it.
    Kept,
    /// Nothing, which is reported.
    Left,
}

/// The tables of all dialects.
const TABLES: [&[(&str, Becomes)]; 4] = [gitbook::FORMS, hugo::FORMS, quarto::FORMS, quire::FORMS];
/// Names of boxes that name no kind of box.
const KINDLESS: [&str; 8] =
    ["hint", "notice", "alert", "callout", "admonition", "details", "expand", "collapse"];
/// Marks for a table of contents, which every book has.
const CONTENTS: [&str; 8] =
    ["[TOC]", "[toc]", "[[toc]]", "[[TOC]]", "[[_TOC_]]", "${toc}", "\\tableofcontents", "{:toc}"];

fn becomes(name: &str) -> Becomes {
    let found = TABLES.iter().flat_map(|table| table.iter()).find(|(own, _)| *own == name);
    found.map_or(Becomes::Left, |(_, becomes)| *becomes)
}

/// Rewrites lines that begin with a command which is a block.
pub(super) fn lines(walker: &mut Walker, lines: &[Line], at: usize) -> Option<usize> {
    let text = walker.task.text;
    let words = walker.words(lines, at);
    if !["{{<", "{{%", "{%"].iter().any(|mark| words.starts_with(mark)) {
        return None;
    }
    let line = &lines[at];
    let body = walker.text(line);
    let mut from = line.body.start + body.len() - body.trim_start().len();
    let first = Shortcode::read(text, from)?;
    let is_line = |becomes| matches!(becomes, Becomes::Words | Becomes::Address | Becomes::Kept);
    if is_line(becomes(&first.name)) {
        return None;
    }
    // A command that is left out amid words stays in their line.
    let is_last = text[first.range.end..].lines().next().is_none_or(|rest| rest.trim().is_empty());
    if becomes(&first.name) == Becomes::Left && !is_last {
        return None;
    }
    let indent = walker.indent(line);
    let mut last = at;
    let mut command = Some(first);
    loop {
        if let Some(one) = command.take() {
            from = one.range.end;
            while lines.get(last).is_some_and(|line| line.body.end < from) {
                last += 1;
            }
            walker.command(&one, &indent);
        }
        let end = lines.get(last).map_or(text.len(), |line| line.body.end).max(from);
        let rest = &text[from..end];
        let next = rest.find("{{").into_iter().chain(rest.find("{%")).min().map(|offset| from + offset);
        let read = next.and_then(|next| Shortcode::read(text, next));
        let upto =
            read.as_ref().filter(|read| !is_line(becomes(&read.name))).map_or(end, |read| read.range.start);
        if !text[from..upto].trim().is_empty() {
            let spaces = text[from..upto].len() - text[from..upto].trim_start().len();
            walker.out.make(from, &indent);
            walker.inline(from + spaces..upto);
            walker.part(upto);
        }
        if upto == end {
            break;
        }
        command = read;
    }
    Some(last + 1 - at)
}

impl Walker<'_> {
    /// Adds what a command on a line of its own is rewritten as.
    fn command(&mut self, one: &Shortcode, indent: &str) {
        let at = one.range.start;
        let text = self.task.text;
        let word = |range: Option<Range<usize>>| range.map(|range| text[range].trim().to_owned());
        match becomes(&one.name) {
            Becomes::Box if one.is_end => {
                if let Some(open) = self.boxes.iter().rposition(|open| *open == one.name) {
                    for _ in open..self.boxes.len() {
                        self.boxes.pop();
                        self.close_box(indent, at);
                    }
                }
            }
            Becomes::Box => {
                let is_kindless = KINDLESS.contains(&one.name.as_str());
                let holds_title = ["details", "expand", "collapse"].contains(&one.name.as_str());
                let named = one.value(&["style", "type", "kind", "context", "status", "color"]);
                let named = named.or_else(|| one.argument(0).filter(|_| is_kindless && !holds_title));
                let kind = word(named).filter(|_| is_kindless).unwrap_or_else(|| one.name.clone());
                let place = usize::from(is_kindless && !holds_title);
                let title =
                    one.value(&["title", "header", "summary", "heading"]).or_else(|| one.argument(place));
                let title = title.filter(|title| !title.is_empty());
                // Quire's titles are headings.
                let title = title.map(|title| {
                    let words = &text[title.clone()];
                    title.end - words.trim_start_matches(['#', ' ']).len()..title.end
                });
                let kind =
                    if KINDLESS.contains(&kind.as_str()) && kind != "hint" { "box" } else { kind.as_str() };
                self.open_box(indent, &kind.to_lowercase(), title, at);
                self.boxes.push(one.name.clone());
            }
            Becomes::Tab => {
                match one.value(&["title", "name", "label", "header"]).or_else(|| one.argument(0)) {
                    Some(title) if !one.is_end && !title.is_empty() => self.title(indent, title, at),
                    _ => self.part(at),
                }
            }
            Becomes::Code if one.is_end => {
                self.out.make(at, if self.out.is_line_start() { "" } else { "\n" });
                self.out.make(at, &format!("{indent}```\n\n"));
            }
            Becomes::Code => {
                self.part(at);
                let language = word(one.argument(0)).unwrap_or_default();
                self.out.make(at, &format!("{indent}```{language}\n"));
            }
            Becomes::Figure if !one.is_end => match self.figure_of(one) {
                Some(figure) => self.figure(indent, &figure, at),
                None => self.out.leave(&one.form(), one.range.clone()),
            },
            Becomes::Link if !one.is_end => {
                let link = self.link_of(one);
                self.part(at);
                self.out.make(at, &format!("{indent}{link}\n\n"));
            }
            Becomes::Left if !one.is_end => self.out.leave(&one.form(), one.range.clone()),
            _ => self.part(at),
        }
    }

    fn figure_of(&self, one: &Shortcode) -> Option<Figure> {
        let word = |keys: &[&str]| one.value(keys).map(|range| self.task.text[range].trim().to_owned());
        let first = || one.argument(0).map(|range| self.task.text[range].to_owned());
        let path = word(&["src", "url", "path", "image", "link"]).or_else(first)?;
        Some(Figure {
            path,
            alt: word(&["alt"]).unwrap_or_default(),
            caption: word(&["caption", "title"]).unwrap_or_default(),
            id: word(&["id", "label"]).filter(|id| !id.is_empty() && !id.contains(char::is_whitespace)),
            width: word(&["width"]).filter(|width| !width.is_empty() && !width.contains(char::is_whitespace)),
            class: word(&["class"]).and_then(|classes| {
                classes.split_whitespace().find(|class| is_of_page(class)).map(str::to_owned)
            }),
            credit: word(&["attr", "credit", "source"]).filter(|credit| !credit.is_empty()).map(|credit| {
                match word(&["attrlink"]).filter(|link| !link.is_empty()) {
                    Some(link) => format!("{credit} ({link})"),
                    None => credit,
                }
            }),
        })
    }

    fn link_of(&self, one: &Shortcode) -> String {
        let word = |range: Range<usize>| self.task.text[range].trim().to_owned();
        let address = one.value(&["url", "src", "href", "link"]).or_else(|| one.argument(0));
        let address = address.map(word).unwrap_or_default();
        match one.value(&["caption", "title", "text", "label", "content"]).map(word) {
            Some(words) if !words.is_empty() => format!("[{words}]({address})"),
            _ if address.contains("://") => format!("<{address}>"),
            _ => format!("[{}]({address})", address.rsplit('/').next().unwrap_or_default()),
        }
    }
}

/// Rewrites a command within a line.
pub(super) fn inline(walker: &Walker, at: usize, _end: usize) -> Option<Change> {
    let text = walker.task.text;
    if text[at..].starts_with("{{#title ") || text[at..].starts_with("{{#rustdoc_title ") {
        let length = text[at..].lines().next()?.find("}}")?;
        return Some(Change::left(at + length + 2, "{{#title}}"));
    }
    let one = Shortcode::read(text, at)?;
    let end = one.range.end;
    let change = match becomes(&one.name) {
        Becomes::Kept => return None,
        Becomes::Left if one.is_end => Change { end, ..Change::default() },
        Becomes::Left => Change::left(end, one.form()),
        Becomes::Box | Becomes::Part | Becomes::Tab | Becomes::Code => Change { end, ..Change::default() },
        Becomes::Figure | Becomes::Link | Becomes::Words if one.is_end => Change { end, ..Change::default() },
        Becomes::Figure => match walker.figure_of(&one) {
            Some(figure) => Change::made(end, format!("![{}]({})", figure.alt, figure.path)),
            None => Change::left(end, one.form()),
        },
        Becomes::Link => Change::made(end, walker.link_of(&one)),
        Becomes::Words => words(&one),
        Becomes::Address => Change::own(end, one.argument(0).or_else(|| one.value(&["path"]))?),
    };
    Some(change)
}

/// The arguments of a command as words, with commas between them.
fn words(one: &Shortcode) -> Change {
    let mut parts = Vec::new();
    for place in 0.. {
        let Some(range) = one.argument(place).or_else(|| one.value(&["text", "term"]).filter(|_| place == 0))
        else {
            break;
        };
        if range.is_empty() {
            continue;
        }
        if !parts.is_empty() {
            parts.push(Part::Made(", ".to_owned()));
        }
        parts.push(Part::Own(range));
    }
    Change { end: one.range.end, parts, left: None }
}

/// Leaves out a line that marks the place of a table of contents.
pub(super) fn contents(walker: &mut Walker, lines: &[Line], at: usize) -> Option<usize> {
    let words = walker.words(lines, at);
    let found = CONTENTS.iter().find(|form| **form == words)?;
    let is_alone = at == 0 || walker.words(lines, at - 1).is_empty() || *found == "{:toc}";
    if !is_alone || !walker.words(lines, at + 1).is_empty() {
        return None;
    }
    walker.out.leave(found, lines[at].body.clone());
    Some(1)
}
