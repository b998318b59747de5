//! Verse: lines that each begin with a bar, or are in a box of verse; and the numbers beside them.

use super::attributes::Attributes;
use super::inlines::Inlines;
use super::lines;
use super::script::Script;
use crate::book::draft::{Block, BlockKind, Inline, InlineKind, Verse};
use crate::book::{LineNumbers, for_each_block_mut};
use crate::lang;
use crate::source::Span;

/// Names of numbers beside lines in Pandoc, Quarto and LaTeX.
const NUMBERED: [&str; 4] = ["numberlines", "number lines", "lineno", "every"];
/// Names there of the number of the first line.
const FIRST: [&str; 2] = ["startfrom", "firstnumber"];
/// The distance of numbers where the author names none.
const USUAL: u32 = 5;

/// Stanzas, each a list of lines.
type Stanzas = Vec<Vec<Vec<Inline>>>;

/// Values that ask for numbers at the usual distance.
const ON: [&str; 4] = ["", "on", "true", "yes"];
/// Values that ask for none.
const OFF: [&str; 4] = ["0", "false", "no", "off"];

/// The numbers beside verse that attributes ask for, `.numbered`, `numbers=10 start=120`, `numbers=false`; and the words
/// whose values cannot be read.
pub(super) fn numbers<'a>(attributes: &Attributes<'a>) -> (Option<LineNumbers>, Vec<&'a str>) {
    let plain = |name: &str| name.to_lowercase().replace(['-', '_'], " ");
    let is_any = |name: &str, own: &[&str], of: fn(&lang::Markup) -> &'static [&'static str]| {
        own.contains(&name) || lang::all().any(|words| of(&words.markup).contains(&name))
    };
    let mut every = None;
    let mut first = 1;
    let mut unread = Vec::new();
    for word in &attributes.words {
        let (name, value) = word.split_once('=').unwrap_or((word.trim_start_matches('.'), ""));
        let (name, value) = (plain(name), value.trim_matches(['"', '\'']));
        if is_any(&name, &NUMBERED, |markup| markup.line_numbers) {
            match value.parse() {
                _ if OFF.contains(&value) => every = Some(0),
                _ if ON.contains(&value) => every = Some(USUAL),
                Ok(number) => every = Some(number),
                Err(_) => unread.push(*word),
            }
        } else if is_any(&name, &FIRST, |markup| markup.first_numbers) {
            match value.parse() {
                Ok(number) => {
                    first = number;
                    every = every.or(Some(USUAL));
                }
                Err(_) => unread.push(*word),
            }
        }
    }
    (every.map(|every| LineNumbers { every, first }), unread)
}

/// The numbers that attributes ask for; values that cannot be read are reported.
pub(super) fn numbers_of(attributes: &Attributes, span: Span, inlines: &mut Inlines) -> Option<LineNumbers> {
    let (numbers, unread) = numbers(attributes);
    for word in unread {
        inlines.report_value(word.to_owned(), span);
    }
    numbers
}

/// Takes the attributes that ask for numbers from the end of a line: `::: verse The title {numbers=5}`.
pub(super) fn take_numbers(
    content: &mut Vec<Inline>,
    place: Span,
    inlines: &mut Inlines,
) -> Option<LineNumbers> {
    let last = content.last_mut()?;
    let InlineKind::Text(text) = &last.kind else { return None };
    let at = text.trim_end().ends_with('}').then(|| text.rfind('{'))??;
    let read = Attributes::read(&text[at..]).filter(|read| text[at + read.length..].trim().is_empty())?;
    if let (None, unread) = numbers(&read)
        && unread.is_empty()
    {
        return None;
    }
    let found = numbers_of(&read, place, inlines);
    let kept = text[..at].trim_end().len();
    *last = last.part(0..kept);
    content.retain(|inline| !matches!(&inline.kind, InlineKind::Text(text) if text.is_empty()));
    found
}

