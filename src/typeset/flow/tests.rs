//! Tests the pages of random galleys: every piece and note occurs once, in order, and fits the page.

use super::galley::{Alternative, BreakAfter, ElasticParagraph, Head, Stretchability};
use super::{Galley, PageContent, Piece, PieceKind, SpreadSide, advance, compose, notes_bottom, pieces_of};
use crate::book::NoteId;
use crate::config::Config;
use crate::geom::Length;
use crate::lang::Language;
use crate::typeset::design::Design;
use crate::typeset::test_random::TestRandom;

/// The default design on A5.
fn design() -> Design {
    Design::new(&Config::named("Kitap", &Language::new("tr")).expect("a title and a language"))
}

/// The extremes of a random galley.
#[derive(Clone, Copy)]
struct Wildness {
    /// Number of lines of the longest note.
    note: usize,
    /// Whether there are figures, tables and headings.
    displays: bool,
}

/// Generates a random galley.
struct Maker<'a> {
    test_random: TestRandom,
    design: &'a Design,
    wildness: Wildness,
    galley: Galley,
}

fn galley(seed: u64, design: &Design, wildness: Wildness) -> Galley {
    let mut maker = Maker { test_random: TestRandom::new(seed), design, wildness, galley: Galley::default() };
    for _ in 0..maker.test_random.between(1, 40) {
        match maker.test_random.between(1, 16) {
            1 if wildness.displays => maker.heading(),
            2 if wildness.displays => maker.table(),
            3 if wildness.displays => maker.figure(),
            4 => maker.space(),
            _ => maker.paragraph(),
        }
    }
    maker.galley
}

impl Maker<'_> {
    fn line(&mut self, lonely: bool) -> Piece {
        let break_after = if lonely { BreakAfter::Avoided } else { BreakAfter::Allowed(0) };
        let mut piece = Piece { break_after, ..Piece::new(self.design.leading, Vec::new()) };
        if self.test_random.once_in(9) {
            piece.notes.push(NoteId(self.galley.notes.len()));
            let lines = self.test_random.between(1, self.wildness.note);
            self.galley.notes.push(vec![Piece::new(self.design.note_leading, Vec::new()); lines]);
        }
        piece
    }

    fn paragraph(&mut self) {
        let (first, count) = (self.galley.pieces.len(), self.test_random.between(1, 20));
        for at in 0..count {
            let line = self.line(count > 1 && (at == 0 || at + 2 == count));
            self.galley.pieces.push(line);
        }
        let lines = self.galley.pieces[first..].to_vec();
        let pieces = first..first + count;
        if count > 4 && lines.iter().all(|line| line.notes.is_empty()) {
            let other = |lines: Vec<Piece>| Alternative { lines, cost: 90 };
            let tighter = self.test_random.once_in(3).then(|| other(lines[1..].to_vec()));
            let looser =
                self.test_random.once_in(3).then(|| other([&lines[..1], &lines[1..2], &lines[1..]].concat()));
            self.galley.elastic.push(ElasticParagraph { pieces, tighter, looser });
        }
    }

    fn space(&mut self) {
        let give = if self.test_random.once_in(2) { Stretchability::Lines } else { Stretchability::None };
        self.galley.pieces.push(Piece::space(self.design.leading, give));
    }

    fn heading(&mut self) {
        self.galley.pieces.push(Piece::space(self.design.leading, Stretchability::Lines));
        let heading = Piece { kind: PieceKind::Fixed, ..Piece::new(self.design.leading * 2, Vec::new()) };
        self.galley.pieces.push(heading.keep_with_next());
    }

    fn table(&mut self) {
        let table = self.galley.heads.len();
        self.galley.heads.push(Head { height: Length::pt(14.0), draws: Vec::new() });
        for _ in 0..self.test_random.between(1, 60) {
            let height = Length::pt(self.test_random.between(10, 40) as f64);
            let row = Piece { kind: PieceKind::Row(table), grid: false, ..Piece::new(height, Vec::new()) };
            self.galley.pieces.push(row);
        }
    }

    fn figure(&mut self) {
        let height = self.design.depth().scale(self.test_random.between(10, 100) as f64 / 100.0);
        self.galley.pieces.push(Piece::space(self.design.leading, Stretchability::Lines));
        let first = self.galley.pieces.len();
        self.galley.pieces.push(Piece { kind: PieceKind::Fixed, ..Piece::new(height, Vec::new()) });
        self.galley.float_from(first);
        self.galley.pieces.push(Piece::space(self.design.leading / 2, Stretchability::None));
    }
}

const PLAIN: Wildness = Wildness { note: 3, displays: false };
const WILD: Wildness = Wildness { note: 60, displays: true };

/// Calls `check` with the pages of many galleys.
fn every(wildness: Wildness, check: impl Fn(&Galley, &Design, &[PageContent])) {
    let design = design();
    let count = if wildness.displays { 10 } else { 60 };
    for seed in 0..count {
        let galley = galley(seed, &design, wildness);
        check(&galley, &design, &compose(&galley, &design, SpreadSide::Any));
    }
}

#[test]
fn each_piece_stands_on_one_page_and_in_order() {
    for wildness in [PLAIN, WILD] {
        every(wildness, |galley, _, pages| {
            let mut next = 0;
            let mut times = vec![0; galley.pieces.len()];
            for page in pages {
                assert!(page.start >= next && page.end >= page.start);
                assert!(galley.pieces[next..page.start].iter().all(Piece::is_space), "only spaces may fall");
                next = page.end;
                let is_held = |at: &usize| page.postponed.iter().any(|held| held.contains(at));
                let text = (page.start..page.end).filter(|at| !is_held(at));
                text.chain(page.top.iter().cloned().flatten()).for_each(|at| times[at] += 1);
            }
            let once = |(piece, times): (&Piece, &i32)| *times == 1 || piece.is_space();
            assert!(galley.pieces.iter().zip(&times).all(once), "{times:?}");
        });
    }
}

