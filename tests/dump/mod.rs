//! A chapter as readable text: one line a block, indented by its depth.

use matbaa::book::phase::{AsWritten, Phase, Resolved};
use matbaa::book::{
    Align, Block, BlockKind, Chapter, Citation, Figure, FigureGroup, ImageRef, Inline, InlineKind, LabelRef,
    Listing, Never, NoteId, NoteLabel, Row, Table, Target, Verse, WrittenTarget,
};
use matbaa::source::Sources;

/// The whole chapter: title, blocks, notes.
#[allow(dead_code, reason = "one of two test files dumps chapters")]
pub fn chapter<P: Dumped>(chapter: &Chapter<P>, sources: &Sources) -> String {
    let lang = chapter.lang.as_ref().map_or(String::new(), |lang| format!(" lang={}", lang.tag()));
    let mut out = format!("title #{}{lang} {}\n", chapter.id, inlines(&chapter.title));
    blocks(&chapter.blocks, 0, sources, &mut out);
    for (at, note) in chapter.notes.iter().enumerate() {
        out += &format!("note {at} [{}]\n", label(&note.label));
        blocks(&note.blocks, 1, sources, &mut out);
    }
    out
}

fn blocks<P: Dumped>(all: &[Block<P>], depth: usize, sources: &Sources, out: &mut String) {
    for block in all {
        let place = sources.place(block.span);
        let id = block.id.as_ref().map_or(String::new(), |id| format!(" #{id}"));
        let lang = block.lang.as_ref().map_or(String::new(), |lang| format!(" lang={}", lang.tag()));
        let head = format!("{}{}:{} ", "  ".repeat(depth), place.line, place.column);
        *out += &format!("{head}{}\n", own_line(&block.kind, &format!("{id}{lang}")));
        inner(&block.kind, depth + 1, sources, out);
    }
}

fn own_line<P: Dumped>(kind: &BlockKind<P>, marks: &str) -> String {
    match kind {
        BlockKind::Heading { level, content } => format!("h{level}{marks} {}", inlines(content)),
        BlockKind::Paragraph(content) => format!("p{marks} {}", inlines(content)),
        BlockKind::List(list) => {
            let start = list.start.map_or("bullets".to_owned(), |start| format!("numbers from {start}"));
            format!("list {start} {}", if list.tight { "tight" } else { "loose" })
        }
        BlockKind::Definitions(_) => "definitions".to_owned(),
        BlockKind::Quote { attribution, .. } => format!("quote{}", dashed(attribution)),
        BlockKind::Verse(verse) => format!("verse{}", dashed(&verse.attribution)),
        BlockKind::Table(table) => format!("table {} {}", aligns(table), inlines(&table.caption)),
        BlockKind::Figure(Figure { image, caption, .. }) => {
            format!("figure {} {}", image_of(image), inlines(caption))
        }
        BlockKind::FigureGroup(group) => format!("figures {:?} {}", group.rows, inlines(&group.caption)),
        BlockKind::Plates { per_page, .. } => format!("plates {per_page}"),
        BlockKind::Aside { title, .. } => format!("aside {}", inlines(title)),
        BlockKind::ChapterPart { what, .. } => format!("apart {what:?}"),
        BlockKind::Code { caption, text } if caption.is_empty() => format!("code {text:?}"),
        BlockKind::Code { caption, text } => format!("code {} {text:?}", inlines(caption)),
        BlockKind::Break => "break".to_owned(),
        BlockKind::PageBreak => "page break".to_owned(),
        BlockKind::Listing(listing) => P::listing(listing),
        BlockKind::Works(_) => "works".to_owned(),
        BlockKind::Index(_) => "index".to_owned(),
    }
}

fn dashed<P: Dumped>(attribution: &[Inline<P>]) -> String {
    if attribution.is_empty() { String::new() } else { format!(" by {}", inlines(attribution)) }
}

fn aligns<P: Dumped>(table: &Table<P>) -> String {
    let letter = |align: &Align| match align {
        Align::Start => 'l',
        Align::Center => 'c',
        Align::End => 'r',
        Align::Decimal => 'd',
    };
    table.aligns.iter().map(letter).collect()
}

fn inner<P: Dumped>(kind: &BlockKind<P>, depth: usize, sources: &Sources, out: &mut String) {
    let indent = "  ".repeat(depth);
    match kind {
        BlockKind::List(list) => {
            for item in &list.items {
                *out += &format!("{indent}item\n");
                blocks(&item.blocks, depth + 1, sources, out);
            }
        }
        BlockKind::Definitions(pairs) => {
            for pair in pairs {
                *out += &format!("{indent}term {}\n", inlines(&pair.term));
                for meaning in &pair.meanings {
                    *out += &format!("{indent}meaning\n");
                    blocks(meaning, depth + 1, sources, out);
                }
            }
        }
        BlockKind::Quote { blocks: quoted, .. }
        | BlockKind::Aside { blocks: quoted, .. }
        | BlockKind::FigureGroup(FigureGroup { panels: quoted, .. })
        | BlockKind::Plates { blocks: quoted, .. }
        | BlockKind::ChapterPart { blocks: quoted, .. } => {
            blocks(quoted, depth, sources, out);
        }
        BlockKind::Verse(Verse { stanzas, .. }) => {
            for (at, stanza) in stanzas.iter().enumerate() {
                *out += if at > 0 { "\n" } else { "" };
                stanza.iter().for_each(|line| *out += &format!("{indent}/ {}\n", inlines(line)));
            }
        }
        BlockKind::Table(table) => {
            for row in table.all_rows() {
                *out += &format!("{indent}{}\n", row_of(row));
                row.cells.iter().for_each(|cell| blocks(&cell.blocks, depth + 1, sources, out));
            }
        }
        _ => {}
    }
}

