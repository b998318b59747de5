//! Endings of words in Turkish and Azerbaijani, which follow an apostrophe, emphasis or an address.

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
    use super::{is_ending, is_turkic};

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
}
