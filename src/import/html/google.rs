//! What pages of Google Docs say in their own way: lists within lists, comments, links that pass through its server.

use super::{At, attribute, name};
use crate::address::handed_on;
use crate::import::assemble::Item;
use crate::import::model::Block;

/// The class of a list's level: `lst-kix_`, the list, a hyphen and the level from 0.
const LEVEL: &str = "lst-kix_";

/// Adds a list to what was read: one of a deeper level lies within the last item of the list before it, and one
/// that goes on with the list before it is no list of its own.
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

/// Puts a list's entries at their depth below some items.
fn nest(items: &mut Vec<Vec<Block>>, depth: usize, first: Option<u64>, mut entries: Vec<Vec<Block>>) {
    match items.last_mut() {
        Some(last) if depth > 0 => match last.last_mut() {
            Some(Block::List(_, inner)) => nest(inner, depth - 1, first, entries),
            _ => last.push(Block::List(first, entries)),
        },
        _ => items.append(&mut entries),
    }
}

/// The list that an element is a part of, and its level there.
fn level_of(node: At<'_>) -> Option<(&str, usize)> {
    let class = attribute(node, "class")?.split_whitespace().find_map(|class| class.strip_prefix(LEVEL))?;
    let (list, level) = class.rsplit_once('-')?;
    Some((list, level.parse().ok().filter(|level| *level < 9)?))
}

/// Whether a link is the mark of a comment in the margin.
pub(super) fn is_comment_mark(node: At) -> bool {
    attribute(node, "href").is_some_and(|href| href.starts_with("#cmnt") && !href.starts_with("#cmnt_ref"))
}

/// Whether a block has the words of a comment: its first link leads back to the comment's mark.
pub(super) fn is_comment(node: At) -> bool {
    let mut links = node.descendants().filter(|inner| name(*inner) == "a");
    name(node) == "div"
        && links
            .next()
            .is_some_and(|link| attribute(link, "href").is_some_and(|href| href.starts_with("#cmnt_ref")))
}

/// The address that a link leads to by way of Google's server.
pub(super) fn without_detour(address: &str) -> String {
    handed_on(address, "www.google.com", "/url", "q").unwrap_or_else(|| address.to_owned())
}

#[cfg(test)]
mod tests {
    use super::without_detour;

    #[test]
    fn links_lead_where_they_say() {
        let detour = "https://www.google.com/url?q=https://ornek.org/a%3Fb%3D1&sa=D&source=editors";
        assert_eq!(without_detour(detour), "https://ornek.org/a?b=1");
        assert_eq!(without_detour("https://www.google.com/search?q=a"), "https://www.google.com/search?q=a");
    }
}
