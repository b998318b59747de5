//! Checks images: they exist, are readable, are inside the folder, and have alternative text.

use super::{CheckInput, each_block, each_inline};
use crate::address::is_remote;
use crate::artwork::{Artwork, ArtworkKind, LEAVES_FOLDER};
use crate::book::{BlockKind, ImageRef, InlineKind, for_each_image};
use crate::diag::{Diagnostic, DrawingFault, Problem, nearest};
use crate::source::Span;
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// Checks every image of a book.
pub(super) fn check(facts: &CheckInput) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    let flaws = decode_errors(facts);
    let mut changed = drawing_problems(facts);
    let mut seen = BTreeSet::new();
    let mut look = |image: &ImageRef, span: Span| {
        // Faults of a file, and changes to the text of a drawing, are reported at its first use only.
        let is_first = seen.insert(image.path.clone());
        let of_file = file_problem(image, facts, &flaws)
            .filter(|problem| is_first || matches!(problem, Problem::PathOutside { .. }));
        let of_words = changed.remove(image.path.as_str()).unwrap_or_default();
        let problems = of_file.into_iter().chain(alt_problem(image)).chain(of_words);
        diagnostics.extend(problems.map(|problem| Diagnostic::new(problem, span)));
    };
    each_block(&facts.book.chapters, &mut |block| {
        if let BlockKind::Figure(figure) = &block.kind {
            look(&figure.image, first_line(block.span, facts));
        }
    });
    each_inline(&facts.book.chapters, &mut |inline| {
        if let InlineKind::Image(image) = &inline.kind {
            look(image, inline.span);
        }
    });
    diagnostics
}

/// The reason why an image file that the book names cannot be decoded completely, by path.
fn decode_errors<'a>(facts: &CheckInput<'a>) -> BTreeMap<&'a str, String> {
    named_images(facts).into_par_iter().filter_map(|(path, artwork)| Some((path, artwork.flaw()?))).collect()
}

/// The problems with the text of the drawings that the book names, by path.
fn drawing_problems<'a>(facts: &CheckInput<'a>) -> BTreeMap<&'a str, Vec<Problem>> {
    let drawn = named_images(facts).into_par_iter().filter(|(_, artwork)| artwork.kind == ArtworkKind::Svg);
    let faults = |artwork: &Artwork| {
        let drawing = artwork.drawing(facts.fonts);
        drawing.map_or_else(|_| Vec::new(), |drawing| DrawingFault::all(drawing.departures()))
    };
    let problem = |path: &str, fault| Problem::DrawingChanged { path: path.to_owned(), fault };
    let problems = |path, artwork| faults(artwork).into_iter().map(|fault| problem(path, fault)).collect();
    drawn.map(|(path, artwork)| (path, problems(path, artwork))).collect()
}

/// The images that the book names and the manuscript contains, by path.
fn named_images<'a>(facts: &CheckInput<'a>) -> BTreeMap<&'a str, &'a Artwork> {
    let mut named: BTreeMap<&str, &Artwork> = BTreeMap::new();
    for_each_image(&facts.book.chapters, &mut |image| {
        named.extend(facts.artworks.get(&image.path).map(|artwork| (image.path.as_str(), artwork)));
    });
    named
}

/// The first line of a span: a figure's image without its caption.
fn first_line(span: Span, facts: &CheckInput) -> Span {
    let length = facts.sources.text(span).find('\n').map(|length| length as u32);
    Span { end: length.map_or(span.end, |length| span.start + length), ..span }
}

fn file_problem(image: &ImageRef, facts: &CheckInput, flaws: &BTreeMap<&str, String>) -> Option<Problem> {
    let path = image.path.clone();
    // Remote images were already reported when the chapter was read.
    if is_remote(&path) {
        return None;
    }
    if let Some(reason) = facts.unreadable.get(&path).or_else(|| flaws.get(path.as_str())) {
        if reason == LEAVES_FOLDER {
            return Some(Problem::PathOutside { path });
        }
        return Some(Problem::ImageUnreadable { path, reason: reason.clone() });
    }
    if facts.artworks.get(&path).is_some() {
        return None;
    }
    if leaves_folder(&path) && !is_shared_by_edition(&path, facts) {
        return Some(Problem::PathOutside { path });
    }
    let nearest = nearest_path(&path, facts);
    Some(Problem::ImageMissing { path, nearest })
}

/// The most similar known path, or the path of a file of the same name in another folder.
fn nearest_path(path: &str, facts: &CheckInput) -> Option<String> {
    let known = || facts.artworks.iter().map(|(path, _)| path);
    let name = |path: &str| path.rsplit(['/', '\\']).next().unwrap_or("").to_lowercase();
    let same_name = known().find(|other| name(other) == name(path)).map(str::to_owned);
    same_name.or_else(|| nearest(path, known()))
}

fn alt_problem(image: &ImageRef) -> Option<Problem> {
    let is_missing = image.alt.trim().is_empty() && !image.decorative;
    is_missing.then(|| Problem::AltMissing { path: image.path.clone() })
}

/// Whether a path with `..` leads only as far up as the paths of images that an edition shares with the book.
fn is_shared_by_edition(path: &str, facts: &CheckInput) -> bool {
    let inner = path.trim_start_matches("../");
    let climb = &path[..path.len() - inner.len()];
    !climb.is_empty()
        && !leaves_by_parent(inner)
        && facts.artworks.iter().any(|(known, _)| known.starts_with(climb))
}

/// Whether a path leads out of the manuscript's folder: by a root, a drive, `~`, `file:` or `..`.
fn leaves_folder(path: &str) -> bool {
    let bytes = path.as_bytes();
    let has_drive = bytes.len() > 1 && bytes[0].is_ascii_alphabetic() && bytes[1] == b':';
    let is_file = path.get(..5).is_some_and(|start| start.eq_ignore_ascii_case("file:"));
    path.starts_with(['/', '\\', '~']) || has_drive || is_file || leaves_by_parent(path)
}

/// Whether `..` leads above the folder in which the path begins.
fn leaves_by_parent(path: &str) -> bool {
    let mut depth = 0_i64;
    for part in path.split(['/', '\\']) {
        match part {
            ".." => depth -= 1,
            "" | "." => {}
            _ => depth += 1,
        }
        if depth < 0 {
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::leaves_folder;

    #[test]
    fn paths_that_leave() {
        for path in
            ["../a.png", "a/../../b.png", "/etc/a.png", "C:\\a.png", "c:/a", "file:///a", "\\\\x\\a", "~/a"]
        {
            assert!(leaves_folder(path), "{path}");
        }
        for path in ["a.png", "a/../b.png", "a/b/..c.png", "ç:x.png", "", "x..png"] {
            assert!(!leaves_folder(path), "{path}");
        }
    }
}
