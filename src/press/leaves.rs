//! The pages of a finished PDF as form `XObjects` (ISO 32000-1, 8.10), upright, with their corner at 0, 0.

use super::MOST;
use crate::diag::Problem;
use crate::geom::Length;
use lopdf::{Dictionary, Document, LoadOptions, Object, ObjectId, Stream, dictionary};
use std::collections::BTreeMap;

/// Most bytes of an unpacked stream of a foreign file.
const LIMIT: usize = 256 << 20;

/// Most nodes from which a page's attributes may be inherited: deeper trees are circular.
const DEPTH: usize = 64;

/// Smallest and largest side of a page in points: a stamp, and what PDF 1.7 allows (ISO 32000-1, C.2).
const SIDES: (f64, f64) = (3.0, 14_400.0);

/// A page as a form.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Leaf {
    /// The form in the document.
    pub(super) form: ObjectId,
    /// Width of the page as it is shown.
    pub(super) width: Length,
    /// Height of the page as it is shown.
    pub(super) height: Length,
}

/// A rectangle in the page's own units: left, bottom, right, top.
pub(super) type Bounds = [f64; 4];

/// Makes forms of a file's pages among its own objects.
///
/// # Errors
/// A [`Problem`] where the file or one of its pages cannot be printed.
pub(super) fn leaves(pdf: &[u8]) -> Result<(Document, Vec<Leaf>), Problem> {
    leaves_with_bleed(pdf, &[], Length::ZERO)
}

/// Makes forms of a file's pages; of those that reach over their trim, the bleed is kept.
///
/// # Errors
/// A [`Problem`] where the file or one of its pages cannot be printed.
pub(super) fn leaves_with_bleed(
    pdf: &[u8],
    reaching: &[bool],
    bleed: Length,
) -> Result<(Document, Vec<Leaf>), Problem> {
    let options = LoadOptions {
        max_decompressed_size: Some(LIMIT),
        filter: Some(needed_on_paper),
        ..LoadOptions::default()
    };
    let mut document = Document::load_mem_with_options(pdf, options).map_err(|error| match error {
        lopdf::Error::InvalidPassword | lopdf::Error::Decryption(_) => Problem::PdfEncrypted,
        error => unreadable(error),
    })?;
    if document.is_encrypted() || document.was_encrypted() {
        return Err(Problem::PdfEncrypted);
    }
    let pages: Vec<ObjectId> = document.page_iter().take(MOST + 1).collect();
    match pages.len() {
        0 => return Err(Problem::PdfEmpty),
        count if count > MOST => return Err(Problem::PdfTooLong { pages: count, most: MOST }),
        _ => {}
    }
    let mut leaves = Vec::with_capacity(pages.len());
    let mut moved = Moved::new();
    for (at, page) in pages.into_iter().enumerate() {
        let unprintable = Problem::PageUnprintable { page: at + 1 };
        let own = if reaching.get(at) == Some(&true) { bleed } else { Length::ZERO };
        let shape = shape(&document, page, own).ok_or(unprintable)?;
        leaves.push(leaf(&mut document, page, shape, &mut moved).map_err(unreadable)?);
    }
    Ok((document, leaves))
}

fn unreadable(error: lopdf::Error) -> Problem {
    Problem::PdfUnreadable { reason: error.to_string() }
}

/// Removes what only screens and programs read: in a tagged book that is most objects.
fn needed_on_paper(id: (u32, u16), object: &mut Object) -> Option<(ObjectId, Object)> {
    let kind = object.as_dict().ok().and_then(|dict| dict.get(b"Type").ok()?.as_name().ok());
    let unseen = kind.is_some_and(|kind| [b"StructElem".as_slice(), b"StructTreeRoot"].contains(&kind));
    (!unseen).then(|| (id, object.clone()))
}

/// Geometry of a page as it is shown.
#[derive(Clone, Copy)]
struct Shape {
    /// The part of the page that is left when it is trimmed.
    bounds: Bounds,
    /// Quarters of a turn, clockwise.
    turn: u8,
    /// Points in one unit of its coordinates (ISO 32000-1, 14.11.1: `UserUnit`).
    unit: f64,
    /// How far it reaches beyond its trim, in its own units.
    bleed: f64,
}

