//! Words that must not be separated by a line end: `s. 12`, `20 Ocak`, `71. madde`, `A. B. Soyad`, `5 km`.

use super::run::{NBSP, Run};
use crate::casing;
use crate::lang::{Language, Tongue, months};
use std::ops::Range;

/// Joins words by a no-break space in place of the space between them.
pub fn set(run: &mut Run) {
    let words = run.words();
    for pair in words.windows(2) {
        let (left, right) = (pair[0].clone(), pair[1].clone());
        let space = left.end;
        let single = right.start == space + 1;
        let cell = run.cells[space];
        if single && cell.ch == ' ' && !cell.frozen && joined(run, left, right, cell.manner.tongue) {
            run.cells[space].ch = NBSP;
        }
    }
}

fn joined(run: &Run, left: Range<usize>, right: Range<usize>, tongue: Tongue) -> bool {
    if !may_join(run, &left, &right) {
        return false;
    }
    let left = run.string(left);
    let right = run.string(right);
    let left = left.trim_start_matches(['(', '[', '{', '“', '‘', '„', '«', '"', '\'', '–', '—']);
    let right = right.trim_start_matches(['(', '[', '“', '‘']);
    counts(left, right)
        || names(left, right)
        || is_date(left, right, tongue)
        || is_measure(left, right)
        || ordinal(left, right, tongue)
        || grouped(left, right, tongue)
        || tongue == Tongue::Russian && russian(left, right)
}

/// Whether two words have anything to which the rules below apply: a figure in one of them, a point or a hyphen in the
/// first, in the second a letter of Roman numerals or the one that `əsr` begins with. Most words have not.
fn may_join(run: &Run, left: &Range<usize>, right: &Range<usize>) -> bool {
    let is_russian = run.cells[left.start].manner.tongue == Tongue::Russian;
    is_russian && left.len() <= 2
        || run.has(left, |ch| matches!(ch, '.' | '-') || ch.is_ascii_digit())
        || run.has(right, |ch| {
            ch.is_ascii_digit() || matches!(ch, 'ə' | 'I' | 'V' | 'X' | 'L' | 'C' | 'D' | 'M')
        })
}

/// Abbreviations before a number.
const COUNTERS: &[&str] = &[
    "s.", "S.", "ss.", "C.", "c.", "No.", "no.", "No:", "no:", "No", "Nu.", "nu.", "Nr.", "nr.", "Nu:",
    "Sy.", "sy.", "md.", "Md.", "m.", "sh.", "səh.", "p.", "pp.", "vol.", "Vol.", "fig.", "Fig.", "art.",
    "Art.", "ch.", "bl.", "böl.", "Böl.", "f.", "op.", "d.", "l.", "ll.", "v.", "vr.", "yp.", "dn.", "nş.",
    "№", "§", "§§", "MÖ", "MS", "M.Ö.", "M.S.", "e.ə.", "b.e.ə.", "ca.", "yk.", "с.", "т.", "ф.", "оп.",
    "д.", "л.",
];

/// Whether one word counts another: `s. 12`, `C. II`, `12 vd.`
fn counts(left: &str, right: &str) -> bool {
    let number = right.starts_with(|c: char| c.is_ascii_digit()) || is_roman(right);
    let follows = matches!(right.trim_end_matches([',', ';', ')', '.']), "vd" | "vdd" | "ff" | "sq");
    COUNTERS.contains(&left) && number || follows && left.ends_with(|c: char| c.is_ascii_digit())
}

/// Whether a word begins with a Roman numeral that no letter follows.
fn is_roman(word: &str) -> bool {
    let end = word.find(|c: char| !"IVXLCDM".contains(c)).unwrap_or(word.len());
    end > 0 && !word[end..].starts_with(char::is_alphabetic)
}

/// Titles before a name.
const TITLES: &[&str] = &[
    "Dr.", "Prof.", "Doç.", "Yrd.", "Öğr.", "Gör.", "Arş.", "Av.", "Uzm.", "Hz.", "Sn.", "Org.", "Korg.",
    "Tümg.", "Tuğg.", "Alb.", "Yb.", "Bnb.", "Yzb.", "Ütğm.", "Tğm.", "Müh.", "Ecz.", "Op.", "Ord.", "dos.",
    "Dos.", "prof.", "akad.", "Akad.", "dr.", "Mr.", "Mrs.", "Ms.", "St.", "Gen.", "Col.", "Lt.", "Sgt.",
    "Capt.", "Maj.",
];

