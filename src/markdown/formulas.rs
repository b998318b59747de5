//! Formulas between dollar signs, and dollar signs that are money.

use super::blocks::Reader;
use super::script::Script;
use crate::book::{Formula, Inline, InlineKind};
use crate::diag::{Diagnostic, FormulaFault, Problem};
use crate::formula;
use crate::source::Span;
use std::ops::Range;

impl Reader<'_> {
    /// A formula, or the text that its dollar signs stand in.
    pub(super) fn formula(&mut self, source: &str, display: bool, range: &Range<usize>, span: Span) {
        let (before, after) = self.prepared.text.split_at(range.start);
        let after = &after[range.len()..];
        if source.trim().is_empty() {
            // Nothing stands between the signs: it is told, and stays what was typed.
            let problem = Problem::FormulaWrong { fault: FormulaFault::Ends };
            self.inlines.diagnostics.push(Diagnostic::new(problem, span));
            let signs = if display { "$$" } else { "$" };
            return self.text(&format!("{signs}{source}{signs}"), range, span);
        }
        if !display && is_money(before, source, after) {
            return self.text(&format!("${source}$"), range, span);
        }
        let source = source.trim();
        if let Err(wrong) = formula::check(source, display) {
            let problem = Problem::FormulaWrong { fault: wrong.fault };
            let place = self.place_within(source, wrong.range, span);
            self.inlines.diagnostics.push(Diagnostic::new(problem, place));
        }
        // A line end means nothing but the end of a comment.
        let keeps_lines = source.contains('%');
        let source = if keeps_lines { source.to_owned() } else { source.replace(['\n', '\r'], " ") };
        self.inline(InlineKind::Formula(Formula { source, display }), span);
    }

    /// The place of a part of a formula, where the source has the formula as it was read; else all of it.
    fn place_within(&self, source: &str, part: Range<usize>, span: Span) -> Span {
        match self.script.slice(span).find(source) {
            Some(offset) if !part.is_empty() => {
                let start = span.start as usize + offset;
                self.script.span(start + part.start..start + part.end)
            }
            _ => span,
        }
    }
}

/// Whether the dollar signs around a text are money: "$20,000-$30,000" by pandoc's rule, that no digit
/// follows a formula; "10$-20$", where a sum of money stands before both of them; "10 $; ikisi 15$", where
/// words of prose stand between them.
fn is_money(before: &str, source: &str, after: &str) -> bool {
    let digit = |character: Option<char>| character.is_some_and(|character| character.is_ascii_digit());
    let in_prose = !source.contains(['\\', '_', '^', '=', '{']);
    let sums = digit(before.chars().next_back()) && digit(source.chars().next_back());
    let is_word = |word: &str| word.chars().filter(|letter| letter.is_alphabetic()).count() > 3;
    let goes_on = source.starts_with([',', ';', ':', '.', ')', '?', '!']);
    let words = goes_on || source.split_whitespace().any(is_word);
    digit(after.chars().next()) || (in_prose && (sums || words))
}

/// Tells of a formula that Markdown left as text, since its braces are not closed: `$\\frac{1$`.
pub(super) fn find_unread(inline: &Inline, script: &Script, diagnostics: &mut Vec<Diagnostic>) {
    let InlineKind::Text(text) = &inline.kind else { return };
    let mut at = 0;
    while let Some(start) = text[at..].find('$').map(|offset| at + offset) {
        at = start + 1;
        let inner = text[at..].split('$').next().unwrap_or("");
        let is_command = |(before, after): (char, char)| before == '\\' && after.is_ascii_alphabetic();
        if !inner.starts_with(' ') && inner.chars().zip(inner.chars().skip(1)).any(is_command) {
            let in_step = text.len() == inline.span.range().len();
            let from = inline.span.start as usize + start;
            let place = if in_step { script.span(from..from + 1 + inner.len()) } else { inline.span };
            let problem = Problem::FormulaWrong { fault: FormulaFault::Ends };
            diagnostics.push(Diagnostic::new(problem, place));
            at += inner.len();
        }
    }
}

/// The same content in parts: what is set off from the text stands alone.
pub(super) fn set_off(content: Vec<Inline>) -> Vec<Vec<Inline>> {
    let is_display =
        |inline: &Inline| matches!(&inline.kind, InlineKind::Formula(formula) if formula.display);
    let mut parts: Vec<Vec<Inline>> = vec![Vec::new()];
    for inline in content {
        let alone = is_display(&inline);
        if alone || parts.last().and_then(|part| part.last()).is_some_and(is_display) {
            parts.push(Vec::new());
        }
        if let Some(part) = parts.last_mut() {
            part.push(inline);
        }
    }
    parts.iter_mut().for_each(trim);
    parts.retain(|part| !part.is_empty());
    parts
}

/// Takes the spaces at both ends away, which the formula beside them leaves without a word to part.
fn trim(content: &mut Vec<Inline>) {
    if let Some(Inline { kind: InlineKind::Text(text), span }) = content.first_mut() {
        let kept = text.trim_start_matches([' ', '\n']).len();
        let gone = text.len() - kept;
        let in_step = text.len() == span.range().len();
        text.drain(..gone);
        // A text that happens to be as long as its place must not seem to be what stands there.
        match in_step {
            true => span.start += gone as u32,
            false if text.len() == span.range().len() => span.end = span.start,
            false => {}
        }
    }
    super::texts::trim_end(content);
    content.retain(|inline| !matches!(&inline.kind, InlineKind::Text(text) if text.is_empty()));
}

#[cfg(test)]
mod tests {
    use super::is_money;

    #[test]
    fn sums_of_money_are_no_formulas() {
        for (before, source, after) in [
            ("", "20,000-", "30,000"),
            ("10", "-20", " eder"),
            ("5", "’dan 10", "’a"),
            ("(", "5)-", "30"),
            (" ", "; ikisi 15", "-"),
        ] {
            assert!(is_money(before, source, after), "{before}${source}${after}");
        }
        for (before, source, after) in
            [("", "x", " ve"), ("2", "x", ""), ("2", "x_1", ""), ("3", "a=1", ","), ("", "12{,}5", " kg")]
        {
            assert!(!is_money(before, source, after), "{before}${source}${after}");
        }
    }
}
