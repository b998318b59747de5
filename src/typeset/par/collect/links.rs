//! Links: a node of the structure and a goal around the words that are clicked.

use super::super::atoms::LinkWords;
use super::Collector;
use crate::book::{Inline, Target, plain_text};
use crate::page::StructRole;
use crate::typeset::draw::Goal;

impl Collector<'_> {
    pub(super) fn link(&mut self, target: &Target, content: &[Inline]) {
        let goal = match target {
            Target::Url(url) => Goal::Url(url.clone()),
            Target::Place { chapter, id } => Goal::Place(self.names.place(*chapter, id)),
            Target::Note { chapter, note } => {
                let name = format!("{} {}", self.names.word, plain_text(content));
                let goal = Goal::Place(self.names.note_of(*chapter, *note));
                return self.within_link(goal, name, StructRole::Link, |this| this.inlines(content));
            }
        };
        self.within_link(goal, plain_text(content), StructRole::Link, |this| this.inlines(content));
    }

    /// Adds a link node around what `add` adds; a link within a link is no link.
    pub(super) fn within_link(
        &mut self,
        goal: Goal,
        name: String,
        role: StructRole,
        add: impl FnOnce(&mut Self),
    ) {
        let (Some(node), None) = (self.node, self.link) else {
            return add(self);
        };
        let link = self.structure.add(Some(node), role);
        self.enter(Some(link));
        let leaf = self.structure.leaf(link);
        self.link = Some(self.atoms.links.len());
        self.atoms.links.push(LinkWords { goal, leaf, name });
        add(self);
        self.link = None;
        self.enter(Some(node));
    }
}
