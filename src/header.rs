//! The settings at the head of a chapter's file, as Pandoc, Quarto, Hugo and Obsidian have them: YAML between lines of
//! three hyphens, TOML between lines of three plus signs. The door to serde_yaml.
//!
//! ```text
//! ---
//! title: Gece
//! weight: 20
//! ---
//! ```

use std::ops::Range;

/// Keys that one of those tools knows. A block without any of them is text between two rules.
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

/// What of those keys readers would be shown, and what `book.toml` says for the whole book.
const OF_BOOK: [(&str, BookKey); 6] = [
    ("author", BookKey::Authors),
    ("authors", BookKey::Authors),
    ("subtitle", BookKey::Subtitle),
    ("date", BookKey::Date),
    ("abstract", BookKey::Description),
    ("description", BookKey::Description),
];

/// The key of `book.toml` that says for the whole book what a chapter's head says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BookKey {
    /// `[[authors]]`.
    Authors,
    /// `subtitle`.
    Subtitle,
    /// `date`.
    Date,
    /// `description`.
    Description,
}

/// What the head of a chapter's file says.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Header {
    /// Bytes of the block, its last line end included.
    pub length: usize,
    /// The chapter's title.
    pub title: Option<Said>,
    /// The chapter's language, as a tag.
    pub lang: Option<Said>,
    /// Where the chapter stands among others: `weight` or `order`.
    pub weight: Option<f64>,
    /// Whether the chapter is not to be in the book yet.
    pub is_draft: bool,
    /// Keys that are of the whole book, as they are written, with their places.
    pub of_book: Vec<(BookKey, String, Range<usize>)>,
    /// Why the block cannot be read, and where.
    pub fault: Option<(String, Range<usize>)>,
}

/// A value and its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// The value as text.
    pub text: String,
    /// Where it stands letter by letter, or the line of its key.
    pub range: Range<usize>,
}

/// The two ways to write such a block.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    Yaml,
    Toml,
}

/// A value, as far as it means something here.
enum Value {
    Text(String),
    Number(f64),
    Flag(bool),
    Other,
}

impl Header {
    /// Reads the head of a file; `None` where its text begins at once. Never fails: a block that looks like settings
    /// and cannot be read has a `fault`.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let (form, inner, length) = block(text)?;
        let body = &text[inner.clone()];
        let pairs = match form {
            Form::Yaml => yaml(body),
            Form::Toml => toml(body),
        };
        let mut header = Self { length, ..Self::default() };
        match pairs {
            Ok(pairs) => {
                if !pairs.iter().any(|(key, _)| KNOWN.contains(&key.as_str())) {
                    return None;
                }
                for (key, value) in pairs {
                    header.take(&key, value, text, inner.clone());
                }
            }
            Err((reason, at)) => {
                if !looks_like_settings(body) {
                    return None;
                }
                let at = (inner.start + at).min(inner.end);
                let line_start = text[..at].rfind('\n').map_or(0, |line| line + 1);
                let line = text[line_start..].lines().next().unwrap_or("");
                header.fault = Some((reason, line_start..line_start + line.len()));
            }
        }
        Some(header)
    }

    fn take(&mut self, key: &str, value: Value, text: &str, inner: Range<usize>) {
        match (key, value) {
            ("title", Value::Text(title)) if !title.trim().is_empty() => {
                self.title = Some(said(key, title, text, inner));
            }
            ("title", Value::Number(number)) => self.title = Some(said(key, number.to_string(), text, inner)),
            ("lang" | "language", Value::Text(tag)) => self.lang = Some(said(key, tag, text, inner)),
            ("weight" | "order" | "sidebar_position", Value::Number(number)) => self.weight = Some(number),
            ("draft", Value::Flag(is_draft)) => self.is_draft = is_draft,
            (_, value) => {
                let says_nothing = matches!(&value, Value::Text(text) if text.trim().is_empty());
                let known = OF_BOOK.iter().find(|(known, _)| *known == key).filter(|_| !says_nothing);
                if let Some((_, of_book)) = known {
                    self.of_book.push((*of_book, key.to_owned(), line_of(key, text, inner)));
                }
            }
        }
    }
}

/// The form of the block at the head of a text, what stands between its lines, and the length of all of it.
fn block(text: &str) -> Option<(Form, Range<usize>, usize)> {
    let first = text.split_inclusive('\n').next()?;
    let form = match first.trim_end() {
        "---" => Form::Yaml,
        "+++" => Form::Toml,
        _ => return None,
    };
    let mut at = first.len();
    for line in text[at..].split_inclusive('\n') {
        let is_end = match form {
            Form::Yaml => matches!(line.trim_end(), "---" | "..."),
            Form::Toml => line.trim_end() == "+++",
        };
        if is_end {
            return Some((form, first.len()..at, at + line.len()));
        }
        at += line.len();
    }
    None
}

/// Whether a block that cannot be read was meant as settings: its first line is a key.
fn looks_like_settings(body: &str) -> bool {
    let line = body.lines().find(|line| !line.trim().is_empty() && !line.starts_with('#')).unwrap_or("");
    let key = line.split([':', '=']).next().unwrap_or("").trim_end();
    key.len() < line.len() && KNOWN.contains(&key)
}

