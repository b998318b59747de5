//! Spelling dictionaries in the format of Hunspell. The door to spellbook.

use crate::lang::Tongue;
use encoding_rs::{Encoding, KOI8_R, UTF_8, WINDOWS_1252, WINDOWS_1254};
use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

/// The two files of a dictionary, not yet parsed.
#[derive(Clone, PartialEq, Eq)]
pub struct DictionaryFiles {
    /// The name of both without their endings: `tr_TR`.
    pub name: String,
    /// The language of its words.
    pub tongue: Tongue,
    affixes: Arc<str>,
    words: Arc<str>,
}

impl fmt::Debug for DictionaryFiles {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("DictionaryFiles").field("name", &self.name).field("tongue", &self.tongue).finish()
    }
}

impl DictionaryFiles {
    /// Decodes the files `NAME.aff` and `NAME.dic`; `None` for a language whose rules the program does not know.
    ///
    /// The language is the beginning of the name (`tr_TR`, `tr-TR`, `tr`), or what the line `LANG` states.
    #[must_use]
    pub fn decode(name: &str, affixes: &[u8], words: &[u8]) -> Option<Self> {
        let tongue = Self::language(name)
            .or_else(|| option(affixes, b"LANG ").and_then(|language| Self::language(&language)))?;
        let set = option(affixes, b"SET ").unwrap_or_default();
        let stated = Encoding::for_label(set.as_bytes()).unwrap_or(UTF_8);
        let text = |bytes: &[u8]| Arc::from(in_encoding(bytes, stated, tongue));
        Some(Self { name: name.to_owned(), tongue, affixes: text(affixes), words: text(words) })
    }

    /// Returns the language that a name of a dictionary begins with.
    #[must_use]
    pub fn language(name: &str) -> Option<Tongue> {
        match name.split(['_', '-', '.', '@']).next()?.to_ascii_lowercase().as_str() {
            "tr" | "tur" => Some(Tongue::Turkish),
            "az" | "aze" => Some(Tongue::Azerbaijani),
            "en" | "eng" => Some(Tongue::English),
            "ru" | "rus" => Some(Tongue::Russian),
            _ => None,
        }
    }
}

/// The text of a file of a dictionary.
///
/// The encoding that a dictionary declares may be wrong, since dictionaries are converted. Valid UTF-8 that is not ASCII is
/// decoded as UTF-8; bytes that are not valid UTF-8 are decoded in the language's older encoding.
fn in_encoding<'a>(bytes: &'a [u8], stated: &'static Encoding, tongue: Tongue) -> Cow<'a, str> {
    let is_utf_8 = std::str::from_utf8(bytes).is_ok();
    let encoding = match (is_utf_8, stated == UTF_8) {
        (true, _) if !bytes.is_ascii() => UTF_8,
        (false, true) => match tongue {
            Tongue::Turkish | Tongue::Azerbaijani => WINDOWS_1254,
            Tongue::Russian => KOI8_R,
            Tongue::English | Tongue::Other => WINDOWS_1252,
        },
        _ => stated,
    };
    encoding.decode(bytes).0
}

/// The value of an option of an affix file, which is in ASCII whatever the encoding of the file.
fn option(affixes: &[u8], key: &[u8]) -> Option<String> {
    let affixes = affixes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(affixes);
    let value = affixes.split(|byte| *byte == b'\n').find_map(|line| line.strip_prefix(key))?;
    Some(String::from_utf8_lossy(value).trim().to_owned())
}

/// The words of a language and how they are inflected.
pub struct Dictionary {
    words: spellbook::Dictionary,
    /// Which three letters follow each other in some word, a bit for each three, hashed; `None` for a short list, in which
    /// affixes make others.
    triples: Option<Vec<u64>>,
}

impl fmt::Debug for Dictionary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Dictionary")
    }
}

