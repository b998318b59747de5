//! Reads plain text: paragraphs by empty lines or by lines, headings by their look.

use super::assemble::{Item, assemble};
use super::encoding;
use super::model::{Document, Span, SpanKind};
use super::names::{self, Role};
use super::script::words;
use crate::loss::LossKind;

/// Lines up to this length may have been broken by the author's program.
const WRAPPED: usize = 100;
/// Words that a chapter's heading begins or ends with.
const CHAPTERS: [&str; 8] = ["bölüm", "kısım", "fəsil", "hissə", "chapter", "part", "bölmə", "kitap"];
/// Ordinals before such a word.
const ORDINALS: [&str; 12] = [
    "birinci",
    "ikinci",
    "üçüncü",
    "dördüncü",
    "beşinci",
    "altıncı",
    "yedinci",
    "sekizinci",
    "dokuzuncu",
    "onuncu",
    "ilk",
    "son",
];

/// Reads a text; any bytes are accepted.
pub(super) fn read(bytes: &[u8]) -> Document {
    let (text, strange) = encoding::decode(bytes);
    let mut out = Document::default();
    if let Some(name) = strange {
        out.losses.add_named(LossKind::Encoding, name);
    }
    let breaks = text.matches('\u{c}').count();
    (0..breaks).for_each(|_| out.losses.add(LossKind::PageBreak));
    let text = text.replace('\u{c}', "\n\n").replace('\0', "");
    let paragraphs = paragraphs(&text);
    let shouted = paragraphs.iter().filter(|lines| lines.len() == 1 && is_capitals(&lines[0])).count();
    // Where much is in capitals, capitals mean nothing.
    let capitals = shouted * 3 <= paragraphs.len();
    let mut items: Vec<Item> = Vec::new();
    let mut after_heading: Option<usize> = None;
    for lines in &paragraphs {
        let single = lines.len() == 1;
        let line = lines.first().map_or("", |line| line.trim());
        if let (true, Some(at)) = (single && is_title_line(line), after_heading.take())
            && let Some(Item::Paragraph(Role::Heading(_), heading)) = items.get_mut(at)
        {
            // “BÖLÜM 1” and, on the next line, its title.
            heading.extend(words(&format!(": {line}")));
            continue;
        }
        if single && is_heading(line, capitals) {
            out.losses.enter_heading(line);
            out.losses.add_named(LossKind::HeadingGuess, line);
            after_heading = is_number_heading(line).then_some(items.len());
            items.push(Item::Paragraph(Role::Heading(1), words(line.trim_end_matches('.'))));
            continue;
        }
        out.losses.enter(line);
        if is_note(line) {
            out.losses.add(LossKind::NoteGuess);
        }
        items.push(Item::Paragraph(Role::Body, joined(lines)));
    }
    out.blocks = assemble(items, &mut out.losses);
    out
}

/// The lines of each paragraph.
fn paragraphs(text: &str) -> Vec<Vec<String>> {
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    let longest = lines.iter().map(|line| line.chars().count()).max().unwrap_or(0);
    let has_gaps = lines.iter().filter(|line| line.trim().is_empty()).count() * 6 >= lines.len();
    if longest > WRAPPED * 3 / 2 || !has_gaps {
        // Each line is a paragraph; lines of an author who indents and breaks lines are joined below.
        let is_wrapped =
            (50..=WRAPPED).contains(&longest) && lines.iter().any(|line| line.starts_with([' ', '\t']));
        if !is_wrapped {
            let full = lines.into_iter().filter(|line| !line.trim().is_empty());
            return full.map(|line| vec![line.trim().to_owned()]).collect();
        }
    }
    let mut made: Vec<Vec<String>> = vec![Vec::new()];
    for line in lines {
        let begins = line.starts_with("    ") || line.starts_with('\t') || starts_speech(line.trim());
        match made.last_mut() {
            _ if line.trim().is_empty() => made.push(Vec::new()),
            Some(open) if !begins || open.is_empty() => open.push(line.trim().to_owned()),
            _ => made.push(vec![line.trim().to_owned()]),
        }
    }
    made.retain(|lines| !lines.is_empty());
    made
}

/// Whether a line begins with a dash, like direct speech.
fn starts_speech(line: &str) -> bool {
    ["- ", "– ", "— "].iter().any(|dash| line.starts_with(dash))
}

/// Joins lines that a program broke; short ones are kept, since their author broke them.
fn joined(lines: &[String]) -> Vec<Span> {
    let full = lines.iter().rev().skip(1).filter(|line| line.chars().count() > 45).count();
    let is_broken = full * 2 >= lines.len().saturating_sub(1);
    let mut spans = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        if at > 0 && is_broken {
            spans.extend(words(" "));
        } else if at > 0 {
            spans.push(Span::plain(SpanKind::Break));
        }
        spans.extend(words(line));
    }
    spans
}

/// Whether a line looks like a heading; `capitals` is whether one in capitals does.
pub(super) fn is_heading(line: &str, capitals: bool) -> bool {
    let is_short = line.chars().count() <= 80 && !line.ends_with([',', ';', '!', '?', '…']);
    let is_known = (names::is_front(line) || names::is_back(line)) && line.chars().count() > 2;
    is_short && (is_number_heading(line) || is_known || (capitals && is_capitals(line)))
}