/// Returns how a page is shown; `None` where its size cannot be printed.
fn shape(document: &Document, page: ObjectId, bleed: Length) -> Option<Shape> {
    let bounds = bounds(document, page)?;
    let unit = document.get_dictionary(page).ok()?.get(b"UserUnit").ok();
    let unit = unit.and_then(|unit| number(document, unit)).unwrap_or(1.0);
    let fits = |side: f64| (SIDES.0..=SIDES.1).contains(&(side * unit));
    let printable = fits(bounds[2] - bounds[0]) && fits(bounds[3] - bounds[1]);
    let bleed = bleed.to_pt() / unit;
    printable.then_some(Shape { bounds, turn: turn(document, page), unit, bleed })
}

/// Makes a form of one page.
fn leaf(
    document: &mut Document,
    page: ObjectId,
    shape: Shape,
    moved: &mut Moved,
) -> Result<Leaf, lopdf::Error> {
    let Shape { bounds, turn, unit, bleed } = shape;
    let [left, bottom, right, top] = bounds;
    let shown = [left - bleed, bottom - bleed, right + bleed, top + bleed];
    let group = document.get_dictionary(page)?.get(b"Group").ok().cloned();
    let resources =
        inherited(document, page, b"Resources").cloned().unwrap_or_else(|| Dictionary::new().into());
    let stamps = stamps(document, page);
    let (from, mut form) = content(document, page, moved)?;
    form.dict.set("Resources", resources);
    if let Some(group) = group {
        form.dict.set("Group", group);
    }
    let matrix = upright(bounds, turn, unit);
    let page = frame(form, shown, if stamps.is_empty() { matrix } else { IDENTITY });
    let page = document.add_object(page);
    moved.extend(from.map(|from| (from, page)));
    let form = match stamps.is_empty() {
        true => page,
        false => document.add_object(stamped(page, &stamps, shown, matrix)),
    };
    let (wide, high) =
        (Length::pt((bounds[2] - bounds[0]) * unit), Length::pt((bounds[3] - bounds[1]) * unit));
    let (width, height) = if turn.is_multiple_of(2) { (wide, high) } else { (high, wide) };
    Ok(Leaf { form, width, height })
}

/// The content streams that were made forms, and the ids of these.
type Moved = BTreeMap<ObjectId, ObjectId>;

/// Returns a page's content as a stream of its own. A single one keeps its compression and is moved, not copied: then
/// the id that it had is returned too.
///
/// # Errors
/// Where a stream cannot be unpacked.
fn content(
    document: &mut Document,
    page: ObjectId,
    moved: &Moved,
) -> Result<(Option<ObjectId>, Stream), lopdf::Error> {
    let contents = document.get_page_contents(page);
    if let [only] = contents[..]
        && !moved.contains_key(&only)
        && let Some(Object::Stream(stream)) = document.objects.remove(&only)
    {
        return Ok((Some(only), stream));
    }
    // Streams of one page are cut at any token: they are read as one (ISO 32000-1, 7.8.2). A stream that is all of
    // another page has become the form of that page; one that does not exist is empty (ISO 32000-1, 7.3.10).
    let mut content = Vec::new();
    for id in contents {
        let Ok(object) = document.get_object(*moved.get(&id).unwrap_or(&id)) else { continue };
        content.extend(object.as_stream()?.get_plain_content_with_limit(LIMIT)?);
        content.push(b'\n');
    }
    let mut stream = Stream::new(Dictionary::new(), content);
    // A stream that does not get smaller is kept as it is.
    let _ = stream.compress();
    Ok((None, stream))
}

const IDENTITY: [f64; 6] = [1.0, 0.0, 0.0, 1.0, 0.0, 0.0];

/// Makes a form of a stream.
fn frame(mut form: Stream, bounds: Bounds, matrix: [f64; 6]) -> Stream {
    form.dict.set("Type", "XObject");
    form.dict.set("Subtype", "Form");
    form.dict.set("FormType", 1);
    form.dict.set("BBox", reals(&bounds));
    form.dict.set("Matrix", reals(&matrix));
    form
}

