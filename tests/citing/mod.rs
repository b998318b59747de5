//! Notes and lists of works as a reader sees them, against what was written by hand from the style's rules.

mod bad;
mod books;
mod latex;
mod lists;
mod styles;

use crate::memory::{TestBook, codes};
use matbaa::book::{Block, BlockKind, Inline, InlineKind};

/// The works of the suite.
const WORKS: &str = include_str!("../suite/cite/kaynaklar.bib");

/// A line as the suite writes it: italics between asterisks, tied spaces as spaces.
fn shown(inlines: &[Inline]) -> String {
    let mut line = String::new();
    for inline in inlines {
        match &inline.kind {
            InlineKind::Text(text) => line.push_str(&text.replace(['\u{a0}', '\u{202f}'], " ")),
            InlineKind::Emphasis(content) => line.push_str(&format!("*{}*", shown(content))),
            _ => line.push_str(&shown(inline.children())),
        }
    }
    line
}

fn lines(blocks: &[Block]) -> Vec<String> {
    let mut lines = Vec::new();
    for block in blocks {
        match &block.kind {
            BlockKind::Works(entries) => lines.extend(lines_of(entries)),
            _ => lines.extend(block.inlines().into_iter().map(shown)),
        }
    }
    lines
}

fn lines_of(entries: &[Block]) -> Vec<String> {
    entries.iter().flat_map(|entry| entry.inlines()).map(shown).collect()
}

/// The text of a chapter whose notes are these.
fn chapter(notes: &[&str]) -> String {
    let marks: Vec<String> = (0..notes.len()).map(|at| format!("söz[^{at}]")).collect();
    let bodies: Vec<String> = notes.iter().enumerate().map(|(at, note)| format!("[^{at}]: {note}")).collect();
    format!("# Deneme\n\n{}.\n\n{}\n", marks.join(" "), bodies.join("\n\n"))
}

#[test]
fn notes_read_as_the_style_asks() {
    let suite = include_str!("../suite/cite/notlar.txt");
    let mut checked = 0;
    let mut wrong = Vec::new();
    for case in suite.split("\n== ").skip(1) {
        let (name, rest) = case.split_once('\n').expect("a case has lines");
        let lines: Vec<&str> = rest.lines().filter(|line| !line.is_empty()).collect();
        let (wanted, notes): (Vec<&str>, Vec<&str>) = lines.iter().partition(|line| line.starts_with("→ "));
        assert_eq!(wanted.len(), notes.len(), "{name}");
        let done = TestBook::new(WORKS).chapter(&chapter(&notes)).done().0;
        // A reference to a figure is no citation; that it is left in the text is reported.
        let is_known = |code: &&str| *code == "K009" || (*code == "M007" && name.contains("çapraz gönderme"));
        let found_problems: Vec<&str> =
            codes(&done.diagnostics).into_iter().filter(|code| !is_known(code)).collect();
        assert!(found_problems.is_empty(), "{name}: {found_problems:?}");
        let notes = &done.value.chapters[0].notes;
        for (note, wanted) in notes.iter().zip(wanted) {
            let seen = self::lines(&note.blocks).join(" ¶ ");
            checked += 1;
            if seen != wanted.trim_start_matches("→ ") {
                wrong.push(format!("{name}\n  wanted {wanted}\n  seen   → {seen}"));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
    assert!(checked >= 60, "{checked} notes");
}
