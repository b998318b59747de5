//! The faces that pages use, as krilla reads them: each once, and those of no page never.

use super::contradiction;
use crate::error::Error;
use crate::font::{FaceId, Fonts};
use krilla::Data;
use krilla::text::Font;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The faces used so far.
pub struct Faces<'a> {
    fonts: &'a Fonts,
    used: BTreeMap<FaceId, Font>,
}

impl<'a> Faces<'a> {
    /// No face used yet.
    pub fn new(fonts: &'a Fonts) -> Self {
        Self { fonts, used: BTreeMap::new() }
    }

    /// The face that an id names.
    pub fn get(&mut self, id: FaceId) -> Result<Font, Error> {
        if let Some(font) = self.used.get(&id) {
            return Ok(font.clone());
        }
        let (_, face) = self
            .fonts
            .iter()
            .find(|(known, _)| *known == id)
            .ok_or_else(|| contradiction(format!("a run is set in face {}, which is not there", id.0)))?;
        let bytes: Arc<dyn AsRef<[u8]> + Send + Sync> = Arc::new(Arc::clone(&face.bytes));
        let font = Font::new(Data::from(bytes), 0)
            .ok_or_else(|| Error::Output(format!("the face {} cannot be read for the PDF", face.name)))?;
        self.used.insert(id, font.clone());
        Ok(font)
    }

    /// What a face is called, for messages.
    pub fn name(&self, font: &Font) -> String {
        let id = self.used.iter().find(|(_, known)| *known == font).map(|(id, _)| *id);
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
