//! Rewrites a chapter line by line: code is left alone, known forms are rewritten, the rest is copied.

use super::{Dialect, Task, Variables, out::Out, pasted::Vocabulary};
use super::{
    enumerated, forms, headings, javascript_info, leanpub, mdbook, mdx, mkdocs, myst, obsidian, pandoc,
    pasted, quarto, tex_headings, title_block,
};
use crate::header::Header;
use crate::lang::callouts;
use std::collections::BTreeMap;
use std::ops::Range;

/// Blocks of other tools that are nested deeper stay as they are.
const DEEPEST: usize = 8;

/// A line of the author's text.
#[derive(Clone, Debug)]
pub(super) struct Line {
    /// The bytes before the line that are kept: the indentation of a list's item around a block.
    pub(super) lead: Range<usize>,
    /// The rest of the line, without the line end.
    pub(super) body: Range<usize>,
}

/// A rule for blocks: returns how many lines it has rewritten, none where it does not apply.
pub(super) type Rule = fn(&mut Walker, &[Line], usize) -> Option<usize>;

/// The rules, in the order in which they are tried.
const RULES: [Rule; 16] = [
    enumerated::block,
    tex_headings::block,
    mdx::block,
    forms::lines,
    mkdocs::block,
    myst::block,
    quarto::block,
    mdbook::block,
    leanpub::block,
    javascript_info::block,
    pandoc::block,
    obsidian::block,
    forms::contents,
    enumerated::quoted,
    pasted::rows,
    pasted::divided,
];

/// The sign of an open code fence and its length.
type Fence = (char, usize);

/// Rewrites one chapter.
pub(super) struct Walker<'a> {
    pub(super) task: Task<'a>,
    pub(super) out: Out,
    /// How deep blocks of other tools are nested.
    pub(super) depth: usize,
    /// Names of the commands whose boxes are open.
    pub(super) boxes: Vec<String>,
    /// The caption of the next code block.
    pub(super) caption: Option<String>,
    /// The number of examples so far, and the numbers of those with a label.
    pub(super) examples: usize,
    pub(super) labelled: BTreeMap<&'a str, usize>,
    /// The values at the chapter's head.
    pub(super) page: Variables,
    /// The ids of the headings that links may name by their words.
    pub(super) headings: BTreeMap<String, String>,
    /// Whether the chapter has a title above its sections.
    pub(super) has_chapter: bool,
    /// Whether the words of a picture alone in its paragraph are its caption, as the chapter's head asks.
    pub(super) has_implicit_figures: bool,
    /// The byte up to which no list with signs of its own holds blocks.
    pub(super) searched: usize,
    /// The byte up to which quotations were searched for such lists.
    pub(super) searched_quotes: usize,
    /// What tells whether a divided word has its hyphen anywhere, once it was asked.
    pub(super) vocabulary: Option<Vocabulary<'a>>,
    /// Whether lines end before those of the text do: at the border of a cell.
    pub(super) is_in_cell: bool,
}

impl<'a> Walker<'a> {
    pub(super) fn new(task: Task<'a>) -> Self {
        Self {
            task,
            out: Out::default(),
            depth: 0,
            boxes: Vec::new(),
            caption: None,
            examples: 0,
            labelled: pandoc::labelled_examples(task.text),
            page: Variables::of_page(task.text),
            headings: headings::of(task.text, task.dialect),
            has_chapter: tex_headings::has_chapter(task.text),
            has_implicit_figures: pandoc::has_implicit_figures(task.text),
            searched: 0,
            searched_quotes: 0,
            vocabulary: None,
            is_in_cell: false,
        }
    }

    /// Whether the chapter was written for one of some tools.
    pub(super) fn is(&self, dialects: &[Dialect]) -> bool {
        self.task.dialect.is_some_and(|own| dialects.contains(&own))
    }

    /// Rewrites the whole chapter.
    pub(super) fn chapter(&mut self) {
        let text = self.task.text;
        let head = Header::read(text).map_or(0, |header| header.length);
        self.out.copy(text, 0..head);
        let lines = lines(text, head);
        let titled = title_block::rewrite(self, &lines);
        self.blocks(&lines[titled..]);
        while self.boxes.pop().is_some() {
            self.close_box("", text.len());
        }
    }

