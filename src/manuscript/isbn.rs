//! The check digits of ISBNs (ISO 2108: 13 digits; its first edition: 10).

use crate::diag::Problem;

/// The fault of an ISBN, if any; hyphens and spaces in it are ignored.
pub(super) fn fault(isbn: &str) -> Option<Problem> {
    let bare: Vec<char> = bare(isbn).chars().collect();
    let check_digit = match bare.len() {
        10 => tenth(&bare),
        13 if bare.starts_with(&['9', '7', '8']) || bare.starts_with(&['9', '7', '9']) => thirteenth(&bare),
        _ => None,
    };
    let right =
        check_digit.is_some_and(|digit| bare.last().is_some_and(|last| last.eq_ignore_ascii_case(&digit)));
    (!right).then(|| Problem::IsbnInvalid { isbn: isbn.to_owned(), check_digit })
}

/// The digits of an ISBN alone.
pub(super) fn bare(isbn: &str) -> String {
    isbn.chars().filter(|sign| !matches!(sign, '-' | '‐' | '‑' | '–' | ' ' | '\u{a0}')).collect()
}

/// The check digit of ten digits: weights 10 to 2, modulo 11, `X` for ten.
fn tenth(isbn: &[char]) -> Option<char> {
    let last_may_be = |sign: char| sign.is_ascii_digit() || sign.eq_ignore_ascii_case(&'X');
    let sum = weighted(&isbn[..9], |at| 10 - at as u32)?;
    let digit = (11 - sum % 11) % 11;
    last_may_be(isbn[9]).then(|| char::from_digit(digit, 10).unwrap_or('X'))
}

/// The check digit of thirteen digits: weights 1 and 3 by turns, modulo 10.
fn thirteenth(isbn: &[char]) -> Option<char> {
    let sum = weighted(&isbn[..12], |at| if at % 2 == 0 { 1 } else { 3 })?;
    isbn[12].is_ascii_digit().then(|| char::from_digit((10 - sum % 10) % 10, 10)).flatten()
}

/// The sum of digits by weight; `None` where a character is no digit.
fn weighted(digits: &[char], weight: impl Fn(usize) -> u32) -> Option<u32> {
    digits.iter().enumerate().map(|(at, digit)| Some(digit.to_digit(10)? * weight(at))).sum()
}

#[cfg(test)]
mod tests {
    use super::fault;
    use crate::diag::Problem;

    fn should_end(isbn: &str) -> Option<char> {
        match fault(isbn) {
            Some(Problem::IsbnInvalid { check_digit, .. }) => check_digit,
            other => panic!("{isbn}: {other:?}"),
        }
    }

    #[test]
    fn right_numbers() {
        for isbn in ["978-0-306-40615-7", "9780306406157", "979 10 90636 07 1", "0-306-40615-2", "097522980x"]
        {
            assert_eq!(fault(isbn), None, "{isbn}");
        }
    }

    #[test]
    fn wrong_check_digits_name_the_right_one() {
        assert_eq!(should_end("978-0-306-40615-8"), Some('7'));
        assert_eq!(should_end("0-306-40615-3"), Some('2'));
        assert_eq!(should_end("0975229801"), Some('X'));
    }

    #[test]
    fn what_is_no_isbn_has_no_check_digit() {
        for isbn in
            ["", "978", "977-0-306-40615-7", "978030640615X", "97803064O6157", "ışığı-çöğü-", "X306406152"]
        {
            assert_eq!(should_end(isbn), None, "{isbn}");
        }
    }
}
