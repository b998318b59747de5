//! Addresses and identifiers in running text: kept to the letter.

use super::run::Run;
use crate::book::{Inline, Target, plain_text};

/// What stands around an address and is no part of it, before and after polishing.
const OPENING: &[char] = &['(', '[', '{', '<', '"', '\'', '“', '”', '‘', '’', '„', '‚', '«', '»'];
const CLOSING: &[char] = &[
    ')', ']', '}', '>', '"', '\'', '“', '”', '‘', '’', '„', '‚', '«', '»', '.', ',', ';', ':', '!', '?', '…',
];

/// Whether a link's text is its own address, with or without the scheme.
pub fn says_itself(target: &Target, content: &[Inline]) -> bool {
    let Target::Url(url) = target else { return false };
    let said = plain_text(content);
    let bare = url.trim_start_matches("mailto:").trim_start_matches("https://").trim_start_matches("http://");
    let said = said.trim_start_matches("https://").trim_start_matches("http://").trim_end_matches('/');
    !said.is_empty() && (said == url || said == bare.trim_end_matches('/'))
}

/// Marks every address of a run as not to be changed.
pub fn freeze(run: &mut Run) {
    for word in run.words() {
        let text = run.string(word.clone());
        let inner = text.trim_start_matches(OPENING);
        let start = word.start + text.chars().count() - inner.chars().count();
        let inner = inner.trim_end_matches(CLOSING);
        if is_address(inner) {
            let end = start + inner.chars().count();
            run.cells[start..end].iter_mut().for_each(|cell| cell.frozen = true);
        }
    }
}

/// Whether a word is a web address, a host's name in ASCII form, an e-mail address or a DOI.
pub fn is_address(word: &str) -> bool {
    word.contains("://")
        || word.contains("xn--")
        || word.starts_with("www.")
        || is_mail(word)
        || has_doi(word)
        || is_host_path(word)
}

fn is_mail(word: &str) -> bool {
    let Some((name, host)) = word.split_once('@') else { return false };
    let plain = |part: &str, signs: &str| {
        part.starts_with(char::is_alphanumeric)
            && part.chars().all(|c| c.is_alphanumeric() || signs.contains(c))
    };
    plain(name, "._%+-") && plain(host, ".-") && host.contains('.')
}

/// `10.` and a registrant of four to nine digits, a slash, anything (ISO 26324).
fn has_doi(word: &str) -> bool {
    word.match_indices("10.").any(|(at, _)| {
        let digits = word[at + 3..].chars().take_while(char::is_ascii_digit).count();
        (4..=9).contains(&digits) && word[at + 3 + digits..].starts_with('/')
    })
}

/// `example.org/page`: a host of at least two ASCII labels, the last one letters, before a slash.
fn is_host_path(word: &str) -> bool {
    let Some((host, _)) = word.split_once('/') else { return false };
    let labels: Vec<&str> = host.split('.').collect();
    let plain =
        |label: &&str| !label.is_empty() && label.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    labels.len() >= 2
        && labels.iter().all(plain)
        && labels.last().is_some_and(|last| last.len() >= 2 && last.chars().all(|c| c.is_ascii_lowercase()))
}
