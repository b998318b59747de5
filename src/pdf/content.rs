//! What is drawn on each page, every stretch of it marked as part of the text or as an artifact.

use super::codes::{self, Showing};
use super::faces::{Faces, PdfFace};
use super::formulas;
use super::images::Pictures;
use super::links;
use super::metadata;
use super::png::Rows;
use super::tags::Leaves;
use super::terse::Shown;
use super::text::{Text, glyph, show};
use super::{Volume, contradiction};
use crate::error::Error;
use crate::geom::{Length, Point as Place, Rect};
use crate::page::{Content, Glyph, GlyphRun, Ink, Item, LeafId, Page};
use krilla::Document;
use krilla::color::{luma, rgb};
use krilla::geom::{Path, PathBuilder, Rect as PdfRect};
use krilla::num::NormalizedF32;
use krilla::page::{PageLabel, PageSettings};
use krilla::paint::{Fill, FillRule, Paint};
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, SpanTag};
use std::mem::take;

/// What was drawn.
pub struct Drawn {
    /// What belongs to each leaf of the structure.
    pub leaves: Leaves,
    /// How the glyphs of each page stand, one entry for each text object.
    pub shown: Vec<Vec<Shown>>,
    /// Pictures that others stand in for.
    pub rows: Vec<Rows>,
}

/// Draws all pages.
pub fn draw(document: &mut Document, volume: &mut Volume, faces: &mut Faces) -> Result<Drawn, Error> {
    // What stands on a page is most of a book's memory; the file grows as it goes.
    let items: Vec<Vec<Item>> = volume.pages.pages.iter_mut().map(|page| take(&mut page.items)).collect();
    let volume = &*volume;
    let pages = &volume.pages;
    let mut leaves = Leaves::new(&pages.structure);
    let mut shown = Vec::with_capacity(pages.pages.len());
    let mut pictures = Pictures::new(&pages.artworks, volume.fonts);
    let labels = metadata::labels(&pages.pages, volume.config.language.words().cover);
    for ((page, items), label) in pages.pages.iter().zip(items).zip(labels) {
        let mut sheet = document.start_page_with(settings(page, label)?);
        let surface = sheet.surface();
        let mut on_page = Vec::new();
        Pen { surface, open: None, leaves: &mut leaves, faces, pictures: &mut pictures, shown: &mut on_page }
            .page(&items)?;
        shown.push(on_page);
        annotate(&mut sheet, &items, volume, &mut leaves)?;
        sheet.finish();
        rayon::spawn(move || drop(items));
    }
    Ok(Drawn { leaves, shown, rows: pictures.into_rows() })
}

/// Size, trim and label of a page.
fn settings(page: &Page, label: PageLabel) -> Result<PageSettings, Error> {
    let (width, height) = (page.size.width.to_pt() as f32, page.size.height.to_pt() as f32);
    let settings =
        PageSettings::from_wh(width, height).ok_or_else(|| contradiction("a page has no size".to_owned()))?;
    let trim = PdfRect::from_xywh(0.0, 0.0, width, height);
    Ok(settings.with_trim_box(trim).with_page_label(label))
}

/// Puts a page's links over what is drawn.
fn annotate(
    sheet: &mut krilla::page::Page,
    items: &[Item],
    volume: &Volume,
    leaves: &mut Leaves,
) -> Result<(), Error> {
    for item in items {
        if let Item::Link { areas, target, leaf, name } = item
            && let Some(link) = links::annotation(&volume.pages, volume.config, areas, target, name)?
        {
            leaves.add_link(*leaf, sheet.add_tagged_annotation(link))?;
        }
    }
    Ok(())
}

/// What the open stretch of marked content is (ISO 32000-1, 14.6); stretches cannot nest.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Section {
    Words(LeafId),
    Picture(LeafId),
    Head,
    Folio,
    Layout,
}

impl Section {
    fn of(content: Content) -> Self {
        match content {
            Content::Leaf(leaf) => Self::Words(leaf),
            Content::Head => Self::Head,
            Content::Folio => Self::Folio,
            Content::Ornament => Self::Layout,
        }
    }

    fn tag(self) -> ContentTag<'static> {
        let artifact = |kind| ContentTag::Artifact(Artifact::with_kind(kind));
        match self {
            Self::Words(_) => ContentTag::Span(SpanTag::empty()),
            Self::Picture(_) => ContentTag::Other,
            Self::Head => artifact(ArtifactType::Header),
            Self::Folio => artifact(ArtifactType::PageNumber),
            Self::Layout => artifact(ArtifactType::Layout),
        }
    }

    fn leaf(self) -> Option<LeafId> {
        match self {
            Self::Words(leaf) | Self::Picture(leaf) => Some(leaf),
            Self::Head | Self::Folio | Self::Layout => None,
        }
    }
}

