//! Breaks a paragraph into lines by total fit (Knuth and Plass, "Breaking Paragraphs into Lines", 1981).
//!
//! Unlike the paper, the slack of a line is first taken up by the letters (expansion and tracking within
//! limits that are not visible) and only beyond that by the spaces; badness measures the part of the spaces.

use super::breakpoints::Breakpoint;
use super::{Alignment, Measure};
use crate::geom::Length;

/// How a line's slack is distributed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fit {
    /// Width of a space as a multiple of its natural width.
    pub space: f64,
    /// Fraction of the letters' capacity that is used, from −1 to 1.
    pub letters: f64,
    /// Badness: 0 is perfect, 20 at the limit of the letters, 120 at the desired limit of looseness or
    /// tightness.
    pub badness: f64,
}

/// The chosen ends of lines, as indices of points.
#[derive(Clone, Debug, Default)]
pub struct Choice {
    /// The ends with the least demerits.
    pub best: Vec<usize>,
    /// With one line less, if no line looks bad, and the badness of the worst line.
    pub tighter: Option<(Vec<usize>, f64)>,
    /// With one line more, if no line looks bad, and the badness of the worst line.
    pub looser: Option<(Vec<usize>, f64)>,
}

/// The greatest expansion of letters, as a fraction of their width.
pub const EXPANSION: f64 = 0.02;
/// The greatest tracking of each letter, as a fraction of the font size.
pub const TRACKING: f64 = 0.013;
/// Fraction of a space that changes together with the letters.
const SOFT_SPACE: f64 = 0.12;
/// Change of a space beyond that, as a fraction of its width, at which badness has grown by 100.
const STRETCH: f64 = 0.36;
const SHRINK: f64 = 0.11;
/// The narrowest space, as a multiple of its natural width.
pub const NARROWEST: f64 = 0.62;
/// Fraction of the measure by which ragged lines may differ without looking worse.
const RAG: f64 = 0.08;
/// The widest space of the first pass, as a multiple of its natural width.
const WIDEST: f64 = 1.7;
/// Badness added for a hyphen, or an apostrophe at which a word is broken.
const HYPHEN: f64 = 72.0;
/// Badness added for a break that no rule allows.
const EMERGENCY: f64 = 20_000.0;
/// Demerits for two hyphens in a row, and for three, which are the last resort.
const TWO_HYPHENS: f64 = 8_000.0;
const THREE_HYPHENS: f64 = 1e8;
/// Paths with up to this many lines more or less than the cheapest are kept. One line more or less is needed
/// for the variants; keeping all line counts would take quadratic time for a long text.
const BAND: usize = 2;
/// Demerits for a tight line beside a loose one.
const UNLIKE: f64 = 4_000.0;
/// Demerits for a last line shorter than 7 % of the measure, about two ems.
const SHORT_LAST: f64 = 60_000.0;
/// The greatest badness of a line in the variants with a line less and a line more: spaces of 0.67 and 1.54
/// of their natural width.
const TIGHTEST_OTHER: f64 = 400.0;
const LOOSEST_OTHER: f64 = 165.0;
/// Demerits for a hyphen on the last line but one.
const HYPHEN_BEFORE_LAST: f64 = 4_000.0;
/// Demerits for a last line that is only the rest of the broken word.
const REST_OF_WORD: f64 = 20_000.0;

/// How the line between two points fits; `None` if it is too long.
#[must_use]
pub fn fit(from: &Breakpoint, to: &Breakpoint, line: usize, measure: &Measure, last: bool) -> Option<Fit> {
    let text = to.end.text - from.start.text + to.hyphen;
    let space = to.end.space - from.start.space;
    let room = measure.width - measure.indent(line);
    if measure.alignment != Alignment::Justified {
        return ragged(room - text - space, measure, last && !measure.balanced);
    }
    let slack = room + from.left + to.right - text - space;
    if last && slack >= Length::ZERO {
        return Some(Fit { space: 1.0, letters: 0.0, badness: 0.0 });
    }
    let ems = to.end.ems - from.start.ems;
    justified(slack, text, space, ems)
}

fn ragged(slack: Length, measure: &Measure, free: bool) -> Option<Fit> {
    let ratio = slack.ratio(measure.width);
    let beyond = if free { 0.0 } else { (ratio - RAG).max(0.0) };
    (ratio >= -1e-9).then_some(Fit { space: 1.0, letters: 0.0, badness: 300.0 * beyond * beyond })
}

