//! Loads the book's faces: from the project's fonts folders, else those compiled in.

use super::folder::{Folder, ending};
use super::toml::Places;
use crate::config::FontNames;
use crate::diag::nearest;
use crate::diag::{Diagnostic, FaceFault, Problem, Warned};
use crate::error::Error;
use crate::font::own::{self, ARABIC, FACES};
use crate::font::{Face, Family, Fonts};
use crate::lang::direction::is_right_to_left;
use crate::limits;
use std::sync::{Arc, OnceLock};

/// A letter that every face for Arabic has.
const ARABIC_LETTER: &str = "\u{628}";

/// Loads the faces that `[fonts]` names; a family that no file has is replaced by the tool's own, so that a book always
/// has faces.
///
/// # Errors
/// Where a fonts folder or a font cannot be read.
pub(super) fn load(folder: &Folder, names: &FontNames, places: &Places) -> Result<Warned<Fonts>, Error> {
    let wanted = [
        (Family::Body, names.body.as_str(), "fonts.body"),
        (Family::Sans, names.sans.as_str(), "fonts.sans"),
        (Family::Mono, names.mono.as_str(), "fonts.mono"),
    ];
    let mut shelf = Shelf::default();
    for place in [folder.path.join("fonts"), folder.project.join("fonts")] {
        let also = names.also.iter().map(String::as_str);
        shelf.read(
            folder,
            &place,
            &wanted.iter().map(|(_, name, _)| *name).chain(also).collect::<Vec<_>>(),
        )?;
    }
    shelf.faces.extend(compiled_in().cloned());
    let own = FontNames::default();
    let own = [own.body, own.sans, own.mono];
    let mut fonts = Fonts::default();
    for ((family, name, key), own) in wanted.into_iter().zip(own) {
        if shelf.take(&mut fonts, family, name) == 0 {
            let nearest = nearest(name, shelf.faces.iter().map(|face| face.name.as_str()));
            let problem = Problem::FaceUnknown { name: name.to_owned(), nearest };
            shelf.diagnostics.push(places.blame(key, problem));
            shelf.take(&mut fonts, family, &own);
        }
    }
    for name in &names.also {
        if shelf.take(&mut fonts, Family::Other, name) == 0 {
            let nearest = nearest(name, shelf.faces.iter().map(|face| face.name.as_str()));
            shelf
                .diagnostics
                .push(places.blame("fonts.also", Problem::FaceUnknown { name: name.clone(), nearest }));
        }
    }
    add_arabic(&mut fonts);
    Ok(Warned { value: fonts, diagnostics: shelf.diagnostics })
}

/// Adds the program's face for Arabic letters where the book has none: an author's own is not mixed with it.
///
/// It shows no letters of other scripts, so that it changes no book without Arabic.
fn add_arabic(fonts: &mut Fonts) {
    if fonts.show(ARABIC_LETTER) {
        return;
    }
    for face in arabic() {
        let is_sign = |sign: char| !sign.is_alphabetic() && fonts.show(sign.encode_utf8(&mut [0; 4]));
        let face = Face { family: Family::Other, ..face.clone() };
        let face = face.only(|character| is_right_to_left(character) || is_sign(character));
        fonts.add(face);
    }
}

/// The faces compiled into the program, for what is set without a manuscript.
#[must_use]
pub fn own() -> Fonts {
    let shelf = Shelf { faces: compiled_in().cloned().collect(), diagnostics: Vec::new() };
    let (names, mut fonts) = (FontNames::default(), Fonts::default());
    shelf.take(&mut fonts, Family::Body, &names.body);
    shelf.take(&mut fonts, Family::Sans, &names.sans);
    shelf.take(&mut fonts, Family::Mono, &names.mono);
    add_arabic(&mut fonts);
    fonts
}

/// The faces compiled into the program.
fn compiled_in() -> impl Iterator<Item = &'static Face> {
    static OTHERS: OnceLock<Vec<Face>> = OnceLock::new();
    OTHERS.get_or_init(|| read(&FACES)).iter().chain(arabic())
}

/// The program's faces for Arabic letters.
fn arabic() -> &'static [Face] {
    static READ: OnceLock<Vec<Face>> = OnceLock::new();
    READ.get_or_init(|| read(&ARABIC))
}

fn read(paths: &[&str]) -> Vec<Face> {
    paths.iter().filter_map(|path| own::face(path)).collect()
}

/// All faces that are available, the author's before the tool's own.
#[derive(Default)]
struct Shelf {
    faces: Vec<Face>,
    diagnostics: Vec<Diagnostic>,
}

impl Shelf {
    /// Reads the font files of a folder. A variable font is reported only where it is wanted.
    fn read(&mut self, folder: &Folder, place: &std::path::Path, wanted: &[&str]) -> Result<(), Error> {
        for file in folder.files_below(place)? {
            if !matches!(ending(&file.name).as_str(), "ttf" | "otf" | "ttc" | "otc")
                || !folder.holds(&file.path)
            {
                continue;
            }
            let Some(bytes) = folder.store.read(&file.path, limits::FONT)? else {
                let path = format!("fonts/{}", file.name);
                let problem = Problem::FileTooLarge { path, most: limits::FONT };
                self.diagnostics.push(Diagnostic::nowhere(problem));
                continue;
            };
            let fault = match Face::read(Arc::from(bytes.as_slice()), Family::Body) {
                _ if bytes.starts_with(b"ttcf") => FaceFault::Collection,
                None => FaceFault::NotAFont,
                Some(face) if !face.is_variable() => {
                    self.faces.push(face);
                    continue;
                }
                Some(face) if wanted.iter().any(|name| alike(name, &face.name)) => FaceFault::Variable,
                Some(_) => continue,
            };
            let path = format!("fonts/{}", file.name);
            self.diagnostics.push(Diagnostic::nowhere(Problem::FaceUnfit { path, fault }));
        }
        Ok(())
    }

    /// Adds the cuts of a family to the book: regular, italic, bold and bold italic, for each the one whose weight is
    /// nearest to 400 or 700. Returns how many there were.
    fn take(&self, fonts: &mut Fonts, family: Family, name: &str) -> usize {
        let mut taken = 0;
        for (bold, italic) in [(false, false), (false, true), (true, false), (true, true)] {
            let weight: u16 = if bold { 700 } else { 400 };
            let cut = self
                .faces
                .iter()
                .filter(|face| alike(&face.name, name) && (face.bold, face.italic) == (bold, italic))
                .min_by_key(|face| face.weight.abs_diff(weight));
            if let Some(face) = cut {
                fonts.add(Face { family, ..face.clone() });
                taken += 1;
            }
        }
        taken
    }
}

/// Whether two names name the same family.
fn alike(one: &str, other: &str) -> bool {
    one.trim().to_lowercase() == other.trim().to_lowercase()
}