/// Returns the part of a page that is left when it is trimmed: the first of its boxes that exists, within
/// the medium (ISO 32000-1, 14.11.2).
fn bounds(document: &Document, page: ObjectId) -> Option<Bounds> {
    let read = |key: &[u8]| rectangle(document, inherited(document, page, key)?);
    let medium = read(b"MediaBox")?;
    let inner = [b"TrimBox".as_slice(), b"CropBox"].into_iter().find_map(read).unwrap_or(medium);
    let within =
        [inner[0].max(medium[0]), inner[1].max(medium[1]), inner[2].min(medium[2]), inner[3].min(medium[3])];
    Some(if within[0] < within[2] && within[1] < within[3] { within } else { medium })
}

/// Returns how many quarters the page is turned clockwise when it is shown, 0 to 3.
fn turn(document: &Document, page: ObjectId) -> u8 {
    let degrees = inherited(document, page, b"Rotate").and_then(|turn| number(document, turn)).unwrap_or(0.0);
    // The standard knows only multiples of 90.
    [90.0, 180.0, 270.0]
        .iter()
        .position(|turned| degrees.rem_euclid(360.0) == *turned)
        .map_or(0, |at| at as u8 + 1)
}

/// Returns the matrix that turns a page upright, with its lower left corner at 0, 0.
fn upright([left, bottom, right, top]: Bounds, turn: u8, unit: f64) -> [f64; 6] {
    let matrix = match turn {
        1 => [0.0, -1.0, 1.0, 0.0, -bottom, right],
        2 => [-1.0, 0.0, 0.0, -1.0, right, top],
        3 => [0.0, 1.0, -1.0, 0.0, top, -left],
        _ => [1.0, 0.0, 0.0, 1.0, -left, -bottom],
    };
    matrix.map(|value| value * unit)
}

/// An annotation on paper: its appearance, and its matrix on the page.
struct Stamp {
    appearance: ObjectId,
    matrix: [f64; 6],
}

/// Returns the appearances of annotations that are printed: filled fields, stamps, notes in the margin.
/// Links and pop-ups have none.
fn stamps(document: &Document, page: ObjectId) -> Vec<Stamp> {
    let annotations = document.get_dictionary(page).ok().and_then(|page| {
        let annotations = page.get(b"Annots").ok()?;
        follow(document, annotations).as_array().ok()
    });
    let annotations = annotations.into_iter().flatten();
    annotations.filter_map(|it| stamp(document, follow(document, it).as_dict().ok()?)).collect()
}

/// Returns an annotation's appearance and its place by ISO 32000-1, 12.5.5, algorithm 8.1.
fn stamp(document: &Document, annotation: &Dictionary) -> Option<Stamp> {
    const HIDDEN: i64 = 1 << 1;
    const PRINT: i64 = 1 << 2;
    let flags =
        annotation.get(b"F").ok().and_then(|flags| follow(document, flags).as_i64().ok()).unwrap_or(0);
    let subtype = annotation.get(b"Subtype").ok()?.as_name().ok()?;
    if flags & HIDDEN != 0 || flags & PRINT == 0 || [b"Link".as_slice(), b"Popup"].contains(&subtype) {
        return None;
    }
    let mut appearance = follow(document, annotation.get(b"AP").ok()?).as_dict().ok()?.get(b"N").ok()?;
    if let Ok(states) = follow(document, appearance).as_dict() {
        appearance = states.get(annotation.get(b"AS").ok()?.as_name().ok()?).ok()?;
    }
    let id = appearance.as_reference().ok()?;
    let stream = document.get_object(id).ok()?.as_stream().ok()?;
    let bbox = rectangle(document, stream.dict.get(b"BBox").ok()?)?;
    let matrix = stream.dict.get(b"Matrix").ok().and_then(|matrix| six(document, matrix)).unwrap_or(IDENTITY);
    let place = rectangle(document, annotation.get(b"Rect").ok()?)?;
    Some(Stamp { appearance: id, matrix: fitted(covered(bbox, matrix)?, place) })
}