/// Gives numbers to all verse that has none of its own.
pub(super) fn number(blocks: &mut [Block], every: u32) {
    for_each_block_mut(blocks, &mut |block| {
        if let BlockKind::Verse(verse) = &mut block.kind {
            verse.numbers.get_or_insert(LineNumbers { every, first: 1 });
        }
    });
}

/// The verse in a paragraph, where each of its lines begins with a bar.
pub(super) fn from_bars(content: &[Inline], script: &Script) -> Option<Verse> {
    let verse = with_attribution(bars(content, script)?);
    (!verse.stanzas.is_empty()).then_some(verse)
}

/// The stanzas of a paragraph each of whose lines begins with a bar.
fn bars(content: &[Inline], script: &Script) -> Option<Stanzas> {
    if !has_bar(content, script) {
        return None;
    }
    let mut all: Vec<Vec<Inline>> = Vec::new();
    for line in lines::split(content.to_vec(), true) {
        match all.last_mut() {
            _ if has_bar(&line, script) => all.push(line),
            // In Pandoc, a long line goes on in the next, which is indented.
            Some(last) if goes_on(&line, script) => {
                *last = lines::join(vec![std::mem::take(last), line]);
            }
            _ => return None,
        }
    }
    let mut stanzas: Stanzas = vec![Vec::new()];
    for mut line in all {
        lines::cut_start(&mut line, 1);
        indent(&mut line, 1);
        match stanzas.last_mut() {
            _ if line.is_empty() => stanzas.push(Vec::new()),
            Some(stanza) => stanza.push(line),
            None => {}
        }
    }
    Some(stanzas)
}

/// Whether a line begins with a bar alone or before a space, and no backslash before it.
fn has_bar(line: &[Inline], script: &Script) -> bool {
    let Some(inline) = lines::first_text(line) else { return false };
    let text = lines::start_of(line);
    let is_bar = text == "|" || text.starts_with("| ") || text.starts_with("|\n");
    is_bar && inline.is_in_step() && !script.is_escaped(inline.span.start as usize)
}

/// Whether a line is indented in its file, so that it continues the one before it.
fn goes_on(line: &[Inline], script: &Script) -> bool {
    let Some(first) = line.first().map(|inline| inline.span) else { return false };
    let before = script.text.get(..first.start as usize).unwrap_or("");
    let rest = before.trim_end_matches(' ');
    let spaces = before.len() - rest.len();
    let is_indented = spaces > 0 && rest.ends_with('\n') || spaces > 1 && rest.ends_with('>');
    is_indented && !lines::start_of(line).starts_with('|')
}

/// Keeps the spaces at a line's beginning as no-break spaces, except for the first `dropped`.
fn indent(line: &mut Vec<Inline>, dropped: usize) {
    let text = lines::start_of(line);
    let spaces = text.len() - text.trim_start_matches(' ').len();
    let Some(span) = lines::first_text(line).map(|inline| inline.span) else { return };
    lines::cut_start(line, spaces);
    if spaces > dropped && !line.is_empty() {
        let mut place = span;
        place.end = place.start + spaces as u32;
        place.start += dropped as u32;
        let indentation = "\u{a0}".repeat(spaces - dropped);
        line.insert(0, Inline::new(InlineKind::Text(indentation), place));
    }
}

