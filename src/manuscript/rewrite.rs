//! Changes single values of a `book.toml`; all else of its text, comments among it, stays as it is.

use crate::config::quoted;
use ::toml::Spanned;
use ::toml::de::{DeTable, DeValue};
use std::ops::Range;

/// The text with a value below a table, the file itself where that has no name, as TOML writes it; without the key
/// where there is no value. None where the text, or what it would become, is no TOML.
#[must_use]
pub fn with_value(text: &str, table: &str, key: &str, value: Option<&str>) -> Option<String> {
    let root = parsed(text)?;
    let place = value_of(&root, table, key).map(Spanned::span);
    let made = match (place, value) {
        (Some(place), Some(value)) => spliced(text, place, value),
        (Some(place), None) => {
            let start = text[..place.start].rfind('\n').map_or(0, |at| at + 1);
            let end = text[place.end..].find('\n').map_or(text.len(), |at| place.end + at + 1);
            spliced(text, start..end, "")
        }
        (None, None) => text.to_owned(),
        (None, Some(value)) => {
            let (at, opening) = room(text, &root, table, key);
            let before = if at == 0 || text[..at].ends_with('\n') { "" } else { "\n" };
            spliced(text, at..at, &format!("{before}{opening}{key} = {value}\n"))
        }
    };
    let root = parsed(&made)?;
    (value_of(&root, table, key).is_some() == value.is_some()).then_some(made)
}

/// The text value of a key as the file has it.
#[must_use]
pub fn text_value(text: &str, table: &str, key: &str) -> Option<String> {
    let root = parsed(text)?;
    value_of(&root, table, key)?.get_ref().as_str().map(str::to_owned)
}

/// The files that `[order]` names, in its order: front, body, back.
#[must_use]
pub fn ordered(text: &str) -> Vec<String> {
    parsed(text).map_or_else(Vec::new, |root| slots(&root).into_iter().map(|slot| slot.name).collect())
}

/// The text without a file in its `[order]`; as it is where that does not name it.
#[must_use]
pub fn without_chapter(text: &str, name: &str) -> Option<String> {
    let root = parsed(text)?;
    let slots = slots(&root);
    let Some(slot) = slots.into_iter().find(|slot| slot.name == name) else { return Some(text.to_owned()) };
    let cut = match (slot.next, slot.before) {
        (Some(next), _) => slot.place.start..next,
        (None, Some(before)) => before..slot.place.end,
        (None, None) => slot.list.start + 1..slot.list.end - 1,
    };
    let made = spliced(text, cut, "");
    parsed(&made).is_some().then_some(made)
}

/// The text with a file in its `[order]`, before or behind another that it names; none where it names no such.
#[must_use]
pub fn with_chapter(text: &str, name: &str, (beside, is_before): (&str, bool)) -> Option<String> {
    let root = parsed(text)?;
    let place = slots(&root).into_iter().find(|slot| slot.name == beside)?.place;
    let name = quoted(name);
    let made = match is_before {
        true => spliced(text, place.start..place.start, &format!("{name}, ")),
        false => spliced(text, place.end..place.end, &format!(", {name}")),
    };
    parsed(&made).is_some().then_some(made)
}

/// The names of the authors, in their order.
#[must_use]
pub fn authors(text: &str) -> Vec<String> {
    parsed(text).map_or_else(Vec::new, |root| names(&root).into_iter().map(|(name, _)| name).collect())
}

/// The text with other names of authors: those that stay keep what is said of them.
#[must_use]
pub fn with_authors(text: &str, new: &[&str]) -> Option<String> {
    let root = parsed(text)?;
    let known = names(&root);
    // Names without tables: the whole list is written anew.
    let list = root.get("authors").or_else(|| root.get("author"));
    let is_name = |value: &Spanned<DeValue<'_>>| value.get_ref().is_str();
    let is_list =
        |list: &Spanned<DeValue<'_>>| list.get_ref().as_array().is_some_and(|list| list.iter().all(is_name));
    if let Some(list) = list.filter(|list| is_name(list) || is_list(list)) {
        let names: Vec<String> = new.iter().map(|name| quoted(name)).collect();
        let made = spliced(text, list.span(), &format!("[{}]", names.join(", ")));
        return (authors(&made) == new).then_some(made);
    }
    let mut made = text.to_owned();
    for (name, (_, place)) in new.iter().zip(&known).rev() {
        made = spliced(&made, place.clone(), &quoted(name));
    }
    for name in new.iter().skip(known.len()) {
        let before = if made.is_empty() || made.ends_with('\n') { "" } else { "\n" };
        made.push_str(&format!("{before}\n[[authors]]\nname = {}\n", quoted(name)));
    }
    for _ in new.len()..known.len() {
        let start = made
            .match_indices("[[authors]]")
            .map(|(at, _)| at)
            .filter(|at| *at == 0 || made[..*at].ends_with('\n'));
        let start = start.last()?;
        let end = made[start + 1..].find("\n[").map_or(made.len(), |at| start + 1 + at + 1);
        made = spliced(&made, start..end, "");
    }
    (authors(&made) == new).then_some(made)
}

