//! Breaks a paragraph into lines by total fit (Knuth and Plass, "Breaking Paragraphs into Lines", 1981).
//!
//! What differs from the paper: the slack of a line is taken up by the letters first (expansion
//! and tracking within limits that the eye does not see) and by the spaces only beyond that, and
//! badness measures what is left to the spaces.

use super::atoms::{Atom, Atoms, Segment};
use super::{Measure, Setting, margin};
use crate::geom::Length;
use crate::typeset::hyphenate::Opportunity;
use crate::typeset::shape::Shaper;
use std::collections::BTreeMap;

/// Widths from the paragraph's beginning to a place.
#[derive(Clone, Copy, Debug, Default)]
pub struct Sum {
    /// Of letters.
    pub text: Length,
    /// Of spaces, at their natural width.
    pub space: Length,
    /// Letters, each counted with its size: what tracking can widen.
    pub ems: Length,
}

/// A place where a line may end.
#[derive(Clone, Debug)]
pub struct Point {
    /// The atom that the line ends in or before.
    pub atom: usize,
    /// Where inside a segment, in bytes.
    pub inner: Option<usize>,
    /// Up to the line's end, without a hyphen.
    pub end: Sum,
    /// Width of the hyphen that the break adds.
    pub hyphen: Length,
    /// How far the line's end hangs out.
    pub right: Length,
    /// From where the next line begins.
    pub start: Sum,
    /// The first atom of the next line.
    pub next: usize,
    /// How far the next line's beginning hangs out.
    pub left: Length,
    /// Whether a line must end here.
    pub forced: bool,
    /// Whether the break adds a hyphen.
    pub hyphenated: bool,
}

/// How a line's slack is shared out.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fit {
    /// Width of a space to its natural width.
    pub space: f64,
    /// Share of the letters' capacity that is used: −1 to 1.
    pub letters: f64,
    /// How bad it looks: 0 perfect, 20 at the letters' limit, 120 as loose or tight as should be.
    pub badness: f64,
}

/// The chosen ends of lines, as indices of points.
#[derive(Clone, Debug, Default)]
pub struct Choice {
    /// With the least demerits.
    pub best: Vec<usize>,
    /// With one line less, where no line looks bad.
    pub tighter: Option<Vec<usize>>,
    /// With one line more, where no line looks bad.
    pub looser: Option<Vec<usize>>,
}

/// Widest expansion of letters, as a share of their width.
pub const EXPANSION: f64 = 0.02;
/// Widest tracking, as a share of the size for each letter.
pub const TRACKING: f64 = 0.011;
/// Share of a space that gives way together with the letters.
const SOFT_SPACE: f64 = 0.12;
/// Spaces beyond the soft share at which badness has grown by 100.
const STRETCH: f64 = 0.38;
const SHRINK: f64 = 0.11;
/// Narrowest space, to its natural width.
pub const NARROWEST: f64 = 0.62;
/// Widest space of the first pass.
const WIDEST: f64 = 1.7;
/// What a hyphen costs, in units of badness.
const HYPHEN: f64 = 55.0;
/// What two hyphens in a row cost, in demerits; three are not allowed unless all else fails.
const TWO_HYPHENS: f64 = 8_000.0;
const THREE_HYPHENS: f64 = 1e8;
/// What a tight line beside a loose one costs.
const UNLIKE: f64 = 4_000.0;
/// What a last line shorter than two ems costs.
const SHORT_LAST: f64 = 60_000.0;
/// What a hyphen on the last line but one costs.
const HYPHEN_BEFORE_LAST: f64 = 4_000.0;

/// All places where a line may end, in order; the last is the paragraph's end.
#[must_use]
pub fn breakpoints(atoms: &Atoms, measure: &Measure, shaper: &Shaper<'_>) -> Vec<Point> {
    let mut points = vec![origin(atoms)];
    let mut sum = Sum::default();
    for (at, atom) in atoms.list.iter().enumerate() {
        match atom {
            Atom::Segment(segment) => {
                if measure.hyphens || segment.breaks.iter().any(|(_, kind)| *kind == Opportunity::Bare) {
                    inner_points(&mut points, segment, at, sum, measure, shaper);
                }
                sum = add_segment(sum, segment, segment.text.len());
            }
            Atom::Glue(glue) => {
                let before = sum;
                sum.space += glue.width;
                if glue.breaks && !follows_glue(atoms, at) {
                    points.push(end_point(atoms, at, before));
                }
            }
            Atom::LineEnd => {
                let end = trimmed(&atoms.list[..at], sum);
                points.push(Point { forced: true, ..end_point(atoms, at, end) });
            }
            Atom::Image { size, .. } => sum.text += size.width,
            Atom::Anchor(_) => {}
        }
    }
    let last = Point { forced: true, ..end_point(atoms, atoms.list.len(), trimmed(&atoms.list, sum)) };
    points.push(last);
    set_starts(&mut points, atoms);
    points
}

