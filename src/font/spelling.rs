//! How a face can show a character that it does not have: composed, decomposed, or by characters that replace it.
//! The door to unicode-normalization for faces.

use std::iter::successors;
use std::ops::Range;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::{compose, decompose_canonical, decompose_compatible, is_combining_mark};

/// Whether a character is invisible (Unicode, `Default_Ignorable_Code_Point`): joiners, marks of
/// direction, selectors, soft hyphens.
#[must_use]
pub fn is_ignorable(character: char) -> bool {
    matches!(character, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}'..='\u{1160}' | '\u{17b4}'..='\u{17b5}'
        | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
        | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fff8}'
        | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}

/// Whether a character belongs to the one before it and is shown with it.
#[must_use]
pub fn is_attached(character: char) -> bool {
    // No mark is below U+0300: most text needs no further check.
    character >= '\u{300}' && (is_combining_mark(character) || is_ignorable(character))
}

/// Returns characters of a face that show a character; an empty list where it is invisible anyway, `None` where the
/// face has no way to show it.
#[must_use]
pub fn spelled(character: char, has: impl Fn(char) -> bool) -> Option<Vec<char>> {
    if has(character) {
        return Some(vec![character]);
    }
    if is_ignorable(character) {
        return Some(Vec::new());
    }
    let all = |characters: Vec<char>| characters.iter().all(|part| has(*part)).then_some(characters);
    if let Some(substitutes) = substitutes(character) {
        return substitutes.iter().find(|substitute| has(**substitute)).map(|substitute| vec![*substitute]);
    }
    if let Some((part, _)) = shifted(character) {
        // It is raised or lowered when it is set, as any such character.
        return spelled(part, &has as &dyn Fn(char) -> bool);
    }
    canonical(character, &has).or_else(|| {
        let mut parts = Vec::new();
        if stands_for_others(character) {
            decompose_compatible(character, |part| parts.push(part));
        }
        (!parts.is_empty()).then(|| recomposed(parts, &has)).and_then(all)
    })
}

/// Returns the canonical decomposition of a character, recomposed as far as a face has the results.
fn canonical(character: char, has: &impl Fn(char) -> bool) -> Option<Vec<char>> {
    let parts = recomposed(decomposed(character), has);
    (parts != [character] && parts.iter().all(|part| has(*part))).then_some(parts)
}

/// Joins marks with their bases again, as far as a face has the results.
fn recomposed(parts: Vec<char>, has: &impl Fn(char) -> bool) -> Vec<char> {
    let mut joined: Vec<char> = Vec::with_capacity(parts.len());
    for part in parts {
        match joined.last_mut() {
            Some(last) => match compose(*last, part).filter(|sum| has(*sum)) {
                Some(sum) => *last = sum,
                None => joined.push(part),
            },
            None => joined.push(part),
        }
    }
    joined
}

/// Returns a letter with its marks as a face can show it: as it is typed, composed, or decomposed.
///
/// `None` where the face lacks a part of it in every form.
#[must_use]
pub fn cluster(text: &str, has: impl Fn(char) -> bool) -> Option<Vec<char>> {
    let spell = |characters: &mut dyn Iterator<Item = char>| -> Option<Vec<char>> {
        let parts: Option<Vec<Vec<char>>> = characters.map(|character| spelled(character, &has)).collect();
        parts.map(|parts| parts.concat())
    };
    spell(&mut text.chars()).or_else(|| spell(&mut text.nfc()))
}

/// Returns the full canonical decomposition of a character.
#[must_use]
pub fn decomposed(character: char) -> Vec<char> {
    let mut parts = Vec::new();
    decompose_canonical(character, |part| parts.push(part));
    parts
}

/// Returns a text whose letters and marks are composed (Unicode, NFC).
pub fn composed(text: &str) -> impl Iterator<Item = char> {
    text.nfc()
}

/// Returns a text in which characters that no face has are replaced by others: ligatures, Roman numerals, fractions.
/// Letters with marks are kept, since they are composed and decomposed when they are shown; so are spaces and hyphens.
#[must_use]
pub fn plain(text: &str, has: impl Fn(char) -> bool) -> Option<String> {
    let is_strange = |character: &char| stands_for_others(*character) && !has(*character);
    text.chars().any(|character| is_strange(&character)).then(|| {
        let spell = |character: char| {
            let spelled = Some(character).filter(is_strange).and_then(|character| spelled(character, &has));
            spelled.unwrap_or_else(|| vec![character])
        };
        text.chars().flat_map(spell).collect()
    })
}

