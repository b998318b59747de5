//! Settings of any shape, as in YAML, TOML and JSON files.

use std::iter;

/// A value of a settings file.
#[derive(Clone, Debug, PartialEq)]
pub enum Tree {
    /// No value.
    Nothing,
    /// A truth value.
    Flag(bool),
    /// A number, as text.
    Number(String),
    /// A text, or a date as it is written.
    Text(String),
    /// A list.
    List(Vec<Tree>),
    /// A table, its keys in the order of the file where the format preserves it.
    Table(Vec<(String, Tree)>),
}

impl Tree {
    /// Reads YAML or JSON; `None` where it cannot be read.
    #[must_use]
    pub fn yaml(text: &str) -> Option<Self> {
        super::yaml::read(text).ok()
    }

    /// Reads TOML; `None` where it cannot be read.
    #[must_use]
    pub fn toml(text: &str) -> Option<Self> {
        read_toml(text).ok()
    }

    /// Reads the settings at the head of a chapter; `None` where it has none that can be read.
    #[must_use]
    pub fn head(text: &str) -> Option<Self> {
        let block = super::block(text).filter(|block| block.is_closed)?;
        let body = &text[block.inner];
        super::read(block.form, body).ok().filter(|tree| matches!(tree, Self::Table(_)))
    }

    /// The value of a key, or of keys one below the other: `book.title`.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Self> {
        if let Self::Table(pairs) = self
            && let Some((_, value)) = pairs.iter().find(|(own, _)| own == key)
        {
            return Some(value);
        }
        let (first, rest) = key.split_once('.')?;
        let Self::Table(pairs) = self else { return None };
        pairs.iter().find(|(own, _)| own == first)?.1.get(rest)
    }

    /// A text, number or flag as text; none where it is empty.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Flag(flag) => Some(if *flag { "true" } else { "false" }),
            Self::Text(text) | Self::Number(text) => Some(text.trim()).filter(|text| !text.is_empty()),
            _ => None,
        }
    }

    /// Iterates over the elements of a list, or over a single value.
    pub fn items(&self) -> Box<dyn Iterator<Item = &Self> + '_> {
        match self {
            Self::Nothing => Box::new(iter::empty()),
            Self::List(items) => Box::new(items.iter()),
            one => Box::new(iter::once(one)),
        }
    }

    /// The keys and values of a table; empty for anything else.
    #[must_use]
    pub fn pairs(&self) -> &[(String, Self)] {
        match self {
            Self::Table(pairs) => pairs,
            _ => &[],
        }
    }
}

/// Parses TOML.
///
/// # Errors
/// Where it cannot be parsed: the reason in the library's English, and the byte.
pub(super) fn read_toml(text: &str) -> Result<Tree, (String, usize)> {
    let table = ::toml::from_str(text).map_err(|error| {
        let at = error.span().map_or(0, |span| span.start);
        (error.message().lines().collect::<Vec<_>>().join("; "), at)
    })?;
    Ok(of_toml(::toml::Value::Table(table)))
}

fn of_toml(value: ::toml::Value) -> Tree {
    match value {
        ::toml::Value::String(text) => Tree::Text(text),
        ::toml::Value::Integer(number) => Tree::Number(number.to_string()),
        ::toml::Value::Float(number) => Tree::Number(number.to_string()),
        ::toml::Value::Boolean(flag) => Tree::Flag(flag),
        ::toml::Value::Array(items) => Tree::List(items.into_iter().map(of_toml).collect()),
        ::toml::Value::Table(table) => {
            Tree::Table(table.into_iter().map(|(key, value)| (key, of_toml(value))).collect())
        }
        ::toml::Value::Datetime(date) => Tree::Text(date.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::Tree;

    #[test]
    fn values_of_all_three_formats_are_found_alike() {
        let yaml = "book:\n  title: Gece\n  chapters: [a.md, b.md]\n  year: 1990\nx: !!python/name:a.b\ny: !ENV [A, b]\n";
        let toml = "x = 1\n[book]\ntitle = \"Gece\"\nyear = 1990\nchapters = [\"a.md\", \"b.md\"]\n";
        let json = "{\"book\": {\"title\": \"Gece\", \"year\": 1990, \"chapters\": [\"a.md\", \"b.md\"]}}";
        for tree in [Tree::yaml(yaml), Tree::toml(toml), Tree::yaml(json)] {
            let tree = tree.expect("a tree");
            assert_eq!(tree.get("book.title").and_then(Tree::text), Some("Gece"));
            assert_eq!(tree.get("book.year").and_then(Tree::text), Some("1990"));
            let chapters = tree.get("book.chapters").expect("a list");
            let names: Vec<_> = chapters.items().filter_map(Tree::text).collect();
            assert_eq!(names, ["a.md", "b.md"]);
            assert_eq!(tree.get("book.none"), None);
        }
        assert!(Tree::yaml("a: [").is_none() && Tree::toml("a = ").is_none());
    }

    #[test]
    fn the_head_of_a_chapter_is_a_tree() {
        let tree = Tree::head("---\ntitle: Gece\nauthor:\n  - name: A\n---\n\nMetin.\n").expect("a head");
        assert_eq!(tree.get("title").and_then(Tree::text), Some("Gece"));
        let names = tree.get("author").expect("authors").items().filter_map(|author| author.get("name"));
        assert_eq!(names.filter_map(Tree::text).collect::<Vec<_>>(), ["A"]);
        assert!(Tree::head("# Gece\n").is_none());
        assert!(Tree::head("---\nBir söz.\n---\n").is_none());
    }
}
