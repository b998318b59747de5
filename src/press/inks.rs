//! The inks of a file for the print shop: black text in black alone, colours in those of the press where one is named.
//!
//! Colours in the source's own grey become `DeviceGray`, or black ink alone; tags, which only programs on screens read,
//! are removed.

use super::leaves::follow;
use super::pixels;
use super::profile::Profile;
use lopdf::content::{Content, Operation};
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};

/// Representation of colours.
#[derive(Clone, Copy, Debug)]
pub enum Inks<'a> {
    /// Greys in black ink alone, colours unchanged: sRGB.
    Light,
    /// All colours in the four inks of a press.
    Printing(&'a Profile),
}

/// Kind of a colour space.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Space {
    Grey,
    Rgb,
    Other,
}

/// Deepest nesting of colour spaces and functions.
const DEPTH: usize = 8;

/// Largest difference between two parts of a colour that look the same on any screen.
const ALIKE: f64 = 0.5 / 255.0;

/// Converts the colours of everything that the file shows.
///
/// # Errors
/// Where a stream cannot be read.
pub(super) fn set_right(document: &mut Document, inks: Inks) -> Result<(), lopdf::Error> {
    let ids: Vec<ObjectId> = document.objects.keys().copied().collect();
    for id in ids {
        let Ok(stream) = document.get_object(id).and_then(Object::as_stream) else {
            shading(document, id, inks);
            continue;
        };
        let subtype = stream.dict.get(b"Subtype").and_then(Object::as_name).unwrap_or_default();
        let is_tiling = stream.dict.get(b"PatternType").and_then(Object::as_i64).is_ok_and(|kind| kind == 1);
        if subtype == b"Form" || is_tiling {
            form(document, id, inks)?;
        } else if subtype == b"Image" {
            pixels::set_right(document, id, inks);
        } else {
            shading(document, id, inks);
        }
    }
    Ok(())
}

/// Returns the output intent: the press for which the file is meant (ISO 32000-1, 14.11.5).
pub(super) fn intent(document: &mut Document, profile: &Profile) -> Object {
    let mut stream =
        Stream::new(dictionary! { "N" => 4, "Alternate" => "DeviceCMYK" }, profile.bytes.to_vec());
    // A stream that does not get smaller is kept as it is.
    let _ = stream.compress();
    let file = document.add_object(stream);
    let name = || Object::string_literal(profile.name.as_str());
    let intent = dictionary! {
        "Type" => "OutputIntent",
        "S" => "GTS_PDFX",
        "OutputConditionIdentifier" => name(),
        "Info" => name(),
        "DestOutputProfile" => file,
    };
    document.add_object(intent).into()
}

/// Returns the kind of a colour space.
pub(super) fn space(document: &Document, object: &Object) -> Space {
    let object = follow(document, object);
    if let Ok(name) = object.as_name() {
        return match name {
            b"DeviceGray" | b"CalGray" | b"G" => Space::Grey,
            b"DeviceRGB" | b"CalRGB" | b"RGB" => Space::Rgb,
            _ => Space::Other,
        };
    }
    let Ok(parts) = object.as_array() else { return Space::Other };
    let kind = parts.first().map(|kind| follow(document, kind)).and_then(|kind| kind.as_name().ok());
    match kind {
        Some(b"CalGray" | b"DeviceGray") => Space::Grey,
        Some(b"CalRGB" | b"DeviceRGB") => Space::Rgb,
        Some(b"ICCBased") => {
            let profile =
                parts.get(1).map(|profile| follow(document, profile)).and_then(|it| it.as_stream().ok());
            match profile.and_then(|profile| profile.dict.get(b"N").and_then(Object::as_i64).ok()) {
                Some(1) => Space::Grey,
                Some(3) => Space::Rgb,
                _ => Space::Other,
            }
        }
        _ => Space::Other,
    }
}

/// Converts a form or a tile: its operators, and the space in which it blends.
fn form(document: &mut Document, id: ObjectId, inks: Inks) -> Result<(), lopdf::Error> {
    let Ok(stream) = document.get_object(id).and_then(Object::as_stream) else { return Ok(()) };
    let content = Content::decode(&stream.get_plain_content()?)?;
    let mut dict = stream.dict.clone();
    let spaces = named_spaces(document, &dict);
    let operations =
        Pen { inks, spaces, now: Now::default(), kept: Vec::new(), marked: Vec::new() }.all(content);
    if matches!(inks, Inks::Printing(_))
        && let Some(mut group) =
            dict.get(b"Group").ok().and_then(|it| follow(document, it).as_dict().ok()).cloned()
    {
        if group.get(b"CS").is_ok_and(|blended| space(document, blended) == Space::Rgb) {
            group.set("CS", "DeviceCMYK");
        }
        dict.set("Group", group);
    }
    for key in [b"Filter".as_slice(), b"DecodeParms", b"Length", b"StructParent", b"StructParents"] {
        dict.remove(key);
    }
    let mut rewritten = Stream::new(dict, Content { operations }.encode()?);
    // A stream that does not get smaller is kept as it is.
    let _ = rewritten.compress();
    document.set_object(id, rewritten);
    Ok(())
}

