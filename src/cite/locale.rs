//! The terms that CSL styles ask for, in the tool's own words: Turkish, Azerbaijani, English.

use crate::lang::{Language, Tongue};
use std::fmt::Write;

/// A term: its name, its form, one of it, more of it.
type Term = (&'static str, &'static str, &'static str, &'static str);

const TURKISH: &[Term] = &[
    ("accessed", "long", "erişim", ""),
    ("and", "long", "ve", ""),
    ("and others", "long", "ve diğerleri", ""),
    ("at", "long", "", ""),
    ("edition", "short", "bs.", ""),
    ("et-al", "long", "ve diğerleri", ""),
    ("from", "long", "adres", ""),
    ("ibid", "long", "a.g.e.", ""),
    ("in", "long", "içinde", ""),
    ("no date", "short", "t.y.", ""),
    ("online", "long", "çevrim içi", ""),
    ("page", "short", "s.", "s."),
    ("page", "long", "sayfa", "sayfa"),
    ("volume", "short", "C.", "C."),
    ("issue", "short", "S.", "S."),
    ("folio", "short", "vr.", "vr."),
    ("section", "short", "md.", "md."),
    ("chapter", "short", "böl.", "böl."),
    ("column", "short", "st.", "st."),
    ("note", "short", "dn.", "dn."),
    ("editor", "short", "ed.", "ed."),
    ("editor", "long", "editör", "editörler"),
    ("translator", "short", "çev.", "çev."),
    ("editor", "verb-short", "ed.", ""),
    ("translator", "verb-short", "çev.", ""),
    ("compiler", "short", "der.", "der."),
];

const AZERBAIJANI: &[Term] = &[
    ("accessed", "long", "müraciət", ""),
    ("and", "long", "və", ""),
    ("and others", "long", "və b.", ""),
    ("edition", "short", "nəşr", ""),
    ("et-al", "long", "və b.", ""),
    ("ibid", "long", "yenə orada", ""),
    ("in", "long", "içində", ""),
    ("no date", "short", "tarixsiz", ""),
    ("page", "short", "s.", "s."),
    ("volume", "short", "C.", "C."),
    ("issue", "short", "№", "№"),
    ("editor", "short", "red.", "red."),
    ("translator", "short", "tərc.", "tərc."),
    ("editor", "verb-short", "red.", ""),
    ("translator", "verb-short", "tərc.", ""),
];

const ENGLISH: &[Term] = &[
    ("accessed", "long", "accessed", ""),
    ("and", "long", "and", ""),
    ("and others", "long", "and others", ""),
    ("at", "long", "at", ""),
    ("edition", "short", "ed.", ""),
    ("et-al", "long", "et al.", ""),
    ("from", "long", "from", ""),
    ("ibid", "long", "ibid.", ""),
    ("in", "long", "in", ""),
    ("no date", "short", "n.d.", ""),
    ("online", "long", "online", ""),
    ("page", "short", "p.", "pp."),
    ("page", "long", "page", "pages"),
    ("volume", "short", "vol.", "vols."),
    ("issue", "short", "no.", "nos."),
    ("folio", "short", "fol.", "fols."),
    ("section", "short", "sec.", "secs."),
    ("chapter", "short", "chap.", "chaps."),
    ("column", "short", "col.", "cols."),
    ("note", "short", "n.", "nn."),
    ("editor", "short", "ed.", "eds."),
    ("editor", "long", "editor", "editors"),
    ("translator", "short", "trans.", "trans."),
    ("editor", "verb-short", "ed.", ""),
    ("translator", "verb-short", "trans.", ""),
];

/// The code of a language's locale.
pub(super) fn code(language: &Language) -> &'static str {
    match language.tongue() {
        Tongue::Turkish => "tr-TR",
        Tongue::Azerbaijani => "az-AZ",
        Tongue::English | Tongue::Other => "en-US",
    }
}

/// The locale of a language as a CSL locale file (CSL 1.0.2, "Locale Files").
pub(super) fn file(language: &Language) -> String {
    let (terms, order) = match language.tongue() {
        Tongue::Turkish => (TURKISH, ["day", "month", "year"]),
        Tongue::Azerbaijani => (AZERBAIJANI, ["day", "month", "year"]),
        Tongue::English | Tongue::Other => (ENGLISH, ["month", "day", "year"]),
    };
    let mut xml = format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?><locale xmlns=\"http://purl.org/net/xbiblio/csl\" version=\"1.0\" xml:lang=\"{}\">",
        code(language)
    );
    xml.push_str("<style-options punctuation-in-quote=\"false\"/>");
    for form in ["text", "numeric"] {
        let _ = write!(xml, "<date form=\"{form}\">");
        for (at, part) in order.iter().enumerate() {
            let month = if *part == "month" && form == "numeric" { " form=\"numeric\"" } else { "" };
            let between = if form == "text" { " " } else { "." };
            let prefix = if at > 0 { format!(" prefix=\"{between}\"") } else { String::new() };
            let _ = write!(xml, "<date-part name=\"{part}\"{month}{prefix}/>");
        }
        xml.push_str("</date>");
    }
    xml.push_str("<terms>");
    for (name, value) in [
        ("open-quote", "“"),
        ("close-quote", "”"),
        ("open-inner-quote", "‘"),
        ("close-inner-quote", "’"),
        ("page-range-delimiter", "–"),
    ] {
        let _ = write!(xml, "<term name=\"{name}\">{value}</term>");
    }
    for (at, month) in language.words().months.iter().enumerate() {
        let _ = write!(xml, "<term name=\"month-{:02}\">{month}</term>", at + 1);
    }
    for (name, form, one, more) in terms {
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
