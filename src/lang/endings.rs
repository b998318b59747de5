//! Endings of words: those of Turkish and Azerbaijani, which follow an apostrophe, emphasis or an address, and those that
//! words of a glossary have in the text.

use super::Tongue;

/// Endings by their sounds: `A` is a, e or ə, `I` is ı, i, u or ü, `D` is d or t, `C` is c or ç, `K` is k, q, ğ or g.
///
/// Those that a buffer letter may precede are listed with it and without it.
const ENDINGS: [&str; 54] = [
    // Cases and the relative -ki.
    "A", "yA", "nA", "I", "yI", "nI", "In", "nIn", "yIn", "DA", "nDA", "DAn", "nDAn", "lA", "ylA", "KI",
    // Plurals and possessives.
    "lAr", "lArI", "sI", "Im", "m", "ImIz", "mIz", "InIz", "nIz", "n",
    // Endings that make a sentence of a noun.
    "DI", "yDI", "mIş", "ymIş", "sA", "ysA", "DIr", "DIm", "DIK", "ym", "yIm", "yIz", "Iz", "sIn", "yKAn",
    // Adjectives, trades, ordinals, shares, nouns of nouns.
    "lI", "sIz", "lIK", "CI", "CA", "nCA", "nCI", "InCI", "şAr", "Ar", "CIK", "DAş", "CAsInA",
];

/// The longest ending, in letters.
const LONGEST: usize = 20;

/// Endings of English that follow an apostrophe.
const ENGLISH: [&str; 7] = ["s", "t", "d", "m", "ll", "re", "ve"];

/// Whether letters can be the endings of a Turkish or Azerbaijani word, several of them too: `nin`, `dakilerin`.
#[must_use]
pub fn is_turkic(letters: &str) -> bool {
    let mut sounds = String::with_capacity(letters.len());
    for (count, letter) in letters.chars().enumerate() {
        match sound(letter).filter(|_| count < LONGEST) {
            Some(sound) => sounds.push(sound),
            None => return false,
        }
    }
    let mut reached = vec![false; sounds.len() + 1];
    reached[0] = true;
    for at in 0..sounds.len() {
        if reached[at] && sounds.is_char_boundary(at) {
            for ending in ENDINGS.iter().filter(|ending| sounds[at..].starts_with(**ending)) {
                reached[at + ending.len()] = true;
            }
        }
    }
    !sounds.is_empty() && reached[sounds.len()]
}

/// Endings of Russian nouns, in the place of the last vowel or sign of the word.
const RUSSIAN: [&str; 25] = [
    "а", "я", "о", "е", "у", "ю", "ы", "и", "ь", "й", "ой", "ей", "ою", "ею", "ом", "ем", "ам", "ям", "ами",
    "ями", "ах", "ях", "ов", "ев", "ий",
];

/// Whether letters may follow a word as its endings, in a language: `formaların` of `forma`, `terms` of `term`. Short
/// words take no single consonant: `adam` is no form of `ada`.
#[must_use]
pub fn inflects(word: &str, letters: &str, tongue: Tongue) -> bool {
    match tongue {
        Tongue::Turkish | Tongue::Azerbaijani => {
            let is_single = letters.chars().count() == 1 && !begins_with_vowel(letters);
            !is_single && is_turkic(letters) && is_in_harmony(word, letters)
        }
        Tongue::English => matches!(letters, "s" | "es"),
        Tongue::Russian => RUSSIAN.contains(&letters),
        Tongue::Other => false,
    }
}

/// The form that a word has before some endings: `kitab` of `kitap`, `sayfay` of no word; in English `ledger` has none,
/// in Russian `карт` is that of `карта`.
#[must_use]
pub fn softened(word: &str, tongue: Tongue) -> Option<String> {
    let last = word.chars().next_back()?;
    let stem = &word[..word.len() - last.len_utf8()];
    let letters = word.chars().count();
    let soft = match (tongue, last) {
        (Tongue::Turkish | Tongue::Azerbaijani, 'p') => 'b',
        (Tongue::Turkish | Tongue::Azerbaijani, 'ç') => 'c',
        (Tongue::Turkish | Tongue::Azerbaijani, 't') => 'd',
        (Tongue::Turkish, 'k') if stem.ends_with('n') => 'g',
        (Tongue::Turkish, 'k') | (Tongue::Azerbaijani, 'q') => 'ğ',
        (Tongue::Azerbaijani, 'k') => 'y',
        (Tongue::Turkish, 'g') => 'ğ',
        (Tongue::Russian, 'а' | 'я' | 'о' | 'е' | 'ь' | 'й' | 'ы' | 'и') if letters > 3 => {
            return Some(stem.to_owned());
        }
        _ => return None,
    };
    (letters > 2).then(|| format!("{stem}{soft}"))
}

/// Whether letters begin with a vowel.
#[must_use]
pub fn begins_with_vowel(letters: &str) -> bool {
    letters.starts_with(|letter: char| {
        BACK.contains(letter) || FRONT.contains(letter) || RUSSIAN_VOWELS.contains(letter)
    })
}

