//! Font faces: their bytes, metrics and coverage. The door to skrifa.

mod file;
pub mod own;
pub mod spelling;

pub use file::FontFile;

use crate::geom::Length;
use skrifa::instance::{LocationRef, Size};
use skrifa::outline::{DrawSettings, OutlinePen};
use skrifa::string::StringId;
use skrifa::{FontRef, GlyphId, MetadataProvider, Tag};
use std::fmt;
use std::sync::Arc;

/// The families of a book's faces.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Family {
    /// The face of the text.
    Body,
    /// The face of display, tables and captions.
    Sans,
    /// The face of code.
    Mono,
    /// Faces for scripts that the other three lack.
    Other,
}

/// Font tables of faces whose glyphs are more than one outline in one ink.
const MORE: [&[u8; 4]; 6] = [b"CBDT", b"COLR", b"EBDT", b"SVG ", b"fvar", b"sbix"];

/// Index of a face in [`Fonts`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FaceId(pub usize);

/// One font file that text can be set in.
#[derive(Clone)]
pub struct Face {
    /// The family name in the font file.
    pub name: String,
    /// The family of the book that the face is used for.
    pub family: Family,
    /// Weight from 1 to 1000; 400 is regular, 700 is bold.
    pub weight: u16,
    /// Whether it is a bold cut.
    pub bold: bool,
    /// Whether it is an italic cut.
    pub italic: bool,
    /// The font file.
    pub file: FontFile,
    /// Font units per em.
    pub upem: u16,
    /// Height above the baseline, in font units.
    pub ascent: i32,
    /// Depth below the baseline, in font units, positive.
    pub descent: i32,
    /// Height of capitals, in font units.
    pub cap_height: i32,
    /// Height of x, in font units.
    pub x_height: i32,
    /// The characters that the face has glyphs for, sorted.
    pub coverage: Arc<[char]>,
}

impl fmt::Debug for Face {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Face({} bold={} italic={})", self.name, self.bold, self.italic)
    }
}

impl Face {
    /// Reads a TTF or OTF; `None` where the bytes are not a font.
    #[must_use]
    pub fn read(bytes: Arc<[u8]>, family: Family) -> Option<Self> {
        let font = FontRef::new(&bytes).ok()?;
        let metrics = font.metrics(Size::unscaled(), LocationRef::default());
        let attributes = font.attributes();
        let name = [StringId::TYPOGRAPHIC_FAMILY_NAME, StringId::FAMILY_NAME]
            .into_iter()
            .find_map(|id| font.localized_strings(id).english_or_first())?
            .to_string();
        let weight = attributes.weight.value() as u16;
        let characters = font.charmap().mappings().filter_map(|(code, _)| char::from_u32(code));
        let mut coverage: Vec<char> = characters.collect();
        coverage.sort_unstable();
        Some(Self {
            name,
            family,
            weight,
            bold: Self::is_bold(weight),
            italic: attributes.style != skrifa::attribute::Style::Normal,
            upem: metrics.units_per_em,
            ascent: metrics.ascent as i32,
            descent: -metrics.descent as i32,
            cap_height: metrics
                .cap_height
                .map_or(i32::from(metrics.units_per_em) * 7 / 10, |units| units as i32),
            x_height: metrics.x_height.map_or(i32::from(metrics.units_per_em) / 2, |units| units as i32),
            coverage: coverage.into(),
            file: bytes.into(),
        })
    }

    /// Whether a weight is that of a bold cut.
    fn is_bold(weight: u16) -> bool {
        weight >= 600
    }

