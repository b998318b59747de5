//! The structure tree: the content of the pages in reading order, for screen readers (ISO 32000-1, 14.7–14.8; ISO
//! 14289-1).

use super::contradiction;
use super::strings::short;
use super::table_headers::{self, Headers};
use crate::enumerator::Numbering;
use crate::error::Error;
use crate::lang::Language;
use crate::page::{Extent, Kid, LeafId, Node, NodeId, StructRole, Structure};
use krilla::tagging::{
    Identifier, ListNumbering, Node as PdfNode, TableHeaderScope, Tag, TagGroup, TagKind, TagTree,
};
use std::num::{NonZeroU16, NonZeroU32};

/// Marked stretches of each leaf of the structure, in drawing order.
pub struct Leaves {
    leaves: Vec<Leaf>,
}

/// Marked stretches of one leaf.
#[derive(Clone, Default)]
struct Leaf {
    identifiers: Vec<Identifier>,
    /// Whether a link's annotation is among them.
    linked: bool,
    /// Whether it is a picture without meaning: drawn, but not part of the text.
    ornament: bool,
}

impl Leaves {
    /// Makes leaves with nothing drawn yet. A figure without alternative text is ornament, as PDF/UA-1, 7.3 allows.
    pub fn new(structure: &Structure) -> Self {
        let mut leaves = vec![Leaf::default(); structure.leaves];
        for node in structure.nodes.iter().filter(|node| is_undescribed(&node.role)) {
            for kid in &node.kids {
                if let Kid::Leaf(leaf) = kid
                    && let Some(leaf) = leaves.get_mut(leaf.0)
                {
                    leaf.ornament = true;
                }
            }
        }
        Self { leaves }
    }

    /// Whether the drawings of a leaf are ornament.
    pub fn is_ornament(&self, leaf: LeafId) -> bool {
        self.leaves.get(leaf.0).is_some_and(|leaf| leaf.ornament)
    }

    /// Records that a stretch of a page belongs to a leaf.
    pub fn add(&mut self, leaf: LeafId, identifier: Identifier) -> Result<(), Error> {
        self.leaf(leaf)?.identifiers.push(identifier);
        Ok(())
    }

    /// Records that a link's annotation belongs to a leaf.
    pub fn add_link(&mut self, leaf: LeafId, identifier: Identifier) -> Result<(), Error> {
        let leaf = self.leaf(leaf)?;
        leaf.identifiers.push(identifier);
        leaf.linked = true;
        Ok(())
    }

    fn leaf(&mut self, id: LeafId) -> Result<&mut Leaf, Error> {
        self.leaves
            .get_mut(id.0)
            .ok_or_else(|| contradiction(format!("something belongs to leaf {}, which is not there", id.0)))
    }
}

/// Returns the structure tree. Nodes for which nothing was drawn are left out, save the empty cells of a
/// table, whose rows must keep their columns.
pub fn tree(structure: &Structure, leaves: Leaves, language: &Language) -> Result<TagTree, Error> {
    let headers = table_headers::of(structure);
    let mut builder = Builder { structure, leaves, headings: Vec::new(), headers };
    let mut tree = TagTree::new().with_lang(Some(language.tag().to_owned()));
    if let Some(root) = structure.nodes.first() {
        tree.children = builder.kids(root)?;
    }
    match builder.leaves.leaves.iter().position(|leaf| !leaf.identifiers.is_empty()) {
        Some(stray) => Err(contradiction(format!("leaf {stray} is drawn, but no node holds it"))),
        None => Ok(tree),
    }
}

/// Makes tags while it walks the structure in reading order.
struct Builder<'a> {
    structure: &'a Structure,
    leaves: Leaves,
    /// The author's levels of the headings above the present node.
    headings: Vec<u8>,
    /// The heads of each cell of tables whose heads have no simple order.
    headers: Headers,
}

