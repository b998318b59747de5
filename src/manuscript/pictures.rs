//! Images and covers: their bytes, kind and natural size. The door to image for their headers.

use super::folder::{Folder, FoundFile, PathTarget, ending};
use super::memory::Memory;
use super::order::plain;
use super::template;
use super::toml::Places;
use crate::address::decoded;
use crate::artwork::{Artwork, ArtworkKind, Artworks, Covers, LEAVES_FOLDER};
use crate::config::Config;
use crate::diag::nearest;
use crate::diag::{DrawingFault, Problem, Warned};
use crate::error::Error;
use crate::font::Fonts;
use crate::geom::{Length, Size};
use crate::limits;
use crate::photograph::{decoder, reason};
use image::{ImageDecoder, ImageFormat};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// The hidden folder in which GitBook keeps the pictures of a book.
const GITBOOK: &str = ".gitbook/assets";
/// Endings of the files that are considered images.
const ENDINGS: [&str; 13] = [
    "svg", "png", "jpg", "jpeg", "webp", "gif", "tif", "tiff", // these are read
    "avif", "bmp", "heic", "heif", "jxl", // for these the reason is reported
];

/// The images among some files, and the reasons by path why some cannot be read.
///
/// Chapters of an edition are in a folder of their own, `base`. An image there is found by its path from the chapter,
/// before one of the same path from `book.toml`; `../` leads from the chapters up to the latter.
///
/// # Errors
/// Where a file cannot be read.
pub(super) fn artworks(
    folder: &Folder,
    base: &str,
    fonts: &Fonts,
    files: Vec<FoundFile>,
    memory: &mut Memory,
) -> Result<(Artworks, BTreeMap<String, String>), Error> {
    let mut found: Vec<(String, Result<Artwork, String>)> = Vec::new();
    let mut together = 0;
    for file in files {
        if !ENDINGS.contains(&ending(&file.name).as_str()) {
            continue;
        }
        let read = match folder.holds(&file.path) {
            true if together > limits::IMAGES => Err(too_much(limits::IMAGES)),
            true => artwork(folder, &file.path, fonts, memory)?,
            false => Err(LEAVES_FOLDER.to_owned()),
        };
        together += read.as_ref().map_or(0, |artwork| artwork.bytes.len() as u64);
        found.push((file.name, read));
    }
    if !base.is_empty() {
        let up = "../".repeat(base.split('/').count());
        let beside: Vec<_> = found
            .iter()
            .filter_map(|(name, read)| {
                let name = name.strip_prefix(base)?.strip_prefix('/')?;
                Some((name.to_owned(), read.clone()))
            })
            .collect();
        let above: Vec<_> = found.iter().map(|(name, read)| (format!("{up}{name}"), read.clone())).collect();
        found.retain(|(name, _)| !beside.iter().any(|(own, _)| own == name));
        found.extend(beside.into_iter().chain(above));
    }
    let mut artworks = Artworks::default();
    let mut unreadable = BTreeMap::new();
    for (name, read) in found {
        match read {
            Ok(artwork) => artworks.add(name, artwork),
            Err(reason) => {
                unreadable.insert(name, reason);
            }
        }
    }
    Ok((artworks, unreadable))
}

/// The files below a folder with those of the hidden folder in which GitBook keeps the pictures of a book.
///
/// # Errors
/// Where that folder cannot be read.
pub(super) fn with_hidden(folder: &Folder, below: &[FoundFile]) -> Result<Vec<FoundFile>, Error> {
    let hidden = folder.files_below(&folder.path.join(GITBOOK))?.into_iter().map(|file| {
        let name = format!("{GITBOOK}/{}", file.name);
        FoundFile { name, path: file.path }
    });
    Ok(below.iter().cloned().chain(hidden).collect())
}

/// The files that some texts may name as images.
pub(super) fn named_files<'a>(folder: &Folder, texts: impl Iterator<Item = &'a str>) -> Vec<FoundFile> {
    let file = |name: String| {
        let PathTarget::File(path) = folder.named(&name, 0) else { return None };
        Some(FoundFile { name, path })
    };
    named_in(texts).into_iter().filter_map(file).collect()
}

