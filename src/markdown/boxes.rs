//! Boxes: blocks between `::: kutu Başlık` and `:::`.

use super::attributes::Attributes;
use super::callouts;
use super::chapter_parts::{self, chapter_part};
use super::inlines::Inlines;
use super::script::Script;
use super::{divisions, figure_groups, letters, lines, pages, table_attributes, tables, verse};
use crate::book::draft::{Block, BlockKind, FigureGroup, Inline, InlineKind};
use crate::book::{ChapterPart, IndexHere, LineNumbers, Listing, plain_text};
use crate::diag::{Diagnostic, Leftover, Problem};
use crate::header;
use crate::lang::{self, Language, Markup};
use crate::source::Span;

/// Boxes nested deeper than this are replaced by their content.
const DEEPEST: usize = 8;
/// Markers of a list of works in Pandoc's syntax; a line of three colons ends it.
const PANDOC_LISTINGS: [&str; 2] = ["{#refs}", "{#refs"];

/// Classes that say where a division stands, which are no titles of boxes.
const LAYOUTS: [&str; 29] = [
    "center",
    "centered",
    "flushleft",
    "flushright",
    "left",
    "right",
    "column",
    "columns",
    "multicols",
    "row",
    "col",
    "small",
    "smaller",
    "large",
    "larger",
    "footnotesize",
    "text-center",
    "text-left",
    "text-right",
    "text-justify",
    "minipage",
    "wrapper",
    "container",
    "content",
    "section",
    "noindent",
    "no-indent",
    "samepage",
    "hanging-indent",
];

/// The meaning of a marker line.
pub(super) enum Marker {
    /// The list of works: its group, and whether a line ends it.
    Listing(Listing, bool),
    /// The index.
    Index,
    /// The end of a page.
    PageBreak,
    Aside(Vec<Inline>),
    /// A box whose title is its first heading, or else this one.
    Callout(Vec<Inline>),
    Verse(Vec<Inline>, Option<LineNumbers>),
    /// A part of the chapter with a style of its own, and its language where that is not the chapter's.
    ChapterPart(ChapterPart, Option<Language>),
    /// A letter, and its place and date where they are behind the colons.
    Letter(Vec<Inline>),
    /// The place of a list of the book's own pictures or tables, which no line ends.
    Place(ChapterPart),
    /// A division whose tables are on their side, each on a page of its own.
    Turned,
    /// Another marker, of a division in another language.
    Foreign(Language, Box<Marker>),
    /// Pictures beside each other, whose request is kept by the place of the marker.
    FigureGroup,
    /// Pictures on pages of their own: how many a page has at most, and an id.
    Plates(u32, Option<String>),
    /// A division around a table, which has its label; the paragraph behind the table is the caption.
    Table(String),
    /// A division that means nothing to a book: its blocks stay where they are.
    Flat,
    Close,
}

/// A box that is not yet closed.
struct OpenBox {
    marker: Marker,
    span: Span,
    /// The blocks before the box.
    before: Vec<Block>,
}

/// Groups the blocks between markers into boxes; a marker without a partner is reported.
pub(super) fn group(blocks: Vec<Block>, inlines: &mut Inlines) -> Vec<Block> {
    let script = &inlines.script.clone();
    let mut open: Vec<OpenBox> = Vec::new();
    let mut made = Vec::new();
    // Whether the last block is a marker that stands for itself: some authors close it all the same.
    let mut stands_alone = false;
    let mut blocks = blocks.into_iter();
    while let Some(block) = blocks.next() {
        let span = block.span;
        let stood_alone = std::mem::take(&mut stands_alone);
        if !is_marker(&block, script) {
            made.push(block);
            continue;
        }
        let is_around_pictures = is_around_pictures(blocks.as_slice(), script);
        let marker = marker(block, is_around_pictures, inlines);
        stands_alone = matches!(
            marker,
            Marker::Place(_) | Marker::Index | Marker::PageBreak | Marker::Listing(_, false)
        );
        match marker {
            Marker::Close => match open.pop() {
                Some(opened) => made = close(opened, made, span.end, script),
                None if stood_alone => {}
                None => inlines.diagnostics.push(Diagnostic::new(Problem::BoxUnbalanced, span)),
            },
            Marker::Listing(listing, false) => {
                made.push(Block::new(BlockKind::Listing(listing), span));
            }
            Marker::Place(what) => made.push(chapter_part(what, Vec::new(), span)),
            Marker::Index => made.push(Block::new(BlockKind::Index(IndexHere), span)),
            Marker::PageBreak => made.push(Block::new(BlockKind::PageBreak, span)),
            marker => {
                let marker = if open.len() < DEEPEST { marker } else { flat(marker, span, &mut made) };
                open.push(OpenBox { marker, span, before: std::mem::take(&mut made) });
            }
        }
    }
    while let Some(opened) = open.pop() {
        inlines.diagnostics.push(Diagnostic::new(Problem::BoxUnbalanced, opened.span));
        let end = made.last().map_or(opened.span.end, |block: &Block| block.span.end);
        made = close(opened, made, end, script);
    }
    made
}

