//! Verse over several pages: no line of a stanza stands alone on one, and pages are full.

use super::shapes::leaves;
use super::{set, text_pages};
use matbaa::page::Page;
use std::collections::BTreeMap;

/// Stanzas of some lines, each line with its stanza and its place in it: “k3d2”.
fn poem(stanzas: &[usize]) -> String {
    let stanza = |(at, lines): (usize, &usize)| {
        let lines = (0..*lines).map(|line| format!("| k{at}d{line} gece denizin üstünde\n"));
        lines.collect::<String>()
    };
    stanzas.iter().enumerate().map(stanza).collect::<Vec<_>>().join("\n")
}

#[test]
fn no_line_of_a_stanza_stands_alone_on_a_page() {
    for (lines, stanzas) in [(4, 14), (5, 12), (3, 18), (2, 26), (7, 8)] {
        let poem = poem(&vec![lines; stanzas]);
        for before in 0..12 {
            let words = "Kısa satır.\n\n".repeat(before);
            let pages = set(&format!("# Bölüm\n\n{words}{poem}\n\nSöz.\n"), "A6");
            let all: Vec<_> = text_pages(&pages).collect();
            for (number, page) in all.iter().enumerate() {
                let mut on: BTreeMap<String, usize> = BTreeMap::new();
                for run in leaves(page).filter(|run| run.text.starts_with('k') && run.text.contains('d')) {
                    let stanza = run.text.split('d').next().unwrap_or_default().to_owned();
                    *on.entry(stanza).or_default() += 1;
                }
                for (stanza, count) in on {
                    assert!(count > 1, "{stanza} of {lines} lines after {before}, page {number}: {count}");
                }
            }
        }
    }
}

/// The lowest baseline of a page, in points.
fn foot(page: &Page) -> f64 {
    leaves(page).map(|run| run.origin.y.to_pt()).fold(0.0, f64::max)
}

#[test]
fn pages_of_stanzas_end_at_their_foot() {
    for (lines, stanzas) in [(4, 30), (5, 26), (3, 34), (2, 50)] {
        for before in 0..6 {
            let text =
                format!("# Bölüm\n\n{}{}\n", "Kısa satır.\n\n".repeat(before), poem(&vec![lines; stanzas]));
            let pages = set(&text, "A5");
            let all: Vec<f64> = text_pages(&pages).map(foot).collect();
            let (_, full) = all.split_last().expect("pages");
            let lowest = full.iter().copied().fold(0.0, f64::max);
            // 13.5 points are a line.
            assert!(full.iter().all(|foot| lowest - foot < 13.6), "{lines} lines after {before}: {full:?}");
        }
    }
}
