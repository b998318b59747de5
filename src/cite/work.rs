//! A work as both bibliography formats describe it: who, what, where, when, and the place of its key.

use super::marks;
use crate::date::Moment;
use crate::lang::Language;

/// The kind of a work, as far as its form in a note depends on it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Kind {
    /// A book, a collection, anything set like one.
    #[default]
    Book,
    /// A part of a book with a title of its own.
    Chapter,
    /// An article in a journal or newspaper.
    Article,
    /// A thesis.
    Thesis,
    /// A report of a body.
    Report,
    /// A document of an archive.
    Document,
    /// A page of the web.
    Web,
}

/// The part of the list of works that a work belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Category {
    /// Documents of archives.
    Documents,
    /// Books, reports and theses.
    Books,
    /// Articles of journals, parts of books.
    Articles,
    /// Newspapers and magazines.
    Press,
    /// Pages of the web.
    Online,
}

/// A person or a body.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Name {
    /// The given names; empty for a body, or where they are not known.
    pub(super) given: String,
    /// The particle: `de` of `de Waal`.
    pub(super) particle: String,
    /// The family name, or the whole name of a body.
    pub(super) family: String,
    /// The suffix: `Jr.`
    pub(super) suffix: String,
    /// Whether it is a body: its name is never turned or set in capitals.
    pub(super) is_body: bool,
}

/// Persons of one task.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Names {
    /// The names in the order of the title page.
    pub(super) list: Vec<Name>,
    /// Whether names are left out: `and others`.
    pub(super) and_others: bool,
}

/// Task of the persons in the place of an editor.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum EditorTask {
    /// Edited: ed.
    #[default]
    Editor,
    /// Prepared a text for print: haz.
    Preparer,
    /// Compiled: der.
    Compiler,
}

