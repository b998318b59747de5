//! Labels: names by which references lead to figures, tables and the like, and the kinds that their prefixes mean.

/// The kind of thing that a label names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LabelKind {
    /// A figure.
    Figure,
    /// A map.
    Map,
    /// A plate: a picture on a page of its own.
    Plate,
    /// A table.
    Table,
    /// A display formula.
    Equation,
    /// Code.
    Listing,
    /// A chapter or a section.
    Section,
    /// A section of a chapter that has a number of its own: 3.2.
    Subsection,
}

/// Prefixes of labels before `:` or `-` that are understood everywhere: the spellings of pandoc-crossref and Quarto,
/// and the words of Turkish.
const PREFIXES: [(&str, LabelKind); 16] = [
    ("fig", LabelKind::Figure),
    ("şekil", LabelKind::Figure),
    ("çizim", LabelKind::Figure),
    ("map", LabelKind::Map),
    ("harita", LabelKind::Map),
    ("plate", LabelKind::Plate),
    ("levha", LabelKind::Plate),
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

/// Further prefixes before `:`, `-` or `_`, understood where the book has a place of that name.
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

/// Prefixes of Quarto's labels that have no numbers in a book: theorems and the like.
const UNNUMBERED: [&str; 7] = ["thm", "lem", "cor", "prp", "exm", "exr", "alg"];

impl LabelKind {
    /// Every kind that a label can have, in the order of the catalogue's words.
    pub const ALL: [Self; 7] =
        [Self::Figure, Self::Map, Self::Plate, Self::Table, Self::Equation, Self::Listing, Self::Section];

    /// The kind that a label's prefix means everywhere: `fig:map`, `tbl-days`.
    #[must_use]
    pub fn of(id: &str) -> Option<Self> {
        kind(id, &[':', '-'], &PREFIXES)
    }

    /// The kind that the prefix of a block's own label means: also `fig_map`, as d2l writes it.
    #[must_use]
    pub fn of_block(id: &str) -> Option<Self> {
        kind(id, &[':', '-', '_'], &PREFIXES)
    }

    /// The kind that a label's prefix means where the book has a place of that name: also `figure_map`, `img:map`.
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

/// Whether a name has the form of a label of theorems and the like: `thm-line`.
#[must_use]
pub fn is_unnumbered_label(id: &str) -> bool {
    id.split_once('-').is_some_and(|(prefix, rest)| UNNUMBERED.contains(&prefix) && !rest.is_empty())
}

/// The wording of a reference.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Naming {
    /// Word and number: “Figure 3”; for a place without a number its words.
    Label,
    /// The number alone.
    Number,
    /// In print the page number, in the e-book the words of the place.
    Page,
}

/// One label of a reference, which may name several.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LabelRef {
    /// The label: `fig:map`.
    pub id: String,
    /// The wording of the reference.
    pub naming: Naming,
}

#[cfg(test)]
mod tests {
    use super::LabelKind::{self, Equation, Figure, Map, Plate, Section, Table};

    #[test]
    fn prefixes_mean_kinds() {
        for (id, everywhere, known) in [
            ("fig:map", Some(Figure), Some(Figure)),
            ("Fig-x", Some(Figure), Some(Figure)),
            ("harita:baku", Some(Map), Some(Map)),
            ("plate-1", Some(Plate), Some(Plate)),
            ("levha:kasa", Some(Plate), Some(Plate)),
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
