//! Numbering of lists: which are numbered, and the numbers of their items.

use crate::import::xml::{attribute, child, name, value};
use crate::roman::roman;
use roxmltree::Node;
use std::collections::{BTreeMap, BTreeSet};

/// One level of a list.
#[derive(Clone, Debug, Default)]
struct Level {
    /// The number format: `decimal`, `bullet`, `none` and the like.
    form: String,
    /// The text before an item, with numbers as `%1` to `%9`: `%1.`, `MADDE %1 –`.
    text: String,
    start: u64,
    /// Whether it continues counting when a level above it has advanced.
    goes_on: bool,
    /// The number that this list begins with, whatever was counted before.
    restart: Option<u64>,
}

/// All lists of a document.
#[derive(Debug, Default)]
pub(super) struct Numbering {
    /// Levels by list and depth.
    levels: BTreeMap<(String, u8), Level>,
    /// The shape of each list: lists of the same shape continue each other's numbers (ISO 29500-1, 17.9.15).
    shapes: BTreeMap<String, String>,
    /// The last number, by shape and depth.
    counted: BTreeMap<(String, u8), u64>,
    /// The lists that have begun, by list and depth.
    begun: BTreeSet<(String, u8)>,
}

/// The marker of an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Marker {
    /// No marker: the paragraph is no item.
    None,
    /// A sign.
    Bullet,
    /// A number, and whether it is written in digits.
    Number(u64, bool),
    /// Words with a number: `MADDE 3 –`.
    Words(String),
}

impl Numbering {
    /// Reads the numbering part.
    pub(super) fn read(root: Node) -> Self {
        let mut read = Self::default();
        let mut shapes: BTreeMap<&str, BTreeMap<u8, Level>> = BTreeMap::new();
        let abstracts = || root.children().filter(|node| name(*node) == "abstractNum");
        for node in abstracts() {
            let Some(id) = attribute(node, "abstractNumId") else { continue };
            // A list of a style has its levels under the name of the style.
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
                    levels.entry(depth).or_default().restart = Some(start);
                }
            }
            let shape = if is_own { format!("{shape} {id}") } else { shape.to_owned() };
            read.shapes.insert(id.to_owned(), shape);
            read.levels.extend(levels.into_iter().map(|(depth, level)| ((id.to_owned(), depth), level)));
        }
        read
    }

    /// Returns the marker of the next item of a list, and counts it.
    pub(super) fn next(&mut self, list: &str, depth: u8) -> Marker {
        if list == "0" {
            return Marker::None;
        }
        let own = (list.to_owned(), depth);
        let Some(level) = self.levels.get(&own) else { return Marker::Bullet };
        let shape = self.shapes.get(list).map_or(list, String::as_str).to_owned();
        // Deeper levels begin again.
        let levels = &self.levels;
        let goes_on = |inner: u8| levels.get(&(list.to_owned(), inner)).is_some_and(|level| level.goes_on);
        self.counted.retain(|(other, inner), _| *other != shape || *inner <= depth || goes_on(*inner));
        match level.form.as_str() {
            "none" => Marker::None,
            "bullet" => Marker::Bullet,
            form => {
                let restart = level.restart.filter(|_| !self.begun.contains(&own));
                let last = self.counted.get(&(shape.clone(), depth));
                let next =
                    || last.map_or(level.restart.unwrap_or(level.start), |last| last.saturating_add(1));
                let number = restart.unwrap_or_else(next);
                let is_figures = form.starts_with("decimal") || form.is_empty();
                let has_words = has_words(&level.text);
                self.counted.insert((shape.clone(), depth), number);
                self.begun.insert(own);
                if has_words {
                    Marker::Words(self.words(list, &shape, depth))
                } else {
                    Marker::Number(number, is_figures)
                }
            }
        }
    }

    /// The words of a level before its current item.
    fn words(&self, list: &str, shape: &str, depth: u8) -> String {
        let text = self.levels.get(&(list.to_owned(), depth)).map_or("", |level| &level.text);
        let mut pieces = text.split('%');
        let mut words = pieces.next().unwrap_or_default().to_owned();
        for piece in pieces {
            let inner = piece
                .chars()
                .next()
                .and_then(|digit| digit.to_digit(10))
                .and_then(|digit| digit.checked_sub(1));
            let Some(inner) = inner.map(|inner| inner as u8) else {
                words.push('%');
                words.push_str(piece);
                continue;
            };
            let number = self.counted.get(&(shape.to_owned(), inner));
            let form = self.levels.get(&(list.to_owned(), inner)).map_or("", |level| &level.form);
            words.push_str(&number.map_or_else(String::new, |number| written(*number, form)));
            words.push_str(&piece[1..]);
        }
        words
    }
}

/// Whether the text has letters beside the number.
fn has_words(text: &str) -> bool {
    let letters = text.split('%').enumerate().flat_map(|(at, piece)| piece.chars().skip(usize::from(at > 0)));
    letters.filter(|letter| letter.is_alphabetic()).count() > 1
}

/// A number in the format of a list (ISO 29500-1, 17.18.59).
fn written(number: u64, form: &str) -> String {
    let text = match form {
        "lowerRoman" | "upperRoman" if number < 4000 => roman(number as u32),
        // After z come aa, bb …
        "lowerLetter" | "upperLetter" if (1..=260).contains(&number) => {
            let letter = char::from(b'a' + ((number - 1) % 26) as u8);
            letter.to_string().repeat((number - 1) as usize / 26 + 1)
        }
        _ => number.to_string(),
    };
    if form.starts_with("upper") { text.to_ascii_uppercase() } else { text }
}

fn depth(node: Node) -> Option<u8> {
    attribute(node, "ilvl").and_then(|depth| depth.parse().ok()).filter(|depth| *depth < 9)
}

fn level(node: Node) -> Option<(u8, Level)> {
    if name(node) != "lvl" {
        return None;
    }
    let form = value(node, "numFmt").unwrap_or("decimal").to_owned();
    let text = value(node, "lvlText").unwrap_or_default().trim().to_owned();
    let start = value(node, "start").and_then(|start| start.parse().ok()).unwrap_or(1);
    let goes_on = value(node, "lvlRestart") == Some("0");
    depth(node).map(|depth| (depth, Level { form, text, start, goes_on, restart: None }))
}

#[cfg(test)]
mod tests {
    use super::{has_words, written};

    #[test]
    fn numbers_are_written_in_the_format_of_the_list() {
        for (number, form, text) in [
            (4, "decimal", "4"),
            (4, "upperRoman", "IV"),
            (1990, "lowerRoman", "mcmxc"),
            (28, "upperLetter", "BB"),
        ] {
            assert_eq!(written(number, form), text);
        }
        assert_eq!(written(0, "lowerLetter"), "0");
    }

    #[test]
    fn words_are_distinguished_from_signs() {
        assert!(["MADDE %1 –", "%1. Bölüm", "Ek %1"].iter().all(|text| has_words(text)));
        assert!(["%1.", "%1)", "(%1)", "%1.%2.", "§ %1", "a%1"].iter().all(|text| !has_words(text)));
    }
}
