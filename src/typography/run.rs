//! A run: the characters of one paragraph, heading, cell or caption in a row, without the markup around them.

use super::addresses;
use crate::book::{Inline, InlineKind};
use crate::lang::{Language, Quotes, Tongue};
use unicode_normalization::UnicodeNormalization;

/// Replaces code, an image or another inline that is not text: for the rules it is a letter.
pub const OBJECT: char = '\u{FFFC}';
/// The no-break space.
pub const NBSP: char = '\u{A0}';

/// One character of a run.
#[derive(Clone, Copy, Debug)]
pub struct Cell {
    /// The character; a line end is `\n`.
    pub ch: char,
    /// The rules that apply to it.
    pub manner: Manner,
    /// Whether no rule may change it: code, addresses.
    pub frozen: bool,
    /// Number of the text that contains it, in reading order; `None` where it replaces an inline.
    leaf: Option<u32>,
    /// Number of note marks before it: two cells on different sides of a mark are not collapsed.
    marks: u32,
}

/// The rules of a language, as far as a run needs them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Manner {
    /// The language whose words and joins apply.
    pub tongue: Tongue,
    /// The quotation marks of the language.
    pub quotes: Quotes,
}

impl Manner {
    /// Returns the rules of a language; one without rules of its own has the quotation marks of English.
    pub fn of(language: &Language) -> Self {
        Self { tongue: language.tongue(), quotes: language.quotes() }
    }
}

/// The characters of a run, with what is needed to put them back.
pub struct Run {
    /// The characters in reading order.
    pub cells: Vec<Cell>,
    leaves: u32,
    marks: u32,
}

impl Run {
    /// Gathers the characters of some lines, with a line end between two of them.
    pub fn gather(lines: &[Vec<Inline>], manner: Manner) -> Self {
        let mut run = Self { cells: Vec::new(), leaves: 0, marks: 0 };
        for (at, line) in lines.iter().enumerate() {
            if at > 0 {
                run.thing('\n', manner);
            }
            run.inlines(line, manner, false);
        }
        run
    }

    fn inlines(&mut self, inlines: &[Inline], manner: Manner, frozen: bool) {
        for inline in inlines {
            match &inline.kind {
                InlineKind::Text(text) => self.text(text, manner, frozen),
                InlineKind::Code(_) | InlineKind::Image(_) | InlineKind::Formula(_) => {
                    self.thing(OBJECT, manner)
                }
                InlineKind::NoteMark(_) => self.marks += 1,
                InlineKind::LineBreak => self.thing('\n', manner),
                InlineKind::Foreign { lang, content } => self.inlines(content, Manner::of(lang), frozen),
                InlineKind::Link { target, content } => {
                    self.inlines(content, manner, frozen || addresses::is_own_address(target, content));
                }
                _ => self.inlines(inline.children(), manner, frozen),
            }
        }
    }

    /// Adds text: an address is kept to the byte, all other text is composed (NFC).
    fn text(&mut self, text: &str, manner: Manner, frozen: bool) {
        let leaf = Some(self.leaves);
        self.leaves += 1;
        let marks = self.marks;
        let cell = |ch| Cell { ch, manner, frozen, leaf, marks };
        self.cells.reserve(text.len());
        if frozen || text.chars().all(is_composed) {
            self.cells.extend(text.chars().map(cell));
        } else {
            self.cells.extend(text.nfc().map(cell));
        }
    }

    fn thing(&mut self, ch: char, manner: Manner) {
        self.cells.push(Cell { ch, manner, frozen: true, leaf: None, marks: self.marks });
    }

    /// Puts the characters back into the texts from which they came.
    pub fn restore(&self, lines: &mut [Vec<Inline>]) {
        let mut texts = vec![String::new(); self.leaves as usize];
        for cells in self.cells.chunk_by(|one, next| one.leaf == next.leaf) {
            if let Some(text) = cells[0].leaf.and_then(|leaf| texts.get_mut(leaf as usize)) {
                text.extend(cells.iter().map(|cell| cell.ch));
            }
        }
        let mut texts = texts.into_iter();
        for line in lines {
            put_back(line, &mut texts);
        }
    }

