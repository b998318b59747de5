//! Fields of a BibLaTeX entry that only CSL styles print, by the names of CSL's variables (CSL 1.0.2, appendices III,
//! IV).

use super::bib::EntryPlaces;
use super::fields::{names, text, title};
use super::work::{Kind, Work};
use biblatex::{Entry, EntryType};

/// Kinds beyond BibLaTeX's own, and CSL's words for them.
const KINDS: [(&str, &str); 25] = [
    ("archival", "manuscript"),
    ("archive", "manuscript"),
    ("audio", "song"),
    ("conference", "paper-conference"),
    ("document", "document"),
    ("electronic", "webpage"),
    ("image", "graphic"),
    ("interview", "interview"),
    ("jurisdiction", "legal_case"),
    ("legal", "legislation"),
    ("legislation", "legislation"),
    ("letter", "personal_communication"),
    ("magazine", "article-magazine"),
    ("magazine_article", "article-magazine"),
    ("map", "map"),
    ("movie", "motion_picture"),
    ("music", "song"),
    ("newspaper", "article-newspaper"),
    ("newspaper_article", "article-newspaper"),
    ("performance", "performance"),
    ("review", "review"),
    ("standard", "standard"),
    ("video", "motion_picture"),
    ("webpage", "webpage"),
    ("www", "webpage"),
];

/// Fields and the corresponding variables of CSL.
const WORDS: [(&str, &str); 12] = [
    ("series", "collection-title"),
    ("eventtitle", "event-title"),
    ("venue", "event-place"),
    ("pagetotal", "number-of-pages"),
    ("volumes", "number-of-volumes"),
    ("chapter", "chapter-number"),
    ("version", "version"),
    ("part", "part-number"),
    ("shortjournal", "container-title-short"),
    ("origtitle", "original-title"),
    ("origpublisher", "original-publisher"),
    ("origlocation", "original-publisher-place"),
];

/// Fields of persons and the corresponding variables of CSL.
const PERSONS: [(&str, &str); 7] = [
    ("bookauthor", "container-author"),
    ("serieseditor", "collection-editor"),
    ("director", "director"),
    ("illustrator", "illustrator"),
    ("interviewer", "interviewer"),
    ("recipient", "recipient"),
    ("compiler", "compiler"),
];

/// Adds to a work the fields that a style may use.
pub(super) fn take(entry: &Entry, places: &EntryPlaces, work: &mut Work) {
    work.csl_kind = kind(entry, places, work);
    // The series of a document is the archive's own, and is printed as its place there.
    let is_archive_series = work.kind == Kind::Document && !entry.fields.contains_key("collection");
    let own = WORDS.iter().filter(|(field, _)| !is_archive_series || *field != "series");
    work.more = own.filter_map(|(field, variable)| Some((*variable, title(entry, field)?))).collect();
    for (field, variable) in
        [("isbn", "ISBN"), ("issn", "ISSN"), ("origdate", "original-date"), ("eventdate", "event-date")]
    {
        work.more.extend(text(entry, field).map(|value| (variable, value)));
    }
    if work.publisher.is_none() && work.kind != Kind::Web {
        work.more.extend(title(entry, "organization").map(|body| ("publisher", body)));
    }
    // A number is that of an issue, of a report or of a volume in its series.
    let has_series = entry.fields.contains_key("series");
    let number = match work.kind {
        Kind::Article => "issue",
        Kind::Book | Kind::Chapter if has_series => "collection-number",
        _ => "number",
    };
    let value = work.issue.clone().filter(|_| work.kind != Kind::Document);
    work.more.extend(value.map(|value| (number, value)));
    let persons = PERSONS.iter().map(|(field, variable)| (*variable, names(entry, field)));
    work.others = persons.filter(|(_, names)| !names.is_empty()).collect();
}

fn kind(entry: &Entry, places: &EntryPlaces, work: &Work) -> &'static str {
    let has = |field: &str| entry.fields.contains_key(field);
    if let Some(&(_, kind)) = KINDS.iter().find(|(name, _)| *name == places.kind_word) {
        return kind;
    }
    match &entry.entry_type {
        EntryType::Article | EntryType::SuppPeriodical if work.is_of_press() => {
            let is_magazine = text(entry, "entrysubtype").is_some_and(|subtype| subtype == "magazine");
            if is_magazine { "article-magazine" } else { "article-newspaper" }
        }
        EntryType::Article | EntryType::SuppPeriodical => "article-journal",
        EntryType::Periodical => "periodical",
        EntryType::InReference => "entry-encyclopedia",
        EntryType::InProceedings => "paper-conference",
        EntryType::Booklet => "pamphlet",
        EntryType::Patent => "patent",
        EntryType::Software => "software",
        EntryType::Dataset => "dataset",
        EntryType::Unpublished if has("eventtitle") => "speech",
        EntryType::Unpublished => "manuscript",
        EntryType::Misc if work.kind == Kind::Book => "document",
        _ => of_kind(work.kind),
    }
}

/// CSL's word for a kind of work.
pub(super) fn of_kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Book => "book",
        Kind::Chapter => "chapter",
        Kind::Article => "article-journal",
        Kind::Thesis => "thesis",
        Kind::Report => "report",
        Kind::Document => "manuscript",
        Kind::Web => "webpage",
    }
}