fn justified(slack: Length, text: Length, space: Length, ems: Length) -> Option<Fit> {
    let letters = text.scale(EXPANSION) + ems.scale(TRACKING);
    let soft = letters + space.scale(SOFT_SPACE);
    let use_of_soft = slack.ratio(soft);
    if use_of_soft.abs() <= 1.0 {
        let used = use_of_soft.abs();
        let badness = 20.0 * (used * used * used);
        return Some(Fit { space: 1.0 + SOFT_SPACE * use_of_soft, letters: use_of_soft, badness });
    }
    let sign = use_of_soft.signum();
    let rest = (slack.abs() - soft).ratio(space);
    if space <= Length::ZERO {
        // A line without spaces cannot be stretched; it can only be too long.
        return (sign > 0.0).then_some(Fit { space: 1.0, letters: 0.0, badness: 9_000.0 });
    }
    let ratio = 1.0 + sign * (SOFT_SPACE + rest);
    let scale = if sign > 0.0 { STRETCH } else { SHRINK };
    let share = rest / scale;
    let badness = (20.0 + 100.0 * (share * share)).min(9_000.0);
    (ratio >= NARROWEST).then_some(Fit { space: ratio, letters: sign, badness })
}

/// A path to a point.
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

/// Chooses the line ends with the least demerits.
#[must_use]
pub fn choose(points: &[Breakpoint], measure: &Measure) -> Choice {
    search(points, measure, WIDEST).or_else(|| search(points, measure, f64::INFINITY)).unwrap_or_default()
}

/// Searches all points; `None` if the spaces would have to be wider than `widest`.
fn search(points: &[Breakpoint], measure: &Measure, widest: f64) -> Option<Choice> {
    explore(points, measure, widest).map(|(nodes, ends)| result(&nodes, &ends))
}

/// All paths that were kept, and the indices of those that reach the end.
fn explore(points: &[Breakpoint], measure: &Measure, widest: f64) -> Option<(Vec<Node>, Vec<usize>)> {
    let mut nodes =
        vec![Node { point: 0, line: 0, class: 1, hyphens: 0, demerits: 0.0, worst: 0.0, before: None }];
    // Nodes at which a line may still begin, in the order of their points. Both lists are reused to save
    // allocations.
    let mut active = vec![0];
    let mut best = Vec::new();
    for at in 1..points.len() {
        let too_long = arrive(points, at, measure, widest, &nodes, &mut active, &mut best);
        if best.is_empty() && active.is_empty() {
            if widest.is_finite() {
                return None;
            }
            best.extend(too_long.map(|from| overfull(&nodes, from, at)));
        }
        if points[at].forced {
            active.clear();
        }
        thin_out(&mut best);
        for node in best.drain(..) {
            active.push(nodes.len());
            nodes.push(node);
        }
        if active.is_empty() {
            return None;
        }
    }
    Some((nodes, active))
}

/// Collects the cheapest paths to a point and drops the nodes that are too far from it; returns the last
/// dropped one.
fn arrive(
    points: &[Breakpoint],
    at: usize,
    measure: &Measure,
    widest: f64,
    nodes: &[Node],
    active: &mut Vec<usize>,
    best: &mut Vec<Node>,
) -> Option<usize> {
    let end = at + 1 == points.len() || points[at].forced;
    let reach = SlackBound::new(&points[at], measure, widest).filter(|_| !end);
    let (mut kept, mut read) = (0, 0);
    let mut too_long = None;
    while read < active.len() {
        let from = active[read];
        let node = &nodes[from];
        match reach.as_ref().map_or(Reachability::Possible, |reach| reach.of(&points[node.point], node.line))
        {
            // The remaining lines begin later and are looser still.
            Reachability::AllTooShort => break,
            Reachability::TooShort => {}
            Reachability::Possible => {
                let Some(fit) = fit(&points[node.point], &points[at], node.line, measure, end) else {
                    too_long =
                        too_long.filter(|&known: &usize| nodes[known].point > node.point).or(Some(from));
                    read += 1;
                    continue;
                };
                if fit.space <= widest && (fit.badness < 9_000.0 || widest.is_infinite()) {
                    keep_cheaper(best, step(node, from, fit, points, at, measure));
                }
            }
        }
        active[kept] = from;
        kept += 1;
        read += 1;
    }
    active.drain(kept..read);
    too_long
}

/// Whether a line is too loose to be considered.
enum Reachability {
    /// No.
    Possible,
    /// Yes.
    TooShort,
    /// Yes, and so is every line that begins later.
    AllTooShort,
}

/// Bounds of all justified lines that end at one point. They exclude most candidates, which are much too
/// short, before the exact calculation.
struct SlackBound<'a> {
    to: &'a Breakpoint,
    measure: &'a Measure,
    /// The width of the narrowest line of the measure.
    room: Length,
    /// How far spaces may stretch, as a fraction of their width.
    stretch: f64,
}

impl<'a> SlackBound<'a> {
    fn new(to: &'a Breakpoint, measure: &'a Measure, widest: f64) -> Option<Self> {
        let room = measure.width - measure.first.max(measure.rest) - measure.initial.1;
        let bounded = measure.alignment == Alignment::Justified && widest.is_finite();
        bounded.then_some(Self { to, measure, room, stretch: widest - 1.0 })
    }

