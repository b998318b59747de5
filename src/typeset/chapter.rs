//! Typesets one chapter: its opening, its text, its notes, and its page breaks.

use super::TypesetInput;
use super::design::Design;
use super::draw::{Anchor, Draw};
use super::flow::{Flow, Frame, PageContent, Piece, PieceKind, SpreadSide, compose};
use super::layout::{self, ChapterPage};
use super::note_signs;
use super::par::{self, AnchorNames, Divided, PageSigns};
use super::printed::PagePlaceholders;
use super::shape::Shaper;
use crate::book::{Chapter, Inline, Matter, plain_text, title_blocks};
use crate::config::PrintNotePlacement;
use crate::diag::Diagnostic;
use crate::geom::{Length, Point};
use crate::lang::Language;
use crate::page::{NodeId, PrintedPlace, StructRole, Structure};
use std::collections::BTreeMap;

/// A chapter that is typeset and broken into pages.
#[derive(Clone, Debug)]
pub struct TypesetChapter {
    /// The part of the book: front matter, body or back matter.
    pub matter: Matter,
    /// Whether it is the title page of a part.
    pub is_part: bool,
    /// Whether it is the section of endnotes.
    pub is_notes: bool,
    /// Its number, if it has one.
    pub number: Option<String>,
    /// Its title as plain text.
    pub title: String,
    /// Whether it is a page of its own without heading, running head and page number.
    pub is_bare: bool,
    /// Whether it is the title page of the book.
    pub is_title_page: bool,
    /// The authors of the chapter, if it names any.
    pub authors: Option<String>,
    /// The anchor of its title.
    pub anchor: Anchor,
    /// Its tag structure; node 0 is the section of the chapter.
    pub structure: Structure,
    /// Its pages.
    pub pages: Vec<ChapterPage>,
    /// Whether it has sections for running heads.
    pub has_sections: bool,
    /// Its headings: level, text, anchor.
    pub headings: Vec<(u8, String, Anchor)>,
    /// Warnings about overfull lines.
    pub diagnostics: Vec<Diagnostic>,
}

/// The opening of a chapter.
pub(super) struct Opening<'a> {
    /// The label above the title.
    pub(super) label: Option<String>,
    /// The title.
    pub(super) title: &'a [Inline],
    /// Whether lines that belong to the title follow it, such as the chapter's author.
    pub(super) has_lines: bool,
    /// Whether it is the title page of a part.
    pub(super) is_part: bool,
}

/// How often a chapter is typeset again at most, because other note marks move its page breaks.
const MOST_TRIES: usize = 4;

/// Empty lines below the title if the line with the author follows.
const BELOW_OF_LINES: i64 = 1;

