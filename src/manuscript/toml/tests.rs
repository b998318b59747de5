//! Parts of `book.toml`: which keys and values are refused, and at which place.

use super::read;
use crate::diag::Problem;
use crate::source::SourceId;

const HEAD: &str = "title = \"A\"\nlanguage = \"tr\"\n";

/// The problems of a book, each after the text that it points at.
fn wrong(text: &str) -> Vec<(String, Problem)> {
    let at = |range: std::ops::Range<usize>| text[range].to_owned();
    let mut diagnostics = read(text, SourceId(0)).diagnostics;
    diagnostics.sort_by_key(|diagnostic| diagnostic.span);
    diagnostics
        .into_iter()
        .map(|found| (found.span.map_or_else(String::new, |span| at(span.range())), found.problem))
        .collect()
}

/// The keys with invalid values, with those values.
fn values(rest: &str) -> Vec<(String, String)> {
    let named = |(text, problem)| match problem {
        Problem::ValueInvalid { key, .. } => (key, text),
        other => panic!("{other:?}"),
    };
    wrong(&format!("{HEAD}{rest}")).into_iter().map(named).collect()
}

fn config(text: &str) -> crate::config::Config {
    let mut book = read(text, SourceId(0));
    assert!(book.diagnostics.is_empty(), "{:?}", book.diagnostics);
    book.editions.remove(0).config
}

#[test]
fn two_keys_are_enough() {
    let book = config(HEAD);
    assert_eq!(config(&format!("{HEAD}[pdf]\ntext_size = 14")).pdf.leading(), 14.0 * 1.35);
    assert_eq!((book.title.as_str(), book.language.tag()), ("A", "tr"));
    assert_eq!((book.pdf.text_size(), book.fonts.body.as_str()), (10.0, "Literata"));
}

#[test]
fn dates_need_no_quotes() {
    for date in ["2026-01-20", "\"2026-01-20\""] {
        assert_eq!(config(&format!("{HEAD}date = {date}")).date.as_deref(), Some("2026-01-20"));
    }
    assert_eq!(config(&format!("{HEAD}date = 2026")).date.as_deref(), Some("2026"));
    assert_eq!(config(&format!("{HEAD}[pdf]\nleading = 14")).pdf.leading(), 14.0);
}

#[test]
fn every_unknown_key_is_reported_with_the_nearest() {
    let unknown = |key: &str, nearest: Option<&str>| Problem::KeyUnknown {
        key: key.to_owned(),
        nearest: nearest.map(str::to_owned),
    };
    let found =
        wrong("tilte = \"A\"\nlanguage = \"tr\"\nzebra = 1\nleading = 1\npdf.sise = 1\n[cover]\ntitle = 1");
    let expected = [
        ("tilte", unknown("tilte", Some("title"))),
        ("zebra", unknown("zebra", None)),
        ("leading", unknown("leading", Some("pdf.leading"))),
        ("sise", unknown("pdf.sise", Some("pdf.size"))),
        ("title", unknown("cover.title", Some("title"))),
    ];
    assert_eq!(found, expected.map(|(at, problem)| (at.to_owned(), problem)));
}

#[test]
fn missing_keys_are_reported_at_their_table() {
    let missing = |key: &str| Problem::KeyMissing { key: key.to_owned() };
    let found = wrong("[[authors]]\nrole = \"editor\"\n[pdf.margins]\ninner = 10\nouter = 10\ntop = 10");
    let expected = [
        ("", missing("title")),
        ("", missing("language")),
        ("[[authors]]", missing("authors.name")),
        ("[pdf.margins]", missing("pdf.margins.bottom")),
    ];
    assert_eq!(found, expected.map(|(at, problem)| (at.to_owned(), problem)));
}

