//! Writes a chapter as Markdown that is parsed to the same words.

mod escape;
mod inlines;

use super::model::{Block, Form, Span, SpanKind, Table, is_blank, plain};
use super::spans;
use inlines::Pen;

/// What the writer needs to know of the book.
pub(super) struct Writer<'a> {
    /// The label of a note of this chapter, by its index.
    pub(super) label: &'a dyn Fn(usize) -> String,
    /// The path of a picture, by its index; `Err` with the path of one that no book can show.
    pub(super) path: &'a dyn Fn(usize) -> Result<String, String>,
}

/// Which of two markers a list has: adjacent lists must differ.
type IsOther = bool;

impl Writer<'_> {
    /// Writes a chapter: its title, its blocks, its notes.
    pub(super) fn chapter(&self, title: &[Span], blocks: &[Block], notes: &[(String, &[Block])]) -> String {
        let mut out = format!("{}\n", self.heading(1, title));
        let body = self.blocks(blocks);
        if !body.is_empty() {
            out.push('\n');
            out.push_str(&body.join("\n"));
            out.push('\n');
        }
        for (label, blocks) in notes {
            out.push('\n');
            let lines = self.blocks(blocks);
            for (at, line) in lines.iter().enumerate() {
                let lead = if at == 0 { format!("[^{label}]: ") } else { "    ".to_owned() };
                out.push_str(format!("{lead}{line}").trim_end());
                out.push('\n');
            }
        }
        out
    }

    /// The lines of some blocks, with an empty line between each two.
    fn blocks(&self, blocks: &[Block]) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        let mut is_other: IsOther = false;
        let mut last_list: Option<bool> = None;
        for block in blocks {
            let kind = match block {
                Block::List(number, _) => Some(number.is_some()),
                _ => None,
            };
            is_other = kind.is_some() && kind == last_list && !is_other;
            last_list = kind;
            let own = self.block(block, is_other);
            if own.is_empty() {
                continue;
            }
            if !lines.is_empty() {
                lines.push(String::new());
            }
            lines.extend(own);
        }
        lines
    }

    fn block(&self, block: &Block, is_other: IsOther) -> Vec<String> {
        match block {
            Block::Heading(level, spans) => vec![self.heading(*level, spans)],
            Block::Paragraph(spans) | Block::Caption(spans) => self.paragraph(spans),
            Block::List(first, items) => self.list(*first, items, is_other),
            Block::Quote(blocks) => {
                let inner = self.blocks(blocks);
                inner.iter().map(|line| format!("> {line}").trim_end().to_owned()).collect()
            }
            Block::Verse(stanzas) => self.verse(stanzas),
            Block::Table(table) => self.table(table),
            Block::Figure(image, caption) => {
                let mut lines = vec![self.pen("").image(image)];
                let caption = self.one_line(caption);
                if lines[0].contains("<!--") && !caption.is_empty() {
                    lines.push(String::new());
                }
                lines.extend((!caption.is_empty()).then(|| escape::line_start(&caption)));
                lines
            }
            Block::Code(text) => code(text),
            Block::Rule => vec!["***".to_owned()],
        }
    }

    fn pen<'b>(&'b self, line_end: &'b str) -> Pen<'b> {
        Pen { label: self.label, path: self.path, line_end }
    }

    fn one_line(&self, spans: &[Span]) -> String {
        self.pen(" ").write(&spans::in_one_line(spans.to_vec()))
    }

    fn heading(&self, level: u8, spans: &[Span]) -> String {
        let words = escape::heading_end(&self.one_line(spans));
        format!("{} {words}", "#".repeat(usize::from(level.clamp(1, 6)))).trim_end().to_owned()
    }

    fn paragraph(&self, spans: &[Span]) -> Vec<String> {
        if is_blank(spans) {
            return Vec::new();
        }
        let written = self.pen("\\\n").write(spans);
        written.split('\n').map(escape::line_start).collect()
    }

    fn verse(&self, stanzas: &[Vec<Vec<Span>>]) -> Vec<String> {
        let mut lines = Vec::new();
        for (at, stanza) in stanzas.iter().enumerate() {
            if at > 0 {
                lines.push("|".to_owned());
            }
            lines.extend(stanza.iter().map(|line| format!("| {}", escape::line_start(&self.one_line(line)))));
        }
        lines
    }

    fn list(&self, first: Option<u64>, items: &[Vec<Block>], is_other: IsOther) -> Vec<String> {
        let is_tight = items.iter().all(|item| {
            matches!(item[..], [Block::Paragraph(_)] | [Block::Paragraph(_), Block::List(..)] | [])
        });
        let mut lines = Vec::new();
        for (at, item) in items.iter().enumerate() {
            let marker = match (first, is_other) {
                // CommonMark allows at most nine digits.
                (Some(first), false) => format!("{}. ", first.min(900_000_000) + at as u64),
                (Some(first), true) => format!("{}) ", first.min(900_000_000) + at as u64),
                (None, false) => "- ".to_owned(),
                (None, true) => "* ".to_owned(),
            };
            if at > 0 && !is_tight {
                lines.push(String::new());
            }
            let mut inner = self.blocks(item);
            if is_tight {
                inner.retain(|line| !line.is_empty());
            }
            if inner.is_empty() {
                inner.push(String::new());
            }
            let indent = " ".repeat(marker.len());
            lines.extend(inner.iter().enumerate().map(|(number, line)| {
                let lead = if number == 0 { &marker } else { &indent };
                format!("{lead}{line}").trim_end().to_owned()
            }));
        }
        lines
    }

    fn table(&self, table: &Table) -> Vec<String> {
        let columns = table.rows.iter().map(Vec::len).max().unwrap_or(0);
        if columns == 0 {
            return Vec::new();
        }
        let pen = self.pen("<br>");
        let row = |cells: &[Vec<Span>]| {
            let mut line = String::from("|");
            for at in 0..columns {
                let cell = cells.get(at).map(|cell| pen.write(cell)).unwrap_or_default();
                line.push_str(&format!(" {} |", cell.trim()));
            }
            line
        };
        let mut lines: Vec<String> = table.rows.iter().map(|cells| row(cells)).collect();
        let rule = (0..columns).map(|column| if is_figures(table, column) { "---:|" } else { "---|" });
        lines.insert(1, format!("|{}", rule.collect::<String>()));
        if !is_blank(&table.caption) {
            let caption = self.one_line(&table.caption);
            lines.push(String::new());
            lines.push(if is_known_caption(&plain(&table.caption)) {
                caption
            } else {
                format!(": {caption}")
            });
        }
        lines
    }
}

