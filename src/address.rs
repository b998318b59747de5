//! Recognises addresses in running text: web addresses, e-mail addresses, DOIs.
//!
//! Where a bare address ends follows GitHub's Markdown ("Autolinks (extension)"), with an addition for Turkish: an
//! ending behind an apostrophe or behind emphasis is not part of the address.

mod href;

pub use href::{
    SCHEMES, begins_as_web, decoded, encoded, handed_on, host, in_ascii, leads_away, may_follow, outside,
    path_part, scheme,
};

use crate::lang::endings::is_ending;
use std::ops::Range;

/// A bare address in a line of text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bare {
    /// The bytes of the address in the line.
    pub range: Range<usize>,
    /// The address as readers see it: without the backslashes that escape its signs.
    pub written: String,
    /// The link's target: the address with its scheme.
    pub target: String,
}

/// Beginnings of bare addresses, each with what the target has in its place.
const OPENINGS: [(&str, &str); 6] = [
    ("https://", "https://"),
    ("http://", "http://"),
    ("ftp://", "ftp://"),
    ("www.", "http://www."),
    ("doi:", "https://doi.org/"),
    ("mailto:", "mailto:"),
];

/// The first bare address of a line that begins within a range; it may go on to the line's end.
#[must_use]
pub fn first(line: &str, within: Range<usize>) -> Option<Bare> {
    let bytes = line.as_bytes();
    let mut floor = within.start;
    for at in within {
        let found = match bytes[at] {
            b'h' | b'H' | b'f' | b'F' | b'w' | b'W' | b'd' | b'D' | b'm' | b'M' => opened(line, at),
            b'@' => mail(line, floor, at),
            _ => continue,
        };
        if found.is_some() {
            return found;
        }
        if bytes[at] == b'@' {
            floor = at + 1;
        }
    }
    None
}

/// Whether a text begins as an address does.
#[must_use]
pub fn opens(text: &str) -> bool {
    OPENINGS.iter().any(|(opening, _)| begins(text, opening))
}

/// Whether a text begins with `start`, ASCII letters compared without case.
fn begins(text: &str, start: &str) -> bool {
    text.get(..start.len()).is_some_and(|found| found.eq_ignore_ascii_case(start))
}

/// Whether a link's address and its words are the same, with or without the scheme.
#[must_use]
pub fn is_label_of(url: &str, words: &str) -> bool {
    let bare = |text: &str| {
        let text = text.trim_end_matches('/');
        let schemes = ["mailto:", "https://doi.org/", "doi:", "https://", "http://"];
        schemes.iter().find_map(|scheme| text.strip_prefix(scheme)).unwrap_or(text).to_owned()
    };
    !words.is_empty() && bare(url) == bare(words)
}

/// The address that begins at an offset with a scheme, `www.` or `doi:`.
fn opened(line: &str, at: usize) -> Option<Bare> {
    let rest = line.get(at..)?;
    let (opening, scheme) = OPENINGS.iter().find(|(opening, _)| begins(rest, opening))?;
    let before = line[..at].chars().next_back();
    let is_apart = match *opening {
        "www." => !before.is_some_and(|sign| sign.is_alphanumeric() || "/.-@:=".contains(sign)),
        _ => !before.is_some_and(char::is_alphanumeric),
    };
    if !is_apart {
        return None;
    }
    let mut start = at;
    let mut inner = at + opening.len();
    if *opening == "doi:" && line[inner..].starts_with(' ') {
        // `doi:` stays a word; the identifier alone is the address.
        inner += 1;
        start = inner;
    }
    let end = match *opening {
        "mailto:" => {
            mail(line, inner, inner + line[inner..].find('@')?)
                .filter(|mail| mail.range.start == inner)?
                .range
                .end
        }
        _ => end(line, start, inner),
    };
    let host = line.get(inner..end)?;
    let is_whole = match *opening {
        "www." => is_host(host),
        "doi:" => is_doi(host),
        _ => host.starts_with(char::is_alphanumeric),
    };
    let written = unescaped(&line[start..end]);
    let target = format!("{scheme}{}", unescaped(host));
    is_whole.then_some(Bare { range: start..end, written, target })
}

