//! The fields of a BibLaTeX entry (biblatex 3.21, sections 2.1 and 2.2) as a work.

use super::bib::EntryPlaces;
use super::work::{EditorTask, Kind, Name, Names, Work, capitals_language, is_date};
use super::{csl_fields, marks};
use crate::address::begins_as_web;
use crate::diag::{Diagnostic, Problem, Warned, nearest};
use crate::lang::{self, Language, months};
use crate::source::{SourceId, Span};
use biblatex::{Chunk, ChunksExt, Entry, EntryType, Person, Type};

/// Types of entries beyond those of biblatex's core: its non-standard ones, and those that historians add.
const KINDS: [(&str, Kind); 22] = [
    ("archival", Kind::Document),
    ("archive", Kind::Document),
    ("document", Kind::Document),
    ("letter", Kind::Document),
    ("newspaper", Kind::Article),
    ("magazine", Kind::Article),
    ("newspaper_article", Kind::Article),
    ("magazine_article", Kind::Article),
    ("review", Kind::Article),
    ("legislation", Kind::Document),
    ("legal", Kind::Document),
    ("jurisdiction", Kind::Document),
    ("webpage", Kind::Web),
    ("web_page", Kind::Web),
    ("electronic", Kind::Web),
    ("www", Kind::Web),
    ("conference", Kind::Chapter),
    ("video", Kind::Book),
    ("movie", Kind::Book),
    ("audio", Kind::Book),
    ("image", Kind::Book),
    ("interview", Kind::Document),
];

/// Fields among which the name of a mistyped one is sought.
const FIELDS: [&str; 44] = [
    "address",
    "addendum",
    "author",
    "booksubtitle",
    "booktitle",
    "collection",
    "crossref",
    "date",
    "doi",
    "edition",
    "editor",
    "editortype",
    "eventdate",
    "howpublished",
    "institution",
    "isbn",
    "issn",
    "journal",
    "journaltitle",
    "keywords",
    "langid",
    "language",
    "library",
    "location",
    "month",
    "note",
    "number",
    "organization",
    "pages",
    "pagetotal",
    "publisher",
    "school",
    "series",
    "shelfmark",
    "shorttitle",
    "subtitle",
    "title",
    "titleaddon",
    "translator",
    "type",
    "urldate",
    "volume",
    "volumes",
    "year",
];

/// Fields that are never read and are similar to others.
const UNREAD: [&str; 8] = ["abstract", "annotation", "annote", "file", "eprint", "url", "ids", "day"];

/// Returns a work from an entry; `None` for entries that only lend their fields.
pub(super) fn work(entry: &Entry, places: &EntryPlaces, source: SourceId) -> Warned<Option<Work>> {
    if matches!(entry.entry_type, EntryType::XData | EntryType::Set) {
        return Warned::clean(None);
    }
    let mut diagnostics = Vec::new();
    let kind = kind(entry, places, source, &mut diagnostics);
    let mut work = Work { key: entry.key.clone(), kind, ..Work::default() };
    who(entry, &mut work);
    what(entry, &mut work);
    published(entry, places, &mut work);
    csl_fields::take(entry, places, &mut work);
    look(entry, places, source, &work, &mut diagnostics);
    Warned { value: Some(work), diagnostics }
}

