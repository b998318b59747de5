//! Adds links: a structure node and a target for the linked content.

use super::super::atoms::{Atom, LinkWords};
use super::Collector;
use crate::address::is_label_of;
use crate::book::{Inline, Paging, Target, plain_text, text_length};
use crate::page::StructRole;
use crate::typeset::draw::PAGE_SIGN;
use crate::typeset::draw::{Anchor, DraftTarget};

impl Collector<'_> {
    pub(super) fn link(&mut self, target: &Target, content: &[Inline]) {
        if let Target::Printed { target, page } = target {
            return self.printed(target, *page, content);
        }
        let goal = self.goal(target);
        let words = plain_text(content);
        // The small capitals that open a chapter end before an address, whose letters are as they are.
        if matches!(target, Target::Url(url) if is_label_of(url, &words)) {
            self.caps = 0;
        }
        let name = match target {
            Target::Note { .. } | Target::NoteNumber { .. } => format!("{} {words}", self.names.word),
            _ => words,
        };
        self.within_link(goal, name, StructRole::Link, |this| this.inlines(content));
    }

    fn goal(&self, target: &Target) -> DraftTarget {
        match target {
            Target::Url(url) => DraftTarget::Url(url.clone()),
            Target::Place { chapter, id } => DraftTarget::Place(self.names.place(*chapter, id)),
            Target::Note { chapter, note } | Target::NoteNumber { chapter, note } => {
                DraftTarget::Place(self.names.note_of(*chapter, *note))
            }
            Target::Printed { target, .. } => self.goal(target),
        }
    }

    /// Adds the page number of a place: in parentheses after the linked text, in place of it, or between its
    /// parts.
    fn printed(&mut self, target: &Target, page: Paging, content: &[Inline]) {
        let DraftTarget::Place(place) = self.goal(target) else { return self.inlines(content) };
        let words = self.style().lang.words();
        let placeholder = format!("{} {PAGE_SIGN}", words.page);
        let is_behind = page == Paging::Behind;
        if let (Paging::Among, [before, after]) = (page, content) {
            self.inlines(std::slice::from_ref(before));
            self.within_link(DraftTarget::Place(place.clone()), placeholder, StructRole::Link, |this| {
                this.page_of(&place)
            });
            return self.inlines(std::slice::from_ref(after));
        }
        if is_behind {
            self.generated(" (");
        }
        self.within_link(DraftTarget::Place(place.clone()), placeholder, StructRole::Link, |this| {
            this.generated(&format!("{}\u{a0}", words.notes_say.page));
            this.page_of(&place);
        });
        if is_behind {
            self.generated(")");
        }
        self.offset += text_length(content);
    }

    /// Adds the placeholder for a page number.
    fn page_of(&mut self, place: &Anchor) {
        let held = self.names.pages.map_or_else(|| "00".to_owned(), |pages| pages.placeholder(place));
        let mut style = self.style();
        style.features.tabular = true;
        let first = self.atoms.list.len();
        self.styled(style, |this| this.generated(&held));
        for atom in &mut self.atoms.list[first..] {
            if let Atom::Segment(segment) = atom {
                segment.page = Some(place.clone());
            }
        }
    }

    /// Adds a link node around what `add` adds; within another link it adds the content only.
    pub(super) fn within_link(
        &mut self,
        goal: DraftTarget,
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
