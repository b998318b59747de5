//! The faces of the e-book, each with the characters that the book shows and all their layout features. The door to skera.

use super::anchors::{ascii, unused};
use super::package::Resource;
use super::usage::Usage;
use crate::font::{Face, Family, Fonts};
use skera::{DEFAULT_DROP_TABLES, DEFAULT_LAYOUT_FEATURES, Plan, SubsetFlags, subset_font};
use std::collections::BTreeSet;
use std::fmt::Write;

/// Features that books ask for beyond those that shaping always applies.
const FEATURES: &str = "c2sc case cpsp dlig kern lnum onum ordn pnum sinf smcp subs sups tnum zero";

/// Names of a font file: those of the face (0–6) and its licence (13, 14), which must stay with it.
const NAMES: &str = "0 1 2 3 4 5 6 13 14 16 17";

/// English of the United States: the language in which fonts name themselves.
const NAME_LANGUAGES: &str = "1033";

/// Faces as files and the rules that name them.
#[derive(Debug, Default)]
pub struct Embedded {
    /// The files.
    pub resources: Vec<Resource>,
    /// The `@font-face` rules.
    pub rules: String,
}

/// Names of the typefaces that show something, for the künye.
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

/// Subsets each face to what it shows.
#[must_use]
pub fn embed(usage: &Usage, fonts: &Fonts) -> Embedded {
    let mut embedded = Embedded::default();
    let mut taken = BTreeSet::new();
    for (id, characters) in usage {
        let face = fonts.get(*id);
        let bytes = subset(face, characters).unwrap_or_else(|| face.bytes.to_vec());
        let (ending, media_type) =
            if bytes.starts_with(b"OTTO") { ("otf", "font/otf") } else { ("ttf", "font/ttf") };
        let name = format!("{}-{}", ascii(&face.name).to_ascii_lowercase(), style(face));
        let file = format!("fonts/{}.{ending}", unused(&name, &mut taken));
        embedded.rules.push_str(&rule(face, &file));
        embedded.resources.push(Resource::new(file, media_type, bytes));
    }
    embedded
}

/// The face with some of its characters; `None` where that fails, and the whole face must do.
fn subset(face: &Face, characters: &BTreeSet<char>) -> Option<Vec<u8>> {
    let font = face.parsed()?;
    let codes = characters.iter().fold(String::new(), |mut list, character| {
        // Writing to a string cannot fail.
        let _ = write!(list, "{:x},", u32::from(*character));
        list
    });
    let mut features = skera::parse_tag_list(FEATURES).ok()?;
    features.extend(DEFAULT_LAYOUT_FEATURES.iter().copied());
    let mut scripts = skera::parse_tag_list("").ok()?;
    scripts.invert();
    let plan = Plan::new(
        &skera::populate_gids("").ok()?,
        &skera::parse_unicodes(&codes).ok()?,
        &font,
        SubsetFlags::SUBSET_FLAGS_DEFAULT,
        &DEFAULT_DROP_TABLES.iter().copied().collect(),
        &scripts,
        &features,
        &skera::parse_name_ids(NAMES).ok()?,
        &skera::parse_name_languages(NAME_LANGUAGES).ok()?,
    );
    let bytes = subset_font(&font, &plan).ok()?;
    let small = Face::read(bytes.clone().into(), face.family)?;
    let complete = characters.iter().all(|character| small.covers(*character) || !face.covers(*character));
    (complete && bytes.len() < face.bytes.len()).then_some(bytes)
}

fn rule(face: &Face, file: &str) -> String {
    let family = match face.family {
        Family::Body => "Book Text",
        Family::Sans => "Book Sans",
        Family::Mono => "Book Code",
    };
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
