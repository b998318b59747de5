//! Chooses the face of the book in place of a family that a drawing names.

use crate::font::{FaceId, Family, Fonts};
use resvg::usvg::{Font, FontFamily, FontStyle};

/// Keywords of CSS that are not names of families.
const KEYWORDS: [&str; 6] = ["inherit", "initial", "unset", "revert", "revert-layer", "default"];

/// Families that CSS names by their kind (CSS Fonts 4, 2.1.1), beside those that usvg knows.
const GENERIC: [(&str, Family); 8] = [
    ("system-ui", Family::Sans),
    ("ui-sans-serif", Family::Sans),
    ("ui-rounded", Family::Sans),
    ("ui-serif", Family::Body),
    ("ui-monospace", Family::Mono),
    ("math", Family::Body),
    ("emoji", Family::Sans),
    ("fangsong", Family::Body),
];

/// Parts of names of faces for code.
const MONO: [&str; 21] = [
    "mono",
    "courier",
    "consol",
    "menlo",
    "monaco",
    "fixed",
    "typewriter",
    "terminal",
    "cascadia",
    "code",
    "inconsolata",
    "hack",
    "cousine",
    "anonymous pro",
    "fira mono",
    "lucida sans typewriter",
    "lmtt",
    "cmtt",
    "ocr",
    "comic shanns",
    "letter gothic",
];

/// Parts of names of faces without serifs.
const SANS: [&str; 46] = [
    "sans",
    "arial",
    "helvet",
    "verdana",
    "tahoma",
    "trebuchet",
    "segoe",
    "roboto",
    "ubuntu",
    "calibri",
    "candara",
    "corbel",
    "carlito",
    "lato",
    "montserrat",
    "inter",
    "futura",
    "gill",
    "geneva",
    "grande",
    "myriad",
    "frutiger",
    "univers",
    "akzidenz",
    "avenir",
    "optima",
    "nunito",
    "poppins",
    "raleway",
    "oswald",
    "virgil",
    "excalifont",
    "comic",
    "assistant",
    "nimbus sans",
    "arimo",
    "swiss",
    "gothic",
    "grotes",
    "barlow",
    "dejavu",
    "liberation",
    "apple",
    "blinkmac",
    "jost",
    "cmss",
];

/// Parts of names of faces with serifs.
const SERIF: [&str; 45] = [
    "serif",
    "times",
    "georgia",
    "garamond",
    "palatino",
    "palladio",
    "cambria",
    "antiqua",
    "bookman",
    "century",
    "school",
    "baskerville",
    "caslon",
    "didot",
    "bodoni",
    "roman",
    "computer modern",
    "cmr",
    "cmmi",
    "lmr",
    "charter",
    "libertine",
    "minion",
    "merriweather",
    "lora",
    "playfair",
    "crimson",
    "literata",
    "stix",
    "cochin",
    "hoefler",
    "constantia",
    "iowan",
    "utopia",
    "tinos",
    "caladea",
    "gelasio",
    "perpetua",
    "rockwell",
    "slab",
    "xits",
    "latin modern",
    "termes",
    "pagella",
    "sylfaen",
];

/// The face in which a drawing's text is set.
pub(super) struct Choice {
    /// The face itself.
    pub face: FaceId,
    /// The family that it replaces, where the drawing names one and no face of the book has that name.
    pub instead_of: Option<String>,
}

/// Chooses the face for a font that a drawing names; `None` where the book has no faces.
///
/// The first family of the list that the book has; else the kind of the first whose kind is known; else
/// the face without serifs.
pub(super) fn choose(font: &Font, fonts: &Fonts) -> Option<Choice> {
    fonts.iter().next()?;
    let (bold, italic) = (font.weight() >= 600, font.style() != FontStyle::Normal);
    let names = || font.families().iter().filter_map(named);
    let own = names().find_map(|name| {
        let cuts = fonts.iter().filter(|(_, face)| face.name.eq_ignore_ascii_case(name));
        cuts.min_by_key(|(_, face)| (face.italic != italic, face.bold != bold)).map(|(id, _)| id)
    });
    if let Some(face) = own {
        return Some(Choice { face, instead_of: None });
    }
    let family = font.families().iter().find_map(kind).unwrap_or(Family::Sans);
    let instead_of = names().find(|name| !is_keyword(name)).map(str::to_owned);
    Some(Choice { face: fonts.select(family, bold, italic), instead_of })
}

fn named(family: &FontFamily) -> Option<&str> {
    match family {
        FontFamily::Named(name) => Some(name.trim()),
        _ => None,
    }
}

/// Whether a name is one of CSS: a keyword, or a generic family for which every program has a face.
fn is_keyword(name: &str) -> bool {
    let generic = GENERIC.iter().map(|(generic, _)| *generic);
    name.is_empty() || generic.chain(KEYWORDS).any(|keyword| name.eq_ignore_ascii_case(keyword))
}

/// Returns the family of the book of the same kind as another; `None` where its kind is not known.
fn kind(family: &FontFamily) -> Option<Family> {
    let name = match family {
        FontFamily::Serif => return Some(Family::Body),
        FontFamily::SansSerif | FontFamily::Cursive | FontFamily::Fantasy => return Some(Family::Sans),
        FontFamily::Monospace => return Some(Family::Mono),
        FontFamily::Named(name) => name.trim().to_ascii_lowercase(),
    };
    let has = |parts: &[&str]| parts.iter().any(|part| name.contains(part));
    let generic = GENERIC.iter().find(|(generic, _)| *generic == name).map(|(_, family)| *family);
    generic.or_else(|| match () {
        () if KEYWORDS.contains(&name.as_str()) => Some(Family::Sans),
        () if has(&MONO) => Some(Family::Mono),
        // “Sans serif” contains both words; “DejaVu Serif” is of a kind whose other members have none.
        () if name.contains("serif") && !name.contains("sans") => Some(Family::Body),
        () if has(&SANS) => Some(Family::Sans),
        () if has(&SERIF) => Some(Family::Body),
        () => None,
    })
}

#[cfg(test)]
mod tests {
    use super::kind;
    use crate::font::Family;
    use resvg::usvg::FontFamily;

    #[test]
    fn kinds_are_recognised_by_parts_of_names() {
        let of = |name: &str| kind(&FontFamily::Named(name.to_owned()));
        for name in ["Arial", "Open Sans", "DejaVu Sans", "Liberation Sans Narrow", "Virgil", "system-ui"] {
            assert_eq!(of(name), Some(Family::Sans), "{name}");
        }
        for name in ["Times New Roman", "DejaVu Serif", "Noto Serif", "Georgia", "CMR10", "ui-serif", "Tinos"]
        {
            assert_eq!(of(name), Some(Family::Body), "{name}");
        }
        for name in ["Courier New", "Consolas", "DejaVu Sans Mono", "Source Code Pro", "ui-monospace"] {
            assert_eq!(of(name), Some(Family::Mono), "{name}");
        }
        assert_eq!(of("Zapfino"), None);
    }
}
