//! Turkish suffixes: which there are, and which form each takes after a sound.
//!
//! Patterns are written as grammars do: `A` is a or e, `I` is ı, i, u or ü, `D` is d or t, `C` is c
//! or ç, all by harmony; small letters stand for themselves.

/// How a word ends when it is read aloud.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Sound {
    /// Its last vowel.
    pub(super) vowel: char,
    /// Whether it ends in that vowel.
    pub(super) open: bool,
    /// Whether it ends in one of f, s, t, k, ç, ş, h, p.
    pub(super) hard: bool,
}

/// What a rule says of a suffix after a sound.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    /// It is no suffix that the tool knows.
    Unknown,
    /// It is as it must be.
    Right,
    /// It is wrong; the right form, where only one can be meant.
    Wrong(Option<String>),
}

/// Cases: the form after a vowel, the form after a consonant.
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

/// What makes a sentence of a noun: `1990’dı`, `Bakü’ydü`.
const COPULAS: &[(&str, &str)] = &[
    ("DAydI", "DAydI"),
    ("DAndIr", "DAndIr"),
    ("DAdIr", "DAdIr"),
    ("DIr", "DIr"),
    ("ydI", "DI"),
    ("ymIş", "mIş"),
    ("ysA", "sA"),
];

/// The possessive of the third person with its cases: `20’si`, `20’sinin`, `5’i`, `5’inden`.
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

/// Plurals, adjectives, ordinals and shares: what numbers and abbreviations take besides.
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

/// Ordinals: `3’üncü`, `2’nci`, with what may follow.
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

/// Cases after a possessive ending, with its n: `Meydanı’nda`, `Anayasası’na`.
const PRONOMINAL: &[(&str, &str)] =
    &[("nA", "A"), ("nI", "I"), ("ndA", "DA"), ("ndAn", "DAn"), ("ndAki", "DAki"), ("ncA", "CA")];

/// Derivational and plural suffixes, with what may follow them, that take no apostrophe (TDK).
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
/// What a derived name ends with besides: `Başbakanlığı`, `Ahmetgil`.
const DERIVED_ENDS: &[&str] = &["lIğI", "CIlIğI", "gil", "gillAr", "lAşmAsI", "CAcI"];

/// Suffixes that an apostrophe parts from a proper noun.
pub(super) const OF_NAMES: &[&[(&str, &str)]] = &[CASES, COPULAS];
/// Cases alone, where no more is sure.
pub(super) const OF_CASES: &[&[(&str, &str)]] = &[CASES];
/// Suffixes after a name that is itself a possessive: `Lenin Meydanı’nda`.
pub(super) const OF_COMPOUNDS: &[&[(&str, &str)]] = &[CASES, COPULAS, PRONOMINAL];
/// Suffixes of numbers.
pub(super) const OF_NUMBERS: &[&[(&str, &str)]] = &[CASES, COPULAS, POSSESSIVE, DERIVATION, ORDINAL];
/// Suffixes of abbreviations.
pub(super) const OF_ABBREVIATIONS: &[&[(&str, &str)]] = &[CASES, COPULAS, POSSESSIVE, DERIVATION, PRONOMINAL];

/// Whether a suffix is an ordinal's.
pub(super) fn is_ordinal(suffix: &str) -> bool {
    ORDINAL.iter().any(|(open, closed)| is_shaped(open, suffix) || is_shaped(closed, suffix))
}

/// Judges a written suffix after a sound.
pub(super) fn judge(sound: Sound, suffix: &str, families: &[&[(&str, &str)]]) -> Verdict {
    let meant = families.iter().flat_map(|family| family.iter());
    let meant = meant.filter(|(open, closed)| is_shaped(open, suffix) || is_shaped(closed, suffix));
    let mut right: Vec<(bool, String)> = Vec::new();
    for (open, closed) in meant {
        let pattern = if sound.open { open } else { closed };
        let form = realise(pattern, sound);
        if form == suffix {
            return Verdict::Right;
        }
        let same_shape = is_shaped(pattern, suffix);
        if !right.iter().any(|(_, known)| *known == form) {
            right.push((same_shape, form));
        }
    }
    if right.is_empty() {
        return Verdict::Unknown;
    }
    let same: Vec<&String> = right.iter().filter(|(same, _)| *same).map(|(_, form)| form).collect();
    let better = match (same.as_slice(), right.as_slice()) {
        ([one], _) => Some((*one).clone()),
        ([], [(_, one)]) => Some(one.clone()),
        _ => None,
    };
    Verdict::Wrong(better)
}