impl Builder<'_> {
    /// Returns the tags of everything in a node.
    fn kids(&mut self, node: &Node) -> Result<Vec<PdfNode>, Error> {
        let mut kids = Vec::with_capacity(node.kids.len());
        let mut linked = false;
        for kid in &node.kids {
            match kid {
                Kid::Node(id) => kids.extend(self.group(*id)?.map(PdfNode::Group)),
                Kid::Leaf(id) => {
                    let leaf = std::mem::take(self.leaves.leaf(*id)?);
                    linked |= leaf.linked;
                    let words = leaf.identifiers.into_iter().map(PdfNode::Leaf);
                    if leaf.linked && !matches!(node.role, StructRole::Link | StructRole::Reference) {
                        kids.push(TagGroup::with_children(Tag::Link, words.collect()).into());
                    } else {
                        kids.extend(words);
                    }
                }
            }
        }
        if linked && node.role == StructRole::Reference {
            // A link's annotation belongs into a Link element (PDF/UA-1, 7.18.5), also inside a Reference.
            return Ok(vec![TagGroup::with_children(Tag::Link, kids).into()]);
        }
        Ok(kids)
    }

    /// Returns the tag of a node with everything in it; `None` where nothing was drawn for it.
    fn group(&mut self, id: NodeId) -> Result<Option<TagGroup>, Error> {
        let structure = self.structure;
        let node = structure
            .nodes
            .get(id.0)
            .ok_or_else(|| contradiction(format!("node {} of the structure is not there", id.0)))?;
        let mut kids = self.kids(node)?;
        let is_cell =
            matches!(node.role, StructRole::TableHead(_) | StructRole::RowHead(_) | StructRole::TableCell(_));
        if kids.is_empty() && !is_cell {
            return Ok(None);
        }
        if node.role == StructRole::Table {
            let is_foot = |kid: &&Kid| matches!(kid, Kid::Node(id) if structure.nodes.get(id.0).is_some_and(|row| row.role == StructRole::FootRow));
            kids = table_parts(kids, node.kids.iter().filter(is_foot).count());
        }
        let mut tag = self.tag(&node.role, id);
        tag.as_any_mut().set_id(self.headers.is_named(id).then(|| table_headers::tag_id(id)));
        tag.as_any_mut().set_lang(node.lang.as_ref().map(|lang| lang.tag().to_owned()));
        Ok(Some(TagGroup::with_children(tag, kids)))
    }

    /// Returns the standard structure type of a role.
    fn tag(&mut self, role: &StructRole, id: NodeId) -> TagKind {
        match role {
            StructRole::Document => Tag::Part.into(),
            StructRole::Section => Tag::Section.into(),
            StructRole::Index => Tag::Index.into(),
            StructRole::Toc => Tag::TOC.into(),
            StructRole::TocItem => Tag::TOCI.into(),
            StructRole::Heading(_, title) if title.trim().is_empty() => Tag::P.into(),
            StructRole::Heading(level, title) => Tag::Hn(self.heading(*level), Some(short(title))).into(),
            StructRole::Paragraph => Tag::P.into(),
            StructRole::List(numbering) => Tag::L(list_numbering(*numbering)).into(),
            StructRole::ListItem => Tag::LI.into(),
            StructRole::ListLabel => Tag::Lbl.into(),
            StructRole::ListBody => Tag::LBody.into(),
            StructRole::BlockQuote => Tag::BlockQuote.into(),
            StructRole::Division => Tag::Div.into(),
            StructRole::Table => Tag::Table.into(),
            StructRole::TableRow | StructRole::FootRow => Tag::TR.into(),
            StructRole::TableHead(extent) => {
                let (columns, rows) = spans(*extent);
                let tag = Tag::TH(TableHeaderScope::Column).with_col_span(columns).with_row_span(rows);
                tag.with_headers(self.headers.of_cell(id)).into()
            }
            StructRole::RowHead(extent) => {
                let (columns, rows) = spans(*extent);
                let tag = Tag::TH(TableHeaderScope::Row).with_col_span(columns).with_row_span(rows);
                tag.with_headers(self.headers.of_cell(id)).into()
            }
            StructRole::TableCell(extent) => {
                let (columns, rows) = spans(*extent);
                let tag = Tag::TD.with_col_span(columns).with_row_span(rows);
                tag.with_headers(self.headers.of_cell(id)).into()
            }
            StructRole::Caption => Tag::Caption.into(),
            role @ StructRole::Figure(_) if is_undescribed(role) => Tag::Div.into(),
            StructRole::Figure(alt) => Tag::Figure(Some(short(alt))).into(),
            StructRole::Formula(source) => Tag::Formula(Some(short(source))).into(),
            StructRole::Code => Tag::Code.into(),
            StructRole::Note => Tag::Note.into(),
            StructRole::Reference => Tag::Reference.into(),
            StructRole::Link => Tag::Link.into(),
            StructRole::Span => Tag::Span.into(),
            // ISO 32000-1, 14.9.5.
            StructRole::Abbreviation(meaning) => Tag::Span.with_expanded(Some(short(meaning))).into(),
        }
    }

    /// Returns a heading's depth under the headings before it: the tree may not skip a level (PDF/UA-1,
    /// 7.4.2), whatever the author's levels do.
    fn heading(&mut self, level: u8) -> NonZeroU16 {
        while self.headings.pop_if(|open| *open >= level).is_some() {}
        self.headings.push(level);
        NonZeroU16::MIN.saturating_add(self.headings.len() as u16 - 1)
    }
}

