//! Leanpub's list of files.

use super::ProjectFolder;
use super::lists::Lines;
use crate::book::Matter;
use crate::error::Error;

/// Reads Leanpub's list: one file per line, and the names of the three matters.
pub(super) fn read(project: &ProjectFolder) -> Result<Option<(&'static str, Lines)>, Error> {
    for (name, base) in [("Book.txt", ""), ("manuscript/Book.txt", "manuscript")] {
        let Some(text) = project.text(name)? else { continue };
        let mut lines = Lines::default();
        for line in text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')) {
            match line.trim_matches(['{', '}', ':']).to_ascii_lowercase().as_str() {
                "frontmatter" => lines.matter = Some(Matter::Front),
                "mainmatter" => lines.matter = Some(Matter::Body),
                "backmatter" => lines.matter = Some(Matter::Back),
                _ => lines.file(None, base, line),
            }
            if let Some(last) = lines.list.last_mut().filter(|last| !last.is_part)
                && last.matter == Matter::Body
                && project
                    .text(last.path.as_deref().unwrap_or(""))?
                    .is_some_and(|text| is_leanpub_part(&text))
            {
                (last.is_part, last.in_part) = (true, false);
                lines.in_part = true;
            }
        }
        // A file of that name that lists no files is an ordinary text.
        let is_list =
            lines.list.iter().any(|line| line.path.as_deref().is_some_and(|path| project.is_file(path)));
        return Ok(is_list.then_some((name, lines)));
    }
    Ok(None)
}

/// Whether a text is a part's title page: `-# Title`, or `{class: part}` above a heading.
fn is_leanpub_part(text: &str) -> bool {
    let first = text.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or("");
    first.starts_with("-# ") || first.replace(' ', "") == "{class:part}"
}
