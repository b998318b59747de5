//! Reads drawings: pictures with their descriptions, text boxes; charts and shapes are lost.

use super::body::Reader;
use crate::address::leads_away;
use crate::import::DocumentFault;
use crate::import::model::{Image, Picture, Span, SpanKind};
use crate::import::xml::{all_inner, attribute, inner, name};
use crate::loss::LossKind;
use roxmltree::Node;

/// Reads a drawing, new (DrawingML) or old (VML).
pub(super) fn read<'a, 'b>(
    reader: &mut Reader<'a, 'b>,
    node: Node<'a, 'b>,
    spans: &mut Vec<Span>,
) -> Result<(), DocumentFault> {
    if !node.is_element() {
        return Ok(());
    }
    let boxes: Vec<Node> =
        all_inner(node, "txbxContent").filter(|found| is_outermost(*found, node)).collect();
    let in_box =
        |found: &Node<'a, 'b>| boxes.iter().any(|outer| outer.range().contains(&found.range().start));
    let is_picture = |found: &Node<'a, 'b>| ["blip", "imagedata"].contains(&name(*found)) && !in_box(found);
    let pictures: Vec<Node> = node.descendants().filter(is_picture).collect();
    for picture in &pictures {
        if let Some(span) = image(reader, *picture, node) {
            spans.push(span);
        }
    }
    for content in &boxes {
        reader.out.losses.add_named(LossKind::TextBox, &crate::import::xml::texts(*content, "t"));
        let items = reader.items(*content)?;
        reader.apart.extend(items);
    }
    if pictures.is_empty() && boxes.is_empty() {
        let name = inner(node, "docPr").and_then(|node| attribute(node, "descr").or(attribute(node, "name")));
        reader.out.losses.add_named(LossKind::Drawing, name.unwrap_or(""));
    }
    Ok(())
}

/// Whether a text box is in no other text box, and in no second form of the same drawing.
fn is_outermost(found: Node, root: Node) -> bool {
    let around = found.ancestors().skip(1).take_while(|node| *node != root);
    let mut around = around.map(name);
    !around.any(|name| name == "txbxContent" || name == "Fallback")
}

fn image<'a, 'b>(reader: &mut Reader<'a, 'b>, picture: Node<'a, 'b>, drawing: Node<'a, 'b>) -> Option<Span> {
    // A vector drawing is stored beside the pixels that older programs show.
    let vectors = inner(picture, "svgBlip").and_then(|node| attribute(node, "embed"));
    let embedded = vectors.or_else(|| attribute(picture, "embed")).or_else(|| attribute(picture, "id"));
    let linked = attribute(picture, "link");
    let around = picture.ancestors().find(|node| ["inline", "anchor", "shape"].contains(&name(*node)));
    let described = around.and_then(|node| inner(node, "docPr")).or_else(|| inner(drawing, "docPr"));
    let words = |wanted: &str| {
        described.and_then(|node| attribute(node, wanted)).filter(|words| !words.trim().is_empty())
    };
    let old = || around.and_then(|node| attribute(node, "alt"));
    let alt = words("descr").or_else(|| words("title")).or_else(old).unwrap_or("").to_owned();
    let is_ornament = inner(drawing, "decorative")
        .and_then(|node| attribute(node, "val"))
        .is_some_and(|value| value == "1");
    let floats = around.is_some_and(|node| name(node) == "anchor");
    let relation = embedded.or(linked).and_then(|id| reader.relations.get(id));
    let Some(relation) = relation else {
        reader.out.losses.add_named(LossKind::ImageMissing, &alt);
        return None;
    };
    if relation.is_outside {
        let kind = if leads_away(&relation.target) { LossKind::ImageRemote } else { LossKind::ImageOutside };
        reader.out.losses.add_named(kind, &relation.target);
        return None;
    }
    let target = relation.target.clone();
    let picture = match reader.pictures.get(&target) {
        Some(known) => *known,
        None => {
            let Ok(Some(bytes)) = reader.archive.bytes(&target) else {
                reader.out.losses.add_named(LossKind::ImageMissing, &target);
                return None;
            };
            reader.out.pictures.push(Picture { name: target.clone(), bytes });
            reader.pictures.insert(target, reader.out.pictures.len() - 1);
            reader.out.pictures.len() - 1
        }
    };
    let image = Image { picture, alt, is_ornament, floats };
    Some(Span::plain(SpanKind::Image(image)))
}
