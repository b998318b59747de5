//! What shops, libraries and the law ask of a file: series, codes, claims, and a style sheet that no shop rejects.

use crate::epub::making::{p, t};
use crate::epub::open;
use crate::epub::reader::{elements, with};
use crate::epub::sample::Sample;
use matbaa::config::{Config, Exemption};

fn sample(keys: &str) -> Sample {
    let mut sample = Sample::of(vec![p(vec![t("Metin.")])], vec![]);
    let text = format!("title = \"Bir\"\nlanguage = \"tr\"\n{keys}");
    sample.config = toml::from_str::<Config>(&text).expect("book.toml");
    sample
}

#[test]
fn a_series_is_a_collection_with_a_place_in_it() {
    let book = open(&sample("[series]\nname = \"Yakın tarih & bellek\"\nnumber = 2"));
    assert_eq!(book.properties("belongs-to-collection"), ["Yakın tarih & bellek"]);
    assert_eq!(book.properties("collection-type"), ["series"]);
    assert_eq!(book.properties("group-position"), ["2"]);
    let package = book.xml("content.opf");
    let refined: Vec<_> = elements(&package, "meta").filter_map(|meta| meta.attribute("refines")).collect();
    assert_eq!(refined, ["#series", "#series"]);
    assert!(with(&package, "id", "series").is_some());
    assert!(book.text("OEBPS/colophon.xhtml").contains("<p>Dizi: Yakın tarih &amp; bellek, 2</p>"));
    let without = open(&sample("[series]\nname = \"Yakın tarih\""));
    assert!(without.properties("group-position").is_empty());
    assert_eq!(open(&sample("[series]\nname = \"A\"\nnumber = 2.5")).properties("group-position"), ["2.5"]);
}

#[test]
fn codes_of_subjects_say_whose_they_are() {
    let book = open(&sample("subjects = [\"Tarih\"]\nthema = [\"NHD\", \"1DTN-AZ\"]"));
    assert_eq!(book.dublin_core("subject"), ["Tarih", "NHD", "1DTN-AZ"]);
    assert_eq!(book.properties("authority"), ["Thema", "Thema"]);
    assert_eq!(book.properties("term"), ["NHD", "1DTN-AZ"]);
}

#[test]
fn what_is_said_of_accessibility_law_is_what_the_author_said() {
    let plain = open(&sample(""));
    for property in [
        "a11y:certifiedBy",
        "a11y:certifierCredential",
        "a11y:exemption",
        "belongs-to-collection",
        "authority",
    ] {
        assert!(plain.properties(property).is_empty(), "{property}");
    }
    let keys = "[epub]\naccessibility_reviewed_by = \"Ayşe Işık\"\naccessibility_credential = \"CPACC\"\n\
                accessibility_report = \"https://example.org/rapor\"\naccessibility_exemption = \"microenterprise\"";
    let book = open(&sample(keys));
    assert_eq!(book.properties("a11y:certifiedBy"), ["Ayşe Işık"]);
    assert_eq!(book.properties("a11y:certifierCredential"), ["CPACC"]);
    assert_eq!(book.properties("a11y:exemption"), ["eaa-microenterprise"]);
    let package = book.xml("content.opf");
    let report = with(&package, "rel", "a11y:certifierReport").expect("the report");
    assert_eq!(
        (report.attribute("href"), report.attribute("refines")),
        (Some("https://example.org/rapor"), Some("#certifier"))
    );
    for (exemption, printed) in [
        (Exemption::Burden, "eaa-disproportionate-burden"),
        (Exemption::Alteration, "eaa-fundamental-alteration"),
    ] {
        let mut sample = sample("");
        sample.config.epub.accessibility_exemption = Some(exemption);
        assert_eq!(open(&sample).properties("a11y:exemption"), [printed]);
    }
}

/// Night mode, large type and old readers: no colour, no fixed size, nothing that KDP's guidelines forbid.
#[test]
fn the_style_sheet_leaves_colour_and_size_to_the_reader() {
    let book = open(&Sample::new());
    let css = book.text("OEBPS/stylesheet.css");
    let declared =
        css.lines().flat_map(|line| line.split([';', '{', '}'])).filter_map(|rule| rule.split_once(':'));
    let mut seen = 0;
    for (property, value) in declared {
        let (property, value) = (property.trim(), value.trim());
        assert!(!property.ends_with("color") || value == "inherit", "{property}: {value}");
        assert!(
            !["background", "position", "float", "line-break"].contains(&property),
            "{property}: {value}"
        );
        assert!(!property.starts_with("margin") || !value.contains('-'), "{property}: {value} is negative");
        let sized = property == "font-size" || property == "line-height";
        assert!(
            !sized || !["px", "pt", "cm", "mm"].iter().any(|unit| value.ends_with(unit)),
            "{property}: {value}"
        );
        seen += 1;
    }
    assert!(seen > 100);
    for forbidden in ["@import", "@page", "!important", "expression(", "http", "srcset"] {
        assert!(!css.contains(forbidden), "{forbidden}");
    }
    for family in
        css.lines().filter(|line| line.trim_start().starts_with("font-family") && line.contains(','))
    {
        assert!(
            ["serif;", "sans-serif;", "monospace;"].iter().any(|generic| family.ends_with(generic)),
            "{family}"
        );
    }
}

#[test]
fn faces_are_not_scrambled_and_images_come_in_one_size() {
    let book = open(&Sample::new());
    assert!(!book.names.iter().any(|name| name.ends_with("encryption.xml")));
    for page in book.pages() {
        let text = book.text(&format!("OEBPS/{page}"));
        assert!(!text.contains("srcset") && !text.contains("<script") && !text.contains(" style="), "{page}");
    }
}
