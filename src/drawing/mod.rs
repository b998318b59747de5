//! SVG drawings, read with the book's own faces: their size, their outlines, their pixels. The door to resvg.

mod effort;
mod families;
mod letters;
mod names;
mod print;
mod source;
mod style;
mod words;

pub use names::data_address;
pub use words::Departures;

use crate::font::{Face, FaceId, Family, Fonts};
use crate::geom::{Length, Size};
use crate::limits;
use crate::photograph::decoder;
use flate2::read::GzDecoder;
use image::ImageDecoder;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::fontdb::{Database, FaceInfo, ID, Language, Source, Stretch, Style, Weight};
use resvg::usvg::{Error, FontResolver, ImageHrefResolver, Options, SpreadMethod, Tree, WriteOptions};
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::io::Read as _;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

/// A drawing that has been read: no script, no network, no file but itself.
#[derive(Debug)]
pub struct Drawing {
    tree: Tree,
    faces: Vec<(ID, Face)>,
    departures: Departures,
}

/// The namespace of SVG.
const SVG: &str = "http://www.w3.org/2000/svg";

/// Pixels of a drawing: rows from the top, four bytes a pixel (red, green, blue, alpha, not premultiplied).
#[derive(Clone, Debug)]
pub struct Pixels {
    /// Number of pixels in a row.
    pub width: u32,
    /// Number of rows.
    pub height: u32,
    /// `width × height × 4` bytes.
    pub rgba: Vec<u8>,
}

/// Returns an SVG decompressed, where it was compressed, up to the largest size that is read.
fn unpacked(bytes: &[u8]) -> Result<Cow<'_, [u8]>, String> {
    let most = limits::DRAWING;
    let text = if bytes.starts_with(&[0x1f, 0x8b]) {
        let mut text = Vec::new();
        GzDecoder::new(bytes).take(most + 1).read_to_end(&mut text).map_err(|error| error.to_string())?;
        Cow::Owned(text)
    } else {
        Cow::Borrowed(bytes)
    };
    if text.len() as u64 > most { Err(format!("a drawing of more than {} MB", most >> 20)) } else { Ok(text) }
}

/// Whether a picture within a drawing has no more pixels than an image of the book may have; `true` for a drawing.
fn fits(picture: &[u8]) -> bool {
    let Ok(format) = image::guess_format(picture) else { return true };
    decoder(picture, format).is_ok_and(|decoder| {
        let (width, height) = decoder.dimensions();
        u64::from(width) * u64::from(height) <= limits::PIXELS_WITHIN
    })
}

impl Drawing {
    /// Reads an SVG; its text is set only in the book's faces, and images that it names are not followed.
    ///
    /// # Errors
    /// The reason why it is not an SVG, in English.
    pub fn read(bytes: &[u8], fonts: &Fonts) -> Result<Self, String> {
        let bytes = unpacked(bytes)?;
        let text = std::str::from_utf8(&bytes).map_err(|_| Error::NotAnUtf8Str.to_string())?;
        let text = source::prepared(text, fonts);
        effort::is_readable(&text)?;
        let shelf = Shelf::of(fonts);
        let mut read = shelf.tree(&text)?;
        let mut missing = missing(&read.tree);
        // usvg uses other faces for characters that one lacks only where all of them have as many glyphs.
        let at_hand =
            missing.iter().filter_map(|character| Some((*character, shelf.having(*character)?.name.clone())));
        if let Some(text) = source::with_faces(&text, &at_hand.collect(), fonts) {
            read = shelf.tree(&text)?;
            missing = self::missing(&read.tree);
        }
        // A text without any letter that can be drawn is not in the tree at all.
        missing.extend(source::without_a_face(&text, &read.without_a_face, fonts));
        let mut unshown = source::unshown(&text);
        words::each_text(read.tree.root(), &mut |text| unshown.extend(words::beyond_its_path(text)));
        effort::bearable(&read.tree)?;
        let departures = Departures { replaced: read.replaced, missing, unshown };
        let faces = shelf.faces.iter().map(|(id, face)| (*id, (*face).clone())).collect();
        Ok(Self { tree: read.tree, faces, departures })
    }

    /// Returns the differences between the drawing's words and those that are shown.
    #[must_use]
    pub fn departures(&self) -> &Departures {
        &self.departures
    }

    /// Returns the drawing's size: one point for each user unit.
    #[must_use]
    pub fn size(&self) -> Size {
        let size = self.tree.size();
        Size { width: Length::pt(f64::from(size.width())), height: Length::pt(f64::from(size.height())) }
    }

    /// Returns the drawing's tree, for a writer that draws it itself.
    #[must_use]
    pub fn tree(&self) -> &Tree {
        &self.tree
    }

    /// Whether a gradient reflects or repeats: PDF can describe it only in PostScript, which PDF/A forbids.
    #[must_use]
    pub fn has_endless_gradient(&self) -> bool {
        let linear = self.tree.linear_gradients().iter().map(|gradient| gradient.spread_method());
        let radial = self.tree.radial_gradients().iter().map(|gradient| gradient.spread_method());
        linear.chain(radial).any(|method| method != SpreadMethod::Pad)
    }

    /// Returns the drawing as SVG whose text is outlines, so that it looks the same in every program; each letter is
    /// drawn once where that is possible.
    #[must_use]
    pub fn outlined(&self) -> String {
        let written = |preserve_text| {
            self.tree.to_string(&WriteOptions {
                preserve_text,
                coordinates_precision: 2,
                transforms_precision: 4,
                ..WriteOptions::default()
            })
        };
        let placed = letters::placed(&names::tidy(&written(true)), &self.tree, &self.faces);
        placed.unwrap_or_else(|| names::tidy(&written(false)))
    }

