//! Explanations of codes as text for the terminal and for machines.

use super::json;
use crate::cli::wording;
use crate::diag::Severity;
use crate::diag::explain::{Explanation, Text, explanations};
use crate::messages::{Locale, say};
use serde::Serialize;

/// Returns a line for each code, family by family.
pub(super) fn list(locale: Locale) -> String {
    let mut text = String::new();
    let mut family = None;
    for explained in explanations() {
        let own = explained.family(locale);
        if family.as_ref() != Some(&own) {
            let gap = if text.is_empty() { "" } else { "\n" };
            text += &format!("{gap}{own}\n");
            family = Some(own);
        }
        let title = explained.text(locale).title;
        text += &format!("  {}  {:<6} {title}\n", explained.code, explained.severity.name().text(locale));
    }
    text + "\n" + &say::explain_more().text(locale) + "\n"
}

/// Returns the explanations of some codes.
pub(super) fn pages(asked: &[&Explanation], locale: Locale) -> String {
    asked.iter().map(|explained| page(explained, locale)).collect::<Vec<_>>().join("\n")
}

fn page(explained: &Explanation, locale: Locale) -> String {
    let Explanation { code, severity, .. } = explained;
    let Text { title, lines, outcome, rule, wrong, right } = explained.text(locale);
    let sample = |name: &str, lines: &[String]| {
        let lines: String =
            lines.iter().map(|line| format!("    {line}").trim_end().to_owned() + "\n").collect();
        format!("  {name}\n{lines}")
    };
    let mut text = format!("{}[{code}]: {title}\n\n{}\n\n", severity.name().text(locale), lines.join("\n"));
    if !outcome.is_empty() {
        text += &format!("{}\n\n", say::explain_outcome(outcome).text(locale));
    }
    if !rule.is_empty() {
        text += &format!("{}\n\n", say::explain_rule(rule).text(locale));
    }
    text += &sample(&say::explain_wrong().text(locale), &wrong);
    text += &sample(&say::explain_right().text(locale), &right);
    text + "\n"
        + &wording::switch_off(code, explained.may_be_allowed(), *severity == Severity::Error).text(locale)
        + "\n"
}

/// Returns the explanations as a list of objects.
pub(super) fn json<'a>(asked: impl IntoIterator<Item = &'a Explanation>, locale: Locale) -> String {
    #[derive(Serialize)]
    struct Explained {
        code: &'static str,
        severity: &'static str,
        family: String,
        title: String,
        text: String,
        outcome: String,
        rule: String,
        wrong: String,
        right: String,
        allowable: bool,
    }
    let explained = asked.into_iter().map(|explained| {
        let Text { title, lines, outcome, rule, wrong, right } = explained.text(locale);
        Explained {
            code: explained.code,
            severity: explained.severity.key(),
            family: explained.family(locale),
            title,
            text: lines.join(" "),
            outcome,
            rule,
            wrong: wrong.join("\n"),
            right: right.join("\n"),
            allowable: explained.may_be_allowed(),
        }
    });
    json::lines(&explained.collect::<Vec<_>>())
}
