//! How words of a manuscript are shown in a message.

/// The most letters that are shown.
const SHOWN: usize = 40;

/// The beginning of some words, in one line.
#[must_use]
pub fn beginning(words: &str) -> String {
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    match words.char_indices().nth(SHOWN) {
        Some((at, _)) => format!("{}…", words[..at].trim_end()),
        None => words,
    }
}