/// The attributes `ColSpan` and `RowSpan` of a cell, which those of one column and row do not have (ISO 32000-1,
/// 14.8.5.7).
fn spans(extent: Extent) -> (Option<NonZeroU32>, Option<NonZeroU32>) {
    let attribute = |count: u16| NonZeroU32::new(u32::from(count)).filter(|count| count.get() > 1);
    (attribute(extent.columns), attribute(extent.rows))
}

/// Whether a role is that of a figure without alternative text.
fn is_undescribed(role: &StructRole) -> bool {
    matches!(role, StructRole::Figure(alt) if alt.trim().is_empty())
}

/// Groups a table's leading rows of head cells as `THead`, its last `feet` rows as `TFoot`, the others as `TBody`; other
/// elements stay where they are. A table without heads and foot, or with nothing else, keeps its rows as they are.
fn table_parts(kids: Vec<PdfNode>, feet: usize) -> Vec<PdfNode> {
    let first = kids.iter().position(is_row).unwrap_or(kids.len());
    let heads = kids[first..].iter().take_while(|kid| is_head_row(kid)).count();
    let rows = kids[first..].iter().take_while(|kid| is_row(kid)).count();
    let feet = feet.min(rows - heads);
    if heads == rows || feet == rows || heads + feet == 0 {
        return kids;
    }
    let mut kids = kids.into_iter();
    let mut parts: Vec<PdfNode> = kids.by_ref().take(first).collect();
    for (tag, count) in [
        (TagKind::from(Tag::THead), heads),
        (Tag::TBody.into(), rows - heads - feet),
        (Tag::TFoot.into(), feet),
    ] {
        if count > 0 {
            parts.push(TagGroup::with_children(tag, kids.by_ref().take(count).collect()).into());
        }
    }
    parts.extend(kids);
    parts
}

fn is_row(node: &PdfNode) -> bool {
    matches!(node, PdfNode::Group(TagGroup { tag: TagKind::TR(_), .. }))
}

fn is_head_row(node: &PdfNode) -> bool {
    let is_head = |cell: &PdfNode| matches!(cell, PdfNode::Group(TagGroup { tag: TagKind::TH(_), .. }));
    matches!(node, PdfNode::Group(row) if is_row(node) && row.children.iter().all(is_head))
}

/// Returns the value of the attribute `ListNumbering` (ISO 32000-2, table 382).
fn list_numbering(numbering: Numbering) -> ListNumbering {
    match numbering {
        Numbering::Bullets => ListNumbering::Disc,
        Numbering::Decimal => ListNumbering::Decimal,
        Numbering::LowerAlpha => ListNumbering::LowerAlpha,
        Numbering::UpperAlpha => ListNumbering::UpperAlpha,
        Numbering::LowerRoman => ListNumbering::LowerRoman,
        Numbering::UpperRoman => ListNumbering::UpperRoman,
    }
}
