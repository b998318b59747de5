//! Notes at the end of their chapter: each an aside that readers can show above the text, with links back.

use super::chapter::Composer;
use super::inlines::{mark_id, note_id};
use super::xml::{Element, Node};
use crate::book::Note;

impl Composer<'_> {
    /// The chapter's notes under their heading; `None` where nothing in the chapter cites one.
    pub fn notes(&mut self) -> Option<Element> {
        self.in_note = true;
        let bodies: Vec<_> = self.chapter.notes.iter().map(|note| self.blocks(&note.blocks)).collect();
        self.in_note = false;
        // Notes may cite notes, so links back are made once all marks are known.
        let notes: Vec<Node> = self
            .chapter
            .notes
            .iter()
            .zip(bodies)
            .zip(&self.marks)
            .filter(|(_, marks)| **marks > 0)
            .map(|((note, body), marks)| self.note(note, body, *marks).into())
            .collect();
        let heading = Element::new("h2").with("id", "notes").text(self.words.notes);
        let section = Element::new("section").with("class", "notes").with("epub:type", "footnotes");
        (!notes.is_empty()).then(|| section.with("aria-labelledby", "notes").kid(heading).kids(notes))
    }

    fn note(&self, note: &Note, mut body: Vec<Node>, marks: usize) -> Element {
        let number = Element::new("span").with("class", "note-number").text(format!("{}.", note.number));
        match body.first_mut() {
            Some(Node::Element(first)) if first.name == "p" => {
                first.kids.splice(0..0, [number.into(), Node::Text(" ".to_owned())]);
            }
            _ => body.insert(0, Element::new("p").kid(number).into()),
        }
        let space = Node::Text("\u{a0}".to_owned());
        let links = (1..=marks).flat_map(|mark| [space.clone(), self.link_back(note, mark, marks).into()]);
        match body.last_mut() {
            Some(Node::Element(last)) if last.name == "p" => last.kids.extend(links),
            _ => body.push(Element::new("p").kids(links.skip(1)).into()),
        }
        Element::new("aside")
            .with("epub:type", "footnote")
            .with("role", "doc-footnote")
            .with("id", note_id(note.number))
            .kids(body)
    }

    /// A link from a note to one of its marks, with a name that tells which.
    fn link_back(&self, note: &Note, mark: usize, marks: usize) -> Element {
        let name = format!("{}: {} {}", self.words.back_to_text, self.words.note, note.number);
        let (shown, name) = if marks == 1 {
            ("↑".to_owned(), name)
        } else {
            (format!("↑{mark}"), format!("{name} ({mark})"))
        };
        Element::new("a")
            .with("class", "back")
            .with("role", "doc-backlink")
            .with("href", format!("#{}", mark_id(note.number, mark)))
            .with("aria-label", name)
            .text(shown)
    }
}
