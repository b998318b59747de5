//! Checks the Turkish particle de/da (d, not t, and vowel harmony with the word before it) and small words in
//! titles.

use super::foreign_words::is_foreign;
use super::letters::{is_capitalised, to_lowercase};
use super::line::{Line, LineKind, TokenKind};
use super::reporter::Reporter;
use super::suffix::{is_front, sound_of};
use crate::diag::rules;

/// Words that are lowercase inside a title (TDK).
const SMALL_IN_TITLES: &[&str] =
    &["ve", "ile", "ya", "veya", "yahut", "ki", "da", "de", "mı", "mi", "mu", "mü", "və", "ilə", "yaxud"];
/// Consonants that may be palatal at the end of a word, which then takes front suffixes after a back vowel:
/// saat, hal, kalp, harf.
const PALATAL: &[char] = &['l', 't', 'k', 'p', 'f', 'r', 'b'];

/// Checks every particle of a line, and the words of a heading.
pub(super) fn check(line: &Line, reporter: &mut Reporter) {
    for at in (2..line.tokens.len()).filter(|at| line.kind(*at) == TokenKind::Word) {
        let word = line.word(at);
        if !matches!(word, "te" | "ta" | "da" | "de") {
            continue;
        }
        let before = line.word(at - 2);
        let follows = line.kind(at - 1) == TokenKind::Space && line.kind(at - 2) == TokenKind::Word;
        // Thomas de Waal, Leonardo da Vinci: between two capitalised words it is not the particle.
        let in_name =
            is_capitalised(before) && (!line.begins_sentence(at - 2) || is_capitalised(line.word(at + 2)));
        if follows && !in_name && !is_mentioned(line, at) {
            particle(line, at, before, reporter);
        }
    }
    if line.kind == LineKind::Heading {
        title(line, reporter);
    }
}

fn particle(line: &Line, at: usize, before: &str, reporter: &mut Reporter) {
    let word = line.word(at);
    let Some(sound) = sound_of(before) else { return };
    let particle = if is_front(sound.vowel) { "de" } else { "da" };
    let (whole, place) = (line.byte_range(at - 2, at), line.byte_range(at, at));
    let last = to_lowercase(before).chars().next_back().unwrap_or(' ');
    match word {
        "te" if sound.is_voiceless => {
            reporter.report_with_fix(&rules::HARDENED_PARTICLE, line, whole, &[(place, particle)])
        }
        // “ta” is also a word of its own: uzak, ta Moskova’da.
        "ta" if sound.is_voiceless && !is_front(sound.vowel) && !is_as_far_as(line, at) => {
            reporter.report(&rules::HARDENED_PARTICLE, line, whole, Some(format!("{before} da")));
        }
        "da" if particle == "de" => {
            reporter.report_with_fix(&rules::PARTICLE_HARMONY, line, whole, &[(place, "de")])
        }
        "de" if particle == "da" && !PALATAL.contains(&last) => {
            reporter.report_with_fix(&rules::PARTICLE_HARMONY, line, whole, &[(place, "da")]);
        }
        _ => {}
    }
}

/// Whether the particle is named instead of used (`olan de anlamında`), or is part of words in quotes or of another
/// language (`‘bonbon de rose’`, `drone da`).
fn is_mentioned(line: &Line, at: usize) -> bool {
    const NAMED: &[&str] = &["anlamın", "bağlaç", "bağlac", "sözcü", "edat", "parçacı"];
    let before = to_lowercase(line.word(at - 2));
    let next = to_lowercase(line.word(at + 2));
    let opens = |back: usize| {
        matches!(line.kind(back), TokenKind::Apostrophe) || matches!(line.word(back), "\"" | "“" | "‘")
    };
    let is_quoted = at > 2 && opens(at - 3) && !matches!(line.kind_before(at - 3), TokenKind::Word);
    let starts_with_two =
        before.chars().take(2).all(|letter| !"aeıioöuüâîûə".contains(letter)) && before.is_ascii();
    let is_silent = before.ends_with('e') && starts_with_two;
    is_quoted || is_silent || is_foreign(&before) || NAMED.iter().any(|word| next.starts_with(word))
}

/// Whether “ta” is the word for “as far as”, “since”: ta derinlere kadar, ta çocukluktan beri.
fn is_as_far_as(line: &Line, at: usize) -> bool {
    let words = (at + 1..line.tokens.len()).filter(|at| line.kind(*at) == TokenKind::Word).take(4);
    words.into_iter().any(|at| matches!(line.word(at), "kadar" | "dek" | "değin" | "beri"))
}

/// Reports a capitalised small word in a title in title case: `Bakü Ve Gence`.
fn title(line: &Line, reporter: &mut Reporter) {
    let words: Vec<usize> = (0..line.tokens.len()).filter(|at| line.kind(*at) == TokenKind::Word).collect();
    let long: Vec<&usize> = words.iter().skip(1).filter(|at| line.word(**at).chars().count() > 3).collect();
    let capitals = long.iter().filter(|at| is_capitalised(line.word(***at))).count();
    if capitals == 0 || capitals * 5 < long.len() * 3 {
        return;
    }
    for at in words.into_iter().skip(1) {
        let (word, small) = (line.word(at), to_lowercase(line.word(at)));
        let is_inside = !line.begins_sentence(at) && line.kind(at + 1) == TokenKind::Space;
        let is_shouted = word.chars().count() > 1 && word.chars().all(char::is_uppercase);
        if is_inside && is_capitalised(word) && !is_shouted && SMALL_IN_TITLES.contains(&&*small) {
            let range = line.byte_range(at, at);
            reporter.report_with_fix(
                &rules::TITLE_CASE,
                line,
                line.byte_range(at, at + 2),
                &[(range, &small)],
            );
        }
    }
}
