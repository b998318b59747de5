//! The built-in designs, and how a design inherits from the one it is based on.

use super::Design;
use ::toml::Spanned;
use ::toml::de::{DeTable, DeValue, Deserializer};
use serde::Deserialize;
use std::mem::take;
use std::sync::{Arc, OnceLock};

/// A built-in design: its TOML text and its names, the Turkish one first, then the English one.
struct BuiltIn {
    text: &'static str,
    names: &'static [&'static str],
}

/// The number of built-in designs.
const COUNT: usize = 8;

/// The built-in designs, the default first; that one sets every key of a design.
const BUILT_IN: [BuiltIn; COUNT] = [
    BuiltIn {
        text: include_str!("../designs/klasik.toml"),
        names: &["klasik", "classic", "akademik", "scholarly", "elmi", "классика", "научное"],
    },
    BuiltIn {
        text: include_str!("../designs/cagdas.toml"),
        names: &["çağdaş", "modern", "cagdas", "müasir", "deneme", "essay", "esse", "современное", "эссе"],
    },
    BuiltIn {
        text: include_str!("../designs/buyuk-punto.toml"),
        names: &["büyük punto", "large print", "buyuk punto", "iri şrift", "крупный шрифт"],
    },
    BuiltIn {
        text: include_str!("../designs/edebiyat.toml"),
        names: &["edebiyat", "literary", "roman", "novel", "ədəbiyyat", "литература"],
    },
    BuiltIn {
        text: include_str!("../designs/anma.toml"),
        names: &["anma", "commemorative", "xatirə", "память"],
    },
    BuiltIn {
        text: include_str!("../designs/kolay-okuma.toml"),
        names: &["kolay okuma", "easy reading", "disleksi", "dyslexia", "asan oxu", "лёгкое чтение"],
    },
    BuiltIn {
        text: include_str!("../designs/rapor.toml"), names: &["rapor", "report", "hesabat", "отчёт"]
    },
    BuiltIn {
        text: include_str!("../designs/siir.toml"),
        names: &["şiir", "poetry", "siir", "şeir", "поэзия"],
    },
];

/// The key that names the design on which another is based.
pub const BASE: &str = "base";

/// Why a design cannot be read: the error of the TOML parser.
pub type DesignError = ::toml::de::Error;

/// The names of all built-in designs; each design's own name comes before its aliases.
pub fn names() -> impl Iterator<Item = &'static str> {
    BUILT_IN.iter().flat_map(|one| one.names.iter().copied())
}

/// Returns the own name of each built-in design.
pub fn own_names() -> impl Iterator<Item = &'static str> {
    BUILT_IN.iter().map(|one| one.names[0])
}

/// The names of all built-in designs, each with the own name of its design.
pub fn names_with_own() -> impl Iterator<Item = (&'static str, &'static str)> {
    BUILT_IN.iter().flat_map(|one| one.names.iter().map(|name| (*name, one.names[0])))
}

/// Returns each built-in design as its own name and the English one: “own (English)”.
pub fn shown_names() -> impl Iterator<Item = String> {
    BUILT_IN.iter().map(|one| format!("{} ({})", one.names[0], one.names[1]))
}

/// The index of the built-in design with a name.
fn index_of(name: &str) -> Option<usize> {
    BUILT_IN.iter().position(|one| one.names.contains(&name))
}

impl Design {
    /// Returns the built-in design with a name.
    #[must_use]
    pub fn named(name: &str) -> Option<Arc<Self>> {
        index_of(name).map(Self::read)
    }

    /// Returns the design of a book that names none.
    #[must_use]
    pub fn default_design() -> Arc<Self> {
        Self::read(0)
    }

    /// Returns a built-in design, which is parsed at the first call.
    fn read(at: usize) -> Arc<Self> {
        static READ: [OnceLock<Arc<Design>>; COUNT] = [const { OnceLock::new() }; COUNT];
        let name = BUILT_IN[at].names[0];
        let read =
            || Arc::new(Self { name: name.to_owned(), ..complete(Vec::new(), name).unwrap_or_default() });
        Arc::clone(READ[at].get_or_init(read))
    }
}

