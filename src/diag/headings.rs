//! The rule books of the languages, and the heading there of each rule of the copy-editor.

use crate::messages::{Locale, say};

/// Codes, each with its rule book and the heading in it. `ALL` marks rules of every language, whose heading in the Turkish
/// book is named to readers of Turkish alone.
const HEADINGS: &str = include_str!("headings.txt");

/// Returns the rule book and the heading that a code comes from, in a language; `None` where no rule book has it.
#[must_use]
pub fn heading(code: &str, locale: Locale) -> Option<String> {
    let rest = HEADINGS.lines().find_map(|line| line.strip_prefix(code)?.strip_prefix(' '))?;
    let rule = match rest.split_once(' ')? {
        ("TDK", heading) => say::rule_tdk(heading),
        ("ALL", heading) if locale == Locale::Turkish => say::rule_tdk(heading),
        ("AZ", heading) => say::rule_azerbaijani(heading),
        _ => return None,
    };
    Some(rule.text(locale))
}

#[cfg(test)]
mod tests {
    use super::{HEADINGS, heading};
    use crate::diag::severity_of;
    use crate::messages::Locale;

    #[test]
    fn every_heading_is_of_a_code_and_is_named_with_its_book() {
        for line in HEADINGS.lines() {
            let (code, _) = line.split_once(' ').expect("a code");
            assert!(severity_of(code).is_some(), "{code}");
            assert!(heading(code, Locale::Turkish).is_some(), "{code}");
            assert_eq!(HEADINGS.lines().filter(|other| other.starts_with(code)).count(), 1, "{code}");
        }
        let named = |code| heading(code, Locale::Turkish);
        assert_eq!(named("T050").as_deref(), Some("TDK Yazım Kılavuzu: Kesme İşareti"));
        assert!(named("E001").is_none() && named("T0").is_none() && named("T022").is_some());
        assert!(heading("T022", Locale::English).is_none());
    }
}
