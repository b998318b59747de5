//! Divisions of Pandoc, Quarto and Docusaurus by their attributes: `::: {.callout-note title="x"}`, `::: {#tbl-x}`.

use super::attributes::Attributes;
use super::boxes::{Marker, is_any};
use super::inlines::Inlines;
use super::picture_attributes::unquoted;
use super::{callouts, figure_groups, pages, spans, table_attributes, verse};
use crate::book::LabelKind;
use crate::book::draft::{Inline, InlineKind};
use crate::diag::{Diagnostic, Problem};
use crate::header;
use crate::source::Span;

/// Classes of divisions that other tools show as boxes beside the text.
const BOXES: [&str; 7] = ["aside", "sidebar", "infobox", "admonition", "box", "column-margin", "callout"];

/// The meaning of a division by its attributes, and its language.
pub(super) fn meaning(attributes: &Attributes, span: Span, inlines: &mut Inlines) -> Marker {
    let lang = attributes.value("lang").map(|tag| (tag, spans::language(tag)));
    if let Some((tag, None)) = lang {
        inlines.report_value(format!("lang={tag}"), span);
    }
    let marker = meaning_alone(attributes, span, inlines);
    match (lang, marker) {
        (
            Some((_, Some(lang))),
            own @ (Marker::Aside(_)
            | Marker::Callout(_)
            | Marker::Verse(..)
            | Marker::Letter(_)
            | Marker::Turned
            | Marker::Flat),
        ) => Marker::Foreign(lang, Box::new(own)),
        (_, marker) => marker,
    }
}

/// The meaning of a division by its attributes but its language.
fn meaning_alone(attributes: &Attributes, span: Span, inlines: &mut Inlines) -> Marker {
    let words = inlines.around.words;
    let at = span.after();
    let text = |text: &str| vec![Inline::new(InlineKind::Text(text.to_owned()), at)];
    let title = attributes.value("title").map(text);
    let lower: Vec<String> = attributes.classes().map(str::to_lowercase).collect();
    if lower.iter().any(|class| is_any(class, |markup| markup.verses)) {
        return Marker::Verse(title.unwrap_or_default(), verse::numbers_of(attributes, span, inlines));
    }
    if lower.iter().any(|class| pages::is_class(class)) {
        return Marker::PageBreak;
    }
    if lower.iter().any(|class| is_any(class, |markup| markup.plates)) {
        return plates(attributes, span, inlines);
    }
    if let Some(request) = figure_groups::GroupRequest::of(attributes, span, inlines) {
        inlines.picture_attributes.groups.insert(span.start, request);
        return Marker::FigureGroup;
    }
    let is_label = |id: &&str| LabelKind::of(id) == Some(LabelKind::Table);
    if let (Some(id), [_]) = (attributes.id().filter(is_label), &attributes.words[..]) {
        return Marker::Table(id.to_owned());
    }
    if let Some(what) = lower.iter().find_map(|class| header::part_of_key(class)).filter(|_| title.is_none())
    {
        let lang = attributes.value("lang").and_then(spans::language);
        return Marker::ChapterPart(what, lang);
    }
    if let Some(heading) = lower.iter().find_map(|class| callouts::heading(class, words)) {
        return title.map_or_else(|| Marker::Callout(text(heading)), Marker::Aside);
    }
    let is_box = |class: &String| BOXES.contains(&class.as_str()) || is_any(class, |markup| markup.boxes);
    if lower.iter().any(is_box) {
        return Marker::Aside(title.unwrap_or_default());
    }
    if attributes.classes().any(table_attributes::turns) {
        return Marker::Turned;
    }
    let is_lang = |word: &&str| word.strip_prefix("lang=").is_some();
    if !attributes.are_silent() && !attributes.words.iter().all(is_lang) {
        inlines.report_written(attributes.written(), span);
    }
    Marker::Flat
}

/// A section of plates by its attributes.
fn plates(attributes: &Attributes, span: Span, inlines: &mut Inlines) -> Marker {
    let (mut per_page, mut others) = (1, false);
    for word in &attributes.words {
        match word.split_once('=') {
            Some((key, value)) if is_any(key, |markup| markup.per_page) => {
                match figure_groups::count(unquoted(value)) {
                    Ok(count) => per_page = count.unwrap_or(1),
                    Err(_) => {
                        let problem = Problem::PictureValue { written: (*word).to_owned() };
                        inlines.diagnostics.push(Diagnostic::new(problem, span));
                    }
                }
            }
            _ => {
                let is_name = |class: &str| is_any(&class.to_lowercase(), |markup| markup.plates);
                let is_known = word.starts_with('#') || word.strip_prefix('.').is_some_and(is_name);
                others |= !is_known && !Attributes::is_silent(word);
            }
        }
    }
    if others {
        inlines.report_written(attributes.written(), span);
    }
    Marker::Plates(per_page, attributes.id().map(str::to_owned))
}
