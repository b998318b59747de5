//! Shapes words: turns text and style into glyphs of one or more faces. The only module that uses harfrust.

mod features;
mod lent;
mod scripts;

use self::features::features;
use self::lent::lent_size;
use self::scripts::{alphabet_of, script_runs};
use super::style::{Features, Style};
use crate::font::{FaceId, Fonts, spelling};
use crate::geom::Length;
use crate::word_map::WordMap;
use harfrust::{Buffer, Direction, Font, GlyphInfo, ShapeOptions, ShapePlan, ShaperFont};
use std::cell::{Cell, OnceCell, RefCell};
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

/// The character drawn where no face has the wanted one (U+25A1, a visible box).
const MISSING: char = '\u{25a1}';

/// Glyphs of one face within a word.
#[derive(Clone, Debug, PartialEq)]
pub struct Shaped {
    /// The face.
    pub face: FaceId,
    /// The size of its letters: the style's, but for letters that another face lends.
    pub size: Length,
    /// The glyphs, with their text as byte ranges of the word.
    pub glyphs: Vec<ShapedGlyph>,
}

/// A glyph with its metrics at the size of its part.
#[derive(Clone, Debug, PartialEq)]
pub struct ShapedGlyph {
    /// Glyph number in the face.
    pub id: u32,
    /// Distance to the next glyph, letter spacing included.
    pub advance: Length,
    /// Offset to the right.
    pub x_offset: Length,
    /// Offset upwards.
    pub y_offset: Length,
    /// The bytes of the word that the glyph represents.
    pub text: Range<usize>,
}

/// A shaped word and its width.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Word {
    /// The parts from left to right; most words have one.
    pub parts: Vec<Shaped>,
    /// The sum of all advances.
    pub width: Length,
    /// The number of glyphs.
    pub glyphs: usize,
}

/// The key of a shaping plan: face, features, language, and whether the text runs from right to left.
type PlanKey = (FaceId, Features, crate::lang::Language, bool);

/// The shaped words of one style. Styles are equal here if face, features, language, size and tracking are.
struct Styled {
    style: Style,
    face: FaceId,
    words: WordMap<Word>,
    /// The word space, if a face has one.
    blank: Option<WordSpace>,
}

/// The word space of a style, without letter spacing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WordSpace {
    /// The face that contains it.
    pub face: FaceId,
    /// Its glyph number.
    pub glyph: u32,
    /// Its natural width.
    pub width: Length,
}

/// Shapes words and caches the results.
pub struct Shaper<'a> {
    fonts: &'a Fonts,
    shaped: ShapedWords,
}

/// The shaped words of a book's fonts, reusable by the next [`Shaper`].
pub struct ShapedWords {
    faces: Vec<OnceCell<Option<Font>>>,
    plans: RefCell<BTreeMap<PlanKey, Arc<ShapePlan>>>,
    styles: RefCell<Vec<Styled>>,
    /// Index of the style used last, which is usually also the next.
    last: Cell<usize>,
    coverage: RefCell<BTreeMap<(FaceId, char), Option<FaceId>>>,
    /// The buffer for shaping, reused for every word.
    buffer: RefCell<Buffer>,
}

impl<'a> Shaper<'a> {
    /// Creates a shaper for a book's fonts.
    #[must_use]
    pub fn new(fonts: &'a Fonts) -> Self {
        let shaped = ShapedWords {
            faces: fonts.iter().map(|_| OnceCell::new()).collect(),
            plans: RefCell::default(),
            styles: RefCell::default(),
            last: Cell::new(0),
            coverage: RefCell::default(),
            buffer: RefCell::new(Buffer::new()),
        };
        Self { fonts, shaped }
    }

    /// Creates a shaper with the words that an earlier one shaped in the same fonts.
    #[must_use]
    pub fn again(fonts: &'a Fonts, shaped: ShapedWords) -> Self {
        Self { fonts, shaped }
    }

    /// Returns the shaped words, for the next shaper with the same fonts.
    #[must_use]
    pub fn into_shaped(self) -> ShapedWords {
        self.shaped
    }

