//! The subject of a finding, by which many findings of one kind are counted together.

use super::{ForeignFault, Problem};

/// The subject of a finding.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// The target of a link: its beginning.
    Link(String),
    /// A file, or the folder or site that contains it.
    File(String),
    /// A word of the author's: a key, a label, a tag.
    Word(String),
}

impl Subject {
    /// Returns the words themselves.
    #[must_use]
    pub fn words(&self) -> &str {
        match self {
            Self::Link(words) | Self::File(words) | Self::Word(words) => words,
        }
    }
}

impl Problem {
    /// Returns the subject of a problem whose kind may be found many times with the same one.
    #[must_use]
    pub fn subject(&self) -> Option<Subject> {
        let subject = match self {
            Self::LinkBroken { target, .. } => Subject::Link(beginning(target)),
            Self::ImageMissing { path, .. }
            | Self::ImageUnreadable { path, .. }
            | Self::ImageRemote { path }
            | Self::AltMissing { path }
            | Self::ImageCoarse { path, .. }
            | Self::StrokeThin { path, .. }
            | Self::LinkToFile { path }
            | Self::FileMissing { path, .. }
            | Self::PathOutside { path } => Subject::File(beginning(path)),
            Self::Foreign { fault } => match fault {
                ForeignFault::Wikilink { target, .. } => Subject::Link(beginning(target)),
                ForeignFault::Include { path, .. } | ForeignFault::LeftOut { path, .. } => {
                    Subject::File(beginning(path))
                }
                ForeignFault::Attributes { written }
                | ForeignFault::Value { written }
                | ForeignFault::TableColumns { written, .. }
                | ForeignFault::Form { written, .. } => Subject::Word(written.clone()),
                _ => return None,
            },
            Self::HtmlIgnored { tag } => Subject::Word(element(tag)),
            Self::WorkUnknown { key, .. } | Self::ShelfMissing { key, .. } => Subject::Word(key.clone()),
            Self::NoteUnresolved { label, .. } => Subject::Word(label.clone()),
            Self::CharacterMissing { character } => Subject::Word(character.to_string()),
            Self::KeyUnknown { key, .. } => Subject::Word(key.clone()),
            _ => return None,
        };
        Some(subject)
    }
}

/// Returns the folder or site that a path begins with, followed by `…`; a path without one as it is, without its
/// anchor.
fn beginning(path: &str) -> String {
    let site = path.find("://").map_or(0, |at| at + 3);
    let dots = path[site..].len() - path[site..].trim_start_matches(['.', '/', '\\']).len();
    let start = site + dots;
    match path[start..].find('/') {
        Some(length) => format!("{}/…", &path[..start + length]),
        None => match path.find('#') {
            Some(at) if at > start => path[..at].to_owned(),
            _ => path.to_owned(),
        },
    }
}

/// Returns the element of a tag: `<br/>` for `<br class="x"/>` is `<br>`.
fn element(tag: &str) -> String {
    let name: String = tag
        .chars()
        .skip_while(|sign| "</".contains(*sign))
        .take_while(|sign| sign.is_alphanumeric())
        .collect();
    if name.is_empty() { tag.to_owned() } else { format!("<{name}>") }
}

#[cfg(test)]
mod tests {
    use super::{beginning, element};

    #[test]
    fn paths_are_counted_by_what_they_begin_with() {
        for (path, shown) in [
            ("/docs/kurulum/bir.md#iki", "/docs/…"),
            ("https://img.shields.io/badge/x.svg", "https://img.shields.io/…"),
            ("../resimler/harita.png", "../resimler/…"),
            ("resimler/eski/harita.png", "resimler/…"),
            ("harita.png", "harita.png"),
            ("02-gece.md#son", "02-gece.md"),
            ("#son", "#son"),
            ("/", "/"),
            ("", ""),
            ("ığ/ü", "ığ/…"),
        ] {
            assert_eq!(beginning(path), shown, "{path}");
        }
        assert_eq!(element("<div class=\"a\">"), "<div>");
        assert_eq!(element("</Foo>"), "<Foo>");
        assert_eq!(element("<!-- x -->"), "<!-- x -->");
    }
}
