//! Figures: paragraphs that begin with an image on a line of its own.

use super::inlines::Inlines;
use super::{lines, tables};
use crate::book::draft::{Block, BlockKind, Figure, Inline, InlineKind};
use crate::book::{ImageRef, PictureWidth, for_each_inline_mut};
use crate::source::Span;

/// A figure that is being put together: the image, its place, the marks of notes among its words, the lines of its
/// caption.
type Gathered = (ImageRef, Span, Vec<Inline>, Vec<Vec<Inline>>);

/// The figures in a paragraph: each line with only an image begins one, the lines after it are its caption.
pub(super) fn from_paragraph(content: &[Inline], span: Span, inlines: &mut Inlines) -> Option<Vec<Block>> {
    if !matches!(content.first()?.kind, InlineKind::Image(_)) {
        return None;
    }
    let all = lines::split(content.to_vec(), true);
    all.first().and_then(|line| lone_image(line))?;
    let mut figures: Vec<Gathered> = Vec::new();
    for line in all {
        match (lone_image(&line), figures.last_mut()) {
            (Some((image, place, marks)), _) => figures.push((image, place, marks, Vec::new())),
            (None, Some((.., caption))) => caption.push(line),
            (None, None) => return None,
        }
    }
    let single = figures.len() == 1;
    let made = figures.into_iter().map(|(mut image, place, marks, caption)| {
        let mut caption = lines::join(caption);
        let own = inlines.picture_attributes.captions.remove(&place.start).flatten();
        if caption.is_empty() {
            caption.extend(own.or_else(|| inlines.titles.get(&place.start).cloned()));
        }
        // The mark of a note within the alternative text must be where a reader sees it: in the caption, which is this
        // text where there is no other.
        match inlines.noted_words.get(&place.start).filter(|_| caption.is_empty()) {
            Some(words) => caption = with_marks(words.clone(), marks),
            None => caption.extend(marks),
        }
        let end = caption.last().map_or(place.end, |inline| inline.span.end.max(place.end));
        let own = if single { span } else { Span { end, ..place } };
        // The label may be after the caption, as with tables.
        let behind = tables::take_id(&mut caption);
        let width = image.width.take();
        let credit = inlines.picture_attributes.credits.remove(&place.start).into_iter().collect();
        let mut block = Block::new(BlockKind::Figure(Figure { image, caption, credit, width }), own);
        block.id = inlines.picture_attributes.ids.get(&place.start).cloned().or(behind);
        // The caption of such a picture stands elsewhere, and names its page.
        if width == Some(PictureWidth::Bleed) && block.id.is_none() {
            block.id = Some(format!("picture-{}", place.start));
        }
        block
    });
    Some(made.collect())
}

/// A figure that is an image and nothing else.
pub(super) fn bare(mut image: ImageRef) -> BlockKind {
    let width = image.width.take();
    BlockKind::Figure(Figure { image, caption: Vec::new(), credit: Vec::new(), width })
}

/// The image that is alone in a line, with the marks of notes after it.
fn lone_image(line: &[Inline]) -> Option<(ImageRef, Span, Vec<Inline>)> {
    let mut words = line.iter().filter(|inline| !is_space(inline));
    let Some(Inline { kind: InlineKind::Image(image), span }) = words.next() else { return None };
    let marks: Vec<Inline> = words.cloned().collect();
    let are_marks = marks.iter().all(|inline| matches!(inline.kind, InlineKind::NoteMark(_)));
    are_marks.then(|| (image.clone(), *span, marks))
}

/// The words of an image with the marks among them, each at its place; those after the image follow.
fn with_marks(mut words: Vec<Inline>, marks: Vec<Inline>) -> Vec<Inline> {
    let mut marks = marks.into_iter();
    for_each_inline_mut(&mut words, &mut |inline| {
        if matches!(inline.kind, InlineKind::NoteMark(_)) {
            inline.kind = marks.next().map_or(InlineKind::Text(String::new()), |mark| mark.kind);
        }
    });
    words.extend(marks);
    words
}

fn is_space(inline: &Inline) -> bool {
    matches!(&inline.kind, InlineKind::Text(text) if text.trim().is_empty())
}

/// The blocks of a figure, with its caption set for the last of them that can have one.
pub(super) fn captioned(blocks: Vec<Block>, title: Vec<Inline>) -> Vec<Block> {
    let mut blocks: Vec<Block> = blocks.into_iter().map(without_link).collect();
    if title.is_empty() {
        return blocks;
    }
    let place = blocks.iter_mut().rev().find_map(|block| match &mut block.kind {
        BlockKind::Figure(figure) => Some(&mut figure.caption),
        BlockKind::Table(table) if table.caption.is_empty() => Some(&mut table.caption),
        BlockKind::Code { caption, .. } if caption.is_empty() => Some(caption),
        _ => None,
    });
    match place {
        // The figure's own caption replaces the title of the image.
        Some(caption) => *caption = title,
        None => {
            let span = title[0].span;
            blocks.push(Block::new(BlockKind::Paragraph(title), span));
        }
    }
    blocks
}

/// Makes a figure of an image that is alone in a link.
fn without_link(mut block: Block) -> Block {
    let BlockKind::Paragraph(content) = &block.kind else { return block };
    if let [Inline { kind: InlineKind::Link { content, .. }, .. }] = content.as_slice()
        && let [Inline { kind: InlineKind::Image(image), .. }] = content.as_slice()
    {
        block.kind = bare(image.clone());
    }
    block
}
