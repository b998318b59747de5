//! Reads a Rust file for the rules: code without comments and strings, its paths, its test modules.

/// A Rust file, blanked and divided into tokens.
pub struct Code {
    /// The identifiers and marks of the code, in order.
    pub tokens: Vec<Token>,
    /// For each line, whether it belongs to a `#[cfg(test)]` item.
    pub test_lines: Vec<bool>,
}

/// An identifier, `::`, or one character of punctuation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// Text of the token.
    pub text: String,
    /// Line of the token, from 1.
    pub line: usize,
}

/// A path of the code: `use a::{b, c}` gives two.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Path {
    /// Segments of the path: `["crate", "book", "Book"]`.
    pub segments: Vec<String>,
    /// The line on which it ends, from 1.
    pub line: usize,
    /// Whether a `use` item names it.
    pub imported: bool,
}

impl Code {
    /// Reads a file's text.
    pub fn read(text: &str) -> Self {
        let tokens = tokens(&blank(text));
        let mut test_lines = vec![false; text.lines().count() + 1];
        for (first, last) in test_items(&tokens) {
            test_lines[first - 1..last].fill(true);
        }
        Self { tokens, test_lines }
    }

    /// Whether a line (from 1) is test code.
    pub fn is_test(&self, line: usize) -> bool {
        self.test_lines.get(line - 1).copied().unwrap_or(false)
    }

    /// Returns all paths in order, those of `use` items expanded.
    pub fn paths(&self) -> Vec<Path> {
        let mut paths = Vec::new();
        let mut at = 0;
        while at < self.tokens.len() {
            // `impl Trait + use<'a>` has no path.
            if self.tokens[at].text == "use" && !self.reads(at + 1, &["<"]) {
                at = use_tree(&self.tokens, at + 1, &[], &mut paths);
            } else if is_name(&self.tokens[at].text) {
                at = plain_path(&self.tokens, at, &mut paths);
            } else {
                at += 1;
            }
        }
        paths
    }

    /// Whether the tokens from `at` on are `words`.
    pub fn reads(&self, at: usize, words: &[&str]) -> bool {
        words.iter().enumerate().all(|(i, word)| self.tokens.get(at + i).is_some_and(|t| t.text == *word))
    }
}

/// Returns the string literals of a text, each with its line, from 1, and without its marks.
pub fn literals(text: &str) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    let (mut at, mut line) = (0, 1);
    while let Some(first) = text[at..].chars().next() {
        let skipped = skipped_length(&text[at..], text[..at].chars().next_back());
        let piece = &text[at..at + skipped.max(first.len_utf8())];
        let inside = piece.trim_start_matches(['b', 'c', 'r']).trim_matches('#');
        if skipped > 0 && inside.starts_with('"') {
            found.push((line, inside.trim_matches('"')));
        }
        line += piece.matches('\n').count();
        at += piece.len();
    }
    found
}

/// Replaces comments and the insides of strings and characters by spaces; lines are kept.
fn blank(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let skipped = skipped_length(rest, out.chars().next_back());
        if skipped == 0 {
            out.push(first);
            rest = &rest[first.len_utf8()..];
        } else {
            out.extend(rest[..skipped].chars().map(|c| if c == '\n' { '\n' } else { ' ' }));
            rest = &rest[skipped..];
        }
    }
    out
}

/// Returns the length in bytes of the comment or literal that `rest` begins with; 0 where it begins with code.
fn skipped_length(rest: &str, before: Option<char>) -> usize {
    let after_name = before.is_some_and(|c| c.is_alphanumeric() || c == '_');
    let literal = if after_name { rest } else { rest.trim_start_matches(['b', 'c', 'r']) };
    let prefix = rest.len() - literal.len();
    let hashes = literal.len() - literal.trim_start_matches('#').len();
    if rest.starts_with("//") {
        rest.find('\n').unwrap_or(rest.len())
    } else if rest.starts_with("/*") {
        block_comment(rest)
    } else if prefix <= 2 && rest[..prefix].ends_with('r') && literal[hashes..].starts_with('"') {
        let end = format!("\"{}", "#".repeat(hashes));
        let start = prefix + hashes + 1;
        rest[start..].find(&end).map_or(rest.len(), |found| start + found + end.len())
    } else if prefix <= 1 && literal.starts_with('"') {
        prefix + quoted(literal, '"')
    } else if prefix <= 1 && literal.starts_with('\'') && is_character(literal) {
        prefix + quoted(literal, '\'')
    } else {
        0
    }
}

/// Returns the length in bytes of a block comment; they nest.
fn block_comment(rest: &str) -> usize {
    let (mut depth, mut at) = (0usize, 0);
    while at < rest.len() {
        if rest[at..].starts_with("/*") {
            (depth, at) = (depth + 1, at + 2);
        } else if rest[at..].starts_with("*/") {
            (depth, at) = (depth - 1, at + 2);
            if depth == 0 {
                return at;
            }
        } else {
            at += rest[at..].chars().next().map_or(1, char::len_utf8);
        }
    }
    rest.len()
}

/// Returns the length in bytes of a literal from its opening to its closing mark.
fn quoted(rest: &str, mark: char) -> usize {
    let mut escaped = false;
    for (at, c) in rest.char_indices().skip(1) {
        if !escaped && c == mark {
            return at + 1;
        }
        escaped = !escaped && c == '\\';
    }
    rest.len()
}

