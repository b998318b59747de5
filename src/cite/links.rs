//! Follows the links of a book.

use super::labels::{Label, Labels};
use super::places::Places;
use crate::address::decoded;
use crate::book::phase::{Cited, Resolved};
use crate::book::{
    Block, BlockKey, BlockKind, Chapter, IndexHere, IndexHome, Inline, InlineKind, LabelKind, Naming, Never,
    Note, NoteId, Paging, PictureWidth, Target, Turn, Way, WrittenTarget, cited, plain_text,
};
use crate::diag::{Diagnostic, Guesses, Problem, Warned, nearest};
use crate::lang::{Language, Words};
use crate::source::Span;
use std::collections::BTreeSet;

mod inflected;
mod label_text;
mod naming;

/// Everything that is needed to follow links.
#[derive(Clone, Copy, Debug)]
pub(super) struct Guide<'a> {
    pub(super) places: &'a Places,
    pub(super) labels: &'a Labels,
    /// The marks of the notes of each chapter.
    pub(super) note_marks: &'a [Vec<String>],
    /// The book's language.
    pub(super) language: &'a Language,
    /// Whether a printed book prints the page behind each link into it.
    pub(super) pages: bool,
}

/// Resolves each link inside the book and numbers the blocks; a link without a target becomes its own text. The places
/// of the index are taken out.
pub(super) fn follow(chapters: Vec<cited::Chapter>, guide: Guide) -> Warned<(Vec<Chapter>, Vec<IndexHome>)> {
    let mut follower = Follower {
        here: 0,
        guide,
        words: guide.language.words(),
        is_title: false,
        guesses: Guesses::default(),
        reported: BTreeSet::new(),
        last: 0,
        depth: 0,
        homes: Vec::new(),
        diagnostics: Vec::new(),
    };
    let chapters = chapters.into_iter().enumerate().map(|(here, chapter)| follower.chapter(here, chapter));
    let chapters = chapters.collect();
    Warned { value: (chapters, follower.homes), diagnostics: follower.diagnostics }
}

struct Follower<'a> {
    /// Index of the chapter whose links are followed.
    here: usize,
    guide: Guide<'a>,
    /// The words of the chapter's language.
    words: &'static Words,
    /// Whether the line is a title or a heading, in which no page is printed.
    is_title: bool,
    guesses: Guesses,
    /// Files that were reported.
    reported: BTreeSet<String>,
    /// Number of the last block: all are counted, those inside others too, a chapter's notes after its text.
    last: u32,
    /// Number of blocks or notes around the present blocks.
    depth: usize,
    homes: Vec<IndexHome>,
    diagnostics: Vec<Diagnostic>,
}

