//! The settings at the head of a chapter's file, as Pandoc, Quarto, Hugo and Obsidian have them: YAML between lines of
//! three hyphens, TOML between lines of three plus signs, a JSON object.
//!
//! A table of keys between such lines is settings, whatever its keys; two rules around anything else are two rules.
//!
//! ```text
//! ---
//! title: Gece
//! weight: 20
//! ---
//! ```

mod entries;
mod tree;
mod yaml;

pub use entries::{Credit, HeadEntry, HeadValue, kind, part_of_key};
pub use tree::Tree;

use crate::book::ChapterKind;
use std::ops::Range;

/// Keys that one of those tools has: no problem is reported when they are not in the book.
const KNOWN: [&str; 36] = [
    "abstract",
    "aliases",
    "author",
    "authors",
    "bibliography",
    "categories",
    "class",
    "created",
    "cssclass",
    "cssclasses",
    "date",
    "description",
    "draft",
    "execute",
    "format",
    "id",
    "keywords",
    "lang",
    "language",
    "lastmod",
    "layout",
    "menu",
    "modified",
    "number-sections",
    "order",
    "output",
    "permalink",
    "publishDate",
    "sidebar_position",
    "slug",
    "subtitle",
    "summary",
    "tags",
    "title",
    "updated",
    "weight",
];

/// Keys among them whose values readers would see; `book.toml` sets them for the whole book.
const OF_BOOK: [(&str, BookKey); 2] = [("date", BookKey::Date), ("description", BookKey::Description)];

/// A key that `book.toml` sets for the whole book, found at a chapter's head.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BookKey {
    /// The key `date`.
    Date,
    /// The key `description`.
    Description,
}

/// The settings at the head of a chapter's file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Header {
    /// Bytes of the block, its last line end included.
    pub length: usize,
    /// The chapter's title.
    pub title: Option<Spanned>,
    /// The chapter's language, as a tag.
    pub lang: Option<Spanned>,
    /// The chapter's place among the others: `weight` or `order`.
    pub weight: Option<f64>,
    /// Whether the chapter is a draft, which is not in the book.
    pub is_draft: bool,
    /// Keys that apply to this chapter alone, such as its authors, in the order of the head.
    pub entries: Vec<HeadEntry>,
    /// The kind of the chapter, such as a foreword, where a key names it.
    pub kind: Option<ChapterKind>,
    /// Parts of such keys that a book cannot show: `author.degrees`, each with the line of its key.
    pub unshown: Vec<(String, Range<usize>)>,
    /// Keys that apply to the whole book, as they are written, with their lines.
    pub of_book: Vec<(BookKey, String, Range<usize>)>,
    /// Lines that may be the author's text: keys with whole sentences, and headings that YAML takes for comments.
    pub prose: Vec<(String, Range<usize>)>,
    /// The fault of the block, and its bytes.
    pub fault: Option<(HeaderFault, Range<usize>)>,
}

/// A fault of the settings at a chapter's head.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HeaderFault {
    /// The settings cannot be parsed, for a reason in the library's English.
    Broken(String),
    /// No line closes the settings: they are read up to the first empty line.
    Unclosed,
}

/// A value of a setting with its place in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spanned {
    /// The value as text.
    pub text: String,
    /// The bytes of the value where the file has it letter by letter, else of its key's line.
    pub range: Range<usize>,
}

/// The format of the block.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    Yaml,
    Toml,
    Json,
}

/// The block at the head of a text: its format, the bytes of the settings, and the length of the whole block.
struct Block {
    form: Form,
    inner: Range<usize>,
    length: usize,
    is_closed: bool,
}

/// The kind of a chapter by its head, or by the class of the heading that its text begins with.
#[must_use]
pub fn kind_of(text: &str) -> Option<ChapterKind> {
    let header = Header::read(text).unwrap_or_default();
    let heading = || {
        let line = text[header.length..].lines().find(|line| line.starts_with("# "))?;
        let braces = line.trim_end().strip_suffix('}')?.rsplit_once('{')?.1;
        braces.split_whitespace().filter_map(|word| word.strip_prefix('.')).find_map(entries::kind)
    };
    header.kind.or_else(heading)
}

