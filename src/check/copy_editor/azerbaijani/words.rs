//! Azerbaijani words that the spelling dictionary writes otherwise: misspelt, joined or apart.

use super::super::foreign_words::is_bound;
use super::super::letters::{capitalise, is_capitalised};
use super::super::line::{Line, MAX_LOOKAHEAD, TokenKind};
use super::super::lists;
use super::super::reporter::Reporter;
use super::super::word_traits::WordTraits;
use super::is_near_azerbaijani;
use crate::diag::rules;

/// Looks at a word, and at the word behind it.
pub(super) fn check(line: &Line, at: usize, reporter: &mut Reporter) {
    let word = line.word(at);
    if line.shows(at, WordTraits::CAPITAL_INSIDE) {
        return;
    }
    let small = line.small(at);
    // A capital within a sentence is that of a name: Əskəran.
    let is_common = !is_capitalised(word) || line.begins_sentence(at);
    // Həm də comes behind another həm or begins a clause; elsewhere həmdə is həmd, a prayer, with a suffix.
    let is_noun = small == "həmdə" && !begins_clause(line, at) && !has_before(line, at, "həm");
    let single = lists::correct_word(&lists::AZERBAIJANI_WORDS, &small).filter(|_| is_common && !is_noun);
    let single = single.map(|right| (at, right));
    let single = single.or_else(|| final_q(&small).filter(|_| is_common).map(|right| (at, right)));
    let found = single.or_else(|| {
        let pairs = lists::AZERBAIJANI_PAIRS.with_first(&small);
        let is_pair = line.kind(at + 1) == TokenKind::Space && line.kind(at + 2) == TokenKind::Word;
        if pairs.is_empty() || !is_pair {
            return None;
        }
        lists::joined(pairs, &line.small(at + 2)).map(|right| (at + 2, right))
    });
    if let Some((last, right)) = found.filter(|_| is_near_azerbaijani(line, at)) {
        let better = if is_capitalised(word) { capitalise(&right) } else { right };
        let range = line.byte_range(at, last);
        reporter.report_with_fix(&rules::AZ_SPELLING, line, range.clone(), &[(range, &better)]);
    }
}

/// Whether a word is the first of its clause.
fn begins_clause(line: &Line, at: usize) -> bool {
    line.begins_sentence(at) || line.kind_before(at) == TokenKind::Space && line.word_before(at, 2) == ","
}

/// Whether a word occurs before another one in its sentence.
fn has_before(line: &Line, at: usize, word: &str) -> bool {
    let sentence = (0..at).rev().take(MAX_LOOKAHEAD).take_while(|before| !is_bound(line, *before));
    sentence.into_iter().any(|before| line.small(before) == word)
}

/// Endings whose k is q behind a back vowel, with what they have in its place, and the least letters of the stem before
/// them.
const BACK: &[(&str, &str, usize)] = &[
    ("lık", "lıq", 2),
    ("luk", "luq", 2),
    ("mak", "maq", 2),
    ("acak", "acaq", 2),
    ("dık", "dıq", 2),
    ("duk", "duq", 2),
];
/// Endings whose q is k behind a front vowel.
const FRONT: &[(&str, &str, usize)] =
    &[("liq", "lik", 3), ("lüq", "lük", 2), ("məq", "mək", 3), ("əcəq", "əcək", 2)];
/// What may follow such an ending.
const BEHIND: [&str; 16] = [
    "", "lar", "lər", "da", "də", "dan", "dən", "dır", "dir", "dur", "dür", "la", "lə", "daki", "sız", "dakı",
];

/// A word with k where its vowels ask for q, or q for k: `azadlık`, `gözəlliq`, `yazmak`.
fn final_q(small: &str) -> Option<String> {
    [(BACK, "aıou"), (FRONT, "əeiöü")].iter().find_map(|(endings, vowels)| {
        endings.iter().find_map(|(wrong, right, least)| {
            let cut = small.rfind(wrong)?;
            let (stem, behind) = (&small[..cut], &small[cut + wrong.len()..]);
            let begins = |part: &&str| !part.is_empty() && behind.starts_with(*part);
            let vowel = stem.chars().rev().find(|letter| "aıoueəiöü".contains(*letter))?;
            let is_ending = stem.chars().nth(least - 1).is_some()
                && vowels.contains(vowel)
                && (behind.is_empty() || BEHIND.iter().any(begins));
            is_ending.then(|| format!("{stem}{right}{behind}"))
        })
    })
}

#[cfg(test)]
mod tests {
    use super::final_q;

    #[test]
    fn q_follows_back_vowels_and_k_front_ones() {
        for (wrong, right) in [
            ("azadlık", "azadlıq"),
            ("azadlıkdan", "azadlıqdan"),
            ("yazmak", "yazmaq"),
            ("olacak", "olacaq"),
            ("yazdık", "yazdıq"),
            ("qoşulduk", "qoşulduq"),
            ("gözəlliq", "gözəllik"),
            ("gələcəqdir", "gələcəkdir"),
        ] {
            assert_eq!(final_q(wrong).as_deref(), Some(right), "{wrong}");
        }
        for word in [
            "əmlak",
            "iştirak",
            "blok",
            "vulkan",
            "təsdiq",
            "sadiq",
            "xaliq",
            "azadlıq",
            "gözəllik",
            "maksimum",
        ] {
            assert_eq!(final_q(word), None, "{word}");
        }
    }
}
