//! Checks whether edits of words change how Markdown parses the rest of a text: a space less beside a star makes
//! emphasis of it, or no longer.

use pulldown_cmark::{BrokenLink, CowStr, Event, Parser, Tag, TagEnd};
use std::collections::BTreeSet;
use std::ops::Range;

/// The most times that a block is parsed to find out which edits change its structure.
const MOST_READINGS: usize = 96;

/// An edit of a text.
#[derive(Clone, Debug)]
pub struct Change<'a> {
    /// The bytes that are replaced.
    pub range: Range<usize>,
    /// The replacement.
    pub text: &'a str,
    /// The index of the finding: a finding's edits are made all or none.
    pub finding: usize,
}

/// The findings whose edits, in order and without overlap, would change how the rest of a text is parsed.
#[must_use]
pub fn build_changing(text: &str, changes: &[Change]) -> BTreeSet<usize> {
    let mut refused = BTreeSet::new();
    let mut left = changes;
    let (blocks, labels) = blocks(text);
    for block in blocks {
        let before = left.partition_point(|change| change.range.start < block.start);
        // Text in no block defines the address of a link.
        refused.extend(left[..before].iter().map(|change| change.finding));
        let within = before + left[before..].partition_point(|change| change.range.end <= block.end);
        let own = &left[before..within];
        left = &left[within..];
        if !own.is_empty() {
            Trial::of(&text[block.clone()], block.start, own, &labels).refuse(&mut refused);
        }
    }
    refused.extend(left.iter().map(|change| change.finding));
    refused
}

/// The outermost blocks of a text, in order, and the labels of its links.
fn blocks(text: &str) -> (Vec<Range<usize>>, BTreeSet<String>) {
    let (mut found, mut depth) = (Vec::new(), 0_usize);
    let events = Parser::new_ext(text, super::options()).into_offset_iter();
    let labels = events.reference_definitions().iter().map(|(label, _)| normal(label)).collect();
    for (event, range) in events {
        match event {
            Event::Start(_) => {
                if depth == 0 {
                    found.push(range);
                }
                depth += 1;
            }
            Event::End(_) => depth = depth.saturating_sub(1),
            Event::Html(_) if depth == 0 => found.push(range),
            _ => {}
        }
    }
    (found, labels)
}

/// A label, normalised for comparison.
fn normal(label: &str) -> String {
    label.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// A block in which edits are tried.
struct Trial<'a> {
    text: &'a str,
    /// The first byte of the block.
    start: usize,
    changes: &'a [Change<'a>],
    labels: &'a BTreeSet<String>,
    build: Vec<(String, usize)>,
    readings: usize,
    /// The findings that can be mended together.
    kept: BTreeSet<usize>,
}

