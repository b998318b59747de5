//! Writes spans as Markdown: forms are nested, each written so that it is parsed as the same form.

use super::escape;
use crate::address::encoded;
use crate::import::model::{Form, Image, Span, SpanKind};

/// Settings for writing a line of spans.
pub(super) struct Pen<'a> {
    /// The label of a note, by its index.
    pub(super) label: &'a dyn Fn(usize) -> String,
    /// The path of a picture, by its index; `Err` with the path where no book can show it.
    pub(super) path: &'a dyn Fn(usize) -> Result<String, String>,
    /// The text that replaces a line end.
    pub(super) line_end: &'a str,
}

/// The forms, from the outermost to the innermost where several begin and end together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mark {
    Link,
    Lang,
    SmallCaps,
    Strike,
    Strong,
    Emphasis,
    Raised,
    Lowered,
    Code,
}

const MARKS: [Mark; 9] = [
    Mark::Link,
    Mark::Lang,
    Mark::SmallCaps,
    Mark::Strike,
    Mark::Strong,
    Mark::Emphasis,
    Mark::Raised,
    Mark::Lowered,
    Mark::Code,
];

impl Mark {
    fn is_on(self, form: &Form) -> bool {
        match self {
            Self::Link => form.link.is_some(),
            Self::Lang => form.lang.is_some(),
            Self::SmallCaps => form.small_caps,
            Self::Strike => form.strike,
            Self::Strong => form.strong,
            Self::Emphasis => form.emphasis,
            Self::Raised => form.raised,
            Self::Lowered => form.lowered,
            Self::Code => form.code,
        }
    }

    /// Whether two forms have the same value of this mark.
    fn is_same(self, one: &Form, other: &Form) -> bool {
        match self {
            Self::Link => one.link == other.link,
            Self::Lang => one.lang == other.lang,
            _ => self.is_on(one) == self.is_on(other),
        }
    }
}

impl Pen<'_> {
    /// Writes a line of spans as Markdown.
    pub(super) fn write(&self, spans: &[Span]) -> String {
        let spans = with_spaces_apart(spans);
        let forms: Vec<Form> = forms(&spans);
        let mut out = String::new();
        self.nest(&spans, &forms, &[], &mut out);
        out
    }

    fn nest(&self, spans: &[Span], forms: &[Form], opened: &[Mark], out: &mut String) {
        let mut at = 0;
        while at < spans.len() {
            let Some((mark, length)) = widest(&spans[at..], &forms[at..], opened) else {
                self.one(&spans[at], opened.contains(&Mark::Code), out);
                at += 1;
                continue;
            };
            let range = at..at + length;
            let mut inner = String::new();
            let within: Vec<Mark> = opened.iter().copied().chain([mark]).collect();
            self.nest(&spans[range.clone()], &forms[range.clone()], &within, &mut inner);
            let next = next_sign(spans.get(range.end), forms.get(range.end), opened);
            // A star after an address would belong to it.
            let before = if ends_in_address(out) { Some('*') } else { out.chars().next_back() };
            let wrapped = wrap(mark, &forms[at], &inner, &spans[range], before, next);
            out.push_str(&wrapped);
            at += length;
        }
    }

    fn one(&self, span: &Span, is_code: bool, out: &mut String) {
        match &span.kind {
            SpanKind::Text(text) if is_code => out.push_str(text),
            SpanKind::Text(text) => out.push_str(&escape::text(text, out.chars().next_back())),
            SpanKind::Break => out.push_str(self.line_end),
            SpanKind::Note(note) => {
                out.push_str("[^");
                out.push_str(&(self.label)(*note));
                out.push(']');
            }
            SpanKind::Image(image) => out.push_str(&self.image(image)),
        }
    }

    /// Writes an image; a comment where no book can show it.
    pub(super) fn image(&self, image: &Image) -> String {
        let alt = image.alt.split_whitespace().collect::<Vec<_>>().join(" ");
        match (self.path)(image.picture) {
            Ok(path) if image.is_ornament => format!("![-]({path})"),
            Ok(path) => format!("![{}]({path})", escape::text(&alt, None)),
            Err(path) if alt.is_empty() => format!("<!-- {path} -->"),
            Err(path) => format!("{}<!-- {path} -->", escape::text(&alt, None)),
        }
    }
}

