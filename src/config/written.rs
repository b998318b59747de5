//! Writes strings in the syntax of `book.toml`. The only module that uses toml_writer.

use toml_writer::{ToTomlValue, TomlStringBuilder};

/// A string in quotation marks on one line (TOML, basic strings).
#[must_use]
pub fn quoted(text: &str) -> String {
    TomlStringBuilder::new(text).as_basic().to_toml_value()
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn what_is_quoted_is_read_as_it_was() {
        for text in ["", "Gece", "a\"b\\c\u{7}\u{7f}\u{1b}", "İki\nsatır\t", "'tek'", "{{title}}"] {
            let written = quoted(text);
            assert!(written.starts_with('"') && !written.contains('\n'), "{written}");
            let read: toml::Table = toml::from_str(&format!("a = {written}")).expect("TOML");
            assert_eq!(read["a"].as_str(), Some(text));
        }
        assert_eq!(quoted("a\"b\\c"), "\"a\\\"b\\\\c\"");
    }
}
