//! Classifies lines by their beginning, before Markdown is parsed.

use crate::lang;

/// Whether a text begins with a heading of level 1, in either way to write one.
pub(super) fn opens_with_title(text: &str) -> bool {
    let mut lines = text.lines().skip_while(|line| line.trim().is_empty());
    let (first, second) = (lines.next().unwrap_or(""), lines.next().unwrap_or("").trim());
    let words = first.trim_start_matches(' ');
    let is_setext = !second.is_empty() && second.chars().all(|sign| sign == '=');
    first.len() - words.len() < 4 && (words.starts_with("# ") || words.starts_with("#\t") || is_setext)
}

/// A code fence that is open after a line: its character and length.
pub(super) fn after_line(open: Option<(char, usize)>, body: &str) -> Option<(char, usize)> {
    let mark = body.chars().next().filter(|first| matches!(first, '`' | '~'));
    let Some(mark) = mark else { return open };
    let length = body.chars().take_while(|character| *character == mark).count();
    let rest = &body[length..];
    match open {
        Some((kind, at_least)) if kind == mark && length >= at_least && rest.trim().is_empty() => None,
        Some(_) => open,
        None if length >= 3 && !(mark == '`' && rest.contains('`')) => Some((mark, length)),
        None => None,
    }
}

/// Whether the beginning of a line makes it indented code: four columns after the last quotation mark.
pub(super) fn is_indented(prefix: &str) -> bool {
    let after_mark = prefix.rsplit('>').next().unwrap_or("");
    let spaces = after_mark.chars().filter(|character| *character == ' ').count();
    // One space belongs to the quotation mark.
    after_mark.contains('\t') || spaces >= if prefix.contains('>') { 5 } else { 4 }
}

/// Whether a line begins with the marker of a list's item.
pub(super) fn is_item(body: &str) -> bool {
    let figures = body.bytes().take_while(u8::is_ascii_digit).count();
    let sign = if figures == 0 { ['-', '*', '+'].as_slice() } else { &['.', ')'] };
    body[figures..].starts_with(sign) && body[figures + 1..].starts_with([' ', '\t'])
}

/// Whether the hyphen that a line begins with is the minus of a temperature, `- 5 °C`, and begins no list: no other item
/// is in the lines `rest` behind it, or in the rest of the paragraph where it continues the words of the line before.
pub(super) fn is_minus(body: &str, before: &str, rest: &str) -> bool {
    let Some(number) = body.strip_prefix("- ") else { return false };
    let unit = number.trim_start_matches(|sign: char| sign.is_ascii_digit() || matches!(sign, '.' | ','));
    let is_degrees = |unit: &str| {
        unit.starts_with(['°', '℃', '℉'])
            || lang::all().any(|words| words.markup.degrees.iter().any(|word| unit.starts_with(word)))
    };
    if !number.starts_with(|sign: char| sign.is_ascii_digit())
        || !is_degrees(unit.trim_start_matches([' ', '\u{a0}']))
    {
        return false;
    }
    let continues = !before.trim().is_empty() && !before.trim_end().ends_with(':');
    let mut is_behind_blank = false;
    for line in rest.lines() {
        let words = line.trim_start_matches([' ', '\t', '>']);
        let is_blank = words.trim().is_empty();
        if is_item(words) || is_blank && continues || is_behind_blank && !is_blank {
            return !is_item(words);
        }
        is_behind_blank |= is_blank;
    }
    true
}

/// The length of the markers of items, notes and quotations before a box marker on the same line; none where there are
/// no such markers, or where the box marker is so far behind them that it is code.
pub(super) fn marks_before_box(body: &str) -> Option<usize> {
    let mut rest = body;
    while !rest.starts_with(":::") {
        let figures = rest.bytes().take_while(u8::is_ascii_digit).count();
        let after = if let Some(label) = rest.strip_prefix("[^") {
            label.split_once("]:").filter(|(label, _)| !label.contains('\n'))?.1
        } else if let Some(quoted) = rest.strip_prefix('>') {
            quoted
        } else if is_item(rest) && figures < 10 {
            &rest[figures + 1..]
        } else {
            return None;
        };
        let inner = after.trim_start_matches([' ', '\t']);
        let gap = &after[..after.len() - inner.len()];
        if gap.len() > 4 || gap.contains('\t') {
            return None;
        }
        rest = inner;
    }
    (rest.len() < body.len()).then_some(body.len() - rest.len())
}

/// Whether a colon has no space after it and so begins no definition; one before a hyphen may align a table's column.
pub(super) fn is_stray_colon(body: &str) -> bool {
    let is_rule = body.contains('|') && body.trim_end().chars().all(|sign| " \t|:-".contains(sign));
    !is_rule
        && body
            .strip_prefix(':')
            .and_then(|rest| rest.chars().next())
            .is_some_and(|next| !next.is_whitespace())
}

/// Whether a line such as `[Not]: önemli`, which Markdown would drop as the definition of a link, is text: what follows
/// the colon is no address. A label alone has its address in the next line.
pub(super) fn is_label_of_words(body: &str, next: &str) -> bool {
    let Some((label, rest)) = body.strip_prefix('[').and_then(|rest| rest.split_once("]:")) else {
        return false;
    };
    let after = if rest.trim().is_empty() { next.trim_start_matches([' ', '\t', '>']) } else { rest };
    let address = after.split_whitespace().next().unwrap_or("");
    !label.starts_with('^') && !label.contains(['[', ']']) && !address.contains(['/', '.', '#', ':', '<'])
}

/// Whether a comment begins and ends in a line of text, where Markdown would end the paragraph before it and take the
/// text after it for HTML; after another tag it is really HTML.
pub(super) fn is_comment_in_text(body: &str, before: &str) -> bool {
    let Some(end) = body.strip_prefix("<!--").and_then(|rest| rest.find("-->")) else { return false };
    let is_of_text = !before.starts_with(['|', '<', '#']) || before.starts_with("<!--");
    let follows_text = is_of_text && !before.trim().is_empty();
    follows_text || !body[end + 7..].trim().is_empty()
}
