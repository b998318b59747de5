//! Atoms: the indivisible parts of a paragraph before it is broken into lines.

use super::super::draw::{Anchor, DraftTarget};
use super::super::hyphenate::BreakKind;
use super::super::shape::Word;
use super::super::style::Style;
use crate::book::NoteId;
use crate::formula::SetFormula;
use crate::geom::{Length, Size};
use crate::page::{Content, LeafId};
use std::rc::Rc;
use std::sync::Arc;

/// A paragraph as atoms.
#[derive(Clone, Debug, Default)]
pub struct Atoms {
    /// The atoms in reading order.
    pub list: Vec<Atom>,
    /// The links, to which segments refer by index.
    pub links: Vec<LinkWords>,
    /// 1 if the paragraph runs from right to left, 0 if only some of its letters do; `None` if none do.
    pub level: Option<u8>,
}

/// A link in a paragraph.
#[derive(Clone, Debug)]
pub struct LinkWords {
    /// The target.
    pub goal: DraftTarget,
    /// The leaf of the link's annotation.
    pub leaf: LeafId,
    /// The name that a screen reader announces.
    pub name: String,
}

/// An indivisible part of a paragraph.
#[derive(Clone, Debug)]
pub enum Atom {
    /// Letters of one style without a space.
    Segment(Segment),
    /// A word space.
    Glue(Glue),
    /// A line break by the author.
    LineEnd,
    /// An image in the line.
    Image {
        /// Its path.
        path: String,
        /// Its size.
        size: Size,
        /// The width that the author asks for.
        wanted: Option<crate::book::PictureWidth>,
        /// Its leaf in the structure.
        leaf: LeafId,
    },
    /// A formula in the line.
    Formula(Formula),
    /// A target of links.
    Anchor(Anchor),
}

/// A formula in a line of text.
#[derive(Clone, Debug)]
pub struct Formula {
    /// The typeset formula, in units of em.
    pub set: Arc<SetFormula>,
    /// The length of one em.
    pub em: Length,
    /// Whether its last symbol is raised.
    pub raised: bool,
    /// Its leaf in the structure.
    pub leaf: LeafId,
}

impl Atoms {
    /// Gives the space behind the dash that the paragraph begins with one width in every line.
    pub fn fix_space_behind_dash(&mut self) {
        let mut shown = self.list.iter_mut().filter(|atom| !matches!(atom, Atom::Anchor(_)));
        if let (Some(Atom::Segment(dash)), Some(Atom::Glue(glue))) = (shown.next(), shown.next())
            && &*dash.text == "—"
            && !glue.breaks
        {
            glue.fixed = true;
        }
    }
}

impl Formula {
    /// The width of the formula.
    #[must_use]
    pub fn width(&self) -> Length {
        self.em.scale(self.set.width)
    }
}

/// Letters of one style without a space.
#[derive(Clone, Debug)]
pub struct Segment {
    /// The letters.
    pub text: Rc<str>,
    /// The letters, shaped as a whole.
    pub word: Arc<Word>,
    /// The places where it may be broken.
    pub breaks: Arc<[(usize, BreakKind)]>,
    /// Its style.
    pub style: Rc<Style>,
    /// Its place in the structure.
    pub content: Content,
    /// Byte offset in the text of the block.
    pub offset: usize,
    /// Whether it counts as text of the block, unlike a note's mark.
    pub counted: bool,
    /// Index into `Atoms::links`.
    pub link: Option<usize>,
    /// The note whose mark it is.
    pub note: Option<NoteId>,
    /// The place for whose page number it is the placeholder.
    pub page: Option<Anchor>,
    /// Its bidirectional level: even from left to right, odd from right to left (Unicode Standard Annex 9).
    pub level: u8,
}

impl Segment {
    /// The length of which letter spacing is a fraction for each glyph; zero for right-to-left letters, which
    /// are joined.
    #[must_use]
    pub fn ems(&self) -> Length {
        if self.level.is_multiple_of(2) { self.style.size } else { Length::ZERO }
    }
}

/// A word space.
#[derive(Clone, Debug)]
pub struct Glue {
    /// Its natural width.
    pub width: Length,
    /// Whether a line may end here.
    pub breaks: bool,
    /// Whether its width is fixed, as after the dash of a dialogue.
    pub fixed: bool,
    /// Its style.
    pub style: Rc<Style>,
    /// Its place in the structure.
    pub content: Content,
    /// Index into `Atoms::links`.
    pub link: Option<usize>,
    /// Its bidirectional level.
    pub level: u8,
}
