//! Follows the links of a book.

use super::places::Places;
use crate::address::decoded;
use crate::book::phase::{Cited, Resolved};
use crate::book::{
    Block, BlockKey, Chapter, IndexHere, IndexHome, Inline, InlineKind, Never, Note, NoteId, Target, Turn,
    Way, WrittenTarget, cited, plain_text,
};
use crate::diag::{Diagnostic, Guesses, Problem, Warned, nearest};
use crate::source::Span;
use std::collections::BTreeSet;

/// Makes each link inside the book lead to its place and numbers the blocks; a link that leads nowhere becomes its own
/// text. The places of the index are taken out.
pub(super) fn follow(
    chapters: Vec<cited::Chapter>,
    places: &Places,
) -> Warned<(Vec<Chapter>, Vec<IndexHome>)> {
    let (guesses, told) = (Guesses::default(), BTreeSet::new());
    let (homes, diagnostics) = (Vec::new(), Vec::new());
    let mut follower = Follower { here: 0, places, guesses, told, last: 0, depth: 0, homes, diagnostics };
    let chapters = chapters.into_iter().enumerate().map(|(here, chapter)| follower.chapter(here, chapter));
    let chapters = chapters.collect();
    Warned { value: (chapters, follower.homes), diagnostics: follower.diagnostics }
}

struct Follower<'a> {
    /// The chapter whose links are followed.
    here: usize,
    places: &'a Places,
    guesses: Guesses,
    /// Files that were told of.
    told: BTreeSet<String>,
    /// The number of the last block: all are counted, those inside others too, a chapter's notes after its text.
    last: u32,
    /// How many blocks or notes the present blocks are within.
    depth: usize,
    homes: Vec<IndexHome>,
    diagnostics: Vec<Diagnostic>,
}

impl Follower<'_> {
    fn chapter(&mut self, here: usize, chapter: cited::Chapter) -> Chapter {
        self.here = here;
        self.depth = 0;
        self.turned_chapter(chapter, (), |follower, notes| {
            follower.depth = 1;
            let note = |cited::Note { label, number, marks, blocks, span }| {
                let blocks = follower.blocks(blocks);
                Note { label, number, marks, blocks, span }
            };
            notes.into_iter().map(note).collect()
        })
    }

    /// A link that leads to its place, or its words alone.
    fn lead(
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

impl Turn for Follower<'_> {
    type From = Cited;
    type To = Resolved;

    fn citation(&mut self, citation: Never, _: Span, _: &mut Vec<Inline>) {
        match citation {}
    }

    fn note_mark(&mut self, note: NoteId, span: Span, made: &mut Vec<Inline>) {
        made.push(Inline::new(InlineKind::NoteMark(note), span));
    }

    fn link(&mut self, target: Way, mut content: Vec<Inline>, span: Span, made: &mut Vec<Inline>) {
        match target {
            Way::Known(target) => made.push(Inline::new(InlineKind::Link { target, content }, span)),
            Way::Written(WrittenTarget::Url(url)) => {
                made.push(Inline::new(InlineKind::Link { target: Target::Url(url), content }, span));
            }
            Way::Written(WrittenTarget::Unresolved(written)) => {
                self.lead((written.clone(), written), content, span, made);
            }
            Way::Written(WrittenTarget::Chapter { place, written }) => {
                self.lead((place, written), content, span, made);
            }
            Way::Written(WrittenTarget::File(path)) => {
                // A picture that leads to itself is shown anyway.
                let is_shown = |inline: &Inline| matches!(inline.kind, InlineKind::Image(_));
                if !content.iter().any(is_shown) && self.told.insert(path.clone()) {
                    let problem = Problem::LinkToFile { path: path.clone() };
                    self.diagnostics.push(Diagnostic::new(problem, span));
                }
                if content.is_empty() {
                    content.push(Inline::new(InlineKind::Text(path), span));
                }
                made.append(&mut content);
            }
        }
    }

    fn listing(&mut self, listing: Never, _: Block, _: &mut Vec<Block>) {
        match listing {}
    }

    fn index(&mut self, _: IndexHere, block: Block, made: &mut Vec<Block>) {
        let at = Some(made.len()).filter(|_| self.depth == 1);
        let Block { key, id, lang, span, .. } = block;
        self.homes.push(IndexHome { chapter: self.here, at, key, id, lang, span });
    }

    fn key(&mut self) -> BlockKey {
        self.last += 1;
        BlockKey(self.last)
    }

    fn block(&mut self, block: cited::Block, made: &mut Vec<Block>) {
        self.depth += 1;
        self.turned_block(block, made);
        self.depth -= 1;
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
