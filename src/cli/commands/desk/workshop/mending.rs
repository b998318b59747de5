//! Sends a page the edits that fix a finding, for it to apply to its own text.

use super::{Refusal, Request, Workshop, stale};
use crate::cli::commands::check::keeps_build;
use crate::cli::commands::desk::engine::Turn;
use crate::cli::commands::desk::findings::in_order;
use crate::messages::say;
use crate::source::SourceId;
use serde::Serialize;

/// The edits of one file.
#[derive(Serialize)]
pub(super) struct Mending {
    path: String,
    /// The length in UTF-16 code units of the text that the edits apply to, without a byte order mark and
    /// with `\n` at line ends; the page applies them only if its own text is the same.
    length: usize,
    edits: Vec<Change>,
}

/// An edit, in UTF-16 code units, which browsers count in.
#[derive(Serialize)]
struct Change {
    start: usize,
    end: usize,
    /// The text there before and after the edit.
    old: String,
    text: String,
}

impl Workshop {
    /// Returns the edits that fix a finding of a turn.
    pub(super) fn fix(&self, turn: &Turn, request: &Request) -> Result<Mending, Refusal> {
        let found = (turn.number == request.turn).then(|| in_order(turn.findings.all()));
        let found = found.and_then(|all| all.get(request.at).copied()).ok_or_else(stale)?;
        let sources = turn.findings.sources();
        let first = found.fix.first().ok_or_else(stale)?.span.source;
        if found.fix.iter().any(|edit| edit.span.source != first) || !keeps_build(found, sources) {
            return Err(say::workshop_by_hand().into());
        }
        let source = sources.get(first);
        let path = self.own_path(&source.path).ok_or_else(|| Refusal::from(say::workshop_by_hand()))?;
        let mut edits = found.fix.clone();
        edits.sort_by_key(|edit| edit.span);
        let change = |edit: &crate::diag::Edit| Change {
            start: units(&source.text, edit.span.start as usize),
            end: units(&source.text, edit.span.end as usize),
            old: source.text.get(edit.span.range()).unwrap_or_default().to_owned(),
            text: edit.text.clone(),
        };
        let length = units(&source.text, source.text.len());
        Ok(Mending { path, length, edits: edits.iter().map(change).collect() })
    }

    /// The source of a turn that a page's path refers to.
    pub(super) fn source_of(&self, turn: &Turn, path: &str) -> Option<SourceId> {
        let place = self.home.place(path).ok()?.0;
        let is_it = |own: &std::path::Path| crate::manuscript::real(own).is_ok_and(|own| own == place);
        let sources = turn.findings.sources().iter();
        sources.filter(|(_, source)| source.pieces.is_empty() && is_it(&source.path)).map(|(id, _)| id).next()
    }
}

/// The number of UTF-16 code units before a byte offset.
pub(super) fn units(text: &str, at: usize) -> usize {
    text[..text.floor_char_boundary(at)].encode_utf16().count()
}

/// The byte offset before which there are `units` UTF-16 code units.
pub(super) fn byte(text: &str, units: usize) -> usize {
    let mut count = 0;
    let is_behind = |(_, sign): &(usize, char)| {
        count += sign.len_utf16();
        count > units
    };
    text.char_indices().find(is_behind).map_or(text.len(), |(at, _)| at)
}

#[cfg(test)]
mod tests {
    use super::{byte, units};

    #[test]
    fn browsers_count_in_units_of_utf16() {
        let text = "ağ𝄞b";
        for (at, count) in [(0, 0), (1, 1), (3, 2), (7, 4), (8, 5)] {
            assert_eq!((units(text, at), byte(text, count)), (count, at));
        }
        assert_eq!((units(text, 99), byte(text, 99)), (5, 8));
    }
}
