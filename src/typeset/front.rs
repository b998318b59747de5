//! Half title, title page and colophon (künye), in the Turkish order.

use super::assembler::PageAssembler;
use super::draw::Draw;
use super::par;
use super::style::Style;
use crate::config::Role;
use crate::config::design::TextStyle;
use crate::geom::Length;
use crate::page::{NodeId, StructRole};

/// Sets the half title on a right-hand page with a blank back, then the title page with the colophon on its
/// back.
pub fn title_pages(assembler: &mut PageAssembler<'_>) {
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
    title_page(assembler, document);
    kunye(assembler, document);
}

fn title_page(assembler: &mut PageAssembler<'_>, document: NodeId) {
    let config = assembler.setting.config;
    let design = assembler.design;
    let page = assembler.front_page();
    let section = assembler.out.structure.add(Some(document), StructRole::Section);
    let look = &design.look.title_page;
    let mut y = design.leading * (design.lines / 5);
    y = paragraph(assembler, page, &config.title, &look.title, y, section);
    if let Some(subtitle) = &config.subtitle {
        y = paragraph(assembler, page, subtitle, &look.subtitle, y + design.leading.scale(0.2), section);
    }
    y += design.leading * 3;
    for author in config.authors.iter().filter(|author| author.role == Role::Author) {
        y = paragraph(assembler, page, &author.name, &look.author, y, section);
    }
    let contributors = config.authors.iter().filter(|author| author.role != Role::Author);
    for (at, author) in contributors.enumerate() {
        let letters =
            TextStyle { face: look.subtitle.face, align: look.subtitle.align, ..TextStyle::default() };
        let gap = if at == 0 { design.leading } else { Length::ZERO };
        y = paragraph(assembler, page, &author.credit(&config.language), &letters, y + gap, section);
    }
    let foot = [config.publisher.as_deref(), config.place.as_deref()];
    let year = config.date.as_deref().and_then(|date| date.get(..4));
    let foot: Vec<&str> = foot.into_iter().flatten().chain(year).collect();
    let small = TextStyle {
        face: look.subtitle.face,
        align: look.subtitle.align,
        size: 0.95,
        ..TextStyle::default()
    };
    let mut y = design.leading * (design.lines - foot.len() as i64);
    for line in foot {
        y = paragraph(assembler, page, line, &small, y, section);
    }
}

/// Sets the colophon at the foot of its page; empty fields have no line.
fn kunye(assembler: &mut PageAssembler<'_>, document: NodeId) {
    let page = assembler.front_page();
    let section = assembler.out.structure.add(Some(document), StructRole::Section);
    let style = Style::sans(assembler.design.note.scale(1.06), &assembler.setting.config.language);
    let lines = assembler.setting.config.colophon_lines(&typefaces(assembler));
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

/// Names of the font families used in the book, each once.
fn typefaces(assembler: &PageAssembler<'_>) -> Vec<String> {
    let fonts = &assembler.setting.config.fonts;
    vec![fonts.body.clone(), fonts.sans.clone()]
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
