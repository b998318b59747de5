//! Rules on names, particles and the spelling of words.

use super::{Rule, note, rule};

/// A name's suffix without an apostrophe.
pub const NAME_JOINED: Rule = rule(
    "T050",
    ("özel ada ek kesmesiz bağlanmış", "a suffix is joined to a proper noun without an apostrophe"),
    (
        "özel ada gelen çekim eki kesmeyle ayrılır (TDK)",
        "an apostrophe parts a proper noun and its case ending (TDK)",
    ),
);
/// A name's suffix with the wrong consonant.
pub const NAME_HARDENING: Rule = rule(
    "T051",
    ("ekin ünsüzü ada uymuyor", "the suffix's consonant does not follow the name"),
    (
        "f, s, t, k, ç, ş, h, p’den sonra t, ötekilerden sonra d gelir",
        "t follows f, s, t, k, ç, ş, h, p, and d all others",
    ),
);
/// A name's suffix with the wrong vowel.
pub const NAME_HARMONY: Rule = rule(
    "T052",
    ("ekin ünlüsü ada uymuyor", "the suffix's vowel does not follow the name"),
    ("ek, adın son ünlüsüne uyar", "the suffix harmonises with the name's last vowel"),
);
/// An apostrophe before a derivational suffix or the plural.
pub const APOSTROPHE_BEFORE_DERIVATION: Rule = rule(
    "T053",
    ("yapım ya da çokluk eki kesmeyle ayrılmış", "an apostrophe parts a derivational or plural suffix"),
    (
        "yapım ve çokluk ekleriyle onlardan sonrakiler kesmesiz yazılır (TDK)",
        "such suffixes, and those after them, take no apostrophe (TDK)",
    ),
);
/// An apostrophe after the name of an institution.
pub const APOSTROPHE_AFTER_INSTITUTION: Rule = rule(
    "T054",
    ("kurum adının eki kesmeyle ayrılmış", "an apostrophe parts an institution's name and its suffix"),
    (
        "kurum, kuruluş ve kurul adlarının ekleri kesmesiz yazılır (TDK)",
        "suffixes of institutions' names take no apostrophe (TDK)",
    ),
);
/// A word that the spelling guide writes otherwise.
pub const SPELLING: Rule = rule(
    "T060",
    ("yazım yanlışı", "a spelling mistake"),
    ("Yazım Kılavuzu böyle yazar (TDK)", "so the spelling guide has it (TDK)"),
);
/// A word said twice.
pub const REPEATED_WORD: Rule = rule(
    "T061",
    ("sözcük iki kez yazılmış", "a word stands twice"),
    ("birini silin", "remove one of the two"),
);
/// The particle de/da with a hardened consonant.
pub const HARDENED_PARTICLE: Rule = rule(
    "T062",
    ("de/da bağlacı te/ta olmaz", "the particle de/da is never te/ta"),
    (
        "bağlaç olan de ayrı ve her zaman d ile yazılır (TDK)",
        "the particle stands apart and keeps its d (TDK)",
    ),
);
/// The particle de/da against the harmony.
pub const PARTICLE_HARMONY: Rule = rule(
    "T063",
    ("de/da önceki sözcüğe uymuyor", "de/da does not follow the word before it"),
    ("de, önceki sözcüğün son ünlüsüne uyar", "the particle harmonises with the word before it"),
);
/// A word with and without a circumflex.
pub const CIRCUMFLEX: Rule = note(
    "T064",
    ("düzeltme işareti anlamı değiştirir", "a circumflex would change the meaning"),
    ("hangisinin kastedildiğine bakın", "see which of the two is meant"),
);
/// A conjunction with a capital in a title.
pub const TITLE_CASE: Rule = rule(
    "T065",
    ("başlıkta bağlaç büyük harfle", "a conjunction of a title has a capital"),
    (
        "başlıkta ve, ile, ya, veya, yahut, ki, da, de, mı küçük yazılır (TDK)",
        "ve, ile, ya, veya, yahut, ki, da, de, mı stay small in titles (TDK)",
    ),
);
