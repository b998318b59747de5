//! Makes blocks of paragraphs by their roles: lists are nested, verse and quotations grouped.

use super::captions;
use super::losses::Losses;
use super::model::{Block, Image, Span, SpanKind, is_blank, plain};
use super::names::{Place, Role};
use super::spans;
use crate::loss::LossKind;

/// An item of a document's content, in reading order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Item {
    /// A paragraph; an empty one separates stanzas.
    Paragraph(Role, Vec<Span>),
    /// A finished block.
    Block(Block),
    /// A page break that the author inserted.
    PageBreak,
}

/// Makes blocks of items.
pub(super) fn assemble(items: Vec<Item>, losses: &mut Losses) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut items = items.into_iter().peekable();
    while let Some(item) = items.next() {
        let (role, first) = match item {
            Item::Block(block) => {
                push(&mut blocks, block);
                continue;
            }
            Item::Paragraph(role, spans) => (role, spans),
            Item::PageBreak => continue,
        };
        let mut same = vec![(role.clone(), first)];
        if matches!(role, Role::Quote | Role::Verse | Role::Code | Role::Item(_)) {
            while let Some(Item::Paragraph(next, spans)) = items.next_if(|next| continues(&role, next)) {
                same.push((next, spans));
            }
        }
        blocks.extend(group(&role, same, losses));
    }
    captions::attach(blocks)
}

/// Adds a block; a quotation that only names its source joins the one before it.
fn push(blocks: &mut Vec<Block>, block: Block) {
    match (blocks.last_mut(), block) {
        (Some(Block::Quote(last)), Block::Quote(mut who)) if is_attribution(&who) => last.append(&mut who),
        (_, block) => blocks.push(block),
    }
}

fn is_attribution(blocks: &[Block]) -> bool {
    let [Block::Paragraph(spans)] = blocks else { return false };
    let words = plain(spans);
    ["— ", "– "].iter().any(|dash| words.starts_with(dash)) && words.chars().count() <= 100
}

/// Whether an item continues what a paragraph of this role began.
fn continues(role: &Role, next: &Item) -> bool {
    match next {
        Item::Block(_) | Item::PageBreak => false,
        Item::Paragraph(Role::Body, spans) => {
            // An empty line between two lines of code or verse belongs to them.
            !matches!(role, Role::Item(_)) && spans.is_empty()
        }
        Item::Paragraph(next, _) => match role {
            Role::Item(_) => matches!(next, Role::Item(_)),
            role => next == role,
        },
    }
}

/// The blocks of some paragraphs of the same role.
fn group(role: &Role, same: Vec<(Role, Vec<Span>)>, losses: &mut Losses) -> Vec<Block> {
    match role {
        Role::Quote => {
            let lines = same.into_iter().map(|(_, spans)| spans);
            let inner: Vec<Block> = lines.flat_map(|spans| paragraph(spans, losses)).collect();
            if inner.is_empty() { Vec::new() } else { vec![Block::Quote(inner)] }
        }
        Role::Verse => verse(same.into_iter().map(|(_, spans)| spans).collect()),
        Role::Code => {
            let lines: Vec<String> = same.iter().map(|(_, spans)| code_text(spans)).collect();
            let text = lines.join("\n").trim_matches('\n').to_owned();
            if text.trim().is_empty() { Vec::new() } else { vec![Block::Code(text)] }
        }
        Role::Item(_) => {
            let entries: Vec<(Place, Vec<Span>)> = same
                .into_iter()
                .filter_map(|(role, spans)| match role {
                    Role::Item(place) if !is_blank(&spans) => Some((place, spans)),
                    _ => None,
                })
                .collect();
            lists(&entries, losses)
        }
        Role::Rule => vec![Block::Rule],
        Role::Contents => Vec::new(),
        _ => same.into_iter().flat_map(|(role, spans)| single(&role, spans, losses)).collect(),
    }
}