/// Returns the upright rectangle around a rectangle that a matrix has moved.
fn covered([left, bottom, right, top]: Bounds, [a, b, c, d, e, f]: [f64; 6]) -> Option<Bounds> {
    let corners = [(left, bottom), (right, bottom), (right, top), (left, top)];
    let moved = corners.map(|(x, y)| (a * x + c * y + e, b * x + d * y + f));
    let least = |of: fn(&(f64, f64)) -> f64| moved.iter().map(of).fold(f64::INFINITY, f64::min);
    let most = |of: fn(&(f64, f64)) -> f64| moved.iter().map(of).fold(f64::NEG_INFINITY, f64::max);
    let bounds = [least(|it| it.0), least(|it| it.1), most(|it| it.0), most(|it| it.1)];
    (bounds[2] > bounds[0] && bounds[3] > bounds[1]).then_some(bounds)
}

/// Returns the matrix that maps one rectangle onto another.
fn fitted(from: Bounds, onto: Bounds) -> [f64; 6] {
    let across = (onto[2] - onto[0]) / (from[2] - from[0]);
    let up = (onto[3] - onto[1]) / (from[3] - from[1]);
    [across, 0.0, 0.0, up, onto[0] - from[0] * across, onto[1] - from[1] * up]
}

/// Returns a page with the appearances of its annotations on top.
fn stamped(page: ObjectId, stamps: &[Stamp], bounds: Bounds, matrix: [f64; 6]) -> Stream {
    let mut named = dictionary! { "Page" => Object::Reference(page) };
    let mut content = b"/Page Do\n".to_vec();
    for (at, stamp) in stamps.iter().enumerate() {
        let name = format!("Stamp{at}");
        let [a, b, c, d, e, f] = stamp.matrix;
        content.extend_from_slice(
            format!("q {a:.5} {b:.5} {c:.5} {d:.5} {e:.5} {f:.5} cm /{name} Do Q\n").as_bytes(),
        );
        named.set(name, Object::Reference(stamp.appearance));
    }
    let resources = dictionary! { "XObject" => named };
    frame(Stream::new(dictionary! { "Resources" => resources }, content), bounds, matrix)
}

/// Returns an attribute of a page, or of the nearest node above it that has it (ISO 32000-1, 7.7.3.4).
fn inherited<'a>(document: &'a Document, page: ObjectId, key: &[u8]) -> Option<&'a Object> {
    let mut node = document.get_dictionary(page).ok()?;
    for _ in 0..DEPTH {
        if let Ok(value) = node.get(key) {
            return Some(value);
        }
        node = document.get_dictionary(node.get(b"Parent").ok()?.as_reference().ok()?).ok()?;
    }
    None
}

/// Returns the object behind a reference, or the object itself.
pub(super) fn follow<'a>(document: &'a Document, object: &'a Object) -> &'a Object {
    document.dereference(object).map_or(&Object::Null, |(_, object)| object)
}

fn number(document: &Document, object: &Object) -> Option<f64> {
    let number = follow(document, object).as_float().ok().map(f64::from)?;
    number.is_finite().then_some(number)
}

fn numbers(document: &Document, object: &Object) -> Option<Vec<f64>> {
    follow(document, object).as_array().ok()?.iter().map(|value| number(document, value)).collect()
}

fn six(document: &Document, object: &Object) -> Option<[f64; 6]> {
    numbers(document, object)?.try_into().ok()
}

/// Returns a rectangle from any two opposite corners (ISO 32000-1, 7.9.5).
fn rectangle(document: &Document, object: &Object) -> Option<Bounds> {
    let [x0, y0, x1, y1] = numbers(document, object)?.try_into().ok()?;
    Some([f64::min(x0, x1), f64::min(y0, y1), f64::max(x0, x1), f64::max(y0, y1)])
}

pub(super) fn reals(values: &[f64]) -> Object {
    Object::Array(values.iter().map(|value| Object::Real(*value as f32)).collect())
}
