//! Translates the English reasons of libraries and of this program why a file cannot be read; an unknown reason is
//! shown in the library's own words.

use crate::messages::{Message, Value};

/// English reasons, `*` matching any text, with the name of the message; the texts that match the stars are its
/// arguments `a`, `b`, `c`.
const REASONS: [(&str, &str); 78] = [
    // This program's own reasons.
    ("more than * MB", "reason-more-than-mb"),
    ("* × * pixels; * million at most", "reason-pixels-at-most"),
    ("more than * pixels on one side", "reason-more-than-pixels-on-one-side"),
    ("more memory than is given to one image", "reason-more-memory-than-is-given-to"),
    ("it has no pixels", "reason-it-has-no-pixels"),
    ("it has no colours", "reason-it-has-no-colours"),
    ("it is damaged", "reason-it-is-damaged"),
    ("it ends before its last pixel", "reason-it-ends-before-its-last-pixel"),
    ("a link that leaves the project's folder", "reason-a-link-that-leaves-the-project"),
    ("neither PNG, JPEG, WebP, GIF nor TIFF", "reason-neither-png-jpeg-webp-gif-nor"),
    ("AVIF needs a C library*", "reason-avif-needs-a-c-library"),
    ("HEIC needs a C library*", "reason-heic-needs-a-c-library"),
    ("its filters are too much work", "reason-its-filters-are-too-much-work"),
    ("its texts are too long", "reason-its-texts-are-too-long"),
    ("a drawing of more than * MB", "reason-a-drawing-of-more-than-mb"),
    ("a picture within it cannot be read", "reason-a-picture-within-it-cannot-be"),
    ("elements are nested too deep", "reason-elements-are-nested-too-deep"),
    ("macro “*” calls itself", "reason-macro-calls-itself"),
    ("its macros come to more than * elements", "reason-its-macros-come-to-more-than"),
    ("→ *", "reason-dependent-style"),
    ("it does not describe a press with four inks (CMYK)", "reason-it-does-not-describe-a-press"),
    ("not a zip file", "reason-not-a-zip-file"),
    ("*: missing", "reason-missing"),
    ("*: elements nested too deep", "reason-elements-nested-too-deep"),
    // YAML.
    ("mapping values are not allowed*", "reason-mapping-values-are-not-allowed"),
    ("did not find expected key*", "reason-did-not-find-expected-key"),
    ("did not find expected ',' or '}'*", "reason-yaml-brace"),
    ("did not find expected*", "reason-did-not-find-expected"),
    ("expected ',' or ']'*", "reason-yaml-bracket"),
    ("simple key expected*", "reason-simple-key-expected"),
    ("illegal placement of ':'*", "reason-yaml-colon"),
    ("unexpected character: `*'", "reason-yaml-character"),
    ("unclosed quote*", "reason-unclosed-quote"),
    ("unclosed bracket*", "reason-unclosed-bracket"),
    ("misplaced bracket*", "reason-misplaced-bracket"),
    ("unexpected EOF*", "reason-unexpected-eof"),
    ("invalid trailing content*", "reason-invalid-trailing-content"),
    ("found unknown escape character*", "reason-found-unknown-escape-character"),
    ("tab*", "reason-yaml-tab"),
    ("found a tab*", "reason-yaml-tab"),
    ("block sequence entries are not allowed*", "reason-block-sequence-entries-are-not-allowed"),
    ("duplicate key \"*\"", "reason-yaml-duplicate-key"),
    ("alias references unknown anchor*", "reason-alias-references-unknown-anchor"),
    ("more than one document", "reason-more-than-one-document"),
    ("recursion limit exceeded*", "reason-recursion-limit-exceeded"),
    ("repetition limit exceeded*", "reason-repetition-limit-exceeded"),
    // TOML.
    ("duplicate key*", "reason-duplicate-key"),
    ("string values must be quoted*", "reason-string-values-must-be-quoted"),
    ("key with no value*", "reason-key-with-no-value"),
    ("missing value*", "reason-missing-value"),
    ("missing assignment*", "reason-missing-assignment"),
    ("extra `=`*", "reason-extra-equals"),
    ("extra assignment*", "reason-extra-assignment"),
    ("extra comma*", "reason-extra-comma"),
    ("missing comma*", "reason-missing-comma"),
    ("unclosed array table*", "reason-unclosed-array-table"),
    ("unclosed array*", "reason-unclosed-array"),
    ("unclosed inline table*", "reason-unclosed-inline-table"),
    ("unclosed table*", "reason-unclosed-table"),
    ("invalid basic string*", "reason-invalid-basic-string"),
    ("invalid literal string*", "reason-invalid-literal-string"),
    ("invalid multi-line*", "reason-invalid-multi-line"),
    ("invalid unquoted key*", "reason-invalid-unquoted-key"),
    ("unquoted keys cannot be empty*", "reason-unquoted-keys-cannot-be-empty"),
    ("missing escaped value*", "reason-missing-escaped-value"),
    ("unexpected key or value*", "reason-unexpected-key-or-value"),
    ("unexpected content*", "reason-unexpected-content"),
    ("invalid *", "reason-invalid"),
    // Drawings and other XML.
    ("SVG data parsing failed cause *", "reason-svg-data-parsing-failed-cause"),
    ("SVG has an invalid size", "reason-svg-has-an-invalid-size"),
    ("provided data has not an UTF-8 encoding", "reason-provided-data-has-not-an-utf"),
    ("provided data has a malformed GZip content", "reason-provided-data-has-a-malformed-gzip"),
    ("the maximum number of SVG elements has been reached", "reason-the-maximum-number-of-svg-elements"),
    ("expected '*' tag, not '*' at *", "reason-expected-tag-not-at"),
    ("the document does not have a root node", "reason-the-document-does-not-have-a"),
    ("the root node was opened but never closed", "reason-the-root-node-was-opened-but"),
    ("unexpected end of stream", "reason-unexpected-end-of-stream"),
    ("unknown entity reference '*' at *", "reason-unknown-entity-reference-at"),
];

