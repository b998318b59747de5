//! Imposes any PDF as a booklet: two pages side by side on each side of a sheet, in the order of printing.

use super::leaves::{Leaf, leaves};
use super::order::{Sheet, Side, impose, pad};
use super::output;
use super::paper::Paper;
use super::sheet::{Layout, draw, name};
use super::{Imposed, Plan};
use crate::diag::Problem;
use crate::geom::{Length, Size};
use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};

/// Fewest pages of a booklet with a cover that can be printed apart.
const COVERED: usize = 8;

/// Lays a file's pages out on sheets.
///
/// # Errors
/// A [`Problem`] where the file or one of its pages cannot be printed.
pub fn booklet(pdf: &[u8], plan: &Plan) -> Result<Imposed, Problem> {
    let (source, leaves) = leaves(pdf)?;
    let right_to_left = plan.right_to_left || opens_at_right(&source);
    let layout = layout(&leaves, plan, right_to_left);
    let (cover, inner) = parts(leaves.len(), plan);
    let sheets = impose(&inner, plan.signature);
    let laid = inner.iter().chain(cover.iter().flatten());
    let blanks = laid.filter(|page| page.is_none()).count();
    let cover_sheet = cover.map(|cover| impose(&cover, None));
    let count = sheets.len() + cover_sheet.as_ref().map_or(0, Vec::len);
    let written = cover_sheet.map(|cover| file(source.clone(), &cover, &leaves, &layout)).transpose()?;
    let first = sheets.first().map_or(Side { left: None, right: None }, |sheet| sheet.front);
    Ok(Imposed {
        page: Size { width: layout.width, height: layout.height },
        signatures: sheets.chunk_by(|one, other| one.depth < other.depth).map(<[Sheet]>::len).collect(),
        right_to_left,
        first: if right_to_left { first.mirrored() } else { first },
        language: text_of(source.catalog().ok(), b"Lang"),
        title: text_of(
            source
                .trailer
                .get(b"Info")
                .and_then(|info| source.dereference(info))
                .and_then(|(_, info)| info.as_dict())
                .ok(),
            b"Title",
        ),
        cover: written,
        paper: layout.paper,
        pages: leaves.len(),
        blanks,
        count,
        scale: leaves.iter().map(|leaf| layout.scale(leaf)).fold(1.0, f64::min),
        sheets: file(source, &sheets, &leaves, &layout)?,
    })
}

/// Whether a file states that its pages are read from right to left (ISO 32000-1, 12.2: `Direction`).
fn opens_at_right(source: &Document) -> bool {
    let preferences = source.catalog().ok().and_then(|catalog| catalog.get(b"ViewerPreferences").ok());
    let preferences = preferences.and_then(|found| source.dereference(found).ok()?.1.as_dict().ok());
    let direction = preferences.and_then(|found| source.dereference(found.get(b"Direction").ok()?).ok());
    direction.is_some_and(|(_, direction)| direction.as_name().is_ok_and(|name| name == b"R2L"))
}

/// Returns the text that a dictionary has under a key.
fn text_of(dict: Option<&Dictionary>, key: &[u8]) -> Option<String> {
    let text = dict?.get(key).ok()?;
    let text = lopdf::decode_text_string(text).ok()?.trim().to_owned();
    (!text.is_empty()).then_some(text)
}

/// Returns the four pages of a cover apart, where there is one, and the pages on the other sheets.
fn parts(pages: usize, plan: &Plan) -> (Option<[Option<usize>; 4]>, Vec<Option<usize>>) {
    if !plan.cover_apart || pages < COVERED {
        return (None, pad(pages, plan.back_cover));
    }
    let inner = pad(pages - 4, false).into_iter().map(|page| page.map(|page| page + 2)).collect();
    (Some([Some(0), Some(1), Some(pages - 2), Some(pages - 1)]), inner)
}

/// Returns paper and places for pages of these sizes.
fn layout(leaves: &[Leaf], plan: &Plan, right_to_left: bool) -> Layout {
    let largest = |of: fn(&Leaf) -> Length| leaves.iter().map(of).max().unwrap_or(Length::ZERO);
    let (width, height) = (largest(|leaf| leaf.width), largest(|leaf| leaf.height));
    let paper = plan.paper.unwrap_or_else(|| Paper::for_pages(width, height));
    let scale = paper.scale(width, height);
    let (width, height) = (width.scale(scale), height.scale(scale));
    Layout { paper, width, height, creep: plan.thickness, right_to_left }
}

/// Returns the file of the sheets.
fn file(
    mut source: Document,
    sheets: &[Sheet],
    leaves: &[Leaf],
    layout: &Layout,
) -> Result<Vec<u8>, Problem> {
    let broken = |error: lopdf::Error| Problem::PdfUnreadable { reason: error.to_string() };
    let mut drawn = draw(sheets, leaves, layout);
    drawn.renumber_objects_with(source.max_id + 1);
    let pages: Vec<ObjectId> = drawn.page_iter().collect();
    let sides = sheets.iter().flat_map(|sheet| [sheet.front, sheet.back]);
    for (id, side) in pages.into_iter().zip(sides) {
        let page = drawn.get_object_mut(id).and_then(Object::as_dict_mut).map_err(broken)?;
        let mut forms = Dictionary::new();
        for index in [side.left, side.right].into_iter().flatten() {
            forms.set(name(index), Object::Reference(leaves[index].form));
        }
        page.set("Resources", dictionary! { "XObject" => forms });
        page.remove(b"Annots");
    }
    describe(&mut drawn, &source).map_err(broken)?;
    drawn.max_id = drawn.max_id.max(source.max_id);
    drawn.objects.append(&mut source.objects);
    output::keep_reached(&mut drawn);
    output::save(drawn)
}

/// Sets that printers keep the size and turn sheets over at the short edge, and copies the source's title, layers and
/// identity; no date of creation is written.
fn describe(drawn: &mut Document, source: &Document) -> Result<(), lopdf::Error> {
    let layers = source.catalog().and_then(|catalog| catalog.get(b"OCProperties")).ok().cloned();
    let catalog = drawn.catalog_mut()?;
    catalog.set(
        "ViewerPreferences",
        dictionary! { "PrintScaling" => "None", "Duplex" => "DuplexFlipShortEdge", "PickTrayByPDFSize" => true },
    );
    catalog.set("PageLayout", "SinglePage");
    if let Some(layers) = layers {
        catalog.set("OCProperties", layers);
    }
    let info = output::info(source);
    let info = drawn.add_object(info);
    drawn.trailer.set("Info", Object::Reference(info));
    match source.trailer.get(b"ID") {
        Ok(identity) => drawn.trailer.set("ID", identity.clone()),
        Err(_) => {
            drawn.trailer.remove(b"ID");
        }
    }
    Ok(())
}
