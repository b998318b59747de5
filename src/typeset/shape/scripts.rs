//! Splits a word into runs of one script, for which a single face is searched.

use crate::font::spelling;
use std::ops::Range;

/// The runs of a text, of one script each. A character of no script joins the run before it if letters of
/// that script follow.
pub(super) fn script_runs(text: &str) -> Vec<Range<usize>> {
    // Nearly all words are in Latin letters, which precede Greek in Unicode.
    if text.bytes().all(|byte| byte < 0xcd) {
        return std::iter::once(0..text.len()).collect();
    }
    let mut runs: Vec<(Option<u32>, Range<usize>)> = Vec::new();
    for (at, cluster) in spelling::clusters(text) {
        let alphabet = alphabet_of(cluster);
        let end = at + cluster.len();
        let before = runs.len().checked_sub(2).map(|at| runs[at].0);
        match runs.last_mut() {
            Some((last, range)) if *last == alphabet => range.end = end,
            Some((None, _)) if alphabet.is_some() && before == Some(alphabet) => {
                runs.pop();
                if let Some((_, range)) = runs.last_mut() {
                    range.end = end;
                }
            }
            _ => runs.push((alphabet, at..end)),
        }
    }
    runs.into_iter().map(|(_, range)| range).collect()
}

/// The number of the Arabic script.
const ARABIC: u32 = 4;

/// Whether a character is an Arabic letter.
pub(super) fn is_arabic(character: char) -> bool {
    character >= '\u{600}' && alphabet_of(character.encode_utf8(&mut [0; 4])) == Some(ARABIC)
}

/// The script of a text's first letter, by its place in Unicode; `None` for Latin letters, figures and marks,
/// which fonts for all scripts contain.
pub(super) fn alphabet_of(text: &str) -> Option<u32> {
    let first = text.chars().find(|character| character.is_alphabetic())?;
    Some(match first as u32 {
        0x370..=0x3ff | 0x1f00..=0x1fff => 1,
        0x400..=0x52f | 0x1c80..=0x1c8f | 0x2de0..=0x2dff | 0xa640..=0xa69f => 2,
        0x590..=0x5ff | 0xfb1d..=0xfb4f => 3,
        0x600..=0x6ff | 0x750..=0x77f | 0x860..=0x8ff | 0xfb50..=0xfdff | 0xfe70..=0xfeff => ARABIC,
        0x2e80..=0x9fff | 0xac00..=0xd7ff | 0xf900..=0xfaff | 0x20000..=0x3ffff => 5,
        code @ (0x530..=0x58f | 0x700..=0x74f | 0x780..=0x85f | 0x900..=0x1c7f) => code >> 7,
        code @ 0x10000.. => code >> 8,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::script_runs;

    #[test]
    fn signs_between_letters_of_one_alphabet_are_theirs() {
        let parts = |text: &str| {
            script_runs(text).into_iter().map(|range| text[range].to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(parts("1990-cı"), ["1990-cı"]);
        assert_eq!(parts("العربية،الحديثة"), ["العربية،الحديثة"]);
        assert_eq!(parts("(قال)"), ["(", "قال", ")"]);
        assert_eq!(parts("KремльS"), ["K", "ремль", "S"]);
        assert_eq!(parts("ἀρχή-λόγος"), ["ἀρχή-λόγος"]);
    }
}
