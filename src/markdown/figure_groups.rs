//! Pictures beside each other under one caption: `::: figures`, `::: {#fig:x layout-ncol=2}`; and sections of plates.

use super::attributes::Attributes;
use super::compose::paragraphs;
use super::inlines::Inlines;
use super::picture_attributes::unquoted;
use super::{chapter_parts::chapter_part, lines, tables};
use crate::book::draft::{Block, BlockKind, FigureGroup, Inline, InlineKind};
use crate::book::{ChapterPart, LabelKind, PictureWidth};
use crate::diag::{Diagnostic, Problem};
use crate::lang::{self, is_credit};
use crate::source::Span;

/// Keys of attributes that have no meaning in a book, and change nothing in what is seen.
const SILENT: [&str; 6] = ["layout-valign", "layout-align", "fig-pos", "fig-env", "fig-align", "fig-scap"];
/// The most pictures in a row, and pictures on a page of plates.
const MOST: u32 = 12;

/// What the author asks of pictures beside each other.
#[derive(Clone, Debug, Default)]
pub(super) struct GroupRequest {
    id: Option<String>,
    columns: Option<u32>,
    row_count: Option<u32>,
    /// The widths of the pictures of each row, in parts of each other.
    layout: Vec<Vec<u32>>,
    caption: Option<Inline>,
    credit: Option<Inline>,
    /// How far each picture reaches, where they are not beside each other.
    spread: Option<PictureWidth>,
    /// A list of the book's figures, where there are no pictures.
    pub(super) list: Option<ChapterPart>,
    /// The attributes as they are written, for blocks that are not pictures.
    written: Option<String>,
}

impl GroupRequest {
    /// Pictures in a number of columns.
    pub(super) fn in_columns(columns: Option<u32>) -> Self {
        Self { columns, ..Self::default() }
    }

    /// The request of a division's attributes; `None` where they say nothing of pictures.
    pub(super) fn of(attributes: &Attributes, span: Span, inlines: &mut Inlines) -> Option<Self> {
        // Brackets in a line may be read as links.
        let source = inlines.script.slice(span);
        let raw = source.find('{').and_then(|at| Attributes::read(&source[at..]));
        let attributes = raw.as_ref().unwrap_or(attributes);
        let is_group = |class: &str| {
            let class = class.to_lowercase().replace('-', " ");
            lang::all().any(|words| words.markup.figure_groups.contains(&class.as_str()))
        };
        let is_layout = |word: &&str| word.starts_with("layout");
        let names_figure = |id: &str| {
            matches!(LabelKind::of(id), Some(LabelKind::Figure | LabelKind::Map | LabelKind::Plate))
        };
        let spread = attributes.classes().find_map(PictureWidth::of_class);
        let is_of_pictures = spread.is_some()
            || attributes.classes().any(is_group)
            || attributes.words.iter().any(is_layout)
            || attributes.id().is_some_and(names_figure);
        if !is_of_pictures {
            return None;
        }
        let list = attributes.classes().find_map(crate::header::part_of_key).filter(|what| what.is_list());
        let id = attributes.id().map(str::to_owned);
        let is_alone = id.is_none() && !attributes.words.iter().any(is_layout);
        let spread = spread.filter(|_| is_alone && !attributes.classes().any(is_group));
        let mut request = Self { id, list, spread, ..Self::default() };
        let mut others = false;
        let mut wrong = Vec::new();
        for word in &attributes.words {
            let Some((key, value)) = word.split_once('=') else {
                let is_of_page = |class: &str| spread.is_some() && PictureWidth::of_class(class).is_some();
                let is_class = |class: &str| is_group(class) || is_of_page(class);
                let is_known = word.starts_with('#') || word.strip_prefix('.').is_some_and(is_class);
                others |= !is_known && !Attributes::is_silent(word);
                continue;
            };
            let value = unquoted(value).trim();
            let words = || {
                let words = Inline::new(InlineKind::Text(value.to_owned()), span.after());
                (!value.is_empty()).then_some(words)
            };
            let count = || value.parse::<u32>().ok().filter(|count| (1..=MOST).contains(count));
            let is_wrong = match key {
                "layout-ncol" => {
                    request.columns = count();
                    request.columns.is_none()
                }
                "layout-nrow" => {
                    request.row_count = count();
                    request.row_count.is_none()
                }
                "layout" => {
                    request.layout = layout(value).unwrap_or_default();
                    request.layout.is_empty()
                }
                "fig-cap" | "caption" => {
                    request.caption = words();
                    false
                }
                _ if is_credit(key) => {
                    request.credit = words();
                    false
                }
                _ => {
                    others |= !SILENT.contains(&key);
                    false
                }
            };
            if is_wrong {
                wrong.push((*word).to_owned());
            }
        }
        if others {
            inlines.report_written(attributes.written(), span);
        } else {
            request.written = Some(attributes.written());
        }
        let wrong = wrong.into_iter().map(|written| Diagnostic::new(Problem::PictureValue { written }, span));
        inlines.diagnostics.extend(wrong);
        Some(request)
    }