    /// Rewrites some lines.
    pub(super) fn blocks(&mut self, lines: &[Line]) {
        let (mut at, mut code_end) = (0, 0);
        let mut is_list = false;
        while at < lines.len() {
            let line = &lines[at];
            let body = self.text(line);
            let words = body.trim_start();
            let indent = body.len() - words.len();
            let is_after_blank = at == 0 || self.text(&lines[at - 1]).trim().is_empty();
            if !words.is_empty() && indent == 0 {
                is_list = is_item(words) || begins_body(words);
            } else if is_item(words) && !is_list && indent < 4 {
                is_list = true;
            }
            let is_indented_code = indent >= 4 && is_after_blank && !is_list && self.depth == 0;
            let is_indented = body.starts_with('\t') && is_after_blank && !is_list && self.depth == 0;
            if (is_indented_code || is_indented) && at >= code_end {
                match pasted::indented(self, lines, at) {
                    Ok(used) => {
                        at += used;
                        continue;
                    }
                    // Of the lines of one code none is asked again.
                    Err(count) => code_end = at + count,
                }
            }
            if is_indented_code {
                self.copy_line(line);
                at += 1;
                continue;
            }
            if let Some(closing) = formula_end(words) {
                let length = lines[at..].iter().take(100).position(|line| self.text(line).contains(&closing));
                let count = length.map_or(1, |length| length + 1);
                lines[at..at + count].iter().for_each(|line| self.copy_line(line));
                at += count;
                continue;
            }
            if self.depth < DEEPEST
                && let Some(used) = RULES.iter().find_map(|rule| rule(self, lines, at))
            {
                at += used.max(1);
                continue;
            }
            if let Some(fence) = fence_of(words) {
                at += self.code(lines, at, fence);
                continue;
            }
            if words.starts_with("$$") && words.trim_end().len() > 2 && !words[2..].contains("$$")
                || words.trim_end() == "$$"
            {
                at += self.formula(lines, at);
                continue;
            }
            self.line(line);
            at += 1;
        }
    }

    /// Rewrites lines nested in a block of another tool.
    pub(super) fn inside(&mut self, lines: &[Line]) {
        self.depth += 1;
        self.blocks(lines);
        self.depth -= 1;
    }

    /// Copies a fenced code block with its caption, if any; returns its number of lines.
    fn code(&mut self, lines: &[Line], at: usize, fence: Fence) -> usize {
        let last = fence_end(self.task.text, lines, at, fence);
        let first = &lines[at];
        match self.caption.take() {
            Some(caption) => {
                let body = self.text(first).trim_end().to_owned();
                let info = body.trim_start().trim_start_matches(fence.0).to_owned();
                self.out.copy(self.task.text, first.lead.start..first.body.start + body.len());
                let gap = if info.is_empty() { " " } else { "," };
                let caption = caption.replace('"', "”");
                let sign = if info.ends_with('}') { " " } else { gap };
                self.out.make(first.body.end, &format!("{sign}title=\"{caption}\"\n"));
            }
            None => self.copy_line(first),
        }
        let closed = last.min(lines.len());
        for line in &lines[at + 1..closed] {
            if !javascript_info::code_line(self, line) {
                self.copy_line(line);
            }
        }
        if let Some(line) = lines.get(last) {
            self.copy_line(line);
        }
        (last + 1).min(lines.len()) - at
    }

    /// Copies a display formula of several lines; returns its number of lines.
    fn formula(&mut self, lines: &[Line], at: usize) -> usize {
        let closes = |line: &Line| self.text(line).contains("$$");
        let Some(length) = lines[at + 1..].iter().take(100).position(closes) else {
            self.line(&lines[at]);
            return 1;
        };
        for line in &lines[at..=at + length] {
            self.copy_line(line);
        }
        if !quarto::equation(self, &lines[at + length + 1]) {
            self.copy_line(&lines[at + length + 1]);
        }
        length + 2
    }