fn kind(entry: &Entry, places: &EntryPlaces, source: SourceId, diagnostics: &mut Vec<Diagnostic>) -> Kind {
    let has = |field: &str| entry.fields.contains_key(field);
    match &entry.entry_type {
        EntryType::Article | EntryType::SuppPeriodical | EntryType::Periodical => Kind::Article,
        EntryType::InBook
        | EntryType::InCollection
        | EntryType::InProceedings
        | EntryType::InReference
        | EntryType::BookInBook
        | EntryType::SuppBook
        | EntryType::SuppCollection => Kind::Chapter,
        EntryType::Thesis | EntryType::PhdThesis | EntryType::MastersThesis => Kind::Thesis,
        EntryType::Report | EntryType::TechReport => Kind::Report,
        EntryType::Online => Kind::Web,
        EntryType::Unpublished | EntryType::Misc if has("library") || has("archive") => Kind::Document,
        EntryType::Unknown(word) => {
            let word = word.to_lowercase();
            let known = KINDS.iter().find(|(name, _)| *name == word);
            known.map(|(_, kind)| *kind).unwrap_or_else(|| {
                const CORE: [&str; 14] = [
                    "article",
                    "book",
                    "booklet",
                    "collection",
                    "inbook",
                    "incollection",
                    "inproceedings",
                    "misc",
                    "online",
                    "phdthesis",
                    "mastersthesis",
                    "report",
                    "thesis",
                    "unpublished",
                ];
                let names = CORE.into_iter().chain(KINDS.iter().map(|(name, _)| *name));
                let nearest = nearest(&word, names).map(|name| format!("@{name}"));
                let problem = Problem::WorkKindUnknown { kind: word, nearest };
                diagnostics.push(Diagnostic::new(problem, Span::new(source, places.kind.clone())));
                Kind::Book
            })
        }
        _ => Kind::Book,
    }
}

fn who(entry: &Entry, work: &mut Work) {
    work.authors = names(entry, "author");
    work.editors = names(entry, "editor");
    work.translators = names(entry, "translator");
    let task = text(entry, "editortype").unwrap_or_default();
    work.editor_task = match task.as_str() {
        "compiler" | "derleyen" | "der." => EditorTask::Compiler,
        "preparer" | "hazırlayan" | "haz." | "redactor" => EditorTask::Preparer,
        _ => EditorTask::Editor,
    };
}

fn what(entry: &Entry, work: &mut Work) {
    work.title = title(entry, "title");
    work.subtitle = title(entry, "subtitle");
    work.short_title = title(entry, "shorttitle");
    work.title_addon = title(entry, "titleaddon");
    let first = |names: &[&str]| names.iter().find_map(|name| title(entry, name));
    work.container = match work.kind {
        Kind::Chapter => {
            let title = first(&["booktitle", "maintitle"]);
            title.map(|title| match self::title(entry, "booksubtitle") {
                Some(subtitle) => format!("{title}: {subtitle}"),
                None => title,
            })
        }
        Kind::Article => first(&["journaltitle", "journal"]),
        Kind::Web => first(&["organization", "publisher", "journaltitle"]),
        _ => None,
    };
    let first = |names: &[&str]| names.iter().find_map(|name| text(entry, name));
    let language = first(&["langid", "language"]).and_then(|name| language(&name));
    work.name_language =
        text(entry, "langid").and_then(|name| self::language(&name)).as_ref().and_then(capitals_language);
    work.title_language = language;
    let keywords = text(entry, "keywords").unwrap_or_default();
    work.keywords = keywords
        .split([',', ';'])
        .map(|word| word.trim().to_lowercase())
        .filter(|word| !word.is_empty())
        .collect();
    work.sort_key = first(&["sortkey", "sortname", "sorttitle", "key"]);
}

