//! Finds the text of list items, notes and meanings, so that an indented line in it is not taken for code.

use pulldown_cmark::{Event, Parser, Tag};
use std::ops::Range;

/// The most spaces after the marker of an item or a meaning, before its text.
const MOST_SPACES: usize = 4;

/// The stretches of a text that are indented as a whole, in the order of their beginnings.
#[derive(Debug, Default)]
pub(super) struct Bodies {
    /// The stretches, each with the column of its text; none for code.
    all: Vec<(Range<usize>, Option<usize>)>,
    /// The number of stretches that have begun.
    begun: usize,
    /// Indexes of the stretches that were open at the last offset.
    open: Vec<usize>,
}

impl Bodies {
    /// The stretches of a text that begins at an offset; none where no line `needs` them.
    pub(super) fn of(text: &str, start: usize, needs: impl Fn(&str) -> bool) -> Self {
        let mut bodies = Self::default();
        if !text.lines().any(needs) {
            return bodies;
        }
        // A colon that begins no meaning must not be parsed as one.
        let mut neutral = String::with_capacity(text.len());
        for line in text.split_inclusive('\n') {
            let body = line.trim_start_matches([' ', '\t', '>']);
            neutral.push_str(&line[..line.len() - body.len()]);
            let rest = body.strip_prefix(':').filter(|rest| !rest.starts_with([' ', '\t', '\r', '\n', '-']));
            neutral.push_str(rest.map_or("", |_| "x"));
            neutral.push_str(rest.unwrap_or(body));
        }
        let text = neutral.as_str();
        let whole = |range: Range<usize>| range.start + start..range.end + start;
        for (event, range) in Parser::new_ext(text, super::options()).into_offset_iter() {
            let column = match event {
                Event::Start(Tag::FootnoteDefinition(_)) => Some(column_at(text, range.start) + 4),
                Event::Start(Tag::Item | Tag::DefinitionListDefinition) => Some(text_column(text, &range)),
                Event::Start(Tag::CodeBlock(_) | Tag::HtmlBlock) => None,
                _ => continue,
            };
            bodies.all.push((whole(range), column));
        }
        bodies
    }

    /// Whether the line whose text begins at an offset is text of a body; offsets must come in order.
    pub(super) fn hold(&mut self, at: usize, prefix: &str) -> bool {
        while self.all.get(self.begun).is_some_and(|(range, _)| range.start <= at) {
            self.open.push(self.begun);
            self.begun += 1;
        }
        self.open.retain(|number| self.all[*number].0.end > at);
        // A line that continues an inner item's paragraph without its indent is read as the outer's.
        let width = width(prefix);
        let columns = self.open.iter().rev().map(|number| self.all[*number].1);
        let own = columns.take_while(Option::is_some).flatten().find(|column| *column <= width);
        own.is_some_and(|column| width < column + 4)
    }
}

/// The column in which the text of an item or a meaning begins.
fn text_column(text: &str, range: &Range<usize>) -> usize {
    let all = &text[range.clone()];
    // An item behind a tab begins with the line end before it.
    let mark = all.trim_start_matches([' ', '\t', '\r', '\n']);
    let begins = range.start + all.len() - mark.len();
    let length = mark.find(|sign: char| !sign.is_ascii_digit()).unwrap_or(0) + 1;
    let (before, line) = (column_at(text, begins) + length, mark.get(length..).unwrap_or(""));
    let line = line.lines().next().unwrap_or("");
    let spaces = line.len() - line.trim_start_matches([' ', '\t']).len();
    let end = (begins + length + spaces).min(range.end);
    let after = text.get(..end).map_or(0, |_| column_at(text, end).saturating_sub(before));
    before + if line.trim().is_empty() || after > MOST_SPACES { 1 } else { after }
}

/// The column of an offset in its line.
fn column_at(text: &str, at: usize) -> usize {
    width(&text[text[..at].rfind('\n').map_or(0, |end| end + 1)..at])
}

/// The width of a line's beginning, in columns: a tab leads to the next multiple of four.
fn width(text: &str) -> usize {
    text.chars().fold(0, |column, sign| if sign == '\t' { column / 4 * 4 + 4 } else { column + 1 })
}

#[cfg(test)]
mod tests {
    use super::Bodies;

    /// Whether each line that begins with colons is text.
    fn held(text: &str) -> Vec<bool> {
        let mut bodies = Bodies::of(text, 0, |line| line.contains(":::"));
        let mut at = 0;
        let mut found = Vec::new();
        for line in text.split_inclusive('\n') {
            let body = line.trim_start_matches([' ', '\t', '>']);
            let prefix = &line[..line.len() - body.len()];
            if body.starts_with(":::") {
                found.push(bodies.hold(at + prefix.len(), prefix));
            }
            at += line.len();
        }
        found
    }

    #[test]
    fn an_indented_line_belongs_to_what_holds_it() {
        let yes = [
            "[^1]: Not.\n\n    ::: kutu\n",
            "[^1]:\n\n\t::: kutu\n",
            "[^1]: Not.\n    ::: kutu\n",
            "10. Madde\n\n    ::: kutu\n",
            "- a\n\n    - b\n\n      ::: kutu\n",
            "> 1.  a\n>\n>     ::: kutu\n",
            "Söz\n\n:   Anlam\n\n    ::: kutu\n",
            "- a\n\n    ::: kutu\n",
            "1.  a\n\n    - b\n    ::: kutu\n",
            "- a\n\t- b\n\n\t  ::: kutu\n",
            "* a\n\t1. b\n\t   ::: kutu\n",
            "- a\n\t-\tb\n\n\t\t::: kutu\n",
        ];
        for text in yes {
            assert_eq!(held(text), [true], "{text}");
        }
        let no = [
            "Söz\n\n    ::: kutu\n",
            "Söz\n    ::: kutu\n",
            "[^1]: Not.\n\n        ::: kutu\n",
            "- a\n\n      ::: kutu\n",
            "- a\n\nSöz\n\n    ::: kutu\n",
            "- a\n\t- b\n\n\t      ::: kutu\n",
        ];
        for text in no {
            assert_eq!(held(text), [false], "{text}");
        }
    }
}
