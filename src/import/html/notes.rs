//! Finds the notes of a page: places with links back to the text, in the shapes that programs give them.

use super::{At, all_text, attribute, has_role, name};
use ego_tree::NodeId;
use std::collections::{BTreeMap, BTreeSet};

/// Prefixes of the ids of notes, before their numbers.
const IDS: [&str; 15] = [
    "fn",
    "ftn",
    "_ftn",
    "edn",
    "_edn",
    "en",
    "sdfootnote",
    "sdendnote",
    "footnote",
    "endnote",
    "note",
    "cite_note",
    "dipnot",
    "sonnot",
    "not",
];
/// Texts of links that lead back to the text.
const BACK: [&str; 8] = ["↩", "↩\u{fe0e}", "↑", "^", "⏎", "↵", "⤴", "[geri]"];

/// A note that was found.
struct FoundNote<'a> {
    body: At<'a>,
    /// The note's mark without brackets: `3`.
    mark: String,
    /// The index of the note in the document, once it was read.
    read: Option<usize>,
}

/// The notes of a page and the links that lead to and from them.
#[derive(Default)]
pub(super) struct Notes<'a> {
    found: Vec<FoundNote<'a>>,
    references: BTreeMap<NodeId, usize>,
    backlinks: BTreeSet<NodeId>,
    bodies: BTreeSet<NodeId>,
}

impl<'a> Notes<'a> {
    /// Finds the notes of a page.
    pub(super) fn find(root: At<'a>) -> Self {
        let mut notes = Self::default();
        let mut places: BTreeMap<&str, At<'a>> = BTreeMap::new();
        for node in root.descendants() {
            let named = attribute(node, "name").filter(|_| name(node) == "a");
            for id in [attribute(node, "id"), named].into_iter().flatten() {
                places.entry(id).or_insert(node);
            }
        }
        let mut by_body: BTreeMap<NodeId, usize> = BTreeMap::new();
        let links: Vec<At<'a>> = root.descendants().filter(|node| name(*node) == "a").collect();
        for link in &links {
            let Some(target) = goal(*link) else { continue };
            let Some(place) = places.get(target) else { continue };
            let Some(body) = body_of(*place) else { continue };
            // A link back from a note looks like one to a note; it comes later.
            let holds = |around: At| around.id() == body.id() || notes.bodies.contains(&around.id());
            let is_inside = link.ancestors().any(holds);
            if is_inside || !is_reference(*link, target, body) {
                continue;
            }
            let index = *by_body.entry(body.id()).or_insert_with(|| {
                let mark = all_text(*link).trim_matches(['[', ']', '(', ')']).to_owned();
                notes.found.push(FoundNote { body, mark, read: None });
                notes.found.len() - 1
            });
            notes.references.insert(link.id(), index);
            notes.bodies.insert(body.id());
        }
        // Links from a note's body to its mark, or with the role or the sign of a link back.
        let ids: BTreeSet<&str> =
            notes.references.keys().filter_map(|id| root.tree().get(*id)).flat_map(ids_around).collect();
        for link in links {
            let is_inside = link.ancestors().any(|around| notes.bodies.contains(&around.id()));
            let leads_back = goal(link).is_some_and(|target| ids.contains(target))
                || has_role(
                    link,
                    &["backlink", "footnote-back", "footnote-backref", "reversefootnote", "sdfootnotesym"],
                )
                || BACK.contains(&all_text(link).as_str());
            if is_inside && leads_back && !notes.references.contains_key(&link.id()) {
                notes.backlinks.insert(link.id());
            }
        }
        notes
    }

    /// Whether an element is the body of a note.
    pub(super) fn is_note(&self, node: At<'a>) -> bool {
        self.bodies.contains(&node.id())
    }

    /// Whether an element is marked as a list of notes, and contains some.
    pub(super) fn is_all_notes(&self, node: At<'a>) -> bool {
        has_role(node, &["footnotes", "endnotes", "rearnotes", "dipnotlar"])
            && node.descendants().any(|inner| self.bodies.contains(&inner.id()))
    }

