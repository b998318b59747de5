//! Follows the links of a book.

use super::places::Places;
use crate::address::decoded;
use crate::book::{Block, Chapter, Inline, InlineKind, Target, for_each_block_mut, plain_text};
use crate::diag::{Diagnostic, Guesses, Problem, nearest};
use crate::source::Span;
use std::collections::BTreeSet;

/// Makes each link inside the book lead to its place; one that leads nowhere becomes its own text.
pub(super) fn follow(chapters: &mut [Chapter], places: &Places) -> Vec<Diagnostic> {
    let (guesses, told) = (Guesses::default(), BTreeSet::new());
    let mut follower = Follower { here: 0, places, guesses, told, diagnostics: Vec::new() };
    for (here, chapter) in chapters.iter_mut().enumerate() {
        follower.here = here;
        follower.line(&mut chapter.title);
        let notes = chapter.notes.iter_mut().map(|note| &mut note.blocks);
        for blocks in std::iter::once(&mut chapter.blocks).chain(notes) {
            follower.blocks(blocks);
        }
    }
    follower.diagnostics
}

struct Follower<'a> {
    /// The chapter whose links are followed.
    here: usize,
    places: &'a Places,
    guesses: Guesses,
    /// Files that were told of.
    told: BTreeSet<String>,
    diagnostics: Vec<Diagnostic>,
}

impl Follower<'_> {
    fn blocks(&mut self, blocks: &mut [Block]) {
        for_each_block_mut(blocks, &mut |block| {
            block.inlines_mut().into_iter().for_each(|line| self.line(line));
        });
    }

    fn line(&mut self, inlines: &mut Vec<Inline>) {
        let mut followed = Vec::with_capacity(inlines.len());
        for mut inline in inlines.drain(..) {
            if let Some(children) = inline.children_mut() {
                self.line(children);
            }
            match inline.kind {
                InlineKind::Link { target: Target::Unresolved(written), content } => {
                    let link = (written.clone(), written);
                    self.link(link, content, inline.span, &mut followed);
                }
                InlineKind::Link { target: Target::File(path), mut content } => {
                    // A picture that leads to itself is shown anyway.
                    let is_shown = |inline: &Inline| matches!(inline.kind, InlineKind::Image(_));
                    if !content.iter().any(is_shown) && self.told.insert(path.clone()) {
                        let problem = Problem::LinkToFile { path: path.clone() };
                        self.diagnostics.push(Diagnostic::new(problem, inline.span));
                    }
                    if content.is_empty() {
                        content.push(Inline::new(InlineKind::Text(path), inline.span));
                    }
                    followed.append(&mut content);
                }
                InlineKind::Link { target: Target::Chapter { place, written }, content } => {
                    self.link((place, written), content, inline.span, &mut followed);
                }
                kind => followed.push(Inline::new(kind, inline.span)),
            }
        }
        *inlines = followed;
    }

    /// A link that leads to its place, or its words alone.
    fn link(
        &mut self,
        (place, written): (String, String),
        mut content: Vec<Inline>,
        span: Span,
        followed: &mut Vec<Inline>,
    ) {
        if let Some(target) = find(&place, self.here, self.places) {
            // A link that says only where it leads is called by the words of its place.
            if content.is_empty() || (place != written && plain_text(&content) == written) {
                let words = match &target {
                    Target::Place { id, .. } => self.places.words.get(id).cloned(),
                    _ => None,
                };
                let words = words.unwrap_or(written);
                content = vec![Inline::new(InlineKind::Text(words), span)];
            }
            return followed.push(Inline::new(InlineKind::Link { target, content }, span));
        }
        let nearest = self.guesses.take(|| nearest_to(&place, self.here, self.places));
        let problem = Problem::LinkBroken { target: written, nearest };
        self.diagnostics.push(Diagnostic::new(problem, span));
        followed.extend(content);
    }
}

/// The place that a link names.
fn find(written: &str, here: usize, places: &Places) -> Option<Target> {
    let (path, id) = parted(written);
    let chapter = chapter_of(path, id, here, places)?;
    match id.filter(|id| !id.is_empty()) {
        None => Some(Target::Place { chapter, id: places.titles[chapter].clone() }),
        Some(id) => {
            let id = decoded(id);
            if let Some(found) = places.anchor(chapter, &id) {
                return Some(Target::Place { chapter, id: found.to_owned() });
            }
            // Tools that join all files know each id from anywhere.
            let owner = places.only_owner(&id).filter(|_| path.is_empty())?;
            Some(Target::Place { chapter: owner, id: places.anchor(owner, &id)?.to_owned() })
        }
    }
}

/// The nearest place that a link which leads nowhere may have meant.
fn nearest_to(written: &str, here: usize, places: &Places) -> Option<String> {
    let (path, id) = parted(written);
    if let Some(chapter) = chapter_of(path, id, here, places) {
        return nearest_id(&decoded(id?), path, chapter, places);
    }
    let path = decoded(path);
    let near = nearest(file_name(&path), places.slugs.iter().map(String::as_str))?;
    Some(id.map_or_else(|| format!("{near}.md"), |id| format!("{near}.md#{id}")))
}

/// Path and id of a link.
fn parted(written: &str) -> (&str, Option<&str>) {
    written.split_once('#').map_or((written, None), |(path, id)| (path, Some(id)))
}

/// The chapter that a link leads to.
fn chapter_of(path: &str, id: Option<&str>, here: usize, places: &Places) -> Option<usize> {
    if path.is_empty() && id.is_some() {
        return Some(here);
    }
    let path = decoded(path);
    places.by_slug.get(file_name(&path)).copied().filter(|_| is_chapter_path(&path))
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