fn published(entry: &Entry, places: &EntryPlaces, work: &mut Work) {
    let first = |names: &[&str]| names.iter().find_map(|name| words(entry, name));
    work.volume = words(entry, "volume");
    work.issue = first(&["number", "issue"]);
    work.edition = words(entry, "edition");
    work.genre = first(&["type"]).or_else(|| match places.kind_word.as_str() {
        "phdthesis" => Some("phdthesis".to_owned()),
        "mastersthesis" => Some("mathesis".to_owned()),
        _ => None,
    });
    work.publisher = match work.kind {
        Kind::Thesis | Kind::Report => first(&["institution", "school", "publisher", "organization"]),
        Kind::Web => None,
        _ => first(&["publisher", "institution"]),
    };
    work.place = first(&["location", "address"]);
    work.date = text(entry, "date").or_else(|| year(entry, work.kind));
    work.pages = words(entry, "pages");
    work.archive = first(&["library", "archive"]);
    work.collection = first(&["collection", "series"]).filter(|_| work.kind == Kind::Document);
    work.call_number = first(&["shelfmark", "callnumber"]);
    if work.kind == Kind::Document && work.call_number.is_none() {
        work.call_number = work.issue.take();
    }
    work.url = text(entry, "url").filter(|url| begins_as_web(url));
    work.url_date = text(entry, "urldate");
    let doi = text(entry, "doi");
    work.doi = doi.map(|doi| doi.trim_start_matches("https://doi.org/").to_owned());
    work.found_at = words(entry, "howpublished");
    work.remark = first(&["addendum", "note"]);
    let subtype = text(entry, "entrysubtype").unwrap_or_default();
    work.is_press = ["newspaper", "magazine"].contains(&subtype.as_str())
        || ["newspaper", "magazine"].iter().any(|word| places.kind_word.starts_with(word));
}

/// Reports what is missing, mistyped or unreadable.
fn look(
    entry: &Entry,
    places: &EntryPlaces,
    source: SourceId,
    work: &Work,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let at = |field: &str| places.fields.get(field).unwrap_or(&places.key).clone();
    let mut report = |range, problem| diagnostics.push(Diagnostic::new(problem, Span::new(source, range)));
    for field in work.missing() {
        report(places.key.clone(), Problem::WorkFieldMissing { key: work.key.clone(), field });
    }
    for field in ["date", "year", "urldate", "url"] {
        let Some(value) = text(entry, field) else { continue };
        let (key, name) = (work.key.clone(), field.to_owned());
        if field == "url" && !begins_as_web(&value) || field != "url" && is_slip(&value) {
            report(at(field), Problem::WorkFieldInvalid { key, field: name, value });
        } else if field != "url" && !is_date(&value) {
            report(at(field), Problem::WorkDateKept { key, field: name, value });
        }
    }
    for (field, range) in &places.fields {
        if FIELDS.contains(&field.as_str()) || UNREAD.contains(&field.as_str()) {
            continue;
        }
        // Programs add fields of their own; one that differs by a letter or two is mistyped.
        let near =
            nearest(field, FIELDS).filter(|near| near.len().abs_diff(field.len()) <= 1 && field.len() > 3);
        if let Some(nearest) = near {
            report(range.clone(), Problem::WorkFieldUnknown { field: field.clone(), nearest });
        }
    }
}

/// Whether text is figures alone but not a valid date: `20.01.1990`, `1990-13-45`. Words and two years are kept as
/// written.
fn is_slip(date: &str) -> bool {
    let is_figures = date.chars().all(|c| c.is_ascii_digit() || ".-/".contains(c));
    let numbers: Vec<&str> = date.split(['.', '-', '/']).filter(|part| !part.is_empty()).collect();
    let is_years =
        date.split('/').all(|part| part.len() <= 4 && part.bytes().all(|byte| byte.is_ascii_digit()));
    is_figures && numbers.len() > 1 && !is_years && !is_date(date)
}

/// Returns `year`, with `month` and `day` where they are numbers or names of months; other words of a month stay before
/// the year of what appears in issues.
fn year(entry: &Entry, kind: Kind) -> Option<String> {
    let year = text(entry, "year")?;
    let Some(month) = text(entry, "month") else { return Some(year) };
    let day = text(entry, "day").and_then(|day| day.parse::<u8>().ok());
    let number = month_number(&month).filter(|_| is_date(&year));
    let dated = match (number, day) {
        (Some(month), Some(day)) => Some(format!("{year}-{month:02}-{day:02}")),
        (Some(month), None) => Some(format!("{year}-{month:02}")),
        _ => None,
    };
    let has_issues = matches!(kind, Kind::Article | Kind::Document | Kind::Web);
    let kept = if has_issues { format!("{month} {year}") } else { year };
    Some(dated.filter(|date| is_date(date)).unwrap_or(kept))
}

