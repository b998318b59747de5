//! Quotation marks and apostrophes: `"` and `'` in the forms of the language, nested, across emphasis and links.

use super::run::{OBJECT, Run, is_letter, is_opening, is_space, is_word};
use crate::lang::{Quotes, Tongue};

/// Kind of an open quotation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Open {
    Double,
    Single,
}

const APOSTROPHE: char = '’';

/// The quotations that are open, and how many of each kind: a text may open thousands and close none.
#[derive(Debug, Default)]
struct Quotations {
    open: Vec<Open>,
    doubles: usize,
    singles: usize,
}

impl Quotations {
    fn count(&mut self, kind: Open) -> &mut usize {
        match kind {
            Open::Double => &mut self.doubles,
            Open::Single => &mut self.singles,
        }
    }

    fn has(&mut self, kind: Open) -> bool {
        *self.count(kind) > 0
    }

    fn open(&mut self, kind: Open) {
        self.open.push(kind);
        *self.count(kind) += 1;
    }

    /// Closes a quotation, and those that were opened inside it and not closed.
    fn close(&mut self, kind: Open) {
        while self.has(kind) {
            let Some(last) = self.open.pop() else { return };
            *self.count(last) -= 1;
            if last == kind {
                return;
            }
        }
    }
}

/// Sets every straight quotation mark and apostrophe of a run.
pub fn set(run: &mut Run) {
    let mut open = Quotations::default();
    let ends = single_ends(run);
    for at in 0..run.cells.len() {
        let cell = run.cells[at];
        if cell.frozen {
            continue;
        }
        let quotes = cell.manner.quotes;
        run.cells[at].ch = match cell.ch {
            '"' => double(run, at, quotes, &mut open),
            '\'' => single(run, at, quotes, &ends, &mut open),
            '´' | '`' if is_word(run.before(at)) && is_letter(run.after(at)) => APOSTROPHE,
            set => {
                follow(run, at, quotes, &mut open);
                set
            }
        };
    }
}

/// Counts the quotations that marks which are set already open and close.
fn follow(run: &Run, at: usize, quotes: Quotes, open: &mut Quotations) {
    let ch = run.cells[at].ch;
    if ch == quotes.double[1] && open.has(Open::Double) {
        open.close(Open::Double);
    } else if ch == quotes.double[0] {
        open.open(Open::Double);
    }
    if ch == quotes.single[1] && closes(run, at) && open.has(Open::Single) {
        open.close(Open::Single);
    } else if ch == quotes.single[0] {
        open.open(Open::Single);
    }
}

/// Whether the character before a mark lets it open a quotation.
fn opens(run: &Run, at: usize) -> bool {
    let before = run.before(at);
    let after = run.after(at);
    (is_space(before) || is_opening(before)) && !is_space(after)
}

/// Whether a mark ends a quotation and is not within a word.
fn closes(run: &Run, at: usize) -> bool {
    let before = run.before(at);
    !is_space(before) && !is_opening(before) && !is_word(run.after(at))
}

fn double(run: &Run, at: usize, quotes: Quotes, open: &mut Quotations) -> char {
    let (before, after) = (run.before(at), run.after(at));
    let lonely = is_space(before) && is_space(after);
    let inches = before.is_ascii_digit() && !open.has(Open::Double);
    if lonely || inches {
        return '"';
    }
    if opens(run, at) {
        open.open(Open::Double);
        return quotes.double[0];
    }
    open.close(Open::Double);
    quotes.double[1]
}

fn single(run: &Run, at: usize, quotes: Quotes, ends: &[usize], open: &mut Quotations) -> char {
    let (before, after) = (run.before(at), run.after(at));
    if is_space(before) && is_space(after) || before.is_ascii_digit() && after.is_ascii_digit() {
        return '\'';
    }
    if opens(run, at) {
        if is_elision(run, at) || !closes_later(ends, at) {
            return APOSTROPHE;
        }
        open.open(Open::Single);
        return quotes.single[0];
    }
    if is_word(after) {
        return APOSTROPHE;
    }
    if closes(run, at) && open.has(Open::Single) {
        open.close(Open::Single);
        return quotes.single[1];
    }
    if before.is_ascii_digit() { '\'' } else { APOSTROPHE }
}

/// Whether a mark at a word's beginning replaces letters that were left out: `'90'lar`, `'tis`.
fn is_elision(run: &Run, at: usize) -> bool {
    let word: Vec<char> = run.cells[at + 1..]
        .iter()
        .map(|cell| cell.ch)
        .take_while(|ch| is_word(*ch) && *ch != OBJECT)
        .collect();
    let decade = word.len() >= 2 && word[..2].iter().all(char::is_ascii_digit);
    if decade {
        let next = at + 1 + word.len();
        let quoted = matches!(run.ch(Some(next)), '\'' | '’') && !is_word(run.ch(Some(next + 1)));
        return !quoted && word.len() <= 3;
    }
    let english = run.cells[at].manner.tongue == Tongue::English;
    english && ELISIONS.contains(&word.iter().collect::<String>().to_ascii_lowercase().as_str())
}

const ELISIONS: &[&str] = &["tis", "twas", "twere", "twill", "em", "til", "cause", "bout", "round", "n"];

/// Most characters in which the end of a quotation is searched for: some pages of a paragraph.
const REACH: usize = 10_000;

/// Returns the places of the marks that can close a single quotation.
fn single_ends(run: &Run) -> Vec<usize> {
    let is_mark = |at: &usize| !run.cells[*at].frozen && matches!(run.cells[*at].ch, '\'' | '’' | '‘');
    (0..run.cells.len()).filter(|at| is_mark(at) && closes(run, *at)).collect()
}

/// Whether a mark further on can close what this one would open.
fn closes_later(ends: &[usize], at: usize) -> bool {
    let next = ends.partition_point(|end| *end < at + 2);
    ends.get(next).is_some_and(|end| *end < at + REACH)
}