/// Everything in some texts that may be the path of an image: each stretch that ends like one, from any sign before
/// which a path can begin.
fn named_in<'a>(texts: impl Iterator<Item = &'a str>) -> BTreeSet<String> {
    /// The longest path, in bytes.
    const LONGEST: usize = 500;
    let mut names = BTreeSet::new();
    for text in texts {
        for (at, _) in text.match_indices('.') {
            let rest = &text[at + 1..];
            let length = rest.bytes().take_while(u8::is_ascii_alphanumeric).take(5).count();
            if !ENDINGS.contains(&rest[..length].to_ascii_lowercase().as_str()) {
                continue;
            }
            let before = &text[text.ceil_char_boundary(at.saturating_sub(LONGEST))..at];
            let line = before.rsplit('\n').next().unwrap_or("");
            let starts = line.char_indices().filter(|(_, sign)| "([<\"'= :".contains(*sign));
            for start in starts.map(|(at, sign)| at + sign.len_utf8()).chain([0]) {
                let name = format!("{}.{}", &line[start..], &rest[..length]);
                names.insert(plain(&decoded(&name)));
            }
        }
    }
    names
}

/// A function that is called with each cover before it is checked, and with whether it is that of the e-book.
pub type PrepareCover<'a> = dyn Fn(&Artwork, bool) + 'a;

/// The covers that `[cover]` names, with placeholders replaced; the e-book without one has the front cover.
///
/// # Errors
/// Where a cover is there but cannot be read.
pub(super) fn covers(
    folder: &Folder,
    config: &Config,
    fonts: &Fonts,
    places: &Places,
    prepare: &PrepareCover<'_>,
    memory: &mut Memory,
) -> Result<Warned<Covers>, Error> {
    let cover = &config.cover;
    let mut diagnostics = Vec::new();
    let mut one = |key: &str, path: &Option<String>| {
        let Some(path) = path else { return Ok(None) };
        let is_ebook = key == if cover.epub.is_some() { "cover.epub" } else { "cover.front" };
        let prepare = |artwork: &Artwork| prepare(artwork, is_ebook);
        let side = side(folder, (key, path), config, fonts, &prepare, memory)?;
        diagnostics.extend(side.problems.into_iter().map(|problem| places.blame(key, problem)));
        Ok::<_, Error>(side.artwork)
    };
    let front = one("cover.front", &cover.front)?;
    let back = one("cover.back", &cover.back)?;
    let epub = one("cover.epub", &cover.epub)?.or_else(|| front.clone());
    Ok(Warned { value: Covers { front, back, epub }, diagnostics })
}

/// One side of the cover with its problems.
struct Side {
    artwork: Option<Artwork>,
    problems: Vec<Problem>,
}

impl Side {
    /// A side that cannot be used.
    fn wrong(problem: Problem) -> Self {
        Self { artwork: None, problems: vec![problem] }
    }
}

/// Reads one side of the cover.
fn side(
    folder: &Folder,
    (key, path): (&str, &str),
    config: &Config,
    fonts: &Fonts,
    prepare: &dyn Fn(&Artwork),
    memory: &mut Memory,
) -> Result<Side, Error> {
    let path_text = path.to_owned();
    match folder.named(path, 1) {
        PathTarget::Outside => Ok(Side::wrong(Problem::PathOutside { path: path_text })),
        PathTarget::Missing => {
            let nearest = sibling(folder, path)?;
            Ok(Side::wrong(Problem::FileMissing { key: key.to_owned(), path: path_text, nearest }))
        }
        PathTarget::File(file) => {
            let Some(mut bytes) = folder.store.read(&file, limits::IMAGE)? else {
                let reason = too_much(limits::IMAGE);
                return Ok(Side::wrong(Problem::ImageUnreadable { path: path_text, reason }));
            };
            let mut problems = Vec::new();
            let text = Some(&bytes).filter(|_| ending(path) == "svg");
            if let Some(svg) = text.and_then(|bytes| std::str::from_utf8(bytes).ok()) {
                let (filled, unknown) = template::filled(svg, config, path);
                problems = unknown;
                bytes = filled.into_bytes();
            }
            let read = picture(path, bytes, fonts, memory).and_then(|artwork| {
                prepare(&artwork);
                artwork.flaw().map_or(Ok(artwork), Err)
            });
            if let Some(artwork) = read.as_ref().ok().filter(|artwork| artwork.kind == ArtworkKind::Svg)
                && let Ok(drawing) = artwork.drawing(fonts)
            {
                let changed = |fault| Problem::DrawingChanged { path: path_text.clone(), fault };
                problems.extend(DrawingFault::all(drawing.departures()).into_iter().map(changed));
            }
            let unreadable = |reason| Problem::ImageUnreadable { path: path_text, reason };
            let artwork = read.map_err(|reason| problems.push(unreadable(reason))).ok();
            Ok(Side { artwork, problems })
        }
    }
}

