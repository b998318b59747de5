//! A manuscript as it is drawn at random: blocks and inlines that know what they are and nothing of Markdown.

use super::words::{self, Word};
use proptest::prelude::*;
use proptest::sample::select;

/// What stands in a line.
#[derive(Clone, Debug)]
pub enum Inline {
    Words(Vec<Word>),
    /// Emphasis, strong, struck out: the mark on both sides.
    Marked(&'static str, Vec<Inline>),
    /// Small capitals, raised, lowered and other forms: what stands before and behind.
    Between(&'static str, &'static str, Vec<Inline>),
    Foreign(&'static str, Vec<Word>),
    Code(&'static str),
    Link(Goal, Vec<Word>),
    Formula(&'static str),
    /// A line end that is kept.
    Break,
    Note(Vec<Block>),
    /// The mark of a note that was there before, where one was.
    Again,
    Cite(&'static str),
    Picture(&'static str),
}

/// Where a link leads.
#[derive(Clone, Debug)]
pub enum Goal {
    Address(&'static str),
    /// A heading of any chapter, by a number that is taken modulo how many there are.
    Heading(usize),
    Chapter(usize),
}

/// What stands one below the other.
#[derive(Clone, Debug)]
pub enum Block {
    Paragraph(Vec<Inline>),
    Heading(usize, Vec<Inline>),
    List(Option<usize>, Vec<Vec<Block>>),
    Quote(Vec<Block>, Option<Vec<Word>>),
    Verse(Vec<Vec<Vec<Word>>>),
    Aside(Vec<Word>, Vec<Block>),
    Terms(Vec<(Vec<Word>, Vec<Inline>)>),
    Table(Table),
    Figure(&'static str, Vec<Word>, Option<Vec<Inline>>),
    Code(Vec<&'static str>),
    Formula(&'static str),
    Pause,
}

/// Rows of cells, all of one width.
#[derive(Clone, Debug)]
pub struct Table {
    pub sides: Vec<&'static str>,
    pub rows: Vec<Vec<Vec<Inline>>>,
    pub caption: Option<Vec<Inline>>,
}

/// One file.
#[derive(Clone, Debug)]
pub struct Chapter {
    pub title: Vec<Word>,
    pub blocks: Vec<Block>,
}

const FORMULAS: [&str; 5] = ["x^2", r"\frac{a}{b}", r"\sum_{i=1}^{n} i", r"\sigma", r"\sqrt{p_1 + q}"];
const CODES: [&str; 4] = ["kod", "a * b", "sources.bib", "x<y&z"];
const CODE_LINES: [&str; 5] = ["if x < 3 {", "    *y* = `z`;", "}", "# değil [^a]", "ş & ğ"];
const ADDRESSES: [&str; 3] =
    ["https://example.org/", "https://example.org/a?b=c&d=%20e", "mailto:ad@example.org"];
/// The pictures that each drawn manuscript has beside its chapters.
pub const PICTURES: [&str; 2] = ["cizim.svg", "resim.png"];

fn leaf() -> impl Strategy<Value = Inline> {
    prop_oneof![
        12 => words::some(12).prop_map(Inline::Words),
        1 => words::foreign().prop_map(|(tag, words)| Inline::Foreign(tag, words)),
        1 => select(&CODES[..]).prop_map(Inline::Code),
        1 => (select(&ADDRESSES[..]), words::some(3)).prop_map(|(to, words)| Inline::Link(Goal::Address(to), words)),
        1 => (0..9usize, words::some(3)).prop_map(|(to, words)| Inline::Link(Goal::Heading(to), words)),
        1 => (0..9usize, words::some(3)).prop_map(|(to, words)| Inline::Link(Goal::Chapter(to), words)),
        1 => select(&FORMULAS[..]).prop_map(Inline::Formula),
    ]
}

/// Forms within forms, without notes: they may stand in titles.
fn forms() -> impl Strategy<Value = Inline> {
    leaf().prop_recursive(3, 12, 3, |inner| {
        let some = prop::collection::vec(inner, 1..3).boxed();
        prop_oneof![
            3 => some.clone().prop_map(|some| Inline::Marked("*", some)),
            3 => some.clone().prop_map(|some| Inline::Marked("**", some)),
            1 => some.clone().prop_map(|some| Inline::Marked("~~", some)),
            1 => some.clone().prop_map(|some| Inline::Between("[", "]{.smallcaps}", some)),
            1 => some.clone().prop_map(|some| Inline::Between("<sup>", "</sup>", some)),
            1 => some.clone().prop_map(|some| Inline::Between("<sub>", "</sub>", some)),
            1 => some.clone().prop_map(|some| Inline::Between("<b>", "</b>", some)),
            1 => some.prop_map(|some| Inline::Between("<i>", "</i>", some)),
        ]
    })
}

/// The words of a line with everything that may stand in one but notes.
fn line() -> impl Strategy<Value = Vec<Inline>> {
    (words::some(8), prop::collection::vec(forms(), 0..4)).prop_map(|(first, rest)| {
        let mut line = vec![Inline::Words(first)];
        line.extend(rest);
        line
    })
}

/// The words of a heading: no formula, which the outline says in its source.
fn heading() -> impl Strategy<Value = Vec<Inline>> {
    line().prop_map(|line| line.into_iter().filter(|inline| !has_formula(inline)).collect())
}

fn has_formula(inline: &Inline) -> bool {
    match inline {
        Inline::Formula(_) => true,
        Inline::Marked(_, line) | Inline::Between(_, _, line) => line.iter().any(has_formula),
        _ => false,
    }
}

/// The words of a note: paragraphs, now and then a list or a quotation.
fn note() -> impl Strategy<Value = Vec<Block>> {
    let more = prop_oneof![
        line().prop_map(Block::Paragraph),
        prop::collection::vec(line().prop_map(|line| vec![Block::Paragraph(line)]), 1..3)
            .prop_map(|items| Block::List(None, items)),
        line().prop_map(|line| Block::Quote(vec![Block::Paragraph(line)], None)),
    ];
    let cited = prop::option::weighted(0.3, select(&["bir", "iki"][..]));
    (line(), cited, prop::option::weighted(0.2, more)).prop_map(|(mut first, cited, more)| {
        first.extend(cited.map(Inline::Cite));
        let mut blocks = vec![Block::Paragraph(first)];
        blocks.extend(more);
        blocks
    })
}

/// A line with everything, notes and citations too.
fn noted() -> impl Strategy<Value = Vec<Inline>> {
    let any = prop_oneof![
        10 => forms(),
        2 => note().prop_map(Inline::Note),
        1 => Just(Inline::Again),
        1 => Just(Inline::Break),
        1 => select(&PICTURES[..]).prop_map(Inline::Picture),
    ];
    (words::some(10), prop::collection::vec(any, 0..6), words::some(4)).prop_map(|(first, rest, last)| {
        let mut line = vec![Inline::Words(first)];
        line.extend(rest);
        // A line that is kept ends no paragraph.
        line.push(Inline::Words(last));
        line
    })
}

fn table() -> impl Strategy<Value = Table> {
    (1..5usize, 1..5usize).prop_flat_map(|(columns, rows)| {
        // A head taller than a page leaves the paper.
        let mark = prop::option::weighted(0.2, note().prop_map(Inline::Note));
        let cell = (words::some(3), prop::option::of(leaf()), mark).prop_map(|(words, form, mark)| {
            std::iter::once(Inline::Words(words)).chain(form).chain(mark).collect::<Vec<_>>()
        });
        let row = prop::collection::vec(cell, columns);
        let sides = prop::collection::vec(select(&["---", ":--", "--:", ":-:"][..]), columns);
        let caption = prop::option::of(noted().prop_map(without_breaks));
        (sides, prop::collection::vec(row, rows + 1), caption).prop_map(|(sides, rows, caption)| Table {
            sides,
            rows,
            caption,
        })
    })
}

fn without_breaks(line: Vec<Inline>) -> Vec<Inline> {
    line.into_iter().filter(|inline| !matches!(inline, Inline::Break)).collect()
}

/// A block that holds no other.
fn single() -> impl Strategy<Value = Block> {
    prop_oneof![
        10 => noted().prop_map(Block::Paragraph),
        1 => prop::collection::vec(prop::collection::vec(words::some(5), 1..4), 1..3).prop_map(Block::Verse),
        1 => table().prop_map(Block::Table),
        1 => (select(&PICTURES[..]), words::some(4), prop::option::of(line()))
            .prop_map(|(file, alt, caption)| Block::Figure(file, alt, caption)),
        1 => prop::collection::vec(select(&CODE_LINES[..]), 1..5).prop_map(Block::Code),
        1 => select(&FORMULAS[..]).prop_map(Block::Formula),
        1 => prop::collection::vec((words::some(2), noted()), 1..3).prop_map(Block::Terms),
    ]
}

/// Blocks within blocks.
fn nested() -> impl Strategy<Value = Block> {
    single().prop_recursive(3, 10, 3, |inner| {
        let first = noted().prop_map(Block::Paragraph);
        let item = (first, prop::collection::vec(inner.clone(), 0..2)).prop_map(|(first, rest)| {
            let mut item = vec![first];
            item.extend(rest);
            item
        });
        let start = prop::option::of(select(&[1usize, 3, 98][..]));
        prop_oneof![
            (start, prop::collection::vec(item, 1..4)).prop_map(|(start, items)| {
                // One item alone whose number is no 1 is an ordinal: `71. madde`.
                let start = start.filter(|start| items.len() > 1 || *start == 1);
                Block::List(start, items)
            }),
            (prop::collection::vec(inner, 1..3), prop::option::of(words::some(3)))
                .prop_map(|(blocks, by)| Block::Quote(blocks, by)),
        ]
    })
}

/// A block that may stand right in a chapter.
fn block() -> impl Strategy<Value = Block> {
    prop_oneof![
        10 => nested(),
        2 => (2..5usize, heading()).prop_map(|(level, line)| Block::Heading(level, line)),
        1 => (words::some(3), prop::collection::vec(nested(), 1..3)).prop_map(|(title, blocks)| Block::Aside(title, blocks)),
        1 => Just(Block::Pause),
    ]
}

/// The chapters of a manuscript.
pub fn chapters() -> impl Strategy<Value = Vec<Chapter>> {
    let chapter = (words::title(), prop::collection::vec(block(), 1..10)).prop_map(|(title, mut blocks)| {
        // A pause stands between two paragraphs.
        blocks.push(Block::Paragraph(vec![Inline::Words(vec![("Son.".to_owned(), "Son.".to_owned())])]));
        Chapter { title, blocks }
    });
    prop::collection::vec(chapter, 1..4)
}
