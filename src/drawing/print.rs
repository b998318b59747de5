//! Properties of a drawing that matter in print: how thin its lines are, and where its words are.

use super::Drawing;
use resvg::usvg::{Group, Node};

impl Drawing {
    /// Returns the width of its thinnest line, in its own units; `None` where it has no lines.
    #[must_use]
    pub fn thinnest_line(&self) -> Option<f64> {
        let mut thinnest: Option<f64> = None;
        walk(self.tree().root(), &mut |node| {
            let Node::Path(path) = node else { return };
            let Some(stroke) = path.stroke().filter(|_| path.is_visible()) else { return };
            let placed = path.abs_transform();
            let scale = f64::from(placed.sx * placed.sy - placed.kx * placed.ky).abs().sqrt();
            let width = f64::from(stroke.width().get()) * scale;
            thinnest = Some(thinnest.map_or(width, |least| least.min(width)));
        });
        thinnest
    }

    /// Returns the rectangle around all of its words, in its own units: left, top, right, bottom; `None` where it has
    /// none, or all are outlines.
    #[must_use]
    pub fn words(&self) -> Option<[f64; 4]> {
        let mut around: Option<[f64; 4]> = None;
        walk(self.tree().root(), &mut |node| {
            let Node::Text(text) = node else { return };
            let area = text.abs_bounding_box();
            let [left, top, right, bottom] =
                [area.left(), area.top(), area.right(), area.bottom()].map(f64::from);
            let own = [left, top, right, bottom];
            around = Some(around.map_or(own, |known| {
                [known[0].min(left), known[1].min(top), known[2].max(right), known[3].max(bottom)]
            }));
        });
        around
    }
}

/// Visits every node below a group.
fn walk(group: &Group, visit: &mut impl FnMut(&Node)) {
    for node in group.children() {
        match node {
            Node::Group(inner) => walk(inner, visit),
            other => visit(other),
        }
    }
}
