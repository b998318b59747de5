//! Elements of HTML that hold blocks of Markdown and are boxes beside the text: `<aside>` and `<details>`.

use super::blocks::{Container, Reader};
use super::compose;
use super::html;
use super::leaves::Leaf;
use crate::book::{Block, BlockKind};
use crate::diag::{Diagnostic, Problem};
use crate::limits;
use crate::source::Span;

/// The elements.
const BOXES: [&str; 2] = ["aside", "details"];

impl Reader<'_> {
    /// Reads a tag that opens or closes a box or its title; whether it did.
    pub(super) fn box_tag(&mut self, raw: &str, span: Span) -> bool {
        let Some((name, is_end)) = html::name_of(raw) else { return false };
        if name == "summary" {
            return self.summary_tag(is_end, span);
        }
        if !BOXES.contains(&name.as_str()) {
            return false;
        }
        self.end_implicit();
        if is_end {
            return self.close_element(&name, span);
        }
        if self.frames.len() >= limits::NESTING as usize {
            return false;
        }
        let tag = raw.split_whitespace().collect::<Vec<_>>().join(" ");
        self.open_frame(Container::Element { name, tag, title: Vec::new() }, span);
        true
    }

    /// The title of the box that was opened last, where it has none yet.
    fn summary_tag(&mut self, is_end: bool, span: Span) -> bool {
        let is_open = matches!(self.leaf, Some(Leaf::Summary));
        self.end_implicit();
        if is_end {
            return is_open;
        }
        let is_in_box = matches!(
            self.frames.last().map(|frame| &frame.opening),
            Some(Container::Element { title, .. }) if title.is_empty()
        );
        if is_in_box {
            self.open_leaf(Leaf::Summary, span);
        }
        is_in_box
    }

    /// Closes the element of a name where nothing but elements lies above it; those are dissolved.
    fn close_element(&mut self, closed: &str, end: Span) -> bool {
        let open = self.frames.iter().rev().map_while(|frame| match &frame.opening {
            Container::Element { name, .. } => Some(name.as_str()),
            _ => None,
        });
        let Some(above) = open.into_iter().position(|name| name == closed) else { return false };
        for _ in 0..above {
            self.dissolve_element();
        }
        let Some(frame) = self.frames.pop() else { return false };
        let Container::Element { title, .. } = frame.opening else { return false };
        let blocks = compose::compose(frame.blocks, &mut self.inlines);
        if !title.is_empty() || !blocks.is_empty() {
            let span = Span { end: end.end.max(frame.span.start), ..frame.span };
            self.add(Block::new(BlockKind::Aside { title, blocks }, span));
        }
        true
    }

    /// Dissolves the elements that what holds them closes over.
    pub(super) fn dissolve_elements(&mut self) {
        while matches!(self.frames.last().map(|frame| &frame.opening), Some(Container::Element { .. })) {
            self.dissolve_element();
        }
    }

    /// Gives the blocks of an element that is never closed to what holds it.
    fn dissolve_element(&mut self) {
        let Some(frame) = self.frames.pop() else { return };
        if let Container::Element { tag, title, .. } = frame.opening {
            self.inlines.diagnostics.push(Diagnostic::new(Problem::HtmlIgnored { tag }, frame.span));
            self.add_paragraph(title, None);
        }
        self.add_all(frame.blocks);
    }
}
