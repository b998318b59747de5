//! Reads pictures of a page: embedded in it or stored beside it, never from the network.

use super::blocks::Reader;
use super::{At, attribute};
use crate::address::{decoded, leads_away};
use crate::import::Outside;
use crate::import::model::{Image, Picture, Span, SpanKind};
use crate::loss::LossKind;
use data_url::DataUrl;
use data_url::forgiving_base64::decode_to_vec;

/// Decodes Base64.
pub(in crate::import) fn base64(text: &str) -> Option<Vec<u8>> {
    decode_to_vec(text.as_bytes()).ok()
}

impl<'a> Reader<'a> {
    /// Adds an image to a line.
    pub(super) fn picture(&mut self, node: At<'a>, line: &mut Vec<Span>) {
        let named = ["src", "href", "xlink:href"].iter().find_map(|name| attribute(node, name));
        let address = named.unwrap_or("").trim();
        let alt = attribute(node, "alt").map(str::trim);
        let role = attribute(node, "role").unwrap_or("");
        let is_ornament = alt == Some("") && (role == "presentation" || role == "none");
        let alt = alt.filter(|alt| !alt.is_empty()).or(attribute(node, "title")).unwrap_or("").to_owned();
        let known = self.pictures.get(address).copied();
        let Some(picture) = known.or_else(|| self.fetch(address, &alt)) else { return };
        self.pictures.insert(address.to_owned(), picture);
        line.push(Span::plain(SpanKind::Image(Image { picture, alt, is_ornament, floats: false })));
    }

    fn fetch(&mut self, address: &str, alt: &str) -> Option<usize> {
        let small = address.to_ascii_lowercase();
        let found = if small.starts_with("data:") {
            let data = DataUrl::process(address).ok().and_then(|url| url.decode_to_vec().ok());
            data.map(|(bytes, _)| ("resim".to_owned(), bytes))
                .ok_or((LossKind::ImageMissing, "data:".to_owned()))
        } else if address.is_empty() {
            Err((LossKind::ImageMissing, alt.to_owned()))
        } else if leads_away(&small) {
            Err((LossKind::ImageRemote, address.to_owned()))
        } else {
            let path = decoded(address.split(['?', '#']).next().unwrap_or(address));
            match (self.source.beside)(&path) {
                Ok(Some(bytes)) => Ok((path, bytes)),
                Ok(None) => Err((LossKind::ImageMissing, address.to_owned())),
                Err(Outside) => Err((LossKind::ImageOutside, address.to_owned())),
            }
        };
        match found {
            Ok((name, bytes)) => {
                self.out.pictures.push(Picture { name, bytes });
                Some(self.out.pictures.len() - 1)
            }
            Err((kind, name)) => {
                self.out.losses.add_named(kind, &name);
                None
            }
        }
    }
}
