//! Tests that covers are drawings whose words stay on them and can be read.

use super::{CoverTemplate, Layout, PALETTES, Palette, is_own};
use crate::artwork::Artwork;
use crate::font::Fonts;

fn template<'a>(layout: Layout, palette: Palette, title: &'a str) -> CoverTemplate<'a> {
    CoverTemplate {
        layout,
        palette,
        language: "tr",
        title,
        subtitle: "Bir & <deneme>",
        author: "Ayşe Yazar",
        publisher: "Dernek Yayınları",
        description: "Kısa bir açıklama.",
        picture: None,
    }
}

/// Relative luminance of a colour (WCAG 2.2), by the square of each part: of dark colours it is more than by the standard's
/// curve, so that the contrast with light ones comes out lower.
fn luminance(colour: u32) -> f64 {
    let part = |shift: u32| {
        let value = f64::from((colour >> shift) & 255) / 255.0;
        value * value
    };
    0.2126 * part(16) + 0.7152 * part(8) + 0.0722 * part(0)
}

#[test]
fn letters_stand_out_in_every_palette() {
    for palette in PALETTES {
        let (one, other) = (luminance(palette.ground), luminance(palette.ink));
        let contrast = (one.max(other) + 0.05) / (one.min(other) + 0.05);
        assert!(contrast >= 7.0, "{}: {contrast:.1}", palette.name);
    }
}

#[test]
fn every_cover_is_a_drawing_that_is_read_and_whose_words_stay_on_it() {
    let long = "Muvaffakiyetsizleştiricileştiriverebileceklerimizdenmişsinizcesine bir kitap üzerine notlar ve belgeler";
    for (_, layout) in Layout::ALL {
        for (palette, title) in PALETTES.into_iter().zip([
            "Kara Ocak",
            long,
            "Bir Kentin Yüz Yılı: Belgeler, Tanıklar",
            "",
            "İ",
            "<&>",
        ]) {
            let made = template(layout, palette, title);
            for svg in [made.front(), made.back()] {
                assert!(is_own(svg.as_bytes()));
                let drawn = Artwork::svg(svg.clone().into_bytes(), &Fonts::default());
                assert!(drawn.is_ok(), "{:?}", drawn.err());
                for text in svg.split("<text ").skip(1) {
                    let number = |key: &str| -> f64 {
                        let rest = text.split_once(&format!("{key}=\"")).expect(key).1;
                        rest.split('"').next().expect(key).parse().expect(key)
                    };
                    let (y, size) = (number("y"), number("font-size"));
                    assert!(y - size >= 0.0 && y <= 590.0 && size >= 6.0, "{layout:?} {title}: {text}");
                }
            }
        }
    }
    assert!(!is_own(b"<svg/>"));
}
