//! Designs: how the pages of a book look, as data. Those of the program lie as TOML beside this module, and an author's
//! lies beside `book.toml`; both are read by [`complete`].

mod built_in;
mod letters;

pub use built_in::{BASE, Unfit, complete, names, own_names, shown_names};
pub use letters::{Align, Caps, Face, Letters};

use serde::Deserialize;

/// How the pages of a book look. Sizes are shares of the size of the text, distances down the page are lines of its
/// grid, where nothing else is said.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Design {
    /// What `book.toml` calls it.
    #[serde(skip)]
    pub name: String,
    /// Paper and margins.
    pub page: Paper,
    /// Running text.
    pub text: Text,
    /// How a chapter opens.
    pub chapter: Opening,
    /// Headings within a chapter.
    pub headings: Headings,
    /// The book's title page.
    pub title_page: TitlePage,
    /// What stands above and below the text.
    pub running: Running,
    /// The list of contents.
    pub contents: Contents,
    /// Notes at the foot of the page.
    pub notes: Notes,
    /// Quotations.
    pub quotes: Quotes,
    /// Verse.
    pub verse: Verse,
    /// Tables.
    pub tables: Tables,
    /// Words below pictures and above tables.
    pub captions: Letters,
    /// Code.
    pub code: Code,
    /// A pause in the text.
    pub pause: Pause,
}

/// Paper and margins: shares of its width and of its height.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Paper {
    /// The paper of a book that names none.
    pub size: String,
    /// Margin towards the spine.
    pub inner: f64,
    /// Margin away from the spine.
    pub outer: f64,
    /// Margin above the text.
    pub top: f64,
    /// The least margin below the text, which is a whole number of lines.
    pub bottom: f64,
    /// Both margins at the sides on paper that is narrower than A5.
    pub narrow: Option<f64>,
    /// The widest line, in the size of the text; what is left over goes to the margins.
    pub widest: f64,
}

/// Running text.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Text {
    /// Its face.
    pub face: Face,
    /// Its size in points; what suits the paper where absent.
    pub size: Option<f64>,
    /// Distance of two baselines.
    pub leading: f64,
    /// `justify`, or `left`.
    pub align: Align,
    /// Whether words are divided.
    pub divide: bool,
    /// Indent of a paragraph's first line.
    pub indent: f64,
    /// Lines between two paragraphs.
    pub gap: u8,
    /// Room between letters, in thousandths of the size.
    pub tracking: i32,
}

/// How a chapter opens.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Opening {
    /// Lines above the title.
    pub sink: u8,
    /// Lines that each line of the title takes.
    pub title_line: u8,
    /// Lines below the title.
    pub below: u8,
    /// Whether the chapter's number is shown.
    pub numbered: bool,
    /// How many words the text begins with in small capitals.
    pub small_caps: u8,
    /// How many lines the first letter is as tall as; none or one where it is no initial.
    pub initial: u8,
    /// The number above the title.
    pub number: Letters,
    /// The title.
    pub title: Letters,
}

/// Headings within a chapter.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Headings {
    /// Lines above a heading.
    pub above: u8,
    /// Lines below a heading.
    pub below: u8,
    /// How many levels of headings are numbered: 1 for `##` alone, 2.1.
    pub numbered: u8,
    /// Headings of the second level: `##`.
    pub section: Letters,
    /// Those of the third: `###`.
    pub subsection: Letters,
    /// Those below.
    pub minor: Letters,
}

/// The book's title page.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TitlePage {
    /// The title.
    pub title: Letters,
    /// The subtitle.
    pub subtitle: Letters,
    /// Who wrote it.
    pub author: Letters,
}

/// What stands above and below the text.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Running {
    /// Whether words stand above the text.
    pub heads: bool,
    /// Those words.
    pub head: Letters,
    /// The page's number.
    pub folio: Letters,
}

/// The list of contents.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contents {
    /// Whether dots lead to the page's number.
    pub leaders: bool,
    /// Its heading.
    pub title: Letters,
}

/// Notes at the foot of the page.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Notes {
    /// Their size.
    pub size: f64,
    /// Distance of two of their baselines.
    pub leading: f64,
    /// From the text to the first note: room for the rule.
    pub gap: f64,
    /// Length of the rule above them, in millimetres.
    pub rule: f64,
}

/// Quotations.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Quotes {
    /// Their size, and that of boxes and back matter.
    pub size: f64,
    /// How far they are moved in at both sides.
    pub indent: f64,
    /// Whether they are in italics.
    pub italic: bool,
}

/// Verse.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Verse {
    /// Its size.
    pub size: f64,
    /// How far it is moved in.
    pub indent: f64,
    /// Half lines between two stanzas.
    pub stanza: u8,
}

/// Tables.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tables {
    /// Their face.
    pub face: Face,
    /// Their size.
    pub size: f64,
    /// Distance of two baselines in tables and captions.
    pub leading: f64,
    /// Weight of the rules above and below a table, in points.
    pub heavy: f64,
    /// Weight of the rule below its head, in points.
    pub light: f64,
}

/// Code.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Code {
    /// Its size.
    pub size: f64,
}

/// A pause in the text.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pause {
    /// What stands there.
    pub ornament: String,
}