/// Names of the arguments, in the order of the stars.
const NAMES: [&str; 4] = ["a", "b", "c", "d"];

/// Returns a reason as an argument of a message.
pub(super) fn translated(reason: &str) -> Value {
    let message =
        REASONS.iter().find_map(|(pattern, name)| {
            let words = matched(reason, pattern)?;
            let arguments = words.into_iter().zip(NAMES);
            // A reason may contain another.
            Some(arguments.fold(Message::of_finding(name), |message, (word, name)| {
                message.with(name, translated(word))
            }))
        });
    message.map_or_else(|| Value::from(reason), |message| message.with("reason", reason).into())
}

/// Returns the texts that match the stars of a pattern, where it matches.
fn matched<'a>(text: &'a str, pattern: &str) -> Option<Vec<&'a str>> {
    let mut parts = pattern.split('*');
    let mut rest = text.strip_prefix(parts.next()?)?;
    let parts: Vec<&str> = parts.collect();
    let mut words = Vec::new();
    for (at, part) in parts.iter().enumerate() {
        let (word, after) =
            if at + 1 == parts.len() { (rest.strip_suffix(part)?, "") } else { rest.split_once(part)? };
        words.push(word);
        rest = after;
    }
    rest.is_empty().then_some(words)
}

#[cfg(test)]
mod tests {
    use super::translated;
    use crate::messages::Locale;

    #[test]
    fn english_reasons_are_translated_into_each_language() {
        for (english, turkish, azerbaijani) in [
            ("more than 256 MB", "en çok 256 MB okunur", "ən çoxu 256 MB oxunur"),
            (
                "SVG data parsing failed cause unexpected end of stream",
                "SVG bozuk: dosya yarım kalmış",
                "SVG zədələnib: fayl yarımçıq qalıb",
            ),
            (
                "duplicate key \"title\"",
                "“title” anahtarı iki kez verilmiş",
                "“title” açarı iki dəfə verilib",
            ),
            (
                "word/document.xml: missing",
                "“word/document.xml” parçası eksik",
                "“word/document.xml” hissəsi çatışmır",
            ),
            (
                "Format error decoding Png: IDAT",
                "Format error decoding Png: IDAT",
                "Format error decoding Png: IDAT",
            ),
        ] {
            assert_eq!(translated(english).text(Locale::Turkish), turkish);
            assert_eq!(translated(english).text(Locale::Azerbaijani), azerbaijani);
        }
    }
}
