//! The colour along the edges of artwork, in which a cover's background continues beyond them.

use super::{Artwork, ArtworkKind};
use crate::font::Fonts;
use image::{DynamicImage, RgbaImage};

/// The edges of artwork.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Edge {
    /// Their mean colour: red, green, blue.
    pub colour: [u8; 3],
    /// Whether they have this colour throughout, so that it can continue beyond them invisibly.
    pub is_plain: bool,
}

/// Longest side at which a drawing is examined, in pixels.
const LOOK: f64 = 400.0;
/// Largest difference between parts of a colour, of 255, that the eye does not see.
const ALIKE: u8 = 4;

impl Artwork {
    /// Returns the colour along its four edges; `None` where it cannot be decoded.
    #[must_use]
    pub fn edge(&self, fonts: &Fonts) -> Option<Edge> {
        if self.kind != ArtworkKind::Svg {
            return self.edge_of_pixels();
        }
        let drawing = self.drawing(fonts).ok()?;
        let size = drawing.size();
        let scale = LOOK / size.width.to_pt().max(size.height.to_pt());
        let pixels = |side: f64| (side * scale).round().max(1.0) as u32;
        let drawn = drawing.pixels(pixels(size.width.to_pt()), pixels(size.height.to_pt()))?;
        of_picture(&RgbaImage::from_raw(drawn.width, drawn.height, drawn.rgba)?.into())
    }
}

/// Returns the edges of a picture on white paper; `None` where it has no pixels.
pub(super) fn of_picture(picture: &DynamicImage) -> Option<Edge> {
    let (width, height) = (picture.width(), picture.height());
    let (right, below) = (width.checked_sub(1)?, height.checked_sub(1)?);
    let within = height.saturating_sub(2);
    // Each corner is counted once.
    let sides = [
        (0, 0, width, 1),
        (0, below, width, below.min(1)),
        (0, 1, 1, within),
        (right, 1, right.min(1), within),
    ];
    let along = sides
        .into_iter()
        .flat_map(|(x, y, width, height)| on_white(&picture.crop_imm(x, y, width, height).to_rgba8()));
    edge(&along.collect::<Vec<_>>())
}

/// Puts pixels on white paper.
fn on_white(rgba: &[u8]) -> Vec<[u8; 3]> {
    let over = |part: u8, alpha: u8| {
        let (part, alpha) = (u32::from(part), u32::from(alpha));
        ((part * alpha + 255 * (255 - alpha) + 127) / 255) as u8
    };
    rgba.chunks_exact(4).map(|pixel| [0, 1, 2].map(|at| over(pixel[at], pixel[3]))).collect()
}

fn edge(along: &[[u8; 3]]) -> Option<Edge> {
    let first = *along.first()?;
    if along.iter().all(|pixel| *pixel == first) {
        return Some(Edge { colour: first, is_plain: true });
    }
    let mean = |part: usize| {
        let sum: usize = along.iter().map(|pixel| usize::from(pixel[part])).sum();
        ((sum + along.len() / 2) / along.len()) as u8
    };
    let colour = [0, 1, 2].map(mean);
    let is_near = |pixel: &[u8; 3]| pixel.iter().zip(colour).all(|(part, of)| part.abs_diff(of) <= ALIKE);
    Some(Edge { colour, is_plain: along.iter().all(is_near) })
}

#[cfg(test)]
mod tests {
    use crate::artwork::{Artwork, ArtworkKind};
    use crate::font::Fonts;
    use crate::geom::Size;

    fn edge(inside: &str) -> super::Edge {
        let svg = format!("<svg xmlns='http://www.w3.org/2000/svg' width='30' height='20'>{inside}</svg>");
        let artwork = Artwork::new(ArtworkKind::Svg, svg.into_bytes(), Size::default());
        artwork.edge(&Fonts::default()).expect("a drawing")
    }

    #[test]
    fn plain_edges_are_distinguished_from_others() {
        let ground = "<rect width='30' height='20' fill='#fbf8f2'/>";
        let petal = "<circle cx='15' cy='10' r='5' fill='#900'/>";
        let plain = edge(&format!("{ground}{petal}"));
        assert_eq!((plain.colour, plain.is_plain), ([0xfb, 0xf8, 0xf2], true));
        assert_eq!(edge(petal).colour, [255; 3], "nothing is white paper");
        assert!(!edge(&format!("{ground}<rect y='15' width='30' height='5' fill='#900'/>")).is_plain);
    }
}
