//! Draws sheets with printpdf: the place of each page, its clip, marks where to fold and to cut.

use super::leaves::Leaf;
use super::order::{Sheet, Side};
use super::paper::Paper;
use crate::geom::Length;
use lopdf::Document;
use printpdf::{
    Color, Greyscale, Line, LinePoint, Mm, Op, PaintMode, PdfDocument, PdfPage, PdfSaveOptions, Point, Pt,
    Rect, XObjectId, XObjectTransform,
};

/// Width of the margin that marks need around the pages.
const MARGIN: Length = Length::mm(5.0);
/// Distance from the page's edge to a mark, so that a cut beside the line leaves no trace of it.
const GAP: Length = Length::mm(1.5);
/// Length of a mark.
const MARK: Length = Length::mm(3.0);
/// Thickness of a mark: the least that presses print (0.25 pt).
const HAIRLINE: f32 = 0.25;

/// Sizes and places of pages on the sheets of a booklet.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Layout {
    /// The paper of the sheets.
    pub(super) paper: Paper,
    /// Width of the place for one page, beside the fold.
    pub(super) width: Length,
    /// Height of the place for one page, in the middle of the sheet.
    pub(super) height: Length,
    /// How far the pages of each inner sheet move towards the fold.
    pub(super) creep: Length,
    /// Whether the book opens at its right edge.
    pub(super) right_to_left: bool,
}

/// Returns the name under which a sheet refers to a page (from 0).
pub(super) fn name(page: usize) -> String {
    format!("P{}", page + 1)
}

/// Draws the sheets with their pages named, not yet inserted.
pub(super) fn draw(sheets: &[Sheet], leaves: &[Leaf], layout: &Layout) -> Document {
    let mut drawn = PdfDocument::new("");
    drawn.pages = sheets
        .iter()
        .flat_map(|sheet| [(sheet.front, sheet.depth), (sheet.back, sheet.depth)])
        .map(|(side, depth)| {
            let side = if layout.right_to_left { side.mirrored() } else { side };
            page(side, layout.creep * depth as i64, leaves, layout)
        })
        .collect();
    drawn.to_lopdf_document(&PdfSaveOptions::default(), &mut Vec::new())
}

/// Draws one side of a sheet whose pages move towards the fold by `creep`.
fn page(side: Side, creep: Length, leaves: &[Leaf], layout: &Layout) -> PdfPage {
    let (across, up) = layout.paper.size();
    let fold = across.to_pt() / 2.0;
    let mut ops = marks(layout);
    for (half, index) in [(0, side.left), (1, side.right)] {
        let Some((index, leaf)) = index.and_then(|index| Some((index, leaves.get(index)?))) else { continue };
        let scale = layout.scale(leaf);
        let (width, height) = (leaf.width.to_pt() * scale, leaf.height.to_pt() * scale);
        let aside = (layout.width.to_pt() - width) / 2.0 - creep.to_pt();
        let x = if half == 0 { fold - aside - width } else { fold + aside };
        ops.push(Op::SaveGraphicsState);
        ops.push(clip(fold * f64::from(half), fold, up.to_pt()));
        ops.push(Op::UseXobject {
            id: XObjectId(name(index)),
            transform: XObjectTransform {
                translate_x: Some(point(x)),
                translate_y: Some(point((up.to_pt() - height) / 2.0)),
                scale_x: Some(scale as f32),
                scale_y: Some(scale as f32),
                no_auto_scale: true,
                ..XObjectTransform::default()
            },
        });
        ops.push(Op::RestoreGraphicsState);
    }
    PdfPage::new(Mm(across.to_mm() as f32), Mm(up.to_mm() as f32), ops)
}

impl Layout {
    /// Returns the scale at which a page fills its place, 1 at most.
    pub(super) fn scale(&self, leaf: &Leaf) -> f64 {
        let (across, up) =
            (self.width.to_pt() / leaf.width.to_pt(), self.height.to_pt() / leaf.height.to_pt());
        let scale = across.min(up);
        // Sizes of the same paper differ in their last digits; such pages keep their size.
        if scale > 0.995 { 1.0 } else { scale }
    }
}

/// Returns the clip that keeps a page from crossing the fold.
fn clip(left: f64, width: f64, height: f64) -> Op {
    let half = Rect::from_xywh(point(left), Pt(0.0), point(width), point(height));
    Op::DrawRectangle { rectangle: Rect { mode: Some(PaintMode::Clip), ..half } }
}

/// Returns marks where to fold, above and below the pages, and where to cut, at their corners: each where the
/// sheet has room for it.
fn marks(layout: &Layout) -> Vec<Op> {
    let (across, up) = layout.paper.size();
    let (fold, middle) = (across.to_pt() / 2.0, up.to_pt() / 2.0);
    let (width, height) = (layout.width.to_pt(), layout.height.to_pt() / 2.0);
    let has_room = |side: f64| side >= MARGIN.to_pt();
    let (above, beside) = (has_room(middle - height), has_room(fold - width));
    let (near, far) = (GAP.to_pt(), (GAP + MARK).to_pt());
    let mut lines = Vec::new();
    for up in [-1.0, 1.0] {
        let mut upright =
            |x: f64| lines.push(line((x, middle + up * (height + near)), (x, middle + up * (height + far))));
        if above {
            upright(fold);
            if beside {
                upright(fold - width);
                upright(fold + width);
            }
        }
        if beside && above {
            let y = middle + up * height;
            lines.extend(
                [-1.0, 1.0]
                    .map(|out| line((fold + out * (width + near), y), (fold + out * (width + far), y))),
            );
        }
    }
    if lines.is_empty() {
        return lines;
    }
    let black = Color::Greyscale(Greyscale::new(0.0, None));
    let mut ops = vec![Op::SetOutlineColor { col: black }, Op::SetOutlineThickness { pt: Pt(HAIRLINE) }];
    ops.append(&mut lines);
    ops
}

fn line(from: (f64, f64), to: (f64, f64)) -> Op {
    let end = |(x, y): (f64, f64)| LinePoint { p: Point { x: point(x), y: point(y) }, bezier: false };
    Op::DrawLine { line: Line { points: vec![end(from), end(to)], is_closed: false } }
}

fn point(points: f64) -> Pt {
    Pt(points as f32)
}