    /// The text of a line.
    pub(super) fn text(&self, line: &Line) -> &'a str {
        &self.task.text[line.body.clone()]
    }

    /// The text of a line without the spaces around it; empty past the last line.
    pub(super) fn words(&self, lines: &[Line], at: usize) -> &'a str {
        lines.get(at).map_or("", |line| self.text(line).trim())
    }

    /// The indentation of a line, the kept bytes before it included.
    pub(super) fn indent(&self, line: &Line) -> String {
        let body = self.text(line);
        let own = body.len() - body.trim_start().len();
        format!("{}{}", &self.task.text[line.lead.clone()], &body[..own])
    }

    /// Copies a line as it is.
    pub(super) fn copy_line(&mut self, line: &Line) {
        if line.lead.end == line.body.start {
            self.out.copy(self.task.text, line.lead.start..line.body.end);
        } else {
            self.out.copy(self.task.text, line.lead.clone());
            self.out.copy(self.task.text, line.body.clone());
        }
        self.end_line(line);
    }

    /// Copies a line with the forms in it rewritten.
    pub(super) fn line(&mut self, line: &Line) {
        self.out.copy(self.task.text, line.lead.clone());
        self.inline(line.body.clone());
        self.end_line(line);
    }

    fn end_line(&mut self, line: &Line) {
        let end = line.body.end;
        if self.task.text[end..].starts_with('\n') {
            self.out.copy(self.task.text, end..end + 1);
        } else if self.is_in_cell {
            self.out.make(end, "\n");
        }
    }

    /// Ends the open line and adds an empty one.
    pub(super) fn part(&mut self, at: usize) {
        if !self.out.is_line_start() {
            self.out.make(at, "\n");
        }
        if !self.out.is_apart() {
            self.out.make(at, "\n");
        }
    }

    /// Opens a box: of a known kind, or with the author's title.
    pub(super) fn open_box(&mut self, indent: &str, kind: &str, title: Option<Range<usize>>, at: usize) {
        self.part(at);
        match title {
            Some(title) if !title.is_empty() => {
                self.out.make(at, &format!("{indent}::: box "));
                self.inline(title);
            }
            // A title that is empty on purpose.
            Some(_) => self.out.make(at, &format!("{indent}::: box")),
            None => {
                let known = kind_of(kind);
                let own = match known {
                    Some(known) => known.to_owned(),
                    None => format!("box {}", capitalised(kind)),
                };
                self.out.make(at, &format!("{indent}::: {}", own.trim()));
            }
        }
        self.out.make(at, "\n\n");
    }

    /// Closes a box.
    pub(super) fn close_box(&mut self, indent: &str, at: usize) {
        self.part(at);
        self.out.make(at, &format!("{indent}:::\n\n"));
    }

    /// Adds a line of bold words above something.
    pub(super) fn title(&mut self, indent: &str, title: Range<usize>, at: usize) {
        self.part(at);
        self.out.make(at, &format!("{indent}**"));
        self.out.copy(self.task.text, title);
        self.out.make(at, "**\n\n");
    }
}

/// The lines of a text from a place.
fn lines(text: &str, head: usize) -> Vec<Line> {
    let mut at = head;
    let one = |line: &str| {
        let start = at;
        at += line.len();
        Line { lead: start..start, body: start..start + line.trim_end_matches('\n').len() }
    };
    text[head..].split_inclusive('\n').map(one).collect()
}

/// The kind of box that another tool's name means.
pub(super) fn kind_of(kind: &str) -> Option<&'static str> {
    let common = match kind {
        "smart" | "seealso" | "notice" | "discussion" | "information" => "note",
        "primary" => "tip",
        "warn" => "warning",
        other => other,
    };
    callouts::kind(common).map(|kind| callouts::KINDS[kind][0])
}

fn capitalised(kind: &str) -> String {
    if ["aside", "blurb", "box", "admonition", "header", "compare"].contains(&kind) {
        return String::new();
    }
    let words = kind.replace(['-', '_'], " ");
    let mut letters = words.chars();
    letters.next().map_or(String::new(), |first| first.to_uppercase().chain(letters).collect())
}

/// Whether words begin with the sign of an item that Markdown knows.
pub(super) fn is_item(words: &str) -> bool {
    let figures = words.bytes().take_while(u8::is_ascii_digit).count();
    let sign = if figures == 0 { ['-', '*', '+'].as_slice() } else { &['.', ')'] };
    words[figures..].starts_with(sign) && words[figures + 1..].starts_with([' ', '\t'])
}

/// Whether words begin a note or a meaning, whose further paragraphs are indented.
fn begins_body(words: &str) -> bool {
    let is_note = words.strip_prefix("[^").and_then(|rest| rest.split_once("]:"));
    let is_meaning = words.starts_with(": ") || words.starts_with(":\t") || words.starts_with("~ ");
    is_meaning || is_note.is_some_and(|(label, _)| !label.contains([' ', '[']))
}

/// The end of the TeX formula that words begin with.
fn formula_end(words: &str) -> Option<String> {
    const NAMES: [&str; 9] =
        ["equation", "align", "gather", "multline", "eqnarray", "flalign", "alignat", "math", "displaymath"];
    if words.starts_with("\\[") {
        return Some("\\]".to_owned());
    }
    let (name, _) = words.strip_prefix("\\begin{")?.split_once('}')?;
    NAMES.contains(&name.trim_end_matches('*')).then(|| format!("\\end{{{name}}}"))
}

/// The fence that words begin with.
pub(super) fn fence_of(words: &str) -> Option<Fence> {
    let sign = words.chars().next().filter(|sign| matches!(sign, '`' | '~'))?;
    let length = words.chars().take_while(|next| *next == sign).count();
    let is_fence = length >= 3 && (sign == '~' || !words[length..].contains('`'));
    is_fence.then_some((sign, length))
}

/// The line that closes a fence which a line opens; one past the last where none does.
pub(super) fn fence_end(text: &str, lines: &[Line], at: usize, (sign, length): Fence) -> usize {
    let closes = |line: &Line| {
        let words = text[line.body.clone()].trim().trim_start_matches(['>', ' ']);
        words.len() >= length && words.chars().all(|next| next == sign)
    };
    lines[at + 1..].iter().position(closes).map_or(lines.len(), |offset| at + 1 + offset)
}
