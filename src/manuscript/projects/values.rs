//! The values of another tool's settings, and the text of the equivalent `book.toml`.

use crate::config;
use crate::header::Tree;
use crate::manuscript::folder::{Folder, PathTarget};
use crate::manuscript::value;
use std::fmt::Write;

/// Pandoc's and Quarto's key for the position of notes.
pub(super) const NOTES: &str = "reference-location";

/// The values of a tool's settings, under the keys of `book.toml`.
#[derive(Default)]
pub(super) struct Values {
    pub(super) title: Option<String>,
    pub(super) subtitle: Option<String>,
    pub(super) language: Option<String>,
    pub(super) folder: Option<String>,
    /// Names, and the role of each where it is known.
    pub(super) authors: Vec<(String, Option<&'static str>)>,
    pub(super) publisher: Option<String>,
    pub(super) date: Option<String>,
    pub(super) rights: Option<String>,
    pub(super) description: Option<String>,
    pub(super) cover: Option<String>,
    pub(super) bibliography: Vec<String>,
    pub(super) style: Option<String>,
    /// The position of notes in print.
    pub(super) notes: Option<&'static str>,
    /// The chapters, where the tool has no separate list of them.
    pub(super) body: Vec<String>,
}

impl Values {
    /// Sets the title, in any of the forms that tools have.
    pub(super) fn take_title(&mut self, tree: &Tree) {
        for item in tree.items() {
            let text = item.text().or_else(|| item.get("text")?.text());
            let is_sub = item.get("type").and_then(Tree::text) == Some("subtitle");
            let place = if is_sub { &mut self.subtitle } else { &mut self.title };
            if place.is_none() {
                *place = text.map(plain);
            }
        }
    }

    /// Adds authors: a name, names, tables with names.
    pub(super) fn take_authors(&mut self, tree: &Tree) {
        for item in tree.items() {
            let name = item.text().map(str::to_owned).or_else(|| name_of(item));
            let role = item.get("role").and_then(Tree::text).and_then(role_of);
            let names = name.iter().flat_map(|name| name.split(" & ")).map(plain);
            for name in names.filter(|name| !name.is_empty()) {
                if !self.authors.iter().any(|(known, _)| *known == name) {
                    self.authors.push((name, role));
                }
            }
        }
    }

    /// Sets the language, in the tool's spelling of it.
    pub(super) fn take_language(&mut self, tree: &Tree) {
        let tag = tree.text().unwrap_or("").split('.').next().unwrap_or("").replace('_', "-");
        if self.language.is_none() && value::is_tag(&tag) {
            self.language = Some(tag);
        }
    }

    /// Sets the date, where `book.toml` accepts it.
    pub(super) fn take_date(&mut self, tree: &Tree) {
        let text = tree.text().unwrap_or("");
        let day = text.split(['T', ' ']).next().unwrap_or("");
        if self.date.is_none() && value::is_date(day) {
            self.date = Some(day.to_owned());
        }
    }

    /// Sets the values of Pandoc's metadata and of the heads of Quarto's and R Markdown's files.
    pub(super) fn take_pandoc(&mut self, tree: &Tree) {
        for (key, value) in tree.pairs() {
            match key.as_str() {
                "title" => self.take_title(value),
                "subtitle" => set(&mut self.subtitle, value),
                "author" | "authors" | "creator" | "contributor" => self.take_authors(value),
                "lang" | "language" => self.take_language(value),
                "date" => self.take_date(value),
                "publisher" => set(&mut self.publisher, value),
                "rights" | "copyright" => set(&mut self.rights, value),
                "description" | "abstract" => set(&mut self.description, value),
                "cover-image" | "epub-cover-image" | "cover" => set(&mut self.cover, value),
                "bibliography" => self.take_bibliography(value),
                "csl" | "citation-style" => set(&mut self.style, value),
                NOTES => self.take_notes(value, "book"),
                _ => {}
            }
        }
    }

    /// Sets the position of notes; `end` is the value for the end of one document.
    pub(super) fn take_notes(&mut self, tree: &Tree, end: &'static str) {
        let place = match tree.text() {
            Some("block") => "foot",
            Some("section") => "chapter",
            Some("document") => end,
            // The margin has no equivalent.
            _ => return,
        };
        self.notes.get_or_insert(place);
    }

