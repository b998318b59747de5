//! Puts a drawn manuscript on paper: its Markdown, and beside it the words that both books must have.

use super::model::{Block, Chapter, Goal, Inline, Table};
use super::words::Word;
use crate::book::plain::{self, Plain};

/// A chapter's file and what a patient reader would read in it.
#[derive(Debug)]
pub struct Written {
    pub file: String,
    pub text: String,
    pub plain: Plain,
}

/// Writes all chapters.
pub fn write(chapters: &[Chapter]) -> Vec<Written> {
    let is_heading = |block: &&Block| matches!(block, Block::Heading(..));
    let count = |chapter: &Chapter| chapter.blocks.iter().filter(is_heading).count();
    let headings: Vec<(usize, usize)> = (0..chapters.len())
        .flat_map(|at| (0..count(&chapters[at])).map(move |number| (at, number)))
        .collect();
    let write = |(at, chapter)| {
        Writer { at, headings: &headings, chapters: chapters.len(), ..Writer::default() }.chapter(chapter)
    };
    chapters.iter().enumerate().map(write).collect()
}

fn file(at: usize) -> String {
    format!("{:02}-yazi.md", at + 1)
}

/// The words of a stretch as they are written and as they are read.
fn both(words: &[Word]) -> (String, String) {
    let join = |pick: fn(&Word) -> &str| words.iter().map(pick).collect::<Vec<_>>().join(" ");
    (join(|word| &word.0), join(|word| &word.1))
}

/// Lines behind a sign: the first after it, the others as far in.
fn behind(sign: &str, others: &str, text: &str) -> String {
    let mut lines = String::new();
    for (at, line) in text.lines().enumerate() {
        let before = if at == 0 { sign } else { others };
        let line = format!("{before}{line}");
        lines.push_str(line.trim_end());
        lines.push('\n');
    }
    lines
}

#[derive(Default)]
struct Writer<'a> {
    at: usize,
    chapters: usize,
    /// Chapter and number of every heading that has an id.
    headings: &'a [(usize, usize)],
    /// Notes as they are written and read, by number.
    notes: Vec<(String, String)>,
    titles: Vec<(usize, Vec<String>)>,
    /// Marks that are open.
    open: Vec<&'static str>,
}

