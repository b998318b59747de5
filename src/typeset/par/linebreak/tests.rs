//! Tests the properties shared with Knuth and Plass 1981, on paragraphs of given widths.

use super::super::breakpoints::{Breakpoint, Widths};
use super::{BAND, Choice, LOOSEST_OTHER, Node, TIGHTEST_OTHER, WIDEST, choose, explore, fit, step};
use crate::geom::Length;
use crate::typeset::par::{Alignment, Measure};
use crate::typeset::test_random::TestRandom;

/// The kind of a break in a test.
#[derive(Clone, Copy, PartialEq)]
enum End {
    /// At a space.
    Space,
    /// In a word, with a hyphen.
    Hyphen,
    /// After a typed hyphen.
    Dash,
    /// At a line break by the author.
    Forced,
}

/// A paragraph of letters and spaces of given widths in points.
struct Copy {
    points: Vec<Breakpoint>,
    sum: Widths,
    space: Length,
}

impl Copy {
    fn new(space: f64) -> Self {
        let points = vec![point(Widths::default())];
        Self { points, sum: Widths::default(), space: Length::pt(space) }
    }

    /// Adds letters and the break after them.
    fn add(&mut self, width: f64, end: End) {
        self.sum.text += Length::pt(width);
        // Letters of 10 pt, 5 pt wide.
        self.sum.ems += Length::pt(width * 2.0);
        let mut here = point(self.sum);
        match end {
            End::Space => self.sum.space += self.space,
            End::Hyphen => {
                here =
                    Breakpoint { hyphen: Length::pt(3.0), hyphenated: true, ends_with_hyphen: true, ..here };
            }
            End::Dash => here.ends_with_hyphen = true,
            End::Forced => here.forced = true,
        }
        here.start = self.sum;
        self.points.push(here);
    }

    /// Returns all points; the last is the end of the paragraph.
    fn end(mut self) -> Vec<Breakpoint> {
        if let Some(last) = self.points.last_mut() {
            *last = Breakpoint { forced: true, ..point(last.end) };
        }
        self.points
    }
}

fn point(sum: Widths) -> Breakpoint {
    Breakpoint {
        atom: 0,
        inner: None,
        end: sum,
        hyphen: Length::ZERO,
        right: Length::ZERO,
        start: sum,
        next: 0,
        left: Length::ZERO,
        forced: false,
        hyphenated: false,
        ends_with_hyphen: false,
        parted: false,
        emergency: false,
    }
}

fn words(widths: &[f64]) -> Vec<Breakpoint> {
    let mut copy = Copy::new(3.0);
    widths.iter().for_each(|&width| copy.add(width, End::Space));
    copy.end()
}

fn measure(width: f64) -> Measure {
    Measure::justified(Length::pt(width))
}

/// Words of 8 to 40 pt, some with hyphens, some with line breaks.
fn random(test_random: &mut TestRandom, count: usize) -> Vec<Breakpoint> {
    let mut copy = Copy::new(3.0);
    for _ in 0..count {
        let end = match test_random.between(1, 40) {
            1..=12 => End::Hyphen,
            13..=14 => End::Dash,
            15 if count < 100 => End::Forced,
            _ => End::Space,
        };
        copy.add(test_random.between(8, 40) as f64, end);
    }
    copy.end()
}

fn start() -> Node {
    Node { point: 0, line: 0, class: 1, hyphens: 0, demerits: 0.0, worst: 0.0, before: None }
}

/// The node after the line from `node` to a point, if that line is allowed.
fn stepped(node: &Node, points: &[Breakpoint], at: usize, measure: &Measure) -> Option<Node> {
    let last = at + 1 == points.len() || points[at].forced;
    let fit = fit(&points[node.point], &points[at], node.line, measure, last)?;
    (fit.space <= WIDEST && fit.badness < 9_000.0).then(|| step(node, 0, fit, points, at, measure))
}

/// The demerits of the given line ends, if all are allowed.
fn demerits(chosen: &[usize], points: &[Breakpoint], measure: &Measure) -> Option<f64> {
    let mut node = start();
    for &at in chosen {
        node = stepped(&node, points, at, measure)?;
    }
    Some(node.demerits)
}

