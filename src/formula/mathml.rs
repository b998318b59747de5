//! A formula in MathML, as EPUB 3.3 takes it.

use super::rewrite::{MATHML, for_mathml};
use super::strict::strict;
use super::{Wrong, tex, within};
use crate::diag::FormulaFault;
use math_core::{LatexToMathML, MathCoreConfig, MathDisplay};

/// What a formula's `math` element holds; `None` where it cannot be said in MathML.
#[must_use]
pub fn mathml(tex: &str, display: bool) -> Option<String> {
    said(tex, display).ok()
}

/// The formula as MathML, or what math-core does not understand.
pub(super) fn said(source: &str, display: bool) -> Result<String, Wrong> {
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
    fn a_table_says_nothing_that_epubcheck_refuses() {
        let said = mathml(r"\begin{cases} x & y < 2 \\ \text{değil} \end{cases}", true).expect("MathML");
        assert!(said.contains("<mtable>") && said.contains("<mstyle displaystyle=\"false\""), "{said}");
        assert!(said.contains("&lt;") && said.contains("<mtext>değil</mtext>"), "{said}");
        assert!(mathml(r"\vec{F}", false).is_some_and(|said| said.contains(">→<")));
        assert!(!said.contains("<math"), "the element itself is the book's: {said}");
    }

    #[test]
    fn what_math_core_lacks_is_said_in_its_words() {
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
            let said = mathml(source, true).unwrap_or_default();
            assert!(said.contains(part), "{source}: {said}");
        }
    }
}
