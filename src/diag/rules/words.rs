//! Rules on names, particles and the spelling of words.

use super::{Rule, note, rule};

/// A name's suffix without an apostrophe.
pub const NAME_JOINED: Rule = rule("T050");
/// A name's suffix with the wrong consonant.
pub const NAME_HARDENING: Rule = rule("T051");
/// A name's suffix with the wrong vowel.
pub const NAME_HARMONY: Rule = rule("T052");
/// An apostrophe before a derivational suffix or the plural.
pub const APOSTROPHE_BEFORE_DERIVATION: Rule = rule("T053");
/// An apostrophe after the name of an institution.
pub const APOSTROPHE_AFTER_INSTITUTION: Rule = rule("T054");
/// A name in small letters.
pub const SMALL_NAME: Rule = rule("T055");
/// An apostrophe before -ki.
pub const APOSTROPHE_BEFORE_KI: Rule = rule("T056");
/// A word that the spelling guide writes otherwise.
pub const SPELLING: Rule = rule("T060");
/// A word written twice.
pub const REPEATED_WORD: Rule = rule("T061");
/// The particle de/da with a hardened consonant.
pub const HARDENED_PARTICLE: Rule = rule("T062");
/// The particle de/da against the harmony.
pub const PARTICLE_HARMONY: Rule = rule("T063");
/// A word with and without a circumflex.
pub const CIRCUMFLEX: Rule = note("T064");
/// A conjunction with a capital in a title.
pub const TITLE_CASE: Rule = rule("T065");
/// An apostrophe before the conjunction de/da, or after a pronoun.
pub const PARTICLE_PARTED: Rule = rule("T066");
/// The conjunction de/da joined to its word.
pub const PARTICLE_ATTACHED: Rule = rule("T067");
