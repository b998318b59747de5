//! Emphasis in bold instead of italics, where a design has it so.

use crate::elsewhere::books::{Everything, everything};

const CHAPTER: &str = "# Gece\n\nÖnce *vurgulu* söz, sonra **kalın** ile ***ikisi***.[^1]\n\n## Kısa *eğik* başlık\n\nSöz.\n\n\
    [^1]: *Kitap* adı.\n";

fn made(design: &str, name: &str) -> Everything {
    let book =
        format!("title = \"Deneme\"\nlanguage = \"tr\"\n[pdf]\ndesign = \"{design}\"\nsize = \"A5\"\n");
    everything(
        &[("book.toml", book.as_str()), ("01.md", CHAPTER), ("own.toml", "[text]\nemphasis = \"bold\"\n")],
        name,
    )
}

/// The faces of a word in the typeset book.
fn faces(made: &Everything, word: &str) -> Vec<String> {
    let mut faces = Vec::new();
    for page in &made.pdf.pages {
        let text: String = page.shown.iter().map(|glyph| glyph.text.as_str()).collect();
        let starts = text.match_indices(word).map(|(at, _)| at);
        for start in starts {
            let mut at = 0;
            let glyph = page.shown.iter().find(|glyph| {
                at += glyph.text.len();
                at > start
            });
            faces.extend(glyph.map(|glyph| glyph.font.clone()));
        }
    }
    faces
}

#[test]
fn easy_looks_set_emphasis_in_bold_in_both_books() {
    for (design, name) in [("kolay okuma", "easy"), ("büyük punto", "large"), ("own", "own")] {
        let made = made(design, &format!("emphasis-{name}"));
        for word in ["vurgulu", "kalın", "ikisi", "Kitap"] {
            let faces = faces(&made, word);
            assert!(!faces.is_empty(), "{design}: {word}");
            assert!(faces.iter().all(|face| face.contains("Bold")), "{design}: {word} in {faces:?}");
        }
        let all: Vec<&str> =
            made.pdf.pages.iter().flat_map(|page| &page.shown).map(|glyph| glyph.font.as_str()).collect();
        assert!(all.iter().all(|face| !face.contains("Italic")), "{design}");
        let style = made.epub.text("OEBPS/stylesheet.css");
        assert!(
            style.contains("\nem {\n  font-style: normal;\n  font-weight: bold;\n}"),
            "{design}: {style}"
        );
        assert!(!style.contains("italic.ttf"), "{design}: no italic face is carried: {style:.900}");
        assert!(made.epub.text("OEBPS/01.xhtml").contains("<em>vurgulu</em>"), "it is emphasis all the same");
    }
    let usual = made("klasik", "emphasis-usual");
    assert!(faces(&usual, "vurgulu").iter().all(|face| face.contains("Italic")));
}