#[test]
fn a_float_stands_on_its_page_or_heads_one_of_the_next_in_order() {
    let (moved, waited) = (std::cell::Cell::new(0), std::cell::Cell::new(0));
    every(WILD, |galley, _, pages| {
        let mut waiting: Vec<usize> = Vec::new();
        for page in pages {
            let tops: Vec<usize> = page.top.iter().map(|top| top.end).collect();
            assert_eq!(waiting[..tops.len()], tops);
            assert!(waiting.is_empty() || !tops.is_empty(), "a page without the float that waits for it");
            waiting.drain(..tops.len());
            waited.set(waited.get() + waiting.len());
            waiting.extend(page.postponed.iter().map(|held| held.end));
            moved.set(moved.get() + page.postponed.len());
        }
        assert!(waiting.is_empty(), "{}", galley.pieces.len());
    });
    assert!(moved.get() > 3, "{} floats moved", moved.get());
    assert!(waited.get() > 0, "no float waited for another");
}

#[test]
fn each_line_of_each_note_stands_once_and_in_order() {
    for wildness in [PLAIN, WILD] {
        every(wildness, |galley, _, pages| {
            let placed: Vec<(usize, usize)> = pages
                .iter()
                .flat_map(|page| &page.notes)
                .flat_map(|part| (part.from..part.to).map(|line| (part.note, line)))
                .collect();
            let wanted = galley.notes.iter().enumerate();
            let wanted: Vec<_> =
                wanted.flat_map(|(at, note)| (0..note.len()).map(move |l| (at, l))).collect();
            assert_eq!(placed, wanted);
        });
    }
}

#[test]
fn no_note_stands_before_its_mark() {
    every(WILD, |galley, _, pages| {
        for page in pages {
            let marked = galley.pieces[..page.end].iter().flat_map(|piece| &piece.notes).count();
            assert!(page.notes.iter().all(|part| part.note < marked));
        }
    });
}

#[test]
fn short_notes_stand_as_a_whole_on_the_page_of_their_mark() {
    let late = std::cell::Cell::new(0);
    every(PLAIN, |galley, _, pages| {
        for page in pages {
            let pieces = &galley.pieces[page.start..page.end];
            let marked: Vec<usize> =
                pieces.iter().flat_map(|piece| &piece.notes).map(|note| note.0).collect();
            let whole = |part: &&super::compose::NotePart| part.to == galley.notes[part.note].len();
            let placed: Vec<usize> = page.notes.iter().filter(whole).map(|part| part.note).collect();
            late.set(late.get() + usize::from(placed != marked));
        }
    });
    assert_eq!(late.get(), 0, "pages whose notes are not those of their marks");
}

#[test]
fn notes_begin_on_the_page_of_their_mark() {
    every(WILD, |galley, design, pages| {
        let mut begun = 0;
        for (number, page) in pages.iter().enumerate() {
            let marked = galley.pieces[..page.end].iter().flat_map(|piece| &piece.notes).count();
            begun = begun.max(page.notes.last().map_or(begun, |part| part.note + 1));
            // A note may be postponed only by one that fills the page, or by pieces that leave no two lines.
            let room = notes_bottom(design) - design.note_gap - depth(galley, design, page);
            let left = room - notes_height(galley, page);
            let waits = begun < marked;
            assert!(!waits || left < design.note_leading * 4, "page {number}: {begun} of {marked}, {left:?}");
        }
    });
}

/// The depth of a page's text, including widened spaces.
fn depth(galley: &Galley, design: &Design, page: &PageContent) -> Length {
    let head = match pieces_of(galley, page).first().map(|piece| piece.kind) {
        Some(PieceKind::Row(table)) => galley.heads[table].height,
        _ => Length::ZERO,
    };
    let end = pieces_of(galley, page).iter().fold(head, |y, piece| advance(y, piece, design));
    end + design.leading * (page.stretch + page.pairs)
}

fn notes_height(galley: &Galley, page: &PageContent) -> Length {
    let lines = page.notes.iter().flat_map(|part| &galley.notes[part.note][part.from..part.to]);
    lines.map(|line| line.height).sum()
}

#[test]
fn nothing_stands_below_the_page() {
    for wildness in [PLAIN, WILD] {
        every(wildness, |galley, design, pages| {
            for (number, page) in pages.iter().enumerate() {
                let depth = depth(galley, design, page);
                let pieces = page.end - page.start;
                // Spaces at the end of a page do not count.
                assert!(pieces <= 1 || depth <= design.depth(), "page {number}: {:?}", depth.to_pt());
                if !page.notes.is_empty() {
                    let foot = depth + design.note_gap + notes_height(galley, page);
                    assert!(foot <= notes_bottom(design), "page {number}: {} pt", foot.to_pt());
                }
            }
        });
    }
}

#[test]
fn no_line_of_a_paragraph_stands_alone() {
    every(PLAIN, |galley, _, pages| {
        for page in pages.iter().take(pages.len().saturating_sub(1)) {
            let last = pieces_of(galley, page).last().map(|piece| piece.break_after);
            assert_ne!(last, Some(BreakAfter::Avoided), "a widow or orphan");
        }
    });
}
