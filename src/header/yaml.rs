//! Parses YAML, and JSON, which is YAML too. The door to serde-saphyr.

use super::tree::Tree;
use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_saphyr::budget::BudgetBreach;
use serde_saphyr::options::{MergeKeyPolicy, NonFiniteFloatPolicy};
use serde_saphyr::{Error, Options, from_str_with_options};
use std::fmt;

/// Parses settings.
///
/// # Errors
/// Where they cannot be parsed: the reason in the library's English, and the byte.
pub(super) fn read(text: &str) -> Result<Tree, (String, usize)> {
    // Tabs indent nothing in YAML; the library lets the first line have one.
    let blank = text.len() - text.trim_start_matches(['\r', '\n']).len();
    if text[blank..].trim_start_matches(' ').starts_with('\t') {
        return Err(("tab cannot be used as indentation".to_owned(), blank));
    }
    from_str_with_options(text, options()).map_err(|error| {
        let place = error.location();
        let at = place.map_or(0, |place| {
            let line = usize::try_from(place.line()).unwrap_or(1).saturating_sub(1);
            text.split_inclusive('\n').take(line).map(str::len).sum()
        });
        (reason(&error), at)
    })
}

/// Values as in YAML 1.2: `yes` is a text, `010` and `1_000` are texts; nothing is merged, and aliases cannot multiply
/// a small file into a large one.
fn options() -> Options {
    serde_saphyr::options! {
        strict_booleans: true,
        leading_zero_numbers_as_strings: true,
        underscored_numbers_as_strings: true,
        ignore_binary_tag_for_string: true,
        bom_inside_document_as_content: true,
        non_finite_float_policy: NonFiniteFloatPolicy::PassThrough,
        merge_keys: MergeKeyPolicy::AsOrdinary,
        with_snippet: false,
        alias_limits: serde_saphyr::alias_limits! { max_total_replayed_events: 20_000 },
        budget: serde_saphyr::budget! { enforce_alias_anchor_ratio: false, max_depth: 128 },
    }
}

/// The reason of an error, without its place and without advice for programmers.
fn reason(error: &Error) -> String {
    match error {
        Error::DuplicateMappingKey { key: Some(key), .. } => format!("duplicate key \"{key}\""),
        Error::DuplicateMappingKey { .. } => "duplicate key".to_owned(),
        Error::MultipleDocuments { .. } => "more than one document".to_owned(),
        Error::Budget { breach: BudgetBreach::Depth { .. }, .. }
        | Error::RecursiveReferencesRequireWeakTypes { .. } => "recursion limit exceeded".to_owned(),
        Error::Budget { .. } | Error::AliasReplayLimitExceeded { .. } => {
            "repetition limit exceeded".to_owned()
        }
        Error::AliasError { error, .. } | Error::WithSnippet { error, .. } => reason(error),
        other => {
            let message = other.to_string();
            let bare = message.rsplit_once(" at line ").map_or(message.as_str(), |(bare, _)| bare);
            let context = bare.split_once(", ").filter(|(before, _)| before.starts_with("while "));
            context.map_or(bare, |(_, after)| after).to_owned()
        }
    }
}

impl<'de> Deserialize<'de> for Tree {
    fn deserialize<D: Deserializer<'de>>(reader: D) -> Result<Self, D::Error> {
        reader.deserialize_any(AnyValue)
    }
}

/// Accepts a value of any kind.
struct AnyValue;

