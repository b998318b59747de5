//! Half title, title page and colophon (künye), in the Turkish order.

use super::TypesetInput;
use super::assembler::PageAssembler;
use super::chapter::TypesetChapter;
use super::design::Design;
use super::draw::Draw;
use super::par;
use super::style::Style;
use crate::config::design::TextStyle;
use crate::config::{Config, Role};
use crate::font::Family;
use crate::geom::Length;
use crate::page::{Item, NodeId, StructRole};
use std::sync::Arc;

/// Sets the half title on a right-hand page with a blank back, then the title page with the colophon on its
/// back, which names the faces of `chapters`. The title page is one of these where its lines have notes.
pub(super) fn title_pages(assembler: &mut PageAssembler<'_>, chapters: &[Arc<TypesetChapter>]) {
    let document = assembler.document();
    let config = assembler.setting.config;
    let half = assembler.front_page();
    let section = assembler.out.structure.add(Some(document), StructRole::Section);
    let y = assembler.design.leading * (assembler.design.lines / 3);
    let align = assembler.design.look.title_page.title.align;
    let letters =
        TextStyle { face: assembler.design.look.text.face, size: 1.2, align, ..TextStyle::default() };
    paragraph(assembler, half, &config.title, &letters, y, section);
    assembler.front_page();
    match chapters.iter().find(|chapter| chapter.is_title_page) {
        Some(chapter) => assembler.title_page(chapter),
        None => title_page(assembler, document),
    }
    kunye(assembler, chapters, document);
}

/// A line of the title page.
pub(super) struct TitleLine {
    /// Its words.
    pub(super) words: String,
    /// How they are set.
    pub(super) style: TextStyle,
    /// The space above it.
    pub(super) above: Length,
    /// Whether there is a note on it.
    pub(super) has_note: bool,
}

/// The lines at the head of the title page: titles, authors, all others who made the book.
pub(super) fn title_lines(config: &Config, design: &Design) -> Vec<TitleLine> {
    let look = &design.look.title_page;
    let line = |words: String, style: &TextStyle, above: Length, note: &Option<String>| TitleLine {
        words,
        style: *style,
        above,
        has_note: note.is_some(),
    };
    let top = design.leading * (design.lines / 5);
    let mut lines = vec![line(config.title.clone(), &look.title, top, &config.title_note)];
    if let Some(subtitle) = &config.subtitle {
        let above = design.leading.scale(0.2);
        lines.push(line(subtitle.clone(), &look.subtitle, above, &config.subtitle_note));
    }
    let mut above = design.leading * 3;
    for author in config.authors.iter().filter(|author| author.role == Role::Author) {
        lines.push(line(author.name.clone(), &look.author, above, &author.note));
        above = Length::ZERO;
    }
    let plain = TextStyle { face: look.subtitle.face, align: look.subtitle.align, ..TextStyle::default() };
    above += design.leading;
    for author in config.authors.iter().filter(|author| author.role != Role::Author) {
        lines.push(line(author.credit(&config.language), &plain, above, &author.note));
        above = Length::ZERO;
    }
    lines
}

/// The lines at the foot of the title page: publisher, place, year; and how they are set.
pub(super) fn imprint<'a>(config: &'a Config, design: &Design) -> (Vec<&'a str>, TextStyle) {
    let foot = [config.publisher.as_deref(), config.place.as_deref()];
    let year = config.date.as_deref().and_then(|date| date.get(..4));
    let look = &design.look.title_page.subtitle;
    let style = TextStyle { face: look.face, align: look.align, size: 0.95, ..TextStyle::default() };
    (foot.into_iter().flatten().chain(year).collect(), style)
}

fn title_page(assembler: &mut PageAssembler<'_>, document: NodeId) {
    let config = assembler.setting.config;
    let design = assembler.design;
    let page = assembler.front_page();
    let section = assembler.out.structure.add(Some(document), StructRole::Section);
    let mut y = Length::ZERO;
    for TitleLine { words, style, above, .. } in title_lines(config, design) {
        y = paragraph(assembler, page, &words, &style, y + above, section);
    }
    let (foot, style) = imprint(config, design);
    let mut y = design.leading * (design.lines - foot.len() as i64);
    for line in foot {
        y = paragraph(assembler, page, line, &style, y, section);
    }
}

/// Sets the colophon at the foot of its page; empty fields have no line.
fn kunye(assembler: &mut PageAssembler<'_>, chapters: &[Arc<TypesetChapter>], document: NodeId) {
    let page = assembler.front_page();
    let section = assembler.out.structure.add(Some(document), StructRole::Section);
    let style = Style::sans(assembler.design.note.scale(1.06), &assembler.setting.config.language);
    let lines = assembler.setting.config.colophon_lines(&typefaces(assembler, chapters));
    let leading = style.size.scale(1.32);
    let gap = leading.scale(0.35);
    let mut height = Length::ZERO;
    let mut set = Vec::new();
    for line in &lines {
        let lines = words(assembler, line, (&style, &TextStyle::default()), section);
        height += leading * lines.len() as i64 + gap;
        set.push(lines);
    }
    let mut y = assembler.design.top + assembler.design.depth() - height;
    let left = assembler.design.left(PageAssembler::is_recto(page));
    for lines in set {
        for line in lines {
            assembler.place(page, &line, left, y + leading.scale(0.75), 0);
            y += leading;
        }
        y += gap;
    }
}

/// Names of the font families used in the book, each once: those of the text, and those that lend letters to it.
fn typefaces(assembler: &PageAssembler<'_>, chapters: &[Arc<TypesetChapter>]) -> Vec<String> {
    let TypesetInput { config, fonts, .. } = assembler.setting;
    let mut names = vec![config.fonts.body.clone(), config.fonts.sans.clone()];
    for item in chapters.iter().flat_map(|chapter| &chapter.pages).flat_map(|page| &page.items) {
        let Item::Glyphs(run) = item else { continue };
        let face = fonts.get(run.face);
        if face.family == Family::Other && !names.contains(&face.name) {
            names.push(face.name.clone());
        }
    }
    names
}

/// Sets a paragraph of display text and returns the position below it.
fn paragraph(
    assembler: &mut PageAssembler<'_>,
    page: usize,
    text: &str,
    letters: &TextStyle,
    y: Length,
    section: NodeId,
) -> Length {
    let style = assembler.design.style(letters, &assembler.setting.config.language);
    let leading = assembler.design.whole_lines(style.size.scale(1.15));
    let left = assembler.design.left(PageAssembler::is_recto(page));
    let mut below = y;
    for line in words(assembler, text, (&style, letters), section) {
        assembler.place(page, &line, left, assembler.design.top + below + leading.scale(0.75), 0);
        below += leading;
    }
    below
}

/// The lines of a text as a paragraph of the structure.
fn words(
    assembler: &mut PageAssembler<'_>,
    text: &str,
    (style, letters): (&Style, &TextStyle),
    section: NodeId,
) -> Vec<Vec<Draw>> {
    let node = assembler.out.structure.add(Some(section), StructRole::Paragraph);
    let (measure, within) =
        (assembler.design.display(letters, assembler.design.measure), (&mut assembler.out.structure, node));
    let lines =
        par::display(assembler.shaper, within, style.clone(), &measure, |words| words.generated(text));
    lines.into_iter().map(|line| line.draws).collect()
}
