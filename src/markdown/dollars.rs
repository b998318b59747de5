//! Decides whether the text between two signs is a formula, or money and words.

use crate::formula::token;

/// Names of functions that authors write without a backslash, and units: no words of prose.
const NAMES: [&str; 47] = [
    "sin", "cos", "tan", "cot", "sec", "csc", "tg", "ctg", "sinh", "cosh", "tanh", "coth", "arcsin",
    "arccos", "arctan", "log", "ln", "lg", "exp", "lim", "max", "min", "sup", "inf", "det", "dim", "ker",
    "deg", "gcd", "lcm", "ebob", "ekok", "mod", "arg", "var", "cov", "corr", "std", "rank", "sgn", "argmax",
    "argmin", "cm", "mm", "kg", "mol", "ppm",
];

/// Signs of money, and of prose.
const FOREIGN: [char; 11] = ['₺', '€', '£', '¥', '“', '”', '„', '«', '»', '…', '`'];

/// The text around two signs: before the first and after the second one, in the same paragraph.
#[derive(Clone, Copy, Debug)]
pub(super) struct Around<'a> {
    /// The text before.
    pub(super) before: &'a str,
    /// The text after.
    pub(super) after: &'a str,
}

/// Whether a text has something that only TeX has: a command, a raised or lowered sign, a group.
pub(super) fn is_tex(text: &str) -> bool {
    has_command(text)
        || {
            let mut signs = text.char_indices().filter(|(at, sign)| {
                matches!(sign, '^' | '_') && text[at + 1..].starts_with(|next: char| !next.is_whitespace())
            });
            signs.any(|(at, _)| at > 0 || text.len() > 1)
        }
        || (text.contains('{') && text.contains('}'))
}

/// Whether a text has a command of TeX; a path of Windows has none.
fn has_command(text: &str) -> bool {
    let is_one = |(at, _): (usize, &str)| {
        text[at + 1..].starts_with(|next: char| next.is_ascii_alphabetic() || "{}|,;:! ".contains(next))
            && !text[..at].ends_with(':')
            && !is_path(text[..at].rsplit(char::is_whitespace).next().unwrap_or(""))
    };
    text.match_indices('\\').any(is_one)
}

/// Whether a word is the beginning of a path of Windows: "C:\\Users", "\\\\server".
fn is_path(word: &str) -> bool {
    let word = word.trim_start_matches(['(', '"', '\'', '“', '‘']);
    let [first, second, third] = {
        let mut signs = word.chars();
        [signs.next(), signs.next(), signs.next()]
    };
    let is_drive = first.is_some_and(|drive| drive.is_ascii_uppercase()) && second == Some(':');
    let is_server = first == Some('\\') && second == Some('\\');
    is_drive && third == Some('\\') || is_server && third.is_some_and(char::is_alphanumeric)
}

/// Whether a text has as many brackets that open as brackets that close: "[0, 1)" too.
fn is_balanced(text: &str) -> bool {
    let count = |signs: [char; 2]| text.chars().filter(|sign| signs.contains(sign)).count();
    count(['(', '[']) == count([')', ']'])
}

