//! Names of the places of references: “Figure 3”, “Figures 1, 2 and 5”, “Tables 1–3”, a title, a note's number.

use super::Follower;
use crate::book::{Inline, InlineKind, LabelKind, LabelRef, Naming, Paging, Target, plain_text};
use crate::cite::labels::Label;
use crate::diag::{Diagnostic, Problem, nearest};
use crate::source::Span;

/// A label of a reference, with its target.
struct ResolvedLabel {
    reference: LabelRef,
    target: Option<Target>,
    label: Option<Label>,
}

impl Follower<'_> {
    /// Adds a place by its number; the author's own words before it replace the book's word.
    pub(super) fn put_label(
        &mut self,
        target: Target,
        naming: Naming,
        content: Vec<Inline>,
        span: Span,
        made: &mut Vec<Inline>,
    ) {
        let label = self.label(&target).cloned();
        self.put_resolved((target, label), naming, content, span, made);
    }

    fn put_resolved(
        &mut self,
        (target, label): (Target, Option<Label>),
        naming: Naming,
        mut content: Vec<Inline>,
        span: Span,
        made: &mut Vec<Inline>,
    ) {
        let is_bare = naming == Naming::Number || !content.is_empty();
        let words = match label {
            Some(label) if is_bare => Some(label.number),
            Some(label) => Some(label.with_word(self.words)),
            None => self.called(&target, true),
        };
        match words {
            Some(words) => {
                content.extend((!content.is_empty()).then(|| text("\u{a0}", span)));
                content.push(text(&words, span));
            }
            None if content.is_empty() => content.push(strong("?", span)),
            None => {}
        }
        self.linked(target, content, span, made);
    }

    /// Adds the places that some labels name.
    pub(super) fn put_labels(
        &mut self,
        labels: Vec<LabelRef>,
        mut content: Vec<Inline>,
        span: Span,
        made: &mut Vec<Inline>,
    ) {
        let mut found: Vec<ResolvedLabel> =
            labels.into_iter().map(|reference| self.look_up(reference, span)).collect();
        if let [ResolvedLabel { reference, target, label }] = &mut found[..] {
            let naming = reference.naming;
            return match target.take() {
                Some(target) => self.put_resolved((target, label.take()), naming, content, span, made),
                None => {
                    content.extend((!content.is_empty()).then(|| text("\u{a0}", span)));
                    content.push(self.missing(&reference.id, naming, span));
                    made.append(&mut content);
                }
            };
        }
        let mut entries: Vec<Vec<Inline>> = Vec::new();
        let mut at = 0;
        while at < found.len() {
            let alike = found[at..].iter().take_while(|other| is_like(&found[at], other)).count();
            match alike {
                0 | 1 => entries.push(self.entry(&found[at], span)),
                _ => self.several(&found[at..at + alike], span, &mut entries),
            }
            at += alike.max(1);
        }
        let last = entries.len().saturating_sub(1);
        for (at, entry) in entries.into_iter().enumerate() {
            if at > 0 {
                let between = if at == last { format!(" {} ", self.words.and) } else { ", ".to_owned() };
                made.push(text(&between, span));
            }
            made.extend(entry);
        }
    }

    /// Looks up a label; one without a place is reported.
    fn look_up(&mut self, reference: LabelRef, span: Span) -> ResolvedLabel {
        let places = self.guide.places;
        let Some((chapter, id)) = places.labelled(self.here, &reference.id) else {
            let near = self.guesses.take(|| nearest(&reference.id, places.labels()));
            let nearest = near.map(|near| format!("@{near}"));
            let problem = Problem::LinkBroken { target: format!("@{}", reference.id), nearest };
            self.diagnostics.push(Diagnostic::new(problem, span));
            return ResolvedLabel { reference, target: None, label: None };
        };
        let label = self.guide.labels.line(&reference.id).or_else(|| self.guide.labels.get(&id)).cloned();
        ResolvedLabel { reference, target: Some(Target::Place { chapter, id }), label }
    }

    /// Returns the name of a label's place, where no link is possible.
    pub(super) fn name_of(&mut self, reference: LabelRef, span: Span) -> String {
        let ResolvedLabel { reference, target, label } = self.look_up(reference, span);
        let name = label.map(|label| label.with_word(self.words));
        let name = name.or_else(|| self.called(target.as_ref()?, true));
        name.unwrap_or_else(|| plain_text(&[self.missing(&reference.id, reference.naming, span)]))
    }

    /// Returns the inlines of one label among several.
    fn entry(&mut self, found: &ResolvedLabel, span: Span) -> Vec<Inline> {
        let mut made = Vec::new();
        match &found.target {
            Some(target) => {
                let known = (target.clone(), found.label.clone());
                self.put_resolved(known, found.reference.naming, Vec::new(), span, &mut made);
            }
            None => made.push(self.missing(&found.reference.id, found.reference.naming, span)),
        }
        made
    }

    /// Adds several labels of a kind: their word once, three or more that follow each other as a range.
    fn several(&self, found: &[ResolvedLabel], span: Span, entries: &mut Vec<Vec<Inline>>) {
        let of = |found: &ResolvedLabel, word: &str| {
            let number = found.label.as_ref().map_or("", |label| label.number.as_str());
            let content = vec![text(&format!("{word}{number}"), span)];
            let mut made = Vec::new();
            if let Some(target) = found.target.clone() {
                self.linked(target, content, span, &mut made);
            }
            made
        };
        let mut word = match (&found[0].label, found[0].reference.naming) {
            (Some(label), Naming::Label) => {
                format!("{}\u{a0}", self.words.references[label.kind as usize][1])
            }
            _ => String::new(),
        };
        let mut at = 0;
        while at < found.len() {
            let steps = found[at..].windows(2).take_while(|pair| follows(&pair[0], &pair[1])).count();
            let mut entry = of(&found[at], &std::mem::take(&mut word));
            if steps >= 2 {
                entry.retain(|inline| !is_page(inline));
                entry.push(text("–", span));
                entry.extend(of(&found[at + steps], ""));
                at += steps;
            }
            entries.push(entry);
            at += 1;
        }
    }

    /// Returns what replaces a label that no place has: its word and a question mark.
    pub(super) fn missing(&self, id: &str, naming: Naming, span: Span) -> Inline {
        let kind = LabelKind::of_known(id).filter(|_| naming == Naming::Label);
        match kind {
            Some(kind) => strong(&format!("{}\u{a0}?", self.words.references[kind as usize][0]), span),
            None => strong("?", span),
        }
    }
}

