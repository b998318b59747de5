//! A formula in MathML Core, as EPUB 3.3 takes it.

use super::{Wrong, within};
use crate::diag::FormulaFault;
use math_core::{LatexToMathML, MathCoreConfig, MathDisplay};

/// What a formula's `math` element holds; `None` where it cannot be said in MathML.
#[must_use]
pub fn mathml(source: &str, display: bool) -> Option<String> {
    said(source, display).ok()
}

/// The same, or what math-core does not understand.
pub(super) fn said(source: &str, display: bool) -> Result<String, Wrong> {
    let display = if display { MathDisplay::Block } else { MathDisplay::Inline };
    let converter = LatexToMathML::new(MathCoreConfig::default())
        .map_err(|(error, ..)| wrong(source, error.0.clone(), error.error_message()))?;
    let made = converter.convert_with_local_state(source, display);
    let made = made.map_err(|error| wrong(source, error.0.clone(), error.error_message()))?;
    Ok(content(&made.mathml))
}

/// What stands inside the element that math-core wrote, without an attribute that MathML Core gives to
/// every element and the schema of EPUBCheck (MathML 3) to none of its tables; the arrow of a vector as a
/// sign of its own, since browsers set the combining one beside its letter.
fn content(element: &str) -> String {
    let inner = element.split_once('>').map_or("", |(_, rest)| rest);
    let inner = inner.strip_suffix("</math>").unwrap_or(inner);
    let plain =
        inner.replace("<mtable displaystyle=\"false\" scriptlevel=\"0\"", "<mtable displaystyle=\"false\"");
    let plain =
        plain.replace("<mtable displaystyle=\"true\" scriptlevel=\"0\"", "<mtable displaystyle=\"true\"");
    plain.replace("<mo stretchy=\"false\">\u{20d7}</mo>", "<mo stretchy=\"false\">→</mo>")
}

fn wrong(source: &str, range: std::ops::Range<usize>, message: String) -> Wrong {
    let range = within(source, range);
    let named = source.get(range.clone()).filter(|name| name.starts_with('\\') && message.contains("nknown"));
    let fault = match named {
        Some(name) => FormulaFault::Unknown(name.to_owned()),
        None => FormulaFault::Other(message.trim_end_matches('.').to_owned()),
    };
    Wrong { range, fault }
}

#[cfg(test)]
mod tests {
    use super::mathml;

    #[test]
    fn a_table_says_nothing_that_epubcheck_refuses() {
        let said = mathml(r"\begin{cases} x & y < 2 \\ \text{değil} \end{cases}", true).expect("MathML");
        assert!(said.contains("<mtable displaystyle=\"false\">") && !said.contains("scriptlevel"), "{said}");
        assert!(said.contains("&lt;") && said.contains("<mtext>değil</mtext>"), "{said}");
        assert!(mathml(r"\vec{F}", false).is_some_and(|said| said.contains(">→<")));
        assert!(!said.contains("math"), "the element itself is the book's: {said}");
    }
}
