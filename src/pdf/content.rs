//! Draws each page, every stretch of it marked as part of the text or as an artifact.

mod turned;

use super::codes::{Fragment, fragment, is_reversed};
use super::faces::{Faces, PdfFace};
use super::formulas;
use super::images::{Form, Pictures};
use super::links;
use super::metadata;
use super::png::Rows;
use super::section::Section;
use super::showing::Showing;
use super::stream::{Stream, actual, is_grey};
use super::tags::Leaves;
use super::text::{Text, glyph, show};
use super::{Volume, contradiction};
use crate::error::Error;
use crate::geom::{Length, Point as Place, Rect as Area};
use crate::page::{Glyph, GlyphRun, Ink, Item, Page};
use krilla::Document;
use krilla::color::{luma, rgb};
use krilla::geom::{Path, PathBuilder, Rect, Size};
use krilla::graphic::Graphic;
use krilla::num::NormalizedF32;
use krilla::page::{PageLabel, PageSettings};
use krilla::paint::{Fill, FillRule, Paint};
use krilla::surface::Surface;
use krilla::tagging::ContentTag;
use krilla::text::Font;
use std::mem::take;

/// The drawn pages.
pub struct Drawn {
    /// The marked stretches of each leaf of the structure.
    pub leaves: Leaves,
    /// Content stream of each page.
    pub contents: Vec<Vec<u8>>,
    /// Pictures in whose place krilla was given another.
    pub rows: Vec<Rows>,
}

/// Draws all pages.
pub fn draw(document: &mut Document, volume: &mut Volume, faces: &mut Faces) -> Result<Drawn, Error> {
    // The items of pages are most of a book's memory; the file grows as it goes.
    let items: Vec<Vec<Item>> = volume.pages.pages.iter_mut().map(|page| take(&mut page.items)).collect();
    let volume = &*volume;
    let pages = &volume.pages;
    let mut leaves = Leaves::new(&pages.structure);
    let mut contents = Vec::with_capacity(pages.pages.len());
    let mut pictures = Pictures::new(&pages.artworks, volume.fonts);
    let labels = metadata::labels(&pages.pages, volume.config.language.words().cover);
    for ((page, items), label) in pages.pages.iter().zip(items).zip(labels) {
        let mut sheet = document.start_page_with(settings(page, label)?);
        let pen = Pen {
            surface: sheet.surface(),
            stream: Stream::new(page.size.height.to_pt() as f32),
            open: None,
            on_side: false,
            marks: 0,
            leaves: &mut leaves,
            faces,
            pictures: &mut pictures,
            spaces: Vec::new(),
            fonts: Vec::new(),
            forms: Vec::new(),
        };
        contents.push(pen.page(&items)?);
        annotate(&mut sheet, &items, volume, &mut leaves)?;
        sheet.finish();
        rayon::spawn(move || drop(items));
    }
    Ok(Drawn { leaves, contents, rows: pictures.into_rows() })
}

/// Returns size, trim and label of a page.
fn settings(page: &Page, label: PageLabel) -> Result<PageSettings, Error> {
    let (width, height) = (page.size.width.to_pt() as f32, page.size.height.to_pt() as f32);
    let settings =
        PageSettings::from_wh(width, height).ok_or_else(|| contradiction("a page has no size".to_owned()))?;
    let trim = Rect::from_xywh(0.0, 0.0, width, height);
    Ok(settings.with_trim_box(trim).with_page_label(label))
}

/// Adds a page's links as annotations.
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

/// Draws one page. krilla is given each face, colour space and form that the page uses once, so that it names
/// them among the page's resources: `f0`, `c0`, `x0` and so on, in the order in which it meets them.
struct Pen<'a, 's, 'f, 'p> {
    surface: Surface<'s>,
    stream: Stream,
    /// The open stretch, and whether it contains text alone.
    open: Option<(Section, bool)>,
    /// Whether the space is turned for what is on its side.
    on_side: bool,
    /// Number of stretches that belong to the text.
    marks: usize,
    leaves: &'a mut Leaves,
    faces: &'a mut Faces<'f>,
    pictures: &'a mut Pictures<'p>,
    /// Whether each colour space is grey.
    spaces: Vec<bool>,
    fonts: Vec<Font>,
    forms: Vec<Form>,
}

