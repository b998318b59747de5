//! Tests of the index of small books: the terms found, their order, the findings.

use super::compile;
use crate::book::{
    Block, BlockKey, BlockKind, Book, Chapter, Index, IndexEntry, IndexHome, IndexMark, Inline, InlineKind,
    Matter, Note, NoteId, NoteLabel, index_path, plain_text,
};
use crate::config;
use crate::lang::Language;
use crate::source::{SourceId, Span};
use std::sync::Arc;

fn inline(kind: InlineKind) -> Inline {
    Inline::new(kind, Span::default())
}

fn text(words: &str) -> Inline {
    inline(InlineKind::Text(words.to_owned()))
}

fn mark(path: &str) -> Inline {
    let path = index_path(path).unwrap_or_default();
    inline(InlineKind::IndexMark(IndexMark { path, ..IndexMark::default() }))
}

fn paragraph(content: Vec<Inline>) -> Block {
    Block::new(BlockKind::Paragraph(content), Span::default())
}

fn chapter(slug: &str, matter: Matter, blocks: Vec<Block>) -> Chapter {
    Chapter {
        source: SourceId::default(),
        matter,
        level: 0,
        is_part: false,
        in_part: false,
        anchors: (),
        number: None,
        slug: slug.to_owned(),
        lang: None,
        about: Default::default(),
        title: vec![text("Başlık")],
        id: slug.to_owned(),
        blocks,
        notes: Vec::new(),
        span: Span::default(),
    }
}

fn book(lines: &[&str]) -> Book {
    let blocks = lines.iter().map(|line| paragraph(vec![text(line)])).collect();
    Book { chapters: vec![chapter("bir", Matter::Body, blocks).into()], ..Book::default() }
}

fn first(book: &mut Book) -> &mut Chapter {
    Arc::make_mut(&mut book.chapters[0])
}

/// Reads the `[index]` table of a `book.toml`.
fn wanted(toml: &str) -> config::Index {
    toml::from_str(toml).expect("an index")
}

/// Returns the index as lines: letters alone, entries with the number of their places and their cross-references.
fn lines_of(index: &Index) -> String {
    fn add(entries: &[IndexEntry], depth: usize, out: &mut String) {
        for entry in entries {
            let indent = "  ".repeat(depth);
            let places =
                if entry.places.is_empty() { String::new() } else { format!(" {}", entry.places.len()) };
            let see: String = entry.see.iter().map(|see| format!(" → {}", plain_text(&see.term))).collect();
            *out += &format!("{indent}{}{places}{see}\n", plain_text(&entry.term));
            add(&entry.entries, depth + 1, out);
        }
    }
    let mut out = String::new();
    for group in &index.groups {
        out += &format!("[{}]\n", group.letter);
        add(&group.entries, 0, &mut out);
    }
    out
}

fn index_of(book: &Book) -> Option<&Index> {
    book.chapters.iter().flat_map(|chapter| &chapter.blocks).find_map(|block| match &block.kind {
        BlockKind::Index(index) => Some(index),
        _ => None,
    })
}

/// Returns the index of a book in a language, and the codes of the findings.
fn made(book: Book, toml: &str, tag: &str) -> (String, Vec<&'static str>) {
    made_at(book, Vec::new(), toml, tag)
}

/// Like [`made`], where the author has places for the index.
fn made_at(book: Book, homes: Vec<IndexHome>, toml: &str, tag: &str) -> (String, Vec<&'static str>) {
    let made = compile(book, homes, &wanted(toml), &Language::new(tag));
    let index = index_of(&made.value).map(lines_of).unwrap_or_default();
    (index, made.diagnostics.iter().map(|found| found.problem.code()).collect())
}

/// Returns how often a term of `book.toml` is found in a text.
fn times(terms: &str, line: &str, tag: &str) -> usize {
    let made =
        compile(book(&[line]), Vec::new(), &wanted(&format!("terms = [{terms}]")), &Language::new(tag));
    index_of(&made.value).map_or(0, |index| index.entries().iter().map(|entry| entry.places.len()).sum())
}

#[test]
fn a_term_is_a_whole_word_with_any_suffix_after_an_apostrophe() {
    for (line, want) in [
        ("Bakü düştü.", 1),
        ("Bakü’de, Bakü'nün ve (Bakü) “Bakü” Bakü-Tiflis Bakü’", 6),
        ("Bakülü Baküye aBakü", 0),
        ("BAKÜ’DE bakü", 1),
        ("d’Bakü", 0),
        ("‘Bakü’ dedi", 1),
    ] {
        assert_eq!(times("\"Bakü\"", line, "tr"), want, "{line}");
    }
}

