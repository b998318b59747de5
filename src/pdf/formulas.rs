//! Formulas on the page: their letters and bars as filled outlines, so that a formula needs no face of its own.

use super::content::fill;
use crate::font::Step;
use crate::formula::{Part, SetFormula};
use crate::geom::{Length, Point};
use crate::page::Ink;
use krilla::geom::{Path, PathBuilder};
use krilla::paint::{Fill, FillRule};
use krilla::surface::Surface;

/// Draws a formula whose baseline begins at a place; one em is so wide and so high.
pub fn draw(surface: &mut Surface, formula: &SetFormula, origin: Point, em: [Length; 2]) {
    for part in &formula.parts {
        if let Some(path) = path(part, origin, em) {
            let [red, green, blue] = part.ink;
            surface.set_fill(Some(Fill { rule: FillRule::NonZero, ..fill(Ink { red, green, blue }) }));
            surface.draw_path(&path);
        }
    }
}

/// Outlines of one ink as one path; `None` where nothing has extent.
fn path(part: &Part, origin: Point, [across, up]: [Length; 2]) -> Option<Path> {
    let mut path = PathBuilder::new();
    let x = |em: f64| em.mul_add(across.to_pt(), origin.x.to_pt()) as f32;
    let y = |em: f64| (-em).mul_add(up.to_pt(), origin.y.to_pt()) as f32;
    for step in &part.steps {
        match *step {
            Step::Move([a, b]) => path.move_to(x(a), y(b)),
            Step::Line([a, b]) => path.line_to(x(a), y(b)),
            Step::Quad([a, b, c, d]) => path.quad_to(x(a), y(b), x(c), y(d)),
            Step::Cubic([a, b, c, d, e, f]) => path.cubic_to(x(a), y(b), x(c), y(d), x(e), y(f)),
            Step::Close => path.close(),
        }
    }
    path.finish()
}
