//! A chapter as one XHTML file: its title, its blocks, its notes, and its entries in the contents.

use super::anchors::Anchors;
use super::chapter_parts;
use super::front;
use super::images::Images;
use super::index::Printed;
use super::inlines::Raised;
use super::pages::{Breaks, Cursor};
use super::toc::Entry;
use super::xml::{Element, Node};
use crate::book::{Block, BlockKind, Chapter, Matter, Person, Ranks, plain_text, title_blocks};
use crate::config::{Config, NotePlacement};
use crate::lang::{Language, Words};

/// Data that all chapters of an e-book share.
#[derive(Debug)]
pub struct Shared<'a> {
    /// Names of files and ids.
    pub anchors: &'a Anchors,
    /// The images as files of the e-book.
    pub images: &'a Images,
    /// Places where pages of the typeset book begin.
    pub breaks: &'a Breaks,
    /// The pages of the printed book to which the index links.
    pub printed: &'a Printed,
    /// The titles of all chapters, in plain words.
    pub titles: Vec<String>,
    /// The name of the part of each chapter, where chapters are counted anew in each part.
    pub parts: Vec<Option<String>>,
    /// The book's language.
    pub lang: &'a Language,
    /// The ornament for a pause in the text, of characters that the face of the text has.
    pub ornament: &'a str,
    /// The place of notes.
    pub notes_at: NotePlacement,
    /// `book.toml`, for the title page.
    pub config: &'a Config,
}

/// A chapter as a document of the e-book.
#[derive(Debug)]
pub struct Document {
    /// Name of the file.
    pub file: String,
    /// Language of the chapter.
    pub lang: Language,
    /// Title of the chapter.
    pub title: String,
    /// Whether no table of contents lists it.
    pub is_bare: bool,
    /// The people who contributed to it.
    pub people: Vec<Person>,
    /// Keywords of the chapter.
    pub keywords: Vec<String>,
    /// Division of the book to which it belongs, in the EPUB structural vocabulary.
    pub division: &'static str,
    /// Content of the chapter.
    pub section: Element,
    /// Its notes where they are in a chapter of their own, with links as if they were still here.
    pub notes: Option<Element>,
    /// The chapter in the contents, with its headings.
    pub entry: Entry,
    /// Its level in the contents.
    pub depth: usize,
    /// Pages of the typeset book that begin in it, in reading order, as indices into `Breaks::pages`.
    pub pages: Vec<usize>,
}

/// Writes one chapter, keeping count of page marks and note marks.
#[derive(Debug)]
pub struct Composer<'a> {
    /// Data that all chapters share.
    pub shared: &'a Shared<'a>,
    /// The chapter.
    pub chapter: &'a Chapter,
    /// Index of the chapter in the book.
    pub number: usize,
    /// Language of the chapter.
    pub lang: &'a Language,
    /// The program's words in the chapter's language.
    pub words: &'static Words,
    /// Page beginnings still to come in the current block.
    pub cursor: Cursor,
    /// Pages that are marked already, in reading order.
    pub marked: Vec<usize>,
    /// Number of marks so far of each note.
    pub marks: Vec<usize>,
    /// Whether a note is being written: pages do not begin there.
    pub in_note: bool,
    /// Whether the words of a link are being written.
    pub in_link: bool,
    /// Note marks among those words, which are written behind the link.
    pub held_marks: Vec<Node>,
    /// The ranks of its headings.
    pub ranks: Ranks,
    /// The last thing written in the line.
    pub raised: Raised,
    /// The id of the last heading, which labels a list of works.
    pub heading: Option<String>,
}

