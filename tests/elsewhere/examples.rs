//! The examples of a specification, in the form in which CommonMark's own text has them.

use std::fs;
use std::path::{Path, PathBuf};

/// What begins and ends an example.
const FENCE: &str = "````````````````````````````````";

/// Markdown and what it means.
pub struct Example {
    /// Its number in the file, from 1; that of the specification for CommonMark.
    pub number: usize,
    pub markdown: String,
    pub html: String,
}

/// A file of `tests/elsewhere`.
pub fn file(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/elsewhere").join(name)
}

/// All examples of a family, in order.
pub fn of(family: &str) -> Vec<Example> {
    let text = fs::read_to_string(file(&format!("specs/{family}.txt"))).expect("the examples");
    let mut lines = text.lines();
    let mut found = Vec::new();
    while lines.any(|line| line.strip_prefix(FENCE) == Some(" example")) {
        let mut part = |end: &str| -> String {
            // An arrow stands for a tab, which nobody sees.
            lines
                .by_ref()
                .take_while(|line| *line != end)
                .map(|line| line.replace('→', "\t") + "\n")
                .collect()
        };
        let (markdown, html) = (part("."), part(FENCE));
        found.push(Example { number: found.len() + 1, markdown, html });
    }
    found
}

#[test]
fn examples_are_read_whole() {
    let all = of("commonmark");
    assert_eq!(all.len(), 652, "CommonMark 0.31.2");
    assert_eq!(all[0].markdown, "\tfoo\tbaz\t\tbim\n");
    assert_eq!(all[0].html, "<pre><code>foo\tbaz\t\tbim\n</code></pre>\n");
    assert_eq!((all[651].number, all[651].html.as_str()), (652, "<p>Multiple     spaces</p>\n"));
}