#[test]
fn small_letters_may_be_capitals_in_the_text_by_the_rules_of_its_language() {
    assert_eq!(times("\"ılık liman\"", "ILIK LİMAN. Ilık liman, ilik liman", "tr"), 2);
    assert_eq!(times("\"title\"", "TITLE Title TİTLE", "en"), 2);
    assert_eq!(times("\"Ocak\"", "ocak Ocak OCAK", "tr"), 2);
    assert_eq!(times("\"ziyalı\"", "Ziyalı ZİYALI", "az"), 2);
}

#[test]
fn spaces_that_hold_together_and_forms_and_stems_are_found() {
    assert_eq!(times("\"20 Ocak\"", "20\u{a0}Ocak’ta", "tr"), 1);
    assert_eq!(
        times("{ term = \"Sovyetler Birliği\", find = [\"SSCB\"] }", "SSCB’nin ve Sovyetler Birliği", "tr"),
        2
    );
    assert_eq!(
        times("{ term = \"barikat\", find = [\"barikat*\"] }", "Barikatların barikat’ı, abarikat", "tr"),
        2
    );
    assert_eq!(times("\"barikat*\"", "Barikatların", "tr"), 1);
    assert_eq!(times("{ term = \"Bakü!liman\", find = [\"Bakü Limanı\"] }", "liman, Bakü Limanı", "tr"), 1);
    assert_eq!(times("\"Bakü\", \"Bakü Limanı\"", "Bakü Limanı Bakü", "tr"), 2);
}

#[test]
fn a_term_is_found_across_emphasis_and_marked_at_its_words_beginning() {
    let content = vec![text("(“"), inline(InlineKind::Emphasis(vec![text("Kara")])), text(" Ocak”)")];
    let mut of = book(&[]);
    first(&mut of).blocks.push(paragraph(content));
    let made = compile(of, Vec::new(), &wanted("terms = [\"Kara Ocak\"]"), &Language::new("tr")).value;
    let BlockKind::Paragraph(line) = &made.chapters[0].blocks[0].kind else { panic!("a paragraph") };
    assert!(
        matches!(&line[0].kind, InlineKind::IndexMark(mark) if mark.id.as_deref() == Some("yer-1")),
        "{line:?}"
    );
    assert_eq!(plain_text(line), "(“Kara Ocak”)");
}

#[test]
fn a_mark_leaves_the_word_whole() {
    let mut of = book(&[]);
    first(&mut of).blocks.push(paragraph(vec![text("Gece “"), mark("Bakü"), text("Bakü"), text("’de”.")]));
    let made = compile(of, Vec::new(), &config::Index::default(), &Language::new("tr")).value;
    let BlockKind::Paragraph(line) = &made.chapters[0].blocks[0].kind else { panic!("a paragraph") };
    let kinds: Vec<String> = line
        .iter()
        .map(|inline| match &inline.kind {
            InlineKind::Text(text) => text.clone(),
            _ => "|".to_owned(),
        })
        .collect();
    assert_eq!(kinds, ["Gece ", "|", "“Bakü’de”."]);
}

#[test]
fn entries_follow_the_alphabet_of_their_language() {
    let words = "Ilıca İzmir Işık çay cam Şuşa saat 1990 9 Âdem zor Zafer";
    let terms: Vec<String> = words.split(' ').map(|word| format!("\"{word}\"")).collect();
    let toml = format!("terms = [{}]", terms.join(", "));
    let lines = |tag| made(book(&[words]), &toml, tag).0.replace(" 1\n", "\n").replace('\n', " ");
    assert_eq!(
        lines("tr"),
        "[0–9] 9 1990 [A] Âdem [C] cam [Ç] çay [I] Ilıca Işık [İ] İzmir [S] saat [Ş] Şuşa [Z] Zafer zor "
    );
    assert_eq!(
        lines("en"),
        "[0–9] 9 1990 [A] Âdem [C] cam çay [I] Ilıca Işık İzmir [S] saat Şuşa [Z] Zafer zor "
    );
    let az = "əl eşq xal hal qar kar";
    let terms: Vec<String> = az.split(' ').map(|word| format!("\"{word}\"")).collect();
    let (index, _) = made(book(&[az]), &format!("terms = [{}]", terms.join(", ")), "az");
    assert_eq!(
        index.replace(" 1\n", " ").replace('\n', " "),
        "[E] eşq [Ə] əl [H] hal [X] xal [K] kar [Q] qar "
    );
}

