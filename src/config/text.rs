//! `[text]`: how the text of all chapters is read.

use super::NotePlacement;
use serde::Deserialize;

/// How the text is read, beyond what its marks say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct TextSettings {
    /// Whether lines that begin with a dash, and lists of hyphens, are what somebody says.
    pub dialogue: bool,
    /// Whether the abbreviations that the chapter of abbreviations lists are marked in the text.
    pub mark_abbreviations: bool,
    /// Where the first use of an abbreviation is followed by what it means: once in each chapter, or in the book.
    pub expand_abbreviations: Option<NotePlacement>,
    /// Whether the first use of a glossary's word in each chapter leads to the glossary.
    pub link_terms: bool,
    /// The distance of the numbers beside verse, in lines; 0 where verse has none.
    pub verse_numbers: u32,
}
