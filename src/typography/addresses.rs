//! Addresses and identifiers in running text, which are left unchanged.

use super::run::Run;
use crate::address::{self, is_address};
use crate::book::{Inline, Target, plain_text};
use crate::lang::endings::is_ending;

/// Characters around an address that are not part of it, before and after polishing.
const OPENING: &[char] = &['(', '[', '{', '<', '"', '\'', '“', '”', '‘', '’', '„', '‚', '«', '»'];
const CLOSING: &[char] = &[
    ')', ']', '}', '>', '"', '\'', '“', '”', '‘', '’', '„', '‚', '«', '»', '.', ',', ';', ':', '!', '?', '…',
];

/// Whether a link's text is its own address, with or without the scheme.
pub fn is_own_address(target: &Target, content: &[Inline]) -> bool {
    matches!(target, Target::Url(url) if address::is_label_of(url, &plain_text(content)))
}

/// An address without the ending that an apostrophe joins to it: `www.ornek.org/ad'nda`.
fn without_ending(word: &str) -> &str {
    match word.rfind(['\'', '’']) {
        Some(cut) if is_ending(word[cut..].trim_start_matches(['\'', '’'])) => &word[..cut],
        _ => word,
    }
}

/// Marks every address of a run as unchangeable.
pub fn freeze(run: &mut Run) {
    for word in run.words() {
        // Every address has a slash or an at sign, or begins with `www.`, or has `xn--`.
        if !run.has(&word, |ch| matches!(ch, '/' | '@' | 'w' | 'x')) {
            continue;
        }
        let text = run.string(word.clone());
        let inner = text.trim_start_matches(OPENING);
        let start = word.start + text.chars().count() - inner.chars().count();
        let inner = without_ending(inner.trim_end_matches(CLOSING));
        if is_address(inner) {
            let end = start + inner.chars().count();
            run.cells[start..end].iter_mut().for_each(|cell| cell.frozen = true);
        }
    }
}
