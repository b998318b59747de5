//! Links and embeddings in double brackets, as in Obsidian: `[[Gece]]`, `[[Gece#Sabah|o gece]]`, `![[harita.png|300]]`.

use super::inlines::{Inlines, Opening};
use crate::book::draft::{Inline, InlineKind, Target};
use crate::book::{ImageRef, plain_text};
use crate::diag::{Diagnostic, ForeignFault};
use crate::source::Span;
use std::path::Path;

/// Endings of files that are embedded as images.
const IMAGES: [&str; 13] =
    ["svg", "png", "jpg", "jpeg", "webp", "gif", "tif", "tiff", "avif", "bmp", "heic", "heif", "jxl"];

impl Inlines<'_> {
    /// Opens a link or an embedding in double brackets.
    pub(super) fn open_wiki(&mut self, destination: String, has_words: bool, is_image: bool, span: Span) {
        self.open(Opening::Wiki { destination, has_words, is_image }, span);
    }

    /// Closes it: a link to a chapter, an image, or, where there is neither, the text as it was typed.
    pub(super) fn close_wiki(
        &mut self,
        (destination, has_words, is_image): (&str, bool, bool),
        content: Vec<Inline>,
        span: Span,
    ) {
        // Attributes of a division may have such brackets: `layout="[[1,1]]"`.
        if self.script.is_marker(span.start as usize) {
            let written = self.script.slice(span);
            return self.text(written, span);
        }
        // Within a table the bar between words and their link has a backslash.
        let destination = destination.trim_end_matches('\\');
        if is_image {
            if let Some(path) = self.embedded(destination) {
                let words = if has_words { plain_text(&content) } else { String::new() };
                let alt = if is_size(&words) { String::new() } else { words.trim().to_owned() };
                let decorative = alt == "-";
                let alt = if decorative { String::new() } else { alt };
                return self.push(Inline::new(
                    InlineKind::Image(ImageRef { path, alt, decorative, width: None }),
                    span,
                ));
            }
            // The text of a note cannot be put within words: they link to it, or its name replaces it.
            let words = if has_words { content } else { words_of_link(destination, content) };
            match self.around.wikilink(destination) {
                Ok(written) => {
                    let target = Target::Unresolved(written);
                    self.push(Inline::new(InlineKind::Link { target, content: words }, span));
                }
                Err(nearest) => {
                    self.report_missing(destination, nearest, span);
                    words.into_iter().for_each(|word| self.push(word));
                }
            }
            return;
        }
        // GitHub's wikis write the words first.
        let words = plain_text(&content);
        let swapped = || self.around.wikilink(words.trim()).ok().filter(|_| has_words);
        match self.around.wikilink(destination) {
            Err(_) if let Some(written) = swapped() => {
                let target = Target::Unresolved(written);
                let content = vec![Inline::new(InlineKind::Text(destination.trim().to_owned()), span)];
                self.push(Inline::new(InlineKind::Link { target, content }, span));
            }
            Ok(written) => {
                let target = Target::Unresolved(written);
                let content = if has_words { content } else { words_of_link(destination, content) };
                self.push(Inline::new(InlineKind::Link { target, content }, span));
            }
            Err(nearest) => self.leave(destination, nearest, span),
        }
    }

    /// The path of an embedded file, where it is an image: one of the folder, or one that is missing there.
    fn embedded(&self, destination: &str) -> Option<String> {
        let found = self.around.embedded(destination);
        let ending = Path::new(destination).extension().unwrap_or_default().to_string_lossy().to_lowercase();
        found.or_else(|| IMAGES.contains(&ending.as_str()).then(|| destination.to_owned()))
    }

    fn report_missing(&mut self, destination: &str, nearest: Option<String>, span: Span) {
        let target = destination.to_owned();
        self.diagnostics.push(Diagnostic::new(ForeignFault::Wikilink { target, nearest }.into(), span));
    }

    fn leave(&mut self, destination: &str, nearest: Option<String>, span: Span) {
        self.report_missing(destination, nearest, span);
        let written = self.script.slice(span).to_owned();
        self.text(&written, span);
    }
}

/// The words that Obsidian shows for a link without any: `Gece > Kapı` for `Gece#Kapı`.
fn words_of_link(destination: &str, content: Vec<Inline>) -> Vec<Inline> {
    let Some(first) = content.first().filter(|_| destination.contains('#')) else { return content };
    let parts: Vec<&str> = destination.split('#').filter(|part| !part.trim().is_empty()).collect();
    let place = Span { end: first.span.start, ..first.span };
    vec![Inline::new(InlineKind::Text(parts.join(" > ")), place)]
}

/// Whether words are the size in which Obsidian shows an image: `300` or `300x200`.
fn is_size(words: &str) -> bool {
    let words = words.trim();
    !words.is_empty()
        && words.split('x').count() <= 2
        && words.chars().all(|sign| sign.is_ascii_digit() || sign == 'x')
}
