//! Paragraphs: inlines to atoms, atoms to breaks, breaks to lines.

mod atoms;
mod bidi;
mod breakpoints;
mod code;
mod collect;
mod formulas;
mod line;
mod linebreak;
mod margin;
mod names;
mod pen;
mod spaces;
#[cfg(test)]
mod tests;

pub use atoms::{Atom, Atoms, Segment};
pub use bidi::word as display_word;
pub use code::columns;
pub use collect::{Collector, Divided};
pub use formulas::size as formula_size;
pub use line::Line;
pub use names::{NoteNames, PageSigns};

use super::shape::Shaper;
use super::style::Style;
use crate::geom::Length;
use crate::page::{NodeId, Structure};

/// How lines end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Setting {
    /// Flush on both sides.
    Justified,
    /// Flush left.
    Ragged,
    /// Flush right.
    Right,
    /// Centred.
    Centred,
}

/// The shape of a paragraph.
#[derive(Clone, Copy, Debug)]
pub struct Measure {
    /// Width from the left edge.
    pub width: Length,
    /// Indent of the first line; may be negative for hanging items.
    pub first: Length,
    /// Indent of all other lines.
    pub rest: Length,
    /// How lines end.
    pub setting: Setting,
    /// Whether words may be hyphenated.
    pub hyphens: bool,
    /// Whether ragged lines, the last among them, should be of like width, as those of a heading.
    pub balanced: bool,
    /// How many lines stand beside an initial, and the room that it takes.
    pub initial: (usize, Length),
}

impl Measure {
    /// Justified and hyphenated, without indent.
    #[must_use]
    pub fn justified(width: Length) -> Self {
        Self {
            width,
            first: Length::ZERO,
            rest: Length::ZERO,
            setting: Setting::Justified,
            hyphens: true,
            balanced: false,
            initial: (0, Length::ZERO),
        }
    }

    /// Flush left without hyphens.
    #[must_use]
    pub fn ragged(width: Length) -> Self {
        Self { setting: Setting::Ragged, hyphens: false, balanced: true, ..Self::justified(width) }
    }

    /// Sets another indent of the first line.
    #[must_use]
    pub fn first(self, first: Length) -> Self {
        Self { first, ..self }
    }

    /// The indent of a line, counted from 0.
    #[must_use]
    pub fn indent(&self, line: usize) -> Length {
        let indent = if line == 0 { self.first } else { self.rest };
        let (beside, room) = self.initial;
        if line < beside { indent + room } else { indent }
    }
}

/// A paragraph set in lines, and the same with a line less or more where that looks well.
#[derive(Clone, Debug, Default)]
pub struct SetParagraph {
    /// The best lines.
    pub best: Vec<Line>,
    /// One line less.
    pub tighter: Option<Other>,
    /// One line more.
    pub looser: Option<Other>,
}

/// A paragraph in other lines than its best.
#[derive(Clone, Debug)]
pub struct Other {
    /// The lines.
    pub lines: Vec<Line>,
    /// Badness of the worst of them: 20 at the letters' limit, 120 as loose or tight as should be.
    pub worst: f64,
}

/// Sets a paragraph in lines.
#[must_use]
pub fn set(atoms: &Atoms, measure: &Measure, shaper: &Shaper<'_>) -> SetParagraph {
    let arranged = bidi::arrange(atoms, shaper);
    let atoms = arranged.as_ref().unwrap_or(atoms);
    let points = breakpoints::breakpoints(atoms, measure, shaper);
    let breaks = linebreak::choose(&points, measure);
    let build = |chosen: &Vec<usize>| line::build(atoms, &points, chosen, measure, shaper);
    let other = |(ends, worst): &(Vec<usize>, f64)| Other { lines: build(ends), worst: *worst };
    SetParagraph {
        best: build(&breaks.best),
        tighter: breaks.tighter.as_ref().map(other),
        looser: breaks.looser.as_ref().map(other),
    }
}

/// Sets a paragraph in its best lines.
#[must_use]
pub fn lines(atoms: &Atoms, measure: &Measure, shaper: &Shaper<'_>) -> Vec<Line> {
    let arranged = bidi::arrange(atoms, shaper);
    let atoms = arranged.as_ref().unwrap_or(atoms);
    let points = breakpoints::breakpoints(atoms, measure, shaper);
    let breaks = linebreak::choose(&points, measure);
    line::build(atoms, &points, &breaks.best, measure, shaper)
}

/// The lines of words that are none of a chapter's own – a title page's, a list's, a poster's – in a node of the
/// structure.
#[must_use]
pub fn display(
    shaper: &Shaper<'_>,
    (structure, node): (&mut Structure, NodeId),
    style: Style,
    measure: &Measure,
    add: impl FnOnce(&mut Collector<'_>),
) -> Vec<Line> {
    let divided = Divided::default();
    let names =
        NoteNames { slug: "", notes: &[], word: "", slugs: &[], pages: None, signs: &PageSigns::new() };
    let mut collector = Collector::new(shaper, &divided, structure, names, node, style);
    add(&mut collector);
    let (atoms, _) = collector.finish();
    lines(&atoms, measure, shaper)
}
