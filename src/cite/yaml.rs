//! Reads Hayagriva's YAML: every work, with the place of its key or of the error that stops the reading.

use super::csl_fields;
use super::fields;
use super::marks::{self, Form};
use super::tex::{self, Content, Macros};
use super::work::{EditorTask, Kind, Name, Names, Work, capitals_language};
use crate::diag::{Diagnostic, Problem, SyntaxFault, Warned, YamlFault};
use crate::source::{SourceId, Span};
use hayagriva::types::{
    ChunkKind, ChunkedString, Date, EntryType, FormatString, Person, PersonRole, StringChunk,
};
use hayagriva::{Entry, Library};

/// Reads a file; an entry that cannot be read is reported and left out.
pub(super) fn read(text: &str, source: SourceId) -> Warned<Vec<(Work, Span)>> {
    let mut file = Warned::clean(Vec::new());
    if text.trim().is_empty() || take(text, text, source, &mut file).is_ok() {
        return file;
    }
    for piece in pieces(text) {
        if let Err(wrong) = take(piece, text, source, &mut file) {
            file.diagnostics.push(*wrong);
        }
    }
    file
}

/// Reads a piece of a file and adds its works.
fn take(
    piece: &str,
    text: &str,
    source: SourceId,
    file: &mut Warned<Vec<(Work, Span)>>,
) -> Result<(), Box<Diagnostic>> {
    let start = piece.as_ptr().addr() - text.as_ptr().addr();
    let library: Library = hayagriva::io::from_yaml_str(piece).map_err(|error| {
        let place = error.location().map(|place| (place.line(), place.column()));
        let range = place.map_or(0..0, |(line, column)| at(piece, line, column));
        let words = error.to_string();
        let duplicate = words.strip_prefix("duplicate key ");
        let problem = match duplicate.map(|rest| rest.split(" at line").next().unwrap_or(rest).to_owned()) {
            Some(key) => Problem::WorkDuplicate { key },
            None => Problem::WorkSyntax { reason: SyntaxFault::Yaml(fault(&words)) },
        };
        Box::new(Diagnostic::new(problem, Span::new(source, start + range.start..start + range.end)))
    })?;
    for entry in library {
        let place = key_place(piece, entry.key());
        let span = Span::new(source, start + place.start..start + place.end);
        let work = work(&entry);
        for field in work.missing() {
            let problem = Problem::WorkFieldMissing { key: work.key.clone(), field };
            file.diagnostics.push(Diagnostic::new(problem, span));
        }
        file.value.push((work, span));
    }
    Ok(())
}

/// Divides the file before each line that begins a work, so that one bad entry does not hide the others.
fn pieces(text: &str) -> Vec<&str> {
    let begins = |line: &str| line.starts_with(|sign: char| sign.is_alphanumeric() || "\"'_".contains(sign));
    let mut cuts = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if begins(line) {
            cuts.push(at);
        }
        at += line.len();
    }
    // What is before the first work is read with it.
    if let Some(first) = cuts.first_mut() {
        *first = 0;
    } else {
        cuts.push(0);
    }
    cuts.push(text.len());
    cuts.windows(2).map(|pair| &text[pair[0]..pair[1]]).collect()
}

/// Returns the fault that the reader's English message describes, of those that authors cause.
fn fault(words: &str) -> YamlFault {
    let quoted = words.split('`').nth(1).map(str::to_owned);
    let has = |part: &str| words.contains(part);
    match quoted {
        _ if has("date format unknown") => YamlFault::Date,
        Some(key) if has("no entry type") => YamlFault::KindMissing(key),
        Some(kind) if has("unknown variant") => YamlFault::KindUnknown(kind),
        Some(field) if has("unknown field") => YamlFault::FieldUnknown(field),
        Some(field) if has("missing field") => YamlFault::FieldMissing(field),
        _ if has("cannot start any token") => YamlFault::Tab,
        _ if has("invalid type: sequence") => YamlFault::List,
        _ if has("invalid type") || has("invalid value") => YamlFault::Value(words.to_owned()),
        _ if has("did not find") || has("mapping values") || has("block mapping") => YamlFault::Indent,
        _ => YamlFault::Other(words.to_owned()),
    }
}

/// Returns the bytes of a place given as line and column, both from 1.
fn at(text: &str, line: usize, column: usize) -> std::ops::Range<usize> {
    let start: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let rest = text.get(start..).unwrap_or("").lines().next().unwrap_or("");
    let inside = rest.char_indices().nth(column.saturating_sub(1)).map_or(0, |(at, _)| at);
    start + inside..start + rest.len().max(inside)
}

