//! Surveys what the Markdown parser makes of a text, before anything of it is read: where text is, and where anything
//! else (code, HTML, formulas, the destinations of links).

use pulldown_cmark::{Event, LinkType, Parser, Tag, TagEnd};
use std::collections::BTreeSet;
use std::ops::Range;

/// A stretch of text between marks.
#[derive(Clone, Debug)]
pub(super) struct Stretch {
    /// The bytes of the stretch.
    pub(super) range: Range<usize>,
    /// The number of the block that it is in: a paragraph, a heading, a cell.
    pub(super) block: usize,
    /// The number of the link that it is in; 0 outside of links.
    pub(super) link: usize,
    /// The end of its cell; the text's end outside of tables.
    pub(super) limit: usize,
}

/// Signs that begin or end emphasis.
#[derive(Clone, Debug)]
pub(super) struct Signs {
    /// The bytes of the signs.
    pub(super) range: Range<usize>,
    /// The number of the block that they are in.
    pub(super) block: usize,
    /// The number of the link that they are in; 0 outside of links.
    pub(super) link: usize,
}

/// The places of text, emphasis, code and other parts in a text.
#[derive(Debug, Default)]
pub(super) struct Survey {
    /// The stretches of text, in order.
    pub(super) texts: Vec<Stretch>,
    /// Formulas within a line, which may be money.
    pub(super) formulas: Vec<Stretch>,
    /// The signs of emphasis, in no order.
    pub(super) signs: Vec<Signs>,
    /// Tags of HTML within a line.
    pub(super) tags: Vec<Range<usize>>,
    /// Spans of code, with their backticks.
    pub(super) code: Vec<Range<usize>>,
    /// Everything that is no text: code, HTML, formulas, autolinks, the destinations of links; in the order of their
    /// beginnings.
    pub(super) opaque: Vec<Range<usize>>,
    /// The labels of the notes that are defined, in small letters.
    pub(super) labels: BTreeSet<String>,
    /// The first bytes of the definitions of notes.
    pub(super) definitions: BTreeSet<usize>,
}

/// A link or an image that is not yet closed, with the end of its last word.
struct OpenLink {
    is_verbatim: bool,
    words_end: usize,
    number: usize,
}

impl Survey {
    /// Surveys a text.
    pub(super) fn of(text: &str) -> Self {
        let mut survey = Self::default();
        let (mut block, mut count, mut limit) = (0, 0, text.len());
        let mut links: Vec<OpenLink> = Vec::new();
        let mut in_code = false;
        let events = Parser::new_ext(text, super::options()).into_offset_iter();
        survey
            .opaque
            .extend(events.reference_definitions().iter().map(|(_, definition)| definition.span.clone()));
        for (event, range) in events {
            if !matches!(event, Event::Start(_) | Event::End(TagEnd::Link | TagEnd::Image))
                && let Some(link) = links.last_mut()
            {
                link.words_end = link.words_end.max(range.end);
            }
            let is_verbatim = links.iter().any(|link| link.is_verbatim);
            let link = links.last().map_or(0, |link| link.number);
            let stretch = |range: Range<usize>| Stretch { range, block, link, limit };
            match event {
                Event::Start(Tag::Link { link_type, .. } | Tag::Image { link_type, .. }) => {
                    let is_autolink = matches!(link_type, LinkType::Autolink | LinkType::Email);
                    let is_wiki = matches!(link_type, LinkType::WikiLink { .. });
                    count += 1;
                    let is_verbatim = is_autolink || is_wiki;
                    links.push(OpenLink { is_verbatim, words_end: range.start, number: count });
                }
                Event::End(TagEnd::Link | TagEnd::Image) => {
                    if let Some(link) = links.pop() {
                        let start =
                            if link.is_verbatim { range.start } else { link.words_end.max(range.start + 1) };
                        survey.opaque.push(start.min(range.end)..range.end);
                    }
                    if let Some(outer) = links.last_mut() {
                        outer.words_end = outer.words_end.max(range.end);
                    }
                }
                Event::Start(Tag::Emphasis | Tag::Strong | Tag::Strikethrough) => {
                    let sign = text.as_bytes()[range.start];
                    let is_double = text.as_bytes().get(range.start + 1) == Some(&sign);
                    let length = match event {
                        Event::Start(Tag::Emphasis) => 1,
                        Event::Start(Tag::Strong) => 2,
                        _ => 1 + usize::from(is_double),
                    };
                    let opening = range.start..range.start + length;
                    let closing = range.end - length..range.end;
                    survey.signs.extend([opening, closing].map(|range| Signs { range, block, link }));
                }
                Event::End(TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough) => {}
                Event::Start(tag) => {
                    block += 1;
                    limit = if matches!(tag, Tag::TableCell) { range.end } else { text.len() };
                    match tag {
                        Tag::CodeBlock(_) => {
                            in_code = true;
                            survey.opaque.push(range);
                        }
                        Tag::FootnoteDefinition(label) => {
                            survey.labels.insert(label.to_lowercase());
                            survey.definitions.insert(range.start);
                        }
                        _ => {}
                    }
                }
                Event::End(tag) => {
                    block += 1;
                    in_code &= tag != TagEnd::CodeBlock;
                }
                Event::Text(_) if !in_code && !is_verbatim => survey.texts.push(stretch(range)),
                Event::InlineMath(_) => {
                    survey.opaque.push(range.clone());
                    survey.formulas.push(stretch(range));
                }
                Event::Code(_) => {
                    survey.opaque.push(range.clone());
                    survey.code.push(range);
                }
                Event::InlineHtml(_) => {
                    survey.opaque.push(range.clone());
                    survey.tags.push(range);
                }
                Event::DisplayMath(_) | Event::Html(_) => survey.opaque.push(range),
                _ => {}
            }
        }
        survey.opaque.sort_by_key(|range| range.start);
        survey
    }

    /// Whether an offset is in something that is no text.
    pub(super) fn is_opaque(&self, at: usize) -> bool {
        holds(&self.opaque, at)
    }
}

/// Whether one of some ranges, in order and without overlap, contains an offset.
pub(super) fn holds(ranges: &[Range<usize>], at: usize) -> bool {
    let after = ranges.partition_point(|range| range.start <= at);
    after.checked_sub(1).is_some_and(|last| ranges[last].contains(&at))
}
