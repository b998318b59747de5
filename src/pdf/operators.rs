//! Reads a content stream as operators with their operands (ISO 32000-1, 7.8.2), as far as krilla writes them.

/// One operator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Operator<'a> {
    /// Its name: `Tm`, `BDC`.
    pub name: &'a [u8],
    /// Its operands as they are written.
    pub operands: &'a [u8],
    /// Where it begins in the stream, operands included.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
}

/// One part of the operands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Token<'a> {
    /// A string as it is written, with its delimiters, and how many bytes it stands for.
    Text(&'a [u8], usize),
    /// A number, a name, a keyword, the delimiter of an array or dictionary.
    Other(&'a [u8]),
}

/// Cuts a content stream into its operators.
pub fn operators(stream: &[u8]) -> Vec<Operator<'_>> {
    let mut found = Vec::new();
    let mut at = 0;
    let mut start = None;
    while let Some((token, from, to)) = next(stream, at) {
        let start_here = *start.get_or_insert(from);
        if let Token::Other(name) = token
            && name[0].is_ascii_alphabetic()
            && !matches!(name, b"true" | b"false" | b"null")
        {
            found.push(Operator { name, operands: &stream[start_here..from], start: start_here, end: to });
            start = None;
        }
        at = to;
    }
    found
}

/// The parts of operands.
pub fn tokens(operands: &[u8]) -> impl Iterator<Item = Token<'_>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let (token, _, to) = next(operands, at)?;
        at = to;
        Some(token)
    })
}

/// The numbers among operands.
pub fn numbers(operands: &[u8]) -> Vec<f64> {
    tokens(operands)
        .filter_map(|token| match token {
            Token::Other(word) => number(word),
            Token::Text(..) => None,
        })
        .collect()
}

/// The value of a word that is a number: few of them are ever asked for.
pub fn number(word: &[u8]) -> Option<f64> {
    let text = std::str::from_utf8(word).ok().filter(|_| !word[0].is_ascii_alphabetic());
    text.and_then(|text| text.parse().ok())
}

/// The token at or after a place, with where it begins and ends.
fn next(bytes: &[u8], at: usize) -> Option<(Token<'_>, usize, usize)> {
    let from = at + bytes.get(at..)?.iter().position(|byte| !is_space(*byte))?;
    let rest = &bytes[from..];
    let (token, length) = match rest[0] {
        b'(' => literal(rest),
        b'<' if rest.get(1) != Some(&b'<') => hexadecimal(rest),
        b'<' | b'>' if rest.get(1) == Some(&rest[0]) => (Token::Other(&rest[..2]), 2),
        b'[' | b']' | b'>' | b'{' | b'}' | b')' => (Token::Other(&rest[..1]), 1),
        _ => word(rest),
    };
    Some((token, from, from + length))
}

/// `(…)`: parentheses inside may nest, a backslash escapes (ISO 32000-1, 7.3.4.2).
fn literal(rest: &[u8]) -> (Token<'_>, usize) {
    let (mut at, mut depth, mut length) = (1, 1, 0);
    while let Some(&byte) = rest.get(at) {
        at += 1;
        match byte {
            b'\\' => {
                let digits = rest[at..].iter().take(3).take_while(|byte| matches!(byte, b'0'..=b'7')).count();
                at += digits.max(1);
            }
            b'(' => depth += 1,
            b')' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            break;
        }
        length += 1;
    }
    let at = at.min(rest.len());
    (Token::Text(&rest[..at], length), at)
}

/// `<…>` (ISO 32000-1, 7.3.4.3).
fn hexadecimal(rest: &[u8]) -> (Token<'_>, usize) {
    let end = rest.iter().position(|byte| *byte == b'>').map_or(rest.len(), |end| end + 1);
    let digits = rest[..end].iter().filter(|byte| byte.is_ascii_hexdigit()).count();
    (Token::Text(&rest[..end], digits.div_ceil(2)), end)
}

