//! Letters of pictures beside each other: “(a) Before the rain”, “Figure 3a”.

use super::Label;
use crate::book::cited::{Block, BlockKind, Inline, InlineKind};
use crate::book::{panel_letter, plain_text};
use crate::lang::Words;
use crate::source::Span;
use std::collections::BTreeMap;

/// Puts letters before the captions of some pictures, and makes labels of those that have ids and a number.
pub(super) fn letter(
    panels: &mut [Block],
    whole: Option<&Label>,
    words: &Words,
    labels: &mut BTreeMap<String, Label>,
) {
    if panels.len() < 2 {
        return;
    }
    for (at, panel) in panels.iter_mut().enumerate() {
        let span = panel.span;
        let BlockKind::Figure(figure) = &mut panel.kind else { continue };
        let written = plain_text(&figure.caption);
        let letter = typed(&written).unwrap_or_else(|| {
            let letter = panel_letter(at, words.panel_letters);
            let place = figure.caption.first().map_or(span, |first| first.span);
            let has_words = figure.caption.iter().any(|one| !matches!(one.kind, InlineKind::NoteMark(_)));
            let label = if has_words { format!("({letter}) ") } else { format!("({letter})") };
            let at = Span { end: place.start, ..place };
            figure.caption.insert(0, Inline::new(InlineKind::Text(label), at));
            letter
        });
        if let (Some(id), Some(whole)) = (&panel.id, whole) {
            let label = Label {
                kind: whole.kind,
                number: format!("{}{letter}", whole.number),
                whole: whole.whole.as_ref().map(|whole| format!("{whole}{letter}")),
            };
            labels.insert(id.clone(), label);
        }
    }
}

/// The letter that an author typed before a caption: `(a) …`, `a) …`, `A. …`.
fn typed(caption: &str) -> Option<String> {
    let rest = caption.trim_start();
    let inner = rest.strip_prefix('(').unwrap_or(rest);
    let letter = inner.chars().next().filter(|sign| sign.is_alphabetic())?;
    let behind = &inner[letter.len_utf8()..];
    let is_closed = behind.starts_with(')') || inner.len() == rest.len() && behind.starts_with(". ");
    is_closed.then(|| letter.to_string())
}

#[cfg(test)]
mod tests {
    use super::typed;

    #[test]
    fn letters_that_authors_typed_are_kept() {
        for (caption, letter) in [
            ("(a) Before", Some("a")),
            ("b) After", Some("b")),
            ("C. Later", Some("C")),
            ("(ç) Sonra", Some("ç")),
            ("Before", None),
            ("(see a)", None),
            ("A house", None),
            ("", None),
        ] {
            assert_eq!(typed(caption).as_deref(), letter, "{caption}");
        }
    }
}
