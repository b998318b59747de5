//! The direction in which letters run, by their script.

/// Whether a character is of a script that runs from right to left.
#[must_use]
pub fn is_right_to_left(character: char) -> bool {
    matches!(character, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}'
        | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

/// Whether some words have letters, and all of them run from right to left: then the paragraph does too, whatever the
/// book's language (Unicode Standard Annex 9, rules P2 and P3).
pub fn all_right_to_left(words: impl IntoIterator<Item = char>) -> bool {
    let mut letters = words.into_iter().filter(|character| character.is_alphabetic()).peekable();
    letters.peek().is_some() && letters.all(is_right_to_left)
}

#[cfg(test)]
mod tests {
    use super::all_right_to_left;

    #[test]
    fn letters_alone_give_a_direction() {
        for words in ["بسم الله", "«שלום» 12!", "1. (فارسی)", "ܫܠܡܐ"] {
            assert!(all_right_to_left(words.chars()), "{words}");
        }
        for words in ["", "12.", "Besmele: بسم", "بسم a", "söz", "Ж"] {
            assert!(!all_right_to_left(words.chars()), "{words}");
        }
    }
}
