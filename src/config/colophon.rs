//! The lines of the colophon (künye).

use super::{Author, Config, Role, Series};
use crate::lang::Language;

impl Config {
    /// Returns the lines of the colophon, the title first; only settings present in `book.toml` make lines.
    #[must_use]
    pub fn colophon_lines(&self, typefaces: &[String]) -> Vec<String> {
        let words = self.language.words();
        let named =
            |name: &str, value: &Option<String>| value.as_ref().map(|value| format!("{name}: {value}"));
        let title = match &self.subtitle {
            Some(subtitle) => format!("{}: {subtitle}", self.title),
            None => self.title.clone(),
        };
        let mut lines = vec![Some(title)];
        lines.extend(self.authors.iter().map(|author| Some(author.credit(&self.language))));
        lines.extend([
            self.series.as_ref().map(|series| format!("{}: {}", words.series, series.line())),
            self.edition.clone(),
            named(words.hand_out.version, &self.version),
            named(words.publisher, &self.publisher),
            named(words.place, &self.place),
            named(words.date, &self.date.as_ref().map(|date| self.language.date(date))),
            self.rights.clone(),
            named(words.licence, &self.licence),
            named(words.isbn_print, &self.isbn.print),
            named(words.isbn_epub, &self.isbn.epub),
        ]);
        lines.extend(self.colophon.iter().cloned().map(Some));
        lines.push(self.contact.clone());
        lines.push(
            self.distribution.sum.as_ref().map(|sum| format!("{}: {}", words.hand_out.sum, in_eights(sum))),
        );
        lines.push((!typefaces.is_empty()).then(|| format!("{}: {}", words.set_in, typefaces.join(", "))));
        lines.into_iter().flatten().collect()
    }
}

/// Splits digits into groups of eight, which are easy to compare and may be broken across lines.
fn in_eights(digits: &str) -> String {
    let mut grouped = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && at.is_multiple_of(8) {
            grouped.push(' ');
        }
        grouped.push(digit);
    }
    grouped
}

impl Series {
    /// The name of the series and the book's number in it: "Yakın tarih, 2".
    #[must_use]
    pub fn line(&self) -> String {
        self.number.map_or_else(|| self.name.clone(), |number| format!("{}, {number}", self.name))
    }
}

impl Author {
    /// The person's name, after the role unless the person is the writer: "Çeviren: Ad Soyad".
    #[must_use]
    pub fn credit(&self, language: &Language) -> String {
        let [edited, translated, illustrated, compiled, designed] = language.words().roles;
        let role = match self.role {
            Role::Author => return self.name.clone(),
            Role::Editor => edited,
            Role::Translator => translated,
            Role::Illustrator => illustrated,
            Role::Compiler => compiled,
            Role::Designer => designed,
        };
        format!("{role}: {}", self.name)
    }
}
