//! The faces that the e-book carries: small, complete, with their features.

use crate::epub::open;
use crate::epub::reader::elements;
use crate::epub::sample::Sample;
use std::collections::BTreeSet;

#[test]
fn faces_show_every_character_of_the_book() {
    use skrifa::{FontRef, MetadataProvider};
    let sample = Sample::new();
    let book = open(&sample);
    let fonts: Vec<_> = book.names.iter().filter(|name| name.starts_with("OEBPS/fonts/")).collect();
    assert_eq!(fonts.len(), 7, "{fonts:?}");
    let shows = |font: &str, text: &str| {
        let font = FontRef::new(book.bytes(font)).expect("a font");
        let missing: String =
            text.chars().filter(|character| font.charmap().map(*character).is_none()).collect();
        assert!(missing.is_empty(), "{missing}");
    };
    let all = |name: &str| {
        let document = book.xml(name);
        let body = elements(&document, "body").next().expect("a body");
        let text = body.descendants().filter(|node| {
            let code = ["code", "h1", "h2", "h3", "table", "figcaption"];
            node.is_text() && !node.ancestors().any(|above| code.contains(&above.tag_name().name()))
        });
        let text: String = text.filter_map(|node| node.text()).collect();
        text.replace(char::is_control, "")
    };
    shows("OEBPS/fonts/literata-regular.ttf", &all("02-gunduz.xhtml"));
    shows("OEBPS/fonts/literata-regular.ttf", "чёрный январь İıŞş0123456789");
    shows("OEBPS/fonts/literata-bold.ttf", "19 Ocakkaranfil");
    shows("OEBPS/fonts/literata-italic.ttf", "Anılar");
    shows("OEBPS/fonts/literata-bold-italic.ttf", "eğik ve kalın, ");
    shows("OEBPS/fonts/alegreya-sans-bold.ttf", "Gündüz: “ve sonrası”İçindekilerKaynakÖlüYaralı");
    shows("OEBPS/fonts/alegreya-sans-regular.ttf", "Uzun adlı bir uluslararası kuruluşun raporu131744");
    shows("OEBPS/fonts/jetbrains-mono-regular.ttf", "kod <a&b>yaz(\"<ş>\");");
    let css = book.text("OEBPS/stylesheet.css");
    assert_eq!(css.matches("@font-face").count(), 7);
}

#[test]
fn faces_are_small_and_keep_their_features() {
    use skrifa::raw::TableProvider;
    let book = open(&Sample::new());
    let bytes = book.bytes("OEBPS/fonts/literata-regular.ttf");
    assert!(bytes.len() < 60_000, "{}", bytes.len());
    let font = skrifa::FontRef::new(bytes).expect("a font");
    let gsub = font.gsub().expect("GSUB");
    let features = gsub.feature_list().expect("features");
    let tags: BTreeSet<_> =
        features.feature_records().iter().map(|record| record.feature_tag().to_string()).collect();
    for feature in ["locl", "smcp", "c2sc", "onum", "lnum", "pnum", "tnum", "liga"] {
        assert!(tags.contains(feature), "{feature} is not in {tags:?}");
    }
    let scripts = gsub.script_list().expect("scripts");
    let mut systems = BTreeSet::new();
    for record in scripts.script_records() {
        let script = record.script(scripts.offset_data()).expect("a script");
        systems.extend(script.lang_sys_records().iter().map(|record| record.lang_sys_tag().to_string()));
    }
    assert!(systems.contains("TRK ") && systems.contains("AZE "), "{systems:?}");
}

#[test]
fn faces_can_be_left_out() {
    let mut sample = Sample::new();
    sample.config.epub.fonts = false;
    let book = open(&sample);
    assert!(!book.names.iter().any(|name| name.contains("fonts")));
    assert!(!book.text("OEBPS/stylesheet.css").contains("@font-face"));
    assert!(!book.text("OEBPS/colophon.xhtml").contains("Literata"));
}

/// Advances and offsets of a Turkish text as a face sets it.
fn set(bytes: &[u8], text: &str, features: &[&str]) -> Vec<(i32, i32, i32)> {
    use harfrust::{Buffer, Feature, Font, Language, ShapeOptions, ShaperFont};
    let font = Font::new(bytes.to_vec(), 0).expect("a font");
    let features: Vec<Feature> = features.iter().map(|feature| feature.parse().expect("a feature")).collect();
    let mut buffer = Buffer::new();
    buffer.push_str(text);
    buffer.set_language(Language::new("tr"));
    buffer.guess_segment_properties();
    harfrust::shape(&ShaperFont::new(&font), &mut buffer, ShapeOptions::new().features(&features))
        .expect("shaped");
    let positions = buffer.glyph_positions().iter();
    positions.map(|position| (position.x_advance, position.x_offset, position.y_offset)).collect()
}

#[test]
fn a_subset_face_sets_text_as_the_whole_one_does() {
    let sample = Sample::new();
    let book = open(&sample);
    let small = book.bytes("OEBPS/fonts/literata-regular.ttf");
    let (_, whole) = sample.fonts.iter().next().expect("Literata");
    for (text, features) in [
        ("Fişi çekilen televizyon sustu", &[][..]),
        ("istanbul ve İzmir", &["smcp"]),
        ("istanbul ve İzmir", &["c2sc", "smcp"]),
        ("19 Ocak 1990, 23.30", &["onum", "pnum"]),
        ("0123456789", &["lnum", "tnum"]),
        ("AVTo", &["kern"]),
    ] {
        let expected = set(whole.bytes(), text, features);
        assert_eq!(set(small, text, features), expected, "{text} {features:?}");
    }
    let fi = set(small, "fi", &[]);
    assert_eq!(fi.len(), 2, "no ligature takes the dot of a Turkish i");
}
