//! Guesses the chapters of a document without styles for headings: by lines that look like headings, or by pages.

use super::assemble::Item;
use super::model::{Document, Span, SpanKind, is_blank, plain};
use super::names::Role;
use super::{Chapters, script, txt};
use crate::loss::LossKind;

/// The most letters of a line that may be a heading.
const LONGEST: usize = 80;

/// Makes headings of paragraphs that are probably headings, and ordinary paragraphs of the rest.
pub(super) fn settle(items: Vec<Item>, wish: Chapters, out: &mut Document) -> Vec<Item> {
    let has_headings =
        items.iter().any(|item| matches!(item, Item::Paragraph(Role::Heading(_), spans) if !is_blank(spans)));
    let likely: Vec<bool> = items.iter().map(is_likely).collect();
    let breaks = items.iter().filter(|item| matches!(item, Item::PageBreak)).count();
    let wish = match wish {
        Chapters::Auto if has_headings => Chapters::Headings,
        Chapters::Auto if runs(&items, &likely).len() >= 2 => Chapters::Lines,
        Chapters::Auto if breaks >= 2 => Chapters::Pages,
        Chapters::Auto => Chapters::Headings,
        other => other,
    };
    let mut items = match wish {
        Chapters::Lines => by_lines(items, &likely, out),
        Chapters::Pages => by_pages(items, out),
        Chapters::Headings | Chapters::Auto => items,
    };
    items.retain(|item| *item != Item::PageBreak);
    for item in &mut items {
        if let Item::Paragraph(role @ Role::Centred, _) = item {
            *role = Role::Body;
        }
    }
    items
}

/// Whether a paragraph looks like a heading: short, no sentence, and bold, in capitals or numbered.
fn is_likely(item: &Item) -> bool {
    let Item::Paragraph(role @ (Role::Body | Role::Centred), spans) = item else { return false };
    let words = plain(spans);
    let is_text = |span: &&Span| matches!(&span.kind, SpanKind::Text(text) if !text.trim().is_empty());
    let is_strong = spans.iter().filter(is_text).all(|span| span.form.strong);
    let is_sentence = words.ends_with(['.', ',', ';', ':', '…']) && !txt::is_heading(&words, false);
    is_short(spans, &words) && !is_sentence && (is_strong || txt::is_heading(&words, *role == Role::Centred))
}

/// Runs of likely headings with nothing but empty paragraphs between them: indexes of the first and the last.
fn runs(items: &[Item], likely: &[bool]) -> Vec<(usize, usize)> {
    let mut runs: Vec<(usize, usize)> = Vec::new();
    let mut is_open = false;
    for (at, item) in items.iter().enumerate() {
        match (likely[at], runs.last_mut()) {
            (true, Some(run)) if is_open => run.1 = at,
            (true, _) => runs.push((at, at)),
            (false, _) if is_empty(item) => continue,
            (false, _) => {}
        }
        is_open = likely[at];
    }
    // Lines at the end have no text below them.
    runs.retain(|run| items[run.1 + 1..].iter().any(|item| !is_empty(item)));
    runs
}

fn is_empty(item: &Item) -> bool {
    match item {
        Item::Paragraph(_, spans) => is_blank(spans),
        Item::PageBreak => true,
        Item::Block(_) => false,
    }
}

/// Makes a heading of each run of likely lines: of `BÖLÜM 1` and the lines after it, else of the last line. Of a run of
/// several lines above all text, the first is the book's title.
fn by_lines(mut items: Vec<Item>, likely: &[bool], out: &mut Document) -> Vec<Item> {
    let runs = runs(&items, likely);
    for (at, (first, last)) in runs.iter().enumerate() {
        let is_above_all = at == 0 && runs.len() > 1 && items[..*first].iter().all(is_empty);
        let lines: Vec<usize> = (*first..=*last).filter(|at| likely[*at]).collect();
        let numbered = lines.iter().rposition(|at| txt::is_number_heading(&plain(spans(&items[*at]))));
        let head: Vec<usize> = match numbered {
            Some(from) => lines[from..].to_vec(),
            None => lines[lines.len() - 1..].to_vec(),
        };
        if is_above_all && lines.len() > head.len() && out.title.is_none() {
            out.title = Some(plain(spans(&items[lines[0]])));
            if let Item::Paragraph(_, spans) = &mut items[lines[0]] {
                spans.clear();
            }
        }
        let mut heading: Vec<Span> = Vec::new();
        for at in head.iter().copied() {
            if !heading.is_empty() {
                heading.extend(script::words(": "));
            }
            if let Item::Paragraph(_, spans) = &mut items[at] {
                heading.append(spans);
            }
        }
        note(&plain(&heading), out);
        items[*last] = Item::Paragraph(Role::Heading(1), heading);
    }
    items
}

