//! Notes at the end of their chapter or of the book, with links back: a list that is readable in its place, each item
//! of which readers can show above the text.
//!
//! An `aside` of the type `footnote` is hidden by Apple Books, Thorium and others, which show it above the text alone.
//! They show an item of a list that a `noteref` leads to as well, and hide none (DAISY, “Notes”; Standard Ebooks).

use super::chapter::{Composer, Document};
use super::parts::{each_id, each_link};
use super::toc::Entry;
use super::xml::{Element, Node};
use crate::book::{Note, NoteId, Ranks, plain_text};
use crate::config::NotePlacement;
use crate::lang::Language;
use std::collections::BTreeMap;

/// The file of the chapter of notes.
pub const FILE: &str = "notes.xhtml";

/// Moves the notes of all chapters into one of their own, and returns the new files of their ids;
/// `None` where the chapters kept them or have none.
pub fn chapter(chapters: &mut [Document], lang: &Language) -> Option<(Document, BTreeMap<String, String>)> {
    let mut moved = BTreeMap::new();
    let mut sections = Vec::new();
    for chapter in chapters {
        let Some(mut notes) = chapter.notes.take() else { continue };
        let file = chapter.file.as_str();
        each_id(&notes, &mut |id| {
            moved.insert(format!("{file}#{id}"), FILE.to_owned());
        });
        each_link(&mut notes, &mut |link| {
            if link.starts_with('#') {
                link.insert_str(0, file);
            }
        });
        let foreign = chapter.lang != *lang;
        sections.push(if foreign { notes.spoken_within(&chapter.lang, lang) } else { notes });
    }
    let title = lang.words().notes.to_owned();
    let heading = Element::new("h1").with("id", "notes").text(title.as_str());
    let section = Element::new("section")
        .with("epub:type", "endnotes")
        .with("role", "doc-endnotes")
        .with("aria-labelledby", "notes")
        .kid(Element::new("header").kid(heading));
    let document = Document {
        is_bare: false,
        people: Vec::new(),
        keywords: Vec::new(),
        file: FILE.to_owned(),
        lang: lang.clone(),
        entry: Entry { label: title.clone(), target: FILE.to_owned(), kids: Vec::new() },
        depth: 0,
        title,
        division: "backmatter",
        section: section.kids(sections.iter().cloned().map(Into::into)),
        notes: None,
        pages: Vec::new(),
    };
    (!sections.is_empty()).then_some((document, moved))
}

impl Composer<'_> {
    /// Returns the chapter's notes under their heading; `None` where nothing in the chapter cites one.
    pub fn notes(&mut self) -> Option<Element> {
        self.in_note = true;
        let chapter = self.chapter;
        let body = |note: &Note| {
            self.ranks = Ranks::under(2);
            self.blocks(&note.blocks)
        };
        let bodies: Vec<_> = chapter.notes.iter().map(body).collect();
        self.in_note = false;
        // Notes may cite notes, so links back are made once all marks are known.
        let notes = self.chapter.notes.iter().zip(bodies).zip(&self.marks).enumerate();
        let mut notes: Vec<_> = notes.filter(|(_, (_, marks))| **marks > 0).collect();
        // Notes with signs are before the numbered ones, as at the foot of a page.
        notes.sort_by_key(|(_, ((note, _), _))| note.series.is_none());
        let note = |(at, ((note, body), marks)): (usize, ((&Note, Vec<Node>), &usize))| {
            self.note(note, NoteId(at), body, *marks).into()
        };
        let notes: Vec<Node> = notes.into_iter().map(note).collect();
        let section = Element::new("section").with("class", "notes");
        let section = match self.shared.notes_at {
            NotePlacement::Chapter => section.with("epub:type", "endnotes").with("role", "doc-endnotes"),
            // Here the chapter itself has the type.
            NotePlacement::Book => section,
        };
        let (id, title) = match self.shared.notes_at {
            NotePlacement::Chapter => ("notes".to_owned(), self.words.notes.to_owned()),
            NotePlacement::Book => {
                let part = self.shared.parts.get(self.number).cloned().flatten();
                let part = part.map_or_else(String::new, |part| format!("{part} · "));
                (format!("notes-{}", self.number + 1), part + &plain_text(&self.chapter.title))
            }
        };
        let heading = Element::new("h2").with("id", id.as_str()).text(title);
        let list = Element::new("ol").kids(notes);
        (!list.kids.is_empty()).then(|| section.with("aria-labelledby", id).kid(heading).kid(list))
    }

    /// Returns the id of a note.
    pub fn note_id(&self, note: NoteId) -> String {
        self.note_id_in(self.number, note)
    }

    /// Returns the id of a note of any chapter.
    pub fn note_id_in(&self, chapter: usize, note: NoteId) -> String {
        format!("note-{}{}", self.among(chapter), note.0 + 1)
    }

    /// Returns the id of a note's first, second … mark.
    pub fn mark_id(&self, note: NoteId, count: usize) -> String {
        let number = note.0 + 1;
        match count {
            1 => format!("mark-{}{number}", self.among(self.number)),
            _ => format!("mark-{}{number}-{count}", self.among(self.number)),
        }
    }

    /// Returns the part of an id that distinguishes a chapter's notes from those of others, where all are in one
    /// chapter.
    fn among(&self, chapter: usize) -> String {
        match self.shared.notes_at {
            NotePlacement::Chapter => String::new(),
            NotePlacement::Book => format!("{}-", chapter + 1),
        }
    }

    fn note(&self, note: &Note, id: NoteId, mut body: Vec<Node>, marks: usize) -> Element {
        let stop = if note.series.is_some() { "" } else { "." };
        let mark = format!("{}{stop}", note.mark());
        let number = Element::new("span").with("class", "note-number").text(mark);
        match body.first_mut() {
            Some(Node::Element(first)) if first.name == "p" => {
                first.kids.splice(0..0, [number.into(), Node::Text(" ".to_owned())]);
            }
            _ => body.insert(0, Element::new("p").kid(number).into()),
        }
        let space = Node::Text("\u{a0}".to_owned());
        let links =
            (1..=marks).flat_map(|mark| [space.clone(), self.link_back(note, id, (mark, marks)).into()]);
        match body.last_mut() {
            Some(Node::Element(last)) if last.name == "p" => last.kids.extend(links),
            _ => body.push(Element::new("p").kids(links.skip(1)).into()),
        }
        Element::new("li").with("epub:type", "endnote").with("id", self.note_id(id)).kids(body)
    }

    /// Returns a link from a note to one of its marks, with a label that names the mark.
    fn link_back(&self, note: &Note, id: NoteId, (mark, marks): (usize, usize)) -> Element {
        let name = format!("{}: {}", self.words.back_to_text, note.name(self.words.note));
        let (shown, name) = if marks == 1 {
            ("↑".to_owned(), name)
        } else {
            (format!("↑{mark}"), format!("{name} ({mark})"))
        };
        Element::new("a")
            .with("class", "back")
            .with("role", "doc-backlink")
            .with("href", format!("#{}", self.mark_id(id, mark)))
            .with("aria-label", name)
            .text(shown)
    }
}
