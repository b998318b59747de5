//! The languages that elements of HTML set for what is within them: `<div lang="ar">`, `<p lang="fr">`, `<li lang="en">`.

use super::blocks::Reader;
use super::html::Tag;
use super::spans;
use crate::book::draft::{Block, Inline, InlineKind};
use crate::lang::Language;
use crate::source::Span;

/// How far ahead the end of a paragraph is searched, in bytes.
const FARTHEST: usize = 10_000;

/// An open element that makes no block of its own.
#[derive(Debug)]
pub(super) struct OpenPart {
    name: String,
    /// The number of frames around it.
    depth: usize,
    lang: Option<Language>,
    /// Whether it ends with its block of HTML, since no tag ends it.
    is_short: bool,
}

/// The language of a tag's attributes.
pub(super) fn of(tag: &Tag) -> Option<Language> {
    ["lang", "xml:lang"].iter().find_map(|key| spans::language(&tag.value(key)?))
}

/// Sets the language of blocks that have none of their own.
pub(super) fn set(blocks: &mut [Block], lang: Option<&Language>) {
    for block in blocks.iter_mut().filter(|block| block.lang.is_none()) {
        block.lang = lang.cloned();
    }
}

/// Sets the language of a line of content.
pub(super) fn spoken(content: Vec<Inline>, lang: Option<&Language>) -> Vec<Inline> {
    let (Some(lang), Some(first), Some(last)) = (lang, content.first(), content.last()) else {
        return content;
    };
    let span = Span { end: last.span.end.max(first.span.start), ..first.span };
    vec![Inline::new(InlineKind::Foreign { lang: lang.clone(), content }, span)]
}

impl Reader<'_> {
    /// Reads a tag of an element that makes no block of its own.
    pub(super) fn part_tag(&mut self, tag: &Tag, raw: &str, span: Span) {
        self.end_parts();
        let depth = self.frames.len();
        if tag.is_end {
            let open = self.parts.iter().rposition(|part| part.name == tag.name && part.depth == depth);
            if let Some(open) = open {
                self.parts.truncate(open);
            }
            return;
        }
        // A paragraph ends where the next element begins.
        self.parts.pop_if(|part| part.name == "p");
        let lang = of(tag);
        let is_needed = lang.is_some() || self.parts.last().is_some_and(|part| part.lang.is_some());
        if !is_needed || raw.ends_with("/>") {
            return;
        }
        let is_short = tag.name == "p" && !self.is_ended(span);
        self.parts.push(OpenPart { name: tag.name.clone(), depth, lang, is_short });
    }

    /// Whether a tag ends the paragraph that one begins.
    fn is_ended(&self, span: Span) -> bool {
        let rest = self.script.text.get(span.end as usize..).unwrap_or("");
        let near = rest[..rest.floor_char_boundary(FARTHEST)].to_ascii_lowercase();
        let begins = near.find("<p>").into_iter().chain(near.find("<p ")).min();
        near.find("</p").is_some_and(|end| begins.is_none_or(|begins| end < begins))
    }

    /// Ends what is open in a block that was closed.
    pub(super) fn end_parts(&mut self) {
        let depth = self.frames.len();
        while self.parts.pop_if(|part| part.depth > depth).is_some() {}
    }

    /// Ends paragraphs without an end tag at the end of a block of HTML.
    pub(super) fn end_short_parts(&mut self) {
        while self.parts.pop_if(|part| part.is_short).is_some() {}
    }

    /// Sets the language that the elements around a block ask for.
    pub(super) fn speak(&self, block: &mut Block) {
        let depth = self.frames.len();
        let around = self.parts.iter().rev().take_while(|part| part.depth == depth);
        let lang = around.filter_map(|part| part.lang.as_ref()).next();
        set(std::slice::from_mut(block), lang);
    }
}
