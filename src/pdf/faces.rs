//! The faces that pages use, as krilla reads them: each once, and unused ones never.

use super::codes::Codes;
use super::contradiction;
use crate::error::Error;
use crate::font::{FaceId, Fonts};
use crate::geom::Length;
use crate::page::GlyphRun;
use krilla::Data;
use krilla::text::Font;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

/// A face as krilla reads it, with the widths of its glyphs.
#[derive(Clone)]
pub struct PdfFace {
    /// The face itself.
    pub font: Font,
    /// The codes of its glyphs.
    pub codes: Rc<RefCell<Codes>>,
    /// Advance widths of its glyphs, in font units.
    advances: Rc<[i32]>,
    upem: u16,
}

impl PdfFace {
    /// Returns the letterspacing of a run: the difference of most of its glyphs from their advance widths; the others
    /// are kerned, or spaces of a justified line. Zero where the glyphs have none in common.
    pub fn tracking(&self, run: &GlyphRun) -> Length {
        let mut extras: Vec<Length> =
            run.glyphs.iter().map(|glyph| glyph.advance - self.natural(glyph.id, run.size)).collect();
        extras.sort_unstable();
        let alike = extras.chunk_by(|one, next| one == next).max_by_key(|alike| alike.len());
        alike.filter(|alike| alike.len() > 1).map_or(Length::ZERO, |alike| alike[0])
    }

    /// Returns the advance width of a glyph at a size.
    pub fn natural(&self, glyph: u32, size: Length) -> Length {
        size.em_units(self.advances.get(glyph as usize).copied().unwrap_or_default(), self.upem)
    }
}

/// The faces used so far.
pub struct Faces<'a> {
    fonts: &'a Fonts,
    used: BTreeMap<FaceId, PdfFace>,
}

impl<'a> Faces<'a> {
    /// Makes a list of faces without any yet.
    pub fn new(fonts: &'a Fonts) -> Self {
        Self { fonts, used: BTreeMap::new() }
    }

    /// Returns the face of an id.
    pub fn get(&mut self, id: FaceId) -> Result<PdfFace, Error> {
        if let Some(known) = self.used.get(&id) {
            return Ok(known.clone());
        }
        let (_, face) = self
            .fonts
            .iter()
            .find(|(known, _)| *known == id)
            .ok_or_else(|| contradiction(format!("a run is set in face {}, which is not there", id.0)))?;
        let font = Font::new(Data::from(face.file.shared()), 0)
            .ok_or_else(|| Error::Output(format!("the face {} cannot be read for the PDF", face.name)))?;
        if let Some(known) = self.used.values().find(|known| known.font == font).cloned() {
            // krilla treats faces of the same bytes as one.
            self.used.insert(id, known.clone());
            return Ok(known);
        }
        let codes = Rc::new(RefCell::new(Codes::new(face)));
        let ready = PdfFace { font, codes, advances: face.advances().into(), upem: face.upem };
        self.used.insert(id, ready.clone());
        Ok(ready)
    }

    /// Returns the name of a face, for messages.
    pub fn name(&self, font: &Font) -> String {
        let id = self.used.iter().find(|(_, known)| known.font == *font).map(|(id, _)| *id);
        id.map_or_else(
            || "a face of a drawing".to_owned(),
            |id| {
                let face = self.fonts.get(id);
                let bold = if face.bold { " bold" } else { "" };
                let italic = if face.italic { " italic" } else { "" };
                format!("{}{bold}{italic}", face.name)
            },
        )
    }
}
