//! Stretches in which no formula begins: code, HTML and addresses.

use crate::address;
use crate::markdown::options;
use pulldown_cmark::{CodeBlockKind, Event, LinkType, Options, Parser, Tag, TagEnd};
use std::ops::Range;

/// A stretch in which no formula begins.
pub(super) struct Passed {
    pub(super) range: Range<usize>,
    /// Whether it is a fenced code block, which no formula extends over.
    pub(super) is_fenced: bool,
    /// Whether it is code within a line.
    pub(super) is_code: bool,
}

/// The stretches of code, HTML and addresses, bare ones too, in order.
pub(super) fn passed(text: &str, head: usize) -> Vec<Passed> {
    let mut found: Vec<Passed> = Vec::new();
    let mut links: Vec<usize> = Vec::new();
    let without_formulas = options().difference(Options::ENABLE_MATH);
    let mut last = 0;
    for (event, range) in Parser::new_ext(&text[head..], without_formulas).into_offset_iter() {
        let range = head + range.start..head + range.end;
        let is_code = matches!(event, Event::Code(_));
        let mut pass = |range: Range<usize>, is_fenced| found.push(Passed { range, is_fenced, is_code });
        match event {
            Event::Start(Tag::CodeBlock(kind)) => {
                let is_fenced =
                    matches!(kind, CodeBlockKind::Fenced(_)) && ends_with_fence(&text[range.clone()]);
                pass(range.clone(), is_fenced);
            }
            Event::Code(_) | Event::Html(_) | Event::InlineHtml(_) => pass(range.clone(), false),
            Event::Start(Tag::Link {
                link_type: LinkType::Autolink | LinkType::Email | LinkType::WikiLink { .. },
                ..
            }) => {
                pass(range.clone(), false);
                links.push(range.end);
            }
            Event::Start(Tag::Link { .. } | Tag::Image { .. }) => {
                links.push(range.start);
                last = range.start + 1;
                continue;
            }
            Event::End(TagEnd::Link | TagEnd::Image)
                if links.pop().is_some_and(|start| start < range.end) =>
            {
                pass(last.min(range.end)..range.end, false);
            }
            Event::Start(_) => continue,
            _ => {}
        }
        last = range.end;
    }
    found.extend(bare(text, head));
    found.sort_by_key(|passed| passed.range.start);
    found
}

/// Whether a fenced code block has a closing fence; without one, its first fence may be a line of a formula.
fn ends_with_fence(code: &str) -> bool {
    let mark = if code.trim_start().starts_with('~') { '~' } else { '`' };
    let last = code.trim_end().rsplit_once('\n').map_or("", |(_, last)| last);
    last.ends_with([mark]) && last.trim_start_matches([' ', '\t', '>']).chars().all(|sign| sign == mark)
}

/// Bare addresses with a sign of formulas in them; one that begins at such a sign is a formula's.
fn bare(text: &str, head: usize) -> Vec<Passed> {
    let mut found = Vec::new();
    let mut at = head;
    for line in text[head..].split_inclusive('\n') {
        let end = at + line.trim_end().len();
        let mut from = at;
        while let Some(bare) = address::first(&text[..end], from..end) {
            let range = bare.range;
            from = range.end.max(from + 1);
            let is_own = !text[..range.start].ends_with(['$', '{', '\\']);
            if is_own && text[range.clone()].contains(['$', '\\']) {
                found.push(Passed { range, is_fenced: false, is_code: false });
            }
        }
        at += line.len();
    }
    found
}
