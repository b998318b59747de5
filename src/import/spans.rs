//! Cleans up spans: runs of one form joined, spaces outside of forms, no stray characters.

use super::model::{Form, Span, SpanKind, is_blank};

/// The soft hyphen, which word processors leave where a word was once divided.
const SOFT_HYPHEN: char = '\u{ad}';

/// Cleans a line of spans.
///
/// Word processors cut text into runs at every cursor stop: spans with the same formatting are joined; a space has the
/// formatting that both its neighbours share, so that forms begin and end at words.
pub(super) fn tidy(spans: Vec<Span>) -> Vec<Span> {
    let mut pieces = at_spaces(spans);
    for at in 0..pieces.len() {
        if !is_space(&pieces[at]) {
            continue;
        }
        let before = pieces[..at].iter().rev().find(|span| !is_space(span)).map(|span| span.form.clone());
        let after = pieces[at + 1..].iter().find(|span| !is_space(span)).map(|span| span.form.clone());
        pieces[at].form = match (before, after) {
            (Some(before), Some(after)) => before.common(&after),
            _ => Form::default(),
        };
    }
    let mut tidied: Vec<Span> = Vec::new();
    for piece in pieces {
        join(&mut tidied, piece);
    }
    trim(&mut tidied);
    tidied
}

/// Texts cut into words and spaces, without characters that mean nothing.
fn at_spaces(spans: Vec<Span>) -> Vec<Span> {
    let mut pieces = Vec::new();
    for span in spans {
        let SpanKind::Text(text) = &span.kind else {
            pieces.push(span);
            continue;
        };
        let mut piece = String::new();
        let mut was_space = None;
        for sign in text.chars().filter(|sign| is_kept(*sign)) {
            let sign = if matches!(sign, '\n' | '\r' | '\t') { ' ' } else { sign };
            let is_space = sign.is_whitespace();
            if was_space.is_some_and(|was| was != is_space) {
                pieces.push(Span::text(std::mem::take(&mut piece), &span.form));
            }
            if !(sign == ' ' && piece.ends_with(' ')) {
                piece.push(sign);
            }
            was_space = Some(is_space);
        }
        if !piece.is_empty() {
            pieces.push(Span::text(piece, &span.form));
        }
    }
    pieces
}

/// Whether a character is visible: no soft hyphen, control character or byte order mark within the text.
fn is_kept(sign: char) -> bool {
    let is_control = sign.is_control() && !matches!(sign, '\n' | '\r' | '\t');
    !is_control && !matches!(sign, SOFT_HYPHEN | '\u{feff}' | '\u{200b}')
}

fn is_space(span: &Span) -> bool {
    matches!(&span.kind, SpanKind::Text(text) if text.chars().all(char::is_whitespace))
}

/// Adds a span, joined to the one before it where both have the same form.
fn join(spans: &mut Vec<Span>, next: Span) {
    if let (Some(Span { kind: SpanKind::Text(text), form }), SpanKind::Text(more)) =
        (spans.last_mut(), &next.kind)
        && *form == next.form
    {
        let more = if text.ends_with(' ') { more.strip_prefix(' ').unwrap_or(more) } else { more };
        text.push_str(more);
        return;
    }
    spans.push(next);
}

/// Removes spaces and line ends from both ends, and spaces around line ends.
pub(super) fn trim(spans: &mut Vec<Span>) {
    while spans.last().is_some_and(|span| is_space(span) || span.kind == SpanKind::Break) {
        spans.pop();
    }
    if let Some(Span { kind: SpanKind::Text(text), .. }) = spans.last_mut() {
        text.truncate(text.trim_end().len());
    }
    let empty = spans.iter().take_while(|span| is_space(span) || span.kind == SpanKind::Break).count();
    spans.drain(..empty);
    if let Some(Span { kind: SpanKind::Text(text), .. }) = spans.first_mut() {
        *text = text.trim_start().to_owned();
    }
}

