//! The faces of the e-book, each with the characters that the book shows and all their layout features. The door to skera.

use super::anchors::{ascii, unused};
use super::package::Resource;
use super::usage::{Needed, Usage};
use crate::font::{Face, Family, Fonts};
use skera::{DEFAULT_DROP_TABLES, DEFAULT_LAYOUT_FEATURES, Plan, SubsetFlags, subset_font};
use std::collections::BTreeSet;
use std::fmt::Write;

/// Features that `style.css` uses beyond those that shaping always applies: figures.
const FIGURES: &str = "lnum onum pnum tnum";

/// Features of small capitals; where none are used they would keep a second alphabet.
const SMALL_CAPS: &str = "c2sc smcp";

/// Features of fractions, which shaping applies only where a book marks one.
const FRACTIONS: [&[u8; 4]; 3] = [b"dnom", b"frac", b"numr"];

/// Tables that no reader needs for horizontal lines, beyond those that skera drops.
const UNREAD: &str = "STAT vhea vmtx";

/// Ids of names kept in a font file: those of the face (0–6) and its licence (13, 14), which must stay with it.
const NAMES: &str = "0 1 2 3 4 5 6 13 14 16 17";

/// English of the United States, the language of names in fonts.
const NAME_LANGUAGES: &str = "1033";

/// Faces as files and the CSS rules that name them.
#[derive(Debug, Default)]
pub struct Embedded {
    /// The font files.
    pub resources: Vec<Resource>,
    /// The `@font-face` rules.
    pub rules: String,
    /// Names of further families, each after a comma.
    others: String,
}

impl Embedded {
    /// Returns a style sheet in whose lists of faces the further families, where pages use any, follow those of the
    /// book.
    #[must_use]
    pub fn with_others(&self, style: &str) -> String {
        let end_of_names = |line: &str| {
            let last = line.rfind("\"Book ").filter(|_| line.trim_start().starts_with("font-family:"))?;
            line[last + 1..].find('"').map(|end| last + end + 2)
        };
        let with = |line: &str| match end_of_names(line) {
            Some(end) => format!("{}{}{}", &line[..end], self.others, &line[end..]),
            None => line.to_owned(),
        };
        style.split('\n').map(with).collect::<Vec<_>>().join("\n")
    }
}

/// Returns the names of the typefaces that are used, for the künye.
#[must_use]
pub fn names(usage: &Usage, fonts: &Fonts) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for id in usage.keys() {
        let name = &fonts.get(*id).name;
        if !names.contains(name) {
            names.push(name.clone());
        }
    }
    names
}

/// Subsets each face to the characters that it shows.
#[must_use]
pub fn embed(usage: &Usage, fonts: &Fonts) -> Embedded {
    let mut embedded = Embedded::default();
    let mut taken = BTreeSet::new();
    for (id, needed) in usage {
        let face = fonts.get(*id);
        let bytes = subset(face, needed).unwrap_or_else(|| face.bytes().to_vec());
        let (ending, media_type) =
            if bytes.starts_with(b"OTTO") { ("otf", "font/otf") } else { ("ttf", "font/ttf") };
        let name = format!("{}-{}", ascii(&face.name).to_ascii_lowercase(), style(face));
        let file = format!("fonts/{}.{ending}", unused(&name, &mut taken));
        embedded.rules.push_str(&rule(face, &file));
        let other = format!(", \"{}\"", family(face));
        if face.family == Family::Other && !embedded.others.contains(&other) {
            embedded.others.push_str(&other);
        }
        embedded.resources.push(Resource::new(file, media_type, bytes));
    }
    embedded
}

/// Returns the face with some of its characters; `None` where that fails, and the whole face must be used.
///
/// Hints are dropped: they shape letters on screens coarser than any that shows an e-book's faces.
fn subset(face: &Face, needed: &Needed) -> Option<Vec<u8>> {
    let font = face.parsed()?;
    let characters = &needed.characters;
    let codes = characters.iter().fold(String::new(), |mut list, character| {
        // Writing to a string cannot fail.
        let _ = write!(list, "{:x},", u32::from(*character));
        list
    });
    let asked = if needed.small_caps { format!("{FIGURES} {SMALL_CAPS}") } else { FIGURES.to_owned() };
    let mut features = skera::parse_tag_list(&asked).ok()?;
    let shaping = DEFAULT_LAYOUT_FEATURES.iter().copied();
    features.extend(shaping.filter(|tag| !FRACTIONS.contains(&&tag.to_be_bytes())));
    let mut scripts = skera::parse_tag_list("").ok()?;
    scripts.invert();
    let mut dropped = skera::parse_tag_list(UNREAD).ok()?;
    dropped.extend(DEFAULT_DROP_TABLES.iter().copied());
    let plan = Plan::new(
        &skera::populate_gids("").ok()?,
        &skera::parse_unicodes(&codes).ok()?,
        &font,
        SubsetFlags::SUBSET_FLAGS_NO_HINTING,
        &dropped,
        &scripts,
        &features,
        &skera::parse_name_ids(NAMES).ok()?,
        &skera::parse_name_languages(NAME_LANGUAGES).ok()?,
    );
    let bytes = subset_font(&font, &plan).ok()?;
    let small = Face::read(bytes.clone().into(), face.family)?;
    let complete = characters.iter().all(|character| small.covers(*character) || !face.covers(*character));
    (complete && bytes.len() < face.bytes().len()).then_some(bytes)
}

/// Returns the name of a face's family in `style.css`; that of a further face is its own.
fn family(face: &Face) -> String {
    match face.family {
        Family::Body => "Book Text".to_owned(),
        Family::Sans => "Book Sans".to_owned(),
        Family::Mono => "Book Code".to_owned(),
        Family::Other => format!("Book {}", ascii(&face.name)),
    }
}

fn rule(face: &Face, file: &str) -> String {
    let family = family(face);
    let weight = if face.bold { "bold" } else { "normal" };
    let slope = if face.italic { "italic" } else { "normal" };
    format!(
        "@font-face {{\n  font-family: \"{family}\";\n  font-weight: {weight};\n  font-style: {slope};\n  \
         src: url(\"{file}\");\n}}\n"
    )
}

fn style(face: &Face) -> &'static str {
    match (face.bold, face.italic) {
        (false, false) => "regular",
        (false, true) => "italic",
        (true, false) => "bold",
        (true, true) => "bold-italic",
    }
}
