//! Checks numbers in Turkish: thousands, decimals, percentages and times.

use super::foreign_words::{SurroundingLanguage, around};
use super::letters::{is_capitalised, to_lowercase};
use super::line::{Line, TokenKind};
use super::reporter::Reporter;
use crate::diag::rules;
use crate::lang::endings;

/// Words after a number that show that a point in it is a decimal separator.
const MEASURES: &[&str] = &[
    "milyon",
    "milyar",
    "trilyon",
    "bin",
    "kilometre",
    "km",
    "metre",
    "santimetre",
    "cm",
    "mm",
    "kg",
    "kilogram",
    "kilo",
    "ton",
    "litre",
    "derece",
    "puan",
    "hektar",
    "dolar",
    "lira",
    "TL",
    "avro",
    "manat",
];
/// Units that are counted in halves; before them a point is a decimal separator only with one decimal: `2.5
/// saat`.
const SPANS: &[&str] = &["saat", "yıl", "gün", "ay", "hafta", "kat", "dakika"];
/// Words that follow a time of day.
const AROUND_TIMES: &[&str] = &["sularında", "sıralarında", "civarında", "gibi", "itibarıyla", "suları"];

/// Checks every number of a line.
pub(super) fn check(line: &Line, reporter: &mut Reporter) {
    for at in (0..line.tokens.len()).filter(|at| line.kind(*at) == TokenKind::Number) {
        if matches!(line.kind_before(at), TokenKind::Word | TokenKind::Object) {
            continue;
        }
        thousands(line, at, reporter);
        decimal(line, at, reporter);
        percent(line, at, reporter);
        time(line, at, reporter);
    }
}

/// Reports a comma between thousands: `40,000` and `1,234.56`.
fn thousands(line: &Line, at: usize, reporter: &mut Reporter) {
    let number = line.word(at);
    let (whole, decimals) = number.split_once('.').unwrap_or((number, ""));
    let mut groups = whole.split(',');
    let first = groups.next().unwrap_or("");
    let rest: Vec<&str> = groups.collect();
    let is_grouped =
        (1..=3).contains(&first.len()) && !rest.is_empty() && rest.iter().all(|group| group.len() == 3);
    if !is_grouped || first.starts_with('0') || decimals.contains([',', '.']) || number.contains([':', '/']) {
        return;
    }
    let mut better = whole.replace(',', ".");
    if !decimals.is_empty() {
        better = format!("{better},{decimals}");
    }
    // 1,165 avro may be one avro and a part of it.
    if first.len() == 1 && rest.len() == 1 && decimals.is_empty() && !whole.ends_with("00") {
        return;
    }
    let range = line.byte_range(at, at);
    let is_certain = rest.len() > 1 || !decimals.is_empty() || rest.iter().all(|group| group.ends_with("00"));
    if is_certain {
        reporter.report_with_fix(&rules::COMMA_THOUSANDS, line, range.clone(), &[(range, &better)]);
    } else {
        reporter.report(&rules::COMMA_THOUSANDS, line, range, Some(better));
    }
}

/// Reports a point before decimals: `3.5 milyon`, `%12.5`.
fn decimal(line: &Line, at: usize, reporter: &mut Reporter) {
    let number = line.word(at);
    let Some((whole, decimals)) = number.split_once('.') else { return };
    let is_plain = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    if !is_plain(whole) || !is_plain(decimals) || decimals.len() > 2 {
        return;
    }
    let after = if line.kind(at + 1) == TokenKind::Space { line.word(at + 2) } else { "" };
    let is_percent = line.word_before(at, 1) == "%" || to_lowercase(line.word_before(at, 2)) == "yüzde";
    let is_measured =
        MEASURES.contains(&after) || (SPANS.contains(&after) && decimals.len() == 1 && whole.len() < 3);
    if is_percent || is_measured {
        let range = line.byte_range(at, at);
        let better = format!("{whole},{decimals}");
        reporter.report_with_fix(&rules::POINT_DECIMAL, line, range.clone(), &[(range, &better)]);
    }
}

