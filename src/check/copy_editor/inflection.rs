//! Turkish words as known stems with suffixes in harmony.

use super::letters::to_lowercase;
use super::suffix::{FinalSound, inflect, sound_of};
use crate::lang::ascii_letter;

/// Suffixes in the notation of [`inflect`], by what they follow.
struct Suffixes {
    after_any: &'static [&'static str],
    after_consonant: &'static [&'static str],
    after_vowel: &'static [&'static str],
}

impl Suffixes {
    fn after(&self, sound: FinalSound) -> impl Iterator<Item = &'static str> {
        let others = if sound.ends_in_vowel { self.after_vowel } else { self.after_consonant };
        self.after_any.iter().chain(others).copied()
    }
}

/// Suffixes of nouns, and those that make a predicate of a noun.
const OF_NOUNS: Suffixes = Suffixes {
    after_any: &[
        "lAr", "DA", "DAn", "lA", "ki", "lArI", "lI", "lIk", "lIğ", "sIz", "CI", "CA", "CIk", "CIğ", "DIr",
        "DI", "mIş", "sA", "ken",
    ],
    after_consonant: &["A", "I", "In", "Im", "ImIz", "InIz", "IncI", "Ar"],
    after_vowel: &[
        "yA", "yI", "nIn", "ylA", "sI", "nA", "nI", "ndA", "ndAn", "m", "n", "mIz", "nIz", "ncA", "ncI",
        "şAr", "yDI", "ymIş", "ysA", "yken",
    ],
};
/// Further suffixes: rarer ones of nouns, of verbs, and from one to the other.
const OTHERS: Suffixes = Suffixes {
    after_any: &[
        "DAş", "sAl", "sI", "gil", "sIn", "sInIz", "lAş", "lAn", "lAt", "mA", "mAk", "DIk", "DIğ", "mAz",
        "mAlI", "mAdAn", "k",
    ],
    after_consonant: &[
        "ImsI", "Iz", "An", "AcAk", "AcAğ", "Iyor", "Ir", "Ip", "IncA", "ArAk", "AbIl", "AmA", "Iş", "IcI",
        "Il", "Iver",
    ],
    after_vowel: &[
        "msI", "yIm", "yIz", "yAn", "yAcAk", "yAcAğ", "yor", "r", "yIp", "yIncA", "yArAk", "yAbIl", "yAmA",
        "yIş", "yIcI", "t", "yIver",
    ],
};
/// The least letters of a stem before suffixes.
const SHORTEST_STEM: usize = 3;
/// The least letters of the first and the second of two words in one.
const SHORTEST_PARTS: (usize, usize) = (3, 4);
/// The most letters of a suffix.
const LONGEST_SUFFIX: usize = 5;

/// Whether a word is a known stem with suffixes, its last consonant softened where a vowel follows.
pub(super) fn is_inflected(word: &str, is_known: impl Fn(&str) -> bool) -> bool {
    word.char_indices().skip(SHORTEST_STEM).map(|(at, _)| at).any(|cut| {
        let (stem, rest) = word.split_at(cut);
        // A dictionary has tarafı, too, as a form of taraf.
        let is_possessed = begins_without_n(rest)
            && stem.strip_suffix(['ı', 'i', 'u', 'ü']).is_some_and(|bare| {
                is_known(bare) || hardened(bare, &stem[bare.len()..]).is_some_and(|hard| is_known(&hard))
            });
        if is_possessed {
            return false;
        }
        is_chain(word, cut) && (is_known(stem) || hardened(stem, rest).is_some_and(|hard| is_known(&hard)))
            || is_chain_behind_vowel(word, cut) && is_known(stem)
            || is_chain_behind_palatal(word, cut) && is_known(stem)
            || is_adjective_in_i(stem, rest) && hardened(stem, rest).is_some_and(|hard| is_known(&hard))
            || narrowed(stem, rest).into_iter().any(|wide| is_chain(word, cut) && is_known(&wide))
    })
}