/// The names of the authors, and where they stand.
fn names(root: &DeTable<'_>) -> Vec<(String, Range<usize>)> {
    let name = |author: &Spanned<DeValue<'_>>| match author.get_ref() {
        DeValue::String(name) => Some((name.to_string(), author.span())),
        DeValue::Table(author) => {
            author.get("name").and_then(|name| Some((name.get_ref().as_str()?.to_owned(), name.span())))
        }
        _ => None,
    };
    match root.get("authors").or_else(|| root.get("author")) {
        Some(list) if list.get_ref().is_array() => {
            list.get_ref().as_array().into_iter().flatten().filter_map(name).collect()
        }
        only => only.and_then(name).into_iter().collect(),
    }
}

/// A file that `[order]` names, with places in bytes of the text.
struct Slot {
    name: String,
    place: Range<usize>,
    /// The list that it is a member of.
    list: Range<usize>,
    /// The end of the member before it, a file or a part.
    before: Option<usize>,
    /// The start of the member behind it.
    next: Option<usize>,
}

fn slots(root: &DeTable<'_>) -> Vec<Slot> {
    let mut found = Vec::new();
    for key in ["front", "body", "back"] {
        if let Some(list) = value_of(root, "order", key) {
            gather(list, &mut found);
        }
    }
    found
}

/// The files of a list, and those of the parts in it.
fn gather(list: &Spanned<DeValue<'_>>, found: &mut Vec<Slot>) {
    let DeValue::Array(members) = list.get_ref() else { return };
    let places: Vec<_> = members.iter().map(Spanned::span).collect();
    for (at, member) in members.iter().enumerate() {
        match member.get_ref() {
            DeValue::String(name) => found.push(Slot {
                name: name.to_string(),
                place: member.span(),
                list: list.span(),
                before: at.checked_sub(1).map(|before| places[before].end),
                next: places.get(at + 1).map(|next| next.start),
            }),
            DeValue::Table(part) => part.get("chapters").into_iter().for_each(|inner| gather(inner, found)),
            _ => {}
        }
    }
}

fn parsed(text: &str) -> Option<DeTable<'_>> {
    DeTable::parse(text).ok().map(Spanned::into_inner)
}

fn value_of<'t, 'i>(root: &'t DeTable<'i>, table: &str, key: &str) -> Option<&'t Spanned<DeValue<'i>>> {
    if table.is_empty() {
        return root.get(key);
    }
    match root.get(table)?.get_ref() {
        DeValue::Table(table) => table.get(key),
        _ => None,
    }
}

fn spliced(text: &str, place: Range<usize>, new: &str) -> String {
    [&text[..place.start], new, &text[place.end..]].concat()
}

/// Where a new key of a table goes, and what stands before it: behind the line that explains it, or at the table's
/// end; a table that is not there is begun at the end of the file.
fn room(text: &str, root: &DeTable<'_>, table: &str, key: &str) -> (usize, String) {
    let mut values = Vec::new();
    leaves(root, &mut values);
    let (mut at, mut inside) = (0, table.is_empty());
    let (mut begin, mut end) = (inside.then_some(0), 0);
    let mut explained = None;
    for line in text.split_inclusive('\n') {
        let (start, words) = (at, line.trim());
        at += line.len();
        if values.iter().any(|value| value.start < start && start < value.end) {
            end = if inside { at } else { end };
            continue;
        }
        if words.starts_with('[') {
            let name = words.trim_start_matches('[').split(']').next().unwrap_or("").trim();
            inside = !words.starts_with("[[") && name == table && !table.is_empty();
            begin = begin.or(inside.then_some(at));
            end = if inside { at } else { end };
        } else if inside && !words.is_empty() {
            if !words.starts_with('#') {
                end = at;
            }
            let rest = words.strip_prefix('#').map(str::trim_start).and_then(|rest| rest.strip_prefix(key));
            if rest.is_some_and(|rest| rest.trim_start().starts_with('=')) {
                explained = Some(at);
            }
        }
    }
    match begin {
        Some(begin) => (explained.unwrap_or(end.max(begin)), String::new()),
        None => (text.len(), format!("\n[{table}]\n")),
    }
}