/// Whether two words are parts of a name: `Prof. Dr. X`, `A. B. Soyad`.
fn names(left: &str, right: &str) -> bool {
    let capital = right.starts_with(char::is_uppercase);
    let title = TITLES.contains(&left) && (capital || TITLES.contains(&right));
    title || capital && is_initials(left)
}

/// Whether a word is one capital with a point, or several such: `A.`, `M.K.`, `J.-P.`
fn is_initials(word: &str) -> bool {
    let mut characters = word.chars().filter(|c| *c != '-').peekable();
    let some = characters.peek().is_some();
    while let Some(letter) = characters.next() {
        if !letter.is_uppercase() || characters.next() != Some('.') {
            return false;
        }
    }
    some
}

/// Whether two words are day and month: `20 Ocak`, `19–20 yanvar`, `20 January`, `January 20`.
fn is_date(left: &str, right: &str, tongue: Tongue) -> bool {
    let day_left = day(left.rsplit(['–', '-']).next().unwrap_or(left));
    let reversed =
        tongue == Tongue::English && day(stem(right)) && is_month(left.trim_end_matches('.'), tongue);
    day_left && is_month(stem(right), tongue) || reversed
}

fn day(word: &str) -> bool {
    let digits = word.trim_end_matches(['t', 'h', 's', 'n', 'd', 'r']);
    digits.len() <= 2 && digits.parse::<u8>().is_ok_and(|day| (1..=31).contains(&day))
}

fn is_month(word: &str, tongue: Tongue) -> bool {
    match tongue {
        Tongue::Turkish => {
            let small = |word: &str| casing::lower(word, &Language::new("tr"));
            let word = small(word);
            months::turkish().iter().any(|month| small(month) == word)
        }
        Tongue::Azerbaijani => {
            let word = casing::lower(word, &Language::new("az"));
            let suffixed = |month: &&str| word.strip_prefix(*month).is_some_and(is_azerbaijani_suffix);
            months::azerbaijani().iter().any(suffixed)
        }
        Tongue::English => word.starts_with(char::is_uppercase) && months::is_english(word),
        Tongue::Russian => months::russian().contains(&word),
        Tongue::Other => false,
    }
}

/// Whether letters are a case ending, which Azerbaijani writes without an apostrophe: `yanvarda`, `martın`, `mayı`.
fn is_azerbaijani_suffix(rest: &str) -> bool {
    matches!(
        rest,
        "" | "da" | "də" | "dan" | "dən" | "ın" | "in" | "un" | "ün" | "ı" | "i" | "u" | "ü" | "a" | "ə"
    ) || rest.starts_with("dakı")
        || rest.starts_with("dəki")
}

/// Returns a word without its suffix after an apostrophe and without the punctuation that follows it.
fn stem(word: &str) -> &str {
    let end = word.find(|c: char| !c.is_alphanumeric() && !"°²³%₺₼€$/µ".contains(c)).unwrap_or(word.len());
    &word[..end]
}

const UNITS: &[&str] = &[
    "km", "kg", "m", "cm", "mm", "dm", "g", "gr", "mg", "t", "lt", "l", "L", "ml", "ha", "km²", "m²", "cm²",
    "m³", "cm³", "°C", "°F", "°", "%", "TL", "₺", "₼", "AZN", "USD", "$", "€", "£", "kW", "MW", "kWh", "Hz",
    "kHz", "MHz", "KB", "MB", "GB", "dk", "sn", "km/h", "km/sa", "km/s", "m/s", "mil", "pt", "man",
];

/// Whether two words are a number and its unit: `5 km`, `12,5 °C’de`, `100 TL`.
fn is_measure(left: &str, right: &str) -> bool {
    let number = left.strip_prefix(['+', '-', '−', '~', '≈']).unwrap_or(left);
    let numeric = number.starts_with(|c: char| c.is_ascii_digit())
        && number.ends_with(|c: char| c.is_ascii_digit())
        && number.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | '–' | '-' | '/'));
    numeric && UNITS.contains(&stem(right))
}

