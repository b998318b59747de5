//! What an edit of one paragraph costs in a book of 150,000 words, from its text to the two pages that show it:
//! `cargo bench --bench watch`. All chapters are read and checked; one is set, and two pages are drawn.

use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use matbaa::artwork::{Artworks, Covers};
use matbaa::book::{Book, Matter};
use matbaa::font::{Face, Family, Fonts};
use matbaa::manuscript::{ChapterFile, Manuscript};
use matbaa::source::{SourceId, Sources};
use matbaa::typeset::{Cache, Setting};
use matbaa::{check, cite, index, markdown, screen, typeset, typography};
use std::collections::BTreeMap;
use std::fmt::Write;

/// The house faces, as the tool compiles them in.
const FACES: [(&[u8], Family); 5] = [
    (include_bytes!("../fonts/literata/Literata-Regular.ttf"), Family::Body),
    (include_bytes!("../fonts/literata/Literata-Italic.ttf"), Family::Body),
    (include_bytes!("../fonts/alegreya-sans/AlegreyaSans-Regular.ttf"), Family::Sans),
    (include_bytes!("../fonts/alegreya-sans/AlegreyaSans-Bold.ttf"), Family::Sans),
    (include_bytes!("../fonts/jetbrains-mono/JetBrainsMono-Regular.ttf"), Family::Mono),
];

/// Chapters of 38 paragraphs with a note each, of words like Turkish ones (Knuth, TAOCP 3.3.4).
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

fn manuscript(texts: &[String]) -> Manuscript {
    let mut sources = Sources::default();
    let chapters = texts.iter().enumerate().map(|(at, text)| {
        let (path, slug) = (format!("{at:02}.md"), format!("{at:02}"));
        let source = sources.add(path.clone().into(), text.clone());
        ChapterFile { source, path, matter: Matter::Body, level: 0, is_part: false, in_part: false, slug }
    });
    let chapters = chapters.collect();
    let mut fonts = Fonts::default();
    for (bytes, family) in FACES {
        fonts.add(Face::read(bytes.into(), family).expect("a face of the house"));
    }
    Manuscript {
        attachments: Default::default(),
        config: toml::from_str("title = \"Ölçü\"\nlanguage = \"tr\"").expect("a book.toml"),
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

/// The book, and how much there is to say about it.
fn understood(manuscript: &Manuscript) -> (Book, usize) {
    let Manuscript { config, sources, artworks, unreadable, fonts, shelf, .. } = manuscript;
    let language = &config.language;
    let desk = cite::Desk { shelf, sources, citations: &config.citations, language };
    let draft = cite::resolve_with(markdown::parse(manuscript).value, &desk).value;
    let slips =
        check::copy::edit(&check::copy::Copy { book: &draft, language, names: &config.names, sources });
    let book = index::compile(typography::polish(draft, language), &config.index, language).value;
    let sourced = &config.citations.sourced;
    let facts = check::Facts { book: &book, artworks, unreadable, fonts, sources, sourced };
    let told = slips.len() + check::check(&facts).len();
    (book, told)
}

/// From the manuscript to two drawn pages; how much that is.
fn shown(manuscript: &Manuscript, cache: &mut Cache) -> usize {
    let (book, told) = understood(manuscript);
    let Manuscript { config, artworks, covers, fonts, .. } = manuscript;
    let setting = Setting { book: &book, config, artworks, covers, fonts };
    let pages = typeset::paginate_with(&setting, Some(cache)).value;
    let middle = pages.pages.len() / 2;
    let drawn: usize =
        (middle..middle + 2).filter_map(|at| screen::page(&pages, at, fonts)).map(|page| page.len()).sum();
    told + drawn
}

fn benches(criterion: &mut Criterion) {
    let texts = texts();
    let sound = manuscript(&texts);
    let mut cache = Cache::default();
    shown(&sound, &mut cache);
    let mut edit = 0;
    let mut edited = || {
        edit += 1;
        let mut texts = texts.clone();
        texts[15] = texts[15].replacen("Söz", &format!("Söz {edit}"), 1);
        let manuscript = manuscript(&texts);
        assert_eq!(manuscript.sources.get(SourceId(15)).text, texts[15]);
        manuscript
    };
    criterion.bench_function("an edit in 150,000 words", |bencher| {
        bencher.iter_batched(
            &mut edited,
            |manuscript| shown(&manuscript, &mut cache),
            BatchSize::PerIteration,
        );
    });
    criterion.bench_function("the same, all chapters set", |bencher| {
        bencher.iter(|| shown(&sound, &mut Cache::default()));
    });
}

criterion_group! {
    name = edits;
    config = Criterion::default().sample_size(10);
    targets = benches
}
criterion_main!(edits);
