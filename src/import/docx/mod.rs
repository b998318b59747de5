//! Reads OOXML (ISO 29500), the format of Word: text, styles, lists, notes, tables, pictures.

mod body;
mod drawings;
mod fields;
mod numbering;
mod runs;
mod styles;
mod symbols;
mod tables;

use super::archive::{Archive, resolved};
use super::model::Document;
use super::xml::{self, attribute};
use super::{DocumentFault, Source};
use crate::loss::LossKind;
use body::Reader;
use numbering::Numbering;
use std::collections::BTreeMap;
use styles::Styles;

/// The target of a relation.
#[derive(Clone, Debug)]
pub(super) struct Relation {
    /// A part of the file, or an address.
    pub(super) target: String,
    /// Whether the target is outside of the file.
    pub(super) is_outside: bool,
    /// The last part of the relation's kind: `image`, `footnotes`.
    kind: String,
}

/// Relations by their ids.
pub(super) type Relations = BTreeMap<String, Relation>;

/// Author names that programs insert.
const NO_AUTHORS: [&str; 10] = [
    "user",
    "admin",
    "administrator",
    "author",
    "yazar",
    "kullanıcı",
    "unknown",
    "bilinmeyen",
    "microsoft office user",
    "python-docx",
];

/// Reads a document.
pub(super) fn read(source: &Source) -> Result<Document, DocumentFault> {
    let mut archive = Archive::open(source.bytes)?;
    let main = main_part(&mut archive)?;
    let missing = || DocumentFault::Broken { reason: format!("{main}: missing") };
    let text = archive.text(&main)?.ok_or_else(missing)?;
    let mut broken: Vec<String> = Vec::new();
    let relations = relations(&mut archive, &main, &mut broken);
    let part = |kind: &str| relations.values().find(|relation| relation.kind == kind && !relation.is_outside);
    let mut side = |archive: &mut Archive, kind: &str| -> (String, Relations, String) {
        let Some(relation) = part(kind) else { return Default::default() };
        let text = archive.text(&relation.target).ok().flatten();
        let text = text.filter(|text| xml::parse(&relation.target, text).is_ok());
        if text.is_none() {
            broken.push(relation.target.clone());
        }
        let inner = self::relations(archive, &relation.target, &mut broken);
        (text.unwrap_or_default(), inner, relation.target.clone())
    };
    let styles = side(&mut archive, "styles").0;
    let numbering = side(&mut archive, "numbering").0;
    let footnotes = side(&mut archive, "footnotes");
    let endnotes = side(&mut archive, "endnotes");
    let headers =
        relations.values().filter(|relation| ["header", "footer"].contains(&relation.kind.as_str()));
    let headers: Vec<String> = headers.map(|relation| relation.target.clone()).collect();
    let headers: Vec<String> = headers.into_iter().filter_map(|part| header(&mut archive, &part)).collect();

    let tree = xml::parse(&main, &text)?;
    let parse = |text: &str| (!text.is_empty()).then_some(());
    let style_tree = parse(&styles).and_then(|()| xml::parse("styles", &styles).ok());
    let number_tree = parse(&numbering).and_then(|()| xml::parse("numbering", &numbering).ok());
    let foot_tree = parse(&footnotes.0).and_then(|()| xml::parse("footnotes", &footnotes.0).ok());
    let end_tree = parse(&endnotes.0).and_then(|()| xml::parse("endnotes", &endnotes.0).ok());
    let styles = style_tree.as_ref().map(|tree| Styles::read(tree.root_element())).unwrap_or_default();
    let numbering = number_tree.as_ref().map(|tree| Numbering::read(tree.root_element())).unwrap_or_default();
    let mut reader = Reader::new(archive, styles, numbering, &relations);
    reader.notes.footnotes = foot_tree.as_ref().map(|tree| (tree.root_element(), &footnotes.1));
    reader.notes.endnotes = end_tree.as_ref().map(|tree| (tree.root_element(), &endnotes.1));
    for part in &broken {
        reader.out.losses.add_named(LossKind::BrokenPart, part);
    }
    for words in &headers {
        reader.out.losses.add_named(LossKind::Header, words);
    }
    let body = xml::child(tree.root_element(), "body").ok_or(DocumentFault::Empty)?;
    reader.body(body, source.chapters)?;
    let (mut out, mut archive) = reader.finish();
    properties(&mut archive, &mut out);
    Ok(out)
}

/// The name of the part with the text, from the file's own relations.
fn main_part(archive: &mut Archive) -> Result<String, DocumentFault> {
    let mut broken = Vec::new();
    let top = relations(archive, "", &mut broken);
    let named = top.into_values().find(|relation| relation.kind == "officeDocument");
    let name = named.map_or_else(|| "word/document.xml".to_owned(), |relation| relation.target);
    match archive.has(&name) {
        true => Ok(name),
        // A spreadsheet or a slide show has no such part.
        false if archive.has("xl/workbook.xml") || archive.has("ppt/presentation.xml") => {
            Err(DocumentFault::Kind)
        }
        false => Err(DocumentFault::Broken { reason: format!("{name}: missing") }),
    }
}

/// The relations of a part; none where they cannot be read.
fn relations(archive: &mut Archive, part: &str, broken: &mut Vec<String>) -> Relations {
    let (folder, name) = part.rsplit_once('/').unwrap_or(("", part));
    let lead = if folder.is_empty() { String::new() } else { format!("{folder}/") };
    let path = format!("{lead}_rels/{name}.rels");
    let Ok(Some(text)) = archive.text(&path) else { return Relations::new() };
    let Ok(tree) = xml::parse(&path, &text) else {
        broken.push(path);
        return Relations::new();
    };
    let mut found = Relations::new();
    for node in xml::all_inner(tree.root_element(), "Relationship") {
        let (Some(id), Some(target)) = (attribute(node, "Id"), attribute(node, "Target")) else { continue };
        let is_outside = attribute(node, "TargetMode") == Some("External");
        let target = if is_outside { target.to_owned() } else { resolved(folder, target) };
        let kind = attribute(node, "Type").and_then(|kind| kind.rsplit('/').next()).unwrap_or("").to_owned();
        found.insert(id.to_owned(), Relation { target, is_outside, kind });
    }
    found
}

/// The text of a header or footer, where it has more than a page number.
fn header(archive: &mut Archive, part: &str) -> Option<String> {
    let text = archive.text(part).ok().flatten()?;
    let tree = xml::parse(part, &text).ok()?;
    let words = xml::texts(tree.root_element(), "t");
    words.contains(char::is_alphabetic).then_some(words)
}

/// Reads title and author from the file's properties.
fn properties(archive: &mut Archive, out: &mut Document) {
    let Ok(Some(text)) = archive.text("docProps/core.xml") else { return };
    let Ok(tree) = xml::parse("docProps/core.xml", &text) else { return };
    let of = |name: &str| {
        let words = xml::child(tree.root_element(), name)
            .and_then(|node| node.text())
            .unwrap_or("")
            .trim()
            .to_owned();
        (!words.is_empty()).then_some(words)
    };
    if out.title.is_none() {
        out.title = of("title");
    }
    if out.authors.is_empty() {
        let creators = of("creator").unwrap_or_default();
        let names = creators.split(';').map(str::trim).filter(|name| !name.is_empty());
        let is_name = |name: &&str| !NO_AUTHORS.contains(&super::names::plain(name).as_str());
        out.authors = names.filter(is_name).map(str::to_owned).collect();
    }
    if out.language.is_none() {
        out.language = of("language");
    }
}
