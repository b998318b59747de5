//! Checks single values of `book.toml`: dates, numbers, tags, texts.

use super::schema::Kind;
use super::{identifier, isbn};
use crate::address::{begins_as_web, host};
use crate::config::{CANON_NAMES, Distribution, Pdf};
use crate::date::Moment;
use crate::diag::{Expected, MacroFault, Problem, may_be_allowed, severity_of};
use crate::dialect::Dialect;
use ::toml::de::DeValue;
use std::path::{Component, Path};

/// The problem of a value, if any. A date without quotes is turned into a text.
pub(super) fn fault(value: &mut DeValue<'_>, kind: &Kind, key: &str) -> Option<Problem> {
    if matches!(kind, Kind::Date) {
        quote_date(value);
    }
    let text = value.as_str().filter(|text| is_clean(text));
    let expected = match kind {
        Kind::PublicAddress if text.is_some() => return text.and_then(address_fault),
        Kind::Isbn if text.is_some() => return text.and_then(isbn::fault),
        Kind::Flag => (!value.is_bool()).then_some(Expected::Flag),
        Kind::Number(low, high, unit) => {
            let fits = number(value).is_some_and(|number| (*low..=*high).contains(&number));
            (!fits).then_some(Expected::Number { low: *low, high: *high, unit })
        }
        Kind::Date => unless(text.is_some_and(is_date), Expected::Date),
        Kind::Paper => unless(text.is_some_and(is_paper), Expected::Paper),
        Kind::LanguageTag => unless(text.is_some_and(is_tag), Expected::LanguageTag),
        Kind::Margins(_) => {
            unless(text.is_some_and(|text| CANON_NAMES.contains(&text)), Expected::OneOf(&CANON_NAMES))
        }
        Kind::OneOf(names) => unless(text.is_some_and(|text| names.contains(&text)), Expected::OneOf(names)),
        Kind::Whole(low, high) => {
            let fits = whole(value).is_some_and(|number| (*low..=*high).contains(&number));
            (!fits).then_some(Expected::Whole { low: *low, high: *high })
        }
        Kind::Folder => unless(text.is_some_and(is_folder), Expected::Folder),
        Kind::Role => unless(text.is_some_and(is_role), Expected::Role),
        Kind::NotePlacement => unless(matches!(text, Some("chapter" | "book")), Expected::NotePlacement),
        Kind::PrintNotePlacement => {
            unless(matches!(text, Some("foot" | "chapter" | "book")), Expected::PrintNotePlacement)
        }
        Kind::NoteAuthor => unless(matches!(text, Some("translator" | "editor")), Expected::NoteAuthor),
        Kind::Binding => unless(matches!(text, Some("glued" | "stapled")), Expected::Binding),
        Kind::Dialect => unless(text.is_some_and(|name| Dialect::named(name).is_some()), Expected::Dialect),
        Kind::Spine => unless(matches!(text, Some("down" | "up")), Expected::Spine),
        Kind::Identifier => unless(text.is_some_and(identifier::is_identifier), Expected::Identifier),
        Kind::Address => unless(text.is_some_and(is_address), Expected::Address),
        Kind::Exemption => {
            unless(matches!(text, Some("microenterprise" | "burden" | "alteration")), Expected::Exemption)
        }
        Kind::Texts => Some(Expected::Texts),
        Kind::TextsOrTables(_, expected) => Some(*expected),
        Kind::Codes => Some(Expected::Codes),
        Kind::AnyCodes => Some(Expected::AnyCodes),
        Kind::PublicAddress => Some(Expected::Address),
        Kind::Macros => Some(Expected::Table("macros")),
        Kind::Prefixes => Some(Expected::Table("prefixes")),
        Kind::Abbreviations => Some(Expected::Table("abbreviations")),
        Kind::Text | Kind::Design | Kind::Isbn | Kind::Table(_) | Kind::Tables(_) => {
            unless(text.is_some(), Expected::Text)
        }
    };
    expected.map(|expected| Problem::ValueInvalid { key: key.to_owned(), expected })
}

/// The description of what an element of a list should have been; none where it is a printable text, or the code of a
/// problem.
pub(super) fn element_fault(value: &DeValue<'_>, kind: &Kind) -> Option<Expected> {
    match kind {
        Kind::Codes => unless(value.as_str().is_some_and(may_be_allowed), Expected::Codes),
        Kind::AnyCodes => unless(value.as_str().and_then(severity_of).is_some(), Expected::AnyCodes),
        _ => unless(value.as_str().is_some_and(is_clean), Expected::Text),
    }
}

/// The reason why a macro for formulas cannot be used; `name` is without the backslash.
pub(super) fn macro_fault(name: &str, value: &DeValue<'_>) -> Option<MacroFault> {
    let is_name = !name.is_empty() && name.bytes().all(|letter| letter.is_ascii_alphabetic());
    match value.as_str() {
        _ if !is_name => Some(MacroFault::Name),
        None => Some(MacroFault::Text),
        Some(body) => (!has_pairs(body)).then_some(MacroFault::Braces),
    }
}

