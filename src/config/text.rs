//! `[text]`: how the text of all chapters is read.

use serde::Deserialize;

/// How the text is read, beyond what its marks say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct TextSettings {
    /// Whether lines that begin with a dash, and lists of hyphens, are what somebody says.
    pub dialogue: bool,
    /// The distance of the numbers beside verse, in lines; 0 where verse has none.
    pub verse_numbers: u32,
}
