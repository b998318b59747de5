//! The page numbers of index entries: duplicates merged, consecutive pages as ranges.

use crate::book::IndexPlace;
use crate::page::{PageLabel, PrintedPlace};
use std::collections::{BTreeMap, BTreeSet};

/// A page number of an index entry, or a range of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Locator<'a> {
    /// The first place.
    pub first: PlaceOnPage<'a>,
    /// The place on the last page of a range.
    pub last: Option<PlaceOnPage<'a>>,
    /// Whether it is the main place of the entry.
    pub is_main: bool,
}

/// A place with its page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlaceOnPage<'a> {
    /// The place.
    pub place: &'a IndexPlace,
    /// Its page.
    pub page: &'a PrintedPlace,
}

/// The page numbers of an entry, in page order.
///
/// A note is listed only if the text of its page does not contain the term too. A main place is never part of
/// a range.
#[must_use]
pub fn locators<'a>(
    places: &'a [IndexPlace],
    printed: &'a BTreeMap<String, PrintedPlace>,
) -> Vec<Locator<'a>> {
    let mut spots: Vec<PlaceOnPage<'a>> = places
        .iter()
        .filter_map(|place| Some(PlaceOnPage { place, page: printed.get(&place.id)? }))
        .collect();
    let in_text: BTreeSet<usize> =
        spots.iter().filter(|spot| spot.place.note.is_none()).map(|spot| spot.page.page).collect();
    let main: BTreeSet<usize> =
        spots.iter().filter(|spot| spot.place.is_main).map(|spot| spot.page.page).collect();
    spots.retain(|spot| spot.place.note.is_none() || !in_text.contains(&spot.page.page));
    spots.sort_by_key(|spot| (spot.page.page, spot.place.note));
    spots.dedup_by_key(|spot| (spot.page.page, spot.place.note));
    let mut found: Vec<Locator<'a>> = Vec::new();
    for spot in spots {
        let is_main = main.contains(&spot.page.page);
        match found.last_mut() {
            Some(open) if !is_main && !open.is_main && follows(open.last.unwrap_or(open.first), spot) => {
                open.last = Some(spot);
            }
            _ => found.push(Locator { first: spot, last: None, is_main }),
        }
    }
    found
}

/// Whether a place in the text is on the next page of the same numbering, or in the next note of the same
/// page.
fn follows(before: PlaceOnPage<'_>, after: PlaceOnPage<'_>) -> bool {
    match (before.place.note, after.place.note) {
        (None, None) => match (&before.page.label, &after.page.label) {
            (PageLabel::Arabic(low), PageLabel::Arabic(high))
            | (PageLabel::Roman(low), PageLabel::Roman(high)) => low + 1 == *high,
            _ => false,
        },
        (Some(low), Some(high)) => before.page.page == after.page.page && low + 1 == high,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::locators;
    use crate::book::IndexPlace;
    use crate::page::{PageLabel, PrintedPlace};
    use std::collections::BTreeMap;

    /// Formats page numbers as an entry shows them: `iv`, `12–14`, `15*` for a main place, `16n3` for a note.
    fn shown(places: &[(PageLabel, Option<u32>, bool)]) -> String {
        let mut printed = BTreeMap::new();
        let mut list = Vec::new();
        for (at, (label, note, is_main)) in places.iter().enumerate() {
            let page = match label {
                PageLabel::Roman(number) => *number as usize,
                PageLabel::Arabic(number) => 100 + *number as usize,
                PageLabel::None => 0,
            };
            printed.insert(at.to_string(), PrintedPlace { page, label: label.clone() });
            list.push(IndexPlace { chapter: 0, id: at.to_string(), note: *note, is_main: *is_main });
        }
        let found = locators(&list, &printed);
        let one = |locator: &super::Locator<'_>| {
            let note = locator.first.place.note.map_or(String::new(), |note| format!("n{note}"));
            let last = locator.last.map_or(String::new(), |last| match last.place.note {
                Some(note) => format!("–{note}"),
                None => format!("–{}", last.page.label.text()),
            });
            let main = if locator.is_main { "*" } else { "" };
            format!("{}{note}{last}{main}", locator.first.page.label.text())
        };
        found.iter().map(one).collect::<Vec<_>>().join(", ")
    }

    fn text(number: u32) -> (PageLabel, Option<u32>, bool) {
        (PageLabel::Arabic(number), None, false)
    }

    #[test]
    fn repeats_are_merged_and_consecutive_pages_are_a_range() {
        assert_eq!(shown(&[text(12), text(12), text(13), text(14), text(20)]), "12–14, 20");
        assert_eq!(shown(&[text(14), text(12)]), "12, 14");
        assert_eq!(shown(&[text(3), text(1), text(2), text(2)]), "1–3");
        assert_eq!(shown(&[]), "");
    }

    #[test]
    fn roman_and_arabic_pages_are_never_one_range() {
        let roman = |number| (PageLabel::Roman(number), None, false);
        assert_eq!(shown(&[text(8), roman(7), roman(6)]), "vi–vii, 8");
    }

    #[test]
    fn a_main_place_stands_by_itself() {
        let main = (PageLabel::Arabic(13), None, true);
        assert_eq!(shown(&[text(12), main.clone(), text(14)]), "12, 13*, 14");
        assert_eq!(shown(&[text(13), main]), "13*");
    }

    #[test]
    fn a_note_is_named_where_the_text_of_its_page_is_silent() {
        let note = |page, number| (PageLabel::Arabic(page), Some(number), false);
        assert_eq!(shown(&[text(12), note(12, 1), note(13, 2), note(13, 2), text(14)]), "12, 13n2, 14");
        assert_eq!(shown(&[note(9, 14), note(9, 15), note(9, 17), note(10, 18)]), "9n14–15, 9n17, 10n18");
    }
}
