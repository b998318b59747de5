//! Explanations of codes as text for the terminal and for machines.

use super::words::Voice;
use super::{json, machine};
use crate::diag::Severity;
use crate::diag::explain::{Explanation, Text, explanations};
use serde::Serialize;

/// A line for each code, family by family.
pub(super) fn list(voice: Voice) -> String {
    let language = voice.language();
    let mut said = String::new();
    let mut family = None;
    for explained in explanations() {
        if family != Some(explained.family()) {
            let gap = if said.is_empty() { "" } else { "\n" };
            said += &format!("{gap}{}\n", explained.family().name(&language));
            family = Some(explained.family());
        }
        let title = explained.text(&language).title;
        said += &format!("  {}  {:<6} {title}\n", explained.code, voice.severity(explained.severity));
    }
    said + "\n" + voice.explain_one() + "\n"
}

/// Some codes at length.
pub(super) fn pages(asked: &[&Explanation], voice: Voice) -> String {
    asked.iter().map(|explained| page(explained, voice)).collect::<Vec<_>>().join("\n")
}

fn page(explained: &Explanation, voice: Voice) -> String {
    let Explanation { code, severity, .. } = explained;
    let Text { title, lines, outcome, wrong, right } = explained.text(&voice.language());
    let sample = |name: &str, lines: &[&str]| {
        let lines: String =
            lines.iter().map(|line| format!("    {line}").trim_end().to_owned() + "\n").collect();
        format!("  {name}:\n{lines}")
    };
    let mut said = format!("{}[{code}]: {title}\n\n{}\n\n", voice.severity(*severity), lines.join("\n"));
    if !outcome.is_empty() {
        said += &format!("{}: {outcome}\n\n", voice.outcome());
    }
    said += &sample(voice.wrong(), wrong);
    said += &sample(voice.right(), right);
    said + "\n" + &voice.switch_off(code, explained.may_be_allowed(), *severity == Severity::Error) + "\n"
}

/// A list of objects.
pub(super) fn json<'a>(asked: impl IntoIterator<Item = &'a Explanation>, voice: Voice) -> String {
    #[derive(Serialize)]
    struct Explained {
        code: &'static str,
        severity: &'static str,
        family: &'static str,
        title: &'static str,
        text: String,
        outcome: &'static str,
        wrong: String,
        right: String,
        allowable: bool,
    }
    let language = voice.language();
    let explained = asked.into_iter().map(|explained| {
        let Text { title, lines, outcome, wrong, right } = explained.text(&language);
        Explained {
            code: explained.code,
            severity: machine::severity(explained.severity),
            family: explained.family().name(&language),
            title,
            text: lines.join(" "),
            outcome,
            wrong: wrong.join("\n"),
            right: right.join("\n"),
            allowable: explained.may_be_allowed(),
        }
    });
    json::lines(&explained.collect::<Vec<_>>())
}
