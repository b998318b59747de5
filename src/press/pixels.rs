//! Converts photographs to the inks of a press. The door to image for those packed as JPEG.

use super::inks::{Inks, Space, space};
use super::leaves::follow;
use super::profile::Profile;
use image::ImageFormat;
use lopdf::{Document, Object, ObjectId, Stream};

/// Converts the pixels of an image; one of an unknown kind is kept as it is.
pub(super) fn set_right(document: &mut Document, id: ObjectId, inks: Inks) {
    let Ok(stream) = document.get_object(id).and_then(Object::as_stream) else { return };
    let Ok(colours) = stream.dict.get(b"ColorSpace") else { return };
    let changed = match (space(document, colours), inks) {
        (Space::Grey, _) => {
            let mut kept = stream.clone();
            kept.dict.set("ColorSpace", "DeviceGray");
            Some(kept)
        }
        (Space::Rgb, Inks::Printing(profile)) => printed(document, stream, profile),
        (Space::Other, Inks::Printing(profile)) => indexed(document, colours, profile).map(|table| {
            let mut kept = stream.clone();
            kept.dict.set("ColorSpace", table);
            kept
        }),
        _ => None,
    };
    if let Some(changed) = changed {
        document.set_object(id, changed);
    }
}

/// Returns an image whose pixels are inks, packed without loss.
fn printed(document: &Document, stream: &Stream, profile: &Profile) -> Option<Stream> {
    let number = |key: &[u8]| {
        let value = follow(document, stream.dict.get(key).ok()?).as_i64().ok()?;
        usize::try_from(value).ok()
    };
    let (width, height) = (number(b"Width")?, number(b"Height")?);
    // An image with a `Decode` array, or a mask of one bit, is left as it is: its numbers may be inverted.
    if stream.dict.has(b"Decode") || stream.dict.has(b"ImageMask") {
        return None;
    }
    let filters = stream.filters().unwrap_or_default();
    let rgb = if filters.last().is_some_and(|last| *last == b"DCTDecode") {
        if filters.len() > 1 {
            return None;
        }
        image::load_from_memory_with_format(&stream.content, ImageFormat::Jpeg).ok()?.to_rgb8().into_raw()
    } else {
        let plain = stream.get_plain_content().ok()?;
        match number(b"BitsPerComponent")? {
            8 => plain,
            // Of two bytes only the upper one is kept.
            16 => plain.iter().step_by(2).copied().collect(),
            _ => return None,
        }
    };
    if rgb.len() < width.checked_mul(height)?.checked_mul(3)? {
        return None;
    }
    let mut dict = stream.dict.clone();
    for key in [b"Filter".as_slice(), b"DecodeParms", b"Length"] {
        dict.remove(key);
    }
    dict.set("ColorSpace", "DeviceCMYK");
    dict.set("BitsPerComponent", 8);
    let mut printed = Stream::new(dict, profile.pixels(&rgb[..width * height * 3]));
    // A stream that does not get smaller is kept as it is.
    let _ = printed.compress();
    Some(printed)
}

/// Returns a table of colours as a table of inks (ISO 32000-1, 8.6.6.3).
fn indexed(document: &Document, colours: &Object, profile: &Profile) -> Option<Object> {
    let parts = follow(document, colours).as_array().ok()?;
    let [kind, base, most, table] = &parts[..] else { return None };
    if follow(document, kind).as_name().ok()? != b"Indexed" || space(document, base) != Space::Rgb {
        return None;
    }
    let table = match follow(document, table) {
        Object::String(bytes, _) => bytes.clone(),
        Object::Stream(stream) => stream.get_plain_content().ok()?,
        _ => return None,
    };
    let inks = Object::String(profile.pixels(&table), lopdf::StringFormat::Hexadecimal);
    Some(vec!["Indexed".into(), "DeviceCMYK".into(), most.clone(), inks].into())
}