#[test]
fn entries_are_nested_and_cross_references_lead_to_entries() {
    let lines = ["Bakü limanı, liman, Bakü; Sovyetler Birliği."];
    let toml = r#"
        terms = ["Bakü", { term = "Bakü!liman", find = ["liman"] }, "Sovyetler Birliği"]
        see = [{ term = "SSCB", to = "Sovyetler Birliği" }]
        see_also = [{ term = "Bakü", to = "Sovyetler Birliği" }]
    "#;
    let (index, codes) = made(book(&lines), toml, "tr");
    assert_eq!(
        index,
        "[B]\nBakü 2 → Sovyetler Birliği\n  liman 1\n[S]\nSovyetler Birliği 1\nSSCB → Sovyetler Birliği\n"
    );
    assert!(codes.is_empty(), "{codes:?}");
}

#[test]
fn cross_references_and_terms_without_a_target_are_reported() {
    let codes = |toml: &str| made(book(&["Bakü"]), &format!("terms = [\"Bakü\"]\n{toml}"), "tr").1;
    assert_eq!(codes("see = [{ term = \"A\", to = \"Bakı\" }]"), ["D002"]);
    assert_eq!(codes("see = [{ term = \"A\", to = \"B\" }, { term = \"B\", to = \"Bakü\" }]"), ["D003"]);
    assert_eq!(codes("see = [{ term = \"A\", to = \"B\" }, { term = \"B\", to = \"A\" }]"), ["D003", "D003"]);
    assert_eq!(codes("see = [{ term = \"A\", to = \"A\" }]"), ["D003"]);
    assert_eq!(codes("see = [{ term = \"!\", to = \"Bakü\" }]"), ["D004"]);
    assert_eq!(made(book(&["Bakü"]), "terms = [\"Gence\"]", "tr").1, ["D001"]);
    assert_eq!(made(book(&["Bakü"]), "terms = [\"Bakü!\"]", "tr").1, ["D004"]);
}

#[test]
fn the_chapter_is_made_at_the_end_unless_the_author_has_a_place_for_it() {
    let place = |chapter: usize| {
        let (key, id, lang, span) = (BlockKey::default(), None, None, Span::default());
        vec![IndexHome { chapter, at: Some(0), key, id, lang, span }]
    };
    let toml = wanted("title = \"Adlar\"\nterms = [\"Bakü\"]");
    let tr = Language::new("tr");
    let made = compile(book(&["Bakü"]), Vec::new(), &toml, &tr).value;
    let last = made.chapters.last().expect("a chapter");
    assert_eq!(
        (last.slug.as_str(), last.matter, plain_text(&last.title).as_str()),
        ("dizin", Matter::Back, "Adlar")
    );

    let mut of = book(&["Bakü"]);
    of.chapters.push(chapter("dizin", Matter::Back, Vec::new()).into());
    of.chapters.push(chapter("son", Matter::Back, vec![paragraph(vec![mark("Gence"), text("Bakü")])]).into());
    let made = compile(of, place(1), &toml, &tr);
    assert_eq!(made.value.chapters.len(), 3);
    assert_eq!(index_of(&made.value).map(lines_of).as_deref(), Some("[B]\nBakü 1\n"));
    assert_eq!(made.diagnostics.iter().map(|found| found.problem.code()).collect::<Vec<_>>(), ["D007"]);

    let of = book(&["Bakü"]);
    assert_eq!(made_at(of, place(0), "terms = [\"Bakü\"]", "tr").1, ["D005"]);
    let mut of = book(&["Bakü"]);
    of.chapters.push(chapter("dizin", Matter::Back, Vec::new()).into());
    assert_eq!(made_at(of, place(1), "", "tr"), (String::new(), vec!["D006"]));
    assert!(compile(book(&["Bakü"]), Vec::new(), &config::Index::default(), &tr).value.chapters.len() == 1);
}

#[test]
fn notes_are_searched_and_lists_of_works_are_not() {
    let mut of = book(&[]);
    first(&mut of).blocks.push(paragraph(vec![text("Gece."), inline(InlineKind::NoteMark(NoteId(0)))]));
    let works = vec![paragraph(vec![text("Bakü Notları")])];
    first(&mut of).blocks.push(Block::new(BlockKind::Works(works), Span::default()));
    first(&mut of).notes.push(Note {
        label: NoteLabel::Named("a".into()),
        series: None,
        number: 1,
        marks: 1,
        blocks: vec![paragraph(vec![text("Bakü’de.")])],
        span: Span::default(),
    });
    let made = compile(of, Vec::new(), &wanted("terms = [\"Bakü\"]"), &Language::new("tr")).value;
    let index = index_of(&made).expect("an index");
    let notes: Vec<_> =
        index.entries().iter().flat_map(|entry| &entry.places).map(|place| place.note).collect();
    assert_eq!(notes, [Some(1)]);
}
