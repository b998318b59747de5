//! The files of a new book: a folder that builds at once, offline, in each language.

mod cover;
pub(super) mod cover_template;
mod folder;
mod templates;
mod wizard;

pub(super) use folder::{Refused, place};
pub(super) use wizard::{KnownAnswers, ask};

use crate::config::{Design, quoted};
use crate::font::own::{self, FACES};
use crate::messages::{Locale, Message, say};
use std::borrow::Cow;
use templates::Templates;

/// Title and author of a new book.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Wishes {
    /// Language of the book.
    pub(super) language: Locale,
    /// Title of the book; `None` for that of the template.
    pub(super) title: Option<String>,
    /// Author of the book, where there is one.
    pub(super) author: Option<String>,
}

/// A file of the new folder: its path below it, with `/` between parts, and its bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct NewFile {
    pub(super) path: String,
    pub(super) bytes: Cow<'static, [u8]>,
}

/// Returns the `book.toml` of a new book in a language, with its explanations and with blanks.
pub(super) fn explained(language: Locale) -> &'static str {
    Templates::of(language).book
}

/// Licences of the faces, which are beside them.
const LICENCES: [(&str, &str); 3] = [
    ("fonts/alegreya-sans/OFL.txt", include_str!("../../../fonts/alegreya-sans/OFL.txt")),
    ("fonts/jetbrains-mono/OFL.txt", include_str!("../../../fonts/jetbrains-mono/OFL.txt")),
    ("fonts/literata/OFL.txt", include_str!("../../../fonts/literata/OFL.txt")),
];

/// List of files that git need not keep: the finished books.
pub(super) const IGNORED: &str = ".gitignore";

/// Returns the title of a book that has none yet.
fn untitled(language: Locale) -> String {
    say::init_untitled().text(language)
}

/// Returns the words between commas.
fn list(words: &str) -> Vec<String> {
    words.split(',').map(|word| word.trim().to_owned()).collect()
}

/// Returns all files of a new book, in a design of the program where one is named.
pub(super) fn files(wishes: &Wishes, design: Option<&str>) -> Vec<NewFile> {
    let templates = Templates::of(wishes.language);
    let untitled = untitled(wishes.language);
    let title = wishes.title.as_deref().unwrap_or(&untitled);
    let author = wishes.author.as_deref();
    let book = designed(book(wishes.language, templates, title, author), design);
    let mut files = vec![text("manuscript/book.toml", book)];
    let names = |message: Message| list(&message.text(wishes.language));
    for (name, chapter) in names(say::init_chapters()).iter().zip(templates.chapters) {
        files.push(text(&format!("manuscript/{name}"), chapter.to_owned()));
    }
    files.push(text("manuscript/sources.bib", templates.sources.to_owned()));
    files.push(text("manuscript/forma.svg", templates::SHEET.to_owned()));
    let covers = cover::both(wishes.language, title, author);
    let covers = names(say::init_covers()).into_iter().zip(covers);
    files.extend(covers.map(|(name, cover)| text(&format!("covers/{name}"), cover)));
    let faces = FACES.iter().filter_map(|path| Some((format!("fonts/{path}"), own::bytes(path)?)));
    files.extend(faces.map(|(path, bytes)| NewFile { path, bytes: Cow::Borrowed(bytes) }));
    files.extend(LICENCES.map(|(path, licence)| text(path, licence.to_owned())));
    files.push(text(IGNORED, "/dist/\n".to_owned()));
    files
}

fn text(path: &str, content: String) -> NewFile {
    NewFile { path: path.to_owned(), bytes: Cow::Owned(content.into_bytes()) }
}

/// Returns `book.toml` with its title and author; without an author their lines are comments.
fn book(language: Locale, templates: &Templates, title: &str, author: Option<&str>) -> String {
    let sign = if author.is_some() { "" } else { "#" };
    let someone = say::init_someone();
    let filed = format!("#file_as = {}", quoted(&someone.clone().attribute("sorted").text(language)));
    let name = quoted(&author.map_or_else(|| someone.text(language), str::to_owned));
    let authors = format!("{sign}[[authors]]\n{sign}name = {name}\n{filed}\n#role = \"author\"");
    // Titles may contain anything, even the name of another blank: only the template is searched.
    let (before, after) = templates.book.split_once("{{title}}").unwrap_or((templates.book, ""));
    let after = after.replacen("{{authors}}", &authors, 1);
    format!("{before}{}{after}", quoted(title))
}

/// `book.toml` with a design in the place of its own, and the paper of that one.
fn designed(book: String, name: Option<&str>) -> String {
    let Some((name, design)) = name.and_then(|name| Some((name, Design::named(name)?))) else { return book };
    let line = |line: &str| match line.split_once(" = ").map(|(key, _)| key) {
        Some("design") => format!("design = {}\n", quoted(name)),
        Some("size") => format!("size = {}\n", quoted(&design.page.size)),
        _ => format!("{line}\n"),
    };
    book.lines().map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::{Locale, Wishes, files, quoted};

    #[test]
    fn titles_are_escaped() {
        let title = "{{authors}} \"Kara\" \\ & <Ocak>";
        let wishes =
            Wishes { language: Locale::Turkish, title: Some(title.into()), author: Some("A \"B\" C".into()) };
        let made = files(&wishes, None);
        let of = |path: &str| {
            let file = made.iter().find(|file| file.path == path).expect(path);
            String::from_utf8(file.bytes.to_vec()).expect("UTF-8")
        };
        let book = of("manuscript/book.toml");
        assert!(book.contains(&format!("\ntitle = {}\nlanguage", quoted(title))), "{book}");
        assert!(book.contains("\n[[authors]]\nname = \"A \\\"B\\\" C\"\n"), "{book}");
        let cover = of("covers/on-kapak.svg");
        let cover = roxmltree::Document::parse(&cover).expect("sound XML");
        assert!(
            cover.descendants().any(|node| node.tag_name().name() == "title" && node.text() == Some(title))
        );
    }

    #[test]
    fn paths_are_of_each_file_its_own() {
        for language in Locale::ALL {
            let mut paths: Vec<String> = files(&Wishes { language, title: None, author: None }, None)
                .into_iter()
                .map(|file| file.path)
                .collect();
            let count = paths.len();
            paths.sort();
            paths.dedup();
            assert_eq!(paths.len(), count);
            assert!(paths.iter().all(|path| path.is_ascii()), "{paths:?}");
            assert_eq!(paths.iter().filter(|path| path.ends_with(".md")).count(), 3, "{paths:?}");
            assert_eq!(paths.iter().filter(|path| path.starts_with("covers/")).count(), 2, "{paths:?}");
        }
    }
}
