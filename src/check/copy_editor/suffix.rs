//! Turkish suffixes, and the form that each takes after a given final sound.
//!
//! Patterns use the notation of grammars: `A` is a or e; `I` is ı, i, u or ü; `D` is d or t; `C` is c or ç,
//! chosen by harmony. Lowercase letters are literal.

/// The final sound of a word as it is read aloud.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct FinalSound {
    /// The last vowel.
    pub(super) vowel: char,
    /// Whether the word ends in that vowel.
    pub(super) ends_in_vowel: bool,
    /// Whether the word ends in a voiceless consonant: f, s, t, k, ç, ş, h or p.
    pub(super) is_voiceless: bool,
}

/// The result of checking a suffix.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum SuffixCheck {
    /// Not a suffix of the given families.
    Unknown,
    /// The suffix has the correct form.
    Right,
    /// The suffix is wrong; the correct form, if there is only one candidate.
    Wrong(Option<String>),
}

/// Case endings: the form after a vowel, the form after a consonant.
const CASES: &[(&str, &str)] = &[
    ("nIn", "In"),
    ("yA", "A"),
    ("yI", "I"),
    ("DA", "DA"),
    ("DAn", "DAn"),
    ("ylA", "lA"),
    ("DAki", "DAki"),
    ("DAkilAr", "DAkilAr"),
    ("DAkinin", "DAkinin"),
    ("DAkinA", "DAkinA"),
    ("DAkindAn", "DAkindAn"),
];

/// Copulas, which make a predicate of a noun: `1990’dı`, `Bakü’ydü`.
const COPULAS: &[(&str, &str)] = &[
    ("DAydI", "DAydI"),
    ("DAndIr", "DAndIr"),
    ("DAdIr", "DAdIr"),
    ("DIr", "DIr"),
    ("ydI", "DI"),
    ("ymIş", "mIş"),
    ("ysA", "sA"),
];

/// The possessive of the third person and its cases: `20’si`, `20’sinin`, `5’i`, `5’inden`.
const POSSESSIVE: &[(&str, &str)] = &[
    ("sI", "I"),
    ("sInIn", "InIn"),
    ("sInA", "InA"),
    ("sInI", "InI"),
    ("sIndA", "IndA"),
    ("sIndAn", "IndAn"),
    ("sIylA", "IylA"),
    ("sIdIr", "IdIr"),
    ("sIndAki", "IndAki"),
    ("sIncA", "IncA"),
];

/// Plural, adjective, ordinal and distributive suffixes of numbers and abbreviations.
const DERIVATION: &[(&str, &str)] = &[
    ("lAr", "lAr"),
    ("lArIn", "lArIn"),
    ("lArA", "lArA"),
    ("lArI", "lArI"),
    ("lArdA", "lArdA"),
    ("lArdAn", "lArdAn"),
    ("lArlA", "lArlA"),
    ("lArdAki", "lArdAki"),
    ("lArInA", "lArInA"),
    ("lArInI", "lArInI"),
    ("lArInIn", "lArInIn"),
    ("lArIndA", "lArIndA"),
    ("lArIndAn", "lArIndAn"),
    ("lArdIr", "lArdIr"),
    ("lI", "lI"),
    ("lIlAr", "lIlAr"),
    ("lIlArIn", "lIlArIn"),
    ("lIk", "lIk"),
    ("lIktIr", "lIktIr"),
    ("lIklAr", "lIklAr"),
    ("şAr", "Ar"),
    ("CI", "CI"),
    ("CIlAr", "CIlAr"),
    ("sIz", "sIz"),
];

/// Ordinal suffixes and their endings: `3’üncü`, `2’nci`.
const ORDINAL: &[(&str, &str)] = &[
    ("ncI", "IncI"),
    ("ncIsI", "IncIsI"),
    ("ncIsInIn", "IncIsInIn"),
    ("ncIsIndA", "IncIsIndA"),
    ("ncInIn", "IncInIn"),
    ("ncIyA", "IncIyA"),
    ("ncIyI", "IncIyI"),
    ("ncIdA", "IncIdA"),
    ("ncIdAn", "IncIdAn"),
    ("ncIlAr", "IncIlAr"),
    ("ncIlIk", "IncIlIk"),
    ("ncIdIr", "IncIdIr"),
];

/// Cases after a possessive ending, with the pronominal n: `Meydanı’nda`, `Anayasası’na`.
const PRONOMINAL: &[(&str, &str)] =
    &[("nA", "A"), ("nI", "I"), ("ndA", "DA"), ("ndAn", "DAn"), ("ndAki", "DAki"), ("ncA", "CA")];

