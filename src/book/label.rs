//! Labels: names by which references lead to figures, tables and their like, and what their beginnings say of the kind.

/// What a label stands at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LabelKind {
    /// A figure.
    Figure,
    /// A map.
    Map,
    /// A table.
    Table,
    /// A formula that is set off.
    Equation,
    /// Code.
    Listing,
    /// A chapter or a section.
    Section,
}

/// What begins a label before `:` or `-` and is understood everywhere: the spellings of pandoc-crossref and Quarto, and
/// the words of Turkish.
const PREFIXES: [(&str, LabelKind); 14] = [
    ("fig", LabelKind::Figure),
    ("şekil", LabelKind::Figure),
    ("çizim", LabelKind::Figure),
    ("map", LabelKind::Map),
    ("harita", LabelKind::Map),
    ("tbl", LabelKind::Table),
    ("tab", LabelKind::Table),
    ("tablo", LabelKind::Table),
    ("çizelge", LabelKind::Table),
    ("eq", LabelKind::Equation),
    ("denklem", LabelKind::Equation),
    ("lst", LabelKind::Listing),
    ("kod", LabelKind::Listing),
    ("sec", LabelKind::Section),
];

/// What begins a label before `:`, `-` or `_` where the book has a place of that name.
const MORE: [(&str, LabelKind); 11] = [
    ("figure", LabelKind::Figure),
    ("img", LabelKind::Figure),
    ("table", LabelKind::Table),
    ("eqn", LabelKind::Equation),
    ("subsec", LabelKind::Section),
    ("chap", LabelKind::Section),
    ("chapter", LabelKind::Section),
    ("ch", LabelKind::Section),
    ("part", LabelKind::Section),
    ("bölüm", LabelKind::Section),
    ("kısım", LabelKind::Section),
];

/// What begins labels of Quarto that have no numbers in a book: theorems and their like.
const UNNUMBERED: [&str; 7] = ["thm", "lem", "cor", "prp", "exm", "exr", "alg"];

impl LabelKind {
    /// Every kind, in the order of the catalogue's words.
    pub const ALL: [Self; 6] =
        [Self::Figure, Self::Map, Self::Table, Self::Equation, Self::Listing, Self::Section];

    /// What a label's beginning says everywhere: `fig:map`, `tbl-days`.
    #[must_use]
    pub fn of(id: &str) -> Option<Self> {
        kind(id, &[':', '-'], &PREFIXES)
    }

    /// What the beginning of a block's own label says: d2l writes `fig_map`.
    #[must_use]
    pub fn of_block(id: &str) -> Option<Self> {
        kind(id, &[':', '-', '_'], &PREFIXES)
    }

    /// What a label's beginning says where the book has a place of that name: `figure_map`, `img:map`, too.
    #[must_use]
    pub fn of_known(id: &str) -> Option<Self> {
        let signs = [':', '-', '_'];
        kind(id, &signs, &PREFIXES).or_else(|| kind(id, &signs, &MORE))
    }
}

fn kind(id: &str, signs: &[char], prefixes: &[(&str, LabelKind)]) -> Option<LabelKind> {
    let (prefix, rest) = id.split_once(signs)?;
    // A sentence may begin with a reference: `@Fig:map`.
    let prefix = prefix.to_lowercase();
    prefixes.iter().find(|(own, _)| *own == prefix && !rest.is_empty()).map(|(_, kind)| *kind)
}

/// Whether a name has the form of a theorem's or its like's: `thm-line`.
#[must_use]
pub fn is_unnumbered_label(id: &str) -> bool {
    id.split_once('-').is_some_and(|(prefix, rest)| UNNUMBERED.contains(&prefix) && !rest.is_empty())
}

/// What a reference calls its place by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Naming {
    /// Word and number: “Figure 3”; the words of a place that has no number.
    Label,
    /// The number alone.
    Number,
    /// On paper the page, in the e-book the words of the place.
    Page,
}

/// One label of a reference that names several, or one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LabelRef {
    /// The label: `fig:map`.
    pub id: String,
    /// How it is called.
    pub naming: Naming,
}

#[cfg(test)]
mod tests {
    use super::LabelKind::{self, Equation, Figure, Map, Section, Table};

    #[test]
    fn beginnings_say_the_kind() {
        for (id, everywhere, known) in [
            ("fig:map", Some(Figure), Some(Figure)),
            ("Fig-x", Some(Figure), Some(Figure)),
            ("harita:baku", Some(Map), Some(Map)),
            ("tbl-a-b", Some(Table), Some(Table)),
            ("eq:1", Some(Equation), Some(Equation)),
            ("sec:x", Some(Section), Some(Section)),
            ("fig_x", None, Some(Figure)),
            ("ch-2", None, Some(Section)),
            ("fig", None, None),
            ("fig:", None, None),
            ("figür:x", None, None),
            ("nelan1990", None, None),
        ] {
            assert_eq!((LabelKind::of(id), LabelKind::of_known(id)), (everywhere, known), "{id}");
        }
    }
}