/// Whether an apostrophe opens a character, not a lifetime.
fn is_character(rest: &str) -> bool {
    let mut inside = rest.chars().skip(1);
    inside.next() == Some('\\') || inside.next() == Some('\'')
}

fn tokens(code: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    for (number, line) in code.lines().enumerate() {
        let mut rest = line.trim_start();
        while let Some(first) = rest.chars().next() {
            let name = rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len());
            let length = match name {
                0 if rest.starts_with("::") => 2,
                0 => first.len_utf8(),
                _ => name,
            };
            tokens.push(Token { text: rest[..length].to_owned(), line: number + 1 });
            rest = rest[length..].trim_start();
        }
    }
    tokens
}

/// Returns first and last line of every item under `#[cfg(test)]`.
fn test_items(tokens: &[Token]) -> Vec<(usize, usize)> {
    let mark = ["#", "[", "cfg", "(", "test", ")", "]"];
    let starts =
        |at: usize| mark.iter().enumerate().all(|(i, m)| tokens.get(at + i).is_some_and(|t| t.text == *m));
    (0..tokens.len())
        .filter(|&at| starts(at))
        .map(|at| (tokens[at].line, item_end(tokens, at + mark.len())))
        .collect()
}

/// Returns the line on which an item ends: at its `;` or where its braces close.
fn item_end(tokens: &[Token], from: usize) -> usize {
    let mut depth = 0usize;
    for token in &tokens[from..] {
        match token.text.as_str() {
            "{" => depth += 1,
            "}" if depth <= 1 => return token.line,
            "}" => depth -= 1,
            ";" if depth == 0 => return token.line,
            _ => {}
        }
    }
    tokens.last().map_or(1, |token| token.line)
}

fn is_name(text: &str) -> bool {
    text.chars().next().is_some_and(|c| c.is_alphabetic() || c == '_')
}

/// Reads `a::b::c` from `at`; returns where it ends.
fn plain_path(tokens: &[Token], mut at: usize, paths: &mut Vec<Path>) -> usize {
    let mut segments = vec![tokens[at].text.clone()];
    while let [_, colons, name, ..] = &tokens[at..]
        && colons.text == "::"
        && is_name(&name.text)
    {
        segments.push(name.text.clone());
        at += 2;
    }
    paths.push(Path { segments, line: tokens[at].line, imported: false });
    at + 1
}

/// Reads the tree of a `use` item from `at`, under the segments before it; returns where it ends.
fn use_tree(tokens: &[Token], mut at: usize, above: &[String], paths: &mut Vec<Path>) -> usize {
    let mut segments = above.to_vec();
    while let Some(token) = tokens.get(at) {
        match token.text.as_str() {
            "::" => {}
            "{" => {
                at += 1;
                while tokens.get(at).is_some_and(|t| t.text != "}") {
                    at = use_tree(tokens, at, &segments, paths);
                    at += usize::from(tokens.get(at).is_some_and(|t| t.text == ","));
                }
                return at + 1;
            }
            "as" => at += 1,
            ";" | "," | "}" => break,
            name => segments.push(name.to_owned()),
        }
        at += 1;
    }
    let line = tokens.get(at.saturating_sub(1)).map_or(1, |token| token.line);
    paths.push(Path { segments, line, imported: true });
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(text: &str) -> Vec<String> {
        Code::read(text).paths().iter().map(|path| path.segments.join("::")).collect()
    }

    #[test]
    fn comments_and_literals_are_no_code() {
        let text = "a /* b /* c */ d */ e // f\n\"g \\\" h\" i 'j' '\\'' k<'l> r#\"m \" n\"# b\"o\" p";
        let code = Code::read(text);
        let found: Vec<_> = code.tokens.iter().map(|t| t.text.as_str()).collect();
        assert_eq!(found, ["a", "e", "i", "k", "<", "'", "l", ">", "p"]);
    }

    #[test]
    fn strings_are_read_without_comments_and_characters() {
        let text = "a(\"b \\\" c\", 'd', r#\"e \"f\" g\"#) // \"h\"\n/* \"i\" */ \"j\n\"; k\n\"\"";
        assert_eq!(literals(text), [(1, "b \\\" c"), (1, "e \"f\" g"), (2, "j\n"), (4, "")]);
    }

    #[test]
    fn lines_are_counted_through_strings() {
        let code = Code::read("let a = \"\n\n\";\nb");
        assert_eq!(code.tokens.last(), Some(&Token { text: "b".into(), line: 4 }));
    }

    #[test]
    fn grouped_imports_are_spread_out() {
        assert_eq!(
            names("use crate::{book::{Block, Inline as I}, markdown}; x::y(z)"),
            ["crate::book::Block", "crate::book::Inline", "crate::markdown", "x::y", "z"]
        );
    }

    #[test]
    fn test_items_end_with_their_braces() {
        let code = Code::read("a\n#[cfg(test)]\nmod tests {\n fn b() { }\n}\nc\n#[cfg(test)]\nmod d;\ne");
        let marked: Vec<_> = (1..=9).filter(|&line| code.is_test(line)).collect();
        assert_eq!(marked, [2, 3, 4, 5, 7, 8]);
    }
}