/// Whether the text between two single dollar signs is a formula.
pub(super) fn is_formula(content: &str, around: Around<'_>) -> bool {
    let inner = content.trim();
    let spaced = [content.starts_with(char::is_whitespace), content.ends_with(char::is_whitespace)];
    let before = around.before.chars().next_back();
    let after = around.after.chars().next();
    let is_digit = |sign: Option<char>| sign.is_some_and(|sign| sign.is_ascii_digit());
    if inner.is_empty() || spaced[0] != spaced[1] || inner.contains("**") || has_address(inner) {
        return false;
    }
    if spaced[0] {
        // "5 $ ve 10 $" is money; "$ x^2 $" a formula with spaces around it.
        let is_sum = is_digit(around.before.trim_end().chars().next_back());
        let is_sure = is_tex(inner) || inner.contains(['=', '<', '>', '+']) || is_letter(inner);
        return !is_sum
            && !is_digit(after)
            && is_sure
            && !inner.contains(FOREIGN)
            && !is_prose(inner)
            && !splits(inner, around);
    }
    let is_within_word = before.is_some_and(char::is_alphanumeric) && after.is_some_and(char::is_alphabetic);
    if !has_command(inner) && (is_within_word || !is_balanced(inner)) {
        // "df$a$b", "veri$yas$x_1$y", "(5$-10$)".
        return false;
    }
    if inner.starts_with('{') && (after == Some('{') || is_template(inner)) {
        // "${ad}/${soyad}".
        return false;
    }
    if splits(inner, around) || ends_sum(around.before) && is_digit(inner.chars().next()) {
        return false;
    }
    if is_tex(inner) {
        let is_named =
            !has_command(inner) && !inner.contains(['=', '{', '^', '+']) && longest_word(inner) > 2;
        // "$HOME_DIR/$PATH": a name ends at the next one.
        let is_cut = is_named && after.is_some_and(char::is_alphabetic);
        return (!is_digit(after) || has_command(inner)) && !is_cut && !is_prose(&without_words(inner));
    }
    if is_digit(after) || inner.contains(FOREIGN) || is_prose(inner) || goes_on(inner) {
        return false;
    }
    let first = inner.chars().next();
    let last = inner.chars().next_back();
    if is_digit(before) {
        // "10$-20$", "5$, 10$": a sum of money comes before both signs; "2$x$" and "3$a=1$" are formulas.
        return !is_digit(last) || first.is_some_and(char::is_alphabetic);
    }
    if before.is_some_and(char::is_alphabetic) && inner.chars().count() > 1 {
        // "US$/A$", "foo$bar$baz".
        return false;
    }
    if after.is_some_and(char::is_alphanumeric) {
        // "$a,$b", "$HOME$PATH".
        let ends_open = last.is_some_and(|last| ",;:./-+=(<>*&|".contains(last));
        return !ends_open && longest_word(inner) < 2;
    }
    true
}

/// Whether the text between `$$`, `\(` or `\[` is a formula; where nothing else is in its lines, any sign of one is
/// enough.
pub(super) fn is_set_off(content: &str, is_alone: bool) -> bool {
    let inner = content.trim();
    if inner.is_empty() {
        return false;
    }
    if is_tex(inner) {
        return true;
    }
    let has_sign = inner
        .contains(['=', '<', '>', '+', '-', '/', '*', '|', '(', '!', '≤', '≥', '≠', '·', '×', '∑', '∫', '√']);
    // A word between signs with spaces beside them: "$$ ile $$".
    let is_word = content.starts_with(' ') && Kind::of(inner) == Kind::Word && inner == inner.to_lowercase();
    !is_prose(inner)
        && (has_sign || (is_alone && !is_word) || inner.chars().count() == 1)
        && !inner.contains("**")
}

/// Whether the text between `\(` and `\)`, or `\[` and `\]`, is a formula, not words with escaped brackets: `\[sic\]`,
/// `\[1\]`, `\(bkz. s. 5\)`.
pub(super) fn is_bracketed(content: &str, square: bool) -> bool {
    let inner = content.trim();
    let is_variable = is_letter(inner);
    let has_sign = inner.contains(['=', '<', '>', '+', '/', '*', '|']);
    !is_prose(&without_words(inner))
        && (is_tex(inner) || (has_sign && !inner.contains("**")) || (is_variable && !square))
        // A mark of a note in escaped brackets.
        && !inner.starts_with(['^', '_'])
        && !inner.contains(FOREIGN)
        && !["](", "://"].iter().any(|link| inner.contains(link))
}

/// Whether words are beside each other with nothing of a formula between them, or a word beside a number.
fn is_prose(text: &str) -> bool {
    let mut before = Kind::Other;
    for part in text.split_whitespace() {
        let kind = Kind::of(part);
        if matches!(
            (before, kind),
            (Kind::Word, Kind::Word | Kind::Number | Kind::Letter)
                | (Kind::Number | Kind::Letter, Kind::Word)
        ) {
            return true;
        }
        // A sentence ends, or a part of it.
        let ends = part.ends_with(['.', ';', '?', '!', ':']) && part.chars().any(|sign| sign.is_alphabetic());
        before = if ends && kind == Kind::Word { Kind::Word } else { kind };
    }
    before == Kind::Word && text.trim_end().ends_with(['.', '?']) && longest_word(text) > 2
}

/// The kind of a part of a text between spaces.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// Letters, with the punctuation that ends them in a sentence.
    Word,
    /// One letter.
    Letter,
    /// Figures.
    Number,
    /// Anything else.
    Other,
}

