//! Lists: which are numbered, and how far each has counted.

use crate::import::xml::{attribute, child, name, value};
use roxmltree::Node;
use std::collections::BTreeMap;

/// One level of a list.
#[derive(Clone, Debug, Default)]
struct Level {
    /// `decimal`, `bullet`, `none` and their like.
    form: String,
    start: u64,
}

/// All lists.
#[derive(Debug, Default)]
pub(super) struct Numbering {
    /// Levels by list and depth.
    levels: BTreeMap<(String, u8), Level>,
    /// The last number given, by list and depth.
    counted: BTreeMap<(String, u8), u64>,
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
        for node in root.children().filter(|node| name(*node) == "abstractNum") {
            let Some(id) = attribute(node, "abstractNumId") else { continue };
            shapes.insert(id, node.children().filter_map(level).collect());
        }
        for node in root.children().filter(|node| name(*node) == "num") {
            let Some(id) = attribute(node, "numId") else { continue };
            let mut levels =
                value(node, "abstractNumId").and_then(|shape| shapes.get(shape)).cloned().unwrap_or_default();
            for over in node.children().filter(|node| name(*node) == "lvlOverride") {
                let Some(depth) = depth(over) else { continue };
                if let Some((depth, own)) = child(over, "lvl").and_then(level) {
                    levels.insert(depth, own);
                }
                if let Some(start) = value(over, "startOverride").and_then(|start| start.parse().ok()) {
                    levels.entry(depth).or_default().start = start;
                }
            }
            read.levels.extend(levels.into_iter().map(|(depth, level)| ((id.to_owned(), depth), level)));
        }
        read
    }

    /// The marker of the next item of a list.
    pub(super) fn next(&mut self, list: &str, depth: u8) -> Marker {
        if list == "0" {
            return Marker::None;
        }
        let key = (list.to_owned(), depth);
        let Some(level) = self.levels.get(&key) else { return Marker::Bullet };
        // What is deeper begins anew.
        self.counted.retain(|(other, inner), _| other != list || *inner <= depth);
        match level.form.as_str() {
            "none" => Marker::None,
            "bullet" => Marker::Bullet,
            form => {
                let number = self.counted.get(&key).map_or(level.start, |last| last.saturating_add(1));
                self.counted.insert(key, number);
                Marker::Number(number, form.starts_with("decimal") || form.is_empty())
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
    depth(node).map(|depth| (depth, Level { form, start }))
}