/// Makes a heading of the first line of each page that the author began, or a number where that is no short line.
fn by_pages(items: Vec<Item>, out: &mut Document) -> Vec<Item> {
    let mut made = Vec::new();
    let (mut is_first, mut count) = (true, 0);
    for item in items {
        match item {
            Item::PageBreak => is_first = true,
            item if is_first && !is_empty(&item) => {
                is_first = false;
                count += 1;
                match item {
                    Item::Paragraph(Role::Body | Role::Centred, spans) if is_line(&spans) => {
                        note(&plain(&spans), out);
                        made.push(Item::Paragraph(Role::Heading(1), spans));
                    }
                    Item::Paragraph(Role::Heading(level), spans) => {
                        made.push(Item::Paragraph(Role::Heading(level), spans));
                    }
                    other => {
                        let number = count.to_string();
                        note(&number, out);
                        made.push(Item::Paragraph(Role::Heading(1), script::words(&number)));
                        made.push(other);
                    }
                }
            }
            other => made.push(other),
        }
    }
    made
}

/// Whether a paragraph is a short line and no sentence.
fn is_line(spans: &[Span]) -> bool {
    let words = plain(spans);
    is_short(spans, &words) && !words.ends_with(['.', ',', ';', ':', '…', '!', '?'])
}

/// Whether a paragraph is text that fits on one line, without a picture.
fn is_short(spans: &[Span], words: &str) -> bool {
    words.chars().count() <= LONGEST
        && words.contains(char::is_alphanumeric)
        && spans.iter().all(|span| !matches!(span.kind, SpanKind::Image(_)))
}

fn note(words: &str, out: &mut Document) {
    out.losses.enter_heading(words);
    out.losses.add_named(LossKind::HeadingGuess, words);
}

fn spans(item: &Item) -> &[Span] {
    match item {
        Item::Paragraph(_, spans) => spans,
        _ => &[],
    }
}

#[cfg(test)]
mod tests {
    use super::settle;
    use crate::import::Chapters;
    use crate::import::assemble::Item;
    use crate::import::model::{Document, Form, Span, plain};
    use crate::import::names::Role;

    fn item(role: Role, words: &str, strong: bool) -> Item {
        Item::Paragraph(role, vec![Span::text(words, &Form { strong, ..Form::default() })])
    }

    /// The headings, and the title.
    fn made(items: Vec<Item>, wish: Chapters) -> (Vec<String>, Option<String>) {
        let mut out = Document::default();
        let items = settle(items, wish, &mut out);
        let heading = |item: &Item| match item {
            Item::Paragraph(Role::Heading(1), spans) => Some(plain(spans)),
            _ => None,
        };
        (items.iter().filter_map(heading).collect(), out.title)
    }

    #[test]
    fn strong_lines_are_headings_where_there_are_no_others() {
        let text = || item(Role::Body, "Bir cümle.", false);
        let items = || {
            vec![
                item(Role::Centred, "LİMAN DEFTERİ", true),
                item(Role::Centred, "Elif Kaya", true),
                item(Role::Centred, "BÖLÜM 1", false),
                item(Role::Centred, "Gece", true),
                text(),
                item(Role::Body, "Sabah", true),
                text(),
                item(Role::Body, "Bu cümle koyudur.", true),
                text(),
                item(Role::Centred, "Son", true),
            ]
        };
        let (headings, title) = made(items(), Chapters::Auto);
        assert_eq!(headings, ["BÖLÜM 1: Gece", "Sabah"]);
        assert_eq!(title.as_deref(), Some("LİMAN DEFTERİ"));
        assert_eq!(made(items(), Chapters::Headings).0, [""; 0]);
        let mut styled = items();
        styled.push(item(Role::Heading(1), "Ek", false));
        assert_eq!(made(styled, Chapters::Auto).0, ["Ek"]);
        assert_eq!(made(vec![item(Role::Body, "Tek", true), text()], Chapters::Auto).0, [""; 0]);
    }

    #[test]
    fn pages_are_chapters_where_nothing_else_is() {
        let text = || item(Role::Body, "Bir cümle.", false);
        let items = || {
            vec![text(), Item::PageBreak, item(Role::Body, "Sabah", false), text(), Item::PageBreak, text()]
        };
        assert_eq!(made(items(), Chapters::Auto).0, ["1", "Sabah", "3"]);
        assert_eq!(made(items(), Chapters::Headings).0, [""; 0]);
        let one = vec![text(), Item::PageBreak, text()];
        assert_eq!(made(one.clone(), Chapters::Auto).0, [""; 0]);
        assert_eq!(made(one, Chapters::Pages).0, ["1", "2"]);
    }
}
