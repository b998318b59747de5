//! Numbers that authors typed before their captions.

use super::fits;
use crate::book::LabelKind;
use crate::lang;

/// Returns the number that an author typed at the beginning of a caption, with its word and by itself: `Şekil 3. …`,
/// `Harita 2: …`.
pub(super) fn typed(caption: &str, usual: LabelKind) -> Option<(LabelKind, String, String)> {
    let of_kinds = lang::all().flat_map(|words| LabelKind::ALL.into_iter().zip(words.references));
    let of_kinds = of_kinds.map(|(kind, [word, _])| (kind, word));
    let tables = lang::all().flat_map(|words| words.markup.tables).map(|word| (LabelKind::Table, *word));
    let figures = lang::all().flat_map(|words| words.markup.figures).map(|word| (LabelKind::Figure, *word));
    let mut all = of_kinds.chain(tables).chain(figures).filter(|(kind, _)| *kind != LabelKind::Section);
    all.find_map(|(kind, word)| {
        let number = number_behind(caption.strip_prefix(word)?)?;
        let kind = if fits(kind, usual) { kind } else { usual };
        Some((kind, format!("{word} {number}"), number.to_owned()))
    })
}

/// Returns the number behind a word, where it ends the label before a caption.
fn number_behind(rest: &str) -> Option<&str> {
    let bare = rest.trim_start_matches([' ', '\u{a0}']);
    let is_sign = |sign: char| sign.is_ascii_digit() || ".-–".contains(sign);
    let length = bare.find(|sign| !is_sign(sign)).unwrap_or(bare.len());
    let number = bare[..length].trim_end_matches(['.', '-', '–']);
    let after = &bare[number.len()..];
    let ends = after.trim().is_empty()
        || after.starts_with(['.', ')'])
        || after.trim_start().starts_with(['—', '–', ':', '-']);
    let is_number = bare.len() < rest.len() && number.starts_with(|sign: char| sign.is_ascii_digit());
    (is_number && ends).then_some(number)
}

#[cfg(test)]
mod tests {
    use super::typed;
    use crate::book::LabelKind::{Figure, Map, Table};

    #[test]
    fn typed_numbers_are_those_that_a_caption_begins_with() {
        for (caption, usual, number) in [
            ("Şekil 3. Kent", Figure, Some((Figure, "3"))),
            ("Şekil 3.2. Kent", Figure, Some((Figure, "3.2"))),
            ("Harita 2: Bakü", Figure, Some((Map, "2"))),
            ("Resim 5. Kapı", Figure, Some((Figure, "5"))),
            ("Tablo 1", Table, Some((Table, "1"))),
            ("Çizelge 4 — Günler", Table, Some((Table, "4"))),
            ("Figure 7. A well", Figure, Some((Figure, "7"))),
            ("Şekil 3’te görülen kent", Figure, None),
            ("Şekil ve biçim", Figure, None),
            ("Şekiller", Figure, None),
            ("1990 yılı", Figure, None),
        ] {
            let found = typed(caption, usual).map(|(kind, _, number)| (kind, number));
            assert_eq!(found, number.map(|(kind, number)| (kind, number.to_owned())), "{caption}");
        }
    }
}