/// Typesets the chapter with index `at`.
///
/// `printed` has the page of each place to which an index in the chapter refers; `first` is the side of the
/// first page.
pub(super) fn set(
    setting: &TypesetInput<'_>,
    design: &Design,
    (slugs, placeholders): (&[String], &PagePlaceholders),
    (shaper, divided): (&Shaper<'_>, &Divided),
    (at, printed): (usize, &BTreeMap<String, PrintedPlace>),
    first: SpreadSide,
) -> TypesetChapter {
    let chapter = &setting.book.chapters[at];
    let (mut shown, mut tries) = (PageSigns::new(), 0);
    loop {
        let names = AnchorNames {
            slug: &chapter.slug,
            notes: &chapter.notes,
            word: setting.config.language.words().note,
            slugs,
            pages: Some(placeholders),
            signs: &shown,
        };
        let flow = Flow::new(design, shaper, divided, setting.artworks, names, printed);
        let (flow, breaks) = flowed(setting, chapter, flow, first);
        let wanted = note_signs::by_page(&flow.galley, &breaks, (at, chapter));
        tries += 1;
        let is_right = match &wanted {
            Some(wanted) => note_signs::are_settled(wanted, &shown, chapter) || tries > MOST_TRIES,
            None => shown.is_empty(),
        };
        if is_right {
            let lang = chapter.lang.as_ref().unwrap_or(&setting.config.language);
            return finished(flow, &breaks, without_pages(chapter, lang));
        }
        // If the marks per page never settle, they restart in each chapter instead.
        shown = wanted.filter(|_| tries < MOST_TRIES).unwrap_or_default();
    }
}

/// A chapter as a column, and its page breaks.
fn flowed<'a>(
    setting: &TypesetInput<'_>,
    chapter: &Chapter,
    mut flow: Flow<'a>,
    first: SpreadSide,
) -> (Flow<'a>, Vec<PageContent>) {
    let lang = chapter.lang.as_ref().unwrap_or(&setting.config.language);
    let design = flow.design;
    let section = flow.structure.add(None, StructRole::Section);
    flow.structure.nodes[section.0].lang.clone_from(&chapter.lang);
    let frame = match chapter.matter {
        Matter::Front | Matter::Body => flow.text_frame(lang),
        Matter::Back => flow.back_frame(lang),
    };
    // On the title page of a part, and in a chapter without a title, there is no place for a section of
    // notes, so its notes are at the foot of the page.
    let at_foot = match setting.config.pdf.notes {
        PrintNotePlacement::Foot => true,
        PrintNotePlacement::Chapter => chapter.is_part || chapter.about.is_bare(),
        PrintNotePlacement::Book => false,
    };
    if !at_foot {
        flow.move_notes_to_end();
    }
    let anchor = anchor(chapter);
    if chapter.about.is_title_page() {
        flow.title_page(setting.config, chapter, &flow.text_frame(lang), section);
        return break_pages(flow, first);
    }
    if let Some(kind) = chapter.about.kind.filter(|kind| kind.is_bare()) {
        flow.page_without_heading(kind, &chapter.blocks, &chapter.notes, &flow.text_frame(lang), section);
        flow.galley.draw_first(0, &[Draw::anchor(anchor, Point::default())]);
        return break_pages(flow, first);
    }
    let opening = Opening {
        label: chapter.label(lang),
        title: &chapter.title,
        has_lines: title_blocks(&chapter.blocks) > 0,
        is_part: chapter.is_part,
    };
    open(&mut flow, &opening, &frame, section, anchor);
    let has_caps = chapter.matter == Matter::Body && !chapter.is_part;
    flow.open_with_caps(usize::from(design.look.chapter.small_caps) * usize::from(has_caps));
    flow.open_with_initial(usize::from(design.look.chapter.initial) * usize::from(has_caps));
    flow.chapter(&chapter.blocks, &chapter.notes, &frame, section);
    if setting.config.pdf.notes == PrintNotePlacement::Chapter {
        flow.chapter_notes(&chapter.notes, &frame, section);
    }
    break_pages(flow, first)
}

/// Breaks the finished column into pages.
pub(super) fn break_pages(mut flow: Flow<'_>, first: SpreadSide) -> (Flow<'_>, Vec<PageContent>) {
    flow.galley.mark_notes_at_foot();
    let breaks = compose(&flow.galley, flow.design, first);
    (flow, breaks)
}

/// The chapter with its typeset pages.
pub(super) fn finished(flow: Flow<'_>, breaks: &[PageContent], chapter: TypesetChapter) -> TypesetChapter {
    let galley = flow.galley;
    TypesetChapter {
        structure: flow.structure,
        pages: layout::pages(&galley, breaks, flow.design),
        has_sections: !galley.sections.is_empty(),
        headings: flow.headings,
        diagnostics: flow.diagnostics,
        ..chapter
    }
}

/// A chapter without pages: only what the table of contents needs.
pub(super) fn without_pages(chapter: &Chapter, lang: &Language) -> TypesetChapter {
    TypesetChapter {
        is_part: chapter.is_part,
        number: chapter.number.clone(),
        title: plain_text(&chapter.title),
        is_bare: chapter.about.is_bare(),
        is_title_page: chapter.about.is_title_page(),
        authors: chapter.about.author_line(lang.words().and),
        ..TypesetChapter::empty(chapter.matter, anchor(chapter))
    }
}

