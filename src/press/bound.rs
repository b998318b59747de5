//! Files for the print shop: each page on a larger medium, with its trim, its bleed and its marks.

use super::inks::{self, Inks};
use super::leaves::{Bounds, Leaf};
use super::marks::{self, Slug};
use super::output;
use crate::diag::Problem;
use crate::geom::Length;
use lopdf::{Dictionary, Document, Object, Stream, dictionary};

/// The area around the trimmed page.
#[derive(Clone, Copy, Debug)]
pub struct Surround<'a> {
    /// Width of the bleed on every side: 3 mm is what shops require.
    pub bleed: Length,
    /// Face and text of the words beside the marks; neither marks nor words where it is `None`.
    pub marks: Option<Slug<'a>>,
    /// Representation of colours.
    pub inks: Inks<'a>,
}

/// A piece of a board: a page of the source, moved and clipped.
#[derive(Clone, Debug)]
pub(super) struct Piece {
    /// Index of the page, from 0.
    pub(super) leaf: usize,
    /// Matrix of the page, from the lower left corner of the trim.
    pub(super) matrix: [f64; 6],
    /// The part of it that is kept, in the same units.
    pub(super) clip: Bounds,
}

/// One page of the file for the shop.
#[derive(Clone, Debug)]
pub(super) struct Board {
    /// Width of the trimmed page, in points.
    pub(super) width: f64,
    /// Height of the trimmed page, in points.
    pub(super) height: f64,
    /// The pieces of pages on it.
    pub(super) pieces: Vec<Piece>,
    /// Distances of its folds from the left edge of the trim, in points.
    pub(super) folds: Vec<f64>,
    /// The words beside the marks.
    pub(super) words: String,
}

/// Returns the file of these boards.
///
/// # Errors
/// A [`Problem`] where the pages cannot be read.
pub(super) fn compose(
    mut source: Document,
    leaves: &[Leaf],
    boards: &[Board],
    surround: &Surround,
) -> Result<Vec<u8>, Problem> {
    let broken = |error: lopdf::Error| Problem::PdfUnreadable { reason: error.to_string() };
    if matches!(surround.inks, Inks::Light) {
        // A page that blends in the colours of a screen would turn black ink into all four.
        for leaf in leaves {
            if let Ok(form) = source.get_object_mut(leaf.form).and_then(Object::as_stream_mut) {
                form.dict.remove(b"Group");
            }
        }
    }
    let tree = source.new_object_id();
    let mut kids = Vec::with_capacity(boards.len());
    for board in boards {
        let mut page = page(&mut source, board, leaves, surround);
        page.set("Parent", tree);
        kids.push(Object::Reference(source.add_object(page)));
    }
    source.set_object(tree, dictionary! { "Type" => "Pages", "Count" => kids.len() as i64, "Kids" => kids });
    let mut catalog = dictionary! {
        "Type" => "Catalog",
        "Pages" => tree,
        "PageLayout" => "SinglePage",
        "ViewerPreferences" => dictionary! { "PrintScaling" => "None" },
    };
    if let Ok(layers) = source.catalog().and_then(|catalog| catalog.get(b"OCProperties")) {
        catalog.set("OCProperties", layers.clone());
    }
    if let Ok(language) = source.catalog().and_then(|catalog| catalog.get(b"Lang")) {
        catalog.set("Lang", language.clone());
    }
    if let Inks::Printing(profile) = surround.inks {
        let intent = inks::intent(&mut source, profile);
        catalog.set("OutputIntents", vec![intent]);
    }
    let mut trailer = dictionary! { "Root" => source.add_object(catalog) };
    let mut info = output::info(&source);
    // The RIP may trap as it likes; nothing is trapped here (ISO 32000-1, 14.11.6).
    info.set("Trapped", "False");
    trailer.set("Info", source.add_object(info));
    if let Ok(identity) = source.trailer.get(b"ID") {
        trailer.set("ID", identity.clone());
    }
    source.trailer = trailer;
    output::keep_reached(&mut source);
    inks::set_right(&mut source, surround.inks).map_err(broken)?;
    output::keep_reached(&mut source);
    output::save(source)
}

/// Returns one page: its boxes, its pieces, its marks.
fn page(document: &mut Document, board: &Board, leaves: &[Leaf], surround: &Surround) -> Dictionary {
    let bleed = surround.bleed.to_pt();
    let margin = bleed + if surround.marks.is_some() { marks::ROOM.to_pt() } else { 0.0 };
    let area = |out: f64| [-out, -out, board.width + out, board.height + out];
    let on_medium = |bounds: Bounds| super::leaves::reals(&bounds.map(|value| value + margin));
    let mut forms = Dictionary::new();
    let mut content = format!("1 0 0 1 {margin:.4} {margin:.4} cm\n");
    for piece in &board.pieces {
        let Some(leaf) = leaves.get(piece.leaf) else { continue };
        let [left, bottom, right, top] = piece.clip;
        let [a, b, c, d, e, f] = piece.matrix;
        content += &format!(
            "q {left:.4} {bottom:.4} {:.4} {:.4} re W n {a:.6} {b:.6} {c:.6} {d:.6} {e:.4} {f:.4} cm /P{} Do Q\n",
            right - left,
            top - bottom,
            piece.leaf + 1
        );
        forms.set(format!("P{}", piece.leaf + 1), Object::Reference(leaf.form));
    }
    let mut resources = dictionary! { "XObject" => forms };
    if let Some(slug) = &surround.marks {
        content += &marks::draw(board, bleed, slug);
        resources.set("ColorSpace", dictionary! { "All" => marks::registration() });
    }
    let mut stream = Stream::new(Dictionary::new(), content.into_bytes());
    // A stream that does not get smaller is kept as it is.
    let _ = stream.compress();
    let contents = document.add_object(stream);
    dictionary! {
        "Type" => "Page",
        "MediaBox" => on_medium(area(margin)),
        "BleedBox" => on_medium(area(bleed)),
        "TrimBox" => on_medium(area(0.0)),
        "Resources" => resources,
        "Contents" => contents,
    }
}
