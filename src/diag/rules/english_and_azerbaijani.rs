//! Rules of Azerbaijani and of English.

use super::{Rule, rule};

/// Azerbaijani: an apostrophe after a number.
pub const AZ_NUMBER_APOSTROPHE: Rule = rule(
    "A001",
    ("sayının eki kesmeyle ayrılmış", "an apostrophe parts a number and its suffix"),
    (
        "Azerbaycan Türkçesinde sayının eki kısa çizgiyle yazılır: 21-dən",
        "Azerbaijani joins a number's suffix by a hyphen: 21-dən",
    ),
);
/// Azerbaijani: a number's suffix against its reading.
pub const AZ_NUMBER_SUFFIX: Rule = rule(
    "A002",
    ("ek, sayının okunuşuna uymuyor", "the suffix does not follow the number as it is read"),
    (
        "ek, sayı Azerbaycan Türkçesinde okunduğu gibi uyuma girer: 16-cı, 21-dən",
        "the suffix harmonises with the number read in Azerbaijani: 16-cı, 21-dən",
    ),
);
/// Azerbaijani: an apostrophe after a name.
pub const AZ_NAME_APOSTROPHE: Rule = rule(
    "A003",
    ("özel adın eki kesmeyle ayrılmış", "an apostrophe parts a name and its suffix"),
    (
        "Azerbaycan Türkçesinde adın eki bitişik, kısaltmanınki kısa çizgiyle yazılır",
        "Azerbaijani joins a name's suffix, and an abbreviation's by a hyphen",
    ),
);
/// Azerbaijani: thousands parted by commas or points.
pub const AZ_THOUSANDS: Rule = rule(
    "A004",
    ("binlikler noktalama işaretiyle ayrılmış", "thousands are parted by a mark"),
    (
        "Azerbaycan Türkçesinde binlikler boşlukla ayrılır: 40 000",
        "Azerbaijani parts thousands by a space: 40 000",
    ),
);
/// Azerbaijani: a suffix after a Roman numeral.
pub const AZ_ROMAN_SUFFIX: Rule = rule(
    "A005",
    ("Roma rakamına sıra eki gelmiş", "a Roman numeral carries an ordinal's ending"),
    (
        "Azerbaycan Türkçesinde Roma rakamı ek almaz: XX əsr",
        "in Azerbaijani a Roman numeral takes none: XX əsr",
    ),
);
/// English: a word said twice.
pub const EN_REPEATED_WORD: Rule = rule(
    "E001",
    ("sözcük iki kez yazılmış", "a word stands twice"),
    ("birini silin", "remove one of the two"),
);
/// English: `a` before a vowel, `an` before a consonant.
pub const EN_ARTICLE: Rule = rule(
    "E002",
    ("tanımlık sonraki sözcüğün sesine uymuyor", "the article does not suit the sound of the next word"),
    (
        "ünlü sesten önce an, ünsüz sesten önce a gelir",
        "“an” stands before a vowel sound, “a” before a consonant",
    ),
);
/// English: an apostrophe in the plural of a number.
pub const EN_DECADE: Rule = rule(
    "E003",
    ("sayının çoğulunda kesme işareti", "an apostrophe in a number's plural"),
    ("on yıllar kesmesiz yazılır: 1990s", "decades take none: 1990s"),
);
