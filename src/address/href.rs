//! Targets of links: schemes, hosts, percent-encoding. The door to url and percent-encoding.

use percent_encoding::{
    AsciiSet, CONTROLS, NON_ALPHANUMERIC, percent_decode_str, percent_encode_byte, utf8_percent_encode,
};
use url::Url;

/// Schemes that a reader's device may open.
pub const SCHEMES: [&str; 6] = ["http", "https", "mailto", "tel", "ftp", "urn"];

/// Characters that RFC 3986 allows nowhere in an address; letters beyond ASCII are kept.
const FORBIDDEN: AsciiSet = CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'<')
    .add(b'>')
    .add(b'\\')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}');

/// All characters that are not unreserved in RFC 3986 (2.3).
const RESERVED: AsciiSet = NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// All invisible characters of ASCII.
const UNSEEN: AsciiSet = CONTROLS.add(b' ');

/// Returns the part before the first colon, in small letters, where it has the form of a scheme (RFC 3986, 3.1).
#[must_use]
pub fn scheme(address: &str) -> Option<String> {
    let (scheme, _) = address.split_once(':')?;
    let is_scheme = scheme.starts_with(|first: char| first.is_ascii_alphabetic())
        && scheme.chars().all(|sign| sign.is_ascii_alphanumeric() || "+-.".contains(sign));
    is_scheme.then(|| scheme.to_ascii_lowercase())
}

/// Whether a link may lead to an address: the web, mail, a telephone, the name of a thing.
#[must_use]
pub fn may_follow(address: &str) -> bool {
    let address = address.trim_start();
    scheme(address)
        .is_some_and(|scheme| SCHEMES.contains(&scheme.as_str()) && address.len() > scheme.len() + 1)
}

/// Whether an address begins like those of the web.
#[must_use]
pub fn begins_as_web(address: &str) -> bool {
    ["https://", "http://"].iter().any(|start| super::begins(address, start))
}

/// Whether an address in a document leads away from its files: it has a scheme with a host, and is not a `file:`.
#[must_use]
pub fn leads_away(address: &str) -> bool {
    address.starts_with("//") || address.contains("://") && scheme(address).as_deref() != Some("file")
}

/// Returns the host of an address as browsers read it (WHATWG, URL); `None` where they find none, or its port is not
/// valid.
#[must_use]
pub fn host(address: &str) -> Option<String> {
    Url::parse(address).ok()?.host_str().map(str::to_owned)
}

/// Returns the address that another one contains in its query: `https://HOST/PATH?NAME=…`.
#[must_use]
pub fn handed_on(address: &str, host: &str, path: &str, name: &str) -> Option<String> {
    let url = Url::parse(address).ok().filter(|url| url.host_str() == Some(host) && url.path() == path)?;
    url.query_pairs().find(|(key, _)| key == name).map(|(_, value)| value.into_owned())
}

/// Returns a path or id with `%XX` decoded; unchanged where the result is not UTF-8.
#[must_use]
pub fn decoded(text: &str) -> String {
    percent_decode_str(text).decode_utf8().map_or_else(|_| text.to_owned(), Into::into)
}

/// Returns a character of ASCII as `%XX`.
#[must_use]
pub fn encoded(sign: char) -> &'static str {
    percent_encode_byte(u8::try_from(sign).unwrap_or(b'?'))
}

/// Returns a name as one part of an address's path.
#[must_use]
pub fn path_part(name: &str) -> String {
    utf8_percent_encode(name, &RESERVED).to_string()
}

/// Returns an address in ASCII, as ISO 32000-1, 12.6.4.7 requires: bytes beyond it are written `%XX` (RFC 3987, 3.1).
#[must_use]
pub fn in_ascii(address: &str) -> String {
    utf8_percent_encode(address, &UNSEEN).to_string()
}

/// Returns an address outside the book with all characters that RFC 3986 forbids percent-encoded; `None` where no
/// browser would find a host.
#[must_use]
pub fn outside(address: &str) -> Option<String> {
    let address = address.trim();
    let scheme = scheme(address).filter(|scheme| scheme != "urn")?;
    let is_web = scheme.starts_with("http");
    if !may_follow(address) || (is_web && !begins_as_web(address)) {
        return None;
    }
    let written = if is_web { host_range(address) } else { 0..0 };
    let name = &address[written.clone()];
    if is_web && name.strip_suffix('.').unwrap_or(name).split('.').any(str::is_empty) {
        return None;
    }
    let mut encoded = String::with_capacity(address.len());
    for (at, sign) in address.char_indices() {
        match sign {
            // Brackets are allowed around the figures of a host (RFC 3986, 3.2.2) and nowhere else.
            '[' | ']' if !written.contains(&at) => encoded.push_str(self::encoded(sign)),
            '%' if !is_encoded(&address[at..]) => encoded.push_str("%25"),
            _ if sign.is_ascii() => encoded.extend(utf8_percent_encode(&address[at..=at], &FORBIDDEN)),
            _ => encoded.push(sign),
        }
    }
    (!is_web || host(&encoded).is_some()).then_some(encoded)
}