/// Draws one page.
struct Pen<'a, 's, 'f, 'p> {
    surface: Surface<'s>,
    open: Option<Section>,
    leaves: &'a mut Leaves,
    faces: &'a mut Faces<'f>,
    pictures: &'a mut Pictures<'p>,
    /// How the glyphs of this page stand.
    shown: &'a mut Vec<Shown>,
}

impl Pen<'_, '_, '_, '_> {
    /// Draws everything; what is open is closed also where something was wrong, for krilla panics
    /// at an unfinished page.
    fn page(mut self, items: &[Item]) -> Result<(), Error> {
        let drawn = items.iter().try_for_each(|item| self.item(item));
        self.close();
        drawn
    }

    fn item(&mut self, item: &Item) -> Result<(), Error> {
        match item {
            Item::Glyphs(run) => self.run(run),
            Item::Rule { rect, ink } => {
                self.enter(Section::Layout)?;
                self.fill(outline(&[*rect]), *ink);
                Ok(())
            }
            Item::Image { artwork, rect, leaf } => {
                let seen = leaf.filter(|leaf| !self.leaves.is_ornament(*leaf));
                self.enter(seen.map_or(Section::Layout, Section::Picture))?;
                self.pictures.draw(&mut self.surface, *artwork, rect)
            }
            Item::Formula { formula, origin, em, expansion, leaf } => {
                self.enter(leaf.map_or(Section::Layout, Section::Picture))?;
                formulas::draw(&mut self.surface, formula, *origin, [em.scale(*expansion), *em]);
                Ok(())
            }
            Item::Link { .. } => Ok(()),
        }
    }

    /// Goes on in the open stretch where it is the same, else begins one.
    fn enter(&mut self, section: Section) -> Result<(), Error> {
        if self.open == Some(section) {
            return Ok(());
        }
        self.begin(section, section.tag())
    }

    /// Begins a stretch and notes its leaf.
    fn begin(&mut self, section: Section, tag: ContentTag) -> Result<(), Error> {
        self.close();
        let identifier = self.surface.start_tagged(tag);
        self.open = Some(section);
        section.leaf().map_or(Ok(()), |leaf| self.leaves.add(leaf, identifier))
    }

    fn close(&mut self) {
        if self.open.take().is_some() {
            self.surface.end_tagged();
        }
    }

    fn run(&mut self, run: &GlyphRun) -> Result<(), Error> {
        if run.glyphs.is_empty() || run.size <= Length::ZERO {
            return Ok(());
        }
        let text = Text::of(run)?;
        let face = self.faces.get(run.face)?;
        self.introduce(run, &text, &face);
        self.surface.set_fill(Some(fill(run.ink)));
        // As it is written: what is rounded off goes into the corrections.
        let tracking = Length::pt((face.tracking(run).to_pt() * 1e3).round() / 1e3);
        let plain = codes::plain(&text.glyphs, &face.codes.borrow(), &text.text);
        let mut at = run.origin;
        let mut first = 0;
        let mut follows = false;
        while first < text.glyphs.len() {
            let piece = like(&text.glyphs, &plain, first);
            let width: Length = piece.iter().map(|glyph| glyph.advance).sum();
            if piece[0].id == 0 {
                self.missing(run, text.of_glyph(first), at, width.scale(run.expansion))?;
                follows = false;
            } else {
                self.enter(Section::of(run.content))?;
                let is_plain = plain[first].is_some();
                let codes = plain[first..].iter().flatten();
                let body = is_plain.then(|| showing(piece, codes, &face, tracking, run.size));
                let shown = Shown { glyphs: piece.len(), tracking, expansion: run.expansion, body, follows };
                self.piece(run, &text, piece, &face, at, shown);
                follows = is_plain;
            }
            first += piece.len();
            at.x += width.scale(run.expansion);
        }
        Ok(())
    }

    /// Glyphs of one kind. Of plain ones krilla is given the first alone: what it writes for that is put
    /// in place of all of them when the file is packed. krilla can neither letterspace nor expand: that
    /// too is put in then.
    fn piece(
        &mut self,
        run: &GlyphRun,
        text: &Text,
        piece: &[Glyph],
        face: &PdfFace,
        at: Place,
        shown: Shown,
    ) {
        let drawn = if shown.body.is_some() { &piece[..1] } else { piece };
        let glyphs: Vec<_> = drawn.iter().map(|it| glyph(it, shown.tracking, run.size, &face.font)).collect();
        show(&mut self.surface, &face.font, run.size, at, &glyphs, &text.text);
        self.shown.push(Shown { glyphs: drawn.len(), ..shown });
    }

