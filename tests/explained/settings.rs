//! `book.toml` put together: lines under their headings, where a line with a key takes the place of that key.

use std::fmt;

/// The lines under each heading; those before the first one stand under an empty one.
#[derive(Clone, Debug, Default)]
pub struct Settings(Vec<(String, Vec<String>)>);

impl Settings {
    /// Those that every book has.
    pub fn of_a_book(language: &str) -> Self {
        let mut settings = Self::default();
        settings.add("", &[format!("title = \"Deneme\"\nlanguage = \"{language}\"")]);
        settings
    }

    /// Adds lines that begin under a heading, and may have headings of their own.
    pub fn add(&mut self, heading: &str, lines: &[String]) {
        let mut at = self.section(heading);
        for line in lines.iter().flat_map(|line| line.lines()).filter(|line| !line.trim().is_empty()) {
            if line.starts_with('[') && line.ends_with(']') {
                at = self.section(line);
                continue;
            }
            let key = |line: &str| line.split('=').next().map(|key| key.trim().to_owned());
            let section = &mut self.0[at].1;
            section.retain(|other| key(other) != key(line));
            section.push(line.to_owned());
        }
    }

    /// Where a heading's lines stand; a heading of a list begins a new entry.
    fn section(&mut self, heading: &str) -> usize {
        let known = self.0.iter().position(|(other, _)| other == heading && !heading.starts_with("[["));
        known.unwrap_or_else(|| {
            self.0.push((heading.to_owned(), Vec::new()));
            self.0.len() - 1
        })
    }
}

impl fmt::Display for Settings {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (heading, lines) in &self.0 {
            writeln!(out, "{heading}")?;
            lines.iter().try_for_each(|line| writeln!(out, "{line}"))?;
        }
        Ok(())
    }
}