    /// The widths of some pictures, row by row.
    fn rows(&self, count: usize) -> Vec<Vec<u32>> {
        let columns = match (self.columns, self.row_count) {
            (Some(columns), _) => columns as usize,
            (None, Some(rows)) => count.div_ceil(rows as usize),
            (None, None) if count <= 3 => count,
            (None, None) if count == 4 => 2,
            (None, None) => 3,
        };
        let mut rows = Vec::new();
        let mut left = count;
        for row in &self.layout {
            let taken = row.len().min(left);
            rows.extend((taken > 0).then(|| row[..taken].to_vec()));
            left -= taken;
        }
        let columns = self.layout.last().map_or(columns, Vec::len).max(1);
        while left > 0 {
            let taken = columns.min(left);
            rows.push(vec![1; taken]);
            left -= taken;
        }
        rows
    }
}

/// The widths of each row of Quarto's `layout`: `[[70,30],[100]]`, `[1,-1,1]`; space between pictures is negative.
fn layout(value: &str) -> Option<Vec<Vec<u32>>> {
    let compact: String = value.chars().filter(|sign| !sign.is_whitespace()).collect();
    let inner = compact.strip_prefix('[')?.strip_suffix(']')?;
    let row = |row: &str| -> Option<Vec<u32>> {
        let mut widths = Vec::new();
        for width in row.split(',') {
            let width = width.trim_matches(['"', '\'']).trim_end_matches('%').parse::<f64>().ok()?;
            if !(-10_000.0..=10_000.0).contains(&width) {
                return None;
            }
            if width > 0.0 {
                widths.push((width * 100.0).round().max(1.0) as u32);
            }
        }
        (!widths.is_empty() && widths.len() <= MOST as usize).then_some(widths)
    };
    if !inner.starts_with('[') {
        return row(inner).map(|row| vec![row]);
    }
    inner.strip_prefix('[')?.strip_suffix(']')?.split("],[").map(row).collect()
}

/// The number behind a marker, `::: plates 2`, `{.plates per-page=2}`; the words as the error where they are none.
pub(super) fn count(words: &str) -> Result<Option<u32>, String> {
    let words = words.trim();
    match words.parse::<u32>() {
        _ if words.is_empty() => Ok(None),
        Ok(count) if (1..=MOST).contains(&count) => Ok(Some(count)),
        _ => Err(words.to_owned()),
    }
}

/// Makes one block of the pictures in a division; blocks that are not pictures stay where they are.
pub(super) fn composed(block: Block, inlines: &mut Inlines) -> Vec<Block> {
    let span = block.span;
    let BlockKind::FigureGroup(group) = block.kind else { return vec![block] };
    let request = inlines.picture_attributes.groups.remove(&span.start).unwrap_or_default();
    let captions = inlines.picture_attributes.captions.range(span.start..span.end.max(span.start));
    let silent: Vec<u32> = captions.filter(|(_, words)| words.is_none()).map(|(at, _)| *at).collect();
    let parted = group.panels.into_iter().flat_map(parted).collect();
    let mut panels = paragraphs(parted, inlines);
    let is_picture = |block: &Block| matches!(block.kind, BlockKind::Figure(_));
    if let Some(width) = request.spread.filter(|_| panels.iter().any(is_picture)) {
        for panel in &mut panels {
            if let BlockKind::Figure(figure) = &mut panel.kind {
                figure.width = Some(width);
                if width == PictureWidth::Bleed {
                    panel.id.get_or_insert_with(|| format!("picture-{}", panel.span.start));
                }
            }
        }
        return panels;
    }
    let count = panels.iter().take_while(|block| is_picture(block)).count();
    let are_words = panels[count..].iter().all(|block| matches!(block.kind, BlockKind::Paragraph(_)));
    if count == 0 || !are_words {
        if let Some(list) = request.list.filter(|_| count == 0) {
            panels.insert(0, chapter_part(list, Vec::new(), span));
        } else if let Some(written) = request.written {
            inlines.report_written(written, span);
        }
        return panels;
    }
    let mut caption: Vec<Inline> = Vec::new();
    for words in panels.split_off(count) {
        let BlockKind::Paragraph(words) = words.kind else { continue };
        if let (Some(last), Some(first)) = (caption.last(), words.first()) {
            let at = Span { start: last.span.end, end: first.span.start, ..last.span };
            caption.push(Inline::new(InlineKind::LineBreak, at));
        }
        caption.extend(words);
    }
    let behind = tables::take_id(&mut caption);
    if caption.is_empty() {
        caption.extend(request.caption.clone());
    }
    let mut id = request.id.clone().or(behind);
    if let [Block { kind: BlockKind::Figure(figure), id: own, .. }] = panels.as_mut_slice()
        && (figure.caption.is_empty() || caption.is_empty())
    {
        figure.caption.append(&mut caption);
        if figure.credit.is_empty() {
            figure.credit.extend(request.credit);
        }
        *own = id.or_else(|| own.take());
        return panels;
    }
    for panel in &mut panels {
        let at = panel.span.range();
        let BlockKind::Figure(figure) = &mut panel.kind else { continue };
        let is_silent = silent.iter().any(|start| at.contains(&(*start as usize)));
        if figure.caption.is_empty() && !is_silent && !figure.image.alt.is_empty() {
            let words = InlineKind::Text(figure.image.alt.clone());
            figure.caption.push(Inline::new(words, panel.span.after()));
        }
        // What reaches over the text's width stands alone.
        figure.width = None;
    }
    // Letters need the number of the whole.
    let of_panel = || {
        let ids = panels.iter().filter_map(|panel| panel.id.as_deref());
        ids.map(|id| format!("{id}-group")).find(|id| LabelKind::of_block(id).is_some())
    };
    id = id.or_else(of_panel);
    let rows = request.rows(panels.len());
    let credit = request.credit.into_iter().collect();
    let kind = BlockKind::FigureGroup(FigureGroup { panels, rows, caption, credit });
    vec![Block { id, lang: block.lang, ..Block::new(kind, span) }]
}

