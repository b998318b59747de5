//! The note form of Turkish historians: full at first mention, a.g.e. in the next note, short later.
//!
//! Source: the note and bibliography rules of the Turkish Historical Society (Türk Tarih Kurumu),
//! as many university presses follow them.

use super::marks;
use super::terms::Terms;
use super::work::{Kind, Name, Names, Work, is_date, season};
use crate::book::cited::{Inline, InlineKind};
use crate::book::{Target, Way};
use crate::casing;
use crate::lang::{Language, Quotes};
use crate::source::Span;

/// One fact of a work: the words between two commas.
pub(super) type Part = Vec<Inline>;

/// Most names that are printed; of more, only the first is.
const MOST_NAMES: usize = 3;

/// How a work is spelt where it is cited.
#[derive(Clone, Debug)]
pub(super) struct Spelling<'a> {
    pub(super) terms: &'static Terms,
    /// The book's language.
    pub(super) language: &'a Language,
    /// Place of the words in the source, for diagnostics.
    pub(super) span: Span,
    /// The id of the work's entry in the list of works.
    pub(super) entry: Option<&'a str>,
}

impl Spelling<'_> {
    fn text(&self, words: impl Into<String>) -> Inline {
        Inline::new(InlineKind::Text(words.into()), self.span)
    }

    /// Returns words in the forms that they have.
    fn part(&self, words: impl AsRef<str>) -> Part {
        marks::inlines(words.as_ref(), self.span)
    }

    /// Returns the facts of a first mention; a locator replaces the pages of the whole article.
    pub(super) fn full(&self, work: &Work, is_authorless: bool, has_locator: bool) -> Vec<Part> {
        let mut parts = Vec::new();
        if !is_authorless {
            parts.extend(self.names(&work.authors, Name::plain));
        }
        parts.extend(self.facts(work, false, !has_locator));
        parts
    }

    /// Returns the names of its authors as they are in a sentence; of its editors, or its title, where it has none.
    pub(super) fn spoken_names(&self, work: &Work) -> Option<String> {
        let names = if work.authors.is_empty() { &work.editors } else { &work.authors };
        let part = self.names(names, Name::plain);
        part.map(|part| crate::book::plain_text(&part)).or_else(|| work.title.as_deref().map(marks::plain))
    }

    /// Returns the facts of a later mention: surname and short title, or the facts that identify a work without a
    /// title.
    pub(super) fn short(&self, work: &Work, is_authorless: bool) -> Vec<Part> {
        let mut parts = Vec::new();
        if !is_authorless {
            parts.extend(self.names(&work.authors, |name| opened(&name.surname(), self.language)));
        }
        match work.short() {
            Some(title) => parts.push(self.title(work, title)),
            None => parts.extend(self.nameless(work)),
        }
        parts
    }

    /// Returns the short form where another work has the same one: with the work's container or its date; an unsigned
    /// page is named by its site.
    pub(super) fn apart(&self, work: &Work, is_authorless: bool) -> Vec<Part> {
        if work.kind == Kind::Web && work.authors.is_empty() && work.container.is_some() {
            return self.nameless(work);
        }
        let mut parts = self.short(work, is_authorless);
        parts.extend(match (&work.container, &work.date) {
            (Some(container), _) if work.title.is_some() => Some(self.container(work, container)),
            (_, Some(date)) => Some(self.part(self.date(date))),
            _ => None,
        });
        parts
    }

    /// Returns the facts of a work that the note before cites too.
    pub(super) fn same(&self, work: &Work, is_same_place: bool) -> Vec<Part> {
        // A newspaper or a site without a title has no shorter name than its own.
        if work.title.is_none() && work.kind != Kind::Document {
            return self.short(work, false);
        }
        let mut term = self.text(self.terms.same(work.kind));
        if let Some(entry) = self.entry {
            term = self.linked(entry, vec![term]);
        }
        let mut parts = vec![vec![term]];
        parts.extend(is_same_place.then(|| self.part(self.terms.same_place)));
        parts
    }

    /// Returns the facts of the list's entry: family names first and in capitals.
    pub(super) fn entry(&self, work: &Work) -> Vec<Part> {
        let leads = if work.authors.is_empty() { &work.editors } else { &work.authors };
        let mut parts: Vec<Part> = Vec::new();
        parts.extend(self.names(leads, |name| self.turned(name, work.name_language.as_ref())));
        if work.authors.is_empty()
            && let Some(Inline { kind: InlineKind::Text(names), .. }) =
                parts.last_mut().and_then(|part| part.last_mut())
        {
            names.push_str(&format!(" ({})", self.terms.editor(work.editor_task)));
        }
        parts.extend(self.facts(work, true, true));
        parts.extend(self.copy_and_address(work, true));
        parts
    }

    /// Returns all facts but the authors.
    fn facts(&self, work: &Work, is_listed: bool, with_pages: bool) -> Vec<Part> {
        let mut parts = Vec::new();
        if let Some(title) = work.full_title() {
            parts.push(self.title(work, &title));
        }
        parts.extend(work.title_addon.as_ref().map(|addon| self.part(addon)));
        parts.extend(work.container.as_ref().map(|container| self.container(work, container)));
        parts.extend(self.tasks(work, is_listed));
        parts.extend(self.counted(self.terms.volume, &work.volume));
        match work.kind {
            Kind::Article | Kind::Report => parts.extend(self.counted(self.terms.issue, &work.issue)),
            _ => {}
        }
        if let Some(edition) = &work.edition {
            let is_number = edition.bytes().all(|byte| byte.is_ascii_digit());
            let words = if is_number {
                format!("{} {}", self.terms.ordinal(edition), self.terms.edition)
            } else {
                edition.clone()
            };
            parts.push(self.part(words));
        }
        if work.kind == Kind::Thesis {
            let genre = work.genre.as_ref().map(|genre| self.terms.thesis(genre));
            parts.extend(genre.map(|genre| self.part(genre)));
        }
        parts.extend(self.held(work));
        parts.extend(self.appeared(work));
        if with_pages && let Some(pages) = &work.pages {
            let is_figure =
                pages.starts_with(|first: char| first.is_ascii_digit() || "ivxlIVXL".contains(first));
            let words = if is_figure { format!("{} {pages}", self.terms.page) } else { pages.clone() };
            parts.push(self.part(words));
        }
        parts
    }

    /// Returns what follows the pages: the copy that was read, and the address.
    pub(super) fn copy_and_address(&self, work: &Work, with_address: bool) -> Vec<Part> {
        let mut parts: Vec<Part> = Vec::new();
        parts.extend(work.found_at.as_ref().map(|place| self.part(place)));
        parts.extend(self.address(work).filter(|_| with_address));
        parts
    }

    /// Returns editor and translator, each after their task; an editor who leads the entry is not repeated.
    fn tasks(&self, work: &Work, is_listed: bool) -> Vec<Part> {
        let leads = is_listed && work.authors.is_empty();
        let editors = Some(&work.editors).filter(|_| !leads);
        let tasks = [
            (self.terms.editor(work.editor_task), editors),
            (self.terms.translator, Some(&work.translators)),
        ];
        let parts = tasks.into_iter().filter_map(|(term, names)| {
            let names = self.names(names?, Name::plain)?;
            let mut part = self.part(format!("{term} "));
            part.extend(names);
            Some(part)
        });
        parts.collect()
    }

    /// Returns where a document is kept.
    fn held(&self, work: &Work) -> Vec<Part> {
        let places = [&work.archive, &work.collection, &work.call_number];
        let known = places.into_iter().flatten().filter(|_| work.kind == Kind::Document);
        known.map(|place| self.part(place)).collect()
    }

    /// Returns publisher, place and year; the date alone for what appears in issues.
    fn appeared(&self, work: &Work) -> Vec<Part> {
        let mut parts = Vec::new();
        if let Some(publisher) = &work.publisher {
            parts.push(self.spoken(work, publisher));
        }
        let date = work.date.as_ref().map(|date| match work.kind {
            Kind::Book | Kind::Chapter | Kind::Report | Kind::Thesis => year(date),
            Kind::Article | Kind::Document | Kind::Web => self.date(date),
        });
        let place = work.place.as_ref().filter(|_| work.kind != Kind::Article);
        parts.extend(match (place, date) {
            (Some(place), Some(date)) => Some(self.part(format!("{place} {date}"))),
            (Some(words), None) => Some(self.part(words)),
            (None, Some(words)) => Some(self.part(words)),
            (None, None) => None,
        });
        parts
    }

    /// Returns the address as a link, with the day on which it was read; a DOI is preferred to an address.
    fn address(&self, work: &Work) -> Option<Part> {
        let url =
            work.doi.as_ref().map(|doi| format!("https://doi.org/{doi}")).or_else(|| work.url.clone())?;
        let link = InlineKind::Link { target: Way::Known(Target::Url(url.clone())), content: self.part(url) };
        let mut part = vec![Inline::new(link, self.span)];
        if let (None, Some(date)) = (&work.doi, &work.url_date) {
            part.push(self.text(format!(" ({}: {})", self.terms.accessed, self.date(date))));
        }
        Some(part)
    }

    /// Returns the facts that replace a missing title: a newspaper and its day, a document's place, a site.
    fn nameless(&self, work: &Work) -> Vec<Part> {
        let mut parts: Vec<Part> = Vec::new();
        parts.extend(work.container.as_ref().map(|container| self.container(work, container)));
        parts.extend(self.held(work));
        if work.kind == Kind::Article || parts.is_empty() {
            parts.extend(work.date.as_ref().map(|date| self.part(self.date(date))));
        }
        parts
    }

    /// Returns a title: italic where the work is independent, in quotes where it is part of another.
    fn title(&self, work: &Work, title: &str) -> Part {
        let words = if is_held(work) {
            let quotes = self.language.words().quotes;
            let [open, close] = quotes.double;
            self.part(format!("{open}{}{close}", within_quotes(title, quotes)))
        } else {
            marks::emphasised(self.part(title), self.span)
        };
        let words = self.in_language(work, words);
        match self.entry {
            Some(entry) => vec![self.linked(entry, words)],
            None => words,
        }
    }

    /// Returns the title of a work's container: that of a site upright, all others italic.
    fn container(&self, work: &Work, name: &str) -> Part {
        let is_all = work.title.is_none();
        let words = if work.kind == Kind::Web {
            self.part(name)
        } else {
            let words = marks::emphasised(self.part(name), self.span);
            if is_all { words } else { self.in_language(work, words) }
        };
        match self.entry.filter(|_| is_all) {
            Some(entry) => vec![self.linked(entry, words)],
            None => words,
        }
    }

    fn linked(&self, entry: &str, content: Vec<Inline>) -> Inline {
        let target = Way::Work(entry.to_owned());
        Inline::new(InlineKind::Link { target, content }, self.span)
    }

    /// Marks words as being in the work's own language, where it is not the book's.
    fn in_language(&self, work: &Work, content: Part) -> Part {
        let foreign = work.title_language.as_ref().filter(|lang| lang.tag() != self.language.tag());
        match foreign {
            Some(lang) => {
                vec![Inline::new(InlineKind::Foreign { lang: lang.clone(), content }, self.span)]
            }
            None => content,
        }
    }

    /// Returns a publisher's name: in the work's language where it has letters that the book's does not.
    fn spoken(&self, work: &Work, name: &str) -> Part {
        let is_other = marks::plain(name).chars().any(|c| c.is_alphabetic() && c as u32 > 0x24f);
        if is_other { self.in_language(work, self.part(name)) } else { self.part(name) }
    }

    /// Returns a term with a figure, `C. 3`; a value that is not a figure without the term.
    fn counted(&self, term: &str, value: &Option<String>) -> Option<Part> {
        let value = value.as_ref()?;
        let is_figure = value.starts_with(|first: char| first.is_ascii_digit() || "IVXL".contains(first));
        Some(self.part(if is_figure { format!("{term} {value}") } else { value.clone() }))
    }

    /// Joins names by a dash; of too many, the first and a word for the rest.
    fn names(&self, names: &Names, form: impl Fn(&Name) -> String) -> Option<Part> {
        let is_cut = names.list.len() > MOST_NAMES || names.and_others;
        let shown = if is_cut { &names.list[..names.list.len().min(1)] } else { &names.list[..] };
        let mut words = shown.iter().map(form).collect::<Vec<_>>().join(" – ");
        if is_cut && !words.is_empty() {
            words = format!("{words} {}", self.terms.others);
        }
        (!words.is_empty()).then(|| self.part(words))
    }

    /// Returns a name with the family name first, `DE WAAL, Thomas`; that of a body as it is.
    fn turned(&self, name: &Name, language: Option<&Language>) -> String {
        if name.is_body {
            return name.plain();
        }
        let language = language.unwrap_or(self.language);
        let family = casing::upper(&name.surname(), language);
        let rest: Vec<&str> = [&name.given, &name.suffix]
            .into_iter()
            .map(String::as_str)
            .filter(|part| !part.is_empty())
            .collect();
        if rest.is_empty() { family } else { format!("{family}, {}", rest.join(" ")) }
    }

    /// Returns one or two dates as the language writes them; other words as they are.
    pub(super) fn date(&self, date: &str) -> String {
        let one = |date: &str| match season(date) {
            Some((year, season)) => {
                let seasons = self.language.words().seasons;
                format!("{} {year}", seasons[usize::from(season) - 1])
            }
            None => self.language.date(date),
        };
        match date.split_once('/').filter(|_| is_date(date)) {
            Some((from, to)) => format!("{}–{}", one(from), one(to)),
            None => one(date),
        }
    }
}

