//! Signs between figures and letters that mean themselves: the stars of `3*4*5` and `2**3`, the brackets of `a<b ve c>d`.
//!
//! CommonMark pairs stars within a word (`3*4 metre, 5*6 metre`) and reads a bracket before a letter as a tag.

use super::held::is_escaped;
use super::prepare::{HiddenKind, HiddenText};
use super::survey::{Signs, Survey, holds};
use std::collections::BTreeSet;
use std::ops::Range;

/// HTML's elements without an end, which need no closing tag.
const VOID: [&str; 6] = ["br", "hr", "img", "input", "wbr", "source"];

/// The most letters of the kind of a file, behind the stop.
const LONGEST_KIND: usize = 5;

/// The most letters of a sum in brackets, and of the blanks of a form.
const REACH: usize = 200;

/// The stars between numbers or single letters, and the brackets that compare what is beside them, in order.
pub(super) fn literal(text: &str, survey: &Survey) -> Vec<HiddenText> {
    let mut found: Vec<Range<usize>> = Vec::new();
    if text.contains('*') {
        let stars: Vec<Range<usize>> =
            stars(text).filter(|run| !survey.is_opaque(run.start) && !is_escaped(text, run.start)).collect();
        let is_star = |signs: &Range<usize>| holds(&stars, signs.start);
        // Emphasis that begins or ends as a word does is meant, unless the sign at its other end is between figures.
        let pairs =
            survey.signs.chunks_exact(2).filter(|pair| is_star(&pair[0].range) != is_star(&pair[1].range));
        let ends: BTreeSet<usize> = pairs.flatten().map(|signs| signs.range.start).collect();
        let is_of_emphasis = |run: &Range<usize>| ends.range(run.clone()).next().is_some();
        found.extend(
            stars.iter().filter(|run| is_between_figures(text, run) || !is_of_emphasis(run)).cloned(),
        );
    }
    if text.contains('_') || text.contains("*.*") || text.contains("*/*") {
        found.extend(
            survey
                .signs
                .chunks_exact(2)
                .filter(|pair| are_of_name(text, pair) || are_of_blank(text, pair))
                .flatten()
                .map(|signs| signs.range.clone()),
        );
        let faces = faces(text).filter(|face| !survey.is_opaque(face.start));
        found.extend(faces.flat_map(|face| face.clone().map(|at| at..at + 1)));
    }
    found.extend(survey.tags.iter().filter(|tag| compares(text, tag)).map(|tag| tag.start..tag.start + 1));
    found.sort_by_key(|run| (run.start, run.end));
    found.dedup_by(|next, last| next.start < last.end);
    found.into_iter().map(|range| HiddenText { range, what: HiddenKind::Verbatim }).collect()
}

/// Whether a pair of signs are the underscores at both ends of a name.
fn are_of_name(text: &str, pair: &[Signs]) -> bool {
    let [first, last] = pair else { return false };
    let word = text.get(first.range.start..last.range.end).unwrap_or("");
    let is_underscored = word.starts_with('_') && word.ends_with('_') && word.chars().all(is_of_name);
    is_underscored && is_name(text, first.range.start..last.range.end)
}

/// Whether a pair of signs has only marks between parts of a date, a time or a name between them: the blanks of a form
/// that is to be filled in, `__/__/____` and `__.__.1990`, and every file, `*.*`.
fn are_of_blank(text: &str, pair: &[Signs]) -> bool {
    let [first, last] = pair else { return false };
    match text.get(first.range.end..last.range.start) {
        Some("." | "/") if text[first.range.clone()] == *"*" => true,
        Some(inner) if text[first.range.clone()].starts_with('_') => {
            (1..=REACH).contains(&inner.len()) && inner.bytes().all(|sign| b"./-:,_".contains(&sign))
        }
        _ => false,
    }
}

/// The faces of three signs with an underscore as mouth, `^_^`, `>_<`, `-_-`, that are words by themselves.
fn faces(text: &str) -> impl Iterator<Item = Range<usize>> {
    let is_end = |sign: Option<char>| sign.is_none_or(|sign| sign.is_whitespace() || ".,!?)".contains(sign));
    text.match_indices('_').filter_map(move |(at, _)| {
        let bytes = text.as_bytes();
        let eyes = (*bytes.get(at.checked_sub(1)?)?, *bytes.get(at + 1)?);
        let are_eyes = matches!(
            eyes,
            (b'^', b'^') | (b'-', b'-') | (b'=', b'=') | (b'>', b'<') | (b';', b';') | (b'@', b'@')
        );
        let is_word =
            are_eyes && is_end(text[..at - 1].chars().next_back()) && is_end(text[at + 2..].chars().next());
        is_word.then_some(at - 1..at + 2)
    })
}

