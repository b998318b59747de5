//! Parts of a chapter that are set in a way of their own, as XHTML.

use super::chapter::Composer;
use super::xml::{Element, Node};
use crate::book::{Block, BlockKind, ChapterKind, ChapterPart, behind_role, plain_text};

/// Style sheet of these parts; books without them do not contain it.
pub const STYLE: &str = include_str!("chapter_parts.css");

/// Whether a part has the rules of letters.
#[must_use]
pub fn is_of_letter(what: ChapterPart) -> bool {
    what == ChapterPart::Letter || what.is_of_letter()
}

/// Adds their types of the EPUB structural vocabulary to a glossary's elements.
fn explain(element: &mut Element) {
    let kind = match element.name {
        "dt" => Some("glossterm"),
        "dd" => Some("glossdef"),
        _ => None,
    };
    element.attributes.extend(kind.map(|kind| ("epub:type", kind.to_owned())));
    for kid in &mut element.kids {
        if let Node::Element(kid) = kid {
            explain(kid);
        }
    }
}

/// Returns the type and role of a chapter in the EPUB structural vocabulary and in DPUB-ARIA; `None` where both have no
/// word for it.
#[must_use]
pub fn semantics(kind: ChapterKind) -> Option<[&'static str; 2]> {
    Some(match kind {
        ChapterKind::Dedication => ["dedication", "doc-dedication"],
        ChapterKind::Epigraph => ["epigraph", "doc-epigraph"],
        ChapterKind::Foreword => ["foreword", "doc-foreword"],
        ChapterKind::Preface => ["preface", "doc-preface"],
        ChapterKind::Acknowledgments => ["acknowledgments", "doc-acknowledgments"],
        ChapterKind::Introduction => ["introduction", "doc-introduction"],
        ChapterKind::Prologue => ["prologue", "doc-prologue"],
        ChapterKind::Epilogue => ["epilogue", "doc-epilogue"],
        ChapterKind::Conclusion => ["conclusion", "doc-conclusion"],
        ChapterKind::Afterword => ["afterword", "doc-afterword"],
        ChapterKind::Appendix => ["appendix", "doc-appendix"],
        ChapterKind::Glossary => ["glossary", "doc-glossary"],
        ChapterKind::Colophon => ["colophon", "doc-colophon"],
        _ => return None,
    })
}

impl Composer<'_> {
    pub(super) fn chapter_part(&mut self, block: &Block, what: ChapterPart, blocks: &[Block]) -> Element {
        let words = block.lang.as_ref().map_or(self.words, crate::lang::Language::words);
        let division = |class| Element::new("div").with("class", class);
        let bold = |label| Node::from(Element::new("b").text(format!("{label}:")));
        match what {
            ChapterPart::Subtitle => {
                division("chapter-subtitle").with("role", "doc-subtitle").kids(self.blocks(blocks))
            }
            ChapterPart::Authors => division("chapter-author").kids(self.blocks(blocks)),
            ChapterPart::Affiliation => division("chapter-affiliation").kids(self.blocks(blocks)),
            ChapterPart::Translators => {
                let role = words.roles[1];
                let line =
                    blocks.first().and_then(|block| block.inlines().first().map(|line| plain_text(line)));
                let is_said = line.is_some_and(|line| behind_role(&line, role).is_some());
                let label = Node::Text(if is_said { String::new() } else { format!("{role}: ") });
                division("chapter-translator").kids(self.after(label, blocks))
            }
            ChapterPart::Keywords => {
                division("chapter-keywords").kids(self.after(bold(words.keywords), blocks))
            }
            ChapterPart::ToCite => division("chapter-to-cite").kids(self.after(bold(words.to_cite), blocks)),
            ChapterPart::Epigraph => Element::new("section")
                .with("class", "epigraph")
                .with("epub:type", "epigraph")
                .with("role", "doc-epigraph")
                .with("aria-label", words.epigraph)
                .kids(self.blocks(blocks)),
            ChapterPart::Letter => division("letter").kids(self.blocks(blocks)),
            ChapterPart::Dateline => division("dateline").kids(self.blocks(blocks)),
            ChapterPart::Salutation => division("salutation").kids(self.blocks(blocks)),
            ChapterPart::Signature => division("signature").kids(self.blocks(blocks)),
            ChapterPart::Abbreviations => division("abbreviations").kids(self.blocks(blocks)),
            ChapterPart::Chronology => division("chronology").kids(self.blocks(blocks)),
            ChapterPart::Glossary => {
                let mut list = division("glossary").kids(self.blocks(blocks));
                explain(&mut list);
                list
            }
            ChapterPart::Figures | ChapterPart::Maps | ChapterPart::Tables => {
                let kind = if what == ChapterPart::Tables { "lot" } else { "loi" };
                let item = |block: &Block| {
                    let own = std::slice::from_ref(block);
                    Element::new("li").kids(self.blocks(own)).into()
                };
                let items: Vec<Node> = blocks.iter().map(item).collect();
                let list = division("list-of").with("epub:type", kind);
                if items.is_empty() {
                    return list;
                }
                // The structural vocabulary has no role for it (DPUB-ARIA); it leads through the book all the same.
                let name = words.markup.chapter_parts[what as usize].first().copied().unwrap_or_default();
                list.with("role", "navigation").with("aria-label", name).kid(Element::new("ul").kids(items))
            }
            ChapterPart::Abstract => {
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

    /// Returns a page without a heading, labelled by its title for screen readers.
    pub(super) fn bare(&mut self, kind: ChapterKind, id: String) -> Element {
        let opening = self.shared.breaks.opening(&self.chapter.blocks);
        let marks: Vec<Node> = opening.into_iter().filter_map(|page| self.page_mark(page)).collect();
        let [kind, role] = semantics(kind).unwrap_or(["epigraph", "doc-epigraph"]);
        Element::new("section")
            .with("class", format!("bare {kind}"))
            .with("epub:type", kind)
            .with("role", role)
            .with("id", id)
            .with("aria-label", plain_text(&self.chapter.title))
            .kids(marks)
            .kids(self.blocks(&self.chapter.blocks))
    }

    /// Returns blocks, the first paragraph of which begins with a label of the program.
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
