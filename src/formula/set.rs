//! A typeset formula: outlines in em, below and above its baseline.

use super::{faces, parse};
use crate::font::{Face, Fonts, Step};
use ratex_layout::{
    FallbackGlyphMetrics, LayoutOptions, layout_with_fallback_metrics, to_display_list, validate_layout,
};
use ratex_types::color::Color;
use ratex_types::display_item::DisplayItem;
use ratex_types::math_style::MathStyle;
use ratex_types::path_command::PathCommand;
use std::sync::Arc;

/// Largest formula, in em: a larger one was not meant.
const LARGEST: f64 = 2000.0;

/// A typeset formula, in em of the text around it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SetFormula {
    /// Width of the formula.
    pub width: f64,
    /// Height above the baseline.
    pub height: f64,
    /// Depth below the baseline.
    pub depth: f64,
    /// The outlines, in the order in which they are drawn.
    pub parts: Vec<Part>,
}

/// Outlines of one ink.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// Red, green and blue, from 0 to 255.
    pub ink: [u8; 3],
    /// Steps in em from the left end of the baseline, y upwards; filled by the non-zero rule.
    pub steps: Vec<Step>,
}

/// Sets a formula, letters that KaTeX's faces lack in the book's own; `None` where it cannot be set.
#[must_use]
pub fn set(tex: &str, display: bool, fonts: &Fonts) -> Option<SetFormula> {
    // A number would follow the formula immediately: two em separate them.
    let tex = &tex.replace(r"\tag", r"\qquad\tag");
    let nodes = parse(tex).ok()?;
    let style = if display { MathStyle::Display } else { MathStyle::Text };
    let options = LayoutOptions { style, ..LayoutOptions::default() };
    let lacking = tex.chars().filter(|character| !character.is_ascii() && !faces::cover(*character));
    let metrics = lacking.filter_map(|character| Some((character, metrics(character, fonts)?))).collect();
    let laid = layout_with_fallback_metrics(&nodes, &options, Arc::new(metrics));
    validate_layout(&laid).ok()?;
    let list = to_display_list(&laid);
    let sides = [list.width, list.height, list.depth];
    if sides.iter().any(|side| !side.is_finite() || side.abs() > LARGEST) {
        return None;
    }
    let mut set =
        SetFormula { width: list.width.max(0.0), height: list.height, depth: list.depth, parts: Vec::new() };
    list.items.iter().for_each(|item| set.draw(item, fonts));
    Some(set)
}

/// Returns width and height of a character in the book's own face.
fn metrics(character: char, fonts: &Fonts) -> Option<FallbackGlyphMetrics> {
    let face = covering(character, fonts)?;
    let (width, _) = face.trace(character)?;
    let em = f64::from(face.upem);
    Some(FallbackGlyphMetrics { width, height: f64::from(face.cap_height) / em, depth: 0.0 })
}

fn covering(character: char, fonts: &Fonts) -> Option<&Face> {
    fonts.iter().map(|(_, face)| face).find(|face| face.covers(character))
}

impl SetFormula {
    /// Adds one item that RaTeX draws: in em from the top left corner, y downwards.
    fn draw(&mut self, item: &DisplayItem, fonts: &Fonts) {
        match item {
            DisplayItem::GlyphPath { x, y, scale, font, char_code, color } => {
                let Some(character) = char::from_u32(*char_code) else { return };
                let own = faces::named(font).filter(|face| face.covers(character));
                let traced =
                    own.or_else(|| covering(character, fonts)).and_then(|face| face.trace(character));
                let Some((_, steps)) = traced else { return };
                let up = self.height - y;
                self.add(color, steps.iter().map(|step| step.placed(*scale, *x, up)));
            }
            DisplayItem::Line { x, y, width, thickness, color, dashed } => {
                // A dash is as long as three times its weight, and so is the space after it.
                let dash = if *dashed { (thickness * 3.0).max(width / 1000.0) } else { *width };
                let mut from = 0.0;
                while from < *width {
                    let length = dash.min(width - from);
                    self.bar(color, x + from, y - thickness / 2.0, length, *thickness);
                    from += (dash * 2.0).max(0.001);
                }
            }
            DisplayItem::Rect { x, y, width, height, color } => self.bar(color, *x, *y, *width, *height),
            DisplayItem::Path { x, y, commands, color, .. } => {
                let up = self.height - y;
                self.add(color, commands.iter().map(|command| step(command).placed(1.0, *x, up)));
            }
        }
    }

