//! Tests the properties of every paragraph: its text, its hyphens, its right edge.

use super::breakpoints::{Breakpoint, breakpoints};
use super::line::{LOOSEST, Line, build};
use super::{Alignment, AnchorNames, Atoms, Collector, Divided, Measure, PageSigns, linebreak};
use crate::book::{Inline, InlineKind, Note, NoteId, NoteLabel, Target};
use crate::font::{Face, Family, Fonts};
use crate::geom::Length;
use crate::lang::Language;
use crate::page::{GlyphRun, StructRole, Structure};
use crate::source::{SourceId, Span};
use crate::typeset::draw::Draw;
use crate::typeset::shape::Shaper;
use crate::typeset::style::Style;
use crate::typeset::test_random::TestRandom;

/// How far a line may miss its edge, in points.
const TOLERANCE: f64 = 0.02;

/// The built-in fonts.
pub(super) fn fonts() -> Fonts {
    let files: [(&[u8], Family); 4] = [
        (include_bytes!("../../../fonts/literata/Literata-Regular.ttf"), Family::Body),
        (include_bytes!("../../../fonts/literata/Literata-Italic.ttf"), Family::Body),
        (include_bytes!("../../../fonts/alegreya-sans/AlegreyaSans-Regular.ttf"), Family::Sans),
        (include_bytes!("../../../fonts/jetbrains-mono/JetBrainsMono-Regular.ttf"), Family::Mono),
    ];
    let mut fonts = Fonts::default();
    for (bytes, family) in files {
        fonts.add(Face::read(bytes.into(), family).expect("a face of the house"));
    }
    fonts
}

/// An inline without a place.
pub(super) fn inline(kind: InlineKind) -> Inline {
    Inline::new(kind, Span { source: SourceId(0), start: 0, end: 0 })
}

/// The atoms of some inlines in Turkish, at 10 pt.
pub(super) fn atoms(inlines: &[Inline], shaper: &Shaper<'_>) -> Atoms {
    atoms_in("tr", inlines, shaper)
}

/// The atoms of some inlines in a language, at 10 pt.
pub(super) fn atoms_in(lang: &str, inlines: &[Inline], shaper: &Shaper<'_>) -> Atoms {
    let notes: Vec<Note> = (1..=9).map(note).collect();
    let names = AnchorNames {
        slug: "bir",
        notes: &notes,
        word: "Not",
        slugs: &[],
        pages: None,
        signs: &PageSigns::new(),
    };
    let (divided, mut structure) = (Divided::default(), Structure::default());
    let node = structure.add(None, StructRole::Document);
    let style = Style::text(Length::pt(10.0), &Language::new(lang));
    let mut collector = Collector::new(shaper, &divided, &mut structure, names, node, style);
    collector.inlines(inlines);
    collector.finish().0
}

fn note(number: u32) -> Note {
    let span = Span { source: SourceId(0), start: 0, end: 0 };
    Note {
        label: NoteLabel::Unnamed(number as usize),
        series: None,
        number,
        marks: 1,
        blocks: Vec::new(),
        span,
    }
}

/// A random paragraph as an author could write it, and its text.
fn manuscript(test_random: &mut TestRandom) -> (Vec<Inline>, String) {
    let (mut inlines, mut text) = (Vec::new(), String::new());
    // Whether the last visible character is raised.
    let mut is_raised = false;
    for _ in 0..test_random.between(1, 120) {
        let word = word(test_random);
        let kind = dressed(test_random, word.clone());
        let rises = matches!(kind, InlineKind::Superscript(_));
        // Control characters are not visible.
        is_raised = rises || (is_raised && word.chars().all(char::is_control));
        // A space separates an exponent from a note mark on either side of it.
        let follows_mark =
            matches!(inlines.last(), Some(Inline { kind: InlineKind::NoteMark(_), .. })) && rises;
        text += if follows_mark { "\u{a0}" } else { "" };
        text += &word;
        inlines.push(inline(kind));
        if test_random.once_in(12) {
            text += if is_raised { "\u{a0}" } else { "" };
            let number = test_random.between(1, 9);
            inlines.push(inline(InlineKind::NoteMark(NoteId(number - 1))));
            text += &number.to_string();
        }
        let between = match test_random.between(1, 60) {
            1 => "",
            2 => "\u{a0}",
            3 => "\u{202f}",
            4 => "  ",
            5 => "\u{200b}",
            6 => {
                inlines.push(inline(InlineKind::LineBreak));
                text += " ";
                is_raised = false;
                continue;
            }
            _ => " ",
        };
        is_raised &= between.is_empty();
        if !between.is_empty() {
            inlines.push(inline(InlineKind::Text(between.to_owned())));
        }
        text += between;
    }
    (inlines, text)
}

