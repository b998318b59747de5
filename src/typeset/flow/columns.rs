//! The widths of a table's columns: whole words first, then divided ones, code and figures broken last of all.

use crate::font::Family;
use crate::geom::Length;
use crate::typeset::hyphenate::BreakKind;
use crate::typeset::par::{Atom, Atoms, Segment};
use crate::typeset::shape::Shaper;

/// What a single letter takes, in the size of its text: the narrowest that a column can be.
const LETTER: f64 = 0.75;
/// Sizes at which a table is tried whose words do not fit even where they are divided.
const SIZES: [f64; 6] = [1.0, 0.92, 0.84, 0.77, 0.7, 0.62];
/// Room between two columns, in the size of the text: usual, and where words would else be divided.
const GAPS: [f64; 3] = [1.0, 0.75, 0.5];
/// What a width that was measured is widened by, so that rounding never breaks a word that fits.
const ROUNDING_MARGIN: f64 = 0.3;

/// How much is kept whole: nothing but letters; what signs within code and figures part; code and figures; words;
/// all text in one line.
const LETTERS: usize = 0;
const SIGNS: usize = 1;
const FIGURES: usize = 2;
const WORDS: usize = 3;
const LINES: usize = 4;

/// The widths that a column asks for to keep this much whole, each at least the one before.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ColumnWidths([Length; 5]);

/// How a table's width is shared.
#[derive(Clone, Debug)]
pub struct Shared {
    /// The widths of the columns.
    pub widths: Vec<Length>,
    /// The room between two of them.
    pub gap: Length,
    /// The size of the text, to its usual one.
    pub size: f64,
    /// Whether code, figures or words must be broken where no rule allows.
    pub is_broken: bool,
}

impl ColumnWidths {
    /// What the text of a cell asks for.
    #[must_use]
    pub fn of(atoms: &Atoms, shaper: &Shaper<'_>) -> Self {
        let mut run = Run::default();
        for atom in &atoms.list {
            match atom {
                Atom::Segment(segment) => run.segment(segment, shaper),
                Atom::Glue(glue) if glue.breaks => run.space(glue.width),
                Atom::Glue(glue) => run.add(glue.width),
                Atom::LineEnd => run.open = Self::default(),
                Atom::Image { size, .. } => run.add(size.width),
                Atom::Formula(formula) => run.add(formula.width()),
                Atom::Anchor(_) => {}
            }
        }
        let mut wants = run.most;
        for level in 1..wants.0.len() {
            wants.0[level] = wants.0[level].max(wants.0[level - 1]);
        }
        wants
    }

    /// What two cells of a column ask for.
    #[must_use]
    pub fn max(mut self, other: Self) -> Self {
        self.0.iter_mut().zip(other.0).for_each(|(one, other)| *one = (*one).max(other));
        self
    }

    /// Widened by a length at every level that has any width.
    #[must_use]
    pub fn widened(mut self, by: Length) -> Self {
        for width in self.0.iter_mut().filter(|width| **width > Length::ZERO) {
            *width += by;
        }
        self
    }

    /// At least this wide where anything is kept whole.
    #[must_use]
    pub fn at_least(mut self, width: Length) -> Self {
        self.0[SIGNS..].iter_mut().for_each(|own| *own = (*own).max(width));
        self
    }

    fn at(&self, level: usize, size: f64) -> Length {
        let width = self.0[level];
        if width > Length::ZERO { width.scale(size) + Length::pt(ROUNDING_MARGIN) } else { width }
    }
}

/// The text of a cell as it is read: the widths since the last place where a line may end, and the widest so far.
#[derive(Debug, Default)]
struct Run {
    open: ColumnWidths,
    most: ColumnWidths,
}

impl Run {
    /// Adds what is never parted.
    fn add(&mut self, width: Length) {
        self.open.0[SIGNS..].iter_mut().for_each(|open| *open += width);
        self.most = self.most.max(self.open);
    }

    fn space(&mut self, width: Length) {
        let line = self.open.0[LINES] + width;
        self.open = ColumnWidths::default();
        self.open.0[LINES] = line;
    }

    fn segment(&mut self, segment: &Segment, shaper: &Shaper<'_>) {
        let letter = segment.style.size.scale(LETTER).min(segment.word.width);
        self.most.0[LETTERS] = self.most.0[LETTERS].max(letter);
        let parted = if keeps_whole(segment) { SIGNS } else { FIGURES };
        let mut glyphs = segment.word.parts.iter().flat_map(|part| &part.glyphs).peekable();
        for &(end, kind) in segment.breaks.iter() {
            let mut width = Length::ZERO;
            while let Some(glyph) = glyphs.next_if(|glyph| glyph.text.end <= end) {
                width += glyph.advance;
            }
            self.add(width);
            let hyphen = match kind {
                BreakKind::Hyphen => shaper.word("-", &segment.style).width,
                BreakKind::NoHyphen => Length::ZERO,
            };
            for level in SIGNS..=parted {
                self.most.0[level] = self.most.0[level].max(self.open.0[level] + hyphen);
                self.open.0[level] = Length::ZERO;
            }
        }
        self.add(glyphs.map(|glyph| glyph.advance).sum());
    }
}

