//! Escapes characters that Markdown would interpret, with a backslash before each.

/// A text with every character escaped that could be read as markup.
///
/// `before` is the character before the text, `None` at a line's beginning.
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
        '\\' | '*' | '`' | '[' | ']' | '<' | '|' | '$' | '~' | '{' => true,
        // Within a word it is no markup.
        '_' => !(is_word(before) && is_word(after)),
        // The beginning of an entity.
        '&' => after.is_none_or(|after| after == '#' || after.is_ascii_alphanumeric()),
        // A citation, unless it is the middle of an e-mail address.
        '@' => !is_word(before),
        // Other tools' lines begin so, even with emphasis around them.
        '#' => before.is_none() && after.is_some_and(|after| after.is_alphanumeric() || "#+".contains(after)),
        '!' | '?' => before.is_none() && after == Some(sign),
        // Superscripts, ids of blocks.
        '^' => before != Some('[') && after.is_none_or(|after| !after.is_whitespace()),
        // Private comments.
        '%' => before == Some('%') || after == Some('%'),
        // Highlighted or added text of other tools.
        '=' | '+' => after == Some(sign) && before != Some(sign) && !is_word(before),
        // Boxes, and names between colons.
        ':' if after == Some(':') => before != Some(':'),
        ':' => {
            !is_word(before) && before != Some(':') && after.is_some_and(|after| after.is_ascii_lowercase())
        }
        _ => false,
    }
}

/// Beginnings of callouts in other tools.
const CALLOUTS: [&str; 4] = ["!!! ", "??? ", "???+ ", ".. "];

/// A line of Markdown whose beginning could be read as a block, escaped to be text.
pub(super) fn line_start(line: &str) -> String {
    let line = line.trim_start_matches([' ', '\t']);
    let rest_after = |count: usize| line.get(count..).unwrap_or("");
    let ends_word = |rest: &str| rest.is_empty() || rest.starts_with([' ', '\t']);
    // Brackets that are alone on a line are a formula when backslashes precede them.
    let marks = line.len() - line.trim_start_matches(|sign| " \t>-+*.):0123456789".contains(sign)).len();
    let is_formula = line[marks..].starts_with("\\[")
        && (!line.contains("\\]") || line.trim_end_matches('*').ends_with("\\]"));
    let bracketed = is_formula.then(|| format!("{}&#91;{}", &line[..marks], &line[marks + 2..]));
    let line = bracketed.as_deref().unwrap_or(line);
    let first = line.chars().next();
    let is_marker = match first {
        // A heading, with or without a space after its signs, and a setting of another tool.
        Some('#') => {
            let rest = line.trim_start_matches('#');
            ends_word(rest) || rest.starts_with(|next: char| next.is_alphanumeric() || next == '+')
        }
        Some('+') => ends_word(rest_after(1)),
        Some('-') => ends_word(rest_after(1)) || only(line, '-'),
        Some('=') => only(line, '='),
        Some('>' | ':') => true,
        Some('!' | '?' | '.') => CALLOUTS.iter().any(|mark| line.starts_with(mark)),
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

/// Whether a line has nothing but one character and spaces.
fn only(line: &str, sign: char) -> bool {
    line.chars().all(|other| other == sign || other == ' ')
}

/// A heading's text whose end could be read as closing signs or as attributes, escaped.
pub(super) fn heading_end(line: &str) -> String {
    let open = line.trim_end_matches('#');
    if open.len() < line.len() {
        return format!("{open}\\{}", &line[open.len()..]);
    }
    if line.ends_with('}') {
        line.replace("\\{", "&#123;").replace('{', "&#123;").replace('}', "&#125;")
    } else {
        line.to_owned()
    }
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
            ("{#x} {{< y >}} {% z %}", "\\{#x} \\{\\{\\< y >}} \\{% z %}"),
            ("%%gizli%% %50 50%", "\\%\\%gizli\\%\\% %50 50%"),
            ("x^2^ a ^ b", "x\\^2^ a ^ b"),
            ("==a== C++ 1+1=2", "\\==a== C++ 1+1=2"),
            (":ad: a:::b 12:30 not: şu", "\\:ad: a\\:::b 12:30 not: şu"),
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
            ("#bir", "\\#bir"),
            ("#+TITLE: x", "\\#+TITLE: x"),
            ("!!! not", "\\!!! not"),
            ("!!! Dur", "\\!!! Dur"),
            ("... sonra", "... sonra"),
            ("\\[a + b = c\\]", "&#91;a + b = c\\]"),
            ("12 \\[a = b\\]", "12 &#91;a = b\\]"),
            ("\\[1\\] Kaynak", "\\[1\\] Kaynak"),
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
