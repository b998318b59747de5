//! Half title, title page and colophon (künye), in the Turkish order.

use super::draw::Draw;
use super::par;
use super::sheets::Sheets;
use super::style::Style;
use crate::config::Role;
use crate::config::design::Letters;
use crate::geom::Length;
use crate::page::{NodeId, StructRole};

/// Sets the half title on a right-hand page with a blank back, then the title page with the colophon on its
/// back.
pub fn title_pages(sheets: &mut Sheets<'_>) {
    let document = sheets.document();
    let config = sheets.setting.config;
    let half = sheets.front_page();
    let section = sheets.out.structure.add(Some(document), StructRole::Section);
    let y = sheets.design.leading * (sheets.design.lines / 3);
    let align = sheets.design.look.title_page.title.align;
    let letters = Letters { face: sheets.design.look.text.face, size: 1.2, align, ..Letters::default() };
    paragraph(sheets, half, &config.title, &letters, y, section);
    sheets.front_page();
    title_page(sheets, document);
    kunye(sheets, document);
}

fn title_page(sheets: &mut Sheets<'_>, document: NodeId) {
    let config = sheets.setting.config;
    let design = sheets.design;
    let page = sheets.front_page();
    let section = sheets.out.structure.add(Some(document), StructRole::Section);
    let look = &design.look.title_page;
    let mut y = design.leading * (design.lines / 5);
    y = paragraph(sheets, page, &config.title, &look.title, y, section);
    if let Some(subtitle) = &config.subtitle {
        y = paragraph(sheets, page, subtitle, &look.subtitle, y + design.leading.scale(0.2), section);
    }
    y += design.leading * 3;
    for author in config.authors.iter().filter(|author| author.role == Role::Author) {
        y = paragraph(sheets, page, &author.name, &look.author, y, section);
    }
    let contributors = config.authors.iter().filter(|author| author.role != Role::Author);
    for (at, author) in contributors.enumerate() {
        let letters = Letters { face: look.subtitle.face, align: look.subtitle.align, ..Letters::default() };
        let gap = if at == 0 { design.leading } else { Length::ZERO };
        y = paragraph(sheets, page, &author.credit(&config.language), &letters, y + gap, section);
    }
    let foot = [config.publisher.as_deref(), config.place.as_deref()];
    let year = config.date.as_deref().and_then(|date| date.get(..4));
    let foot: Vec<&str> = foot.into_iter().flatten().chain(year).collect();
    let small =
        Letters { face: look.subtitle.face, align: look.subtitle.align, size: 0.95, ..Letters::default() };
    let mut y = design.leading * (design.lines - foot.len() as i64);
    for line in foot {
        y = paragraph(sheets, page, line, &small, y, section);
    }
}

/// Sets the colophon at the foot of its page; empty fields have no line.
fn kunye(sheets: &mut Sheets<'_>, document: NodeId) {
    let page = sheets.front_page();
    let section = sheets.out.structure.add(Some(document), StructRole::Section);
    let style = Style::sans(sheets.design.note.scale(1.06), &sheets.setting.config.language);
    let lines = sheets.setting.config.colophon_lines(&typefaces(sheets));
    let leading = style.size.scale(1.32);
    let gap = leading.scale(0.35);
    let mut height = Length::ZERO;
    let mut set = Vec::new();
    for line in &lines {
        let lines = words(sheets, line, (&style, &Letters::default()), section);
        height += leading * lines.len() as i64 + gap;
        set.push(lines);
    }
    let mut y = sheets.design.top + sheets.design.depth() - height;
    let left = sheets.design.left(Sheets::is_recto(page));
    for lines in set {
        for line in lines {
            sheets.place(page, &line, left, y + leading.scale(0.75), 0);
            y += leading;
        }
        y += gap;
    }
}

/// Names of the font families used in the book, each once.
fn typefaces(sheets: &Sheets<'_>) -> Vec<String> {
    let fonts = &sheets.setting.config.fonts;
    vec![fonts.body.clone(), fonts.sans.clone()]
}

/// Sets a paragraph of display text and returns the position below it.
fn paragraph(
    sheets: &mut Sheets<'_>,
    page: usize,
    text: &str,
    letters: &Letters,
    y: Length,
    section: NodeId,
) -> Length {
    let style = sheets.design.style(letters, &sheets.setting.config.language);
    let leading = sheets.design.whole_lines(style.size.scale(1.15));
    let left = sheets.design.left(Sheets::is_recto(page));
    let mut below = y;
    for line in words(sheets, text, (&style, letters), section) {
        sheets.place(page, &line, left, sheets.design.top + below + leading.scale(0.75), 0);
        below += leading;
    }
    below
}

/// The lines of a text as a paragraph of the structure.
fn words(
    sheets: &mut Sheets<'_>,
    text: &str,
    (style, letters): (&Style, &Letters),
    section: NodeId,
) -> Vec<Vec<Draw>> {
    let node = sheets.out.structure.add(Some(section), StructRole::Paragraph);
    let (measure, within) =
        (sheets.design.display(letters, sheets.design.measure), (&mut sheets.out.structure, node));
    let lines = par::display(sheets.shaper, within, style.clone(), &measure, |words| words.generated(text));
    lines.into_iter().map(|line| line.draws).collect()
}