impl<'a> Trial<'a> {
    fn of(text: &'a str, start: usize, changes: &'a [Change<'a>], labels: &'a BTreeSet<String>) -> Self {
        let build = build(text, labels);
        Self { text, start, changes, labels, build, readings: 0, kept: BTreeSet::new() }
    }

    fn refuse(mut self, refused: &mut BTreeSet<usize>) {
        let beside = self.changes.iter().filter(|change| self.is_beside_tilde(change));
        let never: BTreeSet<usize> = beside.map(|change| change.finding).collect();
        let all: BTreeSet<usize> = self.changes.iter().map(|change| change.finding).collect();
        let all: Vec<usize> = all.difference(&never).copied().collect();
        refused.extend(never);
        let mut waiting = vec![all.as_slice()];
        while let Some(some) = waiting.pop() {
            let together: BTreeSet<usize> = self.kept.iter().chain(some).copied().collect();
            if self.readings < MOST_READINGS && self.is_same_with(&together) {
                self.kept = together;
            } else if some.len() > 1 {
                let (first, second) = some.split_at(some.len() / 2);
                waiting.extend([second, first]);
            } else {
                refused.extend(some);
            }
        }
    }

    /// The bytes of a change within the block.
    fn place(&self, change: &Change) -> Range<usize> {
        change.range.start - self.start..change.range.end - self.start
    }

    /// Whether tildes are beside an edit: no two parsers agree on where they strike words out.
    fn is_beside_tilde(&self, change: &Change) -> bool {
        let place = self.place(change);
        let (before, after) = (self.text.get(..place.start), self.text.get(place.end..));
        before.is_some_and(|text| text.ends_with('~')) || after.is_some_and(|text| text.starts_with('~'))
    }

    fn is_same_with(&mut self, findings: &BTreeSet<usize>) -> bool {
        self.readings += 1;
        let (mut made, mut done) = (String::with_capacity(self.text.len()), 0);
        // After each edit: its bytes in the new text, and the author's places of both ends.
        let mut steps: Vec<(Range<usize>, Range<usize>)> = Vec::new();
        for change in self.changes.iter().filter(|change| findings.contains(&change.finding)) {
            let place = self.place(change);
            made.push_str(self.text.get(done..place.start).unwrap_or(""));
            let begins = made.len();
            made.push_str(change.text);
            steps.push((begins..made.len(), place.clone()));
            done = place.end;
        }
        made.push_str(self.text.get(done..).unwrap_or(""));
        let back = |at: usize| {
            let passed = steps.partition_point(|(new, _)| new.start < at);
            let Some((new, old)) = passed.checked_sub(1).map(|last| &steps[last]) else { return at };
            if at < new.end { old.start } else { old.end + (at - new.end) }
        };
        let made = build(&made, self.labels);
        made.len() == self.build.len()
            && made.iter().zip(&self.build).all(|((what, at), (other, place))| {
                what == other && (back(*at) == *place || self.is_in_change(back(*at), *place))
            })
    }

    /// Whether two places are the same except for what an edit changes between them.
    fn is_in_change(&self, at: usize, other: usize) -> bool {
        let (first, last) = (at.min(other), at.max(other));
        let from = self.changes.partition_point(|change| change.range.end - self.start < first);
        self.changes[from..].iter().take(2).any(|change| {
            let place = self.place(change);
            place.start <= first && last <= place.end
        })
    }
}

/// Everything that Markdown parses in a text except its words, each with its place: blocks and forms, addresses, code
/// and tags.
fn build(text: &str, labels: &BTreeSet<String>) -> Vec<(String, usize)> {
    // The target of a label is defined elsewhere.
    let mut by_label = |link: BrokenLink| {
        let label = normal(&link.reference);
        labels.contains(&label).then(|| (CowStr::from(label), CowStr::from("")))
    };
    let parser = Parser::new_with_broken_link_callback(text, super::options(), Some(&mut by_label));
    let mut build = Vec::new();
    for (event, range) in parser.into_offset_iter() {
        match event {
            Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
                build.push((format!("link {dest_url}"), range.start));
            }
            Event::Start(Tag::Heading { level, .. }) => build.push((level.to_string(), range.start)),
            Event::Start(tag) => build.push((format!("{tag:?}"), range.start)),
            // The end of a block follows from the beginning of the next.
            Event::End(tag @ (TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough)) => {
                build.push((format!("{tag:?}"), range.end));
            }
            Event::End(tag) => build.push((format!("{tag:?}"), 0)),
            Event::Text(_) | Event::SoftBreak => {}
            Event::Html(html) | Event::InlineHtml(html) => {
                build.extend(tags(&html).into_iter().map(|tag| (tag, 0)));
            }
            other => build.push((format!("{other:?}"), range.start)),
        }
    }
    build.extend(addresses(text).map(|address| (address.to_owned(), 0)));
    build
}

/// Iterates over text that may be a bare address, without the punctuation after it.
fn addresses(text: &str) -> impl Iterator<Item = &str> {
    let words = text.split_whitespace().filter(|word| word.contains("://") || word.contains("www."));
    words.map(|word| word.trim_end_matches(['.', ',', ';', ':', '!', '?']))
}

/// The tags in some HTML.
fn tags(html: &str) -> Vec<String> {
    html.split('<').skip(1).map(|piece| piece.split('>').next().unwrap_or("").to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::{Change, build_changing};

    /// The places of spaces at the beginning of a pattern that cannot be removed.
    fn refused(text: &str, pattern: &str) -> Vec<usize> {
        let places = text.match_indices(pattern);
        let changes: Vec<Change> = places
            .enumerate()
            .map(|(finding, (at, _))| Change { range: at..at + 1, text: "", finding })
            .collect();
        build_changing(text, &changes).into_iter().collect()
    }

    #[test]
    fn an_edit_that_makes_or_breaks_emphasis_is_refused() {
        assert_eq!(refused("a ,b , *c* ,d", " ,"), [0_usize; 0]);
        assert_eq!(refused("9 *'da* b *'c'* d", " *'"), [0, 1]);
        assert_eq!(refused("x\n\n- (a *'b'* c)\n- (d *'e'*\n", " *'"), [0, 1]);
        assert_eq!(refused("a ,~~b~~ c ,d ~~e~~ ,f", " ,"), [2]);
        assert_eq!(refused("[a] ,b [c ,](d)\n\n[a]: /b\n", " ,"), [0_usize; 0]);
        assert_eq!(refused("http://a.org/b , c http://a.org/?q= ,d", " ,"), [1]);
        assert_eq!(refused("http://a.org/b (c", " ("), [0]);
        assert_eq!(refused("`a ,b` ,c", " ,"), [0]);
        assert_eq!(refused("[a ,b] [c ,d] [e ,f][g] ,h\n\n[a ,b]: /b\n[g]: /g\n", " ,"), [0, 4]);
        assert_eq!(refused("[a]: /b 'c ,d'\n", " ,"), [0]);
    }

    #[test]
    fn many_refusals_take_no_time() {
        let text = "a *'b'* ".repeat(20_000);
        assert!(!refused(&text, " *'").is_empty());
    }
}
