//! The settings files of tools that only make books: Leanpub, Quire, Pandoc.

use super::ProjectFolder;
use super::settings::{Maybe, ToolSettings, leave};
use super::values::{NOTES, Values, set};
use crate::header::Tree;

pub(super) fn leanpub(project: &ProjectFolder) -> Maybe {
    for (folder, list) in [("", "Book.txt"), ("manuscript", "manuscript/Book.txt")] {
        if project.text(list)?.is_some() {
            let values = Values {
                folder: Some(folder.to_owned()).filter(|folder| !folder.is_empty()),
                ..Values::default()
            };
            return Ok(Some(ToolSettings { tool: "Leanpub", file: "", values, left: Vec::new() }));
        }
    }
    Ok(None)
}

pub(super) fn quire(project: &ProjectFolder) -> Maybe {
    const FILES: [&str; 2] = ["content/_data/publication.yaml", "content/_data/publication.yml"];
    let Some((file, tree)) = project.tree(&FILES)? else { return Ok(None) };
    let mut values = Values::default();
    values.take_pandoc(&tree);
    if let Some(name) = tree.get("publisher").and_then(|publisher| publisher.items().next()?.get("name")) {
        set(&mut values.publisher, name);
    }
    if let Some(text) = tree.get("description.full").or_else(|| tree.get("description.one_line")) {
        set(&mut values.description, text);
    }
    values.folder = Some("content".to_owned());
    let known =
        ["title", "subtitle", "language", "contributor", "publisher", "description", "pub_date", "copyright"];
    Ok(Some(ToolSettings::of("Quire", file, values, &tree, &known)))
}

/// Reads Pandoc's settings: a file of metadata, or of its options, which also has the order.
pub(super) fn pandoc(project: &ProjectFolder) -> Maybe {
    const FILES: [&str; 6] =
        ["metadata.yaml", "metadata.yml", "defaults.yaml", "defaults.yml", "pandoc.yaml", "pandoc.yml"];
    let mut found: Option<ToolSettings> = None;
    for name in FILES {
        let Some((file, tree)) = project.tree(&[name])? else { continue };
        let found =
            found.get_or_insert_with(|| ToolSettings { tool: "Pandoc", file, ..ToolSettings::default() });
        found.values.take_pandoc(&tree);
        if let Some(metadata) = tree.get("metadata") {
            found.values.take_pandoc(metadata);
        }
        let known = [
            "title",
            "subtitle",
            "author",
            "authors",
            "creator",
            "contributor",
            "lang",
            "language",
            "date",
            "publisher",
            "rights",
            "copyright",
            "description",
            "abstract",
            "cover-image",
            "epub-cover-image",
            "cover",
            "bibliography",
            "csl",
            "citation-style",
            "input-files",
            "input-file",
            "metadata",
            "metadata-files",
            "metadata-file",
            "output-file",
            "from",
            "to",
            "reader",
            "writer",
        ];
        leave(&tree, "", &known, &mut found.left);
        let are_placed = found.values.notes.is_some();
        found.left.retain(|key| !are_placed || key != NOTES);
    }
    if found.is_none() {
        // A title block in a file of its own, which Pandoc is given before the chapters.
        for file in ["title.txt", "title.yaml", "title.yml", "title.md"] {
            if let Some(head) = project.text(file)?.and_then(|text| Tree::head(&text)) {
                let mut values = Values::default();
                values.take_pandoc(&head);
                return Ok(Some(ToolSettings { tool: "Pandoc", file, values, left: Vec::new() }));
            }
        }
    }
    Ok(found)
}