/// The file whose path is nearest to a wrong one, in the same folder.
fn sibling(folder: &Folder, path: &str) -> Result<Option<String>, Error> {
    if let Some(own) = folder.as_spelled(path) {
        return Ok(Some(own));
    }
    let before = path.rfind('/').map_or("", |slash| &path[..=slash]);
    let names: Vec<String> = folder
        .entries(&folder.path.join(before))?
        .into_iter()
        .map(|(name, _)| format!("{before}{name}"))
        .collect();
    Ok(nearest(path, names.iter().map(String::as_str)))
}

/// Reads one file: the artwork, or the reason why it cannot be used.
fn artwork(
    folder: &Folder,
    path: &Path,
    fonts: &Fonts,
    memory: &mut Memory,
) -> Result<Result<Artwork, String>, Error> {
    let bytes = folder.store.read(path, limits::IMAGE)?;
    Ok(bytes
        .ok_or_else(|| too_much(limits::IMAGE))
        .and_then(|bytes| picture(&path.to_string_lossy(), bytes, fonts, memory)))
}

/// The reason of a file or of all images that are larger than the limit, given in bytes.
fn too_much(most: u64) -> String {
    format!("more than {} MB", most >> 20)
}

/// Decodes the bytes of a file with this name, or returns the reason why they are no artwork.
fn picture(name: &str, bytes: Vec<u8>, fonts: &Fonts, memory: &mut Memory) -> Result<Artwork, String> {
    if ending(name) == "svg" { memory.drawing(name, bytes, fonts) } else { photograph(bytes) }
}

/// Reads the header of a raster; its format is detected from the bytes, not from the name.
fn photograph(bytes: Vec<u8>) -> Result<Artwork, String> {
    let (kind, format) = match image::guess_format(&bytes) {
        Ok(format @ ImageFormat::Png) => (ArtworkKind::Png, format),
        Ok(format @ ImageFormat::Jpeg) => (ArtworkKind::Jpeg, format),
        Ok(format @ ImageFormat::WebP) => (ArtworkKind::Webp, format),
        Ok(format @ ImageFormat::Gif) => (ArtworkKind::Gif, format),
        Ok(format @ ImageFormat::Tiff) => (ArtworkKind::Tiff, format),
        _ => return Err(unread(&bytes).to_owned()),
    };
    let mut decoder = decoder(&bytes, format).map_err(|error| reason(&error))?;
    let (width, height) = decoder.dimensions();
    // From 5 on the orientation swaps width and height.
    let lies = decoder.orientation().is_ok_and(|orientation| orientation.to_exif() > 4);
    drop(decoder);
    let (width, height) = if lies { (height, width) } else { (width, height) };
    if width == 0 || height == 0 {
        return Err("it has no pixels".to_owned());
    }
    if u64::from(width) * u64::from(height) > limits::PIXELS {
        return Err(format!("{width} × {height} pixels; {} million at most", limits::PIXELS / 1_000_000));
    }
    let size = Size { width: Length::pt(f64::from(width)), height: Length::pt(f64::from(height)) };
    Ok(Artwork::new(kind, bytes, size))
}

/// The reason why a raster of another format is not read. AVIF and HEIC are a box `ftyp` with their brand (ISO/IEC
/// 23000-22, 10); only libraries written in C decode them, and this tool has none.
fn unread(bytes: &[u8]) -> &'static str {
    match (bytes.get(4..8), bytes.get(8..12)) {
        (Some(b"ftyp"), Some(b"avif" | b"avis")) => {
            "AVIF needs a C library to decode, which this tool is without"
        }
        (Some(b"ftyp"), Some(b"heic" | b"heix" | b"hevc" | b"heim" | b"heis" | b"mif1" | b"msf1")) => {
            "HEIC needs a C library to decode, which this tool is without"
        }
        _ => "neither PNG, JPEG, WebP, GIF nor TIFF",
    }
}

#[cfg(test)]
mod tests {
    use super::{Folder, Memory, artworks, photograph, side, with_hidden};
    use crate::artwork::{Artwork, Artworks};
    use crate::diag::Problem;
    use crate::font::Fonts;
    use crate::manuscript::files::Store;
    use std::collections::BTreeMap;
    use std::fs;

    const SVG: &str = "<svg xmlns='http://www.w3.org/2000/svg' width='30' height='20'/>";