impl Follower<'_> {
    fn chapter(&mut self, here: usize, chapter: cited::Chapter) -> Chapter {
        self.here = here;
        self.depth = 0;
        self.is_title = true;
        self.words = chapter.lang.as_ref().unwrap_or(self.guide.language).words();
        self.turned_chapter(chapter, (), |follower, notes| {
            follower.depth = 1;
            let note = |cited::Note { label, series, number, marks, blocks, span }| {
                let blocks = follower.blocks(blocks);
                Note { label, series, number, marks, blocks, span }
            };
            notes.into_iter().map(note).collect()
        })
    }

    /// Returns a link with its target, or its words alone.
    fn lead(
        &mut self,
        (place, written): (String, String),
        mut content: Vec<Inline>,
        span: Span,
        followed: &mut Vec<Inline>,
    ) {
        if let Some(target) = self.find(&place) {
            // A link that shows only its path is given the words of its place.
            if content.is_empty() || (place != written && plain_text(&content) == written) {
                let is_label = || LabelKind::of(place.rsplit('#').next().unwrap_or("")).is_some();
                let words = self.called(&target, is_label()).unwrap_or(written);
                content = vec![Inline::new(InlineKind::Text(words), span)];
            }
            return self.linked(target, content, span, followed);
        }
        if let Some(target) = self.inflected_term(&place, &content) {
            return self.linked(target, content, span, followed);
        }
        self.report_broken(&place, written, span);
        if content.is_empty() && LabelKind::of(place.rsplit('#').next().unwrap_or("")).is_some() {
            let id = place.rsplit('#').next().unwrap_or("").to_owned();
            content.push(self.missing(&id, Naming::Label, span));
        }
        followed.extend(content);
    }

    fn find(&self, place: &str) -> Option<Target> {
        find(place, self.here, self.guide.places)
    }

    fn report_broken(&mut self, place: &str, written: String, span: Span) {
        let (here, places) = (self.here, self.guide.places);
        let id = place.strip_prefix('#').filter(|id| LabelKind::of(id).is_some());
        // Labels are valid in the whole book.
        let labelled = || Some(format!("#{}", nearest(id?, places.labels())?));
        let nearest = self.guesses.take(|| labelled().or_else(|| nearest_to(place, here, places)));
        let problem = Problem::LinkBroken { target: written, nearest };
        self.diagnostics.push(Diagnostic::new(problem, span));
    }

    /// Adds a link, and behind it its page where the printed book prints it.
    fn linked(&self, target: Target, content: Vec<Inline>, span: Span, made: &mut Vec<Inline>) {
        let page = (self.guide.pages && !self.is_title).then(|| page_of(target.clone(), span));
        made.push(Inline::new(InlineKind::Link { target, content }, span));
        made.extend(page);
    }

    /// Adds a link whose name the author prescribes.
    fn named(
        &mut self,
        target: WrittenTarget,
        naming: Naming,
        content: Vec<Inline>,
        span: Span,
        made: &mut Vec<Inline>,
    ) {
        let (place, written) = match target {
            WrittenTarget::Unresolved(place) => (place.clone(), place),
            WrittenTarget::Chapter { place, written } => (place, written),
            other => return self.link(Way::Written(other), content, span, made),
        };
        let Some(target) = self.find(&place) else { return self.lead((place, written), content, span, made) };
        if naming != Naming::Page {
            return self.put_label(target, naming, content, span, made);
        }
        if self.is_title {
            return self.lead((place, written), content, span, made);
        }
        if !content.is_empty() {
            made.push(Inline::new(InlineKind::Link { target: target.clone(), content }, span));
            return made.push(page_of(target, span));
        }
        let words = self.called(&target, false).unwrap_or(written);
        let content = vec![Inline::new(InlineKind::Text(words), span)];
        let target = Target::Printed { target: Box::new(target), page: Paging::Instead };
        made.push(Inline::new(InlineKind::Link { target, content }, span));
    }

    /// Returns the name of a place: its number with its word, where it has one and that is wanted, or the words of its
    /// heading.
    fn called(&self, target: &Target, is_label: bool) -> Option<String> {
        match target {
            Target::Place { id, .. } => {
                let label =
                    self.guide.labels.get(id).filter(|label| is_label || label.kind != LabelKind::Section);
                let name = label.map(|label| label.with_word(self.words));
                name.or_else(|| self.guide.places.words.get(id).cloned())
            }
            Target::NoteNumber { chapter, note } => self.guide.note_marks.get(*chapter)?.get(note.0).cloned(),
            _ => None,
        }
    }

    fn label(&self, target: &Target) -> Option<&Label> {
        match target {
            Target::Place { id, .. } => self.guide.labels.get(id),
            _ => None,
        }
    }
}

