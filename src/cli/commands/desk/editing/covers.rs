//! Makes the book's covers from a template, and names them in `book.toml`.

use super::chapters::numbered_variants;
use super::files::{Kind, SETTINGS};
use super::{EditingService, Refusal};
use crate::cli::init::cover_template::{CoverTemplate, Layout, PALETTES, is_own};
use crate::config::quoted;
use crate::manuscript::{authors, text_value, with_value};
use crate::messages::say;
use serde::{Deserialize, Serialize};

/// The folder of the covers that are drawn.
const FOLDER: &str = "cover";

/// A cover as the form describes it.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub(super) struct CoverRequest {
    /// The names of a layout and a palette.
    layout: String,
    palette: String,
    title: String,
    subtitle: String,
    author: String,
    publisher: String,
    description: String,
    /// The path of a picture of the manuscript, or nothing.
    picture: String,
    /// Whether the covers are to be saved, and named in `book.toml`.
    #[serde(skip_serializing)]
    is_final: bool,
}

/// The covers, and the content of the form.
#[derive(Serialize)]
pub(super) struct CoverReply {
    /// The drawings as SVG.
    front: String,
    back: String,
    /// What they show: what was requested, or else what `book.toml` says.
    cover: CoverRequest,
    layouts: Vec<&'static str>,
    /// The name of each palette and its colours: ground, letters, ornament.
    palettes: Vec<(&'static str, [String; 3])>,
    pictures: Vec<String>,
}

impl EditingService {
    /// Draws the covers; saves them if the request asks for it.
    pub(super) fn cover(&self, request: Option<&CoverRequest>) -> Result<CoverReply, Refusal> {
        let _writing = self.writing();
        let settings = self.settings_text()?.ok_or_else(|| Refusal::from(say::workshop_gone(SETTINGS)))?;
        let value = |key| text_value(&settings, "", key).unwrap_or_default();
        let cover = request.cloned().unwrap_or_else(|| CoverRequest {
            title: value("title"),
            subtitle: value("subtitle"),
            author: authors(&settings).join(", "),
            publisher: value("publisher"),
            description: value("description"),
            ..CoverRequest::default()
        });
        let layout = Layout::ALL.iter().find(|(name, _)| *name == cover.layout).unwrap_or(&Layout::ALL[0]);
        let palette = PALETTES.iter().find(|palette| palette.name == cover.palette).unwrap_or(&PALETTES[0]);
        let picture = if cover.picture.is_empty() { None } else { self.folders.bytes(&cover.picture)? };
        let picture = picture.as_deref().and_then(|bytes| Some((media_type(bytes)?, bytes)));
        let template = CoverTemplate {
            layout: layout.1,
            palette: *palette,
            language: &value("language"),
            title: &cover.title,
            subtitle: &cover.subtitle,
            author: &cover.author,
            publisher: &cover.publisher,
            description: &cover.description,
            picture,
        };
        let (front, back) = (template.front(), template.back());
        if cover.is_final {
            self.save_cover("front", &front)?;
            self.save_cover("back", &back)?;
        }
        let files = self.folders.list()?.into_iter().filter(|file| file.kind == Kind::Picture);
        let is_photograph = |path: &String| {
            let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending).to_ascii_lowercase();
            ["jpg", "jpeg", "png"].contains(&ending.as_str())
        };
        let colours = |colours: [u32; 3]| colours.map(|colour| format!("#{colour:06x}"));
        Ok(CoverReply {
            front,
            back,
            layouts: Layout::ALL.iter().map(|(name, _)| *name).collect(),
            palettes: PALETTES
                .iter()
                .map(|one| (one.name, colours([one.ground, one.ink, one.accent])))
                .collect(),
            pictures: files.map(|file| file.path).filter(is_photograph).collect(),
            cover: CoverRequest { layout: layout.0.to_owned(), palette: palette.name.to_owned(), ..cover },
        })
    }

    /// Saves a cover in place of an earlier one that was drawn here, else under an unused name, and names it in `book.toml`.
    fn save_cover(&self, side: &str, svg: &str) -> Result<(), Refusal> {
        for path in numbered_variants(&format!("{FOLDER}/{side}.svg")) {
            if self.folders.bytes(&path)?.is_some_and(|there| !is_own(&there)) {
                continue;
            }
            self.folders.replace(&path, svg.as_bytes())?;
            self.change(SETTINGS, |text| {
                with_value(text, "cover", side, Some(&quoted(&path)))
                    .ok_or_else(|| say::workshop_settings().into())
            })?;
            break;
        }
        Ok(())
    }
}

/// The media type of a photograph, by its first bytes.
fn media_type(bytes: &[u8]) -> Option<&'static str> {
    match bytes {
        [0x89, b'P', b'N', b'G', ..] => Some("image/png"),
        [0xff, 0xd8, 0xff, ..] => Some("image/jpeg"),
        _ => None,
    }
}
