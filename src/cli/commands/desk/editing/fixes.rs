//! Sends a page the edits that fix a finding, for it to apply to its own text.

use super::{EditingService, Refusal, Request, stale};
use crate::cli::commands::check::leaves_markup;
use crate::cli::commands::desk::builder::Build;
use crate::cli::commands::desk::findings::in_order;
use crate::messages::say;
use crate::source::SourceId;
use serde::Serialize;

/// The edits of one file.
#[derive(Serialize)]
pub(super) struct FindingFix {
    path: String,
    /// The length in UTF-16 code units of the text that the edits apply to, without a byte order mark and
    /// with `\n` at line ends; the page applies them only if its own text is the same.
    length: usize,
    edits: Vec<Utf16Edit>,
}

/// An edit, in UTF-16 code units, which browsers count in.
#[derive(Serialize)]
struct Utf16Edit {
    start: usize,
    end: usize,
    /// The text there before and after the edit.
    old: String,
    text: String,
}

impl EditingService {
    /// Returns the edits that fix a finding of a build.
    pub(super) fn fix(&self, build: &Build, request: &Request) -> Result<FindingFix, Refusal> {
        let found = (build.number == request.build).then(|| in_order(build.findings.all()));
        let found = found.and_then(|all| all.get(request.index).copied()).ok_or_else(stale)?;
        let sources = build.findings.sources();
        let first = found.fix.first().ok_or_else(stale)?.span.source;
        if found.fix.iter().any(|edit| edit.span.source != first) || !leaves_markup(found, sources) {
            return Err(say::workshop_by_hand().into());
        }
        let source = sources.get(first);
        let path = self.own_path(&source.path).ok_or_else(|| Refusal::from(say::workshop_by_hand()))?;
        let mut edits = found.fix.clone();
        edits.sort_by_key(|edit| edit.span);
        let change = |edit: &crate::diag::Edit| Utf16Edit {
            start: utf16_offset(&source.text, edit.span.start as usize),
            end: utf16_offset(&source.text, edit.span.end as usize),
            old: source.text.get(edit.span.range()).unwrap_or_default().to_owned(),
            text: edit.text.clone(),
        };
        let length = utf16_offset(&source.text, source.text.len());
        Ok(FindingFix { path, length, edits: edits.iter().map(change).collect() })
    }

    /// The source of a build that a page's path refers to.
    pub(super) fn source_of(&self, build: &Build, path: &str) -> Option<SourceId> {
        let place = self.folders.resolve(path).ok()?.0;
        let is_it = |own: &std::path::Path| crate::manuscript::real(own).is_ok_and(|own| own == place);
        let sources = build.findings.sources().iter();
        sources.filter(|(_, source)| source.pieces.is_empty() && is_it(&source.path)).map(|(id, _)| id).next()
    }
}

/// The number of UTF-16 code units before a byte offset.
pub(super) fn utf16_offset(text: &str, at: usize) -> usize {
    text[..text.floor_char_boundary(at)].encode_utf16().count()
}

/// The byte offset before which there are `units` UTF-16 code units.
pub(super) fn byte_offset(text: &str, units: usize) -> usize {
    let mut count = 0;
    let is_behind = |(_, sign): &(usize, char)| {
        count += sign.len_utf16();
        count > units
    };
    text.char_indices().find(is_behind).map_or(text.len(), |(at, _)| at)
}

#[cfg(test)]
mod tests {
    use super::{byte_offset, utf16_offset};

    #[test]
    fn browsers_count_in_units_of_utf16() {
        let text = "ağ𝄞b";
        for (at, count) in [(0, 0), (1, 1), (3, 2), (7, 4), (8, 5)] {
            assert_eq!((utf16_offset(text, at), byte_offset(text, count)), (count, at));
        }
        assert_eq!((utf16_offset(text, 99), byte_offset(text, 99)), (5, 8));
    }
}
