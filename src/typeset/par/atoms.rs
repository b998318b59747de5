//! Atoms: the indivisible parts of a paragraph before it has lines.

use super::super::draw::{Anchor, Goal};
use super::super::hyphenate::Opportunity;
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
    /// Links that segments name by index.
    pub links: Vec<LinkWords>,
    /// 1 where the whole paragraph runs from right to left; 0 where some of its letters do.
    pub level: Option<u8>,
}

/// What a link's words lead to.
#[derive(Clone, Debug)]
pub struct LinkWords {
    /// Where.
    pub goal: Goal,
    /// The leaf of the link's annotation.
    pub leaf: LeafId,
    /// What a screen reader says.
    pub name: String,
}

/// One atom.
#[derive(Clone, Debug)]
pub enum Atom {
    /// Letters of one style without a space.
    Segment(Segment),
    /// A word space.
    Glue(Glue),
    /// A line end that the author asked for.
    LineEnd,
    /// An image in the line.
    Image {
        /// Its path.
        path: String,
        /// Its size.
        size: Size,
        /// What it belongs to.
        leaf: LeafId,
    },
    /// A formula in the line.
    Formula(Formula),
    /// A place that links lead to.
    Anchor(Anchor),
}

/// A formula in the line.
#[derive(Clone, Debug)]
pub struct Formula {
    /// The formula, in em.
    pub set: Arc<SetFormula>,
    /// One em.
    pub em: Length,
    /// Whether its last sign is raised.
    pub raised: bool,
    /// What it belongs to.
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
    /// How wide it is.
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
    /// Where it may be divided.
    pub breaks: Arc<[(usize, Opportunity)]>,
    /// Its style.
    pub style: Rc<Style>,
    /// What it belongs to.
    pub content: Content,
    /// Bytes of the block's text before it.
    pub offset: usize,
    /// Whether it counts as text of the block (a note's mark does not).
    pub counted: bool,
    /// Index into `Atoms::links`.
    pub link: Option<usize>,
    /// The note whose mark it is.
    pub note: Option<NoteId>,
    /// The place whose page it holds the room for.
    pub page: Option<Anchor>,
    /// Its direction: even from left to right, odd from right to left (Unicode Standard Annex 9).
    pub level: u8,
}

impl Segment {
    /// How much of its size each glyph may be tracked by: joined letters from right to left never are.
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
    /// Whether it is as wide in every line: the space behind the dash of a dialogue.
    pub fixed: bool,
    /// The style it is set in.
    pub style: Rc<Style>,
    /// What it belongs to.
    pub content: Content,
    /// Index into `Atoms::links`.
    pub link: Option<usize>,
    /// Its direction, as that of letters.
    pub level: u8,
}