/// Returns the stretches of a text that are shown as one: a character and the marks on it, with where each begins.
pub fn clusters(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let next = move |from: usize| {
        let mut characters = text[from..].char_indices().skip(1);
        let end = characters.find(|(_, character)| !is_attached(*character)).map(|(at, _)| from + at);
        (from < text.len()).then(|| (from, end.unwrap_or(text.len())))
    };
    successors(next(0), move |(_, end)| next(*end)).map(|(from, end)| (from, &text[from..end]))
}

/// Returns the replacements of a character that differs from others only by its behaviour or its width, the best first.
fn substitutes(character: char) -> Option<&'static [char]> {
    Some(match character {
        '\u{2010}' | '\u{2011}' => &['\u{2010}', '-'],
        '\u{2012}' => &['\u{2013}', '-'],
        '\u{2015}' => &['\u{2014}', '\u{2013}'],
        '\u{2212}' => &['\u{2013}', '-'],
        '\u{2bc}' => &['\u{2019}', '\''],
        '\u{2bb}' => &['\u{2018}', '\''],
        '\u{a0}'
        | '\u{1680}'
        | '\u{2000}'..='\u{200a}'
        | '\u{2028}'
        | '\u{2029}'
        | '\u{202f}'
        | '\u{205f}'
        | '\u{3000}' => &[' ', '\u{a0}'],
        _ => return None,
    })
}

/// Returns the character that is raised or lowered, and whether it is raised.
#[must_use]
pub fn shifted(character: char) -> Option<(char, bool)> {
    let is_raised = match character {
        '\u{aa}'
        | '\u{b2}'..='\u{b3}'
        | '\u{b9}'..='\u{ba}'
        | '\u{2b0}'..='\u{2b8}'
        | '\u{2e0}'..='\u{2e4}' => true,
        '\u{1d2c}'..='\u{1d61}' | '\u{1d9b}'..='\u{1dbf}' | '\u{2070}'..='\u{207f}' => true,
        '\u{1d62}'..='\u{1d6a}' | '\u{2080}'..='\u{209c}' => false,
        _ => return None,
    };
    let mut parts = Vec::new();
    decompose_compatible(character, |part| parts.push(part));
    match parts.as_slice() {
        [part] if *part != character => Some((*part, is_raised)),
        _ => None,
    }
}

/// Raised or lowered characters in a row of which the faces lack some: all of them are set alike, as raised or lowered
/// characters of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shifted {
    /// Range of the characters in the text, in bytes.
    pub range: Range<usize>,
    /// The characters that are raised or lowered: `−3` of `⁻³`.
    pub parts: String,
    /// Whether they are raised.
    pub is_raised: bool,
}

/// Returns the stretches of a text that are raised or lowered and that no face has as they are typed.
#[must_use]
pub fn shifted_runs(text: &str, is_shown: impl Fn(&str) -> bool) -> Vec<Shifted> {
    let mut runs: Vec<Shifted> = Vec::new();
    for (at, character) in text.char_indices() {
        let Some((part, is_raised)) = shifted(character) else { continue };
        let end = at + character.len_utf8();
        match runs.last_mut().filter(|last| last.range.end == at && last.is_raised == is_raised) {
            Some(last) => {
                last.range.end = end;
                last.parts.push(part);
            }
            None => runs.push(Shifted { range: at..end, parts: part.into(), is_raised }),
        }
    }
    runs.retain(|run| !is_shown(&text[run.range.clone()]));
    runs
}

