//! A work as CSL styles see it: the variables of CSL (CSL 1.0.2, appendix IV), as text.

use super::forms::Spelling;
use super::work::{Name, Names, Work, is_date, season, year_of};
use super::{marks, shield};
use crate::casing;
use hayagriva::citationberg::json::{
    DateValue, Item, LiteralName, NameItem, NameValue, Value, VecDate, VecDateRange,
};
use std::collections::BTreeMap;

/// The first of the years that represent dates in words: beyond all that anybody prints.
const FIRST: i16 = 10_000;

/// Replaces the last name for all that `and others` leaves out.
pub(super) const OTHERS: char = '\u{10fe00}';

/// Makes items for a CSL processor.
pub(super) struct Maker<'a> {
    pub(super) spelling: &'a Spelling<'a>,
    /// Whether the words are used only to sort the list: in small letters, dates by the year that they name.
    pub(super) sorts: bool,
    /// Whether i and ı are to be distinguished.
    pub(super) hides: bool,
    /// Dates that CSL has no form for, by the years that represent them.
    pub(super) kept: Vec<String>,
}

impl Maker<'_> {
    /// Returns a work as an item; `rank` is its place in the list, where that is known.
    pub(super) fn item(&mut self, work: &Work, rank: usize) -> Item {
        let mut values: BTreeMap<String, Value> = BTreeMap::new();
        let mut put = |variable: &str, words: Option<String>| {
            values.extend(words.map(|words| (variable.to_owned(), Value::String(words))));
        };
        put("id", Some(work.key.clone()));
        put("type", Some(work.csl_kind.to_owned()));
        put("citation-key", Some(format!("{rank:08}")));
        put("language", work.title_language.as_ref().map(|language| language.tag().to_owned()));
        let own = work.name_language.is_none();
        let words = |words: &Option<String>| words.as_ref().map(|words| self.words(words, own));
        let genre = work.genre.as_ref().map(|genre| self.spelling.terms.thesis(genre).to_owned());
        // A leaflet has no publisher but who made it.
        let is_loose = work.publisher.is_none() && ["document", "pamphlet"].contains(&work.csl_kind);
        let (publisher, medium) =
            if is_loose { (&work.found_at, &None) } else { (&work.publisher, &work.found_at) };
        let short =
            work.short_title.clone().or_else(|| work.title.clone().filter(|_| work.subtitle.is_some()));
        for (variable, value) in [
            ("title", &work.full_title()),
            ("title-short", &short),
            ("container-title", &work.container),
            ("volume", &work.volume),
            ("edition", &work.edition),
            ("genre", &genre),
            ("publisher", publisher),
            ("publisher-place", &work.place),
            ("page", &work.pages),
            ("archive", &work.archive),
            ("archive_location", &work.collection),
            ("call-number", &work.call_number),
            ("medium", medium),
            ("note", &work.remark),
        ] {
            put(variable, words(value));
        }
        put("URL", work.url.clone());
        put("DOI", work.doi.clone());
        for (variable, value) in work.more.iter().filter(|(variable, _)| !variable.ends_with("-date")) {
            put(variable, words(&Some(value.clone())));
        }
        let persons = [("author", &work.authors), ("translator", &work.translators)];
        let editor = match work.editor_task {
            super::work::EditorTask::Compiler => "compiler",
            _ => "editor",
        };
        let others = work.others.iter().map(|(variable, names)| (*variable, names));
        for (variable, names) in persons.into_iter().chain([(editor, &work.editors)]).chain(others) {
            if !names.is_empty() {
                values.insert(variable.to_owned(), Value::Names(self.names(names, own)));
            }
        }
        let dates = [("issued", &work.date), ("accessed", &work.url_date)];
        let dates = dates.into_iter().filter_map(|(variable, date)| Some((variable, date.as_ref()?)));
        let more = work.more.iter().filter(|(variable, _)| variable.ends_with("-date"));
        for (variable, date) in dates.chain(more.map(|(variable, date)| (*variable, date))) {
            values.extend(self.date(date).map(|date| (variable.to_owned(), Value::Date(date))));
        }
        Item(values)
    }

    /// Returns words as the style processor needs them.
    fn words(&self, words: &str, own: bool) -> String {
        if self.sorts {
            return casing::lower(&marks::plain(words), self.spelling.language);
        }
        let words = marks::keep_case(words);
        if self.hides && own { shield::hide(&words) } else { words }
    }

    fn names(&self, names: &Names, own: bool) -> Vec<NameValue> {
        let words = |words: &str| self.words(words, own);
        let some = |part: &str| Some(words(part)).filter(|part| !part.is_empty());
        let one = |name: &Name| {
            if name.is_body || name.given.is_empty() && name.particle.is_empty() {
                return NameValue::Literal(LiteralName { literal: words(&name.plain()) });
            }
            // Hayagriva parts a family name at its spaces, by its capitals.
            let space = if self.sorts { '_' } else { marks::sign(' ') };
            NameValue::Item(NameItem {
                family: words(&name.family).replace(' ', space.encode_utf8(&mut [0; 4])),
                given: some(&name.given),
                non_dropping_particle: None,
                dropping_particle: Some(words(&name.particle)).filter(|part| !part.is_empty()),
                suffix: some(&name.suffix),
                comma_suffix: None,
            })
        };
        let mut list: Vec<NameValue> = names.list.iter().map(one).collect();
        if names.and_others {
            list.push(NameValue::Literal(LiteralName { literal: OTHERS.to_string() }));
        }
        list
    }

    /// Returns a date; one in words, or one that CSL would write in English, is kept for later.
    fn date(&mut self, date: &str) -> Option<DateValue> {
        let whole = |parts: Vec<i16>| DateValue::DateParts {
            date_parts: VecDateRange(vec![VecDate(parts)]),
            literal: None,
            season: None,
            circa: false,
        };
        let number = |part: &str| part.parse::<i16>().ok();
        let is_modern = date.starts_with(|first: char| first != '0') && is_date(date);
        // Hayagriva prints a season where only the year is requested: it is kept with the words.
        if is_modern && !date.contains('/') && season(date).is_none() {
            return Some(whole(date.split('-').filter_map(number).collect()));
        }
        if self.sorts {
            return year_of(date).map(|year| whole(vec![year as i16]));
        }
        let words = self.spelling.date(date);
        let at = self.kept.iter().position(|known| *known == words).unwrap_or_else(|| {
            self.kept.push(words);
            self.kept.len() - 1
        });
        let year = i16::try_from(at).ok().and_then(|at| FIRST.checked_add(at));
        year.or_else(|| year_of(date).map(|year| year as i16)).map(|year| whole(vec![year]))
    }
}

/// Returns a text with the years that represent words replaced by them.
pub(super) fn with_kept(text: &str, kept: &[String]) -> String {
    let mut shown = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find(|c: char| c.is_ascii_digit()) {
        shown.push_str(&rest[..start]);
        let digits =
            rest[start..].len() - rest[start..].trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let figure = &rest[start..start + digits];
        let at = figure.parse::<i16>().ok().and_then(|year| usize::try_from(year.checked_sub(FIRST)?).ok());
        shown.push_str(at.and_then(|at| kept.get(at)).map_or(figure, String::as_str));
        rest = &rest[start + digits..];
    }
    shown + rest
}

#[cfg(test)]
mod tests {
    use super::with_kept;

    #[test]
    fn years_that_represent_words_become_those_words() {
        let kept = ["t.y.".to_owned(), "1328 [1912]".to_owned()];
        for (text, shown) in [
            ("(10000)", "(t.y.)"),
            ("10001a", "1328 [1912]a"),
            ("12 Mart 1990", "12 Mart 1990"),
            ("10002", "10002"),
        ] {
            assert_eq!(with_kept(text, &kept), shown);
        }
    }
}
