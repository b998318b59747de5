//! TeX as text: its tokens and arguments, and the expansion of macros.

use std::borrow::Cow;
use std::collections::BTreeMap;

/// Deepest nesting of macros; deeper ones are circular.
const DEEPEST: usize = 24;

/// The longest formula after expansion, in bytes.
const LONGEST: usize = 50_000;

/// The longest name of a command, in bytes.
const LONGEST_NAME: usize = 100;

/// The error of a macro that never ends, by its name without the backslash.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Endless(pub String);

/// Macros by their names without the backslash; the marks `#1` to `#9` in a body are its arguments.
pub trait Macros {
    /// Returns the body of a macro.
    fn body(&self, name: &str) -> Option<&str>;
}

impl Macros for BTreeMap<String, String> {
    fn body(&self, name: &str) -> Option<&str> {
        self.get(name).map(String::as_str)
    }
}

impl Macros for [(&str, &str)] {
    fn body(&self, name: &str) -> Option<&str> {
        self.iter().find(|(known, _)| *known == name).map(|(_, body)| *body)
    }
}

/// Returns the token that a text begins with: a command, or one character; empty at the end.
pub fn token(text: &str) -> &str {
    let mut signs = text.char_indices();
    let Some((_, first)) = signs.next() else { return "" };
    if first != '\\' {
        return &text[..first.len_utf8()];
    }
    let rest = &text[1..];
    let letters = rest.bytes().take_while(u8::is_ascii_alphabetic).count();
    let length = if letters > 0 { letters } else { rest.chars().next().map_or(0, char::len_utf8) };
    &text[..1 + length]
}

/// Returns the name of a token that is a command of letters.
pub fn command(token: &str) -> Option<&str> {
    token.strip_prefix('\\').filter(|name| name.starts_with(|first: char| first.is_ascii_alphabetic()))
}

/// Returns the argument that a text begins with, and its length with the spaces before it: the content of braces, or
/// one token.
pub fn argument(text: &str) -> Option<(&str, usize)> {
    let rest = text.trim_start();
    let before = text.len() - rest.len();
    if let Some(length) = enclosed(rest, "{", "}") {
        return Some((&rest[1..length - 1], before + length));
    }
    let single = token(rest);
    (!single.is_empty() && single != "}").then_some((single, before + single.len()))
}

/// Returns the argument in brackets that a text begins with, and its length.
pub fn option(text: &str) -> Option<(&str, usize)> {
    let length = enclosed(text, "[", "]")?;
    Some((&text[1..length - 1], length))
}

/// Returns the length of a text from an opening to a closing sign, with both, braces within it balanced.
fn enclosed(text: &str, open: &str, close: &str) -> Option<usize> {
    if !text.starts_with(open) {
        return None;
    }
    let (mut at, mut depth) = (open.len(), 0_usize);
    loop {
        let next = token(&text[at..]);
        at += next.len();
        match next {
            "" => return None,
            next if next == close && depth == 0 => return Some(at),
            "{" => depth += 1,
            "}" => depth = depth.checked_sub(1)?,
            _ => {}
        }
    }
}

/// Adds a piece to TeX, a space between a command and a letter.
pub fn push(made: &mut String, piece: &str) {
    if piece.starts_with(|first: char| first.is_ascii_alphabetic()) {
        let letters = made.bytes().rev().take(LONGEST_NAME).take_while(u8::is_ascii_alphabetic).count();
        let before = &made[..made.len() - letters];
        let signs = before.len() - before.trim_end_matches('\\').len();
        if letters > 0 && signs % 2 == 1 {
            made.push(' ');
        }
    }
    made.push_str(piece);
}

/// Returns a formula with all of its macros expanded.
pub fn expand<'a>(source: &'a str, macros: &(impl Macros + ?Sized)) -> Result<Cow<'a, str>, Endless> {
    let mut text = Cow::Borrowed(source);
    for _ in 0..DEEPEST {
        match pass(&text, macros) {
            (None, _) => return Ok(text),
            (Some(made), name) if made.len() > LONGEST => return Err(Endless(name)),
            (Some(made), _) => text = Cow::Owned(made),
        }
    }
    match pass(&text, macros) {
        (None, _) => Ok(text),
        (Some(_), name) => Err(Endless(name)),
    }
}