/// The least demerits of all paths from a node to the end, found by trying all.
fn least(node: &Node, points: &[Breakpoint], measure: &Measure) -> f64 {
    if node.point + 1 == points.len() {
        return node.demerits;
    }
    let mut best = f64::INFINITY;
    for at in node.point + 1..points.len() {
        if let Some(next) = stepped(node, points, at, measure) {
            best = best.min(least(&next, points, measure));
        }
        if points[at].forced {
            break;
        }
    }
    best
}

/// Lines filled one after the other, with spaces as narrow as allowed.
fn first_fit(points: &[Breakpoint], measure: &Measure) -> Vec<usize> {
    let mut chosen = Vec::new();
    let (mut from, mut last) = (0, points.len() - 1);
    while from < last {
        let fits = |at: &usize| {
            let end = points[*at].forced;
            fit(&points[from], &points[*at], chosen.len(), measure, end).is_some()
        };
        from = (from + 1..=last).take_while(fits).last().unwrap_or(from + 1);
        chosen.push(from);
        last = points.len() - 1;
    }
    chosen
}

/// Widths of letters in eighteenths of an em, after the paper's example.
fn letter(character: char) -> f64 {
    match character {
        'a' | 'g' | 'o' | 'v' => 9.0,
        'c' | 'e' | 'z' => 8.0,
        'f' | 'j' | '-' | 'I' => 6.0,
        'i' | 'l' | ',' | '.' | ';' | '’' => 5.0,
        'm' => 15.0,
        'r' | 's' | 't' => 7.0,
        'w' | 'C' => 13.0,
        _ => 10.0,
    }
}

const FROG_KING: &str = "In olden times when wish·ing still helped one, there lived a king whose \
    daugh·ters were all beau·ti·ful; and the young·est was so beau·ti·ful that the sun it·self, which \
    has seen so much, was aston·ished when·ever it shone in her face. Close by the king’s castle lay a \
    great dark for·est, and un·der an old lime-|tree in the for·est was a well, and when the day was \
    very warm, the king’s child went out into the for·est and sat down by the side of the cool \
    foun·tain; and when she was bored she took a golden ball, and threw it up on high and caught it; \
    and this ball was her fa·vor·ite play·thing.";

/// The paper's example, with `·` where a hyphen may be added and `|` after a typed one.
fn frog_king() -> Vec<Breakpoint> {
    let mut copy = Copy::new(6.0);
    let mut width = 0.0;
    for character in FROG_KING.chars() {
        let end = match character {
            ' ' => End::Space,
            '·' => End::Hyphen,
            '|' => End::Dash,
            other => {
                width += letter(other);
                continue;
            }
        };
        copy.add(width, end);
        width = 0.0;
    }
    copy.add(width, End::Space);
    copy.end()
}

#[test]
fn the_frog_king_is_set_better_as_a_whole_than_line_by_line() {
    let points = frog_king();
    let mut better = 0;
    for width in [360.0, 375.0, 390.0, 405.0, 420.0, 500.0, 600.0] {
        let measure = measure(width).first(Length::pt(18.0));
        let whole = demerits(&choose(&points, &measure).best, &points, &measure);
        let whole = whole.unwrap_or_else(|| panic!("no line of {width} may look bad"));
        let lines = demerits(&first_fit(&points, &measure), &points, &measure).unwrap_or(f64::INFINITY);
        assert!(whole <= lines, "{width}: {whole} and {lines}");
        better += usize::from(whole < lines);
    }
    assert!(better >= 5, "better {better} times");
}

#[test]
fn no_way_through_a_paragraph_has_fewer_demerits() {
    let mut test_random = TestRandom::new(1);
    let mut tried = 0;
    for _ in 0..400 {
        let points = random(&mut test_random, 16);
        let measure = measure(test_random.between(70, 160) as f64).first(Length::pt(10.0));
        let best = least(&start(), &points, &measure);
        let found = demerits(&choose(&points, &measure).best, &points, &measure);
        match found {
            Some(found) => assert!((found - best).abs() < 1e-6, "{found}, not {best}"),
            None => assert!(best.is_infinite(), "the search missed {best}"),
        }
        tried += usize::from(found.is_some());
    }
    assert!(tried >= 50, "{tried} could be set well");
}