/// A host behind `www.`: its last label has no underscore, the one before it none at its edges.
///
/// GFM ("valid domain") allows none in either, but text typed this way is meant as an address, not as emphasis.
fn is_host(rest: &str) -> bool {
    let host = rest.split(['/', '?', '#', ':']).next().unwrap_or("");
    let labels: Vec<&str> = host.rsplit('.').collect();
    host.starts_with(char::is_alphanumeric)
        && labels.iter().all(|label| !label.is_empty())
        && !labels[0].contains('_')
        && !labels.get(1).is_some_and(|label| label.starts_with('_') || label.ends_with('_'))
}

/// `10.` and a registrant of four to nine digits, a slash, anything (ISO 26324).
fn is_doi(text: &str) -> bool {
    let Some(rest) = text.strip_prefix("10.") else { return false };
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    (4..=9).contains(&digits) && rest[digits..].strip_prefix('/').is_some_and(|suffix| !suffix.is_empty())
}

/// The e-mail address around an `@`, whose name begins at a floor or later.
fn mail(line: &str, floor: usize, at: usize) -> Option<Bare> {
    let is_of_name = |sign: char| sign.is_alphanumeric() || "._+-".contains(sign);
    let name = &line[floor..at];
    let start = name
        .rfind(|sign| !is_of_name(sign))
        .map_or(0, |last| last + name[last..].chars().next().map_or(0, char::len_utf8));
    let name = &name[start..];
    let kept = name.trim_start_matches(|sign: char| !sign.is_alphanumeric());
    let start = floor + start + name.len() - kept.len();
    let host = &line[at + 1..];
    let length =
        host.find(|sign: char| !sign.is_alphanumeric() && !"._-".contains(sign)).unwrap_or(host.len());
    if host[length..].starts_with('@') {
        return None;
    }
    let host = host[..length].trim_end_matches(['.', '_', '-']);
    let (labels, last) = host.rsplit_once('.')?;
    let is_whole = !kept.is_empty()
        && kept.ends_with(|sign: char| sign.is_alphanumeric() || sign == '_')
        && labels.split('.').all(|label| label.starts_with(char::is_alphanumeric))
        && last.len() > 1
        && last.chars().all(char::is_alphabetic);
    let range = start..at + 1 + host.len();
    let written = line[range.clone()].to_owned();
    let target = format!("mailto:{written}");
    is_whole.then_some(Bare { range, written, target })
}

/// The byte where an address ends whose scheme ends at `inner`.
fn end(line: &str, start: usize, inner: usize) -> usize {
    let mut end = inner + trimmed(&line[inner..inner + reach(&line[inner..])]);
    // What is cut off may leave signs at the end that close what surrounds the address.
    while let Some(cut) = ending(line, start, inner..end) {
        end = inner + trimmed(&line[inner..cut]);
    }
    end
}

/// The length of the longest address at the beginning of a text: up to a space or a sign that no address has.
fn reach(text: &str) -> usize {
    let mut open: Vec<usize> = Vec::new();
    let mut signs = text.char_indices().peekable();
    while let Some((at, sign)) = signs.next() {
        let after = &text[at + sign.len_utf8()..];
        let stops = match sign {
            '<' | '>' | '"' | '“' | '”' | '„' | '«' | '»' | '‹' | '›' | '`' => true,
            // The mark of a note, or a citation.
            '[' if after.starts_with(['^', '@']) || after.starts_with("-@") => true,
            '^' => after.starts_with('['),
            ']' => match open.pop() {
                // Brackets with an address or attributes of their own are a link or a span.
                Some(opening) if after.starts_with(['(', '{']) => return opening,
                Some(_) => false,
                None => true,
            },
            ',' | ';' => after.starts_with("http") || after.starts_with("www."),
            _ => sign.is_whitespace() || sign.is_control(),
        };
        if stops {
            return open.first().copied().unwrap_or(at);
        }
        match sign {
            '[' => open.push(at),
            '\\' => {
                signs.next_if(|(_, next)| next.is_ascii_punctuation());
            }
            _ => {}
        }
    }
    open.first().copied().unwrap_or(text.len())
}

