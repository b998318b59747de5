//! Formulas in TeX: their errors, their typesetting, their MathML. The door to RaTeX and math-core.
//!
//! RaTeX sets a formula as KaTeX does, in KaTeX's faces, to a list of drawing operations; math-core converts the same
//! source in MathML Core. A formula that one of the two does not understand is reported before a book is made.

mod faces;
mod mathml;
mod rewrite;
mod set;
mod strict;
mod tex;

pub use mathml::mathml;
pub use set::{Part, SetFormula, set};
pub use tex::token;

use crate::diag::FormulaFault;
use crate::font::Fonts;
use ratex_parser::{ParseError, ParseNode, Parser};
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Range;

/// An error in a formula, and its place in the source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wrong {
    /// Bytes of the source.
    pub range: Range<usize>,
    /// The error at that place.
    pub fault: FormulaFault,
}

/// The longest formula, in bytes: a longer one was not meant.
const LONGEST: usize = 50_000;

/// Returns a formula in the TeX from which both books are made: with the author's macros and those of packages
/// expanded, without parts that have a meaning only in a whole document.
///
/// # Errors
/// The first error that prevents one of the two books from showing it.
pub fn understood(source: &str, display: bool, macros: &BTreeMap<String, String>) -> Result<String, Wrong> {
    let whole = 0..source.len();
    if source.trim().is_empty() || source.len() > LONGEST {
        return Err(Wrong { range: whole, fault: FormulaFault::Ends });
    }
    let endless = |endless: tex::Endless| Wrong {
        range: whole.clone(),
        fault: FormulaFault::Endless(format!("\\{}", endless.0)),
    };
    let own = tex::expand(source, macros).map_err(endless)?;
    let plain = rewrite::plain(&own, display);
    let made = tex::expand(&plain, rewrite::COMMON).map_err(endless)?;
    if made.trim().is_empty() {
        return Err(Wrong { range: whole, fault: FormulaFault::Ends });
    }
    let checked = parse(&made).map(|_| ()).and_then(|()| mathml::converted(&made, display).map(|_| ()));
    checked.map_err(|wrong| placed(wrong, &made, source))?;
    if set(&made, display, &Fonts::default()).is_none() {
        return Err(Wrong { range: whole, fault: FormulaFault::Other("too large".to_owned()) });
    }
    Ok(made.into_owned())
}

/// Moves an error of the expanded TeX to its place in the author's.
fn placed(wrong: Wrong, made: &str, source: &str) -> Wrong {
    let named = match &wrong.fault {
        FormulaFault::Unknown(name) => name_in(source, name),
        _ => None,
    };
    let whole = if made == source { within(source, wrong.range) } else { 0..source.len() };
    Wrong { range: named.unwrap_or(whole), ..wrong }
}

/// Returns the first place of a name that no letter follows.
fn name_in(source: &str, name: &str) -> Option<Range<usize>> {
    let is_whole = |at: usize| {
        !name.ends_with(|last: char| last.is_ascii_alphabetic())
            || !source[at + name.len()..].starts_with(|next: char| next.is_ascii_alphabetic())
    };
    let at = source.match_indices(name).map(|(at, _)| at).find(|at| is_whole(*at))?;
    Some(at..at + name.len())
}

/// Parses the formula with RaTeX.
fn parse(tex: &str) -> Result<Vec<ParseNode>, Wrong> {
    let given = tex::expand(tex, rewrite::PAGES).unwrap_or(Cow::Borrowed(tex));
    Parser::new(&given).parse().map_err(|error| wrong(&given, &error))
}

/// Returns the first error in our own words, where its kind is known.
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

/// Returns a range that lies within a text and inside no character; a place at the end is its last character.
fn within(source: &str, range: Range<usize>) -> Range<usize> {
    let inside =
        |at: usize| (0..=at.min(source.len())).rev().find(|at| source.is_char_boundary(*at)).unwrap_or(0);
    let end = inside(range.end);
    let start = inside(range.start).min(end);
    if start < end { start..end } else { inside(end.saturating_sub(1))..end }
}