/// Returns the range of a web address's host, its port with it.
fn host_range(address: &str) -> std::ops::Range<usize> {
    let start = address.find("://").map_or(0, |at| at + 3);
    let length = address[start..].find(['/', '?', '#']).unwrap_or(address.len() - start);
    let name = address[start..start + length].rfind('@').map_or(0, |at| at + 1);
    start + name..start + length
}

/// Whether a text begins with `%` and two hexadecimal digits.
fn is_encoded(text: &str) -> bool {
    let digits = text.as_bytes().get(1..3);
    digits.is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit))
}

#[cfg(test)]
mod tests {
    use super::{
        begins_as_web, decoded, handed_on, host, in_ascii, leads_away, may_follow, outside, path_part,
    };

    #[test]
    fn addresses_are_whole_or_none() {
        for (written, expected) in [
            ("https://a.az/b c?d=\"%20%\"", "https://a.az/b%20c?d=%22%20%25%22"),
            ("mailto:a@b.az", "mailto:a@b.az"),
            ("mailto:ad soyad@a.tr?subject=a%b", "mailto:ad%20soyad@a.tr?subject=a%25b"),
            ("https://a.az/?b=](c)", "https://a.az/?b=%5D(c)"),
            ("https://[::1]:8/a[", "https://[::1]:8/a%5B"),
            ("https://a.az./", "https://a.az./"),
            ("https://örnek.az/Bakı/%C4%B1%zz", "https://örnek.az/Bakı/%C4%B1%25zz"),
            ("HTTPS://A.az/{b}|c^d`e\\f", "HTTPS://A.az/%7Bb%7D%7Cc%5Ed%60e%5Cf"),
            ("https://doi.org/10.1000/a(b)<c>", "https://doi.org/10.1000/a(b)%3Cc%3E"),
            ("https://ad:söz@a.az:8080/?q=ş#ğ", "https://ad:söz@a.az:8080/?q=ş#ğ"),
            ("tel:+994 12", "tel:+994%2012"),
        ] {
            assert_eq!(outside(written).as_deref(), Some(expected));
        }
        for wrong in [
            "javascript:alert(1)",
            "file:///a",
            "a.html",
            "http:",
            "https:a",
            "",
            "https://../",
            "https://",
            "http://.az",
            "https://a b.az/",
            "https://[::1/",
            "https://a.az:99999/",
            "https://a.az:b/",
            "urn:isbn:1",
        ] {
            assert_eq!(outside(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn what_is_written_in_hexadecimal_is_read_where_it_is_text() {
        for (written, expected) in [
            ("Bak%C4%B1", "Bakı"),
            ("a%20b%2Fc", "a b/c"),
            ("%zz%", "%zz%"),
            ("%+1%-1% 1", "%+1%-1% 1"),
            ("%ff.png", "%ff.png"),
            ("ş%", "ş%"),
            ("100%25", "100%"),
        ] {
            assert_eq!(decoded(written), expected);
        }
    }

    #[test]
    fn addresses_are_ascii_where_files_want_it() {
        assert_eq!(in_ascii("https://a.az/Bakı?q=1%20#x[]"), "https://a.az/Bak%C4%B1?q=1%20#x[]");
        assert_eq!(in_ascii("mailto:ad soyad@a.tr\u{7f}"), "mailto:ad%20soyad@a.tr%7F");
        assert_eq!(path_part("file-ek 1 (ı)~.pdf"), "file-ek%201%20%28%C4%B1%29~.pdf");
    }

    #[test]
    fn addresses_are_judged_by_scheme_and_host() {
        assert!(begins_as_web("HTTPS://a") && !begins_as_web("ftp://a") && !begins_as_web("httpş://a"));
        assert!(may_follow("https://a.az") && may_follow(" MAILTO:a@b.az") && may_follow("urn:isbn:1"));
        for wrong in ["javascript:x", "#a", "a.html", "file:///x", "mailto:", "ı:x", "https ://a"] {
            assert!(!may_follow(wrong), "{wrong}");
        }
        assert!(leads_away("smb://a/b") && leads_away("//a/b") && leads_away("https://a/file://b"));
        assert!(!leads_away("file:///a") && !leads_away("FILE://a/b") && !leads_away("a/b.png"));
        let hosts =
            ["https://Örnek.az:8/a", "http://ad@a.tr?b", "https://a.az:99999/", "https://", "mailto:a@b"];
        assert_eq!(
            hosts.map(|address| host(address).unwrap_or_default()),
            ["xn--rnek-4qa.az", "a.tr", "", "", ""]
        );
    }

    #[test]
    fn what_an_address_hands_on_is_read() {
        let goal = |address: &str| handed_on(address, "www.google.com", "/url", "q");
        let detour = "https://www.google.com/url?sa=D&q=https://ornek.org/a%3Fb%3D1%26c%3D%25C4%25B1";
        assert_eq!(goal(detour).as_deref(), Some("https://ornek.org/a?b=1&c=%C4%B1"));
        for other in
            ["https://www.google.com/search?q=a", "https://a.az/url?q=a", "https://www.google.com/url"]
        {
            assert_eq!(goal(other), None, "{other}");
        }
    }
}
