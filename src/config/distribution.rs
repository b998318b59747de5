//! `[distribution]` of `book.toml`: where readers find the book, and the checksum of its text.

use crate::address;
use serde::Deserialize;

/// The longest address on a poster, in bytes. A QR code of 80 mm then has modules of 1.4 mm, which a phone
/// reads from two metres.
pub const LONGEST_ADDRESS: usize = 200;

/// Settings of the distribution to readers.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Distribution {
    /// The address where readers find the book; it is on the poster and on the page distributed with the
    /// files.
    pub url: Option<String>,
    /// Whether the colophon contains the checksum of the text.
    pub checksum: bool,
    /// The checksum, once the text is read: SHA-256 of the chapters in reading order, in UTF-8 with `\n` at
    /// the end of every line, as 64 hexadecimal digits.
    #[serde(skip)]
    pub sum: Option<String>,
}

/// Why an address cannot be put on a poster.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AddressFault {
    /// It does not begin with `https://` or `http://`.
    Scheme,
    /// It contains a space or a line end.
    Space,
    /// It contains a character that must be percent-encoded in an address (RFC 3986, 2).
    Character(char),
    /// It has no host.
    Host,
    /// It has this many bytes, more than [`LONGEST_ADDRESS`].
    Long(usize),
}

impl Distribution {
    /// The address, if a poster can carry it.
    #[must_use]
    pub fn address(&self) -> Option<&str> {
        self.url.as_deref().map(str::trim).filter(|url| Self::fault(url).is_none())
    }

    /// The name under which a file of the manuscript is distributed beside the book; all such files are in
    /// one folder.
    #[must_use]
    pub fn name_of(path: &str) -> String {
        format!("file-{}", path.trim_start_matches("../").replace('/', "--"))
    }

    /// The address of a distributed file of the manuscript, by its path there; `None` without a valid address
    /// of the book.
    #[must_use]
    pub fn address_of(&self, path: &str) -> Option<String> {
        let name = address::path_part(&Self::name_of(path));
        let folder = self.address()?.split(['?', '#']).next()?;
        Some(format!("{}/{name}", folder.trim_end_matches('/')))
    }

    /// Returns what is wrong with an address; `None` if it is valid.
    #[must_use]
    pub fn fault(url: &str) -> Option<AddressFault> {
        let url = url.trim();
        if url.contains(char::is_whitespace) {
            return Some(AddressFault::Space);
        }
        if !address::begins_as_web(url) {
            return Some(AddressFault::Scheme);
        }
        if let Some(sign) = url.chars().find(|sign| !sign.is_ascii_graphic() || "\"<>\\^`{|}".contains(*sign))
        {
            return Some(AddressFault::Character(sign));
        }
        let name = address::host(url).unwrap_or_default();
        let is_label = |label: &str| {
            !label.is_empty() && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
        };
        if !name.contains('.') || !name.split('.').all(is_label) {
            return Some(AddressFault::Host);
        }
        (url.len() > LONGEST_ADDRESS).then_some(AddressFault::Long(url.len()))
    }
}

#[cfg(test)]
mod tests {
    use super::{AddressFault, Distribution};

    #[test]
    fn addresses_that_a_poster_can_carry() {
        for right in
            ["https://ornek.az", "HTTP://a.b.tr/kitap?x=1#y", " https://a.az:8080/ ", "https://a.az/%C3%A7"]
        {
            assert_eq!(Distribution::fault(right), None, "{right}");
        }
        let long = format!("https://a.az/{}", "x".repeat(188));
        for (wrong, fault) in [
            ("ornek.az", AddressFault::Scheme),
            ("ftp://ornek.az", AddressFault::Scheme),
            ("javascript:alert(1)", AddressFault::Scheme),
            ("", AddressFault::Scheme),
            ("https://ornek.az/iki söz", AddressFault::Space),
            ("https://örnek.az", AddressFault::Character('ö')),
            ("https://a.az/\"x", AddressFault::Character('"')),
            ("https://", AddressFault::Host),
            ("https://localhost/a", AddressFault::Host),
            ("https://a..az", AddressFault::Host),
            ("https://.", AddressFault::Host),
            ("https://a.az:99999/", AddressFault::Host),
            ("https://a.az:b/", AddressFault::Host),
            ("https://[::1]/", AddressFault::Host),
            ("https://a_b.az/", AddressFault::Host),
            (long.as_str(), AddressFault::Long(201)),
        ] {
            assert_eq!(Distribution::fault(wrong), Some(fault), "{wrong}");
        }
    }
}