    fn of(&self, from: &Breakpoint, line: usize) -> Reachability {
        let text = self.to.end.text - from.start.text + self.to.hyphen;
        let space = self.to.end.space - from.start.space;
        let ems = self.to.end.ems - from.start.ems;
        let sp = |length: Length| length.to_sp() as f64;
        // A hundredth of a point more than [`justified`] allows, because of rounding there.
        let most = sp(text) * EXPANSION + sp(ems) * TRACKING + sp(space) * self.stretch + 655.0;
        let over = self.to.right - text - space;
        if sp(self.room + over) > most {
            Reachability::AllTooShort
        } else if sp(self.measure.width - self.measure.indent(line) + from.left + over) > most {
            Reachability::TooShort
        } else {
            Reachability::Possible
        }
    }
}

/// Of the paths that are equal for later lines (line count, class and number of hyphens) keeps the cheapest.
fn keep_cheaper(best: &mut Vec<Node>, next: Node) {
    let known = best
        .iter_mut()
        .find(|known| (known.line, known.class, known.hyphens) == (next.line, next.class, next.hyphens));
    match known {
        Some(known) if next.demerits < known.demerits => *known = next,
        Some(_) => {}
        None => best.push(next),
    }
}

/// Drops paths whose line count differs much from the cheapest path's, and paths that cannot become the
/// cheapest because another with the same line count is better by more than class and hyphens can cost.
fn thin_out(best: &mut Vec<Node>) {
    if best.len() < 2 {
        return;
    }
    best.sort_unstable_by_key(|node| (node.line, node.class, node.hyphens));
    let cheapest = best.iter().min_by(|a, b| a.demerits.total_cmp(&b.demerits)).map(|node| node.line);
    best.retain(|node| cheapest.is_some_and(|line| node.line.abs_diff(line) <= BAND));
    let worse = |node: &Node, other: &Node| {
        other.line == node.line
            && other.hyphens <= node.hyphens
            && other.demerits + UNLIKE + 1.0 < node.demerits
    };
    for at in (0..best.len()).rev() {
        if best.iter().any(|other| worse(&best[at], other)) {
            best.remove(at);
        }
    }
}

/// If nothing fits, an overfull line from the node dropped last ends here.
fn overfull(nodes: &[Node], from: usize, at: usize) -> Node {
    Node {
        point: at,
        line: nodes[from].line + 1,
        class: 1,
        hyphens: 0,
        demerits: nodes[from].demerits + 1e12,
        worst: 1e9,
        before: Some(from),
    }
}

/// The path extended by one line.
fn step(node: &Node, from: usize, fit: Fit, points: &[Breakpoint], at: usize, measure: &Measure) -> Node {
    let point = &points[at];
    let last = at + 1 == points.len();
    let class = class_of(fit.space);
    let hyphens = if point.ends_with_hyphen { node.hyphens + 1 } else { 0 };
    let mut badness = 10.0 + fit.badness;
    if point.ends_with_hyphen || point.parted {
        badness += HYPHEN;
    }
    if point.emergency {
        badness += EMERGENCY;
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
    let mut is_short = false;
    if last && node.line > 0 {
        let width =
            point.end.text + point.end.space - points[node.point].start.text - points[node.point].start.space;
        is_short = width < measure.width.scale(0.07);
        if is_short {
            demerits += SHORT_LAST;
        }
        let before = &points[node.point];
        if node.hyphens > 0 || before.parted {
            let is_rest = point.end.space <= before.start.space;
            demerits += if is_rest { REST_OF_WORD } else { HYPHEN_BEFORE_LAST };
        }
    }
    Node {
        point: at,
        line: node.line + 1,
        class,
        hyphens: hyphens.min(3),
        demerits: node.demerits + demerits,
        // Three hyphens in a row, or a very short last line, exclude a variant, however even its spaces.
        worst: node.worst.max(if hyphens > 2 || is_short { f64::INFINITY } else { fit.badness }),
        before: Some(from),
    }
}

/// The fitness class of a space's width: tight, normal, loose or very loose (Knuth and Plass).
fn class_of(space: f64) -> usize {
    match space {
        s if s < 0.85 => 0,
        s if s <= 1.2 => 1,
        s if s <= 1.5 => 2,
        _ => 3,
    }
}

/// The best path, and the best ones with one line less and more.
fn result(nodes: &[Node], ends: &[usize]) -> Choice {
    let least = |line: Option<usize>| {
        ends.iter()
            .copied()
            .filter(|&end| line.is_none_or(|line| nodes[end].line == line))
            .min_by(|&a, &b| nodes[a].demerits.total_cmp(&nodes[b].demerits))
    };
    let Some(best) = least(None) else { return Choice::default() };
    let lines = nodes[best].line;
    let other = |line: usize, most: f64| {
        let end = least(Some(line)).filter(|&end| nodes[end].worst <= most)?;
        Some((path(nodes, end), nodes[end].worst))
    };
    Choice {
        best: path(nodes, best),
        tighter: lines.checked_sub(1).and_then(|line| other(line, TIGHTEST_OTHER)),
        looser: other(lines + 1, LOOSEST_OTHER),
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

#[cfg(test)]
mod tests;