#[test]
fn lines_end_where_they_must_and_in_order() {
    let mut test_random = TestRandom::new(2);
    for count in 1..200 {
        let points = random(&mut test_random, count);
        let measure = measure(test_random.between(20, 200) as f64);
        let Choice { best, tighter, looser } = choose(&points, &measure);
        let others = [tighter, looser].into_iter().flatten().map(|(ends, _)| ends);
        for chosen in others.chain([best]) {
            assert!(chosen.is_sorted_by(|a, b| a < b));
            assert_eq!(chosen.last(), Some(&(points.len() - 1)));
            let forced = (1..points.len()).filter(|&at| points[at].forced);
            assert!(forced.clone().all(|at| chosen.contains(&at)));
        }
    }
}

#[test]
fn looseness_is_exactly_a_line_and_never_ugly() {
    let mut test_random = TestRandom::new(3);
    let (mut tighter, mut looser) = (0, 0);
    for _ in 0..300 {
        let points = random(&mut test_random, 120);
        let measure = measure(test_random.between(280, 380) as f64);
        let choice = choose(&points, &measure);
        for (found, more, count) in [(&choice.tighter, -1, &mut tighter), (&choice.looser, 1, &mut looser)] {
            let Some((chosen, worst)) = found else { continue };
            *count += 1;
            assert_eq!(chosen.len() as i64, choice.best.len() as i64 + more);
            let mut from = 0;
            for (line, &to) in chosen.iter().enumerate() {
                let fit = fit(&points[from], &points[to], line, &measure, points[to].forced);
                assert!(fit.is_some_and(|fit| fit.badness <= *worst));
                from = to;
            }
            assert!(longest_run(chosen, &points) < 3);
            assert!(*worst <= if more < 0 { TIGHTEST_OTHER } else { LOOSEST_OTHER });
        }
    }
    assert!(tighter > 5 && looser > 5, "{tighter} tighter, {looser} looser");
}

/// The greatest number of consecutive lines that end with a hyphen.
fn longest_run(chosen: &[usize], points: &[Breakpoint]) -> usize {
    chosen.split(|&at| !points[at].ends_with_hyphen).map(<[usize]>::len).max().unwrap_or(0)
}

#[test]
fn three_hyphens_in_a_row_stand_only_where_nothing_else_does() {
    let mut test_random = TestRandom::new(4);
    for _ in 0..400 {
        let points = random(&mut test_random, 14);
        let measure = measure(test_random.between(70, 130) as f64);
        let choice = choose(&points, &measure);
        let Some(found) = demerits(&choice.best, &points, &measure) else { continue };
        if longest_run(&choice.best, &points) >= 3 {
            // The optimum has such a run too, so every other path has one.
            assert!((found - least(&start(), &points, &measure)).abs() < 1e-3 && found >= 1e8);
        }
    }
    let mut copy = Copy::new(3.0);
    (0..12).for_each(|_| copy.add(97.0, End::Hyphen));
    let forced = copy.end();
    assert!(longest_run(&choose(&forced, &measure(100.0)).best, &forced) > 3, "a word without other places");
}

#[test]
fn a_hyphen_costs_more_than_a_space_a_little_wider() {
    let mut copy = Copy::new(3.0);
    for _ in 0..4 {
        [16.0, 16.0, 16.0, 16.0].into_iter().for_each(|width| copy.add(width, End::Space));
        copy.add(14.0, End::Space);
    }
    copy.add(3.0, End::Hyphen);
    copy.add(20.0, End::Space);
    let points = copy.end();
    assert_eq!(longest_run(&choose(&points, &measure(92.0)).best, &points), 0);
}