/// Derivational and plural suffixes, with their endings, that take no apostrophe (TDK).
pub(super) const DERIVED: &[&str] = &[
    "lAr",
    "lArI",
    "lArIn",
    "lArA",
    "lArdA",
    "lArdAn",
    "lArlA",
    "lArInI",
    "lArInA",
    "lArInIn",
    "lI",
    "lIlAr",
    "lIlArIn",
    "lIlArA",
    "lIlArI",
    "lInIn",
    "lIyI",
    "lIyA",
    "lIk",
    "CA",
    "CAyI",
    "CAnIn",
    "CAdA",
    "CAdAn",
    "CAsI",
    "CI",
    "CIlAr",
    "CIlIk",
    "sIz",
    "lAşmA",
    "lAştIrmA",
];
/// Other endings of words derived from names: `Başbakanlığı`, `Ahmetgil`.
const DERIVED_ENDS: &[&str] = &["lIğI", "CIlIğI", "gil", "gillAr", "lAşmAsI", "CAcI"];

/// Suffixes that follow a proper noun with an apostrophe.
pub(super) const OF_NAMES: &[&[(&str, &str)]] = &[CASES, COPULAS];
/// Case endings only, for names that are not certain.
pub(super) const OF_CASES: &[&[(&str, &str)]] = &[CASES];
/// Suffixes after a name that itself ends in a possessive: `Lenin Meydanı’nda`.
pub(super) const OF_COMPOUNDS: &[&[(&str, &str)]] = &[CASES, COPULAS, PRONOMINAL];
/// Suffixes of numbers.
pub(super) const OF_NUMBERS: &[&[(&str, &str)]] = &[CASES, COPULAS, POSSESSIVE, DERIVATION, ORDINAL];
/// Suffixes of abbreviations.
pub(super) const OF_ABBREVIATIONS: &[&[(&str, &str)]] = &[CASES, COPULAS, POSSESSIVE, DERIVATION, PRONOMINAL];

/// Whether a suffix is an ordinal suffix.
pub(super) fn is_ordinal(suffix: &str) -> bool {
    ORDINAL.iter().any(|(open, closed)| is_shaped(open, suffix) || is_shaped(closed, suffix))
}

/// Checks a written suffix after a final sound.
pub(super) fn check_suffix(sound: FinalSound, suffix: &str, families: &[&[(&str, &str)]]) -> SuffixCheck {
    let meant = families.iter().flat_map(|family| family.iter());
    let meant = meant.filter(|(open, closed)| is_shaped(open, suffix) || is_shaped(closed, suffix));
    let mut right: Vec<(bool, String)> = Vec::new();
    for (open, closed) in meant {
        let pattern = if sound.ends_in_vowel { open } else { closed };
        let form = inflect(pattern, sound);
        if form == suffix {
            return SuffixCheck::Right;
        }
        let same_shape = is_shaped(pattern, suffix);
        if !right.iter().any(|(_, known)| *known == form) {
            right.push((same_shape, form));
        }
    }
    if right.is_empty() {
        return SuffixCheck::Unknown;
    }
    let same: Vec<&String> = right.iter().filter(|(same, _)| *same).map(|(_, form)| form).collect();
    let better = match (same.as_slice(), right.as_slice()) {
        ([one], _) => Some((*one).clone()),
        ([], [(_, one)]) => Some(one.clone()),
        _ => None,
    };
    SuffixCheck::Wrong(better)
}

/// Checks a suffix after a word with several readings: wrong only if it fits none of them.
pub(super) fn check_suffix_of_any(
    sounds: &[FinalSound],
    suffix: &str,
    families: &[&[(&str, &str)]],
) -> SuffixCheck {
    let mut first = SuffixCheck::Unknown;
    for sound in sounds {
        match check_suffix(*sound, suffix, families) {
            SuffixCheck::Right => return SuffixCheck::Right,
            wrong if first == SuffixCheck::Unknown => first = wrong,
            _ => {}
        }
    }
    first
}

/// Case endings and copulas of a name that itself ends in a possessive, and the shapes in which they are written by mistake,
/// as after other names: `Bakanlığı’ye` for `Bakanlığına`.
const AFTER_POSSESSIVE: &[(&str, &[&str])] = &[
    ("nIn", &["In"]),
    ("nA", &["A", "yA"]),
    ("nI", &["I", "yI"]),
    ("ndA", &["DA"]),
    ("ndAn", &["DAn"]),
    ("ndAki", &["DAki"]),
    ("ndAkilAr", &["DAkilAr"]),
    ("ncA", &["CA"]),
    ("ylA", &["lA"]),
    ("dIr", &[]),
    ("ndAdIr", &["DAdIr"]),
    ("ndAydI", &["DAydI"]),
    ("ydI", &["DI"]),
    ("ymIş", &["mIş"]),
    ("ysA", &["sA"]),
];