    /// The note that a link refers to.
    pub(super) fn reference(&self, node: At<'a>) -> Option<usize> {
        self.references.get(&node.id()).copied()
    }

    /// Whether a link leads from a note back to the text.
    pub(super) fn is_backlink(&self, node: At<'a>) -> bool {
        self.backlinks.contains(&node.id())
    }

    /// The index of a note in the document, once it was read, and its body.
    pub(super) fn body(&self, index: usize) -> Option<(Option<usize>, At<'a>)> {
        self.found.get(index).map(|found| (found.read, found.body))
    }

    /// The mark of a note, without brackets.
    pub(super) fn mark(&self, index: usize) -> Option<String> {
        self.found.get(index).map(|found| found.mark.clone())
    }

    /// Records that a note was read.
    pub(super) fn set_read(&mut self, index: usize, at: usize) {
        if let Some(found) = self.found.get_mut(index) {
            found.read = Some(at);
        }
    }
}

/// The id within the page that a link targets.
fn goal<'a>(link: At<'a>) -> Option<&'a str> {
    attribute(link, "href").and_then(|address| address.trim().strip_prefix('#')).filter(|id| !id.is_empty())
}

/// The ids by which a link back may refer to a link: its own, those around it, those inside.
fn ids_around<'a>(link: At<'a>) -> Vec<&'a str> {
    let around = link.ancestors().take(2).chain([link]).chain(link.descendants());
    let beside = link.prev_sibling().into_iter().chain(link.next_sibling());
    let nodes = around.chain(beside);
    nodes.flat_map(|node| [attribute(node, "id"), attribute(node, "name")]).flatten().collect()
}

/// The element with the text of a note: the place itself, or the block around it.
fn body_of(place: At<'_>) -> Option<At<'_>> {
    let is_block = |node: &At| ["li", "aside", "div", "p", "dd", "section"].contains(&name(*node));
    let block = std::iter::once(place).chain(place.ancestors()).find(is_block)?;
    // A paragraph may be the first of several in a box that belongs to the note alone.
    let outer =
        block.parent().filter(|outer| name(block) == "p" && ["div", "li", "aside"].contains(&name(*outer)));
    let is_of_note = |outer: &At| {
        attribute(*outer, "id").is_some_and(is_note_id) && !has_role(*outer, &["footnotes", "endnotes"])
    };
    Some(outer.filter(is_of_note).unwrap_or(block))
}

/// Whether an id has the form of a note's: `fn1`, `_ftn2`, `sdfootnote3sym`, `cite_note-4`.
fn is_note_id(id: &str) -> bool {
    let small = id.to_ascii_lowercase();
    IDS.iter().any(|start| {
        small.strip_prefix(start).is_some_and(|rest| {
            rest.trim_start_matches([':', '-', '_', '.']).starts_with(|sign: char| sign.is_ascii_digit())
        })
    })
}

/// Whether a link to a place is the mark of a note there.
fn is_reference(link: At, target: &str, body: At) -> bool {
    let words = all_text(link);
    let mark = words.trim_matches(['[', ']', '(', ')', ' ']);
    let is_mark = mark.chars().count() <= 4
        && !mark.is_empty()
        && (mark.chars().all(|sign| sign.is_ascii_digit())
            || mark.chars().all(|sign| "*†‡§#ivxIVX".contains(sign)));
    let says_so = has_role(
        link,
        &["noteref", "footnote-ref", "footnoteref", "footnote", "sdfootnoteanc", "sdendnoteanc"],
    );
    let body_says_so = has_role(body, &["footnote", "endnote", "rearnote", "note"]) || is_note_id(target);
    let is_raised = link.ancestors().take(2).chain(link.descendants()).any(|node| name(node) == "sup");
    says_so && (is_mark || body_says_so) || (is_mark && body_says_so) || (is_mark && is_raised)
}