impl Dictionary {
    /// Parses the files of a dictionary.
    ///
    /// # Errors
    /// The reason, in English, why it cannot be used.
    pub fn parse(files: &DictionaryFiles) -> Result<Self, String> {
        let DictionaryFiles { affixes, words, .. } = files;
        let has_numbers = option(affixes.as_bytes(), b"FLAG ").is_some_and(|flags| flags == "num");
        let parsed = match has_numbers && affixes.contains("FX 0 ") {
            true => spellbook::Dictionary::new(&renumbered_affixes(affixes), &renumbered_words(words)),
            false => spellbook::Dictionary::new(affixes, words),
        };
        let words = parsed.map_err(|error| error.to_string())?;
        let is_long = files.words.lines().count() >= LONG_LIST;
        Ok(Self { words, triples: is_long.then(|| triples(&files.words)) })
    }

    /// Whether exactly this word, with its capitals and inflections, is in the dictionary.
    #[must_use]
    pub fn contains(&self, word: &str) -> bool {
        self.words.check(word)
    }

    /// Whether all triples of letters of a word in lowercase are known: a quick test before [`Dictionary::contains`] of
    /// words that were made at random, which refuses nine of ten.
    #[must_use]
    pub fn may_contain(&self, word: &[char]) -> bool {
        self.triples.as_ref().is_none_or(|triples| {
            word.windows(3).all(|three| {
                let bit = triple(three);
                triples[bit / 64] >> (bit % 64) & 1 == 1
            })
        })
    }
}

/// From how many entries on a list has all triples of letters that words have.
const LONG_LIST: usize = 100_000;

/// The number of a triple of letters; few triples share one.
fn triple(three: &[char]) -> usize {
    three.iter().fold(0, |number, letter| number << 6 | (*letter as usize ^ *letter as usize >> 6) & 63)
}

/// The triples of letters in a list of words, whose flags follow a slash.
fn triples(words: &str) -> Vec<u64> {
    let mut found = vec![0; (1 << 18) / 64];
    let mut letters: Vec<char> = Vec::new();
    for line in words.lines() {
        let word = line.split(['/', ' ', '\t']).next().unwrap_or_default();
        letters.clear();
        letters.extend(word.chars());
        for three in letters.windows(3) {
            let bit = triple(three);
            found[bit / 64] |= 1 << (bit % 64);
        }
    }
    found
}

/// Takes the place of the flag 0, which the Turkish dictionary has and spellbook does not allow; Hunspell's own numbers end
/// below it.
const FOR_ZERO: &str = "65520";

/// Affixes with another number for the flag 0: `SFX 0 Y 1`, `SFX 0 0 lar/0,3 .`.
fn renumbered_affixes(affixes: &str) -> String {
    let mut made = String::with_capacity(affixes.len());
    for line in affixes.lines() {
        let mut parts = line.splitn(3, ' ');
        match (parts.next(), parts.next(), parts.next()) {
            (Some(kind @ ("SFX" | "PFX")), Some("0"), Some(rest)) => {
                made.extend([kind, " ", FOR_ZERO, " ", &renumbered_flags(rest)]);
            }
            _ => made.push_str(&renumbered_flags(line)),
        }
        made.push('\n');
    }
    made
}

/// Words with another number for the flag 0: `ev/0,3`.
fn renumbered_words(words: &str) -> String {
    let mut made = String::with_capacity(words.len() + words.len() / 16);
    for line in words.lines() {
        made.push_str(&renumbered_flags(line));
        made.push('\n');
    }
    made
}

/// A line in which the flags behind a slash have another number for 0.
fn renumbered_flags(line: &str) -> Cow<'_, str> {
    let Some((before, rest)) = line.rsplit_once('/') else { return Cow::Borrowed(line) };
    let end = rest.find([' ', '\t']).unwrap_or(rest.len());
    let (flags, behind) = rest.split_at(end);
    if !flags.split(',').any(|flag| flag == "0") {
        return Cow::Borrowed(line);
    }
    let flags: Vec<&str> = flags.split(',').map(|flag| if flag == "0" { FOR_ZERO } else { flag }).collect();
    Cow::Owned(format!("{before}/{}{behind}", flags.join(",")))
}

