//! Peculiarities of pages of Google Docs: nested lists, comments, links that go through Google's server.

use super::{At, attribute, name};
use crate::address::handed_on;
use crate::import::assemble::Item;
use crate::import::model::Block;

/// The prefix of the class of a list's level; the list, a hyphen and the level from 0 follow.
const LEVEL: &str = "lst-kix_";

/// Adds a list to what was read: one of a deeper level becomes nested in the last item of the list before it, and one
/// that continues the list before it is joined to it.
pub(super) fn join(items: &mut Vec<Item>, list: Vec<Item>, node: At) {
    let before = node.prev_siblings().find(|node| node.value().is_element());
    let level =
        level_of(node).filter(|(list, _)| before.and_then(level_of).is_some_and(|(other, _)| other == *list));
    let (Some((_, level)), Some(Item::Block(Block::List(_, open)))) = (level, items.last_mut()) else {
        return items.extend(list);
    };
    for item in list {
        match item {
            Item::Block(Block::List(first, entries)) => nest(open, level, first, entries),
            other => return items.push(other),
        }
    }
}

/// Adds a list's entries to some items, nested at their depth.
fn nest(items: &mut Vec<Vec<Block>>, depth: usize, first: Option<u64>, mut entries: Vec<Vec<Block>>) {
    match items.last_mut() {
        Some(last) if depth > 0 => match last.last_mut() {
            Some(Block::List(_, inner)) => nest(inner, depth - 1, first, entries),
            _ => last.push(Block::List(first, entries)),
        },
        _ => items.append(&mut entries),
    }
}

/// The list of which an element is a part, and its level there.
fn level_of(node: At<'_>) -> Option<(&str, usize)> {
    let class = attribute(node, "class")?.split_whitespace().find_map(|class| class.strip_prefix(LEVEL))?;
    let (list, level) = class.rsplit_once('-')?;
    Some((list, level.parse().ok().filter(|level| *level < 9)?))
}

/// Whether a link is the mark of a comment in the margin.
pub(super) fn is_comment_mark(node: At) -> bool {
    attribute(node, "href").is_some_and(|href| href.starts_with("#cmnt") && !href.starts_with("#cmnt_ref"))
}

/// Whether a block is the text of a comment: its first link leads back to the comment's mark.
pub(super) fn is_comment(node: At) -> bool {
    let mut links = node.descendants().filter(|inner| name(*inner) == "a");
    name(node) == "div"
        && links
            .next()
            .is_some_and(|link| attribute(link, "href").is_some_and(|href| href.starts_with("#cmnt_ref")))
}

/// The target of a link that goes through Google's server.
pub(super) fn without_detour(address: &str) -> String {
    handed_on(address, "www.google.com", "/url", "q").unwrap_or_else(|| address.to_owned())
}

#[cfg(test)]
mod tests {
    use super::without_detour;

    #[test]
    fn links_lead_to_their_own_targets() {
        let detour = "https://www.google.com/url?q=https://ornek.org/a%3Fb%3D1&sa=D&source=editors";
        assert_eq!(without_detour(detour), "https://ornek.org/a?b=1");
        assert_eq!(without_detour("https://www.google.com/search?q=a"), "https://www.google.com/search?q=a");
    }
}
