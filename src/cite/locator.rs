//! Locators: where in a work the cited words are, `s. 12-14`, and what follows them.

use crate::book::draft::{Inline, InlineKind};
use crate::lang::{self, Words};
use crate::source::Span;

/// The unit that a locator counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Unit {
    #[default]
    Page,
    Volume,
    Issue,
    Section,
    Chapter,
    Folio,
    Column,
    Line,
    Note,
}

/// The unit of each list of labels in [`Markup::locators`](crate::lang::Markup).
const UNITS: [Unit; 9] = [
    Unit::Page,
    Unit::Volume,
    Unit::Issue,
    Unit::Section,
    Unit::Chapter,
    Unit::Folio,
    Unit::Column,
    Unit::Line,
    Unit::Note,
];

/// The words after a work's key, divided.
#[derive(Clone, Debug, Default)]
pub(super) struct Tail {
    /// The locator as it is printed, `s. 12-14`; empty where there is none.
    pub(super) locator: String,
    /// The unit that its first label counts.
    pub(super) unit: Unit,
    /// The locator without its label: `12-14`.
    pub(super) value: String,
    /// The author's words after it, from their first space, comma or bracket on.
    pub(super) rest: Vec<Inline>,
}

/// Divides the words after a key; `page` is the book's own label of a page.
pub(super) fn tail(suffix: &[Inline], page: &str) -> Tail {
    let Some((Inline { kind: InlineKind::Text(text), span }, others)) = suffix.split_first() else {
        return Tail { rest: suffix.to_vec(), ..Tail::default() };
    };
    let bare = text.trim_start().strip_prefix(',').unwrap_or(text).trim_start();
    let found = length(bare);
    let written = bare[..found].trim_end_matches([',', ' ']);
    let after = &bare[written.len()..];
    let mut rest: Vec<Inline> = Vec::new();
    let words = if written.is_empty() { text.as_str() } else { after };
    if !words.is_empty() {
        rest.push(Inline::new(InlineKind::Text(words.to_owned()), Span { ..*span }));
    }
    rest.extend_from_slice(others);
    if written.is_empty() {
        return Tail { rest, ..Tail::default() };
    }
    let (unit, value) = match label(written) {
        Some((label, unit)) => (unit, written[label.len()..].trim_start()),
        None => (Unit::Page, written),
    };
    let is_foreign_page =
        unit == Unit::Page && label(written).is_none_or(|(label, _)| label.starts_with(['p', 'с']));
    let locator = if is_foreign_page { format!("{page} {value}") } else { written.to_owned() };
    Tail { locator, unit, value: value.to_owned(), rest }
}

/// Returns the length in bytes of the locator at the beginning of a text: labels, figures, and what joins them.
fn length(text: &str) -> usize {
    let mut end = 0;
    let mut has_figure = false;
    let mut after_label = false;
    let mut at = 0;
    while at < text.len() {
        let rest = &text[at..];
        if let Some((label, _)) = label(rest) {
            at += label.len();
            after_label = true;
        } else {
            let word = rest.find([' ', '\u{a0}', '(', ';']).unwrap_or(rest.len());
            let bare = rest[..word].trim_end_matches([',', '.']);
            let is_number = is_figure(bare) || (after_label && is_roman(bare));
            let joins = has_figure && ["vd", "vdd", "f", "ff", "–", "-", "ve"].contains(&bare);
            // `ve` joins figures alone: `s. 12 ve 14`, not `s. 12 ve ötesi`.
            let next = rest[word..].trim_start().chars().next();
            if !is_number && !(joins && (bare != "ve" || next.is_some_and(|c| c.is_ascii_digit()))) {
                break;
            }
            has_figure = true;
            at += word;
            end = at;
        }
        at += text[at..].len() - text[at..].trim_start_matches([' ', '\u{a0}']).len();
        if text[at..].starts_with(['(', ';']) {
            break;
        }
    }
    end
}

/// Returns the label at the beginning of a text, where a figure, a space or the end follows it.
fn label(text: &str) -> Option<(&'static str, Unit)> {
    let of_language = |words: &'static Words| UNITS.into_iter().zip(words.markup.locators);
    let all = lang::all()
        .flat_map(of_language)
        .flat_map(|(unit, labels)| labels.iter().map(move |label| (*label, unit)));
    let whole = all.filter(|(label, _)| {
        let next = text.strip_prefix(label).map(|rest| rest.chars().next());
        next.is_some_and(|next| next.is_none_or(|next| next.is_ascii_digit() || next.is_whitespace()))
    });
    whole.max_by_key(|(label, _)| label.len())
}

/// Whether a word is a figure: `12`, `12-14`, `b12`, `45/12`, `12a`, `[3]`.
fn is_figure(word: &str) -> bool {
    word.contains(|character: char| character.is_ascii_digit())
        && word.chars().all(|c| c.is_alphanumeric() || "-–/.,:[]*".contains(c))
}

/// Whether a word is a Roman numeral or a range of them: `xiv`, `XIV`, `iv-vi`.
fn is_roman(word: &str) -> bool {
    !word.is_empty() && word.chars().all(|c| "ivxlcdmIVXLCDM-–".contains(c))
}

#[cfg(test)]
mod tests {
    use super::tail;
    use crate::book::draft::{Inline, InlineKind};
    use crate::book::plain_text;
    use crate::source::Span;

    fn parted(text: &str) -> (String, String) {
        let suffix = [Inline::new(InlineKind::Text(text.to_owned()), Span::default())];
        let tail = tail(&suffix, "s.");
        (tail.locator, plain_text(&tail.rest))
    }

    #[test]
    fn locators_end_where_words_begin() {
        for (text, locator, rest) in [
            (", s. 12", "s. 12", ""),
            (" s. 12", "s. 12", ""),
            (", 12", "s. 12", ""),
            (", p. 12-14", "s. 12-14", ""),
            (", pp. 12, 15", "s. 12, 15", ""),
            (", s. 82 vd.", "s. 82 vd.", ""),
            (", C. 2, s. 15", "C. 2, s. 15", ""),
            (", s. xiv-xvi", "s. xiv-xvi", ""),
            (", s. 12 (nüfus)", "s. 12", " (nüfus)"),
            (", s. 12, aktaran Ad Soyad", "s. 12", ", aktaran Ad Soyad"),
            (", s. 12 ve 14", "s. 12 ve 14", ""),
            (", s. 12 ve ötesi", "s. 12", " ve ötesi"),
            (", vr. 12a", "vr. 12a", ""),
            (", md. 71", "md. 71", ""),
            (", с. 12-14", "s. 12-14", ""),
            (", т. 2, стр. 5", "т. 2, стр. 5", ""),
            (", S. 3, s. 4", "S. 3, s. 4", ""),
            (" (22. internet sayfası)", "", " (22. internet sayfası)"),
            (", aktaran Ad Soyad", "", ", aktaran Ad Soyad"),
            ("", "", ""),
        ] {
            assert_eq!(parted(text), (locator.to_owned(), rest.to_owned()), "{text}");
        }
    }
}