#[test]
fn values_of_the_wrong_kind_are_reported_at_their_place() {
    let invalid =
        |rest: &str| values(rest).into_iter().map(|(key, at)| format!("{key} {at}")).collect::<Vec<_>>();
    assert_eq!(invalid("publisher = 3\nplace = \" \""), ["publisher 3", "place \" \""]);
    assert_eq!(invalid("subjects = [\"a\", 1, true]"), ["subjects 1", "subjects true"]);
    assert_eq!(invalid("subjects = \" \""), ["subjects \" \""]);
    assert_eq!(invalid("authors = [\"Ad Soyad\", 3, \"\"]"), ["authors 3", "authors \"\""]);
    assert_eq!(invalid("authors = 3"), ["authors 3"]);
    assert_eq!(invalid("[index]\nsee = [\"a\"]"), ["index.see \"a\""]);
    assert_eq!(invalid("pdf = \"A5\""), ["pdf \"A5\""]);
    assert_eq!(invalid("[epub]\nfonts = \"yes\""), ["epub.fonts \"yes\""]);
    assert_eq!(invalid("[epub]\nnotes = \"end\""), ["epub.notes \"end\""]);
    assert_eq!(invalid("[pdf]\nnotes = \"end\""), ["pdf.notes \"end\""]);
    assert!(invalid("[epub]\nnotes = \"book\"").is_empty());
    let series = |keys: &str| invalid(&format!("[[notes.series]]\nlabels = \"t\"\n{keys}"));
    assert!(series("of = \"editor\"\nname = \"Not\"\nend = \"n.\"").is_empty());
    assert_eq!(series("of = \"author\""), ["notes.series.of \"author\""]);
    assert_eq!(invalid("date = 2026-01-20T10:00:00Z"), ["date 2026-01-20T10:00:00Z"]);
    assert_eq!(invalid("date = \"2026-02-30\""), ["date \"2026-02-30\""]);
    assert_eq!(invalid("[pdf]\nsize = \"A55\"\ntext_size = nan"), ["pdf.size \"A55\"", "pdf.text_size nan"]);
    assert_eq!(invalid("[pdf]\ntext_size = 12\nleading = 11"), ["pdf.leading 11"]);
    assert_eq!(invalid("[pdf]\ntext_size = 14\nleading = 13.5"), ["pdf.leading 13.5"]);
    let margins = "margins = { inner = 60, outer = 60, top = 20, bottom = 20 }";
    assert_eq!(invalid(&format!("[pdf]\n{margins}")), [format!("pdf.margins {}", &margins[10..])]);
}

#[test]
fn authors_may_be_names_alone() {
    for text in [
        "authors = \"Ad Soyad\"",
        "author = \"Ad Soyad\"",
        "authors = [\"Ad Soyad\"]",
        "authors = [{ name = \"Ad Soyad\" }]",
        "[[author]]\nname = \"Ad Soyad\"",
    ] {
        let config = config(&format!("{HEAD}{text}"));
        assert_eq!(
            config.authors.iter().map(|author| author.name.as_str()).collect::<Vec<_>>(),
            ["Ad Soyad"]
        );
        assert_eq!(config.authors[0].role, crate::config::Role::Author);
    }
    assert_eq!(config(&format!("{HEAD}subjects = \"tarih\"")).subjects, ["tarih"]);
    let both = wrong(&format!("{HEAD}author = \"A\"\nauthors = [\"B\"]"));
    assert!(matches!(&both[..], [(_, Problem::KeyUnknown { key, .. })] if key == "author"), "{both:?}");
}

#[test]
fn what_is_not_toml_has_a_place_and_keeps_the_language() {
    let text = "language = \"tr\"\ntitle = Kara\n[pdf\n";
    let book = read(text, SourceId(0));
    assert!(book.editions.is_empty());
    assert_eq!(book.language.map(|language| language.tag().to_owned()).as_deref(), Some("tr"));
    assert!(book.diagnostics.len() >= 2, "{:?}", book.diagnostics);
    for found in book.diagnostics {
        assert!(matches!(found.problem, Problem::BookSyntax { .. }) && found.span.is_some());
    }
}

#[test]
fn no_text_can_stop_the_reading() {
    for text in [
        "",
        "\0",
        "=",
        "[[[[",
        "a = [",
        "\u{feff}",
        "title.x = 1",
        "[title]",
        "authors = [[[]]]",
        "[[pdf]]",
        "x.y.z = {a={b={}}}",
    ] {
        assert!(!read(text, SourceId(0)).diagnostics.is_empty(), "{text:?}");
    }
}