/// Completes a design with the values of those it is based on.
///
/// A value comes from the first table of `own` that has it, else from the built-in design `base`.
///
/// # Errors
/// Fails if the result is not a valid design.
pub fn complete(own: Vec<DeTable<'_>>, base: &str) -> Result<Design, DesignError> {
    let mut chain = own;
    let mut at = index_of(base).unwrap_or(0);
    loop {
        let table = DeTable::parse(BUILT_IN[at].text)?.into_inner();
        let next = table.get(BASE).and_then(|base| index_of(base.get_ref().as_str()?));
        chain.push(table);
        if at == 0 {
            break;
        }
        at = next.filter(|next| *next < at).unwrap_or(0);
    }
    let mut whole = chain.into_iter().rev().fold(DeTable::new(), |below, above| {
        let below = if gives_margins(&above) { without_canon(below) } else { below };
        merged(below, above)
    });
    whole.remove(BASE);
    Design::deserialize(Deserializer::from(Spanned::new(0..0, whole)))
}

/// Whether a design gives a margin by its number.
fn gives_margins(design: &DeTable<'_>) -> bool {
    let sides = ["inner", "outer", "top", "bottom"];
    match design.get("page").map(Spanned::get_ref) {
        Some(DeValue::Table(page)) => sides.iter().any(|side| page.contains_key(*side)),
        _ => false,
    }
}

/// Removes the canon of a design, which margins of a design based on it replace.
fn without_canon(mut design: DeTable<'_>) -> DeTable<'_> {
    if let Some(DeValue::Table(page)) = design.get_mut("page").map(Spanned::get_mut) {
        page.remove("margins");
    }
    design
}

/// Merges two tables: values of `above` replace those of `below`, and tables are merged recursively.
fn merged<'i>(mut below: DeTable<'i>, above: DeTable<'i>) -> DeTable<'i> {
    for (key, mut value) in above {
        let own = below.get_mut(key.get_ref().as_ref()).map(Spanned::get_mut);
        match (own, value.get_mut()) {
            (Some(DeValue::Table(own)), DeValue::Table(other)) => *own = merged(take(own), take(other)),
            _ => {
                below.remove(key.get_ref().as_ref());
                below.insert(key, value);
            }
        }
    }
    below
}

#[cfg(test)]
mod tests {
    use super::{BUILT_IN, complete, names};
    use crate::config::Design;
    use ::toml::de::DeTable;

    #[test]
    fn every_design_of_the_program_is_whole_and_of_one_name() {
        let all: Vec<&str> = names().collect();
        for (at, one) in BUILT_IN.iter().enumerate() {
            let read = complete(Vec::new(), one.names[0])
                .unwrap_or_else(|error| panic!("{}: {error}", one.names[0]));
            for name in one.names {
                assert_eq!(all.iter().filter(|other| *other == name).count(), 1, "{name}");
                let named = Design::named(name).expect("a design");
                assert_eq!(*named, Design { name: one.names[0].to_owned(), ..read.clone() }, "{at}");
            }
        }
    }

    #[test]
    fn a_design_says_what_differs() {
        let table = |text| DeTable::parse(text).expect("TOML").into_inner();
        let own = table("base = \"modern\"\n[chapter.title]\nsize = 9.0");
        let middle = table("[chapter]\nsink = 7\ntitle = { size = 3.0, bold = false }");
        let read = complete(vec![own, middle], "modern").expect("a design");
        let modern = Design::named("modern").expect("a design");
        assert_eq!((read.chapter.title.size, read.chapter.title.bold, read.chapter.sink), (9.0, false, 7));
        assert_eq!((read.chapter.title.face, &read.running), (modern.chapter.title.face, &modern.running));
    }
}