/// Returns the year of a date, `1989–1990` of two.
fn year(date: &str) -> String {
    let only = |date: &str| if is_date(date) { date[..4].to_owned() } else { date.to_owned() };
    match date.split_once('/').filter(|_| is_date(date)) {
        Some((from, to)) if only(from) == only(to) => only(from),
        Some((from, to)) => format!("{}–{}", only(from), only(to)),
        None => only(date),
    }
}

/// Whether a title is in quotes: the work is part of another.
fn is_held(work: &Work) -> bool {
    matches!(work.kind, Kind::Article | Kind::Chapter | Kind::Web | Kind::Document)
}

/// Returns a title with its own quotation marks changed to inner ones.
fn within_quotes(title: &str, quotes: Quotes) -> String {
    let [open, close] = quotes.single;
    let (mut is_open, mut is_low) = (false, false);
    let inner = title.chars().map(|character| match character {
        '„' => {
            is_low = true;
            open
        }
        '“' if is_low => {
            is_low = false;
            close
        }
        '“' | '«' => open,
        '”' | '»' => close,
        '"' => {
            is_open = !is_open;
            if is_open { open } else { close }
        }
        other => other,
    });
    inner.collect()
}

/// Joins parts with commas.
pub(super) fn joined(parts: Vec<Part>, span: Span) -> Vec<Inline> {
    let mut joined: Vec<Inline> = Vec::new();
    for part in parts {
        if !joined.is_empty() {
            joined.push(Inline::new(InlineKind::Text(", ".to_owned()), span));
        }
        joined.extend(part);
    }
    joined
}

/// Returns words with a capital at their beginning, by the book's rules: `De Waal`.
pub(super) fn opened(words: &str, language: &Language) -> String {
    let Some(first) = words.chars().next() else { return String::new() };
    let capital = casing::upper(&words[..first.len_utf8()], language);
    format!("{capital}{}", &words[first.len_utf8()..])
}