/// Returns the place of a work's key: at the beginning of a line, before a colon.
fn key_place(text: &str, key: &str) -> std::ops::Range<usize> {
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let bare = line.trim_start_matches(['"', '\'']);
        let is_key =
            bare.strip_prefix(key).is_some_and(|rest| rest.trim_start_matches(['"', '\'']).starts_with(':'));
        if is_key {
            let quote = line.len() - bare.len();
            return start + quote..start + quote + key.len();
        }
        start += line.len();
    }
    0..0
}

fn work(entry: &Entry) -> Work {
    let mut work = own(entry);
    // The number of an issue is in `issue` already; other works have one of their own.
    work.more = more(entry);
    if work.kind == Kind::Article {
        work.more.extend(work.issue.clone().map(|issue| ("issue", issue)));
    }
    work.csl_kind = csl_kind(entry, &work);
    work.others = PERSONS
        .iter()
        .map(|(wanted, variable)| (*variable, names(&role(entry, wanted))))
        .filter(|(_, names)| !names.is_empty())
        .collect();
    work
}

/// Persons whom only CSL styles name, and CSL's words for them.
const PERSONS: [(PersonRole, &str); 5] = [
    (PersonRole::Director, "director"),
    (PersonRole::Illustrator, "illustrator"),
    (PersonRole::Composer, "composer"),
    (PersonRole::CastMember, "performer"),
    (PersonRole::Producer, "producer"),
];

/// Returns the variables that only CSL styles print, by their names.
fn more(entry: &Entry) -> Vec<(&'static str, String)> {
    let parent = entry.parents().first();
    let series = entry.parents().iter().find(|parent| *parent.entry_type() == EntryType::Anthology);
    let values = [
        ("ISBN", entry.isbn().or_else(|| parent.and_then(Entry::isbn)).map(str::to_owned)),
        ("ISSN", entry.issn().or_else(|| parent.and_then(Entry::issn)).map(str::to_owned)),
        ("number-of-pages", entry.page_total().map(ToString::to_string)),
        ("number-of-volumes", entry.volume_total().map(ToString::to_string)),
        ("chapter-number", entry.chapter().map(|chapter| chapter.to_string())),
        ("number", entry.keyed_serial_number("serial").map(str::to_owned)),
        ("version", entry.keyed_serial_number("version").map(str::to_owned)),
        (
            "collection-title",
            series
                .filter(|_| *entry.entry_type() == EntryType::Book)
                .and_then(|series| text_of(series.title())),
        ),
    ];
    values.into_iter().filter_map(|(variable, value)| Some((variable, value?))).collect()
}

/// Returns the kind of a work in CSL.
fn csl_kind(entry: &Entry, work: &Work) -> &'static str {
    let holder = entry.parents().first().map(Entry::entry_type);
    match entry.entry_type() {
        EntryType::Article if holder == Some(&EntryType::Proceedings) => "paper-conference",
        EntryType::Article | EntryType::Newspaper if work.is_of_press() => "article-newspaper",
        EntryType::Entry => "entry-encyclopedia",
        EntryType::Video => "motion_picture",
        EntryType::Audio => "song",
        EntryType::Artwork => "graphic",
        EntryType::Patent => "patent",
        EntryType::Case => "legal_case",
        EntryType::Legislation => "legislation",
        EntryType::Repository => "software",
        EntryType::Performance => "performance",
        EntryType::Post | EntryType::Thread => "post",
        EntryType::Misc if work.kind == Kind::Book => "document",
        _ => csl_fields::of_kind(work.kind),
    }
}