impl Header {
    /// Reads the head of a file; `None` where its text begins at once. Never fails: a block that looks like settings
    /// and cannot be read has a `fault`.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let whole = block(text)?;
        let is_closed = whole.is_closed;
        let block = if is_closed { whole } else { unclosed(text, &whole)? };
        let body = &text[block.inner.clone()];
        let mut header = Self { length: block.length, ..Self::default() };
        if !is_closed {
            header.fault = Some((HeaderFault::Unclosed, 0..text.lines().next().map_or(0, str::len)));
        }
        match pairs(block.form, body) {
            Ok(None) if body.trim().is_empty() => {}
            Ok(None) => return None,
            Ok(Some(pairs)) => {
                header.find_headings(body, &pairs, block.inner.start);
                for (key, value) in &pairs {
                    header.take((key, value), &pairs, text, block.inner.clone());
                }
            }
            Err((reason, at)) => {
                if !looks_like_settings(block.form, body) {
                    return None;
                }
                let at = text.floor_char_boundary((block.inner.start + at).min(block.inner.end));
                let line_start = text[..at].rfind('\n').map_or(0, |line| line + 1);
                let line = text[line_start..].lines().next().unwrap_or("");
                header.fault = Some((HeaderFault::Broken(reason), line_start..line_start + line.len()));
            }
        }
        Some(header)
    }

    /// Collects the comments of YAML that may be headings: those of a block without any key of [`KNOWN`].
    fn find_headings(&mut self, body: &str, pairs: &[(String, Tree)], start: usize) {
        if pairs.iter().any(|(key, _)| KNOWN.contains(&key.as_str())) {
            return;
        }
        let mut at = start;
        for line in body.split_inclusive('\n') {
            if line.starts_with("# ") || line.starts_with("## ") {
                self.prose.push((line.trim_end().to_owned(), at..at + line.trim_end().len()));
            }
            at += line.len();
        }
    }

    fn take(&mut self, (key, value): (&str, &Tree), all: &[(String, Tree)], text: &str, inner: Range<usize>) {
        if let Some(what) = entries::part_of_key(key).filter(|what| what.is_of_title()) {
            let line = line_of(key, text, inner.clone());
            let (entry, lost) = entries::read((key, what), value, all, (text, line.clone(), inner.end));
            self.unshown.extend(lost.into_iter().map(|lost| (lost, line.clone())));
            return self.entries.extend(entry);
        }
        match (key, value) {
            ("title", Tree::Text(title)) if !title.trim().is_empty() => {
                self.title = Some(spanned(key, title, text, inner));
            }
            ("title", Tree::Number(number)) => self.title = Some(spanned(key, number, text, inner)),
            ("lang" | "language", Tree::Text(tag)) => self.lang = Some(spanned(key, tag, text, inner)),
            ("weight" | "order" | "sidebar_position", Tree::Number(number)) => {
                self.weight = number.parse().ok()
            }
            ("draft", Tree::Flag(is_draft)) => self.is_draft = *is_draft,
            (key, Tree::Text(name)) if entries::is_kind_key(key) && entries::kind(name).is_some() => {
                self.kind = entries::kind(name);
            }
            (_, value) => {
                let is_empty = match value {
                    Tree::Nothing => true,
                    Tree::Text(text) => text.trim().is_empty(),
                    _ => false,
                };
                let known = OF_BOOK.iter().find(|(known, _)| *known == key).filter(|_| !is_empty);
                if let Some((_, of_book)) = known {
                    self.of_book.push((*of_book, key.to_owned(), line_of(key, text, inner)));
                } else if matches!(value, Tree::Text(text) if is_sentence(text)) && !KNOWN.contains(&key) {
                    self.prose.push((key.to_owned(), line_of(key, text, inner)));
                }
            }
        }
    }
}

/// The block at the head of a text; where no line closes it, it includes all of the text.
fn block(text: &str) -> Option<Block> {
    let first = text.split_inclusive('\n').next()?;
    let form = match first.trim_end() {
        "---" => Form::Yaml,
        "+++" => Form::Toml,
        "{" => Form::Json,
        line if line.starts_with("{\"") || line.starts_with("{ \"") => Form::Json,
        _ => return None,
    };
    let start = if form == Form::Json { 0 } else { first.len() };
    let mut at = start;
    for line in text[at..].split_inclusive('\n') {
        let is_end = match form {
            Form::Yaml => matches!(line.trim_end(), "---" | "..."),
            Form::Toml => line.trim_end() == "+++",
            Form::Json => line.trim_end() == "}" || (at == 0 && line.trim_end().ends_with('}')),
        };
        if is_end {
            let end = if form == Form::Json { at + line.len() } else { at };
            let block = Block { form, inner: start..end, length: at + line.len(), is_closed: true };
            // The line that closes it may be a rule of the text, far below settings that the author did not close.
            let is_far =
                form != Form::Json && unclosed(text, &block).is_some() && is_text(form, &text[start..end]);
            return Some(Block { is_closed: !is_far, ..block });
        }
        at += line.len();
    }
    Some(Block { form, inner: start..text.len(), length: text.len(), is_closed: false })
}

