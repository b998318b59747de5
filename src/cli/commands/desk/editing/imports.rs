//! Imports documents into an existing book: as chapters after the open one, or as text for the author to
//! insert.

use super::files::Kind;
use super::{EditingService, Refusal, Request};
use crate::cli::commands::bundle;
use crate::cli::wording;
use crate::import::{Chapters, PackedFile, Source, import, is_document};
use crate::manuscript::{is_text, slug, text_value, without_ending, without_number};
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
    /// The number of notes and of pictures.
    #[serde(skip)]
    notes: usize,
    #[serde(skip)]
    pictures: usize,
}

impl EditingService {
    /// Imports a document, or the files of a folder or of a zip archive.
    pub(super) fn import_document(
        &self,
        request: &Request,
        bytes: &[u8],
        locale: Locale,
    ) -> Result<ImportReply, Refusal> {
        let found = |problem| Refusal::Found(wording::sentence(problem, locale));
        if let Some(files) = bundle::files_of(&request.name, &request.files, bytes).map_err(found)? {
            return Ok(self.import_files(request, files, locale));
        }
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
        let made = made.map_err(found)?;
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
            beside = self.place_chapter(title_of(path), text.as_bytes(), &beside)?;
            reply.chapters.push(beside.clone());
        }
        (reply.notes, reply.pictures) = (made.notes, made.pictures.len());
        reply.report = say::workshop_brought(reply.chapters.len(), reply.notes, reply.pictures).text(locale);
        Ok(reply)
    }

    /// Imports the files of a folder or an archive, in the order of their paths: texts and documents as chapters, pictures as
    /// pictures. All others are reported.
    fn import_files(&self, request: &Request, files: Vec<PackedFile>, locale: Locale) -> ImportReply {
        let mut all = ImportReply::default();
        let (mut beside, mut pictures) = (request.beside.clone(), 0_usize);
        for (path, bytes) in files {
            let done = if Kind::of(&path) == Some(Kind::Picture) {
                pictures += 1;
                let stored = self.free_picture(&path, &bytes);
                // Another picture of that name was there.
                let renamed = |stored: &String| *stored != path;
                stored.map(|stored| {
                    let losses =
                        Some(&stored).filter(|stored| renamed(stored)).map(|stored| format!("→ {stored}"));
                    ImportReply { losses: losses.into_iter().collect(), ..ImportReply::default() }
                })
            } else if is_text(&path) || is_document(&path) {
                let (name, beside) = (path.clone(), beside.clone());
                self.import_document(&Request { name, beside, ..Request::default() }, &bytes, locale)
            } else {
                Err(say::workshop_left_out().into())
            };
            match done {
                Ok(done) => {
                    beside = done.chapters.last().cloned().unwrap_or(beside);
                    all.chapters.extend(done.chapters);
                    all.notes += done.notes;
                    pictures += done.pictures;
                    all.losses.extend(done.losses.iter().map(|loss| format!("{path}: {loss}")));
                }
                Err(refusal) => all.losses.push(format!("{path}: {}", refusal.text(locale))),
            }
        }
        all.pictures = pictures;
        all.report = say::workshop_brought(all.chapters.len(), all.notes, all.pictures).text(locale);
        all
    }

    /// Imports a document behind all chapters; returns a report.
    pub(in crate::cli::commands) fn append(
        &self,
        name: &str,
        bytes: &[u8],
        locale: Locale,
    ) -> Result<String, String> {
        let request = Request { name: name.to_owned(), ..Request::default() };
        let reply = self.import_document(&request, bytes, locale).map_err(|refusal| refusal.text(locale))?;
        Ok(reply.losses.into_iter().fold(reply.report, |report, loss| report + "\n" + &loss))
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
        let path = self.place_chapter(title_of(name), bytes, &request.beside)?;
        Ok(ImportReply {
            chapters: vec![path],
            report: say::workshop_brought(1_usize, 0_usize, 0_usize).text(locale),
            ..ImportReply::default()
        })
    }
}

/// The name of a chapter's file without its number and its ending; a number alone stays.
fn title_of(name: &str) -> &str {
    let stem = without_ending(name);
    Some(without_number(stem)).filter(|title| !title.is_empty()).unwrap_or(stem)
}
