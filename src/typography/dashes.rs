//! Dashes and the ellipsis: `--`, `---`, ` - `, `12-15` and `...` in typographic form.
//!
//! The hyphen of Azerbaijani `21-dən` stays a plain hyphen. U+2011 and U+2060 are in no face of the
//! book, so either would be a missing glyph, and U+2060 would hide the word from a search; that no
//! line ends there is the line breaker's rule (`typeset::hyphenate`) and not a character of the text.

use super::run::{Run, is_space};
use crate::lang::Tongue;

const EN: char = '–';
const EM: char = '—';

/// Sets dashes, ranges and ellipses.
pub fn set(run: &mut Run) {
    signs(run);
    for word in run.words() {
        range(run, word);
    }
}

/// Sets dashes and ellipses. Each character is moved once, however many become one.
fn signs(run: &mut Run) {
    let (mut at, mut kept) = (0, 0);
    while at < run.cells.len() {
        let cell = run.cells[at];
        let is_sign = matches!(cell.ch, '-' | '.') && !cell.frozen;
        let count = if is_sign { run.repeats(at, cell.ch) } else { 0 };
        // The number of characters read, the number of those kept, and the replacement of the first.
        let (read, stay, ch) = match (cell.ch, count) {
            ('-', 3) => (3, 1, EM),
            ('-', 2) if is_spaced(run, kept, at + 2) => (2, 1, between_words(cell.manner.tongue)),
            ('-', 2) => (2, 1, EN),
            ('-', 1) if stands_between_words(run, kept, at) => (1, 1, between_words(cell.manner.tongue)),
            ('.', 3 | 4) => (3, 1, '…'),
            ('-' | '.', 5..) => (count, count, cell.ch),
            _ => (1, 1, cell.ch),
        };
        run.cells[at].ch = ch;
        run.cells.copy_within(at..at + stay, kept);
        (at, kept) = (at + read, kept + stay);
    }
    run.cells.truncate(kept);
}

/// Returns the dash between words with a space on each side.
fn between_words(tongue: Tongue) -> char {
    if tongue == Tongue::Russian { EM } else { EN }
}

/// Whether there is a space, or nothing, at the end of the characters kept so far, and a space at a place.
fn is_spaced(run: &Run, kept: usize, next: usize) -> bool {
    is_space(run.before(kept)) && is_space(run.ch(Some(next)))
}

/// Whether a hyphen has a space on each side and a word behind each space: `söz - söz`. The characters before it are
/// those kept so far.
fn stands_between_words(run: &Run, kept: usize, at: usize) -> bool {
    let far_before = kept.checked_sub(2).map_or(' ', |two| run.ch(Some(two)));
    let far_after = run.ch(Some(at + 2));
    is_space(run.before(kept))
        && is_space(run.after(at))
        && !is_space(far_before)
        && !is_space(far_after)
        && !is_dash(far_before)
        && !is_dash(far_after)
}

fn is_dash(ch: char) -> bool {
    matches!(ch, '-' | EN | EM)
}

/// Sets the hyphen of a range of numbers as an en dash, where the word can be nothing else.
fn range(run: &mut Run, word: std::ops::Range<usize>) {
    if !run.has(&word, |ch| ch == '-') {
        return;
    }
    let text = run.string(word.clone());
    let Some(hyphen) = range_hyphen(&text) else { return };
    let at = word.start + text[..hyphen].chars().count();
    if run.cells[word.clone()].iter().any(|cell| cell.frozen) || is_numbered(run, &word) {
        return;
    }
    run.cells[at].ch = EN;
}

/// Whether a neighbouring word shows that the number is a telephone's, a book's or another identifier's.
fn is_numbered(run: &Run, word: &std::ops::Range<usize>) -> bool {
    let before = neighbour(run, word.start, false);
    let after = neighbour(run, word.end, true);
    let is_digits = |text: &str| !text.is_empty() && text.chars().all(|c| c.is_ascii_digit());
    let named = before.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    let grouped = before.starts_with(['+', '(']) && is_digits(before.trim_matches(['+', '(', ')']));
    IDENTIFIERS.contains(&named.as_str()) || grouped || is_digits(&before) || is_digits(&after)
}

