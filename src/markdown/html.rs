//! The tags, comments and entities that HTML is written in.

use pulldown_cmark::{Event, Parser};
use std::ops::Range;

/// A tag as it was written.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Tag {
    /// The element's name in small letters.
    pub(super) name: String,
    /// Whether it ends the element.
    pub(super) is_end: bool,
    /// Keys in small letters, with their values.
    pub(super) attributes: Vec<(String, String)>,
}

impl Tag {
    /// The value of an attribute, with entities decoded.
    pub(super) fn value(&self, key: &str) -> Option<String> {
        let found = self.attributes.iter().find(|(own, _)| own == key);
        found.map(|(_, value)| without_entities(value).split_whitespace().collect::<Vec<_>>().join(" "))
    }
}

/// A stretch of an HTML block.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Token {
    /// Text, with entities not decoded.
    Text(Range<usize>),
    /// A tag or comment.
    Tag(Range<usize>),
}

/// A tag's name and attributes; `None` for comments and declarations.
pub(super) fn parse_tag(raw: &str) -> Option<Tag> {
    let inner = raw.strip_prefix('<')?.trim_end_matches('>').trim_end_matches('/');
    let (is_end, inner) = inner.strip_prefix('/').map_or((false, inner), |rest| (true, rest));
    let length = inner.find(|c: char| !c.is_ascii_alphanumeric() && c != '-').unwrap_or(inner.len());
    if !inner.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return None;
    }
    let name = inner[..length].to_ascii_lowercase();
    Some(Tag { name, is_end, attributes: parse_attributes(&inner[length..]) })
}

fn parse_attributes(text: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut rest = text.trim_start();
    while !rest.is_empty() {
        let length = rest.find(|c: char| c == '=' || c.is_whitespace()).unwrap_or(rest.len());
        let key = rest[..length].to_ascii_lowercase();
        rest = rest[length..].trim_start();
        let mut value = "";
        if let Some(after) = rest.strip_prefix('=') {
            (value, rest) = attribute_value(after.trim_start());
        }
        if !key.is_empty() {
            found.push((key, value.to_owned()));
        }
        rest = rest.trim_start();
    }
    found
}

/// A value in quotation marks or up to the next space, and what follows it.
fn attribute_value(text: &str) -> (&str, &str) {
    let quote = text.chars().next().filter(|first| matches!(first, '"' | '\''));
    match quote {
        Some(quote) => text[1..].split_once(quote).unwrap_or((&text[1..], "")),
        None => text.split_at(text.find(char::is_whitespace).unwrap_or(text.len())),
    }
}

/// Splits an HTML block into texts and tags.
pub(super) fn tokens(html: &str) -> Vec<Token> {
    let mut found = Vec::new();
    let (mut at, mut text_start) = (0, 0);
    while let Some(start) = html[at..].find('<').map(|offset| at + offset) {
        let Some(length) = tag_length(&html[start..]) else {
            at = start + 1;
            continue;
        };
        if start > text_start {
            found.push(Token::Text(text_start..start));
        }
        found.push(Token::Tag(start..start + length));
        at = raw_text_end(html, start, start + length);
        text_start = start + length;
        if at > text_start {
            found.push(Token::Text(text_start..at));
            text_start = at;
        }
    }
    if text_start < html.len() {
        found.push(Token::Text(text_start..html.len()));
    }
    found
}

/// The length of the tag, comment or declaration at the beginning of a text; `None` where it is none or has no end.
fn tag_length(text: &str) -> Option<usize> {
    if text.starts_with("<!--") {
        return text.find("-->").map(|end| end + 3);
    }
    if text.starts_with("<?") {
        return text.find("?>").map(|end| end + 2);
    }
    let next = text[1..].chars().next()?;
    if !(next.is_ascii_alphabetic() || matches!(next, '/' | '!')) {
        return None;
    }
    let name = text[1..].trim_start_matches(['/', '!']);
    let after = name.trim_start_matches(|c: char| c.is_ascii_alphanumeric() || c == '-').chars().next()?;
    if !(after.is_whitespace() || matches!(after, '>' | '/')) {
        return None;
    }
    let mut quote = None;
    for (at, character) in text.char_indices() {
        match (quote, character) {
            (None, '>') => return Some(at + 1),
            (None, '"' | '\'') => quote = Some(character),
            (Some(open), _) if open == character => quote = None,
            _ => {}
        }
    }
    text.find('>').map(|end| end + 1)
}

/// The end of the text of a script or style; right after the tag for all other elements.
fn raw_text_end(html: &str, start: usize, end: usize) -> usize {
    let name = parse_tag(&html[start..end]).filter(|tag| !tag.is_end).map(|tag| tag.name);
    let closing = match name.as_deref() {
        Some("script") => "</script",
        Some("style") => "</style",
        _ => return end,
    };
    html[end..].to_ascii_lowercase().find(closing).map_or(end, |offset| end + offset)
}

/// A text with its entities decoded: `&uuml;` is `ü`.
pub(super) fn without_entities(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find('&') {
        plain.push_str(&rest[..start]);
        rest = &rest[start..];
        let length = rest.find(';').filter(|length| *length < 40).map_or(1, |length| length + 1);
        let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '#' | '&' | ';');
        if length > 1 && rest[..length].chars().all(is_name) {
            plain.extend(Parser::new(&rest[..length]).filter_map(|event| match event {
                Event::Text(text) => Some(text.into_string()),
                _ => None,
            }));
        } else {
            plain.push_str(&rest[..length]);
        }
        rest = &rest[length..];
    }
    plain.push_str(rest);
    plain
}

#[cfg(test)]
mod tests {
    use super::{parse_tag, tokens, without_entities};

    #[test]
    fn entities() {
        assert_eq!(without_entities("a &uuml; &amp; &#287;&nope; & b; &"), "a ü & ğ&nope; & b; &");
    }

    #[test]
    fn tags_and_attributes() {
        let tag = parse_tag("<SPAN lang='ru' class=smallcaps hidden/>");
        let attributes = tag.map(|tag| (tag.name, tag.attributes));
        let expected = [("lang", "ru"), ("class", "smallcaps"), ("hidden", "")];
        let expected = expected.map(|(key, value)| (key.to_owned(), value.to_owned())).to_vec();
        assert_eq!(attributes, Some(("span".to_owned(), expected)));
        assert_eq!(parse_tag("<!-- x -->"), None);
    }

    #[test]
    fn blocks_never_panic() {
        for html in ["<", "<a", "<!--", "<a b='>", "<ğ>", "</", "<script>a<b</script>ğ", "&#x;<?", "<i>ş"]
        {
            let covered: usize = tokens(html)
                .iter()
                .map(|token| match token {
                    super::Token::Text(range) | super::Token::Tag(range) => range.len(),
                })
                .sum();
            assert_eq!(covered, html.len(), "{html}");
        }
    }
}
