//! Numbered lists of HTML that count otherwise than from 1 in figures: `type`, `start`, `reversed`, `value`.

use super::html::Tag;
use crate::book::draft::ListItem;
use crate::enumerator::{Numbering, figure};

/// How a list counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Counting {
    numbering: Numbering,
    start: Option<u64>,
    is_reversed: bool,
}

impl Counting {
    /// Reads the attributes of `<ol>`.
    pub(super) fn of(tag: &Tag) -> Self {
        let style = tag.value("style").unwrap_or_default();
        let style =
            style.split_once("list-style").map_or("", |(_, rest)| rest.split(';').next().unwrap_or(""));
        let styled = || {
            const NAMES: [(&str, Numbering); 6] = [
                ("lower-alpha", Numbering::LowerAlpha),
                ("lower-latin", Numbering::LowerAlpha),
                ("upper-alpha", Numbering::UpperAlpha),
                ("upper-latin", Numbering::UpperAlpha),
                ("lower-roman", Numbering::LowerRoman),
                ("upper-roman", Numbering::UpperRoman),
            ];
            NAMES.iter().find(|(name, _)| style.contains(name)).map(|(_, numbering)| *numbering)
        };
        let numbering = match tag.value("type").as_deref() {
            Some("a") => Some(Numbering::LowerAlpha),
            Some("A") => Some(Numbering::UpperAlpha),
            Some("i") => Some(Numbering::LowerRoman),
            Some("I") => Some(Numbering::UpperRoman),
            _ => styled(),
        };
        Self {
            numbering: numbering.unwrap_or(Numbering::Decimal),
            start: tag.value("start").and_then(|value| value.trim().parse().ok()),
            is_reversed: tag.value("reversed").is_some(),
        }
    }

    /// Counts the items, of which some have a number by themselves; returns the first number.
    ///
    /// Numbers that a list in figures has in any case are no labels.
    pub(super) fn count(self, items: &mut [ListItem], values: &[Option<u64>]) -> u64 {
        let last = u64::try_from(items.len()).unwrap_or(1);
        let start = self.start.unwrap_or(if self.is_reversed { last } else { 1 });
        let is_plain =
            self.numbering == Numbering::Decimal && !self.is_reversed && values.iter().all(Option::is_none);
        if is_plain {
            return start;
        }
        let mut number = start;
        for (item, value) in items.iter_mut().zip(values) {
            number = value.unwrap_or(number);
            item.label = Some(format!("{}.", figure(self.numbering, number)));
            number = if self.is_reversed { number.saturating_sub(1) } else { number.saturating_add(1) };
        }
        values.first().copied().flatten().unwrap_or(start)
    }
}