/// A sign of a name in a program.
pub(super) fn is_of_name(sign: char) -> bool {
    sign.is_ascii_alphanumeric() || sign == '_'
}

/// Whether a word is a file's or a function's name: `__init__.py`, `_config_.yml`, `x.__len__`, `__len__()`.
pub(super) fn is_name(text: &str, word: Range<usize>) -> bool {
    let (before, after) = (&text[..word.start], &text[word.end..]);
    let is_member = before.strip_suffix('.').is_some_and(|name| name.ends_with(is_of_name));
    let kind = after.strip_prefix('.').and_then(|rest| rest.split(|sign: char| !is_of_name(sign)).next());
    let is_file = kind.is_some_and(|kind| {
        (1..=LONGEST_KIND).contains(&kind.len())
            && kind.bytes().all(|sign| sign.is_ascii_lowercase() || sign.is_ascii_digit())
            && !after[kind.len() + 1..].starts_with(char::is_alphanumeric)
    });
    is_member || is_file || after.starts_with("()")
}

/// Whether a figure is right before and right behind a run.
fn is_between_figures(text: &str, run: &Range<usize>) -> bool {
    text[..run.start].ends_with(|sign: char| sign.is_ascii_digit())
        && text[run.end..].starts_with(|sign: char| sign.is_ascii_digit())
}

/// Whether a text may have such signs: stars between two factors, or a bracket right behind a letter or a figure.
pub(super) fn may_be_literal(text: &str) -> bool {
    let is_behind_word = |(at, _): (usize, &str)| text[..at].ends_with(char::is_alphanumeric);
    const NAMES: [&str; 9] = ["_.", "_(", "._", "_/", "_-", "_:", "_,", "*.*", "*/*"];
    NAMES.iter().any(|name| text.contains(name))
        || faces(text).next().is_some()
        || text.match_indices('<').any(is_behind_word)
        || stars(text).next().is_some()
}

/// The runs of stars between two factors: numbers, single letters, sums in brackets beside one of them.
fn stars(text: &str) -> impl Iterator<Item = Range<usize>> {
    let runs = text.match_indices('*').filter(|(at, _)| !text[..*at].ends_with('*')).map(|(at, _)| {
        let length = text[at..].len() - text[at..].trim_start_matches('*').len();
        at..at + length
    });
    runs.filter(|run| {
        let (before, signs, after) = (&text[..run.start], &text[run.clone()], &text[run.end..]);
        let outer = before_factor(before);
        let rest = after_factor(after);
        let (left, right) = (&before[outer.len()..], &after[..after.len() - rest.len()]);
        // Around one factor alone the stars are emphasis: `**3**4`, `m**2**`, `*(eki)*a`.
        let is_word = |sign: Option<char>| sign.is_some_and(char::is_alphanumeric);
        let closes = outer.strip_suffix(signs).is_some_and(|outer| !is_factor(word_at_end(outer)));
        let opens = rest.strip_prefix(signs).is_some_and(|rest| !is_word(rest.chars().next()));
        let is_sum = |factor: &str| factor.starts_with('(');
        let is_product = match (is_sum(left), is_sum(right)) {
            (false, false) => is_factor(left) && is_factor(right),
            (true, false) => is_factor(right),
            (false, true) => is_factor(left),
            (true, true) => false,
        };
        is_product && !closes && !opens
    })
}

/// The letters and figures that a text ends with.
fn word_at_end(text: &str) -> &str {
    &text[text.trim_end_matches(char::is_alphanumeric).len()..]
}

/// What is before the factor that a text ends with: a word, or a sum in brackets on one line.
fn before_factor(text: &str) -> &str {
    if !text.ends_with(')') {
        return text.trim_end_matches(char::is_alphanumeric);
    }
    let mut depth = 0_usize;
    for (at, sign) in text.char_indices().rev().take(REACH) {
        match sign {
            ')' => depth += 1,
            '(' if depth == 1 => return &text[..at],
            '(' => depth -= 1,
            '\n' => break,
            _ => {}
        }
    }
    text
}

/// What is behind the factor that a text begins with.
fn after_factor(text: &str) -> &str {
    if !text.starts_with('(') {
        return text.trim_start_matches(char::is_alphanumeric);
    }
    let mut depth = 0_usize;
    for (at, sign) in text.char_indices().take(REACH) {
        match sign {
            '(' => depth += 1,
            ')' if depth == 1 => return &text[at + 1..],
            ')' => depth -= 1,
            '\n' => break,
            _ => {}
        }
    }
    text
}

