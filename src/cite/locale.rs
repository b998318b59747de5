//! The terms that CSL styles need, as a locale file in the program's own words.

use crate::lang::{CslTerm, Language};
use std::fmt::Write;

/// Returns the code of a language's locale.
pub(super) fn code(language: &Language) -> &'static str {
    language.words().locale
}

/// Returns the locale of a language as a CSL locale file (CSL 1.0.2, "Locale Files").
pub(super) fn file(language: &Language) -> String {
    let words = language.words();
    let mut xml = format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?><locale xmlns=\"http://purl.org/net/xbiblio/csl\" version=\"1.0\" xml:lang=\"{}\">",
        code(language)
    );
    xml.push_str("<style-options punctuation-in-quote=\"false\"/>");
    for form in ["text", "numeric"] {
        let _ = write!(xml, "<date form=\"{form}\">");
        // A separator belongs to its parts: a date may have no day, and no month.
        for (at, part) in words.date_order.iter().enumerate() {
            let form_of = match (*part, form) {
                ("month", "numeric") => " form=\"numeric-leading-zeros\"",
                ("day", "numeric") => " form=\"numeric-leading-zeros\"",
                _ => "",
            };
            let is_last = at + 1 == words.date_order.len();
            let between = match (form, *part) {
                ("text", "day") if words.date_order[0] == "month" => ", ",
                ("text", _) => " ",
                _ if words.date_order[0] == "month" => "/",
                _ => ".",
            };
            let suffix = if is_last { String::new() } else { format!(" suffix=\"{between}\"") };
            let _ = write!(xml, "<date-part name=\"{part}\"{form_of}{suffix}/>");
        }
        xml.push_str("</date>");
    }
    xml.push_str("<terms>");
    let ([open, close], [open_inner, close_inner]) = (words.quotes.double, words.quotes.single);
    for (name, value) in [
        ("open-quote", open),
        ("close-quote", close),
        ("open-inner-quote", open_inner),
        ("close-inner-quote", close_inner),
        ("page-range-delimiter", '–'),
    ] {
        let _ = write!(xml, "<term name=\"{name}\">{value}</term>");
    }
    for (at, month) in words.months_after_day.iter().enumerate() {
        let _ = write!(xml, "<term name=\"month-{:02}\">{month}</term>", at + 1);
    }
    for (at, season) in words.seasons.iter().enumerate() {
        let _ = write!(xml, "<term name=\"season-{:02}\">{season}</term>", at + 1);
    }
    for CslTerm { name, form, one, more } in words.csl {
        let form = if *form == "long" { String::new() } else { format!(" form=\"{form}\"") };
        let _ = match more.is_empty() {
            true => write!(xml, "<term name=\"{name}\"{form}>{one}</term>"),
            false => write!(
                xml,
                "<term name=\"{name}\"{form}><single>{one}</single><multiple>{more}</multiple></term>"
            ),
        };
    }
    xml + "</terms></locale>"
}
