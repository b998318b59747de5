//! Reads frames of OpenDocument: pictures with their descriptions, text boxes; charts and formulas are lost.

use super::body::{Reader, all_text};
use crate::address::leads_away;
use crate::import::DocumentFault;
use crate::import::model::{Image, Picture, Span, SpanKind};
use crate::import::xml::{all_inner, attribute, child, inner, name};
use crate::loss::LossKind;
use roxmltree::Node;

impl Reader<'_> {
    /// Reads a frame or a shape.
    pub(super) fn frame(&mut self, node: Node, spans: &mut Vec<Span>) -> Result<(), DocumentFault> {
        if let Some(content) = child(node, "text-box") {
            // A box with a caption and its picture is a figure, not a loss.
            if inner(content, "image").is_none() {
                self.out.losses.add_named(LossKind::TextBox, &all_text(content));
            }
            let items = self.items(content)?;
            self.apart.extend(items);
            return Ok(());
        }
        if let Some(object) = child(node, "object") {
            let is_formula = inner(object, "math").is_some() || self.has_formula(object);
            let kind = if is_formula { LossKind::Equation } else { LossKind::Drawing };
            self.out.losses.add_named(kind, attribute(node, "name").unwrap_or(""));
            return Ok(());
        }
        let images: Vec<Node> = node.children().filter(|child| name(*child) == "image").collect();
        if images.is_empty() {
            let words: Vec<Node> =
                node.children().filter(|child| ["p", "list"].contains(&name(*child))).collect();
            self.out.losses.add_named(LossKind::Drawing, attribute(node, "name").unwrap_or(""));
            if words.iter().any(|words| !all_text(*words).trim().is_empty()) {
                let items = self.items(node)?;
                self.apart.extend(items);
            }
            return Ok(());
        }
        // The first of several forms of one picture is the best (ODF 1.3, 10.4.2).
        if let Some(span) = self.image(images[0], node) {
            spans.push(span);
        }
        Ok(())
    }

    fn has_formula(&mut self, object: Node) -> bool {
        let folder = attribute(object, "href").unwrap_or("").trim_start_matches("./").trim_end_matches('/');
        let content = self.archive.text(&format!("{folder}/content.xml")).ok().flatten();
        content.is_some_and(|content| content.contains("<math") || content.contains(":math"))
    }

    fn image(&mut self, image: Node, frame: Node) -> Option<Span> {
        let href = attribute(image, "href").unwrap_or("");
        let words = |wanted: &str| {
            child(frame, wanted).and_then(|node| node.text()).map(str::trim).filter(|words| !words.is_empty())
        };
        let alt = words("desc").or_else(|| words("title")).unwrap_or("").to_owned();
        let is_ornament = attribute(frame, "decorative") == Some("true");
        let floats = !matches!(attribute(frame, "anchor-type"), Some("as-char") | None);
        let part = href.trim_start_matches("./");
        let picture = match self.pictures.get(part) {
            Some(known) => *known,
            None => {
                let bytes = if self.archive.has(part) {
                    self.archive.bytes(part).ok().flatten()
                } else {
                    embedded(image)
                };
                let Some(bytes) = bytes else {
                    let kind = if leads_away(href) {
                        LossKind::ImageRemote
                    } else if href.starts_with("../") || href.starts_with('/') || href.contains("://") {
                        LossKind::ImageOutside
                    } else {
                        LossKind::ImageMissing
                    };
                    self.out.losses.add_named(kind, href);
                    return None;
                };
                // The part is named by a checksum of its bytes; people see the name of the frame.
                let name = attribute(frame, "name").unwrap_or("").trim();
                let ending = part.rsplit_once('.').map_or("", |(_, ending)| ending);
                let name = if name.is_empty() { part.to_owned() } else { format!("{name}.{ending}") };
                self.out.pictures.push(Picture { name, bytes });
                self.pictures.insert(part.to_owned(), self.out.pictures.len() - 1);
                self.out.pictures.len() - 1
            }
        };
        Some(Span::plain(SpanKind::Image(Image { picture, alt, is_ornament, floats })))
    }
}

/// The bytes of a picture that is stored in the text itself.
fn embedded(image: Node) -> Option<Vec<u8>> {
    let data = all_inner(image, "binary-data").next()?;
    crate::import::html::base64(&all_text(data))
}
