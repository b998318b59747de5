//! Parts of a chapter that are set in a way of their own, as XHTML.

use super::chapter::Composer;
use super::xml::{Element, Node};
use crate::book::{Apart, Block, BlockKind, behind_role, plain_text};

/// How they look; books that have none carry none of it.
pub const STYLE: &str = include_str!("aparts.css");

impl Composer<'_> {
    pub(super) fn apart(&mut self, block: &Block, what: Apart, blocks: &[Block]) -> Element {
        let words = block.lang.as_ref().map_or(self.words, crate::lang::Language::words);
        match what {
            Apart::Subtitle => Element::new("div")
                .with("class", "chapter-subtitle")
                .with("role", "doc-subtitle")
                .kids(self.blocks(blocks)),
            Apart::Authors => Element::new("div").with("class", "chapter-author").kids(self.blocks(blocks)),
            Apart::Affiliation => {
                Element::new("div").with("class", "chapter-affiliation").kids(self.blocks(blocks))
            }
            Apart::Translators => {
                let role = words.roles[1];
                let line =
                    blocks.first().and_then(|block| block.inlines().first().map(|line| plain_text(line)));
                let is_said = line.is_some_and(|line| behind_role(&line, role).is_some());
                let label = Node::Text(if is_said { String::new() } else { format!("{role}: ") });
                Element::new("div").with("class", "chapter-translator").kids(self.after(label, blocks))
            }
            Apart::Keywords => {
                let label = Element::new("b").text(format!("{}:", words.keywords));
                Element::new("div").with("class", "chapter-keywords").kids(self.after(label.into(), blocks))
            }
            Apart::ToCite => {
                let label = Element::new("b").text(format!("{}:", words.to_cite));
                Element::new("div").with("class", "chapter-to-cite").kids(self.after(label.into(), blocks))
            }
            Apart::Abstract => {
                let label = format!("label-{}", block.key.0);
                let title = Element::new("p").with("class", "abstract-title").with("id", label.as_str());
                Element::new("section")
                    .with("class", "abstract")
                    .with("role", "doc-abstract")
                    .with("aria-labelledby", label)
                    .kid(title.text(words.abstract_word()))
                    .kids(self.blocks(blocks))
            }
        }
    }

    /// Blocks, the first paragraph of which begins with words of the program.
    fn after(&mut self, label: Node, blocks: &[Block]) -> Vec<Node> {
        let mut nodes = self.blocks(blocks);
        if matches!(blocks.first().map(|block| &block.kind), Some(BlockKind::Paragraph(_)))
            && let Some(Node::Element(paragraph)) =
                nodes.iter_mut().find(|node| matches!(node, Node::Element(element) if element.name == "p"))
        {
            if matches!(label, Node::Element(_)) {
                paragraph.kids.insert(0, Node::Text(" ".to_owned()));
            }
            paragraph.kids.insert(0, label);
        }
        nodes
    }
}
