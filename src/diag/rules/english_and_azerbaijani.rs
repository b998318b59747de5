//! Rules of Azerbaijani and of English.

use super::{Rule, rule};

/// Azerbaijani: an apostrophe after a number.
pub const AZ_NUMBER_APOSTROPHE: Rule = rule("A001");
/// Azerbaijani: a number's suffix against its reading.
pub const AZ_NUMBER_SUFFIX: Rule = rule("A002");
/// Azerbaijani: an apostrophe after a name.
pub const AZ_NAME_APOSTROPHE: Rule = rule("A003");
/// Azerbaijani: thousands separated by commas or points.
pub const AZ_THOUSANDS: Rule = rule("A004");
/// Azerbaijani: a suffix after a Roman numeral.
pub const AZ_ROMAN_SUFFIX: Rule = rule("A005");
/// Azerbaijani: a suffix of a number or an abbreviation without its hyphen.
pub const AZ_HYPHEN: Rule = rule("A006");
/// Azerbaijani: an ending whose vowels do not follow the word.
pub const AZ_HARMONY: Rule = rule("A007");
/// Azerbaijani: a word or a chapter typed without ə, ç, ğ, ı, ö, ş, ü.
pub const AZ_PLAIN_LETTERS: Rule = rule("A008");
/// Azerbaijani: a word that the spelling dictionary writes otherwise.
pub const AZ_SPELLING: Rule = rule("A009");
/// English: a word written twice.
pub const EN_REPEATED_WORD: Rule = rule("E001");
/// English: `a` before a vowel, `an` before a consonant.
pub const EN_ARTICLE: Rule = rule("E002");
/// English: an apostrophe in the plural of a number.
pub const EN_DECADE: Rule = rule("E003");