type Pairs = Result<Vec<(String, Value)>, (String, usize)>;

fn yaml(body: &str) -> Pairs {
    let read: serde_yaml::Value = serde_yaml::from_str(body).map_err(|error| {
        let at = error.location().map_or(0, |place| place.index());
        (error.to_string(), at)
    })?;
    let serde_yaml::Value::Mapping(mapping) = read else { return Ok(Vec::new()) };
    let pair = |(key, value): (serde_yaml::Value, serde_yaml::Value)| {
        let value = match value {
            serde_yaml::Value::String(text) => Value::Text(text),
            serde_yaml::Value::Number(number) => Value::Number(number.as_f64().unwrap_or(0.0)),
            serde_yaml::Value::Bool(flag) => Value::Flag(flag),
            serde_yaml::Value::Null => Value::Text(String::new()),
            _ => Value::Other,
        };
        Some((key.as_str()?.to_owned(), value))
    };
    Ok(mapping.into_iter().filter_map(pair).collect())
}

fn toml(body: &str) -> Pairs {
    let read: ::toml::Table = ::toml::from_str(body).map_err(|error| {
        let at = error.span().map_or(0, |span| span.start);
        (error.message().lines().collect::<Vec<_>>().join("; "), at)
    })?;
    let pair = |(key, value): (String, ::toml::Value)| {
        let value = match value {
            ::toml::Value::String(text) => Value::Text(text),
            ::toml::Value::Integer(number) => Value::Number(number as f64),
            ::toml::Value::Float(number) => Value::Number(number),
            ::toml::Value::Boolean(flag) => Value::Flag(flag),
            _ => Value::Other,
        };
        (key, value)
    };
    Ok(read.into_iter().map(pair).collect())
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

/// A value at its place.
fn said(key: &str, value: String, text: &str, inner: Range<usize>) -> Said {
    let line = line_of(key, text, inner);
    let after = text[line.clone()].find([':', '=']).map_or(line.end, |at| line.start + at + 1);
    let range = match text[after..line.end].find(value.as_str()).filter(|_| !value.is_empty()) {
        Some(at) => after + at..after + at + value.len(),
        None => line,
    };
    Said { text: value, range }
}

#[cfg(test)]
mod tests {
    use super::{BookKey, Header};

    fn read(text: &str) -> Header {
        Header::read(text).unwrap_or_else(|| panic!("no header: {text}"))
    }

    #[test]
    fn yaml_and_toml_say_title_language_and_order() {
        let text = "---\ntitle: \"Bir: Gece\"\nlang: az\nweight: 20\nauthor: Ad\n---\nMetin.\n";
        let header = read(text);
        assert_eq!(&text[header.length..], "Metin.\n");
        let title = header.title.expect("a title");
        assert_eq!((title.text.as_str(), &text[title.range]), ("Bir: Gece", "Bir: Gece"));
        assert_eq!(header.lang.map(|lang| lang.text).as_deref(), Some("az"));
        assert_eq!(header.weight, Some(20.0));
        let (key, written, place) = &header.of_book[0];
        assert_eq!(
            (*key, written.as_str(), &text[place.clone()]),
            (BookKey::Authors, "author", "author: Ad")
        );

        let text = "+++\ntitle = 'Gece'\ndraft = true\norder = 1.5\n+++\n";
        let header = read(text);
        assert!(header.is_draft);
        assert_eq!((header.weight, header.length), (Some(1.5), text.len()));
        assert_eq!(header.title.map(|title| title.text).as_deref(), Some("Gece"));
    }

    #[test]
    fn what_looks_like_settings_and_is_broken_has_its_place() {
        let text = "---\ntitle: Bakü: bir kent\n---\n\nMetin.\n";
        let (_, place) = read(text).fault.expect("a fault");
        assert_eq!(&text[place], "title: Bakü: bir kent");
        let text = "+++\ntitle = Gece\n+++\n";
        let (_, place) = read(text).fault.expect("a fault");
        assert_eq!(&text[place], "title = Gece");
    }

    #[test]
    fn text_between_rules_is_text() {
        for text in [
            "",
            "---",
            "---\n",
            "---\n---\n",
            "---\nBir söz.\n---\n",
            "---\nNot: Bir söz.\n---\n",
            "---\n\ntitle: a",
            "--- \ttitle: a\n---\n",
            "+++\n+++\n",
            "+++\na b\n+++\n",
            "# A\n\n---\ntitle: b\n---\n",
            "---\n- a\n- b\n---\n",
        ] {
            assert_eq!(Header::read(text), None, "{text}");
        }
    }

    #[test]
    fn nothing_in_it_makes_it_fail() {
        for text in [
            "---\ntitle: &a [*a, *a]\n---\n",
            "---\ntitle: ş\u{0}\n---\n",
            "---\ntitle: !!binary ğ\n...\n",
            "---\ntitle:\n  - a\n? b\n: c\n---\nx",
            "---\ntitle: |\n  Uzun\n  ad\n---\n",
            "+++\ntitle = \"\"\"\n+++\n\"\"\"\n+++\n",
        ] {
            let header = Header::read(text);
            assert!(header.is_none_or(|header| header.length <= text.len()), "{text}");
        }
    }
}