/// Whether letters are code, or a figure with its signs: broken last of all.
#[must_use]
pub fn keeps_whole(segment: &Segment) -> bool {
    let is_figure = || {
        let mut signs = segment.text.chars();
        let has_digit = segment.text.bytes().any(|byte| byte.is_ascii_digit());
        has_digit && signs.all(|sign| !sign.is_alphabetic())
    };
    segment.style.family == Family::Mono || is_figure()
}

/// Shares a width among columns: whole words where they fit, closer together or in smaller letters where they else
/// would not, and text by its length.
#[must_use]
pub fn share(wants: &[ColumnWidths], width: Length, size: Length) -> Shared {
    let between = wants.len() as i64 - 1;
    let most = width / (wants.len() as i64 * 3);
    let gap = |of: f64, scale: f64| size.scale(of * scale).min(most);
    let sum = |level: usize, scale: f64| -> Length { wants.iter().map(|want| want.at(level, scale)).sum() };
    let fits = |level: usize, scale: f64, of: f64| sum(level, scale) + gap(of, scale) * between <= width;
    let all = |level: usize, scale: f64| -> Vec<Length> {
        wants.iter().map(|want| want.at(level, scale)).collect()
    };
    for of in GAPS {
        if fits(WORDS, 1.0, of) {
            let gap = gap(of, 1.0);
            let widths = by_text(&all(WORDS, 1.0), &all(LINES, 1.0), width - gap * between);
            return Shared { widths, gap, size: 1.0, is_broken: false };
        }
    }
    let narrow = GAPS[GAPS.len() - 1];
    let fitting = SIZES.into_iter().find(|scale| fits(FIGURES, *scale, narrow));
    let scale = fitting.unwrap_or(SIZES[SIZES.len() - 1]);
    let lower = match fitting {
        Some(_) => FIGURES,
        None if fits(SIGNS, scale, narrow) => SIGNS,
        None => LETTERS,
    };
    let gap = gap(narrow, scale);
    let room = width - gap * between;
    let mut widths = evenly(&all(lower, scale), &all(lower + 1, scale), room);
    let spare = (room - widths.iter().copied().sum::<Length>()) / widths.len() as i64;
    widths.iter_mut().for_each(|width| *width += spare.max(Length::ZERO));
    Shared { widths, gap, size: scale, is_broken: fitting.is_none() }
}

/// Gives some columns together what a cell over all of them asks for, each as much more.
pub fn spread(wants: &mut [ColumnWidths], asked: ColumnWidths) {
    let count = wants.len().max(1) as i64;
    for level in LETTERS..=LINES {
        let sum: Length = wants.iter().map(|want| want.0[level]).sum();
        let more = (asked.0[level] - sum).max(Length::ZERO) / count;
        wants.iter_mut().for_each(|want| want.0[level] += more);
    }
}

/// Shares a width as its author has it, in thousandths for each column, though no column is narrower than its longest
/// word; none where that leaves too little, or where there are not as many shares as columns.
#[must_use]
pub fn by_author(wants: &[ColumnWidths], shares: &[u32], width: Length, size: Length) -> Option<Shared> {
    if shares.len() != wants.len() || shares.is_empty() {
        return None;
    }
    let gap = size.scale(GAPS[0]).min(width / (wants.len() as i64 * 3));
    let room = width - gap * (wants.len() as i64 - 1);
    let least: Vec<Length> = wants.iter().map(|want| want.at(WORDS, 1.0)).collect();
    if least.iter().copied().sum::<Length>() > room {
        return None;
    }
    // Columns that would be too narrow for a word are as wide as it; the others share what is left.
    let mut is_pinned = vec![false; shares.len()];
    loop {
        let of =
            |is: bool| is_pinned.iter().enumerate().filter(move |(_, own)| **own == is).map(|(at, _)| at);
        let free: u64 = of(false).map(|at| u64::from(shares[at])).sum();
        let left = room - of(true).map(|at| least[at]).sum::<Length>();
        let share = |at: usize| left.scale(f64::from(shares[at]) / free.max(1) as f64);
        let narrow: Vec<usize> = of(false).filter(|at| share(*at) < least[*at]).collect();
        if narrow.is_empty() {
            let width = |at: usize| if is_pinned[at] { least[at] } else { share(at) };
            let widths = (0..shares.len()).map(width).collect();
            return Some(Shared { widths, gap, size: 1.0, is_broken: false });
        }
        narrow.into_iter().for_each(|at| is_pinned[at] = true);
    }
}

/// Shares a room as CSS 2.1, 17.5.2.2 describes automatic layout: nobody below the longest word, nobody above the
/// whole text while another wants more.
fn by_text(least: &[Length], most: &[Length], room: Length) -> Vec<Length> {
    let most_sum: Length = most.iter().copied().sum();
    let least_sum: Length = least.iter().copied().sum();
    if most_sum <= room {
        let spare = room - most_sum;
        return most.iter().map(|&width| width + spare.scale(width.ratio(most_sum))).collect();
    }
    let spare = room - least_sum;
    let wish: Length = most_sum - least_sum;
    least.iter().zip(most).map(|(&narrow, &wide)| narrow + spare.scale((wide - narrow).ratio(wish))).collect()
}