/// Replaces a marker that is nested too deep: its title becomes a paragraph and its blocks stay where they are.
fn flat(marker: Marker, span: Span, made: &mut Vec<Block>) -> Marker {
    let marker = if let Marker::Foreign(_, own) = marker { *own } else { marker };
    if let Marker::Aside(title) | Marker::Callout(title) | Marker::Verse(title, _) | Marker::Letter(title) =
        marker
    {
        made.extend(titled(title, span));
    }
    Marker::Close
}

fn titled(title: Vec<Inline>, span: Span) -> Option<Block> {
    (!title.is_empty()).then(|| Block::new(BlockKind::Paragraph(title), span))
}

/// Closes a box: returns the blocks before it and the box itself.
fn close(opened: OpenBox, inside: Vec<Block>, end: u32, script: &Script) -> Vec<Block> {
    let OpenBox { marker, span, mut before } = opened;
    let whole = Span { end: end.max(span.end), ..span };
    match marker {
        Marker::Aside(title) => before.push(Block::new(BlockKind::Aside { title, blocks: inside }, whole)),
        Marker::Verse(title, numbers) => {
            before.extend(titled(title, span));
            before.extend(verse::from_box(inside, numbers, script));
        }
        Marker::Listing(listing, _) => {
            before.push(Block::new(BlockKind::Listing(listing), span));
            before.extend(inside);
        }
        Marker::Callout(title) => {
            let mut blocks = inside;
            let own = matches!(blocks.first(), Some(Block { kind: BlockKind::Heading { .. }, .. }))
                .then(|| blocks.remove(0).kind);
            let title = match own {
                Some(BlockKind::Heading { content, .. }) => content,
                _ => title,
            };
            before.push(Block::new(BlockKind::Aside { title, blocks }, whole));
        }
        Marker::Letter(dateline) => before.push(letters::letter(dateline, inside, span, whole)),
        Marker::FigureGroup => {
            let group =
                FigureGroup { panels: inside, rows: Vec::new(), caption: Vec::new(), credit: Vec::new() };
            before.push(Block::new(BlockKind::FigureGroup(group), whole));
        }
        Marker::Plates(per_page, id) => {
            before.push(Block { id, ..Block::new(BlockKind::Plates { blocks: inside, per_page }, whole) });
        }
        Marker::Table(id) => before.extend(tables::of_division(inside, id)),
        Marker::Turned => before.extend(inside.into_iter().map(|mut block| {
            if let BlockKind::Table(table) = &mut block.kind {
                table.is_turned = true;
            }
            block
        })),
        Marker::Foreign(lang, marker) => {
            let own = close(OpenBox { marker: *marker, span, before: Vec::new() }, inside, end, script);
            before.extend(own.into_iter().map(|block| {
                let lang = block.lang.clone().or_else(|| Some(lang.clone()));
                Block { lang, ..block }
            }));
        }
        Marker::ChapterPart(what, _) if what.is_list() => {
            before.push(chapter_part(what, Vec::new(), whole));
            before.extend(inside);
        }
        Marker::ChapterPart(..) if inside.is_empty() => {}
        Marker::ChapterPart(ChapterPart::Epigraph, lang) => {
            before.push(Block {
                lang,
                ..chapter_part(ChapterPart::Epigraph, chapter_parts::quoted(inside, whole), whole)
            });
        }
        Marker::ChapterPart(what, lang) => before.push(Block { lang, ..chapter_part(what, inside, whole) }),
        Marker::Close | Marker::Place(_) | Marker::Flat | Marker::Index | Marker::PageBreak => {
            before.extend(inside);
        }
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

/// Whether pictures and the line that closes them come next.
fn is_around_pictures(next: &[Block], script: &Script) -> bool {
    let begins = matches!(next.first(), Some(Block { kind: BlockKind::Paragraph(content), .. })
        if matches!(content.first(), Some(Inline { kind: InlineKind::Image(_), .. })));
    let is_close = |block: &Block| match &block.kind {
        BlockKind::Paragraph(content) => plain_text(content).trim().trim_start_matches(':').is_empty(),
        _ => false,
    };
    begins && next.iter().find(|block| is_marker(block, script)).is_some_and(is_close)
}

/// Parses a marker line.
fn marker(block: Block, is_around_pictures: bool, inlines: &mut Inlines) -> Marker {
    let span = block.span;
    let BlockKind::Paragraph(mut content) = block.kind else { return Marker::Close };
    let text = lines::start_of(&content);
    let colons = text.len() - text.trim_start_matches(':').len();
    let is_glued = text[colons..].starts_with(char::is_alphabetic);
    cut_spaces(&mut content, colons);
    if content.is_empty() {
        return Marker::Close;
    }
    let name = lines::start_of(&content).split([' ', '\n']).next().unwrap_or("").to_owned();
    let lower = name.to_lowercase();
    if is_any(&lower, |markup| markup.listings) {
        cut_spaces(&mut content, name.len());
        let group = plain_text(&content).trim().to_lowercase();
        return Marker::Listing(Listing { group }, false);
    }
    if PANDOC_LISTINGS.contains(&lower.as_str()) {
        return Marker::Listing(Listing::default(), true);
    }
    if is_any(&lower, |markup| markup.indexes) && plain_text(&content).trim() == name {
        return Marker::Index;
    }
    if pages::is_class(&lower) && plain_text(&content).trim() == name {
        return Marker::PageBreak;
    }
    if is_any(&lower, |markup| markup.verses) {
        cut_spaces(&mut content, name.len());
        let numbers = verse::take_numbers(&mut content, span, inlines);
        return Marker::Verse(content, numbers);
    }
    let behind = plain_text(&content).trim().strip_prefix(name.as_str()).map(figure_groups::count);
    if let Some(Ok(count)) = behind {
        let is_of_figures = header::part_of_key(&lower) == Some(ChapterPart::Figures);
        let has_pictures = is_around_pictures || count.is_some();
        if is_any(&lower, |markup| markup.figure_groups) && (!is_of_figures || has_pictures) {
            inlines
                .picture_attributes
                .groups
                .insert(span.start, figure_groups::GroupRequest::in_columns(count));
            return Marker::FigureGroup;
        }
        if is_any(&lower, |markup| markup.plates) {
            return Marker::Plates(count.unwrap_or(1), None);
        }
    }
    if let Some(what) = header::part_of_key(&lower).filter(|what| what.is_list())
        && plain_text(&content).trim() == name
    {
        return Marker::Place(what);
    }
    if name == lower && header::part_of_key(&lower) == Some(ChapterPart::Letter) {
        cut_spaces(&mut content, name.len());
        return Marker::Letter(content);
    }
    // Pandoc takes a word alone behind the colons for a class.
    let is_class = name == lower && plain_text(&content).trim() == name;
    if let Some(what) = header::part_of_key(&lower).filter(|_| is_class) {
        return Marker::ChapterPart(what, None);
    }
    if is_class && table_attributes::turns(&lower) {
        return Marker::Turned;
    }
    if is_class && LAYOUTS.contains(&lower.as_str()) {
        inlines.report_written(format!("{{.{name}}}"), span);
        return Marker::Flat;
    }
    if is_any(&lower, |markup| markup.boxes) {
        cut_spaces(&mut content, name.len());
        return Marker::Aside(content);
    }
    let written = plain_text(&content);
    let marker = foreign(content, &name, span, inlines);
    if is_glued && matches!(marker, Marker::Aside(_)) && written == name && name == lower {
        // A word glued to the colons is an unknown name, not a title.
        let problem = Problem::MarkupLeft { kind: Leftover::Box, written: format!(":::{name}") };
        inlines.diagnostics.push(Diagnostic::new(problem, span));
    }
    marker
}

/// Parses a marker of Pandoc, Quarto or Docusaurus: `{.callout-note title="x"}`, `warning`, `tip[x]`; else it is the
/// title of a box.
fn foreign(mut content: Vec<Inline>, name: &str, span: Span, inlines: &mut Inlines) -> Marker {
    let words = inlines.around.words;
    let written = plain_text(&content);
    // Pandoc allows more colons behind the attributes; with words behind them they are words, too.
    let is_whole = |read: &Attributes| written.trim()[read.length..].trim_matches([' ', ':']).is_empty();
    if let Some(attributes) = Attributes::read(written.trim()).filter(is_whole) {
        return divisions::meaning(&attributes, span, inlines);
    }
    let kind = name.split('[').next().unwrap_or("");
    let Some(heading) = callouts::heading(kind, words).filter(|_| kind.chars().all(char::is_lowercase))
    else {
        return Marker::Aside(content);
    };
    if name.len() > kind.len() {
        // The title is in brackets, where the line ends with them.
        let is_whole = plain_text(&content).trim_end().ends_with(']');
        cut_spaces(&mut content, kind.len() + usize::from(is_whole));
        if is_whole && let Some(Inline { kind: InlineKind::Text(text), .. }) = content.last_mut() {
            text.truncate(text.trim_end().trim_end_matches(']').len());
        }
        content.retain(|inline| !matches!(&inline.kind, InlineKind::Text(text) if text.is_empty()));
    } else {
        cut_spaces(&mut content, name.len());
    }
    match content.is_empty() {
        true => Marker::Callout(vec![Inline::new(InlineKind::Text(heading.to_owned()), span.after())]),
        false => Marker::Aside(content),
    }
}

/// Whether a word is one of the names of a marker in any language.
pub(super) fn is_any(name: &str, names: impl Fn(&Markup) -> &'static [&'static str]) -> bool {
    lang::all().any(|words| names(&words.markup).contains(&name))
}

/// Removes some bytes and the spaces after them from the beginning of content.
fn cut_spaces(content: &mut Vec<Inline>, bytes: usize) {
    let text = lines::start_of(content);
    let rest = text.get(bytes..).unwrap_or("");
    let spaces = rest.len() - rest.trim_start_matches([' ', '\t']).len();
    lines::cut_start(content, bytes + spaces);
}
