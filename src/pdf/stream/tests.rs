//! Tests of the content of pages.

use super::Stream;
use crate::geom::{Length, Point};
use crate::page::Ink;
use crate::pdf::showing::Showing;

const BLACK: Ink = Ink { red: 0, green: 0, blue: 0 };

fn page(draw: impl FnOnce(&mut Stream)) -> String {
    let mut stream = Stream::new(595.5);
    draw(&mut stream);
    let text = String::from_utf8(stream.finish()).unwrap();
    text.strip_prefix("1 0 0 -1 0 595.5 cm\n").unwrap().to_owned()
}

/// Adds a glyph of a text at a place.
fn word(stream: &mut Stream, tracking: f64, expansion: f64, x: f64, y: f64) {
    stream.style(0, Length::pt(10.0), Length::pt(tracking), expansion);
    stream.go(Point { x: Length::pt(x), y: Length::pt(y) });
    show(stream);
}

fn show(stream: &mut Stream) {
    let mut showing = Showing::default();
    showing.add(0x6161, Length::ZERO, Length::pt(5.0), Length::pt(5.0), Length::pt(10.0));
    stream.show(&mut showing);
}

#[test]
fn stretches_of_text_share_a_text_object_and_its_state() {
    let two = page(|stream| {
        stream.ink(0, BLACK);
        stream.mark("/Span<</MCID 0>>", true);
        word(stream, 0.25, 1.01, 55.797, 75.5);
        stream.mark("/Span<</MCID 1>>", true);
        stream.ink(0, BLACK);
        word(stream, 0.25, 1.01, 55.797, 89.0);
        word(stream, 0.0, 1.0, 60.0, 89.0);
    });
    let expected = "/c0 cs 0 scn\nBT\n/Span<</MCID 0>>BDC\n0.25 Tc 101 Tz /f0 10 Tf\n1 0 0 -1 55.8 75.5 Tm(aa)Tj\nEMC\n\
        /Span<</MCID 1>>BDC\n0 13.5 Td(aa)Tj\n0 Tc 100 Tz 4.2 0 Td(aa)Tj\nEMC\nET\n";
    assert_eq!(two, expected.replace("0 13.5 Td", "0 -13.5 Td"));
}

#[test]
fn drawings_are_between_text_objects() {
    let drawn = page(|stream| {
        stream.mark("/Span<</MCID 0>>", true);
        word(stream, 0.0, 1.0, 5.0, 7.0);
        stream.mark("/Artifact", false);
        stream.ink(1, Ink { red: 255, ..BLACK });
        stream.path(&[1.0, 2.5, 3.0, 4.0], "re");
        stream.path(&[], "f*");
        stream.form(2, [1.0, 0.0, 0.0, -1.0, 5.5, 6.0]);
        stream.mark("/Span<</MCID 1>>", true);
        word(stream, 0.0, 1.0, 5.0, 9.0);
    });
    let expected = "BT\n/Span<</MCID 0>>BDC\n/f0 10 Tf\n1 0 0 -1 5 7 Tm(aa)Tj\nEMC\nET\n\
        /ArtifactBDC\n/c1 cs 1 0 0 scn\n1 2.5 3 4 re\nf*\nq 1 0 0 -1 5.5 6 cm /x2 Do Q\nEMC\n\
        BT\n/Span<</MCID 1>>BDC\n1 0 0 -1 5 9 Tm(aa)Tj\nEMC\nET\n";
    assert_eq!(drawn, expected);
    assert_eq!(page(|_| {}), "");
}

#[test]
fn glyphs_have_their_text_and_place() {
    let raised = page(|stream| {
        stream.mark("/Span<</MCID 0>>", true);
        stream.instead("ş\u{ad}👋");
        stream.reversed();
        let mut showing = Showing::default();
        for (code, rise) in [(0x6161, 0.0), (0x6262, 2.5), (0x6363, 2.5), (0x6464, 0.0)] {
            stream.rise(Length::pt(rise), &mut showing);
            showing.add(code, Length::ZERO, Length::pt(5.0), Length::pt(5.0), Length::pt(10.0));
        }
        stream.show(&mut showing);
        stream.end();
        stream.end();
    });
    let expected = "BT\n/Span<</MCID 0>>BDC\n/Span<</ActualText<feff015f00add83ddc4b>>>BDC\n/ReversedChars BMC\n\
        (aa)Tj\n2.5 Ts (bbcc)Tj\n0 Ts (dd)Tj\nEMC\nEMC\nEMC\nET\n";
    assert_eq!(raised, expected);
}

#[test]
fn operators_are_separated_where_no_glyph_is_between_them() {
    let moved = page(|stream| {
        stream.mark("/P<</MCID 0>>", true);
        for x in [1.0, 2.0, 3.5] {
            stream.go(Point { x: Length::pt(x), y: Length::pt(9.0) });
        }
        stream.rise(Length::pt(2.0), &mut Showing::default());
        stream.go(Point { x: Length::pt(4.0), y: Length::pt(9.0) });
    });
    let expected = "BT\n/P<</MCID 0>>BDC\n1 0 0 -1 1 9 Tm 1 0 Td 1.5 0 Td 2 Ts 0.5 0 Td EMC\nET\n";
    assert_eq!(moved, expected);
}
