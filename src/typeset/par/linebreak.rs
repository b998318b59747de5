//! Breaks a paragraph into lines by total fit (Knuth and Plass, "Breaking Paragraphs into Lines", 1981).
//!
//! What differs from the paper: the slack of a line is taken up by the letters first (expansion
//! and tracking within limits that the eye does not see) and by the spaces only beyond that, and
//! badness measures what is left to the spaces.

use super::breakpoints::Point;
use super::{Measure, Setting};
use crate::geom::Length;
use std::collections::BTreeMap;

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
/// What a hyphen costs, in units of badness.
const HYPHEN: f64 = 65.0;
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
/// What a hyphen on the last line but one costs.
const HYPHEN_BEFORE_LAST: f64 = 4_000.0;

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
        let cheapest = best.values().min_by(|a, b| a.demerits.total_cmp(&b.demerits)).map(|node| node.line);
        best.retain(|(line, ..), _| cheapest.is_some_and(|cheapest| line.abs_diff(cheapest) <= BAND));
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
    let hyphens = if point.flagged { node.hyphens + 1 } else { 0 };
    let mut badness = 10.0 + fit.badness;
    if point.flagged {
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
        // A run of three hyphens is no fair setting, however even its spaces.
        worst: node.worst.max(if hyphens > 2 { f64::INFINITY } else { fit.badness }),
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

#[cfg(test)]
mod tests;
