//! Lists whose items begin as Markdown does not know: with a letter, a number in brackets, a Roman figure, another bullet.

use super::lines;
use super::script::Script;
use crate::book::draft::{Block, BlockKind, Inline, InlineKind, List, ListItem};
use crate::book::for_each_inline;
use crate::source::Span;
use std::ops::Range;

/// Bullets that Markdown does not know; the dashes among them begin what somebody says, too.
const BULLETS: [&str; 10] = ["(@) ", "#. ", "• ", "· ", "▪ ", "◦ ", "‣ ", "– ", "— ", "― "];
/// Signs that begin no list: what somebody says, notes and works that were numbered by hand.
const NO_LISTS: [char; 5] = ['–', '—', '―', '¹', ']'];
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
    let first = lines::first_text(line)?;
    let text = lines::start_of(line);
    let mark = Enumerator::of(text).filter(|mark| mark.makes_list())?;
    let place = first.span.start as usize;
    let is_typed = script.text.get(place..).is_some_and(|typed| typed.starts_with(&text[..mark.length]));
    (is_typed && !script.is_escaped(place)).then_some(mark)
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
        let text = lines.first().map_or("", |line| lines::start_of(line));
        let label = text[..mark.length].to_owned();
        let spaces = text[mark.length..].len() - text[mark.length..].trim_start().len();
        if let Some(line) = lines.first_mut() {
            lines::cut_start(line, mark.length + spaces);
        }
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

/// What an item of a list begins with that Markdown does not know: `a)`, `(1)`, `i.`, `•`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Enumerator {
    /// Whether a bracket opens it, and what closes it; of a bullet the bullet itself.
    form: (bool, char),
    /// The place of its letter in the alphabet, in steps of two; a Roman figure of one letter has both values.
    letter: Option<u32>,
    /// The value of its number.
    number: Option<u32>,
    /// Its bytes, without the space behind it.
    pub(super) length: usize,
}

impl Enumerator {
    /// The enumerator that a line begins with.
    pub(super) fn of(words: &str) -> Option<Self> {
        if let Some(bullet) = BULLETS.iter().find(|bullet| words.starts_with(**bullet)) {
            let sign = bullet.chars().next().unwrap_or('•');
            return Some(Self {
                form: (false, sign),
                letter: None,
                number: None,
                length: bullet.trim_end().len(),
            });
        }
        // Notes and sources that were numbered by hand.
        if let Some((number, figures)) = raised(words) {
            return Some(Self { form: (false, '¹'), letter: None, number: Some(number), length: figures });
        }
        if let Some((mark, _)) = words.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
            let is_letter = mark.len() == 1 && mark.starts_with(|sign: char| sign.is_ascii_lowercase());
            let letter = mark.chars().next().filter(|_| is_letter).map(place_of);
            let number = mark.parse().ok().filter(|_| mark.len() < 5);
            let is_item = letter.is_some() || number.is_some();
            return is_item.then_some(Self { form: (true, ']'), letter, number, length: mark.len() + 2 });
        }
        let inner = words.strip_prefix('(');
        let rest = inner.unwrap_or(words);
        let length =
            rest.find(|sign: char| !sign.is_alphanumeric()).filter(|length| (1..=6).contains(length))?;
        let (mark, after) = rest.split_at(length);
        let closing = after.chars().next().filter(|sign| matches!(sign, ')' | '.' | '-' | '–'))?;
        let is_figure = mark.bytes().all(|byte| byte.is_ascii_digit());
        let follows = after[closing.len_utf8()..].starts_with([' ', '\u{a0}']);
        // `A.` is a name more often than an item; `1.` and `1)` are Markdown's own, unless words stand before them.
        let is_known = match closing {
            ')' => true,
            '.' => inner.is_none() && mark.chars().all(char::is_lowercase),
            _ => inner.is_none() && is_figure,
        };
        let letter = (mark.chars().count() == 1).then(|| mark.chars().next()).flatten();
        let letter = letter.filter(|letter| letter.is_alphabetic()).map(place_of);
        let number = if is_figure { mark.parse().ok() } else { roman(mark) };
        let is_item = is_known && follows && (letter.is_some() || number.is_some());
        let whole = usize::from(inner.is_some()) + length + closing.len_utf8();
        is_item.then_some(Self { form: (inner.is_some(), closing), letter, number, length: whole })
    }

    /// Whether another enumerator is the next of the same kind.
    pub(super) fn precedes(self, next: Self) -> bool {
        let is_next = |one: Option<u32>, other: Option<u32>, most: u32| {
            let step = one.zip(other).and_then(|(one, other)| other.checked_sub(one));
            step.is_some_and(|step| (1..=most).contains(&step))
        };
        self.form == next.form
            && (self.is_bullet()
                || is_next(self.letter, next.letter, 2)
                || is_next(self.number, next.number, 1))
    }

    /// Whether it is a bullet, which counts nothing.
    fn is_bullet(self) -> bool {
        self.letter.is_none() && self.number.is_none()
    }

    /// Whether it can begin a list within an item of another.
    fn is_first(self) -> bool {
        self.is_bullet() || self.number == Some(1) || self.letter == Some(place_of('a'))
    }

    /// The number that a list of its kind begins with; none of a bullet.
    fn value(self) -> Option<u64> {
        let letter = || self.letter.map(|letter| letter.saturating_sub(place_of('a')) / 2 + 1);
        self.number.or_else(letter).map(u64::from).or_else(|| "(#@".contains(self.form.1).then_some(1))
    }

    /// Whether it is printed as it was typed, not as one of the bullets and numbers of every list.
    fn is_label(self) -> bool {
        !self.is_bullet()
    }

    /// Whether lists are made of such items.
    fn makes_list(self) -> bool {
        !NO_LISTS.contains(&self.form.1)
    }
}