/// The paragraph's beginning, as the end of a line before it.
fn origin(atoms: &Atoms) -> Point {
    end_point(atoms, 0, Sum::default())
}

/// A break at an atom's edge. Its start is filled in by `set_starts`.
fn end_point(atoms: &Atoms, atom: usize, end: Sum) -> Point {
    let right = atoms.list[..atom].iter().rev().find_map(last_letter);
    Point {
        atom,
        inner: None,
        end,
        hyphen: Length::ZERO,
        right: right.map_or(Length::ZERO, |(letter, width)| margin::right(letter, width)),
        start: end,
        next: atom,
        left: Length::ZERO,
        forced: false,
        hyphenated: false,
    }
}

/// Trailing spaces do not count.
fn trimmed(atoms: &[Atom], mut sum: Sum) -> Sum {
    for atom in atoms.iter().rev() {
        match atom {
            Atom::Glue(glue) => sum.space -= glue.width,
            Atom::Anchor(_) => {}
            _ => break,
        }
    }
    sum
}

fn follows_glue(atoms: &Atoms, at: usize) -> bool {
    at > 0 && matches!(&atoms.list[at - 1], Atom::Glue(glue) if glue.breaks)
}

/// Breaks inside a segment.
fn inner_points(
    points: &mut Vec<Point>,
    segment: &Segment,
    at: usize,
    sum: Sum,
    measure: &Measure,
    shaper: &Shaper<'_>,
) {
    for &(offset, kind) in segment.breaks.iter() {
        let hyphenated = kind == Opportunity::Hyphen;
        if hyphenated && !measure.hyphens || offset == 0 || offset >= segment.text.len() {
            continue;
        }
        let hyphen = if hyphenated { shaper.word("-", &segment.style).width } else { Length::ZERO };
        let end = add_segment(sum, segment, offset);
        let last = if hyphenated { Some(('-', hyphen)) } else { letter_before(segment, offset) };
        points.push(Point {
            atom: at,
            inner: Some(offset),
            end,
            hyphen,
            right: last.map_or(Length::ZERO, |(letter, width)| margin::right(letter, width)),
            start: end,
            next: at,
            left: Length::ZERO,
            forced: false,
            hyphenated,
        });
    }
}

/// The sum after the first bytes of a segment.
fn add_segment(sum: Sum, segment: &Segment, bytes: usize) -> Sum {
    let mut after = sum;
    for glyph in segment.word.parts.iter().flat_map(|part| &part.glyphs) {
        if glyph.text.end <= bytes {
            after.text += glyph.advance;
            after.ems += segment.style.size;
        }
    }
    after
}

/// The last letter before an offset, with its width.
fn letter_before(segment: &Segment, offset: usize) -> Option<(char, Length)> {
    let letter = segment.text[..offset].chars().next_back()?;
    let glyph =
        segment.word.parts.iter().flat_map(|part| &part.glyphs).rev().find(|g| g.text.end <= offset)?;
    Some((letter, glyph.advance))
}

/// The last letter of an atom, with its width.
fn last_letter(atom: &Atom) -> Option<(char, Length)> {
    match atom {
        // A note's mark is small and stands free already.
        Atom::Segment(segment) if segment.note.is_some() => Some(('0', Length::ZERO)),
        Atom::Segment(segment) => letter_before(segment, segment.text.len()),
        Atom::Image { .. } => Some(('\u{fffc}', Length::ZERO)),
        Atom::Glue(_) | Atom::LineEnd | Atom::Anchor(_) => None,
    }
}