/// Returns the colour spaces that a stream's resources name.
fn named_spaces(document: &Document, dict: &Dictionary) -> Vec<(Vec<u8>, Space)> {
    let resources =
        dict.get(b"Resources").ok().map(|it| follow(document, it)).and_then(|it| it.as_dict().ok());
    let named = resources.and_then(|it| it.get(b"ColorSpace").ok()).map(|it| follow(document, it));
    let named = named.and_then(|it| it.as_dict().ok());
    named.into_iter().flatten().map(|(name, object)| (name.clone(), space(document, object))).collect()
}

/// The present colour space of the fill and of the stroke, with its name.
#[derive(Clone, Debug, Default)]
struct Now {
    fill: Option<(Vec<u8>, Space)>,
    stroke: Option<(Vec<u8>, Space)>,
}

/// Converts the operators of a stream.
struct Pen<'a> {
    inks: Inks<'a>,
    spaces: Vec<(Vec<u8>, Space)>,
    now: Now,
    kept: Vec<Now>,
    /// Whether each open marked content is kept: layers are.
    marked: Vec<bool>,
}

impl Pen<'_> {
    fn all(mut self, content: Content) -> Vec<Operation> {
        content.operations.into_iter().flat_map(|operation| self.one(operation)).collect()
    }

    fn one(&mut self, operation: Operation) -> Vec<Operation> {
        match operation.operator.as_str() {
            "BMC" | "BDC" => {
                let stays =
                    operation.operands.first().is_some_and(|tag| tag.as_name().is_ok_and(|tag| tag == b"OC"));
                self.marked.push(stays);
                if stays { vec![operation] } else { Vec::new() }
            }
            "EMC" if self.marked.pop() == Some(false) => Vec::new(),
            "MP" | "DP" => Vec::new(),
            "q" => {
                self.kept.push(self.now.clone());
                vec![operation]
            }
            "Q" => {
                self.now = self.kept.pop().unwrap_or_default();
                vec![operation]
            }
            "cs" | "CS" => self.choose(operation),
            "sc" | "scn" => self.colour(operation, false),
            "SC" | "SCN" => self.colour(operation, true),
            "g" | "G" | "rg" | "RG" => self.device(&operation),
            _ => vec![operation],
        }
    }

    /// Converts the choice of a space, whose first colour is black (ISO 32000-1, 8.6.5.6 and 8.6.5.5).
    fn choose(&mut self, operation: Operation) -> Vec<Operation> {
        let is_stroke = operation.operator == "CS";
        let name =
            operation.operands.first().and_then(|name| name.as_name().ok()).unwrap_or_default().to_vec();
        let plain = space(&Document::new(), &Object::Name(name.clone()));
        let known = self.spaces.iter().find(|(known, _)| *known == name).map_or(plain, |(_, space)| *space);
        *self.place(is_stroke) = Some((name, known));
        match known {
            Space::Other => vec![operation],
            Space::Grey | Space::Rgb => vec![self.grey(0.0, is_stroke)],
        }
    }

    fn place(&mut self, is_stroke: bool) -> &mut Option<(Vec<u8>, Space)> {
        if is_stroke { &mut self.now.stroke } else { &mut self.now.fill }
    }

    fn colour(&mut self, operation: Operation, is_stroke: bool) -> Vec<Operation> {
        let Some((name, known)) = self.place(is_stroke).clone() else { return vec![operation] };
        let parts: Vec<f64> =
            operation.operands.iter().filter_map(|part| part.as_float().ok()).map(f64::from).collect();
        match (known, &parts[..]) {
            (Space::Grey, &[level]) => vec![self.grey(level, is_stroke)],
            (Space::Rgb, &[red, green, blue]) => {
                let choose = Operation::new(if is_stroke { "CS" } else { "cs" }, vec![Object::Name(name)]);
                self.rgb([red, green, blue], is_stroke, vec![choose, operation])
            }
            _ => vec![operation],
        }
    }

    fn device(&mut self, operation: &Operation) -> Vec<Operation> {
        let is_stroke = operation.operator.starts_with(|sign: char| sign.is_ascii_uppercase());
        *self.place(is_stroke) = None;
        let parts: Vec<f64> =
            operation.operands.iter().filter_map(|part| part.as_float().ok()).map(f64::from).collect();
        match parts[..] {
            [level] => vec![self.grey(level, is_stroke)],
            [red, green, blue] => self.rgb([red, green, blue], is_stroke, vec![operation.clone()]),
            _ => vec![operation.clone()],
        }
    }

    /// Returns a colour: a grey in black ink alone, others in the inks of the press, or unchanged.
    fn rgb(&self, rgb: [f64; 3], is_stroke: bool, as_before: Vec<Operation>) -> Vec<Operation> {
        let (least, most) =
            rgb.iter().fold((f64::MAX, f64::MIN), |(least, most), part| (least.min(*part), most.max(*part)));
        if most - least < ALIKE {
            return vec![self.grey(rgb[0], is_stroke)];
        }
        match self.inks {
            Inks::Light => as_before,
            Inks::Printing(profile) => vec![four(profile.inks(rgb), is_stroke)],
        }
    }

    fn grey(&self, level: f64, is_stroke: bool) -> Operation {
        match self.inks {
            Inks::Light => Operation::new(if is_stroke { "G" } else { "g" }, vec![part(level)]),
            Inks::Printing(_) => four([0.0, 0.0, 0.0, 1.0 - level], is_stroke),
        }
    }
}

