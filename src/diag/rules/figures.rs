//! Rules on figures: numbers, percentages, times, dates, ordinals.

use super::{Rule, rule};

/// Thousands separated by commas.
pub const COMMA_THOUSANDS: Rule = rule("T030");
/// Decimals after a point.
pub const POINT_DECIMAL: Rule = rule("T031");
/// A percent sign after its number.
pub const PERCENT_AFTER: Rule = rule("T032");
/// A time with a colon.
pub const COLON_TIME: Rule = rule("T033");
/// A date with a comma or in English order.
pub const FOREIGN_DATE: Rule = rule("T034");
/// The month of a date in small letters.
pub const SMALL_MONTH: Rule = rule("T035");
/// A day that no calendar has.
pub const NO_SUCH_DAY: Rule = rule("T036");
/// An ordinal with a wrong ending.
pub const ORDINAL_ENDING: Rule = rule("T037");
/// A share in figures, or in words with an apostrophe.
pub const SHARE: Rule = rule("T038");
/// A number's suffix against its reading.
pub const NUMBER_SUFFIX: Rule = rule("T040");
/// A number's suffix without an apostrophe.
pub const NUMBER_JOINED: Rule = rule("T041");
/// An abbreviation's suffix against its reading.
pub const ABBREVIATION_SUFFIX: Rule = rule("T042");
/// An abbreviation's suffix without an apostrophe.
pub const ABBREVIATION_JOINED: Rule = rule("T043");
