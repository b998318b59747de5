//! Pictures as a page on a screen carries them: in its own text, for an image within an image may fetch nothing.

use crate::artwork::{Artwork, ArtworkKind, Raster, Use, Wanted};
use crate::font::Fonts;
use image::{DynamicImage, ImageFormat};
use std::io::Cursor;

/// The picture as a `data:` address (RFC 2397); `None` where it cannot be read.
pub fn address(artwork: &Artwork, fonts: &Fonts) -> Option<String> {
    let plain = |kind: &str| Some(format!("data:image/{kind};base64,{}", base64(&artwork.bytes)));
    match artwork.kind {
        ArtworkKind::Svg => {
            let drawing = linked(artwork.drawing(fonts).ok()?.outlined());
            Some(format!("data:image/svg+xml;base64,{}", base64(drawing.as_bytes())))
        }
        ArtworkKind::Png => plain("png"),
        ArtworkKind::Jpeg => plain("jpeg"),
        ArtworkKind::Webp => plain("webp"),
        ArtworkKind::Gif => plain("gif"),
        // No browser but one shows it.
        ArtworkKind::Tiff => {
            let png = artwork.raster(Wanted::new(Use::Screen, png)).ok()?;
            Some(format!("data:image/png;base64,{}", base64(&png.bytes)))
        }
    }
}

fn png(picture: &DynamicImage) -> Result<Raster, String> {
    let mut png = Cursor::new(Vec::new());
    picture.to_rgba8().write_to(&mut png, ImageFormat::Png).map_err(|error| error.to_string())?;
    Ok(Raster { bytes: png.into_inner().into(), jpeg: false })
}

/// A drawing as a document of its own: its letters are placed by links of the older kind, whose prefix is
/// named here where it is not yet.
fn linked(drawing: String) -> String {
    match drawing.contains("xmlns:xlink") {
        true => drawing,
        false => drawing.replacen("<svg ", "<svg xmlns:xlink=\"http://www.w3.org/1999/xlink\" ", 1),
    }
}

/// Bytes as text (RFC 4648, 4).
fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for three in bytes.chunks(3) {
        let part = |at: usize| u32::from(three.get(at).copied().unwrap_or(0));
        let bits = part(0) << 16 | part(1) << 8 | part(2);
        for at in 0..4 {
            let letter = char::from(LETTERS[(bits >> (18 - 6 * at) & 63) as usize]);
            text.push(if at <= three.len() { letter } else { '=' });
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::base64;

    #[test]
    fn the_examples_of_the_standard() {
        let pairs = [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy")];
        for (plain, coded) in pairs {
            assert_eq!(base64(plain.as_bytes()), coded);
        }
    }
}
