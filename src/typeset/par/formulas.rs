//! Scales formulas to the size of the text around them.

use crate::book::Formula;
use crate::font::Face;
use crate::formula::{self, SetFormula};
use crate::geom::Length;
use crate::typeset::shape::Shaper;
use crate::typeset::style::Style;
use std::sync::Arc;

/// Height of x and of capitals in KaTeX's upright face, in em.
const KATEX: [f64; 2] = [0.431, 0.683];

/// Space of a line above and below its baseline that does not touch its neighbours, in multiples of the text
/// size.
const ROOM: [f64; 2] = [1.15, 0.62];

/// A formula and its em for a line of text, scaled to the letters beside it, or smaller if it is too tall for
/// the line. `None` if it cannot be typeset.
pub fn within_line(
    formula: &Formula,
    style: &Style,
    shaper: &Shaper<'_>,
) -> Option<(Arc<SetFormula>, Length)> {
    let set = formula::set(formula.tex.as_deref()?, formula.display, shaper.fonts())?;
    let own = size(style, shaper).ratio(style.size);
    let [above, below] = ROOM;
    let fit = |room: f64, side: f64| if side * own > room { room / (side * own) } else { 1.0 };
    let scale = fit(above, set.height).min(fit(below, set.depth));
    Some((Arc::new(set), style.size.scale(own * scale)))
}

/// The size at which KaTeX's letters match a style: between equal heights of x and equal heights of capitals.
pub fn size(style: &Style, shaper: &Shaper<'_>) -> Length {
    let face: &Face = shaper.fonts().get(shaper.face(style));
    let em = f64::from(face.upem);
    let heights = [face.x_height, face.cap_height].map(|units| f64::from(units) / em);
    let ratios = [heights[0] / KATEX[0], heights[1] / KATEX[1]];
    style.size.scale(((ratios[0] + ratios[1]) / 2.0).clamp(0.8, 1.25))
}
