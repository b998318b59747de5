//! Formulas as TeX writes them: what is wrong with one, how it is set, how it is said in MathML. The door to
//! RaTeX and math-core.
//!
//! RaTeX sets a formula as KaTeX does, in KaTeX's faces, to a list of drawn things; math-core says the same
//! source in MathML Core. A formula that one of the two does not understand is told of before a book is made.

mod faces;
mod mathml;
mod set;

pub use mathml::mathml;
pub use set::{Part, SetFormula, set};

use crate::diag::FormulaFault;
use ratex_parser::{ParseError, ParseNode, Parser};
use std::ops::Range;

/// What is wrong with a formula, and where in its source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wrong {
    /// Bytes of the source.
    pub range: Range<usize>,
    /// What is wrong there.
    pub fault: FormulaFault,
}

/// Whether both books can carry a formula.
///
/// # Errors
/// The first thing that is wrong with it.
pub fn check(source: &str, display: bool) -> Result<(), Wrong> {
    if source.trim().is_empty() {
        return Err(Wrong { range: 0..source.len(), fault: FormulaFault::Ends });
    }
    parse(source)?;
    mathml::said(source, display).map(|_| ())
}

/// The formula as RaTeX understands it.
fn parse(source: &str) -> Result<Vec<ParseNode>, Wrong> {
    Parser::new(source).parse().map_err(|error| wrong(source, &error))
}

/// The first error in words of our own, where its kind is known.
fn wrong(source: &str, error: &ParseError) -> Wrong {
    let place = error.loc.as_ref().map_or(0..source.len(), |place| place.start..place.end);
    let range = within(source, place);
    let message = error.message.as_str();
    let ends = ["got 'EOF'", "end of input", "Expected group", "Expected \\right"];
    let fault = if let Some(command) = message.strip_prefix("Undefined control sequence: ") {
        FormulaFault::Unknown(command.to_owned())
    } else if let Some(name) = message.strip_prefix("No such environment: ") {
        FormulaFault::Unknown(format!("\\begin{{{name}}}"))
    } else if ends.iter().any(|sign| message.contains(sign)) {
        FormulaFault::Ends
    } else if let Some((_, got)) = message.split_once("got '") {
        FormulaFault::Stray(got.trim_end_matches('\'').to_owned())
    } else {
        FormulaFault::Other(message.to_owned())
    };
    Wrong { range, fault }
}

/// A range that lies within a text and inside no character; a place at the end is its last character.
fn within(source: &str, range: Range<usize>) -> Range<usize> {
    let inside =
        |at: usize| (0..=at.min(source.len())).rev().find(|at| source.is_char_boundary(*at)).unwrap_or(0);
    let end = inside(range.end);
    let start = inside(range.start).min(end);
    if start < end { start..end } else { inside(end.saturating_sub(1))..end }
}

#[cfg(test)]
mod tests {
    use super::{Wrong, check, within};
    use crate::diag::FormulaFault;

    #[test]
    fn what_both_libraries_understand_is_sound() {
        for source in [
            "E=mc^2",
            r"\frac{-b\pm\sqrt{b^2-4ac}}{2a}",
            r"\begin{pmatrix} a & b \\ c & d \end{pmatrix}",
            r"\text{ölüm oranı} = \frac{131}{1{,}8\times 10^6}",
            r"\sum_{i=1}^{n} i",
            r"p < 0{,}05",
        ] {
            assert_eq!(check(source, false), Ok(()), "{source}");
        }
    }

    #[test]
    fn what_is_wrong_has_its_place() {
        let unknown = |name: &str| FormulaFault::Unknown(name.to_owned());
        for (source, range, fault) in [
            (r"a + \foo b", 4..8, unknown(r"\foo")),
            (r"\frac{1", 6..7, FormulaFault::Ends),
            (r"\left( x", 7..8, FormulaFault::Ends),
            ("x^", 1..2, FormulaFault::Ends),
            ("a }", 2..3, FormulaFault::Stray("}".to_owned())),
            ("a & b", 2..3, FormulaFault::Stray("&".to_owned())),
            ("  ", 0..2, FormulaFault::Ends),
        ] {
            assert_eq!(check(source, true), Err(Wrong { range, fault }), "{source}");
        }
    }

    #[test]
    fn what_only_the_typeset_book_could_show_is_told_too() {
        let wrong = check(r"\boxed{x}", false).expect_err("not in MathML");
        assert_eq!(wrong, Wrong { range: 0..6, fault: FormulaFault::Unknown(r"\boxed".to_owned()) });
    }

    #[test]
    fn no_source_stops_the_program() {
        const PARTS: [&str; 24] = [
            r"\frac",
            "{",
            "}",
            "^",
            "_",
            "&",
            r"\\",
            r"\left(",
            r"\right)",
            r"\begin{matrix}",
            r"\end{matrix}",
            "x",
            "ş",
            r"\text{",
            r"\sqrt",
            "[",
            "]",
            r"\color{red}",
            "%",
            "#1",
            r"\def\a{\a}",
            r"\over",
            "'",
            "~",
        ];
        let mut dice: u64 = 7;
        let mut throw = |sides: usize| {
            dice = dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (dice >> 33) as usize % sides
        };
        let fonts = crate::font::Fonts::default();
        for _ in 0..3000 {
            let source: String = (0..=throw(9)).map(|_| PARTS[throw(PARTS.len())]).collect();
            for display in [false, true] {
                if check(&source, display).is_ok() {
                    let set = super::set(&source, display, &fonts);
                    assert!(set.is_none_or(|set| set.width.is_finite()), "{source}");
                }
            }
        }
        for deep in [r"\sqrt", "{", r"\left(", "x^", r"\frac{", r"\text{", r"\begin{matrix}", "x_{y^", "!"] {
            let _ = check(&deep.repeat(3000), true);
        }
    }

    #[test]
    fn places_are_never_inside_a_character() {
        assert_eq!(within("aşb", 2..2), 0..1, "nothing between two bytes: the character before");
        assert_eq!(within("aşb", 2..4), 1..4);
        assert_eq!(within("aş", 9..12), 1..3);
        assert_eq!(within("", 0..0), 0..0);
    }
}