/// Whether two labels have the same word before their numbers.
fn is_like(one: &ResolvedLabel, other: &ResolvedLabel) -> bool {
    match (&one.label, &other.label) {
        (Some(first), Some(second)) => {
            first.kind == second.kind
                && first.whole.is_none()
                && second.whole.is_none()
                && one.reference.naming == other.reference.naming
        }
        _ => false,
    }
}

/// Whether a number is the next after another: `2.4` after `2.3`.
fn follows(one: &ResolvedLabel, other: &ResolvedLabel) -> bool {
    let parted = |found: &ResolvedLabel| {
        let number = &found.label.as_ref()?.number;
        let (before, last) = number.rsplit_once('.').unwrap_or(("", number));
        Some((before.to_owned(), last.parse::<usize>().ok()?))
    };
    match (parted(one), parted(other)) {
        (Some((before, last)), Some((own, next))) => before == own && next == last + 1,
        _ => false,
    }
}

/// Moves an ending that the author wrote behind a link before its page: “Şekil 3’te (s. 12)”.
pub(super) fn endings_first(line: &mut Vec<Inline>) {
    let mut at = 0;
    while at + 1 < line.len() {
        let next = &line[at + 1];
        let (length, whole) = match &next.kind {
            InlineKind::Text(text) if is_page(&line[at]) => (ending(text), text.len()),
            _ => (0, 0),
        };
        if length > 0 {
            let (ending, rest) = (next.part(0..length), next.part(length..whole));
            line[at + 1] = rest;
            line.insert(at, ending);
            at += 1;
        }
        at += 1;
    }
}

/// Returns the length of an ending behind an apostrophe that a text begins with.
fn ending(text: &str) -> usize {
    let Some(rest) = text.strip_prefix(['\'', '’']) else { return 0 };
    let letters = rest.find(|sign: char| !sign.is_alphabetic()).unwrap_or(rest.len());
    if letters == 0 { 0 } else { text.len() - rest.len() + letters }
}

fn is_page(inline: &Inline) -> bool {
    matches!(&inline.kind, InlineKind::Link { target: Target::Printed { page: Paging::Behind, .. }, .. })
}

fn text(words: &str, span: Span) -> Inline {
    Inline::new(InlineKind::Text(words.to_owned()), span.after())
}

fn strong(words: &str, span: Span) -> Inline {
    Inline::new(InlineKind::Strong(vec![text(words, span)]), span)
}