/// The form that begins here and continues for longest, and its number of spans; no form begins or ends with a space.
fn widest(spans: &[Span], forms: &[Form], opened: &[Mark]) -> Option<(Mark, usize)> {
    if is_space(spans.first()?) {
        return None;
    }
    let extent = |mark: Mark| {
        let alike = |form: &&Form| mark.is_on(form) && mark.is_same(form, &forms[0]);
        let length = forms.iter().take_while(alike).count();
        length - spans[..length].iter().rev().take_while(|span| is_space(span)).count()
    };
    let fresh = MARKS.iter().copied().filter(|mark| !opened.contains(mark) && mark.is_on(&forms[0]));
    fresh.fold(None, |best, mark| match (best, extent(mark)) {
        (Some((_, most)), length) if length <= most => best,
        (_, length) => Some((mark, length)),
    })
}

fn is_space(span: &Span) -> bool {
    match &span.kind {
        SpanKind::Text(text) => text.chars().all(char::is_whitespace),
        SpanKind::Break => true,
        SpanKind::Note(_) | SpanKind::Image(_) => false,
    }
}

/// The spans with the spaces at both ends of each as spans of their own.
fn with_spaces_apart(spans: &[Span]) -> Vec<Span> {
    let mut made = Vec::new();
    for span in spans {
        let SpanKind::Text(text) = &span.kind else {
            made.push(span.clone());
            continue;
        };
        let start = text.len() - text.trim_start().len();
        let end = text.trim_end().len().max(start);
        let parts = [&text[..start], &text[start..end], &text[end..]];
        made.extend(parts.iter().filter(|part| !part.is_empty()).map(|part| Span::text(*part, &span.form)));
    }
    made
}

/// The forms of spans; marks of notes, line ends and images take the form of what is around them.
fn forms(spans: &[Span]) -> Vec<Form> {
    fn own(span: &Span) -> Option<&Form> {
        matches!(span.kind, SpanKind::Text(_)).then_some(&span.form)
    }
    (0..spans.len())
        .map(|at| match own(&spans[at]) {
            Some(form) => form.clone(),
            None => {
                let before = spans[..at].iter().rev().find_map(own);
                let after = spans[at + 1..].iter().find_map(own);
                match (before, after) {
                    (Some(before), Some(after)) => Form { code: false, link: None, ..before.common(after) },
                    _ => Form::default(),
                }
            }
        })
        .collect()
}

/// The character that will follow; a star for any character of markup.
fn next_sign(span: Option<&Span>, form: Option<&Form>, opened: &[Mark]) -> Option<char> {
    let (span, form) = (span?, form?);
    if is_space(span) {
        return Some(' ');
    }
    if [Mark::Strong, Mark::Emphasis].iter().any(|mark| mark.is_on(form) && !opened.contains(mark)) {
        return Some('*');
    }
    match &span.kind {
        SpanKind::Text(text) => text.chars().next(),
        SpanKind::Break => Some('\n'),
        SpanKind::Note(_) | SpanKind::Image(_) => Some('['),
    }
}

fn wrap(
    mark: Mark,
    form: &Form,
    inner: &str,
    spans: &[Span],
    before: Option<char>,
    after: Option<char>,
) -> String {
    match mark {
        Mark::Strong if stars_hold(inner, before, after) => format!("**{inner}**"),
        Mark::Strong => format!("<strong>{inner}</strong>"),
        Mark::Emphasis if stars_hold(inner, before, after) => format!("*{inner}*"),
        Mark::Emphasis => format!("<em>{inner}</em>"),
        Mark::Strike => format!("<s>{inner}</s>"),
        Mark::Raised => format!("<sup>{inner}</sup>"),
        Mark::Lowered => format!("<sub>{inner}</sub>"),
        Mark::SmallCaps => format!("[{inner}]{{.smallcaps}}"),
        Mark::Lang => format!("[{inner}]{{lang={}}}", form.lang.as_deref().unwrap_or_default()),
        Mark::Code => code(inner),
        Mark::Link => link(form.link.as_deref().unwrap_or_default(), inner, spans),
    }
}

/// Whether the last word of a text may be a bare address.
fn ends_in_address(text: &str) -> bool {
    let word = text.rsplit(char::is_whitespace).next().unwrap_or("").to_ascii_lowercase();
    ["://", "www.", "doi:", "mailto:"].iter().any(|sign| word.contains(sign))
}