/// The raised figures that a line begins with, and their length.
fn raised(words: &str) -> Option<(u32, usize)> {
    const FIGURES: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    let length = words.find(|sign| !FIGURES.contains(&sign)).filter(|length| *length > 0)?;
    let figures =
        words[..length].chars().filter_map(|sign| FIGURES.iter().position(|figure| *figure == sign));
    let number = figures.take(6).fold(0, |number, figure| 10 * number + figure as u32);
    Some((number, length))
}

/// The place of a letter in the alphabet, in steps of two: letters that some alphabets have stand between.
fn place_of(letter: char) -> u32 {
    let small = letter.to_lowercase().next().unwrap_or(letter);
    let between = |before: char| 2 * u32::from(before) + 1;
    match small {
        'ç' => between('c'),
        'ə' => between('e'),
        'ğ' => between('g'),
        'ı' => between('h'),
        'ö' => between('o'),
        'ş' => between('s'),
        'ü' => between('u'),
        other => 2 * u32::from(other),
    }
}

/// The value of a Roman figure in small or large letters.
fn roman(mark: &str) -> Option<u32> {
    const VALUES: [(char, u32); 7] =
        [('i', 1), ('v', 5), ('x', 10), ('l', 50), ('c', 100), ('d', 500), ('m', 1000)];
    let value = |sign: char| VALUES.iter().find(|(letter, _)| *letter == sign).map(|(_, value)| *value);
    let values: Option<Vec<u32>> = mark.chars().map(|sign| value(sign.to_ascii_lowercase())).collect();
    let values = values?;
    let mut total = 0;
    for (at, value) in values.iter().enumerate() {
        let is_less = values.get(at + 1).is_some_and(|next| next > value);
        total = if is_less { total - i64::from(*value) } else { total + i64::from(*value) };
    }
    u32::try_from(total).ok().filter(|total| *total > 0)
}

#[cfg(test)]
mod tests {
    use super::{Enumerator, roman};

    #[test]
    fn marks_follow_each_other() {
        for (one, other) in [
            ("a) x", "b) y"),
            ("b) x", "c) y"),
            ("c) x", "ç) y"),
            ("ç) x", "d) y"),
            ("(1) x", "(2) y"),
            ("(a) x", "(b) y"),
            ("i. x", "ii. y"),
            ("iv. x", "v. y"),
            ("A) x", "B) y"),
            ("1- x", "2- y"),
            ("¹ x", "² y"),
            ("¹²x", "¹³y"),
            ("[1] x", "[2] y"),
            ("[a]x", "[b]y"),
            ("• x", "• y"),
            ("— Kim o?", "— Benim."),
        ] {
            let (one, other) = (Enumerator::of(one).expect(one), Enumerator::of(other).expect(other));
            assert!(one.precedes(other), "{one:?} {other:?}");
        }
        for (one, other) in [("a) x", "c) y"), ("(1) x", "2) y"), ("(12) x", "(12) y"), ("• x", "— y")] {
            let follows = Enumerator::of(one)
                .zip(Enumerator::of(other))
                .is_some_and(|(one, other)| one.precedes(other));
            assert!(!follows, "{one} {other}");
        }
        for text in ["A. Behramov", "ve (1)", "s. 12", "1990-1991 arası", "bir) iki", "-- x", "vb. bir"] {
            assert_eq!(Enumerator::of(text).filter(|item| item.number != roman_of(text)), None, "{text}");
        }
    }

    /// The value of a word that happens to be a Roman figure: it is no item unless another follows it.
    fn roman_of(text: &str) -> Option<u32> {
        roman(text.split('.').next().unwrap_or(""))
    }
}
