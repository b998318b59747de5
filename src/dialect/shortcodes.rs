//! Commands between braces as Hugo, Quarto, GitBook and Quire have them: `{{< name "x" key="y" >}}`, `{{% name %}}`,
//! `{% name key="x" %}`.

use std::ops::Range;

/// The farthest distance, in bytes, from a command's beginning to its end.
const FARTHEST: usize = 4_000;
/// The marks around commands.
const MARKS: [(&str, &str); 3] = [("{{<", ">}}"), ("{{%", "%}}"), ("{%", "%}")];

/// A command.
#[derive(Debug)]
pub(super) struct Shortcode {
    /// The command's name; of a closing command without the slash or `end` before it.
    pub(super) name: String,
    /// Whether it is the closing command of a pair.
    pub(super) is_end: bool,
    /// The bytes of the whole command.
    pub(super) range: Range<usize>,
    /// The marks around the command.
    marks: (&'static str, &'static str),
    /// The arguments: keys, empty where there are none, with the bytes of their values.
    arguments: Vec<(String, Range<usize>)>,
}

impl Shortcode {
    /// Parses the command that begins at a place.
    pub(super) fn read(text: &str, at: usize) -> Option<Self> {
        let rest = &text[at..];
        let marks = MARKS.iter().find(|(opening, _)| rest.starts_with(opening))?;
        let from = at + marks.0.len();
        let near = &text[from..text.floor_char_boundary((from + FARTHEST).min(text.len()))];
        let length = near.find(marks.1)?;
        let inner = &near[..length];
        // A dash beside the marks removes spaces.
        let trimmed = inner.trim_start_matches(['-', ' ', '\n', '\t']);
        let start = from + inner.len() - trimmed.len();
        let trimmed = trimmed.trim_end_matches(['-', ' ', '\n', '\t']);
        let is_whole = trimmed.ends_with('/');
        let (named, mut is_end) = match trimmed.strip_prefix('/') {
            Some(rest) => (rest.trim_start(), true),
            None => (trimmed, false),
        };
        let name_length = named.find(|sign: char| !is_name(sign)).unwrap_or(named.len());
        let mut name = named[..name_length].to_owned();
        if name.is_empty() || !name.starts_with(|first: char| first.is_alphabetic()) {
            return None;
        }
        if let Some(ended) = name.strip_prefix("end").filter(|ended| marks.0 == "{%" && !ended.is_empty()) {
            (name, is_end) = (ended.trim_start_matches('-').to_owned(), true);
        }
        let from_name = trimmed.len() - named.len() + name_length;
        let arguments = arguments(text, start + from_name..start + trimmed.len() - usize::from(is_whole));
        let range = at..from + length + marks.1.len();
        Some(Self { name, is_end, range, marks: *marks, arguments })
    }

    /// The form of the command as it is reported, without its arguments.
    pub(super) fn form(&self) -> String {
        let (opening, closing) = self.marks;
        format!("{opening} {} {closing}", self.name)
    }

    /// The bytes of the value of the first of some keys.
    pub(super) fn value(&self, keys: &[&str]) -> Option<Range<usize>> {
        let found = keys.iter().find_map(|key| self.arguments.iter().find(|(own, _)| own == key));
        found.map(|(_, range)| range.clone())
    }

    /// The bytes of a value without a key, by its index among them.
    pub(super) fn argument(&self, place: usize) -> Option<Range<usize>> {
        self.arguments.iter().filter(|(key, _)| key.is_empty()).nth(place).map(|(_, range)| range.clone())
    }
}

fn is_name(sign: char) -> bool {
    sign.is_alphanumeric() || matches!(sign, '-' | '_' | '/' | '.')
}

/// Parses the arguments in a stretch of a text.
pub(super) fn arguments(text: &str, range: Range<usize>) -> Vec<(String, Range<usize>)> {
    let mut found = Vec::new();
    let (mut at, end) = (range.start, range.end);
    while at < end {
        let rest = &text[at..end];
        let words = rest.trim_start_matches([' ', '\n', '\t', ',']);
        at += rest.len() - words.len();
        if words.is_empty() {
            break;
        }
        let key = words.find(|sign: char| !is_name(sign) && sign != ':').unwrap_or(words.len());
        let after = words[key..].trim_start();
        let has_key = key > 0 && (after.starts_with('=') || words[..key].ends_with(':') && !after.is_empty());
        let mut name = String::new();
        if has_key {
            name = words[..key].trim_end_matches(':').to_owned();
            let value = after.strip_prefix('=').unwrap_or(after);
            at = end - value.trim_start().len();
        }
        let value = &text[at..end];
        let quote = value.chars().next().filter(|first| matches!(first, '"' | '\'' | '`' | '“'));
        let (start, length, past) = match quote {
            Some(open) => {
                let close = if open == '“' { '”' } else { open };
                let inner = &value[open.len_utf8()..];
                let length = closing(inner, close);
                (at + open.len_utf8(), length, at + open.len_utf8() + length + close.len_utf8())
            }
            None => {
                let length = value.find([' ', '\n', '\t', ',']).unwrap_or(value.len());
                (at, length, at + length)
            }
        };
        found.push((name, start..start + length));
        at = past.max(at + 1).min(end);
        while !text.is_char_boundary(at) {
            at += 1;
        }
    }
    found
}

/// The offset of the next quotation mark without a backslash.
fn closing(text: &str, close: char) -> usize {
    let mut from = 0;
    while let Some(at) = text[from..].find(close).map(|offset| from + offset) {
        if !text[..at].ends_with('\\') {
            return at;
        }
        from = at + close.len_utf8();
    }
    text.len()
}
