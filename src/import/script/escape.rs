//! Signs that Markdown would take for its own, with a backslash before each.

/// A text with every sign escaped that could be read as anything but itself.
///
/// `before` is the sign before the text, `None` at a line's beginning.
pub(super) fn text(plain: &str, before: Option<char>) -> String {
    let mut out = String::with_capacity(plain.len() + 8);
    let mut before = before;
    let mut signs = plain.chars().peekable();
    while let Some(sign) = signs.next() {
        if needs_escape(sign, before, signs.peek().copied()) {
            out.push('\\');
        }
        out.push(sign);
        before = Some(sign);
    }
    out
}

fn needs_escape(sign: char, before: Option<char>, after: Option<char>) -> bool {
    let is_word = |sign: Option<char>| sign.is_some_and(char::is_alphanumeric);
    match sign {
        '\\' | '*' | '`' | '[' | ']' | '<' | '|' | '$' | '~' => true,
        // Within a word it is itself.
        '_' => !(is_word(before) && is_word(after)),
        // The beginning of an entity.
        '&' => after.is_none_or(|after| after == '#' || after.is_ascii_alphanumeric()),
        // A citation, unless it is the middle of an e-mail address.
        '@' => !is_word(before),
        _ => false,
    }
}

/// A line of Markdown whose first signs could be read as the beginning of a block, made a line of text.
pub(super) fn line_start(line: &str) -> String {
    let line = line.trim_start_matches([' ', '\t']);
    let rest_after = |count: usize| line.get(count..).unwrap_or("");
    let ends_word = |rest: &str| rest.is_empty() || rest.starts_with([' ', '\t']);
    let first = line.chars().next();
    let is_marker = match first {
        Some('#') => ends_word(line.trim_start_matches('#')),
        Some('+') => ends_word(rest_after(1)),
        Some('-') => ends_word(rest_after(1)) || only(line, '-'),
        Some('=') => only(line, '='),
        Some('>' | ':') => true,
        _ => false,
    };
    if is_marker {
        return format!("\\{line}");
    }
    let figures = line.bytes().take_while(u8::is_ascii_digit).count();
    let after = rest_after(figures);
    if (1..=9).contains(&figures) && after.starts_with(['.', ')']) && ends_word(&after[1..]) {
        return format!("{}\\{after}", &line[..figures]);
    }
    line.to_owned()
}

/// Whether a line has nothing but one sign and spaces.
fn only(line: &str, sign: char) -> bool {
    line.chars().all(|other| other == sign || other == ' ')
}

/// A heading's text whose end could be read as closing signs or as attributes, made text.
pub(super) fn heading_end(line: &str) -> String {
    let open = line.trim_end_matches('#');
    if open.len() < line.len() {
        return format!("{open}\\{}", &line[open.len()..]);
    }
    if line.ends_with('}') { line.replace('{', "&#123;").replace('}', "&#125;") } else { line.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::{heading_end, line_start, text};

    #[test]
    fn signs_of_markdown() {
        for (plain, expected) in [
            ("a*b_c", "a\\*b_c"),
            ("_a_", "\\_a\\_"),
            ("[^1] & co. &amp;", "\\[^1\\] & co. \\&amp;"),
            ("5 $ <b>", "5 \\$ \\<b>"),
            ("ad@site.az @kimse", "ad@site.az \\@kimse"),
        ] {
            assert_eq!(text(plain, None), expected);
        }
    }

    #[test]
    fn beginnings_of_lines() {
        for (plain, expected) in [
            ("1990. yılda", "1990\\. yılda"),
            ("1990.", "1990\\."),
            ("3,5 kilo", "3,5 kilo"),
            ("- Merhaba", "\\- Merhaba"),
            ("-5 derece", "-5 derece"),
            ("---", "\\---"),
            ("# bir", "\\# bir"),
            ("#bir", "#bir"),
            ("::: kutu", "\\::: kutu"),
            ("> söz", "\\> söz"),
            ("*söz*", "*söz*"),
            ("ışık", "ışık"),
        ] {
            assert_eq!(line_start(plain), expected);
        }
        assert_eq!(heading_end("C #"), "C \\#");
        assert_eq!(heading_end("A {#b}"), "A &#123;#b&#125;");
    }
}
