//! The author's bytes as text: no byte order mark, lines that end in `\n`, every bad byte replaced and found.

use std::ops::Range;

/// A file as text.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Decoded {
    /// The text; what was not UTF-8 is U+FFFD.
    pub(super) text: String,
    /// Where the first of those stands in the text.
    pub(super) bad: Option<Range<usize>>,
}

/// Reads bytes as UTF-8; never fails.
pub(super) fn decode(bytes: &[u8]) -> Decoded {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    match std::str::from_utf8(bytes) {
        Ok(text) => Decoded { text: lines(text), bad: None },
        Err(error) => {
            let (good, rest) = bytes.split_at(error.valid_up_to());
            let mut text = lines(&String::from_utf8_lossy(good));
            let start = text.len();
            text.push_str(&lines(&String::from_utf8_lossy(rest)));
            Decoded { text, bad: Some(start..start + char::REPLACEMENT_CHARACTER.len_utf8()) }
        }
    }
}

/// The same text with `\n` at the end of every line.
fn lines(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}

#[cfg(test)]
mod tests {
    use super::decode;

    #[test]
    fn marks_and_line_ends_of_other_systems_vanish() {
        let decoded = decode(b"\xef\xbb\xbfbir\r\niki\rUc\n\r\n");
        assert_eq!((decoded.text.as_str(), decoded.bad), ("bir\niki\nUc\n\n", None));
    }

    #[test]
    fn the_first_bad_byte_is_found() {
        let windows_1254 = b"bir\r\nBak\xfc \xfe";
        let decoded = decode(windows_1254);
        assert_eq!(decoded.text, "bir\nBak\u{fffd} \u{fffd}");
        assert_eq!(decoded.bad.map(|bad| decoded.text[bad].to_owned()), Some("\u{fffd}".to_owned()));
        assert_eq!(decode(b"\xff").bad, Some(0..3));
        assert_eq!(decode(b"a\xc3").bad, Some(1..4), "cut short");
        assert_eq!(decode(b"").text, "");
    }
}
