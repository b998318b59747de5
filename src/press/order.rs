//! The order of pages on folded sheets: blanks, signatures, fronts and backs.

/// One side of a sheet, as a reader sees it: indices of pages from 0; `None` is a blank.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Side {
    /// The page on the left half.
    pub left: Option<usize>,
    /// The page on the right half.
    pub right: Option<usize>,
}

/// A sheet with two pages on each side, to be folded in the middle.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// The side that shows outwards when the sheet is folded.
    pub front: Side,
    /// The side that shows inwards.
    pub back: Side,
    /// Number of sheets of its signature around it.
    pub depth: usize,
}

/// Returns pages with the blanks that fill the last sheet: before the back cover, where there is one, else
/// at the end.
#[must_use]
pub fn pad(pages: usize, back_cover: bool) -> Vec<Option<usize>> {
    let mut leaves: Vec<Option<usize>> = (0..pages).map(Some).collect();
    let blanks = pages.next_multiple_of(4) - pages;
    let at = if back_cover { pages.saturating_sub(1) } else { pages };
    leaves.splice(at..at, std::iter::repeat_n(None, blanks));
    leaves
}

/// Returns sheets in printing order, from the outermost of the first signature to the innermost of the
/// last; the signatures differ by one sheet at most, the thicker ones first.
///
/// Pages that do not fill a sheet are followed by blanks.
#[must_use]
pub fn impose(leaves: &[Option<usize>], signature: Option<usize>) -> Vec<Sheet> {
    let sheets = leaves.len().div_ceil(4);
    let signatures = signature.map_or(1, |most| sheets.div_ceil(most.max(1))).max(1);
    let (least, thicker) = (sheets / signatures, sheets % signatures);
    let mut all = Vec::with_capacity(sheets);
    let mut begin = 0;
    for nth in 0..signatures {
        let thick = least + usize::from(nth < thicker);
        all.extend((0..thick).map(|depth| fold(leaves, begin, thick, depth)));
        begin += thick * 4;
    }
    all
}

/// Returns the sheet at a depth of the signature of `thick` sheets whose first page is `begin`.
fn fold(leaves: &[Option<usize>], begin: usize, thick: usize, depth: usize) -> Sheet {
    let at = |page: usize| leaves.get(begin + page).copied().flatten();
    let (first, last) = (depth * 2, thick * 4 - 1 - depth * 2);
    Sheet {
        front: Side { left: at(last), right: at(first) },
        back: Side { left: at(first + 1), right: at(last - 1) },
        depth,
    }
}

impl Side {
    /// Returns the side in a book that opens at its right edge.
    #[must_use]
    pub fn mirrored(self) -> Self {
        Self { left: self.right, right: self.left }
    }
}

#[cfg(test)]
mod tests {
    use super::{Sheet, impose, pad};

    /// Returns numbers of pages from 1, 0 for a blank: front left, front right, back left, back right.
    fn numbers(sheets: &[Sheet]) -> Vec<[usize; 4]> {
        let number = |page: Option<usize>| page.map_or(0, |page| page + 1);
        let sides = |sheet: &Sheet| [sheet.front.left, sheet.front.right, sheet.back.left, sheet.back.right];
        sheets.iter().map(|sheet| sides(sheet).map(number)).collect()
    }

    #[test]
    fn sixteen_pages_lie_as_binders_lay_them() {
        let sheets = impose(&pad(16, false), None);
        assert_eq!(numbers(&sheets), [[16, 1, 2, 15], [14, 3, 4, 13], [12, 5, 6, 11], [10, 7, 8, 9]]);
        assert_eq!(sheets.iter().map(|sheet| sheet.depth).collect::<Vec<_>>(), [0, 1, 2, 3]);
    }

    #[test]
    fn blanks_are_before_the_back_cover() {
        assert_eq!(numbers(&impose(&pad(6, true), None)), [[6, 1, 2, 0], [0, 3, 4, 5]]);
        assert_eq!(numbers(&impose(&pad(6, false), None)), [[0, 1, 2, 0], [6, 3, 4, 5]]);
        assert_eq!(numbers(&impose(&pad(1, true), None)), [[1, 0, 0, 0]]);
    }

    #[test]
    fn signatures_differ_by_one_sheet_at_most() {
        let sheets = impose(&pad(40, false), Some(4));
        let depths: Vec<usize> = sheets.iter().map(|sheet| sheet.depth).collect();
        assert_eq!(depths, [0, 1, 2, 3, 0, 1, 2, 0, 1, 2]);
        assert_eq!(numbers(&sheets)[4], [28, 17, 18, 27], "the second signature begins with page 17");
    }

    #[test]
    fn every_page_lies_once_and_meets_its_neighbour() {
        for pages in 1..=400_usize {
            // Every size that makes a difference, and one that is larger than the whole book.
            for signature in std::iter::once(None).chain((1..=pages.div_ceil(4) + 1).map(Some)) {
                for back_cover in [false, true] {
                    let leaves = pad(pages, back_cover);
                    let positions: Vec<Option<usize>> = (0..leaves.len()).map(Some).collect();
                    let mut seen = vec![0; pages + 1];
                    for page in numbers(&impose(&leaves, signature)).concat() {
                        seen[page] += 1;
                    }
                    assert!(seen[1..].iter().all(|times| *times == 1), "{pages} pages in {signature:?}");
                    assert_eq!(seen[0], leaves.len() - pages, "{pages} pages in {signature:?}");
                    check_neighbours(&impose(&positions, signature), signature);
                }
            }
        }
    }

    /// On every side the two positions add up to the same sum within a signature: n + 1 where the
    /// signature holds n pages, counted from its first.
    fn check_neighbours(sheets: &[Sheet], signature: Option<usize>) {
        let mut begin = 0;
        for signature_sheets in sheets.chunk_by(|a, b| a.depth < b.depth) {
            let pages = signature_sheets.len() * 4;
            assert!(signature.is_none_or(|most| signature_sheets.len() <= most));
            for [fl, fr, bl, br] in numbers(signature_sheets) {
                assert_eq!([fl + fr - 2 * begin, bl + br - 2 * begin], [pages + 1, pages + 1]);
                assert_eq!((bl, br + 1), (fr + 1, fl), "a leaf has its two pages back to back");
            }
            begin += pages;
        }
    }
}
