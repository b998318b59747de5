//! Formulas between dollar signs, and dollar signs that are money.

use super::blocks::Reader;
use super::dollars::{self, Around};
use super::prepare::Prepared;
use super::script::Script;
use crate::book::Formula;
use crate::book::draft::{Inline, InlineKind};
use crate::diag::{Diagnostic, FormulaFault, Problem};
use crate::formula;
use crate::source::Span;
use std::collections::BTreeMap;
use std::ops::Range;

impl Reader<'_> {
    /// Adds a formula, or the text around its dollar signs.
    pub(super) fn formula(&mut self, read: &str, display: bool, range: &Range<usize>, span: Span) {
        let found = self.prepared.formula_at(span.start as usize);
        let (source, display) = match found {
            Some(found) => (found.source.clone(), found.display),
            None => {
                let (before, after) = self.prepared.text.split_at(range.start);
                let around = Around { before, after: &after[range.len()..] };
                let signs = if display { "$$" } else { "$" };
                if !display && !dollars::is_formula(read, around) {
                    return self.text(&format!("{signs}{read}{signs}"), range, span);
                }
                (read.trim().replace(['\n', '\r'], " "), display)
            }
        };
        let none = BTreeMap::new();
        let macros = self.inlines.around.config.map_or(&none, |config| &config.math.macros);
        let tex = match formula::understood(&source, display, macros) {
            Ok(tex) => Some(tex),
            Err(wrong) => {
                let problem = Problem::FormulaWrong { fault: wrong.fault };
                let place = self.place_within(&source, wrong.range, span);
                self.inlines.diagnostics.push(Diagnostic::new(problem, place));
                None
            }
        };
        let labels = source.split("\\label{").skip(1).filter_map(|rest| rest.split_once('}'));
        let labels = labels.map(|(id, _)| (id.trim().to_owned(), span)).filter(|(id, _)| !id.is_empty());
        self.inlines.html.anchors.extend(labels);
        self.inline(InlineKind::Formula(Formula { source: as_read(&source), tex, display }), span);
    }

    /// The place of a part of a formula, where the source has the formula letter by letter; else all of it.
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

/// Environments that are nothing but signs around a formula.
const AROUND: [&str; 5] = ["equation", "equation*", "displaymath", "math", "displaymath*"];

/// The source of a formula as it is read out: without the environment around it, without labels and what numbers it.
fn as_read(source: &str) -> String {
    let inner = AROUND.iter().find_map(|name| {
        let inner = source.trim().strip_prefix(&format!("\\begin{{{name}}}"))?;
        inner.strip_suffix(&format!("\\end{{{name}}}"))
    });
    let mut made = inner.unwrap_or(source).to_owned();
    while let Some(at) = made.find("\\label{") {
        let Some(length) = made[at..].find('}') else { break };
        let before = made[..at].trim_end().len();
        made.replace_range(before..=at + length, "");
    }
    for command in ["\\nonumber", "\\notag"] {
        made = made.replace(&format!(" {command}"), "").replace(command, "");
    }
    made.trim().to_owned()
}

/// Reports formulas that never end, and empty ones: they stay text.
pub(super) fn report_unclosed(prepared: &Prepared, script: &Script, diagnostics: &mut Vec<Diagnostic>) {
    for range in &prepared.unclosed {
        let problem = Problem::FormulaWrong { fault: FormulaFault::Ends };
        diagnostics.push(Diagnostic::new(problem, script.span(range.clone())));
    }
}

/// Divides content into parts, with each display formula as a part of its own.
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

/// Removes the spaces at both ends, which would be next to a display formula.
fn trim(content: &mut Vec<Inline>) {
    if let Some(Inline { kind: InlineKind::Text(text), span }) = content.first_mut() {
        let kept = text.trim_start_matches([' ', '\n']).len();
        let gone = text.len() - kept;
        let in_step = text.len() == span.range().len();
        text.drain(..gone);
        // A text that has as many bytes as its place by chance must not seem to be the text there.
        match in_step {
            true => span.start += gone as u32,
            false if text.len() == span.range().len() => span.end = span.start,
            false => {}
        }
    }
    super::texts::trim_end(content);
    content.retain(|inline| !matches!(&inline.kind, InlineKind::Text(text) if text.is_empty()));
}