/// Finds where the line after each point begins, past spaces, and how far it hangs out.
fn set_starts(points: &mut [Point], atoms: &Atoms) {
    for point in points {
        if point.inner.is_some() {
            continue;
        }
        let mut next = point.atom;
        let mut start = point.end;
        while let Some(atom) = atoms.list.get(next) {
            match atom {
                Atom::Glue(glue) => start.space += glue.width,
                Atom::LineEnd if next == point.atom && point.forced => {}
                _ => break,
            }
            next += 1;
        }
        point.next = next;
        point.start = start;
        let first = atoms.list[next..].iter().find_map(first_letter);
        point.left = first.map_or(Length::ZERO, |(letter, width)| margin::left(letter, width));
    }
}

fn first_letter(atom: &Atom) -> Option<(char, Length)> {
    match atom {
        Atom::Segment(segment) => {
            let glyph = segment.word.parts.first()?.glyphs.first()?;
            Some((segment.text.chars().next()?, glyph.advance))
        }
        Atom::Anchor(_) => None,
        _ => Some(('\u{fffc}', Length::ZERO)),
    }
}

/// How the line between two points fits; `None` where it is too long.
#[must_use]
pub fn fit(from: &Point, to: &Point, line: usize, measure: &Measure, last: bool) -> Option<Fit> {
    let text = to.end.text - from.start.text + to.hyphen;
    let space = to.end.space - from.start.space;
    let available = measure.width - measure.indent(line) + from.left + to.right;
    let slack = available - text - space;
    if measure.setting != Setting::Justified {
        return ragged(slack, measure);
    }
    if last && slack >= Length::ZERO {
        return Some(Fit { space: 1.0, letters: 0.0, badness: 0.0 });
    }
    let ems = to.end.ems - from.start.ems;
    justified(slack, text, space, ems)
}

fn ragged(slack: Length, measure: &Measure) -> Option<Fit> {
    let ratio = slack.ratio(measure.width);
    (ratio >= -1e-9).then(|| Fit { space: 1.0, letters: 0.0, badness: 300.0 * ratio * ratio })
}

fn justified(slack: Length, text: Length, space: Length, ems: Length) -> Option<Fit> {
    let letters = text.scale(EXPANSION) + ems.scale(TRACKING);
    let soft = letters + space.scale(SOFT_SPACE);
    let use_of_soft = slack.ratio(soft);
    if use_of_soft.abs() <= 1.0 {
        let badness = 20.0 * use_of_soft.abs().powi(3);
        return Some(Fit { space: 1.0 + SOFT_SPACE * use_of_soft, letters: use_of_soft, badness });
    }
    let sign = use_of_soft.signum();
    let rest = (slack.abs() - soft).ratio(space);
    if space <= Length::ZERO {
        // A single word cannot be stretched; it can only be too long.
        return (sign > 0.0).then_some(Fit { space: 1.0, letters: 0.0, badness: 9_000.0 });
    }
    let ratio = 1.0 + sign * (SOFT_SPACE + rest);
    let scale = if sign > 0.0 { STRETCH } else { SHRINK };
    let badness = (20.0 + 100.0 * (rest / scale).powi(2)).min(9_000.0);
    (ratio >= NARROWEST).then_some(Fit { space: ratio, letters: sign, badness })
}

/// A way to reach a point.
#[derive(Clone, Debug)]
struct Node {
    point: usize,
    line: usize,
    class: usize,
    hyphens: usize,
    demerits: f64,
    worst: f64,
    before: Option<usize>,
}

/// Ways that later lines cannot tell apart: the same number of lines, looseness and hyphens.
type Key = (usize, usize, usize);

/// Chooses the line ends with the least demerits.
#[must_use]
pub fn choose(points: &[Point], measure: &Measure) -> Choice {
    search(points, measure, WIDEST).or_else(|| search(points, measure, f64::INFINITY)).unwrap_or_default()
}

