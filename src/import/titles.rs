//! Finds the title of the book among the paragraphs of a document.

use super::assemble::Item;
use super::model::{Document, SpanKind, is_blank, plain};
use super::names::Role;

/// Removes the title and the subtitle from the text and sets them for the document.
///
/// A single title is the book's; where there are several, they are titles of chapters.
pub(super) fn settle(items: &mut [Item], document: &mut Document) {
    let is = |item: &Item, wanted: &Role| matches!(item, Item::Paragraph(role, spans) if role == wanted && !is_blank(spans));
    let titles = items.iter().filter(|item| is(item, &Role::Title)).count();
    for item in items.iter_mut() {
        let Item::Paragraph(role, spans) = item else { continue };
        // A title with a note or an image keeps its paragraph.
        let is_plain = spans.iter().all(|span| matches!(span.kind, SpanKind::Text(_) | SpanKind::Break));
        let words = plain(spans);
        match role {
            Role::Title if titles > 1 => *role = Role::Heading(1),
            Role::Title if is_plain && !words.is_empty() => {
                document.title = Some(words);
                spans.clear();
            }
            Role::Subtitle if is_plain && titles == 1 && document.subtitle.is_none() && !words.is_empty() => {
                document.subtitle = Some(words);
                spans.clear();
            }
            _ => {}
        }
    }
}