    /// The bytes of the font file.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        self.file.as_ref()
    }

    /// Whether the file's weights or widths are axes (OpenType `fvar`), not separate cuts.
    #[must_use]
    pub fn is_variable(&self) -> bool {
        FontRef::new(self.bytes()).is_ok_and(|font| !font.axes().is_empty())
    }

    /// The face for some of its characters alone; the others count as absent.
    #[must_use]
    pub fn only(self, keeps: impl Fn(char) -> bool) -> Self {
        let coverage = self.coverage.iter().copied().filter(|character| keeps(*character)).collect();
        Self { coverage, ..self }
    }

    /// Whether the face has a glyph for a character.
    #[must_use]
    pub fn covers(&self, character: char) -> bool {
        self.coverage.binary_search(&character).is_ok()
    }

    /// Whether the face can show a character and the marks on it, with any sequence of its glyphs.
    #[must_use]
    pub fn shows(&self, cluster: &str) -> bool {
        spelling::cluster(cluster, |part| self.covers(part)).is_some()
    }

    /// The tables of the file, for a stage that subsets or shapes it; `None` where it is not a font.
    #[must_use]
    pub fn parsed(&self) -> Option<FontRef<'_>> {
        FontRef::new(self.bytes()).ok()
    }

    /// The outline of a glyph as the data of an SVG path, in font units with y upwards; `None` where the
    /// glyph is more than one outline in one ink, as in a coloured face, or one of many, as in a variable one.
    #[must_use]
    pub fn outline(&self, glyph: u16) -> Option<String> {
        let font = FontRef::new(self.bytes()).ok()?;
        if MORE.iter().any(|tag| font.table_data(Tag::new(tag)).is_some()) {
            return None;
        }
        let mut pen = Pen::default();
        let settings = DrawSettings::unhinted(Size::unscaled(), LocationRef::default());
        font.outline_glyphs().get(GlyphId::from(glyph))?.draw(settings, &mut pen).ok()?;
        Some(pen.data)
    }

    /// The advance width and the outline of a character, unkerned and unshaped, in em.
    #[must_use]
    pub fn trace(&self, character: char) -> Option<(f64, Vec<Step>)> {
        let font = FontRef::new(self.bytes()).ok()?;
        let glyph = font.charmap().map(character)?;
        let mut tracer = Tracer::default();
        let (unscaled, settings) =
            (Size::unscaled(), DrawSettings::unhinted(Size::unscaled(), LocationRef::default()));
        font.outline_glyphs().get(glyph)?.draw(settings, &mut tracer).ok()?;
        let advance = font.glyph_metrics(unscaled, LocationRef::default()).advance_width(glyph)?;
        let em = f64::from(self.upem);
        let steps = tracer.steps.iter().map(|step| step.placed(1.0 / em, 0.0, 0.0)).collect();
        Some((f64::from(advance) / em, steps))
    }

    /// Whether every glyph is a single outline in one ink: the face is neither coloured, nor of bitmaps, nor variable.
    #[must_use]
    pub fn is_outlined(&self) -> bool {
        const DRAWN: [&[u8; 4]; 2] = [b"glyf", b"CFF "];
        let has = |font: &FontRef<'_>, tag: &[u8; 4]| font.table_data(Tag::new(tag)).is_some();
        FontRef::new(self.bytes()).is_ok_and(|font| {
            DRAWN.iter().any(|tag| has(&font, tag)) && !MORE.iter().any(|tag| has(&font, tag))
        })
    }

    /// The advance width of every glyph, in font units, before kerning.
    #[must_use]
    pub fn advances(&self) -> Vec<i32> {
        let Ok(font) = FontRef::new(self.bytes()) else { return Vec::new() };
        let metrics = font.glyph_metrics(Size::unscaled(), LocationRef::default());
        let width = |glyph| metrics.advance_width(GlyphId::from(glyph)).map_or(0, |units| units as i32);
        (0..metrics.glyph_count()).map(width).collect()
    }

    /// Converts font units of this face to a length at a font size.
    #[must_use]
    pub fn at(&self, units: i32, size: Length) -> Length {
        size.em_units(units, self.upem)
    }
}

/// One step of an outline, y upwards: x and y of each of its points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Step {
    /// Moves to the beginning of a contour.
    Move([f64; 2]),
    /// Draws a straight line.
    Line([f64; 2]),
    /// Draws a curve with one control point.
    Quad([f64; 4]),
    /// Draws a curve with two control points.
    Cubic([f64; 6]),
    /// Draws a line back to the contour's beginning.
    Close,
}

impl Step {
    /// The step scaled by `scale`, then moved by `right` and `up`.
    #[must_use]
    pub fn placed(&self, scale: f64, right: f64, up: f64) -> Self {
        fn all<const N: usize>(points: [f64; N], scale: f64, by: [f64; 2]) -> [f64; N] {
            std::array::from_fn(|at| points[at] * scale + by[at % 2])
        }
        let by = [right, up];
        match *self {
            Self::Move(to) => Self::Move(all(to, scale, by)),
            Self::Line(to) => Self::Line(all(to, scale, by)),
            Self::Quad(to) => Self::Quad(all(to, scale, by)),
            Self::Cubic(to) => Self::Cubic(all(to, scale, by)),
            Self::Close => Self::Close,
        }
    }
}

/// Collects an outline step by step.
#[derive(Default)]
struct Tracer {
    steps: Vec<Step>,
}

impl OutlinePen for Tracer {
    fn move_to(&mut self, x: f32, y: f32) {
        self.steps.push(Step::Move([x, y].map(f64::from)));
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.steps.push(Step::Line([x, y].map(f64::from)));
    }

    fn quad_to(&mut self, cx0: f32, cy0: f32, x: f32, y: f32) {
        self.steps.push(Step::Quad([cx0, cy0, x, y].map(f64::from)));
    }

    fn curve_to(&mut self, cx0: f32, cy0: f32, cx1: f32, cy1: f32, x: f32, y: f32) {
        self.steps.push(Step::Cubic([cx0, cy0, cx1, cy1, x, y].map(f64::from)));
    }

    fn close(&mut self) {
        self.steps.push(Step::Close);
    }
}

