//! Boxes: blocks between `::: kutu Başlık` and `:::`.

use super::lines;
use super::script::Script;
use super::verse;
use crate::book::{Block, BlockKind, Index, Inline, InlineKind, Listing, plain_text};
use crate::diag::{Diagnostic, Problem};
use crate::lang::{self, Markup};
use crate::source::Span;

/// Boxes opened deeper than this are dissolved.
const DEEPEST: usize = 8;
/// The same in Pandoc's words; a line of three colons ends it.
const PANDOC_LISTINGS: [&str; 2] = ["{#refs}", "{#refs"];

/// What a marker line does.
enum Marker {
    /// The list of works: a group, whether a line ends it.
    Listing(Listing, bool),
    /// The index.
    Index,
    Aside(Vec<Inline>),
    Verse(Vec<Inline>),
    Close,
}

/// A box that is not yet closed.
struct OpenBox {
    marker: Marker,
    span: Span,
    /// The blocks before the box.
    before: Vec<Block>,
}

/// Gathers the blocks between markers into boxes; a marker that has no partner is told of.
pub(super) fn group(blocks: Vec<Block>, script: &Script, diagnostics: &mut Vec<Diagnostic>) -> Vec<Block> {
    let mut open: Vec<OpenBox> = Vec::new();
    let mut made = Vec::new();
    for block in blocks {
        let span = block.span;
        if !is_marker(&block, script) {
            made.push(block);
            continue;
        }
        match marker(block) {
            Marker::Close => match open.pop() {
                Some(opened) => made = close(opened, made, span.end, script),
                None => diagnostics.push(Diagnostic::new(Problem::BoxUnbalanced, span)),
            },
            Marker::Listing(listing, false) => {
                made.push(Block::new(BlockKind::Listing(listing), span));
            }
            Marker::Index => made.push(Block::new(BlockKind::Index(Index::default()), span)),
            marker => {
                let marker = if open.len() < DEEPEST { marker } else { flat(marker, span, &mut made) };
                open.push(OpenBox { marker, span, before: std::mem::take(&mut made) });
            }
        }
    }
    while let Some(opened) = open.pop() {
        diagnostics.push(Diagnostic::new(Problem::BoxUnbalanced, opened.span));
        let end = made.last().map_or(opened.span.end, |block: &Block| block.span.end);
        made = close(opened, made, end, script);
    }
    made
}

/// A marker too deep: its title becomes a paragraph and its blocks stay where they are.
fn flat(marker: Marker, span: Span, made: &mut Vec<Block>) -> Marker {
    if let Marker::Aside(title) | Marker::Verse(title) = marker {
        made.extend(titled(title, span));
    }
    Marker::Close
}

fn titled(title: Vec<Inline>, span: Span) -> Option<Block> {
    (!title.is_empty()).then(|| Block::new(BlockKind::Paragraph(title), span))
}

/// The blocks before a box and the box itself.
fn close(opened: OpenBox, inside: Vec<Block>, end: u32, script: &Script) -> Vec<Block> {
    let OpenBox { marker, span, mut before } = opened;
    let whole = Span { end: end.max(span.end), ..span };
    match marker {
        Marker::Aside(title) => before.push(Block::new(BlockKind::Aside { title, blocks: inside }, whole)),
        Marker::Verse(title) => {
            before.extend(titled(title, span));
            before.extend(verse::from_box(inside, script));
        }
        Marker::Listing(listing, _) => {
            before.push(Block::new(BlockKind::Listing(listing), span));
            before.extend(inside);
        }
        Marker::Close | Marker::Index => before.extend(inside),
    }
    before
}

/// Whether a block is a marker line: a paragraph that begins with three colons of its own.
fn is_marker(block: &Block, script: &Script) -> bool {
    let BlockKind::Paragraph(content) = &block.kind else { return false };
    let Some(Inline { kind: InlineKind::Text(text), span }) = content.first() else { return false };
    let is_own = text.len() == span.range().len() && !script.is_escaped(span.start as usize);
    is_own && text.starts_with(":::")
}

/// What a marker line says.
fn marker(block: Block) -> Marker {
    let BlockKind::Paragraph(mut content) = block.kind else { return Marker::Close };
    let text = lines::start_of(&content);
    let colons = text.len() - text.trim_start_matches(':').len();
    cut_spaces(&mut content, colons);
    if content.is_empty() {
        return Marker::Close;
    }
    let name = lines::start_of(&content).split([' ', '\n']).next().unwrap_or("").to_owned();
    let known = name.to_lowercase();
    if is_any(&known, |markup| markup.listings) {
        cut_spaces(&mut content, name.len());
        let group = plain_text(&content).trim().to_lowercase();
        return Marker::Listing(Listing { group }, false);
    }
    if PANDOC_LISTINGS.contains(&known.as_str()) {
        return Marker::Listing(Listing::default(), true);
    }
    if is_any(&known, |markup| markup.indexes) && plain_text(&content).trim() == name {
        return Marker::Index;
    }
    if is_any(&known, |markup| markup.verses) {
        cut_spaces(&mut content, name.len());
        return Marker::Verse(content);
    }
    if is_any(&known, |markup| markup.boxes) {
        cut_spaces(&mut content, name.len());
    }
    Marker::Aside(content)
}

/// Whether a marker is called so in any language.
fn is_any(name: &str, names: impl Fn(&Markup) -> &'static [&'static str]) -> bool {
    lang::all().any(|words| names(&words.markup).contains(&name))
}

/// Cuts some bytes and the spaces after them from a content's beginning.
fn cut_spaces(content: &mut Vec<Inline>, bytes: usize) {
    let text = lines::start_of(content);
    let rest = text.get(bytes..).unwrap_or("");
    let spaces = rest.len() - rest.trim_start_matches([' ', '\t']).len();
    lines::cut_start(content, bytes + spaces);
}
