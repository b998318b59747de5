//! Markup of other tools at the beginning of a line of a paragraph, or filling the line.

use super::super::script::Script;
use super::FoundMarkup;
use super::flat::Flat;
use crate::diag::Leftover;
use crate::lang::callouts;

/// Marks for a table of contents.
const CONTENTS: [&str; 6] = ["[TOC]", "[toc]", "[[toc]]", "[[_TOC_]]", "${toc}", "\\tableofcontents"];

/// Finds all markup at the beginnings of lines.
pub(super) fn find(flat: &Flat, script: &Script) -> Vec<FoundMarkup> {
    let text = flat.text.as_str();
    let mut found = Vec::new();
    let mut start = 0;
    let is_single = !text.trim_end().contains('\n');
    for line in text.split_inclusive('\n') {
        let words = line.trim();
        let range = start + line.len() - line.trim_start().len()..start + line.trim_end().len();
        start += line.len();
        // The bracket of `r[name]` is its second byte.
        let is_meant = |at: usize| flat.is_meant(at, script);
        if words.is_empty() || is_meant(range.start) || words.starts_with("r[") && is_meant(range.start + 1) {
            continue;
        }
        if let Some(kind) = whole(words, is_single) {
            found.push(FoundMarkup::new(kind, range));
        }
    }
    found
}

/// The kind of markup that a line is, by its beginning or as a whole.
fn whole(words: &str, is_single: bool) -> Option<Leftover> {
    let is_contents = CONTENTS.contains(&words) || words == "{:toc}";
    if is_contents && is_single {
        return Some(Leftover::Contents);
    }
    let is_label = |inner: &str| {
        !inner.is_empty() && inner.chars().all(|sign| sign.is_ascii_alphanumeric() || "._-:".contains(sign))
    };
    if words.strip_prefix("r[").and_then(|rest| rest.strip_suffix(']')).is_some_and(is_label) {
        return Some(Leftover::Label);
    }
    if words.strip_prefix("*[").and_then(|rest| rest.split_once("]:")).is_some() {
        return Some(Leftover::Label);
    }
    if words.strip_prefix("#+").and_then(|rest| rest.split_once(':')).is_some_and(|(name, _)| is_label(name))
    {
        return Some(Leftover::Label);
    }
    if is_admonition(words) {
        return Some(Leftover::Admonition);
    }
    if is_heading(words, is_single) {
        return Some(Leftover::Heading);
    }
    is_rule_of_table(words).then_some(Leftover::Table)
}

/// Whether a line begins a callout: `!!! note "Title"`, `??? tip`, `.. note::`.
fn is_admonition(words: &str) -> bool {
    if let Some((name, _)) = words.strip_prefix(".. ").and_then(|rest| rest.split_once("::")) {
        return !name.is_empty() && name.chars().all(|sign| sign.is_ascii_lowercase() || sign == '-');
    }
    let rest = ["!!! ", "???+ ", "??? "].iter().find_map(|mark| words.strip_prefix(mark));
    let Some(rest) = rest else { return false };
    let (name, after) = rest.split_once(' ').unwrap_or((rest, ""));
    let is_name = !name.is_empty() && name.chars().all(|sign| sign.is_ascii_lowercase() || sign == '-');
    is_name && (after.starts_with(['"', '“']) || after.is_empty() || callouts::kind(name).is_some())
}

/// Whether a line is a heading such as `##Title`; with a single sign, which may be a hashtag, only where the line is
/// the whole paragraph and no sentence.
fn is_heading(words: &str, is_single: bool) -> bool {
    let title = words.trim_start_matches('#');
    let level = words.len() - title.len();
    let is_title = title.starts_with(char::is_alphanumeric);
    let is_plain = title.starts_with(char::is_uppercase)
        && title.contains(' ')
        && !title.contains('#')
        && !title.ends_with(['.', '!', '?', ':', ',', '…']);
    is_title && ((2..=6).contains(&level) || (level == 1 && is_single && is_plain))
}

/// Whether a line is the rule of a table: `|---|:-:|`, `--|--` or `+----+----+`, below no row of as many columns.
fn is_rule_of_table(words: &str) -> bool {
    let is_of = |signs: &str| words.chars().all(|sign| signs.contains(sign));
    let is_grid = words.len() > 3 && words.starts_with('+') && words.ends_with('+') && is_of("+-=:");
    is_grid || (words.contains('|') && words.contains("--") && is_of("|:- "))
}

#[cfg(test)]
mod tests {
    use super::whole;
    use crate::diag::Leftover;

    #[test]
    fn whole_lines() {
        for (line, kind) in [
            ("[TOC]", Leftover::Contents),
            ("!!! note", Leftover::Admonition),
            ("???+ tip \"Bir ad\"", Leftover::Admonition),
            (".. warning::", Leftover::Admonition),
            ("##Başlık", Leftover::Heading),
            ("#Bir Başlık", Leftover::Heading),
            ("|---|:-:|", Leftover::Table),
            ("+----+===+", Leftover::Table),
            ("r[items.fn.intro]", Leftover::Label),
            ("*[TBMM]: Türkiye Büyük Millet Meclisi", Leftover::Label),
            ("#+TITLE: Gece", Leftover::Label),
        ] {
            assert_eq!(whole(line, true), Some(kind), "{line}");
        }
        for line in
            ["!!! Dikkat edin", "#1 numara", "#MeToo hareketi başladı.", "a | b", "--", "r[", "[Not]", "++"]
        {
            assert_eq!(whole(line, true), None, "{line}");
        }
    }
}