/// The bytes that a string stands for, from how it is written with its delimiters.
pub fn bytes(text: &[u8]) -> Vec<u8> {
    let inner = text.get(1..text.len().saturating_sub(1)).unwrap_or_default();
    if text.first() == Some(&b'<') {
        let digits = inner.iter().filter_map(|byte| char::from(*byte).to_digit(16)).map(|digit| digit as u8);
        let digits: Vec<u8> = digits.collect();
        return digits.chunks(2).map(|pair| pair[0] << 4 | pair.get(1).copied().unwrap_or(0)).collect();
    }
    let mut found = Vec::with_capacity(inner.len());
    let mut at = 0;
    while let Some(&byte) = inner.get(at) {
        at += 1;
        if byte != b'\\' {
            found.push(byte);
            continue;
        }
        let digits = inner[at..].iter().take(3).take_while(|byte| matches!(byte, b'0'..=b'7')).count();
        let octal =
            inner[at..at + digits].iter().fold(0_u32, |code, digit| code * 8 + u32::from(digit - b'0'));
        match (digits, inner.get(at)) {
            (0, Some(b'n')) => found.push(b'\n'),
            (0, Some(b'r')) => found.push(b'\r'),
            (0, Some(b't')) => found.push(b'\t'),
            (0, Some(b'b')) => found.push(8),
            (0, Some(b'f')) => found.push(12),
            (0, Some(other)) => found.push(*other),
            (0, None) => {}
            _ => found.push(octal as u8),
        }
        at += digits.max(1);
    }
    found
}

/// A number, a name or a keyword.
fn word(rest: &[u8]) -> (Token<'_>, usize) {
    let is_delimiter = |byte| matches!(byte, b'(' | b')' | b'<' | b'>' | b'[' | b']' | b'{' | b'}' | b'/');
    let is_end = |byte: &u8| is_space(*byte) || is_delimiter(*byte);
    let end = rest[1..].iter().position(is_end).map_or(rest.len(), |end| end + 1);
    (Token::Other(&rest[..end]), end)
}

fn is_space(byte: u8) -> bool {
    matches!(byte, b'\0' | b'\t' | b'\n' | b'\x0c' | b'\r' | b' ')
}

#[cfg(test)]
mod tests {
    use super::{Token, bytes, numbers, operators, tokens};

    #[test]
    fn a_stream_is_cut_into_its_operators() {
        let stream =
            b"/Span<</MCID 0/ActualText(a\\) BT)>>BDC q 1 0 0 -1 0 9.5 cm/c0 cs[(\\000(x))-2.5<0a0>]TJ\nET";
        let found = operators(stream);
        let names: Vec<&[u8]> = found.iter().map(|operator| operator.name).collect();
        assert_eq!(names, [&b"BDC"[..], b"q", b"cm", b"cs", b"TJ", b"ET"]);
        assert_eq!(numbers(found[2].operands), [1.0, 0.0, 0.0, -1.0, 0.0, 9.5]);
        assert_eq!(&stream[found[3].start..found[3].end], b"/c0 cs");
    }

    #[test]
    fn a_string_is_read_as_its_bytes() {
        assert_eq!(bytes(b"(\\000\\12a\\(\\n\\\\)"), b"\0\na(\n\\");
        assert_eq!(bytes(b"<0a0F7>"), [10, 15, 0x70]);
        assert_eq!([bytes(b"()"), bytes(b"("), bytes(b"(\\")], [b"", b"", b""]);
    }

    #[test]
    fn a_string_stands_for_bytes() {
        let lengths = |operands: &[u8]| {
            tokens(operands)
                .filter_map(|token| match token {
                    Token::Text(_, length) => Some(length),
                    _ => None,
                })
                .collect::<Vec<_>>()
        };
        assert_eq!(lengths(b"[(\\000\\12)3(a(b)c)<0a0>(\\)\\\\)()]"), [2, 5, 2, 2, 0]);
        assert_eq!(lengths(b"(open"), [4]);
        assert_eq!(lengths(b"(\\"), [1]);
    }
}
