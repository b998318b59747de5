//! Converts a formula to MathML, as EPUB 3.3 accepts it.

use super::rewrite::{MATHML, for_mathml};
use super::strict::strict;
use super::{Wrong, tex, within};
use crate::diag::FormulaFault;
use math_core::{LatexToMathML, MathCoreConfig, MathDisplay};

/// Returns the content of a formula's `math` element; `None` where MathML cannot express it.
#[must_use]
pub fn mathml(tex: &str, display: bool) -> Option<String> {
    converted(tex, display).ok()
}

/// Returns the formula as MathML, or as an error what math-core does not understand.
pub(super) fn converted(source: &str, display: bool) -> Result<String, Wrong> {
    let given = for_mathml(source).and_then(|given| Some(tex::expand(&given, MATHML).ok()?.into_owned()));
    let given = given.unwrap_or_else(|| source.to_owned());
    let display = if display { MathDisplay::Block } else { MathDisplay::Inline };
    let converter = LatexToMathML::new(MathCoreConfig::default())
        .map_err(|(error, ..)| wrong(&given, error.0.clone(), error.error_message()))?;
    let made = converter.convert_with_local_state(&given, display);
    let made = made.map_err(|error| wrong(&given, error.0.clone(), error.error_message()))?;
    let inner = made.mathml.split_once('>').map_or("", |(_, rest)| rest);
    Ok(strict(inner.strip_suffix("</math>").unwrap_or(inner)))
}

fn wrong(source: &str, range: std::ops::Range<usize>, message: String) -> Wrong {
    let range = within(source, range);
    let named = source.get(range.clone()).filter(|name| name.starts_with('\\') && message.contains("nknown"));
    let environment = || message.strip_prefix("Unknown environment \"")?.strip_suffix("\".");
    let fault = match (named, environment()) {
        (_, Some(name)) => FormulaFault::Unknown(format!("\\begin{{{name}}}")),
        (Some(name), None) => FormulaFault::Unknown(name.to_owned()),
        _ => FormulaFault::Other(message.trim_end_matches('.').to_owned()),
    };
    Wrong { range, fault }
}

#[cfg(test)]
mod tests {
    use super::mathml;

    #[test]
    fn a_table_has_nothing_that_epubcheck_refuses() {
        let markup = mathml(r"\begin{cases} x & y < 2 \\ \text{değil} \end{cases}", true).expect("MathML");
        assert!(markup.contains("<mtable>") && markup.contains("<mstyle displaystyle=\"false\""), "{markup}");
        assert!(markup.contains("&lt;") && markup.contains("<mtext>değil</mtext>"), "{markup}");
        assert!(mathml(r"\vec{F}", false).is_some_and(|markup| markup.contains(">→<")));
        assert!(!markup.contains("<math"), "the element itself is the book's: {markup}");
    }

    #[test]
    fn what_math_core_lacks_is_written_with_what_it_has() {
        for (source, part) in [
            (r"\boxed{x+1}", "<menclose notation=\"box\"><mi>x</mi>"),
            (r"\textcolor{red}{x}", "<mrow style=\"color:red\"><mi>x</mi>"),
            (r"\sum_{\substack{i<n \\ j<m}} a", "<mtable"),
            (r"\ce{H2O}", "<mn>2</mn>"),
            (r"\begin{pmatrix*}[r] 1 & 2 \end{pmatrix*}", "<mtable"),
            (r"\widetilde{ab}", "<mover"),
            (r"a = b \tag{7}", "(7)"),
            (r"\begin{array}{c} \hline a \\ \hline\hline b \\ \hline \end{array}", "<mtable"),
        ] {
            let markup = mathml(source, true).unwrap_or_default();
            assert!(markup.contains(part), "{source}: {markup}");
        }
    }
}