/// Splits some spans into lines at the line breaks that the author typed.
pub(super) fn lines(spans: &[Span]) -> Vec<Vec<Span>> {
    let mut lines: Vec<Vec<Span>> = vec![Vec::new()];
    for span in spans {
        match (&span.kind, lines.last_mut()) {
            (SpanKind::Break, _) => lines.push(Vec::new()),
            (_, Some(line)) => line.push(span.clone()),
            (_, None) => {}
        }
    }
    lines.iter_mut().for_each(trim);
    lines
}

/// The spans in one line, with a space for each line end.
pub(super) fn in_one_line(spans: Vec<Span>) -> Vec<Span> {
    let one = spans.into_iter().map(|span| match span.kind {
        SpanKind::Break => Span::text(" ", &Form::default()),
        _ => span,
    });
    tidy(one.collect())
}

/// Splits some spans into paragraphs at two line ends in a row.
pub(super) fn paragraphs(spans: &[Span]) -> Vec<Vec<Span>> {
    let mut made: Vec<Vec<Span>> = vec![Vec::new()];
    for line in lines(spans) {
        match made.last_mut() {
            _ if is_blank(&line) => made.push(Vec::new()),
            Some(open) => {
                if !open.is_empty() {
                    open.push(Span::plain(SpanKind::Break));
                }
                open.extend(line);
            }
            None => {}
        }
    }
    made.retain(|paragraph| !paragraph.is_empty());
    made
}

/// Removes a form that all words of a heading have: headings have a design of their own.
pub(super) fn without_whole_forms(mut spans: Vec<Span>) -> Vec<Span> {
    let all = |has: fn(&Form) -> bool, spans: &[Span]| {
        spans
            .iter()
            .filter(|span| matches!(span.kind, SpanKind::Text(_)) && !is_space(span))
            .all(|span| has(&span.form))
    };
    let (emphasis, strong) = (all(|form| form.emphasis, &spans), all(|form| form.strong, &spans));
    let small_caps = all(|form| form.small_caps, &spans);
    for span in &mut spans {
        span.form.emphasis &= !emphasis;
        span.form.strong &= !strong;
        span.form.small_caps &= !small_caps;
    }
    tidy(spans)
}

#[cfg(test)]
mod tests {
    use super::{lines, tidy};
    use crate::import::model::{Form, Span, SpanKind, plain};

    fn italic(text: &str) -> Span {
        Span::text(text, &Form { emphasis: true, ..Form::default() })
    }

    fn upright(text: &str) -> Span {
        Span::text(text, &Form::default())
    }

    fn tidied(spans: Vec<Span>) -> String {
        let mark = |span: &Span| match &span.kind {
            SpanKind::Text(text) if span.form.emphasis => format!("<{text}>"),
            SpanKind::Text(text) => text.clone(),
            _ => "/".to_owned(),
        };
        tidy(spans).iter().map(mark).collect()
    }

    #[test]
    fn spaces_move_out_of_forms() {
        assert_eq!(tidied(vec![upright("bir"), italic(" iki "), upright("üç")]), "bir <iki> üç");
        assert_eq!(tidied(vec![italic("bir"), upright(" "), italic("iki")]), "<bir iki>");
        assert_eq!(tidied(vec![italic("b"), italic("i"), italic("r "), upright(" iki")]), "<bir> iki");
        assert_eq!(tidied(vec![italic("  ")]), "");
    }

    #[test]
    fn signs_that_are_not_seen_vanish() {
        assert_eq!(tidied(vec![upright(" ka\u{ad}ran\u{200b}lık\t\u{7}son\n")]), "karanlık son");
    }

    #[test]
    fn lines_are_parted_at_breaks() {
        let spans = [upright("bir "), Span::plain(SpanKind::Break), upright(" iki")];
        let words: Vec<String> = lines(&spans).iter().map(|line| plain(line)).collect();
        assert_eq!(words, ["bir", "iki"]);
    }
}