/// Whether a word is a stem of at least [`SHORTEST_STEM`] letters for which a condition holds, with suffixes in harmony.
pub(super) fn has_stem(word: &str, is_stem: impl Fn(&str) -> bool) -> bool {
    let cuts = word.char_indices().skip(SHORTEST_STEM).map(|(at, _)| at);
    cuts.into_iter().any(|cut| is_chain(word, cut) && is_stem(&word[..cut]))
}

/// Whether a possessive without its joining consonant begins at a place, as behind some words from Arabic: menşei,
/// mevkiinde, mevzuu.
fn is_chain_behind_vowel(word: &str, cut: usize) -> bool {
    let (stem, rest) = word.split_at(cut);
    let Some(vowel) = rest.chars().next() else { return false };
    let is_hiatus =
        matches!(stem.chars().next_back(), Some('e' | 'i' | 'u' | 'ü')) && stem.len() > SHORTEST_STEM;
    let fits = sound_of(stem).is_some_and(|sound| inflect("I", sound).starts_with(vowel));
    is_hiatus && fits && is_chain(word, cut + vowel.len_utf8())
}

/// Whether a rest is the i that makes an adjective of a word from Arabic, out of harmony: itikat, itikadi.
fn is_adjective_in_i(stem: &str, rest: &str) -> bool {
    rest == "i" && sound_of(stem).is_some_and(|sound| matches!(sound.vowel, 'a' | 'ı' | 'o' | 'u'))
}

/// The stems whose last vowel is narrowed before -yor: oynuyor → oyna, bekliyor → bekle.
fn narrowed(stem: &str, rest: &str) -> Vec<String> {
    let is_present = rest.chars().skip(1).take(3).eq("yor".chars());
    if is_present { ["a", "e"].map(|vowel| format!("{stem}{vowel}")).to_vec() } else { Vec::new() }
}

/// Whether a word is made of two known ones, as a compound is before a dictionary has it.
pub(super) fn is_compound(word: &str, is_known: impl Fn(&str) -> bool) -> bool {
    word.char_indices().skip(SHORTEST_PARTS.0).map(|(at, _)| at).any(|cut| {
        let (first, second) = word.split_at(cut);
        second.chars().nth(SHORTEST_PARTS.1 - 1).is_some() && is_known(first) && is_known(second)
    })
}

/// The stem before a consonant is softened: kitab(ı) → kitap, reng(i) → renk.
fn hardened(stem: &str, rest: &str) -> Option<String> {
    let hard = match stem.chars().next_back()? {
        'b' => 'p',
        'c' => 'ç',
        'd' => 't',
        'ğ' => 'k',
        'g' if stem.ends_with("ng") => 'k',
        _ => return None,
    };
    let is_before_vowel = rest.starts_with(['a', 'e', 'ı', 'i', 'o', 'ö', 'u', 'ü']);
    let mut letters = stem.chars();
    letters.next_back();
    is_before_vowel.then(|| format!("{}{hard}", letters.as_str()))
}

/// Whether a word is a chain of suffixes from a place on, each in harmony with what is before it.
fn is_chain(word: &str, cut: usize) -> bool {
    let (before, rest) = word.split_at(cut);
    if rest.is_empty() {
        return true;
    }
    let Some(sound) = sound_of(before) else { return false };
    is_chain_after(word, cut, sound)
}

/// Whether a word is a chain of suffixes behind a stem whose last l or k is palatal, so that front suffixes follow its back
/// vowel: emlakini, metalden.
fn is_chain_behind_palatal(word: &str, cut: usize) -> bool {
    let (before, rest) = word.split_at(cut);
    let Some(sound) = sound_of(before).filter(|_| before.ends_with(['l', 'k'])) else { return false };
    let front = match sound.vowel {
        'a' | 'ı' => 'e',
        'o' | 'u' => 'ü',
        _ => return false,
    };
    !rest.is_empty() && is_chain_after(word, cut, FinalSound { vowel: front, ..sound })
}