fn row_of<P: Dumped>(row: &Row<P>) -> String {
    row.cells.iter().map(|cell| inlines(&cell.content)).collect::<Vec<_>>().join(" | ")
}

fn image_of(image: &ImageRef) -> String {
    let alt = if image.decorative { "decorative".to_owned() } else { format!("{:?}", image.alt) };
    format!("<{} {alt}>", image.path)
}

/// Inlines with their forms in braces; no-break spaces as `~`, the border of two texts as `¦`.
pub fn inlines<P: Dumped>(all: &[Inline<P>]) -> String {
    let mut out = String::new();
    let mut after_text = false;
    for inline in all {
        let is_text = matches!(inline.kind, InlineKind::Text(_));
        if is_text && after_text {
            out.push('¦');
        }
        out += &one(&inline.kind);
        after_text = is_text;
    }
    out
}

fn one<P: Dumped>(kind: &InlineKind<P>) -> String {
    match kind {
        InlineKind::Text(text) => text.replace('\u{a0}', "~"),
        InlineKind::Emphasis(content) => format!("{{em {}}}", inlines(content)),
        InlineKind::Strong(content) => format!("{{strong {}}}", inlines(content)),
        InlineKind::SmallCaps(content) => format!("{{caps {}}}", inlines(content)),
        InlineKind::Strike(content) => format!("{{strike {}}}", inlines(content)),
        InlineKind::Mark(content) => format!("{{mark {}}}", inlines(content)),
        InlineKind::Superscript(content) => format!("{{sup {}}}", inlines(content)),
        InlineKind::Subscript(content) => format!("{{sub {}}}", inlines(content)),
        InlineKind::Code(text) => format!("{{code {text}}}"),
        InlineKind::Formula(formula) if formula.display => format!("{{formula set off {}}}", formula.source),
        InlineKind::Formula(formula) => format!("{{formula {}}}", formula.source),
        InlineKind::Link { target, content } => {
            format!("{{link {} {}}}", P::target(target), inlines(content))
        }
        InlineKind::Image(image) => image_of(image),
        InlineKind::NoteMark(note) => format!("{{note {}}}", P::note(note)),
        InlineKind::IndexMark(mark) => {
            let main = if mark.is_main { " main" } else { "" };
            let sort = mark.sort.as_ref().map_or(String::new(), |sort| format!(" ({sort})"));
            format!("{{index {}{sort}{main}}}", mark.path.join("!"))
        }
        InlineKind::Foreign { lang, content } => format!("{{{} {}}}", lang.tag(), inlines(content)),
        InlineKind::Abbreviation { expansion, content } => {
            format!("{{abbr {} = {expansion}}}", inlines(content))
        }
        InlineKind::LineBreak => "{br}".to_owned(),
        InlineKind::Citation(citation) => P::citation(citation),
    }
}

/// What differs between a draft and a book.
pub trait Dumped: Phase {
    fn target(target: &Self::Target) -> String;
    fn citation(citation: &Self::Citation) -> String;
    fn listing(listing: &Self::Listing) -> String;
    fn note(note: &Self::Note) -> String;
}

impl Dumped for AsWritten {
    fn target(target: &WrittenTarget) -> String {
        match target {
            WrittenTarget::Url(url) => url.clone(),
            WrittenTarget::Unresolved(written)
            | WrittenTarget::Chapter { place: written, .. }
            | WrittenTarget::File(written) => format!("?{written}"),
            WrittenTarget::Named { target, naming } => format!("{naming:?} {}", Self::target(target)),
            WrittenTarget::Labels(labels) => {
                let label = |label: &LabelRef| format!("{:?} @{}", label.naming, label.id);
                labels.iter().map(label).collect::<Vec<_>>().join("; ")
            }
        }
    }

    fn citation(citation: &Citation) -> String {
        citation_of(citation)
    }

    fn listing(listing: &Listing) -> String {
        format!("listing {}", listing.group)
    }

    fn note(note: &NoteLabel) -> String {
        label(note)
    }
}

impl Dumped for Resolved {
    fn target(target: &Target) -> String {
        match target {
            Target::Url(url) => url.clone(),
            Target::Place { chapter, id } => format!("{chapter}#{id}"),
            Target::Note { chapter, note } | Target::NoteNumber { chapter, note } => {
                format!("{chapter}^{}", note.0)
            }
            Target::Printed { target, page } => format!("{page:?} {}", Self::target(target)),
        }
    }

    fn citation(citation: &Never) -> String {
        match *citation {}
    }

    fn listing(listing: &Never) -> String {
        match *listing {}
    }

    fn note(note: &NoteId) -> String {
        note.0.to_string()
    }
}

/// What the author calls a note; the number of one without a name behind `^`.
fn label(label: &NoteLabel) -> String {
    match label {
        NoteLabel::Named(name) => name.to_string(),
        NoteLabel::Unnamed(number) => format!("^{number}"),
    }
}

fn citation_of(citation: &Citation) -> String {
    let items: Vec<_> = citation
        .items
        .iter()
        .map(|item| {
            let dash = if item.is_authorless { "-" } else { "" };
            format!("({})({dash}@{})({})", inlines(&item.prefix), item.key, inlines(&item.suffix))
        })
        .collect();
    format!("{{{} {}}}", if citation.is_narrative { "says" } else { "cite" }, items.join(";"))
}
