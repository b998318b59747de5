//! The cost of citations: 2,000 of them in 1,000 notes, from 300 works.

use criterion::{Criterion, criterion_group, criterion_main};
use matbaa::project::{Files, Project, Session};
use std::fmt::Write;
use std::hint::black_box;

const WORKS: usize = 300;
const NOTES: usize = 1000;

/// Returns a bibliography of books and articles.
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

/// Returns ten chapters of a hundred notes, each with two citations.
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
    let mut files = vec![
        ("book.toml".to_owned(), "title = \"Deneme\"\nlanguage = \"tr\"\n".to_owned()),
        ("sources.bib".to_owned(), bibliography()),
    ];
    files.extend(chapters().into_iter().enumerate().map(|(at, text)| (format!("{at:02}.md"), text)));
    let project = Project::open(&Files::in_memory(files), None, &()).expect("readable files");
    let understand =
        |project: Project| project.understand(true, &mut Session::once(), &()).expect("nobody ends it");
    let checked = understand(project.clone());
    assert!(checked.findings.all().is_empty(), "{:?}", checked.findings.all());
    let book = checked.publication.expect("a manuscript").book;
    let mentions: usize = book.references.iter().map(|reference| reference.mentions.len()).sum();
    assert_eq!(mentions, 2 * NOTES);
    criterion.bench_function("a book of citations", |bencher| {
        bencher.iter_batched(
            || project.clone(),
            |project| understand(black_box(project)),
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