/// Writes a chapter as a document.
#[must_use]
pub fn document(shared: &Shared, chapter: &Chapter, number: usize) -> Document {
    let lang = chapter.lang.as_ref().unwrap_or(shared.lang);
    let mut composer = Composer {
        shared,
        chapter,
        number,
        lang,
        words: lang.words(),
        cursor: Cursor::default(),
        marked: Vec::new(),
        marks: vec![0; chapter.notes.len()],
        in_note: false,
        in_link: false,
        held_marks: Vec::new(),
        ranks: Ranks::under(1),
        raised: Raised::default(),
        heading: shared.anchors.id(&chapter.id).map(str::to_owned),
    };
    let mut section = composer.section();
    let mut notes = composer.notes();
    if shared.notes_at == NotePlacement::Chapter {
        section = section.kids(notes.take().map(Into::into));
    }
    let file = shared.anchors.file(number).unwrap_or_default().to_owned();
    let title = match chapter.about.is_title_page() {
        true => shared.config.title.clone(),
        false => plain_text(&chapter.title),
    };
    let listed = match chapter.about.author_line(lang.words().and) {
        Some(authors) => format!("{title} — {authors}"),
        None => title.clone(),
    };
    Document {
        lang: lang.clone(),
        entry: composer.entry(&file, listed),
        is_bare: chapter.about.is_bare(),
        people: chapter.about.people.clone(),
        keywords: chapter.about.keywords.clone(),
        depth: 0,
        title,
        division: division(chapter.matter),
        section,
        notes,
        file,
        pages: composer.marked,
    }
}

impl Composer<'_> {
    fn section(&mut self) -> Element {
        let id = self.shared.anchors.id(&self.chapter.id).unwrap_or("title").to_owned();
        if self.chapter.about.is_title_page() {
            let marks = self.chapter.blocks.iter().filter_map(|block| match &block.kind {
                BlockKind::Paragraph(content) => Some(self.inlines(content)),
                _ => None,
            });
            let marks = marks.collect();
            return front::noted_title_section(self.shared.config, marks);
        }
        if let Some(kind) = self.chapter.about.kind.filter(|kind| kind.is_bare()) {
            return self.bare(kind, id);
        }
        let opening = self.shared.breaks.opening(&self.chapter.blocks);
        let marks: Vec<_> = opening.into_iter().filter_map(|page| self.page_mark(page)).collect();
        let mut header = Element::new("header").kids(marks);
        if let Some(words) = self.chapter.label(self.lang) {
            header = header.kid(Element::new("p").with("class", "chapter-number").text(words));
        }
        let title = Element::new("h1").with("id", id.as_str()).kids(self.inlines(&self.chapter.title));
        let mut section = Element::new("section");
        if self.chapter.is_part {
            section = section.with("epub:type", "part").with("role", "doc-part");
        } else if let Some(semantics) = self.chapter.about.kind.and_then(chapter_parts::semantics) {
            section = section.with("epub:type", semantics[0]).with("role", semantics[1]);
        } else if self.chapter.matter == Matter::Body {
            section = section.with("epub:type", "chapter").with("role", "doc-chapter");
        }
        let (of_title, text) = self.chapter.blocks.split_at(title_blocks(&self.chapter.blocks));
        if !of_title.is_empty() {
            header = header.with("class", "of-title");
        }
        let header = header.kid(title).kids(self.blocks(of_title));
        section.with("aria-labelledby", id).kid(header).kids(self.blocks(text))
    }

    /// Returns the direction of code, where it is not that of the text around it.
    pub fn code_direction(&self) -> Option<&'static str> {
        self.lang.is_right_to_left().then_some("ltr")
    }

    /// Returns the mark of a page's beginning, once.
    pub fn page_mark(&mut self, page: usize) -> Option<Node> {
        let mark = self.shared.breaks.mark(page, self.shared.lang.words())?;
        if self.marked.contains(&page) {
            return None;
        }
        self.marked.push(page);
        Some(mark.into())
    }

    fn entry(&self, file: &str, title: String) -> Entry {
        let mut entry = Entry { label: title, target: file.to_owned(), kids: Vec::new() };
        for block in &self.chapter.blocks {
            if let (BlockKind::Heading { level, content }, Some(id)) = (&block.kind, self.heading_id(block)) {
                let (target, label) = (format!("{file}#{id}"), plain_text(content));
                // A title without words, such as a picture alone, cannot be listed.
                if !label.trim().is_empty() {
                    entry.add(*level, Entry { label, target, kids: Vec::new() });
                }
            }
        }
        entry
    }

    fn heading_id(&self, block: &Block) -> Option<String> {
        self.shared.anchors.of_block(block)
    }
}

fn division(matter: Matter) -> &'static str {
    match matter {
        Matter::Front => "frontmatter",
        Matter::Body => "bodymatter",
        Matter::Back => "backmatter",
    }
}
