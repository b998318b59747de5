//! Text that authors type and Markdown misreads: the backtick and the acute accent for an apostrophe; the ordinal, the
//! plus and the minus at a line's beginning.

use super::prepare::Prepared;
use super::script::Script;
use super::survey::Survey;
use crate::book::draft::{Block, BlockKind, Inline, InlineKind, List, ListItem};
use crate::book::for_each_block_mut;
use crate::diag::{Diagnostic, Edit, Problem};
use crate::lang::Tongue;
use crate::lang::endings::is_ending;
use crate::source::Span;
use std::ops::Range;

/// Replaces every backtick that is an apostrophe: between a word and its ending, where it belongs to no span of code.
pub(super) fn read_backticks(prepared: &mut Prepared, script: &Script, diagnostics: &mut Vec<Diagnostic>) {
    let text = &prepared.text;
    if !text.contains('`') {
        return;
    }
    let survey = Survey::of(text);
    let mut report = |at: Range<usize>, is_code: bool| {
        let place = prepared.range(&at);
        let span = script.span(place);
        let word = match is_code {
            true => script.slice(span).replace('\n', " "),
            false => word_around(&prepared.text, at).to_owned(),
        };
        let fix = if is_code { Vec::new() } else { vec![apostrophe_at(span)] };
        let problem = Problem::BacktickApostrophe { word, is_code };
        diagnostics.push(Diagnostic::new(problem, span).with_fix(fix));
    };
    let found = apostrophes(text, &survey);
    found.iter().for_each(|&at| report(at..at + 1, false));
    for span in survey.code.iter().filter(|span| begins_as_ending(text, span)) {
        let start = span.start - word_before(text, span.start).len();
        let end = span.end + letters_at(&text[span.end..]).len();
        report(start..end, true);
    }
    prepared.set_apostrophes(&found);
}

/// The edit that replaces what was read as an apostrophe by one.
fn apostrophe_at(span: Span) -> Edit {
    Edit { span, text: "’".to_owned() }
}

/// Signs that may be between a word and its ending: a quotation, a bracket, emphasis, a unit.
const CLOSING: &str = "\"”’»)]*_~%°";

/// The offsets of backticks that are apostrophes: alone, behind a letter, a figure or a sign that closes words, before
/// an ending.
fn apostrophes(text: &str, survey: &Survey) -> Vec<usize> {
    let ticks = survey.texts.iter().flat_map(|stretch| {
        text[stretch.range.clone()].match_indices('`').map(|(at, _)| stretch.range.start + at)
    });
    let is_apostrophe = |at: &usize| {
        let before = text[..*at].chars().next_back();
        before.is_some_and(|sign| sign.is_alphanumeric() || CLOSING.contains(sign))
            && is_ending(letters_at(&text[at + 1..]))
    };
    ticks.filter(is_apostrophe).collect()
}

/// Whether text that Markdown parses as code begins as the ending of the word before it: `Bakü`nün ve Gence`nin`.
fn begins_as_ending(text: &str, span: &Range<usize>) -> bool {
    let inner = text[span.clone()].trim_matches('`');
    let ending = letters_at(inner);
    let is_single = inner.len() + 2 == span.len();
    is_single
        && inner.contains(char::is_whitespace)
        && text[..span.start].ends_with(|sign: char| sign.is_alphanumeric() || CLOSING.contains(sign))
        && is_ending(ending)
}

/// The letters that a text begins with.
fn letters_at(text: &str) -> &str {
    &text[..text.find(|sign: char| !sign.is_alphabetic()).unwrap_or(text.len())]
}

/// The letters and figures right before an offset.
fn word_before(text: &str, at: usize) -> &str {
    let before = &text[..at];
    &before[before.trim_end_matches(char::is_alphanumeric).len()..]
}

/// The word around a stretch.
fn word_around(text: &str, inner: Range<usize>) -> &str {
    let is_other = |character: char| !character.is_alphanumeric();
    let before = &text[..inner.start];
    let start = before.char_indices().rev().find(|(_, character)| is_other(*character));
    let start = start.map_or(0, |(at, character)| at + character.len_utf8());
    let end = text[inner.end..].find(is_other).map_or(text.len(), |offset| inner.end + offset);
    &text[start..end]
}

