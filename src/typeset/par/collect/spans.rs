//! Words that have a node of their own in the structure: in another language, abbreviations.

use super::Collector;
use crate::book::Inline;
use crate::lang::Language;
use crate::page::StructRole;
use crate::typeset::style::Style;

impl Collector<'_> {
    pub(super) fn foreign(&mut self, lang: &Language, content: &[Inline]) {
        let outer = self.node;
        if let Some(node) = outer {
            let span = self.structure.add(Some(node), StructRole::Span);
            self.structure.nodes[span.0].lang = Some(lang.clone());
            self.enter(Some(span));
        }
        let style = Style { lang: lang.clone(), ..self.style() };
        self.styled(style, |this| this.inlines(content));
        self.enter(outer);
    }

    /// An abbreviation: its node says what it means.
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
