//! Designs: the look of a book's pages, as data.
//!
//! The built-in designs are TOML files in `designs`; an author's own design is a file beside `book.toml`.
//! Both are read by [`complete`].

mod built_in;
mod text_style;

pub use built_in::{BASE, DesignError, complete, names, names_with_own, own_names, shown_names};
pub use text_style::{Align, Caps, Face, TextStyle};

use super::pdf::Canon;
use serde::Deserialize;

/// The look of a book's pages.
///
/// Unless stated otherwise, sizes and distances are multiples of the text size, and vertical distances given
/// as whole numbers are lines of the baseline grid.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Design {
    /// The name in `book.toml`.
    #[serde(skip)]
    pub name: String,
    /// Paper and margins.
    pub page: Paper,
    /// Running text.
    pub text: Text,
    /// The opening of a chapter.
    pub chapter: ChapterOpening,
    /// Headings within a chapter.
    pub headings: Headings,
    /// The title page of the book.
    pub title_page: TitlePage,
    /// Headers and footers.
    pub running: HeadersAndFooters,
    /// The table of contents.
    pub contents: Contents,
    /// Footnotes.
    pub notes: Notes,
    /// Quotations.
    pub quotes: Quotes,
    /// Verse.
    pub verse: Verse,
    /// Tables.
    pub tables: Tables,
    /// Captions of figures and tables.
    pub captions: TextStyle,
    /// Code.
    pub code: Code,
    /// A break between two scenes.
    pub pause: SceneBreak,
}

/// Paper and margins. Margins are fractions of the paper's width or height.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Paper {
    /// The default paper.
    pub size: String,
    /// Margin at the spine, as a fraction of the width.
    pub inner: f64,
    /// Margin at the outer edge, as a fraction of the width.
    pub outer: f64,
    /// Margin above the text, as a fraction of the height.
    pub top: f64,
    /// The least margin below the text, as a fraction of the height; the text height is a whole number of
    /// lines.
    pub bottom: f64,
    /// Both side margins on paper narrower than A5, as a fraction of the width.
    pub narrow: Option<f64>,
    /// The canon that gives all four margins, before the keys above.
    #[serde(deserialize_with = "super::pdf::canon")]
    #[serde(default)]
    pub margins: Option<Canon>,
    /// The longest line, as a multiple of the text size; any remaining width is added to the margins.
    pub widest: f64,
}

/// Running text.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Text {
    /// The face.
    pub face: Face,
    /// The font size in points; by default it follows from the paper.
    pub size: Option<f64>,
    /// Distance of two baselines, as a multiple of the text size.
    pub leading: f64,
    /// Alignment: `justify` or `left`.
    pub align: Align,
    /// Whether words are hyphenated.
    pub divide: bool,
    /// Indent of a paragraph's first line, as a multiple of the text size.
    pub indent: f64,
    /// Empty lines between two paragraphs.
    pub gap: u8,
    /// Letter spacing, in thousandths of the font size.
    pub tracking: i32,
    /// How emphasis is set.
    pub emphasis: Emphasis,
}

/// How emphasis is set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Emphasis {
    /// In italics.
    #[default]
    Italic,
    /// In bold, for readers to whom italics come hard.
    Bold,
}

impl Emphasis {
    /// The names in TOML.
    pub const NAMES: &[&str] = &["italic", "bold"];
}

/// The opening of a chapter.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChapterOpening {
    /// Empty lines above the title.
    pub sink: u8,
    /// Height of each line of the title, in lines of the grid.
    pub title_line: u8,
    /// Empty lines below the title.
    pub below: u8,
    /// Whether the chapter's number is shown.
    pub numbered: bool,
    /// How many words at the start of the text are in small capitals.
    pub small_caps: u8,
    /// Height of the initial letter in lines; there is no initial if it is 0 or 1.
    pub initial: u8,
    /// The style of the number above the title.
    pub number: TextStyle,
    /// The style of the title.
    pub title: TextStyle,
}

/// Headings within a chapter.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Headings {
    /// Empty lines above a heading.
    pub above: u8,
    /// Empty lines below a heading.
    pub below: u8,
    /// How many levels of headings are numbered: 1 for `##` alone, 2.1.
    pub numbered: u8,
    /// Headings of the second level: `##`.
    pub section: TextStyle,
    /// Headings of the third level: `###`.
    pub subsection: TextStyle,
    /// Headings of the lower levels.
    pub minor: TextStyle,
}

/// The title page of the book.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TitlePage {
    /// The title.
    pub title: TextStyle,
    /// The subtitle.
    pub subtitle: TextStyle,
    /// The author.
    pub author: TextStyle,
}

/// Headers and footers.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HeadersAndFooters {
    /// Whether there is a running head above the text.
    pub heads: bool,
    /// The style of the running head.
    pub head: TextStyle,
    /// The style of the page number.
    pub folio: TextStyle,
}

/// The table of contents.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contents {
    /// Whether dot leaders connect titles and page numbers.
    pub leaders: bool,
    /// The style of its heading.
    pub title: TextStyle,
}

/// Footnotes.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Notes {
    /// Font size, as a multiple of the text size.
    pub size: f64,
    /// Distance of two baselines, as a multiple of the text size.
    pub leading: f64,
    /// Distance from the text to the first note, with room for the rule, as a multiple of the text size.
    pub gap: f64,
    /// Length of the rule above the notes, in millimetres.
    pub rule: f64,
}

/// Quotations.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Quotes {
    /// Font size of quotations, boxes and back matter, as a multiple of the text size.
    pub size: f64,
    /// Indent at both sides, as a multiple of the text size.
    pub indent: f64,
    /// Whether they are in italics.
    pub italic: bool,
}

/// Verse.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Verse {
    /// Font size, as a multiple of the text size.
    pub size: f64,
    /// Indent, as a multiple of the text size.
    pub indent: f64,
    /// Half lines between two stanzas.
    pub stanza: u8,
}

/// Tables.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tables {
    /// The face.
    pub face: Face,
    /// Font size, as a multiple of the text size.
    pub size: f64,
    /// Distance of two baselines in tables and captions, as a multiple of the text size.
    pub leading: f64,
    /// Thickness of the rules above and below a table, in points.
    pub heavy: f64,
    /// Thickness of the rule below the table's head, in points.
    pub light: f64,
}

/// Code.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Code {
    /// Font size, as a multiple of the text size.
    pub size: f64,
}

/// A break between two scenes.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SceneBreak {
    /// The ornament that marks it.
    pub ornament: String,
}
