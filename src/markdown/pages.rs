//! Page breaks that the author asks for, as LaTeX, Pandoc, Quarto, Leanpub and HTML have them.

use super::html::Tag;
use crate::book::draft::{Block, BlockKind, Inline, InlineKind, Note};
use crate::diag::{Diagnostic, ForeignFault};

/// Commands that end a page.
const COMMANDS: [&str; 10] = [
    "\\newpage",
    "\\pagebreak",
    "\\clearpage",
    "\\cleardoublepage",
    "{{< pagebreak >}}",
    "{{<pagebreak>}}",
    "{pagebreak}",
    "{.newpage}",
    "{.pagebreak}",
    "{.page-break}",
];
/// Classes of an empty element, or of an empty box, that ends a page.
const CLASSES: [&str; 3] = ["newpage", "pagebreak", "page-break"];

/// Whether a paragraph is nothing but a command that ends a page.
pub(super) fn is_page_break(content: &[Inline]) -> bool {
    let [Inline { kind: InlineKind::Text(text), .. }] = content else { return false };
    COMMANDS.contains(&text.trim().trim_end_matches("[]").trim_end_matches("{}"))
}

/// Whether a page begins at the tag of an element of HTML: one that asks for it before itself, or an empty one that ends
/// a page.
pub(super) fn begins_page(tag: &Tag, is_empty: bool) -> bool {
    let style = tag.value("style").unwrap_or_default().replace(' ', "").to_lowercase();
    let asks = |side: &str| {
        style.contains(&format!("page-break-{side}:always")) || style.contains(&format!("break-{side}:page"))
    };
    let class = tag.value("class").unwrap_or_default();
    asks("before") || is_empty && (asks("after") || class.split_whitespace().any(is_class))
}

/// Whether a class is that of an empty element or box that ends a page.
pub(super) fn is_class(name: &str) -> bool {
    CLASSES.contains(&name)
}

/// Leaves out page breaks before the first words of a chapter and behind its last, and reports those that no page can end
/// at: within a quotation, a list, a box, a note.
pub(super) fn settle(blocks: &mut Vec<Block>, notes: &mut [Note], diagnostics: &mut Vec<Diagnostic>) {
    let is_break = |block: &Block| matches!(block.kind, BlockKind::PageBreak);
    for block in blocks.iter_mut() {
        block.children_mut().into_iter().for_each(|inner| take(inner, diagnostics));
    }
    notes.iter_mut().for_each(|note| take(&mut note.blocks, diagnostics));
    blocks.dedup_by(|next, block| is_break(block) && is_break(next));
    blocks.pop_if(|last| is_break(last));
    if blocks.first().is_some_and(is_break) {
        blocks.remove(0);
    }
}

/// Takes the page breaks out of some blocks, with what they hold.
fn take(blocks: &mut Vec<Block>, diagnostics: &mut Vec<Diagnostic>) {
    blocks.retain_mut(|block| {
        block.children_mut().into_iter().for_each(|inner| take(inner, diagnostics));
        let is_break = matches!(block.kind, BlockKind::PageBreak);
        if is_break {
            diagnostics.push(Diagnostic::new(ForeignFault::PageBreak.into(), block.span));
        }
        !is_break
    });
}
