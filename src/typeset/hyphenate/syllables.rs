//! The syllables of Turkish and Azerbaijani words, which follow from the letters alone.

/// The bytes at which a syllable begins, the first one's left out.
///
/// A syllable has one vowel. Of the consonants between two vowels the last one begins the next
/// syllable, whatever the word's origin: `Tür-ki-ye`, `sa-at`, `kont-rol`, `prog-ram`, `elekt-rik`
/// (TDK: “sözcük içinde yan yana gelen üç ünsüzden ilk ikisi kendisinden önceki, üçüncüsü
/// kendisinden sonraki ünlüyle hece kurar”). Azerbaijani parts its words alike. The patterns of
/// hypher are not asked: they know neither İ nor the apostrophe and leave single consonants alone.
pub fn boundaries(word: &str) -> Vec<usize> {
    let letters: Vec<(usize, char)> = word.char_indices().filter(|(_, ch)| !is_mark(*ch)).collect();
    let vowels: Vec<usize> = (0..letters.len()).filter(|at| is_vowel(letters[*at].1)).collect();
    let begins = |pair: &[usize]| if pair[1] == pair[0] + 1 { pair[1] } else { pair[1] - 1 };
    vowels.windows(2).map(|pair| letters[begins(pair)].0).collect()
}

/// Whether a letter is a vowel of Turkish or Azerbaijani, plain, with a circumflex or in a foreign name.
fn is_vowel(letter: char) -> bool {
    "aeıioöuüəâêîôûáàäéèëíìïóòúùAEIİOÖUÜƏÂÊÎÔÛÁÀÄÉÈËÍÌÏÓÒÚÙ".contains(letter)
}

/// Whether a character belongs to a word's letters.
pub fn is_letter(ch: char) -> bool {
    ch.is_alphabetic() || is_mark(ch)
}

/// Whether a character is a mark over the letter before it: never parted from it, never counted.
pub fn is_mark(ch: char) -> bool {
    matches!(ch, '\u{300}'..='\u{36F}')
}