/// Whether a word is a number or a single letter.
fn is_factor(word: &str) -> bool {
    let mut signs = word.chars();
    let is_letter = signs.next().is_some_and(char::is_alphabetic) && signs.next().is_none();
    is_letter || (!word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Whether what Markdown reads as a tag compares two things: behind a letter or a figure, with words alone in it, and never
/// closed.
fn compares(text: &str, tag: &Range<usize>) -> bool {
    let inner = text[tag.clone()].trim_matches(['<', '>']);
    let Some((name, rest)) = inner.split_once(char::is_whitespace) else { return false };
    name.starts_with(|sign: char| sign.is_ascii_alphabetic())
        && text[..tag.start].ends_with(char::is_alphanumeric)
        && !VOID.contains(&name)
        && !rest.contains(['=', '/', '"', '\''])
        && !text[tag.end..].contains(&format!("</{name}>"))
}

#[cfg(test)]
mod tests {
    use super::super::survey::Survey;
    use super::literal;

    /// The text with each sign that is found in brackets.
    fn read(text: &str) -> String {
        let mut marked = text.to_owned();
        for held in literal(text, &Survey::of(text)).iter().rev() {
            let sign = text[held.range.clone()].to_owned();
            marked.replace_range(held.range.clone(), &format!("[{sign}]"));
        }
        marked
    }

    #[test]
    fn stars_between_factors_are_no_emphasis() {
        for (text, expected) in [
            ("3*4*5", "3[*]4[*]5"),
            ("Oda 3*4 metre, salon 5*6 metre", "Oda 3[*]4 metre, salon 5[*]6 metre"),
            ("x*2*y ve a*b*c", "x[*]2[*]y ve a[*]b[*]c"),
            ("2**3**4", "2[**]3[**]4"),
            ("2*(3+4)*x ve a*(b+c)*d", "2[*](3+4)[*]x ve a[*](b+c)[*]d"),
            ("(a+b)*2, sonra *söz*", "(a+b)[*]2, sonra *söz*"),
            ("*oda 3*4 metre*", "*oda 3[*]4 metre*"),
            ("- 3*4*5\n\n| 3*4*5 | b |\n|---|---|\n", "- 3[*]4[*]5\n\n| 3[*]4[*]5 | b |\n|---|---|\n"),
        ] {
            assert_eq!(read(text), expected);
        }
    }

    #[test]
    fn underscores_of_names_are_no_emphasis() {
        for (text, expected) in [
            ("__init__.py ve _config_.yml", "[__]init[__].py ve [_]config[_].yml"),
            ("(__main__.py)", "([__]main[__].py)"),
            ("nesne.__len__ ve __len__()", "nesne.[__]len[__] ve [__]len[__]()"),
        ] {
            assert_eq!(read(text), expected);
        }
        for text in ["__kalın__.", "_Sabah_.gazetesi", "_bir söz_.py", "__init__", "_a_.B", "`__init__.py`"]
        {
            assert_eq!(read(text), text);
        }
    }

    #[test]
    fn blanks_of_forms_and_faces_are_no_emphasis() {
        for (text, expected) in [
            ("Tarih: __/__/____", "Tarih: [__]/[__]/____"),
            ("__.__.1990 ve ____-____", "[__].[__].1990 ve [__][__]-[__][__]"),
            ("Saat __:__, yer _._", "Saat [__]:[__], yer [_].[_]"),
            ("*.* ve */*", "[*].[*] ve [*]/[*]"),
            ("Selam ^_^ nasıl >_< -_-", "Selam [^][_][^] nasıl [>][_][<] [-][_][-]"),
        ] {
            assert_eq!(read(text), expected);
        }
        for text in [
            "**:** ve **.**",
            "_…_ ve _&_",
            "__kalın__/__söz__",
            "_a_-_b_",
            "`^_^ __/__`",
            "**_söz_**",
            "2^_^",
            "*_*",
        ] {
            assert_eq!(read(text), text);
        }
    }

    #[test]
    fn other_stars_are_left_to_markdown() {
        for text in [
            "*Azadlık*ın",
            "un*kind*ness",
            "1990*yılında*",
            "**3**4",
            "m**2** ve *3*4*",
            "* * *",
            "`3*4*5` ve $3*4*5$",
            "3\\*4\\*5",
            "    3*4*5",
            "[a](b*3*4)",
            "*a* *b*",
            "Bu*(eki)*, *(BM)*e, **(söz)**a ve 5*(eki)*.",
            "Sayı 5*(eki",
            "*| a*İ ve *bir b*c",
            "",
            "*",
        ] {
            assert_eq!(read(text), text);
        }
    }

    #[test]
    fn a_bracket_that_compares_begins_no_tag() {
        assert_eq!(read("a<b ve c>d"), "a[<]b ve c>d");
        for text in [
            "a<b>c</b>",
            "a<br clear>b",
            "a <b ve c>",
            "a<b ve>c</b>",
            "a<font size=1>b",
            "`a<b c>d`",
            "a<b c\n\nd>e",
            "a<!-- b c -->d",
            "a<? b c ?>d",
        ] {
            assert_eq!(read(text), text);
        }
    }
}
