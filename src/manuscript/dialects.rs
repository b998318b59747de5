//! Chapters that were written for another tool, rewritten in this tool's own Markdown before they are read.

use super::folder::Folder;
use super::memory::Surroundings;
use super::{ChapterFile, Loader, projects};
use crate::config::Config;
use crate::diag::{Diagnostic, ForeignFault, beginning};
use crate::dialect::{Dialect, Labels, Stretch, Translation};
use crate::source::{Piece, SourceId, Span};
use std::sync::Arc;

impl Loader {
    /// The chapters in this tool's own Markdown.
    pub(super) fn translated(
        &mut self,
        folder: &Folder,
        config: &Config,
        chapters: Vec<ChapterFile>,
    ) -> Vec<ChapterFile> {
        let has = |name: &str| {
            let own = [&folder.path, &folder.project].map(|root| root.join(name));
            let below = config
                .folder
                .as_ref()
                .is_some_and(|below| folder.store.is_file(&folder.path.join(below).join(name)));
            // Outside the folder, only settings with unmistakable names count as signs of a project.
            folder.store.exists(&own[0]) || below || name.starts_with('_') && folder.store.exists(&own[1])
        };
        let dialect = config.dialect.or_else(|| Dialect::of(has));
        let (sources, memory) = (&self.loaded.sources, &mut self.memory);
        let each = chapters.iter().map(|chapter| {
            let slug = chapter.slug.as_str();
            (slug, memory.labels(slug, &sources.get(chapter.source).text))
        });
        let labels = Labels::find(each);
        let (language, variables) = (config.language.clone(), projects::variables(folder));
        let around = Arc::new(Surroundings { dialect, labels, language, variables });
        let one = |chapter: ChapterFile| {
            let text = &self.loaded.sources.get(chapter.source).text;
            match self.memory.translated(&chapter.slug, text, &around) {
                Some(translation) => self.replaced(chapter, &translation),
                None => chapter,
            }
        };
        chapters.into_iter().map(one).collect()
    }

    /// Replaces the text of a chapter by its translation, and reports the forms that are left out.
    fn replaced(&mut self, chapter: ChapterFile, translation: &Translation) -> ChapterFile {
        for left in &translation.left {
            let fault = ForeignFault::Form { written: left.form.clone(), count: left.count };
            let span = Span::new(chapter.source, left.range.clone());
            self.loaded.diagnostics.push(Diagnostic::new(fault.into(), span));
        }
        for torn in &translation.torn {
            let span = Span::new(chapter.source, torn.clone());
            self.loaded.diagnostics.push(Diagnostic::new(ForeignFault::TableDrawn.into(), span));
        }
        for (what, range) in &translation.pasted {
            let text = &self.loaded.sources.get(chapter.source).text;
            let words = beginning(text.get(range.clone()).unwrap_or(""));
            let span = Span::new(chapter.source, range.clone());
            self.loaded
                .diagnostics
                .push(Diagnostic::new(ForeignFault::Pasted { what: *what, words }.into(), span));
        }
        let pieces = self.pieces(chapter.source, &translation.stretches, translation.text.len());
        let path = self.loaded.sources.get(chapter.source).path.clone();
        let source = self.loaded.sources.add_joined(path, translation.text.clone(), pieces);
        ChapterFile { source, ..chapter }
    }

    /// The origins of a translation's stretches; those of a text with included files are in the files themselves.
    pub(super) fn pieces(&self, source: SourceId, stretches: &[Stretch], length: usize) -> Vec<Piece> {
        let inner = &self.loaded.sources.get(source).pieces;
        let mut pieces = Vec::new();
        for (number, stretch) in stretches.iter().enumerate() {
            let end = stretches.get(number + 1).map_or(length, |next| next.start);
            let Stretch { start, at, is_made } = *stretch;
            let upto = if is_made { at + 1 } else { at + end - start };
            let first = inner.partition_point(|piece| piece.start <= at).saturating_sub(1);
            let own = |piece: &Piece| {
                let from = at.max(piece.start);
                Piece {
                    start: start + from - at,
                    source: piece.source,
                    at: piece.at + from - piece.start,
                    is_made,
                }
            };
            if inner.is_empty() {
                pieces.push(Piece { start, source, at, is_made });
            }
            pieces.extend(inner[first..].iter().take_while(|piece| piece.start < upto).map(own));
        }
        pieces
    }
}
