//! Collects findings and the edits that fix them.

use super::line::Line;
use crate::diag::{Diagnostic, Edit, Problem, Rule};
use crate::source::{Sources, Span};
use std::ops::Range;

/// The findings so far.
pub(super) struct Reporter<'a> {
    /// The findings, in the order in which they were reported.
    pub(super) found: Vec<Diagnostic>,
    sources: &'a Sources,
}

impl<'a> Reporter<'a> {
    /// Creates an empty reporter; `sources` are the author's files.
    pub(super) fn new(sources: &'a Sources) -> Self {
        Self { found: Vec::new(), sources }
    }

    /// The author's text at a place.
    pub(super) fn written(&self, span: Span) -> &'a str {
        self.sources.text(span)
    }

    /// The character before a place in the author's file.
    pub(super) fn before(&self, span: Span) -> Option<char> {
        self.sources.get(span.source).text.get(..span.range().start)?.chars().next_back()
    }

    /// Reports a breach that only the author can fix; `better` is the correct text, if known.
    pub(super) fn report(
        &mut self,
        rule: &'static Rule,
        line: &Line,
        range: Range<usize>,
        better: Option<String>,
    ) {
        let found = for_message(&line.text[range.clone()]);
        let span = line.span(range.clone());
        // What the message shows is offered where the source has the same words, with nothing in them but text.
        let is_there = line.may_edit(span) && self.sources.text(span) == &line.text[range];
        let offer = better
            .as_ref()
            .filter(|_| is_there && !found.contains(['…', '\n']))
            .map(|better| Edit { span, text: better.clone() });
        let problem = Problem::Slip { rule, found, better };
        self.found.push(Diagnostic::new(problem, span).with_offer(offer.into_iter().collect()));
    }

    /// Reports a breach in `range` of a line, with edits within that range, in order, that fix it.
    ///
    /// The edits are dropped, and the correct text is only proposed, if the source has other bytes there (an
    /// entity, Markdown syntax) or if the text is the label of a link's definition.
    pub(super) fn report_with_fix(
        &mut self,
        rule: &'static Rule,
        line: &Line,
        range: Range<usize>,
        edits: &[(Range<usize>, &str)],
    ) {
        let fix: Vec<Edit> = edits
            .iter()
            .map(|(at, text)| Edit { span: line.span(at.clone()), text: (*text).to_owned() })
            .collect();
        let is_there = |at: &Range<usize>, edit: &Edit| {
            line.may_edit(edit.span) && matches_source(self.sources.text(edit.span), &line.text[at.clone()])
        };
        // An edit after a backslash would separate the backslash from the character it escapes.
        let is_escaped = |edit: &Edit| {
            let source = self.sources.get(edit.span.source);
            let before = &source.text[..edit.span.range().start];
            (before.len() - before.trim_end_matches('\\').len()) % 2 == 1
        };
        let is_sound = edits.iter().zip(&fix).all(|((at, _), edit)| is_there(at, edit) && !is_escaped(edit));
        let better = Some(for_message(&edited(&line.text, &range, edits)));
        let problem = Problem::Slip { rule, found: for_message(&line.text[range.clone()]), better };
        let fix = if is_sound { fix } else { Vec::new() };
        self.found.push(Diagnostic::new(problem, line.span(range)).with_fix(fix));
    }
}

/// Whether the source has the line's text; all kinds of apostrophe count as equal.
fn matches_source(source: &str, text: &str) -> bool {
    let plain = |text: &str| text.replace(['’', '`', '´'], "'");
    source == text || plain(source) == plain(text)
}

/// The text in `range` after edits within it.
fn edited(text: &str, range: &Range<usize>, edits: &[(Range<usize>, &str)]) -> String {
    let mut made = String::new();
    let mut at = range.start;
    for (place, new) in edits {
        made.push_str(&text[at..place.start]);
        made.push_str(new);
        at = place.end;
    }
    made + &text[at..range.end]
}

/// Text as shown in a message: placeholders become `…`, line ends become spaces.
fn for_message(text: &str) -> String {
    let plain = text.replace(super::line::NOTE, "[^…]").replace(super::line::OBJECT, "…");
    plain.replace('\n', " ")
}