/// A word in a random style.
fn dressed(test_random: &mut TestRandom, word: String) -> InlineKind {
    match test_random.between(1, 30) {
        1 => InlineKind::Emphasis(vec![inline(InlineKind::Text(word))]),
        2 => InlineKind::SmallCaps(vec![inline(InlineKind::Text(word))]),
        3 => InlineKind::Code(word),
        4 => InlineKind::Superscript(vec![inline(InlineKind::Text(word))]),
        5 => InlineKind::Link {
            target: Target::Url("https://example.org".to_owned()),
            content: vec![inline(InlineKind::Text(word))],
        },
        6 => InlineKind::Foreign { lang: Language::new("en"), content: vec![inline(InlineKind::Text(word))] },
        _ => InlineKind::Text(word),
    }
}

/// A word, with the marks that occur around and in words.
fn word(test_random: &mut TestRandom) -> String {
    let odd =
        ["1990–1991", "%50", "1990’da", "TBMM’nin", "“ne”", "—", "…", "ve/veya", "Kitap’ı", "(bkz.", "12.)"];
    let far = ["Москва", "Ελλάδα", "שלום", "مرحبا", "日本", "👋🏽", "e\u{301}", "\u{1b}", "fi", "AVA"];
    match test_random.between(1, 40) {
        1..=3 => (*test_random.pick(&odd)).to_owned(),
        4 => (*test_random.pick(&far)).to_owned(),
        5 => format!("https://example.org/{}/{}", syllables(test_random, 3), syllables(test_random, 4)),
        6 => format!("{}-{}", syllables(test_random, 2), syllables(test_random, 2)),
        7 => format!("{}’{}", syllables(test_random, 2), syllables(test_random, 1)),
        8 => syllables(test_random, 40),
        9..=12 => {
            format!("{}{}", syllables(test_random, 2), test_random.pick(&[".", ",", ";", "!", ".”", ":"]))
        }
        _ => {
            let count = test_random.between(1, 6);
            syllables(test_random, count)
        }
    }
}

fn syllables(test_random: &mut TestRandom, count: usize) -> String {
    let known =
        ["a", "la", "ğı", "mış", "türk", "ler", "ni", "çe", "fi", "ıs", "ö", "kon", "Vâ", "rast", "şü"];
    (0..count).map(|_| *test_random.pick(&known)).collect()
}

/// A shape that paragraphs have in a book, or an unusual one.
fn shape(test_random: &mut TestRandom) -> Measure {
    let width = Length::pt(*test_random.pick(&[300.0, 320.0, 260.0, 180.0, 90.0, 40.0]));
    let first = Length::pt(*test_random.pick(&[0.0, 12.5, -12.0]));
    let rest = Length::pt(*test_random.pick(&[0.0, 0.0, 14.0]));
    Measure { first: first + rest, rest, hyphens: !test_random.once_in(5), ..Measure::justified(width) }
}

/// A paragraph in lines, with the points at which it was broken.
struct Broken {
    points: Vec<Breakpoint>,
    ways: Vec<(Vec<usize>, Vec<Line>)>,
}

fn set(atoms: &Atoms, measure: &Measure, shaper: &Shaper<'_>) -> Broken {
    let points = breakpoints(atoms, measure, shaper);
    let choice = linebreak::choose(&points, measure);
    let ways = [choice.tighter, choice.looser].into_iter().flatten().map(|(ends, _)| ends);
    let ways = ways.chain([choice.best]);
    let ways = ways.map(|way| (way.clone(), build(atoms, &points, &way, measure, shaper))).collect();
    Broken { points, ways }
}

/// Calls `check` with many paragraphs in many shapes.
fn every(seed: u64, count: usize, check: impl Fn(&str, &Measure, &Broken)) {
    let fonts = fonts();
    let shaper = Shaper::new(&fonts);
    let mut test_random = TestRandom::new(seed);
    for _ in 0..count {
        let (inlines, text) = manuscript(&mut test_random);
        let measure = shape(&mut test_random);
        check(&text, &measure, &set(&atoms(&inlines, &shaper), &measure, &shaper));
    }
}

pub(super) fn runs(line: &Line) -> impl DoubleEndedIterator<Item = &GlyphRun> {
    line.draws.iter().filter_map(|draw| match draw {
        Draw::Glyphs(run) => Some(run),
        _ => None,
    })
}

/// The text of a line, with U+00AD for an added hyphen.
fn text(line: &Line) -> String {
    runs(line).map(|run| run.text.as_str()).collect()
}

