//! The cost of each stage on text made here from a fixed seed: `cargo bench`.
//!
//! Shaping, line breaking and page building are not stages of their own; each is measured as the cost of setting the
//! pages of text that needs most of it.

use criterion::{Criterion, criterion_group, criterion_main};
use matbaa::page::Pages;
use matbaa::press::{Plan, booklet};
use matbaa::project::{Files, Findings, Project, Publication, Purpose, Session};
use std::fmt::Write;
use std::hint::black_box;

/// Words of a language that is like Turkish, from a linear congruential generator (Knuth, TAOCP 3.3.4).
struct Writer(u64);

impl Writer {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % bound
    }

    /// Returns a word of one to five syllables.
    fn word(&mut self) -> String {
        const ONSETS: [&str; 18] =
            ["b", "c", "ç", "d", "g", "k", "l", "m", "n", "r", "s", "ş", "t", "v", "y", "z", "h", "f"];
        const VOWELS: [&str; 8] = ["a", "e", "ı", "i", "o", "ö", "u", "ü"];
        const CODAS: [&str; 8] = ["", "", "", "n", "r", "l", "k", "m"];
        (0..=self.below(5))
            .map(|_| {
                let (onset, vowel, coda) = (self.below(18), self.below(8), self.below(8));
                format!("{}{}{}", ONSETS[onset], VOWELS[vowel], CODAS[coda])
            })
            .collect()
    }

    /// Returns a paragraph whose words are from a vocabulary, or all new where there is none.
    fn paragraph(&mut self, words: usize, vocabulary: &[String]) -> String {
        let mut text = String::from("Söz");
        for _ in 0..words {
            text.push(' ');
            match vocabulary.len() {
                0 => text.push_str(&self.word()),
                many => text.push_str(&vocabulary[self.below(many)]),
            }
        }
        text + "."
    }

    fn vocabulary(&mut self, words: usize) -> Vec<String> {
        (0..words).map(|_| self.word()).collect()
    }
}

/// A book of one chapter for each text.
struct Work(Publication);

impl Work {
    fn new(texts: Vec<String>) -> Self {
        let chapters = texts.into_iter().enumerate().map(|(at, text)| (format!("{:02}.md", at + 1), text));
        let book = ("book.toml".to_owned(), "title = \"Ölçü\"\nlanguage = \"tr\"".to_owned());
        let files = Files::in_memory(chapters.chain([book]));
        let project = Project::open(&files, None, &()).expect("readable files");
        let checked = project.understand(true, &mut Session::once(), &()).expect("nobody ends it");
        Self(checked.publication.expect("a manuscript"))
    }

    fn set(&mut self) -> Pages {
        let findings = &mut Findings::default();
        self.0.take_pages(Purpose::Reading, findings, &()).expect("nobody ends it")
    }

    fn pdf(&self, pages: &Pages) -> Vec<u8> {
        self.0.pdf(pages.clone(), &()).expect("a PDF")
    }

    fn epub(&mut self) -> Vec<u8> {
        self.0.epub(&()).expect("an e-book")
    }
}

/// Makes 4,000 words of which hardly any is repeated: each must be shaped.
fn new_words() -> Work {
    let mut writer = Writer(1);
    let text: String =
        (0..40).fold("# Yeni sözler\n\n".to_owned(), |text, _| text + &writer.paragraph(100, &[]) + "\n\n");
    Work::new(vec![text])
}

/// Makes 4,000 words of 50 in paragraphs of a page each: all shaped at once, lines to be chosen among very many.
fn long_paragraphs() -> Work {
    let mut writer = Writer(2);
    let vocabulary = writer.vocabulary(50);
    let text =
        (0..10).fold("# Uzun\n\n".to_owned(), |text, _| text + &writer.paragraph(400, &vocabulary) + "\n\n");
    Work::new(vec![text])
}

/// Makes 1,000 paragraphs of one line, every fifth with a note: pages to be chosen among very many.
fn short_paragraphs() -> Work {
    let mut writer = Writer(3);
    let vocabulary = writer.vocabulary(50);
    let mut text = "# Kısa\n\n".to_owned();
    for at in 0..1000 {
        let line = writer.paragraph(4, &vocabulary);
        // Writing to a string cannot fail.
        let _ = match at % 5 {
            0 => write!(text, "{line}[^{at}]\n\n[^{at}]: {}\n\n", writer.paragraph(12, &vocabulary)),
            _ => write!(text, "{line}\n\n"),
        };
    }
    Work::new(vec![text])
}

/// Makes six chapters of 3,000 words with notes, like those of a book.
fn chapters() -> Work {
    let mut writer = Writer(4);
    let vocabulary = writer.vocabulary(3000);
    let chapters = (0..6).map(|_| {
        let mut text = "# Bölüm\n\n".to_owned();
        for at in 0..30 {
            let (line, note) = (writer.paragraph(100, &vocabulary), writer.paragraph(15, &vocabulary));
            let _ = write!(text, "{line}[^{at}]\n\n[^{at}]: {note}\n\n");
        }
        text
    });
    Work::new(chapters.collect())
}

/// Makes chapters that open 500 spreads.
fn thousand_pages() -> Work {
    let mut writer = Writer(5);
    let vocabulary = writer.vocabulary(400);
    Work::new(
        (0..500).map(|at| format!("# Bölüm {at}\n\n{}\n", writer.paragraph(350, &vocabulary))).collect(),
    )
}

/// Name of a benchmark, and the function that makes its book.
type Named = (&'static str, fn() -> Work);

fn benches(criterion: &mut Criterion) {
    let settings: [Named; 3] =
        [("shaping", new_words), ("line breaking", long_paragraphs), ("page building", short_paragraphs)];
    for (name, work) in settings {
        let mut work = work();
        criterion.bench_function(name, |bencher| bencher.iter_with_large_drop(|| black_box(&mut work).set()));
    }
    let mut work = chapters();
    let pages = work.set();
    criterion.bench_function("PDF writing", |bencher| bencher.iter(|| work.pdf(black_box(&pages))));
    criterion.bench_function("EPUB writing", |bencher| bencher.iter(|| black_box(&mut work).epub()));
    let mut work = thousand_pages();
    let pages = work.set();
    let pdf = work.pdf(&pages);
    let plan = Plan::default();
    criterion
        .bench_function("booklet of 1,000 pages", |bencher| bencher.iter(|| booklet(black_box(&pdf), &plan)));
}

criterion_group! {
    name = stages;
    config = Criterion::default().sample_size(10);
    targets = benches
}
criterion_main!(stages);
