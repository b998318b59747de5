//! Random runs: no letter is lost, and a second pass changes nothing.

use super::{code, emphasis, foreign, inline, link, mark, polished, text};
use crate::book::{Inline, InlineKind, plain_text};
use unicode_normalization::UnicodeNormalization;

/// Returns the next of a fixed sequence of numbers that look random (Knuth, MMIX).
fn next(state: &mut u64) -> usize {
    *state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    (*state >> 33) as usize
}

const PIECES: &[&str] = &[
    "\"",
    "'",
    "´",
    "`",
    " ",
    "  ",
    "-",
    "--",
    "---",
    "...",
    ".",
    ",",
    "(",
    ")",
    "[",
    "s.",
    "12",
    "15",
    "1990",
    "Ocak",
    "yanvar",
    "A.",
    "B.",
    "Bakü",
    "nün",
    "i",
    "İ",
    "ı",
    "%",
    "50",
    "km",
    "“",
    "”",
    "‘",
    "’",
    "«",
    "»",
    "–",
    "—",
    "…",
    "\u{A0}",
    "u\u{308}",
    "https://x.org/a--b",
    "XX.",
    "madde",
    "Dr.",
    "°C",
    "/",
    "@",
    "\u{301}",
    ":",
    "'90",
    "-dən",
];

fn random_run(state: &mut u64, depth: usize) -> Vec<Inline> {
    (0..1 + next(state) % 5)
        .map(|_| {
            let words: String = (0..next(state) % 7).map(|_| PIECES[next(state) % PIECES.len()]).collect();
            match next(state) % 9 {
                0 if depth > 0 => emphasis(random_run(state, depth - 1)),
                1 if depth > 0 => link("https://x.org", random_run(state, depth - 1)),
                2 if depth > 0 => foreign("de", random_run(state, depth - 1)),
                3 => mark(),
                4 => code(&words),
                5 => inline(InlineKind::LineBreak),
                _ => text(&words),
            }
        })
        .collect()
}

fn letters(content: &[Inline]) -> String {
    plain_text(content).nfc().filter(|c| c.is_alphanumeric()).collect()
}

#[test]
fn no_letter_is_lost_and_a_second_pass_changes_nothing() {
    let mut state = 1990;
    for round in 0..20_000 {
        let run = random_run(&mut state, 2);
        let tag = ["tr", "az", "en", "de", "ru", "xx"][round % 6];
        let before = letters(&run);
        let once = polished(run.clone(), tag);
        assert_eq!(letters(&once), before, "{tag} {}", plain(&run));
        let polished_text = plain(&once);
        assert_eq!(plain(&polished(once, tag)), polished_text, "{tag} {}", plain(&run));
    }
}

/// Returns the texts of a run with bars between them, abbreviated.
fn plain(content: &[Inline]) -> String {
    let mut out = String::new();
    crate::book::for_each_inline(content, &mut |one| match &one.kind {
        InlineKind::Text(text) => out.push_str(&format!("|{}", text.replace('\u{A0}', "~"))),
        InlineKind::Foreign { .. } => out.push_str("|DE"),
        InlineKind::NoteMark(_) => out.push_str("|MARK"),
        InlineKind::LineBreak => out.push_str("|BREAK"),
        InlineKind::Code(code) => out.push_str(&format!("|CODE {code}")),
        _ => {}
    });
    out
}
