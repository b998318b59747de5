//! Images within a line, and the words that stand for those that cannot be shown.

use super::{Atom, Collector};
use crate::artwork::Artworks;
use crate::book::ImageRef;
use crate::geom::Size;
use crate::page::StructRole;
use crate::typeset::style::Style;

impl<'a> Collector<'a> {
    /// Images that are none of these have words in their place.
    #[must_use]
    pub fn showing(self, artworks: &'a Artworks) -> Self {
        Self { artworks: Some(artworks), ..self }
    }

    /// Adds code that is no part of the block's own.
    pub fn generated_code(&mut self, code: &str) {
        let style = self.style();
        let mono = Style { size: style.size.scale(0.84), ..style }.code();
        self.styled(mono, |this| this.generated(code));
    }

    /// An image, or what stands for it.
    pub(super) fn image(&mut self, image: &ImageRef) {
        let Some(node) = self.node else { return };
        if self.artworks.is_some_and(|artworks| artworks.get(&image.path).is_none()) {
            return self.instead_of(image);
        }
        let figure = self.structure.add(Some(node), StructRole::Figure(image.alt.clone()));
        let leaf = self.structure.leaf(figure);
        // Its size is known where the images are: the flow fills it in.
        let (path, wanted) = (image.path.clone(), image.width);
        self.atoms.list.push(Atom::Image { path, size: Size::default(), wanted, leaf });
        self.enter(Some(node));
    }

    /// What stands in a line for an image that cannot be shown: its words, and in brackets with them where it should
    /// be.
    fn instead_of(&mut self, image: &ImageRef) {
        let Some(path) = image.shown_path() else { return self.generated(&image.alt) };
        self.generated("[");
        if !image.alt.is_empty() {
            self.generated(&format!("{} ", image.alt));
        }
        self.generated_code(&path);
        self.generated("]");
    }
}