/// Judges a suffix that may follow any of several readings; wrong only where no reading takes it.
pub(super) fn judge_any(sounds: &[Sound], suffix: &str, families: &[&[(&str, &str)]]) -> Verdict {
    let mut first = Verdict::Unknown;
    for sound in sounds {
        match judge(*sound, suffix, families) {
            Verdict::Right => return Verdict::Right,
            wrong if first == Verdict::Unknown => first = wrong,
            _ => {}
        }
    }
    first
}

/// The form that a pattern takes after a sound.
pub(super) fn realise(pattern: &str, sound: Sound) -> String {
    let (mut vowel, mut hard) = (sound.vowel, sound.hard);
    let mut form = String::with_capacity(pattern.len() + 2);
    for sign in pattern.chars() {
        let letter = match sign {
            'A' if is_front(vowel) => 'e',
            'A' => 'a',
            'I' => narrow(vowel),
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

/// The words that a name may be derived from, by a suffix that no apostrophe parts: Fransızca → Fransız.
pub(super) fn stems(name: &str) -> impl Iterator<Item = &str> {
    name.char_indices().map(|(at, _)| at).skip(SHORTEST_STEM).filter_map(|cut| {
        let (stem, suffix) = name.split_at(cut);
        let sound = sound_of(stem)?;
        let is_derived = DERIVED.iter().chain(DERIVED_ENDS).any(|pattern| is_form(suffix, pattern, sound));
        is_derived.then_some(stem)
    })
}

/// Letters of the shortest word that a name is derived from.
const SHORTEST_STEM: usize = 3;

/// Whether a suffix is what a pattern becomes after a sound.
pub(super) fn is_form(suffix: &str, pattern: &str, sound: Sound) -> bool {
    is_shaped(pattern, suffix) && realise(pattern, sound) == suffix
}

/// Whether a pattern and a suffix differ in nothing but what harmony changes.
fn is_shaped(pattern: &str, suffix: &str) -> bool {
    shape(pattern).eq(shape(suffix))
}

/// A suffix or pattern with all that harmony changes made alike.
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

/// The sound in which a written word ends, as it is spelt; `None` for a word without a vowel.
pub(super) fn sound_of(word: &str) -> Option<Sound> {
    let vowel = word.chars().rev().map(plain).find(|letter| is_vowel(*letter))?;
    let last = plain(word.chars().next_back()?);
    Some(Sound { vowel, open: is_vowel(last), hard: is_hard(last) })
}

/// A letter in its small form, without a circumflex.
fn plain(letter: char) -> char {
    match super::letters::small(letter) {
        'â' => 'a',
        'î' => 'i',
        'û' => 'u',
        'ô' => 'o',
        other => other,
    }
}

fn narrow(vowel: char) -> char {
    match vowel {
        'a' | 'ı' => 'ı',
        'o' | 'u' => 'u',
        'ö' | 'ü' => 'ü',
        _ => 'i',
    }
}

/// Whether a vowel is said at the front of the mouth.
pub(super) fn is_front(vowel: char) -> bool {
    matches!(vowel, 'e' | 'i' | 'ö' | 'ü' | 'ə')
}

fn is_vowel(letter: char) -> bool {
    matches!(letter, 'a' | 'e' | 'ı' | 'i' | 'o' | 'ö' | 'u' | 'ü' | 'ə')
}

/// Whether a consonant hardens the d after it (TDK: the letters of “fıstıkçı şahap”).
fn is_hard(letter: char) -> bool {
    matches!(letter, 'f' | 's' | 't' | 'k' | 'ç' | 'ş' | 'h' | 'p')
}