/// Vowels after which endings have those of the back of the mouth, and of its front.
const BACK: &str = "aıouAIOUâû";
const FRONT: &str = "eiöüəEİÖÜƏî";
/// The vowels of Russian, and the signs that its endings begin with besides.
const RUSSIAN_VOWELS: &str = "аеёиоуыэюяйь";

/// Whether the first vowel of endings suits the last one of a word; `-ki` and `-ken` suit every word.
fn is_in_harmony(word: &str, letters: &str) -> bool {
    let is_vowel = |sign: &char| BACK.contains(*sign) || FRONT.contains(*sign);
    let (Some(last), Some(first)) = (word.chars().rev().find(is_vowel), letters.chars().find(is_vowel))
    else {
        return true;
    };
    let always = ["ki", "ken", "yken"].iter().any(|own| letters.starts_with(own));
    // â and û may be soft: hâlâ, mahsûl; they suit both.
    always || "âûî".contains(last) || BACK.contains(last) == BACK.contains(first)
}

/// Whether letters after an apostrophe can be an ending in any language whose words the program has.
#[must_use]
pub fn is_ending(letters: &str) -> bool {
    is_turkic(letters) || ENGLISH.contains(&letters)
}

/// Returns a letter's sound as far as harmony leaves it open; `None` for a letter that no ending has.
fn sound(letter: char) -> Option<char> {
    Some(match letter {
        'a' | 'e' | 'ə' | 'A' | 'E' | 'Ə' => 'A',
        'ı' | 'i' | 'u' | 'ü' | 'I' | 'İ' | 'U' | 'Ü' => 'I',
        'd' | 't' | 'D' | 'T' => 'D',
        'c' | 'ç' | 'C' | 'Ç' => 'C',
        'k' | 'q' | 'ğ' | 'K' | 'Q' | 'Ğ' => 'K',
        'ş' | 'Ş' => 'ş',
        'l' | 'm' | 'n' | 'r' | 's' | 'y' | 'z' | 'v' | 'g' => letter,
        'L' | 'M' | 'N' | 'R' | 'S' | 'Y' | 'Z' | 'V' | 'G' => letter.to_ascii_lowercase(),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::{Tongue, begins_with_vowel, inflects, is_ending, is_turkic, softened};

    #[test]
    fn endings_of_turkish_and_azerbaijani() {
        for ending in [
            "nin",
            "ta",
            "da",
            "si",
            "un",
            "yü",
            "dakilerin",
            "dan",
            "ydı",
            "dir",
            "lerden",
            "lık",
            "ça",
            "nci",
            "larımızdan",
            "də",
            "dəki",
            "nın",
            "yə",
            "NÜN",
            "İN",
            "imiz",
            "deydi",
            "ymiş",
            "sinde",
            "dır",
            "dakı",
            "dadır",
            "lu",
            "siz",
            "ki",
            "lardır",
            "yla",
            "n",
            "a",
        ] {
            assert!(is_turkic(ending), "{ending}");
        }
        for word in
            ["tahmin", "kod", "Bakü", "foo", "bar", "text", "baz", "", "x", "dosya", "ve", "of", "the", "s"]
        {
            assert!(!is_turkic(word), "{word}");
        }
        assert!(is_ending("s") && is_ending("ll") && !is_ending("x"));
    }

    #[test]
    fn words_of_a_glossary_are_inflected() {
        let all = |tongue, word: &str, forms: &str| {
            forms.split(' ').all(|form| {
                let whole = form.strip_prefix(word).is_some_and(|rest| inflects(word, rest, tongue));
                let soft = softened(word, tongue).is_some_and(|soft| {
                    form.strip_prefix(&soft)
                        .is_some_and(|rest| begins_with_vowel(rest) && inflects(&soft, rest, tongue))
                });
                whole || soft
            })
        };
        use Tongue::{Azerbaijani, English, Russian, Turkish};
        for (tongue, word, forms) in [
            (Turkish, "forma", "formanın formaların formayı formadan formalarımızda"),
            (Turkish, "kitap", "kitabı kitaplar kitabın kitaptan"),
            (Turkish, "renk", "rengi renkler"),
            (Turkish, "ağaç", "ağacı ağaçlar"),
            (Turkish, "dizgi", "dizginin dizgiye"),
            (Azerbaijani, "otaq", "otağı otaqlar otaqda"),
            (Azerbaijani, "ürək", "ürəyi ürəklər"),
            (English, "signature", "signatures"),
            (Russian, "карта", "карты картой картам картами"),
            (Russian, "лист", "листа листов листами"),
        ] {
            assert!(all(tongue, word, forms), "{word}: {forms}");
        }
        for (tongue, word, form) in [
            (Turkish, "ada", "adam"),
            (Turkish, "forma", "formalite"),
            (Turkish, "kar", "kariyer"),
            (Turkish, "kitap", "kitab"),
            (English, "sign", "signal"),
            (Russian, "карта", "картина"),
            (Tongue::Other, "Wort", "Worte"),
        ] {
            assert!(!all(tongue, word, form), "{word}: {form}");
        }
    }
}
