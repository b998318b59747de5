//! Writes the e-book: EPUB 3.3 with pop-up notes, pages of the typeset book, subset faces and honest metadata.
//!
//! Every page is a tree of elements first, so that the faces can be cut to what the pages show and
//! every character is escaped in one place.

mod accessibility;
mod anchors;
mod blocks;
mod chapter;
mod chapter_parts;
mod direction;
mod figures;
mod fonts;
mod formulas;
mod front;
pub mod images;
mod index;
mod inlines;
mod long;
mod look;
mod nav;
mod ncx;
mod notes;
mod package;
mod pages;
mod parts;
mod raster;
mod seal;
mod tables;
mod toc;
mod usage;
pub mod web;
mod xhtml;
pub(crate) mod xml;

use crate::artwork::{Artworks, Covers};
use crate::book::{
    BlockKind, Book, Chapter, Matter, chapter_depths, for_each_block, has_own_lines, plain_text,
};
use crate::config::{Config, Design};
use crate::date::Moment;
use crate::error::Error;
use crate::font::{Family, Fonts};
use crate::page::PageMap;
use anchors::Anchors;
use chapter::{Document, Shared};
use fonts::Embedded;
use images::Images;
use look::Look;
use nav::{Landmark, Navigation};
use package::{Package, Resource};
use pages::Breaks;
use parts::{Part, Parts};
use seal::Documents;
use std::borrow::Cow;
use std::sync::Arc;
use usage::{Speller, UsedCharacters};
use xml::Element;

/// The style sheet of every book; the faces' own rules are before it.
const STYLE: &str = include_str!("style.css");
/// Rules of letters; books without them do not contain it.
const LETTERS: &str = include_str!("letters.css");
/// Rules of numbers beside verse; books without them do not contain it.
const NUMBERED_VERSE: &str = include_str!("numbered_verse.css");
/// Rules of notes on a title page; books without them do not contain it.
const TITLE_NOTES: &str = include_str!("title_notes.css");

/// Returns the style sheet of a book, without the rules for what it does not have, and with those of its design last.
fn style(book: &Book, config: &Config) -> Cow<'static, str> {
    let (mut has_tables, mut has_figures) = (false, false);
    let is_bare = |chapter: &Arc<Chapter>| chapter.about.is_bare() && !chapter.about.is_title_page();
    let mut has_parts = book.chapters.iter().any(is_bare);
    let (mut has_letters, mut has_numbers, mut has_lines) = (false, false, false);
    for blocks in book.chapters.iter().flat_map(|chapter| chapter.columns()) {
        for_each_block(blocks, &mut |block| match &block.kind {
            BlockKind::ChapterPart { what, .. } if chapter_parts::is_of_letter(*what) => has_letters = true,
            BlockKind::ChapterPart { .. } => has_parts = true,
            BlockKind::Paragraph(content) => has_lines |= has_own_lines(content),
            BlockKind::Verse(verse) => has_numbers |= blocks::has_numbers(verse),
            BlockKind::Table(table) => has_tables |= tables::needs_style(table),
            _ => has_figures |= figures::needs_style(block),
        });
    }
    let look = Look::of(&config.pdf.design);
    let (lines, look) = (look.lines(), look.rules());
    let own = [
        (has_letters, LETTERS),
        (has_numbers, NUMBERED_VERSE),
        (has_lines, lines.as_str()),
        (has_noted_title(book), TITLE_NOTES),
        (has_tables, tables::STYLE),
        (has_figures, figures::STYLE),
        // The rules of a design stand a line below.
        (has_parts || !look.is_empty(), if has_parts { chapter_parts::STYLE } else { "" }),
        (!look.is_empty(), look.as_str()),
    ];
    let mut style = Cow::Borrowed(STYLE);
    for rules in own.iter().filter(|(is_used, _)| *is_used).map(|(_, rules)| rules) {
        style.to_mut().push('\n');
        style.to_mut().push_str(rules);
    }
    style
}

/// Everything that is needed to make an e-book.
#[derive(Clone, Copy, Debug)]
pub struct Edition<'a> {
    /// The text.
    pub book: &'a Book,
    /// `book.toml`.
    pub config: &'a Config,
    /// Places where the pages of the typeset book begin; empty where there is none.
    pub map: &'a PageMap,
    /// The images that the text names.
    pub artworks: &'a Artworks,
    /// The covers.
    pub covers: &'a Covers,
    /// The faces.
    pub fonts: &'a Fonts,
    /// Modification time of the book, as its settings state it.
    pub moment: Moment,
    /// The book's identifier: `urn:uuid:…`.
    pub identifier: &'a str,
}

/// Returns the e-book as one file: the same bytes for the same edition.
///
/// # Errors
/// An image that is not of the format that its name indicates, or a library that refuses to pack.
pub fn write(edition: &Edition) -> Result<Vec<u8>, Error> {
    let (resources, documents) = made(edition, raster::ON_COVER)?;
    seal::seal(&resources, &documents, edition.moment)
}

