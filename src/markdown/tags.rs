//! HTML within a line: the forms, links and images that its elements mean; of other elements the text is kept.

use super::html::{Tag, parse_tag};
use super::inlines::{Inlines, Opening, Wrap};
use super::picture_attributes;
use super::spans::language;
use crate::book::draft::{Inline, InlineKind};
use crate::diag::{Diagnostic, ForeignFault, Problem};
use crate::elements::BLOCKS;
use crate::source::Span;
use std::collections::BTreeMap;

/// Elements without a meaning for a book, whose words it shows.
const SILENT: [&str; 14] =
    ["a", "abbr", "bdi", "bdo", "data", "dfn", "label", "nobr", "picture", "rp", "ruby", "time", "td", "th"];
/// Elements of the web that a book cannot have, and elements without text.
pub(super) const DROPPED: [&str; 18] = [
    "audio", "canvas", "datalist", "embed", "head", "iframe", "input", "map", "meter", "noscript", "object",
    "progress", "script", "select", "style", "svg", "template", "video",
];
/// Elements without an end tag that mean something only to a browser.
const MUTE: [&str; 10] =
    ["area", "base", "col", "colgroup", "link", "meta", "param", "rt", "source", "track"];
/// Elements of `DROPPED` without an end tag.
const VOID: [&str; 2] = ["embed", "input"];
/// Attributes that set how a browser shows an element.
const LOOKS: [&str; 7] = ["align", "bgcolor", "class", "color", "face", "style", "valign"];

/// Findings about HTML that are reported once in a chapter, with a count.
#[derive(Debug, Default)]
pub(super) struct Counts {
    /// Elements that were left out with their content.
    dropped: BTreeMap<String, (Span, usize)>,
    /// Classes, styles and the like.
    looks: Option<(Span, usize)>,
    /// The ids that links may name, with the place of each.
    pub(super) anchors: Vec<(String, Span)>,
    /// Attributes whose values cannot be read, with the place of each.
    unread: Vec<(String, Span)>,
}

impl Counts {
    /// Counts an element that is left out.
    pub(super) fn drop(&mut self, name: &str, span: Span) {
        self.dropped.entry(name.to_owned()).or_insert((span, 0)).1 += 1;
    }

    /// Counts the attributes of a tag that set its look.
    pub(super) fn look(&mut self, tag: &Tag, span: Span) {
        // Where the words of a cell stand is followed, and so is the width of a picture.
        let is_width = |rule: &str| rule.is_empty() || rule.starts_with("width:");
        let is_followed = |key: &str, value: &str| match tag.name.as_str() {
            "td" | "th" => key == "align",
            "ol" => key == "style" && value.contains("list-style"),
            "img" => key == "style" && value.split(';').all(|rule| is_width(rule.trim())),
            _ => false,
        };
        let is_look =
            |(key, value): &&(String, String)| LOOKS.contains(&key.as_str()) && !is_followed(key, value);
        let count = tag.attributes.iter().filter(is_look).count();
        if count > 0 {
            self.looks.get_or_insert((span, 0)).1 += count;
        }
        self.unread.extend(unread(tag).into_iter().map(|written| (written, span)));
    }

    /// Records the id of an element, or the name of an anchor.
    pub(super) fn anchor(&mut self, tag: &Tag, span: Span) {
        let name = || tag.value("name").filter(|_| tag.name == "a");
        let id = tag.value("id").or_else(name).filter(|id| !id.is_empty() && !tag.is_end);
        self.anchors.extend(id.map(|id| (id, span)));
    }

    /// The diagnostics of the findings.
    pub(super) fn into_diagnostics(self) -> impl Iterator<Item = Diagnostic> {
        let looks = self.looks.map(|(span, count)| Diagnostic::new(Problem::HtmlLooks { count }, span));
        let dropped = self
            .dropped
            .into_iter()
            .map(|(name, (span, count))| Diagnostic::new(Problem::HtmlDropped { name, count }, span));
        let value = |(written, span)| Diagnostic::new(ForeignFault::Value { written }.into(), span);
        looks.into_iter().chain(dropped).chain(self.unread.into_iter().map(value))
    }
}

