//! The program's own faces, for books without faces of their own, and for formulas.
//!
//! The files are compiled in, deflated; in a web worker they are beside the program and come when they are first read.
//! `faces.txt` has what the choice of a face depends on, so that a file is read only where its glyphs are needed.

use super::{Face, Family, FontFile};
use std::sync::{Arc, OnceLock};

/// The program's own faces, under the SIL Open Font License 1.1 (`fonts/*/OFL.txt`): paths below `fonts/`.
pub const FACES: [&str; 9] = [
    "literata/Literata-Regular.ttf",
    "literata/Literata-Italic.ttf",
    "literata/Literata-Bold.ttf",
    "literata/Literata-BoldItalic.ttf",
    "alegreya-sans/AlegreyaSans-Regular.ttf",
    "alegreya-sans/AlegreyaSans-Italic.ttf",
    "alegreya-sans/AlegreyaSans-Bold.ttf",
    "alegreya-sans/AlegreyaSans-BoldItalic.ttf",
    "jetbrains-mono/JetBrainsMono-Regular.ttf",
];

/// The program's face for Arabic letters, for books whose own faces have none; under the same licence.
pub const ARABIC: [&str; 2] = ["amiri/Amiri-Regular.ttf", "amiri/Amiri-Bold.ttf"];

/// Properties of the program's faces, a line each, the characters as ranges of hexadecimal codes.
const PROPERTIES: &str = include_str!("faces.txt");

/// One of the program's font files.
pub(super) struct OwnFile {
    path: &'static str,
    #[cfg(not(target_family = "wasm"))]
    packed: crate::packed::PackedFile,
    unpacked: OnceLock<Arc<[u8]>>,
}

include!(concat!(env!("OUT_DIR"), "/fonts.rs"));

impl OwnFile {
    /// The path below `fonts/`.
    pub(super) fn path(&self) -> &'static str {
        self.path
    }

    /// The bytes of the file, read when first asked for.
    pub(super) fn bytes(&self) -> &[u8] {
        self.unpacked.get_or_init(|| self.read().into())
    }

    #[cfg(not(target_family = "wasm"))]
    fn read(&self) -> Vec<u8> {
        self.packed.unpacked()
    }

    #[cfg(target_family = "wasm")]
    fn read(&self) -> Vec<u8> {
        READER.get().map(|read| read(self.path)).expect("a reader")
    }
}

/// The function that reads a file of the program's, by its path below `fonts/`.
#[cfg(target_family = "wasm")]
static READER: OnceLock<fn(&str) -> Vec<u8>> = OnceLock::new();

/// Sets the function that reads the program's files, which are not compiled in; must be called before any is used.
#[cfg(target_family = "wasm")]
pub fn read_by(read: fn(&str) -> Vec<u8>) {
    READER.get_or_init(|| read);
}

/// Returns one of the program's own files by its path below `fonts/`; `None` where there is no such file.
#[must_use]
pub fn bytes(path: &str) -> Option<&'static [u8]> {
    FILES.iter().find(|file| file.path == path).map(OwnFile::bytes)
}

/// Returns one of the program's own faces by its path below `fonts/`; `None` where there is no such face.
#[must_use]
pub fn face(path: &str) -> Option<Face> {
    let file = FILES.iter().find(|file| file.path == path)?;
    let mut properties =
        PROPERTIES.lines().find_map(|line| line.strip_prefix(path)?.strip_prefix(';'))?.split(';');
    let (name, weight, style) = (properties.next()?, properties.next()?.parse().ok()?, properties.next()?);
    let mut number = || properties.next()?.parse::<i32>().ok();
    let (upem, ascent, descent) = (number()?, number()?, number()?);
    let (cap_height, x_height) = (number()?, number()?);
    let coverage = properties.next()?.split(' ').filter_map(range).flatten().collect();
    Some(Face {
        name: name.to_owned(),
        family: Family::Body,
        weight,
        bold: Face::is_bold(weight),
        italic: style == "italic",
        file: FontFile::own(file),
        upem: u16::try_from(upem).ok()?,
        ascent,
        descent,
        cap_height,
        x_height,
        coverage,
    })
}

/// Reads a range of characters.
fn range(text: &str) -> Option<impl Iterator<Item = char> + use<>> {
    let (first, last) = text.split_once('-').unwrap_or((text, text));
    let code = |text: &str| u32::from_str_radix(text, 16).ok();
    Some((code(first)?..=code(last)?).filter_map(char::from_u32))
}

#[cfg(test)]
mod tests {
    use super::{FILES, PROPERTIES, bytes, face};
    use crate::font::{Face, Family};
    use std::fmt::Write as _;
    use std::path::Path;
    use std::sync::Arc;

    /// The line of a face in `faces.txt`.
    fn line(path: &str, face: &Face) -> String {
        let style = if face.italic { "italic" } else { "upright" };
        let mut ranges: Vec<(u32, u32)> = Vec::new();
        for code in face.coverage.iter().map(|character| u32::from(*character)) {
            match ranges.last_mut() {
                Some((_, last)) if *last + 1 == code => *last = code,
                _ => ranges.push((code, code)),
            }
        }
        let mut line = format!(
            "{path};{};{};{style};{};{};{};{};{};",
            face.name, face.weight, face.upem, face.ascent, face.descent, face.cap_height, face.x_height
        );
        for (at, (first, last)) in ranges.iter().enumerate() {
            let space = if at == 0 { "" } else { " " };
            let end = if first == last { String::new() } else { format!("-{last:x}") };
            write!(line, "{space}{first:x}{end}").expect("a string takes all");
        }
        line
    }

    #[test]
    fn every_file_is_that_of_the_repository_and_its_properties_are_known() {
        let home = Path::new(env!("CARGO_MANIFEST_DIR"));
        let mut lines = String::new();
        for file in &FILES {
            let own = std::fs::read(home.join("fonts").join(file.path())).expect("a file");
            assert!(bytes(file.path()) == Some(own.as_slice()), "{}", file.path());
            let read = Face::read(Arc::from(own), Family::Body).expect("a face");
            lines.push_str(&line(file.path(), &read));
            lines.push('\n');
        }
        if std::env::var_os("UPDATE").is_some() {
            std::fs::write(home.join("src/font/faces.txt"), &lines).expect("it can be written");
            return;
        }
        assert!(lines == PROPERTIES, "UPDATE=1 writes src/font/faces.txt anew");
        for file in &FILES {
            let known = face(file.path()).expect("a face");
            assert!(PROPERTIES.contains(&format!("{}\n", line(file.path(), &known))), "{known:?}");
            assert!(!known.is_variable());
        }
        assert!(FILES.len() > 20 && face("literata/None.ttf").is_none());
    }
}
