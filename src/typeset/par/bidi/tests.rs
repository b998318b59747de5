//! Tests the visual order of letters on a line.

use super::super::tests::{atoms, atoms_in, fonts, inline, runs};
use super::super::{Alignment, Measure, lines};
use super::{arrange, has_rtl, places, word};
use crate::book::{InlineKind, NoteId};
use crate::geom::Length;
use crate::typeset::par::Atom;
use crate::typeset::shape::Shaper;

/// The positions, in points, of parts that are 10, 20, 30 … pt wide.
fn placed(levels: &[u8]) -> Vec<f64> {
    let widths: Vec<Length> = (1..=levels.len()).map(|at| Length::pt(at as f64 * 10.0)).collect();
    places(levels, &widths).into_iter().map(Length::to_pt).collect()
}

#[test]
fn parts_stand_in_the_order_of_their_levels() {
    assert_eq!(placed(&[0, 0, 0]), [0.0, 10.0, 30.0]);
    assert_eq!(placed(&[1, 1, 1]), [50.0, 30.0, 0.0]);
    // Two Hebrew words with a space between them, inside Latin text.
    assert_eq!(placed(&[0, 1, 1, 1, 0]), [0.0, 80.0, 50.0, 10.0, 100.0]);
    // A number in Hebrew text runs from left to right.
    assert_eq!(placed(&[1, 2, 2, 1]), [90.0, 40.0, 60.0, 0.0]);
    assert!(placed(&[]).is_empty());
}

#[test]
fn letters_from_right_to_left_are_told_from_others() {
    assert!(has_rtl("ve שלום"));
    assert!(!has_rtl("İstanbul’da “Kitap” — 日本 👋🏽 Москва"));
}

#[test]
fn the_language_gives_a_paragraph_its_direction() {
    let fonts = fonts();
    let shaper = Shaper::new(&fonts);
    let level = |lang: &str, words: &str| {
        arrange(&atoms_in(lang, &text(words), &shaper), &shaper).map(|arranged| arranged.level)
    };
    assert_eq!(level("tr", "Besmele: بسم الله الرحمن الرحيم."), Some(Some(0)));
    assert_eq!(level("tr", "مرحبا بالعالم dedi"), Some(Some(0)));
    // A paragraph that has only right-to-left letters runs from right to left.
    assert_eq!(level("tr", "שלום"), Some(Some(1)));
    assert_eq!(level("tr", "12 — 34"), None);
    for words in ["قال Ali", "Ali ve Veli, tamamı Latin", "12"] {
        assert_eq!(level("ar", words), Some(Some(1)), "{words}");
    }
}

#[test]
fn words_of_a_stated_language_are_apart_from_those_around_them() {
    let fonts = fonts();
    let shaper = Shaper::new(&fonts);
    let levels = |lang: &str| {
        let mut inlines = text("Bak ");
        let content = text("שלום (12)");
        inlines.push(inline(InlineKind::Foreign { lang: crate::lang::Language::new(lang), content }));
        inlines.extend(text(" 34."));
        let arranged = arrange(&atoms(&inlines, &shaper), &shaper).expect("Hebrew letters");
        let levels = arranged.list.iter().filter_map(|atom| match atom {
            Atom::Segment(segment) => Some((segment.text.to_string(), segment.level)),
            _ => None,
        });
        levels.collect::<Vec<_>>()
    };
    let owned = |parts: &[(&str, u8)]| {
        parts.iter().map(|(text, level)| ((*text).to_owned(), *level)).collect::<Vec<_>>()
    };
    assert_eq!(levels("he"), owned(&[("Bak", 0), ("שלום", 1), ("(", 1), ("12", 2), (")", 1), ("34.", 0)]));
    assert_eq!(levels("tr")[..2], owned(&[("Bak", 0), ("שלום", 1)]));
    // Without a stated language, digits after Hebrew words belong to them, as in UAX 9.
    assert_eq!(levels("tr").last(), owned(&[(".", 0)]).last());
}

#[test]
fn a_line_of_display_stands_in_the_order_of_its_letters() {
    let fonts = fonts();
    let shaper = Shaper::new(&fonts);
    let order = |lang: &str, words: &str| {
        let style = crate::typeset::style::Style::text(Length::pt(10.0), &crate::lang::Language::new(lang));
        let parts: Vec<usize> =
            word(words, &style, &shaper).parts.iter().map(|part| part.glyphs[0].text.start).collect();
        parts
    };
    assert_eq!(order("tr", "abc"), [0]);
    let turkish = order("tr", "ab שלום cd");
    assert!(turkish.is_sorted(), "{turkish:?}");
    let hebrew = order("he", "ab שלום");
    assert_eq!(hebrew.last(), Some(&0), "{hebrew:?}");
}