/// Reports a percent sign after the number: `50%`, `50 %`, `10-15%`.
///
/// It is fixed where the surrounding words are Turkish, and ignored where they are foreign or the text is
/// machine-readable (`{width=50%}`, `50%20`).
fn percent(line: &Line, at: usize, reporter: &mut Reporter) {
    let sign = if line.kind(at + 1) == TokenKind::Space { at + 2 } else { at + 1 };
    if line.word(sign) != "%" || line.kind(sign + 1) == TokenKind::Number || line.word(sign + 1) == "%" {
        return;
    }
    let is_range =
        matches!(line.word_before(at, 1), "-" | "–") && at > 1 && line.kind(at - 2) == TokenKind::Number;
    let first = if is_range { at - 2 } else { at };
    if line.word_before(first, 1) == "%" || is_setting(line, first, sign) {
        return;
    }
    let range = line.byte_range(first, sign);
    let (start, end) = (range.start, line.byte_range(at, at).end);
    match around(line, first, sign) {
        _ if has_suffix(line, sign) => {}
        SurroundingLanguage::Turkish => {}
        SurroundingLanguage::Foreign => return,
        SurroundingLanguage::Unknown => {
            let better = format!("%{}", &line.text[start..end]);
            return reporter.report(&rules::PERCENT_AFTER, line, range, Some(better));
        }
    }
    reporter.report_with_fix(
        &rules::PERCENT_AFTER,
        line,
        range.clone(),
        &[(start..start, "%"), (end..range.end, "")],
    );
}

/// Whether a Turkish suffix follows a percent sign: `50%'si`, `50%si`.
fn has_suffix(line: &Line, sign: usize) -> bool {
    let suffix = if line.kind(sign + 1) == TokenKind::Apostrophe { sign + 2 } else { sign + 1 };
    line.kind(suffix) == TokenKind::Word && endings::is_turkic(line.word(suffix))
}

/// Whether a number is the value of a setting in markup: `width=50%`, `width: 50%;`, `{50%}`.
fn is_setting(line: &Line, first: usize, sign: usize) -> bool {
    let (before, after) = (line.word_before(first, 1), line.word(sign + 1));
    let name = line.word_before(first, 3);
    let is_named = name.bytes().all(|byte| byte.is_ascii_lowercase()) && line.word_before(first, 2) == ":";
    matches!(before, "=" | "{" | "#" | "<" | ":")
        || matches!(before, "\"" | "'") && line.word_before(first, 2) == "="
        || matches!(after, "}" | ">" | "=" | "\\")
        || is_named && after == ";"
}

/// Reports a time with a colon: `19:30`.
fn time(line: &Line, at: usize, reporter: &mut Reporter) {
    let number = line.word(at);
    let Some((hours, minutes)) = number.split_once(':') else { return };
    let within = |part: &str, most: u32| part.parse::<u32>().is_ok_and(|value| value <= most);
    if hours.len() > 2 || minutes.len() != 2 || !within(hours, 24) || !within(minutes, 59) {
        return;
    }
    let before = line.word_before(at, 2);
    let is_told = to_lowercase(before).starts_with("saat")
        || line.kind(at + 1) == TokenKind::Apostrophe
        || AROUND_TIMES.contains(&line.word(at + 2));
    // A number with a colon after a name is a verse or a volume: Matta 12:30.
    let is_likely = hours.len() == 2 && line.kind_before(at) != TokenKind::Mark && !is_capitalised(before);
    let range = line.byte_range(at, at);
    if is_told {
        reporter.report_with_fix(
            &rules::COLON_TIME,
            line,
            range.clone(),
            &[(range, &number.replace(':', "."))],
        );
    } else if is_likely {
        reporter.report(&rules::COLON_TIME, line, range, Some(number.replace(':', ".")));
    }
}