    /// The visible box of a character that no face has, read as that character.
    fn missing(&mut self, run: &GlyphRun, text: &str, at: Place, advance: Length) -> Result<(), Error> {
        match Section::of(run.content) {
            section @ Section::Words(_) => {
                let span = SpanTag::empty().with_actual_text(Some(text));
                self.begin(section, ContentTag::Span(span))?;
            }
            artifact => self.enter(artifact)?,
        }
        self.fill(missing_box(at, advance, run.size), run.ink);
        self.close();
        Ok(())
    }

    /// Shows krilla the glyphs that it has not met, each with its text, on a surface that goes nowhere:
    /// their codes are then known. A hyphen is met as a plain one: an added hyphen is then always
    /// written with `ActualText` (ISO 32000-1, 14.8.2.2.3), never as the glyph's own meaning, which
    /// would split "20-25" for readers that know no `ActualText`.
    fn introduce(&mut self, run: &GlyphRun, text: &Text, face: &PdfFace) {
        for (at, new) in text.glyphs.iter().enumerate() {
            if new.id == 0 || !face.codes.borrow().is_new(new.id) {
                continue;
            }
            let words = match text.of_glyph(at) {
                "\u{ad}" => "-",
                words => words,
            };
            let mut nowhere = self.surface.stream_builder();
            let glyphs =
                [glyph(&Glyph { text: 0..words.len(), ..new.clone() }, Length::ZERO, run.size, &face.font)];
            show(&mut nowhere.surface(), &face.font, run.size, run.origin, &glyphs, words);
            face.codes.borrow_mut().meet(new.id, words);
        }
    }

    fn fill(&mut self, path: Option<Path>, ink: Ink) {
        if let Some(path) = path {
            self.surface.set_fill(Some(fill(ink)));
            self.surface.draw_path(&path);
        }
    }
}

/// The glyphs from one on that are shown as it is: a missing one stands by itself.
fn like<'a>(glyphs: &'a [Glyph], plain: &[Option<u16>], first: usize) -> &'a [Glyph] {
    let is_plain = plain[first].is_some();
    let is_like = |at: &usize| glyphs[*at].id != 0 && plain[*at].is_some() == is_plain;
    let rest = if glyphs[first].id == 0 { 0 } else { (first + 1..glyphs.len()).take_while(is_like).count() };
    &glyphs[first..=first + rest]
}

/// The operator that shows plain glyphs, letterspacing left out.
fn showing<'a>(
    piece: &[Glyph],
    codes: impl Iterator<Item = &'a u16>,
    face: &PdfFace,
    tracking: Length,
    size: Length,
) -> Vec<u8> {
    let mut showing = Showing::default();
    for (glyph, &code) in piece.iter().zip(codes) {
        showing.add(code, glyph.advance - tracking, face.natural(glyph.id, size), size);
    }
    showing.finish()
}

/// Grey inks as grey, so that a press prints them in one colour.
pub fn fill(ink: Ink) -> Fill {
    let paint: Paint = if ink.red == ink.green && ink.green == ink.blue {
        luma::Color::new(ink.red).into()
    } else {
        rgb::Color::new(ink.red, ink.green, ink.blue).into()
    };
    Fill { paint, opacity: NormalizedF32::ONE, rule: FillRule::EvenOdd }
}

/// The visible box of a character that no face has: PDF/A forbids the face's own.
fn missing_box(at: Place, advance: Length, size: Length) -> Option<Path> {
    let line = size / 20;
    let (width, height) = (advance - line * 2, size * 7 / 10);
    let outer = Rect::new(at.x + line, at.y - height, width, height);
    let inner = Rect::new(outer.origin.x + line, outer.origin.y + line, width - line * 2, height - line * 2);
    outline(&[outer, inner])
}

/// Rectangles as one path, those inside others as holes; `None` where nothing has extent.
fn outline(rects: &[Rect]) -> Option<Path> {
    let mut path = PathBuilder::new();
    for rect in rects {
        let (x, y) = (rect.origin.x.to_pt() as f32, rect.origin.y.to_pt() as f32);
        let (width, height) = (rect.size.width.to_pt() as f32, rect.size.height.to_pt() as f32);
        if let Some(rect) = PdfRect::from_xywh(x, y, width, height) {
            path.push_rect(rect);
        }
    }
    path.finish()
}
