//! Other people's Markdown: the examples of its specifications, and manuscripts as other tools have them.

use crate::reader;
use crate::reading;

mod arabic;
pub mod books;
mod dialects;
mod drawn_tables;
mod embeds;
mod emphasis;
mod endnotes;
mod examples;
mod fences;
mod html_languages;
mod links;
mod lists;
mod markup;
mod matter;
mod mending;
mod numbered;
mod over_pages;
mod parts;
mod pictures;
mod plain;
mod projects;
mod references;
mod seen;
mod series;
mod side_by_side;
mod specs;
mod speech;
mod tables;
mod terms;
mod tex;
mod title_notes;
mod visible;
mod volume;
mod wild;