    fn cover(folder: &Folder, path: &str) -> Result<Artwork, Problem> {
        let book = toml::from_str("title = \"A\"\nlanguage = \"tr\"").expect("a book");
        let mut side =
            side(folder, ("cover.front", path), &book, &Fonts::default(), &|_| {}, &mut Memory::default())
                .expect("readable");
        side.artwork.ok_or_else(|| side.problems.remove(0))
    }

    fn found_in(folder: &Folder) -> (Artworks, BTreeMap<String, String>) {
        let files = with_hidden(folder, &folder.files_below(&folder.path).expect("read")).expect("read");
        artworks(folder, "", &Fonts::default(), files, &mut Memory::default()).expect("read")
    }

    fn project() -> (tempfile::TempDir, Folder) {
        let dir = tempfile::tempdir().expect("a folder");
        for folder in ["book/manuscript/img", "book/covers"] {
            fs::create_dir_all(dir.path().join(folder)).expect("a folder");
        }
        let folder = Folder::open(&Store::default(), &dir.path().join("book/manuscript"))
            .expect("readable")
            .expect("there");
        (dir, folder)
    }

    #[test]
    fn images_are_found_below_and_broken_ones_keep_their_reason() {
        let (dir, folder) = project();
        let manuscript = dir.path().join("book/manuscript");
        fs::write(manuscript.join("img/harita.SVG"), SVG).expect("written");
        fs::write(manuscript.join("bos.png"), "").expect("written");
        fs::write(manuscript.join("bozuk.svg"), "<svg").expect("written");
        fs::write(manuscript.join("01.md"), "").expect("written");
        let (found, unreadable) = found_in(&folder);
        assert_eq!(found.iter().map(|(path, _)| path).collect::<Vec<_>>(), ["img/harita.SVG"]);
        assert_eq!(unreadable.keys().collect::<Vec<_>>(), ["bos.png", "bozuk.svg"]);
    }

    #[test]
    fn covers_stay_in_the_project() {
        let (dir, folder) = project();
        fs::write(dir.path().join("book/covers/on.svg"), SVG).expect("written");
        fs::write(dir.path().join("secret.svg"), SVG).expect("written");
        assert!(cover(&folder, "../covers/on.svg").is_ok());
        for outside in ["../../secret.svg", "/etc/passwd", "../covers/../../secret.svg"] {
            let problem = cover(&folder, outside).expect_err("refused");
            assert_eq!(problem, Problem::PathOutside { path: outside.to_owned() });
        }
        let missing = cover(&folder, "../covers/no.svg").expect_err("missing");
        let nearest = Some("../covers/on.svg".to_owned());
        let (key, path) = ("cover.front".to_owned(), "../covers/no.svg".to_owned());
        assert_eq!(missing, Problem::FileMissing { key, path, nearest });
    }

    #[cfg(unix)]
    #[test]
    fn links_that_leave_the_project_are_not_followed() {
        let (dir, folder) = project();
        fs::write(dir.path().join("secret.svg"), SVG).expect("written");
        let link = dir.path().join("book/manuscript/kapak.svg");
        std::os::unix::fs::symlink(dir.path().join("secret.svg"), link).expect("linked");
        assert!(matches!(cover(&folder, "kapak.svg"), Err(Problem::PathOutside { .. })));
        let (found, unreadable) = found_in(&folder);
        assert_eq!((found.iter().count(), unreadable.len()), (0, 1));
    }

    #[test]
    fn of_a_format_that_is_not_read_it_is_said_which() {
        for (brand, name) in
            [(b"avif", "AVIF "), (b"avis", "AVIF "), (b"heic", "HEIC "), (b"qt  ", "neither ")]
        {
            let file = [b"\0\0\0\x20ftyp", brand.as_slice(), b"\0\0\0\0mif1miaf"].concat();
            let reason = photograph(file).expect_err("refused");
            assert!(reason.starts_with(name), "{reason}");
        }
        let (dir, folder) = project();
        let avif = dir.path().join("book/manuscript/harita.avif");
        fs::write(avif, b"\0\0\0\x20ftypavif\0\0\0\0").expect("written");
        let (_, unreadable) = found_in(&folder);
        assert!(unreadable["harita.avif"].starts_with("AVIF "), "named rather than missed");
    }

    #[test]
    fn a_picture_that_claims_to_be_huge_is_refused() {
        let mut png = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR".to_vec();
        png.extend([0x7f, 0xff, 0xff, 0xff, 0, 0, 0, 1, 8, 2, 0, 0, 0]);
        assert!(photograph(png).is_err());
    }
}