/// The search over all points; `None` where the spaces would have to be wider than allowed.
fn search(points: &[Point], measure: &Measure, widest: f64) -> Option<Choice> {
    let mut nodes =
        vec![Node { point: 0, line: 0, class: 1, hyphens: 0, demerits: 0.0, worst: 0.0, before: None }];
    let mut active = vec![0];
    for at in 1..points.len() {
        let last = at + 1 == points.len();
        let mut best: BTreeMap<Key, Node> = BTreeMap::new();
        let mut too_long = Vec::new();
        active.retain(|&from| {
            let node = &nodes[from];
            let Some(fit) =
                fit(&points[node.point], &points[at], node.line, measure, last || points[at].forced)
            else {
                too_long.push(from);
                return false;
            };
            if fit.space <= widest && (fit.badness < 9_000.0 || widest.is_infinite()) {
                let next = step(node, from, fit, points, at, measure);
                let key = (next.line, next.class, next.hyphens);
                if best.get(&key).is_none_or(|known| next.demerits < known.demerits) {
                    best.insert(key, next);
                }
            }
            true
        });
        if best.is_empty() && active.is_empty() {
            if widest.is_finite() {
                return None;
            }
            overfull(&nodes, &too_long, at, &mut best);
        }
        if points[at].forced {
            active.clear();
        }
        for node in best.into_values() {
            active.push(nodes.len());
            nodes.push(node);
        }
        if active.is_empty() {
            return None;
        }
    }
    Some(result(&nodes, &active))
}

/// Where nothing fits, the last way that was given up ends here, too long.
fn overfull(nodes: &[Node], too_long: &[usize], at: usize, best: &mut BTreeMap<Key, Node>) {
    let Some(&from) = too_long.iter().max_by_key(|&&from| nodes[from].point) else { return };
    let node = Node {
        point: at,
        line: nodes[from].line + 1,
        class: 1,
        hyphens: 0,
        demerits: nodes[from].demerits + 1e12,
        worst: 1e9,
        before: Some(from),
    };
    best.insert((node.line, 1, 0), node);
}

/// One line further.
fn step(node: &Node, from: usize, fit: Fit, points: &[Point], at: usize, measure: &Measure) -> Node {
    let point = &points[at];
    let last = at + 1 == points.len();
    let class = class_of(fit.space);
    let hyphens = if point.hyphenated { node.hyphens + 1 } else { 0 };
    let mut badness = 10.0 + fit.badness;
    if point.hyphenated {
        badness += HYPHEN;
    }
    let mut demerits = badness * badness;
    demerits += match hyphens {
        2 => TWO_HYPHENS,
        3.. => THREE_HYPHENS,
        _ => 0.0,
    };
    if class.abs_diff(node.class) > 1 {
        demerits += UNLIKE;
    }
    if last && node.line > 0 {
        let width =
            point.end.text + point.end.space - points[node.point].start.text - points[node.point].start.space;
        if width < measure.width.scale(0.07) {
            demerits += SHORT_LAST;
        }
        if node.hyphens > 0 {
            demerits += HYPHEN_BEFORE_LAST;
        }
    }
    Node {
        point: at,
        line: node.line + 1,
        class,
        hyphens: hyphens.min(3),
        demerits: node.demerits + demerits,
        worst: node.worst.max(fit.badness),
        before: Some(from),
    }
}

/// Tight, normal, loose, very loose (Knuth–Plass fitness classes, by the width of a space).
fn class_of(space: f64) -> usize {
    match space {
        s if s < 0.85 => 0,
        s if s <= 1.2 => 1,
        s if s <= 1.5 => 2,
        _ => 3,
    }
}

/// The best way and its neighbours of one line less and more.
fn result(nodes: &[Node], ends: &[usize]) -> Choice {
    let least = |line: Option<usize>| {
        ends.iter()
            .copied()
            .filter(|&end| line.is_none_or(|line| nodes[end].line == line))
            .min_by(|&a, &b| nodes[a].demerits.total_cmp(&nodes[b].demerits))
    };
    let Some(best) = least(None) else { return Choice::default() };
    let lines = nodes[best].line;
    let fair = |end: &usize| nodes[*end].worst <= 120.0;
    Choice {
        best: path(nodes, best),
        tighter: lines
            .checked_sub(1)
            .and_then(|line| least(Some(line)))
            .filter(fair)
            .map(|end| path(nodes, end)),
        looser: least(Some(lines + 1)).filter(fair).map(|end| path(nodes, end)),
    }
}

fn path(nodes: &[Node], end: usize) -> Vec<usize> {
    let mut chosen = Vec::new();
    let mut at = Some(end);
    while let Some(node) = at.map(|at| &nodes[at]) {
        if node.before.is_some() {
            chosen.push(node.point);
        }
        at = node.before;
    }
    chosen.reverse();
    chosen
}