    /// Returns the drawing in pixels, stretched to a size; `None` where that size is zero or too large for memory.
    #[must_use]
    pub fn pixels(&self, width: u32, height: u32) -> Option<Pixels> {
        let mut pixmap = Pixmap::new(width, height)?;
        let size = self.tree.size();
        let transform = Transform::from_scale(width as f32 / size.width(), height as f32 / size.height());
        resvg::render(&self.tree, transform, &mut pixmap.as_mut());
        let rgba = pixmap
            .pixels()
            .iter()
            .flat_map(|pixel| {
                let pixel = pixel.demultiply();
                [pixel.red(), pixel.green(), pixel.blue(), pixel.alpha()]
            })
            .collect();
        Some(Pixels { width, height, rgba })
    }
}

/// Returns the characters that no face of a drawing's texts has.
fn missing(tree: &Tree) -> BTreeSet<char> {
    let mut missing = BTreeSet::new();
    words::each_text(tree.root(), &mut |text| missing.extend(words::missing(text)));
    missing
}

/// Adds a face to those that usvg knows; `None` where fontdb refuses it.
fn added(face: &Face, known: &mut Database) -> Option<ID> {
    let source = Source::Binary(face.file.shared());
    if !face.file.is_own() {
        return known.load_font_source(source).first().copied();
    }
    // Of the program's own faces everything is known that usvg asks for: the file is read where letters are drawn.
    Some(known.push_face_info(FaceInfo {
        id: ID::dummy(),
        source,
        index: 0,
        families: vec![(face.name.clone(), Language::English_UnitedStates)],
        post_script_name: String::new(),
        style: if face.italic { Style::Italic } else { Style::Normal },
        weight: Weight(face.weight),
        stretch: Stretch::Normal,
        monospaced: face.family == Family::Mono,
    }))
}

/// The book's faces in the form that usvg needs.
struct Shelf<'a> {
    known: Database,
    fonts: &'a Fonts,
    /// Ids of the faces in the order of the fonts.
    faces: Vec<(ID, &'a Face)>,
}

/// A drawing as usvg read it, with the families and characters of its texts that the book does not have.
struct Read {
    tree: Tree,
    replaced: BTreeMap<String, String>,
    /// Characters of its texts for which the book has no face, at least one of each text that has such.
    without_a_face: BTreeSet<char>,
}

impl<'a> Shelf<'a> {
    fn of(fonts: &'a Fonts) -> Self {
        let mut known = Database::new();
        let mut faces = Vec::new();
        for (_, face) in fonts.iter() {
            faces.extend(added(face, &mut known).map(|id| (id, face)));
        }
        Self { known, fonts, faces }
    }

    /// Returns the id of a face; `None` of one that fontdb refuses.
    fn id(&self, face: FaceId) -> Option<ID> {
        let file = &self.fonts.get(face).file;
        self.faces.iter().find(|(_, known)| known.file.is_same(file)).map(|(id, _)| *id)
    }

    /// Returns a face that has a character.
    fn having(&self, character: char) -> Option<&'a Face> {
        self.faces.iter().map(|(_, face)| *face).find(|face| face.covers(character))
    }

    fn tree(&self, text: &str) -> Result<Read, String> {
        let (read_data, is_strange) = (ImageHrefResolver::default_data_resolver(), AtomicBool::new(false));
        let (replaced, without_a_face) = (Mutex::new(BTreeMap::new()), Mutex::new(BTreeSet::new()));
        let note = |family: String, face: &Face| {
            if let Ok(mut replaced) = replaced.lock() {
                replaced.entry(family).or_insert_with(|| face.name.clone());
            }
        };
        let mut options = Options {
            image_href_resolver: ImageHrefResolver {
                resolve_data: Box::new(|kind, data, options| {
                    let read = fits(&data).then(|| read_data(kind, data, options)).flatten();
                    is_strange.fetch_or(read.is_none(), Ordering::Relaxed);
                    read
                }),
                resolve_string: Box::new(|_, _| None),
            },
            font_resolver: FontResolver {
                select_font: Box::new(|font, _| {
                    let choice = families::choose(font, self.fonts)?;
                    if let Some(family) = choice.instead_of {
                        note(family, self.fonts.get(choice.face));
                    }
                    self.id(choice.face)
                }),
                select_fallback: Box::new(|character, used, _| {
                    let others = self.faces.iter().filter(|(id, _)| !used.contains(id));
                    let other = others.filter(|(_, face)| face.covers(character)).map(|(id, _)| *id).next();
                    if let (None, Ok(mut characters)) = (other, without_a_face.lock()) {
                        characters.insert(character);
                    }
                    other
                }),
            },
            fontdb: Arc::new(self.known.clone()),
            ..Options::default()
        };
        // Without the name of a family no face is missing.
        let sans = self.faces.iter().find(|(_, face)| face.family == Family::Sans);
        options.font_family = sans.map_or("initial".to_owned(), |(_, face)| face.name.clone());
        let tree = Tree::from_str(text, &options).map_err(|error| error.to_string())?;
        drop(options);
        if is_strange.into_inner() {
            return Err("a picture within it cannot be read".to_owned());
        }
        Ok(Read {
            tree,
            replaced: replaced.into_inner().unwrap_or_default(),
            without_a_face: without_a_face.into_inner().unwrap_or_default(),
        })
    }
}