/// Returns the page of a place, as an inline of its own.
fn page_of(target: Target, span: Span) -> Inline {
    let target = Target::Printed { target: Box::new(target), page: Paging::Behind };
    Inline::new(InlineKind::Link { target, content: Vec::new() }, span.after())
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
        self.resolve_labels_within(&mut content);
        match target {
            Way::Known(target) => made.push(Inline::new(InlineKind::Link { target, content }, span)),
            Way::Work(entry) => match self.find(&entry) {
                Some(target) => made.push(Inline::new(InlineKind::Link { target, content }, span)),
                None => made.append(&mut content),
            },
            Way::Written(WrittenTarget::Url(url)) => {
                made.push(Inline::new(InlineKind::Link { target: Target::Url(url), content }, span));
            }
            Way::Written(WrittenTarget::Unresolved(written)) => {
                self.lead((written.clone(), written), content, span, made);
            }
            Way::Written(WrittenTarget::Chapter { place, written }) => {
                self.lead((place, written), content, span, made);
            }
            Way::Written(WrittenTarget::Named { target, naming }) => {
                self.named(*target, naming, content, span, made);
            }
            Way::Written(WrittenTarget::Labels(labels)) => self.put_labels(labels, content, span, made),
            Way::Written(WrittenTarget::File(path)) => {
                // A picture that links to itself is shown anyway.
                let is_shown = |inline: &Inline| matches!(inline.kind, InlineKind::Image(_));
                if !content.iter().any(is_shown) && self.reported.insert(path.clone()) {
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

    fn inlines(&mut self, inlines: Vec<cited::Inline>) -> Vec<Inline> {
        let mut made = Vec::with_capacity(inlines.len());
        inlines.into_iter().for_each(|inline| self.inline(inline, &mut made));
        naming::endings_first(&mut made);
        made
    }

    fn inline(&mut self, mut inline: cited::Inline, made: &mut Vec<Inline>) {
        let span = inline.span;
        match &mut inline.kind {
            InlineKind::Image(image) => self.resolve_labels(&mut image.alt, span),
            InlineKind::IndexMark(mark) => {
                mark.path.iter_mut().for_each(|term| self.resolve_labels(term, span))
            }
            _ => {}
        }
        self.turned(inline, made);
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

    fn block(&mut self, mut block: cited::Block, made: &mut Vec<Block>) {
        if let BlockKind::Figure(figure) = &mut block.kind {
            self.resolve_labels(&mut figure.image.alt, block.span);
        }
        self.depth += 1;
        self.is_title = matches!(block.kind, BlockKind::Heading { .. });
        self.turned_block(block, made);
        self.depth -= 1;
        // The caption of a picture over a whole page stands before it and names its page in print.
        if let Some(Block { kind: BlockKind::Figure(figure), id: Some(id), span, .. }) = made.last_mut()
            && figure.width == Some(PictureWidth::Bleed)
            && !figure.caption.is_empty()
        {
            let place = Target::Place { chapter: self.here, id: id.clone() };
            figure.caption.push(page_of(place, *span));
        }
    }
}

/// Returns the place that a link names.
pub(super) fn find(written: &str, here: usize, places: &Places) -> Option<Target> {
    let (path, id) = parted(written);
    let chapter = chapter_of(path, id, here, places)?;
    match id.filter(|id| !id.is_empty()) {
        None => Some(Target::Place { chapter, id: places.titles[chapter].clone() }),
        Some(id) => {
            let id = decoded(id);
            if let Some(found) = places.anchor(chapter, &id) {
                return Some(Target::Place { chapter, id: found.to_owned() });
            }
            if let Some(note) = places.note(chapter, &id) {
                return Some(Target::NoteNumber { chapter, note });
            }
            // Tools that join all files know each id from anywhere.
            if let Some(owner) = places.only_owner(&id).filter(|_| path.is_empty()) {
                return Some(Target::Place { chapter: owner, id: places.anchor(owner, &id)?.to_owned() });
            }
            let is_label = path.is_empty() && LabelKind::of(&id).is_some();
            let (chapter, id) = places.labelled(here, &id).filter(|_| is_label)?;
            Some(Target::Place { chapter, id })
        }
    }
}

/// Returns the nearest place that a link without a target may have meant.
fn nearest_to(written: &str, here: usize, places: &Places) -> Option<String> {
    let (path, id) = parted(written);
    if let Some(chapter) = chapter_of(path, id, here, places) {
        return nearest_id(&decoded(id?), path, chapter, places);
    }
    let path = decoded(path);
    let near = nearest(file_name(&path), places.slugs.iter().map(String::as_str))?;
    Some(id.map_or_else(|| format!("{near}.md"), |id| format!("{near}.md#{id}")))
}

/// Divides a link into path and id.
fn parted(written: &str) -> (&str, Option<&str>) {
    written.split_once('#').map_or((written, None), |(path, id)| (path, Some(id)))
}

/// Returns the chapter that a link leads to.
fn chapter_of(path: &str, id: Option<&str>, here: usize, places: &Places) -> Option<usize> {
    if path.is_empty() && id.is_some() {
        return Some(here);
    }
    let path = decoded(path);
    places.by_slug.get(file_name(&path)).copied().filter(|_| is_chapter_path(&path))
}

/// Returns the nearest id of the chapter; else the chapter that has exactly this id.
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

/// Returns the file name without path and `.md`: `./03-x.md` → `03-x`.
fn file_name(path: &str) -> &str {
    path.trim_start_matches("./").trim_end_matches(".md")
}
