//! Embeds pictures in a page for a screen: in its own text, since an image within an image may load nothing.

use crate::artwork::{Artwork, ArtworkKind, Raster, Use, Wanted};
use crate::drawing::data_address;
use crate::font::Fonts;
use image::{DynamicImage, ImageFormat};
use std::io::Cursor;

/// Returns the picture as a `data:` URL (RFC 2397); `None` where it cannot be read.
pub fn address(artwork: &Artwork, fonts: &Fonts) -> Option<String> {
    let plain = |media_type| Some(data_address(media_type, &artwork.bytes));
    match artwork.kind {
        ArtworkKind::Svg => {
            let drawing = linked(artwork.drawing(fonts).ok()?.outlined());
            Some(data_address("image/svg+xml", drawing.as_bytes()))
        }
        ArtworkKind::Png => plain("image/png"),
        ArtworkKind::Jpeg => plain("image/jpeg"),
        ArtworkKind::Webp => plain("image/webp"),
        ArtworkKind::Gif => plain("image/gif"),
        // Only one browser shows TIFF.
        ArtworkKind::Tiff => {
            let png = artwork.raster(Wanted::new(Use::Screen, png)).ok()?;
            Some(data_address("image/png", &png.bytes))
        }
    }
}

fn png(picture: &DynamicImage) -> Result<Raster, String> {
    let mut png = Cursor::new(Vec::new());
    picture.to_rgba8().write_to(&mut png, ImageFormat::Png).map_err(|error| error.to_string())?;
    Ok(Raster { bytes: png.into_inner().into(), jpeg: false })
}

/// Returns a drawing as a document of its own: its letters are placed by `xlink:href`, whose prefix is declared here
/// where it is not yet.
fn linked(drawing: String) -> String {
    match drawing.contains("xmlns:xlink") {
        true => drawing,
        false => drawing.replacen("<svg ", "<svg xmlns:xlink=\"http://www.w3.org/1999/xlink\" ", 1),
    }
}
