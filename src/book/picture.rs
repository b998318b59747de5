//! Pictures set off from the text: figures, and pictures beside each other.

use super::Inline;
use super::block::Block;
use super::phase::{Phase, Resolved};
use crate::lang;

/// An image set off from the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure<P: Phase = Resolved> {
    /// The image.
    pub image: super::ImageRef,
    /// The caption; may be empty.
    pub caption: Vec<Inline<P>>,
    /// Whose picture it is, below the caption; may be empty.
    pub credit: Vec<Inline<P>>,
    /// The width that the author asks for.
    pub width: Option<PictureWidth>,
}

/// Pictures beside each other under one caption.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FigureGroup<P: Phase = Resolved> {
    /// The pictures, each a figure with a caption of its own.
    pub panels: Vec<Block<P>>,
    /// The widths of the pictures of each row, in parts of each other: 1 in a row that the author does not lay out.
    /// Equal ones ask for pictures of one height.
    pub rows: Vec<Vec<u32>>,
    /// The caption of all; may be empty.
    pub caption: Vec<Inline<P>>,
    /// Whose pictures they are, below the caption; may be empty.
    pub credit: Vec<Inline<P>>,
}

impl<P: Phase> FigureGroup<P> {
    /// The pictures row by row, each with its width in parts of the others.
    pub fn rows(&self) -> impl Iterator<Item = (&[Block<P>], &[u32])> {
        let mut from = 0;
        self.rows.iter().filter_map(move |widths| {
            let to = (from + widths.len()).min(self.panels.len());
            let panels = &self.panels[from..to];
            from = to;
            (!panels.is_empty()).then_some((panels, widths.as_slice()))
        })
    }
}

/// Whether the pictures of a row, by the widths that are asked of them, have one height.
#[must_use]
pub fn are_even(widths: &[u32]) -> bool {
    widths.windows(2).all(|pair| pair[0] == pair[1])
}

/// How wide a picture is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PictureWidth {
    /// In thousandths of the width of the text.
    Share(u16),
    /// In hundredths of a point.
    Points(u32),
    /// As wide and tall as a page of its own has room.
    Page,
    /// Over the whole page and its bleed.
    Bleed,
    /// Over both margins and their bleed, as tall as it then is.
    Margins,
}

impl PictureWidth {
    /// The width that a class asks for.
    #[must_use]
    pub fn of_class(class: &str) -> Option<Self> {
        lang::all().find_map(|words| {
            let markup = &words.markup;
            let all = [
                (markup.full_pages, Self::Page),
                (markup.bleeds, Self::Bleed),
                (markup.over_margins, Self::Margins),
            ];
            all.into_iter().find(|(classes, _)| classes.contains(&class)).map(|(_, width)| width)
        })
    }

    /// Whether it needs more than the width of the text, or a page of its own.
    #[must_use]
    pub fn is_of_page(self) -> bool {
        matches!(self, Self::Page | Self::Bleed | Self::Margins)
    }
}

/// The letter of a picture among those beside it, counted from 0: a, b … z, aa, ab.
#[must_use]
pub fn panel_letter(at: usize, letters: &str) -> String {
    let letters: Vec<char> = letters.chars().collect();
    let count = letters.len().max(1);
    let last = letters.get(at % count).copied().unwrap_or('?');
    let before = if at < count {
        String::new()
    } else {
        panel_letter(at / count - 1, &letters.iter().collect::<String>())
    };
    format!("{before}{last}")
}

#[cfg(test)]
mod tests {
    use super::panel_letter;

    #[test]
    fn letters_go_on_behind_the_last() {
        let letters = |at| panel_letter(at, "abc");
        assert_eq!([0, 2, 3, 4, 11].map(letters), ["a", "c", "aa", "ab", "cc"]);
    }
}
