//! Rules on letters, marks, spaces and notes.

use super::{Rule, note, rule};

/// Letters whose marks are separate characters.
pub const DECOMPOSED: Rule = rule("T001");
/// An `i` with a second dot.
pub const TWO_DOTS: Rule = rule("T002");
/// A capital I where the language has İ.
pub const DOTLESS_CAPITAL: Rule = rule("T003");
/// Straight and curly apostrophes in one file.
pub const MIXED_APOSTROPHES: Rule = note("T004");
/// An apostrophe after a closing quotation mark.
pub const APOSTROPHE_AFTER_QUOTE: Rule = rule("T005");
/// A letter of another alphabet in a Latin word.
pub const FOREIGN_LETTER: Rule = rule("T007");
/// A capital with a dot where the language has I.
pub const DOTTED_CAPITAL: Rule = rule("T010");
/// A space inside a bracket or quotation mark.
pub const SPACE_INSIDE: Rule = rule("T011");
/// A note mark before punctuation.
pub const NOTE_BEFORE_MARK: Rule = rule("T020");
/// A space before a note mark.
pub const SPACE_BEFORE_NOTE: Rule = rule("T021");
/// A space before a stop or comma.
pub const SPACE_BEFORE_MARK: Rule = rule("T022");
/// No space after a stop or comma.
pub const NO_SPACE_AFTER_MARK: Rule = rule("T023");
/// Two spaces.
pub const DOUBLE_SPACE: Rule = note("T024");
/// A hyphen where a dash is meant.
pub const HYPHEN_FOR_DASH: Rule = note("T025");
/// A quotation in a quotation with the same marks.
pub const QUOTES_NOT_NESTED: Rule = rule("T026");
/// A quotation mark or bracket alone.
pub const UNBALANCED: Rule = rule("T027");
/// Two points, or marks that are repeated.
pub const REPEATED_MARK: Rule = rule("T028");
/// A space between a word and its suffix's apostrophe.
pub const SPACE_AT_APOSTROPHE: Rule = rule("T006");
/// An abbreviation and its number in one.
pub const JOINED_ABBREVIATION: Rule = rule("T029");