/// A work. A field that is not known is `None`, and nothing is invented for it.
#[derive(Clone, Debug, Default)]
pub(super) struct Work {
    pub(super) key: String,
    pub(super) kind: Kind,
    pub(super) authors: Names,
    pub(super) editors: Names,
    pub(super) editor_task: EditorTask,
    pub(super) translators: Names,
    pub(super) title: Option<String>,
    pub(super) subtitle: Option<String>,
    pub(super) short_title: Option<String>,
    /// Words after the title that are not in italics.
    pub(super) title_addon: Option<String>,
    /// The title of the book, journal, newspaper or site of which it is a part.
    pub(super) container: Option<String>,
    pub(super) volume: Option<String>,
    pub(super) issue: Option<String>,
    pub(super) edition: Option<String>,
    /// Kind of a thesis or the like: `Doktora Tezi`.
    pub(super) genre: Option<String>,
    /// The publisher; the institution of a report or thesis.
    pub(super) publisher: Option<String>,
    pub(super) place: Option<String>,
    /// Date of the work: `1990`, `1990-01`, `1990-01-20`, two of them with a slash between, or words.
    pub(super) date: Option<String>,
    pub(super) pages: Option<String>,
    pub(super) archive: Option<String>,
    pub(super) collection: Option<String>,
    pub(super) call_number: Option<String>,
    pub(super) url: Option<String>,
    /// The date on which the address was read.
    pub(super) url_date: Option<String>,
    pub(super) doi: Option<String>,
    /// Place where an unusual copy was read: printed at the end, in notes too.
    pub(super) found_at: Option<String>,
    /// A remark that only the list prints.
    pub(super) remark: Option<String>,
    pub(super) keywords: Vec<String>,
    /// The language of its titles, where it is known.
    pub(super) title_language: Option<Language>,
    /// The language by whose rules its names are set in capitals, where it is not the book's.
    pub(super) name_language: Option<Language>,
    /// Sort key instead of its names or title.
    pub(super) sort_key: Option<String>,
    /// Whether it is part of a newspaper or magazine, as the author declares.
    pub(super) is_press: bool,
    /// Kind of the work in CSL (CSL 1.0.2, "Item Types").
    pub(super) csl_kind: &'static str,
    /// Variables that only CSL styles print, by their names.
    pub(super) more: Vec<(&'static str, String)>,
    /// Persons whom only CSL styles name, by the names of CSL's variables.
    pub(super) others: Vec<(&'static str, Names)>,
}

impl Name {
    /// Returns the name as it is spoken: `Thomas de Waal`.
    pub(super) fn plain(&self) -> String {
        joined(&[&self.given, &self.particle, &self.family, &self.suffix])
    }

    /// Returns the family name with its particle: `de Waal`.
    pub(super) fn surname(&self) -> String {
        joined(&[&self.particle, &self.family])
    }
}

impl Names {
    pub(super) fn is_empty(&self) -> bool {
        self.list.is_empty()
    }
}

impl Work {
    /// Returns the whole title, the subtitle after a colon.
    pub(super) fn full_title(&self) -> Option<String> {
        let title = self.title.as_ref()?;
        Some(match &self.subtitle {
            Some(subtitle) if marks::plain(title).ends_with(['?', '!', ':']) => format!("{title} {subtitle}"),
            Some(subtitle) => format!("{title}: {subtitle}"),
            None => title.clone(),
        })
    }

    /// Returns the short title, or the title without its subtitle.
    pub(super) fn short(&self) -> Option<&str> {
        self.short_title.as_deref().or(self.title.as_deref())
    }

    /// Returns the part of the list of works to which it belongs.
    pub(super) fn category(&self) -> Category {
        match self.kind {
            Kind::Document => Category::Documents,
            Kind::Book | Kind::Report | Kind::Thesis => Category::Books,
            Kind::Article if self.is_of_press() => Category::Press,
            Kind::Article | Kind::Chapter => Category::Articles,
            Kind::Web => Category::Online,
        }
    }

    /// Whether an article is of the press: its day is known, but neither volume nor number.
    pub(super) fn is_of_press(&self) -> bool {
        let has_day = self.date.as_ref().is_some_and(|date| date.len() == 10 && is_date(date));
        self.is_press || has_day && self.volume.is_none() && self.issue.is_none()
    }

    /// Returns the required fields that are missing, in BibLaTeX's words.
    pub(super) fn missing(&self) -> Vec<&'static str> {
        let mut missing = Vec::new();
        let mut need = |is_there: bool, field: &'static str| {
            if !is_there {
                missing.push(field);
            }
        };
        let has_title = self.title.is_some();
        match self.kind {
            Kind::Book | Kind::Report => need(has_title, "title"),
            Kind::Chapter => {
                need(has_title, "title");
                need(self.container.is_some(), "booktitle");
            }
            Kind::Article => need(self.container.is_some(), "journaltitle"),
            Kind::Thesis => {
                need(!self.authors.is_empty(), "author");
                need(has_title, "title");
                need(self.publisher.is_some(), "institution");
            }
            Kind::Document => need(self.archive.is_some() || has_title, "library"),
            Kind::Web => need(has_title || self.container.is_some() || self.url.is_some(), "title"),
        }
        missing
    }

    /// Whether a web page with an address has neither a date nor a date of access.
    pub(super) fn lacks_access_date(&self) -> bool {
        self.kind == Kind::Web && self.url.is_some() && self.url_date.is_none() && self.date.is_none()
    }
}

/// Whether a text is a date of any precision, a season, or two of them with a slash between.
pub(super) fn is_date(text: &str) -> bool {
    let mut parts = text.split('/');
    let both = [parts.next(), parts.next()];
    let is_one = |part: &str| Moment::from_date(part).is_some() || season(part).is_some();
    let are_dates = both.into_iter().flatten().all(is_one);
    are_dates && parts.next().is_none()
}

/// Returns year and season, from 1, of a date such as `2001-21` (EDTF, level 1).
pub(super) fn season(text: &str) -> Option<(&str, u8)> {
    let (year, season) = text.split_once('-')?;
    let season = ["21", "22", "23", "24"].iter().position(|known| *known == season)?;
    Moment::from_date(year).filter(|_| year.len() == 4).map(|_| (year, season as u8 + 1))
}

/// Returns the key that sorts works which differ in their dates alone: year, month and day, then the words. Dates
/// without a year come last.
/// year come last.
pub(super) fn date_order(date: &str) -> (bool, i32, &str) {
    let year = year_of(date);
    (year.is_none(), year.unwrap_or(0), date)
}

