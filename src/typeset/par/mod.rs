//! Typesets paragraphs: inlines become atoms, atoms get breaks, breaks make lines.

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
pub use names::{AnchorNames, PageSigns};

use super::shape::Shaper;
use super::style::Style;
use crate::geom::Length;
use crate::page::{NodeId, Structure};

/// The alignment of lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Alignment {
    /// Justified.
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
    /// Indent of the first line; negative for hanging items.
    pub first: Length,
    /// Indent of all other lines.
    pub rest: Length,
    /// Alignment.
    pub alignment: Alignment,
    /// Whether words may be hyphenated.
    pub hyphens: bool,
    /// Whether ragged lines, including the last, should have similar widths, as in a heading.
    pub balanced: bool,
    /// The number of lines beside an initial, and the width of the initial.
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
            alignment: Alignment::Justified,
            hyphens: true,
            balanced: false,
            initial: (0, Length::ZERO),
        }
    }

    /// Flush left without hyphenation.
    #[must_use]
    pub fn ragged(width: Length) -> Self {
        Self { alignment: Alignment::Ragged, hyphens: false, balanced: true, ..Self::justified(width) }
    }

    /// Changes the indent of the first line.
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

/// A paragraph in lines, and its variants with a line less or more if they look good.
#[derive(Clone, Debug, Default)]
pub struct TypesetParagraph {
    /// The optimal lines.
    pub best: Vec<Line>,
    /// With one line less.
    pub tighter: Option<Other>,
    /// With one line more.
    pub looser: Option<Other>,
}

/// A variant of a paragraph.
#[derive(Clone, Debug)]
pub struct Other {
    /// The lines.
    pub lines: Vec<Line>,
    /// Badness of the worst line: 20 at the limit of the letters, 120 at the desired limit of looseness or
    /// tightness.
    pub worst: f64,
}

/// Typesets a paragraph with its variants.
#[must_use]
pub fn set(atoms: &Atoms, measure: &Measure, shaper: &Shaper<'_>) -> TypesetParagraph {
    let arranged = bidi::arrange(atoms, shaper);
    let atoms = arranged.as_ref().unwrap_or(atoms);
    let points = breakpoints::breakpoints(atoms, measure, shaper);
    let breaks = linebreak::choose(&points, measure);
    let build = |chosen: &Vec<usize>| line::build(atoms, &points, chosen, measure, shaper);
    let other = |(ends, worst): &(Vec<usize>, f64)| Other { lines: build(ends), worst: *worst };
    TypesetParagraph {
        best: build(&breaks.best),
        tighter: breaks.tighter.as_ref().map(other),
        looser: breaks.looser.as_ref().map(other),
    }
}

/// Typesets a paragraph in its optimal lines.
#[must_use]
pub fn lines(atoms: &Atoms, measure: &Measure, shaper: &Shaper<'_>) -> Vec<Line> {
    let arranged = bidi::arrange(atoms, shaper);
    let atoms = arranged.as_ref().unwrap_or(atoms);
    let points = breakpoints::breakpoints(atoms, measure, shaper);
    let breaks = linebreak::choose(&points, measure);
    line::build(atoms, &points, &breaks.best, measure, shaper)
}

/// Typesets text that is not part of a chapter (of a title page, a list, a poster) in a node of the
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
        AnchorNames { slug: "", notes: &[], word: "", slugs: &[], pages: None, signs: &PageSigns::new() };
    let mut collector = Collector::new(shaper, &divided, structure, names, node, style);
    add(&mut collector);
    let (atoms, _) = collector.finish();
    lines(&atoms, measure, shaper)
}
