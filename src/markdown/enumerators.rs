//! Lists whose items begin as Markdown does not know: with a letter, a number in brackets, a Roman figure, another bullet.

use super::lines;
use super::script::Script;
use crate::book::draft::{Block, BlockKind, Inline, InlineKind, List, ListItem};
use crate::book::for_each_inline;
use crate::enumerator::Enumerator;
use crate::source::Span;
use std::ops::Range;

/// How deep lists may lie in each other.
const DEEPEST: usize = 4;

/// Some lines of a paragraph: those of an item, or those before the first.
struct Part {
    mark: Option<Enumerator>,
    lines: Vec<Vec<Inline>>,
    /// The paragraph that they are of: index among those of its group.
    paragraph: usize,
}

/// Paragraphs beside each other in which lines begin with enumerators.
#[derive(Default)]
struct Group {
    blocks: Vec<Block>,
    parts: Vec<Part>,
}

/// Makes lists of paragraphs, or of the lines of one, that begin with enumerators in their order. An enumerator that no
/// other follows stays the text that it is.
pub(super) fn group(blocks: Vec<Block>, script: &Script) -> Vec<Block> {
    let mut made = Vec::new();
    let mut open = Group::default();
    for block in blocks {
        let lines = match &block.kind {
            BlockKind::Paragraph(content) => marked_lines(content, script),
            _ => None,
        };
        match lines {
            Some(lines) => open.add(block, lines),
            None => {
                made.extend(std::mem::take(&mut open).close());
                made.push(block);
            }
        }
    }
    made.extend(open.close());
    made
}

/// A line, and the enumerator that it begins with.
type MarkedLine = (Option<Enumerator>, Vec<Inline>);

/// The lines of a paragraph in which at least one begins with an enumerator.
fn marked_lines(content: &[Inline], script: &Script) -> Option<Vec<MarkedLine>> {
    // Most paragraphs have none: they are not cut into lines.
    let mut may_have = false;
    for_each_inline(content, &mut |inline| {
        if let InlineKind::Text(text) = &inline.kind {
            may_have |= text.split('\n').any(|line| Enumerator::of(line).is_some_and(Enumerator::makes_list));
        }
    });
    if !may_have {
        return None;
    }
    let lines = lines::split(content.to_vec(), true);
    let lines: Vec<_> = lines.into_iter().map(|line| (mark_of(&line, script), line)).collect();
    lines.iter().any(|(mark, _)| mark.is_some()).then_some(lines)
}

/// The enumerator that a line begins with, as the author typed it: not where a backslash stands before one of its signs.
fn mark_of(line: &[Inline], script: &Script) -> Option<Enumerator> {
    let mark = Enumerator::of(lines::start_of(line)).filter(|mark| mark.makes_list())?;
    is_typed(line, mark.length, script).then_some(mark)
}

/// Whether the first signs of a line are the author's, and no backslash is before them.
fn is_typed(line: &[Inline], length: usize, script: &Script) -> bool {
    let Some(first) = lines::first_text(line) else { return false };
    let place = first.span.start as usize;
    let typed = script.text.get(place..);
    typed.is_some_and(|typed| typed.starts_with(&lines::start_of(line)[..length]))
        && !script.is_escaped(place)
}

/// Makes the lists that a bulleted list was meant as: items beside each other that begin with enumerators in their order
/// are one, with these as their labels.
pub(super) fn lists(list: List, span: Span, script: &Script) -> Vec<Block> {
    let mut runs: Vec<(Vec<Enumerator>, Vec<ListItem>)> = Vec::new();
    for item in list.items {
        let before = runs.last().and_then(|(marks, _)| marks.last().copied());
        let (mark, is_next) = mark_of_item(&item, before, script);
        match runs.last_mut() {
            Some((marks, items)) if is_next || marks.is_empty() && mark.is_none() => {
                marks.extend(mark);
                items.push(item);
            }
            _ => runs.push((mark.into_iter().collect(), vec![item])),
        }
    }
    // An enumerator that no other follows is text, unless a list of its own begins with it.
    let is_sign = |item: &ListItem| script.slice(item.span).trim_start().starts_with('+');
    let mut made: Vec<(Vec<Enumerator>, Vec<ListItem>)> = Vec::new();
    for (mut marks, items) in runs {
        if marks.len() == 1 && !is_sign(&items[0]) {
            marks.clear();
        }
        match made.last_mut() {
            Some((before, all)) if before.is_empty() && marks.is_empty() => all.extend(items),
            _ => made.push((marks, items)),
        }
    }
    let block = |(marks, mut items): (Vec<Enumerator>, Vec<ListItem>)| {
        let place = Span {
            start: items.first().map_or(span.start, |item| item.span.start),
            end: items.last().map_or(span.end, |item| item.span.end),
            ..span
        };
        for (item, mark) in items.iter_mut().zip(&marks) {
            label(item, *mark);
        }
        let start = marks.first().and_then(|mark| mark.value());
        Block::new(BlockKind::List(List { start, tight: list.tight, items }), place)
    };
    made.into_iter().map(block).collect()
}

/// The enumerator that an item's text begins with, and whether it is the one after `before`.
fn mark_of_item(item: &ListItem, before: Option<Enumerator>, script: &Script) -> (Option<Enumerator>, bool) {
    let Some(Block { kind: BlockKind::Paragraph(content), .. }) = item.blocks.first() else {
        return (None, false);
    };
    let text = lines::start_of(content);
    let next = before.and_then(|before| before.after(text));
    let mark = next.or_else(|| Enumerator::of(text).filter(|mark| mark.makes_list()));
    let is_typed = |mark: &Enumerator| is_typed(content, mark.length, script);
    let mark = mark.filter(|mark| mark.is_label() && is_typed(mark));
    (mark, next.is_some() && mark.is_some())
}

