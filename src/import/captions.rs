//! Attaches captions to the images and tables that they belong to.

use super::model::{Block, Span, plain};
use super::names;
use super::spans;

/// Whether some words begin as the caption of a figure does.
pub(super) fn is_figure(words: &str) -> bool {
    names::is_figure_caption(words)
}

/// Attaches every caption to the image before it or the table beside it; any other becomes a paragraph.
///
/// Word processors have captions as paragraphs of their own: below images, above or below tables.
pub(super) fn attach(blocks: Vec<Block>) -> Vec<Block> {
    let mut made: Vec<Block> = Vec::new();
    let mut blocks = blocks.into_iter().peekable();
    while let Some(block) = blocks.next() {
        match block {
            Block::Figure(image, caption) if caption.is_empty() => {
                let caption = match blocks.next_if(is_for_figure) {
                    Some(Block::Caption(words) | Block::Paragraph(words)) => words,
                    _ => Vec::new(),
                };
                made.push(Block::Figure(image, of_lines(caption)));
            }
            Block::Table(mut table) if table.caption.is_empty() => {
                if let Some(Block::Caption(words) | Block::Paragraph(words)) =
                    made.pop_if(|last| is_for_table(last))
                {
                    table.caption = of_lines(words);
                } else if let Some(Block::Caption(words) | Block::Paragraph(words)) =
                    blocks.next_if(is_for_table)
                {
                    table.caption = of_lines(words);
                }
                made.push(Block::Table(table));
            }
            other => made.push(other),
        }
    }
    for block in &mut made {
        if let Block::Caption(words) = block {
            *block = Block::Paragraph(std::mem::take(words));
        }
    }
    made
}

/// A caption in one line, not italic as a whole: that is a matter of the book's design.
fn of_lines(words: Vec<Span>) -> Vec<Span> {
    spans::without_whole_forms(spans::in_one_line(words))
}

fn is_for_figure(block: &Block) -> bool {
    match block {
        Block::Caption(words) => !names::is_table_caption(&plain(words)),
        Block::Paragraph(words) => is_short(words) && names::is_figure_caption(&plain(words)),
        _ => false,
    }
}

fn is_for_table(block: &Block) -> bool {
    match block {
        Block::Caption(words) => !names::is_figure_caption(&plain(words)),
        Block::Paragraph(words) => is_short(words) && names::is_table_caption(&plain(words)),
        _ => false,
    }
}

/// Whether a paragraph is short enough for a caption.
fn is_short(words: &[Span]) -> bool {
    plain(words).chars().count() <= 300
}

#[cfg(test)]
mod tests {
    use super::attach;
    use crate::import::model::{Block, Form, Image, Span, Table};

    #[test]
    fn captions_find_what_they_belong_to() {
        let text = |words: &str| vec![Span::text(words, &Form::default())];
        let image = Image { picture: 0, alt: String::new(), is_ornament: false, floats: false };
        let table = |caption: &str| {
            let caption = if caption.is_empty() { Vec::new() } else { text(caption) };
            Block::Table(Table { caption, rows: Vec::new() })
        };
        let made = attach(vec![
            Block::Caption(text("Tablo 1. Üstte")),
            table(""),
            Block::Figure(image.clone(), Vec::new()),
            Block::Caption(text("Kent")),
            table(""),
            Block::Paragraph(text("Tablo 2. Altta")),
            Block::Paragraph(text("Tablo 3 bunu gösterir")),
            Block::Caption(text("yalnız")),
        ]);
        let expected = [
            table("Tablo 1. Üstte"),
            Block::Figure(image, text("Kent")),
            table("Tablo 2. Altta"),
            Block::Paragraph(text("Tablo 3 bunu gösterir")),
            Block::Paragraph(text("yalnız")),
        ];
        assert_eq!(made, expected);
    }
}
