//! Writes the words of each work in the place of its citation.

use super::forms::{Part, joined};
use super::list::Filler;
use super::numbers::Numbering;
use super::series::sign_off;
use crate::book::cited::{Block, BlockKind, Chapter, Inline, Note};
use crate::book::phase::{AsWritten, Cited};
use crate::book::{
    Citation, IndexHere, InlineKind, Listing, NoteId, NoteLabel, Target, Turn, Way, WrittenTarget, draft,
    plain_text,
};
use crate::source::Span;
use std::collections::BTreeMap;

/// The words for one work that a note cites.
#[derive(Clone, Debug, Default)]
pub(super) struct Spelt {
    /// Facts of the work, to be separated by commas.
    pub(super) parts: Vec<Part>,
    /// Locator within the work; may be empty.
    pub(super) locator: String,
    /// Facts after the locator: the copy that was read, the address.
    pub(super) after: Vec<Part>,
    /// The author's words after all of it.
    pub(super) rest: Vec<draft::Inline>,
    /// Whether it begins with a term such as a.g.e., which takes a capital where a sentence begins.
    pub(super) is_term: bool,
}

/// Words that end in a full stop without ending a sentence.
const ABBREVIATIONS: [&str; 14] =
    ["bkz", "bk", "krş", "karş", "vd", "vb", "çev", "haz", "ed", "der", "yay", "cf", "vgl", "see"];

/// Puts words in the place of citations, and lists of works in theirs.
pub(super) struct Writer<'a> {
    /// The words for the works that the notes cite, in their order.
    words: std::vec::IntoIter<Spelt>,
    lists: Filler<'a>,
    capital: &'a dyn Fn(&str) -> String,
    /// The notes of the chapter.
    ids: BTreeMap<NoteLabel, NoteId>,
    /// Whether the text is that of a note.
    in_note: bool,
    /// The text of the line so far.
    before: String,
    /// Whether the last words are a citation's.
    ends_cited: bool,
}

impl<'a> Writer<'a> {
    pub(super) fn new(words: Vec<Spelt>, lists: Filler<'a>, capital: &'a dyn Fn(&str) -> String) -> Self {
        let (before, words) = (String::new(), words.into_iter());
        Self { words, lists, capital, ids: BTreeMap::new(), in_note: false, before, ends_cited: false }
    }

    /// Returns a chapter with its notes, each with the number of its marks.
    pub(super) fn chapter(&mut self, mut chapter: draft::Chapter, numbering: Numbering) -> Chapter {
        self.in_note = false;
        let Numbering { ids, marks, numbers } = numbering;
        self.ids = ids;
        let anchors = std::mem::take(&mut chapter.anchors);
        self.turned_chapter(chapter, anchors, |writer, notes| {
            writer.in_note = true;
            let notes = notes.into_iter().zip(numbers).zip(marks);
            notes.map(|((note, number), marks)| writer.note(note, number, marks)).collect()
        })
    }

    fn note(&mut self, note: draft::Note, number: u32, marks: u32) -> Note {
        self.ends_cited = false;
        let mut blocks = self.blocks(note.blocks);
        if self.ends_cited {
            close(blocks.last_mut());
        }
        let series = note.series;
        if let Some(end) = series.as_ref().and_then(|series| series.end.as_deref()) {
            sign_off(&mut blocks, end, note.span);
        }
        Note { label: note.label, series, number, marks, blocks, span: note.span }
    }

    /// Removes the author's full stop after words that end in one.
    fn after_stop(&self, text: String) -> String {
        let is_doubled = self.ends_cited && text.starts_with('.') && self.before.ends_with('.');
        if is_doubled { text[1..].to_owned() } else { text }
    }

    /// Returns the words of one citation, its works separated by semicolons.
    fn spelt(&mut self, citation: Citation, span: Span) -> Vec<Inline> {
        let mut made: Vec<Inline> = Vec::new();
        for item in citation.items {
            let text = |words: &str| Inline::new(InlineKind::Text(words.to_owned()), span);
            let Some(mut spelt) = self.words.next() else { break };
            if !made.is_empty() {
                made.push(text("; "));
            }
            let has_prefix = !item.prefix.is_empty();
            made.extend(self.around().inlines(item.prefix));
            if has_prefix {
                made.push(text(" "));
            }
            let before = format!("{}{}", self.before, plain_text(&made));
            if spelt.is_term && begins_sentence(&before) {
                open(&mut spelt.parts, self.capital);
            }
            if !spelt.locator.is_empty() {
                spelt.parts.push(vec![text(&spelt.locator)]);
            }
            spelt.parts.append(&mut spelt.after);
            made.extend(joined(spelt.parts, span));
            made.extend(self.around().inlines(spelt.rest));
        }
        made
    }

    fn around(&self) -> Around<'_> {
        Around { ids: &self.ids }
    }
}