/// One file of the e-book, as a reader unpacks it.
#[derive(Clone, Debug)]
pub struct File {
    /// Name of the file, relative to the package document.
    pub name: String,
    /// Media type of the file.
    pub media_type: &'static str,
    /// The file's content.
    pub bytes: Vec<u8>,
}

/// Returns the files of the same e-book before they are packed, for a browser: its pages in reading order, then the
/// contents, then everything that they show. The cover has fewer pixels: it is drawn anew whenever the book has changed.
///
/// # Errors
/// An image that is not of the format that its name indicates.
pub fn files(edition: &Edition) -> Result<Vec<File>, Error> {
    let (resources, documents) = made(edition, raster::COVER_ON_SCREEN)?;
    let contents =
        Resource::new("nav.xhtml".to_owned(), "application/xhtml+xml", documents.navigation.into_bytes());
    let file = |one: Resource| File { name: one.file, media_type: one.media_type, bytes: one.bytes };
    let (pages, others): (Vec<File>, Vec<File>) =
        resources.into_iter().map(file).partition(|file| file.media_type == "application/xhtml+xml");
    Ok(pages.into_iter().chain([file(contents)]).chain(others).collect())
}

/// Returns all files of the book with a cover of at most so many pixels, and the documents of its package.
fn made(edition: &Edition, most: u64) -> Result<(Vec<Resource>, Documents), Error> {
    let images = Images::of(edition)?;
    let cover = images::cover(edition, most)?;
    let anchors = Anchors::of(edition.book, &index::targets(edition.book, &edition.map.places));
    let (mut chapters, breaks) = ordered_chapters(edition, &anchors, &images);
    let collected = notes::chapter(&mut chapters, &edition.config.language);
    let (of_notes, moved) = collected.map_or_else(Default::default, |(notes, moved)| (Some(notes), moved));
    chapters.extend(of_notes);
    let mut navigation = navigation(edition, &chapters, &breaks, cover.is_some());
    let people: Vec<_> = edition
        .book
        .chapters
        .iter()
        .zip(&chapters)
        .map(|(chapter, document)| (document.file.clone(), chapter.about.people.clone()))
        .filter(|(_, people)| !people.is_empty())
        .collect();
    let parts = Parts::of(chapters, moved);
    parts.lead(&mut navigation);
    let facts = accessibility::Facts {
        formulas: parts.all.iter().any(|part| formulas::shown_on(&part.page)),
        images: images.telling || cover.is_some(),
        described: images.described,
        pages: !navigation.pages.is_empty(),
        notes: edition.book.chapters.iter().any(|chapter| chapter.notes.iter().any(|note| note.marks > 0)),
    };
    let contents = nav::document(&navigation, &edition.config.language);
    let parts_count = parts.all.len();
    let (pages, embedded) = pages_and_faces(edition, cover.as_ref(), parts.all, &contents);
    // The title page is a part where its lines have notes.
    let contents_at = pages.len() - parts_count + usize::from(has_noted_title(edition.book));
    let mut resources: Vec<_> = pages.into_iter().map(|(file, page)| xhtml_file(file, &page)).collect();
    let style = format!("{}\n{}", embedded.rules, embedded.with_others(&style(edition.book, edition.config)));
    resources.push(Resource::new("stylesheet.css".to_owned(), "text/css", style.into_bytes()));
    resources.extend(cover);
    resources.extend(images.resources);
    resources.extend(embedded.resources);
    let package = Package {
        config: edition.config,
        identifier: edition.identifier,
        moment: edition.moment,
        facts,
        chapters: &people,
        resources: &resources,
        contents_at,
    };
    let documents = Documents {
        package: xml::document(&package::document(&package)),
        navigation: xml::document(&contents),
        ncx: xml::document(&ncx::document(
            &navigation,
            edition.config.language.tag(),
            &edition.config.title,
            edition.identifier,
        )),
    };
    Ok((resources, documents))
}

/// Returns the chapters, and the pages of print in the order in which they begin.
fn ordered_chapters(edition: &Edition, anchors: &Anchors, images: &Images) -> (Vec<Document>, Breaks) {
    let breaks = Breaks::of(edition.map);
    let chapters = chapters(edition, anchors, images, &breaks);
    let written: Vec<_> = chapters.iter().flat_map(|chapter| chapter.pages.iter().copied()).collect();
    match breaks.in_order(&written) {
        Some(ordered) => (self::chapters(edition, anchors, images, &ordered), ordered),
        None => (chapters, breaks),
    }
}

fn chapters(edition: &Edition, anchors: &Anchors, images: &Images, breaks: &Breaks) -> Vec<Document> {
    let lang = &edition.config.language;
    let restarts = edition.config.order.restart_chapters;
    let shared = Shared {
        anchors,
        images,
        breaks,
        printed: &edition.map.places,
        titles: edition.book.chapters.iter().map(|chapter| plain_text(&chapter.title)).collect(),
        parts: if restarts { edition.book.parts_of_chapters(lang) } else { Vec::new() },
        lang,
        ornament: ornament(edition.fonts, &edition.config.pdf.design),
        notes_at: edition.config.epub.notes,
        config: edition.config,
    };
    let standings: Vec<_> = edition.book.chapters.iter().map(|chapter| chapter.standing()).collect();
    let chapters = edition.book.chapters.iter().zip(chapter_depths(&standings)).enumerate();
    let document = |(number, (chapter, depth)): (usize, (&Arc<Chapter>, usize))| Document {
        depth,
        ..chapter::document(&shared, chapter, number)
    };
    chapters.map(document).collect()
}