/// Shares a room so that the columns that ask for little get all of it, and the widest give way together.
fn evenly(least: &[Length], most: &[Length], room: Length) -> Vec<Length> {
    let at = |level: i64| -> Vec<Length> {
        least
            .iter()
            .zip(most)
            .map(|(&low, &high)| Length::sp(level.clamp(low.to_sp(), high.to_sp())))
            .collect()
    };
    let least_sum: Length = least.iter().copied().sum();
    if least_sum > room {
        return least.iter().map(|&width| room.scale(width.ratio(least_sum))).collect();
    }
    // The level up to which all are filled, found by halving.
    let (mut low, mut high) = (0, room.to_sp().max(0));
    while low < high {
        let middle = low + (high - low + 1) / 2;
        if at(middle).into_iter().sum::<Length>() <= room { low = middle } else { high = middle - 1 }
    }
    at(low)
}

#[cfg(test)]
mod tests {
    use super::{ColumnWidths, Shared, by_author, by_text, evenly, share};
    use crate::geom::Length;

    fn points(widths: &[f64]) -> Vec<Length> {
        widths.iter().map(|&width| Length::pt(width)).collect()
    }

    fn shared(wants: &[[f64; 5]], width: f64) -> Shared {
        let wants: Vec<ColumnWidths> =
            wants.iter().map(|widths| ColumnWidths(widths.map(Length::pt))).collect();
        let shared = share(&wants, Length::pt(width), Length::pt(8.0));
        let sum: Length = shared.widths.iter().copied().sum();
        let all = sum + shared.gap * (wants.len() as i64 - 1);
        assert!(all <= Length::pt(width + 0.01), "{shared:?}");
        shared
    }

    #[test]
    fn columns_fill_the_room_and_keep_their_words() {
        for (least, most, room) in [
            (&[20.0, 30.0][..], &[200.0, 60.0][..], 150.0),
            (&[20.0, 30.0], &[40.0, 60.0], 300.0),
            (&[20.0, 30.0], &[40.0, 60.0], 90.0),
        ] {
            let shared = by_text(&points(least), &points(most), Length::pt(room));
            let sum: Length = shared.iter().copied().sum();
            assert!((sum - Length::pt(room)).abs() < Length::pt(0.01), "{shared:?}");
            assert!(shared.iter().zip(points(least)).all(|(width, narrow)| *width >= narrow));
        }
    }

    #[test]
    fn where_words_do_not_fit_the_longest_are_divided_and_no_other() {
        let widths = evenly(&points(&[10.0, 40.0, 30.0]), &points(&[20.0, 200.0, 100.0]), Length::pt(180.0));
        let rounded: Vec<i64> = widths.iter().map(|width| width.to_pt().round() as i64).collect();
        assert_eq!(rounded, [20, 80, 80]);
    }

    #[test]
    fn code_and_figures_are_whole_before_words_are() {
        // A word of 120 that can be divided into 40, beside a figure of 50.
        let both = [[6.0, 40.0, 40.0, 120.0, 120.0], [6.0, 20.0, 50.0, 50.0, 50.0]];
        let found = shared(&both, 120.0);
        assert!(!found.is_broken && found.size == 1.0 && found.widths[1] > Length::pt(50.0), "{found:?}");
        assert!(found.widths[0] >= Length::pt(40.0));
        // Smaller letters before a figure is broken, and no word is broken where it fits as it is.
        let small = shared(&both, 75.0);
        assert!(!small.is_broken && small.size < 1.0, "{small:?}");
        assert!(shared(&both, 30.0).is_broken);
        assert_eq!(shared(&both, 200.0).size, 1.0);
    }

    #[test]
    fn an_author_s_shares_hold_unless_a_word_would_not_fit() {
        let wants = |widths: &[f64]| -> Vec<ColumnWidths> {
            widths.iter().map(|width| ColumnWidths([*width; 5].map(Length::pt))).collect()
        };
        let found = |words: &[f64], shares: &[u32]| {
            by_author(&wants(words), shares, Length::pt(208.0), Length::pt(8.0))
        };
        let rounded = |shared: Shared| -> Vec<i64> {
            shared.widths.iter().map(|width| width.to_pt().round() as i64).collect()
        };
        assert_eq!(rounded(found(&[10.0, 20.0], &[600, 400]).expect("shares")), [120, 80]);
        assert_eq!(rounded(found(&[10.0, 90.0], &[800, 200]).expect("shares")), [110, 90]);
        assert!(found(&[150.0, 90.0], &[500, 500]).is_none());
        assert!(found(&[10.0, 20.0], &[600]).is_none());
    }

    #[test]
    fn any_number_of_columns_stays_within_the_width() {
        for count in [1, 2, 60, 300, 3_000] {
            shared(&vec![[6.0, 20.0, 30.0, 40.0, 90.0]; count], 300.0);
            shared(&vec![[0.0; 5]; count], 300.0);
        }
    }
}
