//! Verse: lines that each begin with a bar, or are in a box of verse.

use super::lines;
use super::script::Script;
use crate::book::draft::{Block, BlockKind, Inline, InlineKind, Verse};
use crate::source::Span;

/// Stanzas, each a list of lines.
type Stanzas = Vec<Vec<Vec<Inline>>>;

/// The verse in a paragraph, where each of its lines begins with a bar.
pub(super) fn from_bars(content: &[Inline], script: &Script) -> Option<Verse> {
    if !has_bar(content, script) {
        return None;
    }
    let all = lines::split(content.to_vec(), true);
    if !all.iter().all(|line| has_bar(line, script)) {
        return None;
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
    let verse = with_attribution(stanzas);
    (!verse.stanzas.is_empty()).then_some(verse)
}

/// Whether a line begins with a bar alone or before a space, and no backslash before it.
fn has_bar(line: &[Inline], script: &Script) -> bool {
    let Some(inline) = lines::first_text(line) else { return false };
    let text = lines::start_of(line);
    let is_bar = text == "|" || text.starts_with("| ") || text.starts_with("|\n");
    is_bar && inline.is_in_step() && !script.is_escaped(inline.span.start as usize)
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
pub(super) fn from_box(blocks: Vec<Block>, script: &Script) -> Vec<Block> {
    let mut made: Vec<Block> = Vec::new();
    let mut stanzas: Stanzas = Vec::new();
    let mut span = None;
    for block in blocks {
        match stanza_of(&block, script) {
            Some(lines) => {
                let whole = span.get_or_insert(block.span);
                whole.end = block.span.end;
                stanzas.push(lines);
            }
            None => {
                flush(&mut made, &mut stanzas, span.take());
                made.push(block);
            }
        }
    }
    flush(&mut made, &mut stanzas, span);
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
    Verse { stanzas, attribution }
}