/// Whether the lines of a block hold more than settings: behind an empty line there are words or a heading, which
/// cannot be parsed or are the block's last line.
fn is_text(form: Form, body: &str) -> bool {
    let Some((_, rest)) = body.split_once("\n\n") else { return false };
    let is_words = |line: &str| !line.contains([':', '=']) && !line.starts_with([' ', '\t', '-', '#', '[']);
    let is_heading = |line: &str| line.starts_with("# ") || line.starts_with("## ");
    let mut lines = rest.lines().filter(|line| !line.trim().is_empty());
    let has_words = lines.clone().any(|line| is_words(line) || is_heading(line));
    has_words && (lines.next_back().is_some_and(is_heading) || pairs(form, body).is_err())
}

/// The settings of a block that no line closes: the lines up to the first empty one, where they are a table of keys.
/// Where no tool knows one of the keys, they stay text.
fn unclosed(text: &str, whole: &Block) -> Option<Block> {
    let body = &text[whole.inner.clone()];
    let length = body.find("\n\n").map_or(body.len(), |at| at + 1);
    let block = |end: usize, start: usize| Block {
        form: whole.form,
        inner: start..end,
        length: end,
        is_closed: false,
    };
    if whole.form == Form::Json {
        let is_key = body.lines().nth(1).is_some_and(|line| line.trim_start().starts_with('"'));
        return is_key.then(|| block(0, 0));
    }
    let pairs = pairs(whole.form, &body[..length]).ok().flatten()?;
    if pairs.iter().any(|(key, _)| KNOWN.contains(&key.as_str())) {
        return Some(block(whole.inner.start + length, whole.inner.start));
    }
    let are_names =
        !pairs.is_empty() && pairs.iter().all(|(key, _)| is_name(key) && key.starts_with(char::is_lowercase));
    are_names.then(|| block(0, 0))
}

/// Whether a block that cannot be parsed was meant as settings: its first line is a key, and no sentence.
fn looks_like_settings(form: Form, body: &str) -> bool {
    if form == Form::Json {
        return true;
    }
    let line = body.lines().find(|line| !line.trim().is_empty() && !line.starts_with('#')).unwrap_or("");
    let key = line.split([':', '=']).next().unwrap_or("").trim_end();
    let is_small = key.starts_with(char::is_lowercase);
    let has_more = || body.lines().filter(|line| line.contains(": ")).nth(1).is_some();
    key.len() < line.len() && is_name(key) && (is_small || has_more())
}

/// Whether a key is an identifier, as a program's keys are, and not words.
fn is_name(key: &str) -> bool {
    key.starts_with(char::is_alphabetic)
        && key.chars().all(|sign| sign.is_alphanumeric() || matches!(sign, '_' | '-' | '.'))
}

/// Whether a value may be the author's words: three or more of them that end as a sentence does.
fn is_sentence(value: &str) -> bool {
    value.trim_end().ends_with(['.', '!', '?', '…']) && value.split_whitespace().nth(2).is_some()
}

/// Parses the settings of a block.
///
/// # Errors
/// Where they cannot be parsed: the reason in the library's English, and the byte.
fn read(form: Form, body: &str) -> Result<Tree, (String, usize)> {
    match form {
        // JSON is YAML, too.
        Form::Yaml | Form::Json => yaml::read(body),
        Form::Toml => tree::read_toml(body),
    }
}

/// The keys and values of a block, none where it is no table of keys; or why it cannot be parsed, and the byte.
type Pairs = Result<Option<Vec<(String, Tree)>>, (String, usize)>;

fn pairs(form: Form, body: &str) -> Pairs {
    Ok(match read(form, body)? {
        Tree::Table(pairs) if form != Form::Toml || !pairs.is_empty() => Some(pairs),
        _ => None,
    })
}

/// The line of a key.
fn line_of(key: &str, text: &str, inner: Range<usize>) -> Range<usize> {
    let mut at = inner.start;
    for line in text[inner.clone()].split_inclusive('\n') {
        let rest = line.strip_prefix(key).or_else(|| line.strip_prefix(&format!("\"{key}\"")));
        if rest.is_some_and(|rest| rest.trim_start().starts_with([':', '='])) {
            return at..at + line.trim_end().len();
        }
        at += line.len();
    }
    inner.start..inner.start
}

/// A value with its bytes, or with its key's line where it is not found there.
fn spanned(key: &str, value: &str, text: &str, inner: Range<usize>) -> Spanned {
    let line = line_of(key, text, inner);
    let after = text[line.clone()].find([':', '=']).map_or(line.end, |at| line.start + at + 1);
    let range = match text[after..line.end].find(value).filter(|_| !value.is_empty()) {
        Some(at) => after + at..after + at + value.len(),
        None => line,
    };
    Spanned { text: value.to_owned(), range }
}

#[cfg(test)]
mod tests;
