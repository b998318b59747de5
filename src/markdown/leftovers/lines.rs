//! Markup of other tools at the beginning of a line of a paragraph, or filling the line.

use super::super::script::Script;
use super::FoundMarkup;
use super::flat::Flat;
use crate::diag::Leftover;
use crate::lang::callouts;
use std::ops::Range;

/// Marks for a table of contents.
const CONTENTS: [&str; 6] = ["[TOC]", "[toc]", "[[toc]]", "[[_TOC_]]", "${toc}", "\\tableofcontents"];
/// Bullets that Markdown does not have.
const BULLETS: [&str; 9] = ["(@) ", "• ", "· ", "▪ ", "◦ ", "‣ ", "– ", "— ", "― "];

/// Finds all markup at the beginnings of lines.
pub(super) fn find(flat: &Flat, script: &Script) -> Vec<FoundMarkup> {
    let text = flat.text.as_str();
    let mut found = Vec::new();
    let mut start = 0;
    let is_single = !text.trim_end().contains('\n');
    let mut before: Option<(Item, Range<usize>)> = None;
    let mut rows: Option<(usize, Range<usize>)> = None;
    let mut is_done = false;
    for line in text.split_inclusive('\n') {
        let words = line.trim();
        let range = start + line.len() - line.trim_start().len()..start + line.trim_end().len();
        start += line.len();
        // The bracket of `r[name]` is its second byte.
        let is_meant = |at: usize| flat.is_meant(at, script);
        if words.is_empty() || is_meant(range.start) || words.starts_with("r[") && is_meant(range.start + 1) {
            before = None;
            continue;
        }
        if let Some(kind) = whole(words, is_single) {
            found.push(FoundMarkup::new(kind, range));
            before = None;
            continue;
        }
        let item = Item::of(words);
        let runs_on = before.as_ref().is_some_and(|(last, _)| item.is_some_and(|item| last.precedes(item)));
        let columns = columns(words);
        if !is_done && let Some((_, first)) = rows.as_ref().filter(|(own, _)| columns > 1 && *own == columns)
        {
            found.push(FoundMarkup::new(Leftover::Lines, first.clone()));
            is_done = true;
        }
        rows = (columns > 1).then(|| (columns, range.start..range.start + first_cell(words)));
        if runs_on
            && !is_done
            && let Some((item, first)) = &before
        {
            found.push(FoundMarkup::new(Leftover::Lines, first.start..first.start + item.length));
            is_done = true;
        }
        before = item.map(|item| (item, range));
    }
    found
}

/// The number of cells in a line between tabs, as in a spreadsheet, or between bars at both its ends.
fn columns(words: &str) -> usize {
    let bars = words.strip_prefix('|').and_then(|rest| rest.strip_suffix('|'));
    let cells = bars.map_or_else(|| words.split('\t').count(), |inner| inner.split('|').count());
    let has_words = bars.is_none_or(|inner| inner.contains(char::is_alphanumeric));
    if has_words { cells } else { 0 }
}

/// The length of the first cell of such a line.
fn first_cell(words: &str) -> usize {
    let start = words.len() - words.trim_start_matches('|').len();
    let end = words[start..].find(['\t', '|']).map_or(words.len(), |end| start + end);
    words[..end].trim_end().len()
}

/// The kind of markup that a line is, by its beginning or as a whole.
fn whole(words: &str, is_single: bool) -> Option<Leftover> {
    let is_contents = CONTENTS.contains(&words) || words == "{:toc}";
    if is_contents && is_single {
        return Some(Leftover::Contents);
    }
    let is_label = |inner: &str| {
        !inner.is_empty() && inner.chars().all(|sign| sign.is_ascii_alphanumeric() || "._-:".contains(sign))
    };
    if words.strip_prefix("r[").and_then(|rest| rest.strip_suffix(']')).is_some_and(is_label) {
        return Some(Leftover::Label);
    }
    if words.strip_prefix("*[").and_then(|rest| rest.split_once("]:")).is_some() {
        return Some(Leftover::Label);
    }
    if words.strip_prefix("#+").and_then(|rest| rest.split_once(':')).is_some_and(|(name, _)| is_label(name))
    {
        return Some(Leftover::Label);
    }
    if is_admonition(words) {
        return Some(Leftover::Admonition);
    }
    if is_heading(words, is_single) {
        return Some(Leftover::Heading);
    }
    is_rule_of_table(words).then_some(Leftover::Table)
}