/// Replaces every acute accent between letters of a text by an apostrophe.
pub(super) fn read_accents(inline: &mut Inline, script: &Script, diagnostics: &mut Vec<Diagnostic>) {
    let InlineKind::Text(text) = &mut inline.kind else { return };
    if !text.contains('´') {
        return;
    }
    let in_step = text.len() == inline.span.range().len();
    let mut read = String::with_capacity(text.len() + 4);
    for (at, character) in text.char_indices() {
        let after = text[at + character.len_utf8()..].chars().next();
        let between = read.chars().next_back().is_some_and(char::is_alphanumeric)
            && after.is_some_and(char::is_alphabetic);
        if character != '´' || !between {
            read.push(character);
            continue;
        }
        read.push('’');
        let word = word_around(text, at..at + character.len_utf8()).to_owned();
        let start = inline.span.start as usize + at;
        let span = if in_step { script.span(start..start + character.len_utf8()) } else { inline.span };
        let fix = if in_step { vec![apostrophe_at(span)] } else { Vec::new() };
        diagnostics
            .push(Diagnostic::new(Problem::BacktickApostrophe { word, is_code: false }, span).with_fix(fix));
    }
    // A text that has as many bytes as its place by chance must not seem to be the text there.
    if !in_step && read.len() == inline.span.range().len() {
        inline.span.end = inline.span.start;
    }
    *text = read;
}