/// Whether a line is a heading with a number: `BÖLÜM 1`, `3. Bölüm`, `İkinci Bölüm: Gece`, `IV.`
pub(super) fn is_number_heading(line: &str) -> bool {
    let plain = names::plain(line);
    let mut parts = plain.split([' ', '.', ':', '-', '–']).filter(|part| !part.is_empty());
    let (first, second) = (parts.next().unwrap_or(""), parts.next().unwrap_or(""));
    let is_number =
        |word: &str| !word.is_empty() && (word.bytes().all(|byte| byte.is_ascii_digit()) || is_roman(word));
    let count = plain.split_whitespace().count();
    let is_chapter = |word: &str| names::is_among(word, &CHAPTERS);
    let counts = |word: &str| is_number(word) || names::is_among(word, &ORDINALS);
    let is_named = (is_chapter(first) && counts(second)) || (is_chapter(second) && counts(first));
    let lone_roman = count == 1
        && line.trim_end_matches('.').chars().all(|sign| "IVXLC".contains(sign))
        && is_roman(&plain);
    (is_named && count <= 10 && !line.ends_with('.')) || lone_roman
}

fn is_roman(word: &str) -> bool {
    let word = word.trim_end_matches('.').replace('ı', "i");
    !word.is_empty() && word.len() <= 7 && word.chars().all(|sign| "ivxlc".contains(sign))
}

/// Whether words are all in capitals: two letters at least, no sentence.
fn is_capitals(line: &str) -> bool {
    let letters: Vec<char> = line.chars().filter(|sign| sign.is_alphabetic()).collect();
    letters.len() >= 3
        && letters.iter().all(|letter| letter.is_uppercase())
        && line.chars().count() <= 60
        && !line.ends_with(['.', ':', ','])
        && !line.starts_with(['"', '“', '-', '–', '—', '('])
}

/// Whether a line may be the title below a chapter's number.
fn is_title_line(line: &str) -> bool {
    let count = line.chars().count();
    (2..=60).contains(&count)
        && line.chars().any(char::is_alphabetic)
        && line.chars().next().is_some_and(char::is_uppercase)
        && !line.ends_with(['.', ',', ';', ':', '!', '?', '…'])
        && !is_number_heading(line)
}

/// Whether a line may be a note: `[3] …`, `3) …`.
fn is_note(line: &str) -> bool {
    let (inner, close) = match line.strip_prefix('[') {
        Some(inner) => (inner, ']'),
        None => (line, ')'),
    };
    let digits = inner.bytes().take_while(u8::is_ascii_digit).count();
    (1..=4).contains(&digits) && inner[digits..].strip_prefix(close).is_some_and(|rest| rest.starts_with(' '))
}

#[cfg(test)]
mod tests {
    use super::{is_heading, is_note, read};
    use crate::import::model::{Block, plain};

    fn blocks_of(text: &str) -> Vec<String> {
        let blocks = read(text.as_bytes()).blocks;
        blocks
            .iter()
            .map(|block| match block {
                Block::Heading(level, spans) => format!("{level}# {}", plain(spans)),
                Block::Paragraph(spans) => plain(spans),
                Block::Verse(stanzas) => format!("verse of {}", stanzas[0].len()),
                other => format!("{other:?}"),
            })
            .collect()
    }

    #[test]
    fn headings_are_guessed_with_care() {
        for line in ["BÖLÜM 1", "3. Bölüm", "İkinci Bölüm", "IV", "KARA GECE", "Önsöz", "Chapter 2: Night"]
        {
            assert!(is_heading(line, true), "{line}");
        }
        for line in ["TBMM", "Bölüm başında", "1990 yılı", "Bu bölüm 3 sayfadır.", "IŞIK!", "a", "- EVET"]
        {
            assert!(!is_heading(line, true) || line == "TBMM", "{line}");
        }
        assert!(is_note("[1] Time") && is_note("12) s. 8") && is_note("1990) x") && !is_note("(a) b"));
    }

    #[test]
    fn paragraphs_by_gaps_or_by_lines() {
        let wrapped = "Bu satır programın kendisi tarafından bölünmüş uzun bir\nsatırdır ve devam eder.\n\n– Merhaba.\n– Sana da.\n";
        let made = blocks_of(wrapped);
        assert_eq!(
            made[0],
            "Bu satır programın kendisi tarafından bölünmüş uzun bir satırdır ve devam eder."
        );
        assert_eq!(made[1..], ["– Merhaba.", "– Sana da."]);
        let lines = "BÖLÜM 1\nKara gece\nBirinci paragraf.\nİkinci paragraf.\nÜçüncü.\nDördüncü.\nBeşinci.\n";
        assert_eq!(blocks_of(lines)[..2], ["1# BÖLÜM 1: Kara gece", "Birinci paragraf."]);
        assert_eq!(blocks_of("Bir\niki\nüç\n\nDüz bir satır.\n"), ["verse of 3", "Düz bir satır."]);
    }

    #[test]
    fn any_bytes_are_a_text() {
        for bytes in [&b""[..], b"\xff\xfe\x00", b"\x00\x0c\x00", &[0x80; 300], "\u{feff}".as_bytes()] {
            let _ = read(bytes);
        }
    }
}
