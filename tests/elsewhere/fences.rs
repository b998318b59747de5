//! Fences and code as a reader sees them, for `seen`: what is set at their heads, lines that are not for readers.

/// Keys of commands, elements and fences whose values are seen or read aloud.
const KEYS: [&str; 9] =
    ["alt", "fig-alt", "number", "file-name", "title", "header", "caption", "cap", "fig-cap"];

/// Code that is not for readers: a cell's options, a crate's hidden lines, marks for colours.
fn is_hidden_code(line: &str) -> bool {
    let line = line.trim_start();
    line.starts_with("#|") || line.starts_with("# ") || line.contains("*!*") || line.contains("*/!*")
}

/// A text without the code that is not for readers, and without the first lines of fences and what they set.
pub fn code_for_readers(text: &str) -> String {
    let mut made = String::new();
    let (mut is_code, mut is_silent) = (false, false);
    let mut cell = String::new();
    for line in text.lines() {
        let bare = line.trim_start_matches([' ', '>']);
        let fence = bare.trim_start_matches(['`', '~', ':']);
        if bare.len() - fence.len() >= 3 {
            if is_code {
                made += if is_silent || cell.contains("echo: false") { "" } else { &cell };
                cell.clear();
                is_code = false;
                continue;
            }
            // What a fence is named by in braces or by a word says what it is; what is written after that is its title.
            let name = fence.split(['}', ' ']).next().unwrap_or("").trim_matches(['{', '.']);
            let is_directive = bare.starts_with(':') || fence.starts_with('{') && !fence.contains("{.");
            let is_language = ["python", "r", "code-block", "math"].contains(&name);
            let has_title =
                is_directive && fence.starts_with('{') && !["figure", "code-block"].contains(&name);
            is_silent = ["toctree", "math"].contains(&name);
            is_code = !fence.is_empty() && (is_language || is_silent || !is_directive) && !is_box(name);
            made += &values(fence);
            if has_title {
                made += fence.split_once('}').map_or("", |(_, title)| title);
            }
            made.push('\n');
        } else if is_code {
            if let Some(caption) = line.strip_prefix(":caption:") {
                made += caption;
                made.push('\n');
            } else if !is_hidden_code(line) && !line.starts_with(':') {
                cell += line;
                cell.push('\n');
            } else if line.contains("echo: false") {
                is_silent = true;
            } else if line.contains("*!*2") {
                cell += "let b 2\n";
            }
        } else if bare.starts_with(':') && bare[1..].contains(':') && !bare.starts_with(": ") {
            // What a directive sets: `:alt: words`, `:begin_tab:`name``.
            let (key, value) = bare[1..].split_once(':').expect("two of them");
            if ["alt", "begin_tab", "caption"].contains(&key) {
                made += value;
            }
            made.push('\n');
        } else {
            // A formula's name stands behind its end.
            made += if line.starts_with("$$ (") { "$$" } else { line };
            made.push('\n');
        }
    }
    made
}

/// Fences that javascript.info draws as boxes.
fn is_box(name: &str) -> bool {
    ["smart", "warn", "header", "compare"].contains(&name)
}

/// The values of some keys: `key="value"`, or `title='value'`.
pub fn values(text: &str) -> String {
    let mut made = String::new();
    for key in KEYS {
        for (at, _) in text.match_indices(&format!("{key}=")) {
            let rest = &text[at + key.len() + 1..];
            let is_own = text[..at].ends_with([' ', ',', '\n', '{', '(']);
            if let Some(quote) = rest.chars().next().filter(|sign| is_own && matches!(sign, '"' | '\'')) {
                made.push(' ');
                made += rest[1..].split(quote).next().unwrap_or("");
            }
        }
    }
    made
}
