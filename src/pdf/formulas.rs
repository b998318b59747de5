//! Formulas on the page: their letters and bars as filled outlines, so that a formula needs no face of its own.

use super::stream::Stream;
use crate::font::Step;
use crate::formula::Part;
use crate::geom::{Length, Point};

/// Fills the outlines of one ink, of a formula whose baseline begins at `origin`; one em is `across` wide and `up`
/// high.
pub fn fill(stream: &mut Stream, part: &Part, origin: Point, [across, up]: [Length; 2]) {
    let place = |[x, y]: [f64; 2]| {
        let x = (x * across.to_pt() + origin.x.to_pt()) as f32;
        [x, (-y * up.to_pt() + origin.y.to_pt()) as f32]
    };
    let mut pen = [0.0; 2];
    for step in &part.steps {
        match *step {
            Step::Move(to) => stream.path(&place(to), "m"),
            Step::Line(to) => stream.path(&place(to), "l"),
            // PDF has only cubic curves.
            Step::Quad([a, b, c, d]) => {
                let third = |end: [f64; 2]| place([(end[0] + a * 2.0) / 3.0, (end[1] + b * 2.0) / 3.0]);
                stream.path(&[third(pen), third([c, d]), place([c, d])].concat(), "c");
            }
            Step::Cubic([a, b, c, d, e, f]) => {
                stream.path(&[place([a, b]), place([c, d]), place([e, f])].concat(), "c");
            }
            Step::Close => stream.path(&[], "h"),
        }
        pen = match *step {
            Step::Move(to) | Step::Line(to) => to,
            Step::Quad([.., x, y]) | Step::Cubic([.., x, y]) => [x, y],
            Step::Close => pen,
        };
    }
    stream.path(&[], "f");
}