/// Whether a column has only figures below its head, so that it is aligned to the right.
fn is_figures(table: &Table, column: usize) -> bool {
    let below = table.rows.iter().skip(1).filter_map(|row| row.get(column)).map(|cell| plain(cell));
    let words: Vec<String> = below.filter(|words| !words.is_empty()).collect();
    let is_figure = |words: &String| {
        words.contains(|sign: char| sign.is_ascii_digit())
            && words.chars().all(|sign| sign.is_ascii_digit() || " .,%+-–−\u{a0}".contains(sign))
    };
    !words.is_empty() && words.iter().all(is_figure)
}

/// Whether the words of a caption are recognised after a table without a sign before them.
fn is_known_caption(words: &str) -> bool {
    const WORDS: [&str; 4] = ["Tablo ", "Table ", "Cədvəl ", "Çizelge "];
    WORDS.iter().filter_map(|word| words.strip_prefix(word)).any(|rest| {
        let figures = rest.bytes().take_while(u8::is_ascii_digit).count();
        figures > 0 && rest[figures..].starts_with(['.', ':'])
    })
}

/// Code in fences that are longer than any within it.
fn code(text: &str) -> Vec<String> {
    let longest =
        text.lines().map(|line| line.trim_start().chars().take_while(|sign| *sign == '`').count()).max();
    let fence = "`".repeat(longest.unwrap_or(0).max(2) + 1);
    let lines = text.lines().map(str::to_owned);
    std::iter::once(fence.clone()).chain(lines).chain([fence]).collect()
}

/// Removes the marks of notes from some spans, and returns the notes in order.
pub(super) fn take_notes(spans: &mut Vec<Span>) -> Vec<usize> {
    let mut taken = Vec::new();
    spans.retain(|span| match span.kind {
        SpanKind::Note(note) => {
            taken.push(note);
            false
        }
        _ => true,
    });
    *spans = spans::tidy(std::mem::take(spans));
    taken
}

/// Spans of plain words.
pub(super) fn words(text: &str) -> Vec<Span> {
    vec![Span::text(text, &Form::default())]
}
