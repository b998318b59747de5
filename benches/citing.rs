//! What citations cost: 2,000 of them in 1,000 notes, from 300 works.

use criterion::{Criterion, criterion_group, criterion_main};
use matbaa::book::{Draft, Matter};
use matbaa::cite::{Desk, resolve_with};
use matbaa::config::Citations;
use matbaa::lang::Language;
use matbaa::manuscript::ChapterFile;
use matbaa::markdown::parse_chapter;
use matbaa::source::{Shelf, Sources};
use std::fmt::Write;
use std::hint::black_box;

const WORKS: usize = 300;
const NOTES: usize = 1000;

/// A bibliography of books and articles.
fn bibliography() -> String {
    let mut bib = String::new();
    for at in 0..WORKS {
        // Writing to a string cannot fail.
        let _ = match at % 2 {
            0 => writeln!(
                bib,
                "@book{{k{at},\n  author = {{Çelik{at}, Işıl and Ilıcak, Oya}},\n  title = {{Kitap {at}}},\n  publisher = {{Kalem}},\n  location = {{Ankara}},\n  date = {{{}}},\n}}\n",
                1900 + at % 100
            ),
            _ => writeln!(
                bib,
                "@article{{k{at},\n  author = {{İnalcık{at}, Ömer}},\n  title = {{Yazı {at}}},\n  journaltitle = {{Kıyı Araştırmaları}},\n  volume = {{{at}}},\n  number = {{2}},\n  date = {{1984-03}},\n  pages = {{1-20}},\n}}\n"
            ),
        };
    }
    bib
}

/// Ten chapters of a hundred notes, each with two citations.
fn chapters() -> Vec<String> {
    let note = |at: usize| {
        let (first, second) = (at * 7 % WORKS, at * 11 % WORKS);
        format!("Söz[^{at}].\n\n[^{at}]: Bkz. [@k{first}, s. {at}; @k{second}, s. 3-9].\n\n")
    };
    let chapter = |number: usize| (number * 100..number * 100 + 100).map(note).collect::<String>();
    let mut texts: Vec<String> =
        (0..NOTES / 100).map(|number| format!("# Bölüm\n\n{}", chapter(number))).collect();
    texts.push("# Kaynakça\n\n::: kaynakça\n".to_owned());
    texts
}

fn benches(criterion: &mut Criterion) {
    let mut sources = Sources::default();
    let shelf = Shelf { files: vec![sources.add("sources.bib".into(), bibliography())], ..Shelf::default() };
    let mut draft = Draft::default();
    for (at, text) in chapters().into_iter().enumerate() {
        let path = format!("{at:02}.md");
        let source = sources.add(path.clone().into(), text.clone());
        let file = ChapterFile { source, slug: format!("{at:02}"), path, matter: Matter::Body };
        draft.chapters.push(parse_chapter(&file, &text).value);
    }
    let (citations, language) = (Citations::default(), Language::new("tr"));
    let desk = Desk { shelf: &shelf, sources: &sources, citations: &citations, language: &language };
    let book = resolve_with(draft.clone(), &desk);
    assert!(book.diagnostics.is_empty(), "{:?}", book.diagnostics);
    let mentions: usize = book.value.references.iter().map(|reference| reference.mentions.len()).sum();
    assert_eq!(mentions, 2 * NOTES);
    criterion.bench_function("citations", |bencher| {
        bencher.iter_batched(
            || draft.clone(),
            |draft| resolve_with(black_box(draft), &desk),
            criterion::BatchSize::LargeInput,
        );
    });
}

criterion_group! {
    name = citing;
    config = Criterion::default().sample_size(10);
    targets = benches
}
criterion_main!(citing);