impl Pen<'_, '_, '_, '_> {
    /// Draws all items of the page.
    fn page(mut self, items: &[Item]) -> Result<Vec<u8>, Error> {
        for item in items {
            match item {
                Item::Turned { item, pivot } => self.turned(item, *pivot)?,
                Item::Link { .. } => {}
                upright => {
                    self.turn(false);
                    self.item(upright)?;
                }
            }
        }
        self.turn(false);
        Ok(self.stream.finish())
    }

    fn item(&mut self, item: &Item) -> Result<(), Error> {
        match item {
            Item::Glyphs(run) => self.run(run),
            Item::Rule { rect, ink } => {
                self.enter(Section::Layout, false)?;
                self.fill(&[*rect], *ink);
                Ok(())
            }
            Item::Image { artwork, rect, leaf } => {
                let seen = leaf.filter(|leaf| !self.leaves.is_ornament(*leaf));
                self.enter(seen.map_or(Section::Layout, Section::Picture), false)?;
                if let Some((form, matrix)) = self.pictures.get(&mut self.surface, *artwork, rect)? {
                    self.form(form, matrix);
                }
                Ok(())
            }
            Item::Formula { formula, origin, em, expansion, leaf } => {
                self.enter(leaf.map_or(Section::Layout, Section::Picture), false)?;
                for part in formula.parts.iter().filter(|part| !part.steps.is_empty()) {
                    let [red, green, blue] = part.ink;
                    self.ink(Ink { red, green, blue });
                    formulas::fill(&mut self.stream, part, *origin, [em.scale(*expansion), *em]);
                }
                Ok(())
            }
            Item::Link { .. } => Ok(()),
            Item::Turned { item, pivot } => self.turned(item, *pivot),
            Item::Late(never) => match *never {},
        }
    }

    /// Continues the open stretch where it is the same, else begins one.
    fn enter(&mut self, section: Section, text: bool) -> Result<(), Error> {
        if self.open == Some((section, text)) {
            return Ok(());
        }
        self.open = Some((section, text));
        self.mark(section, text, "")
    }

    /// Begins a stretch with further properties, and records its leaf.
    fn mark(&mut self, section: Section, text: bool, more: &str) -> Result<(), Error> {
        let Some(leaf) = section.leaf() else {
            self.stream.mark(section.tag(), text);
            return Ok(());
        };
        // krilla counts the stretches of a page, and needs no more than their number.
        let identifier = self.surface.start_tagged(ContentTag::Other);
        self.surface.end_tagged();
        self.stream.mark(&format!("{}<</MCID {}{more}>>", section.tag(), self.marks), text);
        self.marks += 1;
        self.leaves.add(leaf, identifier)
    }

    fn run(&mut self, run: &GlyphRun) -> Result<(), Error> {
        if run.glyphs.is_empty() || run.size <= Length::ZERO {
            return Ok(());
        }
        let text = Text::of(run)?;
        let face = self.faces.get(run.face)?;
        let section = Section::of(run.content);
        let mut at = run.origin;
        let mut first = 0;
        while first < text.glyphs.len() {
            let glyphs = &text.glyphs[first..];
            // A missing glyph is drawn by itself.
            let more = glyphs[1..].iter().take_while(|glyph| glyph.id != 0).count();
            let piece = if glyphs[0].id == 0 { &glyphs[..1] } else { &glyphs[..=more] };
            let width = piece.iter().map(|glyph| glyph.advance).sum::<Length>().scale(run.expansion);
            if piece[0].id == 0 {
                self.missing(section, run, text.of_glyph(first), at, width)?;
            } else if face.codes.borrow().pictured {
                self.enter(section, false)?;
                self.pictured(run, &text.text, piece, &face, at);
            } else {
                self.enter(section, true)?;
                self.words(run, &text.text, piece, &face, at)?;
            }
            first += piece.len();
            at.x += width;
        }
        Ok(())
    }

