//! Any manuscript: drawn at random with every kind of block and inline, made into both books, and held against them.
//!
//! The draw is the same in every run. `PROPTEST_CASES` draws more, `PROPTEST_RNG_SEED` others.

mod epub;
mod model;
mod words;
mod written;

use crate::book::paper::Renderer;
use crate::book::project::{Books, Project};
use crate::book::{lines, links, notes as marks, words as texts};
use model::{Chapter, chapters};
use proptest::test_runner::{Config, RngSeed, TestRunner};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// How many manuscripts each of the tests below draws where nothing else is asked for.
const CASES: u32 = 32;

/// What the draw begins with.
const SEED: u64 = 19_900_120;

const DRAWING: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 60"><rect width="90" height="60" fill="#369"/></svg>"##;

const SOURCES: &str = "@book{bir,\n  author = {Soyad, Ad},\n  title = {Eser},\n  publisher = {Ev},\n  location = {Yer},\n  date = {1990},\n}\n\
                       @article{iki,\n  author = {Başka, Biri},\n  title = {Makale},\n  journaltitle = {Dergi},\n  volume = {3},\n  date = {1991},\n  pages = {1-20},\n}\n";

/// A folder with a drawn manuscript and all that it names.
fn project(language: &str, written: &[written::Written]) -> Project {
    let book = format!("title = \"Deneme\"\nlanguage = \"{language}\"\n");
    let mut picture = std::io::Cursor::new(Vec::new());
    let pixels = image::RgbImage::from_fn(30, 20, |x, y| image::Rgb([(x * 8) as u8, (y * 12) as u8, 90]));
    pixels.write_to(&mut picture, image::ImageFormat::Png).expect("a picture");
    let project = Project::new("").file("m/book.toml", book).file("m/sources.bib", SOURCES);
    let project = project.file("m/cizim.svg", DRAWING).file("m/resim.png", picture.into_inner());
    written.iter().fold(project, |project, chapter| project.chapter(&chapter.file, &chapter.text))
}

/// Makes both books, and reads them back.
fn made(project: &Project) -> (Books, [Vec<u8>; 2]) {
    let bytes = ["pdf", "epub"].map(|format| {
        let run = project.run(format);
        assert_eq!(run.code, Some(0), "{format}: {}", run.stderr);
        project.made(format)
    });
    (Books::of(&project.path("m"), &bytes[0], &bytes[1]), bytes)
}

/// Everything that holds for any book at all.
fn holds(language: &str, chapters: &[Chapter]) {
    let written = written::write(chapters);
    let project = project(language, &written);
    let (mut books, bytes) = made(&project);
    books.plains = Some(written.into_iter().map(|chapter| chapter.plain).collect());
    texts::hold(&books);
    marks::hold(&books);
    links::hold(&books);
    lines::hold(&books);
    epub::holds(&bytes[1]);
    shows(&bytes[0], &books);
    assert!(bytes == made(&project).1, "a second run gave other bytes");
}

/// Every page can be rendered by a reader that shares no code with the writer; one is blank only where it has nothing.
fn shows(pdf: &[u8], books: &Books) {
    let renderer = Renderer::new(pdf);
    assert_eq!(renderer.pages(), books.pdf.pages.len());
    for (at, page) in books.pdf.pages.iter().enumerate() {
        let has_text = page.shown.iter().any(|glyph| !glyph.text.trim().is_empty());
        assert!(!has_text || !renderer.whole(at).is_blank(), "page {at} is blank");
    }
}

/// Draws manuscripts of a language and holds each; the first that does not hold is made as small as can be.
fn draw(language: &str, turn: u64) {
    let _step = crate::steps::step(format!("drawn manuscripts ({language})"));
    let mut config = Config { failure_persistence: None, max_shrink_iters: 300, ..Config::default() };
    if std::env::var_os("PROPTEST_CASES").is_none() {
        config.cases = CASES;
    }
    if std::env::var_os("PROPTEST_RNG_SEED").is_none() {
        config.rng_seed = RngSeed::Fixed(SEED + turn);
    }
    let ran = TestRunner::new(config).run(&chapters(), |chapters| {
        let held = catch_unwind(AssertUnwindSafe(|| holds(language, &chapters)));
        held.map_err(|panic| {
            let printed = panic.downcast_ref::<String>().cloned();
            let printed =
                printed.or_else(|| panic.downcast_ref::<&str>().map(|printed| (*printed).to_owned()));
            proptest::test_runner::TestCaseError::fail(printed.unwrap_or_default())
        })
    });
    if let Err(proptest::test_runner::TestError::Fail(reason, chapters)) = ran {
        let written = written::write(&chapters);
        let texts: Vec<&str> = written.iter().map(|chapter| chapter.text.as_str()).collect();
        panic!("{reason}\n\n{}", texts.join("\n\n--- next chapter\n\n"));
    }
    ran.expect("the draw goes on");
}

#[test]
fn any_manuscript_in_turkish() {
    draw("tr", 0);
}

#[test]
fn any_manuscript_in_azerbaijani() {
    draw("az", 1);
}

#[test]
fn any_manuscript_in_english() {
    draw("en", 2);
}