    /// Adds bibliography files: one or several.
    pub(super) fn take_bibliography(&mut self, tree: &Tree) {
        for name in tree.items().filter_map(Tree::text) {
            let name = if name.contains('.') { name.to_owned() } else { format!("{name}.bib") };
            if !self.bibliography.contains(&name) {
                self.bibliography.push(name);
            }
        }
    }

    /// Drops the files that are not in the folder and returns their paths.
    pub(super) fn drop_missing(&mut self, folder: &Folder) -> Vec<String> {
        let mut missing = Vec::new();
        let mut is_there = |path: &mut String| {
            let plain = path.trim_start_matches("./").trim_start_matches('/').to_owned();
            let is_there = matches!(folder.named(&plain, 0), PathTarget::File(_));
            if is_there {
                *path = plain;
            } else {
                missing.push(path.clone());
            }
            is_there
        };
        for place in [&mut self.cover, &mut self.style] {
            place.take_if(|path| !is_there(path));
        }
        self.bibliography.retain_mut(|path| is_there(path));
        missing
    }

    /// The text of the equivalent `book.toml`.
    pub(super) fn to_toml(&self) -> String {
        let mut text = String::new();
        let mut key = |name: &str, value: &Option<String>| {
            if let Some(value) = value.as_deref().map(clean).filter(|value| !value.trim().is_empty()) {
                let _ = writeln!(text, "{name} = {}", quoted(&value));
            }
        };
        key("title", &self.title);
        key("subtitle", &self.subtitle);
        key("language", &self.language);
        key("folder", &self.folder);
        key("publisher", &self.publisher);
        key("date", &self.date);
        key("rights", &self.rights);
        key("description", &self.description);
        for (name, role) in &self.authors {
            let _ = write!(text, "\n[[authors]]\nname = {}\n", quoted(name));
            if let Some(role) = role {
                let _ = writeln!(text, "role = \"{role}\"");
            }
        }
        if let Some(cover) = &self.cover {
            let cover = quoted(cover);
            let _ = write!(text, "\n[cover]\nfront = {cover}\n");
        }
        if let Some(notes) = self.notes {
            let _ = write!(text, "\n[pdf]\nnotes = \"{notes}\"\n");
        }
        if !self.body.is_empty() {
            let _ = write!(text, "\n[order]\nbody = {}\n", list(&self.body));
        }
        if !self.bibliography.is_empty() || self.style.is_some() {
            text.push_str("\n[citations]\n");
            if !self.bibliography.is_empty() {
                let _ = writeln!(text, "files = {}", list(&self.bibliography));
            }
            if let Some(style) = &self.style {
                let _ = writeln!(text, "style = {}", quoted(style));
            }
        }
        text
    }
}

/// Sets a text that has no value yet.
pub(super) fn set(place: &mut Option<String>, value: &Tree) {
    if place.is_none() {
        *place = value.text().map(plain);
    }
}

/// The name in a table of an author.
fn name_of(author: &Tree) -> Option<String> {
    let text = |key: &str| author.get(key).and_then(Tree::text).map(str::to_owned);
    let joined = |name: &Tree| {
        let parts = ["given", "first", "family", "last", "literal"];
        let parts: Vec<&str> = parts.iter().filter_map(|part| name.get(part)?.text()).collect();
        (!parts.is_empty()).then(|| parts.join(" "))
    };
    text("name").or_else(|| text("text")).or_else(|| joined(author.get("name")?)).or_else(|| joined(author))
}

/// The role of a person for `book.toml`, from MARC's or other tools' names of roles.
fn role_of(role: &str) -> Option<&'static str> {
    Some(match role.to_ascii_lowercase().as_str() {
        "edt" | "editor" => "editor",
        "trl" | "translator" => "translator",
        "ill" | "illustrator" => "illustrator",
        "com" | "compiler" => "compiler",
        "dsr" | "designer" => "designer",
        _ => return None,
    })
}

/// A text in one line without marks of Markdown around it.
fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").trim_matches(['*', '_']).to_owned()
}

/// A text without characters that a book cannot print.
fn clean(text: &str) -> String {
    text.chars().filter(|sign| !sign.is_control() && !matches!(sign, '\u{fffe}' | '\u{ffff}')).collect()
}

fn list(names: &[String]) -> String {
    let quoted: Vec<String> = names.iter().map(|name| quoted(name)).collect();
    format!("[{}]", quoted.join(", "))
}

/// A text as a quoted string of TOML.
fn quoted(text: &str) -> String {
    config::quoted(&clean(text))
}
