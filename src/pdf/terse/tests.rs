//! Pages said tersely, as krilla writes them and as they come out.

use super::{Shown, decimal, terse};
use crate::geom::Length;

fn shown(glyphs: usize, tracking: f64, expansion: f64) -> Shown {
    Shown { glyphs, tracking: Length::pt(tracking), expansion, body: None, follows: false }
}

fn read(stream: &str, shown: &[Shown]) -> String {
    String::from_utf8(terse(stream.as_bytes(), shown).unwrap()).unwrap()
}

#[test]
fn lines_of_one_ink_share_a_text_object() {
    let stream = "/Span<</MCID 0>>BDC\nq 1 0 0 -1 0 595 cm/c0 cs 0 scn\n\
        BT 0 Tr/f0 10 Tf 1 0 0 -1 55.797 75.5 Tm[(ab)-12.5000003(cd)]TJ\nET\nQ\n\
        q 1 0 0 -1 0 595 cm/c0 cs 0 scn\n\
        BT 0 Tr/f0 10 Tf 1 0 0 -1 55.797 89 Tm[(abcd)]TJ\nET\nQ\nEMC\n";
    let one = shown(2, 0.25, 1.01);
    let expected = "q 1 0 0 -1 0 595 cm/c0 cs 0 scn\nBT\n/Span<</MCID 0>>BDC\n0.25 Tc 101 Tz /f0 10 Tf\n\
        1 0 0 -1 55.8 75.5 Tm[(ab)-12.5(cd)]TJ\n0 -13.5 Td[(abcd)]TJ\nEMC\nET\nQ\n";
    assert_eq!(read(stream, &[one.clone(), one]), expected);
}

#[test]
fn a_second_part_of_a_run_stands_after_the_spaced_and_widened_first() {
    let stream = "q 1 0 0 -1 0 595 cm\nBT 0 Tr/f0 10 Tf 1 0 0 -1 50 75 Tm[(abcdef)]TJ/Span<</ActualText(x)>>BDC \
        0 Tr/f0 10 Tf 1 0 0 -1 70 75 Tm(gh)Tj\nEMC\nET\nQ\n";
    let terse = read(stream, &[shown(4, 0.5, 1.1)]);
    // 50 + (20 + 3 × 0.5) × 1.1
    assert!(terse.contains("[(abcdef)]TJ\n/Span<</ActualText(x)>>BDC\n23.65 0 Td(gh)Tj\nEMC\n"), "{terse}");
}

#[test]
fn what_follows_stands_where_the_pen_is() {
    let stream = "q 1 0 0 -1 0 595 cm\nBT 0 Tr/f0 10 Tf 1 0 0 -1 50 75 Tm(ab)Tj\nET\nQ\n\
        q 1 0 0 -1 0 595 cm\nBT 0 Tr/f0 10 Tf 1 0 0 -1 60.01 75 Tm(c)Tj\nET\nQ\n\
        q 1 0 0 -1 0 595 cm\nBT 0 Tr/f0 10 Tf 1 0 0 -1 50 88.5 Tm(d)Tj\nET\nQ\n";
    let one = |glyphs, follows| Shown { follows, ..shown(glyphs, 0.0, 1.0) };
    let expected =
        "q 1 0 0 -1 0 595 cm\nBT\n/f0 10 Tf\n1 0 0 -1 50 75 Tm(ab)Tj\n(c)Tj\n0 -13.5 Td(d)Tj\nET\nQ\n";
    assert_eq!(read(stream, &[one(2, false), one(1, true), one(1, false)]), expected);
}

#[test]
fn a_mark_that_holds_text_alone_stands_in_the_text_object() {
    let text = |x: u8, ink: &str| {
        format!("q 1 0 0 -1 0 9 cm{ink}\nBT 0 Tr/f0 10 Tf 1 0 0 -1 {x} 5 Tm(a)Tj\nET\nQ\n")
    };
    let mark = |inner: &str| format!("/Span<<>>BDC\n{inner}EMC\n");
    let all = vec![shown(1, 0.0, 1.0); 2];
    let two = read(&(mark(&text(1, "")) + &mark(&text(3, ""))), &all);
    let expected = "q 1 0 0 -1 0 9 cm\nBT\n/Span<<>>BDC\n/f0 10 Tf\n1 0 0 -1 1 5 Tm(a)Tj\nEMC\n\
        /Span<<>>BDC\n2 0 Td(a)Tj\nEMC\nET\nQ\n";
    assert_eq!(two, expected);
    let inks = text(3, "/c0 cs 0 scn") + &text(4, "");
    for other in ["0 0 m 4 5 l h f*\n".to_owned() + &text(3, ""), inks] {
        let apart =
            read(&(text(1, "") + &mark(&other)), &vec![shown(1, 0.0, 1.0); 1 + other.matches("BT").count()]);
        assert!(apart.contains("ET\n/Span<<>>BDC\n"), "{apart}");
    }
}

#[test]
fn what_is_no_text_stays_as_it_is() {
    let stream = "/Artifact BMC\nq 1 0 0 -1 0 9 cm 0 0 m 4 5 l h f*\nQ\nEMC\nq 2 0 0 2 0 0 cm/x0 Do\nQ\n";
    let written = read(stream, &[]).replace('/', " /");
    let stream = stream.replace('/', " /");
    assert_eq!(written.split_whitespace().collect::<Vec<_>>(), stream.split_whitespace().collect::<Vec<_>>());
    assert_eq!(read("", &[]), "");
}

#[test]
fn other_text_than_was_drawn_is_refused() {
    let stream = b"q\nBT/f0 10 Tf 1 0 0 -1 5 5 Tm(ab)Tj\nET\nQ\n";
    assert!(terse(stream, &[]).is_err());
    assert!(terse(stream, &[shown(3, 0.0, 1.0)]).is_err());
    assert!(terse(stream, &[shown(1, 0.0, 1.0), shown(1, 0.0, 1.0)]).is_err());
    assert!(terse(stream, &[shown(1, 0.0, 1.0)]).is_ok());
}

#[test]
fn numbers_have_no_idle_digits() {
    let text = |value, places| {
        let mut out = Vec::new();
        decimal(&mut out, value, places);
        String::from_utf8(out).unwrap()
    };
    assert_eq!(
        [text(-13_500, 3), text(5, 3), text(-5, 1), text(0, 4), text(20, 1)],
        ["-13.5", "0.005", "-0.5", "0", "2"]
    );
}