    /// The fonts.
    #[must_use]
    pub fn fonts(&self) -> &'a Fonts {
        self.fonts
    }

    /// The face for a style.
    #[must_use]
    pub fn face(&self, style: &Style) -> FaceId {
        self.fonts.select(style.family, style.bold, style.italic)
    }

    /// Shapes a word (any text without a line break), once per style.
    #[must_use]
    pub fn word(&self, text: &str, style: &Style) -> Arc<Word> {
        let at = self.styled(style);
        if let Some(known) = self.shaped.styles.borrow()[at].words.get(text) {
            return Arc::clone(known);
        }
        let face = self.shaped.styles.borrow()[at].face;
        let word = Arc::new(self.shape_word(text, style, face, Direction::LeftToRight));
        self.shaped.styles.borrow_mut()[at].words.insert(text, Arc::clone(&word));
        word
    }

    /// The index of a style's words.
    fn styled(&self, style: &Style) -> usize {
        let last = self.shaped.last.get();
        let found = {
            let styles = self.shaped.styles.borrow();
            let is_known = |known: &Styled| is_alike(&known.style, style);
            if styles.get(last).is_some_and(is_known) { Some(last) } else { styles.iter().position(is_known) }
        };
        let at = found.unwrap_or_else(|| self.add_style(style));
        self.shaped.last.set(at);
        at
    }

    /// Adds a style and returns its index.
    fn add_style(&self, style: &Style) -> usize {
        let face = self.face(style);
        let untracked = Style { tracking: 0, ..style.clone() };
        let space = self.shape_word(" ", &untracked, face, Direction::LeftToRight);
        let first = space.parts.first().and_then(|part| Some((part.face, part.glyphs.first()?.id)));
        let blank = first.map(|(face, glyph)| WordSpace { face, glyph, width: space.width });
        let mut styles = self.shaped.styles.borrow_mut();
        styles.push(Styled { style: style.clone(), face, words: WordMap::default(), blank });
        styles.len() - 1
    }

    /// Shapes a word that runs from right to left. Its parts and glyphs are in visual order, from left to
    /// right.
    #[must_use]
    pub fn word_rtl(&self, text: &str, style: &Style) -> Arc<Word> {
        let mut word = self.shape_word(text, style, self.face(style), Direction::RightToLeft);
        word.parts.reverse();
        Arc::new(word)
    }

    /// The style of a footnote's number: the face's superior figures, or small raised figures if it has none.
    #[must_use]
    pub fn superior(&self, style: &Style) -> Style {
        let raised = style.raised();
        let features = Features { superior: true, ..Features::default() };
        let drawn = Style { features, size: style.size, rise: style.rise, ..raised.clone() };
        let plain = Style { features: Features::default(), ..drawn.clone() };
        let has_figures = self.word("1", &drawn).parts != self.word("1", &plain).parts;
        if has_figures { drawn } else { raised }
    }

    /// The natural width of a word space.
    #[must_use]
    pub fn space(&self, style: &Style) -> Length {
        self.blank(style).map_or(Length::ZERO, |blank| blank.width)
    }

    /// The word space of a style; `None` if no face has one.
    #[must_use]
    pub fn blank(&self, style: &Style) -> Option<WordSpace> {
        let at = self.styled(style);
        self.shaped.styles.borrow()[at].blank
    }

    fn shape_word(&self, text: &str, style: &Style, face: FaceId, direction: Direction) -> Word {
        let mut parts = Vec::new();
        for (lent, range) in self.split_by_face(text, face) {
            let letters = &text[range.clone()];
            let size = lent_size(letters, style.size, self.fonts.get(lent), self.fonts.get(face));
            parts.push(self.shape_part(letters, range.start, (style, size), lent, direction));
        }
        let width = parts.iter().flat_map(|part| &part.glyphs).map(|glyph| glyph.advance).sum();
        let glyphs = parts.iter().map(|part| part.glyphs.len()).sum();
        Word { parts, width, glyphs }
    }

    /// Splits a text where another face is needed, because the wanted one lacks a character. A run of one
    /// script stays in one face, if there is one that has all its characters.
    fn split_by_face(&self, text: &str, wanted: FaceId) -> Vec<(FaceId, Range<usize>)> {
        let mut parts: Vec<(FaceId, Range<usize>)> = Vec::new();
        let mut add = |face: FaceId, range: Range<usize>| match parts.last_mut() {
            Some((last, known)) if *last == face => known.end = range.end,
            _ => parts.push((face, range)),
        };
        for run in script_runs(text) {
            let letters = &text[run.clone()];
            let faces: Vec<_> = spelling::clusters(letters)
                .map(|(at, cluster)| {
                    let face = self.face_for_cluster(cluster, wanted).unwrap_or(wanted);
                    (face, run.start + at..run.start + at + cluster.len())
                })
                .collect();
            let changes = faces.iter().any(|(face, _)| *face != wanted);
            let whole = if changes && alphabet_of(letters).is_some() {
                self.face_for_run(letters, wanted)
            } else {
                None
            };
            match whole {
                Some(face) => add(face, run),
                None => faces.into_iter().for_each(|(face, range)| add(face, range)),
            }
        }
        parts
    }

    /// A face that contains all characters of a run, in the same style if possible.
    fn face_for_run(&self, run: &str, wanted: FaceId) -> Option<FaceId> {
        let can =
            |face: FaceId| spelling::clusters(run).all(|(_, cluster)| self.fonts.get(face).shows(cluster));
        let style = (self.fonts.get(wanted).bold, self.fonts.get(wanted).italic);
        let faces = self.fonts.iter().filter(|(id, _)| can(*id));
        faces.min_by_key(|(_, face)| (face.bold, face.italic) != style).map(|(id, _)| id)
    }

    /// The face for a character with its combining marks; for a single character, the usual case, the result
    /// is cached.
    fn face_for_cluster(&self, cluster: &str, wanted: FaceId) -> Option<FaceId> {
        let mut characters = cluster.chars();
        match (characters.next(), characters.next()) {
            (Some(character), None) => *self
                .shaped
                .coverage
                .borrow_mut()
                .entry((wanted, character))
                .or_insert_with(|| self.fonts.showing(cluster, wanted)),
            _ => self.fonts.showing(cluster, wanted),
        }
    }

    fn shape_part(
        &self,
        text: &str,
        offset: usize,
        (style, size): (&Style, Length),
        face: FaceId,
        direction: Direction,
    ) -> Shaped {
        let font = &self.shaped.faces[face.0];
        let Some(font) = font.get_or_init(|| Font::new(self.fonts.get(face).file.shared(), 0)) else {
            return Shaped { face, size, glyphs: Vec::new() };
        };
        let mut buffer = self.shaped.buffer.borrow_mut();
        buffer.reset();
        self.spell(text, style.features, face, &mut buffer);
        buffer.set_direction(direction);
        buffer.guess_segment_properties();
        buffer.set_direction(direction);
        buffer.set_language(harfrust::Language::new(style.lang.tag()));
        let features = features(style.features);
        let plan = self.plan(face, font, &buffer, style, direction);
        let shaper = ShaperFont::new(font);
        let options = ShapeOptions::new().plan(Some(&plan)).features(&features);
        if harfrust::shape(&shaper, &mut buffer, options).is_err() {
            return Shaped { face, size, glyphs: Vec::new() };
        }
        let glyphs = self.collect(&buffer, text.len(), offset, (style, size), face, direction);
        Shaped { face, size, glyphs }
    }

    /// Fills the buffer with the characters of a text; each that the face lacks becomes a box.
    fn spell(&self, text: &str, features: Features, face: FaceId, buffer: &mut Buffer) {
        let face = self.fonts.get(face);
        let covers = |part| face.covers(part) && !(features.unshifted && spelling::shifted(part).is_some());
        for (start, cluster) in spelling::clusters(text) {
            let is_as_typed = cluster.chars().all(|part| covers(part) || spelling::is_ignorable(part));
            match spelling::cluster(cluster, covers).filter(|_| !is_as_typed) {
                // All parts represent the whole cluster, so that text copied from the page is what was typed.
                Some(parts) => parts.iter().for_each(|part| buffer.push(*part as u32, start as u32)),
                None => {
                    for (at, part) in cluster.char_indices() {
                        let is_missing = !part.is_control()
                            && !spelling::is_ignorable(part)
                            && !face.covers(part)
                            && face.covers(MISSING);
                        buffer.push(if is_missing { MISSING } else { part } as u32, (start + at) as u32);
                    }
                }
            }
        }
    }

    fn plan(
        &self,
        face: FaceId,
        font: &Font,
        buffer: &Buffer,
        style: &Style,
        direction: Direction,
    ) -> Arc<ShapePlan> {
        // The script of plan and buffer must agree; the key contains everything that can differ within a
        // face.
        let rtl = direction == Direction::RightToLeft;
        let key = (face, style.features, style.lang.clone(), rtl);
        if let Some(plan) = self.shaped.plans.borrow().get(&key)
            && plan.script() == buffer.script()
        {
            return Arc::clone(plan);
        }
        let plan = Arc::new(ShapePlan::new(
            font,
            direction,
            buffer.script(),
            buffer.language(),
            &features(style.features),
        ));
        self.shaped.plans.borrow_mut().insert(key, Arc::clone(&plan));
        plan
    }

    fn collect(
        &self,
        buffer: &Buffer,
        length: usize,
        offset: usize,
        (style, size): (&Style, Length),
        face: FaceId,
        direction: Direction,
    ) -> Vec<ShapedGlyph> {
        let upem = self.fonts.get(face).upem;
        let infos = buffer.glyph_infos();
        // Letters that run from right to left are joined, so they get no letter spacing.
        let rtl = direction == Direction::RightToLeft;
        let tracking = if rtl { Length::ZERO } else { style.size * i64::from(style.tracking) / 1000 };
        let mut glyphs = Vec::with_capacity(infos.len());
        for (at, (info, position)) in infos.iter().zip(buffer.glyph_positions()).enumerate() {
            let start = info.cluster as usize;
            // The following cluster is to the right; to the left in right-to-left text.
            let other = |info: &GlyphInfo| Some(info.cluster as usize).filter(|&next| next != start);
            let end = match direction {
                Direction::RightToLeft => infos[..at].iter().rev().find_map(other),
                _ => infos[at + 1..].iter().find_map(other),
            };
            let end = end.unwrap_or(length);
            glyphs.push(ShapedGlyph {
                id: info.glyph_id,
                advance: size.em_units(position.x_advance, upem) + tracking,
                x_offset: size.em_units(position.x_offset, upem),
                y_offset: size.em_units(position.y_offset, upem),
                text: offset + start..offset + end.max(start),
            });
        }
        glyphs
    }
}

/// Whether words of two styles are shaped the same; colour and rise do not matter.
fn is_alike(known: &Style, style: &Style) -> bool {
    known.size == style.size
        && known.features == style.features
        && known.tracking == style.tracking
        && (known.family, known.bold, known.italic) == (style.family, style.bold, style.italic)
        && known.lang == style.lang
}
