//! The size of Arabic letters that another face lends to a text in Latin ones.

use super::scripts::is_arabic;
use crate::font::Face;
use crate::geom::Length;

/// The most that lent letters are larger than those beside them.
const LARGEST: f64 = 1.3;

/// The size of letters of a face in a text that is set in another face.
///
/// Faces for Arabic have small letters on a large body. Theirs are set so that their own x, which their designer fitted
/// to the Arabic letters, is as tall as that of the letters beside them; never smaller than these.
pub(super) fn lent_size(letters: &str, size: Length, lent: &Face, beside: &Face) -> Length {
    let x_height = |face: &Face| f64::from(face.x_height) / f64::from(face.upem.max(1));
    if lent.name == beside.name || lent.x_height <= 0 || !letters.chars().any(is_arabic) {
        return size;
    }
    let scale = x_height(beside) / x_height(lent);
    if scale > 1.0 { size.scale(scale.min(LARGEST)) } else { size }
}

#[cfg(test)]
mod tests {
    use super::lent_size;
    use crate::font::{Face, Family};
    use crate::geom::Length;
    use std::sync::Arc;

    fn face(name: &str, x_height: i32) -> Face {
        Face {
            name: name.to_owned(),
            family: Family::Other,
            weight: 400,
            bold: false,
            italic: false,
            file: Arc::<[u8]>::from([]).into(),
            upem: 1_000,
            ascent: 900,
            descent: 300,
            cap_height: 700,
            x_height,
            coverage: Arc::from([]),
        }
    }

    #[test]
    fn arabic_letters_are_as_large_as_the_x_of_both_faces_asks() {
        let size = |words: &str, lent: i32, beside: i32| {
            lent_size(words, Length::pt(10.0), &face("Nesih", lent), &face("Metin", beside)).to_pt()
        };
        assert!((size("كتاب", 400, 500) - 12.5).abs() < 0.01);
        assert!((size("كتاب", 500, 400) - 10.0).abs() < 0.01, "never smaller");
        assert!((size("كتاب", 100, 500) - 13.0).abs() < 0.01, "never much larger");
        assert!((size("книга", 400, 500) - 10.0).abs() < 0.01, "Arabic letters alone");
        let own = face("Metin", 400);
        assert_eq!(lent_size("كتاب", Length::pt(10.0), &own, &face("Metin", 500)), Length::pt(10.0));
    }
}
