//! Detects whether a word, or the text around it, is Turkish or is foreign text that is not marked as such.

use super::letters::to_lowercase;
use super::line::{Line, TokenKind};
use super::suffix::{is_form, sound_of};

/// Function words of English, French and German that are not Turkish words.
const FOREIGN: &[&str] = &[
    "the", "of", "and", "to", "for", "from", "with", "by", "is", "are", "was", "were", "be", "been", "this",
    "that", "these", "those", "i", "you", "we", "they", "he", "she", "it", "its", "my", "your", "our",
    "their", "his", "than", "more", "most", "less", "no", "or", "as", "at", "if", "but", "not", "only",
    "about", "over", "up", "off", "all", "has", "have", "had", "will", "can", "get", "into", "after",
    "before", "between", "les", "des", "du", "et", "une", "dans", "pour", "und", "der", "die", "das", "von",
    "mit", "für", "nicht",
];
/// Words of [`FOREIGN`] that are also Turkish words, and so are no evidence.
const WORDS_OF_BOTH: &[&str] =
    &["is", "o", "no", "at", "all", "can", "not", "et", "die", "den", "as", "up", "du", "has", "i"];
/// Turkish and Azerbaijani words of ASCII letters that are evidence of Turkish.
const TURKISH: &[&str] = &[
    "ama", "ancak", "az", "ben", "bile", "bin", "bir", "biri", "biz", "bu", "bunun", "da", "daha", "de",
    "dedi", "en", "fakat", "fazla", "gibi", "hem", "her", "ile", "ise", "kadar", "kez", "ki", "milyar",
    "milyon", "ne", "olan", "olarak", "oldu", "olmak", "olsa", "olur", "oran", "orta", "sadece", "sonra",
    "var", "ve", "veya", "ya", "yani", "yok", "zaman", "artar", "azalma", "indirim", "zam", "faiz", "halk",
    "dolu", "tam", "civar",
];
/// Word endings, as suffix patterns, that are common in Turkish and rare in other languages.
const ENDINGS: &[&str] = &[
    "lAr", "lArI", "lArIn", "lArA", "lArdA", "lArdAn", "DI", "yDI", "mIş", "yor", "Iyor", "DAn", "ndAn",
    "ndA", "nIn", "InIn", "DIr", "mAk", "mAktA", "mAsI", "InA", "sInA", "IncA", "lIk", "lIğI", "DIğI",
    "AcAk", "ArAk", "mAdAn",
];
/// Word endings that do not occur in Turkish.
const FOREIGN_ENDS: &[&str] = &[
    "tion", "tions", "sion", "sions", "ism", "isms", "ble", "bles", "ment", "ments", "ness", "ss", "ff",
    "ll", "nd", "nds", "ld", "lds", "ct", "cts", "ing", "ings", "que", "ette", "eur", "eux", "aux", "cht",
    "ght", "tte", "tt",
];
/// Letter groups that do not occur in Turkish.
const FOREIGN_WITHIN: &[&str] = &[
    "ch", "ck", "cr", "cl", "ou", "ie", "io", "iu", "ue", "ui", "eu", "oi", "oe", "ead", "ear", "eas", "eam",
    "eav", "oad", "oat", "oar",
];
/// Word beginnings that do not occur in Turkish.
const FOREIGN_BEGINNINGS: &[&str] = &["th", "sh", "ph", "kn", "wr", "sc", "gh", "rh"];
/// Turkish loanwords that contain such letters.
const LOANWORDS: &[&str] = &[
    "miting",
    "holding",
    "doping",
    "kamping",
    "ring",
    "reyting",
    "parking",
    "marketing",
    "leasing",
    "dioksit",
    "element",
    "radio",
    "kung",
    "pasif",
];

/// Whether a word cannot be Turkish, judged by its letters.
pub(super) fn is_foreign(word: &str) -> bool {
    let word = word.to_lowercase();
    let stem = LOANWORDS.iter().any(|taken| word.starts_with(taken));
    if !word.is_ascii() || stem {
        return false;
    }
    word.contains(['q', 'w', 'x'])
        || has_vowel_y(word.as_bytes())
        || word.len() > 3 && FOREIGN_ENDS.iter().any(|end| word.ends_with(end))
        || FOREIGN_WITHIN.iter().any(|letters| word.contains(letters))
        || FOREIGN_BEGINNINGS.iter().any(|letters| word.starts_with(letters))
}

