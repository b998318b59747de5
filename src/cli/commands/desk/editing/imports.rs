//! Imports documents into an existing book: as chapters after the open one, or as text for the author to
//! insert.

use super::{EditingService, Refusal, Request};
use crate::cli::wording;
use crate::diag::Diagnostic;
use crate::import::{Chapters, Source, import};
use crate::manuscript::{is_text, slug, text_value};
use crate::messages::{Locale, say};
use serde::Serialize;

/// The chapters or the text that a document was converted to, and what was lost.
#[derive(Default, Serialize)]
pub(super) struct ImportReply {
    /// Paths of the chapters that were created.
    chapters: Vec<String>,
    /// The text, if it is to be inserted into a chapter.
    text: String,
    /// What could not be converted, one message each.
    losses: Vec<String>,
    report: String,
}

impl EditingService {
    /// Imports a document.
    pub(super) fn import_document(
        &self,
        request: &Request,
        bytes: &[u8],
        locale: Locale,
    ) -> Result<ImportReply, Refusal> {
        let name = request.name.rsplit(['/', '\\']).next().unwrap_or_default();
        let language = self.settings_text()?.and_then(|text| text_value(&text, "", "language"));
        if is_text(name) {
            return self.import_markdown(name, bytes, request, locale);
        }
        let made = import(&Source {
            name,
            bytes,
            // A browser sends the document alone, without files beside it.
            beside: &|_| Ok(None),
            language: language.as_deref(),
            otherwise: locale.tag(),
            chapters: Chapters::Auto,
            slug: &slug,
        });
        let made = made.map_err(|problem| {
            let words = Diagnostic::nowhere(problem).problem.words(locale);
            Refusal::Found(format!("{} – {}", words.message, words.hint))
        })?;
        let _writing = self.writing();
        let mut reply =
            ImportReply { losses: wording::losses(&made.losses, locale), ..ImportReply::default() };
        let mut names = Vec::new();
        for (path, bytes) in &made.pictures {
            names.push((path.as_str(), self.free_picture(path, bytes)?));
        }
        let mut beside = request.beside.clone();
        for (path, text) in &made.chapters {
            let text = names.iter().fold(text.clone(), |text, (old, new)| {
                text.replace(&format!("]({old})"), &format!("]({new})"))
            });
            if request.kind == "text" {
                // A text without a heading gets its file name as one, which is not part of the text.
                let named = format!("# {}\n", name.rsplit_once('.').map_or(name, |(stem, _)| stem));
                let text = text.strip_prefix(&named).unwrap_or(&text).trim_start_matches('\n');
                reply.text.push_str(text.trim_end());
                reply.text.push_str("\n\n");
                continue;
            }
            let title = crate::manuscript::without_number(path);
            let title = crate::manuscript::without_ending(title).to_owned();
            beside = self.place_chapter(&title, text.as_bytes(), &beside)?;
            reply.chapters.push(beside.clone());
        }
        reply.report =
            say::workshop_brought(reply.chapters.len(), made.notes, made.pictures.len()).text(locale);
        Ok(reply)
    }

    /// Imports Markdown, which needs no conversion.
    fn import_markdown(
        &self,
        name: &str,
        bytes: &[u8],
        request: &Request,
        locale: Locale,
    ) -> Result<ImportReply, Refusal> {
        let text = std::str::from_utf8(bytes).map_err(|_| Refusal::from(say::workshop_not_text(name)))?;
        if request.kind == "text" {
            return Ok(ImportReply { text: text.to_owned(), ..ImportReply::default() });
        }
        let _writing = self.writing();
        let title = crate::manuscript::without_ending(crate::manuscript::without_number(name));
        let path = self.place_chapter(title, bytes, &request.beside)?;
        Ok(ImportReply {
            chapters: vec![path],
            report: say::workshop_brought(1_usize, 0_usize, 0_usize).text(locale),
            ..ImportReply::default()
        })
    }
}
