//! Decodes the author's bytes to text: no byte order mark, lines that end in `\n`, bad bytes replaced and located.

use crate::source::Text;
use std::ops::Range;

/// A file as text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Decoded {
    /// The text; bytes that are not UTF-8 are U+FFFD.
    pub(super) text: Text,
    /// The first U+FFFD of such bytes in the text.
    pub(super) bad: Option<Range<usize>>,
    /// Whether it was read as UTF-16, so that other problems are found in its words; `bad` is its first character.
    pub(super) is_utf16: bool,
}

/// Decodes bytes as UTF-8; never fails.
pub(super) fn decode(bytes: &[u8]) -> Decoded {
    if let Some(text) = utf16(bytes) {
        let first = text.chars().next().map_or(0, char::len_utf8);
        return Decoded { text: text.into(), bad: Some(0..first), is_utf16: true };
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    match std::str::from_utf8(bytes) {
        Ok(text) => Decoded { text: lines(text).into(), bad: None, is_utf16: false },
        Err(error) => {
            let (good, rest) = bytes.split_at(error.valid_up_to());
            let mut text = lines(&String::from_utf8_lossy(good));
            let start = text.len();
            text.push_str(&lines(&String::from_utf8_lossy(rest)));
            let bad = start..start + char::REPLACEMENT_CHARACTER.len_utf8();
            Decoded { text: text.into(), bad: Some(bad), is_utf16: false }
        }
    }
}

/// Decodes bytes that are UTF-16: they begin with its mark, or every other one of the first bytes is zero.
fn utf16(bytes: &[u8]) -> Option<String> {
    let (bytes, is_little) = match bytes {
        [0xff, 0xfe, rest @ ..] => (rest, true),
        [0xfe, 0xff, rest @ ..] => (rest, false),
        _ => {
            let first = &bytes[..bytes.len().min(64) / 2 * 2];
            let empty = |at: usize| first.iter().skip(at).step_by(2).filter(|byte| **byte == 0).count();
            let half = first.len() / 2;
            let is_mostly = |count: usize| half > 3 && count * 4 >= half * 3;
            match (is_mostly(empty(1)) && empty(0) == 0, is_mostly(empty(0)) && empty(1) == 0) {
                (true, _) => (bytes, true),
                (_, true) => (bytes, false),
                _ => return None,
            }
        }
    };
    let unit = |pair: &[u8; 2]| if is_little { u16::from_le_bytes(*pair) } else { u16::from_be_bytes(*pair) };
    let units: Vec<u16> = bytes.as_chunks::<2>().0.iter().map(unit).collect();
    Some(lines(&String::from_utf16_lossy(&units)))
}

/// The text with `\n` at the end of every line.
fn lines(text: &str) -> String {
    // Most texts have no `\r`, and searching for one character is faster than for two.
    if !text.contains('\r') {
        return text.to_owned();
    }
    text.replace("\r\n", "\n").replace('\r', "\n")
}

#[cfg(test)]
mod tests {
    use super::decode;

    #[test]
    fn marks_and_line_ends_of_other_systems_vanish() {
        let decoded = decode(b"\xef\xbb\xbfbir\r\niki\rUc\n\r\n");
        assert_eq!((&*decoded.text, decoded.bad), ("bir\niki\nUc\n\n", None));
    }

    #[test]
    fn the_first_bad_byte_is_found() {
        let windows_1254 = b"bir\r\nBak\xfc \xfe";
        let decoded = decode(windows_1254);
        assert_eq!(&*decoded.text, "bir\nBak\u{fffd} \u{fffd}");
        assert_eq!(decoded.bad.map(|bad| decoded.text[bad].to_owned()), Some("\u{fffd}".to_owned()));
        assert_eq!(decode(b"\xff").bad, Some(0..3));
        assert_eq!(decode(b"a\xc3").bad, Some(1..4), "cut short");
        assert_eq!(&*decode(b"").text, "");
    }

    #[test]
    fn utf_16_is_known_by_its_mark_or_by_its_zeros() {
        let text = "# Gece\r\n\nBakü’de üç gün.\n";
        let units = || text.encode_utf16();
        let little: Vec<u8> = units().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = units().flat_map(u16::to_be_bytes).collect();
        for bytes in
            [[b"\xff\xfe", little.as_slice()].concat(), [b"\xfe\xff", big.as_slice()].concat(), little, big]
        {
            let decoded = decode(&bytes);
            assert_eq!((&*decoded.text, decoded.bad), ("# Gece\n\nBakü’de üç gün.\n", Some(0..1)));
            assert!(decoded.is_utf16);
        }
        for bytes in [b"a\0b\0c\0".as_slice(), b"\0\0\0\0\0\0\0\0", "düz metin".as_bytes(), b"\xff\xfd"] {
            assert!(!decode(bytes).is_utf16, "{bytes:?}");
        }
    }
}