/// Makes the enumerator that an item begins with its label.
fn label(item: &mut ListItem, mark: Enumerator) {
    let Some(Block { kind: BlockKind::Paragraph(content), .. }) = item.blocks.first_mut() else { return };
    item.label = Some(cut_label(content, mark));
    if content.is_empty() && item.blocks.len() > 1 {
        item.blocks.remove(0);
    }
}

/// Takes an enumerator from the beginning of some content.
fn cut_label(content: &mut Vec<Inline>, mark: Enumerator) -> String {
    let text = lines::start_of(content);
    let label = text[..mark.length].to_owned();
    let spaces = text[mark.length..].len() - text[mark.length..].trim_start().len();
    lines::cut_start(content, mark.length + spaces);
    label
}

impl Group {
    fn add(&mut self, block: Block, lines: Vec<MarkedLine>) {
        let paragraph = self.blocks.len();
        self.blocks.push(block);
        for (mark, line) in lines {
            match self.parts.last_mut().filter(|last| mark.is_none() && last.paragraph == paragraph) {
                Some(last) => last.lines.push(line),
                None => self.parts.push(Part { mark, lines: vec![line], paragraph }),
            }
        }
    }

    /// The paragraphs, or what was made of them.
    fn close(self) -> Vec<Block> {
        let mut made = Vec::new();
        let mut plain: Vec<&Part> = Vec::new();
        let mut has_list = false;
        let mut at = 0;
        while let Some(part) = self.parts.get(at) {
            let (items, end) = self.items(at, &[]);
            if items.len() > 1 {
                has_list = true;
                made.extend(self.text(&std::mem::take(&mut plain)));
                made.push(self.list(items, at..end));
                at = end;
                continue;
            }
            if plain.last().is_some_and(|last| last.paragraph != part.paragraph) {
                made.extend(self.text(&std::mem::take(&mut plain)));
            }
            plain.push(part);
            at += 1;
        }
        made.extend(self.text(&plain));
        if has_list { made } else { self.blocks }
    }

    /// The items of the list that begins with a part, and the part behind it; none where it is no item. `outer` has the last
    /// enumerators of the lists around it.
    fn items(&self, at: usize, outer: &[Enumerator]) -> (Vec<ListItem>, usize) {
        let mark_at = |at: usize| self.parts.get(at).and_then(|part| part.mark);
        let (mut items, mut at) = (Vec::new(), at);
        let Some(mut mark) = mark_at(at) else { return (items, at) };
        items.push(self.item(at, mark));
        at += 1;
        while let Some(next) = mark_at(at) {
            if mark.precedes(next) {
                items.push(self.item(at, next));
                (mark, at) = (next, at + 1);
                continue;
            }
            if outer.iter().any(|outer| outer.precedes(next)) || !next.is_first() || outer.len() == DEEPEST {
                break;
            }
            let (inner, end) = self.items(at, &[outer, &[mark]].concat());
            // In a paragraph of its own it is a list within only where the one around it goes on.
            let is_within = self.parts[at].paragraph == self.parts[at - 1].paragraph
                || mark_at(end).is_some_and(|next| mark.precedes(next));
            let Some(last) = items.last_mut().filter(|_| is_within && inner.len() > 1) else { break };
            last.blocks.push(self.list(inner, at..end));
            last.span.end = self.span(&self.parts[end - 1]).end;
            at = end;
        }
        (items, at)
    }

    /// The list of some parts; of one paragraph it is a tight one.
    fn list(&self, items: Vec<ListItem>, parts: Range<usize>) -> Block {
        let (first, last) = (&self.parts[parts.start], &self.parts[parts.end - 1]);
        let span = Span { end: self.span(last).end, ..self.span(first) };
        let start = first.mark.and_then(Enumerator::value);
        let list = List { start, tight: first.paragraph == last.paragraph, items };
        Block::new(BlockKind::List(list), span)
    }

    fn item(&self, at: usize, mark: Enumerator) -> ListItem {
        let part = &self.parts[at];
        let mut lines = part.lines.clone();
        let label = lines.first_mut().map(|line| cut_label(line, mark)).unwrap_or_default();
        let span = self.span(part);
        let is_first = at == 0 || self.parts[at - 1].paragraph != part.paragraph;
        let whole = &self.blocks[part.paragraph];
        let id = whole.id.clone().filter(|_| is_first);
        let paragraph = Block::new(BlockKind::Paragraph(lines::join(lines)), span);
        let paragraph = Block { id, lang: whole.lang.clone(), ..paragraph };
        ListItem { label: mark.is_label().then_some(label), blocks: vec![paragraph], span }
    }

    /// A paragraph of parts of which no list was made.
    fn text(&self, parts: &[&Part]) -> Option<Block> {
        let (first, last) = (parts.first()?, parts.last()?);
        let span = Span { end: self.span(last).end, ..self.span(first) };
        let lines = parts.iter().flat_map(|part| part.lines.clone()).collect();
        let block = self.blocks[first.paragraph].clone();
        Some(Block { kind: BlockKind::Paragraph(lines::join(lines)), span, ..block })
    }

    /// The place of a part.
    fn span(&self, part: &Part) -> Span {
        let mut inlines = part.lines.iter().flatten();
        let whole = self.blocks[part.paragraph].span;
        let Some(first) = inlines.next() else { return whole };
        Span { end: inlines.next_back().unwrap_or(first).span.end, ..first.span }
    }
}
