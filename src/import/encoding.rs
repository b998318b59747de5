//! Decodes bytes of unknown encoding to text. The door to encoding_rs.

use encoding_rs::{Encoding, UTF_8, WINDOWS_1254};

/// Decodes a text; also returns the name of its encoding where it was not UTF-8.
///
/// A byte order mark is trusted (UTF-8, UTF-16). Other text that is not UTF-8 is read as Windows-1254, in which Turkish
/// text used to be written: every byte is a letter there.
pub(super) fn decode(bytes: &[u8]) -> (String, Option<&'static str>) {
    if let Some((marked, _)) = Encoding::for_bom(bytes) {
        let (text, _, _) = marked.decode(bytes);
        return (lines(&text), (marked != UTF_8).then(|| marked.name()));
    }
    if let Some(text) = UTF_8.decode_without_bom_handling_and_without_replacement(bytes) {
        return (lines(&text), None);
    }
    (lines(&WINDOWS_1254.decode_without_bom_handling(bytes).0), Some(WINDOWS_1254.name()))
}

/// Decodes a text by the encoding that it names itself, where it has no byte order mark.
pub(super) fn decode_named(bytes: &[u8], name: Option<&str>) -> (String, Option<&'static str>) {
    let named = name.and_then(|name| Encoding::for_label(name.as_bytes()));
    match named.filter(|named| *named != UTF_8 && Encoding::for_bom(bytes).is_none()) {
        // A page that names its encoding in ASCII cannot be UTF-16.
        Some(named) if named.is_ascii_compatible() && std::str::from_utf8(bytes).is_err() => {
            (lines(&named.decode_without_bom_handling(bytes).0), Some(named.name()))
        }
        _ => decode(bytes),
    }
}

/// The text with `\n` at the end of every line.
fn lines(text: &str) -> String {
    if text.contains('\r') { text.replace("\r\n", "\n").replace('\r', "\n") } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::{decode, decode_named};

    #[test]
    fn encodings_are_known_by_their_bytes() {
        assert_eq!(decode("ığİş".as_bytes()), ("ığİş".to_owned(), None));
        assert_eq!(decode(b"\xef\xbb\xbfa\r\nb"), ("a\nb".to_owned(), None));
        assert_eq!(decode(b"\xfd\xf0\xdd\xfe"), ("ığİş".to_owned(), Some("windows-1254")));
        assert_eq!(decode(b"\xff\xfe1\x01\x0d\x00"), ("ı\n".to_owned(), Some("UTF-16LE")));
        assert_eq!(decode(b"\xfe\xff\x01\x31"), ("ı".to_owned(), Some("UTF-16BE")));
        assert_eq!(decode(b"\xff\xfe1"), ("\u{fffd}".to_owned(), Some("UTF-16LE")));
    }

    #[test]
    fn pages_may_name_theirs() {
        assert_eq!(decode_named(b"\xfd", Some("iso-8859-9")).0, "ı");
        assert_eq!(decode_named("ı".as_bytes(), Some("iso-8859-9")).0, "ı");
        assert_eq!(decode_named(b"\xfd", Some("no-such")).0, "ı");
        assert_eq!(decode_named(b"ab", Some("utf-16")).0, "ab");
    }
}