#[test]
fn a_tight_line_beside_a_loose_one_costs_extra() {
    let points = words(&[20.0; 8]);
    let measure = measure(100.0);
    let fit = |space: f64| super::Fit { space, letters: 0.0, badness: 50.0 };
    let after = |before: f64, space: f64| {
        let node = step(&start(), 0, fit(before), &points, 2, &measure);
        step(&node, 0, fit(space), &points, 4, &measure).demerits - node.demerits
    };
    assert!(after(0.8, 1.3) > after(1.0, 1.3), "tight, then loose");
    assert!(after(1.6, 0.9) > after(1.3, 0.9), "very loose, then normal");
    assert_eq!(after(0.8, 1.0), after(1.1, 1.0), "neighbouring classes");
}

#[test]
fn a_last_line_keeps_its_spaces_and_more_than_a_syllable() {
    let points = words(&[30.0, 30.0, 30.0, 30.0, 30.0]);
    let last = fit(&points[3], &points[5], 1, &measure(100.0), true);
    assert_eq!(last.map(|fit| (fit.space, fit.letters)), Some((1.0, 0.0)));
    let within = fit(&points[3], &points[5], 1, &measure(100.0), false);
    assert!(within.is_some_and(|fit| fit.space > 2.0));
    // With nine words per line, the last line would be 5 pt wide; it takes one word more.
    let mut widths = vec![20.0; 36];
    widths.push(5.0);
    let points = words(&widths);
    let best = choose(&points, &measure(204.0)).best;
    let alone = best[best.len() - 2] == points.len() - 2;
    assert!(!alone, "the last line is a syllable");
}

#[test]
fn a_line_that_cannot_fit_ends_too_long_and_the_rest_goes_on() {
    let points = words(&[30.0, 30.0, 30.0, 250.0, 30.0, 30.0, 30.0]);
    let choice = choose(&points, &measure(100.0));
    assert!(choice.best.contains(&4) && choice.best.contains(&3), "{:?}", choice.best);
    assert_eq!(choice.best.last(), Some(&7));
    assert!(choice.tighter.is_none() && choice.looser.is_none());
    assert_eq!(choose(&words(&[500.0]), &measure(100.0)).best, [1]);
    assert_eq!(choose(&words(&[500.0, 500.0, 500.0]), &measure(100.0)).best, [1, 2, 3]);
}

#[test]
fn ragged_lines_are_never_too_long_where_words_fit() {
    let mut test_random = TestRandom::new(5);
    for _ in 0..100 {
        let points = random(&mut test_random, 60);
        let measure =
            Measure { alignment: Alignment::Ragged, ..measure(test_random.between(50, 200) as f64) };
        let mut from = 0;
        for (line, to) in choose(&points, &measure).best.into_iter().enumerate() {
            assert!(fit(&points[from], &points[to], line, &measure, points[to].forced).is_some());
            from = to;
        }
    }
}

/// The same 1500 words, repeated.
fn repeated(times: usize) -> Vec<Breakpoint> {
    let mut copy = Copy::new(3.0);
    for _ in 0..times {
        let mut test_random = TestRandom::new(6);
        for _ in 0..1_500 {
            let end = if test_random.once_in(4) { End::Hyphen } else { End::Space };
            copy.add(test_random.between(8, 40) as f64, end);
        }
    }
    copy.end()
}

/// The number of paths measures the work, since each line is examined once per path.
#[test]
fn work_grows_with_the_text_and_not_with_its_square() {
    let ways = |times: usize| {
        let points = repeated(times);
        let (nodes, _) = explore(&points, &measure(300.0), WIDEST).expect("a setting");
        let mut at_one_point = vec![0; points.len()];
        nodes.iter().for_each(|node| at_one_point[node.point] += 1);
        (nodes.len(), at_one_point.into_iter().max().unwrap_or_default())
    };
    let ((short, _), (long, most)) = (ways(8), ways(64));
    // Eight times the text needs eight times the paths; it would be 64 times if all line counts were kept.
    assert!(long < short * 9, "{short} and {long} ways with a band of {BAND}");
    // Lines within the band, four fitness classes and four hyphen counts.
    assert!(most <= (2 * BAND + 1) * 16, "{most} ways to one point");
}
