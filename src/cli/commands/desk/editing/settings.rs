//! The settings that the form shows and changes, with the explanations from a new book's `book.toml`.

use super::files::SETTINGS;
use super::{EditingService, Refusal, Request};
use crate::cli::init::explained;
use crate::config::{design, quoted};
use crate::manuscript::{authors, slug, text_value, with_authors, with_value};
use crate::messages::{Locale, say};
use serde::{Deserialize, Serialize};

/// A setting as a page sends it.
#[derive(Debug, Deserialize)]
pub(super) struct Setting {
    table: String,
    key: String,
    value: String,
}

/// A setting as the form shows it.
#[derive(Serialize)]
pub(super) struct Field {
    table: &'static str,
    key: &'static str,
    value: String,
    /// The comment above the key in a new `book.toml`.
    hint: String,
    /// The allowed values; empty if any value is allowed.
    choices: Vec<&'static str>,
    /// The file name of a picture by value, for the designs; the first one is shown without a value.
    pictures: Vec<(&'static str, String)>,
}

/// The content of the form.
#[derive(Serialize)]
pub(super) struct Form {
    fields: Vec<Field>,
    authors: Vec<String>,
}

/// The settings of the form: table, key and allowed values.
const FIELDS: [(&str, &str, &[&str]); 15] = [
    ("", "title", &[]),
    ("", "subtitle", &[]),
    ("", "language", &[]),
    ("", "publisher", &[]),
    ("", "place", &[]),
    ("", "date", &[]),
    ("", "rights", &[]),
    ("", "licence", &[]),
    ("", "description", &[]),
    ("cover", "front", &[]),
    ("cover", "back", &[]),
    ("cover", "alt", &[]),
    ("pdf", "design", &[]),
    ("pdf", "size", &["A4", "A5", "A6", "B5", "B6"]),
    ("pdf", "notes", &["foot", "chapter", "book"]),
];
/// The key under which a page sends the authors, one per line.
const AUTHORS: &str = "authors";

impl EditingService {
    /// Changes the settings that the page sends, and returns all of them.
    pub(super) fn settings(&self, request: &Request, locale: Locale) -> Result<Form, Refusal> {
        let _writing = self.writing();
        let known = |setting: &Setting| {
            let is_field =
                |(table, key, _): &(&str, &str, &[&str])| *table == setting.table && *key == setting.key;
            setting.key == AUTHORS || FIELDS.iter().any(is_field)
        };
        if !request.settings.is_empty() {
            let refused = || Refusal::from(say::workshop_settings());
            self.change(SETTINGS, |text| {
                let mut made = text.to_owned();
                for setting in request.settings.iter().filter(|setting| known(setting)) {
                    made = changed(&made, setting).ok_or_else(refused)?;
                }
                Ok(made)
            })?;
        }
        let text = self.settings_text()?.ok_or_else(|| Refusal::from(say::workshop_gone(SETTINGS)))?;
        let field = |(table, key, choices): &(&'static str, &'static str, &'static [&'static str])| Field {
            table,
            key,
            choices: if *key == "design" { design::own_names().collect() } else { choices.to_vec() },
            pictures: if *key == "design" { pictures() } else { Vec::new() },
            value: text_value(&text, table, key).unwrap_or_default(),
            hint: hint(explained(locale), table, explained_with(key)),
        };
        Ok(Form { fields: FIELDS.iter().map(field).collect(), authors: authors(&text) })
    }
}

/// The file name of each design's picture, by all names of the design.
fn pictures() -> Vec<(&'static str, String)> {
    design::names_with_own().map(|(name, own)| (name, format!("{}.png", slug(own)))).collect()
}

/// The text of `book.toml` after a change; the key is removed if the value is empty.
fn changed(text: &str, setting: &Setting) -> Option<String> {
    let value = setting.value.trim();
    if setting.key == AUTHORS {
        let names: Vec<&str> = value.lines().map(str::trim).filter(|name| !name.is_empty()).collect();
        return with_authors(text, &names);
    }
    let is_needed = setting.table.is_empty() && ["title", "language"].contains(&setting.key.as_str());
    let written = (is_needed || !value.is_empty()).then(|| quoted(value));
    with_value(text, &setting.table, &setting.key, written.as_deref())
}

/// The key above which the explanation of several keys is.
fn explained_with(key: &'static str) -> &'static str {
    if ["place", "date", "rights", "licence"].contains(&key) { "publisher" } else { key }
}

/// The comment above a key in the template of a new book.
fn hint(template: &str, table: &str, key: &str) -> String {
    let (mut inside, mut comment, mut is_open) = (String::new(), Vec::new(), false);
    for line in template.lines() {
        let bare = line.trim_start_matches('#').trim_start();
        let is_key = bare.split_once('=').is_some_and(|(name, _)| name.trim() == key);
        if is_key && inside == table {
            return comment.join(" ");
        }
        if let Some(name) = line.strip_prefix('[') {
            inside = name.trim_matches(['[', ']']).to_owned();
        } else if line.starts_with("# ") {
            // A comment above a table applies to its keys; a new comment replaces the one before.
            if !is_open {
                comment.clear();
            }
            comment.push(bare);
        } else if line.is_empty() {
            comment.clear();
        }
        is_open = line.starts_with("# ");
    }
    String::new()
}

#[cfg(test)]
mod tests {
    use super::{FIELDS, Setting, changed, hint};
    use crate::cli::init::explained;
    use crate::messages::Locale;

    #[test]
    fn each_setting_of_the_form_is_explained_in_each_language() {
        for locale in Locale::ALL {
            for (table, key, _) in FIELDS {
                assert!(!hint(explained(locale), table, key).is_empty(), "{}: {table} {key}", locale.tag());
            }
        }
    }

    #[test]
    fn what_the_form_changes_is_what_is_read() {
        let set = |text: &str, key: &str, value: &str| {
            let setting = Setting { table: String::new(), key: key.to_owned(), value: value.to_owned() };
            changed(text, &setting).expect("TOML")
        };
        let book =
            "title = \"Gün\"\nlanguage = \"tr\" # here\n\n[[authors]]\nname = \"Ada\"\nrole = \"author\"\n";
        assert_eq!(set(book, "title", "Kara \"Gün\""), book.replace("\"Gün\"", "\"Kara \\\"Gün\\\"\""));
        let two = set(book, "authors", "Ada Yazar\nEce");
        assert!(
            two.contains("name = \"Ada Yazar\"\nrole = \"author\"") && two.contains("name = \"Ece\""),
            "{two}"
        );
        assert!(!set(&two, "authors", "Ada Yazar").contains("Ece"));
    }
}