impl<'de> Visitor<'de> for AnyValue {
    type Value = Tree;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a value")
    }

    fn visit_bool<E>(self, flag: bool) -> Result<Tree, E> {
        Ok(Tree::Flag(flag))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Tree, E> {
        Ok(Tree::Number(number.to_string()))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Tree, E> {
        Ok(Tree::Number(number.to_string()))
    }

    fn visit_i128<E>(self, number: i128) -> Result<Tree, E> {
        Ok(Tree::Number(number.to_string()))
    }

    fn visit_u128<E>(self, number: u128) -> Result<Tree, E> {
        Ok(Tree::Number(number.to_string()))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Tree, E> {
        Ok(Tree::Number(format!("{number:?}")))
    }

    fn visit_str<E>(self, text: &str) -> Result<Tree, E> {
        Ok(Tree::Text(text.to_owned()))
    }

    fn visit_unit<E>(self) -> Result<Tree, E> {
        Ok(Tree::Nothing)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Tree, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = list.next_element()? {
            items.push(item);
        }
        Ok(Tree::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut table: A) -> Result<Tree, A::Error> {
        let mut pairs = Vec::new();
        while let Some((key, value)) = table.next_entry::<Tree, Tree>()? {
            // A key that is a list or a table is no name.
            pairs.extend(key.text().map(|key| (key.to_owned(), value)));
        }
        Ok(Tree::Table(pairs))
    }
}

#[cfg(test)]
mod tests {
    use super::read;
    use crate::header::Tree;

    #[test]
    fn what_cannot_be_read_has_its_reason_and_its_line() {
        for (text, why, line) in [
            ("title: a: b\n", "mapping values are not allowed in this context", "title: a: b"),
            ("a: 1\nb: 2\na: 3\n", "duplicate key \"a\"", "a: 3"),
            ("ş: 1\nç: {ş: 1, ş: 2}\n", "duplicate key \"ş\"", "ç: {ş: 1, ş: 2}"),
            ("a: 1\nb: \"x\nc: 2\n", "unclosed quote", "b: \"x"),
            ("a: 1\nb: [x\n", "unclosed bracket '['", "b: [x"),
            ("a: 1\n  b: - c\n", "mapping values are not allowed in this context", "  b: - c"),
            ("a:\n  b: 1\n c: 2\n", "did not find expected key", " c: 2"),
            ("a:\n\tb: 1\n", "tabs disallowed within this context (block indentation)", "\tb: 1"),
            ("\n\ttitle: a\n", "tab cannot be used as indentation", "\ttitle: a"),
            ("ı: 1\nb: @c\n", "unexpected character: `@'", "b: @c"),
            ("a: *b\n", "alias references unknown anchor", "a: *b"),
            ("a: &a [*a]\n", "recursion limit exceeded", "a: &a [*a]"),
            ("a: 1\n---\nb: 2\n", "more than one document", "b: 2"),
        ] {
            let (reason, at) = read(text).expect_err(text);
            assert_eq!((reason.as_str(), text[at..].lines().next()), (why, Some(line)), "{text}");
        }
    }

    #[test]
    fn little_text_never_makes_a_large_tree() {
        let deep = format!("a: {}1{}\n", "[".repeat(5000), "]".repeat(5000));
        assert_eq!(read(&deep).expect_err("too deep").0, "recursion limit exceeded");
        let mut bomb = "a: &a [x, x, x, x, x, x, x, x, x]\n".to_owned();
        for (before, name) in ('a'..'i').zip('b'..='i') {
            bomb += &format!("{name}: &{name} [{}*{before}]\n", format!("*{before}, ").repeat(8));
        }
        assert_eq!(read(&bomb).expect_err("too large").0, "repetition limit exceeded");
        let names: String = (0..300).map(|at| format!("b{at}: *a\n")).collect();
        assert_eq!(read(&format!("a: &a [x]\n{names}")).map(|tree| tree.pairs().len()), Ok(301));
    }

    #[test]
    fn values_are_what_yaml_calls_them() {
        let text = "a: yes\nb: 010\nc: 1_000\nd: 1e3\ne: ~\nf: !!binary ğ\ng: 2024-01-05\nh: .5\ni: \"1\"\nj: true\n1: k\n";
        let tree = read(text).expect("a table");
        let kinds: Vec<(&str, Tree)> =
            tree.pairs().iter().map(|(key, value)| (key.as_str(), value.clone())).collect();
        let text = |text: &str| Tree::Text(text.to_owned());
        let number = |text: &str| Tree::Number(text.to_owned());
        assert_eq!(
            kinds,
            [
                ("a", text("yes")),
                ("b", text("010")),
                ("c", text("1_000")),
                ("d", number("1000.0")),
                ("e", Tree::Nothing),
                ("f", text("ğ")),
                ("g", text("2024-01-05")),
                ("h", number("0.5")),
                ("i", text("1")),
                ("j", Tree::Flag(true)),
                ("1", text("k")),
            ]
        );
        let json = read("{\n\t\"a\": \"\\ud83d\\ude00\\/\",\n\t\"b\": [1, null]\n}").expect("JSON");
        assert_eq!(json.get("a").and_then(Tree::text), Some("😀/"));
    }
}
