//! Changes and comments in CriticMarkup, and names of keys in MkDocs: only in projects of other tools, since elsewhere
//! their signs may be text.

use super::Dialect;
use super::inline::{Change, Part};
use super::walk::Walker;

/// The longest change or name of a key, in bytes, so that a mark without an end is not searched for to the end of the
/// text.
const LONGEST: usize = 4_000;

/// Rewrites `{++added++}`, `{--taken out--}`, `{~~old~>new~~}` and `{==marked==}` as what they are; `{>>comment<<}` is
/// left out.
pub(super) fn change(walker: &Walker, at: usize, end: usize) -> Option<Change> {
    walker.task.dialect?;
    let text = walker.task.text;
    let rest = &text[at..text.floor_char_boundary(end.min(at + LONGEST))];
    let (open, close) = match rest.get(..3)? {
        "{++" => ("{++", "++}"),
        "{--" => ("{--", "--}"),
        "{~~" => ("{~~", "~~}"),
        "{==" => ("{==", "==}"),
        "{>>" => ("{>>", "<<}"),
        _ => return None,
    };
    let length = rest[3..].find(close).filter(|length| *length > 0)?;
    let (range, stop) = (at + 3..at + 3 + length, at + length + 6);
    Some(match open {
        "{++" => Change::own(stop, range),
        "{--" => Change::wrapped(stop, range, "s"),
        "{==" => Change::wrapped(stop, range, "mark"),
        "{>>" => Change::left(stop, "{>>…<<}"),
        _ => {
            let arrow = range.start + text[range.clone()].find("~>")?;
            let mut parts = Change::wrapped(stop, range.start..arrow, "s").parts;
            parts.extend([Part::Made(" ".to_owned()), Part::Own(arrow + 2..range.end)]);
            Change { end: stop, parts, left: None }
        }
    })
}

/// Rewrites `++ctrl+alt+del++`: keys, in MkDocs.
pub(super) fn keys(walker: &Walker, at: usize, end: usize) -> Option<Change> {
    let text = walker.task.text;
    let is_free = !text[..at].ends_with(|before: char| before.is_alphanumeric() || before == '+');
    let inner = text[at..end].strip_prefix("++").filter(|_| is_free)?;
    if walker.task.dialect != Some(Dialect::MkDocs) {
        return None;
    }
    let length = inner.find("++")?;
    let is_key = |key: &str| {
        !key.is_empty() && key.chars().all(|sign| sign.is_alphanumeric() || "-_\"".contains(sign))
    };
    let names: Vec<&str> = inner[..length].split('+').collect();
    if !names.iter().all(|name| is_key(name)) || inner[length + 2..].starts_with('+') {
        return None;
    }
    let keys: Vec<String> = names.into_iter().map(key).collect();
    Some(Change::made(at + length + 4, keys.join("+")))
}

/// The printed name of a key: `page-up` is `Page Up`.
fn key(name: &str) -> String {
    let capital = |word: &str| {
        let mut signs = word.chars();
        let first = signs.next().map(|first| first.to_uppercase().collect::<String>()).unwrap_or_default();
        first + signs.as_str()
    };
    let words: Vec<String> = name.trim_matches('"').split(['-', '_']).map(capital).collect();
    format!("`{}`", words.join(" "))
}