#[cfg(test)]
mod tests {
    use super::{Wrong, understood, within};
    use crate::diag::FormulaFault;
    use std::collections::BTreeMap;

    fn check(source: &str, display: bool) -> Result<(), Wrong> {
        understood(source, display, &BTreeMap::new()).map(|_| ())
    }

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
    fn what_one_library_lacks_is_rewritten() {
        for source in [
            r"\boxed{x}",
            r"\sum_{\substack{i<n \\ j<m}} a",
            r"\SI{5}{m/s}",
            r"\abs{x} + \norm{v}",
            r"\begin{equation} a = b \label{eq:a} \end{equation}",
            r"\begin{align} a &= b \\ c &= d \end{align}",
            r"\begin{eqnarray} a &=& b \\ c &=& d \end{eqnarray}",
            r"\begin{multline*} a \\ + b \end{multline*}",
            r"\begin{alignat}{2} a &= b \\ c &= d \end{alignat}",
            r"\begin{array}{@{}lp{2cm}@{}} a & b \end{array}",
            r"a &= b \\ c &= d",
            r"a \\ b",
            r"a = b \tag{1}",
            r"\text{eğer $x > 0$ ise 5 \$ eder}",
            r"p = 50%",
            r"\ce{2H2 + O2 -> 2H2O}",
            r"\textcolor{red}{x}",
            r"\prescript{14}{6}{C}",
        ] {
            assert_eq!(check(source, true), Ok(()), "{source}");
        }
    }

    #[test]
    fn what_no_library_knows_is_named() {
        for (source, at, name) in [
            (r"a + \vect{b}", 4, r"\vect"),
            (r"\SI{5}{\metre}", 7, r"\metre"),
            (r"\begin{foo}x\end{foo}", 0, r"\begin{foo}"),
            (r"\vec{a} + \ve{b}", 10, r"\ve"),
            (r"ş\yok", 2, r"\yok"),
        ] {
            let wrong = check(source, false).expect_err(source);
            let fault = FormulaFault::Unknown(name.to_owned());
            assert_eq!(wrong, Wrong { range: at..at + name.len(), fault }, "{source}");
        }
    }

    #[test]
    fn macros_of_the_author_go_first() {
        let macros = [("vect", r"\mathbf{#1}"), ("a", r"\a"), ("R", "r")];
        let macros = macros.map(|(name, body)| (name.to_owned(), body.to_owned())).into_iter().collect();
        assert_eq!(understood(r"\vect{v}\in\R", false, &macros).as_deref(), Ok(r"\mathbf{v}\in r"));
        let fault = FormulaFault::Endless(r"\a".to_owned());
        assert_eq!(understood(r"x\a", false, &macros), Err(Wrong { range: 0..3, fault }));
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
                if let Ok(tex) = understood(&source, display, &BTreeMap::new()) {
                    let set = super::set(&tex, display, &fonts);
                    assert!(set.is_some_and(|set| set.width.is_finite()), "{source}");
                }
            }
        }
        for deep in [r"\sqrt", "{", r"\left(", "x^", r"\frac{", r"\text{", r"\begin{matrix}", "x_{y^", "!"] {
            let _ = check(&deep.repeat(3000), true);
        }
    }

    #[test]
    fn no_text_stops_the_program() {
        const SIGNS: &str =
            "\\\\\\{}[]^_&%#$~'\"-=<>()|!/.,;:@* \n\t019abcefghilmnoprstuxğşİ∑𝐯\u{301}\u{20d7}\u{e0b0}\0";
        let signs: Vec<char> = SIGNS.chars().collect();
        let mut dice: u64 = 11;
        for _ in 0..6000 {
            let mut source = String::new();
            for _ in 0..24 {
                dice = dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                source.push(signs[(dice >> 33) as usize % signs.len()]);
            }
            let _ = (check(&source, true), check(&source, false));
            let _ =
                (super::mathml(&source, true), super::set(&source, false, &crate::font::Fonts::default()));
            let macros = [("a".to_owned(), source.clone())].into_iter().collect();
            let _ = understood(r"\a{x}{y}", false, &macros);
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