/// Expands each macro once, and returns the name of the first; `None` where there is none.
fn pass(text: &str, macros: &(impl Macros + ?Sized)) -> (Option<String>, String) {
    let mut made: Option<String> = None;
    let mut first = String::new();
    let (mut at, mut copied) = (0, 0);
    while let Some(offset) = text[at..].find('\\') {
        let start = at + offset;
        let sign = token(&text[start..]);
        at = start + sign.len();
        let Some(body) = command(sign).and_then(|name| macros.body(name)) else { continue };
        let mut given = Vec::new();
        let mut end = at;
        for _ in 0..arguments(body) {
            let Some((argument, length)) = argument(&text[end..]) else { break };
            given.push(argument);
            end += length;
        }
        let made = made.get_or_insert_with(String::new);
        if first.is_empty() {
            first = sign[1..].to_owned();
        }
        push(made, &text[copied..start]);
        fill(made, body, &given);
        (at, copied) = (end, end);
        if made.len() > LONGEST {
            break;
        }
    }
    if let Some(made) = &mut made {
        push(made, &text[copied..]);
    }
    (made, first)
}

/// Returns how many arguments a body has.
fn arguments(body: &str) -> usize {
    let marks = body.match_indices('#').filter_map(|(at, _)| body.as_bytes().get(at + 1));
    marks.filter(|mark| (b'1'..=b'9').contains(mark)).map(|mark| usize::from(mark - b'0')).max().unwrap_or(0)
}

/// Writes a body with its arguments; a missing one is empty.
fn fill(made: &mut String, body: &str, given: &[&str]) {
    let mut rest = body;
    while let Some(at) = rest.find('#') {
        let number = rest.as_bytes().get(at + 1).filter(|mark| (b'1'..=b'9').contains(mark));
        let Some(number) = number else {
            push(made, &rest[..=at]);
            rest = &rest[at + 1..];
            continue;
        };
        push(made, &rest[..at]);
        push(made, given.get(usize::from(number - b'1')).unwrap_or(&""));
        rest = &rest[at + 2..];
    }
    push(made, rest);
}

#[cfg(test)]
mod tests {
    use super::{Endless, argument, expand, token};
    use std::collections::BTreeMap;

    fn of(macros: &[(&str, &str)], source: &str) -> Result<String, Endless> {
        let own: BTreeMap<String, String> =
            macros.iter().map(|(name, body)| ((*name).to_owned(), (*body).to_owned())).collect();
        expand(source, &own).map(std::borrow::Cow::into_owned)
    }

    #[test]
    fn tokens_and_arguments() {
        for (text, first) in
            [(r"\alpha x", r"\alpha"), (r"\{a", r"\{"), ("ğa", "ğ"), ("", ""), (r"\", r"\"), (r"\ğ", r"\ğ")]
        {
            assert_eq!(token(text), first, "{text}");
        }
        for (text, inner, length) in
            [("{a{b}c}d", "a{b}c", 7), (" x y", "x", 2), (r"\alpha}", r"\alpha", 6), (r"{\}}", r"\}", 4)]
        {
            assert_eq!(argument(text), Some((inner, length)), "{text}");
        }
        assert_eq!((argument(""), argument("}"), argument(" ")), (None, None, None));
    }

    #[test]
    fn macros_take_their_places() {
        let macros = [
            ("vect", r"\mathbf{#1}"),
            ("R", r"\mathbb{R}"),
            ("two", "(#2,#1)"),
            ("deg", r"\vect{#1}^\circ"),
            ("rt", r"\sqrt#1"),
        ];
        for (source, made) in [
            (r"\vect{v} + \vect w", r"\mathbf{v} + \mathbf{w}"),
            (r"x\in\R", r"x\in\mathbb{R}"),
            (r"\two{a}{b}\two xy", "(b,a)(y,x)"),
            (r"\deg{\vect a}", r"\mathbf{\mathbf{a}}^\circ"),
            (r"\rt x", r"\sqrt x"),
            (r"\vectors \Rx", r"\vectors \Rx"),
            (r"\vect", r"\mathbf{}"),
            ("a", "a"),
        ] {
            assert_eq!(of(&macros, source).as_deref(), Ok(made), "{source}");
        }
    }

    #[test]
    fn macros_without_an_end_are_refused() {
        for (macros, name) in [
            (&[("a", r"\a")][..], "a"),
            (&[("a", r"\a\a\a")], "a"),
            (&[("a", r"\b"), ("b", r"\a x")], "a"),
            (
                &[
                    ("a", r"\b\b\b\b\b\b\b\b"),
                    ("b", r"\c\c\c\c\c\c\c\c"),
                    ("c", r"\d\d\d\d\d\d\d\d"),
                    ("d", r"\e\e\e\e\e\e\e\e"),
                    ("e", r"\f\f\f\f\f\f\f\f"),
                    ("f", "xxxxxxxx"),
                ],
                "f",
            ),
        ] {
            assert!(
                of(macros, r"\a + x").is_err_and(|endless| endless.0 == name || !endless.0.is_empty()),
                "{macros:?}"
            );
        }
    }
}
