//! Follows the links of a book.

use super::places::Places;
use crate::book::{Block, Chapter, Inline, InlineKind, Target, for_each_block_mut};
use crate::diag::{Diagnostic, Problem, nearest};

/// Makes each link inside the book lead to its place; one that leads nowhere becomes its own text.
pub(super) fn follow(chapters: &mut [Chapter], places: &Places) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for (here, chapter) in chapters.iter_mut().enumerate() {
        let mut title = std::mem::take(&mut chapter.title);
        follow_all(&mut title, here, places, &mut diagnostics);
        chapter.title = title;
        let notes = chapter.notes.iter_mut().map(|note| &mut note.blocks);
        for blocks in std::iter::once(&mut chapter.blocks).chain(notes) {
            follow_blocks(blocks, here, places, &mut diagnostics);
        }
    }
    diagnostics
}

fn follow_blocks(blocks: &mut [Block], here: usize, places: &Places, diagnostics: &mut Vec<Diagnostic>) {
    for_each_block_mut(blocks, &mut |block| {
        for inlines in block.inlines_mut() {
            follow_all(inlines, here, places, diagnostics);
        }
    });
}

fn follow_all(inlines: &mut Vec<Inline>, here: usize, places: &Places, diagnostics: &mut Vec<Diagnostic>) {
    let mut followed = Vec::with_capacity(inlines.len());
    for mut inline in inlines.drain(..) {
        if let Some(children) = inline.children_mut() {
            follow_all(children, here, places, diagnostics);
        }
        match inline.kind {
            InlineKind::Link { target: Target::Unresolved(written), content } => {
                match find(&written, here, places) {
                    Ok(target) => {
                        followed.push(Inline::new(InlineKind::Link { target, content }, inline.span));
                    }
                    Err(nearest) => {
                        let problem = Problem::LinkBroken { target: written, nearest };
                        diagnostics.push(Diagnostic::new(problem, inline.span));
                        followed.extend(content);
                    }
                }
            }
            kind => followed.push(Inline::new(kind, inline.span)),
        }
    }
    *inlines = followed;
}

/// The place that a link names, or the nearest that it may have meant.
fn find(written: &str, here: usize, places: &Places) -> Result<Target, Option<String>> {
    let (path, id) = written.split_once('#').map_or((written, None), |(path, id)| (path, Some(id)));
    let chapter = if path.is_empty() && id.is_some() { here } else { find_chapter(path, id, places)? };
    let Some(id) = id.filter(|id| !id.is_empty()) else {
        return Ok(Target::Place { chapter, id: places.titles[chapter].clone() });
    };
    let decoded = decoded(id);
    if let Some(found) = places.ids[chapter].get(&decoded) {
        return Ok(Target::Place { chapter, id: found.clone() });
    }
    Err(nearest_id(&decoded, path, chapter, places))
}

fn find_chapter(path: &str, id: Option<&str>, places: &Places) -> Result<usize, Option<String>> {
    let path = decoded(path);
    let name = file_name(&path);
    let found = places.slugs.iter().position(|slug| slug == name).filter(|_| is_chapter_path(&path));
    found.ok_or_else(|| {
        let near = nearest(name, places.slugs.iter().map(String::as_str))?;
        Some(id.map_or_else(|| format!("{near}.md"), |id| format!("{near}.md#{id}")))
    })
}

/// The nearest id of the chapter; else the chapter that has exactly this id.
fn nearest_id(id: &str, path: &str, chapter: usize, places: &Places) -> Option<String> {
    let elsewhere = || {
        let owner = places.ids.iter().position(|ids| ids.contains_key(id))?;
        Some(format!("{}.md#{id}", places.slugs[owner]))
    };
    let near = nearest(id, places.ids[chapter].keys().map(String::as_str));
    elsewhere().or_else(|| near.map(|near| format!("{path}#{near}")))
}

fn is_chapter_path(path: &str) -> bool {
    let plain = path.trim_start_matches("./");
    plain.strip_suffix(".md").is_some_and(|name| !name.contains('/'))
}

/// `./03-x.md` → `03-x`.
fn file_name(path: &str) -> &str {
    path.trim_start_matches("./").trim_end_matches(".md")
}

/// A path or id in which `%XX` are read; as it is where they are no UTF-8.
fn decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        let pair = after.get(..2).filter(|_| first == b'%').and_then(|pair| std::str::from_utf8(pair).ok());
        match pair.and_then(|pair| u8::from_str_radix(pair, 16).ok()) {
            Some(byte) => {
                bytes.push(byte);
                rest = &after[2..];
            }
            None => {
                bytes.push(first);
                rest = after;
            }
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}
