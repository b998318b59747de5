//! Explanations of codes as text for the terminal and for machines.

use super::machine::{array, text};
use super::words::Voice;
use crate::diag::Severity;
use crate::diag::explain::{Explanation, Text, explanations};

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
    let language = voice.language();
    let object = |explained: &Explanation| {
        let said = explained.text(&language);
        let severity = match explained.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "note",
        };
        format!(
            "  {{\"code\": {}, \"severity\": \"{severity}\", \"family\": {}, \"title\": {}, \"text\": {}, \
             \"outcome\": {}, \"wrong\": {}, \"right\": {}, \"allowable\": {}}}",
            text(explained.code),
            text(explained.family().name(&language)),
            text(said.title),
            text(&said.lines.join(" ")),
            text(said.outcome),
            text(&said.wrong.join("\n")),
            text(&said.right.join("\n")),
            explained.may_be_allowed()
        )
    };
    array(asked.into_iter().map(object))
}