/// Whether stars around a text are parsed as emphasis (CommonMark 6.2: left- and right-flanking runs).
fn stars_hold(inner: &str, before: Option<char>, after: Option<char>) -> bool {
    let is_space = |sign: Option<char>| sign.is_none_or(char::is_whitespace);
    let is_word = |sign: Option<char>| sign.is_some_and(char::is_alphanumeric);
    let (first, last) = (inner.chars().next(), inner.chars().next_back());
    let opens =
        !is_space(first) && before != Some('*') && (!is_word(before) || (is_word(first) && inner.len() > 1));
    let closes = !is_space(last) && after != Some('*') && (!is_word(after) || is_word(last));
    if ends_in_address(inner) && !is_space(after) {
        return false;
    }
    // Between letters on both sides a run both opens and closes, for which there are special rules.
    opens && closes && !is_word(before)
}

/// Writes code between as many backticks as it needs.
fn code(inner: &str) -> String {
    let longest = inner.split(|sign| sign != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    let space = if inner.starts_with('`') || inner.ends_with('`') { " " } else { "" };
    format!("{fence}{space}{inner}{space}{fence}")
}

fn link(address: &str, inner: &str, spans: &[Span]) -> String {
    let plain: String = spans
        .iter()
        .map(|span| match &span.kind {
            SpanKind::Text(text) => text.as_str(),
            _ => "\n",
        })
        .collect();
    let is_plain = !address.contains(['<', '>', '\\', '&']) && !address.contains(char::is_whitespace);
    if is_plain && plain == address && address.contains("://") {
        return format!("<{address}>");
    }
    let mut written = String::new();
    for sign in address.chars() {
        match sign {
            ' ' | '(' | ')' | '<' | '>' | '\\' | '|' => written.push_str(encoded(sign)),
            '*' | '_' | '`' | '[' | ']' | '&' | '$' | '~' => written.extend(['\\', sign]),
            control if control.is_control() || control.is_whitespace() => {}
            other => written.push(other),
        }
    }
    format!("[{inner}]({written})")
}

#[cfg(test)]
mod tests {
    use super::Pen;
    use crate::import::model::{Form, Span, SpanKind};

    fn written(spans: &[Span]) -> String {
        let pen =
            Pen { label: &|note| note.to_string(), path: &|_| Ok("a.png".to_owned()), line_end: "\\\n" };
        pen.write(spans)
    }

    fn span(words: &str, forms: &str) -> Span {
        let has = |sign| forms.contains(sign);
        let form = Form {
            emphasis: has('i'),
            strong: has('b'),
            small_caps: has('c'),
            raised: has('^'),
            lang: has('r').then(|| "ru".to_owned()),
            ..Form::default()
        };
        Span::text(words, &form)
    }

    #[test]
    fn forms_are_nested() {
        for (spans, expected) in [
            (vec![span("a ", "b"), span("b", "bi"), span(" c", "i")], "**a *b*** *c*"),
            (vec![span("a", "bi"), span(" b", "b")], "***a* b**"),
            (vec![span("“Time”", "i"), span("ın", "")], "<em>“Time”</em>ın"),
            (vec![span("Time", "i"), span("’ın", "")], "*Time*’ın"),
            (vec![span("a", ""), span("b", "i"), span("c", "")], "a<em>b</em>c"),
            (vec![span("a", "i"), span("b", "b")], "<em>a</em>**b**"),
            (vec![span("tbmm", "c"), span("5", "^")], "[tbmm]{.smallcaps}<sup>5</sup>"),
            (vec![span("Ночь", "ri")], "[*Ночь*]{lang=ru}"),
        ] {
            assert_eq!(written(&spans), expected);
        }
    }

    #[test]
    fn links_and_notes() {
        let link =
            |words: &str, to: &str| Span::text(words, &Form { link: Some(to.to_owned()), ..Form::default() });
        let mark = Span::plain(SpanKind::Note(4));
        assert_eq!(written(&[link("a.az", "https://a.az/b(c)"), mark]), "[a.az](https://a.az/b%28c%29)[^4]");
        assert_eq!(written(&[link("https://a.az/x_y", "https://a.az/x_y")]), "<https://a.az/x_y>");
    }
}
