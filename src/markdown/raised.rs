//! Superscripts and subscripts in Pandoc's syntax, `2^10^` and `H~2~O`.
//!
//! In ordinary text a caret or a tilde is itself (`m^2`, `~50`, `40~50`), so both signs must be right around a few
//! letters or figures: nothing else of what is typed changes its meaning.

use super::script::Script;
use crate::book::draft::{Inline, InlineKind};
use std::ops::Range;

/// Makes superscripts and subscripts of letters between the signs; all other carets and tildes stay text.
pub(super) fn fold(content: Vec<Inline>, script: &Script) -> Vec<Inline> {
    let has_sign = |inline: &Inline| matches!(&inline.kind, InlineKind::Text(text) if text.matches(['^', '~']).nth(1).is_some());
    if !content.iter().any(has_sign) {
        return content;
    }
    content.into_iter().flat_map(|inline| pieces(inline, script)).collect()
}

fn pieces(inline: Inline, script: &Script) -> Vec<Inline> {
    let InlineKind::Text(text) = &inline.kind else { return vec![inline] };
    if !inline.is_in_step() {
        return vec![inline];
    }
    let mut found = Vec::new();
    let (mut done, mut from) = (0, 0);
    while let Some(at) = text[from..].find(['^', '~']).map(|offset| from + offset) {
        from = at + 1;
        let Some(inner) = inner(text, at) else { continue };
        let is_escaped = |at: usize| script.is_escaped(inline.span.start as usize + at);
        if is_escaped(at) || is_escaped(inner.end) {
            continue;
        }
        if at > done {
            found.push(inline.part(done..at));
        }
        let whole = inline.part(at..inner.end + 1).span;
        let content = vec![inline.part(inner.clone())];
        let is_raised = text[at..].starts_with('^');
        let kind = if is_raised { InlineKind::Superscript(content) } else { InlineKind::Subscript(content) };
        found.push(Inline::new(kind, whole));
        done = inner.end + 1;
        from = done;
    }
    if done < text.len() {
        found.push(inline.part(done..text.len()));
    }
    found
}

/// The text between the sign at a place and its partner, where both are signs.
fn inner(text: &str, at: usize) -> Option<Range<usize>> {
    let sign = &text[at..at + 1];
    let length = text[at + 1..].find(sign)?;
    let inner = &text[at + 1..at + 1 + length];
    let before = text[..at].chars().next_back();
    let is_twin = before == sign.chars().next() || text[at + length + 2..].starts_with(sign);
    let means = match sign {
        "^" => is_raised(inner),
        _ => is_lowered(before, inner),
    };
    (means && !is_twin).then_some(at + 1..at + 1 + length)
}

/// Whether a text can be a superscript: letters and figures, with a sign of charge or power before or after them;
/// figures with commas between.
fn is_raised(inner: &str) -> bool {
    let signs = ['+', '-', '−', '–'];
    let bare = inner.trim_start_matches(signs).trim_end_matches(signs);
    let is_plain = !bare.is_empty() && bare.chars().all(|sign| sign.is_alphanumeric() || sign == '\u{a0}');
    let are_numbers = inner.starts_with(|first: char| first.is_ascii_digit())
        && inner.chars().all(|sign| sign.is_ascii_digit() || matches!(sign, ',' | '.'));
    is_plain || are_numbers
}

/// Whether a text can be a subscript: letters or figures right behind a letter or a bracket; figures behind figures are
/// a range.
fn is_lowered(before: Option<char>, inner: &str) -> bool {
    let Some(before) = before else { return false };
    let is_range = before.is_ascii_digit() && inner.starts_with(|first: char| first.is_ascii_digit());
    !inner.is_empty()
        && inner.chars().all(char::is_alphanumeric)
        && (before.is_alphanumeric() || matches!(before, ')' | ']'))
        && !is_range
}

#[cfg(test)]
mod tests {
    use super::inner;

    fn found(text: &str) -> Vec<&str> {
        let signs = text.char_indices().filter(|(_, sign)| matches!(sign, '^' | '~'));
        signs.filter_map(|(at, _)| inner(text, at)).map(|range| &text[range]).collect()
    }

    #[test]
    fn few_letters_between_two_signs() {
        for (text, expected) in [
            ("2^10^", "10"),
            ("1^inci^ gün", "inci"),
            ("^14^C", "14"),
            ("Ca^2+^", "2+"),
            ("10^−3^", "−3"),
            ("söz^1,2^", "1,2"),
            ("H~2~O", "2"),
            ("log~10~", "10"),
            ("(x)~i~", "i"),
        ] {
            assert_eq!(found(text), [expected], "{text}");
        }
    }

    #[test]
    fn carets_and_tildes_of_ordinary_text() {
        for text in [
            "m^2 ve n^2",
            "x^2+y^2",
            "x^2,y^2",
            "~50 ile ~60",
            "40~50~60",
            "~a~",
            "^_^",
            "^^a^^",
            "~~a~~",
            "a~~b~",
            "a^b",
            "a~",
            "x~ y~",
            "",
            "^",
            "a^ b^",
        ] {
            assert_eq!(found(text), Vec::<&str>::new(), "{text}");
        }
    }
}