/// Returns the year that a date names in any words: 1912 in `1328 [1912]`, 1905 in `c. 1905`, -44 in `-0044`.
pub(super) fn year_of(date: &str) -> Option<i32> {
    let mut years = Vec::new();
    let is_part = |c: char| c.is_ascii_digit() || "Xx".contains(c);
    for word in
        date.split(|c: char| !is_part(c)).filter(|word| word.starts_with(|c: char| c.is_ascii_digit()))
    {
        let unknown = word.replace(['X', 'x'], "0");
        years.extend(unknown.parse::<i32>().ok().filter(|_| (3..=4).contains(&word.len())));
    }
    let first = *years.first()?;
    if date.trim_start().starts_with('-') {
        return Some(-first);
    }
    // Of two calendars the Gregorian one has the higher year.
    let has_two = date.contains(['[', '(']);
    Some(if has_two { years.into_iter().max().unwrap_or(first) } else { first })
}

/// Returns the language by whose rules a language's names are set in capitals: its own where it is written
/// in Latin letters – Əlizadə is ƏLİZADƏ in an English book too –, else the book's.
///
/// A Russian name in a Turkish book was written in Turkish letters by the book's author.
pub(super) fn capitals_language(language: &Language) -> Option<Language> {
    let primary = language.tag().split('-').next().unwrap_or("").to_ascii_lowercase();
    let is_other_script = ["ru", "uk", "bg", "sr", "el", "ar", "fa", "he", "hy", "ka", "ja", "zh", "ko"]
        .contains(&primary.as_str());
    (!is_other_script).then(|| language.clone())
}

/// Joins the parts that are not empty with spaces.
fn joined(parts: &[&str]) -> String {
    let parts: Vec<&str> = parts.iter().copied().filter(|part| !part.is_empty()).collect();
    parts.join(" ")
}

#[cfg(test)]
mod tests {
    use super::{Category, Kind, Work, date_order, is_date, year_of};

    #[test]
    fn dates_of_any_precision() {
        for date in ["1990", "1990-01", "1990-01-20", "1989/1990", "1990-01-13/1990-01-19", "2001-21"] {
            assert!(is_date(date), "{date}");
        }
        for words in ["", "199O", "1990-13", "1331 [1915]", "1990/1991/1992", "ts.", "2001-25"] {
            assert!(!is_date(words), "{words}");
        }
    }

    #[test]
    fn years_are_found_in_words() {
        for (date, year) in [
            ("1990-01-20", Some(1990)),
            ("1328 [1912]", Some(1912)),
            ("1912 (1328)", Some(1912)),
            ("[1990]", Some(1990)),
            ("1990/91", Some(1990)),
            ("1990?", Some(1990)),
            ("yaklaşık 1905", Some(1905)),
            ("c. 1905", Some(1905)),
            ("199X", Some(1990)),
            ("-0044", Some(-44)),
            ("Bahar 2001", Some(2001)),
            ("h. 754", Some(754)),
            ("t.y.", None),
            ("baskıda", None),
            ("18. yy.", None),
        ] {
            assert_eq!(year_of(date), year, "{date}");
        }
        let mut dates = ["t.y.", "c. 1905", "baskıda", "-0044", "1328 [1912]", "1905-03"];
        dates.sort_by(|one, other| date_order(one).cmp(&date_order(other)));
        assert_eq!(dates, ["-0044", "1905-03", "c. 1905", "1328 [1912]", "baskıda", "t.y."]);
    }

    #[test]
    fn an_article_with_a_day_and_no_volume_is_of_the_press() {
        let article = |date: &str, issue: Option<&str>| Work {
            kind: Kind::Article,
            date: Some(date.to_owned()),
            issue: issue.map(str::to_owned),
            ..Work::default()
        };
        assert_eq!(article("1990-01-22", None).category(), Category::Press);
        assert_eq!(article("2014-10-30", Some("66")).category(), Category::Articles);
        assert_eq!(article("1990", None).category(), Category::Articles);
    }
}