/// Where values stand that are no tables of lines of their own.
fn leaves(table: &DeTable<'_>, found: &mut Vec<Range<usize>>) {
    for (_, value) in table.iter() {
        match value.get_ref() {
            DeValue::Table(inner) => leaves(inner, found),
            DeValue::Array(members) if members.iter().all(|member| member.get_ref().is_table()) => {
                for member in members.iter() {
                    if let DeValue::Table(inner) = member.get_ref() {
                        leaves(inner, found);
                    }
                }
            }
            _ => found.push(value.span()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{authors, ordered, text_value, with_authors, with_chapter, with_value, without_chapter};

    const BOOK: &str = "# Title.\ntitle = \"Gün\" # here\nlanguage = \"tr\"\n#subtitle = \"x\"\n\n[order]\n# Explained.\n\
                        body = [\n    \"a.md\", # first\n    { part = \"I\", chapters = [\"b.md\"] },\n    \"c.md\",\n]\n";

    #[test]
    fn a_value_is_changed_and_all_else_stays() {
        let made = with_value(BOOK, "", "title", Some("\"Gece\"")).expect("TOML");
        assert_eq!(made, BOOK.replace("Gün", "Gece"));
        let made = with_value(BOOK, "", "subtitle", Some("\"y\"")).expect("TOML");
        assert_eq!(made, BOOK.replace("#subtitle = \"x\"\n", "#subtitle = \"x\"\nsubtitle = \"y\"\n"));
        assert_eq!(with_value(&made, "", "subtitle", None).as_deref(), Some(BOOK));
        assert_eq!(text_value(&made, "", "subtitle").as_deref(), Some("y"));
        let made = with_value(BOOK, "pdf", "size", Some("\"A6\"")).expect("TOML");
        assert_eq!(made, format!("{BOOK}\n[pdf]\nsize = \"A6\"\n"));
        let made = with_value(&made, "", "place", Some("\"Bakü\"")).expect("TOML");
        assert_eq!(text_value(&made, "", "place").as_deref(), Some("Bakü"));
        let made =
            with_value("a = \"\"\"\n[pdf]\n\"\"\"\n[pdf]\nb = 1", "pdf", "c", Some("2")).expect("TOML");
        assert!(made.ends_with("[pdf]\nb = 1\nc = 2\n"), "{made}");
        assert_eq!(with_value("a = ", "", "b", Some("1")), None);
        assert_eq!(with_value(BOOK, "", "title", Some("x")), None, "no value");
    }

    #[test]
    fn authors_are_written_as_they_stood() {
        for (text, expected) in [
            ("authors = [\"A\"] # x\n", "authors = [\"B\", \"C\"] # x\n"),
            ("author = \"A\"\n", "author = [\"B\", \"C\"]\n"),
            ("[[authors]]\nname = \"A\"\n", "[[authors]]\nname = \"B\"\n\n[[authors]]\nname = \"C\"\n"),
        ] {
            assert_eq!(authors(text), ["A"]);
            assert_eq!(with_authors(text, &["B", "C"]).as_deref(), Some(expected));
        }
    }

    #[test]
    fn chapters_move_within_lists_and_parts() {
        assert_eq!(ordered(BOOK), ["a.md", "b.md", "c.md"]);
        for name in ["a.md", "b.md", "c.md"] {
            let without = without_chapter(BOOK, name).expect("TOML");
            assert_eq!(ordered(&without).len(), 2, "{without}");
            assert!(!ordered(&without).iter().any(|other| other == name) && without.contains("# Explained."));
            for other in ordered(&without) {
                let moved = with_chapter(&without, name, (&other, true)).expect("TOML");
                let at = ordered(&moved).iter().position(|one| one == name).expect("there");
                assert_eq!(ordered(&moved)[at + 1], other, "{moved}");
            }
        }
        let back = with_chapter(BOOK, "d.md", ("c.md", false)).expect("TOML");
        assert_eq!(ordered(&back), ["a.md", "b.md", "c.md", "d.md"]);
        assert_eq!(with_chapter(BOOK, "d.md", ("x.md", false)), None);
        assert_eq!(without_chapter(BOOK, "x.md").as_deref(), Some(BOOK));
    }
}