/// Whether y is a vowel in a word, with no vowel before or after it: `system`, `city`.
fn has_vowel_y(word: &[u8]) -> bool {
    let is_vowel = |at: usize| word.get(at).is_some_and(|letter| b"aeiou".contains(letter));
    (1..word.len()).any(|at| word[at] == b'y' && !is_vowel(at - 1) && !is_vowel(at + 1))
}

/// Whether a word ends in one of `endings`, in vowel harmony with a stem of at least two letters.
pub(super) fn ends_in(word: &str, endings: &[&str]) -> bool {
    word.char_indices().skip(2).any(|(cut, _)| {
        let (stem, rest) = word.split_at(cut);
        sound_of(stem).is_some_and(|sound| endings.iter().any(|ending| is_form(rest, ending, sound)))
    })
}

/// The language of the words around a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum SurroundingLanguage {
    /// Turkish.
    Turkish,
    /// Another language.
    Foreign,
    /// There is no evidence.
    Unknown,
}

/// How many tokens are examined on each side of a place.
const NEAR: usize = 24;

/// The language of the sentence, or of the quotation in it, around some tokens.
///
/// The nearest word that is evidence decides. If two are equally near, Turkish wins.
pub(super) fn around(line: &Line, first: usize, last: usize) -> SurroundingLanguage {
    let before = (first.saturating_sub(NEAR)..first).rev();
    let after = last + 1..line.tokens.len().min(last + 1 + NEAR);
    let before = nearest(line, before);
    let after = nearest(line, after);
    match (before, after) {
        (Some((shown, near)), Some((_, far)))
            if near < far || near == far && shown == SurroundingLanguage::Turkish =>
        {
            shown
        }
        (_, Some((shown, _))) | (Some((shown, _)), None) => shown,
        (None, None) => SurroundingLanguage::Unknown,
    }
}

/// The first word of some tokens that is evidence of a language, and the number of words before it.
fn nearest(line: &Line, tokens: impl Iterator<Item = usize>) -> Option<(SurroundingLanguage, usize)> {
    let mut words = 0;
    for at in tokens {
        match line.kind(at) {
            TokenKind::Word => {
                let suffix = line.kind_before(at) == TokenKind::Apostrophe;
                match language_evidence(line.word(at)).filter(|_| !suffix) {
                    Some(shown) => return Some((shown, words)),
                    None => words += 1,
                }
            }
            TokenKind::Mark if is_bound(line, at) => return None,
            _ => {}
        }
    }
    None
}

/// Whether a sentence or a quotation ends at a mark.
pub(super) fn is_bound(line: &Line, at: usize) -> bool {
    match line.word(at) {
        "." | "!" | "?" | "…" => {
            matches!(line.kind(at + 1), TokenKind::Space | TokenKind::Note | TokenKind::Outside)
        }
        "\"" | "“" | "”" | "„" | "«" | "»" => true,
        _ => false,
    }
}

/// The language that a single word is evidence of.
fn language_evidence(word: &str) -> Option<SurroundingLanguage> {
    if word.contains(['ç', 'ğ', 'ı', 'ö', 'ş', 'ü', 'ə', 'â', 'î', 'û', 'Ç', 'Ğ', 'İ', 'Ö', 'Ş', 'Ü', 'Ə'])
    {
        return Some(SurroundingLanguage::Turkish);
    }
    let (plain, small) = (word.to_lowercase(), to_lowercase(word));
    if WORDS_OF_BOTH.contains(&plain.as_str()) {
        None
    } else if FOREIGN.contains(&plain.as_str()) || is_foreign(word) {
        Some(SurroundingLanguage::Foreign)
    } else if TURKISH.contains(&&*small) || ends_in(&small, ENDINGS) {
        Some(SurroundingLanguage::Turkish)
    } else {
        None
    }
}
