//! Notes after a text: at the end of their chapter or of the book, each after its number.

use super::blocks::Flow;
use super::footnote::Numeral;
use super::frame::Frame;
use super::galley::{Piece, PieceKind};
use crate::book::{Note, NoteId, Ranks};
use crate::geom::{Length, Point};
use crate::lang::Language;
use crate::page::{NodeId, StructRole};
use crate::source::Span;
use crate::typeset::draw::{Anchor, Deferred, Draw};

/// Notes here are looked up one by one, so their line height is smaller than at the foot of a page.
const CLOSER: f64 = 0.95;

/// Whether a note is at the foot of a page. Notes with signs always are, wherever the numbered notes are
/// placed.
#[must_use]
pub fn is_at_foot(note: &Note, are_numbered_at_foot: bool) -> bool {
    are_numbered_at_foot || note.series.is_some()
}

impl Flow<'_> {
    /// Sets the chapter's notes at its end, under a heading.
    pub fn chapter_notes(&mut self, notes: &[Note], frame: &Frame, node: NodeId) {
        let Some(first) = self.behind_text(notes).next().map(|(_, note)| note.span) else { return };
        let node = self.structure.add(Some(node), StructRole::Section);
        self.ranks = Ranks::under(1);
        let words = frame.style.lang.words().notes;
        let anchor = Anchor::notes(self.names.slug);
        self.notes_heading(words, anchor, first, frame, node);
        self.endnotes(notes, &frame.style.lang, node);
    }

    /// Sets a chapter's notes in the section after all text: the chapter's title, the pages of the marks,
    /// then the notes.
    pub fn book_notes(&mut self, notes: &[Note], words: &str, frame: &Frame, node: NodeId) {
        let marks: Vec<Anchor> = self.behind_text(notes).map(|(id, _)| self.names.mark(id)).collect();
        let (Some(first), Some(last)) = (marks.first(), marks.last()) else { return };
        self.ranks = Ranks::under(1);
        let Some(span) = notes.first().map(|note| note.span) else { return };
        self.notes_heading(words, Anchor::notes(self.names.slug), span, frame, node);
        self.pages_of_marks((first.clone(), last.clone()), frame, node);
        let (before, lang) = (self.galley.endnotes.len(), &frame.style.lang);
        self.endnotes(notes, lang, node);
        for ((_, mark), anchor) in self.galley.endnotes[before..].iter_mut().zip(marks) {
            *mark = Some(anchor);
        }
    }

    /// The notes that are not at the foot of a page.
    fn behind_text<'n>(&self, notes: &'n [Note]) -> impl Iterator<Item = (NoteId, &'n Note)> + use<'n> {
        let at_foot = self.notes_at_foot;
        let notes = notes.iter().enumerate().filter(move |(_, note)| !is_at_foot(note, at_foot));
        notes.map(|(at, note)| (NoteId(at), note))
    }

    fn notes_heading(&mut self, words: &str, anchor: Anchor, span: Span, frame: &Frame, node: NodeId) {
        self.set_heading((2, words), anchor, (None, span), (frame, node), |collector| {
            collector.generated(words);
        });
        self.after_heading = true;
    }

    /// Sets a line for the pages of the marks; its text is filled in once the pages are known.
    fn pages_of_marks(&mut self, goals: (Anchor, Anchor), frame: &Frame, node: NodeId) {
        let node = self.structure.add(Some(node), StructRole::Paragraph);
        let leaf = self.structure.leaf(node);
        let style = self.design.text_style(self.design.note, &frame.style.lang).italic();
        let origin = Point { x: frame.x, y: frame.baseline };
        let draw = Draw::Late(Box::new(Deferred::Pages { origin, width: frame.width, style, leaf, goals }));
        let piece =
            Piece { kind: PieceKind::Fixed, grid: frame.grid, ..Piece::new(frame.leading, vec![draw]) };
        self.galley.pieces.push(piece.keep_with_next());
    }

    fn endnotes(&mut self, notes: &[Note], lang: &Language, node: NodeId) {
        let notes_frame = self.note_frame(lang);
        let leading = notes_frame.leading.scale(CLOSER);
        // The last line of a full page is at the height of the last line of running text.
        let baseline = leading - (self.design.leading - self.design.baseline);
        let frame = Frame { leading, baseline, ..notes_frame };
        let (ranks, tallest) = (self.ranks.clone(), self.tallest);
        for (id, note) in self.behind_text(notes) {
            self.ranks = ranks.clone();
            let first = self.galley.pieces.len();
            let node = self.structure.add(Some(node), StructRole::Note);
            self.note_blocks(note, id, Numeral::Plain, &frame, node);
            // In the e-book these notes have no page breaks, since its page list refers to its text.
            self.galley.pieces[first..].iter_mut().for_each(|piece| piece.place = None);
            self.galley.endnotes.push((first, None));
        }
        (self.ranks, self.tallest) = (ranks, tallest);
        self.after_heading = false;
    }

    /// The indent of a note's lines after the first.
    pub(super) fn hanging(&self, numeral: Numeral) -> Length {
        match numeral {
            Numeral::Raised => Length::ZERO,
            Numeral::Plain => self.design.indent,
        }
    }
}