/// Whether a line begins a callout: `!!! note "Title"`, `??? tip`, `.. note::`.
fn is_admonition(words: &str) -> bool {
    if let Some((name, _)) = words.strip_prefix(".. ").and_then(|rest| rest.split_once("::")) {
        return !name.is_empty() && name.chars().all(|sign| sign.is_ascii_lowercase() || sign == '-');
    }
    let rest = ["!!! ", "???+ ", "??? "].iter().find_map(|mark| words.strip_prefix(mark));
    let Some(rest) = rest else { return false };
    let (name, after) = rest.split_once(' ').unwrap_or((rest, ""));
    let is_name = !name.is_empty() && name.chars().all(|sign| sign.is_ascii_lowercase() || sign == '-');
    is_name && (after.starts_with(['"', '“']) || after.is_empty() || callouts::kind(name).is_some())
}

/// Whether a line is a heading such as `##Title`; with a single sign, which may be a hashtag, only where the line is
/// the whole paragraph and no sentence.
fn is_heading(words: &str, is_single: bool) -> bool {
    let title = words.trim_start_matches('#');
    let level = words.len() - title.len();
    let is_title = title.starts_with(char::is_alphanumeric);
    let is_plain = title.starts_with(char::is_uppercase)
        && title.contains(' ')
        && !title.contains('#')
        && !title.ends_with(['.', '!', '?', ':', ',', '…']);
    is_title && ((2..=6).contains(&level) || (level == 1 && is_single && is_plain))
}

/// Whether a line is the rule of a table: `|---|:-:|`, `--|--` or `+----+----+`, below no row of as many columns.
fn is_rule_of_table(words: &str) -> bool {
    let is_of = |signs: &str| words.chars().all(|sign| signs.contains(sign));
    let is_grid = words.len() > 3 && words.starts_with('+') && words.ends_with('+') && is_of("+-=:");
    is_grid || (words.contains('|') && words.contains("--") && is_of("|:- "))
}

/// The marker of an item that Markdown does not have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Item {
    /// The form: whether there is a bracket before it, and the sign after it: `a)`, `(1)`, `i.`, a bullet.
    form: (bool, char),
    /// The value: the place of a letter or a number; for a Roman numeral its place as a letter too.
    letter: Option<u32>,
    number: Option<u32>,
    length: usize,
}

impl Item {
    fn of(words: &str) -> Option<Self> {
        if let Some(bullet) = BULLETS.iter().find(|bullet| words.starts_with(**bullet)) {
            let sign = bullet.chars().next().unwrap_or('•');
            return Some(Self {
                form: (false, sign),
                letter: None,
                number: None,
                length: bullet.trim_end().len(),
            });
        }
        // Notes and sources that were numbered by hand.
        if let Some((number, figures)) = raised(words) {
            return Some(Self { form: (false, '¹'), letter: None, number: Some(number), length: figures });
        }
        if let Some((mark, _)) = words.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
            let is_letter = mark.len() == 1 && mark.starts_with(|sign: char| sign.is_ascii_lowercase());
            let letter = mark.chars().next().filter(|_| is_letter).map(place_of);
            let number = mark.parse().ok().filter(|_| mark.len() < 5);
            let is_item = letter.is_some() || number.is_some();
            return is_item.then_some(Self { form: (true, ']'), letter, number, length: mark.len() + 2 });
        }
        let inner = words.strip_prefix('(');
        let rest = inner.unwrap_or(words);
        let length =
            rest.find(|sign: char| !sign.is_alphanumeric()).filter(|length| (1..=6).contains(length))?;
        let (mark, after) = rest.split_at(length);
        let closing = after.chars().next().filter(|sign| matches!(sign, ')' | '.' | '-' | '–'))?;
        let is_figure = mark.bytes().all(|byte| byte.is_ascii_digit());
        let follows = after[closing.len_utf8()..].starts_with([' ', '\u{a0}']);
        // `A.` is a name more often than an item; `1.` and `1)` are Markdown's own, unless words come before them.
        let is_known = match closing {
            ')' => true,
            '.' => inner.is_none() && mark.chars().all(char::is_lowercase),
            _ => inner.is_none() && is_figure,
        };
        let letter = (mark.chars().count() == 1).then(|| mark.chars().next()).flatten();
        let letter = letter.filter(|letter| letter.is_alphabetic()).map(place_of);
        let number = if is_figure { mark.parse().ok() } else { roman(mark) };
        let is_item = is_known && follows && (letter.is_some() || number.is_some());
        let whole = usize::from(inner.is_some()) + length + closing.len_utf8();
        is_item.then_some(Self { form: (inner.is_some(), closing), letter, number, length: whole })
    }

    /// Whether another marker is the next of the same kind.
    fn precedes(self, next: Self) -> bool {
        let is_next = |one: Option<u32>, other: Option<u32>, most: u32| {
            let step = one.zip(other).and_then(|(one, other)| other.checked_sub(one));
            step.is_some_and(|step| (1..=most).contains(&step))
        };
        let is_bullet = self.letter.is_none() && self.number.is_none();
        self.form == next.form
            && (is_bullet || is_next(self.letter, next.letter, 2) || is_next(self.number, next.number, 1))
    }
}

