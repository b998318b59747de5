//! Pictures as a page on a screen carries them: in its own text, for an image within an image may fetch nothing.

use crate::artwork::{Artwork, ArtworkKind};
use crate::drawing::Drawing;
use crate::font::Fonts;
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use image::{ImageFormat, load_from_memory_with_format};
use std::io::Cursor;

/// The picture as a `data:` address (RFC 2397); `None` where it cannot be read.
pub fn address(artwork: &Artwork, fonts: &Fonts) -> Option<String> {
    let plain =
        |kind: &str| Some(format!("data:image/{kind};base64,{}", BASE64_STANDARD.encode(&artwork.bytes)));
    match artwork.kind {
        ArtworkKind::Svg => {
            let drawing = linked(Drawing::read(&artwork.bytes, fonts).ok()?.outlined());
            Some(format!("data:image/svg+xml;base64,{}", BASE64_STANDARD.encode(drawing)))
        }
        ArtworkKind::Png => plain("png"),
        ArtworkKind::Jpeg => plain("jpeg"),
        ArtworkKind::Webp => plain("webp"),
        ArtworkKind::Gif => plain("gif"),
        // No browser but one shows it.
        ArtworkKind::Tiff => {
            let mut png = Cursor::new(Vec::new());
            let picture = load_from_memory_with_format(&artwork.bytes, ImageFormat::Tiff).ok()?;
            picture.to_rgba8().write_to(&mut png, ImageFormat::Png).ok()?;
            Some(format!("data:image/png;base64,{}", BASE64_STANDARD.encode(png.get_ref())))
        }
    }
}

/// A drawing as a document of its own: its letters are placed by links of the older kind, whose prefix is
/// named here where it is not yet.
fn linked(drawing: String) -> String {
    match drawing.contains("xmlns:xlink") {
        true => drawing,
        false => drawing.replacen("<svg ", "<svg xmlns:xlink=\"http://www.w3.org/1999/xlink\" ", 1),
    }
}
