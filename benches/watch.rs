//! The cost of an edit of one paragraph in a book of 150,000 words, from its text to the two pages that show it:
//! `cargo bench --bench watch`. All chapters are read and checked; one is set, and two pages are drawn.

use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use matbaa::project::{Checked, Files, Project, Purpose, Session};
use std::fmt::Write;

/// Returns chapters of 38 paragraphs with a note each, of words like Turkish ones (Knuth, TAOCP 3.3.4).
fn texts() -> Vec<String> {
    let mut seed: u64 = 6;
    let mut below = move |bound: usize| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) as usize % bound
    };
    let mut word = |_| {
        let (onsets, vowels) =
            (["b", "ç", "d", "k", "l", "m", "r", "ş", "t", "y"], ["a", "e", "ı", "i", "o", "ü"]);
        (0..=below(4)).map(|_| format!("{}{}", onsets[below(10)], vowels[below(6)])).collect::<String>()
    };
    let known: Vec<String> = (0..12_000).map(&mut word).collect();
    let mut at = 0;
    let mut words = |count: usize| {
        at += 7919;
        (0..count)
            .map(|word| known[(at + word * word * 31 + word) % known.len()].as_str())
            .collect::<Vec<_>>()
            .join(" ")
    };
    let chapter = |number: usize| {
        (0..38).fold(format!("# Bölüm {number}\n\n"), |mut text, note| {
            // Writing to a string cannot fail.
            let _ = write!(text, "Söz {}[^{note}].\n\n[^{note}]: Not {}.\n\n", words(115), words(14));
            text
        })
    };
    (0..30).map(chapter).collect()
}

fn files(texts: &[String]) -> Files {
    let chapters = texts.iter().enumerate().map(|(at, text)| (format!("{at:02}.md"), text.clone()));
    let book = ("book.toml".to_owned(), "title = \"Ölçü\"\nlanguage = \"tr\"".to_owned());
    Files::in_memory(chapters.chain([book]))
}

/// Builds the files up to two drawn pages; returns the size of the drawings and the number of findings.
fn build_and_draw(files: &Files, session: &mut Session) -> usize {
    let project = Project::open(files, None, &()).expect("readable files");
    let mut checked = project.understand(true, session, &()).expect("nobody ends it");
    checked.proofread(&()).expect("nobody ends it");
    let Checked { mut findings, publication, .. } = checked;
    let mut publication = publication.expect("a manuscript");
    publication.typeset(session, &()).expect("nobody ends it");
    let pages = publication.take_pages(Purpose::Reading, &mut findings, &()).expect("nobody ends it");
    let middle = pages.pages.len() / 2;
    let drawn = (middle..middle + 2).filter_map(|at| publication.drawn(&pages, at));
    drawn.map(|page| page.len()).sum::<usize>() + findings.all().len()
}

fn benches(criterion: &mut Criterion) {
    let texts = texts();
    let sound = files(&texts);
    let mut session = Session::keeping();
    build_and_draw(&sound, &mut session);
    let mut edit = 0;
    let mut edited = || {
        edit += 1;
        let mut texts = texts.clone();
        texts[15] = texts[15].replacen("Söz", &format!("Söz {edit}"), 1);
        files(&texts)
    };
    criterion.bench_function("an edit in 150,000 words", |bencher| {
        bencher.iter_batched(
            &mut edited,
            |files| build_and_draw(&files, &mut session),
            BatchSize::PerIteration,
        );
    });
    criterion.bench_function("the same, all chapters set", |bencher| {
        bencher.iter(|| build_and_draw(&sound, &mut Session::once()));
    });
}

criterion_group! {
    name = edits;
    config = Criterion::default().sample_size(10);
    targets = benches
}
criterion_main!(edits);
