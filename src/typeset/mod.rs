//! Sets the book: paragraphs by total fit, pages with their notes, contents and furniture.
//! Never touches the disk or the clock.

mod chapter;
mod contents;
mod design;
#[cfg(test)]
mod dice;
mod draw;
mod flow;
mod front;
mod furniture;
pub mod hyphenate;
mod par;
mod shape;
mod sheets;
mod style;

use crate::artwork::{Artworks, Covers};
use crate::book::{Book, Matter};
use crate::config::Config;
use crate::diag::Warned;
use crate::font::Fonts;
use crate::page::Pages;
use chapter::SetChapter;
use design::Design;
use rayon::prelude::*;
use shape::Shaper;
use sheets::Sheets;

/// All that the pages of a book are made from.
#[derive(Clone, Copy, Debug)]
pub struct Setting<'a> {
    /// The text.
    pub book: &'a Book,
    /// Title, language, sizes.
    pub config: &'a Config,
    /// Images.
    pub artworks: &'a Artworks,
    /// Covers.
    pub covers: &'a Covers,
    /// Faces.
    pub fonts: &'a Fonts,
}

/// Sets a book in pages: covers, front matter, contents, chapters.
#[must_use]
pub fn paginate(setting: &Setting<'_>) -> Warned<Pages> {
    let design = Design::new(setting.config);
    let slugs: Vec<String> = setting.book.chapters.iter().map(|chapter| chapter.slug.clone()).collect();
    let mut chapters: Vec<SetChapter> = (0..setting.book.chapters.len())
        .into_par_iter()
        .map(|at| chapter::set(setting, &design, &slugs, at))
        .collect();
    let diagnostics =
        chapters.iter_mut().flat_map(|chapter| std::mem::take(&mut chapter.diagnostics)).collect();
    let shaper = Shaper::new(setting.fonts);
    let mut sheets = Sheets::new(setting, &design, &shaper);
    sheets.cover(setting.covers.front.as_ref(), &setting.config.title);
    front::title_pages(&mut sheets);
    contents::pages(&mut sheets, &chapters);
    for matter in [Matter::Front, Matter::Body, Matter::Back] {
        sheets.matter(matter, &chapters);
    }
    sheets.last_cover(setting.covers.back.as_ref());
    Warned { value: sheets.finish(&chapters), diagnostics }
}
