//! Writes formulas as MathML, with their source for readers that know none.

use super::chapter::Composer;
use super::xml::{Element, Node};
use crate::book::Formula;
use crate::font::Fonts;
use crate::formula::{mathml, set};

/// Width of a 400 px screen at one and a half times the usual size of text, in em.
const NARROW: f64 = 14.0;

/// Width of that screen for a formula's source, in letters of code.
const SHORT: usize = 24;

impl Composer<'_> {
    /// Returns a formula within a line, or set off from it.
    pub fn formula(&self, formula: &Formula) -> Element {
        if formula.display { displayed("span", formula) } else { math(formula) }
    }
}

/// Returns a formula set off from the text; a wide one is in a frame that scrolls, also by keyboard.
pub fn displayed(name: &'static str, formula: &Formula) -> Element {
    let frame = Element::new(name).with("class", "formula");
    let frame = match formula.tex.as_deref().and_then(|tex| set(tex, true, &Fonts::default())) {
        None if formula.source.chars().count() <= SHORT => frame,
        Some(set) if set.width <= NARROW => frame,
        _ => frame.with("tabindex", "0").with("role", "group").with("aria-label", formula.source.as_str()),
    };
    frame.kid(math(formula))
}

/// Returns the formula itself; its source as code where it has no MathML.
fn math(formula: &Formula) -> Element {
    let content = formula.tex.as_deref().and_then(|tex| mathml(tex, formula.display));
    let Some(content) = content else {
        return Element::new("code").text(formula.source.as_str());
    };
    Element::new("math")
        .with("xmlns", "http://www.w3.org/1998/Math/MathML")
        .with_any("display", formula.display.then_some("block"))
        .with("alttext", formula.source.as_str())
        .kids([Node::Drawing(content)])
}

/// Whether a page shows a formula (EPUB 3.3, D.6.4: such a page has the property `mathml`).
pub fn shown_on(page: &Element) -> bool {
    page.name == "math"
        || page.kids.iter().any(|kid| matches!(kid, Node::Element(element) if shown_on(element)))
}