/// Whether two words are an ordinal and its noun: `71. madde`, `XX. yüzyıl`, `II. Dünya Savaşı`; Azerbaijani
/// `21-ci əsr`, `XX əsr`.
fn ordinal(left: &str, right: &str, tongue: Tongue) -> bool {
    let lower = right.starts_with(char::is_lowercase);
    let capital = right.starts_with(char::is_uppercase);
    match tongue {
        Tongue::Turkish => left.strip_suffix('.').is_some_and(|number| {
            let digits = number.rsplit(['–', '-']).next().unwrap_or(number);
            let arabic =
                !digits.is_empty() && digits.len() <= 4 && digits.chars().all(|c| c.is_ascii_digit());
            let roman = !number.is_empty() && number.chars().all(|c| "IVXLCDM".contains(c));
            arabic && (lower || capital && digits.len() <= 2) || roman && (lower || capital)
        }),
        Tongue::Azerbaijani => {
            let numbered = left.split_once('-').is_some_and(|(number, suffix)| {
                number.chars().all(|c| c.is_ascii_digit()) && AZERBAIJANI_ORDINALS.contains(&suffix)
            });
            let century =
                is_roman(left) && left.chars().all(|c| "IVXLCDM".contains(c)) && right.starts_with("əsr");
            (numbered && lower) || century
        }
        Tongue::English | Tongue::Russian | Tongue::Other => false,
    }
}

/// Words before a name, a number or a unit in Russian.
const RUSSIAN_BEFORE: &[&str] = &[
    "стр.",
    "рис.",
    "табл.",
    "гл.",
    "ч.",
    "вып.",
    "кн.",
    "ст.",
    "п.",
    "пп.",
    "разд.",
    "тт.",
    "гр.",
    "сн.",
    "прим.",
    "г.",
    "ул.",
    "пр.",
    "им.",
    "обл.",
    "р.",
    "оз.",
    "проф.",
    "акад.",
    "доц.",
    "ген.",
    "св.",
    "гр-н",
    "г-н",
    "г-жа",
    "д-р",
    "см.",
    "ок.",
    "ред.",
    "пер.",
    "сост.",
    "изд.",
];

/// Words after a number in Russian: years, centuries, money, measures.
const RUSSIAN_AFTER: &[&str] = &[
    "г.", "гг.", "год", "года", "году", "в.", "вв.", "век", "века", "веке", "руб.", "коп.", "тыс.", "млн",
    "млрд", "км", "м", "см", "мм", "кг", "г", "мг", "т", "л", "га", "ч", "мин", "с", "экз.", "с.", "л.",
    "кв.",
];

/// Whether two words belong together in Russian, `в городе`, `№ 5`, `1990 г.`, `XX в.`, `т. е.`: a word of one letter
/// stays with the next one, an abbreviation with its number or name.
fn russian(left: &str, right: &str) -> bool {
    let is_letter = |word: &str| {
        let mut letters = word.chars();
        letters.next().is_some_and(char::is_alphabetic) && letters.next().is_none()
    };
    let is_short = is_letter(left) && !left.is_ascii() && right.starts_with(char::is_alphanumeric);
    let is_named = right.starts_with(|ch: char| ch.is_ascii_digit() || ch.is_uppercase());
    let named = RUSSIAN_BEFORE.contains(&left) && is_named;
    let number = left.ends_with(|ch: char| ch.is_ascii_digit()) || is_roman(left);
    let counted = number && {
        let bare = right.trim_end_matches([',', ';', ':', ')', '»', '…', '?', '!']);
        RUSSIAN_AFTER.contains(&bare) || RUSSIAN_AFTER.contains(&bare.trim_end_matches('.'))
    };
    let point = right.strip_suffix([',', ';', ':', ')']).unwrap_or(right);
    let both =
        left.strip_suffix('.').is_some_and(is_letter) && point.strip_suffix('.').is_some_and(is_letter);
    is_short || named || counted || both && left.starts_with(char::is_lowercase)
}

const AZERBAIJANI_ORDINALS: &[&str] = &["cı", "ci", "cu", "cü"];

/// Whether two words are one number whose thousands are separated by a space: `40 000`.
fn grouped(left: &str, right: &str, tongue: Tongue) -> bool {
    let digits = |text: &str| !text.is_empty() && text.chars().all(|c| c.is_ascii_digit());
    matches!(tongue, Tongue::Azerbaijani | Tongue::Russian | Tongue::Other)
        && digits(left)
        && left.len() <= 3
        && stem(right).len() == 3
        && digits(stem(right))
}
