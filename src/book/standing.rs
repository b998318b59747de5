//! The order of chapters: matter, parts, nesting and numbers.

use super::Matter;
use crate::roman::roman;

/// The place of a chapter in the book's structure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Front, body or back matter.
    pub matter: Matter,
    /// How many chapters it is nested in.
    pub level: u8,
    /// Whether it is the title page of a part.
    pub is_part: bool,
    /// Whether it belongs to a part.
    pub in_part: bool,
    /// Whether its author wants it without a number, `# Preface {.unnumbered}`.
    pub is_unnumbered: bool,
}

impl Standing {
    /// The place of a chapter outside of parts and other chapters.
    #[must_use]
    pub fn of(matter: Matter) -> Self {
        Self { matter, level: 0, is_part: false, in_part: false, is_unnumbered: false }
    }
}

/// How chapters and parts are counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counting {
    /// Whether parts have numbers.
    pub parts: bool,
    /// Whether the chapters of each part are counted from 1, not through all parts.
    pub restarts: bool,
}

/// The numbers of chapters: those of the body, nested ones behind the numbers of the outer: `4.2`. Parts have Roman
/// numerals. A chapter without a number is not counted, and those nested in it have none.
#[must_use]
pub fn chapter_numbers(chapters: &[Standing], counting: Counting) -> Vec<Option<String>> {
    let (mut counts, mut parts): (Vec<u32>, u32) = (Vec::new(), 0);
    let mut outer: Option<u8> = None;
    let number = |chapter: &Standing| {
        if chapter.matter != Matter::Body {
            return None;
        }
        outer = outer.filter(|level| chapter.level > *level && !chapter.is_part);
        if chapter.is_unnumbered && !chapter.is_part {
            outer = outer.or(Some(chapter.level));
        }
        if outer.is_some() {
            return None;
        }
        if chapter.is_part {
            if counting.restarts {
                counts.clear();
            }
            if chapter.is_unnumbered {
                return None;
            }
            parts += 1;
            return counting.parts.then(|| roman(parts).to_uppercase());
        }
        let depth = usize::from(chapter.level).min(counts.len());
        counts.truncate(depth + 1);
        match counts.get_mut(depth) {
            Some(count) => *count += 1,
            None => counts.push(1),
        }
        Some(counts.iter().map(u32::to_string).collect::<Vec<_>>().join("."))
    };
    chapters.iter().map(number).collect()
}

/// The numbers printed with chapters: those of [`chapter_numbers`], none where the body has a single chapter.
///
/// Labels of a list of works and the like use [`chapter_numbers`], which counts a single chapter too.
#[must_use]
pub fn printed_numbers(chapters: &[Standing], counting: Counting) -> Vec<Option<String>> {
    let mut numbers = chapter_numbers(chapters, counting);
    let is_counted =
        |chapter: &Standing| chapter.matter == Matter::Body && !chapter.is_part && !chapter.is_unnumbered;
    if chapters.iter().filter(|chapter| is_counted(chapter)).count() == 1 {
        let only = chapters.iter().position(is_counted);
        only.and_then(|at| numbers[at].take());
    }
    numbers
}

/// The depth of each chapter in a list of contents: below its part, and below the chapters that it is nested in.
#[must_use]
pub fn chapter_depths(chapters: &[Standing]) -> Vec<usize> {
    let mut depths: Vec<usize> = Vec::with_capacity(chapters.len());
    for chapter in chapters {
        let depth = usize::from(chapter.level) + usize::from(chapter.in_part);
        depths.push(depth.min(depths.last().map_or(0, |last| last + 1)));
    }
    depths
}

#[cfg(test)]
mod tests {
    use super::{Counting, Standing, chapter_depths, chapter_numbers, printed_numbers};
    use crate::book::Matter::{self, Back, Body, Front};

    #[test]
    fn chapters_are_counted_through_parts_and_below_each_other() {
        let chapter = |matter: Matter, level: u8| Standing { level, ..Standing::of(matter) };
        let part = Standing { is_part: true, ..Standing::of(Body) };
        let within = |level: u8| Standing { in_part: true, ..chapter(Body, level) };
        let all = [
            (chapter(Front, 0), None, 0),
            (part, None, 0),
            (within(0), Some("1"), 1),
            (within(1), Some("1.1"), 2),
            (within(1), Some("1.2"), 2),
            (within(3), Some("1.2.1"), 3),
            (part, None, 0),
            (within(0), Some("2"), 1),
            (chapter(Body, 0), Some("3"), 0),
            (chapter(Back, 0), None, 0),
            (chapter(Back, 1), None, 1),
        ];
        let chapters = all.map(|(chapter, ..)| chapter);
        let through = Counting::default();
        assert_eq!(chapter_numbers(&chapters, through), all.map(|(_, number, _)| number.map(str::to_owned)));
        let restarting = Counting { parts: true, restarts: true };
        let numbers = chapter_numbers(&chapters, restarting);
        let numbers: Vec<&str> = numbers.iter().map(|number| number.as_deref().unwrap_or("")).collect();
        assert_eq!(numbers, ["", "I", "1", "1.1", "1.2", "1.2.1", "II", "1", "2", "", ""]);
        assert_eq!(chapter_depths(&chapters), all.map(|(.., depth)| depth));
        assert_eq!(chapter_depths(&[chapter(Body, 2), chapter(Body, 2)]), [0, 1]);
    }

    #[test]
    fn chapters_and_parts_without_a_number_are_not_counted() {
        let chapter = |level: u8| Standing { level, ..Standing::of(Body) };
        let plain = |chapter: Standing| Standing { is_unnumbered: true, ..chapter };
        let part = Standing { is_part: true, ..chapter(0) };
        let all = [
            plain(chapter(0)),
            part,
            chapter(0),
            plain(chapter(1)),
            chapter(2),
            chapter(1),
            plain(part),
            chapter(0),
            plain(chapter(0)),
            chapter(1),
            part,
            chapter(0),
        ];
        let numbers = |counting: Counting| {
            let numbers = chapter_numbers(&all, counting);
            numbers.into_iter().map(Option::unwrap_or_default).collect::<Vec<_>>()
        };
        let through = Counting { parts: true, restarts: false };
        assert_eq!(numbers(through), ["", "I", "1", "", "", "1.1", "", "2", "", "", "II", "3"]);
        let restarting = Counting { parts: true, restarts: true };
        assert_eq!(numbers(restarting), ["", "I", "1", "", "", "1.1", "", "1", "", "", "II", "1"]);
        let with_preface = [plain(chapter(0)), chapter(0)];
        assert_eq!(printed_numbers(&with_preface, through), [None, None]);
    }

    #[test]
    fn the_only_chapter_is_printed_without_its_number() {
        let [front, body, back] = [Front, Body, Back].map(Standing::of);
        let part = Standing { is_part: true, ..body };
        let below = Standing { level: 1, ..body };
        let (through, numbered) = (Counting::default(), Counting { parts: true, restarts: false });
        assert_eq!(printed_numbers(&[part, body], numbered), [Some("I".to_owned()), None]);
        for only in [&[body][..], &[front, body, back], &[part, body], &[front, front, part, body, back]] {
            assert_eq!(printed_numbers(only, through), vec![None; only.len()], "{only:?}");
            assert!(chapter_numbers(only, through).contains(&Some("1".to_owned())), "{only:?}");
        }
        for several in [&[body, body][..], &[body, below], &[part, body, part, body], &[front, back], &[]] {
            assert_eq!(printed_numbers(several, through), chapter_numbers(several, through), "{several:?}");
        }
    }
}