/// Words after which a number with a hyphen is a name and not a range.
const IDENTIFIERS: &[&str] = &[
    "isbn", "issn", "eissn", "e-issn", "doi", "tel", "telefon", "faks", "fax", "gsm", "phone", "kod", "kodu",
    "code", "id", "arxiv", "orcid", "sicil", "barkod",
];

/// Returns the word beside a space, or nothing.
fn neighbour(run: &Run, edge: usize, forward: bool) -> String {
    let mut found = Vec::new();
    let mut at = if forward { Some(edge + 1) } else { edge.checked_sub(2) };
    while let Some(place) = at {
        let ch = run.ch(Some(place));
        if is_space(ch) {
            break;
        }
        found.push(ch);
        at = if forward { Some(place + 1) } else { place.checked_sub(1) };
    }
    if !forward {
        found.reverse();
    }
    found.into_iter().collect()
}

/// Returns the byte of the hyphen of a range such as `12-15`, `(1918-1920)`, `s.12-15’te`; `None` for anything else.
fn range_hyphen(word: &str) -> Option<usize> {
    let hyphen = word.find('-')?;
    let left = word[..hyphen].trim_start_matches(['(', '[', '“', '‘', '"', '\'', '«', '%']);
    let left =
        left.rsplit_once('.').filter(|(name, _)| is_page_name(name)).map_or(left, |(_, number)| number);
    let right = &word[hyphen + 1..];
    let end = right.find(|c: char| !c.is_ascii_digit() && c != '.' && c != ',').unwrap_or(right.len());
    let (number, rest) = right.split_at(end);
    let number = number.trim_end_matches(['.', ',']);
    let closed = rest.is_empty()
        || rest.starts_with([
            '\'', '’', '`', '´', ')', ']', '”', '"', '»', ';', ':', '?', '!', '%', '…', '‘', '“',
        ]);
    let plain =
        !rest.contains(['-', '/', '@', '=', '_', '+', '#']) && !rest.contains(|c: char| c.is_ascii_digit());
    (closed && plain && ascends(left, number)).then_some(hyphen)
}

fn is_page_name(name: &str) -> bool {
    matches!(name, "s" | "ss" | "S" | "C" | "p" | "pp" | "md" | "vol" | "f" | "d" | "l")
}

/// Whether two numbers can be the ends of a range, and can hardly be a date, a score or a telephone.
fn ascends(left: &str, right: &str) -> bool {
    if is_time(left) && is_time(right) {
        return true;
    }
    let (Some(from), Some(to)) = (value(left), value(right)) else { return false };
    let (long, short) = (left.len(), right.len());
    let telephone = long == 3 && short == 4 && !left.contains('.') && !right.contains('.');
    if left.contains(['.', ',']) || right.contains(['.', ',']) || long == short {
        return from < to && (long != 4 || to - from < 2000.0);
    }
    if long > short {
        let scale: f64 = (0..short).map(|_| 10.0).product();
        let month = long == 4 && to <= 12.0;
        return !month && from % scale < to;
    }
    from < to && !telephone
}

/// Whether a text is hours and minutes: `19.30`, `9.05`.
fn is_time(text: &str) -> bool {
    let Some((hour, minute)) = text.split_once('.') else { return false };
    let digits = |part: &str| !part.is_empty() && part.chars().all(|c| c.is_ascii_digit());
    digits(hour) && digits(minute) && hour.len() <= 2 && minute.len() == 2
}

/// Returns the value of `1990`, `40.000`, `12,5`; `None` for `007`, `1.2.3` and all else.
fn value(text: &str) -> Option<f64> {
    let (whole, fraction) = text.split_once(',').unwrap_or((text, "0"));
    let groups: Vec<&str> = whole.split('.').collect();
    let digits = |part: &str| !part.is_empty() && part.chars().all(|c| c.is_ascii_digit());
    let grouped =
        groups.len() == 1 || (groups[0].len() <= 3 && groups[1..].iter().all(|group| group.len() == 3));
    let zero = whole.len() > 1 && whole.starts_with('0');
    let sound = groups.iter().all(|group| digits(group)) && digits(fraction) && grouped && !zero;
    let longest = groups.len() > 1 || whole.len() <= 4;
    (sound && longest).then(|| format!("{}.{fraction}", groups.concat()).parse().ok()).flatten()
}