/// The words separated by single spaces, as text copied from a PDF.
fn copied(text: &str) -> String {
    let visible = text.replace('\u{200b}', "");
    visible.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_text_that_goes_in_comes_out() {
    every(1, 300, |wanted, _, set| {
        for (_, lines) in &set.ways {
            let found: String = lines.iter().map(text).collect();
            assert_eq!(copied(&found.replace('\u{ad}', "")), copied(wanted));
        }
    });
}

#[test]
fn glyphs_stand_for_whole_characters_of_their_run() {
    every(2, 200, |_, _, set| {
        for run in set.ways.iter().flat_map(|(_, lines)| lines).flat_map(runs) {
            let covered = |glyph: crate::page::Glyph| run.text.get(glyph.text);
            assert!(run.glyphs.iter().all(|glyph| covered(glyph).is_some_and(|text| !text.is_empty())));
        }
    });
}

#[test]
fn no_hyphen_leaves_a_letter_alone() {
    every(3, 400, |_, _, set| {
        for (_, lines) in &set.ways {
            let whole: String = lines.iter().map(text).collect();
            let hyphens = whole.match_indices('\u{ad}').map(|(at, mark)| (at, at + mark.len()));
            let bare = bare_breaks(lines).map(|at| (at - '’'.len_utf8(), at));
            for (before, after) in hyphens.chain(bare) {
                let sides = (letters(whole[..before].chars().rev()), letters(whole[after..].chars()));
                assert!(sides.0 >= 2 && sides.1 >= 2, "{}", text_around(&whole, after));
            }
        }
    });
}

/// The ends of lines after an apostrophe, where a word continues without a hyphen.
fn bare_breaks(lines: &[Line]) -> impl Iterator<Item = usize> {
    let mut bytes = 0;
    let ends: Vec<usize> = lines[..lines.len() - 1]
        .iter()
        .filter_map(|line| {
            bytes += text(line).len();
            text(line).ends_with('’').then_some(bytes)
        })
        .collect();
    ends.into_iter()
}

/// The number of letters before another character; a word may be broken again nearby.
fn letters(characters: impl Iterator<Item = char>) -> usize {
    characters.filter(|c| *c != '\u{ad}').take_while(|c| c.is_alphanumeric()).count()
}

/// Up to ten characters on each side of a position.
fn text_around(whole: &str, at: usize) -> String {
    let before: String = whole[..at].chars().rev().take(10).collect();
    let after: String = whole[at..].chars().take(10).collect();
    before.chars().rev().collect::<String>() + "/" + &after
}

/// Where the last visible glyph of a line ends.
fn right_edge(line: &Line) -> Option<Length> {
    let run = runs(line).rfind(|run| *run.text != " ")?;
    let spaces = run.text.len() - run.text.trim_end_matches(' ').len();
    let shown = run.glyphs.len() - spaces;
    let advance: Length = run.glyphs.iter().take(shown).map(|glyph| glyph.advance).sum();
    Some(run.origin.x + advance.scale(run.expansion))
}

#[test]
fn justified_lines_end_at_the_measure() {
    let counts = std::cell::Cell::new((0, 0));
    every(4, 400, |_, measure, set| {
        for (way, lines) in &set.ways {
            let starts = [0].into_iter().chain(way.iter().copied());
            for (number, ((line, &to), from)) in lines.iter().zip(way).zip(starts).enumerate() {
                let (from, to) = (&set.points[from], &set.points[to]);
                let Some(edge) = right_edge(line) else { continue };
                let miss = (edge - measure.width - to.right).to_pt();
                let (exact, other) = counts.get();
                if miss.abs() <= TOLERANCE {
                    counts.set((exact + 1, other));
                    continue;
                }
                counts.set((exact, other + 1));
                let fit = linebreak::fit(from, to, number, measure, false);
                let capped = fit.is_some_and(|fit| fit.badness >= 9_000.0 || fit.space >= LOOSEST - 0.05);
                let too_long = line.overfull.is_some() || (fit.is_none() && miss <= 0.5);
                let fair = if miss < 0.0 { to.forced || capped } else { too_long };
                assert!(fair, "{miss} pt off: {} {fit:?}", text(line));
            }
        }
    });
    let (exact, other) = counts.get();
    assert!(exact > other, "{exact} lines are exact, {other} are not");
}

#[test]
fn each_run_begins_where_the_one_before_ends() {
    every(5, 200, |_, _, set| {
        for line in set.ways.iter().flat_map(|(_, lines)| lines) {
            let mut end: Option<Length> = None;
            for run in runs(line) {
                let off = end.map_or(0.0, |end| (run.origin.x - end).to_pt());
                assert!(off.abs() <= TOLERANCE, "{off} pt before “{}”", run.text);
                let advance = run.glyphs.width();
                end = Some(run.origin.x + advance.scale(run.expansion));
            }
        }
    });
}

#[test]
fn lines_of_other_settings_keep_within_the_measure() {
    for alignment in [Alignment::Ragged, Alignment::Right, Alignment::Centred] {
        let fonts = fonts();
        let shaper = Shaper::new(&fonts);
        let mut test_random = TestRandom::new(7);
        for _ in 0..60 {
            let (inlines, _) = manuscript(&mut test_random);
            let measure = Measure { alignment, ..shape(&mut test_random) };
            for (_, lines) in set(&atoms(&inlines, &shaper), &measure, &shaper).ways {
                for line in lines.iter().filter(|line| line.overfull.is_none()) {
                    let edge = right_edge(line).unwrap_or_default();
                    assert!(edge <= measure.width + Length::pt(0.5), "{alignment:?}: {}", text(line));
                }
            }
        }
    }
}
