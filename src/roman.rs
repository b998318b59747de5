//! Roman numerals: written and read.

/// A number in small roman numerals: `xiv`.
#[must_use]
pub fn roman(mut number: u32) -> String {
    const NUMERALS: [(u32, &str); 13] = [
        (1000, "m"),
        (900, "cm"),
        (500, "d"),
        (400, "cd"),
        (100, "c"),
        (90, "xc"),
        (50, "l"),
        (40, "xl"),
        (10, "x"),
        (9, "ix"),
        (5, "v"),
        (4, "iv"),
        (1, "i"),
    ];
    let mut text = String::new();
    for (value, numeral) in NUMERALS {
        while number >= value {
            text.push_str(numeral);
            number -= value;
        }
    }
    text
}

/// The value of a Roman figure in small or large letters.
#[must_use]
pub fn roman_value(mark: &str) -> Option<u32> {
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
