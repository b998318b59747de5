//! Splits numbers written as one word: TDK writes each number word separately (`on beş`, `iki yüz`).

use super::suffix::{OF_NUMBERS, SuffixCheck, check_suffix, sound_of};

/// Number words and the place value of each.
const WORDS: &[(&str, Part)] = &[
    ("bir", Part::Unit),
    ("iki", Part::Unit),
    ("üç", Part::Unit),
    ("dört", Part::Unit),
    ("beş", Part::Unit),
    ("altı", Part::Unit),
    ("yedi", Part::Unit),
    ("sekiz", Part::Unit),
    ("dokuz", Part::Unit),
    ("altmış", Part::Ten),
    ("on", Part::Ten),
    ("yirmi", Part::Ten),
    ("otuz", Part::Ten),
    ("kırk", Part::Ten),
    ("elli", Part::Ten),
    ("yetmiş", Part::Ten),
    ("seksen", Part::Ten),
    ("doksan", Part::Ten),
    ("yüz", Part::Hundred),
    ("bin", Part::Group),
    ("milyon", Part::Group),
    ("milyar", Part::Group),
];

/// The place value of a number word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Unit,
    Ten,
    Hundred,
    Group,
}

/// Splits a number written as one word into its words and keeps its suffix: onbeşinci → on beşinci.
///
/// Takes a lowercase word. Returns `None` if the word is not such a number.
pub(super) fn apart(small: &str) -> Option<String> {
    // Comparing the first two bytes rejects most words that are not numbers.
    let begins = matches!(
        small.as_bytes(),
        [b'b', b'i' | b'e', ..]
            | [b'i', b'k', ..]
            | [0xC3, 0xBC, ..]
            | [b'd', b'o' | 0xC3, ..]
            | [b'a' | b'e', b'l', ..]
            | [b'y', b'e' | b'i' | 0xC3, ..]
            | [b's', b'e', ..]
            | [b'o', b'n' | b't', ..]
            | [b'k', 0xC4, ..]
            | [b'm', b'i', ..]
    );
    if !begins || small.len() < 5 {
        return None;
    }
    let (first, part, rest) = word_of_number(small)?;
    let (second, next, _) = word_of_number(rest)?;
    // İkiyüzlü means “two-faced”.
    if small.starts_with("ikiyüzlü") {
        return None;
    }
    // Birbiri (“each other”) and binbir (“a thousand and one”) are words of their own.
    if first == "bir" && next != Part::Group || first == "bin" && second == "bir" || !follows(part, next) {
        return None;
    }
    let mut written = first.to_owned();
    let (mut before, mut rest, mut last) = (part, rest, first);
    while let Some((word, part, behind)) = word_of_number(rest).filter(|(_, part, _)| follows(before, *part))
    {
        written.push(' ');
        written.push_str(word);
        (before, rest, last) = (part, behind, word);
    }
    let is_suffix = |sound| check_suffix(sound, rest, OF_NUMBERS) == SuffixCheck::Right;
    let is_whole =
        rest.is_empty() || matches!(rest, "lerce" | "larca") || sound_of(last).is_some_and(is_suffix);
    is_whole.then(|| written + rest)
}

/// The longest number word at the start of `text`, and the text after it.
fn word_of_number(text: &str) -> Option<(&'static str, Part, &str)> {
    let first = text.as_bytes().first()?;
    let begins = WORDS.iter().filter(|(word, _)| word.as_bytes().first() == Some(first));
    begins
        .filter_map(|(word, part)| Some((*word, *part, text.strip_prefix(word)?)))
        .max_by_key(|one| one.0.len())
}

/// Whether one part of a number may follow another: “twenty-one”, but not “twenty-ten”.
fn follows(before: Part, next: Part) -> bool {
    match before {
        Part::Unit => matches!(next, Part::Hundred | Part::Group),
        Part::Ten => matches!(next, Part::Unit | Part::Group),
        Part::Hundred => next != Part::Hundred,
        Part::Group => next != Part::Group,
    }
}

#[cfg(test)]
mod tests {
    use super::apart;

    #[test]
    fn numbers_are_parted_and_other_words_are_left() {
        for (joined, right) in [
            ("onbeş", "on beş"),
            ("yirmibirinci", "yirmi birinci"),
            ("ikiyüz", "iki yüz"),
            ("bindokuzyüzdoksan", "bin dokuz yüz doksan"),
            ("onbinlerce", "on binlerce"),
            ("yüzelli", "yüz elli"),
            ("onikisi", "on ikisi"),
            ("birmilyon", "bir milyon"),
        ] {
            assert_eq!(apart(joined).as_deref(), Some(right), "{joined}");
        }
        for word in [
            "birbiri",
            "ikiyüzlülük",
            "birbirinden",
            "binbir",
            "yüzbaşı",
            "binbaşı",
            "onbaşı",
            "yüzyıl",
            "onun",
            "onlar",
            "bindi",
            "altıncı",
            "altmış",
            "birlikte",
            "beşinci",
            "ikili",
            "yediler",
            "onur",
            "onikiada",
            "yüzyüze",
            "elliye",
            "",
        ] {
            assert_eq!(apart(word), None, "{word}");
        }
    }
}
