//! What attributes in braces behind a table, or at the end of its caption, ask for: widths of columns, decimal signs below
//! each other, a page on its side.

use super::attributes::Attributes;
use super::inlines::Inlines;
use super::tables;
use crate::book::draft::{Inline, InlineKind, Table};
use crate::book::plain_text;
use crate::diag::{Diagnostic, ForeignFault};
use crate::source::Span;

/// Classes that turn a table on its side, on a page of its own.
const TURNED: [&str; 4] = ["landscape", "sideways", "yatay", "turned"];
/// Classes and keys that set decimal signs below each other.
const DECIMAL: [&str; 2] = ["decimal", "ondalik"];
/// A class that makes the first row one of the body.
const HEADLESS: &str = "headless";
/// Keys for the widths of the columns.
const WIDTHS: [&str; 4] = ["tbl-colwidths", "colwidths", "widths", "genislikler"];
/// Values of those keys that leave the widths to the program.
const AUTOMATIC: [&str; 3] = ["auto", "true", "false"];

/// Whether a class turns a table on its side.
pub(super) fn turns(class: &str) -> bool {
    TURNED.contains(&class)
}

/// Whether a paragraph consists of nothing but attributes of a table.
pub(super) fn are_all(content: &[Inline]) -> bool {
    let text = plain_text(content);
    let text = text.trim();
    Attributes::read(text).is_some_and(|read| read.length == text.len() && read.words.iter().any(is_known))
}

/// Whether a word is one of those that a table follows.
fn is_known(word: &&str) -> bool {
    let key = word.split('=').next().unwrap_or("");
    match word.strip_prefix('.') {
        Some(class) => turns(class) || class == HEADLESS || DECIMAL.contains(&class),
        None => word.contains('=') && (WIDTHS.contains(&key) || DECIMAL.contains(&key)),
    }
}

/// Removes attributes from the end of a caption and follows them; returns an id among them. Other attributes are
/// reported.
pub(super) fn take(
    content: &mut Vec<Inline>,
    table: &mut Table,
    span: Span,
    inlines: &mut Inlines,
) -> Option<String> {
    let Some(Inline { kind: InlineKind::Text(text), span: place }) = content.last_mut() else { return None };
    let end = text.trim_end().len();
    let open = text[..end].rfind('{').filter(|_| text[..end].ends_with('}'))?;
    let braces = text[open..end].to_owned();
    let read = Attributes::read(&braces).filter(|read| read.length == braces.len())?;
    let kept = text[..open].trim_end().len();
    text.truncate(kept);
    place.end = place.end.min(place.start + kept as u32);
    if kept == 0 {
        content.pop();
    }
    follow(&read, table, span, inlines);
    read.id().map(str::to_owned)
}

/// Follows attributes of a table; those without a meaning for one are reported.
fn follow(read: &Attributes, table: &mut Table, span: Span, inlines: &mut Inlines) {
    let mut strange = Vec::new();
    for word in &read.words {
        let is_followed = match word.strip_prefix('.') {
            Some(class) if turns(class) => {
                table.is_turned = true;
                true
            }
            Some(HEADLESS) => {
                behead(table);
                true
            }
            Some(class) if DECIMAL.contains(&class) => tables::align_decimals(table, None),
            _ => word.starts_with('#') || is_known(word) && keyed(read, word, table, span, inlines),
        };
        if !is_followed && *word != "-" {
            strange.push(*word);
        }
    }
    if !strange.is_empty() {
        inlines.report_written(format!("{{{}}}", strange.join(" ")), span);
    }
}

/// Follows a key with a value: widths, or the columns of decimal numbers.
fn keyed(read: &Attributes, word: &str, table: &mut Table, span: Span, inlines: &mut Inlines) -> bool {
    let Some((key, _)) = word.split_once('=') else { return false };
    let value = read.value(key).unwrap_or("");
    if AUTOMATIC.contains(&value.trim()) {
        return true;
    }
    let columns = table.aligns.len();
    let parts = value.split(|sign: char| !sign.is_ascii_digit() && sign != '.');
    let numbers: Vec<f64> = parts.filter_map(|part| part.parse().ok()).collect();
    let is_sound = !value.contains(char::is_alphabetic);
    let is_sound = is_sound
        && if WIDTHS.contains(&key) {
            numbers.len() == columns && numbers.iter().all(|number| (0.001..100_000.0).contains(number))
        } else {
            !numbers.is_empty() && numbers.iter().all(|number| (1.0..=columns as f64).contains(number))
        };
    if !is_sound {
        let fault = ForeignFault::TableColumns { written: word.to_owned(), columns };
        inlines.diagnostics.push(Diagnostic::new(fault.into(), span));
    } else if WIDTHS.contains(&key) {
        let widths: Vec<u32> = numbers.iter().map(|number| (number * 1_000.0).round() as u32).collect();
        table.widths = tables::shares(&widths);
    } else {
        let named: Vec<usize> = numbers.iter().map(|number| *number as usize - 1).collect();
        tables::align_decimals(table, Some(&named));
    }
    true
}

/// Makes rows of the body of a table's heads; an empty head is dropped.
fn behead(table: &mut Table) {
    let mut rows = std::mem::take(&mut table.heads);
    rows.retain(|row| row.cells.iter().any(|cell| !cell.is_empty()));
    rows.append(&mut table.rows);
    table.rows = rows;
}

#[cfg(test)]
mod tests {
    use super::is_known;

    #[test]
    fn words_for_tables_are_known_from_others() {
        for word in [".landscape", ".decimal", "decimal=\"2 3\"", "tbl-colwidths=\"[60,40]\"", ".headless"] {
            assert!(is_known(&word), "{word}");
        }
        for word in [".striped", "#tbl-x", "width=50%", "landscape"] {
            assert!(!is_known(&word), "{word}");
        }
    }
}
