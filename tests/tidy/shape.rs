//! Checks what every file must and must not contain: its opening sentence, its length, words and calls.

use crate::tidy::{Breach, File};

/// Most lines of a file; a longer one contains more than one noun or step.
const LONGEST: usize = 400;

/// Words that no line may contain, and why. Joined, so that this file does not contain them.
const WORDS: [(&str, &str); 6] = [
    (concat!("FIX", "ME"), "leaves something undone"),
    (concat!("TO", "DO"), "leaves something undone"),
    (concat!("X", "XX"), "leaves something undone"),
    (concat!("/ro", "ot/"), "is a place on one machine"),
    (concat!("/ho", "me/"), "is a place on one machine"),
    (concat!("/wo", "rk/"), "is a place on one machine"),
];

/// Sequences of code that nothing may contain, and why.
const CALLS: [(&[&str], &str); 4] = [
    (&["todo", "!"], "leaves something undone"),
    (&["unimplemented", "!"], "leaves something undone"),
    (&["dbg", "!"], "prints from anywhere"),
    (&["#", "[", "ignore"], "hides a test"),
];

/// Files that may use hash maps and sets, and why their order cannot reach the output.
const HASHED: [(&str, &str); 1] = [(
    "src/word_map.rs",
    "words are looked up in them, and they are read from end to end in byte order alone",
)];

/// Refuses a file that is too long.
pub fn length(file: &File) -> Vec<Breach> {
    let lines = file.text.lines().count();
    if lines <= LONGEST {
        return Vec::new();
    }
    vec![file.breach(LONGEST + 1, format!("a file has at most {LONGEST} lines, this one {lines}"))]
}

/// Refuses a file that does not open with a sentence on what it is.
pub fn opening(file: &File) -> Vec<Breach> {
    if file.text.starts_with("//! ") {
        return Vec::new();
    }
    vec![file.breach(1, "a file begins with one `//!` sentence")]
}

/// Refuses words that are not allowed anywhere, comments and strings included.
pub fn words(file: &File) -> Vec<Breach> {
    let mut breaches = Vec::new();
    for (number, line) in file.text.lines().enumerate() {
        let found = WORDS.iter().filter(|(word, _)| line.contains(word));
        breaches.extend(found.map(|(word, why)| file.breach(number + 1, format!("`{word}` {why}"))));
    }
    breaches
}

/// Refuses calls that are not allowed anywhere, and `.unwrap()` outside tests.
pub fn calls(file: &File) -> Vec<Breach> {
    let mut breaches = Vec::new();
    for (at, token) in file.code.tokens.iter().enumerate() {
        let found = CALLS.iter().filter(|(call, _)| file.code.reads(at, call));
        breaches
            .extend(found.map(|(call, why)| file.breach(token.line, format!("`{}` {why}", call.concat()))));
        let has_paths = ["cli", "error", "manuscript"].contains(&file.module());
        if has_paths && file.code.reads(at, &[".", "display", "("]) && !file.is_test(token.line) {
            breaches.push(
                file.breach(token.line, "paths are told by `source::display_path`, with `/` on every system"),
            );
        }
        if file.code.reads(at, &[".", "unwrap", "("]) && !file.is_test(token.line) {
            breaches.push(file.breach(token.line, "`.unwrap()` stands in tests alone"));
        }
    }
    breaches
}

/// Refuses hash maps and sets outside tests: their order differs from run to run.
pub fn hash_order(file: &File) -> Vec<Breach> {
    if HASHED.iter().any(|(path, _)| *path == file.path) {
        return Vec::new();
    }
    let tokens = file.code.tokens.iter().filter(|token| !file.is_test(token.line));
    let hashed = tokens.filter(|token| ["HashMap", "HashSet"].contains(&token.text.as_str()));
    hashed
        .map(|token| file.breach(token.line, format!("`{}` has no order; use BTree or Vec", token.text)))
        .collect()
}

/// Folders whose rules process the characters of a paragraph, which may be as long as a book.
const ONE_PASS: [&str; 2] = ["src/typography/", "src/check/copy_editor/"];

/// Calls that move all elements behind a place.
const SHIFTS: [&str; 6] = ["drain", "insert_str", "remove", "replace_range", "retain_mut", "splice"];

/// Refuses in a pass over a paragraph calls that move its rest at each step: its time would grow with the square.
pub fn one_pass(file: &File) -> Vec<Breach> {
    if !ONE_PASS.iter().any(|folder| file.path.starts_with(folder)) {
        return Vec::new();
    }
    let shifts = |at: usize| SHIFTS.iter().find(|call| file.code.reads(at, &[".", call, "("]));
    let tokens = file.code.tokens.iter().enumerate().filter(|(_, token)| !file.is_test(token.line));
    let found = tokens.filter_map(|(at, token)| Some((token.line, shifts(at)?)));
    let why = "moves the rest of a paragraph; copy what is kept instead";
    found.map(|(line, call)| file.breach(line, format!("`{call}` {why}"))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(rule: impl Fn(&File) -> Vec<Breach>, text: &str) -> Vec<usize> {
        rule(&File::new("src/page.rs", text)).iter().map(|breach| breach.line).collect()
    }

    #[test]
    fn a_long_file_and_one_without_opening_are_refused() {
        assert_eq!(lines(length, &"a\n".repeat(401)), [401]);
        assert_eq!(lines(length, &"a\n".repeat(400)), [0_usize; 0]);
        assert_eq!(lines(opening, "use std::fmt;\n//! Late.\n"), [1]);
        assert_eq!(lines(opening, "//! Pages.\n"), [0_usize; 0]);
    }

    #[test]
    fn words_are_refused_in_comments_and_strings() {
        let text = format!("a\n// {}: later\nlet p = \"{}me\";", WORDS[0].0, WORDS[3].0);
        assert_eq!(lines(words, &text), [2, 3]);
    }

    #[test]
    fn calls_are_refused_in_code_alone() {
        let text = "a.unwrap();\n// a.unwrap()\n\"todo!()\";\ntodo!();\n dbg!(a);\n#[ignore = \"slow\"]\nb.unwrap_or(1);";
        assert_eq!(lines(calls, text), [1, 4, 5, 6]);
        assert_eq!(lines(calls, "#[cfg(test)]\nmod tests { fn f() { a.unwrap(); } }"), [0_usize; 0]);
    }

    #[test]
    fn hash_maps_are_refused_outside_tests() {
        assert_eq!(lines(hash_order, "use std::collections::{BTreeMap,\nHashMap};"), [2]);
        assert_eq!(
            lines(hash_order, "#[cfg(test)]\nmod tests { use std::collections::HashSet; }"),
            [0_usize; 0]
        );
    }

    #[test]
    fn what_moves_the_rest_of_a_paragraph_is_refused() {
        let found = |path: &str| one_pass(&File::new(path, "a.remove(1);\nb.push(2);\nc.drain(..)")).len();
        assert_eq!(found("src/typography/spaces.rs"), 2);
        assert_eq!(found("src/page.rs"), 0);
    }

    #[test]
    fn files_of_tests_may_unwrap() {
        assert_eq!(calls(&File::new("tests/epub.rs", "a.unwrap();")), []);
    }
}