/// Whether every brace of a macro has its partner.
fn has_pairs(body: &str) -> bool {
    let (mut depth, mut is_escaped) = (0_usize, false);
    for sign in body.chars() {
        match sign {
            _ if is_escaped => is_escaped = false,
            '\\' => is_escaped = true,
            '{' => depth += 1,
            '}' if depth == 0 => return false,
            '}' => depth -= 1,
            _ => {}
        }
    }
    depth == 0
}

fn unless(right: bool, expected: Expected) -> Option<Expected> {
    (!right).then_some(expected)
}

/// Whether a text is neither empty nor has characters that XML 1.0 (§2.2) cannot contain.
fn is_clean(text: &str) -> bool {
    let forbidden = |sign: char| matches!(sign, '\0'..='\x08' | '\x0b' | '\x0c' | '\x0e'..='\x1f' | '\u{fffe}' | '\u{ffff}');
    !text.trim().is_empty() && !text.contains(forbidden)
}

/// Whether a text is a date: `2026`, `2026-01` or `2026-01-20`.
pub(super) fn is_date(text: &str) -> bool {
    Moment::from_date(text).is_some()
}

/// Quotes a date: `date = 2026-01-20` and `date = 2026` mean the same as with quotes.
fn quote_date(value: &mut DeValue<'_>) {
    let text = match value {
        DeValue::Datetime(moment) if moment.time.is_none() && moment.offset.is_none() => moment.to_string(),
        DeValue::Integer(year) if year.radix() == 10 => year.as_str().to_owned(),
        _ => return,
    };
    *value = DeValue::String(text.into());
}

fn number(value: &DeValue<'_>) -> Option<f64> {
    match value {
        DeValue::Integer(whole) if whole.radix() == 10 => whole.as_str().parse().ok(),
        DeValue::Float(real) => real.as_str().parse().ok(),
        _ => None,
    }
}

fn whole(value: &DeValue<'_>) -> Option<i64> {
    match value {
        DeValue::Integer(whole) if whole.radix() == 10 => whole.as_str().parse().ok(),
        _ => None,
    }
}

fn is_paper(text: &str) -> bool {
    Pdf { size: Some(text.to_owned()), ..Pdf::default() }.paper().is_some()
}

/// Whether a text has the shape of BCP 47 (RFC 5646 §2.1): a language of two or three letters, then parts of one to
/// eight.
pub(super) fn is_tag(text: &str) -> bool {
    let mut parts = text.split('-');
    let language = parts.next().unwrap_or("");
    (2..=3).contains(&language.len())
        && language.bytes().all(|byte| byte.is_ascii_alphabetic())
        && parts.all(|part| {
            (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
        })
}

/// Whether a text is a path downwards, of one part or more.
fn is_folder(text: &str) -> bool {
    let mut parts = Path::new(text).components().peekable();
    parts.peek().is_some() && parts.all(|part| matches!(part, Component::Normal(_)))
}

fn is_address(text: &str) -> bool {
    let is_whole = !text.contains(|sign: char| sign.is_whitespace() || "<>\"".contains(sign));
    is_whole && begins_as_web(text) && text.contains('.') && host(text).is_some()
}

fn address_fault(url: &str) -> Option<Problem> {
    Distribution::fault(url).map(|fault| Problem::PublicAddressUnfit { url: url.to_owned(), fault })
}

fn is_role(text: &str) -> bool {
    ["author", "editor", "translator", "illustrator", "compiler", "designer"].contains(&text)
}

#[cfg(test)]
mod tests {
    use super::{is_clean, is_folder, is_tag};

    #[test]
    fn language_tags() {
        for right in ["tr", "az", "en-GB", "az-Latn-AZ", "und", "TR"] {
            assert!(is_tag(right), "{right}");
        }
        for wrong in ["", "t", "turkish", "tr_TR", "tr-", "türkçe", "t1", "en-123456789", "tr TR"] {
            assert!(!is_tag(wrong), "{wrong}");
        }
    }

    #[test]
    fn folders_below_the_books_own() {
        for right in ["az", "metin/az", "az/"] {
            assert!(is_folder(right), "{right}");
        }
        for wrong in ["", ".", "..", "../az", "az/../tr", "/az"] {
            assert!(!is_folder(wrong), "{wrong}");
        }
    }

    #[test]
    fn texts_that_xml_can_hold() {
        assert!(is_clean("Kara\tOcak\nBakü"));
        for wrong in ["", "  \n", "a\u{1}", "a\u{ffff}"] {
            assert!(!is_clean(wrong), "{wrong:?}");
        }
    }
}
