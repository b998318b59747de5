//! Splits Turkish and Azerbaijani words into syllables, which follow from the letters alone.

/// The byte offsets at which syllables begin, except the first.
///
/// A syllable has one vowel. Of the consonants between two vowels the last begins the next syllable, whatever
/// the origin of the word: `Tür-ki-ye`, `sa-at`, `kont-rol`, `prog-ram`, `elekt-rik` (TDK: “sözcük içinde yan
/// yana gelen üç ünsüzden ilk ikisi kendisinden önceki, üçüncüsü kendisinden sonraki ünlüyle hece kurar”).
/// Azerbaijani follows the same rule. The patterns of hypher are not used, since they know neither İ nor the
/// apostrophe and may separate a single consonant.
pub fn boundaries(word: &str) -> Vec<usize> {
    let letters: Vec<(usize, char)> = word.char_indices().filter(|(_, ch)| !is_mark(*ch)).collect();
    let vowels: Vec<usize> = (0..letters.len()).filter(|at| is_vowel(letters[*at].1)).collect();
    let begins = |pair: &[usize]| if pair[1] == pair[0] + 1 { pair[1] } else { pair[1] - 1 };
    vowels.windows(2).map(|pair| letters[begins(pair)].0).collect()
}

/// Whether a letter is a vowel in Turkish or Azerbaijani, including letters with circumflex and in foreign
/// names.
fn is_vowel(letter: char) -> bool {
    "aeıioöuüəâêîôûáàäéèëíìïóòúùAEIİOÖUÜƏÂÊÎÔÛÁÀÄÉÈËÍÌÏÓÒÚÙ".contains(letter)
}

/// Whether a character belongs to the letters of a word.
pub fn is_letter(ch: char) -> bool {
    ch.is_alphabetic() || is_mark(ch)
}

/// Whether a character is a combining mark, which is never separated from its letter and never counted.
pub fn is_mark(ch: char) -> bool {
    matches!(ch, '\u{300}'..='\u{36F}')
}
