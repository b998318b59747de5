//! The author's own commands, as `@preamble` defines them.

use std::cell::Cell;
use std::collections::BTreeMap;

/// Most bytes that all macros of a file may have, written out where they are called.
const LONGEST: usize = 1_000_000;

/// Commands by name: how many arguments each has, and its words.
#[derive(Clone, Debug)]
pub(in crate::cite) struct Macros {
    known: BTreeMap<String, (usize, String)>,
    /// Bytes that expansions may still produce.
    left: Cell<usize>,
}

impl Macros {
    /// Reads `\newcommand{\name}[1]{…}` and `\def\name#1{…}`; all else in a preamble is ignored.
    pub(in crate::cite) fn read(preamble: &str) -> Self {
        let mut macros = BTreeMap::new();
        let mut rest = preamble;
        while let Some(at) = rest.find('\\') {
            rest = &rest[at + 1..];
            let (word, after) = word(rest);
            rest = after;
            if !["newcommand", "renewcommand", "providecommand", "def"].contains(&word) {
                continue;
            }
            let opened = after.trim_start_matches(['*', ' ', '{']);
            let Some((name, after)) = opened.strip_prefix('\\').map(self::word) else { continue };
            let after = after.trim_start_matches(['}', ' ', '\n']);
            let (arguments, after) = arguments(after);
            let Some((words, after)) = braced(after.trim_start()) else { continue };
            macros.insert(name.to_owned(), (arguments, words.to_owned()));
            rest = after;
        }
        Self { known: macros, left: Cell::new(LONGEST) }
    }

    pub(super) fn get(&self, name: &str) -> Option<(usize, &str)> {
        self.known.get(name).map(|(arguments, words)| (*arguments, words.as_str()))
    }

    /// Returns the words of a macro with its arguments inserted; `None` where expansions become too long.
    pub(super) fn filled(&self, words: &str, given: &[&str]) -> Option<String> {
        let filled = filled(words, given, self.left.get());
        self.left.set(self.left.get().checked_sub(filled.len())?);
        Some(filled)
    }
}

/// Returns the letters at the beginning of a text, or its first sign, and the rest.
fn word(text: &str) -> (&str, &str) {
    let letters = text.len() - text.trim_start_matches(|next: char| next.is_ascii_alphabetic()).len();
    let length = if letters > 0 { letters } else { text.chars().next().map_or(0, char::len_utf8) };
    text.split_at(length)
}

/// Returns how many arguments `[1]` or `#1#2` declare, and the rest.
fn arguments(text: &str) -> (usize, &str) {
    if let Some((count, after)) = text.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
        return (count.trim().parse::<usize>().unwrap_or(0).min(9), after);
    }
    let end = text.find('{').unwrap_or(text.len());
    (text[..end].matches('#').count().min(9), &text[end..])
}

/// Returns the words between a brace and the one that closes it, and what follows.
fn braced(text: &str) -> Option<(&str, &str)> {
    let mut depth = 0_usize;
    for (at, character) in text.char_indices() {
        match character {
            '{' => depth += 1,
            '}' => depth = depth.checked_sub(1)?,
            _ => {}
        }
        if depth == 0 {
            return (at > 0).then(|| (&text[1..at], &text[at + 1..]));
        }
    }
    None
}

/// Returns the words of a macro with its arguments inserted, up to a length.
fn filled(words: &str, given: &[&str], most: usize) -> String {
    let mut filled = String::with_capacity(words.len());
    let mut pieces = words.split('#');
    filled.push_str(pieces.next().unwrap_or(""));
    for piece in pieces {
        let digit = piece.chars().next().and_then(|first| first.to_digit(10));
        match digit.and_then(|digit| given.get((digit as usize).checked_sub(1)?)) {
            Some(argument) if filled.len() <= most => {
                filled.push_str(argument);
                filled.push_str(&piece[1..]);
            }
            Some(_) => return filled,
            None => {
                filled.push('#');
                filled.push_str(piece);
            }
        }
    }
    filled
}