/// Writes an outline as SVG path data in as few characters as can be: steps from point to point.
#[derive(Default)]
struct Pen {
    data: String,
    at: (f32, f32),
    start: (f32, f32),
    /// The first control point of a smooth next curve.
    smooth: Option<(f32, f32)>,
}

impl Pen {
    fn step(&mut self, command: char, points: &[(f32, f32)]) {
        self.data.push(command);
        let from = self.at;
        for (at, number) in points.iter().flat_map(|(x, y)| [x - from.0, y - from.1]).enumerate() {
            if at > 0 && number >= 0.0 {
                self.data.push(' ');
            }
            self.data.push_str(&number.to_string());
        }
        self.at = points.last().copied().unwrap_or(from);
        self.smooth = None;
    }
}

impl OutlinePen for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.step('m', &[(x, y)]);
        self.start = (x, y);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.step('l', &[(x, y)]);
    }

    fn quad_to(&mut self, cx0: f32, cy0: f32, x: f32, y: f32) {
        match self.smooth == Some((cx0, cy0)) {
            true => self.step('t', &[(x, y)]),
            false => self.step('q', &[(cx0, cy0), (x, y)]),
        }
        self.smooth = Some((x + (x - cx0), y + (y - cy0)));
    }

    fn curve_to(&mut self, cx0: f32, cy0: f32, cx1: f32, cy1: f32, x: f32, y: f32) {
        self.step('c', &[(cx0, cy0), (cx1, cy1), (x, y)]);
    }

    fn close(&mut self) {
        self.data.push('z');
        self.at = self.start;
        self.smooth = None;
    }
}

/// The faces of a book.
#[derive(Clone, Debug, Default)]
pub struct Fonts {
    faces: Vec<Face>,
}

impl Fonts {
    /// Whether one face other than those for code shows raised or lowered characters as they are typed. The signs of a
    /// face for code beside figures of another would differ in size.
    #[must_use]
    pub fn shows_shifted(&self, run: &str) -> bool {
        let mut faces = self.iter().filter(|(_, face)| face.family != Family::Mono);
        faces.any(|(_, face)| run.chars().all(|character| face.covers(character)))
    }

    /// Adds a face and returns its id.
    pub fn add(&mut self, face: Face) -> FaceId {
        self.faces.push(face);
        FaceId(self.faces.len() - 1)
    }

    /// The face that an id names.
    #[must_use]
    pub fn get(&self, id: FaceId) -> &Face {
        &self.faces[id.0]
    }

    /// All faces in the order in which they were added.
    pub fn iter(&self) -> impl Iterator<Item = (FaceId, &Face)> {
        self.faces.iter().enumerate().map(|(at, face)| (FaceId(at), face))
    }

    /// The face of a family nearest to a style: italic counts more than bold, the family more than both.
    ///
    /// # Panics
    /// Where there is no face at all; a book without faces is not loaded.
    #[must_use]
    pub fn select(&self, family: Family, bold: bool, italic: bool) -> FaceId {
        self.iter()
            .min_by_key(|(_, face)| (face.family != family, face.italic != italic, face.bold != bold))
            .map(|(id, _)| id)
            .expect("a book is loaded with at least one face")
    }

    /// The face for a character and the marks on it: the wanted one where it can show them, else the first that has
    /// these characters themselves, in the same style if possible, else any that can show them; `None` where no face
    /// can.
    #[must_use]
    pub fn showing(&self, cluster: &str, wanted: FaceId) -> Option<FaceId> {
        if self.get(wanted).shows(cluster) {
            return Some(wanted);
        }
        let style = (self.get(wanted).bold, self.get(wanted).italic);
        let order =
            |face: &Face| (!cluster.chars().all(|part| face.covers(part)), (face.bold, face.italic) != style);
        self.iter()
            .filter(|(_, face)| face.shows(cluster))
            .min_by_key(|(_, face)| order(face))
            .map(|(id, _)| id)
    }

    /// Whether some face can show a character and the marks on it.
    #[must_use]
    pub fn show(&self, cluster: &str) -> bool {
        self.faces.iter().any(|face| face.shows(cluster))
    }

    /// For each further family ([`Family::Other`]), the cut nearest to a style, in the order of `book.toml`.
    #[must_use]
    pub fn others(&self, bold: bool, italic: bool) -> Vec<FaceId> {
        let mut chosen: Vec<FaceId> = Vec::new();
        let distance = |id: FaceId| (self.get(id).italic != italic, self.get(id).bold != bold);
        for (id, face) in self.iter().filter(|(_, face)| face.family == Family::Other) {
            match chosen.iter_mut().find(|known| self.get(**known).name == face.name) {
                Some(known) if distance(id) < distance(*known) => *known = id,
                Some(_) => {}
                None => chosen.push(id),
            }
        }
        chosen
    }
}
