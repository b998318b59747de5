//! Puts words of a line into inlines of their own, and adds words.

use crate::book::{Inline, InlineKind, text_length};
use crate::source::Span;
use std::collections::BTreeSet;
use std::ops::Range;

/// What becomes of a stretch of a line.
pub(super) enum Change {
    /// Its words, in bytes of the line's text, become the content of an inline.
    Wrap(Range<usize>, InlineKind),
    /// Words are added before a byte of the line's text.
    Add(usize, String),
}

impl Change {
    /// The byte at which it begins.
    fn start(&self) -> usize {
        match self {
            Self::Wrap(range, _) => range.start,
            Self::Add(at, _) => *at,
        }
    }
}

/// Changes a line; the changes are in order, and none is within another. Returns the indices of those that were made: words
/// that are cut by the edge of an inline, and those of code and of inlines that are passed over, stay as they are.
pub(super) fn change(
    line: &mut Vec<Inline>,
    changes: &[Change],
    passed: impl Fn(&InlineKind) -> bool,
) -> BTreeSet<usize> {
    let mut writer = Writer { changes, passed, offset: 0, made: BTreeSet::new() };
    writer.line(line);
    writer.made
}

struct Writer<'a, F> {
    changes: &'a [Change],
    passed: F,
    /// The bytes of text before the inline.
    offset: usize,
    /// The changes that were made.
    made: BTreeSet<usize>,
}

impl<F: Fn(&InlineKind) -> bool> Writer<'_, F> {
    fn line(&mut self, line: &mut Vec<Inline>) {
        let mut whole = Vec::with_capacity(line.len() + self.changes.len());
        for mut inline in line.drain(..) {
            let is_passed = (self.passed)(&inline.kind);
            match (&inline.kind, is_passed) {
                (InlineKind::Text(text), _) => {
                    self.text(text, inline.span, &mut whole);
                    continue;
                }
                (InlineKind::Code(_), _) | (_, true) => self.offset += length(&inline),
                _ => match inline.children_mut() {
                    Some(children) => self.line(children),
                    None => self.offset += length(&inline),
                },
            }
            whole.push(inline);
        }
        *line = whole;
    }

    /// Adds the parts of a text.
    fn text(&mut self, text: &str, span: Span, whole: &mut Vec<Inline>) {
        let own = self.offset..self.offset + text.len();
        self.offset = own.end;
        let push = |whole: &mut Vec<Inline>, part: &str| {
            if !part.is_empty() {
                whole.push(Inline::new(InlineKind::Text(part.to_owned()), span));
            }
        };
        let first = self.changes.partition_point(|change| change.start() < own.start);
        let mut done = 0;
        for (at, change) in self.changes.iter().enumerate().skip(first) {
            let start = change.start();
            if start > own.end {
                break;
            }
            let (from, end) = match change {
                Change::Wrap(range, _) => (start - own.start, range.end),
                Change::Add(..) => (start - own.start, start),
            };
            if end > own.end || from < done || self.made.contains(&at) {
                continue;
            }
            let to = end - own.start;
            let (Some(before), Some(words)) = (text.get(done..from), text.get(from..to)) else { continue };
            match change {
                Change::Wrap(_, kind) if !words.is_empty() => {
                    push(whole, before);
                    let mut inline = Inline::new(kind.clone(), span);
                    if let Some(content) = inline.children_mut() {
                        content.push(Inline::new(InlineKind::Text(words.to_owned()), span));
                    }
                    whole.push(inline);
                }
                Change::Wrap(..) => continue,
                Change::Add(_, more) => {
                    push(whole, before);
                    push(whole, more);
                }
            }
            done = to;
            self.made.insert(at);
        }
        push(whole, &text[done..]);
    }
}

fn length(inline: &Inline) -> usize {
    text_length(std::slice::from_ref(inline))
}

#[cfg(test)]
mod tests {
    use super::{Change, change};
    use crate::book::{Inline, InlineKind, plain_text};
    use crate::source::Span;

    fn text(words: &str) -> Inline {
        Inline::new(InlineKind::Text(words.to_owned()), Span::default())
    }

    fn emphasis(words: &str) -> Inline {
        Inline::new(InlineKind::Emphasis(vec![text(words)]), Span::default())
    }

    fn strong() -> InlineKind {
        InlineKind::Strong(Vec::new())
    }

    #[test]
    fn words_are_wrapped_where_no_edge_cuts_them() {
        let mut line = vec![text("ab cd "), emphasis("ef g"), text("h ij")];
        let changes =
            [Change::Wrap(3..5, strong()), Change::Wrap(6..8, strong()), Change::Wrap(9..11, strong())];
        let made = change(&mut line, &changes, |_| false);
        assert_eq!(made.into_iter().collect::<Vec<_>>(), [0, 1]);
        assert_eq!(plain_text(&line), "ab cd ef gh ij");
        assert!(matches!(&line[1].kind, InlineKind::Strong(words) if plain_text(words) == "cd"));
        let mut line = vec![text("ab "), emphasis("cd")];
        let passed = |kind: &InlineKind| matches!(kind, InlineKind::Emphasis(_));
        assert!(change(&mut line, &[Change::Wrap(3..5, strong())], passed).is_empty());
    }

    #[test]
    fn words_are_added_once() {
        let mut line = vec![text("ab"), emphasis("cd"), text(" ef")];
        let changes = [Change::Add(2, " (x)".to_owned()), Change::Add(4, " (y)".to_owned())];
        let passed = |kind: &InlineKind| matches!(kind, InlineKind::Emphasis(_));
        assert_eq!(change(&mut line, &changes, passed).len(), 2);
        assert_eq!(plain_text(&line), "ab (x)cd (y) ef");
    }
}