    /// Draws glyphs that are outlines.
    fn words(
        &mut self,
        run: &GlyphRun,
        text: &str,
        glyphs: &[Glyph],
        face: &PdfFace,
        mut at: Place,
    ) -> Result<(), Error> {
        self.ink(run.ink);
        let font = self.introduce(run, text, glyphs, face);
        // As it is written: the rounding error goes into the corrections.
        let tracking = Length::pt((face.tracking(run).to_pt() * 1e3).round() / 1e3);
        self.stream.style(font, run.size, tracking, run.expansion);
        let reversed = is_reversed(glyphs);
        let codes = face.codes.borrow();
        let mut rest = glyphs;
        let mut follows = false;
        while let Some(first) = rest.first() {
            let Fragment { glyphs, instead } = fragment(rest, &codes, text, reversed);
            let (these, others) = rest.split_at(glyphs);
            if !follows {
                self.stream.go(at);
            }
            if instead {
                self.stream.instead(text.get(first.text.clone()).unwrap_or_default());
            }
            if reversed {
                self.stream.reversed();
            }
            let mut showing = Showing::default();
            for glyph in these {
                self.stream.rise(glyph.y_offset, &mut showing);
                let code = codes.code(glyph.id, "").map(|(code, _)| code);
                let code = code.ok_or_else(|| contradiction(format!("glyph {} has no code", glyph.id)))?;
                let natural = face.natural(glyph.id, run.size);
                showing.add(code, glyph.x_offset, glyph.advance - tracking, natural, run.size);
                at.x += glyph.advance.scale(run.expansion);
            }
            self.stream.show(&mut showing);
            (0..usize::from(instead) + usize::from(reversed)).for_each(|_| self.stream.end());
            follows = !instead;
            rest = others;
        }
        Ok(())
    }

    /// Draws glyphs of a face of coloured or pictured ones, to which only krilla gives codes, as a form of their own.
    fn pictured(&mut self, run: &GlyphRun, text: &str, glyphs: &[Glyph], face: &PdfFace, at: Place) {
        let mut form = self.surface.stream_builder();
        let mut surface = form.surface();
        // Invisible, and as large as the form must be: krilla would trust the face's own box.
        let width = glyphs.iter().map(|glyph| glyph.advance).sum::<Length>() + run.size * 2;
        let [left, top, width, height] =
            [-run.size, run.size * -2, width, run.size * 4].map(|length| length.to_pt() as f32);
        surface.set_fill(Some(Fill { opacity: NormalizedF32::ZERO, ..fill(run.ink) }));
        rectangle(left, top, width, height).into_iter().for_each(|frame| surface.draw_path(&frame));
        surface.set_fill(Some(fill(run.ink)));
        let glyphs: Vec<_> = glyphs.iter().map(|it| glyph(it, run.size, &face.font)).collect();
        show(&mut surface, &face.font, run.size, Place::default(), &glyphs, text);
        surface.finish();
        let form = Form::Graphic(Graphic::new(form.finish(), false));
        let [x, y] = [at.x, at.y].map(|length| length.to_pt() as f32);
        self.form(form, [run.expansion as f32, 0.0, 0.0, 1.0, x, y]);
    }

    /// Draws the visible box of a character that no face has, with that character as text: PDF/A forbids the face's
    /// own.
    fn missing(
        &mut self,
        section: Section,
        run: &GlyphRun,
        text: &str,
        at: Place,
        advance: Length,
    ) -> Result<(), Error> {
        self.open = None;
        self.mark(section, false, &actual(text))?;
        let line = run.size / 20;
        let (width, height) = (advance - line * 2, run.size * 7 / 10);
        let outer = Area::new(at.x + line, at.y - height, width, height);
        let (x, y) = (outer.origin.x + line, outer.origin.y + line);
        let inner = Area::new(x, y, width - line * 2, height - line * 2);
        self.fill(&[outer, inner], run.ink);
        Ok(())
    }