/// The right form of a suffix after a word that ends in a possessive; `None` if it is none of their suffixes.
pub(super) fn after_possessive(word: &str, suffix: &str) -> Option<String> {
    let sound = sound_of(word)?;
    let is_meant = |(right, wrong): &&(&str, &[&str])| {
        is_shaped(right, suffix) || wrong.iter().any(|pattern| is_shaped(pattern, suffix))
    };
    AFTER_POSSESSIVE.iter().find(is_meant).map(|(right, _)| inflect(right, sound))
}

/// The form of a pattern after a final sound.
pub(super) fn inflect(pattern: &str, sound: FinalSound) -> String {
    let (mut vowel, mut hard) = (sound.vowel, sound.is_voiceless);
    let mut form = String::with_capacity(pattern.len() + 2);
    for sign in pattern.chars() {
        let letter = match sign {
            'A' if is_front(vowel) => 'e',
            'A' => 'a',
            'I' => close_vowel(vowel),
            'D' if hard => 't',
            'D' => 'd',
            'C' if hard => 'ç',
            'C' => 'c',
            letter => letter,
        };
        if is_vowel(letter) {
            vowel = letter;
        }
        hard = is_hard(letter);
        form.push(letter);
    }
    form
}

/// The words from which a name may be derived by a suffix without an apostrophe: Fransızca → Fransız.
pub(super) fn stems(name: &str) -> impl Iterator<Item = &str> {
    name.char_indices().map(|(at, _)| at).skip(SHORTEST_STEM).filter_map(|cut| {
        let (stem, suffix) = name.split_at(cut);
        let sound = sound_of(stem)?;
        let is_derived = DERIVED.iter().chain(DERIVED_ENDS).any(|pattern| is_form(suffix, pattern, sound));
        is_derived.then_some(stem)
    })
}

/// The least number of letters of a word from which a name is derived.
const SHORTEST_STEM: usize = 3;

/// Whether a suffix is the form of a pattern after a final sound.
pub(super) fn is_form(suffix: &str, pattern: &str, sound: FinalSound) -> bool {
    is_shaped(pattern, suffix) && inflect(pattern, sound) == suffix
}

/// Whether a suffix equals a pattern except for letters changed by harmony.
fn is_shaped(pattern: &str, suffix: &str) -> bool {
    shape(pattern).eq(shape(suffix))
}

/// A suffix or pattern in which all letters that harmony changes are replaced by `A`, `I`, `D` and `C`.
fn shape(text: &str) -> impl Iterator<Item = char> {
    let alike = |letter| match letter {
        'a' | 'e' => 'A',
        'ı' | 'i' | 'u' | 'ü' => 'I',
        'd' | 't' => 'D',
        'c' | 'ç' => 'C',
        other => other,
    };
    text.chars().map(alike)
}

/// The final sound of a word by its spelling; `None` for a word without a vowel.
pub(super) fn sound_of(word: &str) -> Option<FinalSound> {
    let vowel = word.chars().rev().map(plain).find(|letter| is_vowel(*letter))?;
    let last = plain(word.chars().next_back()?);
    Some(FinalSound { vowel, ends_in_vowel: is_vowel(last), is_voiceless: is_hard(last) })
}

/// A letter in lowercase, without a circumflex.
fn plain(letter: char) -> char {
    match super::letters::lowercase(letter) {
        'â' => 'a',
        'î' => 'i',
        'û' => 'u',
        'ô' => 'o',
        other => other,
    }
}

fn close_vowel(vowel: char) -> char {
    match vowel {
        'a' | 'ı' => 'ı',
        'o' | 'u' => 'u',
        'ö' | 'ü' => 'ü',
        _ => 'i',
    }
}

/// Whether a vowel is a front vowel.
pub(super) fn is_front(vowel: char) -> bool {
    matches!(vowel, 'e' | 'i' | 'ö' | 'ü' | 'ə')
}

fn is_vowel(letter: char) -> bool {
    matches!(letter, 'a' | 'e' | 'ı' | 'i' | 'o' | 'ö' | 'u' | 'ü' | 'ə')
}

/// Whether a consonant is voiceless and turns a following d into t (TDK: the letters of “fıstıkçı şahap”).
fn is_hard(letter: char) -> bool {
    matches!(letter, 'f' | 's' | 't' | 'k' | 'ç' | 'ş' | 'h' | 'p')
}