/// Makes the blocks that a list was meant as.
///
/// Markdown numbers a list from its first item and ignores all other numbers, so `71. madde` and a `1990. yılda` after
/// it would be 71 and 72. The list is cut where the author's numbers jump, and a part of one item whose number is not 1
/// is a paragraph that begins with an ordinal.
///
/// The backslash that makes this explicit is offered where the words continue in small letters, in a language whose
/// ordinals have a stop: elsewhere another program may well mean a list by it.
pub(super) fn read_ordinals(
    list: List,
    span: Span,
    (script, tongue): (&Script, Tongue),
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<Block> {
    let List { start: Some(first), tight, items } = list else {
        return vec![Block::new(BlockKind::List(list), span)];
    };
    let mut made = Vec::new();
    for (start, items) in runs(first, items, script) {
        let place = Span {
            start: items.first().map_or(span.start, |item| item.span.start),
            end: items.last().map_or(span.end, |item| item.span.end),
            ..span
        };
        if start == 1 || items.len() != 1 {
            diagnostics.extend(renumbered(start, &items, script));
            let list = List { start: Some(start), tight, items };
            made.push(Block::new(BlockKind::List(list), place));
            continue;
        }
        let problem = Problem::OrdinalAsList { number: start };
        let marker = marker_span(place, script);
        let stop = Span { start: marker.end.saturating_sub(1), end: marker.end.saturating_sub(1), ..marker };
        let escape = Edit { span: stop, text: "\\".to_owned() };
        let after = script.text.get(marker.end as usize..).unwrap_or("").trim_start();
        let goes_on =
            !matches!(tongue, Tongue::English | Tongue::Russian) && after.starts_with(char::is_lowercase);
        let fix = if goes_on { vec![escape] } else { Vec::new() };
        diagnostics.push(Diagnostic::new(problem, marker).with_fix(fix));
        made.extend(beginning_with(marker_text(start, place, script), items, place));
    }
    made
}

/// Whether a list's items all begin with a plus and a number, as `+ 90 212 555 11 22` does.
pub(super) fn are_behind_pluses(list: &List, script: &Script) -> bool {
    let begins_with_figure = |words: &str| words.starts_with(|sign: char| sign.is_ascii_digit());
    let is_behind_plus = |item: &ListItem| {
        let Some(rest) = script.slice(item.span).strip_prefix("+ ") else { return false };
        let area = rest.strip_prefix('(').and_then(|rest| rest.split_once(')'));
        area.map_or(begins_with_figure(rest), |(area, rest)| {
            begins_with_figure(area) && begins_with_figure(rest.trim_start())
        })
    };
    !list.items.is_empty() && list.items.iter().all(is_behind_plus)
}

/// Makes paragraphs of the items of such a list, with the plus that each begins with.
pub(super) fn read_pluses(list: List, script: &Script, diagnostics: &mut Vec<Diagnostic>) -> Vec<Block> {
    let items = list.items.into_iter().flat_map(|item| {
        let (start, place) = (item.span.start as usize, item.span);
        let escape = Edit { span: script.span(start..start), text: "\\".to_owned() };
        let report = Diagnostic::new(Problem::SignAsList { is_minus: false }, script.span(start..start + 1));
        diagnostics.push(report.with_fix(vec![escape]));
        let plus = Inline::new(InlineKind::Text("+ ".to_owned()), script.span(start..start + 2));
        beginning_with(plus, vec![item], place)
    });
    items.collect()
}

/// Reports the hyphens that were read as minuses, and sets them as such: a hyphen between spaces is set as a dash.
pub(super) fn read_minuses(
    places: &[usize],
    blocks: &mut [Block],
    script: &Script,
    diagnostics: &mut Vec<Diagnostic>,
) {
    if places.is_empty() {
        return;
    }
    for &at in places {
        let minus = Edit { span: script.span(at..at + 2), text: "−".to_owned() };
        let problem = Problem::SignAsList { is_minus: true };
        diagnostics.push(Diagnostic::new(problem, script.span(at..at + 1)).with_fix(vec![minus]));
    }
    for_each_block_mut(blocks, &mut |block| {
        for content in block.inlines_mut() {
            for inline in std::mem::take(content) {
                set_minuses(inline, places, content);
            }
        }
    });
}

/// Adds an inline, with minuses for the hyphens at some places.
fn set_minuses(inline: Inline, places: &[usize], content: &mut Vec<Inline>) {
    let range = inline.span.range();
    let first = places.partition_point(|at| *at < range.start);
    let own = places[first..].iter().take_while(|at| **at < range.end);
    let InlineKind::Text(text) = &inline.kind else { return content.push(inline) };
    let mut done = 0;
    for at in own.map(|at| at - range.start).filter(|_| inline.is_in_step()) {
        if text.get(at..).is_some_and(|rest| rest.starts_with("- ")) {
            content.extend((at > done).then(|| inline.part(done..at)));
            let minus = InlineKind::Text("−".to_owned());
            content.push(Inline { kind: minus, ..inline.part(at..at + 2) });
            done = at + 2;
        }
    }
    content.extend((done < text.len()).then(|| inline.part(done..text.len())));
}

/// The report of the first item whose number is not the one that is printed; none where all have the same number.
fn renumbered(first: u64, items: &[ListItem], script: &Script) -> Option<Diagnostic> {
    let numbers: Vec<u64> =
        items.iter().map(|item| written_number(item, script)).collect::<Option<Vec<u64>>>()?;
    if numbers.iter().all(|written| *written == first) {
        return None;
    }
    let mut counted = (first..).zip(numbers).zip(items);
    let ((printed, written), item) = counted.find(|((printed, written), _)| printed != written)?;
    Some(Diagnostic::new(Problem::ItemRenumbered { written, printed }, marker_span(item.span, script)))
}

/// The number that an item begins with; `None` where it has none.
fn written_number(item: &ListItem, script: &Script) -> Option<u64> {
    script.slice(marker_span(item.span, script)).trim_end_matches(['.', ')']).parse().ok()
}

/// Splits the items into runs without a jump of the numbers, each run with its first number.
fn runs(first: u64, items: Vec<ListItem>, script: &Script) -> Vec<(u64, Vec<ListItem>)> {
    let mut runs: Vec<(u64, Vec<ListItem>)> = Vec::new();
    let mut previous = first;
    for item in items {
        let written = written_number(&item, script).unwrap_or(previous);
        match runs.last_mut() {
            Some((start, run)) if !is_jump(*start, run.len() as u64, previous, written) => run.push(item),
            _ => runs.push((written, vec![item])),
        }
        previous = written;
    }
    runs
}

/// Whether a number is no item of a list. `1. 1. 1.` and `1. 2. 2. 4.` are lists that an author
/// numbered carelessly; `1. 2. 1990.` and `71. 20.` are not.
fn is_jump(start: u64, count: u64, previous: u64, written: u64) -> bool {
    let expected = start.saturating_add(count);
    let is_ahead = written > expected.saturating_add(1);
    is_ahead || (start != 1 && written != expected && written != previous)
}

/// Makes paragraphs of an item, the first of which begins with the item's number or sign.
fn beginning_with(marker: Inline, items: Vec<ListItem>, span: Span) -> Vec<Block> {
    let mut blocks: Vec<Block> = items.into_iter().flat_map(|item| item.blocks).collect();
    match blocks.first_mut() {
        Some(Block { kind: BlockKind::Paragraph(content), span: whole, .. }) => {
            whole.start = span.start;
            content.insert(0, marker);
            super::texts::merge_texts(content);
        }
        _ => {
            let mut content = vec![marker];
            super::texts::trim_end(&mut content);
            blocks.insert(0, Block::new(BlockKind::Paragraph(content), span));
        }
    }
    blocks
}

/// The place of an item's marker: its digits and the stop.
fn marker_span(item: Span, script: &Script) -> Span {
    let start = item.start as usize;
    let text = script.slice(item);
    let figures = text.bytes().take_while(u8::is_ascii_digit).count();
    let stop = text[figures..].starts_with(['.', ')']);
    script.span(start..start + figures + usize::from(stop))
}

/// The marker with the space after it, as text: the author's own where one space follows it.
fn marker_text(number: u64, item: Span, script: &Script) -> Inline {
    let marker = marker_span(item, script);
    let after = script.text.get(marker.end as usize..).unwrap_or("");
    let spaces = after.len() - after.trim_start_matches(' ').len();
    let own = script.slice(marker);
    if own.len() < 2 || spaces != 1 {
        let stop = if own.ends_with(')') { ')' } else { '.' };
        return Inline::new(InlineKind::Text(format!("{number}{stop} ")), marker);
    }
    let span = script.span(marker.start as usize..marker.end as usize + 1);
    Inline::new(InlineKind::Text(format!("{own} ")), span)
}

#[cfg(test)]
mod tests {
    use super::{Survey, apostrophes, begins_as_ending};

    /// The text with each apostrophe that is found.
    fn read(text: &str) -> String {
        let mut bytes = text.as_bytes().to_vec();
        for at in apostrophes(text, &Survey::of(text)) {
            bytes[at] = b'\'';
        }
        String::from_utf8(bytes).unwrap_or_default()
    }

    #[test]
    fn a_backtick_before_an_ending_is_an_apostrophe_where_no_code_has_it() {
        for (text, expected) in [
            ("Bakü`nün, Gence’nin", "Bakü'nün, Gence’nin"),
            ("Bakü`nün\n\nGence`nin", "Bakü'nün\n\nGence'nin"),
            ("1990`da", "1990'da"),
            ("`kod` ve Bakü`yü", "`kod` ve Bakü'yü"),
            ("`kod`lar ve Bakü`yü", "`kod`lar ve Bakü'yü"),
            ("``a`b`` Bakü`yü", "``a`b`` Bakü'yü"),
            ("Bakü\\`yü", "Bakü\\`yü"),
            ("```\nBakü`yü\n```\nBakü`yü", "```\nBakü`yü\n```\nBakü'yü"),
            ("    Bakü`yü\n\nBakü`yü", "    Bakü`yü\n\nBakü'yü"),
            ("bir `açık\n\nBakü`yü", "bir `açık\n\nBakü'yü"),
            ("- Bakü`yü\n- Gence`ye", "- Bakü'yü\n- Gence'ye"),
            ("| Bakü`yü | Gence`ye |\n|---|---|\n| a | b |", "| Bakü'yü | Gence'ye |\n|---|---|\n| a | b |"),
            ("BAKÜ`NÜN", "BAKÜ'NÜN"),
            ("don`t", "don't"),
            ("", ""),
            ("`", "`"),
            ("\\", "\\"),
        ] {
            assert_eq!(read(text), expected, "{text}");
        }
    }

    #[test]
    fn a_span_of_code_is_a_span_of_code() {
        for text in [
            "Yeni`tahmin` değişkenini `b` ile",
            "Bakü`nün ve Gence`nin",
            "Yeni`da` ve`de`",
            "a ` b Bakü`yü",
            "Yeni`tahmin değişkeni",
            "ç`ş",
            "<a title='Bakü`yü'>b</a>",
            "$a`da$",
        ] {
            assert_eq!(read(text), text);
        }
    }

    #[test]
    fn code_that_begins_as_an_ending_is_found() {
        let is_found = |text: &str| Survey::of(text).code.iter().any(|span| begins_as_ending(text, span));
        for text in ["Bakü`nün ve Gence`nin", "1990`da ve 1991`de", "Bakü`de, Gence`de", "Bakü`de `kod`"]
        {
            assert!(is_found(text), "{text}");
        }
        for text in ["Yeni`tahmin`in", "Yeni `da x`da", "``Bakü`de``", "Yeni`da`da", "a`son b` c"] {
            assert!(!is_found(text), "{text}");
        }
    }
}