    /// Returns the number of a face on this page. krilla is given the face and the glyphs that it has not met, each
    /// with its text: their codes are then known. A hyphen is met as a plain one: an added hyphen is then always
    /// written with `ActualText` (ISO 32000-1, 14.8.2.2.3), never as the glyph's own meaning, which would split "20-25"
    /// for readers that know no `ActualText`.
    fn introduce(&mut self, run: &GlyphRun, text: &str, glyphs: &[Glyph], face: &PdfFace) -> usize {
        let known = self.fonts.iter().position(|font| *font == face.font);
        let mut first = known.is_none();
        for new in glyphs {
            let is_new = face.codes.borrow().is_new(new.id);
            if !is_new && !std::mem::take(&mut first) {
                continue;
            }
            first = false;
            let words = match text.get(new.text.clone()).unwrap_or_default() {
                "\u{ad}" => "-",
                words => words,
            };
            let it = [glyph(&Glyph { text: 0..words.len(), ..new.clone() }, run.size, &face.font)];
            show(&mut self.surface, &face.font, run.size, run.origin, &it, words);
            if is_new {
                face.codes.borrow_mut().meet(new.id, words);
            }
        }
        known.unwrap_or_else(|| {
            self.fonts.push(face.font.clone());
            self.fonts.len() - 1
        })
    }

    /// Sets the ink of all that is drawn from now on.
    fn ink(&mut self, ink: Ink) {
        let is_grey = is_grey(ink);
        self.surface.set_fill(Some(fill(ink)));
        let space = self.spaces.iter().position(|space| *space == is_grey).unwrap_or_else(|| {
            rectangle(0.0, 0.0, 1.0, 1.0).into_iter().for_each(|square| self.surface.draw_path(&square));
            self.spaces.push(is_grey);
            self.spaces.len() - 1
        });
        self.stream.ink(space, ink);
    }

    /// Draws a form or an image, from its own square to the page.
    fn form(&mut self, form: Form, matrix: [f32; 6]) {
        let number = self.forms.iter().position(|known| *known == form).unwrap_or_else(|| {
            match form.clone() {
                Form::Image(image) => Size::from_wh(1.0, 1.0)
                    .into_iter()
                    .for_each(|size| self.surface.draw_image(image.clone(), size)),
                Form::Graphic(graphic) => self.surface.draw_graphic(graphic),
            }
            self.forms.push(form);
            self.forms.len() - 1
        });
        self.stream.form(number, matrix);
    }

    /// Fills rectangles, those inside others as holes, where they have extent.
    fn fill(&mut self, areas: &[Area], ink: Ink) {
        let parts = |area: &Area| {
            [area.origin.x, area.origin.y, area.size.width, area.size.height].map(|part| part.to_pt() as f32)
        };
        let seen = areas.iter().map(parts).filter(|[_, _, width, height]| *width > 0.0 && *height > 0.0);
        let seen: Vec<[f32; 4]> = seen.collect();
        if seen.is_empty() {
            return;
        }
        self.ink(ink);
        seen.iter().for_each(|parts| self.stream.path(parts, "re"));
        self.stream.path(&[], "f*");
    }
}

/// Returns a rectangle as krilla draws it.
fn rectangle(left: f32, top: f32, width: f32, height: f32) -> Option<Path> {
    let mut path = PathBuilder::new();
    path.push_rect(Rect::from_xywh(left, top, width, height)?);
    path.finish()
}

/// Returns the fill of an ink; grey inks as grey, so that a press prints them in one colour.
pub fn fill(ink: Ink) -> Fill {
    let paint: Paint = if is_grey(ink) {
        luma::Color::new(ink.red).into()
    } else {
        rgb::Color::new(ink.red, ink.green, ink.blue).into()
    };
    Fill { paint, opacity: NormalizedF32::ONE, rule: FillRule::EvenOdd }
}