impl TypesetChapter {
    /// The number of spreads whose two pages end at different lines, if the first page is on side `first`.
    pub(super) fn uneven_spreads(&self, first: SpreadSide) -> usize {
        let skipped = usize::from(first == SpreadSide::Right(None));
        let openings = self.pages.get(skipped..).unwrap_or_default().chunks_exact(2);
        let lacks = |pair: &&[ChapterPage]| matches!((pair[0].lack, pair[1].lack), (Some(one), Some(other)) if one != other);
        openings.filter(lacks).count()
    }

    /// A chapter without text.
    pub(super) fn empty(matter: Matter, anchor: Anchor) -> Self {
        Self {
            matter,
            is_part: false,
            is_notes: false,
            is_bare: false,
            is_title_page: false,
            number: None,
            title: String::new(),
            authors: None,
            anchor,
            structure: Structure::default(),
            pages: Vec::new(),
            has_sections: false,
            headings: Vec::new(),
            diagnostics: Vec::new(),
        }
    }
}

/// The anchor of a chapter's title.
fn anchor(chapter: &Chapter) -> Anchor {
    Anchor::id(&chapter.slug, &chapter.id)
}

/// Sets the chapter's number and title on whole lines of the grid.
pub(super) fn open(
    flow: &mut Flow<'_>,
    opening: &Opening<'_>,
    frame: &Frame,
    section: NodeId,
    anchor: Anchor,
) {
    let design = flow.design;
    let node = flow.structure.add(Some(section), StructRole::Heading(1, plain_text(opening.title)));
    let mut draws = Vec::new();
    let look = &design.look.chapter;
    // The title of a part is a quarter of the way down the text area, where a reader looks first.
    let sink = match opening.is_part {
        true => (design.depth().ratio(design.leading) / 4.0) as i64,
        false => i64::from(look.sink).min(design.lines / 2),
    };
    let lang = &frame.style.lang;
    if let Some(words) = opening.label.as_ref().filter(|_| look.numbered || opening.is_part) {
        let numbered = Frame { style: design.style(&look.number, lang), ..frame.clone() };
        let atoms = flow.collect(&numbered, node, |collector| collector.generated(&format!("{words} ")));
        let y = design.leading * (sink - 1) + frame.baseline;
        let lines = par::lines(&atoms, &design.display(&look.number, frame.width), flow.shaper);
        draws.extend(moved(lines, y, Length::ZERO));
    }
    let titled = Frame { style: design.style(&look.title, lang), ..frame.clone() };
    let atoms = flow.collect(&titled, node, |collector| {
        collector.anchor(anchor);
        collector.inlines(opening.title);
    });
    let lines = par::lines(&atoms, &design.display(&look.title, frame.width), flow.shaper);
    let notes = lines.iter().flat_map(|line| line.notes.iter().copied()).collect();
    let (count, title_line) = (lines.len() as i64, i64::from(look.title_line));
    let step = design.leading * title_line;
    // The last line of the title is on the grid line above the space below.
    draws.extend(moved(lines, design.leading * (sink + title_line - 1) + frame.baseline, step));
    // Back matter has its own, smaller line height, so the space below is in lines of the frame.
    let below = if opening.has_lines { BELOW_OF_LINES } else { i64::from(look.below).min(design.lines / 2) };
    let height = design.leading * (sink + title_line * count + below);
    let height = frame.leading * (height.ratio(frame.leading) - 0.01).ceil() as i64;
    flow.galley
        .pieces
        .push(Piece { kind: PieceKind::Fixed, notes, ..Piece::new(height, draws) }.keep_with_next());
}

/// The drawings of several lines, placed below each other.
fn moved(lines: Vec<par::Line>, baseline: Length, step: Length) -> Vec<Draw> {
    let mut draws = Vec::new();
    for (at, line) in lines.into_iter().enumerate() {
        let y = baseline + step * at as i64;
        draws.extend(line.draws.into_iter().map(|draw| draw.moved(Length::ZERO, y)));
    }
    draws
}
