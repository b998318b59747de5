//! Reads values of options: numbers between two others, language tags.

use super::locale::Refusal;
use std::str::FromStr;

/// Reads a number between two others, with a decimal point or comma.
pub(super) fn within(text: &str, least: f64, most: f64, unit: &'static str) -> Result<f64, Refusal> {
    let value: f64 = text.replace(',', ".").parse().map_err(|_| Refusal::NoNumber)?;
    if (least..=most).contains(&value) { Ok(value) } else { Err(Refusal::Beyond(least, most, unit)) }
}

/// Reads a whole number between two others.
pub(super) fn whole(text: &str, least: u16, most: u16) -> Result<u16, Refusal> {
    let value = i64::from_str(text).map_err(|_| Refusal::NoNumber)?;
    let refusal = || Refusal::Beyond(f64::from(least), f64::from(most), "");
    u16::try_from(value).ok().filter(|value| (least..=most).contains(value)).ok_or_else(refusal)
}

/// Reads a language tag (BCP 47).
pub(super) fn tag(text: &str) -> Result<String, Refusal> {
    let is_part =
        |part: &str| (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric());
    let primary = text.split('-').next().unwrap_or("");
    let is_primary =
        (2..=3).contains(&primary.len()) && primary.bytes().all(|byte| byte.is_ascii_alphabetic());
    if is_primary && text.split('-').all(is_part) { Ok(text.to_owned()) } else { Err(Refusal::NoTag) }
}

#[cfg(test)]
mod tests {
    use super::{Refusal, tag, whole, within};

    #[test]
    fn numbers_have_bounds() {
        assert_eq!(within("0,5", 0.0, 2.0, "mm"), Ok(0.5));
        assert_eq!(within("9", 0.0, 2.0, "mm"), Err(Refusal::Beyond(0.0, 2.0, "mm")));
        assert_eq!(within("NaN", 0.0, 2.0, "mm"), Err(Refusal::Beyond(0.0, 2.0, "mm")));
        assert_eq!(whole("64", 1, 64), Ok(64));
        for text in ["0", "65", "-1", "99999"] {
            assert_eq!(whole(text, 1, 64), Err(Refusal::Beyond(1.0, 64.0, "")), "{text}");
        }
        assert_eq!(whole("4,5", 1, 64), Err(Refusal::NoNumber));
    }

    #[test]
    fn tags_name_languages() {
        assert_eq!(tag("az-Latn"), Ok("az-Latn".to_owned()));
        for text in ["", "t", "tr-", "türk", "1a"] {
            assert_eq!(tag(text), Err(Refusal::NoTag), "{text}");
        }
    }
}
