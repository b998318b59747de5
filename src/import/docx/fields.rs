//! Fields: links, contents, page numbers – an instruction, and its last result.

use crate::loss::LossKind;

/// A field that is being read.
#[derive(Debug, Default)]
pub(super) struct Field {
    /// The instruction so far: `HYPERLINK "https://…"`.
    pub(super) instruction: String,
    /// Whether what follows is the field's result.
    pub(super) is_result: bool,
}

/// What becomes of a field's result.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Meaning {
    /// The text is kept, with this loss if any.
    Kept(Option<LossKind>),
    /// The text is a link.
    Link(String),
    /// The text is left out, with this loss if any.
    Dropped(Option<LossKind>),
}

/// What becomes of the result of a field with this instruction.
pub(super) fn meaning(instruction: &str) -> Meaning {
    let mut words = instruction.split_whitespace();
    let name = words.next().unwrap_or("").to_ascii_uppercase();
    match name.as_str() {
        "HYPERLINK" => match address(instruction) {
            Some(address) => Meaning::Link(address),
            None => Meaning::Kept(Some(LossKind::CrossReference)),
        },
        "TOC" | "INDEX" | "TOA" | "BIBLIOGRAPHY" => {
            let is_list = name == "BIBLIOGRAPHY";
            if is_list {
                Meaning::Kept(Some(LossKind::CitationField))
            } else {
                Meaning::Dropped(Some(LossKind::Contents))
            }
        }
        "PAGE" | "NUMPAGES" | "SECTIONPAGES" => Meaning::Dropped(None),
        "REF" | "PAGEREF" | "NOTEREF" | "STYLEREF" => Meaning::Kept(Some(LossKind::CrossReference)),
        "XE" | "TC" | "TA" | "RD" => Meaning::Dropped(Some(LossKind::IndexMark)),
        "CITATION" => Meaning::Kept(Some(LossKind::CitationField)),
        "ADDIN"
            if instruction.contains("ITEM")
                || instruction.contains("BIBL")
                || instruction.contains("EN.") =>
        {
            Meaning::Kept(Some(LossKind::CitationField))
        }
        _ => Meaning::Kept(None),
    }
}

/// The address of a link: the text in the first quotation marks, unless they follow `\l`.
fn address(instruction: &str) -> Option<String> {
    let rest = instruction.trim_start();
    let rest = rest.get("HYPERLINK".len()..)?.trim_start();
    let address = match rest.strip_prefix('"') {
        Some(quoted) => quoted.split('"').next()?,
        None => rest.split_whitespace().next().filter(|word| !word.starts_with('\\'))?,
    };
    (!address.is_empty()).then(|| address.to_owned())
}

#[cfg(test)]
mod tests {
    use super::{LossKind, Meaning, meaning};

    #[test]
    fn instructions() {
        let link = |address: &str| Meaning::Link(address.to_owned());
        assert_eq!(meaning(" HYPERLINK \"https://a.az/\" \\t \"_blank\" "), link("https://a.az/"));
        assert_eq!(meaning("HYPERLINK \\l \"_Toc1\""), Meaning::Kept(Some(LossKind::CrossReference)));
        assert_eq!(meaning(" TOC \\o \"1-3\" "), Meaning::Dropped(Some(LossKind::Contents)));
        assert_eq!(meaning(" SEQ Tablo \\* ARABIC "), Meaning::Kept(None));
        assert_eq!(meaning(""), Meaning::Kept(None));
    }
}