/// The attributes of a tag that want a whole number and have none.
fn unread(tag: &Tag) -> Vec<String> {
    let wanted: &[&str] = match tag.name.as_str() {
        _ if tag.is_end => &[],
        "ol" => &["start"],
        "li" => &["value"],
        "td" | "th" => &["colspan", "rowspan"],
        "col" | "colgroup" => &["span"],
        _ => &[],
    };
    let is_unread = |value: &String| value.parse::<u64>().is_err();
    let value = |key: &&str| tag.value(key).filter(is_unread).map(|value| format!("{key}=\"{value}\""));
    wanted.iter().filter_map(value).collect()
}

/// Whether an element of the web has no end tag.
pub(super) fn is_void(name: &str) -> bool {
    VOID.contains(&name)
}

/// Reads one tag or comment into the open inlines.
pub(super) fn read_tag(inlines: &mut Inlines, raw: &str, span: Span) {
    let Some(tag) = parse_tag(raw) else {
        // Comments are for the author alone; declarations and instructions to other programs are reported.
        if raw.starts_with("<![CDATA[") {
            inlines.text(raw, span);
        }
        if !raw.starts_with("<!--") {
            report(inlines, raw, span);
        }
        return;
    };
    inlines.html.anchor(&tag, span);
    let name = tag.name.as_str();
    if !(tag.is_end || name == "span" && span_forms(&tag).is_some()) {
        inlines.html.look(&tag, span);
    }
    match name {
        // A place where a word may be divided: no meaning for a book, and inserted by `prepare` before comments.
        "wbr" => {}
        _ if MUTE.contains(&name) => {}
        _ if BLOCKS.contains(&name) => part(inlines, &tag, span),
        "td" | "th" => inlines.space(Span { end: span.start, ..span }),
        _ if tag.is_end => end_tag(inlines, &tag, raw, span),
        "br" | "hr" => inlines.push(Inline::new(InlineKind::LineBreak, span)),
        "img" | "image" => image(inlines, &tag, span),
        _ if DROPPED.contains(&name) => {
            inlines.html.drop(name, span);
            if !is_void(name) && !raw.ends_with("/>") && inlines.depth() < 100 {
                inlines.open(
                    Opening::Html {
                        name: tag.name,
                        tag: raw.to_owned(),
                        wraps: Vec::new(),
                        is_dropped: true,
                    },
                    span,
                );
            }
        }
        _ => match meaning(inlines, &tag, span).filter(|_| inlines.depth() < 100) {
            Some(wraps) => {
                let tag_text = raw.to_owned();
                inlines.open(Opening::Html { name: tag.name, tag: tag_text, wraps, is_dropped: false }, span);
            }
            None => ignore(inlines, &tag, raw, span),
        },
    }
}

/// Reads a block among words: a new line, with the sign of an item before one.
fn part(inlines: &mut Inlines, tag: &Tag, span: Span) {
    let at = Span { end: span.start, ..span };
    if !tag.is_end {
        inlines.break_line(at);
        if tag.name == "li" {
            inlines.text("• ", at);
        }
    } else if !matches!(tag.name.as_str(), "li" | "ul" | "ol" | "menu" | "tr" | "tbody" | "thead") {
        inlines.space(at);
    }
}

fn image(inlines: &mut Inlines, tag: &Tag, span: Span) {
    let source = ["src", "data-src"].iter().find_map(|key| tag.value(key)).filter(|path| !path.is_empty());
    let Some(source) = source else { return inlines.html.drop("img", span) };
    // An empty text marks ornament; a missing one is reported where images are checked.
    let alt = tag.value("alt").map(|alt| if alt.is_empty() { "-".to_owned() } else { alt });
    let words = Inline::new(InlineKind::Text(alt.unwrap_or_default()), Span { end: span.start, ..span });
    let title = tag.value("title").unwrap_or_default();
    let style = tag.value("style").unwrap_or_default();
    let styled = style.split(';').find_map(|rule| rule.trim().strip_prefix("width:"));
    let width = tag.value("width").as_deref().or(styled).and_then(picture_attributes::width);
    inlines.close_image(&source, &title, vec![words], (width, span));
}

