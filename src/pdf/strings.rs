//! Texts that fit into one string of a PDF/A file.

/// Most UTF-16 units of a string: 32,767 bytes (ISO 19005-3, 6.1.13), without the mark of their order.
const LONGEST: usize = 16_000;

/// Shortens a text for a title, a name or a description; one that is too long for a string ends with an ellipsis.
pub fn short(text: &str) -> String {
    if text.len() <= LONGEST {
        return text.to_owned();
    }
    let mut units = 0;
    let fits = |letter: &char| {
        units += letter.len_utf16();
        units < LONGEST
    };
    let kept: String = text.chars().take_while(fits).collect();
    if kept.len() == text.len() { kept } else { kept + "…" }
}

#[cfg(test)]
mod tests {
    use super::{LONGEST, short};

    #[test]
    fn what_fits_stays_and_what_does_not_ends() {
        assert_eq!(short("kâğıt"), "kâğıt");
        for text in ["ş".repeat(LONGEST - 1), "a".repeat(LONGEST)] {
            assert_eq!(short(&text), text);
        }
        for text in ["ş".repeat(LONGEST + 9), "a".repeat(99_000), "👋".repeat(LONGEST)] {
            let short = short(&text);
            assert!(short.ends_with('…') && short.encode_utf16().count() <= LONGEST);
        }
    }
}
