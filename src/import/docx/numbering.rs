//! Lists: which are numbered, and how far each has counted.

use crate::import::xml::{attribute, child, name, value};
use roxmltree::Node;
use std::collections::{BTreeMap, BTreeSet};

/// One level of a list.
#[derive(Clone, Debug, Default)]
struct Level {
    /// `decimal`, `bullet`, `none` and their like.
    form: String,
    start: u64,
    /// Whether it goes on counting where a level above it has gone on.
    goes_on: bool,
    /// The number that the list itself begins with here, whatever was counted before.
    anew: Option<u64>,
}

/// All lists.
#[derive(Debug, Default)]
pub(super) struct Numbering {
    /// Levels by list and depth.
    levels: BTreeMap<(String, u8), Level>,
    /// The shape of each list: lists of one shape count on together (ISO 29500-1, 17.9.15).
    shapes: BTreeMap<String, String>,
    /// The last number given, by shape and depth.
    counted: BTreeMap<(String, u8), u64>,
    /// The lists that have begun, by depth.
    begun: BTreeSet<(String, u8)>,
}

/// How an item is marked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Marker {
    /// By nothing: it is no item.
    None,
    /// By a sign.
    Bullet,
    /// By a number; whether it is written in figures.
    Number(u64, bool),
}

impl Numbering {
    /// Reads the part of lists.
    pub(super) fn read(root: Node) -> Self {
        let mut read = Self::default();
        let mut shapes: BTreeMap<&str, BTreeMap<u8, Level>> = BTreeMap::new();
        let abstracts = || root.children().filter(|node| name(*node) == "abstractNum");
        for node in abstracts() {
            let Some(id) = attribute(node, "abstractNumId") else { continue };
            // A list of a style has its levels elsewhere, under the style's own name.
            let of_style = value(node, "numStyleLink")
                .and_then(|style| abstracts().find(|other| value(*other, "styleLink") == Some(style)));
            shapes.insert(id, of_style.unwrap_or(node).children().filter_map(level).collect());
        }
        for node in root.children().filter(|node| name(*node) == "num") {
            let Some(id) = attribute(node, "numId") else { continue };
            let shape = value(node, "abstractNumId").unwrap_or(id);
            let mut levels = shapes.get(shape).cloned().unwrap_or_default();
            let mut is_own = false;
            for over in node.children().filter(|node| name(*node) == "lvlOverride") {
                let Some(depth) = depth(over) else { continue };
                if let Some((depth, own)) = child(over, "lvl").and_then(level) {
                    levels.insert(depth, own);
                    is_own = true;
                }
                if let Some(start) = value(over, "startOverride").and_then(|start| start.parse().ok()) {
                    levels.entry(depth).or_default().anew = Some(start);
                }
            }
            let shape = if is_own { format!("{shape} {id}") } else { shape.to_owned() };
            read.shapes.insert(id.to_owned(), shape);
            read.levels.extend(levels.into_iter().map(|(depth, level)| ((id.to_owned(), depth), level)));
        }
        read
    }

    /// The marker of the next item of a list.
    pub(super) fn next(&mut self, list: &str, depth: u8) -> Marker {
        if list == "0" {
            return Marker::None;
        }
        let own = (list.to_owned(), depth);
        let Some(level) = self.levels.get(&own) else { return Marker::Bullet };
        let shape = self.shapes.get(list).map_or(list, String::as_str).to_owned();
        // What is deeper begins anew.
        let levels = &self.levels;
        let goes_on = |inner: u8| levels.get(&(list.to_owned(), inner)).is_some_and(|level| level.goes_on);
        self.counted.retain(|(other, inner), _| *other != shape || *inner <= depth || goes_on(*inner));
        match level.form.as_str() {
            "none" => Marker::None,
            "bullet" => Marker::Bullet,
            form => {
                let anew = level.anew.filter(|_| !self.begun.contains(&own));
                let last = self.counted.get(&(shape.clone(), depth));
                let next = || last.map_or(level.anew.unwrap_or(level.start), |last| last.saturating_add(1));
                let number = anew.unwrap_or_else(next);
                let marker = Marker::Number(number, form.starts_with("decimal") || form.is_empty());
                self.counted.insert((shape, depth), number);
                self.begun.insert(own);
                marker
            }
        }
    }
}

fn depth(node: Node) -> Option<u8> {
    attribute(node, "ilvl").and_then(|depth| depth.parse().ok()).filter(|depth| *depth < 9)
}

fn level(node: Node) -> Option<(u8, Level)> {
    if name(node) != "lvl" {
        return None;
    }
    let form = value(node, "numFmt").unwrap_or("decimal").to_owned();
    let start = value(node, "start").and_then(|start| start.parse().ok()).unwrap_or(1);
    let goes_on = value(node, "lvlRestart") == Some("0");
    depth(node).map(|depth| (depth, Level { form, start, goes_on, anew: None }))
}