/// Returns the number of a month from a figure, or from its name in any language of the program.
fn month_number(month: &str) -> Option<usize> {
    let plain = month.trim_end_matches('.').to_lowercase();
    let is_word = plain.chars().all(char::is_alphabetic);
    let english = months::begun_in_english(&plain).filter(|_| is_word);
    let in_list = |list: &[&str]| list.iter().position(|name| name.to_lowercase() == plain);
    let named =
        lang::all().find_map(|words| in_list(&words.months).or_else(|| in_list(&words.months_after_day)));
    let number = plain.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
    named.or(english).or(number).filter(|at| *at < 12).map(|at| at + 1)
}

/// Returns the words of a field with their forms; `None` where it is empty.
pub(super) fn words(entry: &Entry, field: &str) -> Option<String> {
    title(entry, field).map(|words| marks::without_kept(&words))
}

/// Returns a title field, the words whose case is kept marked as such.
pub(super) fn title(entry: &Entry, field: &str) -> Option<String> {
    let words = marks::with_signs(&entry.fields.get(field)?.format_verbatim());
    let words = words.split_ascii_whitespace().collect::<Vec<_>>().join(" ");
    (!marks::plain(&words).trim().is_empty()).then_some(words)
}

/// Returns the words of a field without forms; `None` where it is empty.
pub(super) fn text(entry: &Entry, field: &str) -> Option<String> {
    words(entry, field).map(|words| marks::plain(&words))
}

/// Returns the persons of a field.
pub(super) fn names(entry: &Entry, field: &str) -> Names {
    let Some(chunks) = entry.fields.get(field) else { return Names::default() };
    let Ok(persons) = Vec::<Person>::from_chunks(chunks) else { return Names::default() };
    let bodies = Vec::<biblatex::Chunks>::from_chunks(chunks).unwrap_or_default();
    let mut names = Names::default();
    for (at, person) in persons.into_iter().enumerate() {
        if person.name == "others" && person.given_name.is_empty() {
            names.and_others = true;
            continue;
        }
        let parts = bodies.get(at).map(Vec::as_slice).unwrap_or_default();
        let is_braced = parts.iter().all(|chunk| match &chunk.v {
            Chunk::Verbatim(_) => true,
            other => other.get().trim().is_empty(),
        });
        let [given, particle, family, suffix] =
            [person.given_name, person.prefix, person.name, person.suffix]
                .map(|part| marks::plain(&marks::with_signs(part.trim())));
        let is_body = is_braced && given.is_empty();
        names.list.push(Name { given, particle, family, suffix, is_body });
    }
    names
}

/// Returns the language from babel's name for it, or from its tag.
pub(super) fn language(name: &str) -> Option<Language> {
    const NAMES: [(&str, &str); 22] = [
        ("turkish", "tr"),
        ("türkçe", "tr"),
        ("azerbaijani", "az"),
        ("english", "en"),
        ("american", "en"),
        ("british", "en"),
        ("ingilizce", "en"),
        ("russian", "ru"),
        ("rusça", "ru"),
        ("german", "de"),
        ("ngerman", "de"),
        ("almanca", "de"),
        ("french", "fr"),
        ("fransızca", "fr"),
        ("italian", "it"),
        ("spanish", "es"),
        ("ukrainian", "uk"),
        ("armenian", "hy"),
        ("georgian", "ka"),
        ("arabic", "ar"),
        ("persian", "fa"),
        ("greek", "el"),
    ];
    let plain = name.to_lowercase();
    let named = NAMES.iter().find(|(word, _)| *word == plain).map(|(_, tag)| *tag);
    let is_tag = (2..=3).contains(&plain.split('-').next().unwrap_or("").len())
        && plain
            .split('-')
            .all(|part| part.len() <= 8 && part.bytes().all(|byte| byte.is_ascii_alphanumeric()));
    named.or(is_tag.then_some(name)).map(Language::new)
}