/// Whether a word is a chain of suffixes from a place on, the first of them after a final sound.
fn is_chain_after(word: &str, cut: usize, sound: FinalSound) -> bool {
    let rest = &word[cut..];
    let ends = rest.char_indices().map(|(at, letter)| at + letter.len_utf8()).take(LONGEST_SUFFIX);
    ends.into_iter().any(|end| {
        let mut patterns = OF_NOUNS.after(sound).chain(OTHERS.after(sound));
        patterns.any(|pattern| {
            inflect(pattern, sound) == rest[..end]
                && !(is_possessive(pattern) && begins_without_n(&rest[end..]))
        }) && is_chain(word, cut + end)
    })
}

/// Whether a suffix is the possessive of the third person, behind which a case begins with n: tarafı, tarafından.
fn is_possessive(pattern: &str) -> bool {
    matches!(pattern, "I" | "sI" | "lArI")
}

/// Whether what follows a possessive is a case that lacks its n: tarafıdan, evide.
fn begins_without_n(rest: &str) -> bool {
    ["da", "de", "ya", "ye", "yı", "yi", "yu", "yü"].iter().any(|case| rest.starts_with(case))
        // Copulas begin so, too: tarafıydı, tarafıdır, tarafıyla.
        && !["dır", "dir", "dur", "dür"].iter().any(|copula| rest.starts_with(copula))
}

/// Suffixes that nouns take after a stem, in the letters that harmony gives them.
pub(super) fn noun_suffixes(stem: &str) -> Vec<String> {
    let Some(sound) = sound_of(stem) else { return Vec::new() };
    OF_NOUNS.after(sound).map(|pattern| inflect(pattern, sound)).collect()
}

/// Suffixes that were typed in plain letters, in their own: behind `yıl`, `inda` is `ında`.
///
/// `None` where the text is no chain of those that `suffixes` gives for a stem.
pub(super) fn spelt_suffixes(
    stem: &str,
    plain: &str,
    suffixes: &dyn Fn(&str) -> Vec<String>,
) -> Option<String> {
    if plain.is_empty() {
        return Some(String::new());
    }
    // The k of a suffix is softened before a vowel, and then it is another suffix.
    let is_vowel = |letter: char| "aeıioöuüə".contains(letter);
    let is_hard = stem.ends_with('k');
    suffixes(stem).into_iter().find_map(|suffix| {
        let typed: String = suffix.chars().map(ascii_letter).collect();
        let rest = plain.strip_prefix(&typed)?;
        if is_hard && suffix.starts_with(is_vowel) {
            return None;
        }
        let behind = spelt_suffixes(&format!("{stem}{suffix}"), rest, suffixes)?;
        Some(suffix + &behind)
    })
}

/// A stem whose last consonant is softened before a vowel: çocuk → çocuğ.
pub(super) fn softened(stem: &str) -> Option<String> {
    let soft = match stem.chars().next_back()? {
        'p' => 'b',
        'ç' => 'c',
        't' => 'd',
        'k' => 'ğ',
        _ => return None,
    };
    let mut letters = stem.chars();
    letters.next_back();
    Some(format!("{}{soft}", letters.as_str()))
}

/// The author's own words, which may have suffixes.
pub(super) struct AuthorWords {
    /// In lowercase, in byte order.
    stems: Vec<String>,
}