/// The length of an address without the punctuation at its end, which belongs to the sentence.
fn trimmed(text: &str) -> usize {
    let mut rest = text;
    let count = |sign: char| text.matches(sign).count();
    let (opened, mut closed) = (count('('), count(')'));
    loop {
        let Some(last) = rest.chars().next_back() else { return 0 };
        let shorter = &rest[..rest.len() - last.len_utf8()];
        rest = match last {
            ';' => entity(shorter).unwrap_or(shorter),
            ')' if closed > opened => {
                closed -= 1;
                shorter
            }
            '?' | '!' | '.' | ',' | ':' | '*' | '_' | '~' | '\'' | '’' | '‘' | '…' | '|' | '\\' | '{'
            | '}' => shorter,
            '–' | '—' => shorter,
            _ => return rest.len(),
        };
    }
}

/// A text that ends with the name of an entity, without that name and its `&`: `a` of `a&copy`.
fn entity(text: &str) -> Option<&str> {
    let start = text.rfind(|sign: char| !sign.is_ascii_alphanumeric())?;
    (text[start..].starts_with('&') && text.len() > start + 1).then(|| &text[..start])
}

/// Where an ending attached to an address begins: behind an apostrophe, or behind the sign that closes the emphasis
/// which was opened before the address.
fn ending(line: &str, start: usize, address: Range<usize>) -> Option<usize> {
    let text = line.get(address.clone())?;
    let letters = text.trim_end_matches(char::is_alphabetic);
    let tail = &text[letters.len()..];
    let last = letters.chars().next_back()?;
    let cut = letters.len() - last.len_utf8();
    if tail.is_empty() || !is_ending(tail) {
        return None;
    }
    let closes = match last {
        '\'' | '’' => true,
        '*' | '_' | '~' => {
            let run = &letters[letters.trim_end_matches(last).len()..];
            let before = &line[..start];
            let is_open = if last == '_' { before.ends_with(run) } else { before.contains(run) };
            return is_open.then_some(address.start + letters.len() - run.len());
        }
        _ => false,
    };
    closes.then_some(address.start + cut)
}

/// A text without the backslashes that escape signs.
fn unescaped(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut signs = text.chars().peekable();
    while let Some(sign) = signs.next() {
        match signs.peek() {
            Some(next) if sign == '\\' && next.is_ascii_punctuation() => plain.extend(signs.next()),
            _ => plain.push(sign),
        }
    }
    plain
}

/// Whether a word is a web address, a host's name in ASCII form, an e-mail address or a DOI.
#[must_use]
pub fn is_address(word: &str) -> bool {
    word.contains("://")
        || word.contains("xn--")
        || word.starts_with("www.")
        || is_mail(word)
        || has_doi(word)
        || is_host_path(word)
}

/// Whether the path of an image or a file leads to the network.
#[must_use]
pub fn is_remote(path: &str) -> bool {
    ["http:", "https:", "ftp:", "//"].into_iter().any(|start| begins(path, start))
}

fn is_mail(word: &str) -> bool {
    let Some((name, host)) = word.split_once('@') else { return false };
    let plain = |part: &str, signs: &str| {
        part.starts_with(char::is_alphanumeric)
            && part.chars().all(|c| c.is_alphanumeric() || signs.contains(c))
    };
    plain(name, "._%+-") && plain(host, ".-") && host.contains('.')
}

/// `10.` and a registrant of four to nine digits, a slash, anything (ISO 26324).
fn has_doi(word: &str) -> bool {
    word.match_indices("10.").any(|(at, _)| {
        let digits = word[at + 3..].chars().take_while(char::is_ascii_digit).count();
        (4..=9).contains(&digits) && word[at + 3 + digits..].starts_with('/')
    })
}

/// `example.org/page`: a host of at least two ASCII labels, the last one letters, before a slash.
fn is_host_path(word: &str) -> bool {
    let Some((host, _)) = word.split_once('/') else { return false };
    let labels: Vec<&str> = host.split('.').collect();
    let plain =
        |label: &&str| !label.is_empty() && label.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    labels.len() >= 2
        && labels.iter().all(plain)
        && labels.last().is_some_and(|last| last.len() >= 2 && last.chars().all(|c| c.is_ascii_lowercase()))
}

#[cfg(test)]
mod tests {
    use super::{first, is_label_of};

    /// Every address of a line between bars.
    fn marked(line: &str) -> String {
        let (mut shown, mut at) = (String::new(), 0);
        while let Some(found) = first(line, at..line.len()) {
            shown += &format!("{}|{}|", &line[at..found.range.start], found.written);
            at = found.range.end;
        }
        shown + &line[at..]
    }

