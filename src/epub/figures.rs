//! Writes pictures set off from the text as XHTML: figures, pictures beside each other, plates.

use super::chapter::Composer;
use super::xml::Element;
use crate::book::{
    Block, BlockKind, Figure, FigureGroup, ImageRef, Inline, InlineKind, PictureWidth, are_even,
};

/// Whether a block needs the rules of [`STYLE`].
#[must_use]
pub fn needs_style(block: &Block) -> bool {
    match &block.kind {
        BlockKind::Figure(figure) => !figure.credit.is_empty(),
        BlockKind::FigureGroup(_) | BlockKind::Plates { .. } => true,
        _ => false,
    }
}

/// Style sheet of pictures beside each other, plates and credits; books without them do not contain it.
pub const STYLE: &str = include_str!("figures.css");

impl Composer<'_> {
    pub(super) fn figure(&mut self, figure: &Figure) -> Element {
        let style = figure.width.map(width_of);
        self.picture(figure, style.as_deref())
    }

    fn picture(&mut self, figure: &Figure, style: Option<&str>) -> Element {
        let image = match self.shared.images.get(&figure.image.path) {
            Some(picture) => {
                let is_ornament = figure.image.alt.is_empty()
                    && figure.caption.is_empty()
                    && figure.credit.is_empty()
                    && style.is_none();
                let class = if is_ornament { "ornament" } else { "drawing" };
                self.image(&figure.image, picture, class).with_any("style", style)
            }
            None => instead_of(&figure.image),
        };
        let element = Element::new("figure").kid(image);
        if figure.caption.is_empty() && figure.credit.is_empty() {
            return element;
        }
        let is_mark = |inline: &Inline| matches!(inline.kind, InlineKind::NoteMark(_));
        if figure.caption.iter().all(is_mark) && figure.credit.is_empty() {
            // No caption holds the mark: it is at the picture's lower corner.
            return element.kids(self.inlines(&figure.caption));
        }
        element.kid(self.figcaption(&figure.caption, &figure.credit))
    }

    /// Returns a caption, and in a line of its own whose picture it is.
    fn figcaption(&mut self, caption: &[Inline], credit: &[Inline]) -> Element {
        let element = Element::new("figcaption").kids(self.inlines(caption));
        if credit.is_empty() {
            return element;
        }
        let element = if caption.is_empty() { element } else { element.text(" ") };
        element.kid(Element::new("small").with("class", "credit").kids(self.inlines(credit)))
    }

    /// Returns pictures beside each other: a figure of figures, row by row.
    pub(super) fn figure_group(&mut self, group: &FigureGroup) -> Element {
        let mut whole = Element::new("figure").with("class", "group");
        for (panels, widths) in group.rows() {
            let mut row = Element::new("div").with("class", "row");
            for (at, panel) in panels.iter().enumerate() {
                let BlockKind::Figure(figure) = &panel.kind else { continue };
                // Widths in the proportion of the shapes give one height to all.
                let own = widths.get(at).filter(|_| !are_even(widths));
                let share = match own {
                    Some(width) => *width,
                    None => self.shared.images.get(&figure.image.path).map_or(100, |picture| picture.shape),
                };
                let outer = self.enter(panel.key);
                let element = self.picture(figure, None).with("style", format!("flex-grow: {share}"));
                row.kids.push(self.named(element, panel).into());
                row.kids.extend(self.leave(outer));
            }
            whole = whole.kid(row);
        }
        if group.caption.is_empty() && group.credit.is_empty() {
            return whole;
        }
        whole.kid(self.figcaption(&group.caption, &group.credit))
    }

    /// Returns plates as a group, which has its name for screen readers.
    pub(super) fn plates(&mut self, blocks: &[Block]) -> Element {
        let words = self.words;
        // No `section`: two of one name in a file would be landmarks that nobody can tell apart.
        Element::new("div")
            .with("class", "plates")
            .with("role", "group")
            .with("aria-label", words.plates)
            .kids(self.blocks(blocks))
    }
}

/// Returns what replaces an image that cannot be shown: its words and its path in a frame; of an image on the network
/// its words alone.
fn instead_of(image: &ImageRef) -> Element {
    let Some(path) = image.shown_path() else { return Element::new("p").text(image.alt.as_str()) };
    let mut words = Element::new("p");
    if !image.alt.is_empty() {
        words = words.text(image.alt.as_str()).kid(Element::new("br"));
    }
    let label = if image.alt.is_empty() { path.clone() } else { image.alt.clone() };
    Element::new("div")
        .with("class", "box")
        .with("role", "img")
        .with("aria-label", label)
        .kid(words.kid(Element::new("code").text(path)))
}

/// The width of a picture as a rule of its style.
#[must_use]
pub fn width_of(width: PictureWidth) -> String {
    match width {
        PictureWidth::Share(share) => format!("width: {}.{}%", share / 10, share % 10),
        PictureWidth::Page | PictureWidth::Bleed | PictureWidth::Margins => "width: 100%".to_owned(),
        PictureWidth::Points(points) => format!("width: {}.{:02}pt", points / 100, points % 100),
    }
}