/// The superscript digits at the beginning of a line: their value and length.
fn raised(words: &str) -> Option<(u32, usize)> {
    const FIGURES: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    let length = words.find(|sign| !FIGURES.contains(&sign)).filter(|length| *length > 0)?;
    let figures =
        words[..length].chars().filter_map(|sign| FIGURES.iter().position(|figure| *figure == sign));
    let number = figures.take(6).fold(0, |number, figure| 10 * number + figure as u32);
    Some((number, length))
}

/// The place of a letter in the alphabet, in steps of two: letters that some alphabets add are between.
fn place_of(letter: char) -> u32 {
    let small = letter.to_lowercase().next().unwrap_or(letter);
    let between = |before: char| 2 * u32::from(before) + 1;
    match small {
        'ç' => between('c'),
        'ə' => between('e'),
        'ğ' => between('g'),
        'ı' => between('h'),
        'ö' => between('o'),
        'ş' => between('s'),
        'ü' => between('u'),
        other => 2 * u32::from(other),
    }
}

/// The value of a Roman numeral in small or large letters.
fn roman(mark: &str) -> Option<u32> {
    const VALUES: [(char, u32); 7] =
        [('i', 1), ('v', 5), ('x', 10), ('l', 50), ('c', 100), ('d', 500), ('m', 1000)];
    let value = |sign: char| VALUES.iter().find(|(letter, _)| *letter == sign).map(|(_, value)| *value);
    let values: Option<Vec<u32>> = mark.chars().map(|sign| value(sign.to_ascii_lowercase())).collect();
    let values = values?;
    let mut total = 0;
    for (at, value) in values.iter().enumerate() {
        let is_less = values.get(at + 1).is_some_and(|next| next > value);
        total = if is_less { total - i64::from(*value) } else { total + i64::from(*value) };
    }
    u32::try_from(total).ok().filter(|total| *total > 0)
}

#[cfg(test)]
mod tests {
    use super::{Item, whole};
    use crate::diag::Leftover;

    #[test]
    fn marks_follow_each_other() {
        for (one, other) in [
            ("a) x", "b) y"),
            ("b) x", "c) y"),
            ("c) x", "ç) y"),
            ("ç) x", "d) y"),
            ("(1) x", "(2) y"),
            ("(a) x", "(b) y"),
            ("i. x", "ii. y"),
            ("iv. x", "v. y"),
            ("A) x", "B) y"),
            ("1- x", "2- y"),
            ("¹ x", "² y"),
            ("¹²x", "¹³y"),
            ("[1] x", "[2] y"),
            ("[a]x", "[b]y"),
            ("• x", "• y"),
            ("— Kim o?", "— Benim."),
        ] {
            let (one, other) = (Item::of(one).expect(one), Item::of(other).expect(other));
            assert!(one.precedes(other), "{one:?} {other:?}");
        }
        for (one, other) in [("a) x", "c) y"), ("(1) x", "2) y"), ("(12) x", "(12) y"), ("• x", "— y")] {
            let follows = Item::of(one).zip(Item::of(other)).is_some_and(|(one, other)| one.precedes(other));
            assert!(!follows, "{one} {other}");
        }
        for text in ["A. Behramov", "ve (1)", "s. 12", "1990-1991 arası", "bir) iki", "-- x", "vb. bir"] {
            assert_eq!(Item::of(text).filter(|item| item.number != roman_of(text)), None, "{text}");
        }
    }

    /// The value of a word that may be a Roman numeral: it is no item unless another follows it.
    fn roman_of(text: &str) -> Option<u32> {
        super::roman(text.split('.').next().unwrap_or(""))
    }

    #[test]
    fn whole_lines() {
        for (line, kind) in [
            ("[TOC]", Leftover::Contents),
            ("!!! note", Leftover::Admonition),
            ("???+ tip \"Bir ad\"", Leftover::Admonition),
            (".. warning::", Leftover::Admonition),
            ("##Başlık", Leftover::Heading),
            ("#Bir Başlık", Leftover::Heading),
            ("|---|:-:|", Leftover::Table),
            ("+----+===+", Leftover::Table),
            ("r[items.fn.intro]", Leftover::Label),
            ("*[TBMM]: Türkiye Büyük Millet Meclisi", Leftover::Label),
            ("#+TITLE: Gece", Leftover::Label),
        ] {
            assert_eq!(whole(line, true), Some(kind), "{line}");
        }
        for line in
            ["!!! Dikkat edin", "#1 numara", "#MeToo hareketi başladı.", "a | b", "--", "r[", "[Not]", "++"]
        {
            assert_eq!(whole(line, true), None, "{line}");
        }
    }
}
