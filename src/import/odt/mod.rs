//! Reads OpenDocument text (ISO 26300), the format of LibreOffice.

mod body;
mod frames;
mod inlines;
mod styles;
mod tables;

use super::archive::Archive;
use super::model::Document;
use super::xml;
use super::{DocumentFault, Source};
use crate::loss::LossKind;
use body::Reader;
use styles::Styles;

/// Reads a document.
pub(super) fn read(source: &Source) -> Result<Document, DocumentFault> {
    let mut archive = Archive::open(source.bytes)?;
    if archive.text("META-INF/manifest.xml")?.is_some_and(|manifest| manifest.contains("encryption-data")) {
        return Err(DocumentFault::Encrypted);
    }
    let missing = || DocumentFault::Broken { reason: "content.xml: missing".to_owned() };
    let content = archive.text("content.xml")?.ok_or_else(missing)?;
    let common = archive.text("styles.xml").ok().flatten().unwrap_or_default();
    let meta = archive.text("meta.xml").ok().flatten().unwrap_or_default();
    let tree = xml::parse("content.xml", &content)?;
    let common_tree = (!common.is_empty()).then(|| xml::parse("styles.xml", &common));
    let mut styles = Styles::default();
    let mut broken = false;
    match &common_tree {
        Some(Ok(tree)) => styles.read(tree.root_element()),
        Some(Err(_)) => broken = true,
        None => {}
    }
    styles.read(tree.root_element());
    let body = xml::child(tree.root_element(), "body").ok_or(DocumentFault::Empty)?;
    // A spreadsheet or a drawing has another element here.
    let text = xml::child(body, "text").ok_or(DocumentFault::Kind)?;
    let mut reader = Reader::new(archive, styles);
    if broken {
        reader.out.losses.add_named(LossKind::BrokenPart, "styles.xml");
    }
    if let Some(Ok(tree)) = &common_tree {
        for kind in ["header", "footer"] {
            for node in xml::all_inner(tree.root_element(), kind) {
                let words: String =
                    node.descendants().filter(|node| node.is_text()).filter_map(|node| node.text()).collect();
                if words.contains(char::is_alphabetic) {
                    reader.out.losses.add_named(LossKind::Header, &words);
                }
            }
        }
    }
    reader.body(text, source.chapters)?;
    let mut out = reader.finish();
    properties(&meta, &mut out);
    Ok(out)
}

/// Reads title and author from the file's properties.
fn properties(meta: &str, out: &mut Document) {
    let Ok(tree) = xml::parse("meta.xml", meta) else { return };
    let of = |name: &str| {
        let words = xml::inner(tree.root_element(), name).and_then(|node| node.text()).unwrap_or("").trim();
        (!words.is_empty()).then(|| words.to_owned())
    };
    if out.title.is_none() {
        out.title = of("title");
    }
    if out.authors.is_empty() {
        out.authors = of("initial-creator").or_else(|| of("creator")).into_iter().collect();
    }
    if out.language.is_none() {
        out.language = of("language");
    }
}
