//! Names pictures: formats are detected by their first bytes, and each gets a plain name.

use super::losses::Losses;
use super::model::Picture;
use crate::loss::LossKind;

/// The endings of pictures that books can show.
const SHOWN: [&str; 6] = ["svg", "png", "jpg", "webp", "gif", "tiff"];

/// The path of a picture in the manuscript.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct NamedPicture {
    /// The path below the manuscript's folder.
    pub(super) path: String,
    /// Whether books can show it.
    pub(super) is_shown: bool,
}

/// Gives every picture a path of its own; pictures with the same bytes share one.
pub(super) fn name(
    pictures: &[Picture],
    folder: &str,
    slug: &dyn Fn(&str) -> String,
    losses: &mut Losses,
) -> Vec<NamedPicture> {
    let mut named: Vec<NamedPicture> = Vec::new();
    for (at, picture) in pictures.iter().enumerate() {
        if let Some(same) = pictures[..at].iter().position(|other| other.bytes == picture.bytes) {
            named.push(named[same].clone());
            continue;
        }
        let (stem, written) = picture.name.rsplit_once('.').unwrap_or((&picture.name, ""));
        let stem = stem.rsplit(['/', '\\']).next().unwrap_or(stem);
        let ending = ending(&picture.bytes).map_or_else(|| plain_ending(written), str::to_owned);
        let is_shown = SHOWN.contains(&ending.as_str());
        if !is_shown {
            losses.add_named(LossKind::ImageFormat, &picture.name);
        }
        let slug: String = slug(stem).chars().take(60).collect();
        let slug = if slug.is_empty() { "resim".to_owned() } else { slug };
        let numbers = (2..).map(|number| format!("{slug}-{number}"));
        let mut free =
            std::iter::once(slug.clone()).chain(numbers).map(|stem| format!("{folder}/{stem}.{ending}"));
        let path = free.find(|path| named.iter().all(|other| other.path != *path)).unwrap_or_default();
        named.push(NamedPicture { path, is_shown });
    }
    named
}

/// An ending of letters and digits; `bin` where there is none.
fn plain_ending(written: &str) -> String {
    let ending: String = written.chars().filter(char::is_ascii_alphanumeric).take(5).collect();
    match ending.to_ascii_lowercase().as_str() {
        "" => "bin".to_owned(),
        // A file with the ending of a picture that is none must not be taken for one.
        ending if SHOWN.contains(&ending) || ending == "jpeg" || ending == "tif" => format!("{ending}-bin"),
        ending => ending.to_owned(),
    }
}

/// The ending for a file by its first bytes.
fn ending(bytes: &[u8]) -> Option<&'static str> {
    let starts = |signature: &[u8]| bytes.starts_with(signature);
    let at =
        |from: usize, signature: &[u8]| bytes.get(from..).is_some_and(|rest| rest.starts_with(signature));
    if starts(b"\x89PNG\r\n\x1a\n") {
        Some("png")
    } else if starts(b"\xff\xd8\xff") {
        Some("jpg")
    } else if starts(b"GIF8") {
        Some("gif")
    } else if starts(b"RIFF") && at(8, b"WEBP") {
        Some("webp")
    } else if starts(b"II*\0") || starts(b"MM\0*") {
        Some("tiff")
    } else if starts(b"BM") {
        Some("bmp")
    } else if starts(b"\xd7\xcd\xc6\x9a") {
        Some("wmf")
    } else if at(40, b" EMF") {
        Some("emf")
    } else if is_svg(bytes) {
        Some("svg")
    } else {
        None
    }
}

/// Whether the beginning of a file has the root element of an SVG.
fn is_svg(bytes: &[u8]) -> bool {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(2000)]);
    let head = head.trim_start_matches('\u{feff}').trim_start();
    head.starts_with('<') && head.contains("<svg")
}

#[cfg(test)]
mod tests {
    use super::{NamedPicture, name};
    use crate::import::losses::Losses;
    use crate::import::model::Picture;

    #[test]
    fn names_are_plain_and_unique() {
        let of = |name: &str, bytes: &[u8]| Picture { name: name.to_owned(), bytes: bytes.to_vec() };
        let png = b"\x89PNG\r\n\x1a\n";
        let pictures = [
            of("media/a.PNG", png),
            of("../../b/a.png", b"\x89PNG\r\n\x1a\nx"),
            of("other.png", png),
            of("c.emf", b"x"),
            of("d.png", b"<html>"),
            of("e", b"<?xml?><svg>"),
        ];
        let slug = |name: &str| name.to_lowercase();
        let mut losses = Losses::default();
        let named = name(&pictures, "resimler", &slug, &mut losses);
        let of = |path: &str, is_shown| NamedPicture { path: format!("resimler/{path}"), is_shown };
        let expected = [
            of("a.png", true),
            of("a-2.png", true),
            of("a.png", true),
            of("c.emf", false),
            of("d.png-bin", false),
            of("e.svg", true),
        ];
        assert_eq!(named, expected);
        assert_eq!(losses.finish()[0].count, 2);
    }
}
