//! The fields of a BibLaTeX entry (biblatex 3.21, sections 2.1 and 2.2) as a work.

use super::bib::EntryPlaces;
use super::work::{EditorTask, Kind, Name, Names, Work, capitals_language, is_date};
use crate::diag::{Diagnostic, Problem, Warned, nearest};
use crate::lang::Language;
use crate::source::{SourceId, Span};
use biblatex::{Chunk, ChunksExt, Entry, EntryType, Person, Type};

/// Kinds beyond those of biblatex's core: its non-standard ones, and those that historians add.
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

/// The fields that are looked for a mistyped one.
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

/// Fields that are read by no one and are near to others.
const STRANGERS: [&str; 8] = ["abstract", "annotation", "annote", "file", "eprint", "url", "ids", "day"];

/// A work from an entry; `None` for entries that only lend their fields.
pub(super) fn work(entry: &Entry, places: &EntryPlaces, source: SourceId) -> Warned<Option<Work>> {
    if matches!(entry.entry_type, EntryType::XData | EntryType::Set) {
        return Warned::clean(None);
    }
    let key_span = Span::new(source, places.key.clone());
    let mut diagnostics = Vec::new();
    let kind = kind(entry, places, source, &mut diagnostics);
    let mut work = Work { key: entry.key.clone(), span: key_span, kind, ..Work::default() };
    who(entry, &mut work);
    what(entry, &mut work);
    published(entry, places, &mut work);
    look(entry, places, source, &work, &mut diagnostics);
    Warned { value: Some(work), diagnostics }
}

fn kind(entry: &Entry, places: &EntryPlaces, source: SourceId, told: &mut Vec<Diagnostic>) -> Kind {
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
                told.push(Diagnostic::new(problem, Span::new(source, places.kind.clone())));
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
    work.title = text(entry, "title");
    work.subtitle = text(entry, "subtitle");
    work.short_title = text(entry, "shorttitle");
    work.title_addon = text(entry, "titleaddon");
    let first = |names: &[&str]| names.iter().find_map(|name| text(entry, name));
    work.container = match work.kind {
        Kind::Chapter => {
            let title = first(&["booktitle", "maintitle"]);
            title.map(|title| match text(entry, "booksubtitle") {
                Some(subtitle) => format!("{title}: {subtitle}"),
                None => title,
            })
        }
        Kind::Article => first(&["journaltitle", "journal"]),
        Kind::Web => first(&["organization", "publisher", "journaltitle"]),
        _ => None,
    };
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
    let first = |names: &[&str]| names.iter().find_map(|name| text(entry, name));
    work.volume = text(entry, "volume");
    work.issue = first(&["number", "issue"]);
    work.edition = text(entry, "edition");
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
    work.date = text(entry, "date").or_else(|| year(entry));
    work.pages = text(entry, "pages");
    work.archive = first(&["library", "archive"]);
    work.collection = first(&["collection", "series"]).filter(|_| work.kind == Kind::Document);
    work.call_number = first(&["shelfmark", "callnumber"]);
    if work.kind == Kind::Document && work.call_number.is_none() {
        work.call_number = work.issue.take();
    }
    work.url = text(entry, "url").filter(|url| is_address(url));
    work.url_date = text(entry, "urldate");
    let doi = text(entry, "doi");
    work.doi = doi.map(|doi| doi.trim_start_matches("https://doi.org/").to_owned());
    work.found_at = text(entry, "howpublished");
    work.remark = first(&["addendum", "note"]);
    let subtype = text(entry, "entrysubtype").unwrap_or_default();
    work.is_press = ["newspaper", "magazine"].contains(&subtype.as_str())
        || ["newspaper", "magazine"].iter().any(|word| places.kind_word.starts_with(word));
}

/// Tells of what is missing, mistyped or unreadable.
fn look(entry: &Entry, places: &EntryPlaces, source: SourceId, work: &Work, told: &mut Vec<Diagnostic>) {
    let at = |field: &str| places.fields.get(field).unwrap_or(&places.key).clone();
    let mut tell = |range, problem| told.push(Diagnostic::new(problem, Span::new(source, range)));
    for field in work.missing() {
        tell(places.key.clone(), Problem::WorkFieldMissing { key: work.key.clone(), field });
    }
    for field in ["date", "urldate", "url"] {
        let Some(value) = text(entry, field) else { continue };
        let is_good = if field == "url" { is_address(&value) } else { is_date(&value) };
        if !is_good {
            let (key, field) = (work.key.clone(), field.to_owned());
            tell(at(&field), Problem::WorkFieldInvalid { key, field, value });
        }
    }
    for (field, range) in &places.fields {
        if FIELDS.contains(&field.as_str()) || STRANGERS.contains(&field.as_str()) {
            continue;
        }
        // Programs add fields of their own; one that differs by a letter or two is mistyped.
        let near =
            nearest(field, FIELDS).filter(|near| near.len().abs_diff(field.len()) <= 1 && field.len() > 3);
        if let Some(nearest) = near {
            tell(range.clone(), Problem::WorkFieldUnknown { field: field.clone(), nearest });
        }
    }
}

fn is_address(url: &str) -> bool {
    url.starts_with("https://") || url.starts_with("http://")
}

/// `year`, with `month` and `day` where they are numbers or English names.
fn year(entry: &Entry) -> Option<String> {
    const MONTHS: [&str; 12] =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    let year = text(entry, "year")?;
    let month = text(entry, "month").map(|month| month.to_lowercase());
    let number = month.and_then(|month| {
        let named = MONTHS.iter().position(|name| month.starts_with(name)).map(|at| at + 1);
        named.or_else(|| month.parse().ok())
    });
    let day = text(entry, "day").and_then(|day| day.parse::<u8>().ok());
    Some(match (number, day) {
        (Some(month), Some(day)) => format!("{year}-{month:02}-{day:02}"),
        (Some(month), None) => format!("{year}-{month:02}"),
        _ => year,
    })
}

/// The words of a field, its LaTeX understood; `None` where it is empty.
fn text(entry: &Entry, field: &str) -> Option<String> {
    let chunks = entry.fields.get(field)?;
    let words = chunks.format_verbatim();
    let is_plain = !["url", "doi", "file"].contains(&field);
    let words = if is_plain { set(&words) } else { words };
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    (!words.is_empty()).then_some(words)
}

/// LaTeX's quotation marks and tie as the characters that they stand for.
fn set(words: &str) -> String {
    words.replace("``", "“").replace("''", "”").replace('`', "‘").replace('~', "\u{a0}")
}

/// The persons of a field.
fn names(entry: &Entry, field: &str) -> Names {
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
            [person.given_name, person.prefix, person.name, person.suffix].map(|part| set(part.trim()));
        let is_body = is_braced && given.is_empty();
        names.list.push(Name { given, particle, family, suffix, is_body });
    }
    names
}

/// A language from babel's name for it, or from its tag.
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
