//! Breaks a paragraph into lines by total fit (Knuth and Plass, "Breaking Paragraphs into Lines", 1981).
//!
//! What differs from the paper: the slack of a line is taken up by the letters first (expansion
//! and tracking within limits that the eye does not see) and by the spaces only beyond that, and
//! badness measures what is left to the spaces.

use super::breakpoints::Point;
use super::{Measure, Setting};
use crate::geom::Length;

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
    /// With one line less, where no line looks bad, and the badness of the worst.
    pub tighter: Option<(Vec<usize>, f64)>,
    /// With one line more, where no line looks bad, and the badness of the worst.
    pub looser: Option<(Vec<usize>, f64)>,
}

/// Widest expansion of letters, as a share of their width.
pub const EXPANSION: f64 = 0.02;
/// Widest tracking, as a share of the size for each letter.
pub const TRACKING: f64 = 0.013;
/// Share of a space that gives way together with the letters.
const SOFT_SPACE: f64 = 0.12;
/// Spaces beyond the soft share at which badness has grown by 100.
const STRETCH: f64 = 0.36;
const SHRINK: f64 = 0.11;
/// Narrowest space, to its natural width.
pub const NARROWEST: f64 = 0.62;
/// Share of the measure by which ragged lines may differ without looking worse.
const RAG: f64 = 0.08;
/// Widest space of the first pass.
const WIDEST: f64 = 1.7;
/// What a hyphen, or an apostrophe that divides a word, costs, in units of badness.
const HYPHEN: f64 = 72.0;
/// What a break that no rule allows costs, in units of badness.
const EMERGENCY: f64 = 20_000.0;
/// What two hyphens in a row cost, in demerits; three are not allowed unless all else fails.
const TWO_HYPHENS: f64 = 8_000.0;
const THREE_HYPHENS: f64 = 1e8;
/// Ways with so many lines more or less than the cheapest are followed: a line more or less is asked
/// for, and all counts of a long text would take time that grows with its square.
const BAND: usize = 2;
/// What a tight line beside a loose one costs.
const UNLIKE: f64 = 4_000.0;
/// What a last line shorter than two ems costs.
const SHORT_LAST: f64 = 60_000.0;
/// Badness of the worst line that a paragraph with a line less, or more, may have: spaces of 0.67 and
/// 1.54 of their natural width.
const TIGHTEST_OTHER: f64 = 400.0;
const LOOSEST_OTHER: f64 = 165.0;
/// What a hyphen on the last line but one costs.
const HYPHEN_BEFORE_LAST: f64 = 4_000.0;
/// Demerits where the last line is nothing but the rest of the divided word.
const REST_OF_WORD: f64 = 20_000.0;

