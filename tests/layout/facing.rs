//! Facing pages: both end at the same line, and nothing tears holes into them.

use super::details::{lowest, stretches};
use super::shapes::leaves;
use super::{publication, set, text_pages};
use crate::memory;
use matbaa::page::{Item, Page};
use std::fmt::Write;

/// Leading of the design on A5, in points.
const LEADING: f64 = 13.5;

/// A chapter with figures that do not fit where they are named, tables, quotations, lists and long notes.
fn wild(seed: usize) -> String {
    let mut text = format!("# Bölüm {seed}\n\n");
    let sentence = "Gönüllülerin özverili çalışmaları sayesinde arşivler, bugüne kadar görülmemiş bir \
                    ayrıntıyla belgelenmiş; okurların ilgisini çekmeyi sürdürmüştür. ";
    let mut notes = String::new();
    for at in 0..34 {
        let turn = seed * 7 + at * 3;
        text += &sentence.repeat(1 + turn % 4);
        if turn.is_multiple_of(3) {
            text.pop();
            write!(text, "[^{at}]").expect("a string takes it");
            write!(notes, "[^{at}]: {}\n\n", sentence.repeat(1 + turn % 5)).expect("a string takes it");
        }
        text += "\n\n";
        match turn % 17 {
            0 | 9 => text += "![Çizim](büyük.svg \"Şekil: bir çizim\")\n\n",
            4 => text += "| Yıl | Yer |\n|---|---|\n| 1933 | Muğla |\n| 1934 | Sivas |\n| 1935 | Bolu |\n\n",
            7 => text += "## Kesim\n\n",
            11 => text += "- Bir madde;\n- öteki madde.\n\n",
            13 => text += &format!("> {sentence}\n\n"),
            _ => {}
        }
    }
    text + &notes
}

/// The tallest white between what stands on a page.
fn tallest_white(page: &Page) -> f64 {
    let (mut foot, mut tallest) = (f64::MAX, 0.0_f64);
    for (top, bottom) in stretches(page) {
        tallest = tallest.max(top - foot);
        foot = if foot == f64::MAX { bottom } else { foot.max(bottom) };
    }
    tallest
}

#[test]
fn facing_pages_end_alike_and_have_no_holes() {
    let (mut full, mut high, mut pictures, mut spreads, mut uneven) = (0, 0, 0, 0, 0);
    for seed in 0..14 {
        let pages = set(&wild(seed), "A5");
        let pages: Vec<&Page> = text_pages(&pages).collect();
        let foot = pages.iter().map(|page| lowest(page, 10.0).0).fold(0.0, f64::max);
        for (at, page) in pages[..pages.len() - 1].iter().enumerate() {
            let (last, is_text) = lowest(page, 10.0);
            full += 1;
            high += usize::from(is_text && foot - last > 0.5);
            pictures += page.items.iter().filter(|item| matches!(item, Item::Image { .. })).count();
            // Two lines beside the one that stands above headings, figures and notes anyhow.
            let white = tallest_white(page) / LEADING;
            assert!(white < 3.6, "chapter {seed}, page {}: {white:.2} lines of white", at + 1);
            let short = (foot - last) / LEADING;
            assert!(short < 2.5, "chapter {seed}, page {}: {short:.2} lines short", at + 1);
        }
        // The first page is on the right; the last may end anywhere.
        for pair in pages[1..pages.len() - 1].chunks_exact(2) {
            let [(left, is_text), (right, is_text_too)] = [lowest(pair[0], 10.0), lowest(pair[1], 10.0)];
            spreads += 1;
            uneven += usize::from(is_text && is_text_too && (left - right).abs() > 0.5);
        }
    }
    assert!(full > 100 && pictures > 15, "{full} pages, {pictures} pictures");
    // Where every second paragraph is followed by something that cannot be divided, not all pages fill; figures stay
    // before the next heading, and leave more white than when they could pass it (7 of 146).
    assert!(uneven * 20 <= spreads, "{uneven} of {spreads} spreads end at two lines");
    assert!(high * 8 <= full, "{high} of {full} pages end above the foot");
}

/// A chapter of paragraphs, every third with a note.
fn noted(seed: usize) -> String {
    let mut text = format!("# Bölüm {seed}\n\n");
    let mut notes = String::new();
    let sentence = "Arşivler, bugüne kadar görülmemiş bir ayrıntıyla belgelenmiş; okurların ilgisini çekmeyi \
                    sürdürmüştür. ";
    for at in 0..60 {
        let turn = seed * 5 + at * 7;
        text += &sentence.repeat(2 + turn % 5);
        if turn.is_multiple_of(3) {
            text.pop();
            write!(text, "[^{at}]").expect("a string takes it");
            write!(notes, "[^{at}]: {}\n\n", sentence.repeat(1 + turn % 4)).expect("a string takes it");
        }
        text += if turn % 11 == 4 { "\n\n## Kesim\n\n" } else { "\n\n" };
    }
    text + &notes
}

#[test]
fn a_page_with_notes_ends_like_the_page_that_faces_it() {
    let (mut spreads, mut high) = (0, 0);
    for design in ["anma", "büyük punto", "edebiyat", "kolay okuma", "şiir"] {
        for seed in 0..6 {
            let pages = memory::pages(&mut publication(&noted(seed), &format!("design = \"{design}\"")));
            let pages: Vec<&Page> = text_pages(&pages).collect();
            let foot = |page: &Page| leaves(page).map(|run| run.origin.y.to_pt()).fold(0.0, f64::max);
            let lowest = pages.iter().map(|page| foot(page)).fold(0.0, f64::max);
            for (at, pair) in pages[1..pages.len() - 1].chunks_exact(2).enumerate() {
                let (left, right) = (foot(pair[0]), foot(pair[1]));
                spreads += 1;
                high += usize::from(lowest - left > 3.0);
                let place = format!("{design}, chapter {seed}, pages {} and {}", at * 2 + 2, at * 2 + 3);
                assert!((left - right).abs() < 3.0, "{place}: {left:.1} and {right:.1} points");
            }
        }
    }
    assert!(spreads > 200 && high > 0 && high * 10 < spreads, "{high} of {spreads} spreads are short");
}