fn end_tag(inlines: &mut Inlines, tag: &Tag, raw: &str, span: Span) {
    let is_quiet = SILENT.contains(&tag.name.as_str()) || inlines.ignored.contains(&tag.name);
    if !inlines.close_html(&tag.name, span) && !is_quiet {
        ignore(inlines, tag, raw, span);
    }
}

/// Reports, once in a chapter, an element that means nothing.
fn ignore(inlines: &mut Inlines, tag: &Tag, raw: &str, span: Span) {
    if inlines.ignored.insert(tag.name.clone()) {
        report(inlines, raw, span);
    }
}

fn report(inlines: &mut Inlines, raw: &str, span: Span) {
    let written: String = raw.split_whitespace().collect::<Vec<_>>().join(" ");
    inlines.diagnostics.push(Diagnostic::new(Problem::HtmlIgnored { tag: written }, span));
}

/// The forms that an element gives its content, none for one that means nothing.
fn meaning(inlines: &mut Inlines, tag: &Tag, span: Span) -> Option<Vec<Wrap>> {
    let own = match tag.name.as_str() {
        "i" | "em" | "cite" | "var" => vec![Wrap::Emphasis],
        "b" | "strong" => vec![Wrap::Strong],
        "s" | "del" | "strike" => vec![Wrap::Strike],
        "mark" => vec![Wrap::Mark],
        "sup" => vec![Wrap::Superscript],
        "sub" => vec![Wrap::Subscript],
        "code" | "kbd" | "samp" | "tt" => vec![Wrap::Code],
        "q" => vec![Wrap::Quoted],
        "a" => link(inlines, tag, span).into_iter().collect(),
        "abbr" => meaning_of(tag).map(Wrap::Abbreviation).into_iter().collect(),
        "span" => return span_forms(tag).or_else(|| is_plain(tag).then(Vec::new)),
        name if SILENT.contains(&name) => Vec::new(),
        _ => return None,
    };
    let lang = ["lang", "xml:lang"].iter().find_map(|key| language(&tag.value(key)?));
    Some(lang.map(Wrap::Foreign).into_iter().chain(own).collect())
}

/// What an abbreviation means, where its tag says it.
fn meaning_of(tag: &Tag) -> Option<String> {
    let title = tag.value("title")?.split_whitespace().collect::<Vec<_>>().join(" ");
    (!title.is_empty()).then_some(title)
}

/// The link of an element; within another link, or where it may not be followed, it is words.
fn link(inlines: &mut Inlines, tag: &Tag, span: Span) -> Option<Wrap> {
    let address = tag.value("href").filter(|address| !address.is_empty())?;
    if inlines.is_in_link() {
        return None;
    }
    let target = inlines.around.target(&address);
    if target.is_none() {
        let problem = Problem::LinkBroken { target: address, nearest: None };
        inlines.diagnostics.push(Diagnostic::new(problem, span));
    }
    target.map(Wrap::Link)
}

/// Whether a span has nothing but classes, styles and an id, which are reported with a count.
fn is_plain(tag: &Tag) -> bool {
    tag.attributes.iter().all(|(key, _)| {
        LOOKS.contains(&key.as_str()) || ["id", "title"].contains(&key.as_str()) || key.starts_with("data-")
    })
}

/// The forms of `<span lang="ru">`, `<span class="smallcaps">` or both; `None` where it has neither.
fn span_forms(tag: &Tag) -> Option<Vec<Wrap>> {
    let forms: Option<Vec<Wrap>> = tag
        .attributes
        .iter()
        .map(|(key, value)| match key.as_str() {
            "lang" | "xml:lang" => language(value).map(Wrap::Foreign),
            "class" => (value == "smallcaps").then_some(Wrap::SmallCaps),
            "style" => is_small_caps(value).then_some(Wrap::SmallCaps),
            _ => None,
        })
        .collect();
    forms.filter(|forms| !forms.is_empty())
}

/// Whether a style says nothing but small capitals: `font-variant: small-caps`.
fn is_small_caps(style: &str) -> bool {
    let style: String = style.chars().filter(|sign| !sign.is_whitespace()).collect();
    ["font-variant:small-caps", "font-variant-caps:small-caps"].contains(&style.trim_end_matches(';'))
}