fn single(role: &Role, spans: Vec<Span>, losses: &mut Losses) -> Vec<Block> {
    let level = match role {
        Role::Heading(level) => {
            losses.enter_heading(&plain(&spans));
            *level
        }
        Role::Caption => {
            let mut blocks = paragraph(spans, losses);
            for block in &mut blocks {
                if let Block::Paragraph(spans) = block {
                    *block = Block::Caption(std::mem::take(spans));
                }
            }
            return blocks;
        }
        _ => return paragraph(spans, losses),
    };
    let (images, words): (Vec<Span>, Vec<Span>) =
        spans.into_iter().partition(|span| matches!(span.kind, SpanKind::Image(_)));
    let words = spans::in_one_line(words);
    let heading =
        (!plain(&words).is_empty()).then(|| Block::Heading(level, spans::without_whole_forms(words.clone())));
    let lost = words.into_iter().filter(|_| heading.is_none()).collect::<Vec<_>>();
    heading.into_iter().chain(paragraph(lost, losses)).chain(images.into_iter().filter_map(figure)).collect()
}

/// The blocks of a paragraph of text: images become figures, a line of stars a pause, short lines verse.
pub(super) fn paragraph(spans: Vec<Span>, losses: &mut Losses) -> Vec<Block> {
    let spans = spans::tidy(spans);
    let is_image = |span: &Span| matches!(span.kind, SpanKind::Image(_));
    let words: Vec<Span> = spans.iter().filter(|span| !is_image(span)).cloned().collect();
    let words = spans::tidy(words);
    if words.is_empty() {
        return spans.into_iter().filter_map(figure).collect();
    }
    let floats = |span: &Span| matches!(&span.kind, SpanKind::Image(image) if image.floats);
    let leads = is_image(&spans[0]) && spans.get(1).is_some_and(|next| next.kind == SpanKind::Break);
    let (apart, text): (Vec<Span>, Vec<Span>) = if leads || captions::is_figure(&plain(&words)) {
        (spans.into_iter().filter(is_image).collect(), words)
    } else {
        spans.into_iter().partition(floats)
    };
    let text = spans::tidy(text);
    let mut figures: Vec<Block> = apart.into_iter().filter_map(figure).collect();
    if is_pause(&plain(&text)) && text.iter().all(|span| !span.is_note()) {
        figures.push(Block::Rule);
        return figures;
    }
    if figures.len() == 1 && captions::is_figure(&plain(&text)) {
        figures.push(Block::Caption(text));
        return figures;
    }
    let is_led = leads;
    let made = if let Some(stanza) = short_lines(&text) {
        losses.add_named(LossKind::VerseGuess, &plain(&text));
        vec![Block::Verse(vec![stanza])]
    } else {
        spans::paragraphs(&text).into_iter().map(Block::Paragraph).collect()
    };
    if is_led { figures.into_iter().chain(made).collect() } else { made.into_iter().chain(figures).collect() }
}

fn figure(span: Span) -> Option<Block> {
    match span.kind {
        SpanKind::Image(image) => Some(Block::Figure(Image { floats: false, ..image }, Vec::new())),
        _ => None,
    }
}

/// Whether words are nothing but stars, dashes or the like between two parts of a text.
fn is_pause(words: &str) -> bool {
    let signs: String = words.chars().filter(|sign| !sign.is_whitespace()).collect();
    let count = signs.chars().count();
    (count >= 3
        && (signs.chars().all(|sign| sign == '*')
            || signs.chars().all(|sign| matches!(sign, '-' | '–' | '—' | '_'))))
        || matches!(signs.as_str(), "⁂" | "❦" | "✻" | "•••" | "~~~" | "###")
}

/// The lines of a paragraph that is most likely verse: three or more, each short and not ending as prose does.
fn short_lines(spans: &[Span]) -> Option<Vec<Vec<Span>>> {
    const LONGEST: usize = 60;
    let lines = spans::lines(spans);
    let is_line = |line: &Vec<Span>| {
        let words = plain(line);
        !words.is_empty() && words.chars().count() <= LONGEST && words.chars().any(char::is_alphabetic)
    };
    (lines.len() >= 3 && lines.iter().all(is_line)).then_some(lines)
}

/// Makes verse: each paragraph is a stanza where one of them has several lines, else each is a line.
pub(super) fn verse(paragraphs: Vec<Vec<Span>>) -> Vec<Block> {
    let tidied: Vec<Vec<Span>> = paragraphs.into_iter().map(spans::tidy).collect();
    let has_lines = tidied.iter().any(|spans| spans.iter().any(|span| span.kind == SpanKind::Break));
    let mut stanzas: Vec<Vec<Vec<Span>>> = vec![Vec::new()];
    for spans in tidied {
        if spans.is_empty() || has_lines {
            stanzas.push(Vec::new());
        }
        for line in spans::lines(&spans) {
            match stanzas.last_mut() {
                _ if is_blank(&line) => stanzas.push(Vec::new()),
                Some(stanza) => stanza.push(line),
                None => {}
            }
        }
    }
    stanzas.retain(|stanza| !stanza.is_empty());
    if stanzas.is_empty() { Vec::new() } else { vec![Block::Verse(stanzas)] }
}

