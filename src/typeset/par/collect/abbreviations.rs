//! Abbreviations: a node of the structure that says what they mean.

use super::Collector;
use crate::book::Inline;
use crate::page::StructRole;

impl Collector<'_> {
    pub(super) fn abbreviation(&mut self, expansion: &str, content: &[Inline]) {
        let outer = self.node;
        if let Some(node) = outer {
            let own = self.structure.add(Some(node), StructRole::Abbreviation(expansion.to_owned()));
            self.enter(Some(own));
        }
        self.inlines(content);
        self.enter(outer);
    }
}