/// The pictures of a paragraph that has nothing else, each in a paragraph of its own.
fn parted(block: Block) -> Vec<Block> {
    let BlockKind::Paragraph(content) = &block.kind else { return vec![block] };
    let is_image = |inline: &Inline| matches!(inline.kind, InlineKind::Image(_));
    let is_between = |inline: &Inline| match &inline.kind {
        InlineKind::Text(text) => text.trim().is_empty(),
        InlineKind::NoteMark(_) | InlineKind::LineBreak => true,
        _ => false,
    };
    let has_several = |line: &[Inline]| line.iter().filter(|inline| is_image(inline)).count() > 1;
    let all = lines::split(content.clone(), true);
    if !all.iter().any(|line| has_several(line))
        || !content.iter().all(|one| is_image(one) || is_between(one))
    {
        return vec![block];
    }
    let mut made: Vec<Vec<Inline>> = Vec::new();
    for inline in content {
        match made.last_mut() {
            _ if is_image(inline) => made.push(vec![inline.clone()]),
            Some(open) if matches!(inline.kind, InlineKind::NoteMark(_)) => open.push(inline.clone()),
            _ => {}
        }
    }
    let paragraph = |content: Vec<Inline>| {
        let span = Span { end: content.last().map_or(0, |last| last.span.end), ..content[0].span };
        Block::new(BlockKind::Paragraph(content), span)
    };
    made.into_iter().map(paragraph).collect()
}

#[cfg(test)]
mod tests {
    use super::{GroupRequest, layout};

    #[test]
    fn layouts_are_rows_of_widths() {
        for (value, rows) in [
            ("[1,1]", Some(vec![vec![100, 100]])),
            ("[[70, 30], [100]]", Some(vec![vec![7_000, 3_000], vec![10_000]])),
            ("[40,-20,40]", Some(vec![vec![4_000, 4_000]])),
            ("[[\"50%\"]]", Some(vec![vec![5_000]])),
            ("[[1,1]", None),
            ("2", None),
            ("[a]", None),
            ("[]", None),
        ] {
            assert_eq!(layout(value), rows, "{value}");
        }
    }

    #[test]
    fn pictures_are_in_rows() {
        let rows =
            |request: &GroupRequest, count| request.rows(count).iter().map(Vec::len).collect::<Vec<_>>();
        let plain = GroupRequest::default();
        assert_eq!(
            [2, 3, 4, 5, 7].map(|count| rows(&plain, count)),
            [vec![2], vec![3], vec![2, 2], vec![3, 2], vec![3, 3, 1]]
        );
        assert_eq!(rows(&GroupRequest::in_columns(Some(2)), 5), [2, 2, 1]);
        assert_eq!(rows(&GroupRequest { row_count: Some(2), ..GroupRequest::default() }, 5), [3, 2]);
        let layout = GroupRequest { layout: vec![vec![1, 1], vec![1]], ..GroupRequest::default() };
        assert_eq!(rows(&layout, 5), [2, 1, 1, 1]);
        assert_eq!(rows(&layout, 2), [2]);
    }
}
