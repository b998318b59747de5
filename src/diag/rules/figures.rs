//! Rules on figures: numbers, percentages, times, dates, ordinals.

use super::{Rule, rule};

/// Thousands parted by commas.
pub const COMMA_THOUSANDS: Rule = rule(
    "T030",
    ("binlikler virgülle ayrılmış", "thousands are parted by a comma"),
    (
        "binlikler noktayla ayrılır; virgül ondalık içindir (TDK)",
        "a point parts thousands, a comma decimals (TDK)",
    ),
);
/// Decimals after a point.
pub const POINT_DECIMAL: Rule = rule(
    "T031",
    ("ondalık noktayla ayrılmış", "the decimals follow a point"),
    ("ondalık virgülle ayrılır (TDK)", "a comma parts decimals (TDK)"),
);
/// A percent sign after its number.
pub const PERCENT_AFTER: Rule = rule(
    "T032",
    ("yüzde işareti sayıdan sonra", "the percent sign follows its number"),
    ("yüzde işareti sayıdan önce ve bitişik yazılır (TDK)", "the percent sign precedes its number (TDK)"),
);
/// A time with a colon.
pub const COLON_TIME: Rule = rule(
    "T033",
    ("saat iki noktayla yazılmış", "the time is written with a colon"),
    ("saat ile dakika arasına nokta konur (TDK)", "a point parts hours and minutes (TDK)"),
);
/// A date with a comma or in English order.
pub const FOREIGN_DATE: Rule = rule(
    "T034",
    ("tarih yabancı düzende", "the date is in a foreign order"),
    ("gün, ay, yıl virgülsüz sıralanır: 20 Ocak 1990 (TDK)", "day, month, year, without a comma (TDK)"),
);
/// The month of a date in small letters.
pub const SMALL_MONTH: Rule = rule(
    "T035",
    ("tarihteki ay adı küçük harfle", "the month of a date is in small letters"),
    ("belirli bir tarihteki ay adı büyük harfle başlar (TDK)", "in a date the month takes a capital (TDK)"),
);
/// A day that no calendar has.
pub const NO_SUCH_DAY: Rule = rule(
    "T036",
    ("takvimde böyle bir gün yok", "no calendar has this day"),
    ("günü ya da ayı denetleyin", "check the day or the month"),
);
/// An ordinal ending that is none.
pub const ORDINAL_ENDING: Rule = rule(
    "T037",
    ("sıra sayısı eki yanlış", "the ordinal's ending is wrong"),
    (
        "sıra sayısı ya noktayla ya ekle yazılır: 3. ya da 3’üncü (TDK)",
        "an ordinal takes a point or an ending: 3. or 3’üncü (TDK)",
    ),
);
/// A number's suffix against its reading.
pub const NUMBER_SUFFIX: Rule = rule(
    "T040",
    ("ek, sayının okunuşuna uymuyor", "the suffix does not follow the number as it is read"),
    (
        "ek, sayı okunduğu gibi ses uyumuna girer (TDK)",
        "the suffix harmonises with the number read aloud (TDK)",
    ),
);
/// A number's suffix without an apostrophe.
pub const NUMBER_JOINED: Rule = rule(
    "T041",
    ("sayıya ek kesmesiz bağlanmış", "a suffix is joined to a number without an apostrophe"),
    ("sayıya gelen ek kesmeyle ayrılır (TDK)", "an apostrophe parts a number and its suffix (TDK)"),
);
/// An abbreviation's suffix against its reading.
pub const ABBREVIATION_SUFFIX: Rule = rule(
    "T042",
    ("ek, kısaltmanın okunuşuna uymuyor", "the suffix does not follow the abbreviation as it is read"),
    (
        "ek, kısaltma okunduğu gibi ses uyumuna girer (TDK)",
        "the suffix harmonises with the abbreviation read aloud (TDK)",
    ),
);
/// An abbreviation's suffix without an apostrophe.
pub const ABBREVIATION_JOINED: Rule = rule(
    "T043",
    ("kısaltmaya ek kesmesiz bağlanmış", "a suffix is joined to an abbreviation without an apostrophe"),
    (
        "kısaltmaya gelen ek kesmeyle ayrılır (TDK)",
        "an apostrophe parts an abbreviation and its suffix (TDK)",
    ),
);
