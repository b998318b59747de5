//! A text put together from stretches of the author's own text and generated words between them.

use super::Translation;
use std::collections::BTreeMap;
use std::ops::Range;

/// A stretch of a rewritten text, up to the next one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// The first byte of the stretch in the rewritten text.
    pub start: usize,
    /// The place in the author's text, or that of the form which is replaced.
    pub at: usize,
    /// Whether the words are generated.
    pub is_made: bool,
}

/// A form of another tool that is left out of the book.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Left {
    /// The form as it is written: `{{< video >}}`.
    pub form: String,
    /// The place of the first one in the chapter.
    pub range: Range<usize>,
    /// How many there are in the chapter.
    pub count: usize,
}

/// What came along with pasted text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pasted {
    /// Rows of cells between tabs, or between bars without a rule.
    Rows,
    /// Indented text.
    Indented,
    /// A word that is divided at a line's end.
    Divided,
}

/// The rewritten text so far.
#[derive(Debug, Default)]
pub(super) struct Out {
    text: String,
    stretches: Vec<Stretch>,
    left: BTreeMap<String, (Range<usize>, usize)>,
    torn: Vec<Range<usize>>,
    pasted: Vec<(Pasted, Range<usize>)>,
    /// The byte of the author's text after the last copied stretch.
    next: usize,
}

impl Out {
    /// Adds a stretch of the author's text.
    pub(super) fn copy(&mut self, source: &str, range: Range<usize>) {
        if range.is_empty() {
            return;
        }
        let runs_on = self.stretches.last().is_some_and(|last| !last.is_made) && self.next == range.start;
        if !runs_on {
            self.stretches.push(Stretch { start: self.text.len(), at: range.start, is_made: false });
        }
        self.text.push_str(&source[range.clone()]);
        self.next = range.end;
    }

    /// Adds generated words that replace something at a place of the author's text.
    pub(super) fn make(&mut self, at: usize, words: &str) {
        if words.is_empty() {
            return;
        }
        self.stretches.push(Stretch { start: self.text.len(), at, is_made: true });
        self.text.push_str(words);
    }

    /// Records that a form is left out.
    pub(super) fn leave(&mut self, form: &str, range: Range<usize>) {
        self.left.entry(form.to_owned()).or_insert((range, 0)).1 += 1;
    }

    /// Records a drawn table whose lines do not enclose cells.
    pub(super) fn tear(&mut self, range: Range<usize>) {
        self.torn.push(range);
    }

    /// Records what came along with pasted text.
    pub(super) fn tell(&mut self, what: Pasted, range: Range<usize>) {
        self.pasted.push((what, range));
    }

    /// Whether an empty line, or nothing, is before the next stretch.
    pub(super) fn is_apart(&self) -> bool {
        self.text.is_empty() || self.text.ends_with("\n\n")
    }

    /// Whether the last line with words is a row of a table.
    pub(super) fn ends_with_row(&self) -> bool {
        let text = self.text.trim_end();
        text[text.rfind('\n').map_or(0, |at| at + 1)..].trim_start().starts_with('|')
    }

    /// Whether the next stretch begins a line.
    pub(super) fn is_line_start(&self) -> bool {
        self.text.is_empty() || self.text.ends_with('\n')
    }

    /// The rewritten text; none where it equals the author's.
    pub(super) fn finish(self, source: &str) -> Option<Translation> {
        if self.text == source {
            return None;
        }
        let left = self.left.into_iter().map(|(form, (range, count))| Left { form, range, count });
        let (stretches, torn, pasted) = (self.stretches, self.torn, self.pasted);
        Some(Translation { text: self.text.into(), stretches, left: left.collect(), torn, pasted })
    }
}
