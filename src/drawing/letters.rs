//! Text of a drawing as letters that are drawn once and placed many times: a drawing full of words stays small.

use crate::font::Face;
use resvg::tiny_skia::Transform;
use resvg::usvg::fontdb::ID;
use resvg::usvg::layout::{PositionedGlyph, Span};
use resvg::usvg::roxmltree::{Document, Node as Element};
use resvg::usvg::{Fill, Group, Node, Paint, Text, Tree};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::ops::Range;

/// Prefix of the names of letters.
const NAME: &str = "glyph-";

/// The letters of a drawing.
struct Letters<'a> {
    faces: &'a [(ID, Face)],
    /// The name of each letter, by its face and glyph; `None` of those without ink.
    names: BTreeMap<(usize, u16), Option<String>>,
    /// Outlines of the letters in font units.
    outlines: String,
}

/// Returns the drawing as written with its text, each text replaced by its placed letters.
///
/// `None` where letters alone cannot reproduce it: text with a contour, a gradient or a line under it, text in
/// a mask or a pattern, faces with colours or axes.
pub fn placed(written: &str, tree: &Tree, faces: &[(ID, Face)]) -> Option<String> {
    let document = Document::parse(written).ok()?;
    let places: Vec<_> = document.descendants().filter(|node| node.has_tag_name("text")).map(range).collect();
    let mut texts = Vec::new();
    collect(tree.root(), &mut texts);
    if places.len() != texts.len() || written.contains(&format!("\"{NAME}")) {
        return None;
    }
    let mut letters = Letters { faces, names: BTreeMap::new(), outlines: String::new() };
    let first = range(document.root_element().first_element_child()?).start;
    let mut body = String::new();
    let mut from = first;
    for (place, text) in places.into_iter().zip(texts) {
        body.push_str(written.get(from..place.start)?);
        for span in text.layouted() {
            letters.span(span, &mut body)?;
        }
        from = place.end;
    }
    body.push_str(written.get(from..)?);
    Some(format!("{}<defs>{}</defs>\n{body}", written.get(..first)?, letters.outlines))
}

fn range(element: Element<'_, '_>) -> Range<usize> {
    element.range()
}

/// Gathers all texts in the order in which they are written.
fn collect<'a>(group: &'a Group, texts: &mut Vec<&'a Text>) {
    for node in group.children() {
        match node {
            Node::Group(group) => collect(group, texts),
            Node::Text(text) => texts.push(text),
            Node::Path(_) | Node::Image(_) => {}
        }
    }
}

impl Letters<'_> {
    /// Writes a run of glyphs of one ink: one group for each size and direction.
    fn span(&mut self, span: &Span, out: &mut String) -> Option<()> {
        let plain = [&span.underline, &span.overline, &span.line_through].into_iter().all(Option::is_none);
        let (true, None) = (plain, &span.stroke) else { return None };
        let Some(fill) = span.fill.as_ref().filter(|_| span.visible) else { return Some(()) };
        let ink = ink(fill)?;
        let mut rest = span.positioned_glyphs.as_slice();
        while let Some(first) = rest.first() {
            let frame = first.outline_transform();
            let alike = |glyph: &&PositionedGlyph| same_frame(frame, glyph.outline_transform());
            let (run, others) = rest.split_at(rest.iter().take_while(alike).count().max(1));
            self.run(frame, &ink, run, out)?;
            rest = others;
        }
        Some(())
    }

    /// Writes glyphs with one transformation, their distances from the first in whole font units.
    fn run(&mut self, frame: Transform, ink: &str, run: &[PositionedGlyph], out: &mut String) -> Option<()> {
        let back = frame.invert()?;
        let Transform { sx, ky, kx, sy, tx, ty } = frame;
        let mut placed = String::new();
        for glyph in run {
            let Some(name) = self.name(glyph)? else { continue };
            let here = glyph.outline_transform();
            let (dx, dy) = (here.tx - tx, here.ty - ty);
            // The inverse without its own shift: distances are turned and scaled, not moved.
            let x = (back.sx * dx + back.kx * dy).round() as i32;
            let y = (back.ky * dx + back.sy * dy).round() as i32;
            let y = if y == 0 { String::new() } else { format!(" y=\"{y}\"") };
            let _ = write!(placed, "<use xlink:href=\"#{name}\" x=\"{x}\"{y}/>");
        }
        let [a, b, c, d] = [sx, ky, kx, sy].map(|part| format!("{part:.6}"));
        let [a, b, c, d] = [&a, &b, &c, &d].map(|part| shortest(part));
        if !placed.is_empty() {
            let _ =
                writeln!(out, "<g {ink} transform=\"matrix({a} {b} {c} {d} {tx:.2} {ty:.2})\">{placed}</g>");
        }
        Some(())
    }

    /// Returns the name of a glyph's letter, drawn where it is new; `Some(None)` of a space.
    fn name(&mut self, glyph: &PositionedGlyph) -> Option<Option<String>> {
        let face = self.faces.iter().position(|(id, _)| *id == glyph.font)?;
        let key = (face, glyph.id.0);
        if let Some(known) = self.names.get(&key) {
            return Some(known.clone());
        }
        let outline = self.faces[face].1.outline(glyph.id.0)?;
        let name = (!outline.is_empty()).then(|| format!("{NAME}{}", self.names.len() + 1));
        if let Some(name) = &name {
            let _ = write!(self.outlines, "<path id=\"{name}\" d=\"{outline}\"/>");
        }
        self.names.insert(key, name.clone());
        Some(name)
    }
}

/// Returns a plain colour as attributes; `None` of gradients and patterns.
fn ink(fill: &Fill) -> Option<String> {
    let Paint::Color(colour) = fill.paint() else { return None };
    let mut ink = format!("fill=\"#{:02x}{:02x}{:02x}\"", colour.red, colour.green, colour.blue);
    if fill.opacity().get() < 1.0 {
        let _ = write!(ink, " fill-opacity=\"{:.3}\"", fill.opacity().get());
    }
    Some(ink)
}

fn same_frame(one: Transform, other: Transform) -> bool {
    let parts = |of: Transform| [of.sx, of.ky, of.kx, of.sy];
    parts(one).into_iter().zip(parts(other)).all(|(one, other)| (one - other).abs() < 1e-6)
}

/// Returns a decimal number without superfluous digits and signs.
fn shortest(number: &str) -> &str {
    let number = number.trim_end_matches('0').trim_end_matches('.');
    if number == "-0" { "0" } else { number }
}
