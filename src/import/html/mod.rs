//! Reads HTML as browsers do: headings, forms, lists, tables, pictures stored beside it, notes of the usual shapes.
//!
//! Nothing of the network is ever fetched. The door to scraper and data-url.

mod blocks;
pub(super) mod ebook;
mod google;
mod inlines;
mod notes;
mod pictures;
mod sheet;
mod tables;
pub(super) mod zipped;

pub(super) use pictures::base64;

use super::assemble::assemble;
use super::model::{Block, Document, plain};
use super::{DocumentFault, Source, encoding, guess, titles};
use crate::loss::LossKind;
use blocks::Reader;
use ego_tree::NodeRef;
use scraper::{Html, Node};

/// The largest length of a page, in bytes.
const LONGEST: usize = 64 << 20;

/// An element or a text of a page.
type At<'a> = NodeRef<'a, Node>;

/// Reads a page.
pub(super) fn read(source: &Source) -> Result<Document, DocumentFault> {
    if source.bytes.len() > LONGEST {
        return Err(DocumentFault::TooLarge);
    }
    let (text, strange) = encoding::decode_named(source.bytes, charset(source.bytes).as_deref());
    let mut out = page(&text, source)?;
    if let Some(name) = strange {
        out.losses.enter_heading("");
        out.losses.add_named(LossKind::Encoding, name);
    }
    Ok(out)
}

/// Reads the text of a page.
fn page(text: &str, source: &Source) -> Result<Document, DocumentFault> {
    if text.len() > LONGEST {
        return Err(DocumentFault::TooLarge);
    }
    let page = Html::parse_document(text);
    let root = page.tree.root();
    let mut reader = Reader::new(source, root);
    head(root, &mut reader.out);
    let mut items = reader.items(root);
    let mut out = reader.out;
    titles::settle(&mut items, &mut out);
    let items = guess::settle(items, source.chapters, &mut out);
    out.blocks = assemble(items, &mut out.losses);
    // The rule before the notes has nothing below it any more.
    while out.blocks.last() == Some(&Block::Rule) {
        out.blocks.pop();
    }
    take_title(&mut out);
    Ok(out)
}

/// The encoding that a page names in its first bytes.
fn charset(bytes: &[u8]) -> Option<String> {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(2048)]).to_ascii_lowercase();
    let rest = head.split_once("charset=")?.1.trim_start_matches(['"', '\'']);
    let name: String =
        rest.chars().take_while(|sign| sign.is_ascii_alphanumeric() || matches!(sign, '-' | '_')).collect();
    (!name.is_empty()).then_some(name)
}

/// Reads title, author and language from the page's head.
fn head(root: At, out: &mut Document) {
    for node in root.descendants().take(2000) {
        let Some(element) = node.value().as_element() else { continue };
        let of = |name: &str| element.attr(name).map(str::trim).filter(|value| !value.is_empty());
        match element.name() {
            "html" => out.language = of("lang").or(of("xml:lang")).map(str::to_owned),
            "title" if out.title.is_none() => {
                out.title = Some(all_text(node)).filter(|title| !title.is_empty());
            }
            "meta" if of("name").is_some_and(|name| name.eq_ignore_ascii_case("author")) => {
                out.authors.extend(of("content").map(str::to_owned));
            }
            "body" => break,
            _ => {}
        }
    }
}

/// Removes a first heading that repeats the title, above all other headings.
fn take_title(out: &mut Document) {
    let level = |block: &Block| match block {
        Block::Heading(level, _) => Some(*level),
        _ => None,
    };
    let levels: Vec<u8> = out.blocks.iter().filter_map(level).collect();
    let Some(Block::Heading(1, spans)) = out.blocks.first() else { return };
    let is_said_again = out.title.as_ref().is_some_and(|title| *title == plain(spans));
    if is_said_again && levels.len() > 1 && levels[1..].iter().all(|level| *level > 1) {
        out.blocks.remove(0);
    }
}

/// The text inside a node, with single spaces between words.
fn all_text(node: At) -> String {
    let texts = node.descendants().filter_map(|inner| inner.value().as_text().map(|text| text.to_string()));
    texts.collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The name of an element; empty for other nodes.
fn name<'a>(node: At<'a>) -> &'a str {
    node.value().as_element().map_or("", |element| element.name())
}

/// The value of an attribute.
fn attribute<'a>(node: At<'a>, wanted: &str) -> Option<&'a str> {
    node.value().as_element().and_then(|element| element.attr(wanted))
}

/// Whether an element has one of some roles: by `epub:type`, `role` or class.
fn has_role(node: At, wanted: &[&str]) -> bool {
    ["epub:type", "role", "class"].iter().filter_map(|name| attribute(node, name)).any(|value| {
        value
            .split_whitespace()
            .any(|word| wanted.contains(&word.trim_start_matches("doc-").to_ascii_lowercase().as_str()))
    })
}

#[cfg(test)]
mod tests;