    #[test]
    fn an_address_ends_where_the_sentence_goes_on() {
        for (line, expected) in [
            ("bkz. https://a.org/_media/b_1990_(ek).pdf.", "bkz. |https://a.org/_media/b_1990_(ek).pdf|."),
            ("(https://a.org/b_(c))", "(|https://a.org/b_(c)|)"),
            ("(bkz. https://a.org/b)", "(bkz. |https://a.org/b|)"),
            ("https://a.org/?a=1&copy=2#b, c", "|https://a.org/?a=1&copy=2#b|, c"),
            ("https://a.org/?a=1&copy;", "|https://a.org/?a=1|&copy;"),
            ("“https://a.org/~b/*c*$d$^2^”", "“|https://a.org/~b/*c*$d$^2^|”"),
            ("https://a.org’da, www.b.org'dan", "|https://a.org|’da, |www.b.org|'dan"),
            ("https://a.org/Türkiye'nin_tarihi", "|https://a.org/Türkiye'nin_tarihi|"),
            ("**https://a.org**da *https://a.org/x_*", "**|https://a.org|**da *|https://a.org/x|_*"),
            ("**https://a.org**'dan", "**|https://a.org|**'dan"),
            ("_https://a.org/b_", "_|https://a.org/b|_"),
            ("https://a.org/b[^1] https://a.org/c^[d]", "|https://a.org/b|[^1] |https://a.org/c|^[d]"),
            ("[https://a.org/b?c[]=1] [https://a.org]", "[|https://a.org/b?c[]=1|] [|https://a.org|]"),
            ("https://a.org/b\\_c\\_d", "|https://a.org/b_c_d|"),
            ("https://a.org,https://b.org;www.c.org", "|https://a.org|,|https://b.org|;|www.c.org|"),
            ("<b>https://a.org</b>", "<b>|https://a.org|</b>"),
            ("HTTPS://A.org/@b/c?!", "|HTTPS://A.org/@b/c|?!"),
            (
                "https://web.archive.org/web/1/https://a.org/b",
                "|https://web.archive.org/web/1/https://a.org/b|",
            ),
            ("xhttps://a.org http:// www. https://…", "xhttps://a.org http:// www. https://…"),
            ("www.a www.a._b.c www.a.b_c", "|www.a| www.a._b.c www.a.b_c"),
            ("www.b_c_d.org, (www.x_y.b_c.org/_d_)", "|www.b_c_d.org|, (|www.x_y.b_c.org/_d|_)"),
            ("www.örnek.org.tr/a_b_c’de", "|www.örnek.org.tr/a_b_c|’de"),
            ("_www.b_c_d.org_ **www.b_c_d.org**da", "_|www.b_c_d.org|_ **|www.b_c_d.org|**da"),
        ] {
            assert_eq!(marked(line), expected);
        }
    }

    #[test]
    fn identifiers_and_mail() {
        for (line, expected) in [
            ("doi:10.1000/xyz(2)_a.", "|doi:10.1000/xyz(2)_a|."),
            ("DOI: 10.1000/a_b_c;", "DOI: |10.1000/a_b_c|;"),
            ("doi:11.1/x doi:10.10/x", "doi:11.1/x doi:10.10/x"),
            ("ad_soyad_a@ornek_b.org.tr’ye", "|ad_soyad_a@ornek_b.org.tr|’ye"),
            ("_a.b+c@d.org_ mailto:a@b.org", "_|a.b+c@d.org|_ |mailto:a@b.org|"),
            ("a@b @c [-@d] a@b. x@y.1 bkz.@d.org", "a@b @c [-@d] a@b. x@y.1 bkz.@d.org"),
        ] {
            assert_eq!(marked(line), expected);
        }
        let target = |line: &str| first(line, 0..line.len()).map(|found| found.target).unwrap_or_default();
        assert_eq!(target("www.a.org/b"), "http://www.a.org/b");
        assert_eq!(target("doi:10.1000/a"), "https://doi.org/10.1000/a");
        assert_eq!(target("a@b.org"), "mailto:a@b.org");
        assert!(
            is_label_of("https://doi.org/10.1000/a", "doi:10.1000/a")
                && is_label_of("http://www.a.org/", "www.a.org")
        );
        assert!(!is_label_of("https://a.org", "Ek"));
    }
}
