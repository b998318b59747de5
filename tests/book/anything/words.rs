//! Words at random: of several languages, with the marks of their languages and the oddities of Unicode.

use proptest::prelude::*;
use proptest::sample::select;

const TURKISH: [&str; 14] = [
    "ve",
    "gece",
    "ışık",
    "İstanbul’dan",
    "kâğıt",
    "çağrıştırmalarımızdan",
    "şöyle",
    "1990’da",
    "%50",
    "TBMM’nin",
    "yarı-açık",
    "Iğdır",
    "söz…",
    "n’olur",
];
const AZERBAIJANI: [&str; 8] =
    ["şəhər", "qəzetlər", "küçələrdə", "21-dən", "Bakı", "müəllif", "xatirələrimizdən", "işıq"];
const RUSSIAN: [&str; 6] = ["слово", "достопримечательности", "и", "ёжик", "Баку", "съезд"];
const ENGLISH: [&str; 6] = ["of", "incomprehensibilities", "don’t", "the", "affluent", "office"];
/// Words that a mark of Markdown, of HTML or of XML could be taken for: as written, and as read.
const MARKED: [(&str, &str); 16] = [
    ("\\*yıldız\\*", "*yıldız*"),
    ("\\_alt\\_", "_alt_"),
    ("\\[köşeli\\]", "[köşeli]"),
    ("iki\\~üç", "iki~üç"),
    ("a&amp;b", "a&b"),
    ("&lt;etiket&gt;", "<etiket>"),
    ("\\<b\\>", "<b>"),
    ("5 \\$", "5 $"),
    ("x\\^2", "x^2"),
    ("\\@ad", "@ad"),
    ("kutu:::", "kutu:::"),
    ("\\]\\]&gt;", "]]>"),
    ("yüzde\\%", "yüzde%"),
    ("s\\#3", "s#3"),
    ("2 &lt; 3", "2 < 3"),
    ("&#x15F;a&ccedil;", "şaç"),
];
/// Words that are odd: as written, and as read where all text is in composed letters.
const ODD: [(&str, &str); 8] = [
    ("e\u{301}te\u{301}", "été"),
    ("g\u{306}u\u{308}n", "ğün"),
    ("naïve", "naïve"),
    ("Ærø", "Ærø"),
    ("½", "½"),
    ("so\u{ad}nuç", "sonuç"),
    ("iki\u{2060}li", "ikili"),
    ("№", "№"),
];

/// A word: as it is written, and as it is read.
pub type Word = (String, String);

fn plain(words: &'static [&'static str]) -> impl Strategy<Value = Word> {
    select(words).prop_map(|word| (word.to_owned(), word.to_owned()))
}

fn pair(words: &'static [(&'static str, &'static str)]) -> impl Strategy<Value = Word> {
    select(words).prop_map(|(written, read)| (written.to_owned(), read.to_owned()))
}

/// Letters at random, long or short, that no dictionary has.
fn made() -> impl Strategy<Value = Word> {
    "[a-zçğıöşüâîû]{1,12}".prop_map(|word| (word.clone(), word))
}

/// A word in signs that belong to it: quotes, brackets, stops.
fn signed() -> impl Strategy<Value = Word> {
    let signs =
        select(&[("\"", "\""), ("(", ")"), ("", ","), ("", "."), ("", "?"), ("“", "”"), ("", "...")][..]);
    (signs, plain(&TURKISH[..7])).prop_map(|((before, after), (word, _))| {
        let word = format!("{before}{word}{after}");
        (word.clone(), word)
    })
}

/// One word of any kind; the first of a line is always a plain one.
pub fn word() -> impl Strategy<Value = Word> {
    prop_oneof![
        12 => plain(&TURKISH),
        3 => plain(&AZERBAIJANI),
        2 => plain(&RUSSIAN),
        2 => plain(&ENGLISH),
        4 => made(),
        4 => signed(),
        3 => pair(&MARKED),
        2 => pair(&ODD),
    ]
}

/// A few words that open with a plain one, so that no line begins with a mark.
pub fn some(most: usize) -> impl Strategy<Value = Vec<Word>> {
    (plain(&TURKISH[1..7]), prop::collection::vec(word(), 0..most)).prop_map(|(first, rest)| {
        let mut words = vec![first];
        words.extend(rest);
        words
    })
}

/// The words of a chapter's title, so few that the contents have them all: they end a longer one with an ellipsis.
pub fn title() -> impl Strategy<Value = Vec<Word>> {
    let word = prop_oneof![4 => plain(&TURKISH[..5]), 1 => pair(&MARKED), 1 => plain(&RUSSIAN[2..])];
    (plain(&TURKISH[1..5]), prop::collection::vec(word, 0..3)).prop_map(|(first, rest)| {
        let mut words = vec![first];
        words.extend(rest);
        words
    })
}

/// Words of one other language with its tag.
pub fn foreign() -> impl Strategy<Value = (&'static str, Vec<Word>)> {
    prop_oneof![
        prop::collection::vec(plain(&RUSSIAN), 1..6).prop_map(|words| ("ru", words)),
        prop::collection::vec(plain(&ENGLISH), 1..6).prop_map(|words| ("en", words)),
        prop::collection::vec(plain(&AZERBAIJANI), 1..6).prop_map(|words| ("az", words)),
    ]
}