#[cfg(test)]
mod tests {
    use super::{Dictionary, DictionaryFiles};
    use crate::lang::Tongue;

    #[test]
    fn words_and_their_inflections_are_found_in_any_encoding() {
        let affixes = "SET ISO8859-9\nLANG tr_TR\nSFX A Y 2\nSFX A 0 lar .\nSFX A 0 ın .\n";
        let words: Vec<u8> = b"2\nba\xFE/A\nk\xFDz\n".to_vec();
        let files = DictionaryFiles::decode("sozluk", affixes.as_bytes(), &words).expect("a language");
        assert_eq!(files.tongue, Tongue::Turkish);
        let dictionary = Dictionary::parse(&files).expect("a dictionary");
        for word in ["baş", "başlar", "kız"] {
            assert!(dictionary.contains(word), "{word}");
        }
        for word in ["kızlar", "bas", "baslar"] {
            assert!(!dictionary.contains(word), "{word}");
        }
    }

    #[test]
    fn files_in_another_encoding_than_they_state_are_read() {
        let old = |set: &str| [set.as_bytes(), b"SFX A Y 1\nSFX A 0 \xFDn .\n"].concat();
        let new = |set: &str| format!("{set}SFX A Y 1\nSFX A 0 ın .\n").into_bytes();
        let (old_words, new_words): (&[u8], &[u8]) = (b"1\nba\xFE/A\n", "1\nbaş/A\n".as_bytes());
        for affixes in [old("SET UTF-8\n"), old(""), old("SET ISO8859-9\n"), new("SET ISO8859-9\n"), new("")]
        {
            for words in [old_words, new_words] {
                let files = DictionaryFiles::decode("tr_TR", &affixes, words).expect("a language");
                let dictionary = Dictionary::parse(&files).expect("a dictionary");
                assert!(dictionary.contains("baş") && dictionary.contains("başın"));
            }
        }
        let files =
            DictionaryFiles::decode("ru_RU", b"SET KOI8-R\n", b"1\n\xCB\xCF\xD4\n").expect("a language");
        assert!(Dictionary::parse(&files).expect("a dictionary").contains("кот"));
    }

    #[test]
    fn the_flag_zero_is_allowed() {
        let affixes =
            "LANG tr_TR\nSET UTF-8\nFLAG num\n\nSFX 0 N 1\nSFX 0 0 lar/1 .\n\nSFX 1 N 1\nSFX 1 0 da .\n";
        let words = "3\nkitap/0,1\nkız/0 po:noun\nev/1\n";
        let files = DictionaryFiles::decode("tr", affixes.as_bytes(), words.as_bytes()).expect("a language");
        let dictionary = Dictionary::parse(&files).expect("a dictionary");
        for word in ["kitaplar", "kitapda", "kitaplarda", "kızlar", "evda"] {
            assert!(dictionary.contains(word), "{word}");
        }
        assert!(!dictionary.contains("evlar") && !dictionary.contains("kızda"));
    }

    #[test]
    fn languages_are_known_by_names() {
        for (name, tongue) in [
            ("tr_TR", Some(Tongue::Turkish)),
            ("az", Some(Tongue::Azerbaijani)),
            ("en-GB", Some(Tongue::English)),
            ("ru_RU.UTF-8", Some(Tongue::Russian)),
            ("de_DE", None),
            ("trabzon", None),
        ] {
            assert_eq!(DictionaryFiles::language(name), tongue, "{name}");
        }
    }

    #[test]
    fn damaged_files_are_refused() {
        let files = DictionaryFiles::decode("tr", b"SFX A Y x\n", b"1\na\n").expect("a language");
        assert!(Dictionary::parse(&files).is_err());
    }
}
