//! Writes the `book.toml` of an imported manuscript.

use crate::config;

/// The values of the file.
pub(super) struct Book<'a> {
    pub(super) title: &'a str,
    pub(super) subtitle: Option<&'a str>,
    pub(super) language: &'a str,
    pub(super) authors: &'a [String],
    pub(super) front: &'a [String],
    pub(super) back: &'a [String],
}

/// The text of the file.
pub(super) fn write(book: &Book) -> String {
    let mut out = format!("title = {}\n", quoted(book.title));
    if let Some(subtitle) = book.subtitle {
        out.push_str(&format!("subtitle = {}\n", quoted(subtitle)));
    }
    out.push_str(&format!("language = {}\n", quoted(book.language)));
    for author in book.authors {
        out.push_str(&format!("\n[[authors]]\nname = {}\nrole = \"author\"\n", quoted(author)));
    }
    if !book.front.is_empty() || !book.back.is_empty() {
        out.push_str("\n[order]\n");
        for (key, files) in [("front", book.front), ("back", book.back)] {
            if !files.is_empty() {
                let names: Vec<String> = files.iter().map(|file| quoted(file)).collect();
                out.push_str(&format!("{key} = [{}]\n", names.join(", ")));
            }
        }
    }
    out
}

/// A text as a string of TOML, on one line.
fn quoted(text: &str) -> String {
    config::quoted(&text.replace(char::is_control, " "))
}

#[cfg(test)]
mod tests {
    use super::{Book, write};

    #[test]
    fn strings_are_quoted() {
        let authors = ["Ad \"Soy\" Ad".to_owned()];
        let front = ["00-a.md".to_owned()];
        let book = Book {
            title: "C:\\a\nb",
            subtitle: None,
            language: "tr",
            authors: &authors,
            front: &front,
            back: &[],
        };
        let expected = "title = \"C:\\\\a b\"\nlanguage = \"tr\"\n\n[[authors]]\nname = \"Ad \\\"Soy\\\" Ad\"\n\
                        role = \"author\"\n\n[order]\nfront = [\"00-a.md\"]\n";
        assert_eq!(write(&book), expected);
    }
}