/// Returns all pages in reading order but the contents, and the faces that they use.
///
/// The künye names the faces, so it is written once the faces of all other pages are known.
fn pages_and_faces(
    edition: &Edition,
    cover: Option<&Resource>,
    parts: Vec<Part>,
    contents: &Element,
) -> (Vec<(String, Element)>, Embedded) {
    let config = edition.config;
    let embeds = config.epub.fonts && edition.fonts.iter().next().is_some();
    let mut pages = Vec::new();
    pages.extend(cover.map(|cover| ("cover.xhtml".to_owned(), front::cover(config, &cover.file))));
    if !has_noted_title(edition.book) {
        pages.push((anchors::TITLE_PAGE.to_owned(), front::title_page(config)));
    }
    let at = usize::from(cover.is_some()) + 1;
    let speller = Speller::of(edition.fonts);
    let turned = |part: Part| (part.file, direction::turned(speller.spelled(part.page)));
    pages.extend(parts.into_iter().map(turned));
    if !embeds {
        pages.insert(at, ("colophon.xhtml".to_owned(), front::colophon(config, &[])));
        return (pages, Embedded::default());
    }
    let mut shown = UsedCharacters::in_look(&config.pdf.design);
    pages.iter().map(|(_, page)| page).chain([contents]).for_each(|page| shown.add(page));
    let colophon = front::colophon(config, &fonts::names(&shown.by_face(edition.fonts), edition.fonts));
    shown.add(&colophon);
    pages.insert(at, ("colophon.xhtml".to_owned(), colophon));
    let embedded = fonts::embed(&shown.by_face(edition.fonts), edition.fonts);
    (pages, embedded)
}

/// Whether the lines of the title page have notes.
fn has_noted_title(book: &Book) -> bool {
    book.chapters.iter().any(|chapter| chapter.about.is_title_page())
}

fn xhtml_file(file: String, page: &Element) -> Resource {
    let properties = formulas::shown_on(page).then_some("mathml");
    let bytes = xml::document(page).into_bytes();
    Resource { properties, ..Resource::new(file, "application/xhtml+xml", bytes) }
}

/// Returns the navigation: chapters and headings, pages of the typeset book, landmarks.
fn navigation(edition: &Edition, chapters: &[Document], breaks: &Breaks, cover: bool) -> Navigation {
    let mut pages = Vec::new();
    for (at, page) in breaks.pages.iter().enumerate() {
        if let Some(chapter) = chapters.iter().find(|chapter| chapter.pages.contains(&at)) {
            pages.push((page.label.clone(), format!("{}#{}", chapter.file, page.id)));
        }
    }
    Navigation {
        toc: toc::tree(chapters),
        levels: chapters.iter().map(|chapter| chapter.depth).max().unwrap_or(0) + 2,
        pages,
        landmarks: landmarks(edition, chapters, cover),
    }
}

fn landmarks(edition: &Edition, chapters: &[Document], cover: bool) -> Vec<Landmark> {
    let words = edition.config.language.words();
    let mark = |kind, label: &str, target: &str| Landmark {
        kind,
        label: label.to_owned(),
        target: target.to_owned(),
    };
    let mut marks = Vec::new();
    if cover {
        marks.push(mark("cover", words.cover, "cover.xhtml"));
    }
    marks.push(mark("titlepage", words.title_page, anchors::TITLE_PAGE));
    marks.push(mark("colophon", words.colophon, "colophon.xhtml"));
    marks.push(mark("toc", words.contents, "nav.xhtml#toc"));
    let body = edition.book.chapters.iter().position(|chapter| chapter.matter == Matter::Body);
    if let Some(chapter) = body.and_then(|at| chapters.get(at)) {
        marks.push(mark("bodymatter", words.body, &chapter.file));
    }
    let index = edition.book.chapters.iter().position(|chapter| index::of(&chapter.blocks).is_some());
    if let Some((at, chapter)) = index.and_then(|at| Some((at, chapters.get(at)?))) {
        marks.push(mark("index", &plain_text(&edition.book.chapters[at].title), &chapter.file));
    }
    if chapters.iter().any(|chapter| chapter.file == notes::FILE) {
        marks.push(mark("endnotes", words.notes, notes::FILE));
    }
    marks
}

/// Returns the ornament for a pause: the design's where the face of the text has it.
fn ornament<'a>(fonts: &Fonts, design: &'a Design) -> &'a str {
    let ornament = design.pause.ornament.as_str();
    let body = fonts.iter().find(|(_, face)| face.family == Family::Body && !face.bold && !face.italic);
    let has = |sign: char| body.is_some_and(|(_, face)| face.covers(sign));
    if ornament.chars().all(|sign| sign == ' ' || has(sign)) { ornament } else { "* * *" }
}
