//! Abbreviations: lines that say what one means, as PHP Markdown Extra and Python-Markdown have them,
//! `*[UN]: United Nations`.

use super::lines;
use super::script::Script;
use crate::book::draft::{Inline, InlineKind};
use crate::book::plain_text;

/// Abbreviations and what they mean.
type Meanings = Vec<(String, String)>;

/// The abbreviations that the last lines of a paragraph say the meaning of, and the lines before them; none where there
/// are none.
pub(super) fn from_paragraph(content: &[Inline], script: &Script) -> Option<(Vec<Inline>, Meanings)> {
    let may_say = |inline: &Inline| matches!(&inline.kind, InlineKind::Text(text) if text.contains("*[") && text.contains("]:"));
    if !content.iter().any(may_say) {
        return None;
    }
    let all = lines::split(content.to_vec(), false);
    let first = all.iter().position(|line| definition(line, script).is_some())?;
    let mut found: Meanings = Vec::new();
    for line in &all[first..] {
        match (definition(line, script), found.last_mut()) {
            (Some(one), _) => found.push(one),
            // A long meaning goes on in the next line.
            (None, Some((_, meaning))) => {
                meaning.push(' ');
                meaning.push_str(plain_text(line).trim());
            }
            (None, None) => {}
        }
    }
    let before = all.into_iter().take(first).collect();
    Some((lines::join(before), found))
}

/// The abbreviation that a line says the meaning of.
fn definition(line: &[Inline], script: &Script) -> Option<(String, String)> {
    let first = line.first().filter(|first| !script.is_escaped(first.span.start as usize))?;
    if !matches!(&first.kind, InlineKind::Text(text) if text.starts_with("*[")) {
        return None;
    }
    let words = plain_text(line);
    let (short, meaning) = words.strip_prefix("*[")?.split_once("]:")?;
    let (short, meaning) = (short.trim(), meaning.trim());
    let is_short = !short.is_empty() && !meaning.is_empty() && !short.contains(['[', ']']);
    is_short.then(|| (short.to_owned(), meaning.to_owned()))
}