impl Kind {
    fn of(part: &str) -> Self {
        let bare =
            part.trim_end_matches([',', '.', ';', ':', '?', '!', ')']).trim_start_matches(['(', '\'', '’']);
        let letters = bare.chars().filter(|sign| sign.is_alphabetic()).count();
        let others =
            bare.chars().filter(|sign| !sign.is_alphabetic() && !matches!(sign, '\'' | '’' | '-')).count();
        let is_number = bare.contains(|sign: char| sign.is_ascii_digit())
            && bare.chars().all(|sign| sign.is_ascii_digit() || matches!(sign, '.' | ',' | '-' | '–'));
        match (letters, others) {
            _ if bare.is_empty() => Self::Other,
            _ if is_number => Self::Number,
            (1, 0) if part == bare => Self::Letter,
            (2.., 0) if !NAMES.contains(&bare) && part.chars().all(|sign| sign != '(') => Self::Word,
            _ => Self::Other,
        }
    }
}

/// Whether a text has an address that is no argument of a command.
fn has_address(text: &str) -> bool {
    text.match_indices("://").any(|(at, _)| {
        let scheme = text[..at].trim_end_matches(|sign: char| sign.is_ascii_alphabetic());
        !scheme.ends_with('{') || !has_command(scheme)
    })
}

/// Whether a text is one letter.
fn is_letter(text: &str) -> bool {
    let mut signs = text.chars();
    signs.next().is_some_and(char::is_alphabetic) && signs.next().is_none()
}

/// Whether a text begins with a name in braces, as templates and shells write it: "{HOME}/bin".
fn is_template(text: &str) -> bool {
    let name = text.strip_prefix('{').and_then(|rest| rest.split_once('}')).map_or("", |(name, _)| name);
    let is_name = |sign: char| sign.is_alphanumeric() || matches!(sign, '_' | '.' | '-');
    !has_command(text) && longest_word(name) > 1 && name.chars().all(is_name)
}

/// Whether a sum of money and a sign end a text, so that another sum follows: "$20,000-", "$5+".
fn ends_sum(before: &str) -> bool {
    let sum = before.trim_end_matches(['-', '–', '—', '/', '=', '+', ' ']);
    let number = sum.trim_end_matches(|sign: char| sign.is_ascii_digit() || matches!(sign, '.' | ','));
    sum.len() < before.trim_end().len() && number.len() < sum.len() && number.trim_end().ends_with('$')
}

/// Whether a text is the middle of a sentence, as that between two sums of money is: ", ikisi 15", "'dan 10", ") ve (".
fn goes_on(text: &str) -> bool {
    let rest = text.trim_start_matches([',', ';', ':', '.', ')', '?', '!']);
    let begins = rest.len() < text.len()
        && (rest.is_empty() || rest.starts_with(char::is_whitespace) || text.starts_with(')'));
    begins || text.starts_with(['\'', '’'])
}

/// Whether a bar separates cells of a table within the text: one with a space on both sides, outside of brackets, in a
/// line that has bars elsewhere.
fn splits(text: &str, around: Around<'_>) -> bool {
    let in_row = around.before.contains('|') || around.after.contains('|');
    let mut depth = 0_i32;
    let mut bars = 0;
    for (at, sign) in text.char_indices() {
        match sign {
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' => depth -= 1,
            '|' if depth <= 0 && text[..at].ends_with(' ') && text[at + 1..].starts_with(' ') => bars += 1,
            _ => {}
        }
    }
    in_row && bars > 0
}

/// A formula without its text commands: `\text{…}`.
fn without_words(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let (mut at, mut depth) = (0, 0_usize);
    while at < text.len() {
        let sign = token(&text[at..]);
        at += sign.len();
        match sign {
            "{" => depth += 1,
            "}" => depth = depth.saturating_sub(1),
            _ if depth == 0 && sign.len() > 1 && sign.starts_with('\\') => kept.push('='),
            _ if depth == 0 => kept.push_str(sign),
            _ => {}
        }
    }
    kept
}

/// The length of the longest run of letters.
fn longest_word(text: &str) -> usize {
    text.split(|sign: char| !sign.is_alphabetic()).map(|word| word.chars().count()).max().unwrap_or(0)
}

#[cfg(test)]
mod tests;
