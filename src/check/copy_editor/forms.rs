//! Collects what may be written in two ways within a book: dates, numbers, quotation marks, names of
//! institutions.
//!
//! The places of each chapter are collected once; [`super::two_forms`] compares those of all chapters.

use super::known_names::{BODIES, INSTITUTIONS};
use super::letters::{is_capitalised, is_capitals, to_lowercase};
use super::line::{Line, LineKind, TokenKind};
use super::lists::List;
use crate::lang::{Tongue, endings, months};
use crate::source::Span;
use std::sync::LazyLock;

/// A kind of text that can be written in more than one way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Subject {
    /// A day: `20 Ocak 1990`, `20.01.1990`, `20/01/1990`.
    Date,
    /// A number of five digits or more: `40.000`, `40 000`.
    Thousands,
    /// The marks of a quotation: `“`, `«`.
    Quotes,
    /// An institution: `Halk Cephesi`, `halk cephesi`.
    Institution,
}

/// A place in the text and the way in which it is written.
#[derive(Clone, Debug)]
pub(super) struct Form {
    /// The kind of text.
    pub(super) subject: Subject,
    /// The language.
    pub(super) tongue: Tongue,
    /// Which text of its kind: the institution's name in lowercase, otherwise empty.
    pub(super) key: String,
    /// The way of writing, numbered from 0 within the kind.
    pub(super) way: u8,
    /// The text as written.
    pub(super) shown: String,
    /// The place.
    pub(super) span: Span,
}

/// Head nouns of institutions' names, in lowercase.
static HEADS: LazyLock<List<String>> = LazyLock::new(|| {
    let heads = INSTITUTIONS.iter().chain(BODIES);
    List::new(heads.map(|head| to_lowercase(head).into_owned()).collect(), String::as_str)
});

/// Adds the places of a line. Headings and verse are ignored, since other rules apply to them.
pub(super) fn gather(line: &Line, forms: &mut Vec<Form>) {
    if line.kind != LineKind::Text || !matches!(line.tongue, Tongue::Turkish | Tongue::Azerbaijani) {
        return;
    }
    let mut inside: Option<&str> = None;
    for at in 0..line.tokens.len() {
        match line.kind(at) {
            TokenKind::Number => number(line, at, forms),
            TokenKind::Word => institution(line, at, forms),
            TokenKind::Mark => match (line.word(at), inside) {
                ("“", None) => {
                    inside = Some("”");
                    add(line, Subject::Quotes, at..at, 0, forms);
                }
                ("«", None) => {
                    inside = Some("»");
                    add(line, Subject::Quotes, at..at, 1, forms);
                }
                (mark, Some(end)) if mark == end => inside = None,
                _ => {}
            },
            _ => {}
        }
    }
}

fn add(line: &Line, subject: Subject, tokens: std::ops::Range<usize>, way: u8, forms: &mut Vec<Form>) {
    let range = line.byte_range(tokens.start, tokens.end);
    let (shown, span) = (line.text[range.clone()].to_owned(), line.span(range));
    forms.push(Form { subject, tongue: line.tongue, key: String::new(), way, shown, span });
}

fn number(line: &Line, at: usize, forms: &mut Vec<Form>) {
    let number = line.word(at);
    let is_short = |text: &str| matches!(text.len(), 1 | 2);
    let is_spaced = line.kind_before(at) == TokenKind::Space && at > 1;
    // Numeric dates.
    for (sign, way) in [('.', 1), ('/', 2)] {
        let mut parts = number.split(sign);
        if let (Some(day), Some(month), Some(year), None) =
            (parts.next(), parts.next(), parts.next(), parts.next())
            && is_short(day)
            && is_short(month)
            && year.len() == 4
        {
            return add(line, Subject::Date, at..at, way, forms);
        }
    }
    let is_year = number.len() == 4 && number.bytes().all(|byte| byte.is_ascii_digit());
    if is_year && is_spaced && at > 3 && is_short(line.word(at - 4)) && line.kind(at - 4) == TokenKind::Number
    {
        if line.tongue == Tongue::Turkish && months::turkish().contains(&line.word(at - 2)) {
            add(line, Subject::Date, at - 4..at, 0, forms);
        }
        return;
    }
    if line.tongue == Tongue::Turkish {
        thousands(line, at, forms);
    }
}

/// Adds a number in groups of three digits. (Azerbaijani always separates them by spaces: rule A004.)
fn thousands(line: &Line, at: usize, forms: &mut Vec<Form>) {
    let number = line.word(at);
    let is_group = |text: &str| text.len() == 3 && text.bytes().all(|byte| byte.is_ascii_digit());
    let mut groups = number.split('.');
    let is_first =
        groups.next().is_some_and(|first| (1..=3).contains(&first.len()) && !first.starts_with('0'));
    let rest = groups.clone().count();
    if is_first && rest > 0 && groups.all(is_group) && number.len() > 5 {
        add(line, Subject::Thousands, at..at, 0, forms);
    } else if is_first && rest == 0 && (2..=3).contains(&number.len()) && !follows_number(line, at) {
        let is_next = |at: usize| line.kind(at) == TokenKind::Space && is_group(line.word(at + 1));
        let count = (0..3).take_while(|group| is_next(at + 1 + 2 * group)).count();
        let end = at + 2 * count;
        if count > 0 && line.kind(end + 2) != TokenKind::Number {
            add(line, Subject::Thousands, at..end, 1, forms);
        }
    }
}

fn follows_number(line: &Line, at: usize) -> bool {
    at > 1 && line.kind(at - 1) == TokenKind::Space && line.kind(at - 2) == TokenKind::Number
}

/// Adds an institution, a word followed by a head noun: `Halk Cephesi`, `halk cephesi`.
fn institution(line: &Line, at: usize, forms: &mut Vec<Form>) {
    let word = line.word(at);
    if at < 2
        || line.kind(at - 1) != TokenKind::Space
        || line.kind(at - 2) != TokenKind::Word
        || word.len() < 5
    {
        return;
    }
    let small = line.small(at);
    let heads = HEADS.with_same_start(&small);
    let is_suffix = |rest: &str| rest.is_empty() || rest.starts_with('n') && endings::is_turkic(rest);
    let head = heads.iter().find(|head| small.strip_prefix(head.as_str()).is_some_and(is_suffix));
    let first = line.word(at - 2);
    // The first word of a sentence has a capital in any case.
    if let Some(head) =
        head.filter(|_| !line.begins_sentence(at - 2) && !is_capitals(first) && !is_capitals(word))
    {
        let way = match (is_capitalised(first), is_capitalised(word)) {
            (true, true) => 0,
            (true, false) => 1,
            (false, false) => 2,
            (false, true) => return,
        };
        let end = line.byte_range(at, at).start + word.len() - small.len() + head.len();
        let range = line.byte_range(at - 2, at).start..end.min(line.byte_range(at, at).end);
        let Some(shown) = line.text.get(range.clone()) else { return };
        let key = format!("{} {head}", to_lowercase(first));
        let shown = shown.to_owned();
        forms.push(Form {
            subject: Subject::Institution,
            tongue: line.tongue,
            key,
            way,
            shown,
            span: line.span(range),
        });
    }
}