/// Whether a character is equivalent to others (compatibility decompositions of Unicode): ligatures, Roman
/// numerals, fractions, forms of one width, forms within an Arabic word. Raised, lowered, circled and mathematical
/// letters mean more than what they are made of.
fn stands_for_others(character: char) -> bool {
    matches!(character, '\u{b5}' | '\u{bc}'..='\u{be}' | '\u{132}'..='\u{133}' | '\u{13f}'..='\u{140}' | '\u{149}' | '\u{17f}'
        | '\u{1c4}'..='\u{1cc}' | '\u{1f1}'..='\u{1f3}' | '\u{587}' | '\u{675}'..='\u{678}' | '\u{1e9a}'
        | '\u{2024}'..='\u{2026}' | '\u{2033}'..='\u{2037}' | '\u{203c}' | '\u{2047}'..='\u{2049}' | '\u{2057}'
        | '\u{20a8}' | '\u{2100}'..='\u{2101}' | '\u{2103}' | '\u{2105}'..='\u{2106}' | '\u{2109}' | '\u{2116}' | '\u{2121}'
        | '\u{213b}' | '\u{2150}'..='\u{217f}' | '\u{2189}' | '\u{222c}'..='\u{222d}' | '\u{222f}'..='\u{2230}'
        | '\u{2474}'..='\u{24b5}' | '\u{2a0c}' | '\u{2a74}'..='\u{2a76}' | '\u{fb00}'..='\u{fb06}' | '\u{fb13}'..='\u{fb17}'
        | '\u{fb4f}' | '\u{fb50}'..='\u{fdfc}' | '\u{fe30}'..='\u{fe32}' | '\u{fe49}'..='\u{fe6b}' | '\u{fe70}'..='\u{fefc}'
        | '\u{ff01}'..='\u{ff5e}' | '\u{ff61}'..='\u{ff9f}' | '\u{ffe0}'..='\u{ffee}')
}

#[cfg(test)]
mod tests {
    use super::{cluster, clusters, shifted, shifted_runs, spelled};

    fn by(face: &str, character: char) -> Option<String> {
        spelled(character, |wanted| face.contains(wanted)).map(String::from_iter)
    }

    #[test]
    fn characters_are_spelled_by_what_a_face_has() {
        let face = "kKzsfiIV15 -\u{323}\u{331}ṣ\u{307}\u{2044}°.°C";
        let pairs = [
            ('ḳ', "k\u{323}"),
            ('Ḳ', "K\u{323}"),
            ('ẕ', "z\u{331}"),
            ('ṩ', "ṣ\u{307}"),
            ('\u{fb03}', "ffi"),
            ('Ⅳ', "IV"),
            ('⅕', "1\u{2044}5"),
            ('\u{2011}', "-"),
            ('\u{2003}', " "),
            ('\u{3000}', " "),
            ('℃', "°C"),
            ('…', "..."),
            ('\u{200f}', ""),
            ('\u{ad}', ""),
        ];
        for (character, spelled) in pairs {
            assert_eq!(by(face, character).as_deref(), Some(spelled), "{character:?}");
        }
        for character in ['☭', '①', 'ℝ'] {
            assert_eq!(by("1Rn", character), None, "{character}");
        }
        assert_eq!(by("-", '⁻').as_deref(), Some("-"));
        assert_eq!((shifted('⁻'), shifted('₊'), shifted('a')), (Some(('−', true)), Some(('+', false)), None));
    }

    #[test]
    fn a_letter_and_its_marks_are_one() {
        let parts: Vec<_> = clusters("ak\u{323}\u{301}z\u{200d}").collect();
        assert_eq!(parts, [(0, "a"), (1, "k\u{323}\u{301}"), (6, "z\u{200d}")]);
        let with =
            |face: &str, text: &str| cluster(text, |wanted| face.contains(wanted)).map(String::from_iter);
        assert_eq!(with("ç", "c\u{327}"), Some("ç".to_owned()));
        assert_eq!(with("c\u{327}", "ç"), Some("c\u{327}".to_owned()));
        assert_eq!(with("c", "c\u{327}"), None);
    }

    #[test]
    fn raised_characters_in_a_row_are_set_alike() {
        let runs = |text: &str| -> Vec<(String, String, bool)> {
            let runs = shifted_runs(text, |run| run.chars().all(|wanted| "²³¹₂".contains(wanted)));
            runs.into_iter().map(|run| (text[run.range].to_owned(), run.parts, run.is_raised)).collect()
        };
        assert_eq!(runs("10⁻³ ve 10³ m²"), [("⁻³".to_owned(), "−3".to_owned(), true)]);
        assert_eq!(runs("x₂⁺"), [("⁺".to_owned(), "+".to_owned(), true)]);
        let both = [("₍₂₎".to_owned(), "(2)".to_owned(), false), ("²⁺".to_owned(), "2+".to_owned(), true)];
        assert_eq!(runs("a₍₂₎²⁺b"), both);
        assert_eq!(runs("H₂O, m³"), []);
    }
}