fn own(entry: &Entry) -> Work {
    let parent = entry.parents().first();
    let kind = kind(entry, parent);
    let (title, short_title) = titles(entry.title());
    let any = |get: &dyn Fn(&Entry) -> Option<String>| get(entry).or_else(|| parent.and_then(get));
    let container = match kind {
        Kind::Chapter | Kind::Article => parent.and_then(|parent| text_of(parent.title())),
        Kind::Web => {
            parent.and_then(|parent| text_of(parent.title())).or_else(|| text_of(entry.organization()))
        }
        _ => None,
    };
    let of = |persons: Option<&[Person]>| names(persons.unwrap_or_default());
    let editors = entry.editors().or_else(|| parent.and_then(Entry::editors));
    let publisher = entry.publisher().or_else(|| parent.and_then(Entry::publisher));
    let url = entry.url().or_else(|| parent.and_then(Entry::url));
    let tag = entry.language().map(ToString::to_string);
    let language = tag.as_deref().and_then(fields::language);
    Work {
        key: entry.key().to_owned(),
        kind,
        authors: of(entry.authors()),
        editors: of(editors),
        editor_task: if role(entry, &PersonRole::Compiler).is_empty() {
            EditorTask::Editor
        } else {
            EditorTask::Compiler
        },
        translators: names(&role(entry, &PersonRole::Translator)),
        title,
        short_title,
        container,
        volume: any(&|entry| entry.volume().map(|volume| volume.to_string())),
        issue: any(&|entry| entry.issue().map(|issue| issue.to_string())),
        edition: any(&|entry| entry.edition().map(|edition| edition.to_string())),
        genre: text_of(entry.genre()).or((kind == Kind::Thesis).then(|| "phdthesis".to_owned())),
        publisher: publisher.and_then(|publisher| text_of(publisher.name())).or_else(|| {
            text_of(entry.organization()).filter(|_| matches!(kind, Kind::Thesis | Kind::Report))
        }),
        place: publisher
            .and_then(|publisher| text_of(publisher.location()))
            .or_else(|| text_of(entry.location())),
        date: entry.date().or_else(|| parent.and_then(Entry::date)).map(date),
        pages: entry.page_range().map(|pages| pages.to_string()),
        archive: text_of(entry.archive()),
        collection: text_of(entry.archive_location()),
        call_number: text_of(entry.call_number()),
        url: url.map(|url| url.value.to_string()),
        url_date: url.and_then(|url| url.visit_date.as_ref()).map(date),
        doi: entry.doi().map(str::to_owned),
        remark: text_of(entry.note()),
        name_language: language.as_ref().and_then(capitals_language),
        title_language: language,
        is_press: parent.is_some_and(|parent| *parent.entry_type() == EntryType::Newspaper),
        ..Work::default()
    }
}

fn kind(entry: &Entry, parent: Option<&Entry>) -> Kind {
    let is_article_of = |parent: &Entry| {
        matches!(parent.entry_type(), EntryType::Periodical | EntryType::Newspaper | EntryType::Blog)
    };
    match entry.entry_type() {
        EntryType::Article if parent.is_some_and(|parent| !is_article_of(parent)) => Kind::Chapter,
        EntryType::Article | EntryType::Newspaper | EntryType::Periodical => Kind::Article,
        EntryType::Chapter | EntryType::Entry | EntryType::Anthos => Kind::Chapter,
        EntryType::Thesis => Kind::Thesis,
        EntryType::Report => Kind::Report,
        EntryType::Web | EntryType::Blog | EntryType::Post | EntryType::Thread => Kind::Web,
        EntryType::Manuscript | EntryType::Legislation | EntryType::Case => Kind::Document,
        _ if entry.archive().is_some() => Kind::Document,
        _ => Kind::Book,
    }
}

fn role(entry: &Entry, role: &PersonRole) -> Vec<Person> {
    let groups = entry.affiliated().unwrap_or_default().iter().filter(|group| group.role == *role);
    groups.flat_map(|group| group.names.iter().cloned()).collect()
}

fn names(persons: &[Person]) -> Names {
    let list = persons.iter().map(|person| Name {
        given: person.given_name.clone().unwrap_or_default(),
        particle: person.prefix.clone().unwrap_or_default(),
        family: person.name.clone(),
        suffix: person.suffix.clone().unwrap_or_default(),
        // A body has a name of several words and nothing else.
        is_body: person.given_name.is_none() && person.name.contains(' '),
    });
    Names { list: list.collect(), and_others: false }
}

fn titles(title: Option<&FormatString>) -> (Option<String>, Option<String>) {
    let short = title.and_then(|title| title.short.as_ref()).map(|short| formed(short));
    (text_of(title), short)
}

fn text_of(words: Option<&FormatString>) -> Option<String> {
    words.map(|words| formed(&words.value)).filter(|words| !words.trim().is_empty())
}

/// Returns the words with their forms: case is kept within braces, formulas are between dollar signs.
fn formed(words: &ChunkedString) -> String {
    let of = |chunk: &StringChunk| match chunk.kind {
        ChunkKind::Normal => chunk.value.clone(),
        ChunkKind::Verbatim => format!("{}{}{}", marks::open(Form::Kept), chunk.value, marks::CLOSE),
        ChunkKind::Math => {
            let read = tex::read(&format!("${}$", chunk.value), Content::Words, &Macros::read(""));
            marks::with_signs(&read.text)
        }
    };
    words.0.iter().map(of).collect()
}

fn date(date: &Date) -> String {
    if let (None, Some(season)) = (date.month, date.season) {
        return format!("{:04}-{}", date.year, 20 + season.to_csl_number());
    }
    match (date.month, date.day) {
        (Some(month), Some(day)) => format!("{:04}-{:02}-{:02}", date.year, month + 1, day + 1),
        (Some(month), None) => format!("{:04}-{:02}", date.year, month + 1),
        _ => format!("{:04}", date.year),
    }
}
