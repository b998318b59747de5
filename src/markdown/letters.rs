//! Letters: the lines in them that stand apart, which authors mark with a class or which show by their form.

use super::chapter_parts::chapter_part;
use super::lines;
use crate::book::draft::{Block, BlockKind, Inline};
use crate::book::{ChapterPart, plain_text};
use crate::source::Span;

/// The most words of a line that shows by its form what it is.
const MOST_WORDS: usize = 8;

/// Signs that end a sentence, and so a paragraph of the letter's text.
const ENDS: [char; 4] = ['.', '!', '?', '…'];

/// A letter, with the place and the date that are behind its opening colons.
pub(super) fn letter(dateline: Vec<Inline>, mut blocks: Vec<Block>, span: Span, whole: Span) -> Block {
    if !dateline.is_empty() {
        let line = Block::new(BlockKind::Paragraph(dateline), span);
        blocks.insert(0, chapter_part(ChapterPart::Dateline, vec![line], span));
    }
    chapter_part(ChapterPart::Letter, blocks, whole)
}

/// Makes parts of what shows by its form what it is: a short first paragraph with a figure is the place and the date, one
/// that ends with a comma or a colon opens the letter, a short last one without a stop is the name. What the author
/// marked stays, and no other of its kind is looked for.
pub(super) fn recognize(blocks: &mut [Block]) {
    let has = |blocks: &[Block], what: ChapterPart| {
        blocks
            .iter()
            .any(|block| matches!(&block.kind, BlockKind::ChapterPart { what: own, .. } if *own == what))
    };
    let last = blocks.len().saturating_sub(1);
    let mut next = 0;
    if has(blocks, ChapterPart::Dateline) {
        next = usize::from(matches!(&blocks[0].kind, BlockKind::ChapterPart { .. }));
    } else if blocks.first().and_then(short).is_some_and(|words| is_dateline(&words)) {
        make(&mut blocks[0], ChapterPart::Dateline);
        next = 1;
    }
    if !has(blocks, ChapterPart::Salutation)
        && next < last
        && short(&blocks[next]).is_some_and(|words| words.ends_with([',', '!', ':', ';']))
    {
        make(&mut blocks[next], ChapterPart::Salutation);
        next += 1;
    }
    // The letter says something before the name.
    if !has(blocks, ChapterPart::Signature)
        && next < last
        && short(&blocks[last]).is_some_and(|words| !words.ends_with(ENDS))
    {
        make(&mut blocks[last], ChapterPart::Signature);
    }
}

/// The words of a short paragraph.
fn short(block: &Block) -> Option<String> {
    let BlockKind::Paragraph(content) = &block.kind else { return None };
    let words = plain_text(content).trim().to_owned();
    (words.split_whitespace().nth(MOST_WORDS).is_none() && !words.is_empty()).then_some(words)
}

/// Whether words are a place and a date.
fn is_dateline(words: &str) -> bool {
    words.contains(|sign: char| sign.is_ascii_digit()) && !words.ends_with([',', '!', '?', ':', ';', '…'])
}

/// Makes a part of a paragraph.
fn make(block: &mut Block, what: ChapterPart) {
    let span = block.span;
    let paragraph = std::mem::replace(block, Block::new(BlockKind::Break, span));
    *block = Block { id: paragraph.id.clone(), ..chapter_part(what, in_lines(paragraph), span) };
}

/// Paragraphs of a part as its lines, each a paragraph.
pub(super) fn by_lines(blocks: Vec<Block>) -> Vec<Block> {
    blocks.into_iter().flat_map(in_lines).collect()
}

fn in_lines(block: Block) -> Vec<Block> {
    let BlockKind::Paragraph(content) = block.kind else { return vec![block] };
    let (span, lang) = (block.span, block.lang);
    let line = |line: Vec<Inline>| {
        let start = line.first().map_or(span.start, |first| first.span.start);
        let end = line.last().map_or(span.end, |last| last.span.end).max(start);
        let paragraph = Block::new(BlockKind::Paragraph(line), Span { start, end, ..span });
        Block { lang: lang.clone(), ..paragraph }
    };
    let lines = lines::split(content, true).into_iter().filter(|line| !line.is_empty());
    lines.map(line).collect()
}