/// How the line between two points fits; `None` where it is too long.
#[must_use]
pub fn fit(from: &Point, to: &Point, line: usize, measure: &Measure, last: bool) -> Option<Fit> {
    let text = to.end.text - from.start.text + to.hyphen;
    let space = to.end.space - from.start.space;
    let room = measure.width - measure.indent(line);
    if measure.setting != Setting::Justified {
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
        // A single word cannot be stretched; it can only be too long.
        return (sign > 0.0).then_some(Fit { space: 1.0, letters: 0.0, badness: 9_000.0 });
    }
    let ratio = 1.0 + sign * (SOFT_SPACE + rest);
    let scale = if sign > 0.0 { STRETCH } else { SHRINK };
    let share = rest / scale;
    let badness = (20.0 + 100.0 * (share * share)).min(9_000.0);
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

/// Chooses the line ends with the least demerits.
#[must_use]
pub fn choose(points: &[Point], measure: &Measure) -> Choice {
    search(points, measure, WIDEST).or_else(|| search(points, measure, f64::INFINITY)).unwrap_or_default()
}

/// The search over all points; `None` where the spaces would have to be wider than allowed.
fn search(points: &[Point], measure: &Measure, widest: f64) -> Option<Choice> {
    explore(points, measure, widest).map(|(nodes, ends)| result(&nodes, &ends))
}

/// All ways that were kept, and which of them arrive at the end.
fn explore(points: &[Point], measure: &Measure, widest: f64) -> Option<(Vec<Node>, Vec<usize>)> {
    let mut nodes =
        vec![Node { point: 0, line: 0, class: 1, hyphens: 0, demerits: 0.0, worst: 0.0, before: None }];
    // Ways that a line may still begin at, in the order of their points; both lists are used again and again.
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

/// Collects the cheapest ways that arrive at a point, and gives up those from which it is too far: the
/// last of them is returned.
fn arrive(
    points: &[Point],
    at: usize,
    measure: &Measure,
    widest: f64,
    nodes: &[Node],
    active: &mut Vec<usize>,
    best: &mut Vec<Node>,
) -> Option<usize> {
    let end = at + 1 == points.len() || points[at].forced;
    let reach = Reach::new(&points[at], measure, widest).filter(|_| !end);
    let (mut kept, mut read) = (0, 0);
    let mut too_long = None;
    while read < active.len() {
        let from = active[read];
        let node = &nodes[from];
        match reach.as_ref().map_or(Looseness::Fair, |reach| reach.of(&points[node.point], node.line)) {
            // Those that follow begin later and are looser still.
            Looseness::All => break,
            Looseness::This => {}
            Looseness::Fair => {
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

/// Whether a line is too loose to be considered at all.
enum Looseness {
    /// No.
    Fair,
    /// Yes.
    This,
    /// Yes, and so is every line that begins later.
    All,
}

/// What is known of all justified lines that end at one point, before any is looked at closely: most of
/// those that could end there are much too short.
struct Reach<'a> {
    to: &'a Point,
    measure: &'a Measure,
    /// The narrowest of the measure's lines.
    room: Length,
    /// How far spaces may stretch, as a share of their width.
    stretch: f64,
}

impl<'a> Reach<'a> {
    fn new(to: &'a Point, measure: &'a Measure, widest: f64) -> Option<Self> {
        let room = measure.width - measure.first.max(measure.rest) - measure.initial.1;
        let bounded = measure.setting == Setting::Justified && widest.is_finite();
        bounded.then_some(Self { to, measure, room, stretch: widest - 1.0 })
    }

    fn of(&self, from: &Point, line: usize) -> Looseness {
        let text = self.to.end.text - from.start.text + self.to.hyphen;
        let space = self.to.end.space - from.start.space;
        let ems = self.to.end.ems - from.start.ems;
        let sp = |length: Length| length.to_sp() as f64;
        // A hundredth of a point more than [`justified`] allows, which rounds on its way.
        let most = sp(text) * EXPANSION + sp(ems) * TRACKING + sp(space) * self.stretch + 655.0;
        let over = self.to.right - text - space;
        if sp(self.room + over) > most {
            Looseness::All
        } else if sp(self.measure.width - self.measure.indent(line) + from.left + over) > most {
            Looseness::This
        } else {
            Looseness::Fair
        }
    }
}

/// Keeps one way of those that later lines cannot tell apart: by the number of lines, looseness and hyphens.
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

/// Leaves out ways with many lines more or less than the cheapest, and ways that can never be part of
/// the cheapest: another with as many lines is better by more than its looseness and hyphens can cost.
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

/// Where nothing fits, the last way that was given up ends here, too long.
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

/// One line further.
fn step(node: &Node, from: usize, fit: Fit, points: &[Point], at: usize, measure: &Measure) -> Node {
    let point = &points[at];
    let last = at + 1 == points.len();
    let class = class_of(fit.space);
    let hyphens = if point.flagged { node.hyphens + 1 } else { 0 };
    let mut badness = 10.0 + fit.badness;
    if point.flagged || point.parted {
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
        // A run of three hyphens, or a last line of some letters, is no fair setting, however even its spaces.
        worst: node.worst.max(if hyphens > 2 || is_short { f64::INFINITY } else { fit.badness }),
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