    /// Adds a filled rectangle by its top left corner, y downwards.
    fn bar(&mut self, color: &Color, x: f64, y: f64, width: f64, height: f64) {
        let top = self.height - y;
        let corners = [(x + width, top), (x + width, top - height), (x, top - height)];
        let sides = corners.map(|(x, y)| Step::Line([x, y]));
        self.add(color, [Step::Move([x, top])].into_iter().chain(sides).chain([Step::Close]));
    }

    fn add(&mut self, color: &Color, steps: impl Iterator<Item = Step>) {
        let part = |level: f32| (level.clamp(0.0, 1.0) * 255.0).round() as u8;
        let ink = [part(color.r), part(color.g), part(color.b)];
        match self.parts.last_mut() {
            Some(last) if last.ink == ink => last.steps.extend(steps),
            _ => self.parts.push(Part { ink, steps: steps.collect() }),
        }
    }
}

/// Converts a step of a path of RaTeX, whose y is downwards.
fn step(command: &PathCommand) -> Step {
    match *command {
        PathCommand::MoveTo { x, y } => Step::Move([x, -y]),
        PathCommand::LineTo { x, y } => Step::Line([x, -y]),
        PathCommand::QuadTo { x1, y1, x, y } => Step::Quad([x1, -y1, x, -y]),
        PathCommand::CubicTo { x1, y1, x2, y2, x, y } => Step::Cubic([x1, -y1, x2, -y2, x, -y]),
        PathCommand::Close => Step::Close,
    }
}

#[cfg(test)]
mod tests {
    use super::{SetFormula, set};
    use crate::font::{Face, Family, Fonts, Step};

    fn of(source: &str, display: bool) -> SetFormula {
        set(source, display, &Fonts::default()).expect("set")
    }

    fn moves(formula: &SetFormula) -> usize {
        let steps = formula.parts.iter().flat_map(|part| &part.steps);
        steps.filter(|step| matches!(step, Step::Move(_))).count()
    }

    #[test]
    fn a_fraction_is_above_and_below_the_baseline() {
        let (line, display) = (of(r"\frac{1}{2}", false), of(r"\frac{1}{2}", true));
        assert!(line.height < display.height && line.depth < display.depth, "{line:?}");
        assert_eq!(moves(&line), 3, "two figures and a bar");
    }

    #[test]
    fn letters_are_side_by_side_on_the_baseline() {
        let one = of("x", false);
        assert!(one.depth < 0.02 && one.height > 0.4 && one.height < 0.5, "{one:?}");
        assert!(of("xx", false).width > one.width * 1.9);
        assert!(of("y", false).depth > 0.15);
    }

    #[test]
    fn ink_is_kept() {
        assert_eq!(of(r"\color{red} x", false).parts[0].ink, [255, 0, 0]);
        assert_eq!(of("x + y", false).parts.len(), 1, "one ink is one outline");
    }

    #[test]
    fn a_letter_that_katex_lacks_is_the_book_s_own() {
        let bytes: &[u8] = include_bytes!("../../fonts/literata/Literata-Regular.ttf");
        let mut fonts = Fonts::default();
        fonts.add(Face::read(bytes.into(), Family::Body).expect("a face"));
        let set = set(r"\text{ш}", false, &fonts).expect("set");
        assert!(moves(&set) > 0 && set.width > 0.6 && set.width < 1.1, "{set:?}");
        assert_eq!(moves(&of(r"\text{ğıİşöüçâ}", false)), moves(&of(r"\text{gıIsouca}", false)) + 9);
    }

    #[test]
    fn what_cannot_be_set_is_refused() {
        for source in [r"\foo", "x^", r"\rule{99999em}{1em}", "}"] {
            assert_eq!(set(source, false, &Fonts::default()), None, "{source}");
        }
    }
}
