//! Reads Turkish numbers aloud, to find the final sound that determines their suffix.

use super::suffix::FinalSound;
use crate::roman::roman_value;

/// Names of the units, from one.
const UNITS: [&str; 9] = ["bir", "iki", "üç", "dört", "beş", "altı", "yedi", "sekiz", "dokuz"];
/// Names of the tens, from ten.
const TENS: [&str; 9] = ["on", "yirmi", "otuz", "kırk", "elli", "altmış", "yetmiş", "seksen", "doksan"];
/// Names of the groups of three digits, from thousands.
const GROUPS: [&str; 5] = ["bin", "milyon", "milyar", "trilyon", "katrilyon"];

/// The last word of a whole number as it is read aloud: 1990 → doksan, 40000 → bin.
pub(super) fn last_word(number: u64) -> &'static str {
    let digit = |place: u64| (number / place % 10) as usize;
    if number == 0 {
        return "sıfır";
    }
    if let Some(unit) = digit(1).checked_sub(1) {
        return UNITS[unit];
    }
    if let Some(ten) = digit(10).checked_sub(1) {
        return TENS[ten];
    }
    if digit(100) > 0 {
        return "yüz";
    }
    let (mut rest, mut group) = (number / 1000, 0);
    while rest % 1000 == 0 && group + 1 < GROUPS.len() {
        rest /= 1000;
        group += 1;
    }
    GROUPS[group]
}

/// The possible final sounds of a written number: `1990`, `40.000`, `3,5`, `19.30`, `20.01.1990`.
///
/// There are several if the number has several readings (`3,5` is “üç virgül beş” and “üç buçuk”), and none
/// if the reading is unknown (`12.00`, `1/4`).
pub(super) fn sounds(written: &str) -> Vec<FinalSound> {
    let last = written.rsplit(['.', ',']).next().unwrap_or("");
    let points = written.matches('.').count();
    let is_grouped = points > 0 && written.split('.').skip(1).all(|group| group.len() == 3);
    let is_whole =
        !written.contains([',', ':', '/', '.']) || (is_grouped && !written.contains([',', ':', '/']));
    let digits: String =
        if is_whole { written.chars().filter(char::is_ascii_digit).collect() } else { last.to_owned() };
    let is_time_on_the_hour = !is_whole && digits.bytes().all(|digit| digit == b'0');
    if written.contains(['/', ':']) || is_time_on_the_hour {
        return Vec::new();
    }
    let Ok(number) = digits.parse::<u64>() else { return Vec::new() };
    let mut words = vec![last_word(number)];
    if written.contains(',') && last == "5" {
        words.push("buçuk");
    }
    if points == 1 && last == "30" && !is_grouped {
        words.push("buçuk");
    }
    words.into_iter().filter_map(super::suffix::sound_of).collect()
}

/// The value of a Roman numeral of at least two letters, all capitals.
pub(super) fn roman(written: &str) -> Option<u64> {
    let is_numeral = written.len() > 1 && written.bytes().all(|sign| sign.is_ascii_uppercase());
    is_numeral.then(|| roman_value(written)).flatten().map(u64::from)
}
