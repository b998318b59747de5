//! Writes edits into the author's file, with everything else kept byte for byte.

use super::text::decode;
use crate::diag::Edit;
use crate::source::Source;

/// The bytes of a file, `raw`, after some edits, which are in order and do not overlap; `None` where the file has
/// changed since it was read, or is not UTF-8.
#[must_use]
pub fn mended(source: &Source, raw: &[u8], edits: &[&Edit]) -> Option<Vec<u8>> {
    let decoded = decode(raw);
    let is_same = decoded.text == source.text && decoded.bad.is_none();
    if is_same { apply(raw, edits) } else { None }
}

/// Applies edits, whose places count bytes of the text without mark and with `\n` at line ends.
fn apply(raw: &[u8], edits: &[&Edit]) -> Option<Vec<u8>> {
    let mut made = Vec::with_capacity(raw.len() + 64);
    let mut at = raw.len() - raw.strip_prefix(b"\xef\xbb\xbf").unwrap_or(raw).len();
    made.extend_from_slice(&raw[..at]);
    let mut place = 0;
    for edit in edits {
        let range = edit.span.range();
        let start = advance(raw, at, range.start.checked_sub(place)?);
        made.extend_from_slice(raw.get(at..start)?);
        made.extend_from_slice(edit.text.as_bytes());
        at = advance(raw, start, range.len());
        place = range.end;
    }
    made.extend_from_slice(raw.get(at..)?);
    Some(made)
}

/// The offset in the file after some more bytes of text; `\r\n` is one byte of text.
fn advance(raw: &[u8], mut at: usize, count: usize) -> usize {
    for _ in 0..count {
        at += if raw.get(at..at + 2) == Some(b"\r\n") { 2 } else { 1 };
    }
    at.min(raw.len())
}

#[cfg(test)]
mod tests {
    use super::apply;
    use crate::diag::Edit;
    use crate::source::{SourceId, Span};
    use std::ops::Range;

    fn edit(range: Range<usize>, text: &str) -> Edit {
        Edit { span: Span::new(SourceId(0), range), text: text.to_owned() }
    }

    #[test]
    fn all_but_the_edits_stays_byte_for_byte() {
        let raw = "\u{feff}bir\r\niki\rüç\ndört".as_bytes();
        let edits = [edit(0..3, "BİR"), edit(4..4, "’"), edit(8..12, "3"), edit(13..18, "")];
        let edits: Vec<&Edit> = edits.iter().collect();
        let made = apply(raw, &edits).map(|made| String::from_utf8(made).expect("UTF-8"));
        assert_eq!(made.as_deref(), Some("\u{feff}BİR\r\n’iki\r3\n"));
        assert_eq!(apply(raw, &[]).as_deref(), Some(raw));
    }

    #[test]
    fn places_beyond_the_file_and_out_of_order_do_no_harm() {
        let far = [edit(90..99, "x")];
        assert_eq!(apply(b"ab", &far.iter().collect::<Vec<_>>()).as_deref(), Some(b"abx".as_slice()));
        let back = [edit(1..2, "x"), edit(0..1, "y")];
        assert_eq!(apply(b"ab", &back.iter().collect::<Vec<_>>()), None);
    }
}