impl Writer<'_> {
    fn chapter(mut self, chapter: &Chapter) -> Written {
        let (title, read_title) = both(&chapter.title);
        self.titles.push((1, plain::words(&read_title)));
        let (text, read) = self.blocks(&chapter.blocks);
        let mut all = format!("# {title}\n\n{text}");
        for (number, (note, _)) in self.notes.iter().enumerate() {
            all.push('\n');
            all.push_str(&behind(&format!("[^n{number}]: "), "    ", note));
        }
        let plain = Plain {
            words: plain::words(&format!("{read_title} {read}")),
            notes: self.notes.iter().map(|(_, read)| plain::words(read)).collect(),
            headings: self.titles,
            has_list: false,
        };
        Written { file: file(self.at), text: all, plain }
    }

    /// Blocks with an empty line between them.
    fn blocks(&mut self, blocks: &[Block]) -> (String, String) {
        let (mut text, mut read) = (String::new(), String::new());
        for block in blocks {
            let (own, own_read) = self.block(block);
            if !text.is_empty() {
                text.push('\n');
            }
            text.push_str(&own);
            if !own.ends_with('\n') {
                text.push('\n');
            }
            read.push_str(&own_read);
            read.push(' ');
        }
        (text, read)
    }

    fn block(&mut self, block: &Block) -> (String, String) {
        match block {
            Block::Paragraph(line) => self.line(line),
            Block::Heading(level, line) => self.heading(*level, line),
            Block::List(start, items) => self.list(*start, items),
            Block::Quote(blocks, by) => self.quote(blocks, by.as_deref()),
            Block::Verse(stanzas) => verse(stanzas),
            Block::Aside(title, blocks) => {
                let (title, read_title) = both(title);
                let (text, read) = self.blocks(blocks);
                (format!("::: kutu {title}\n\n{text}\n:::"), format!("{read_title} {read}"))
            }
            Block::Terms(terms) => self.terms(terms),
            Block::Table(table) => self.table(table),
            Block::Figure(path, alt, caption) => {
                let (caption, read) = caption.as_ref().map(|line| self.line(line)).unwrap_or_default();
                (format!("![{}]({path})\n{caption}", both(alt).0), read)
            }
            Block::Code(lines) => (format!("```\n{}\n```", lines.join("\n")), lines.join(" ")),
            Block::Formula(formula) => (format!("$${formula}$$"), String::new()),
            Block::Pause => ("***".to_owned(), String::new()),
        }
    }

    fn heading(&mut self, level: usize, line: &[Inline]) -> (String, String) {
        let number = self.titles.len() - 1;
        let (text, read) = self.line(line);
        // No level is left out on the way down.
        let level = level.min(self.titles.last().map_or(1, |(level, _)| *level) + 1);
        self.titles.push((level, plain::words(&read)));
        (format!("{} {text} {{#b-{}-{number}}}", "#".repeat(level), self.at), read)
    }

    fn list(&mut self, start: Option<usize>, items: &[Vec<Block>]) -> (String, String) {
        let (mut text, mut read) = (String::new(), String::new());
        for (at, item) in items.iter().enumerate() {
            let sign = start.map_or("- ".to_owned(), |start| format!("{}. ", start + at));
            let (own, own_read) = self.blocks(item);
            text.push_str(&behind(&sign, &" ".repeat(sign.len()), &own));
            read.push_str(&own_read);
        }
        (text, read)
    }

    fn quote(&mut self, blocks: &[Block], by: Option<&[Word]>) -> (String, String) {
        let (mut text, mut read) = self.blocks(blocks);
        if let Some((by, by_read)) = by.map(both) {
            text.push_str(&format!("\n— {by}\n"));
            read.push_str(&format!("— {by_read} "));
        }
        (behind("> ", "> ", &text), read)
    }

    fn terms(&mut self, terms: &[(Vec<Word>, Vec<Inline>)]) -> (String, String) {
        let (mut text, mut read) = (String::new(), String::new());
        for (term, meaning) in terms {
            let (term, term_read) = both(term);
            let (meaning, meaning_read) = self.line(meaning);
            text.push_str(&format!("{term}\n{}\n", behind(": ", "  ", &meaning)));
            read.push_str(&format!("{term_read} {meaning_read} "));
        }
        (text, read)
    }

    /// The caption is written below its table and read before it.
    fn table(&mut self, table: &Table) -> (String, String) {
        let caption = table.caption.as_ref().map(|line| self.line(line));
        let (mut text, mut read) = (String::new(), String::new());
        if let Some((_, caption)) = &caption {
            read.push_str(&format!("Tablo 1. {caption} "));
        }
        for (at, row) in table.rows.iter().enumerate() {
            for cell in row {
                let (cell, cell_read) = self.line(cell);
                text.push_str(&format!("| {cell} "));
                read.push_str(&format!("{cell_read} "));
            }
            text.push_str("|\n");
            if at == 0 {
                text.push_str(&format!("|{}|\n", table.sides.join("|")));
            }
        }
        if let Some((caption, _)) = &caption {
            text.push_str(&format!("\nTablo 1. {caption}\n"));
        }
        (text, read)
    }

    /// What stands in a line, spaces between; marks of notes stand at their word.
    fn line(&mut self, line: &[Inline]) -> (String, String) {
        let (mut text, mut read) = (String::new(), String::new());
        for inline in line {
            let (own, own_read) = self.inline(inline);
            let is_mark = matches!(inline, Inline::Note(_) | Inline::Again | Inline::Break);
            if !is_mark && !text.is_empty() && !text.ends_with('\n') {
                text.push(' ');
            }
            if own.starts_with("[^") && follows_mark(&text) {
                // Marks side by side have a comma between them, which is no word of the author's (book::marks).
                text.push_str(" ve");
                read.push_str("ve ");
            }
            text.push_str(&own);
            if !own_read.is_empty() {
                read.push_str(&own_read);
                read.push(' ');
            }
        }
        (text, read.trim_end().to_owned())
    }

    fn inline(&mut self, inline: &Inline) -> (String, String) {
        let bare = |text: String| (text, String::new());
        match inline {
            Inline::Words(words) => both(words),
            Inline::Marked(mark, line) => self.form(mark, mark, line),
            Inline::Between(before, after, line) => self.form(before, after, line),
            Inline::Foreign(tag, words) => {
                let (text, read) = both(words);
                (format!("[{text}]{{lang={tag}}}"), read)
            }
            Inline::Code(code) => (format!("`{code}`"), (*code).to_owned()),
            Inline::Link(goal, words) => {
                let (text, read) = both(words);
                (format!("[{text}]({})", self.goal(goal)), read)
            }
            Inline::Formula(formula) => bare(format!("${formula}$")),
            Inline::Break => bare("\\\n".to_owned()),
            Inline::Note(blocks) => {
                let number = self.notes.len();
                self.notes.push(Default::default());
                let open = std::mem::take(&mut self.open);
                self.notes[number] = self.blocks(blocks);
                self.open = open;
                bare(format!("[^n{number}]"))
            }
            Inline::Again if self.notes.is_empty() => bare(String::new()),
            Inline::Again => bare(format!("[^n{}]", self.notes.len() / 2)),
            Inline::Cite(work) => (format!("[@{work}, s. 12]"), format!("[@{work}, s. 12]")),
            Inline::Picture(path) => bare(format!("![Küçük resim]({path})")),
        }
    }

    /// Words in a form; a form within itself is none.
    fn form(&mut self, before: &'static str, after: &str, line: &[Inline]) -> (String, String) {
        if self.open.contains(&before) {
            return self.line(line);
        }
        let asterisks = |form: &str| form.starts_with('*');
        let within = asterisks(before) && self.open.iter().any(|form| asterisks(form));
        self.open.push(before);
        let (text, read) = self.line(line);
        self.open.pop();
        // Between two signs asterisks open and close alike (CommonMark 0.31.2, 6.2, rules 1 to 10).
        if within && !(text.starts_with(char::is_alphanumeric) && text.ends_with(char::is_alphanumeric)) {
            return (text, read);
        }
        (format!("{before}{text}{after}"), read)
    }

    fn goal(&self, goal: &Goal) -> String {
        match goal {
            Goal::Address(address) => (*address).to_owned(),
            Goal::Chapter(number) => file(number % self.chapters),
            Goal::Heading(_) if self.headings.is_empty() => file(0),
            Goal::Heading(number) => {
                let (chapter, heading) = self.headings[number % self.headings.len()];
                let file = if chapter == self.at { String::new() } else { file(chapter) };
                format!("{file}#b-{chapter}-{heading}")
            }
        }
    }
}

fn verse(stanzas: &[Vec<Vec<Word>>]) -> (String, String) {
    let (mut text, mut read) = (String::new(), String::new());
    for (at, stanza) in stanzas.iter().enumerate() {
        if at > 0 {
            text.push_str("|\n");
        }
        for line in stanza {
            let (own, own_read) = both(line);
            text.push_str(&format!("| {own}\n"));
            read.push_str(&format!("{own_read} "));
        }
    }
    (text, read)
}

/// Whether a text ends with the mark of a note, whatever forms end with it.
fn follows_mark(text: &str) -> bool {
    let bare = text.trim_end_matches(['*', '_', '~', '^', '>', 'b', 'p', 'u', 's', '/', '<']);
    bare.strip_suffix(']')
        .and_then(|rest| rest.rsplit_once("[^n"))
        .is_some_and(|(_, number)| !number.is_empty() && number.bytes().all(|digit| digit.is_ascii_digit()))
}
