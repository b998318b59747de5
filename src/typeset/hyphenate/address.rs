//! Finds the places where an address may be broken: after its own marks, with nothing added.

/// Whether a word is a web address, an e-mail address or an identifier with slashes and points.
pub fn is_address(word: &str) -> bool {
    let mail = word.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'));
    word.contains("://")
        || word.trim_start_matches(['(', '<', '[', '“', '"']).starts_with("www.")
        || mail
        || is_path(word)
}

/// Whether a word has a point between letters or digits and a slash after it: `doi.org/x`, `10.1000/182`.
fn is_path(word: &str) -> bool {
    let Some((host, path)) = word.split_once('/') else { return false };
    let ascii = host.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | ':' | '('));
    let label = |part: &str| part.chars().filter(char::is_ascii_alphanumeric).count() > 1;
    ascii && !path.is_empty() && host.split('.').count() > 1 && host.split('.').all(label)
}

/// The byte offsets after `/ . - _ ? & = @ # :` at which an address may be broken, with at least two
/// characters per side.
///
/// Of several marks in a row only the last counts: `https://` is not broken.
pub fn places(word: &str) -> Vec<usize> {
    let sign = |c: char| matches!(c, '/' | '.' | '-' | '_' | '?' | '&' | '=' | '@' | '#');
    let has_two = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).nth(1).is_some();
    let mut places = Vec::new();
    for (at, ch) in word.char_indices().filter(|(_, ch)| sign(*ch)) {
        let next = at + ch.len_utf8();
        let (before, after) = (&word[..next], &word[next..]);
        if !after.starts_with(|c| sign(c) || c == ':') && has_two(before) && has_two(after) {
            places.push(next);
        }
    }
    places
}