fn four(inks: [f64; 4], is_stroke: bool) -> Operation {
    Operation::new(if is_stroke { "K" } else { "k" }, inks.map(part).to_vec())
}

/// Returns a part of a colour, rounded to a ten-thousandth.
fn part(value: f64) -> Object {
    let rounded = (value.clamp(0.0, 1.0) * 10_000.0).round() / 10_000.0;
    if rounded == 0.0 || rounded == 1.0 {
        Object::Integer(rounded as i64)
    } else {
        Object::Real(rounded as f32)
    }
}

/// Converts a gradient: the colours of its function.
fn shading(document: &mut Document, id: ObjectId, inks: Inks) {
    let Ok(dict) = document.get_object(id).and_then(object_dict) else { return };
    // A pattern contains its gradient, or refers to it.
    let held = dict.get(b"Shading").ok().and_then(|it| it.as_dict().ok()).is_some();
    let gradient = if held { dict.get(b"Shading").and_then(Object::as_dict).ok() } else { Some(dict) };
    let Some(changed) = gradient.and_then(|gradient| turned(document, gradient, inks)) else { return };
    let Ok(dict) = document.get_object_mut(id).and_then(object_dict_mut) else { return };
    if held {
        dict.set("Shading", changed);
    } else {
        *dict = changed;
    }
}

fn object_dict(object: &Object) -> Result<&Dictionary, lopdf::Error> {
    match object {
        Object::Stream(stream) => Ok(&stream.dict),
        other => other.as_dict(),
    }
}

fn object_dict_mut(object: &mut Object) -> Result<&mut Dictionary, lopdf::Error> {
    match object {
        Object::Stream(stream) => Ok(&mut stream.dict),
        other => other.as_dict_mut(),
    }
}

/// Returns the gradient in inks; `None` where it stays as it is.
fn turned(document: &Document, gradient: &Dictionary, inks: Inks) -> Option<Dictionary> {
    gradient.get(b"ShadingType").ok()?;
    let mut changed = gradient.clone();
    match (space(document, gradient.get(b"ColorSpace").ok()?), inks) {
        (Space::Grey, _) => changed.set("ColorSpace", "DeviceGray"),
        (Space::Rgb, Inks::Printing(profile)) => {
            // One function for all parts of the colour; meshes of colours without one stay as they are.
            let function = function(document, gradient.get(b"Function").ok()?, profile, DEPTH)?;
            changed.set("ColorSpace", "DeviceCMYK");
            changed.set("Function", function);
            changed.remove(b"Background");
        }
        _ => return None,
    }
    Some(changed)
}

/// Returns a function whose colours are inks (ISO 32000-1, 7.10.3 and 7.10.4); `None` where it is of another kind.
fn function(document: &Document, object: &Object, profile: &Profile, depth: usize) -> Option<Object> {
    let mut dict = follow(document, object).as_dict().ok()?.clone();
    match dict.get(b"FunctionType").and_then(Object::as_i64).ok()? {
        2 => {
            for (key, usual) in [("C0", 0.0), ("C1", 1.0)] {
                let given = dict.get(key.as_bytes()).ok().map(|it| follow(document, it));
                let rgb: Vec<f64> = match given.and_then(|it| it.as_array().ok()) {
                    Some(parts) => parts.iter().filter_map(|it| it.as_float().ok()).map(f64::from).collect(),
                    None => vec![usual; 3],
                };
                let rgb: [f64; 3] = rgb.try_into().ok()?;
                dict.set(key, profile.inks(rgb).map(part).to_vec());
            }
            dict.remove(b"Range");
        }
        3 if depth > 0 => {
            let parts = follow(document, dict.get(b"Functions").ok()?).as_array().ok()?;
            let parts: Option<Vec<Object>> =
                parts.iter().map(|it| function(document, it, profile, depth - 1)).collect();
            dict.set("Functions", parts?);
            dict.remove(b"Range");
        }
        _ => return None,
    }
    Some(dict.into())
}