/// The blocks of a box of verse: its paragraphs become stanzas, all others stay as they are.
pub(super) fn from_box(blocks: Vec<Block>, numbers: Option<LineNumbers>, script: &Script) -> Vec<Block> {
    let mut made: Vec<Block> = Vec::new();
    let mut stanzas: Stanzas = Vec::new();
    let mut span = None;
    for block in blocks {
        let own = match &block.kind {
            BlockKind::Paragraph(content) => bars(content, script),
            _ => None,
        };
        match own.or_else(|| Some(vec![stanza_of(&block, script)?])) {
            Some(found) => {
                let whole = span.get_or_insert(block.span);
                whole.end = block.span.end;
                stanzas.extend(found);
            }
            None => {
                flush(&mut made, &mut stanzas, span.take());
                made.push(block);
            }
        }
    }
    flush(&mut made, &mut stanzas, span);
    let mut before = 0;
    for verse in made.iter_mut().filter_map(|block| match &mut block.kind {
        BlockKind::Verse(verse) => Some(verse),
        _ => None,
    }) {
        // What stands between two poems of a box does not begin the count anew.
        verse.numbers =
            numbers.map(|numbers| LineNumbers { first: numbers.first.saturating_add(before), ..numbers });
        before += verse.stanzas.iter().map(|stanza| stanza.len() as u32).sum::<u32>();
    }
    made
}

fn flush(made: &mut Vec<Block>, stanzas: &mut Stanzas, span: Option<Span>) {
    if let Some(span) = span {
        made.push(Block::new(BlockKind::Verse(with_attribution(std::mem::take(stanzas))), span));
    }
}

/// The lines of a paragraph, or of indented lines that Markdown takes for code.
fn stanza_of(block: &Block, script: &Script) -> Option<Vec<Vec<Inline>>> {
    match &block.kind {
        BlockKind::Paragraph(content) => {
            let mut all = lines::split(content.clone(), true);
            all.retain(|line| !line.is_empty());
            for line in &mut all {
                restore_indentation(line, script);
            }
            Some(all)
        }
        // Fenced code is always code.
        BlockKind::Code { .. } if script.slice(block.span).starts_with(['`', '~']) => None,
        BlockKind::Code { text, .. } => Some(code_lines(text, block, script)),
        _ => None,
    }
}

/// Indented lines, each at its place; the four spaces that made them code are indentation too.
fn code_lines(text: &str, block: &Block, script: &Script) -> Vec<Vec<Inline>> {
    let mut at = block.span.start as usize;
    let mut made = Vec::new();
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        let words = line.trim();
        let found = script.text.get(at..block.span.end as usize).and_then(|rest| rest.find(words));
        at += found.unwrap_or(0);
        let place = script.span(at..at + found.map_or(0, |_| words.len()));
        let before = Span { end: place.start, ..place };
        let indentation = "\u{a0}".repeat(4 + line.len() - line.trim_start().len());
        let indentation = Inline::new(InlineKind::Text(indentation), before);
        made.push(vec![indentation, Inline::new(InlineKind::Text(words.to_owned()), place)]);
        at = place.end as usize;
    }
    made
}

/// Restores the spaces before a line, which Markdown drops, as no-break spaces.
fn restore_indentation(line: &mut Vec<Inline>, script: &Script) {
    let Some(first) = line.first().map(|inline| inline.span) else { return };
    let before = script.text.get(..first.start as usize).unwrap_or("");
    let spaces = before.len() - before.trim_end_matches(' ').len();
    let starts_line = spaces == before.len() || before[..before.len() - spaces].ends_with('\n');
    if spaces > 0 && starts_line {
        let place = script.span(before.len() - spaces..before.len());
        line.insert(0, Inline::new(InlineKind::Text("\u{a0}".repeat(spaces)), place));
    }
}

/// Uses the last line as attribution where it begins with a dash and is not the only one.
fn with_attribution(mut stanzas: Stanzas) -> Verse {
    stanzas.retain(|stanza| !stanza.is_empty());
    let count: usize = stanzas.iter().map(Vec::len).sum();
    let mut attribution = Vec::new();
    if let Some(last) = stanzas.last_mut().filter(|_| count > 1)
        && last.last().is_some_and(|line| lines::dash_length(line) > 0)
    {
        attribution = last.pop().map(lines::without_dash).unwrap_or_default();
    }
    stanzas.retain(|stanza| !stanza.is_empty());
    Verse { stanzas, attribution, numbers: None }
}
