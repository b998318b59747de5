//! Keeps i and ı apart where a CSL processor changes case: it knows the capitals of English alone.
//!
//! Before a text is handed over, the Turkish pairs ı–I and i–İ become two pairs of Deseret letters
//! (Unicode chapter 20.4), whose capitals every processor knows and which no source has; afterwards
//! they are restored, in the case that the style requires.

use crate::lang::{Language, Tongue};

/// The characters that replace each letter: small and capital of both pairs.
const PAIRS: [(char, char); 4] =
    [('i', '\u{10428}'), ('İ', '\u{10400}'), ('ı', '\u{10429}'), ('I', '\u{10401}')];

/// Whether a language has the pairs.
pub(super) fn is_needed(language: &Language) -> bool {
    matches!(language.tongue(), Tongue::Turkish | Tongue::Azerbaijani)
}

/// Returns the text with its letters replaced.
pub(super) fn hide(text: &str) -> String {
    text.chars()
        .map(|letter| PAIRS.iter().find(|(own, _)| *own == letter).map_or(letter, |(_, other)| *other))
        .collect()
}

/// Returns the text with its letters restored.
pub(super) fn show(text: &str) -> String {
    text.chars()
        .map(|letter| PAIRS.iter().find(|(_, other)| *other == letter).map_or(letter, |(own, _)| *own))
        .collect()
}

/// Replaces letters of the text between the tags of an XML file, not of its tags: the terms of a locale.
pub(super) fn hide_xml(xml: &str) -> String {
    let mut hidden = String::with_capacity(xml.len());
    for (at, piece) in xml.split('>').enumerate() {
        if at > 0 {
            hidden.push('>');
        }
        let (text, tag) = piece.find('<').map_or((piece, ""), |start| piece.split_at(start));
        // Entities are names, not words.
        hidden.push_str(&if text.contains('&') { text.to_owned() } else { hide(text) });
        hidden.push_str(tag);
    }
    hidden
}

#[cfg(test)]
mod tests {
    use super::{hide, hide_xml, show};

    #[test]
    fn case_is_changed_by_the_right_pairs() {
        for (text, upper, lower) in
            [("Işık", "IŞIK", "ışık"), ("İnalcık", "İNALCIK", "inalcık"), ("çelik", "ÇELİK", "çelik")]
        {
            assert_eq!(show(&hide(text)), text);
            assert_eq!(show(&hide(text).to_uppercase()), upper);
            assert_eq!(show(&hide(text).to_lowercase()), lower);
        }
    }

    #[test]
    fn tags_are_left_alone() {
        let xml = "<term name=\"in\">içinde</term><a i=\"I\"/>";
        assert_eq!(show(&hide_xml(xml)), xml);
        assert!(hide_xml(xml).contains("<term name=\"in\">"), "{}", hide_xml(xml));
        assert!(!hide_xml(xml).contains("içinde"));
    }
}