/// The text of a line of code, with its spaces.
fn code_text(spans: &[Span]) -> String {
    let piece = |span: &Span| match &span.kind {
        SpanKind::Text(text) => text.clone(),
        SpanKind::Break => "\n".to_owned(),
        _ => String::new(),
    };
    spans.iter().map(piece).collect::<String>().trim_end().to_owned()
}

/// Makes lists of items, nested by their levels.
fn lists(entries: &[(Place, Vec<Span>)], losses: &mut Losses) -> Vec<Block> {
    let mut made: Vec<Block> = Vec::new();
    let mut open: Option<String> = None;
    let mut at = 0;
    while let Some((place, spans)) = entries.get(at) {
        let inner = entries[at + 1..].iter().take_while(|(next, _)| next.level > place.level).count();
        let mut item = paragraph(spans.clone(), losses);
        item.extend(lists(&entries[at + 1..at + 1 + inner], losses));
        let is_numbered = place.number.is_some();
        let key = format!("{}/{}/{is_numbered}", place.list, place.level);
        match made.last_mut() {
            Some(Block::List(_, items)) if open.as_ref() == Some(&key) => items.push(item),
            _ => made.push(Block::List(place.number, vec![item])),
        }
        open = Some(key);
        at += 1 + inner;
    }
    made
}

#[cfg(test)]
mod tests {
    use super::{Item, assemble};
    use crate::import::losses::Losses;
    use crate::import::model::{Block, Form, Span, SpanKind};
    use crate::import::names::{Place, Role};

    fn text(words: &str) -> Vec<Span> {
        vec![Span::text(words, &Form::default())]
    }

    fn item(level: u8, number: Option<u64>, words: &str) -> Item {
        Item::Paragraph(Role::Item(Place { list: "1".to_owned(), level, number }), text(words))
    }

    #[test]
    fn items_are_nested() {
        let items =
            vec![item(0, None, "a"), item(1, Some(1), "b"), item(1, Some(2), "c"), item(0, None, "d")];
        let made = assemble(items, &mut Losses::default());
        let inner =
            Block::List(Some(1), vec![vec![Block::Paragraph(text("b"))], vec![Block::Paragraph(text("c"))]]);
        let first = vec![Block::Paragraph(text("a")), inner];
        assert_eq!(made, [Block::List(None, vec![first, vec![Block::Paragraph(text("d"))]])]);
    }

    #[test]
    fn verse_and_code_are_gathered() {
        let of = |role: &Role, words: &str| {
            Item::Paragraph(role.clone(), if words.is_empty() { Vec::new() } else { text(words) })
        };
        let items = vec![
            of(&Role::Verse, "bir"),
            of(&Role::Verse, "iki"),
            of(&Role::Body, ""),
            of(&Role::Verse, "üç"),
            of(&Role::Code, "let a;"),
            of(&Role::Code, "  b"),
            of(&Role::Body, "* * *"),
        ];
        let made = assemble(items, &mut Losses::default());
        let verse = Block::Verse(vec![vec![text("bir"), text("iki")], vec![text("üç")]]);
        assert_eq!(made, [verse, Block::Code("let a;\n  b".to_owned()), Block::Rule]);
    }

    #[test]
    fn short_lines_are_verse_and_long_ones_a_paragraph() {
        let lines = |words: [&str; 3]| {
            let mut spans = text(words[0]);
            for word in &words[1..] {
                spans.push(Span::plain(SpanKind::Break));
                spans.extend(text(word));
            }
            assemble(vec![Item::Paragraph(Role::Body, spans)], &mut Losses::default())
        };
        assert!(matches!(lines(["bir", "iki", "üç"])[..], [Block::Verse(_)]));
        assert!(matches!(lines(["bir", &"uzun ".repeat(20), "üç"])[..], [Block::Paragraph(_)]));
    }
}