impl AuthorWords {
    /// Collects words; their capitals do not matter.
    pub(super) fn new<'a>(words: impl Iterator<Item = &'a str>) -> Self {
        let mut stems: Vec<String> = words.map(|word| to_lowercase(word.trim()).into_owned()).collect();
        stems.sort_unstable();
        stems.dedup();
        Self { stems }
    }

    /// Whether a word in lowercase is one of them, with suffixes in harmony.
    pub(super) fn accept(&self, small: &str) -> bool {
        let is_own = |stem: &str| self.stems.binary_search_by(|own| own.as_str().cmp(stem)).is_ok();
        !self.stems.is_empty()
            && (is_own(small)
                || ends(small).any(|cut| {
                    let (stem, rest) = small.split_at(cut);
                    (is_own(stem) || hardened(stem, rest).is_some_and(|hard| is_own(&hard)))
                        && is_chain(small, cut)
                }))
    }
}

/// The places within a word where a suffix may begin.
fn ends(word: &str) -> impl Iterator<Item = usize> {
    word.char_indices().skip(1).map(|(at, _)| at)
}

#[cfg(test)]
mod tests {
    use super::{AuthorWords, is_chain, is_compound, is_inflected, noun_suffixes, softened, spelt_suffixes};

    #[test]
    fn chains_of_suffixes_are_in_harmony() {
        for (stem, rest) in [
            ("ev", "lerimizdekilerden"),
            ("kitap", "larının"),
            ("okul", "daki"),
            ("araba", "sıyla"),
            ("gel", "ebileceğini"),
            ("lobici", "leriyle"),
            ("göz", "lükçülüğü"),
            ("ekosistem", "lerin"),
            ("anla", "yamayışı"),
        ] {
            assert!(is_chain(&format!("{stem}{rest}"), stem.len()), "{stem}+{rest}");
        }
        for (stem, rest) in
            [("ev", "lar"), ("kitap", "lerin"), ("okul", "taki"), ("gel", "yosun"), ("araba", "ın")]
        {
            assert!(!is_chain(&format!("{stem}{rest}"), stem.len()), "{stem}+{rest}");
        }
    }

    #[test]
    fn suffixes_in_plain_letters_are_spelt() {
        for (stem, plain, right) in [
            ("yıl", "inda", "ında"),
            ("yıl", "lardan", "lardan"),
            ("ülke", "lerimizin", "lerimizin"),
            ("çocuğ", "un", "un"),
            ("gün", "lerinde", "lerinde"),
        ] {
            assert_eq!(spelt_suffixes(stem, plain, &noun_suffixes).as_deref(), Some(right), "{stem}");
        }
        assert_eq!(spelt_suffixes("çok", "mek", &noun_suffixes), None);
        assert_eq!(spelt_suffixes("yıl", "iz", &noun_suffixes), None);
        assert_eq!(spelt_suffixes("bazı", "lika", &noun_suffixes), None);
        assert_eq!(softened("çocuk").as_deref(), Some("çocuğ"));
    }

    #[test]
    fn stems_are_known_with_their_softened_consonants() {
        let is_known = |word: &str| ["kanat", "sinoptik", "yer", "çekimi", "lob"].contains(&word);
        for word in ["kanatlar", "kanadı", "sinoptiği"] {
            assert!(is_inflected(word, is_known), "{word}");
        }
        for word in ["kanati", "kanatı", "sinoptigi"] {
            assert!(word == "kanatı" || !is_inflected(word, is_known), "{word}");
        }
        for word in ["menşei", "mevkiindeki", "oynuyoruz", "bekliyordum"] {
            assert!(is_inflected(word, |word| ["menşe", "mevki", "oyna", "bekle"].contains(&word)), "{word}");
        }
        assert!(is_compound("yerçekimi", is_known) && !is_compound("yerçekme", is_known));
    }

    #[test]
    fn an_author_s_words_take_suffixes() {
        let words = ["Şehitlik", "pantürkist"];
        let own = AuthorWords::new(words.into_iter());
        for word in ["şehitlik", "şehitliğin", "pantürkistlerin", "pantürkistti"] {
            assert!(own.accept(word), "{word}");
        }
        for word in ["şehit", "pantürkistlarin", "pantürkis"] {
            assert!(!own.accept(word), "{word}");
        }
    }
}