    /// Returns the character at a place; a space before the run and after it.
    pub fn ch(&self, at: Option<usize>) -> char {
        at.and_then(|at| self.cells.get(at)).map_or(' ', |cell| cell.ch)
    }

    /// Returns the character before a place.
    pub fn before(&self, at: usize) -> char {
        self.ch(at.checked_sub(1))
    }

    /// Returns the character after a place.
    pub fn after(&self, at: usize) -> char {
        self.ch(Some(at + 1))
    }

    /// Whether two neighbours are in one text with no note mark between, so that they may become one.
    pub fn may_merge(&self, left: usize, right: usize) -> bool {
        match (self.cells.get(left), self.cells.get(right)) {
            (Some(a), Some(b)) => !a.frozen && !b.frozen && a.leaf == b.leaf && a.marks == b.marks,
            _ => false,
        }
    }

    /// Whether no note mark is between two cells and neither is frozen.
    pub fn may_collapse(&self, left: usize, right: usize) -> bool {
        match (self.cells.get(left), self.cells.get(right)) {
            (Some(a), Some(b)) => !a.frozen && !b.frozen && a.marks == b.marks,
            _ => false,
        }
    }

    /// Returns how many times a character is repeated from a place on, within one text.
    pub fn repeats(&self, at: usize, ch: char) -> usize {
        let mut count = 0;
        while self.ch(Some(at + count)) == ch && (count == 0 || self.may_merge(at, at + count)) {
            count += 1;
        }
        count
    }

    /// Returns the words: stretches without a space, as ranges of cells.
    pub fn words(&self) -> Vec<std::ops::Range<usize>> {
        let mut words = Vec::new();
        let mut start = 0;
        for (at, cell) in self.cells.iter().enumerate() {
            if is_space(cell.ch) {
                if start < at {
                    words.push(start..at);
                }
                start = at + 1;
            }
        }
        if start < self.cells.len() {
            words.push(start..self.cells.len());
        }
        words
    }

    /// Whether a range has a character of a kind.
    pub fn has(&self, range: &std::ops::Range<usize>, kind: impl Fn(char) -> bool) -> bool {
        self.cells[range.clone()].iter().any(|cell| kind(cell.ch))
    }

    /// Returns the characters of a range.
    pub fn string(&self, range: std::ops::Range<usize>) -> String {
        self.cells[range].iter().map(|cell| cell.ch).collect()
    }
}

fn put_back(inlines: &mut [Inline], texts: &mut std::vec::IntoIter<String>) {
    for inline in inlines {
        if let InlineKind::Text(text) = &mut inline.kind {
            *text = texts.next().unwrap_or_default();
        } else if let Some(children) = inline.children_mut() {
            put_back(children, texts);
        }
    }
}

/// Whether a character separates words: spaces of any width, line ends.
pub fn is_space(ch: char) -> bool {
    ch.is_whitespace()
}

/// Whether a character is a letter to the rules, or replaces an inline that reads as a word.
pub fn is_letter(ch: char) -> bool {
    ch.is_alphabetic() || ch == OBJECT || is_mark(ch)
}

/// Whether a character is composed and remains so beside any other, as nearly all of a Latin or Cyrillic
/// text are: it needs no look into the tables of Unicode (Standard Annex 15, quick check).
fn is_composed(ch: char) -> bool {
    matches!(ch, '\0'..='\u{2FF}' | '\u{400}'..='\u{45F}' | '\u{2010}'..='\u{2027}' | OBJECT)
}

/// Whether a character is a combining mark that found no composed form.
fn is_mark(ch: char) -> bool {
    matches!(ch, '\u{300}'..='\u{36F}')
}

/// Whether a character belongs to a word.
pub fn is_word(ch: char) -> bool {
    is_letter(ch) || ch.is_numeric()
}

/// Whether a character opens what follows it, such as a bracket.
pub fn is_opening(ch: char) -> bool {
    matches!(
        ch,
        '(' | '['
            | '{'
            | '<'
            | '“'
            | '‘'
            | '„'
            | '‚'
            | '«'
            | '‹'
            | '¿'
            | '¡'
            | '–'
            | '—'
            | '-'
            | '/'
            | '='
    )
}