fn text(words: &str) -> Vec<crate::book::Inline> {
    vec![inline(InlineKind::Text(words.to_owned()))]
}

#[test]
fn text_from_left_to_right_is_left_alone() {
    let fonts = fonts();
    let shaper = Shaper::new(&fonts);
    assert!(arrange(&atoms(&text("Bakü’de “kara” 20 Ocak — gece"), &shaper), &shaper).is_none());
}

#[test]
fn a_word_is_cut_where_its_direction_changes() {
    let fonts = fonts();
    let shaper = Shaper::new(&fonts);
    let mut inlines = text("Kitap’ta “שלום”, dedi");
    inlines.push(inline(InlineKind::NoteMark(NoteId(0))));
    let arranged = arrange(&atoms(&inlines, &shaper), &shaper).expect("Hebrew letters");
    assert_eq!(arranged.level, Some(0));
    let segments = arranged.list.iter().filter_map(|atom| match atom {
        Atom::Segment(segment) => Some((&*segment.text, segment.level, segment.offset)),
        _ => None,
    });
    let found: Vec<_> = segments.collect();
    let wanted =
        [("Kitap’ta", 0, 0), ("“", 0, 11), ("שלום", 1, 14), ("”,", 0, 22), ("dedi", 0, 27), ("1", 0, 31)];
    assert_eq!(found, wanted);
}

/// The runs of a line in a language with their positions, without spaces.
fn shown(lang: &str, words: &str, alignment: Alignment) -> Vec<(String, f64)> {
    let fonts = fonts();
    let shaper = Shaper::new(&fonts);
    let measure = Measure { alignment, ..Measure::justified(Length::pt(300.0)) };
    let lines = lines(&atoms_in(lang, &text(words), &shaper), &measure, &shaper);
    assert_eq!(lines.len(), 1);
    runs(&lines[0]).map(|run| (run.text.to_string(), run.origin.x.to_pt())).collect()
}

#[test]
fn words_keep_their_reading_order_and_stand_where_they_belong() {
    let found = shown("tr", "Önce שלום עולם sonra.", Alignment::Ragged);
    let whole: String = found.iter().map(|(text, _)| text.as_str()).collect();
    assert_eq!(whole, "Önce שלום עולם sonra.");
    let x = |word: &str| found.iter().find(|(text, _)| text.contains(word)).map_or(0.0, |(_, x)| *x);
    assert!(x("Önce") < x("עולם") && x("עולם") < x("שלום") && x("שלום") < x("sonra"));
}

#[test]
fn a_paragraph_from_right_to_left_begins_at_the_right_edge() {
    let found = shown("he", "שלום עולם טוב", Alignment::Justified);
    let x = |word: &str| found.iter().find(|(text, _)| text.contains(word)).map_or(0.0, |(_, x)| *x);
    assert!(x("שלום") > x("עולם") && x("עולם") > x("טוב") && x("טוב") > 150.0, "{found:?}");
}

#[test]
fn letters_from_right_to_left_stand_for_their_own_text() {
    let fonts = fonts();
    let shaper = Shaper::new(&fonts);
    let style = crate::typeset::style::Style::text(Length::pt(10.0), &crate::lang::Language::new("tr"));
    let word = shaper.word_rtl("אבג", &style);
    let glyphs: Vec<_> = word.parts.iter().flat_map(|part| &part.glyphs).map(|g| g.text.clone()).collect();
    assert_eq!(glyphs, [4..6, 2..4, 0..2]);
}

#[test]
fn joined_letters_are_never_spaced() {
    let fonts = fonts();
    let shaper = Shaper::new(&fonts);
    let arranged = arrange(&atoms(&text("ve سلام"), &shaper), &shaper).expect("Arabic letters");
    let ems = arranged.list.iter().filter_map(|atom| match atom {
        Atom::Segment(segment) => Some(segment.ems().to_pt()),
        _ => None,
    });
    assert_eq!(ems.collect::<Vec<_>>(), [10.0, 0.0]);
}
