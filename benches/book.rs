//! What each stage costs on text made here from a fixed seed: `cargo bench`.
//!
//! Shaping, line breaking and page building are no stages of their own; each is the cost of
//! `typeset::paginate` on text that asks most of it.

use criterion::{Criterion, criterion_group, criterion_main};
use matbaa::artwork::{Artworks, Covers};
use matbaa::book::{Book, Matter};
use matbaa::date::Moment;
use matbaa::epub::{self, Edition};
use matbaa::font::{Face, Family, Fonts};
use matbaa::manuscript::{ChapterFile, Manuscript};
use matbaa::page::Pages;
use matbaa::pdf::{self, Volume};
use matbaa::press::{Plan, booklet};
use matbaa::source::Sources;
use matbaa::typeset::{self, Setting};
use matbaa::{cite, markdown, typography};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::hint::black_box;

const IDENTIFIER: &str = "urn:uuid:6f1c2d3e-4b5a-5968-8776-655443322110";

/// The house faces, as the tool compiles them in.
const FACES: [(&[u8], Family); 6] = [
    (include_bytes!("../fonts/literata/Literata-Regular.ttf"), Family::Body),
    (include_bytes!("../fonts/literata/Literata-Italic.ttf"), Family::Body),
    (include_bytes!("../fonts/literata/Literata-Bold.ttf"), Family::Body),
    (include_bytes!("../fonts/alegreya-sans/AlegreyaSans-Regular.ttf"), Family::Sans),
    (include_bytes!("../fonts/alegreya-sans/AlegreyaSans-Bold.ttf"), Family::Sans),
    (include_bytes!("../fonts/jetbrains-mono/JetBrainsMono-Regular.ttf"), Family::Mono),
];

/// Words of a language that is like Turkish, from a linear congruential generator (Knuth, TAOCP 3.3.4).
struct Writer(u64);

impl Writer {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % bound
    }

    /// A word of one to five syllables.
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

    /// A paragraph whose words come from a vocabulary, or are all new where there is none.
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

/// A manuscript of one file for each text.
fn manuscript(texts: Vec<String>) -> Manuscript {
    let mut sources = Sources::default();
    let chapters = texts.into_iter().enumerate().map(|(at, text)| {
        let path = format!("{:02}.md", at + 1);
        let source = sources.add(path.clone().into(), text);
        ChapterFile {
            source,
            path,
            matter: Matter::Body,
            level: 0,
            is_part: false,
            in_part: false,
            slug: format!("{:02}", at + 1),
        }
    });
    let chapters = chapters.collect();
    let mut fonts = Fonts::default();
    for (bytes, family) in FACES {
        fonts.add(Face::read(bytes.into(), family).expect("a face of the house"));
    }
    let config = toml::from_str("title = \"Ölçü\"\nlanguage = \"tr\"").expect("a book.toml");
    Manuscript {
        attachments: Default::default(),
        config,
        sources,
        chapters,
        artworks: Artworks::default(),
        unreadable: BTreeMap::new(),
        covers: Covers::default(),
        fonts,
        shelf: Default::default(),
        profile: None,
    }
}

/// A manuscript with the book that it makes.
struct Work {
    manuscript: Manuscript,
    book: Book,
}

impl Work {
    fn new(texts: Vec<String>) -> Self {
        let manuscript = manuscript(texts);
        let book = cite::resolve(markdown::parse(&manuscript).value).value;
        let book = typography::polish(book, &manuscript.config.language);
        Self { manuscript, book }
    }

    fn set(&self) -> Pages {
        let Manuscript { config, artworks, covers, fonts, .. } = &self.manuscript;
        typeset::paginate(&Setting { book: &self.book, config, artworks, covers, fonts }).value
    }

    fn pdf(&self, pages: &Pages) -> Vec<u8> {
        let Manuscript { config, fonts, .. } = &self.manuscript;
        let moment = Moment::default();
        pdf::write(Volume { pages: pages.clone(), config, fonts, moment, identifier: IDENTIFIER })
            .expect("a PDF")
    }

    fn epub(&self, pages: &Pages) -> Vec<u8> {
        let Manuscript { config, artworks, covers, fonts, .. } = &self.manuscript;
        let (book, map, moment) = (&self.book, &pages.map, Moment::default());
        let edition = Edition { book, config, map, artworks, covers, fonts, moment, identifier: IDENTIFIER };
        epub::write(&edition).expect("an e-book")
    }
}

/// 4,000 words of which hardly one comes twice: each must be shaped.
fn new_words() -> Work {
    let mut writer = Writer(1);
    let text: String =
        (0..40).fold("# Yeni sözler\n\n".to_owned(), |text, _| text + &writer.paragraph(100, &[]) + "\n\n");
    Work::new(vec![text])
}

/// 4,000 words of 50 in paragraphs of a page each: all shaped at once, lines to be chosen among very many.
fn long_paragraphs() -> Work {
    let mut writer = Writer(2);
    let vocabulary = writer.vocabulary(50);
    let text =
        (0..10).fold("# Uzun\n\n".to_owned(), |text, _| text + &writer.paragraph(400, &vocabulary) + "\n\n");
    Work::new(vec![text])
}

/// 1,000 paragraphs of one line, every fifth with a note: pages to be chosen among very many.
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

/// Six chapters of 3,000 words with notes, as a book has them.
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

/// Chapters that open 500 spreads.
fn thousand_pages() -> Work {
    let mut writer = Writer(5);
    let vocabulary = writer.vocabulary(400);
    Work::new(
        (0..500).map(|at| format!("# Bölüm {at}\n\n{}\n", writer.paragraph(350, &vocabulary))).collect(),
    )
}

/// What is measured, and what makes it.
type Named = (&'static str, fn() -> Work);

fn benches(criterion: &mut Criterion) {
    let settings: [Named; 3] =
        [("shaping", new_words), ("line breaking", long_paragraphs), ("page building", short_paragraphs)];
    for (name, work) in settings {
        let work = work();
        criterion.bench_function(name, |bencher| bencher.iter_with_large_drop(|| black_box(&work).set()));
    }
    let work = chapters();
    let pages = work.set();
    criterion.bench_function("PDF writing", |bencher| bencher.iter(|| work.pdf(black_box(&pages))));
    criterion.bench_function("EPUB writing", |bencher| bencher.iter(|| work.epub(black_box(&pages))));
    let work = thousand_pages();
    let pdf = work.pdf(&work.set());
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