impl Turn for Writer<'_> {
    type From = AsWritten;
    type To = Cited;

    fn citation(&mut self, citation: Citation, span: Span, made: &mut Vec<Inline>) {
        // Citations of the text are notes by now.
        if !self.in_note {
            return self.around().citation(citation, span, made);
        }
        let words = self.spelt(citation, span);
        self.before.push_str(&plain_text(&words));
        made.extend(words);
        self.ends_cited = true;
    }

    fn note_mark(&mut self, label: NoteLabel, span: Span, made: &mut Vec<Inline>) {
        self.around().note_mark(label, span, made);
    }

    fn link(&mut self, target: WrittenTarget, content: Vec<Inline>, span: Span, made: &mut Vec<Inline>) {
        self.around().link(target, content, span, made);
    }

    fn listing(&mut self, listing: Listing, block: Block, made: &mut Vec<Block>) {
        self.lists.fill(&listing, block, made);
    }

    fn index(&mut self, index: IndexHere, block: Block, made: &mut Vec<Block>) {
        self.around().index(index, block, made);
    }

    fn key(&mut self) {}

    fn line(&mut self, line: Vec<draft::Inline>) -> Vec<Inline> {
        self.before.clear();
        self.ends_cited = false;
        self.inlines(line)
    }

    fn inline(&mut self, inline: draft::Inline, made: &mut Vec<Inline>) {
        match inline.kind {
            InlineKind::Citation(citation) => self.citation(citation, inline.span, made),
            InlineKind::Text(text) => {
                let text = self.after_stop(text);
                self.ends_cited &= text.trim().is_empty();
                self.before.push_str(&text);
                made.push(Inline::new(InlineKind::Text(text), inline.span));
            }
            _ => {
                self.ends_cited = false;
                self.turned(inline, made);
            }
        }
    }
}

/// Resolves what the author wrote beside the works of a citation. A citation within that is not resolved: its words are
/// kept.
struct Around<'a> {
    /// The notes of the chapter.
    ids: &'a BTreeMap<NoteLabel, NoteId>,
}

impl Turn for Around<'_> {
    type From = AsWritten;
    type To = Cited;

    fn citation(&mut self, citation: Citation, span: Span, made: &mut Vec<Inline>) {
        made.push(Inline::new(InlineKind::Text(citation.written), span));
    }

    /// Adds a mark without a note as its author typed it.
    fn note_mark(&mut self, label: NoteLabel, span: Span, made: &mut Vec<Inline>) {
        let kind = match (self.ids.get(&label), label) {
            (Some(note), _) => InlineKind::NoteMark(*note),
            (None, NoteLabel::Named(name)) => InlineKind::Text(format!("[^{name}]")),
            (None, NoteLabel::Unnamed(_)) => return,
        };
        made.push(Inline::new(kind, span));
    }

    fn link(&mut self, target: WrittenTarget, content: Vec<Inline>, span: Span, made: &mut Vec<Inline>) {
        let target = match target {
            WrittenTarget::Url(url) => Way::Known(Target::Url(url)),
            other => Way::Written(other),
        };
        made.push(Inline::new(InlineKind::Link { target, content }, span));
    }

    /// Ignores lists: a line contains none.
    fn listing(&mut self, _: Listing, _: Block, _: &mut Vec<Block>) {}

    fn index(&mut self, index: IndexHere, block: Block, made: &mut Vec<Block>) {
        made.push(Block { kind: BlockKind::Index(index), ..block });
    }

    fn key(&mut self) {}
}

/// Ends a note whose last words are a citation with a full stop.
fn close(block: Option<&mut Block>) {
    let Some(Block { kind: BlockKind::Paragraph(content), span, .. }) = block else { return };
    let words = plain_text(content);
    let bare = words.trim_end_matches(['”', '’', '"', ')']);
    if !bare.ends_with(['.', '?', '!', '…']) || words.ends_with(')') {
        content.push(Inline::new(InlineKind::Text(".".to_owned()), *span));
    }
}

/// Gives the first word a capital.
fn open(parts: &mut [Part], capital: &dyn Fn(&str) -> String) {
    let mut inline = parts.first_mut().and_then(|part| part.first_mut());
    while let Some(found) = inline {
        if let InlineKind::Text(text) = &mut found.kind {
            *text = capital(text);
            return;
        }
        inline = found.children_mut().and_then(|children| children.first_mut());
    }
}

/// Whether a sentence begins after some text: nothing, or the end of another sentence.
fn begins_sentence(before: &str) -> bool {
    let bare = before.trim_end();
    let Some(rest) = bare.strip_suffix(['.', '!', '?']) else { return bare.is_empty() };
    let word = rest.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or("").to_lowercase();
    word.chars().count() > 1 && !ABBREVIATIONS.contains(&word.as_str()) || bare.ends_with(['!', '?'])
}

#[cfg(test)]
mod tests {
    use super::begins_sentence;

    #[test]
    fn abbreviations_end_no_sentence() {
        for before in ["", "Bu tarih genel bilgidir. ", "Öyle mi? "] {
            assert!(begins_sentence(before), "{before}");
        }
        for before in ["Bkz. ", "krş. ", "A. ", "Saat: ", "x; ", "s. "] {
            assert!(!begins_sentence(before), "{before}");
        }
    }
}
